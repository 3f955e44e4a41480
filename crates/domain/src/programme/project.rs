//! Projects: phases, partners with roles and periods, budget, activities, results by gender (IATI 2.03).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::{CooperativeId, GroupId, ProjectId, TrainingId};
use crate::value::{Money, Name, PartialDate, Period, Remark, Tally};

/// What an organisation is to a project (IATI organisation roles).
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
pub enum PartnerRole {
    /// It pays.
    Funding,
    /// It answers for it.
    Accountable,
    /// It hands money and work on.
    Extending,
    /// It does the work.
    Implementing,
}

impl PartnerRole {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The code in the list of IATI.
    pub const fn iati(self) -> u8 {
        match self {
            Self::Funding => 1,
            Self::Accountable => 2,
            Self::Extending => 3,
            Self::Implementing => 4,
        }
    }
}

/// A partner of a project.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Partner {
    /// An organisation of the register.
    Organisation(CooperativeId),
    /// Another organisation, not a person.
    Outside(Name),
}

/// What is known of a project or of a phase of one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectDetails {
    /// The name in other languages or documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<Name>,
    /// With which organisation.
    pub cooperative: CooperativeId,
    /// What it is called.
    pub name: Name,
    /// On which days.
    pub period: Period,
    /// The phase before it, or the project that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase_of: Option<ProjectId>,
    /// Where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Remark>,
}

/// An organisation in a role for a period.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// How much it gives, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Which organisation.
    pub partner: Partner,
    /// On which days, where that differs from the project's or is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// As what.
    pub role: PartnerRole,
    /// Where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Remark>,
}

/// A line of a budget.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// How much.
    pub amount: Money,
    /// For which days, where that differs from the project's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// For what.
    pub title: Name,
}

/// Something that a project does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// The group that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// On which days.
    pub period: Period,
    /// What it is called.
    pub title: Name,
    /// The training that it consists of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<TrainingId>,
}

/// A result that a project is to have. Figures are people by gender.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedResult {
    /// How it was at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Tally>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PartialDate>,
    /// How it is to be.
    pub target: Tally,
    /// What is counted, such as `women who manage a revolving fund`.
    pub title: Name,
}

/// How a result stood on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActualResult {
    /// The figure.
    pub actual: Tally,
    /// Which day.
    pub on: PartialDate,
    /// Where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Remark>,
}
