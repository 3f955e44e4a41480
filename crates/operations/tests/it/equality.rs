//! Figures that are handed over.

use ayni_operations::{Problem, Resolver};
use domain::Command;
use domain::equality::{Command as Equality, ReleaseDetails};
use serde_json::{Value, json};

use crate::book::{demonstration, propose, resolver};

fn released(resolver: &Resolver<'_>, cells: &Value) -> Result<ReleaseDetails, Problem> {
    let fields = json!({ "title": "Anexo", "audience": "ARM", "on": "2021-12-01", "cells": cells });
    match propose(resolver, "release.record", fields)?.pop() {
        Some(Command::Equality(Equality::ReleaseFigures { details, .. })) => Ok(details),
        other => panic!("{other:?}"),
    }
}

/// Protects the ledger of releases: it says of which day, month or year the figures speak, and which of them are hidden.
#[test]
fn a_release_speaks_of_what_is_asked_about() {
    let book = demonstration();
    let of_november = Resolver { as_of: "2021-11".parse().unwrap(), ..resolver(&book.register) };
    let details = released(&of_november, &json!(["members/women/board=2", "members/men/board"])).unwrap();
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
        let problem = released(&resolver(&book.register), &cells).unwrap_err();
        assert_eq!((&*problem.code, problem.field.as_deref()), (code, Some("cells")));
    }
}
