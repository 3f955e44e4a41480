//! Every operation, and every field of it.

use std::collections::{BTreeMap, BTreeSet};

use ayni_operations::change::Done;
use ayni_operations::problem::Detail;
use ayni_operations::proposal::Audience;
use ayni_operations::resolve::code_of;
use ayni_operations::testing::{arguments, filled, garbage, properties, required};
use ayni_operations::{Delivery, Effect, Filled, Media, Moment, Operation, Problem, Upload, operations};
use data_encoding::BASE64;
use domain::Command;
use reports::document::Format;
use reports::words::{Lang, Words};
use serde_json::{Map, Value, json};

use crate::answers::faults;
use crate::book::{Book, demonstration, owner, proposed, when};
use crate::upkeep;

/// What came of an operation: the commands that it proposes and what programs are told of a trial, the answer as programs get
/// it, or what it writes in each format.
#[derive(Debug)]
enum Came {
    Commands(Vec<Command>, Option<Value>),
    Answer(Value),
    Files(Vec<(Media, Vec<u8>)>),
    Upkeep(Value),
}

fn carry_out(operation: &Operation, mut fields: Map<String, Value>, book: &Book) -> Result<Came, Problem> {
    upkeep::real(operation, &mut fields, book);
    match operation.sent(Value::Object(fields))? {
        Filled::Mutation(mutation) => {
            let proposal = proposed(book, when(), &*mutation)?;
            let trial = Done::Trial { events: Vec::new(), commands: Vec::new() };
            let words = Words::new(Lang::En);
            let told = proposal
                .report
                .as_ref()
                .map(|report| report.document(&trial, &book.register, Audience::Program, &words).data);
            Ok(Came::Commands(proposal.commands, told))
        }
        Filled::Query(query) => {
            let words = Words::new(Lang::En);
            let document = query.answer(&Moment::new(&book.store, when(), owner())?, &words)?;
            let json = document.render(Format::Json, &words);
            Ok(Came::Answer(serde_json::from_str::<Value>(&json).unwrap()["data"].clone()))
        }
        Filled::Export(export) => {
            let Effect::Export { media, .. } = operation.effect else { panic!("{}", operation.name) };
            let (words, at) = (Words::new(Lang::En), Moment::new(&book.store, when(), owner())?);
            let write = |media: &Media| {
                let to =
                    Delivery { at: &at, words: &words, media: *media, signer: Some(&upkeep::Key::new()) };
                let exported = export.produce(&to)?;
                let mut endings = media.endings.iter();
                assert!(media.endings.is_empty() || endings.any(|ending| exported.name.ends_with(ending)));
                let mut content = Vec::new();
                exported.content.write(&mut content).unwrap();
                Ok((*media, content))
            };
            media.iter().map(write).collect::<Result<_, _>>().map(Came::Files)
        }
        Filled::Maintenance(maintenance) => {
            let (words, mut keeper) = (Words::new(Lang::En), upkeep::keeper_for(operation, book));
            let done = maintenance.rehearse(&mut keeper, &words)?;
            Ok(Came::Upkeep(done.map_or(Value::Null, |done| done.data)))
        }
    }
}

/// Protects whoever fills in a form: a mistake in any field of any operation is told of that field.
#[test]
fn garbage_is_a_problem_of_its_field() {
    let book = demonstration();
    let mut wrong = Vec::new();
    for operation in operations() {
        for (name, property) in properties(operation) {
            let mut fields = filled(operation, Some(&name));
            fields.insert(name.clone(), garbage(&property));
            match carry_out(operation, fields, &book) {
                Ok(_) if is_free(&property) => {}
                Ok(_) => wrong.push(format!("{} {name}: taken", operation.name)),
                Err(problem) if problem.field.as_deref() == Some(&name) => check_words(&problem),
                Err(problem) => wrong.push(format!("{} {name}: {problem:?}", operation.name)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Protects those who read no English: a refusal lists its choices in their words, each of which is understood; programs are
/// given the codes.
#[test]
fn choices_are_listed_in_words_that_are_understood() {
    let book = demonstration();
    let (mut seen, mut wrong) = (0, Vec::new());
    for operation in operations() {
        for (name, property) in properties(operation) {
            let mut fields = filled(operation, Some(&name));
            fields.insert(name.clone(), garbage(&property));
            let Err(problem) = carry_out(operation, fields, &book) else { continue };
            let known = problem.details.iter().find_map(|(_, detail)| match detail {
                Detail::Choices(family, codes) => Some((*family, codes.clone())),
                _ => None,
            });
            let Some((family, codes)) = known else { continue };
            seen += 1;
            assert_eq!(problem.data()["known"], json!(codes));
            for words in Lang::ALL.map(Words::new) {
                let next = problem.message(&words, &str::to_owned).next;
                let listed = next.split_once(": ").unwrap().1.trim_end_matches('.');
                let listed: Vec<&str> = listed.split(", ").collect();
                for (shown, code) in listed.iter().zip(&codes) {
                    let typed = shown.split(" (").next().unwrap();
                    let is_in_words =
                        words.lang() == Lang::En || typed != *code || words.term(family, code) == *code;
                    if code_of(family, &codes, typed) != *code || !is_in_words {
                        wrong.push(format!("{} {name}: {shown} for {code}", operation.name));
                    }
                }
                assert_eq!(listed.len(), codes.len(), "{next}");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(20 < seen, "{seen}");
}

/// In every language a problem says what happened and what to do next.
pub(crate) fn check_words(problem: &Problem) {
    for lang in Lang::ALL {
        let message = problem.message(&Words::new(lang), &str::to_owned);
        let said = format!("{} {}", message.what, message.next);
        assert!(!said.contains('⟨') && !said.contains("{$") && !message.next.is_empty(), "{lang:?}: {said}");
    }
}

/// Whether any text will do, as where an organisation has words of its own for what it is asked.
fn is_free(property: &Value) -> bool {
    let property = property.get("items").unwrap_or(property);
    let bounded = ["maxLength", "x-record", "format", "enum"].iter().any(|word| property.get(word).is_some());
    !bounded
}

/// Protects programs: a field of the wrong type, one that is missing and one that is not there are told of that field, too.
#[test]
fn shapes_are_problems_of_their_field() {
    let book = demonstration();
    for operation in operations() {
        for (name, property) in properties(operation) {
            let mut fields = filled(operation, Some(&name));
            fields.insert(name.clone(), json!({ "no": "field is an object" }));
            let problem = carry_out(operation, fields, &book).unwrap_err();
            assert_eq!(
                (&*problem.code, problem.field.as_deref()),
                ("field_type", Some(&*name)),
                "{property}"
            );
        }
        for name in required(operation) {
            let mut fields = filled(operation, None);
            fields.remove(&name);
            let problem = carry_out(operation, fields, &book).unwrap_err();
            assert_eq!((&*problem.code, problem.field.as_deref()), ("field_missing", Some(&*name)));
        }
        let mut fields = filled(operation, None);
        fields.insert("nonsense".to_owned(), json!("1"));
        let problem = carry_out(operation, fields, &book).unwrap_err();
        assert_eq!((&*problem.code, problem.field.as_deref()), ("field_unknown", Some("nonsense")));
    }
}

/// Protects programs: a number that its field cannot hold is told of that field.
#[test]
fn numbers_out_of_range_are_problems_of_their_field() {
    let book = demonstration();
    for operation in operations() {
        for (name, property) in properties(operation) {
            let beyond = match property.get("format").and_then(Value::as_str) {
                Some("uint8" | "uint32") => vec![json!(-1), json!(u64::MAX)],
                Some("uint64") => vec![json!(-1)],
                _ => Vec::new(),
            };
            for number in beyond {
                let mut fields = filled(operation, Some(&name));
                fields.insert(name.clone(), number);
                let problem = carry_out(operation, fields, &book).unwrap_err();
                assert_eq!((&*problem.code, problem.field.as_deref()), ("field_type", Some(&*name)));
            }
        }
    }
}

/// Protects the table: what an operation says it sends is what it sends.
#[test]
fn an_operation_does_what_it_says() {
    let book = demonstration();
    for operation in operations() {
        let came = carry_out(operation, filled(operation, None), &book);
        match came.unwrap_or_else(|problem| panic!("{}: {problem:?}", operation.name)) {
            Came::Commands(commands, told) => {
                assert!(
                    !commands.is_empty(),
                    "{}: {:?}",
                    operation.name,
                    told.map(|told| told["rows"].clone())
                );
                let Effect::Mutation { answer, .. } = operation.effect else { panic!("{}", operation.name) };
                assert_eq!(told.is_some(), answer().is_some(), "{}", operation.name);
                if let (Some(told), Some(schema)) = (told, answer()) {
                    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
                    assert_eq!(faults(&validator, &told), Vec::<String>::new(), "{}", operation.name);
                }
                for command in &commands {
                    let kind = command.kind().to_string();
                    assert!(operation.kinds().contains(&&*kind), "{} sends {kind}", operation.name);
                }
            }
            Came::Files(files) => {
                for (media, content) in files {
                    let is_data = media.name.ends_with("json") || media == Media::CREDENTIAL;
                    let is_whole = !is_data || serde_json::from_slice::<Value>(&content).is_ok();
                    assert!(!content.is_empty() && is_whole, "{} {media:?}", operation.name);
                }
            }
            Came::Upkeep(data) => {
                let Effect::Maintenance { answer, local, .. } = operation.effect else { panic!() };
                let validator = jsonschema::validator_for(answer().as_value()).unwrap();
                // What names places of the machine is done in `upkeep`, where there are such places.
                assert!(validator.is_valid(&data) || local && data.is_null(), "{}: {data}", operation.name);
            }
            Came::Answer(data) => {
                let is_asked = matches!(operation.effect, Effect::Query { .. } | Effect::Release { .. });
                assert!(is_asked, "{}: {data}", operation.name);
            }
        }
    }
}

/// Protects each front end from the other: the command line and JSON have the same fields, which of them are needed, and which
/// may be given several times.
#[test]
fn the_command_line_has_the_fields_of_the_schema() {
    for operation in operations() {
        let command = operation.command();
        let typed: BTreeSet<(String, bool, bool)> = command
            .get_arguments()
            .map(|one| {
                let several = matches!(one.get_action(), clap::ArgAction::Append);
                (one.get_id().to_string(), one.is_required_set(), several)
            })
            .collect();
        let needed = required(operation);
        let sent: BTreeSet<(String, bool, bool)> = properties(operation)
            .iter()
            .map(|(name, property)| {
                let several = property.get("type") == Some(&json!("array"));
                (name.clone(), needed.contains(name), several)
            })
            .collect();
        assert_eq!(typed, sent, "{}", operation.name);
    }
}

/// Does for files whose names were typed what a front end does: reads them.
fn read_uploads(filled: &mut Filled, fields: &Map<String, Value>) {
    let Filled::Mutation(mutation) = filled else { return };
    let files =
        fields.values().flat_map(|value| value.as_array().map_or(vec![value], |all| all.iter().collect()));
    let contents: BTreeMap<&str, &str> = files
        .filter_map(|file| Some((file.get("name")?.as_str()?, file.get("content")?.as_str()?)))
        .collect();
    for upload in mutation.uploads().into_iter().filter(|upload| upload.is_unread()) {
        let content = BASE64.decode(contents[upload.name()].as_bytes()).unwrap();
        upload.fill(content);
    }
}

/// Protects retries: what is typed and what is sent ask the same, whatever the order of the fields.
#[test]
fn a_request_is_the_same_however_it_came() {
    for operation in operations() {
        let fields = filled(operation, None);
        let sent = operation.sent(Value::Object(fields.clone())).unwrap();
        let mut typed = vec![operation.path().pop().unwrap()];
        typed.extend(arguments(operation, &fields));
        let matches = operation.command().get_matches_from(typed);
        let mut typed = operation.typed(&matches).unwrap();
        for upload in typed.uploads() {
            if matches!(operation.effect, Effect::Maintenance { .. } | Effect::Export { .. }) {
                upload.fill(b"99000020\n".to_vec());
            }
        }
        read_uploads(&mut typed, &fields);
        assert_eq!(typed.fields(), sent.fields(), "{}", operation.name);
        assert_eq!(typed.digest(None), sent.digest(None));
        assert_ne!(typed.digest(None), typed.digest(Some("2021-11")), "{}", operation.name);
    }
}

/// What a field holds that is left out: no flag is set, and lists have nothing in them.
fn by_default(property: &Value) -> Option<&Value> {
    property
        .get("default")
        .filter(|default| !default.is_null() && **default != json!(false) && **default != json!([]))
}

/// Protects corrections: `null` takes a value back, and a field that is left out keeps it.
#[test]
fn null_takes_a_value_back() {
    for operation in operations() {
        for (name, property) in properties(operation) {
            let mut fields = filled(operation, None);
            fields.insert(name.clone(), Value::Null);
            match operation.sent(Value::Object(fields)) {
                Ok(sent) if property.get("x-clearable").is_some() => {
                    assert_eq!(sent.fields()[&name], json!("none"), "{} {name}", operation.name);
                }
                Ok(sent) => {
                    assert_eq!(sent.fields().get(&name), by_default(&property), "{} {name}", operation.name);
                }
                Err(problem) => {
                    assert_eq!((&*problem.code, problem.field.as_deref()), ("field_missing", Some(&*name)));
                }
            }
        }
    }
}

/// Protects completeness: whatever the register can be commanded can be asked, by whatever front end.
#[test]
fn every_command_has_an_operation() {
    let sent: BTreeSet<&str> = operations().flat_map(|operation| operation.kinds().iter().copied()).collect();
    let kinds: BTreeSet<String> = Command::kinds().map(|kind| kind.to_string()).collect();
    let missing: Vec<&String> = kinds.iter().filter(|kind| !sent.contains(kind.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let unknown: Vec<&&str> = sent.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Protects whoever looks an operation up: each has a name of its own, which says its noun.
#[test]
fn operations_have_names_of_their_own() {
    let mut names = BTreeSet::new();
    for operation in operations() {
        assert!(names.insert(operation.name), "{} stands twice", operation.name);
    }
    for noun in ayni_operations::NOUNS {
        for operation in noun.operations {
            assert!(operation.name.starts_with(&format!("{}.", noun.name)), "{}", operation.name);
        }
    }
}

/// Protects retries of what was confirmed at a terminal first and in the request afterwards.
#[test]
fn a_confirmation_is_no_part_of_what_is_asked() {
    let erase = |yes: bool| {
        let fields = json!({ "person": "99000020", "reason": "solicitud", "yes": yes });
        ayni_operations::find("person.erase").unwrap().sent(fields).unwrap().digest(None)
    };
    assert_eq!(erase(false), erase(true));
}

/// Protects retries of whoever sends a large file before what is asked of it: its content is the same, however it came,
/// and another content under the same name is another request.
#[test]
fn a_file_is_known_by_its_content() {
    let asked = |file: Value| {
        let fields = json!({ "training": "Derechos de las mujeres", "people_file": file });
        ayni_operations::find("training.enrol").unwrap().sent(fields).map(|filled| filled.digest(None))
    };
    let content = b"99000020\n";
    let mut upload = Upload::from("lista.txt".to_owned());
    upload.fill(content.to_vec());
    let digest = upload.digest("file").unwrap();
    let here = asked(json!({ "name": "lista.txt", "content": BASE64.encode(content) })).unwrap();
    let before = json!({ "name": "lista.txt", "digest": digest, "size": content.len() });
    assert_eq!(here, asked(before).unwrap());
    let other = asked(json!({ "name": "lista.txt", "content": BASE64.encode(b"99000021\n") })).unwrap();
    assert_ne!(here, other);
    for half in [
        json!({ "name": "lista.txt" }),
        json!({ "name": "lista.txt", "digest": digest }),
        json!({ "name": "lista.txt", "content": "", "digest": digest, "size": 0 }),
    ] {
        let problem = asked(half).unwrap_err();
        assert_eq!((&*problem.code, problem.field.as_deref()), ("field_type", Some("people_file")));
    }
}
