//! A Popolo document with everything in flat lists, joined by ids, and the few questions that any reader asks.
//! Must not judge: a document may contradict itself, and then says so in its `Reading`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::agent::{Organization, Person};
use super::detail::{ContactDetail, Identifier, Link, OrganizationReference, PersonReference};

/// A Popolo document: flat lists, joined by ids, in the order of the file (embedded resources after the others).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// What the file says about itself, kept as it stands.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub meta: BTreeMap<String, Value>,
    /// The people. Written even when empty, so that what is written is always recognised as Popolo.
    pub persons: Vec<Person>,
    /// The organizations, their parts, and parties or groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<Organization>,
    /// The posts in organizations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// The relationships between members and organizations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
    /// The geographic areas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// The events, legislative periods among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

/// A position that exists whether or not somebody holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    /// The id that the document uses for the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the post is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What else it is called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_label: Vec<String>,
    /// The function that the holder fulfils.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The id of the organization in which the post is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// The id of the area to which the post is related.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_id: Option<String>,
    /// The date on which the post was created, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// The date on which the post was abolished, whole or partial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// Means of contacting the holder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<ContactDetail>,
    /// Documents about the post.
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

/// A relationship between a member and an organization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The id that the document uses for the membership; most published files give none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the membership is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The role of the member in the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The id of the member, if it is a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    /// The member, if it is an organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<OrganizationReference>,
    /// The id of the organization of which it is a membership.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// The id of the post held through this membership.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    /// The id of the organization on whose behalf the member acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_behalf_of_id: Option<String>,
    /// The id of the area to which the membership is related.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_id: Option<String>,
    /// The id of the event that lends its dates (not in the official schema; common in published files).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legislative_period_id: Option<String>,
    /// The date on which it began, whole or partial or with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// The date on which it ended, whole or partial or with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// Means of contacting the member in this role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<ContactDetail>,
    /// Documents about the membership.
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

/// A geographic area.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Area {
    /// The id that the document uses for the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The primary name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// An issued identifier, such as a place code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The category, such as "district".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// The category under the name that published files use (not in the official schema).
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The id of the area that contains this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// The geometry, kept as it stands (coordinates to the precision of a 64-bit float).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geometry: Option<Map<String, Value>>,
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

/// Something that happens and that people may attend; a legislative period is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// The id that the document uses for the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the event is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the event is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it starts, whole or partial or with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    /// When it ends, whole or partial or with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// Where it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Its status, such as "confirmed".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Issued identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// The category, such as "legislative period".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// The id of the organization that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// The people who attend.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attendees: Vec<PersonReference>,
    /// The id of the event of which this one is a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
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

/// How much a document holds, to be compared with what somebody else counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Entries in `persons`.
    pub persons: usize,
    /// Entries in `memberships`.
    pub memberships: usize,
    /// Entries in `organizations`.
    pub organizations: usize,
    /// Each value of `gender` as written, and how many persons have it; `None` stands for no value.
    pub gender_values: BTreeMap<String, usize>,
    /// Memberships with a start or an end of their own.
    pub memberships_with_own_dates: usize,
}

/// The events of a document by their id; of two with the same id the first counts.
#[derive(Debug, Clone, Default)]
pub struct Events<'a>(BTreeMap<&'a str, &'a Event>);

impl Document {
    /// Counts what the document holds.
    pub fn counts(&self) -> Counts {
        let mut gender_values = BTreeMap::new();
        for person in &self.persons {
            let value = person.gender.clone().unwrap_or_else(|| "None".to_owned());
            *gender_values.entry(value).or_default() += 1;
        }
        Counts {
            persons: self.persons.len(),
            memberships: self.memberships.len(),
            organizations: self.organizations.len(),
            gender_values,
            memberships_with_own_dates: self.memberships.iter().filter(|m| m.has_own_dates()).count(),
        }
    }

    /// The events by id, for [`Membership::period`].
    pub fn events_by_id(&self) -> Events<'_> {
        let mut by_id = BTreeMap::new();
        for event in &self.events {
            if let Some(id) = event.id.as_deref() {
                by_id.entry(id).or_insert(event);
            }
        }
        Events(by_id)
    }
}

impl<'a> Events<'a> {
    /// The event with this id.
    pub fn get(&self, id: &str) -> Option<&'a Event> {
        self.0.get(id).copied()
    }
}

impl Membership {
    /// Whether the membership has a start or an end of its own.
    pub fn has_own_dates(&self) -> bool {
        self.start_date.is_some() || self.end_date.is_some()
    }

    /// The start and the end that count: each its own, or else that of the legislative period.
    pub fn period<'a>(&'a self, events: &Events<'a>) -> (Option<&'a str>, Option<&'a str>) {
        let term = self.legislative_period_id.as_deref().and_then(|id| events.get(id));
        let lent = |own: &'a Option<String>, of: fn(&'a Event) -> &'a Option<String>| {
            own.as_deref().or_else(|| term.and_then(|event| of(event).as_deref()))
        };
        (lent(&self.start_date, |event| &event.start_date), lent(&self.end_date, |event| &event.end_date))
    }
}
