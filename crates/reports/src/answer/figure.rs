//! Counts, ratios and what is computed of them.

use domain::{
    indicator::{Measure, Needed, NotComputable},
    value::{Ratio, Tally},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::{Coded, Datum, Drawing, Fields};
use crate::{
    parts::Parts,
    table::{Align, Cell, Kind},
    words::Words,
};

/// The code of a figure that is kept back.
pub const KEPT_BACK: &str = "kept_back";

/// A value, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Computed<T> {
    /// The value.
    Value(T),
    /// Why there is none.
    Missing(NotComputed),
}

/// Why a value cannot be computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotComputed {
    /// The code of the reason, such as `gender_unknown`.
    pub not_computable: String,
}

impl<T> Computed<T> {
    /// From what the domain computed.
    pub fn of<V>(value: &Result<V, NotComputable>, shape: impl Fn(&V) -> T) -> Self {
        match value {
            Ok(value) => Self::Value(shape(value)),
            Err(reason) => Self::Missing(NotComputed { not_computable: reason.code().to_owned() }),
        }
    }
}

impl<T: Default> Default for Computed<T> {
    fn default() -> Self {
        Self::Value(T::default())
    }
}

impl<T: Datum + Default> Datum for Computed<T> {
    fn kind(&self) -> Kind {
        T::default().kind()
    }

    fn align(&self) -> Align {
        T::default().align()
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Value(value) => value.cell(),
            Self::Missing(reason) => Cell::NotComputable(reason.not_computable.clone()),
        }
    }
}

/// A figure, or the code `kept_back` where showing it would tell of single people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Guarded<T> {
    /// The figure.
    Shown(T),
    /// That it is kept back.
    KeptBack(Coded),
}

impl<T> Guarded<T> {
    /// A figure that is kept back.
    pub fn kept_back(words: &Words) -> Self {
        Self::KeptBack(Coded::new(KEPT_BACK, words.say("er-kept_back")))
    }
}

impl<T: Default> Default for Guarded<T> {
    fn default() -> Self {
        Self::Shown(T::default())
    }
}

impl<T: Datum + Default> Datum for Guarded<T> {
    fn kind(&self) -> Kind {
        T::default().kind()
    }

    fn align(&self) -> Align {
        T::default().align()
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Shown(value) => value.cell(),
            Self::KeptBack(code) => code.cell(),
        }
    }
}

/// A share of a whole: its exact numbers, and the percentage rounded half up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Percentage {
    /// The part.
    pub numerator: u64,
    /// The whole.
    pub denominator: u64,
    /// The percentage, rounded half up to one decimal.
    pub percent: Number,
    #[serde(skip)]
    rounded: String,
}

impl Percentage {
    /// A share with one decimal.
    pub fn of(ratio: &Ratio) -> Self {
        Self::new(ratio.numerator(), ratio.denominator(), &ratio.percent(1))
    }

    /// A number of a hundred.
    pub fn whole(percent: u64) -> Self {
        Self::new(percent, 100, &percent.to_string())
    }

    /// From the exact numbers and the rounded digits.
    pub(crate) fn new(numerator: u64, denominator: u64, rounded: &str) -> Self {
        Self { numerator, denominator, percent: number(rounded), rounded: rounded.to_owned() }
    }
}

impl Default for Percentage {
    fn default() -> Self {
        Self::whole(0)
    }
}

impl Datum for Percentage {
    fn kind(&self) -> Kind {
        Kind::Ratio
    }

    fn cell(&self) -> Cell {
        Cell::percent(self.numerator, self.denominator, self.rounded.as_str())
    }
}

/// A quotient: its exact numbers, and the value rounded half up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quotient {
    /// The upper number.
    pub numerator: u64,
    /// The lower number.
    pub denominator: u64,
    /// The value, rounded half up to three decimals.
    pub value: Number,
    #[serde(skip)]
    rounded: String,
}

impl Quotient {
    /// A quotient with three decimals.
    pub fn of(ratio: &Ratio) -> Self {
        Self::new(ratio.numerator(), ratio.denominator(), &ratio.decimal(3))
    }

    /// From the exact numbers and the rounded digits.
    pub(crate) fn new(numerator: u64, denominator: u64, rounded: &str) -> Self {
        Self { numerator, denominator, value: number(rounded), rounded: rounded.to_owned() }
    }
}

impl Default for Quotient {
    fn default() -> Self {
        Self::new(0, 1, "0")
    }
}

impl Datum for Quotient {
    fn kind(&self) -> Kind {
        Kind::Ratio
    }

    fn cell(&self) -> Cell {
        Cell::quotient(self.numerator, self.denominator, self.rounded.as_str())
    }
}

/// Rounded digits as a number.
fn number(digits: &str) -> Number {
    digits.parse().unwrap_or_else(|_| Number::from(0_u8))
}

/// From one whole number to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Range {
    /// The least.
    pub from: u64,
    /// The most.
    pub to: u64,
}

/// People by gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TallyData {
    /// Women.
    pub women: u64,
    /// Men.
    pub men: u64,
    /// People of another gender.
    pub other: u64,
    /// People whose gender is not known.
    pub unknown: u64,
    /// All of them.
    pub total: u64,
}

impl From<&Tally> for TallyData {
    fn from(tally: &Tally) -> Self {
        let Tally { men, other, unknown, women } = *tally;
        Self { women, men, other, unknown, total: tally.total() }
    }
}

/// How far women share in a body of people.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MeasureData {
    /// Who is in it.
    #[serde(flatten)]
    pub tally: TallyData,
    /// Women of women and men.
    pub share_of_women: Computed<Percentage>,
    /// Women for each man.
    pub parity_index: Computed<Quotient>,
    /// Whether each of the two has at least 40 percent.
    pub balanced: Computed<bool>,
    /// Of how many the gender is known.
    pub coverage: Computed<Percentage>,
    /// How many women are missing to each target.
    pub needed: Vec<NeededData>,
}

impl From<&Measure> for MeasureData {
    fn from(measure: &Measure) -> Self {
        Self {
            tally: (&measure.tally).into(),
            share_of_women: Computed::of(&measure.share, Percentage::of),
            parity_index: Computed::of(&measure.parity_index, Quotient::of),
            balanced: Computed::of(&measure.balanced, |balanced| *balanced),
            coverage: Computed::of(&measure.coverage, Percentage::of),
            needed: measure.needed.iter().map(NeededData::from).collect(),
        }
    }
}

/// How many women are missing to a target.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct NeededData {
    /// The target, in percent.
    pub percent: u64,
    /// Whether it is kept only for comparison with earlier figures.
    pub legacy: bool,
    /// Whether it is reached.
    pub reached: bool,
    /// How many women have to come.
    pub by_adding: u64,
    /// How many women have to come in the place of men.
    pub by_replacing: u64,
}

impl From<&Needed> for NeededData {
    fn from(needed: &Needed) -> Self {
        let Needed { percent, legacy, reached, by_adding, by_replacing } = *needed;
        Self { percent, legacy, reached, by_adding, by_replacing }
    }
}

/// People by gender, as columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(inline)]
pub struct TallyColumns<T = u64> {
    /// Women.
    pub women: T,
    /// Men.
    pub men: T,
    /// People of another gender.
    pub other: T,
    /// People whose gender is not known.
    pub unknown: T,
}

impl From<&Tally> for TallyColumns {
    fn from(tally: &Tally) -> Self {
        let Tally { men, other, unknown, women } = *tally;
        Self { women, men, other, unknown }
    }
}

impl<T: Datum> TallyColumns<T> {
    /// The values by their columns.
    pub fn fields(&self) -> Fields<'_> {
        vec![("women", &self.women), ("men", &self.men), ("other", &self.other), ("unknown", &self.unknown)]
    }
}

/// How far women share in a body of people, as columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeasureColumns {
    /// Women.
    pub women: Guarded<u64>,
    /// Men.
    pub men: Guarded<u64>,
    /// People of another gender.
    pub other: Guarded<u64>,
    /// People whose gender is not known.
    pub unknown: Guarded<u64>,
    /// Women of women and men.
    pub share_of_women: Guarded<Computed<Percentage>>,
    /// Women for each man.
    pub parity_index: Guarded<Computed<Quotient>>,
    #[serde(skip)]
    pub(crate) bar: Drawing,
}

impl MeasureColumns {
    /// All of a measure; `vacant` places are drawn, not counted.
    pub fn of(measure: &Measure, vacant: u64) -> Self {
        let Tally { men, other, unknown, women } = measure.tally;
        Self {
            women: Guarded::Shown(women),
            men: Guarded::Shown(men),
            other: Guarded::Shown(other),
            unknown: Guarded::Shown(unknown),
            share_of_women: Guarded::Shown(Computed::of(&measure.share, Percentage::of)),
            parity_index: Guarded::Shown(Computed::of(&measure.parity_index, Quotient::of)),
            bar: Drawing(Parts { women, men, other, unknown, vacant }),
        }
    }

    /// The values by their columns, the drawing last.
    pub fn fields(&self) -> Fields<'_> {
        let mut fields = self.undrawn();
        fields.push(("bar", &self.bar));
        fields
    }

    /// The values by their columns without the drawing.
    pub fn undrawn(&self) -> Fields<'_> {
        vec![
            ("women", &self.women),
            ("men", &self.men),
            ("other", &self.other),
            ("unknown", &self.unknown),
            ("share_of_women", &self.share_of_women),
            ("parity_index", &self.parity_index),
        ]
    }
}
