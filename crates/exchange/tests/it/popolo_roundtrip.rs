//! Reading what was written gives the same document, for any document; reading anything never panics.
#![expect(clippy::expect_used, reason = "tests may say what they expect")]

use ayni_exchange::popolo::{
    Area, ContactDetail, Document, Event, Identifier, Link, Membership, Organization, OrganizationReference,
    OtherName, Person, PersonReference, Post, read, write,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A field that may hold any text, with a liking for small ids and dates so that references meet and clash.
fn text() -> impl Strategy<Value = Option<String>> {
    option::of(prop_oneof!["[a-c]", "19[0-9]{2}(-[0-1][0-9](-[0-3][0-9])?)?", any::<String>()])
}

/// So many optional texts as a resource needs.
fn texts<const N: usize>() -> impl Strategy<Value = [Option<String>; N]> {
    vec(text(), N).prop_map(|texts| texts.try_into().expect("as many as asked for"))
}

/// Any small JSON value; floats that decimal digits give exactly.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-18_000_i32..18_000).prop_map(|n| Value::from(f64::from(n) / 100.0)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((any::<String>(), inner), 0..3).prop_map(|entries| Value::Object(Map::from_iter(entries))),
        ]
    })
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    vec(texts().prop_map(|[url, note]| Link { url, note }), 0..2)
}

fn identifiers() -> impl Strategy<Value = Vec<Identifier>> {
    vec(texts().prop_map(|[identifier, scheme]| Identifier { identifier, scheme }), 0..2)
}

fn other_names() -> impl Strategy<Value = Vec<OtherName>> {
    let name = texts().prop_map(|[a, b, c, d, e, f, g, h, i, j, k]| OtherName {
        name: a,
        family_name: b,
        given_name: c,
        additional_name: d,
        honorific_prefix: e,
        honorific_suffix: f,
        patronymic_name: g,
        lang: h,
        start_date: i,
        end_date: j,
        note: k,
    });
    vec(name, 0..2)
}

fn contact_details() -> impl Strategy<Value = Vec<ContactDetail>> {
    let detail = (texts(), links()).prop_map(|([a, b, c, d, e, f, g, h], sources)| ContactDetail {
        label: a,
        medium: b,
        value: c,
        note: d,
        valid_from: e,
        valid_until: f,
        created_at: g,
        updated_at: h,
        sources,
    });
    vec(detail, 0..2)
}

#[expect(clippy::many_single_char_names, reason = "fields in their order; names would only repeat them")]
fn person() -> impl Strategy<Value = Person> {
    let parts =
        (other_names(), identifiers(), contact_details(), links(), links(), vec(any::<String>(), 0..2));
    (texts::<19>(), parts).prop_map(
        |(texts, (other_names, identifiers, contact_details, links, sources, pronouns))| {
            let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = texts;
            Person {
                id: a,
                name: b,
                other_names,
                identifiers,
                family_name: c,
                given_name: d,
                additional_name: e,
                honorific_prefix: f,
                honorific_suffix: g,
                patronymic_name: h,
                sort_name: i,
                email: j,
                gender: k,
                pronouns,
                birth_date: l,
                death_date: m,
                image: n,
                summary: o,
                biography: p,
                national_identity: q,
                contact_details,
                links,
                created_at: r,
                updated_at: s,
                sources,
            }
        },
    )
}

fn organization() -> impl Strategy<Value = Organization> {
    let parts = (other_names(), identifiers(), contact_details(), links(), links(), option::of(any::<u64>()));
    (texts(), parts).prop_map(
        |(
            [a, b, c, d, e, f, g, h, i, j, k, l],
            (other_names, identifiers, contact_details, links, sources, seats),
        )| {
            Organization {
                id: a,
                name: b,
                other_names,
                identifiers,
                classification: c,
                parent_id: d,
                area_id: e,
                seats,
                summary: f,
                description: g,
                founding_date: h,
                dissolution_date: i,
                image: j,
                contact_details,
                links,
                created_at: k,
                updated_at: l,
                sources,
            }
        },
    )
}

fn post() -> impl Strategy<Value = Post> {
    (texts(), vec(any::<String>(), 0..2), contact_details(), links(), links()).prop_map(
        |([a, b, c, d, e, f, g, h, i], other_label, contact_details, links, sources)| Post {
            id: a,
            label: b,
            other_label,
            role: c,
            organization_id: d,
            area_id: e,
            start_date: f,
            end_date: g,
            contact_details,
            links,
            created_at: h,
            updated_at: i,
            sources,
        },
    )
}

fn membership() -> impl Strategy<Value = Membership> {
    (texts(), text(), contact_details(), links(), links()).prop_map(
        |([a, b, c, d, e, f, g, h, i, j, k, l, m], member, contact_details, links, sources)| Membership {
            id: a,
            label: b,
            role: c,
            person_id: d,
            member: member.map(|id| OrganizationReference { id }),
            organization_id: e,
            post_id: f,
            on_behalf_of_id: g,
            area_id: h,
            legislative_period_id: i,
            start_date: j,
            end_date: k,
            contact_details,
            links,
            created_at: l,
            updated_at: m,
            sources,
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    let geometry = option::of(json().prop_map(|value| Map::from_iter([("coordinates".to_owned(), value)])));
    (texts(), geometry, links()).prop_map(|([a, b, c, d, e, f, g, h], geometry, sources)| Area {
        id: a,
        name: b,
        identifier: c,
        classification: d,
        kind: e,
        parent_id: f,
        geometry,
        created_at: g,
        updated_at: h,
        sources,
    })
}

fn event() -> impl Strategy<Value = Event> {
    let attendees = vec(any::<String>().prop_map(|id| PersonReference { id }), 0..2);
    (texts(), identifiers(), attendees, links()).prop_map(
        |([a, b, c, d, e, f, g, h, i, j, k, l], identifiers, attendees, sources)| Event {
            id: a,
            name: b,
            description: c,
            start_date: d,
            end_date: e,
            location: f,
            status: g,
            identifiers,
            classification: h,
            organization_id: i,
            attendees,
            parent_id: j,
            created_at: k,
            updated_at: l,
            sources,
        },
    )
}

pub(crate) fn document() -> impl Strategy<Value = Document> {
    let meta = proptest::collection::btree_map(any::<String>(), json(), 0..3);
    let agents = (vec(person(), 0..4), vec(organization(), 0..4));
    (meta, agents, vec(post(), 0..3), vec(membership(), 0..4), vec(area(), 0..3), vec(event(), 0..3))
        .prop_map(|(meta, (persons, organizations), posts, memberships, areas, events)| Document {
            meta,
            persons,
            organizations,
            posts,
            memberships,
            areas,
            events,
        })
}

/// Popolo in the shape that people write by hand: known keys over any values, embedded in one another.
fn loose() -> impl Strategy<Value = Value> {
    const KEYS: [&str; 22] = [
        "id",
        "name",
        "person_id",
        "organization_id",
        "parent_id",
        "start_date",
        "end_date",
        "legislative_period_id",
        "persons",
        "organizations",
        "memberships",
        "posts",
        "events",
        "areas",
        "children",
        "parent",
        "member",
        "person",
        "organization",
        "attendees",
        "links",
        "other_names",
    ];
    let leaf = prop_oneof![
        Just(json!("a")),
        Just(json!("b")),
        Just(json!("2001-02")),
        Just(json!(7)),
        Just(json!({})),
        Just(json!([])),
        Just(Value::Null),
    ];
    leaf.prop_recursive(6, 48, 4, |inner| {
        let key = proptest::sample::select(&KEYS[..]).prop_map(str::to_owned);
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => vec((key, inner), 1..5).prop_map(|entries| Value::Object(Map::from_iter(entries))),
        ]
    })
}

proptest! {
    /// What is written is read back as the same document, and nothing in it is strange to the reader.
    #[test]
    fn read_of_write_is_the_same(document in document()) {
        let text = write(&document);
        let reading = read(text.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&reading.document, &document);
        prop_assert_eq!(reading.not_understood, []);
        prop_assert_eq!(write(&reading.document), text);
    }

    /// However entries are embedded in one another, what was understood survives writing and reading once more.
    #[test]
    fn flattening_settles(lists in vec(loose(), 1..5)) {
        let lists: Vec<Value> = lists.into_iter().filter(Value::is_object).collect();
        for key in ["persons", "organizations", "memberships", "events", "areas", "posts"] {
            let text = json!({ key: lists }).to_string();
            let first = read(text.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let second = read(write(&first.document).as_bytes());
            let second = second.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(second.document, first.document);
            prop_assert_eq!(second.not_understood, []);
        }
    }

    /// No bytes make the reader panic.
    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    /// No damage to one byte of a document makes the reader panic.
    #[test]
    fn one_byte_damaged(document in document(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&document).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes);
    }
}
