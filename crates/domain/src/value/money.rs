//! Money in minor units and gold in milligrams: whole numbers, never floats.

use core::{fmt, str::FromStr};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AmountError {
    /// Not a number with a currency, such as `1500.00 USD`.
    #[error("money_shape")]
    MoneyShape,
    /// More decimals than the currency has.
    #[error("money_decimals")]
    MoneyDecimals,
    /// Not three capital letters (ISO 4217).
    #[error("currency_shape")]
    CurrencyShape,
    /// Not a number of grams with at most three decimals, such as `250` or `12.5`.
    #[error("weight_shape")]
    WeightShape,
    /// More than can be counted.
    #[error("amount_range")]
    AmountRange,
}

/// A currency by ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The three letters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many decimals its amounts have: two, but for those that ISO 4217 lists otherwise.
    pub fn decimals(&self) -> u32 {
        match self.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let letters = <[u8; 3]>::try_from(text.as_bytes()).map_err(|_| AmountError::CurrencyShape)?;
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(letters))
        } else {
            Err(AmountError::CurrencyShape)
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount of money in the minor unit of its currency: 1,500 dollars are 150,000 cents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The currency.
    pub currency: Currency,
    /// How many minor units.
    pub minor: u64,
}

impl FromStr for Money {
    type Err = AmountError;

    /// Reads `1500 USD`, `1500.00 USD` or `1500,5 PEN`; the decimals are those of the currency.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let (number, currency) = text.trim().rsplit_once(' ').ok_or(AmountError::MoneyShape)?;
        let currency: Currency = currency.parse()?;
        let shape = (AmountError::MoneyShape, AmountError::MoneyDecimals);
        Ok(Self { currency, minor: fixed(number.trim(), currency.decimals(), shape)? })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", point(self.minor.into(), self.currency.decimals()), self.currency)
    }
}

/// Why amounts cannot be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SumError {
    /// Amounts of two currencies have no sum.
    #[error("currencies_differ")]
    CurrenciesDiffer,
    /// More than can be counted, or less than nothing where only a balance can be less.
    #[error("sum_range")]
    SumRange,
}

impl Money {
    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { currency, minor: 0 }
    }

    /// Both together.
    pub fn checked_add(self, other: Self) -> Result<Self, SumError> {
        let minor = self.minor.checked_add(self.same(other)?).ok_or(SumError::SumRange)?;
        Ok(Self { minor, ..self })
    }

    /// What is left without the other, which cannot be more; a [`Balance`] can go below zero.
    pub fn checked_sub(self, other: Self) -> Result<Self, SumError> {
        let minor = self.minor.checked_sub(self.same(other)?).ok_or(SumError::SumRange)?;
        Ok(Self { minor, ..self })
    }

    /// The minor units of an amount in the same currency.
    fn same(self, other: Self) -> Result<u64, SumError> {
        if self.currency == other.currency { Ok(other.minor) } else { Err(SumError::CurrenciesDiffer) }
    }
}

/// What is left on an account in one currency: below zero where more went out than came in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Balance {
    /// The currency.
    pub currency: Currency,
    /// How many minor units.
    pub minor: i128,
}

impl Balance {
    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { currency, minor: 0 }
    }

    /// With an amount that came in.
    pub fn credit(self, amount: Money) -> Result<Self, SumError> {
        self.moved(amount.currency, i128::from(amount.minor))
    }

    /// With an amount that went out.
    pub fn debit(self, amount: Money) -> Result<Self, SumError> {
        self.moved(amount.currency, i128::from(amount.minor).checked_neg().ok_or(SumError::SumRange)?)
    }

    fn moved(self, currency: Currency, by: i128) -> Result<Self, SumError> {
        if self.currency != currency {
            return Err(SumError::CurrenciesDiffer);
        }
        let minor = self.minor.checked_add(by).ok_or(SumError::SumRange)?;
        Ok(Self { minor, ..self })
    }

    /// Whether more went out than came in.
    pub const fn is_overdrawn(&self) -> bool {
        self.minor < 0
    }
}

impl fmt::Display for Balance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_overdrawn() { "-" } else { "" };
        write!(f, "{sign}{} {}", point(self.minor.unsigned_abs(), self.currency.decimals()), self.currency)
    }
}

/// Sums of money, one for each currency.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sums(BTreeMap<Currency, u128>);

impl Sums {
    /// Adds an amount to the sum of its currency.
    pub fn add(&mut self, amount: Money) {
        let sum = self.0.entry(amount.currency).or_default();
        // 2⁶⁴ amounts of 64 bits each would fit.
        *sum = sum.saturating_add(u128::from(amount.minor));
    }

    /// The sum in a currency, in its minor units.
    pub fn minor(&self, currency: Currency) -> u128 {
        self.0.get(&currency).copied().unwrap_or_default()
    }

    /// The sums, in the order of the letters of their currencies; nothing where one of them leaves 64 bits.
    pub fn checked(&self) -> Option<Vec<Money>> {
        let sums = self
            .0
            .iter()
            .map(|(currency, sum)| Some(Money { currency: *currency, minor: u64::try_from(*sum).ok()? }));
        sums.collect()
    }

    /// The sums, in the order of the letters of their currencies; one that leaves 64 bits is as much as these hold.
    pub fn capped(&self) -> Vec<Money> {
        let capped = |(currency, sum): (&Currency, &u128)| Money {
            currency: *currency,
            minor: u64::try_from(*sum).unwrap_or(u64::MAX),
        };
        self.0.iter().map(capped).collect()
    }
}

impl FromIterator<Money> for Sums {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut sums = Self::default();
        amounts.into_iter().for_each(|amount| sums.add(amount));
        sums
    }
}

/// A weight in milligrams.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(pub u64);

impl Weight {
    /// What so much comes to at a price a kilogram, rounded half up to the minor unit; `None` beyond 64 bits.
    pub fn priced(&self, per_kilogram: &Money) -> Option<Money> {
        let product = u128::from(self.0).checked_mul(u128::from(per_kilogram.minor))?;
        let rounded = product.checked_add(500_000)?.checked_div(1_000_000)?;
        Some(Money { currency: per_kilogram.currency, minor: u64::try_from(rounded).ok()? })
    }
}

impl FromStr for Weight {
    type Err = AmountError;

    /// Reads grams with up to three decimals.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        fixed(text.trim(), 3, (AmountError::WeightShape, AmountError::WeightShape)).map(Self)
    }
}

impl fmt::Display for Weight {
    /// Grams, with as many decimals as needed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = point(self.0.into(), 3);
        f.write_str(all.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// A number with up to so many decimals, as a whole number of the smallest ones.
fn fixed(
    text: &str,
    decimals: u32,
    (shape, too_many): (AmountError, AmountError),
) -> Result<u64, AmountError> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return Err(shape);
    }
    let width = usize::try_from(decimals).unwrap_or_default();
    if width < fraction.len() {
        return Err(too_many);
    }
    format!("{whole}{fraction:0<width$}").parse().map_err(|_| AmountError::AmountRange)
}

fn point(number: u128, decimals: u32) -> String {
    let width = usize::try_from(decimals).unwrap_or_default();
    let shown = width.saturating_add(1);
    let digits = format!("{number:0>shown$}");
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(width));
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}
