//! An audit and what follows from it: what was found about each requirement, why, what is done by whom until when, and
//! whether it worked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    certification::{Action, Audit, Certification, Finding, scheme::Scheme},
    compliance::{ActionState, FindingState, FollowUp},
};

use super::{dates, section, text};
use crate::{
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    page::Stamp,
    parts::{Part, Parts},
    records::Records,
    report::figure,
    table::{Cell, Column},
};

/// An audit with its follow-up.
struct Matter<'a> {
    records: &'a Records<'a>,
    scheme: &'a Scheme,
    follow_up: FollowUp<'a>,
    findings: Vec<&'a Finding>,
    counts: BTreeMap<FindingState, u64>,
    on: NaiveDate,
}

/// An audit with its follow-up as a document; `None` where the register does not know it.
pub fn audit(records: &Records<'_>, audit: &Audit, on: NaiveDate, stamp: &Stamp) -> Option<Document> {
    let state = records.register.certifications();
    let certification = state.certification(audit.certification)?;
    let scheme = state.scheme(certification.scheme)?;
    let follow_up = FollowUp::of(state, certification.id, scheme, on);
    let mut findings: Vec<&Finding> = state.findings_of(audit.id).collect();
    findings.sort_by(|a, b| (&a.details.requirement, a.id).cmp(&(&b.details.requirement, b.id)));
    let counts = follow_up.counts(audit.id);
    let matter = Matter { records, scheme, follow_up, findings, counts, on };
    let words = records.words;
    Some(Document {
        title: crate::text::capital(&records.audit(audit.id)),
        subtitle: subtitle(records, certification, audit),
        stamp: stamp.clone(),
        facts: matter.facts(audit),
        sections: vec![matter.found(), matter.actions()],
        notes: figure::notes(&["note-compliance-audit", "note-partial"], words),
        ..Document::default()
    })
}

fn subtitle(records: &Records<'_>, certification: &Certification, audit: &Audit) -> String {
    let scheme = super::certificate::subtitle(records, certification);
    format!("{scheme} · {}", audit.details.body)
}

impl Matter<'_> {
    fn facts(&self, audit: &Audit) -> Vec<Fact> {
        let (records, words) = (self.records, self.records.words);
        let mut facts = Vec::new();
        match &audit.held {
            None => facts.push(figure::fact(
                "fact-compliance-audit-planned",
                records.date(&audit.details.planned),
                words,
            )),
            Some(held) => {
                let held_on = if held.from == held.until {
                    records.date(&held.from)
                } else {
                    format!("{} – {}", records.date(&held.from), records.date(&held.until))
                };
                facts.push(figure::fact("fact-compliance-audit-held", held_on, words));
                let counted = |id: &str, count: Option<u32>| {
                    count.map(|count| figure::fact(id, words.integer_of(u64::from(count)), words))
                };
                facts.extend(counted("fact-compliance-audit-auditors", held.auditors));
                facts.extend(counted("fact-compliance-audit-sample", held.sample));
                if 0 < held.interviews.total() {
                    facts.push(figure::fact(
                        "fact-compliance-audit-interviews",
                        records.tally(&held.interviews),
                        words,
                    ));
                }
            }
        }
        facts.extend(FindingState::ALL.iter().map(|state| {
            let count = self.counts.get(state).copied().unwrap_or_default();
            figure::fact(
                &format!("fact-compliance-findings-{}", state.code()),
                words.integer_of(count),
                words,
            )
        }));
        facts
    }

    fn found(&self) -> Section {
        let (records, words) = (self.records, self.records.words);
        let columns = vec![
            Column::key("finding"),
            text("requirement", words),
            text("demands", words),
            text("conformity", words),
            dates("deadline", words),
            text("state", words),
            text("note", words),
        ];
        let rows = self.findings.iter().map(|finding| {
            let details = &finding.details;
            let title = self.scheme.requirement(&details.requirement).map(|it| it.title.to_string());
            let state = self.follow_up.state(finding);
            vec![
                Cell::text(finding.id.to_string()),
                Cell::text(details.requirement.as_str()),
                title.map_or(Cell::Empty, Cell::text),
                Cell::code(details.conformity.code(), records.conformity(&details.conformity)),
                self.follow_up.deadline(finding).map_or(Cell::Empty, |day| Cell::date(&day)),
                Cell::code(state.code(), words.say(&format!("finding-state-{}", state.code()))),
                details.note.as_ref().map_or(Cell::Empty, |note| Cell::text(note.as_str())),
            ]
        });
        let chart = (!self.findings.is_empty()).then(|| self.chart());
        Section { chart, ..section("found", columns, rows.collect(), words) }
    }

    /// How many findings stand how, as one bar.
    fn chart(&self) -> maud::Markup {
        let words = self.records.words;
        let count = |state: FindingState| self.counts.get(&state).copied().unwrap_or_default();
        let parts = Parts {
            women: count(FindingState::Conforming),
            men: count(FindingState::Mended),
            other: count(FindingState::Open),
            unknown: count(FindingState::Overdue),
            vacant: 0,
        };
        let fills = [
            (Part::Women, FindingState::Conforming),
            (Part::Men, FindingState::Mended),
            (Part::Other, FindingState::Open),
            (Part::Unknown, FindingState::Overdue),
        ];
        let names: Vec<(Part, String)> = fills
            .into_iter()
            .map(|(part, state)| (part, words.say(&format!("finding-state-{}", state.code()))))
            .collect();
        let total = parts.present().map(|(_, count)| count).sum();
        let bar = Bar { label: words.say("audit-chart"), parts, figure: words.integer_of(total) };
        let said =
            names.iter().map(|(part, name)| format!("{name}: {}", words.integer_of(parts.count(*part))));
        let description = said.collect::<Vec<_>>().join("; ");
        let frame = Frame { id: "audit-findings".to_owned(), title: words.say("audit-chart"), description };
        chart::shares(&frame, &[bar], &names, words)
    }

    fn actions(&self) -> Section {
        let words = self.records.words;
        let columns = vec![
            Column::key("action_id"),
            text("requirement", words),
            text("root_cause", words),
            text("action", words),
            text("responsible", words),
            dates("deadline", words),
            text("state", words),
            dates("closed", words),
            text("check", words),
        ];
        let actions = self.findings.iter().flat_map(|finding| {
            self.follow_up.actions(finding.id).iter().map(move |action| (*finding, *action))
        });
        let rows = actions.map(|(finding, action)| self.action(finding, action)).collect();
        section("actions", columns, rows, words)
    }

    fn action(&self, finding: &Finding, action: &Action) -> Vec<Cell> {
        let (records, words) = (self.records, self.records.words);
        let state = ActionState::on(action, self.on);
        let closure = action.closed_on(self.on);
        let responsible = [
            action.details.person.map(|person| records.person(person)),
            action.details.organ.map(|organ| records.organ(organ)),
        ];
        let responsible: Vec<String> = responsible.into_iter().flatten().collect();
        vec![
            Cell::text(action.id.to_string()),
            Cell::text(finding.details.requirement.as_str()),
            action.details.root_cause.as_ref().map_or(Cell::Empty, |cause| Cell::text(cause.as_str())),
            Cell::text(action.details.action.as_str()),
            Cell::text(responsible.join("; ")),
            Cell::date(&action.details.deadline),
            Cell::code(state.code(), words.say(&format!("action-state-{}", state.code()))),
            closure.map_or(Cell::Empty, |closure| Cell::date(&closure.on)),
            closure.map_or(Cell::Empty, |closure| Cell::text(closure.check.as_str())),
        ]
    }
}
