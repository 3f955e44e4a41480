//! The pages: each answers in every language, each form has every field, and what a form asks is shown before it is done once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use ayni_api::endpoint;

use crate::browser::{Answer, Client};

/// A page as it should be: it answers, says everything in words, and brings neither style nor script of its own.
fn assert_sound(path: &str, page: &Answer) {
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert!(!page.body.contains('⟨'), "{path}: {}", missing(&page.body));
    assert!(!page.body.contains(" style=") && !page.body.contains("<style"), "{path}");
    assert_eq!(
        page.body.matches("<script").count(),
        page.body.matches("<script src=\"/assets/").count(),
        "{path}"
    );
    assert!(!page.body.contains(" onclick=") && !page.body.contains("javascript:"), "{path}");
    assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
    let ids = page.attributes("id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{path}: an id stands twice: {ids:?}");
}

fn missing(body: &str) -> String {
    body.split('⟨').skip(1).filter_map(|rest| rest.split('⟩').next()).collect::<Vec<_>>().join(", ")
}

/// Protects readers in both languages: there is a page for every question, whole and in words.
#[test]
fn every_question_has_a_page_in_every_language() {
    let client = Client::signed_in();
    for one in endpoint::all().iter().filter(|one| one.is_question()) {
        for lang in ["es", "en"] {
            let path = format!("/r/demo/ask/{}?lang={lang}&as_of=2021-11-30", one.operation.name);
            let page = client.get(&path);
            assert_sound(&path, &page);
            assert!(page.body.contains(&format!("<html lang=\"{lang}\"")));
        }
    }
}

/// Protects whoever records something: the form of every change has every field, with a label.
#[test]
fn every_change_has_a_form_with_every_field() {
    let client = Client::signed_in();
    for one in endpoint::all().iter().filter(|one| one.is_change) {
        for lang in ["es", "en"] {
            let path = format!("/r/demo/do/{}?lang={lang}", one.operation.name);
            let page = client.get(&path);
            assert_sound(&path, &page);
            let (names, labelled) = (page.attributes("name"), page.attributes("for"));
            for (field, _) in one.properties().filter(|(field, _)| *field != "yes") {
                assert!(names.iter().any(|name| name == field), "{path}: {field}");
                let has_label = labelled.iter().any(|id| id.starts_with(&format!("f-{field}")));
                assert!(has_label, "{path}: {field} has no label");
                let of_terminals = [" --", "entrada estándar", "standard input"];
                assert!(
                    !of_terminals.iter().any(|word| page.body.contains(word)),
                    "{path} speaks of a terminal"
                );
            }
        }
    }
}

/// Protects whoever chooses a record: no two choices are called the same.
#[test]
fn choices_can_be_told_apart() {
    let client = Client::signed_in();
    let mut met = 0;
    for one in endpoint::all().iter().filter(|one| one.is_change) {
        let path = format!("/r/demo/do/{}?lang=es", one.operation.name);
        let page = client.get(&path);
        for select in page.body.split("<select ").skip(1) {
            let select = select.split("</select>").next().unwrap();
            let options = select.split("<option ").skip(1).filter_map(|rest| rest.split_once('>'));
            let called: Vec<&str> = options.filter_map(|(_, rest)| rest.split('<').next()).collect();
            let unique: BTreeSet<&&str> = called.iter().collect();
            assert_eq!(unique.len(), called.len(), "{path}: {called:?}");
            met += called.len();
        }
    }
    assert!(100 < met, "{met}");
}

/// Protects readers from ways that lead nowhere.
#[test]
fn every_way_leads_somewhere() {
    let client = Client::signed_in();
    let (mut waiting, mut seen) = (VecDeque::from(["/r/demo".to_owned()]), BTreeSet::new());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        let page = client.get(&path);
        if path.starts_with("/assets/") || path.starts_with("/v1/") || path == "/openapi.json" {
            let is_file = path.contains("format=") || !path.starts_with("/v1/");
            assert_eq!(page.status, if is_file { 200 } else { 404 });
            continue;
        }
        if path == "/" {
            // It leads on to the only register.
            assert_eq!(page.status, 303);
            continue;
        }
        assert_sound(&path, &page);
        for way in page.attributes("href").into_iter().filter(|way| way.starts_with('/')) {
            let place = way.split('?').next().unwrap_or_default().to_owned();
            let shape = place.rsplit_once('/').map(|(kind, _)| kind.to_owned()).unwrap_or_default();
            let count = counts.entry(shape).or_default();
            if *count < 12 && seen.insert(place) {
                *count += 1;
                waiting.push_back(way);
            }
        }
    }
    assert!(60 < seen.len(), "{seen:?}");
}

fn filled(form: &Answer, fields: &[(&str, &str)], step: &str) -> Vec<(String, String)> {
    let mut pairs = form.hidden();
    pairs.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs.push(("_step".to_owned(), step.to_owned()));
    pairs
}

const RECORD: &str = "/r/demo/do/person.record";

/// Protects the register from what nobody has looked at: a form is shown before it is recorded, and a second click or a reload
/// records nothing more.
#[test]
fn what_a_form_asks_is_shown_and_then_done_once() {
    let client = Client::signed_in();
    let form = client.get(&format!("{RECORD}?lang=en"));
    let asked = [("family_name", "Quispe Mamani"), ("given_names", "Rosa <Luz>")];
    let preview = client.post(&format!("{RECORD}?lang=en"), &filled(&form, &asked, "preview"));
    assert_sound(RECORD, &preview);
    assert!(preview.body.contains("Nothing has been recorded yet."), "{}", preview.body);
    assert!(preview.body.contains("Rosa &lt;Luz&gt;"));
    assert!(!client.get("/r/demo/ask/person.list?search=Mamani+Rosa").body.contains("Quispe Mamani"));

    let confirm = filled(&preview, &[], "confirm");
    let recorded = client.post(RECORD, &confirm);
    assert_eq!(recorded.status, 303, "{}", recorded.body);
    let receipt = client.get(&format!("{}&lang=en", recorded.headers["location"]));
    assert_sound("receipt", &receipt);
    assert!(receipt.body.contains("It is version"), "{}", receipt.body);
    let again = client.post(RECORD, &confirm);
    assert_eq!((again.status, &again.headers["location"]), (303, &recorded.headers["location"]));
    let people = client.get("/r/demo/ask/person.list?search=Quispe+Mamani+Luz");
    assert_eq!(people.body.matches("Quispe Mamani, Rosa").count(), 1, "{}", people.body);
}

/// Protects what somebody typed: a problem is told at its field, and everything else stays.
#[test]
fn a_problem_is_told_at_its_field_and_nothing_is_lost() {
    let client = Client::signed_in();
    let form = client.get(&format!("{RECORD}?lang=en"));
    let asked = [("family_name", "Quispe"), ("given_names", "Rosa Luz"), ("birth", "yesterdayish")];
    let page = client.post(&format!("{RECORD}?lang=en"), &filled(&form, &asked, "preview"));
    assert_eq!(page.status, 422, "{}", page.body);
    for (_, value) in asked {
        assert!(page.body.contains(&format!("value=\"{value}\"")), "{}", page.body);
    }
    assert!(page.body.contains("href=\"#f-birth\"") && page.body.contains("id=\"e-birth\""), "{}", page.body);
    assert!(page.attributes("aria-describedby").iter().any(|ids| ids.contains("e-birth")));
}

/// Protects whoever names somebody as others are called: she chooses among them.
#[test]
fn who_may_be_meant_is_offered_as_a_choice() {
    let client = Client::signed_in();
    let path = "/r/demo/do/person.declare_gender?lang=en";
    let form = client.get(path);
    let page = client.post(path, &filled(&form, &[("person", "Apaza"), ("gender", "other")], "preview"));
    assert_eq!(page.status, 422, "{}", page.body);
    let picks = page.body.matches("name=\"person~pick\"").count();
    assert!(1 < picks, "{}", page.body);
    let one = page
        .body
        .split("name=\"person~pick\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    let chosen = [("person", "Apaza"), ("person~pick", one), ("gender", "other")];
    let preview = client.post(path, &filled(&page, &chosen, "preview"));
    assert_sound(path, &preview);
}

/// Protects what others recorded in the meantime: whoever confirms what she looked at before is asked to look again.
#[test]
fn what_was_recorded_in_the_meantime_is_told() {
    let client = Client::signed_in();
    let preview = |name: &str| {
        let form = client.get(RECORD);
        client.post(
            &format!("{RECORD}?lang=en"),
            &filled(&form, &[("family_name", name), ("given_names", "Ana")], "preview"),
        )
    };
    let (first, second) = (preview("Uno"), preview("Dos"));
    assert_eq!(client.post(RECORD, &filled(&first, &[], "confirm")).status, 303);
    let told = client.post(&format!("{RECORD}?lang=en"), &filled(&second, &[], "confirm"));
    assert_sound(RECORD, &told);
    assert!(told.body.contains("Something else was recorded in the meantime."), "{}", told.body);
    assert_eq!(client.post(RECORD, &filled(&told, &[], "confirm")).status, 303);
}

/// Protects the register from forms of other sessions: nothing is recorded without the token of this one.
#[test]
fn a_form_without_its_token_records_nothing() {
    let client = Client::signed_in();
    let form = client.get(RECORD);
    let mut pairs = filled(&form, &[("family_name", "Ajena"), ("given_names", "Ana")], "confirm");
    pairs.retain(|(name, _)| name != "_token");
    let page = client.post(&format!("{RECORD}?lang=en"), &pairs);
    assert!(page.body.contains("The form is no longer valid"), "{}", page.body);
    assert!(!client.get("/r/demo/ask/person.list?search=Ajena").body.contains("Ajena, Ana"));
}

/// Protects whoever is not let in, and her way in.
#[test]
fn whoever_is_unknown_is_told_how_to_get_in() {
    let mut client = Client::signed_in();
    let page = client.get("/r/demo/people/00000000-0000-0000-0000-000000000000?lang=en");
    assert_eq!(page.status, 404, "{}", page.body);
    assert!(page.body.contains("<h1>Something could not be done</h1>") && page.body.contains("<nav"));
    client.forget();
    for path in ["/", "/r/demo", "/r/demo/people"] {
        let page = client.get(path);
        assert_eq!(page.status, 401);
        assert!(page.body.contains("<h1>Hay que entrar primero</h1>"), "{}", page.body);
    }
    let page = client.get("/nothing");
    assert_eq!((page.status, page.body.contains("<h1>Esta página no existe</h1>")), (404, true));
}

/// Protects readers of the past: every way keeps the day, and the band says so.
#[test]
fn every_way_keeps_the_day() {
    let client = Client::signed_in();
    let page = client.get("/r/demo/people?as_of=2021-11-30&lang=en");
    assert!(page.body.contains("as of 30 November 2021"), "{}", page.body);
    let ways = page.attributes("href").into_iter().filter(|way| way.starts_with("/r/demo/"));
    let lost: Vec<String> = ways.filter(|way| !way.contains("as_of=2021-11-30")).collect();
    // The way back to today is the only one that leaves the day.
    let back = |way: &String| way.starts_with("/r/demo/people") && !way.contains("as_of");
    assert!(lost.iter().all(back), "{lost:?}");
}

/// Protects whoever made a mistake: the receipt leads to what takes it back, with the record filled in.
#[test]
fn a_receipt_says_how_it_is_taken_back() {
    let client = Client::signed_in();
    let form = client.get(RECORD);
    let asked = [("family_name", "Equivocada"), ("given_names", "Ana")];
    let preview = client.post(RECORD, &filled(&form, &asked, "preview"));
    let recorded = client.post(RECORD, &filled(&preview, &[], "confirm"));
    let receipt = client.get(&format!("{}&lang=en", recorded.headers["location"]));
    let ways = receipt.attributes("href");
    let person = ways.iter().find(|way| way.starts_with("/r/demo/people/")).unwrap();
    assert!(client.get(person).body.contains("<h1>Ana Equivocada</h1>"));
    let way = ways.into_iter().find(|way| way.contains("/do/person.annul?person="));
    let form = client.get(&way.unwrap_or_else(|| receipt.body.clone()));
    assert_sound("person.annul", &form);
    assert!(form.body.contains("Ana Equivocada"), "{}", form.body);
}

/// Protects people from being taken for each other: a name leads to whoever is called so, on seats that several share, too.
#[test]
fn a_name_leads_to_whoever_is_called_so() {
    let client = Client::signed_in();
    let organs = client.get("/r/demo/organs?as_of=2021-11-30").attributes("href");
    let mut met = 0;
    for organ in organs.iter().filter(|way| way.starts_with("/r/demo/organs/")) {
        let page = client.get(organ);
        for rest in page.body.split("<a href=\"/r/demo/people/").skip(1) {
            let (way, rest) = rest.split_once("\">").unwrap();
            let name = rest.split('<').next().unwrap();
            let person = client.get(&format!("/r/demo/people/{}", way.replace("&amp;", "&")));
            assert!(person.body.contains(&format!("<h1>{name}</h1>")), "{name}: {way}");
            met += 1;
        }
    }
    assert!(20 < met, "{met}");
}

/// Protects a file that was handed in: it goes along from the form over the page before the last to the register.
#[test]
fn a_file_is_handed_in_once() {
    let client = Client::signed_in();
    let trainings = client.get("/r/demo/trainings").attributes("href");
    let training = trainings.iter().find_map(|way| way.strip_prefix("/r/demo/trainings/")).unwrap();
    let path = format!("/r/demo/do/training.enrol?training={training}&lang=en");
    let form = client.get(&path);
    assert!(form.body.contains("enctype=\"multipart/form-data\""), "{}", form.body);
    let asked = filled(&form, &[("training", training)], "preview");
    let preview = client.post_file(&path, &asked, ("people_file", "Eugenio Calcina\n"));
    assert_sound(&path, &preview);
    assert!(
        preview.body.contains("now has 1 person") && preview.body.contains("list.txt"),
        "{}",
        preview.body
    );
    let hidden = preview.hidden();
    let carried: Vec<&str> =
        hidden.iter().filter_map(|(name, _)| name.strip_prefix("people_file~")).collect();
    assert_eq!(carried, ["name", "digest", "size"]);
    // Back to the form and on: it need not be chosen again.
    let form = client.post(&path, &filled(&preview, &[], "edit"));
    assert!(
        form.body.contains("list.txt") && form.hidden().iter().any(|(name, _)| name == "people_file~digest")
    );
    let recorded = client.post(&path, &filled(&preview, &[], "confirm"));
    assert_eq!(recorded.status, 303, "{}", recorded.body);
    let page = client.get(&format!("/r/demo/trainings/{training}"));
    assert!(page.body.contains("Calcina Quispe, Eugenio"), "{}", page.body);
}

/// Protects whoever imports in a browser: rows that are wrong are told before anything can be recorded, and with the valid ones
/// alone the others are there to be mended.
#[test]
fn a_table_is_looked_at_before_it_is_imported() {
    const ROSTER: &str = "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso;Cooperativa\n\
                          Nina;Rita;40404040;mujer;2019-02-28;CECOMIP\n\
                          Pari;Ana;41414149;mujer;31/02/2019;CECOMIP\n";
    let client = Client::signed_in();
    let path = "/r/demo/do/import.roster?lang=en";
    let form = client.get(path);
    let refused = client.post_file(path, &filled(&form, &[], "preview"), ("file", ROSTER));
    assert_sound(path, &refused);
    assert!(refused.body.contains("What has to be mended first"), "{}", refused.body);
    assert!(!refused.body.contains("value=\"confirm\""), "{}", refused.body);
    let asked = filled(&form, &[("valid_rows", "true")], "preview");
    let preview = client.post_file(path, &asked, ("file", ROSTER));
    assert_sound(path, &preview);
    let files = preview.attributes("href");
    assert!(files.iter().any(|way| way.starts_with("data:text/csv;base64,")), "{files:?}");
    let recorded = client.post(path, &filled(&preview, &[], "confirm"));
    assert_eq!(recorded.status, 303, "{}", recorded.body);
    let people = client.get("/r/demo/ask/person.list?search=Nina+Rita");
    assert!(people.body.contains("Nina, Rita"), "{}", people.body);
}

/// Protects evidence: its file goes along from the form to the register, which keeps it under the hash of its content.
#[test]
fn the_file_of_evidence_is_kept() {
    let client = Client::signed_in();
    let path = "/r/demo/do/evidence.record?lang=en";
    let form = client.get(path);
    let asked = filled(&form, &[("title", "Minutes of the visit"), ("from", "2021-11-20")], "preview");
    let preview = client.post_file(path, &asked, ("file", "Seen and signed.\n"));
    assert_sound(path, &preview);
    let recorded = client.post(path, &filled(&preview, &[], "confirm"));
    assert_eq!(recorded.status, 303, "{}", recorded.body);
    let list = client.get("/r/demo/ask/evidence.list");
    let ways = list.attributes("href");
    let evidence = ways.iter().filter(|way| way.starts_with("/r/demo/evidence/"));
    let pages: String = evidence.map(|way| client.get(way).body).collect();
    let digest = "5de84187ae7b3fcea855aa1d5e04cd794343e50bf8857d3f37bea7192f5d97ff";
    assert!(pages.contains(digest), "{pages}");
}

/// Protects whoever begins: every section of an empty register answers, and the first page says what to record first.
#[test]
fn an_empty_register_says_how_to_begin() {
    let client = Client::over_nothing();
    let sections = client.get("/r/demo?lang=en");
    assert_sound("/r/demo", &sections);
    assert!(sections.body.contains("<title>demo</title>"), "{}", sections.body);
    assert!(sections.body.contains("<h1>demo</h1>") && sections.body.contains("/do/cooperative.enrol"));
    for way in sections.attributes("href").into_iter().filter(|way| way.starts_with("/r/demo")) {
        assert_sound(&way, &client.get(&way));
    }
}

/// Protects the past: what was known at another time is shown with a band, and nothing is recorded there.
#[test]
fn what_was_known_at_another_time_is_only_read() {
    let client = Client::signed_in();
    let page = client.get("/r/demo/people?as_known_at=2021-11-30&lang=en");
    assert_sound("people", &page);
    assert!(page.body.contains("as it was known at"), "{}", page.body);
    assert!(!page.body.contains("/do/"), "{}", page.body);
    let form = client.get(&format!("{RECORD}?as_known_at=2021-11-30&lang=en"));
    assert!(form.body.contains("To record something, go back to today."), "{}", form.body);
    assert!(!form.body.contains("<form class=\"act\""), "{}", form.body);
}

/// Protects programmers: every address of the description stands on the page with its fields, in the reader's language.
#[test]
fn every_address_stands_on_the_page_for_programs() {
    let client = Client::signed_in();
    let document = ayni_api::openapi::document();
    let english = client.get("/reference?lang=en");
    let spanish = client.get("/reference?lang=es");
    for page in [&english, &spanish] {
        assert_sound("/reference", page);
    }
    let mut methods = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, said) in item.as_object().unwrap() {
            let address = format!("<code>{} {path}</code>", method.to_uppercase());
            for page in [&english, &spanish] {
                let part = page.body.split_once(&address).unwrap_or_else(|| panic!("{address} is missing")).1;
                let part = part.split("</details>").next().unwrap();
                let own = said["parameters"].as_array().into_iter().flatten();
                let own = own.filter_map(|one| one["name"].as_str().map(str::to_owned));
                let sent = said.pointer("/requestBody/content/application~1json/schema/properties");
                let sent =
                    sent.and_then(|all| all.as_object()).into_iter().flat_map(|all| all.keys().cloned());
                for field in own.chain(sent) {
                    assert!(part.contains(&format!("<code>{field}</code>")), "{address} {field}");
                }
                let title = part.split("<span>").nth(1).unwrap().split("</span>").next().unwrap();
                let is_english = page.body.contains("<html lang=\"en\"");
                assert!(!title.is_empty() && (is_english || title != said["summary"]), "{address}: {title}");
            }
            methods += 1;
        }
    }
    assert!(250 < methods, "{methods}");
}

/// Protects readers on slow links: what is the same for everybody comes packed, and what is of a register never does.
#[test]
fn what_is_the_same_for_everybody_comes_packed() {
    use std::io::Read as _;
    let serving = crate::serving::Serving::demo();
    let ask = |path: &str, accepted: &[(&str, &str)]| serving.ask("GET", path, accepted, b"").is(200);
    let gzip = [("Accept-Encoding", "gzip, br")];
    let page = ask("/r/demo", &[("Accept", "text/html"), gzip[0]]);
    assert_eq!(page.header("content-encoding"), "");
    let assets = page.text().split('"').filter(|text| text.starts_with("/assets/")).map(str::to_owned);
    let fixed: Vec<String> = assets.chain(["/openapi.json", "/reference"].map(str::to_owned)).collect();
    assert_eq!(fixed.len(), 5, "{fixed:?}");
    for path in &fixed {
        let (plain, packed) = (ask(path, &[]), ask(path, &gzip));
        assert_eq!(plain.header("content-encoding"), "");
        assert!(packed.header("vary").contains("Accept-Encoding"), "{path}");
        assert_eq!(packed.header("content-type"), plain.header("content-type"));
        if path.contains("/icon-") && packed.header("content-encoding").is_empty() {
            continue;
        }
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&packed.body[..]).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == plain.body && packed.body.len() * 2 < plain.body.len(), "{path}");
    }
    for path in ["/v1/registers/demo/members", "/v1/registers", "/public/demo"] {
        let answer = serving.ask("GET", path, &gzip, b"");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
    }
}
