//! Numbers by which the State knows people and organisations, with their check characters (DOMAIN 3.9).

use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thiserror::Error;

/// What kind of document a person shows.
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
pub enum Scheme {
    /// The national identity document of Peru (CUI): eight digits, optionally with a check character.
    Dni,
    /// The Peruvian card for foreigners.
    ForeignCard,
    /// A passport of any country.
    Passport,
    /// The key that another system gave to the person; matching by it comes first on import.
    External,
}

impl Scheme {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Why a number was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum IdentifierError {
    /// A DNI has eight digits, optionally followed by a hyphen and a check character.
    #[error("dni_shape")]
    DniShape,
    /// The check character of a DNI does not fit its digits.
    #[error("dni_check")]
    DniCheck,
    /// A card or passport has four to twenty letters and digits.
    #[error("document_shape")]
    DocumentShape,
    /// A RUC has eleven digits and begins with 10, 15, 16, 17 or 20.
    #[error("ruc_shape")]
    RucShape,
    /// The last digit of a RUC does not fit the others.
    #[error("ruc_check")]
    RucCheck,
    /// An external key has one to eighty visible characters.
    #[error("external_shape")]
    ExternalShape,
}

/// A document of a person: personal data, so it never stands in an event.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The check character, where it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    check: Option<char>,
    number: String,
    scheme: Scheme,
}

impl Document {
    /// Reads a number as it stands on the document; a DNI may carry its check character (`10117410-2`).
    pub fn new(scheme: Scheme, text: &str) -> Result<Self, IdentifierError> {
        let text = text.trim();
        match scheme {
            Scheme::Dni => Self::dni(text),
            Scheme::ForeignCard | Scheme::Passport => {
                let number: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
                let number = number.to_ascii_uppercase();
                let fits =
                    (4..=20).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
                if fits {
                    Ok(Self { check: None, number, scheme })
                } else {
                    Err(IdentifierError::DocumentShape)
                }
            }
            Scheme::External => {
                let fits = (1..=80).contains(&text.chars().count()) && !text.chars().any(char::is_control);
                if fits {
                    Ok(Self { check: None, number: text.to_owned(), scheme })
                } else {
                    Err(IdentifierError::ExternalShape)
                }
            }
        }
    }

    fn dni(text: &str) -> Result<Self, IdentifierError> {
        let (number, check) = match text.split_once('-') {
            Some((number, check)) => {
                let mut characters = check.chars();
                match (characters.next(), characters.next()) {
                    (Some(check), None) => (number, Some(check.to_ascii_uppercase())),
                    _ => return Err(IdentifierError::DniShape),
                }
            }
            None => (text, None),
        };
        let sum = weighted_sum(number, &[3, 2, 7, 6, 5, 4, 3, 2]).ok_or(IdentifierError::DniShape)?;
        let position = usize::try_from(sum.checked_rem(11).unwrap_or_default()).unwrap_or_default();
        let fits = check.is_none_or(|check| {
            ["65432110987", "KJIHGFEDCBA"].iter().any(|row| row.chars().nth(position) == Some(check))
        });
        if fits {
            Ok(Self { check, number: number.to_owned(), scheme: Scheme::Dni })
        } else {
            Err(IdentifierError::DniCheck)
        }
    }

    /// What kind of document it is.
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The number without its check character: what is compared and searched.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The check character, where it was given.
    pub const fn check(&self) -> Option<char> {
        self.check
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        self.check.map_or(Ok(()), |check| write!(f, "-{check}"))
    }
}

/// A RUC: the number by which the Peruvian tax office knows an organisation or a person.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ruc(String);

impl Ruc {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Ruc {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let text = text.trim();
        let known_prefix = ["10", "15", "16", "17", "20"].iter().any(|prefix| text.starts_with(prefix));
        let (body, check) =
            text.split_at_checked(10).filter(|_| known_prefix).ok_or(IdentifierError::RucShape)?;
        let sum = weighted_sum(body, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).ok_or(IdentifierError::RucShape)?;
        let check: u32 = check.parse().ok().filter(|_| check.len() == 1).ok_or(IdentifierError::RucShape)?;
        let rest = sum.checked_rem(11).unwrap_or_default();
        let expected = 11_u32.saturating_sub(rest).checked_rem(10).unwrap_or_default();
        if check == expected { Ok(Self(text.to_owned())) } else { Err(IdentifierError::RucCheck) }
    }
}

impl fmt::Display for Ruc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The sum of the digits times the weights; `None` unless there is exactly one digit a weight.
fn weighted_sum(digits: &str, weights: &[u32]) -> Option<u32> {
    if digits.len() != weights.len() {
        return None;
    }
    digits
        .chars()
        .zip(weights)
        .try_fold(0_u32, |sum, (digit, weight)| sum.checked_add(digit.to_digit(10)?.checked_mul(*weight)?))
}
