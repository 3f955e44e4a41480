//! The forms that are filled in every day, laid out by hand: which fields they show at once and in which order. The others stand below,
//! folded away. It must not name a field that its operation does not have, or fold away one that is needed.

/// Operations with the fields that their forms show at once, in the order in which a person reads them off a paper.
const SHOWN: &[(&str, &[&str])] = &[
    ("person.record", &["family_name", "given_names", "dni", "gender", "birth", "phone"]),
    ("person.correct", &["person", "family_name", "given_names", "birth", "phone", "email", "reason"]),
    ("person.add_document", &["person", "dni"]),
    ("member.admit", &["member", "cooperative", "on", "number"]),
    ("member.leave", &["member", "cooperative", "on", "reason"]),
    ("member.assign_work", &["person", "area", "from"]),
    ("committee.seat", &["person", "organ", "post", "from", "until", "origin"]),
    ("committee.end", &["holder", "organ", "on", "reason"]),
    ("committee.replace", &["holder", "organ", "successor", "on", "reason", "origin"]),
    ("certification.answer", &["certification", "requirement", "outcome", "on", "note", "work", "deadline"]),
    ("evidence.record", &["title", "file", "from", "until"]),
    ("evidence.link", &["certification", "requirement", "evidence"]),
    ("audit.hold", &["audit", "from", "until", "women", "men", "note"]),
    ("finding.record", &["audit", "requirement", "grade", "observation", "deadline"]),
    ("action.plan", &["finding", "what", "deadline", "person", "organ"]),
    ("action.close", &["action", "on", "check", "effective", "not_effective"]),
    ("training.plan", &["title", "topic", "cooperative"]),
    ("training.session", &["training", "on", "hours", "place"]),
    ("training.attend", &["training", "session", "people", "women", "men"]),
    ("premium.receive", &["scheme", "cooperative", "amount", "fine", "buyer", "on"]),
    ("cooperative.enrol", &["name", "acronym", "kind", "ruc"]),
    ("import.roster", &["file", "mode", "cooperative"]),
];

/// At which place a form shows a field at once; nothing where it is folded away. Where a form is not laid out by hand, it shows all.
pub(super) fn place(operation: &str, field: &str) -> Option<usize> {
    match SHOWN.iter().find(|(name, _)| *name == operation) {
        Some((_, shown)) => shown.iter().position(|one| *one == field),
        None => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint;

    /// Protects forms that are laid out by hand: they name fields of their operation only, and show all that are required.
    #[test]
    fn what_is_needed_is_shown_at_once() {
        for (name, shown) in SHOWN {
            let form = endpoint::find(name, true).unwrap_or_else(|| panic!("{name} is no change"));
            let known: Vec<&str> = form.properties().map(|(field, _)| field).collect();
            for field in *shown {
                assert!(known.contains(field), "{name} has no {field}");
            }
            for field in form.required() {
                assert!(shown.contains(&field), "{name} folds away {field}");
            }
            assert_eq!(place(name, shown[0]), Some(0));
        }
        assert!(20 <= SHOWN.len());
    }
}
