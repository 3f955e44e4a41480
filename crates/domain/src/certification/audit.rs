//! Audits, what they find, and what is done about it.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::scheme::RequirementCode;
use crate::value::id::{EvidenceId, OrganId, PersonId};
use crate::value::{Name, PartialDate, Remark, ShortText, Tally};

/// Why an audit is held.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum AuditKind {
    /// Before the first certificate.
    Initial,
    /// Between certificates.
    Surveillance,
    /// Before the next certificate.
    Renewal,
    /// To see whether corrections were made.
    FollowUp,
    /// Without notice.
    Unannounced,
    /// By the organisation itself.
    Internal,
}

impl AuditKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// An audit as it is scheduled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditDetails {
    /// Who audits: the body, not a person.
    pub body: Name,
    /// Why.
    pub kind: AuditKind,
    /// When it is to be held.
    pub planned: PartialDate,
}

/// An audit as it was held.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// How many auditors came, where that is known. Names stand in the report, which is evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditors: Option<u32>,
    /// The first day.
    pub from: PartialDate,
    /// How many people were interviewed, by gender.
    pub interviews: Tally,
    /// A free remark; it can be erased, because it may name people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Remark>,
    /// How many members, units or files were looked at, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<u32>,
    /// The last day.
    pub until: PartialDate,
}

/// What an audit says of a requirement, on the scheme's scale.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Conformity {
    /// It is met.
    Conforming,
    /// It is met, but something could be better.
    Observation,
    /// It is not met, with a grade of the scheme.
    NonConforming(ShortText),
    /// A rank on the scheme's scale.
    Rank(u8),
    /// It does not apply here.
    NotApplicable,
}

impl Conformity {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Conforming => "conforming",
            Self::Observation => "observation",
            Self::NonConforming(_) => "non_conforming",
            Self::Rank(_) => "rank",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// What an audit found about a requirement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingDetails {
    /// What it says of the requirement.
    pub conformity: Conformity,
    /// By when it is to be mended; by default the grade's days after the audit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PartialDate>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// What was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Remark>,
    /// Which requirement.
    pub requirement: RequirementCode,
}

/// What is to be done about a finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionDetails {
    /// What is done.
    pub action: Remark,
    /// By when.
    pub deadline: PartialDate,
    /// The organ that sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<OrganId>,
    /// The person who sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Why it came to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_cause: Option<Remark>,
}

/// How a corrective action was closed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// Whether it worked, and how that was checked.
    pub check: Remark,
    /// Whether it worked.
    pub effective: bool,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// When.
    pub on: PartialDate,
}
