//! Where texts speak of somebody or name her, in the log and beside it: what an erasure takes away, and what it cannot. It must
//! not take anything away itself.

use std::collections::BTreeSet;

use domain::person::{Profile, TextPlace};
use domain::value::id::PersonId;
use serde_json::Value;

use crate::error::StorageError;
use crate::recorded::LogFilter;
use crate::statement::read;
use crate::store::Store;

/// A text that is about somebody or names her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The version of the event.
    pub version: u64,
    /// The event's kind, such as `member.left`.
    pub kind: String,
    /// Where the text stands, where it can be erased.
    pub place: Option<TextPlace>,
    /// Which field of the event it is, where it cannot.
    pub field: String,
    /// What it says.
    pub text: String,
}

impl Store {
    /// The texts about a person, which are those of every event that concerns her, and the others that name her by a name,
    /// document, telephone number or day of birth that is or was hers. In the order of the log.
    pub fn mentions(&mut self, person: PersonId) -> Result<Vec<Mention>, StorageError> {
        let duplicates = self.register()?.persons().duplicates_of(person);
        let mut profiles = Vec::new();
        for record in std::iter::once(person).chain(duplicates) {
            profiles.extend(self.profile_versions(record)?.into_iter().map(|version| version.profile));
        }
        let about = self.log(&LogFilter { person: Some(person), ..LogFilter::default() })?;
        let about: BTreeSet<u64> = about.iter().map(|entry| entry.version).collect();
        self.named(self.look_for(&profiles, &about))
    }

    fn look_for(&self, profiles: &[Profile], about: &BTreeSet<u64>) -> Result<Vec<Mention>, StorageError> {
        let moment = self.engine.snapshot()?;
        let session = moment.session();
        let last = read::head(session)?.version;
        let mut written = read::texts(session, 0, last)?.into_iter().peekable();
        let names_her = |text: &str| profiles.iter().any(|profile| profile.is_named_in(text));
        let mut found = Vec::new();
        read::log(session, (1, last), false, &mut |entry, body| {
            let mention = |place, field: &str, text: &str| Mention {
                version: entry.version,
                kind: entry.kind.clone(),
                place,
                field: field.to_owned(),
                text: text.to_owned(),
            };
            for (position, text) in read::Texts::of(read::signed(entry.version), &mut written).written {
                if about.contains(&entry.version) || names_her(&text) {
                    let position = u32::try_from(position).unwrap_or(u32::MAX);
                    let place = TextPlace { version: entry.version, position };
                    found.push(mention(Some(place), "", &text));
                }
            }
            if names_her(entry.by.name.as_str()) {
                found.push(mention(None, "actor", entry.by.name.as_str()));
            }
            // What is committed to stands there as digits, which name nobody.
            each_text("", &serde_json::from_str(body).unwrap_or_default(), &mut |field, text| {
                if names_her(text) {
                    found.push(mention(None, field, text));
                }
            });
            true
        })?;
        Ok(found)
    }
}

/// Every text in a value, with the name of its field.
fn each_text(field: &str, value: &Value, each: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => each(field, text),
        Value::Array(all) => all.iter().for_each(|one| each_text(field, one, each)),
        Value::Object(all) => all.iter().for_each(|(field, one)| each_text(field, one, each)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
