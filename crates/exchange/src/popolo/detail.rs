//! The small parts that Popolo repeats inside its resources: names, identifiers, contacts, links, references.
//! Dates are kept as written; nothing here judges them.

use serde::{Deserialize, Serialize};

/// An alternate or former name of a person or an organization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OtherName {
    /// The whole name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// One or more family names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// One or more primary given names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// One or more secondary given names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_name: Option<String>,
    /// One or more honorifics before the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub honorific_prefix: Option<String>,
    /// One or more honorifics after the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub honorific_suffix: Option<String>,
    /// One or more patronymic names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patronymic_name: Option<String>,
    /// The language of the name (not in the official schema; common in published files).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The day from which the name was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// The day from which the name was no longer used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// A note, such as "Birth name".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An identifier issued by somebody, such as a tax number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identifier {
    /// The identifier itself; the official schema demands it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The scheme that it belongs to, such as "DUNS".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

/// A means of contacting somebody: personal data wherever it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactDetail {
    /// A label for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The medium, such as "voice" or "email"; the official schema demands it.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// The number or address; the official schema demands it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// A note, such as opening hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The day from which it is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// The day from which it is no longer valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// The instant at which it was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// The instant at which it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// Where it was taken from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Link>,
}

/// An address on the web, as a link or as a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Link {
    /// The address; the official schema demands it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it is, such as "Wikipedia page".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The id of a person where Popolo has room for a person object only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonReference {
    /// The id of a person.
    pub id: String,
}

/// The id of an organization where Popolo accepts persons too; written with its JSON-LD type to tell them apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "@type", rename = "Organization")]
pub struct OrganizationReference {
    /// The id of an organization.
    pub id: String,
}
