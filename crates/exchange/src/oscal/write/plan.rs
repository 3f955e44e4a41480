//! What is still to be mended in a certification, as an OSCAL plan of action and milestones.

use chrono::NaiveDate;
use domain::certification::{Action, Finding, State};
use domain::value::id::CertificationId;
use serde_json::{Map, Value, json};

use super::results::{Audited, Unsaid};
use super::{document, into_map, metadata, put};
use crate::oscal::ids;
use crate::oscal::own::prop;

/// The audits of a certification with all that belongs to them.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    audits: Vec<Audited<'a>>,
}

impl<'a> Plan<'a> {
    /// The plan of a certification of a register, for the organisation of this name.
    pub fn of(state: &'a State, certification: CertificationId, holder: &'a str) -> Self {
        let audits = state.audits_of(certification);
        Self { audits: audits.filter_map(|audit| Audited::of(state, audit.id, holder)).collect() }
    }

    /// The plan of these audits, which are all of one certification.
    pub const fn new(audits: Vec<Audited<'a>>) -> Self {
        Self { audits }
    }
}

/// Writes what is still to be mended as an OSCAL plan of action and milestones, as of a day, and says what was left out.
/// `None` where nothing is: OSCAL has no empty plan.
pub fn write(plan: &Plan<'_>, on: NaiveDate) -> Option<(String, Unsaid)> {
    let mut unsaid = Unsaid::default();
    let (mut observations, mut findings, mut risks, mut items) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for audited in &plan.audits {
        let open = |finding: &Finding| {
            audited.actions.iter().any(|action| action.finding == finding.id && action.closed.is_none())
        };
        let told = audited.told(open, &mut unsaid);
        observations.extend(told.observations);
        findings.extend(told.findings);
        risks.extend(told.risks);
        items.extend(
            audited.actions.iter().filter(|action| action.closed.is_none()).map(|action| item(action)),
        );
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

fn item(action: &Action) -> Value {
    let details = &action.details;
    let finding = action.finding.to_string();
    let cause = details.root_cause.as_ref().unwrap_or(&details.action);
    Value::Object(into_map(json!({
        "description": cause,
        "props": [
            prop("deadline", &details.deadline.to_string()),
            prop("record", &action.id.to_string()),
        ],
        "related-findings": [{ "finding-uuid": ids::uuid("finding", &finding) }],
        "related-observations": [{ "observation-uuid": ids::uuid("observation", &finding) }],
        "related-risks": [{ "risk-uuid": ids::uuid("risk", &finding) }],
        "title": details.action,
        "uuid": ids::uuid("item", &action.id.to_string()),
    })))
}
