//! Indicators with baseline and targets, and statements with their source.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::{CooperativeId, IndicatorId, OrganId};
use crate::value::{Code, Label, PartialDate, Period, Ratio, Remark};

/// The definition of an indicator, in one version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct IndicatorDetails {
    /// What people call it, such as `G1` or `GRI 405-1-a`.
    pub code: Code,
    /// What is divided by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Remark>,
    /// Who or what is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusions: Option<Remark>,
    /// How it is computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<Remark>,
    /// The framework that it comes from, such as `SDG 5.5.1(b)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<Label>,
    /// What is divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Remark>,
    /// What it is called.
    pub title: Label,
    /// In what it is told, such as `%`, `people` or `rank`.
    pub unit: Code,
    /// Which version of the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Code>,
}

/// The value of an indicator.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A share or rate, exact.
    Ratio(Ratio),
    /// A whole number.
    Count(u64),
    /// Something that is said in words, such as `10 of 17 countries`.
    Words(Remark),
}

/// What an indicator is to be, or was at the beginning.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TargetDetails {
    /// By when; of a baseline, when it was so.
    pub by: PartialDate,
    /// For whom.
    pub cooperative: CooperativeId,
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Whether it is where one began, not where one wants to go.
    pub is_baseline: bool,
    /// For which organ, where it is not about the organisation as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<OrganId>,
    /// What it is to be, or was.
    pub value: Value,
}

/// A statement about the world, with its source. Statements may contradict each other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ObservationDetails {
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Remark>,
    /// Which organisation it speaks of; none for a country or a sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cooperative: Option<CooperativeId>,
    /// The indicator that it is a value of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// Which days it speaks of.
    pub period: Period,
    /// Who says it.
    pub source: Label,
    /// What it is about, such as `members` or `founding year`.
    pub subject: Label,
    /// Where: a country, a region; none for the organisation itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<Label>,
    /// In what the value is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Code>,
    /// What it says.
    pub value: Value,
}

/// How the places of an organ are to be shared between women and men.
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
pub enum GenderRuleKind {
    /// Each at least 40 of 100.
    Parity,
    /// Women and men take turns in the presidency.
    Alternation,
    /// As many as among the members, rounded down or up.
    Proportional,
    /// No rule.
    None,
}

impl GenderRuleKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A gender rule of an organ from a day on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GenderRule {
    /// From when on.
    pub from: PartialDate,
    /// What it demands.
    pub kind: GenderRuleKind,
    /// For parity: the least share of each, in percent; 40 unless told otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_percent: Option<u8>,
    /// Where that is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Remark>,
}

/// What left the house: which tables, for whom, with which cells shown. Two releases together must give nothing away.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReleaseDetails {
    /// The day that the figures speak of.
    pub as_of: PartialDate,
    /// For whom, such as a donor.
    pub audience: Label,
    /// Every published cell: table, row, column, and its figure where it is shown.
    pub cells: Vec<ReleasedCell>,
    /// When it was handed over.
    pub on: PartialDate,
    /// What is released, such as `equality report`.
    pub title: Label,
}

/// A cell of a published table. A row or column called `total` holds the sums of the others.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct ReleasedCell {
    /// Which column.
    pub column: Label,
    /// Its figure; `None` where it is suppressed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<u64>,
    /// Which row.
    pub row: Label,
    /// Which table.
    pub table: Label,
}
