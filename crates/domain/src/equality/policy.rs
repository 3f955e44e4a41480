//! Policies, and the plans that carry them out.

use serde::{Deserialize, Serialize};

use crate::value::id::{CooperativeId, EvidenceId, OrganId, PolicyId};
use crate::value::{Money, Name, PartialDate, Period, Remark, ShortText};

/// A policy as an organ adopted it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyDetails {
    /// The organ that adopted it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_by: Option<OrganId>,
    /// Whose policy.
    pub cooperative: CooperativeId,
    /// The text of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<EvidenceId>,
    /// From which day on it holds, and until when.
    pub period: Period,
    /// Where the resolution is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Remark>,
    /// When it is to be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<PartialDate>,
    /// The version before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<PolicyId>,
    /// What it is called.
    pub title: Name,
    /// Which version it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<ShortText>,
}

/// A plan of action.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanDetails {
    /// Whose plan.
    pub cooperative: CooperativeId,
    /// The organ that answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<OrganId>,
    /// For which days.
    pub period: Period,
    /// The policy that it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyId>,
    /// What it is called.
    pub title: Name,
}

/// A measure of a plan, under an objective.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureDetails {
    /// What it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// The objective that it serves.
    pub objective: Name,
    /// The organ that sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OrganId>,
    /// On which days it is done.
    pub period: Period,
    /// What is done.
    pub title: Name,
}

/// How far a measure was on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// A free remark; it can be erased, because it may name people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Remark>,
    /// Which day.
    pub on: PartialDate,
    /// How much of it is done, from 0 to 100 percent.
    pub percent: u8,
}
