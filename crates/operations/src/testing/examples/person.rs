//! People.

use super::Examples;

const OTHER: (&str, &str) = ("survivor", "99000040");

pub(super) const EXAMPLES: Examples = &[
    ("person.add_document", &[("passport", "X123456")]),
    ("person.correct_document", &[("scheme", "dni"), ("wrong", "99000020"), ("right", "99000021")]),
    ("person.merge", &[OTHER]),
    ("person.state_kinship", &[("relative", "99000040")]),
    ("person.withdraw_kinship", &[("relative", "99000040")]),
];
