//! What the register knows of the organisations and the document does not say, counted.

use domain::member::Party;

use crate::scope::Scope;
use crate::unsaid::Unsaid;

pub(super) fn unsaid(scope: &Scope<'_>) -> Vec<Unsaid> {
    let members = scope.spells().filter(|spell| matches!(spell.party, Party::Person(_))).count();
    let dated =
        |one: &&domain::cooperative::Cooperative| one.details.founded.is_some() || one.dissolved.is_some();
    let represents = scope.mandates().filter(|mandate| mandate.represents.is_some()).count();
    let terms = scope.mandates().filter(|mandate| mandate.term.is_some()).count();
    let origins = scope.mandates().filter(|mandate| mandate.origin.is_some()).count();
    Unsaid::list([
        ("memberships", members),
        ("organizations.dates", scope.cooperatives().filter(dated).count()),
        ("organs.dates", scope.organs().count()),
        ("mandates.represents", represents),
        ("mandates.term", terms),
        ("mandates.origin", origins),
    ])
}
