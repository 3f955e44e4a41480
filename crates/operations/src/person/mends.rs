//! Which operations mend what an erasure leaves behind: the value that a field of an event set. They change how things stand
//! now, not the entry in the log.

/// The verbs that correct the value which this field of an event set, in the order in which they are called. They change the current
/// state, not the log entry. Empty where no verb does; nothing changes who recorded an entry (`actor`).
pub(super) fn mends(kind: &str, field: &str) -> &'static [&'static str] {
    if field == "actor" {
        return &[];
    }
    let fits = |(of, which, _): &&Mend| *of == kind && (which.is_empty() || *which == field);
    MENDS.iter().find(fits).map_or(&[], |(.., verbs)| verbs)
}

/// A kind of event, the field that it is about or nothing for every other, and the verbs. The first that fits holds.
type Mend = (&'static str, &'static str, &'static [&'static str]);

const MENDS: [Mend; 51] = [
    ("cooperative.enrolled", "name", &["cooperative rename"]),
    ("cooperative.enrolled", "acronym", &["cooperative rename"]),
    ("cooperative.enrolled", "", &["cooperative correct"]),
    ("cooperative.corrected", "", &["cooperative correct"]),
    ("cooperative.renamed", "", &["cooperative rename"]),
    ("cooperative.unit_opened", "", &["cooperative annul-unit", "cooperative open-unit"]),
    ("member.admitted", "", &["member correct"]),
    ("member.corrected", "", &["member correct"]),
    ("member.work_assigned", "", &["member annul-work", "member assign-work"]),
    ("committee.established", "other", &["committee change-seats"]),
    // No command changes the key of an organ or of a term.
    ("committee.established", "external_key", &[]),
    ("committee.established", "", &["committee correct"]),
    ("committee.corrected", "", &["committee correct"]),
    ("committee.term_defined", "external_key", &[]),
    ("committee.term_defined", "", &["committee define-term"]),
    ("committee.seats_changed", "", &["committee change-seats"]),
    ("certification.scheme_adopted", "file", &["scheme annul", "evidence forget-unused"]),
    ("certification.scheme_adopted", "", &["scheme annul"]),
    ("certification.opened", "", &["certification rescope"]),
    ("certification.step_recorded", "", &["certification annul-step"]),
    ("certification.audit_scheduled", "", &["audit annul", "audit schedule"]),
    ("certification.finding_recorded", "", &["finding annul", "finding record"]),
    ("certification.evidence_recorded", "file", &["evidence annul", "evidence forget-unused"]),
    ("certification.evidence_recorded", "", &["evidence annul", "evidence record"]),
    ("certification.premium_received", "", &["premium annul", "premium receive"]),
    ("certification.premium_planned", "", &["premium annul", "premium plan"]),
    ("certification.premium_decided", "", &["premium annul", "premium decide"]),
    ("certification.premium_spent", "", &["premium annul", "premium spend"]),
    ("programme.training_planned", "", &["training correct"]),
    ("programme.training_corrected", "", &["training correct"]),
    ("programme.class_session_held", "", &["training correct-session"]),
    ("programme.class_session_corrected", "", &["training correct-session"]),
    ("programme.group_formed", "", &["group correct"]),
    ("programme.group_corrected", "", &["group correct"]),
    ("programme.project_opened", "", &["project correct"]),
    ("programme.project_corrected", "", &["project correct"]),
    ("programme.partner_added", "", &["project remove", "project partner"]),
    ("programme.budget_line_added", "", &["project remove", "project budget"]),
    ("programme.activity_added", "", &["project remove", "project activity"]),
    ("programme.expected_result_set", "", &["project remove", "project aim"]),
    ("equality.policy_adopted", "", &["policy annul", "policy adopt"]),
    ("equality.plan_opened", "", &["plan correct"]),
    ("equality.plan_corrected", "", &["plan correct"]),
    ("equality.measure_set", "", &["plan measure"]),
    ("equality.indicator_defined", "", &["indicator define"]),
    ("equality.observation_recorded", "", &["observation annul", "observation record"]),
    ("statute.adopted", "file", &["statute correct", "evidence forget-unused"]),
    ("statute.adopted", "", &["statute correct"]),
    ("statute.corrected", "file", &["statute correct", "evidence forget-unused"]),
    ("statute.corrected", "", &["statute correct"]),
    // What was handed over is with others.
    ("equality.figures_released", "", &[]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::Event;
    use domain::testing::sample;
    use domain::value::erasable::Writing;

    use super::*;

    /// Protects the advice after an erasure: every verb in the table is an operation, and every kind is one of events.
    #[test]
    fn what_mends_is_an_operation() {
        let kinds: BTreeSet<String> = Event::kinds().map(|kind| kind.to_string()).collect();
        for (kind, _, verbs) in MENDS {
            assert!(kinds.contains(kind), "{kind}");
            for verb in verbs {
                let name = verb.replace(' ', ".").replace('-', "_");
                assert!(crate::find(&name).is_some(), "{verb}");
            }
        }
    }

    /// Protects the files that may name her: each event that refers to a file has a row for it, of which the last verb takes the file away.
    #[test]
    fn each_file_can_be_taken_away() {
        for event in sample::events().iter().filter(|event| !event.about().files.is_empty()) {
            let kind = event.kind().to_string();
            assert_eq!(mends(&kind, "file").last(), Some(&"evidence forget-unused"), "{kind}");
        }
    }

    /// Protects the completeness of the table: each event with an erasable name has a row, even where no verb can set the name again.
    #[test]
    fn each_name_that_can_be_erased_is_listed() {
        for event in sample::events() {
            let kind = event.kind().to_string();
            storage::each_text(&event, &mut |text| {
                let field = text.field;
                let known =
                    MENDS.iter().any(|(of, which, _)| *of == kind && (which.is_empty() || *which == field));
                let is_name = text.erasable.is_some_and(|(_, writing)| writing == Writing::Name);
                assert!(known || !is_name, "{kind} {field}");
            });
        }
    }
}
