//! What Popolo can say, as a table: the fields of each resource, their kinds, and where resources refer to one another.
//! It follows the official schemas; the fields that only published files have are marked. Must hold no behaviour.

use serde::Serialize;

/// The collections of a document that are read; the order is that of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Collection {
    /// People.
    Persons,
    /// Organizations.
    Organizations,
    /// Posts.
    Posts,
    /// Memberships.
    Memberships,
    /// Areas.
    Areas,
    /// Events, legislative periods among them.
    Events,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Any text.
    Text,
    /// The id of an entry in a collection.
    Id(Collection),
    /// A whole or partial date.
    Date,
    /// A whole or partial date, or a date with a time.
    DateOrTime,
    /// A date with a time to the second.
    Instant,
    /// A whole number, not negative.
    Whole,
    /// A list of texts.
    Texts,
    /// An object that is kept as it stands.
    Free,
    /// A list of small parts.
    Parts(&'static Shape),
    /// One embedded entry, replaced by its id in the named field.
    One(Collection, &'static str),
    /// Embedded entries that refer back through the named field.
    Many(Collection, &'static str),
    /// An embedded person or organization.
    Member,
    /// Embedded persons, kept as a list of references.
    Attendees,
}

/// The fields of a resource or a part.
pub(super) struct Shape {
    /// Names and kinds.
    pub(super) fields: &'static [(&'static str, Kind)],
    /// The fields without which the entry says nothing, as the official schema has it.
    pub(super) required: &'static [&'static str],
    /// The pairs of fields that begin and end a time.
    pub(super) spans: &'static [(&'static str, &'static str)],
}

use Collection::{Areas, Events, Memberships, Organizations, Persons, Posts};
use Kind::{Attendees, Date, DateOrTime, Free, Id, Instant, Many, Member, One, Parts, Text, Texts, Whole};

impl Collection {
    /// All of them, in the order of a document.
    pub const ALL: [Self; 6] = [Persons, Organizations, Posts, Memberships, Areas, Events];

    /// The key of the collection in a document.
    pub const fn key(self) -> &'static str {
        match self {
            Persons => "persons",
            Organizations => "organizations",
            Posts => "posts",
            Memberships => "memberships",
            Areas => "areas",
            Events => "events",
        }
    }

    /// The fields of its entries.
    pub(super) const fn shape(self) -> &'static Shape {
        match self {
            Persons => &PERSON,
            Organizations => &ORGANIZATION,
            Posts => &POST,
            Memberships => &MEMBERSHIP,
            Areas => &AREA,
            Events => &EVENT,
        }
    }
}

const LINK: Shape = Shape { fields: &[("url", Text), ("note", Text)], required: &["url"], spans: &[] };

const IDENTIFIER: Shape =
    Shape { fields: &[("identifier", Text), ("scheme", Text)], required: &["identifier"], spans: &[] };

const OTHER_NAME: Shape = Shape {
    fields: &[
        ("name", Text),
        ("family_name", Text),
        ("given_name", Text),
        ("additional_name", Text),
        ("honorific_prefix", Text),
        ("honorific_suffix", Text),
        ("patronymic_name", Text),
        ("lang", Text), // published files only
        ("start_date", Date),
        ("end_date", Date),
        ("note", Text),
    ],
    required: &[],
    spans: &[("start_date", "end_date")],
};

const CONTACT_DETAIL: Shape = Shape {
    fields: &[
        ("label", Text),
        ("type", Text),
        ("value", Text),
        ("note", Text),
        ("valid_from", Date),
        ("valid_until", Date),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
    ],
    required: &["type", "value"],
    spans: &[("valid_from", "valid_until")],
};

const PERSON: Shape = Shape {
    fields: &[
        ("id", Text),
        ("name", Text),
        ("other_names", Parts(&OTHER_NAME)),
        ("identifiers", Parts(&IDENTIFIER)),
        ("family_name", Text),
        ("given_name", Text),
        ("additional_name", Text),
        ("honorific_prefix", Text),
        ("honorific_suffix", Text),
        ("patronymic_name", Text),
        ("sort_name", Text),
        ("email", Text),
        ("gender", Text),
        ("pronouns", Texts),
        ("birth_date", Date),
        ("death_date", Date),
        ("image", Text),
        ("summary", Text),
        ("biography", Text),
        ("national_identity", Text),
        ("contact_details", Parts(&CONTACT_DETAIL)),
        ("links", Parts(&LINK)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("memberships", Many(Memberships, "person_id")),
    ],
    required: &[],
    spans: &[("birth_date", "death_date")],
};

const ORGANIZATION: Shape = Shape {
    fields: &[
        ("id", Text),
        ("name", Text),
        ("other_names", Parts(&OTHER_NAME)),
        ("identifiers", Parts(&IDENTIFIER)),
        ("classification", Text),
        ("parent_id", Id(Organizations)),
        ("area_id", Id(Areas)),
        ("seats", Whole), // published files only
        ("abstract", Text),
        ("description", Text),
        ("founding_date", Date),
        ("dissolution_date", Date),
        ("image", Text),
        ("contact_details", Parts(&CONTACT_DETAIL)),
        ("links", Parts(&LINK)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("parent", One(Organizations, "parent_id")),
        ("area", One(Areas, "area_id")),
        ("memberships", Many(Memberships, "organization_id")),
        ("posts", Many(Posts, "organization_id")),
        ("children", Many(Organizations, "parent_id")),
    ],
    required: &[],
    spans: &[("founding_date", "dissolution_date")],
};

const POST: Shape = Shape {
    fields: &[
        ("id", Text),
        ("label", Text),
        ("other_label", Texts),
        ("role", Text),
        ("organization_id", Id(Organizations)),
        ("area_id", Id(Areas)),
        ("start_date", Date),
        ("end_date", Date),
        ("contact_details", Parts(&CONTACT_DETAIL)),
        ("links", Parts(&LINK)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("organization", One(Organizations, "organization_id")),
        ("area", One(Areas, "area_id")),
        ("memberships", Many(Memberships, "post_id")),
    ],
    required: &[],
    spans: &[("start_date", "end_date")],
};

const MEMBERSHIP: Shape = Shape {
    fields: &[
        ("id", Text),
        ("label", Text),
        ("role", Text),
        ("person_id", Id(Persons)),
        ("organization_id", Id(Organizations)),
        ("post_id", Id(Posts)),
        ("on_behalf_of_id", Id(Organizations)),
        ("area_id", Id(Areas)),
        ("legislative_period_id", Id(Events)), // published files only
        ("start_date", DateOrTime),
        ("end_date", DateOrTime),
        ("contact_details", Parts(&CONTACT_DETAIL)),
        ("links", Parts(&LINK)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("member", Member),
        ("person", One(Persons, "person_id")),
        ("organization", One(Organizations, "organization_id")),
        ("post", One(Posts, "post_id")),
        ("on_behalf_of", One(Organizations, "on_behalf_of_id")),
        ("area", One(Areas, "area_id")),
        ("legislative_period", One(Events, "legislative_period_id")), // published files only
    ],
    required: &[],
    spans: &[("start_date", "end_date")],
};

const AREA: Shape = Shape {
    fields: &[
        ("id", Text),
        ("name", Text),
        ("identifier", Text),
        ("classification", Text),
        ("type", Text), // published files only
        ("parent_id", Id(Areas)),
        ("geometry", Free),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("parent", One(Areas, "parent_id")),
        ("memberships", Many(Memberships, "area_id")),
        ("organizations", Many(Organizations, "area_id")),
        ("posts", Many(Posts, "area_id")),
        ("children", Many(Areas, "parent_id")),
    ],
    required: &[],
    spans: &[],
};

const EVENT: Shape = Shape {
    fields: &[
        ("id", Text),
        ("name", Text),
        ("description", Text),
        ("start_date", DateOrTime),
        ("end_date", DateOrTime),
        ("location", Text),
        ("status", Text),
        ("identifiers", Parts(&IDENTIFIER)),
        ("classification", Text),
        ("organization_id", Id(Organizations)),
        ("parent_id", Id(Events)),
        ("created_at", Instant),
        ("updated_at", Instant),
        ("sources", Parts(&LINK)),
        ("attendees", Attendees),
        ("organization", One(Organizations, "organization_id")),
        ("parent", One(Events, "parent_id")),
        ("children", Many(Events, "parent_id")),
    ],
    required: &[],
    spans: &[("start_date", "end_date")],
};
