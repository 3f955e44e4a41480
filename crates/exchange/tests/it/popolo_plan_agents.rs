//! Who and what a Popolo document speaks of: people and organizations, found again and strange.

use domain::Register;
use serde_json::json;

use crate::popolo_clerk::{Clerk, carry_out, said};
use crate::popolo_plan::{check, parsed};

/// People are found again by key, then by their own identifier, then by documents; what is new is added, and nothing
/// that the register knows is lost.
#[test]
fn people_are_found_again() {
    let first = json!({"persons": [
        {"id": "1", "name": "Rosa Quispe Mamani", "given_name": "Rosa", "family_name": "Quispe Mamani", "gender": "F",
         "birth_date": "1970-05-01", "identifiers": [{"scheme": "DNI", "identifier": "10117410-2"}]},
        {"id": "2", "name": "Juan", "gender": "M"},
        {"name": "Nobody Special"},
    ]});
    let (_, register) = check(&first, &[]);
    let second = json!({"persons": [
        {"id": "1", "name": "Rosa Quispe", "gender": "female", "birth_date": "1970", "email": "rosa@example.org",
         "identifiers": [{"scheme": "wiki", "identifier": "Q1"}, {"scheme": "DNI", "identifier": "12"}]},
        {"id": "9", "name": "R. Quispe M.", "identifiers": [{"scheme": "PE-DNI", "identifier": "10117410"}]},
        {"id": "2", "name": "Pedro Condori", "gender": "male"},
        {"name": "Nobody Special"},
        {"id": "3"},
        {"id": "3", "name": "Again"},
    ]});
    let mut clerk = Clerk { minted: 100, ..Clerk::default() };
    let (plan, register) = clerk.import(&parsed(&second), &register);
    assert_eq!(
        said(&plan),
        [
            "persons[2].id key_of_another",
            "persons[4].name name_missing",
            "persons[5].id id_repeated",
            "persons[0].identifiers identifier_unusable dni_shape",
            "persons[1].identifiers identifier_taken dni",
        ]
    );
    let verdict = plan.verdicts.persons;
    assert_eq!((verdict.new, verdict.same, verdict.changed, verdict.refused), (1, 1, 1, 3));
    let rosa = register.persons().by_document(domain::value::Scheme::Dni, "10117410").expect("Rosa");
    let profile = register.persons().get(rosa).and_then(|rosa| rosa.profile.clone()).expect("a profile");
    let documents: Vec<_> = profile.documents.iter().map(domain::value::Document::number).collect();
    assert_eq!(documents, ["10117410", "popolo:1", "wiki:Q1"]);
    assert_eq!(profile.birth.map(|date| date.to_string()).as_deref(), Some("1970-05-01"));
    assert_eq!(profile.known_as.map(|name| name.to_string()).as_deref(), Some("Rosa Quispe"));
    assert_eq!(profile.given_names.map(|name| name.to_string()).as_deref(), Some("Rosa"));
}

/// A word for a gender that cannot be told leaves it unknown and is listed with its count; `M` means what the others
/// make of it.
#[test]
fn genders() {
    let of = |words: &[&str]| {
        let person =
            |(index, word): (usize, &&str)| json!({"id": index.to_string(), "name": "N", "gender": word});
        json!({"persons": words.iter().enumerate().map(person).collect::<Vec<_>>()})
    };
    let tally = |register: &Register| -> domain::value::Tally {
        register.persons().iter().map(|one| one.gender).collect()
    };
    let (_, register) = check(&of(&["Femme", "Homme", "female", "M", "F", "other"]), &[]);
    assert_eq!((tally(&register).women, tally(&register).men, tally(&register).other), (3, 2, 1));
    let (_, register) = check(&of(&["M", "M"]), &["persons[].gender gender_unknown M"]);
    assert_eq!(tally(&register).unknown, 2);
    let (plan, _) = check(
        &of(&["blue", "blue", "red"]),
        &["persons[].gender gender_unknown blue", "persons[].gender gender_unknown red"],
    );
    assert_eq!(plan.findings[0].count, 2);
}

/// Organizations with blank ids, without names, in circles and under nobody stand by themselves, and each says so.
#[test]
fn strange_organizations() {
    let (plan, register) = check(
        &json!({
            "persons": [{"id": "a", "name": "A"}],
            "organizations": [
                {"id": "", "name": "unknown"},
                {"id": "x", "parent_id": "y"},
                {"id": "y", "name": "Y", "parent_id": "x"},
                {"id": "z", "name": "Z", "parent_id": "gone"},
                {"id": "z", "name": "Z again"},
                {"id": "l", "name": "Legislature"},
                {"id": "k", "name": "Committee", "classification": "committee", "parent_id": "l"},
                {"id": "k2", "name": "Subcommittee", "classification": "commission", "parent_id": "k"},
                {"classification": "other"},
            ],
            "memberships": [
                {"person_id": "a", "organization_id": "l", "on_behalf_of_id": "", "start_date": "2000"},
                {"person_id": "a", "organization_id": "k", "role": "chair", "start_date": "2001-01-01"},
            ],
        }),
        &[
            "organizations[4].id id_repeated",
            "organizations[8].name name_missing",
            "organizations[7].founding_date organ_start_unknown",
            "organizations[1].parent_id parent_circle y",
            "organizations[1].name name_assumed x",
            "organizations[2].parent_id parent_circle x",
            "organizations[3].parent_id parent_unknown gone",
            "organizations[5].founding_date organ_start_assumed 2000",
            "organizations[6].founding_date organ_start_assumed 2001-01-01",
            "organizations[0].id id_not_kept",
            "organizations[].classification not_kept committee",
            "organizations[].parent_id not_kept",
        ],
    );
    assert_eq!(plan.tallies.organizations, 5);
    let represented: Vec<_> =
        register.committees().mandates().filter_map(|mandate| mandate.represents).collect();
    let unknown = register.cooperatives().get(represented[0]).expect("the party");
    assert_eq!(unknown.name(), "unknown");
    let kinds: Vec<_> = register.committees().organs().map(|organ| organ.kind.code()).collect();
    assert_eq!(kinds, ["assembly", "other"]);
}

/// Names that were given up on a known day are former names; names for short stand beside them.
#[test]
fn former_names() {
    let (_, register) = check(
        &json!({"organizations": [{"id": "c", "name": "New", "classification": "primary", "other_names": [
            {"name": "Old", "end_date": "2005"},
            {"name": "Older", "end_date": "2001-05-01"},
            {"name": "O", "note": "acronym", "end_date": "2001-05-01"},
            {"name": "N", "note": "acronym"},
            {"name": "Nuevo", "lang": "es"},
        ]}]}),
        &["organizations[].other_names not_kept"],
    );
    let coop = register.cooperatives().iter().next().expect("one");
    let names: Vec<_> = coop
        .names
        .iter()
        .map(|named| format!("{:?} {:?} {:?}", named.from, named.name, named.acronym))
        .collect();
    assert_eq!(
        names,
        [r#"None "Older" Some("O")"#, r#"Some(2001-05-01) "Old" None"#, r#"Some(2005) "New" Some("N")"#,]
    );
}

/// An organization that was renamed since is found by its former name and keeps the new one.
#[test]
fn renamed_since() {
    let document = json!({"organizations": [{"id": "c", "name": "Old", "classification": "primary"}]});
    let (_, mut register) = check(&document, &[]);
    let cooperative = register.cooperatives().by_external_key("c").expect("known");
    let (name, on) = ("New".parse().expect("a name"), "2020".parse().expect("a date"));
    let rename = domain::cooperative::Command::Rename(domain::cooperative::act::Rename {
        cooperative,
        name,
        acronym: None,
        on,
    });
    carry_out(&mut register, &rename.into()).expect("renamed");
    let plan = Clerk::default().plan(&parsed(&document), &register);
    assert_eq!((said(&plan), plan.commands), (vec!["organizations[0].name name_differs".to_owned()], vec![]));
}
