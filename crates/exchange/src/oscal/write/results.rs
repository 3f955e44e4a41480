//! An audit as OSCAL assessment results: what was looked at, what was found, and the risk in what is not met.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::certification::scheme::Scheme;
use domain::certification::{
    Action, Audit, Certification, Conformity, Evidence, Finding, Sensitivity, State,
};
use domain::value::Tally;
use domain::value::id::AuditId;
use serde_json::{Map, Value, json};

use super::{begins, document, ends, into_map, metadata, put};
use crate::oscal::ids;
use crate::oscal::own::prop;

/// What OSCAL is not told, because it must not leave the house or because there is no place for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsaid {
    /// Pieces of evidence that never leave the house.
    pub sensitive: u64,
    /// Persons who see to a corrective action.
    pub persons: u64,
}

/// An audit with all that belongs to it.
#[derive(Clone, Debug)]
pub struct Audited<'a> {
    pub(super) scheme: &'a Scheme,
    pub(super) certification: &'a Certification,
    pub(super) audit: &'a Audit,
    pub(super) findings: Vec<&'a Finding>,
    pub(super) actions: Vec<&'a Action>,
    pub(super) evidence: Vec<&'a Evidence>,
    pub(super) holder: &'a str,
}

impl<'a> Audited<'a> {
    /// The audit of a register, for the organisation of this name; `None` where it is not among what is known.
    pub fn of(state: &'a State, audit: AuditId, holder: &'a str) -> Option<Self> {
        let audit = state.audit(audit)?;
        let certification = state.certification(audit.certification)?;
        let findings: Vec<&Finding> = state.findings_of(audit.id).collect();
        let actions = findings.iter().flat_map(|finding| state.actions_of(finding.id)).collect();
        let ids: BTreeSet<_> = findings.iter().flat_map(|finding| &finding.details.evidence).collect();
        let evidence = ids.into_iter().filter_map(|id| state.evidence(*id)).collect();
        let scheme = state.scheme(certification.scheme)?;
        Some(Self { scheme, certification, audit, findings, actions, evidence, holder })
    }

    /// An audit whose parts are at hand.
    pub fn new(
        scheme: &'a Scheme,
        certification: &'a Certification,
        audit: &'a Audit,
        holder: &'a str,
    ) -> Self {
        let (findings, actions, evidence) = (Vec::new(), Vec::new(), Vec::new());
        Self { scheme, certification, audit, findings, actions, evidence, holder }
    }

    /// The audit with a finding and what is done about it.
    #[must_use]
    pub fn with(
        mut self,
        finding: &'a Finding,
        actions: impl IntoIterator<Item = &'a Action>,
        evidence: impl IntoIterator<Item = &'a Evidence>,
    ) -> Self {
        self.findings.push(finding);
        self.actions.extend(actions);
        self.evidence.extend(evidence);
        self
    }

    fn tokens(&self) -> BTreeMap<&'a str, String> {
        ids::tokens(self.scheme.requirements.iter().map(|one| one.code.as_str()))
    }

    /// What a requirement is about.
    pub(super) fn title(&self, finding: &'a Finding) -> &'a str {
        let requirement = self.scheme.requirement(&finding.details.requirement);
        requirement.map_or(finding.details.requirement.as_str(), |one| one.title.as_str())
    }

    /// Whether what was found is good enough.
    pub(super) const fn satisfied(&self, finding: &Finding) -> bool {
        !self.scheme.falls_short(&finding.details.conformity)
    }

    fn actions_of(&self, finding: &Finding) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().copied().filter(move |action| action.finding == finding.id)
    }

    /// The observations, findings and risks of these findings.
    pub(super) fn told(&self, which: impl Fn(&Finding) -> bool, unsaid: &mut Unsaid) -> Told {
        let tokens = self.tokens();
        let mut told = Told::default();
        for finding in self.findings.iter().copied().filter(|finding| which(finding)) {
            told.observations.push(self.observation(finding, unsaid));
            told.findings.push(self.finding(finding, &tokens));
            if !self.satisfied(finding) {
                told.risks.push(self.risk(finding, unsaid));
            }
        }
        told
    }

    fn observation(&self, finding: &'a Finding, unsaid: &mut Unsaid) -> Value {
        let held = self.audit.held.as_ref();
        let interviewed = held.is_some_and(|held| held.interviews != Tally::default());
        let methods: Vec<&str> = if interviewed { vec!["EXAMINE", "INTERVIEW"] } else { vec!["EXAMINE"] };
        let note = finding.details.note.as_ref().map_or(self.title(finding), |note| note.as_str());
        let collected = held.map_or_else(|| begins(self.audit.details.planned), |held| ends(held.until));
        let mut observation = into_map(json!({
            "collected": collected,
            "description": note,
            "methods": methods,
            "title": self.title(finding),
            "types": ["finding"],
            "uuid": ids::uuid("observation", &finding.id.to_string()),
        }));
        let mut evidence = Vec::new();
        for id in &finding.details.evidence {
            let Some(one) = self.evidence.iter().find(|one| one.id == *id) else { continue };
            if one.details.sensitivity == Sensitivity::Sensitive {
                unsaid.sensitive += 1;
            } else {
                let props = [prop("record", &id.to_string())];
                evidence.push(json!({ "description": one.details.title.as_str(), "props": props }));
            }
        }
        put(&mut observation, "relevant-evidence", evidence);
        Value::Object(observation)
    }

    fn finding(&self, finding: &'a Finding, tokens: &BTreeMap<&str, String>) -> Value {
        let satisfied = self.satisfied(finding);
        let conformity = &finding.details.conformity;
        let reason = match conformity {
            Conformity::Observation | Conformity::NotApplicable => "other",
            _ if satisfied => "pass",
            _ => "fail",
        };
        let token = tokens.get(finding.details.requirement.as_str());
        let token = token.cloned().unwrap_or_else(|| "_".to_owned());
        let mut target = into_map(json!({
            "status": { "reason": reason, "state": if satisfied { "satisfied" } else { "not-satisfied" } },
            "target-id": format!("{token}_smt"),
            "type": "statement-id",
        }));
        if *conformity == Conformity::NotApplicable {
            target.insert("implementation-status".to_owned(), json!({ "state": "not-applicable" }));
        }
        let note = finding.details.note.as_ref().map_or(self.title(finding), |note| note.as_str());
        let mut written = into_map(json!({
            "description": note,
            "props": finding_props(finding),
            "related-observations": [{ "observation-uuid": ids::uuid("observation", &finding.id.to_string()) }],
            "target": target,
            "title": self.title(finding),
            "uuid": ids::uuid("finding", &finding.id.to_string()),
        }));
        if !satisfied {
            let risk = ids::uuid("risk", &finding.id.to_string());
            written.insert("related-risks".to_owned(), json!([{ "risk-uuid": risk }]));
        }
        Value::Object(written)
    }

    fn risk(&self, finding: &'a Finding, unsaid: &mut Unsaid) -> Value {
        let actions: Vec<&Action> = self.actions_of(finding).collect();
        let open = actions.iter().filter(|action| action.closed.is_none());
        let due = open.clone().map(|action| action.details.deadline).max().or(finding.details.deadline);
        let status = match (actions.is_empty(), open.count()) {
            (true, _) => "open",
            (false, 0) => "closed",
            (false, _) => "remediating",
        };
        let note = finding.details.note.as_ref().map_or(self.title(finding), |note| note.as_str());
        let mut risk = into_map(json!({
            "description": note,
            "related-observations": [{ "observation-uuid": ids::uuid("observation", &finding.id.to_string()) }],
            "statement": self.title(finding),
            "status": status,
            "title": self.title(finding),
            "uuid": ids::uuid("risk", &finding.id.to_string()),
        }));
        if let Some(due) = due {
            risk.insert("deadline".to_owned(), Value::String(ends(due)));
        }
        for action in &actions {
            unsaid.persons += u64::from(action.details.person.is_some());
        }
        put(&mut risk, "remediations", actions.into_iter().map(remediation).collect());
        Value::Object(risk)
    }
}

/// The observations, findings and risks of an audit, as OSCAL writes them.
#[derive(Default)]
pub(super) struct Told {
    pub(super) observations: Vec<Value>,
    pub(super) findings: Vec<Value>,
    pub(super) risks: Vec<Value>,
}

fn finding_props(finding: &Finding) -> Vec<Value> {
    let details = &finding.details;
    let mut props = vec![
        prop("conformity", details.conformity.code()),
        prop("record", &finding.id.to_string()),
        prop("requirement", details.requirement.as_str()),
    ];
    match &details.conformity {
        Conformity::NonConforming(grade) => props.push(prop("grade", grade.as_str())),
        Conformity::Rank(rank) => props.push(prop("rank", &rank.to_string())),
        Conformity::Conforming | Conformity::Observation | Conformity::NotApplicable => {}
    }
    props.extend(details.deadline.map(|deadline| prop("deadline", &deadline.to_string())));
    props
}

fn remediation(action: &Action) -> Value {
    let details = &action.details;
    let mut props =
        vec![prop("deadline", &details.deadline.to_string()), prop("record", &action.id.to_string())];
    props.extend(details.root_cause.as_ref().map(|cause| prop("root-cause", cause.as_str())));
    if let Some((closure, _)) = &action.closed {
        props.push(prop("closed", &closure.on.to_string()));
        props.push(prop("effective", if closure.effective { "yes" } else { "no" }));
    }
    json!({
        "description": details.action.as_str(),
        "lifecycle": if action.closed.is_some() { "completed" } else { "planned" },
        "props": props,
        "title": details.action.as_str(),
        "uuid": ids::uuid("remediation", &action.id.to_string()),
    })
}

/// Writes an audit as OSCAL assessment results, as of a day; and says what was left out.
pub fn write(audited: &Audited<'_>, on: NaiveDate) -> (String, Unsaid) {
    let mut unsaid = Unsaid::default();
    let (scheme, audit) = (audited.scheme, audited.audit);
    let details = &audit.details;
    let (from, until) = match &audit.held {
        Some(held) => (begins(held.from), ends(held.until)),
        None => (begins(details.planned), ends(details.planned)),
    };
    let title = format!("{}: {}", scheme.header.title, audited.holder);
    let told = audited.told(|_| true, &mut unsaid);
    let mut result = into_map(json!({
        "description": title,
        "end": until,
        "reviewed-controls": { "control-selections": [selection(audited)] },
        "start": from,
        "title": format!("{}, {}", details.body, details.planned),
        "uuid": ids::uuid("result", &audit.id.to_string()),
    }));
    put(&mut result, "props", result_props(audited));
    put(&mut result, "observations", told.observations);
    put(&mut result, "findings", told.findings);
    put(&mut result, "risks", told.risks);
    let plan = ids::uuid("plan", &audit.id.to_string());
    let mut content = Map::new();
    let said = metadata(&title, scheme.header.version.as_str(), details.body.as_str(), on);
    content.insert("uuid".to_owned(), Value::String(ids::uuid("results", &audit.id.to_string())));
    content.insert("metadata".to_owned(), Value::Object(said));
    content.insert("import-ap".to_owned(), json!({ "href": format!("#{plan}") }));
    content.insert("results".to_owned(), json!([result]));
    let scheme = json!({
        "description": scheme.header.title,
        "props": [prop("scheme", scheme.header.code.as_str()), prop("version", scheme.header.version.as_str())],
        "title": scheme.header.title,
        "uuid": plan,
    });
    content.insert("back-matter".to_owned(), json!({ "resources": [scheme] }));
    (document("assessment-results", content), unsaid)
}

/// The controls that the audit says something of; all where it says nothing.
fn selection(audited: &Audited<'_>) -> Value {
    let tokens = audited.tokens();
    let found =
        audited.findings.iter().filter_map(|finding| tokens.get(finding.details.requirement.as_str()));
    let chosen: BTreeSet<&String> = found.collect();
    if chosen.is_empty() {
        return json!({ "include-all": {} });
    }
    let chosen: Vec<Value> = chosen.into_iter().map(|token| json!({ "control-id": token })).collect();
    json!({ "include-controls": chosen })
}

fn result_props(audited: &Audited<'_>) -> Vec<Value> {
    let audit = audited.audit;
    let mut props = vec![
        prop("audit", &audit.id.to_string()),
        prop("audit-kind", audit.details.kind.code()),
        prop("certification", &audited.certification.id.to_string()),
        prop("holder", audited.holder),
    ];
    if let Some(held) = &audit.held {
        props.extend(held.auditors.map(|auditors| prop("auditors", &auditors.to_string())));
        props.extend(held.sample.map(|sample| prop("sample", &sample.to_string())));
    }
    props
}
