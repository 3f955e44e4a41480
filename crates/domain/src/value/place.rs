//! Where something is: a place code always travels with the body that issued it, for the bodies differ.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thiserror::Error;

use super::Name;

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
#[serde(deny_unknown_fields)]
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

    /// The region by ISO 3166-2 in which the place is. Nothing where the body has no such department, or where its
    /// departments are not confirmed to be those of another body (SUNAT).
    pub fn region(&self) -> Option<Subdivision> {
        let begins = |(_, inei, reniec): &&(&str, &str, &str)| match self.issuer {
            Issuer::Inei => self.code.starts_with(inei),
            Issuer::Reniec => self.code.starts_with(reniec),
            Issuer::Sunat => false,
        };
        let found = core::iter::once(&METROPOLITAN_LIMA).chain(&DEPARTMENTS).find(begins);
        found.map(|(region, ..)| Subdivision((*region).to_owned()))
    }
}

/// The departments of Peru: by ISO 3166-2, and the first two digits of their places as INEI and as RENIEC has them.
/// Source: Equivalencia de códigos de UBIGEO de RENIEC e INEI, J. M. Castagnetto, `ubigeo_departamento.csv`.
const DEPARTMENTS: [(&str, &str, &str); 25] = [
    ("PE-AMA", "01", "01"),
    ("PE-ANC", "02", "02"),
    ("PE-APU", "03", "03"),
    ("PE-ARE", "04", "04"),
    ("PE-AYA", "05", "05"),
    ("PE-CAJ", "06", "06"),
    ("PE-CAL", "07", "24"),
    ("PE-CUS", "08", "07"),
    ("PE-HUV", "09", "08"),
    ("PE-HUC", "10", "09"),
    ("PE-ICA", "11", "10"),
    ("PE-JUN", "12", "11"),
    ("PE-LAL", "13", "12"),
    ("PE-LAM", "14", "13"),
    ("PE-LIM", "15", "14"),
    ("PE-LOR", "16", "15"),
    ("PE-MDD", "17", "16"),
    ("PE-MOQ", "18", "17"),
    ("PE-PAS", "19", "18"),
    ("PE-PIU", "20", "19"),
    ("PE-PUN", "21", "20"),
    ("PE-SAM", "22", "21"),
    ("PE-TAC", "23", "22"),
    ("PE-TUM", "24", "23"),
    ("PE-UCA", "25", "25"),
];

/// The province of Lima, which is no part of the region of that name, with each body.
const METROPOLITAN_LIMA: (&str, &str, &str) = ("PE-LMA", "1501", "1401");

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
#[serde(deny_unknown_fields)]
pub struct Place {
    /// As people call it, such as `Ananea, San Antonio de Putina, Puno`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The subdivision of the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdivision: Option<Subdivision>,
    /// The district, province or department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubigeo: Option<Ubigeo>,
}
