//! Where texts speak of somebody or name her, in the log and beside it: what an erasure takes away, and what it cannot. It must
//! not take anything away itself.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::Event;
use domain::certification::{self, Source};
use domain::person::{Profile, TextPlace};
use domain::value::erasable::ERASED;
use domain::value::id::PersonId;
use serde_json::Value;

use crate::error::StorageError;
use crate::journal::read as journal;
use crate::register::Store;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read;

/// The fields in which people say what a thing is called. In an event that concerns somebody, such a text is about the thing:
/// it goes with her only where it names her. Every other text of that event is about her.
const NAMES: [&str; 20] = [
    "also_called",
    "audience",
    "body",
    "buyer",
    "external_key",
    "framework",
    "label",
    "line",
    "name",
    "other",
    "outside",
    "place",
    "product",
    "products",
    "purpose",
    "reference",
    "sector",
    "subject",
    "territory",
    "title",
];

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
    /// What it says; of a file, what it is called.
    pub text: String,
}

impl Mention {
    /// Whether a field with a text that can be erased says what a thing is called: without it the thing has no name.
    pub fn is_name(field: &str) -> bool {
        NAMES.contains(&field)
    }
}

impl Store {
    /// The texts about a person, which are those of every event that concerns her, and the others that name her by a name,
    /// document, telephone number or day of birth that is or was hers; and the files of evidence that a text of these kinds
    /// belongs to. In the order of the log.
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
        let mut written = journal::texts(session, 0, last)?.into_iter().peekable();
        let names_her = |text: &str| profiles.iter().any(|profile| profile.is_named_in(text));
        let mut found = Vec::new();
        read::log(session, (1, last), false, &mut |entry, body| {
            let mention = |place, field: &str, text: &str| mention(&entry, place, field, text);
            let body: Value = serde_json::from_str(body).unwrap_or_default();
            let fields = committed_fields(&body);
            let before = found.len();
            for (position, text) in journal::Texts::of(journal::signed(entry.version), &mut written).written {
                let at = usize::try_from(position - 1).ok();
                let field = at.and_then(|at| fields.get(at)).copied().unwrap_or_default();
                let is_about_her = about.contains(&entry.version) && !NAMES.contains(&field);
                if text != ERASED && (is_about_her || names_her(&text)) {
                    let position = u32::try_from(position).unwrap_or(u32::MAX);
                    let place = TextPlace { version: entry.version, position };
                    found.push(mention(Some(place), field, &text));
                }
            }
            let named = before < found.len() || about.contains(&entry.version);
            found.extend(file(&entry.event).filter(|_| named).map(|name| mention(None, "file", name)));
            if names_her(entry.by.name.as_str()) {
                found.push(mention(None, "actor", entry.by.name.as_str()));
            }
            // What is committed to stands there as digits, which name nobody.
            each_text("", &body, &mut |field, text| {
                if names_her(text) {
                    found.push(mention(None, field, text));
                }
            });
            true
        })?;
        Ok(found)
    }
}

fn mention(entry: &Recorded, place: Option<TextPlace>, field: &str, text: &str) -> Mention {
    Mention {
        version: entry.version,
        at: entry.at,
        kind: entry.kind.clone(),
        place,
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

/// The file of evidence that an event brings, by what it is called.
fn file(event: &Event) -> Option<&str> {
    let Event::Certification(certification::Event::EvidenceRecorded { details, .. }) = event else {
        return None;
    };
    match &details.source {
        Source::File { name, .. } => Some(name.as_str()),
        Source::Record { .. } | Source::Paper(_) | Source::Address(_) => None,
    }
}

/// Every text in a value, with the name of its field.
fn each_text<'v>(field: &'v str, value: &'v Value, each: &mut dyn FnMut(&'v str, &'v str)) {
    match value {
        Value::String(text) => each(field, text),
        Value::Array(all) => all.iter().for_each(|one| each_text(field, one, each)),
        Value::Object(all) => all.iter().for_each(|(field, one)| each_text(field, one, each)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The fields of the texts that a body commits to, in their order: the keys of an event stand in alphabetical order, and a
/// value has them so.
fn committed_fields(body: &Value) -> Vec<&str> {
    let mut fields = Vec::new();
    collect_fields("", body, &mut fields);
    fields
}

fn collect_fields<'v>(field: &'v str, value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| collect_fields(field, one, found)),
        Value::Object(all) if all.len() == 1 && all.contains_key("erasable") => found.push(field),
        Value::Object(all) => all.iter().for_each(|(field, one)| collect_fields(field, one, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use domain::Actor;
    use domain::authority::Role;
    use domain::testing::{ask, pool, sample, value};
    use serde_json::json;

    use super::*;
    use crate::book::event_writer::{EventWriter, WriteOp};
    use crate::book::request::Asked;
    use crate::book::request::{ExpectedVersion, Request};
    use crate::book::{Fact, load};
    use crate::fault::Fault;
    use crate::journal::append::{self, EventMetadata};
    use crate::journal::texts::Salts;
    use crate::register::RegisterBook;
    use crate::register::codec::{commits, encode};

    /// The fields whose texts are about whomever the event concerns. Who adds a field to an event decides in which list it is.
    const ABOUT: [&str; 16] = [
        "action",
        "address",
        "check",
        "conditions",
        "denominator",
        "exclusions",
        "formula",
        "note",
        "numerator",
        "objective",
        "paper",
        "reason",
        "resolution",
        "root_cause",
        "source",
        "words",
    ];

    /// Protects what things are called: each field with a text that can be erased is known to be a name, or to be about people.
    #[test]
    fn every_field_with_a_text_is_a_name_or_about_somebody() {
        let mut seen = BTreeSet::new();
        for event in sample::events() {
            let encoded = encode(&event, &mut Salts::default()).unwrap();
            let body: Value = serde_json::from_slice(&encoded.body).unwrap();
            let fields = committed_fields(&body);
            assert_eq!(fields.len(), encoded.texts.len(), "{}", event.kind());
            let whole = serde_json::to_value(&event).unwrap();
            let mut texts = Vec::new();
            each_whole("", &whole, &mut texts);
            let stored = encoded.texts.iter().map(|text| text.bytes.as_str());
            assert_eq!(texts, fields.iter().copied().zip(stored).collect::<Vec<_>>(), "{}", event.kind());
            seen.extend(fields.into_iter().map(str::to_owned));
        }
        let listed: BTreeSet<String> = NAMES.iter().chain(&ABOUT).map(|field| (*field).to_owned()).collect();
        assert!(seen.is_subset(&listed), "{:?}", seen.difference(&listed));
        assert!(NAMES.iter().all(|field| !ABOUT.contains(field)));
    }

    /// The texts of an event as it is in memory, each with its field.
    fn each_whole<'v>(field: &'v str, value: &'v Value, found: &mut Vec<(&'v str, &'v str)>) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| each_whole(field, one, found)),
            Value::Object(all) => {
                for (key, one) in all {
                    match one {
                        Value::String(text) if key == "text" && all.len() == 1 => found.push((field, text)),
                        _ => each_whole(key, one, found),
                    }
                }
            }
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
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
            op => op.write::<RegisterBook>(transaction.session(), files, &metadata),
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
        assert!(100 < count && events.iter().all(|event| commits(event).is_none()), "{count}");
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
        let erase = domain::person::Command::Erase { person: pool::person(1), reason, texts };
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
