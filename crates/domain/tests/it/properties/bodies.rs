//! What stands in the bodies of events, whatever happened: what was put in comes out, in one form, without a person.

use domain::person::Profile;
use domain::testing::{Story, walk};
use domain::{Event, testing::sample};
use proptest::prelude::*;
use serde_json::Value;

use super::{commands, config};

proptest! {
    #![proptest_config(config())]

    /// Protects the log: every event is read back as it was written, keys stand in alphabetical order at every level,
    /// and every number is whole.
    #[test]
    fn every_event_survives_its_codec(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let _refused_or_done = story.take(command);
        }
        for event in story.events() {
            in_one_form(event)?;
        }
    }

    /// Protects people: nothing that says who somebody is stands in any event, apart from texts that can be erased, so that
    /// erasing profiles and texts erases it.
    #[test]
    fn no_personal_text_in_event_bodies(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let _refused_or_done = story.take(command);
        }
        let bodies: Vec<String> = story.events().iter().map(without_texts).collect();
        let mut personal: Vec<String> = story.profiles().iter().flat_map(|version| texts(&version.profile)).collect();
        personal.extend(walk::FAMILY_NAMES.map(str::to_owned));
        personal.sort();
        personal.dedup();
        for text in personal {
            let leak = bodies.iter().find(|body| body.contains(&text));
            prop_assert!(leak.is_none(), "{} in {:?}", text, leak);
        }
    }
}

/// The body as the log keeps it, where a commitment stands for every text that can be erased.
fn without_texts(event: &Event) -> String {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) if fields.len() == 1 && fields.contains_key("text") => *value = Value::Null,
            Value::Object(fields) => fields.values_mut().for_each(strip),
            Value::Array(values) => values.iter_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut body = serde_json::to_value(event).unwrap();
    strip(&mut body);
    body.to_string()
}

/// Everything of a profile that is long enough to be recognised.
fn texts(profile: &Profile) -> Vec<String> {
    let Profile { birth, death, documents, email, family_name, given_names, known_as, phone } = profile;
    let labels = [email, family_name, given_names, known_as, phone];
    let mut texts: Vec<String> = labels.into_iter().flatten().map(ToString::to_string).collect();
    texts.extend(documents.iter().map(|document| document.number().to_owned()));
    // A bare year stands in other dates too.
    texts.extend([birth, death].into_iter().flatten().map(ToString::to_string).filter(|date| 4 < date.len()));
    texts.retain(|text| 3 <= text.chars().count());
    texts
}

fn in_one_form(event: &Event) -> Result<(), TestCaseError> {
    let body = serde_json::to_string(event).unwrap();
    let read: Event = serde_json::from_str(&body).unwrap();
    prop_assert_eq!(&read, event);
    prop_assert_eq!(serde_json::to_string(&read).unwrap(), body.as_str());
    // A map of `serde_json` orders its keys, so what it writes again is the alphabetical form.
    let value: Value = serde_json::from_str(&body).unwrap();
    prop_assert_eq!(value.to_string(), body.as_str(), "keys out of order");
    prop_assert!(only_integers(&value), "{}", body);
    Ok(())
}

fn only_integers(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_u64() || number.is_i64(),
        Value::Array(values) => values.iter().all(only_integers),
        Value::Object(values) => values.values().all(only_integers),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

/// Protects the form of events that walks seldom make.
#[test]
fn every_sample_survives_its_codec() {
    for event in sample::events() {
        in_one_form(&event).unwrap();
    }
}
