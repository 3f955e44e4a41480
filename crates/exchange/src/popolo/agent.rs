//! Popolo's persons and organizations as they stand in a file, every field optional and as written.
//! Must not interpret gender, names or dates: that belongs to whoever maps the document.

use serde::{Deserialize, Serialize};

use super::detail::{ContactDetail, Identifier, Link, OtherName};

/// A real person, alive or dead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The id that the document uses for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The preferred full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Alternate and former names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<OtherName>,
    /// Issued identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
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
    /// The name as it is to be sorted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_name: Option<String>,
    /// The preferred mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The gender, in whatever words the file uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// The pronouns that the person uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pronouns: Vec<String>,
    /// The date of birth, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<String>,
    /// The date of death, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub death_date: Option<String>,
    /// The address of a portrait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// One line about the person's life.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// A longer account of the person's life.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub biography: Option<String>,
    /// The national identity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_identity: Option<String>,
    /// Means of contacting the person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<ContactDetail>,
    /// Documents about the person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The instant at which the resource was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// The instant at which the resource was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// Where the resource was taken from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Link>,
}

/// A group with a purpose of its own that outlives the people in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organization {
    /// The id that the document uses for the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The primary name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Alternate and former names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<OtherName>,
    /// Issued identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// The category, such as "committee".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// The id of the organization that contains this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// The id of the area to which the organization is related.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_id: Option<String>,
    /// How many seats it has (not in the official schema; common in published files).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<u64>,
    /// One line about the organization.
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// A longer account of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The date of founding, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founding_date: Option<String>,
    /// The date of dissolution, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolution_date: Option<String>,
    /// The address of a picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Means of contacting the organization.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<ContactDetail>,
    /// Documents about the organization.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The instant at which the resource was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// The instant at which the resource was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// Where the resource was taken from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Link>,
}
