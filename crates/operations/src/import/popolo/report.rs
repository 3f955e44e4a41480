//! What a Popolo file held, what became of it and what was not understood, as data.

use std::collections::BTreeMap;

use domain::Register;
use domain::value::id::{BatchId, OrganId, TermId};
use exchange::popolo::{Finding, Irregularity, Plan, Reading, Verdict};
use reports::document::Document;
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::document;
use crate::change::Done;
use crate::proposal::{Audience, Report};

/// What was planned for a file.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) reading: Reading,
    pub(super) plan: Plan,
}

/// What an import of Popolo found and did.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PopoloReport {
    /// The batch that was recorded; nothing where nothing was.
    batch: Option<String>,
    /// How much the file holds.
    counts: CountsReport,
    /// Whether it was only tried.
    dry_run: bool,
    /// What is refused, assumed or not kept.
    findings: Vec<FindingReport>,
    /// What is wrong with single entries of the file.
    irregularities: Vec<IrregularityReport>,
    /// What the file says that Popolo does not know.
    not_understood: Vec<NotUnderstoodReport>,
    /// Which organ an organization of the file is or has.
    organs: Vec<OrganReport>,
    /// Which term a legislative period of the file is.
    terms: Vec<TermReport>,
    /// What became of the entries, by collection.
    verdicts: VerdictsReport,
    /// The version of the register after it; nothing where nothing was recorded.
    version: Option<u64>,
}

/// How much a file holds.
#[derive(Debug, Serialize, JsonSchema)]
struct CountsReport {
    /// How often each word for a gender stands in it.
    gender_values_raw: BTreeMap<String, usize>,
    /// Memberships.
    memberships: usize,
    /// Memberships that have dates of their own.
    memberships_with_own_dates: usize,
    /// Organizations.
    organizations: usize,
    /// People.
    persons: usize,
}

/// What of an entry is refused, assumed or not kept.
#[derive(Debug, Serialize, JsonSchema)]
struct FindingReport {
    /// What it is.
    code: &'static str,
    /// For how many entries it stands.
    count: usize,
    /// The id of the entry.
    id: Option<String>,
    /// The place, such as `memberships[12].start_date`.
    path: String,
    /// Why the register refused it.
    #[serde(skip_serializing_if = "Option::is_none")]
    rejection: Option<Value>,
    /// refused, assumed or not_kept.
    severity: &'static str,
    /// What its message needs: a date, an id, a word.
    value: String,
}

/// What is wrong with an entry.
#[derive(Debug, Serialize, JsonSchema)]
struct IrregularityReport {
    /// What it is.
    code: &'static str,
    /// The id of the entry.
    id: Option<String>,
    /// The place.
    path: String,
    /// The offending id or date, or the type of the value.
    value: String,
}

/// A key that was not understood.
#[derive(Debug, Serialize, JsonSchema)]
struct NotUnderstoodReport {
    /// How often it stands there.
    count: usize,
    /// The path of the key.
    path: String,
}

/// An organ by the id in the file.
#[derive(Debug, Serialize, JsonSchema)]
struct OrganReport {
    /// The id in the file.
    id: String,
    /// The organ.
    organ: String,
}

/// A term by the id in the file.
#[derive(Debug, Serialize, JsonSchema)]
struct TermReport {
    /// The id in the file.
    id: String,
    /// The term.
    term: String,
}

/// What became of the entries of each collection.
#[derive(Debug, Serialize, JsonSchema)]
struct VerdictsReport {
    /// Of the legislative periods.
    events: VerdictReport,
    /// Of the memberships.
    memberships: VerdictReport,
    /// Of the organizations.
    organizations: VerdictReport,
    /// Of the people.
    persons: VerdictReport,
    /// Of the posts.
    posts: VerdictReport,
}

/// What became of the entries of a collection.
#[derive(Debug, Serialize, JsonSchema)]
struct VerdictReport {
    /// Entries that change what is recorded.
    changed: usize,
    /// Entries that are recorded for the first time.
    new: usize,
    /// Entries that are not imported.
    refused: usize,
    /// Entries that say nothing new.
    same: usize,
}

impl Told {
    /// As programs get it.
    pub(super) fn data(&self, done: &Done) -> PopoloReport {
        let Self { reading, plan, .. } = self;
        let counts = &plan.counts;
        let unknown = reading.not_understood.iter();
        PopoloReport {
            batch: done.batch().as_ref().map(BatchId::to_string),
            counts: CountsReport {
                gender_values_raw: counts.gender_values.clone(),
                memberships: counts.memberships,
                memberships_with_own_dates: counts.memberships_with_own_dates,
                organizations: counts.organizations,
                persons: counts.persons,
            },
            dry_run: done.is_trial(),
            findings: plan.findings.iter().map(finding).collect(),
            irregularities: reading.irregularities.iter().map(irregularity).collect(),
            not_understood: unknown
                .map(|one| NotUnderstoodReport { count: one.count, path: one.path.clone() })
                .collect(),
            organs: plan.organs.iter().map(organ).collect(),
            terms: plan.terms.iter().map(term).collect(),
            verdicts: VerdictsReport {
                events: verdict(&plan.verdicts.events),
                memberships: verdict(&plan.verdicts.memberships),
                organizations: verdict(&plan.verdicts.organizations),
                persons: verdict(&plan.verdicts.persons),
                posts: verdict(&plan.verdicts.posts),
            },
            version: done.version(),
        }
    }
}

fn finding(finding: &Finding) -> FindingReport {
    let rejection = finding.rejection.as_ref();
    FindingReport {
        code: finding.code.code(),
        count: finding.count,
        id: finding.id.clone(),
        path: finding.path.clone(),
        rejection: rejection.map(|rejection| serde_json::to_value(rejection).unwrap_or_default()),
        severity: finding.code.severity().code(),
        value: finding.value.clone(),
    }
}

fn irregularity(one: &Irregularity) -> IrregularityReport {
    let (code, value) = (one.code.code(), one.value.clone());
    IrregularityReport { code, id: one.id.clone(), path: irregular_place(one), value }
}

fn organ((id, organ): &(String, OrganId)) -> OrganReport {
    OrganReport { id: id.clone(), organ: organ.to_string() }
}

fn term((id, term): &(String, TermId)) -> TermReport {
    TermReport { id: id.clone(), term: term.to_string() }
}

const fn verdict(verdict: &Verdict) -> VerdictReport {
    let &Verdict { new, same, changed, refused } = verdict;
    VerdictReport { changed, new, refused, same }
}

/// Where an irregularity stands.
pub(super) fn irregular_place(one: &Irregularity) -> String {
    let dot = if one.field.is_empty() { "" } else { "." };
    format!("{}[{}]{dot}{}", one.collection.key(), one.index, one.field)
}

impl Report for Told {
    fn document(&self, done: &Done, register: &Register, audience: Audience, words: &Words) -> Document {
        document::document(self, done, register, audience, words)
    }
}
