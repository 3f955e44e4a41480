//! Where something is: a place code always travels with the body that issued it, for the bodies differ.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thiserror::Error;

use super::Label;

/// Who issued a UBIGEO; the same district has different codes with each (Ananea: INEI 211002, RENIEC 201104).
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
pub enum Issuer {
    /// Instituto Nacional de Estadística e Informática.
    Inei,
    /// Registro Nacional de Identificación y Estado Civil.
    Reniec,
    /// Superintendencia Nacional de Aduanas y de Administración Tributaria.
    Sunat,
}

/// Why a place code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PlaceError {
    /// A UBIGEO has two, four or six digits.
    #[error("ubigeo_shape")]
    UbigeoShape,
    /// An ISO 3166-2 code looks like `PE-PUN`.
    #[error("subdivision_shape")]
    SubdivisionShape,
}

/// A code of a Peruvian department (two digits), province (four) or district (six).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Ubigeo {
    code: String,
    issuer: Issuer,
}

impl Ubigeo {
    /// Reads a code of the given body.
    pub fn new(issuer: Issuer, code: &str) -> Result<Self, PlaceError> {
        let digits = code.bytes().all(|b| b.is_ascii_digit());
        match code.len() {
            2 | 4 | 6 if digits => Ok(Self { code: code.to_owned(), issuer }),
            _ => Err(PlaceError::UbigeoShape),
        }
    }

    /// The digits.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Who issued it.
    pub const fn issuer(&self) -> Issuer {
        self.issuer
    }
}

/// A subdivision of a country by ISO 3166-2, such as `PE-PUN`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Subdivision(String);

impl Subdivision {
    /// Reads two capital letters, a hyphen, and one to three capital letters or digits.
    pub fn new(code: &str) -> Result<Self, PlaceError> {
        let (country, part) = code.split_once('-').ok_or(PlaceError::SubdivisionShape)?;
        let country_fits = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
        let part_fits = (1..=3).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if country_fits && part_fits { Ok(Self(code.to_owned())) } else { Err(PlaceError::SubdivisionShape) }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A place: as people call it, and its codes where they are known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// As people call it, such as `Ananea, San Antonio de Putina, Puno`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Label>,
    /// The subdivision of the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdivision: Option<Subdivision>,
    /// The district, province or department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubigeo: Option<Ubigeo>,
}
