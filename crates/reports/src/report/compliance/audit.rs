//! An audit and what follows from it: what was found about each requirement, why, what is done by whom until when, and
//! whether it worked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    certification::{Action, Audit, Certification, Finding, scheme::Scheme},
    compliance::{ActionState, FindingState, FollowUp},
};

use schemars::JsonSchema;
use serde::Serialize;

use super::section;
use crate::{
    answer::{self, Coded, Day, Fields, RecordId, Row, Worded},
    chart::{self, Bar, Frame},
    document::{Document, Fact},
    parts::{Part, Parts},
    provenance::Provenance,
    records::Records,
    report::figure,
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
pub fn audit(
    records: &Records<'_>,
    audit: &Audit,
    on: NaiveDate,
    provenance: &Provenance,
) -> Option<Document> {
    let state = records.register.certifications();
    let certification = state.certification(audit.certification)?;
    let scheme = state.scheme(certification.scheme)?;
    let follow_up = FollowUp::of(state, certification.id, scheme, on);
    let mut findings: Vec<&Finding> = state.findings_of(audit.id).collect();
    findings.sort_by(|a, b| (&a.details.requirement, a.id).cmp(&(&b.details.requirement, b.id)));
    let counts = follow_up.counts(audit.id);
    let matter = Matter { records, scheme, follow_up, findings, counts, on };
    let words = records.words;
    let answer = AuditAnswer { found: matter.found(), actions: matter.actions() };
    let chart = (!answer.found.is_empty()).then(|| matter.chart());
    Some(
        Document {
            title: crate::text::capital(&records.audit(audit.id)),
            subtitle: subtitle(records, certification, audit),
            provenance: provenance.clone(),
            sections: vec![
                section("found", &answer.found, words).chart(chart),
                section("actions", &answer.actions, words),
            ],
            data: answer::data(&answer),
            notes: figure::notes(&["note-compliance-audit", "note-partial"], words),
            ..Document::default()
        }
        .headed_by(matter.facts(audit)),
    )
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

    fn found(&self) -> Vec<FoundRow> {
        let (records, words) = (self.records, self.records.words);
        let row = |finding: &&Finding| {
            let details = &finding.details;
            let state = self.follow_up.state(finding).code();
            FoundRow {
                finding: RecordId::of(&finding.id),
                requirement: details.requirement.to_string(),
                demands: self.scheme.requirement(&details.requirement).map(|it| it.title.to_string()),
                conformity: Coded::new(details.conformity.code(), records.conformity(&details.conformity)),
                deadline: self.follow_up.deadline(finding).as_ref().map(Day::of),
                state: Coded::new(state, words.say(&format!("finding-state-{state}"))),
                note: details.note.as_ref().map(ToString::to_string),
            }
        };
        self.findings.iter().map(row).collect()
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

    fn actions(&self) -> Vec<ActionRow> {
        let actions = self.findings.iter().flat_map(|finding| {
            self.follow_up.actions(finding.id).iter().map(move |action| (*finding, *action))
        });
        actions.map(|(finding, action)| self.action(finding, action)).collect()
    }

    fn action(&self, finding: &Finding, action: &Action) -> ActionRow {
        let (records, words) = (self.records, self.records.words);
        let state = ActionState::on(action, self.on).code();
        let closure = action.closed_on(self.on);
        let responsible = [
            action.details.person.map(|person| records.person(person)),
            action.details.organ.map(|organ| records.organ(organ)),
        ];
        let responsible: Vec<String> = responsible.into_iter().flatten().collect();
        ActionRow {
            action_id: RecordId::of(&action.id),
            requirement: finding.details.requirement.to_string(),
            root_cause: action.details.root_cause.as_ref().map(ToString::to_string),
            action: action.details.action.to_string(),
            responsible: responsible.join("; ").into(),
            deadline: action.details.deadline.into(),
            state: Coded::new(state, words.say(&format!("action-state-{state}"))),
            closed: closure.map(|closure| closure.on.into()),
            check: closure.map(|closure| closure.check.to_string()),
        }
    }
}

/// An audit with its follow-up.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AuditAnswer {
    /// What was found about each requirement.
    pub found: Vec<FoundRow>,
    /// What is done about it.
    pub actions: Vec<ActionRow>,
}

/// What an audit found about a requirement.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FoundRow {
    /// Which finding.
    #[schemars(extend("x-record" = "finding"))]
    pub finding: RecordId,
    /// The code of the requirement.
    pub requirement: String,
    /// Its title.
    pub demands: Option<String>,
    /// What was found.
    pub conformity: Coded,
    /// By when it has to be mended.
    pub deadline: Option<Day>,
    /// How it stands on the day.
    pub state: Coded,
    /// What is to be known of it.
    pub note: Option<String>,
}

impl Row for FoundRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("finding", &self.finding),
            ("requirement", &self.requirement),
            ("demands", &self.demands),
            ("conformity", &self.conformity),
            ("deadline", &self.deadline),
            ("state", &self.state),
            ("note", &self.note),
        ]
    }
}

/// What is done about a finding.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ActionRow {
    /// Which action.
    #[schemars(extend("x-record" = "action"))]
    pub action_id: RecordId,
    /// The code of the requirement.
    pub requirement: String,
    /// Why it came to the finding.
    pub root_cause: Option<String>,
    /// What is done.
    pub action: String,
    /// Who sees to it.
    pub responsible: Worded,
    /// By when.
    pub deadline: Day,
    /// How it stands on the day.
    pub state: Coded,
    /// When it was closed.
    pub closed: Option<Day>,
    /// How it was seen that it worked.
    pub check: Option<String>,
}

impl Row for ActionRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("action_id", &self.action_id),
            ("requirement", &self.requirement),
            ("root_cause", &self.root_cause),
            ("action", &self.action),
            ("responsible", &self.responsible),
            ("deadline", &self.deadline),
            ("state", &self.state),
            ("closed", &self.closed),
            ("check", &self.check),
        ]
    }
}
