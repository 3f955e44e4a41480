//! Money in minor units and gold in milligrams: whole numbers, never floats.

use core::{fmt, str::FromStr};

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
        write!(f, "{} {}", point(self.minor, self.currency.decimals()), self.currency)
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
        let all = point(self.0, 3);
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

fn point(number: u64, decimals: u32) -> String {
    let width = usize::try_from(decimals).unwrap_or_default();
    let shown = width.saturating_add(1);
    let digits = format!("{number:0>shown$}");
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(width));
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}
