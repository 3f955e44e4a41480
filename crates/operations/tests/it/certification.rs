//! What programs send about certification, where the command line has rules of its own between its options.

use ayni_operations::{Filled, Moment, Problem, find};
use reports::document::Format;
use reports::words::{Lang, Words};
use serde_json::{Value, json};

use crate::book::{Book, demonstration, owner, proposed as change, when};

/// What a change comes to that a program sends: the first of its commands, or the problem.
fn proposed(book: &Book, name: &str, fields: Value) -> Result<String, Problem> {
    let Filled::Mutation(mutation) = find(name).unwrap().sent(fields)? else { panic!("{name}") };
    let proposal = change(book, when(), &*mutation)?;
    Ok(proposal.commands[0].kind().to_string())
}

#[track_caller]
fn refused(book: &Book, name: &str, fields: Value) -> (String, String) {
    let problem = proposed(book, name, fields).unwrap_err();
    for lang in Lang::ALL {
        let message = problem.message(&Words::new(lang), &str::to_owned);
        assert!(!message.what.contains('⟨') && !message.next.contains('⟨'), "{message:?}");
    }
    (problem.code.to_string(), problem.field.as_deref().unwrap_or_default().to_owned())
}

fn pair(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

/// Protects programs: what the command line refuses before it is read is a problem of a field, too.
#[test]
fn fields_that_exclude_or_need_each_other_are_told() {
    let book = demonstration();
    let found = json!({ "requirement": "fm2-traceability", "audit": "2021", "conforming": true });
    assert_eq!(proposed(&book, "finding.record", found.clone()).unwrap(), "certification.record_finding");
    let mut both = found.clone();
    both["rank"] = json!(3);
    assert_eq!(refused(&book, "finding.record", both), pair("fields_conflict", "conforming"));
    let mut none = found;
    none["conforming"] = json!(false);
    assert_eq!(refused(&book, "finding.record", none), pair("conformity_needed", "requirement"));
    let closing = json!({
        "action": "fm2-traceability", "on": "2021-10-01", "check": "visto", "effective": true, "not_effective": true,
    });
    assert_eq!(refused(&book, "action.close", closing), pair("fields_conflict", "effective"));
    let spent = json!({
        "purpose": "Guantes", "amount": "10.00 USD", "on": "2021-07-01", "line": "Guantes y botas", "cooperative": "CECOMIP",
    });
    assert_eq!(refused(&book, "premium.spend", spent), pair("field_missing", "decision"));
    let planned = json!({ "title": "Plan", "from": "2021", "lines": [], "cooperative": "CECOMIP" });
    assert_eq!(refused(&book, "premium.plan", planned), pair("field_missing", "lines"));
    let adopted = json!({ "code": "j-1", "title": "J", "owner": "Casa", "edition": "1", "requirements": [] });
    assert_eq!(refused(&book, "scheme.adopt", adopted), pair("field_missing", "requirements"));
}

/// Protects programs: a table that is handed in says how schemes stand to each other; what is wrong in it is told of the file.
#[test]
fn relations_come_in_a_file() {
    let book = demonstration();
    let of = |content: &str| {
        let content = data_encoding::BASE64.encode(content.as_bytes());
        json!({ "source": "fairmined-2.0", "target": "pe-coop", "file": { "name": "links.csv", "content": content } })
    };
    let good = of("source,target,relationship\nfm2-traceability,pe-04,intersects_with\n");
    assert_eq!(proposed(&book, "scheme.relate", good).unwrap(), "certification.relate_schemes");
    let bad = of("source,target\nfm2-traceability,pe-04\n");
    assert_eq!(refused(&book, "scheme.relate", bad), pair("links_column", "file"));
    let nowhere = json!({ "source": "fairmined-2.0", "target": "pe-coop", "file": { "name": "links.csv" } });
    assert_eq!(refused(&book, "scheme.relate", nowhere), pair("field_type", "file"));
}

/// The answer as programs get it, and whether it ends with a problem.
fn answered(book: &Book, name: &str, fields: Value, lang: Lang) -> (Value, bool) {
    let Filled::Query(query) = find(name).unwrap().sent(fields).unwrap() else { panic!("{name}") };
    let words = Words::new(lang);
    let document = query.answer(&Moment::new(&book.store, when(), owner()).unwrap(), &words).unwrap();
    let json: Value = serde_json::from_str(&document.render(Format::Json, &words)).unwrap();
    (json["data"].clone(), query.verdict(&document).is_err())
}

/// Protects programs: money is the same in every language, and in the form in which it is sent.
#[test]
fn money_is_written_as_it_is_sent() {
    let book = demonstration();
    for lang in Lang::ALL {
        let (data, _) = answered(&book, "premium.list", json!({}), lang);
        assert_eq!(data["list"][0]["amount"], json!("20000.00 USD"), "{lang:?}");
    }
}

/// Protects whoever asks to fail on findings: the answer is given all the same.
#[test]
fn a_check_ends_with_a_problem_and_answers() {
    let book = demonstration();
    let (data, failed) = answered(&book, "check", json!({ "strict": true }), Lang::Es);
    assert!(failed && data.as_object().is_some_and(|sections| !sections.is_empty()), "{data}");
}
