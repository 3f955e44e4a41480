//! What always holds of statutes.

use std::collections::BTreeSet;

use super::{Violation, violation};
use crate::register::Register;

pub(super) fn violations(register: &Register, found: &mut Vec<Violation>) {
    let mut days = BTreeSet::new();
    for (id, details) in register.statutes().iter() {
        let begins = details.from.first();
        if !days.insert((details.cooperative, begins)) {
            found.push(violation("one_statute_from_a_day", id.uuid(), None));
        }
        let amended = register.statutes().iter().any(|(_, other)| {
            other.cooperative == details.cooperative && !other.amends && other.from.first() < begins
        });
        if details.amends && !amended {
            found.push(violation("an_amendment_has_a_text_to_amend", id.uuid(), None));
        }
        let mut said = BTreeSet::new();
        for line in &details.rules {
            let organs = line.organs.iter().map(|organ| Some(*organ));
            let about: Vec<_> = if line.organs.is_empty() { vec![None] } else { organs.collect() };
            if about.into_iter().any(|organ| !said.insert((line.rule, organ))) {
                found.push(violation("a_statute_says_one_thing_of_a_rule", id.uuid(), None));
            }
        }
        if register.cooperatives().get(details.cooperative).is_none_or(|found| found.annulled) {
            found.push(violation("a_statute_has_its_organisation", id.uuid(), None));
        }
    }
}
