//! Imports from a request to what is recorded, given back and told.

use ayni_operations::change::{Done, Terms, carry_out};
use ayni_operations::operation::AnyMutation;
use ayni_operations::proposal::{Audience, Produced};
use ayni_operations::testing::filled as example;
use ayni_operations::{Asker, Filled, Moment, Problem, Proposal, find, operations};
use data_encoding::BASE64;
use domain::authority::Role;
use domain::value::id::{CommandId, Id};
use reports::words::{Lang, Words};
use serde_json::{Map, Value, json};
use storage::{Asked, ExpectedVersion};
use uuid::Uuid;

use crate::book::{Book, actor, demonstration, minting, owner, when};

fn file(name: &str, content: &str) -> Value {
    json!({ "name": name, "content": BASE64.encode(content.as_bytes()) })
}

fn filled(name: &str, fields: Value) -> Filled {
    find(name).unwrap().sent(fields).unwrap()
}

fn proposed(book: &Book, asked: &Filled) -> Proposal {
    let Filled::Mutation(mutation) = asked else { panic!("{asked:?}") };
    proposed_by(book, owner(), &**mutation).unwrap()
}

fn proposed_by(book: &Book, asker: Asker, mutation: &dyn AnyMutation) -> Result<Proposal, Problem> {
    let (moment, words) = (Moment::new(&book.store, when(), asker).unwrap(), Words::new(Lang::En));
    minting(1 << 80, |mint| mutation.propose(&moment, &words, mint))
}

fn terms(id: u128, asked: &Filled) -> Terms {
    Terms {
        id: CommandId::new(Uuid::from_u128(id)),
        asked: Some(asked.digest(None)),
        by: actor(Role::Owner),
        from: Asked::default(),
        expected: ExpectedVersion::Any,
        dry_run: false,
    }
}

/// Records what is asked under an identifier.
fn record(book: &mut Book, id: u128, asked: &Filled) -> Result<Done, Problem> {
    let mut proposal = proposed(book, asked);
    let terms = terms(id, asked);
    minting(id << 32, |mint| carry_out(&mut proposal, &terms, &mut book.store, mint, &mut |_| {}))
}

/// What programs are told of a proposal.
fn told(book: &Book, proposal: &Proposal) -> Value {
    let report = proposal.report.as_ref().unwrap();
    report.document(&Done::Nothing, &book.register, Audience::Program, &Words::new(Lang::En)).data
}

const ROSTER: &str = "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso;Cooperativa\n\
                      Nina;Rita;40404040;mujer;2019-02-28;CECOMIP\n\
                      Pari;Ana;41414141;mujer;31/02/2019;CECOMIP\n";

/// Protects retries: the identifier of a request is that of its batch, and the same identifier with another file is refused.
#[test]
fn the_identifier_of_a_request_is_that_of_its_batch() {
    let mut book = demonstration();
    let good = ROSTER.replace("31/02", "28/02");
    let asked = filled("import.roster", json!({ "file": file("socias.csv", &good) }));
    let done = record(&mut book, 7, &asked).unwrap();
    assert_eq!(done.batch(), Some(Id::new(Uuid::from_u128(7))));
    let again =
        book.store.recorded(CommandId::new(Uuid::from_u128(7)), &actor(Role::Owner), &asked.digest(None));
    assert_eq!(again.unwrap().map(|written| written.version), done.version());
    let other = good.replace("Rita", "Rosa").replace("40404040", "40404041");
    let other = filled("import.roster", json!({ "file": file("socias.csv", &other) }));
    assert_eq!(record(&mut book, 7, &other).unwrap_err().code, "command_differs");
}

/// Protects whoever imported the wrong file: what is told of any import that was recorded ends in the whole command that takes it back.
#[test]
fn each_import_says_how_it_is_taken_back() {
    let mut said = Vec::new();
    for operation in operations().filter(|one| one.name.starts_with("import.")) {
        let mut book = demonstration();
        let asked = operation.sent(Value::Object(example(operation, None))).unwrap();
        let Filled::Mutation(mutation) = operation.sent(Value::Object(example(operation, None))).unwrap()
        else {
            continue;
        };
        let Ok(mut proposal) = proposed_by(&book, owner(), &*mutation) else { continue };
        if proposal.report.is_none() {
            continue;
        }
        let terms = terms(7, &asked);
        let done =
            minting(7 << 32, |mint| carry_out(&mut proposal, &terms, &mut book.store, mint, &mut |_| {}));
        let done = done.unwrap();
        let report = proposal.report.unwrap();
        let document = report.document(&done, &book.register, Audience::Terminal, &Words::new(Lang::Es));
        let command = format!("ayni importar deshacer {} --motivo MOTIVO", done.batch().unwrap());
        assert!(
            document.notes.iter().any(|note| note.contains(&command)),
            "{}: {:?}",
            operation.name,
            document.notes
        );
        said.push(operation.name);
    }
    assert!(7 <= said.len(), "only {said:?} were recorded");
}

/// Protects whoever mends rows: with the valid rows alone, the others come back as a file that says why, under the name that
/// was asked for and in the format of its ending; what becomes of each row is told.
#[test]
fn rows_that_are_refused_come_back_as_a_file() {
    let book = demonstration();
    let words = Words::new(Lang::En);
    let ask = |more: Value| {
        let Value::Object(more) = more else { panic!("{more}") };
        let mut fields = Map::from_iter([("file".to_owned(), file("lists/socias.csv", ROSTER))]);
        fields.extend(more);
        proposed(&book, &filled("import.roster", Value::Object(fields)))
    };
    let refused = ask(json!({}));
    assert_eq!((refused.commands.len(), refused.files(&words).unwrap()), (0, Vec::new()));
    let verdict = refused.verdict.as_ref().map(|problem| (&*problem.code, problem.field.as_deref()));
    assert_eq!(verdict, Some(("input_rows_refused", Some("file"))));
    let partly = ask(json!({ "valid_rows": true }));
    assert!(!partly.commands.is_empty() && partly.verdict.is_none());
    let [Produced { name, media_type, content }] = &partly.files(&words).unwrap()[..] else { panic!() };
    let content = String::from_utf8(content.clone()).unwrap();
    assert_eq!((name.as_str(), *media_type), ("socias.rejected.csv", "text/csv"));
    assert!(
        content.contains("Pari") && content.contains("What to mend") && !content.contains("Nina"),
        "{content}"
    );
    let data = told(&book, &partly);
    assert_eq!(data["lines"], json!({ "error": [3], "new": [2] }));
    assert_eq!(data["rejected"], json!("socias.rejected.csv"));
    let row = data["rows"].as_array().unwrap().iter().find(|row| row["line"] == 3).unwrap();
    let note = &row["notes"][0];
    assert_eq!(
        (&row["verdict"], &note["code"], &note["field"], &note["heading"], &note["value"]),
        (
            &json!("error"),
            &json!("no_such_day"),
            &json!("admitted"),
            &json!("Fecha de ingreso"),
            &json!("31/02/2019")
        )
    );
    let named = ask(json!({ "valid_rows": true, "rejected": "mend.xlsx" }));
    let [workbook] = &named.files(&words).unwrap()[..] else { panic!() };
    assert!(workbook.name == "mend.xlsx" && workbook.content.starts_with(b"PK"));
}

/// Protects whoever looks before a list corrects the register: what a row changes is told before and after.
#[test]
fn what_a_row_changes_is_told_before_and_after() {
    let mut book = demonstration();
    let roster = |phone: &str| {
        let table = format!(
            "Apellidos;Nombres;DNI;Teléfono;Fecha de ingreso;Cooperativa\nNina;Rita;40404040;{phone};2019-02-28;CECOMIP\n"
        );
        filled("import.roster", json!({ "file": file("socias.csv", &table) }))
    };
    record(&mut book, 7, &roster("999111222")).unwrap();
    let data = told(&book, &proposed(&book, &roster("999111333")));
    let expected =
        json!([{ "field": "phone", "from": "999111222", "heading": "Teléfono", "to": "999111333" }]);
    assert_eq!((&data["rows"][0]["verdict"], &data["rows"][0]["changes"]), (&json!("changed"), &expected));
}

/// Protects programs that ask for a scheme that comes with the program: its name is enough, and no file is read for it.
#[test]
fn a_scheme_that_comes_along_is_named() {
    let book = demonstration();
    let mut asked = filled("import.scheme", json!({ "scheme": "craft-2.1", "code": "craft" }));
    let Filled::Mutation(mutation) = &mut asked else { panic!() };
    assert!(mutation.uploads().is_empty());
    assert_eq!(asked.fields()["scheme"], json!("craft-2.1"));
    let proposal = proposed(&book, &asked);
    assert_eq!((proposal.commands.len(), proposal.contents.len()), (1, 1));
}

/// Protects selections: a profile imports this very catalogue, by whatever name it stands beside it; of another one, or where
/// nobody sees what stands there, it is refused.
#[test]
fn a_profile_is_of_the_catalogue_that_stands_beside_it() {
    let catalog = json!({ "catalog": { "uuid": "11111111-1111-4111-8111-111111111111",
        "metadata": { "title": "Uno", "version": "1", "oscal-version": "1.1.2", "last-modified": "2021-01-01T00:00:00Z" },
        "controls": [{ "id": "a", "title": "Agua" }] } })
    .to_string();
    let profile = json!({ "profile": { "uuid": "22222222-2222-4222-8222-222222222222",
        "metadata": { "title": "Parte", "version": "1", "oscal-version": "1.1.2", "last-modified": "2021-01-01T00:00:00Z" },
        "imports": [{ "href": "../otro.json", "include-controls": [{ "with-ids": ["a"] }] }] } })
    .to_string();
    let book = demonstration();
    let fields = json!({ "scheme": file("uno.json", &catalog), "owner": "Alguien", "code": "uno",
        "profiles": [file("parte.json", &profile)] });
    let propose = |beside: Option<&str>| {
        let mut asked = filled("import.scheme", fields.clone());
        let Filled::Mutation(mutation) = &mut asked else { panic!() };
        for (upload, addresses) in mutation.neighbours() {
            assert_eq!(addresses, ["../otro.json"]);
            if let Some(content) = beside {
                upload.stands_beside("../otro.json", domain::value::Digest::of(&[content.as_bytes()]));
            }
        }
        proposed_by(&book, owner(), &**mutation).map(|one| one.commands.len())
    };
    assert_eq!(propose(Some(&catalog)).unwrap(), 1);
    for other in [None, Some("{}")] {
        let problem = propose(other).unwrap_err();
        assert_eq!(
            (&*problem.code, problem.field.as_deref()),
            ("input_catalogue_imports_other", Some("profiles"))
        );
    }
}
