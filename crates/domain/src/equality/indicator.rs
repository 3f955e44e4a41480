//! Indicators with baseline and targets, and statements with their source.

use core::str::FromStr;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thiserror::Error;

use crate::indicator::Indicator as BuiltIn;
use crate::value::id::{CooperativeId, IndicatorId, OrganId};
use crate::value::text::TextError;
use crate::value::{Label, Name, PartialDate, Period, Ratio, Remark, ShortText};

/// The definition of an indicator, in one version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorDetails {
    /// What people call it, such as `M1` or `GRI 405-1-a`. Old registers may hold a code of a built-in indicator; it
    /// then means what is written here.
    pub code: ShortText,
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
    pub framework: Option<Name>,
    /// What is divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Remark>,
    /// What it is called.
    pub title: Name,
    /// In what it is told, such as `%`, `people` or `rank`.
    pub unit: ShortText,
    /// Which version of the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<ShortText>,
}

/// An indicator that targets and statements can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defined<'a> {
    /// One that every register has, and that the program computes.
    BuiltIn(BuiltIn),
    /// One that the register defines, and that nothing computes.
    Own(&'a IndicatorDetails),
}

impl Defined<'_> {
    /// In what it is told: `%`, `people`, or `1` for a plain number.
    pub fn unit(&self) -> &str {
        match self {
            Self::BuiltIn(indicator) => indicator.unit(),
            Self::Own(details) => details.unit.as_str(),
        }
    }
}

/// The value of an indicator.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Value {
    /// A share or rate, exact.
    Ratio(Ratio),
    /// A whole number.
    Count(u64),
    /// Something that is said in words, such as `10 of 17 countries`.
    Words(Remark),
}

impl Value {
    /// Whether it is more than a share can be, where it is told in `unit`.
    pub fn is_beyond_all(&self, unit: &str) -> bool {
        match self {
            Self::Ratio(share) => unit == "%" && share.denominator() < share.numerator(),
            Self::Count(percent) => unit == "%" && 100 < *percent,
            Self::Words(_) => false,
        }
    }
}

/// Why a text is no value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ValueError {
    /// There is nothing to divide by.
    #[error("value_of_nothing")]
    OfNothing,
    /// A number with more digits than can be counted.
    #[error("value_range")]
    Range,
    /// Words that do not fit.
    #[error(transparent)]
    Text(#[from] TextError),
}

impl FromStr for Value {
    type Err = ValueError;

    /// Reads `58/199` and `29.1 %` (exactly: 291 of 1000) as shares, `0.411` as a rate, `199` as a count, and anything
    /// else as words.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        if let Some((upper, lower)) = text.split_once('/').filter(|(one, other)| digits(one) && digits(other))
        {
            let ratio = Ratio::new(whole(upper)?, whole(lower)?);
            return ratio.map(Self::Ratio).ok_or(ValueError::OfNothing);
        }
        if let Some(share) = text.strip_suffix('%').map(str::trim_end).filter(|share| decimal(share)) {
            return decimals(share, 100).map(Self::Ratio);
        }
        if digits(text) {
            return whole(text).map(Self::Count);
        }
        if decimal(text) {
            return decimals(text, 1).map(Self::Ratio);
        }
        Ok(Self::Words(Remark::new(text)?))
    }
}

fn digits(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn decimal(text: &str) -> bool {
    digits(text) || text.split_once(['.', ',']).is_some_and(|(one, other)| digits(one) && digits(other))
}

fn whole(text: &str) -> Result<u64, ValueError> {
    text.trim().parse().map_err(|_| ValueError::Range)
}

/// A number with decimals, of so many, without rounding.
fn decimals(text: &str, of: u64) -> Result<Ratio, ValueError> {
    let (units, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let scale = u32::try_from(rest.len()).ok().and_then(|places| 10_u64.checked_pow(places));
    let lower = scale.and_then(|scale| scale.checked_mul(of)).ok_or(ValueError::Range)?;
    Ratio::new(whole(&format!("{units}{rest}"))?, lower).ok_or(ValueError::OfNothing)
}

/// What an indicator is to be, or was at the beginning.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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

impl TargetDetails {
    /// Whether both are of the same indicator, for the same organisation and organ.
    pub fn is_about_what(&self, other: &Self) -> bool {
        let about = |one: &Self| (one.indicator, one.cooperative, one.organ);
        about(self) == about(other)
    }

    /// Whether it is a target whose day surely comes before that of a baseline.
    pub fn precedes(&self, baseline: &Self) -> bool {
        !self.is_baseline && self.by.last() < baseline.by.first()
    }
}

/// A statement about the world, with its source. Statements may contradict each other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub source: Name,
    /// What it is about, such as `members` or `founding year`.
    pub subject: Name,
    /// Where: a country, a region; none for the organisation itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<Name>,
    /// In what the value is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<ShortText>,
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
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
pub struct ReleaseDetails {
    /// The day that the figures speak of.
    pub as_of: PartialDate,
    /// For whom, such as a donor.
    pub audience: Name,
    /// Every published cell: table, row, column, and its figure where it is shown.
    pub cells: Vec<ReleasedCell>,
    /// When it was handed over.
    pub on: PartialDate,
    /// What is released, such as `equality report`.
    pub title: Name,
}

/// A cell of a published table. A row or column called `total` holds the sums of the others. What left the house cannot be taken
/// back, and later releases are compared with it by these names: they stand in the event, and no erasure takes them away.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
