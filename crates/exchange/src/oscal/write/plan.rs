//! What is still to be mended in a certification, as an OSCAL plan of action and milestones.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::certification::{Action, Finding, State};
use domain::compliance::FollowUp;
use domain::value::id::{CertificationId, FindingId};
use serde_json::{Map, Value, json};

use super::results::{Audited, Unsaid};
use super::{document, into_map, metadata, put};
use crate::oscal::ids;
use crate::oscal::own::prop;

/// The audits of a certification with all that belongs to them, and what of it is to be mended on a day.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    audits: Vec<Audited<'a>>,
    /// The findings that are to be mended, each with the day by which.
    open: Open,
    on: NaiveDate,
}

/// Findings that are to be mended, each with the day by which.
pub type Open = BTreeMap<FindingId, Option<NaiveDate>>;

impl<'a> Plan<'a> {
    /// The plan of a certification of a register on a day, for the organisation of this name.
    pub fn of(state: &'a State, certification: CertificationId, holder: &'a str, on: NaiveDate) -> Self {
        let audits = state.audits_of(certification);
        let audits = audits.filter_map(|audit| Audited::of(state, audit.id, holder)).collect();
        let scheme = state.certification(certification).and_then(|found| state.scheme(found.scheme));
        let open = scheme.map(|scheme| {
            let follow_up = FollowUp::of(state, certification, scheme, on);
            let open = follow_up.findings().filter(|finding| follow_up.state(finding).is_open());
            open.map(|finding| (finding.id, follow_up.deadline(finding))).collect()
        });
        Self { audits, open: open.unwrap_or_default(), on }
    }

    /// The plan of these audits, which are all of one certification, and of what of them is to be mended.
    pub const fn new(audits: Vec<Audited<'a>>, open: Open, on: NaiveDate) -> Self {
        Self { audits, open, on }
    }
}

/// Writes what is still to be mended as an OSCAL plan of action and milestones, and says what was left out: what is done
/// about it, and findings about which nothing is done yet. `None` where nothing is to be mended: OSCAL has no empty plan.
pub fn write(plan: &Plan<'_>) -> Option<(String, Unsaid)> {
    let on = plan.on;
    let mut unsaid = Unsaid::default();
    let (mut observations, mut findings, mut risks, mut items) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for audited in &plan.audits {
        let pending = |action: &&&Action| action.closed_on(on).is_none();
        let acted_on = |finding: FindingId| {
            audited.actions.iter().filter(pending).any(|action| action.finding == finding)
        };
        let told = audited.told(|one| acted_on(one.id) || plan.open.contains_key(&one.id), &mut unsaid);
        observations.extend(told.observations);
        findings.extend(told.findings);
        risks.extend(told.risks);
        items.extend(audited.actions.iter().filter(pending).map(|action| item(audited, action)));
        let untouched = audited.findings.iter().filter(|finding| !acted_on(finding.id));
        items.extend(untouched.filter_map(|finding| {
            plan.open.get(&finding.id).map(|deadline| untouched_item(audited, finding, *deadline))
        }));
    }
    let first = plan.audits.first().filter(|_| !items.is_empty())?;
    let header = &first.scheme.header;
    let title = format!("{}: {}", header.title, first.holder);
    let certification = first.certification.id.to_string();
    let mut content = Map::new();
    let said = metadata(&title, header.version.as_str(), first.holder, on);
    content.insert("uuid".to_owned(), Value::String(ids::uuid("poam", &certification)));
    content.insert("metadata".to_owned(), Value::Object(said));
    let holder = json!({
        "id": first.certification.holder.to_string(),
        "identifier-type": "http://ietf.org/rfc/rfc4122",
    });
    content.insert("system-id".to_owned(), holder);
    put(&mut content, "observations", observations);
    put(&mut content, "findings", findings);
    put(&mut content, "risks", risks);
    put(&mut content, "poam-items", items);
    Some((document("plan-of-action-and-milestones", content), unsaid))
}

/// What is done about a finding.
fn item(audited: &Audited<'_>, action: &Action) -> Value {
    let details = &action.details;
    let cause = details.root_cause.as_ref().unwrap_or(&details.action);
    let deadline = Some(details.deadline.to_string());
    let finding = audited.findings.iter().find(|finding| finding.id == action.finding);
    let is_risk = finding.is_some_and(|finding| !audited.satisfied(finding));
    let record = action.id.to_string();
    Item {
        title: details.action.as_str(),
        description: cause.as_str(),
        deadline,
        record,
        finding: action.finding,
        is_risk,
    }
    .write()
}

/// A finding about which nothing is done yet, or nothing any more.
fn untouched_item(audited: &Audited<'_>, finding: &Finding, deadline: Option<NaiveDate>) -> Value {
    let title = audited.title(finding);
    let description = finding.details.note.as_ref().map_or(title, |note| note.as_str());
    let deadline = deadline.map(|deadline| deadline.to_string());
    let (record, is_risk) = (finding.id.to_string(), !audited.satisfied(finding));
    Item { title, description, deadline, record, finding: finding.id, is_risk }.write()
}

/// An item of the plan.
struct Item<'a> {
    title: &'a str,
    description: &'a str,
    deadline: Option<String>,
    /// The record that it is about.
    record: String,
    finding: FindingId,
    /// Whether the finding stands among the risks.
    is_risk: bool,
}

impl Item<'_> {
    fn write(self) -> Value {
        let finding = self.finding.to_string();
        let deadline = self.deadline.map(|deadline| prop("deadline", &deadline));
        let props: Vec<Value> = deadline.into_iter().chain([prop("record", &self.record)]).collect();
        let mut item = into_map(json!({
            "description": self.description,
            "props": props,
            "related-findings": [{ "finding-uuid": ids::uuid("finding", &finding) }],
            "related-observations": [{ "observation-uuid": ids::uuid("observation", &finding) }],
            "title": self.title,
            "uuid": ids::uuid("item", &self.record),
        }));
        if self.is_risk {
            item.insert("related-risks".to_owned(), json!([{ "risk-uuid": ids::uuid("risk", &finding) }]));
        }
        Value::Object(item)
    }
}
