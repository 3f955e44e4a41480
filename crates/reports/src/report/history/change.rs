//! What a fact changed: each field as it was before and as it is since, found by following the log. It must not decide; what
//! cannot be known, because it was erased, is said to be so.

use std::collections::BTreeMap;

use domain::{
    Event, Register, Subject,
    about::{CommittedProfile, Precedent},
    evolve,
    person::{self, Profile},
    value::id::PersonId,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::restated::restated;
use super::sentence::{all_fields, body, label};
use crate::{records::Records, words::Words};

/// One field that a fact changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// The stable name of the field.
    pub field: String,
    /// What people call it.
    #[serde(skip)]
    pub label: String,
    /// What it was; nothing where it held nothing.
    #[schemars(extend("x-words" = true))]
    pub before: Option<String>,
    /// What it is since.
    #[schemars(extend("x-words" = true))]
    pub after: Option<String>,
}

/// Looks up a version of somebody's profile; `None` where it is no longer kept.
pub type Profiles<'a> = dyn Fn(PersonId, u32) -> Option<Profile> + 'a;

/// Follows a log from its beginning, and tells for each fact what it changed.
#[derive(Debug, Default)]
pub struct Follower {
    before: Register,
    /// The fields of what has no state of its own to be compared, as they were told last.
    told: BTreeMap<Subject, Vec<(String, String)>>,
}

impl Follower {
    /// One that begins with a register, for facts that are not in its log yet.
    pub fn after(register: Register) -> Self {
        Self { before: register, told: BTreeMap::new() }
    }

    /// Passes a fact by.
    pub fn pass(&mut self, records: &Records<'_>, event: &Event) {
        if let Some((key, fields)) = told(records, event) {
            self.told.insert(key, fields);
        }
        if event.precedent() == Precedent::Annuls {
            event.about().changed.iter().for_each(|gone| drop(self.told.remove(gone)));
        }
        evolve(&mut self.before, event);
    }

    /// What a fact changed; then passes it by.
    pub fn follow(&mut self, records: &Records<'_>, event: &Event, profiles: &Profiles<'_>) -> Vec<Change> {
        let changes = match event {
            Event::Person(event) => self.of_person(records, event, profiles),
            Event::Certification(_) | Event::Programme(_) | Event::Equality(_) | Event::Statute(_) => {
                let before = told(records, event).and_then(|(key, _)| self.told.get(&key));
                before.map(|before| compared(records.words, event, before, &all_fields(records, event)))
            }
            Event::Cooperative(_) | Event::Member(_) | Event::Committee(_) => {
                let said = |event: &Event| records.fields(&body(event));
                self.former(event).map(|before| compared(records.words, event, &said(&before), &said(event)))
            }
        };
        self.pass(records, event);
        changes.unwrap_or_default()
    }

    /// What a fact would say that corrected nothing of what is known before it.
    fn former(&self, event: &Event) -> Option<Event> {
        Some(match event {
            Event::Cooperative(event) => event.former(self.before.cooperatives())?.into(),
            Event::Member(event) => event.former(self.before.members())?.into(),
            Event::Committee(event) => event.former(self.before.committees())?.into(),
            Event::Person(_)
            | Event::Certification(_)
            | Event::Programme(_)
            | Event::Equality(_)
            | Event::Statute(_) => return None,
        })
    }

    fn of_person(
        &self,
        records: &Records<'_>,
        event: &person::Event,
        profiles: &Profiles<'_>,
    ) -> Option<Vec<Change>> {
        let words = records.words;
        if let person::Event::GenderDeclared(person::act::GenderDeclared { gender, person }) = event {
            let said = |gender| vec![("gender".to_owned(), words.gender(gender))];
            let before = said(self.before.persons().get(*person)?.gender);
            return Some(compared(words, &event.clone().into(), &before, &said(*gender)));
        }
        let whole: Event = event.clone().into();
        let CommittedProfile { person, number, .. } = whole.about().profile.filter(|one| 1 < one.number)?;
        let former = number.checked_sub(1).and_then(|number| profiles(person, number));
        let (Some(before), Some(after)) = (former, profiles(person, number)) else {
            let gone = || Some(words.say("change-erased"));
            let field = "profile".to_owned();
            return Some(vec![Change {
                label: words.say("field-data"),
                field,
                before: gone(),
                after: gone(),
            }]);
        };
        let said = |profile: &Profile| profile_fields(records, profile);
        Some(compared(words, &whole, &said(&before), &said(&after)))
    }
}

/// What is known of a person, in words.
fn profile_fields(records: &Records<'_>, profile: &Profile) -> Vec<(String, String)> {
    let words = records.words;
    let date = |date: Option<domain::value::PartialDate>| date.map(|date| words.date(&date.to_string()));
    let text = |text: &Option<domain::value::Label>| text.as_ref().map(ToString::to_string);
    let documents: Vec<String> = profile.documents.iter().map(|one| records.document(one)).collect();
    let fields = [
        ("family_name", text(&profile.family_name)),
        ("given_names", text(&profile.given_names)),
        ("known_as", text(&profile.known_as)),
        ("documents", Some(documents.join("; ")).filter(|said| !said.is_empty())),
        ("birth", date(profile.birth)),
        ("death", date(profile.death)),
        ("phone", text(&profile.phone)),
        ("email", text(&profile.email)),
    ];
    fields.into_iter().filter_map(|(name, said)| Some((name.to_owned(), said?))).collect()
}

/// The record that a fact tells of anew with all its fields, and those fields.
fn told(records: &Records<'_>, event: &Event) -> Option<(Subject, Vec<(String, String)>)> {
    Some((restated(event)?, all_fields(records, event)))
}

/// The fields that differ, in the order of those that are now, then those that are gone.
fn compared(
    words: &Words,
    event: &Event,
    before: &[(String, String)],
    after: &[(String, String)],
) -> Vec<Change> {
    let area = event.kind().area;
    let mut names: Vec<&String> = after.iter().chain(before).map(|(name, _)| name).collect();
    let mut met = std::collections::BTreeSet::new();
    names.retain(|name| !["reason", "author", "person"].contains(&name.as_str()) && met.insert(*name));
    let said = |fields: &[(String, String)], name: &str| {
        let found: Vec<&str> =
            fields.iter().filter(|(known, _)| known == name).map(|(_, said)| said.as_str()).collect();
        (!found.is_empty()).then(|| found.join("; "))
    };
    let change = |name: &String| {
        let (before, after) = (said(before, name), said(after, name));
        let label = label(words, area, name);
        (before != after).then(|| Change { field: name.clone(), label, before, after })
    };
    names.into_iter().filter_map(change).collect()
}

/// The changes of a fact as a list: `Número: 1 → 33; Salida: sin dato → 2021`.
pub fn list(words: &Words, changes: &[Change]) -> String {
    let none = words.say("change-none");
    let one = |change: &Change| {
        let side = |said: &Option<String>| said.clone().unwrap_or_else(|| none.clone());
        let (before, after) = (side(&change.before), side(&change.after));
        let args =
            [("field", (&change.label).into()), ("before", (&before).into()), ("after", (&after).into())];
        words.say_with("change", &args)
    };
    changes.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A sentence, and what was changed behind it.
pub(super) fn with_changes(words: &Words, sentence: String, changes: &[Change]) -> String {
    if changes.is_empty() {
        return sentence;
    }
    let sentence = sentence.trim_end_matches('.');
    words.say_with(
        "change-sentence",
        &[("sentence", sentence.into()), ("changes", (&list(words, changes)).into())],
    )
}
