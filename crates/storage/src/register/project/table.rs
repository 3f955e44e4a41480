//! The tables of derived rows: their names, columns and keys.

use crate::table::Table;

pub(crate) static PERSON: Table = Table {
    name: "person",
    key: 1,
    columns: &[
        "person",
        "gender",
        "profile_number",
        "state",
        "merged_into",
        "name",
        "sorted_name",
        "sort_key",
        "search",
        "birth",
        "document_scheme",
        "document",
    ],
};

pub(crate) static KINSHIP: Table =
    Table { name: "kinship", key: 3, columns: &["person", "relation", "relative"] };

pub(crate) static COOPERATIVE: Table = Table {
    name: "cooperative",
    key: 1,
    columns: &[
        "cooperative",
        "kind",
        "ruc",
        "registry_entry",
        "external_key",
        "sector",
        "place",
        "subdivision",
        "ubigeo",
        "ubigeo_issuer",
        "founded",
        "dissolved_day",
        "dissolved",
        "annulled",
    ],
};

pub(crate) static COOPERATIVE_NAME: Table = Table {
    name: "cooperative_name",
    key: 2,
    columns: &["cooperative", "position", "from_day", "from_date", "name", "acronym", "sort_key", "search"],
};

pub(crate) static AFFILIATION: Table = Table {
    name: "affiliation",
    key: 1,
    columns: &["affiliation", "cooperative", "central", "from_day", "until_day", "from_date", "until_date"],
};

pub(crate) static UNIT: Table = Table {
    name: "unit",
    key: 1,
    columns: &["unit", "cooperative", "name", "code", "from_day", "until_day", "from_date", "until_date"],
};

pub(crate) static MEMBERSHIP: Table = Table {
    name: "membership",
    key: 1,
    columns: &[
        "membership",
        "person",
        "organisation",
        "cooperative",
        "gender",
        "number",
        "applied",
        "declined_day",
        "declined",
        "from_day",
        "until_day",
        "from_date",
        "until_date",
        "exit_reason",
    ],
};

pub(crate) static SUSPENSION: Table = Table {
    name: "suspension",
    key: 2,
    columns: &["membership", "position", "from_day", "until_day", "from_date", "until_date"],
};

pub(crate) static ASSIGNMENT: Table = Table {
    name: "assignment",
    key: 1,
    columns: &[
        "assignment",
        "person",
        "gender",
        "cooperative",
        "area",
        "from_day",
        "until_day",
        "from_date",
        "until_date",
    ],
};

pub(crate) static ORGAN: Table = Table {
    name: "organ",
    key: 1,
    columns: &[
        "organ",
        "cooperative",
        "kind",
        "name",
        "basis",
        "reference",
        "external_key",
        "from_day",
        "until_day",
        "from_date",
        "until_date",
    ],
};

pub(crate) static SEAT: Table = Table {
    name: "seat",
    key: 2,
    columns: &["organ", "seat", "position", "post", "post_own", "rank", "requires_membership"],
};

pub(crate) static SEAT_PLACES: Table = Table {
    name: "seat_places",
    key: 3,
    columns: &["organ", "seat", "position", "from_day", "from_date", "places"],
};

pub(crate) static TERM: Table = Table {
    name: "term",
    key: 2,
    columns: &["organ", "term", "label", "external_key", "from_day", "until_day", "from_date", "until_date"],
};

pub(crate) static MANDATE: Table = Table {
    name: "mandate",
    key: 1,
    columns: &[
        "mandate",
        "organ",
        "seat",
        "post",
        "post_own",
        "rank",
        "person",
        "gender",
        "represents",
        "origin",
        "term",
        "ended",
        "from_day",
        "until_day",
        "from_date",
        "until_date",
    ],
};

/// Which records an event concerns.
pub(crate) static EVENT_SUBJECT: Table =
    Table { name: "event_subject", key: 3, columns: &["kind", "subject", "version"] };

/// Every table of derived rows; the one whose rows follow from the events stands last.
pub(crate) static TABLES: [&Table; 15] = [
    &PERSON,
    &KINSHIP,
    &COOPERATIVE,
    &COOPERATIVE_NAME,
    &AFFILIATION,
    &UNIT,
    &MEMBERSHIP,
    &SUSPENSION,
    &ASSIGNMENT,
    &ORGAN,
    &SEAT,
    &SEAT_PLACES,
    &TERM,
    &MANDATE,
    &EVENT_SUBJECT,
];

/// The tables whose rows follow from the state alone: all but the last, whose rows follow from the events.
pub(crate) fn state_tables() -> &'static [&'static Table] {
    let [state @ .., _] = &TABLES;
    state
}
