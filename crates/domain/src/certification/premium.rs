//! The premium: what was received, what was planned and decided, what was spent on whom.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::{CooperativeId, EvidenceId, OrganId, PremiumId, SchemeId};
use crate::value::{Money, Name, PartialDate, Period, Remark, ShortText, Tally, Weight};

/// The groups that a premium committee represents (Fairmined).
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
pub enum SocialGroup {
    /// Miners.
    Miners,
    /// Workers of the processing plant.
    PlantWorkers,
    /// Shareholders or members of the organisation.
    Shareholders,
    /// Groups in a vulnerable situation.
    VulnerableGroups,
    /// Local authorities.
    LocalAuthorities,
}

impl SocialGroup {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A purpose and its money.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// How much.
    pub amount: Money,
    /// For what.
    pub purpose: Name,
}

/// Premium that was received. The amount is told, never derived from the weight: products differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// How much was received.
    pub amount: Money,
    /// Who bought: a firm, not a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buyer: Option<Name>,
    /// Who received it.
    pub cooperative: CooperativeId,
    /// How much fine metal was sold.
    pub fine: Weight,
    /// Under which level, one of the scheme's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<ShortText>,
    /// When.
    pub on: PartialDate,
    /// The premium a kilogram of fine metal on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Money>,
    /// Under which scheme.
    pub scheme: SchemeId,
}

/// A plan for the premium over some years.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Whose plan.
    pub cooperative: CooperativeId,
    /// What is to be paid.
    pub lines: Vec<Line>,
    /// For which days.
    pub period: Period,
    /// What it is called.
    pub title: Name,
}

/// A decision on the premium, tied to a resolution.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Whose premium.
    pub cooperative: CooperativeId,
    /// What is to be paid.
    pub lines: Vec<Line>,
    /// When it was decided.
    pub on: PartialDate,
    /// The organ that decided.
    pub organ: OrganId,
    /// The plan that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PremiumId>,
    /// Where the resolution is written, such as `Acta 14/2021, acuerdo 3`.
    pub resolution: Remark,
}

/// Premium that was spent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spent {
    /// How much.
    pub amount: Money,
    /// Who had something of it, by gender.
    pub beneficiaries: Tally,
    /// Whose premium.
    pub cooperative: CooperativeId,
    /// The decision that it rests on; without one it is a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<PremiumId>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// The line of the decision that it is paid from, by its purpose, where what was paid is called otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Name>,
    /// When.
    pub on: PartialDate,
    /// For what.
    pub purpose: Name,
}

impl Spent {
    /// What the line that it is paid from is for: the line's purpose where one is named, its own otherwise.
    pub fn paid_from(&self) -> &Name {
        self.line.as_ref().unwrap_or(&self.purpose)
    }
}

impl Decided {
    /// The purpose of the decision's line that matches `purpose`, ignoring accents and case; `None` if there is none, or where
    /// what would match was erased.
    pub fn line(&self, purpose: &Name) -> Option<&Name> {
        self.lines.iter().map(|line| &line.purpose).find(|known| known.is_like(purpose))
    }
}
