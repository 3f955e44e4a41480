//! What events are about: nothing that an event names is passed over.

use std::collections::BTreeSet;

use domain::testing::{Story, ask, sample};
use domain::value::erasable::{self, Writing};
use domain::value::{Name, Remark, ShortName};
use domain::{Event, Subject};
use serde_json::Value;
use uuid::Uuid;

use super::forms;

/// Every identifier in a value. A part of a project is named without its kind, which the project knows.
fn identifiers(value: &Value, found: &mut BTreeSet<Uuid>) {
    match value {
        Value::String(text) => found.extend(Uuid::try_parse(text).ok().filter(|_| text.len() == 36)),
        Value::Array(all) => all.iter().for_each(|one| identifiers(one, found)),
        Value::Object(all) => {
            all.iter().filter(|(field, _)| *field != "part").for_each(|(_, one)| identifiers(one, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every digest of a file in a value.
fn digests(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::Array(all) => all.iter().for_each(|one| digests(one, found)),
        Value::Object(all) => {
            for (field, one) in all {
                match one.as_str().filter(|_| field == "digest" || field == "document") {
                    Some(text) if text.len() == 64 => drop(found.insert(text.to_owned())),
                    _ => digests(one, found),
                }
            }
        }
    }
}

/// Protects histories, filters, erasures and files: each identifier and each file that an event holds, in whatever form, is one that
/// it says it is about.
#[test]
fn nothing_that_an_event_names_is_passed_over() {
    for event in sample::events().into_iter().chain(forms::events()) {
        let (kind, body) = (event.kind(), serde_json::to_value(&event).unwrap());
        let (mut named, mut files) = (BTreeSet::new(), BTreeSet::new());
        identifiers(&body, &mut named);
        digests(&body, &mut files);
        let about = event.about();
        let told: BTreeSet<Uuid> =
            about.changed.iter().chain(&about.named).map(|subject| *subject.uuid()).collect();
        assert_eq!(told, named, "{kind}: {body}");
        let kept: BTreeSet<String> = about.files.iter().map(|file| file.digest.to_string()).collect();
        assert_eq!(kept, files, "{kind}: {body}");
    }
}

/// Protects histories: an event that says that something never was is called so, and no other is.
#[test]
fn what_annuls_is_called_so() {
    for event in sample::events() {
        let kind = event.kind();
        assert_eq!(event.precedent().annuls(), kind.name.ends_with("annulled"), "{kind}");
    }
}

/// Protects what an event takes away and commits to: a commitment of a profile is told with whose it is, an erasure with its texts.
#[test]
fn commitments_and_erasures_are_told() {
    for event in sample::events() {
        let body = serde_json::to_value(&event).unwrap();
        let fields = &body[event.kind().area][event.kind().name];
        let about = event.about();
        let profile = about.profile.map(|profile| {
            (profile.person.to_string(), u64::from(profile.number), profile.commitment.0.to_string())
        });
        let text = |field: &str| fields[field].as_str().map(ToOwned::to_owned);
        let committed = text("commitment")
            .map(|commitment| (text("person").unwrap(), fields["profile"].as_u64().unwrap(), commitment));
        assert_eq!(profile, committed, "{}", event.kind());
        let erased = about.erases.map(|erased| (erased.person.to_string(), erased.texts.len()));
        let taken = fields["texts"].as_array().map(|texts| (text("person").unwrap(), texts.len()));
        assert_eq!(erased, taken, "{}", event.kind());
    }
}

/// Protects links to records: a kind is read by the code that it is written with, and none by another.
#[test]
fn a_record_is_found_by_the_code_of_its_kind() {
    let id = Uuid::from_u128(7);
    let codes: BTreeSet<&str> = Subject::of_every_kind(id).map(Subject::kind).collect();
    assert_eq!(codes.len(), Subject::of_every_kind(id).count());
    for subject in Subject::of_every_kind(id) {
        assert_eq!((Subject::of(subject.kind(), id), subject.uuid()), (Some(subject), &id));
    }
    assert_eq!(Subject::of("weather", id), None);
}

/// Protects who is named in a text: what a text is there for is said by its type, and told to whoever serialises it.
#[test]
fn a_text_says_what_it_is_there_for() {
    assert_eq!(
        [Remark::WRITING, Name::WRITING, ShortName::WRITING],
        [Writing::Remark, Writing::Name, Writing::Name]
    );
    assert_eq!(Writing::of_type("Erasable"), None);
    let body = serde_json::to_value(Name::new("Comité").unwrap()).unwrap();
    assert_eq!(body, serde_json::json!({ erasable::TEXT: "Comité" }));
    assert_eq!(serde_json::from_value::<Name>(body).unwrap().as_str(), "Comité");
}

/// Protects the log of a register: what is about the register as a whole is about no record in it.
#[test]
fn what_is_about_the_register_names_no_record() {
    let of_none = |event: &Event| event.about().changed.is_empty();
    let kinds: Vec<String> = sample::events()
        .iter()
        .filter(|event| of_none(event))
        .map(|event| event.kind().to_string())
        .collect();
    assert_eq!(kinds, ["cooperative.time_zone_set"]);
}

/// Protects histories, which show what a correction changed: what corrects says what was known before it, and nothing else does.
#[test]
fn what_corrects_says_what_was_known() {
    let given = [
        ask::record(1),
        ask::enrol(1),
        ask::admit(1, 1, 1, "2016-03-01"),
        ask::establish(1, 1, "2010", [ask::places(1, None)]),
        ask::seat(1, 1, 1, "2017", None),
        ask::set_time_zone("America/La_Paz"),
    ];
    let mut story = Story::new();
    for command in &given {
        story.take(command).unwrap();
    }
    let before = story.register();
    let mut corrections = Vec::new();
    for event in sample::events() {
        let former = match &event {
            Event::Cooperative(event) => event.former(before.cooperatives()).map(Event::Cooperative),
            Event::Member(event) => event.former(before.members()).map(Event::Member),
            Event::Committee(event) => event.former(before.committees()).map(Event::Committee),
            Event::Person(_)
            | Event::Certification(_)
            | Event::Programme(_)
            | Event::Equality(_)
            | Event::Statute(_) => {
                continue;
            }
        };
        assert!(former.as_ref().is_none_or(|former| former.kind() == event.kind() && *former != event));
        corrections.extend(former.map(|former| former.kind().to_string()));
    }
    let of_cooperatives = ["cooperative.corrected", "cooperative.renamed", "cooperative.time_zone_set"];
    let of_others = ["member.corrected", "committee.corrected", "committee.mandate_corrected"];
    assert_eq!(corrections, [of_cooperatives, of_others].concat());
}
