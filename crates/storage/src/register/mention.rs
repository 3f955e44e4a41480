//! Where texts speak of somebody or name her, in the log and beside it: what an erasure takes away, and what it cannot. It must
//! not take anything away itself.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::person::{Profile, TextPlace};
use domain::value::erasable::{ERASED, Writing};
use domain::value::id::PersonId;

use crate::error::StorageError;
use crate::journal::read as journal;
use crate::register::Store;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read;
use crate::register::texts::{EventText, each_text};

/// A text that is about somebody or names her, or a file that does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The version of the event.
    pub version: u64,
    /// When the event was recorded.
    pub at: DateTime<Utc>,
    /// The event's kind, such as `member.left`.
    pub kind: String,
    /// Where the text stands, where it can be erased.
    pub place: Option<TextPlace>,
    /// Which field of the event it is: `actor` for who recorded it, `file` for a file kept beside the register.
    pub field: String,
    /// What it says; of a file, what it is called, or its digest where it has no name.
    pub text: String,
    /// Whether it is what a thing is called: without it the thing has no name.
    pub is_name: bool,
}

impl Store {
    /// The texts about a person, which are those of every event that concerns her, and the others that name her by a name,
    /// document, telephone number or day of birth that is or was hers; and the files that a text of these kinds belongs to: those of
    /// evidence, and those that statutes and schemes were read from. In the order of the log.
    pub fn mentions(&mut self, person: PersonId) -> Result<Vec<Mention>, StorageError> {
        let register = self.register()?.clone();
        self.mentions_in(&register, person)
    }

    /// The same, with the register of this store as it is now.
    pub fn mentions_in(
        &self,
        register: &domain::Register,
        person: PersonId,
    ) -> Result<Vec<Mention>, StorageError> {
        let duplicates = register.persons().duplicates_of(person);
        let mut profiles = Vec::new();
        for record in std::iter::once(person).chain(duplicates) {
            profiles.extend(self.profile_versions(record)?.into_iter().map(|version| version.profile));
        }
        let about = self.log(&LogFilter { person: Some(person), ..LogFilter::default() })?;
        let about: BTreeSet<u64> = about.iter().map(|entry| entry.version).collect();
        self.with_path(self.look_for(&profiles, &about))
    }

    fn look_for(&self, profiles: &[Profile], about: &BTreeSet<u64>) -> Result<Vec<Mention>, StorageError> {
        let transaction = self.engine.begin_read()?;
        let session = transaction.session();
        let last = journal::head(session)?.version;
        let names_her = |text: &str| profiles.iter().any(|profile| profile.is_named_in(text));
        let mut found = Vec::new();
        read::log(session, (1, last), false, &mut |entry| {
            let is_about_her = about.contains(&entry.version);
            let before = found.len();
            let mut standing = Vec::new();
            each_text(&entry.event, &mut |EventText { field, text, erasable }| match erasable {
                Some((position, writing)) => {
                    let is_hers = is_about_her && writing == Writing::Remark;
                    if text != ERASED && (is_hers || names_her(text)) {
                        let place = Some(TextPlace { version: entry.version, position });
                        let is_name = writing == Writing::Name;
                        found.push(Mention { place, is_name, ..mention(&entry, field, text) });
                    }
                }
                None if names_her(text) => standing.push(mention(&entry, field, text)),
                None => {}
            });
            // A file belongs to the texts of its entry: what names her there may name her in it, whether the text goes or stays.
            if before < found.len() || !standing.is_empty() || is_about_her {
                for file in entry.event.about().files {
                    let called = file.name.map_or_else(|| file.digest.to_string(), ToString::to_string);
                    found.push(mention(&entry, "file", &called));
                }
            }
            if names_her(entry.by.name.as_str()) {
                found.push(mention(&entry, "actor", entry.by.name.as_str()));
            }
            found.append(&mut standing);
            true
        })?;
        Ok(found)
    }
}

/// A text that stays where it is.
fn mention(entry: &Recorded, field: &str, text: &str) -> Mention {
    Mention {
        version: entry.version,
        at: entry.at,
        kind: entry.kind.clone(),
        place: None,
        field: field.to_owned(),
        text: text.to_owned(),
        is_name: false,
    }
}

#[cfg(test)]
mod tests {
    use domain::authority::Role;
    use domain::testing::{ask, pool, sample, value};
    use domain::{Actor, Event};
    use serde_json::{Value, json};

    use super::*;
    use crate::book::event_writer::{EventWriter, WriteOp};
    use crate::book::request::Asked;
    use crate::book::request::{ExpectedVersion, Request};
    use crate::book::{Fact, load};
    use crate::fault::Fault;
    use crate::journal::append::{self, EventMetadata};
    use crate::journal::texts::Salts;
    use crate::register::RegisterBook;
    use crate::register::codec::encode;

    /// Protects erasures, which say by positions which texts go: an event counts its texts as its body commits to them.
    #[test]
    fn texts_are_counted_as_the_body_commits_to_them() {
        let mut count = 0;
        for event in naming_her(&mut count) {
            let encoded = encode(&event, &mut Salts::default()).unwrap();
            let stored = encoded.texts.iter().map(|text| (text.position, text.bytes.clone()));
            let mut told = Vec::new();
            each_text(&event, &mut |text| {
                told.extend(text.erasable.map(|(position, _)| (i64::from(position), text.text.to_owned())));
            });
            assert_eq!(told, stored.collect::<Vec<_>>(), "{}", event.kind());
        }
    }

    /// One event of each kind and form with texts that can be erased, each of which names her and says which one it is.
    fn naming_her(count: &mut usize) -> Vec<Event> {
        let forms = [
            ("programme", "training_planned", "topic", json!({ "other": { "text": "" } })),
            ("certification", "evidence_recorded", "source", json!({ "paper": { "text": "" } })),
            ("certification", "evidence_recorded", "source", json!({ "address": { "text": "" } })),
            ("equality", "observation_recorded", "value", json!({ "words": { "text": "" } })),
        ];
        let whole = sample::events().into_iter().map(|event| serde_json::to_value(event).unwrap());
        let mut all: Vec<Value> = whole.filter(|body| body.get("person").is_none()).collect();
        for (area, kind, field, form) in forms {
            let mut body = all.iter().find(|body| body[area].get(kind).is_some()).unwrap().clone();
            body[area][kind]["details"][field] = form;
            all.push(body);
        }
        for body in &mut all {
            name_her(body, count);
        }
        all.into_iter().map(|body| serde_json::from_value(body).unwrap()).collect()
    }

    fn name_her(value: &mut Value, count: &mut usize) {
        match value {
            Value::Array(all) => all.iter_mut().for_each(|one| name_her(one, count)),
            Value::Object(all) if all.len() == 1 && all.get("text").is_some_and(Value::is_string) => {
                *count += 1;
                *value = json!({ "text": format!("Chambilla {count}") });
            }
            Value::Object(all) => all.values_mut().for_each(|one| name_her(one, count)),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Writes events into the log as they are, whatever a decision would say of them.
    fn append(store: &mut Store, events: Vec<Event>) {
        let Store { engine, cache, files, salts, .. } = store;
        let transaction = engine.begin().unwrap();
        let mut known = load::refreshed::<RegisterBook>(engine, cache.as_ref()).unwrap();
        let (at, before) = (known.at + 1, known.version);
        let (actor, role) = ("oficina".to_owned(), Role::Owner.code());
        let metadata = EventMetadata {
            recorded_at: at,
            asked_at: at,
            origin: None,
            account: None,
            actor,
            role,
            batch: None,
        };
        // The files that the samples speak of are nowhere.
        let mut write = |op: WriteOp<'_>| match op {
            WriteOp::Refer(..) => Ok(()),
            WriteOp::LogChunk(_) | WriteOp::Erase(_) | WriteOp::Rows(_) => {
                op.write::<RegisterBook>(transaction.session(), files, &metadata)
            }
        };
        let mut writer = EventWriter::<RegisterBook>::new(
            (engine.register(), 9),
            &metadata,
            &mut known,
            salts,
            &mut write,
        );
        let facts = events.into_iter().map(|event| Fact { event, attachment: None }).collect();
        writer.push(pool::command(900), (None, None), facts).unwrap();
        writer.finish().unwrap();
        append::head(transaction.session(), before, known.version, &known.hash).unwrap();
        transaction.commit().unwrap();
        *cache = Some(known);
    }

    /// Protects whoever is named in a statute: the file that it was read from is told by its digest, also where the words that name
    /// her stay in the log, and not where nothing of the statute names her.
    #[test]
    fn the_file_of_a_statute_that_names_her_is_told() {
        use domain::committee::Kind;
        use domain::rule::{Demand, RuleId};
        use domain::statute::{Event as Fact, StatuteDetails};
        use domain::testing::statute::{line, statute, text_of};
        use domain::value::{Digest, LongText};

        let mut store = Store::in_memory(pool::register(1)).unwrap();
        let by = Actor { name: value::code("oficina"), role: Role::Owner };
        let command = ask::record_as(1, value::named("Yesenia", "Chambilla"));
        let from = Asked::default();
        let id = pool::command(1);
        store
            .execute(&Request { id, expected: ExpectedVersion::Any, by, asked: None, from, command })
            .unwrap();
        let of = |number: u32, source: &str, words: &str| {
            let mut seats = line(RuleId::Seats, &[Kind::BoardOfDirectors], Demand::Exactly(5), "art. 41");
            seats.text = Some(LongText::new(words).unwrap());
            let from = format!("201{number}");
            let details = StatuteDetails {
                document: Some(Digest::of(&[&[u8::try_from(number).unwrap()]])),
                source: value::label(source),
                ..text_of(1, &from, vec![seats])
            };
            Event::from(Fact::Adopted { details, statute: statute(number) })
        };
        append(
            &mut store,
            vec![
                of(1, "Estatuto", "Se compone de cinco."),
                of(2, "Estatuto", "Preside Yesenia Chambilla."),
                of(3, "Escritura de Yesenia Chambilla", "Se compone de cinco."),
            ],
        );
        let mentions = store.mentions(pool::person(1)).unwrap();
        let files = mentions.iter().filter(|mention| mention.field == "file");
        let told: Vec<(u64, &str)> = files.map(|file| (file.version, file.text.as_str())).collect();
        let digests = [2_u8, 3].map(|number| Digest::of(&[&[number]]).to_string());
        assert_eq!(told, [(3, digests[0].as_str()), (4, digests[1].as_str())]);
    }

    /// Protects whoever is named, in whatever an event may say: each text of each kind of event is found, an erasure takes it
    /// away, and no byte of it is left in a file.
    #[test]
    fn each_text_of_each_event_can_be_erased() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("register.ayni"), pool::register(1)).unwrap();
        let execute = |store: &mut Store, number: u32, command: domain::Command| {
            let by = Actor { name: value::code("oficina"), role: Role::Owner };
            let (id, from) = (pool::command(number), Asked::default());
            store
                .execute(&Request { id, expected: ExpectedVersion::Any, by, asked: None, from, command })
                .unwrap()
        };
        execute(&mut store, 1, ask::record_as(1, value::named("Yesenia", "Chambilla")));
        let mut count = 0;
        let events = naming_her(&mut count);
        assert!(100 < count && events.iter().all(|event| event.about().profile.is_none()), "{count}");
        append(&mut store, events);
        let mentions = store.mentions(pool::person(1)).unwrap();
        let texts: Vec<TextPlace> = mentions.iter().filter_map(|mention| mention.place).collect();
        assert_eq!(texts.len(), count);
        let left: Vec<_> = mentions.iter().filter(|mention| mention.place.is_none()).collect();
        assert!(left.iter().all(|mention| mention.field == "file"), "{left:?}");
        let bytes = || -> Vec<u8> {
            let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
            files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
        };
        let stands = |bytes: &[u8]| bytes.windows(9).any(|window| window.eq_ignore_ascii_case(b"chambilla"));
        assert!(stands(&bytes()));
        let reason = value::remark("her request");
        let erase = domain::person::Command::Erase(domain::person::act::Erase {
            person: pool::person(1),
            reason,
            texts,
        });
        assert!(!execute(&mut store, 2, erase.into()).purge_pending);
        assert!(!stands(&bytes()));
        let report = store.verify(&mut |_, _| {}).unwrap();
        let about_texts = |fault: &&Fault| {
            matches!(
                fault,
                Fault::TextMissing { .. } | Fault::TextUnexpected { .. } | Fault::RowDiffers { .. }
            )
        };
        assert_eq!(report.faults.iter().find(about_texts), None);
        drop(store);
        assert!(!stands(&bytes()));
    }
}
