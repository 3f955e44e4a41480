//! Figures that are handed over.

use ayni_operations::{Filled, Problem, When, find};
use domain::Command;
use domain::equality::{Command as Equality, ReleaseDetails};
use serde_json::{Value, json};

use crate::book::{Book, demonstration, propose, proposed, when};

fn released(book: &Book, when: When, cells: &Value) -> Result<ReleaseDetails, Problem> {
    let fields = json!({ "title": "Anexo", "audience": "ARM", "on": "2021-12-01", "cells": cells });
    match propose(book, when, "release.record", fields)?.pop() {
        Some(Command::Equality(Equality::ReleaseFigures { details, .. })) => Ok(details),
        other => panic!("{other:?}"),
    }
}

/// Protects the ledger of releases: it says of which day, month or year the figures speak, and which of them are hidden.
#[test]
fn a_release_speaks_of_what_is_asked_about() {
    let book = demonstration();
    let of_november = When { as_of: Some("2021-11".parse().unwrap()), ..when() };
    let details =
        released(&book, of_november, &json!(["members/women/board=2", "members/men/board"])).unwrap();
    assert_eq!(details.as_of.to_string(), "2021-11");
    let cells = details.cells.iter().map(|cell| (cell.row.as_str(), cell.figure));
    assert_eq!(cells.collect::<Vec<_>>(), [("women", Some(2)), ("men", None)]);
}

/// Protects the ledger from releases of nothing, which the command line does not take either, and from cells without a place.
#[test]
fn a_release_has_cells_and_each_has_a_place() {
    let book = demonstration();
    for (cells, code) in [
        (json!([]), "field_missing"),
        (json!(["members/women"]), "cell_wrong"),
        (json!(["members/women/board=two"]), "cell_wrong"),
    ] {
        let problem = released(&book, when(), &cells).unwrap_err();
        assert_eq!((&*problem.code, problem.field.as_deref()), (code, Some("cells")));
    }
}

/// Protects the ledger and the readers of the report: what is handed over is answered and recorded with its audience and the day
/// on which it was asked, and what only the house reads is a question.
#[test]
fn a_report_that_is_handed_over_is_recorded() {
    let book = demonstration();
    let sent = |fields| find("report.equality").unwrap().sent(fields).unwrap();
    assert!(matches!(sent(json!({})), Filled::Query(_)));
    let Filled::Mutation(release) = sent(json!({ "public": "Fundación Ford" })) else { panic!("it asks") };
    let proposal = proposed(&book, when(), &*release).unwrap();
    let [Command::Equality(Equality::ReleaseFigures { details, .. })] = &proposal.commands[..] else {
        panic!("{proposal:?}")
    };
    assert_eq!(details.audience.as_str(), "Fundación Ford");
    assert_eq!(
        (details.as_of.to_string(), details.on.to_string()),
        ("2021-11-30".into(), "2026-11-30".into())
    );
    assert!(proposal.answer.is_some_and(|answer| !answer.sections.is_empty()));
    let alone = sent(json!({ "least": 5 }));
    let Filled::Query(alone) = alone else { panic!("{alone:?}") };
    let at = ayni_operations::Moment::new(&book.store, when(), crate::book::owner()).unwrap();
    let problem = alone.answer(&at, &reports::words::Words::new(reports::words::Lang::En)).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("field_missing", Some("public")));
}
