//! Every rejection, run into once, alone. A code that is missing here fails the last test.

mod certifications;
mod committees;
mod cooperatives;
mod equality;
mod members;
mod persons;
mod programmes;
mod statutes;

use std::collections::BTreeSet;

use domain::authority::Role;
use domain::testing::{Story, ask};
use domain::{Command, Rejection};

/// What happened before, what is asked, and the code of the rejection.
pub(crate) struct Case {
    given: Vec<Command>,
    when: Command,
    code: &'static str,
}

/// A case of a table.
fn case(code: &'static str, given: impl IntoIterator<Item = Command>, when: Command) -> Case {
    Case { given: given.into_iter().collect(), when, code }
}

/// Runs the cases; each runs into its own rejection.
fn check(cases: Vec<Case>) {
    for Case { given, when, code } in cases {
        let _story = Story::new().given(given).when(when).rejected(code);
    }
}

/// Protects the erasure of personal data: who keeps the books cannot do it alone.
#[test]
fn who_may_not_is_told_so() {
    Story::new().given([ask::record(1)]).by(Role::Secretary).when(ask::erase(1)).rejected("forbidden");
}

/// Protects the catalogue: every code that the domain can say is run into by a test, and none that it cannot.
#[test]
fn every_code_has_its_story() {
    let tables = [
        persons::cases(),
        cooperatives::cases(),
        members::cases(),
        committees::cases(),
        certifications::cases(),
        programmes::cases(),
        equality::cases(),
        statutes::cases(),
    ];
    let apart = ["forbidden", certifications::CLOSED_BY_ITS_AUTHOR];
    let told: BTreeSet<&str> = tables.iter().flatten().map(|case| case.code).chain(apart).collect();
    let known: BTreeSet<&str> = Rejection::codes().collect();
    let untold: Vec<_> = known.difference(&told).collect();
    assert_eq!(untold, Vec::<&&str>::new(), "rejections without a case in the tables of these files");
    let unknown: Vec<_> = told.difference(&known).collect();
    assert_eq!(unknown, Vec::<&&str>::new(), "codes that no rejection has");
}

/// Protects the front ends, which speak codes and fields: a rejection's JSON is flat, with its code in `code`.
#[test]
fn a_rejection_is_its_code_and_fields() {
    let outcome = Story::new().given([ask::record(1), ask::record(2)]).when(ask::admit(1, 1, 1, "2016"));
    let rejection = outcome.decided().as_ref().unwrap_err();
    let json = serde_json::to_value(rejection).unwrap();
    let unknown = domain::testing::pool::cooperative(1).to_string();
    assert_eq!(json, serde_json::json!({ "code": "cooperative_unknown", "cooperative": unknown }));
    let forbidden = Story::new().by(Role::Member).when(ask::record(1));
    let json = serde_json::to_value(forbidden.decided().as_ref().unwrap_err()).unwrap();
    assert_eq!(
        json,
        serde_json::json!({ "code": "forbidden", "command": "person.record", "role": "member" })
    );
}
