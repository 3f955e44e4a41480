//! Every route × method × role × register × class of fields: what the description says can be asked is asked in every role, of one's own
//! register, of another's and of one that is not there, and without being known. What is expected follows from the table of
//! authority and from what each route says of itself, and from nothing that the server does.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::thread;

use api::endpoint::{self, Endpoint};
use api::manage::{self, FieldKind, Route};
use domain::Command;
use domain::authority::{Act, Asked, Permission, Question, Role, Sensitivity, Subject, TABLE, permission};
use operations::Effect;
use operations::testing::filled;
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

use crate::client::Answer;
use crate::roles::{ELSEWHERE, MANAGED, PASSWORD, Roles};

/// What is expected of a request, and what comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    /// It is judged by what it asks, not by who asks.
    Allowed,
    /// The role may not.
    Forbidden,
    /// To whoever asks there is no such register.
    NotThere,
    /// Nobody known asks.
    SignInNeeded,
}

/// Of which register something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Register {
    Own,
    Others,
    Missing,
}

impl Register {
    const ALL: [Self; 3] = [Self::Own, Self::Others, Self::Missing];

    const fn name(self) -> &'static str {
        match self {
            Self::Own => "demo",
            Self::Others => "other",
            Self::Missing => "nowhere",
        }
    }
}

/// For whom a route is that is no operation and asks no access book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// For everybody, known or not.
    Anybody,
    /// For whoever is known.
    Known,
    /// For whoever has a role at the register.
    AnyRole,
    /// For whoever may record something that refers to a file.
    HandsIn,
}

/// The routes beside operations and access book.
const BESIDE: [(&str, Beside); 9] = [
    ("health", Beside::Anybody),
    ("ready", Beside::Anybody),
    ("openapi", Beside::Anybody),
    ("session.begin", Beside::Anybody),
    ("session.end", Beside::Anybody),
    ("registers", Beside::Known),
    ("register", Beside::AnyRole),
    ("changes", Beside::AnyRole),
    ("file.keep", Beside::HandsIn),
];

/// What stands behind a path and method of the description.
#[derive(Clone, Copy)]
enum What {
    Operation(&'static Endpoint),
    Book(&'static Route),
    Beside(Beside),
}

struct Case {
    id: String,
    method: String,
    path: String,
    what: What,
}

/// Every path and method of the committed description.
fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/openapi.json");
    let document: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut cases = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, described) in item.as_object().unwrap() {
            let id = described["operationId"].as_str().unwrap().to_owned();
            let what = what(&id, path, method);
            cases.push(Case { id, method: method.to_uppercase(), path: path.clone(), what });
        }
    }
    cases
}

fn what(id: &str, path: &str, method: &str) -> What {
    let is_at = |one: &&'static Endpoint| path == format!("/v1/registers/{{register}}{}", one.path);
    let operation = endpoint::all().iter().find(is_at).map(What::Operation);
    let of_book = manage::find(id).filter(|route| route.path == path && route.method.name() == method);
    let beside = || BESIDE.iter().find(|(known, _)| *known == id).map(|(_, beside)| What::Beside(*beside));
    let found = operation.or(of_book.map(What::Book)).or_else(beside);
    found.unwrap_or_else(|| panic!("{method} {path} ({id}): nothing says who may ask it; add it to BESIDE"))
}

impl Case {
    fn is_of_register(&self) -> bool {
        self.path.starts_with("/v1/registers/{register}")
    }

    /// What a role is told of a register, as the tables say.
    fn expected(&self, role: Role, register: Register) -> Came {
        if self.is_of_register() && register != Register::Own {
            return Came::NotThere;
        }
        let is_allowed = match self.what {
            What::Operation(endpoint) => may(role, endpoint),
            What::Book(route) => route.whom.roles().is_none_or(|roles| roles.contains(&role)),
            What::Beside(Beside::HandsIn) => hands_in(role),
            What::Beside(Beside::Anybody | Beside::Known | Beside::AnyRole) => true,
        };
        if is_allowed { Came::Allowed } else { Came::Forbidden }
    }

    /// What somebody is told who is not known.
    fn expected_of_stranger(&self) -> Came {
        if matches!(self.what, What::Beside(Beside::Anybody)) { Came::Allowed } else { Came::SignInNeeded }
    }

    fn address(&self, register: Register, in_path: &dyn Fn(&str) -> String) -> String {
        let parts = self.path.split('/').map(|part| {
            match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                Some("register") => register.name().to_owned(),
                Some(name) => encoded(&in_path(name)),
                None => part.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// Whether a role may do something that takes a file by the hash of its content, as the schema of its fields says.
fn hands_in(role: Role) -> bool {
    let takes_file = |endpoint: &&Endpoint| {
        let by_hash = |(_, schema): (&str, &Value)| schema["properties"].get("digest").is_some();
        endpoint.is_change && endpoint.properties().any(by_hash)
    };
    endpoint::all().iter().filter(takes_file).any(|endpoint| may(role, endpoint))
}

/// Whether a role may ask an operation, by the kind and the class that it says of itself.
fn may(role: Role, endpoint: &Endpoint) -> bool {
    let asks = |asked| permission(role, asked) != Permission::No;
    let sees = |class: Sensitivity| class <= role.sees();
    let gives = |kinds: &[&str]| {
        let known = Command::kinds().filter(|kind| kinds.contains(&&*kind.to_string()));
        kinds.is_empty() || known.map(Asked::Command).any(asks)
    };
    match endpoint.operation.effect {
        Effect::Query { kind, class, .. } | Effect::Export { kind, class, .. } => {
            asks(Asked::Question(kind)) && sees(class)
        }
        Effect::Release { kind, class, kinds, .. } => {
            asks(Asked::Question(kind)) && sees(class) && (!endpoint.is_change || gives(kinds))
        }
        Effect::Maintenance { kind, class, .. } => asks(kind) && sees(class),
        Effect::Mutation { kinds, asked, .. } => asked.is_none_or(asks) && gives(kinds),
    }
}

/// What an answer says of who asked.
fn came(case: &Case, answer: &Answer) -> Result<Came, String> {
    let is_problem = answer.header("content-type") == "application/problem+json";
    let code = if is_problem { answer.problem().1 } else { String::new() };
    // What is asked of a password or a code is told so, too.
    let is_of_proof = ["me.password", "me.factor.confirm"].contains(&&*case.id) && code == "sign_in_refused";
    match (answer.status, &*code) {
        (401, "sign_in_needed") => Ok(Came::SignInNeeded),
        (403, _) if is_of_proof => Ok(Came::Allowed),
        (403, "file_forbidden" | "forbidden" | "reading_forbidden" | "not_allowed") => Ok(Came::Forbidden),
        (404, "register_unknown") => Ok(Came::NotThere),
        (404, "address_unknown") => Err("there is no such address".to_owned()),
        (200..=299 | 404 | 409 | 422 | 428, _) => Ok(Came::Allowed),
        (400 | 401, _) if case.id == "session.begin" => Ok(Came::Allowed),
        (status, _) => Err(format!("{status} {code}: {:.200}", String::from_utf8_lossy(&answer.body))),
    }
}

/// Questions that the story has no answer to, with what their owner is told.
const UNANSWERED: [(&str, &str); 6] = [
    ("checkpoint.check", "no_checkpoint"),
    ("checkpoint.show", "no_checkpoint"),
    ("proof", "no_checkpoint"),
    ("evidence.extract", "nothing_found"),
    ("export.oscal_poam", "catalogue_nothing_open"),
    ("export.oscal_profile", "catalogue_profile_unknown"),
];

/// Something of a person that nobody may meet who is not shown its class.
struct Trace {
    class: Sensitivity,
    text: &'static str,
}

const TRACES: [Trace; 6] = [
    Trace { class: Sensitivity::Personal, text: "Zafirina" },
    Trace { class: Sensitivity::Personal, text: "Quenayarimac" },
    Trace { class: Sensitivity::Sensitive, text: "77118899" },
    Trace { class: Sensitivity::Sensitive, text: "1977-03-09" },
    Trace { class: Sensitivity::Sensitive, text: "987600321" },
    Trace { class: Sensitivity::Sensitive, text: "zq@example.org" },
];

/// A person of whom everything is known, who holds no office.
struct Traced {
    person: String,
    membership: String,
}

fn traced(roles: &Roles) -> Traced {
    let post = |command: &str, fields: Value| {
        let path = format!("/v1/registers/demo/commands/{command}");
        roles.ask(Role::Owner, "POST", &path, fields.to_string().as_bytes()).is(200);
    };
    let own = json!({
        "given_names": "Zafirina", "family_name": "Quenayarimac", "dni": "77118899", "gender": "woman",
        "birth": "1977-03-09", "phone": "987600321", "email": "zq@example.org",
    });
    post("person.record", own);
    let member =
        json!({ "member": "77118899", "cooperative": "CECOMIP", "number": "Z-9977", "on": "2020-01-15" });
    post("member.admit", member);
    let list = roles.get(Role::Owner, "/members?search=Zafirina").is(200).json();
    let row = &list["data"]["list"][0];
    let id = |name: &str| row[name].as_str().unwrap_or_else(|| panic!("{list}")).to_owned();
    Traced { person: id("person_id"), membership: id("membership_id") }
}

/// The fields of an operation: an example of each, speaking of her where it speaks of a person.
fn fields(endpoint: &Endpoint, her: &Traced) -> Map<String, Value> {
    let handed_over = matches!(endpoint.operation.effect, Effect::Release { .. }) && endpoint.is_change;
    let mut fields = filled(endpoint.operation, handed_over.then_some("public"));
    fields.retain(|name, _| endpoint.properties().any(|(known, _)| known == name));
    for (name, value) in &mut fields {
        let (_, schema) = endpoint.properties().find(|(known, _)| known == name).unwrap();
        match schema["x-record"].as_str() {
            Some("person") if value.is_string() => *value = her.person.as_str().into(),
            Some("membership") if value.is_string() => *value = her.membership.as_str().into(),
            _ => {}
        }
    }
    fields
}

/// A request for an operation: its address and its body.
fn request(case: &Case, endpoint: &Endpoint, register: Register, her: &Traced) -> (String, String) {
    let fields = fields(endpoint, her);
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut address = case.address(register, &|name| text(&fields[name]));
    if endpoint.is_posted {
        let query = if endpoint.is_change { "?dry_run=true" } else { "" };
        return (address + query, Value::Object(fields).to_string());
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.iter().filter(|(name, _)| endpoint.in_path.as_deref() != Some(name.as_str()))
    {
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        query.extend_pairs(values.iter().map(|value| (name, text(value))));
    }
    let query = query.finish();
    let _ = write!(address, "?{query}");
    (address, String::new())
}

/// What was met: the pairs that were asked, and what was not as expected.
#[derive(Default)]
struct Met {
    asked: BTreeSet<(String, Role, Register)>,
    wrong: Vec<String>,
}

impl Met {
    fn told(&mut self, case: &Case, who: &str, expected: Came, answer: &Answer) -> bool {
        let found = came(case, answer);
        if found != Ok(expected) {
            self.wrong
                .push(format!("{} {} {who}: {expected:?}, and it was {found:?}", case.method, case.path));
        }
        found == Ok(expected)
    }
}

/// Asks an operation in every role, of every register, and as a stranger; and looks at what is shown of whom.
fn ask_operation(roles: &Roles, case: &Case, endpoint: &Endpoint, her: &Traced, met: &mut Met) {
    for register in Register::ALL {
        let (address, body) = request(case, endpoint, register, her);
        let body = body.as_bytes();
        let mut shown_to_owner = None;
        // The owner is the first of them; what she is shown, others are shown as far as their class goes.
        for role in Role::VARIANTS.iter().copied() {
            let answer = roles.ask(role, &case.method, &address, body);
            let who = format!("{} {}", role.code(), register.name());
            let expected = case.expected(role, register);
            met.asked.insert((case.id.clone(), role, register));
            if !met.told(case, &who, expected, &answer) || register != Register::Own {
                continue;
            }
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            for trace in TRACES.iter().filter(|trace| role.sees() < trace.class) {
                if text.contains(trace.text) {
                    met.wrong.push(format!("{} {who}: shows {}", case.id, trace.text));
                }
            }
            if answer.status == 200 && !endpoint.is_change {
                columns(case, endpoint, role, &answer, met);
                let owners = shown_to_owner.get_or_insert_with(|| text.clone());
                for trace in TRACES.iter().filter(|trace| trace.class <= role.sees()) {
                    if owners.contains(trace.text) && !text.contains(trace.text) {
                        met.wrong.push(format!("{} {who}: does not show {}", case.id, trace.text));
                    }
                }
            } else if role == Role::Owner && !endpoint.is_change {
                let code = answer.problem().1;
                if !UNANSWERED.contains(&(&case.id, &code)) {
                    met.wrong.push(format!("{} {who}: {code}", case.id));
                }
            }
        }
        strangers(roles, case, (&address, body), met);
    }
}

/// Rows of a list have the columns up to the class that the role is shown, all of them and no others.
fn columns(case: &Case, endpoint: &Endpoint, role: Role, answer: &Answer, met: &mut Met) {
    let Effect::Query { answer: schema, .. } = endpoint.operation.effect else { return };
    if !endpoint.is_list() {
        return;
    }
    let schema = schema().to_value();
    let one = std::slice::from_ref(&schema);
    let shapes = schema["anyOf"].as_array().map_or(one, Vec::as_slice);
    let seen = |shape: &Value| -> BTreeSet<String> {
        let columns = shape["properties"]["list"]["items"]["properties"].as_object().unwrap();
        let is_seen = |column: &Value| {
            let class: Sensitivity = column["x-sensitivity"].as_str().unwrap().parse().unwrap();
            class <= role.sees()
        };
        columns.iter().filter(|(_, column)| is_seen(column)).map(|(id, _)| id.clone()).collect()
    };
    let told = answer.json();
    let rows = told["data"]["list"].as_array().unwrap();
    if rows.is_empty() {
        met.wrong.push(format!("{} {}: the list has no row", case.id, role.code()));
    }
    for row in rows {
        let columns: BTreeSet<String> = row.as_object().unwrap().keys().cloned().collect();
        if !shapes.iter().any(|shape| seen(shape) == columns) {
            met.wrong.push(format!("{} {}: {columns:?}", case.id, role.code()));
            return;
        }
    }
}

/// Asks without being known: with nothing, with what nobody has, with what is worth nothing any more.
fn strangers(roles: &Roles, case: &Case, (address, body): (&str, &[u8]), met: &mut Met) {
    let [expired, revoked] = &roles.worthless;
    let secrets = [
        ("nobody", None),
        ("a guess", Some("guess")),
        ("expired", Some(expired.as_str())),
        ("revoked", Some(revoked.as_str())),
    ];
    for (who, secret) in secrets {
        let answer = roles.ask_by(secret, &case.method, address, body);
        met.told(case, who, case.expected_of_stranger(), &answer);
    }
}

/// Protects everything: whoever may ask is answered, whoever may not is refused, and nobody is told of a register that is not hers, nor
/// shown what her class does not have; for every operation in every role.
#[test]
fn every_operation_is_answered_as_the_table_of_authority_says() {
    let roles = Roles::signed_in();
    let her = traced(&roles);
    let cases = cases();
    let operations: Vec<(&Case, &Endpoint)> = cases
        .iter()
        .filter_map(|case| match case.what {
            What::Operation(endpoint) => Some((case, endpoint)),
            What::Book(_) | What::Beside(_) => None,
        })
        .collect();
    let halves = operations.chunks(operations.len().div_ceil(2));
    let met: Vec<Met> = thread::scope(|scope| {
        let worked = |half: &[(&Case, &Endpoint)]| {
            let mut met = Met::default();
            for (case, endpoint) in half {
                ask_operation(&roles, case, endpoint, &her, &mut met);
            }
            met
        };
        let workers: Vec<_> = halves.map(|half| scope.spawn(move || worked(half))).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    let wrong: Vec<&str> = met.iter().flat_map(|met| &met.wrong).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    let asked: usize = met.iter().map(|met| met.asked.len()).sum();
    assert_eq!(asked, endpoint::all().len() * Role::VARIANTS.len() * Register::ALL.len());
}

/// Something that a field of the access book can hold.
fn example(field: &manage::Field, role: Role) -> Value {
    match (field.name, field.kind) {
        ("account", _) => MANAGED.into(),
        ("sign_in_name", _) => format!("new-{}", role.code().replace('_', "-")).into(),
        ("present", _) => PASSWORD.into(),
        ("role", _) => role.code().into(),
        (_, FieldKind::Password) => "another walk to the pass".into(),
        (_, FieldKind::Flag) => true.into(),
        (_, FieldKind::Instant) => "2022-06-01T00:00:00Z".into(),
        (_, FieldKind::Number) => 1.into(),
        (_, FieldKind::Text) => "000000".into(),
        (name, kind) => panic!("{name}: an example of {kind:?} is needed"),
    }
}

/// Protects accounts: each route of the access book is for those of whom it says so, and to whoever has no role at a register there is
/// none; for every route in every role.
#[test]
fn every_route_of_the_access_book_is_for_whom_it_says() {
    let roles = Roles::signed_in();
    let her = traced(&roles);
    let grants = roles.ask(Role::Owner, "GET", "/v1/registers/demo/grants", b"").is(200).json();
    let managed = grants["grants"].as_array().unwrap().iter().find(|grant| grant["name"] == MANAGED).unwrap();
    let in_path = |name: &str| match name {
        "account" => MANAGED.to_owned(),
        "grant" => managed["id"].as_str().unwrap().to_owned(),
        "person" => her.person.clone(),
        "session" => "0".repeat(64),
        _ => "0192a000-0000-7000-8000-000000000001".to_owned(),
    };
    let cases = cases();
    let mut met = Met::default();
    for case in &cases {
        let What::Book(route) = case.what else { continue };
        for register in Register::ALL {
            let address = case.address(register, &in_path);
            // The owner comes last: what she may do changes what the others would be told.
            for role in Role::VARIANTS.iter().copied().rev() {
                let filled = route.fields.iter().filter(|field| field.is_required);
                let fields: Map<String, Value> =
                    filled.map(|field| (field.name.to_owned(), example(field, role))).collect();
                let body = Value::Object(fields).to_string();
                let body = if case.method == "POST" { body.as_bytes() } else { b"" };
                let answer = roles.ask(role, &case.method, &address, body);
                let who = format!("{} {}", role.code(), register.name());
                met.told(case, &who, case.expected(role, register), &answer);
                met.asked.insert((case.id.clone(), role, register));
            }
            strangers(&roles, case, (&address, b"{}"), &mut met);
        }
    }
    assert!(met.wrong.is_empty(), "{}", met.wrong.join("\n"));
    assert_eq!(met.asked.len(), manage::routes().count() * Role::VARIANTS.len() * Register::ALL.len());
    // Whoever owns something manages her accounts, and not those of others.
    for what in ["disable", "close", "factor-reset"] {
        let path = format!("/v1/accounts/{ELSEWHERE}/{what}");
        let refused = roles.ask(Role::Owner, "POST", &path, b"{}");
        assert!([403, 404].contains(&refused.status), "{path}: {}", refused.text());
    }
}

/// Protects what has no table of its own: each of these routes is for whom it is said to be, and signing out ends a session.
#[test]
fn every_route_beside_them_is_for_whom_it_is_said_to_be() {
    let roles = Roles::signed_in();
    let cases = cases();
    let mut met = Met::default();
    let mut seen = BTreeSet::new();
    // To sign out comes last.
    let beside = cases.iter().filter(|case| matches!(case.what, What::Beside(_)));
    let (ends, rest): (Vec<_>, Vec<_>) = beside.partition(|case| case.id == "session.end");
    for case in rest.into_iter().chain(ends) {
        seen.insert(case.id.as_str());
        for register in Register::ALL {
            let address = case.address(register, &str::to_owned);
            for role in Role::VARIANTS.iter().copied() {
                let answer = roles.ask(role, &case.method, &address, b"{}");
                let who = format!("{} {}", role.code(), register.name());
                met.told(case, &who, case.expected(role, register), &answer);
            }
            strangers(&roles, case, (&address, b"{}"), &mut met);
        }
    }
    assert!(met.wrong.is_empty(), "{}", met.wrong.join("\n"));
    assert_eq!(seen, BESIDE.iter().map(|(id, _)| *id).collect());
    for role in Role::VARIANTS {
        assert_eq!(roles.get(*role, "").problem().0, 401, "{}", role.code());
    }
}

/// Protects members: in her role a member is shown no other person, and of herself everything.
#[test]
fn a_member_is_shown_herself_and_nobody_else() {
    let roles = Roles::signed_in();
    let her = traced(&roles);
    let post = |path: &str, fields: Value| {
        roles.ask(Role::Owner, "POST", path, fields.to_string().as_bytes()).is(201);
    };
    let account =
        json!({ "sign_in_name": "zafirina", "password": PASSWORD, "register": "demo", "person": her.person });
    post("/v1/accounts", account);
    post("/v1/registers/demo/grants", json!({ "account": "zafirina", "role": "member" }));
    let told = crate::accounts::sign_in(&roles.serving, ("zafirina", PASSWORD)).is(200).json();
    let secret = told["token"].as_str().unwrap();
    let other = roles.get(Role::Owner, "/people?limit=1").is(200).json();
    let other = other["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    let mut about_people = 0;
    for endpoint in endpoint::all() {
        let Effect::Query { person: Some(field), .. } = endpoint.operation.effect else { continue };
        let asked = |person: &str| {
            let path = match &endpoint.in_path {
                Some(_) => endpoint.path.replace(&format!("{{{field}}}"), person),
                None => format!("{}?{field}={person}", endpoint.path),
            };
            roles.ask_by(Some(secret), "GET", &format!("/v1/registers/demo{path}"), b"")
        };
        let own = asked(&her.person).is(200);
        assert!(own.text().contains("Zafirina"), "{}", endpoint.path);
        assert_eq!(asked(&other).problem(), (403, "reading_forbidden".to_owned()), "{}", endpoint.path);
        about_people += 1;
    }
    assert!(1 < about_people);
    let path = format!("/v1/registers/demo/people/{}", her.person);
    let (to_her, to_owner) =
        (roles.ask_by(Some(secret), "GET", &path, b""), roles.ask(Role::Owner, "GET", &path, b""));
    let told = TRACES.iter().filter(|trace| to_owner.text().contains(trace.text));
    let told: Vec<&Trace> =
        told.inspect(|trace| assert!(to_her.text().contains(trace.text), "{}", trace.text)).collect();
    assert!(told.iter().any(|trace| trace.class == Sensitivity::Sensitive), "{}", to_owner.text());
}

/// Protects the table itself: every kind of question, act and command in it is asked by something that has an address, but for what is
/// left to whoever keeps the machine.
#[test]
fn everything_in_the_table_of_authority_has_an_address() {
    let mut asked: Vec<Asked> = Vec::new();
    for endpoint in endpoint::all() {
        let kinds = endpoint.operation.kinds();
        let known = Command::kinds().filter(|kind| kinds.contains(&&*kind.to_string()));
        asked.extend(known.map(Asked::Command));
        asked.extend(match endpoint.operation.effect {
            Effect::Query { kind, .. } | Effect::Release { kind, .. } | Effect::Export { kind, .. } => {
                Some(Asked::Question(kind))
            }
            Effect::Maintenance { kind, .. } => Some(kind),
            Effect::Mutation { asked, .. } => asked,
        });
    }
    let rows = TABLE.iter().filter(|row| !asked.iter().any(|one| row.subject.is_about(*one)));
    let missing: Vec<Subject> = rows.map(|row| row.subject).collect();
    assert_eq!(
        missing,
        [
            Subject::Act(Act::Upkeep),
            // Of several files, at the command line.
            Subject::Question(Question::RollUp),
            // Asked by what asks for a person, where she asks.
            Subject::Question(Question::Own),
            Subject::Question(Question::Copies),
        ]
    );
    let commands: BTreeSet<String> = Command::kinds().map(|kind| kind.to_string()).collect();
    let given: BTreeSet<String> = endpoint::all()
        .iter()
        .flat_map(|one| one.operation.kinds().iter().map(|kind| (*kind).to_owned()))
        .collect();
    assert_eq!(commands.difference(&given).collect::<Vec<_>>(), Vec::<&String>::new());
}
