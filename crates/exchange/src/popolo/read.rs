//! Bytes to a [`Reading`]: parse, sift entry by entry, bring embedded entries home, check what stands between them.
//! Only what is no JSON or no Popolo aborts; everything else is listed.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value};

use super::check;
use super::document::Document;
use super::error::PopoloError;
use super::report::{Irregularity, IrregularityCode as Code, Reading, ValueType};
use super::schema::Collection;
use super::sift::{Fault, Ids, Item, Sifter, id_of, shown_key};
use crate::json;

/// The largest accepted file, 256 MiB.
pub const SIZE_MAX_BYTES: usize = 256 * 1024 * 1024;

/// The most entries that all collections together may hold, those that are embedded in others among them.
pub const ENTRIES_MAX: usize = 100_000;

/// The entries of each collection.
type Lists = BTreeMap<Collection, Vec<Item>>;

/// Reads a Popolo document in UTF-8: an object of collections, or a bare list of persons.
///
/// Entries that are embedded in others are brought to the top; if an entry with the same id is already there,
/// the embedded one fills in what that one does not say.
///
/// # Errors
///
/// A [`PopoloError`] if the bytes are not JSON in UTF-8, or not of the shape of a Popolo document.
pub fn read(bytes: &[u8]) -> Result<Reading, PopoloError> {
    let mut top = top(json::value(bytes, SIZE_MAX_BYTES)?)?;
    let declared = declared(&top)?;
    let mut sifter = Sifter::new(declared);
    let mut document = Document::default();
    if let Some(Value::Object(meta)) = top.get_mut("meta") {
        document.meta = std::mem::take(meta).into_iter().collect();
        top.remove("meta");
    }
    let mut lists = Lists::new();
    for collection in Collection::ALL {
        let Some(Value::Array(entries)) = top.remove(collection.key()) else { continue };
        let path = format!("{}[]", collection.key());
        let objects = entries
            .into_iter()
            .filter_map(|entry| if let Value::Object(map) = entry { Some(map) } else { None });
        lists.insert(collection, objects.map(|source| sifter.item(collection, source, &path)).collect());
    }
    note_rest(&mut sifter, top);
    let (embedded, not_understood) = sifter.finish();
    let entries = embedded.len() + lists.values().map(Vec::len).sum::<usize>();
    if ENTRIES_MAX < entries {
        return Err(PopoloError::TooManyEntries { limit: ENTRIES_MAX });
    }
    bring_home(&mut lists, embedded);

    let ids = check::ids(lists.values().flatten());
    for (collection, items) in &mut lists {
        check::entries(*collection, items, &ids);
    }
    let mut irregularities = listed(&mut lists);
    fill(&mut document, lists)?;
    irregularities.extend(check::lent_dates(&document));
    irregularities.sort_by_key(|found| (found.collection, found.index));
    Ok(Reading { document, not_understood, irregularities })
}

/// The object of collections; a bare list of persons becomes one.
fn top(value: Value) -> Result<Map<String, Value>, PopoloError> {
    let found = match value {
        Value::Object(top) if Collection::ALL.iter().any(|of| top.contains_key(of.key())) => return Ok(top),
        Value::Object(top) => keys_found(&top),
        Value::Array(entries) if entries.iter().any(looks_like_membership) => {
            "a bare list of memberships, without the people and organizations that they are of".to_owned()
        }
        Value::Array(entries) if entries.is_empty() || entries.iter().any(looks_like_person) => {
            return Ok(Map::from_iter([("persons".to_owned(), Value::Array(entries))]));
        }
        Value::Array(_) => "a list whose entries have no field of a person".to_owned(),
        other => word(&other).to_owned(),
    };
    Err(PopoloError::NotPopolo { found })
}

/// Whether an entry of a bare list says who belongs where and has no name.
fn looks_like_membership(entry: &Value) -> bool {
    entry.as_object().is_some_and(|entry| {
        let belongs = entry.contains_key("person_id") || entry.contains_key("organization_id");
        belongs && !entry.contains_key("name")
    })
}

/// Whether an entry of a bare list has any field that persons have.
fn looks_like_person(entry: &Value) -> bool {
    let fields = Collection::Persons.shape().fields;
    entry.as_object().is_some_and(|entry| fields.iter().any(|(field, _)| entry.contains_key(*field)))
}

/// Says what an object holds instead of collections.
fn keys_found(top: &Map<String, Value>) -> String {
    const KEYS_MAX: usize = 5;
    const KEY_LENGTH_MAX: usize = 40;
    let keys = top.keys().take(KEYS_MAX);
    let keys: Vec<String> =
        keys.map(|key| format!("\"{}\"", key.chars().take(KEY_LENGTH_MAX).collect::<String>())).collect();
    match keys.as_slice() {
        [] => "an empty object".to_owned(),
        keys => format!("an object with {}", keys.join(", ")),
    }
}

/// The name of a value's type in an error.
fn word(value: &Value) -> &'static str {
    match ValueType::of(value) {
        ValueType::Null => "null",
        ValueType::Boolean => "true or false",
        ValueType::Number => "a number",
        ValueType::Text => "a text",
        ValueType::List => "a list",
        ValueType::Object => "an object",
    }
}

/// The ids at the top, after making sure that the collections are lists of objects.
fn declared(top: &Map<String, Value>) -> Result<Ids, PopoloError> {
    let mut ids = Ids::new();
    let mut count = 0_usize;
    for collection in Collection::ALL {
        let entries = match top.get(collection.key()) {
            None | Some(Value::Null) => continue,
            Some(Value::Array(entries)) => entries,
            Some(other) => return Err(PopoloError::NotAList { collection, found: word(other).to_owned() }),
        };
        count += entries.len();
        if ENTRIES_MAX < count {
            return Err(PopoloError::TooManyEntries { limit: ENTRIES_MAX });
        }
        for (index, entry) in entries.iter().enumerate() {
            let Some(object) = entry.as_object() else {
                return Err(PopoloError::NotAnObject { collection, index, found: word(entry).to_owned() });
            };
            ids.entry(collection).or_default().extend(id_of(object));
        }
    }
    Ok(ids)
}

/// Notes the keys at the top that are no collection of ours.
fn note_rest(sifter: &mut Sifter, rest: Map<String, Value>) {
    for (key, value) in rest {
        let key = shown_key(&key);
        match &value {
            Value::Null => (),
            Value::Array(entries) => sifter.note(&format!("{key}[]"), entries.len(), &value, false),
            other => sifter.note(&key, 1, other, false),
        }
    }
}

/// Puts embedded entries into their collections, into the entry with the same id if there is one.
fn bring_home(lists: &mut Lists, embedded: Vec<Item>) {
    let mut places: HashMap<(Collection, String), usize> = HashMap::new();
    for (collection, items) in lists.iter() {
        for (index, item) in items.iter().enumerate() {
            if let Some(id) = item.text("id") {
                places.entry((*collection, id.to_owned())).or_insert(index);
            }
        }
    }
    for item in embedded {
        let items = lists.entry(item.collection).or_default();
        let Some(id) = item.text("id") else {
            items.push(item);
            continue;
        };
        let place = *places.entry((item.collection, id.to_owned())).or_insert(items.len());
        match items.get_mut(place) {
            Some(first) => merge(first, item),
            None => items.push(item),
        }
    }
}

/// Fills in what the first copy does not say and notes where the two differ.
fn merge(first: &mut Item, copy: Item) {
    for (field, value) in copy.fields {
        match first.fields.get(&field) {
            None => {
                first.fields.insert(field, value);
            }
            Some(known) if *known != value => {
                first.fault(field, Code::CopiesDiffer, ValueType::of(&value).code());
            }
            Some(_) => (),
        }
    }
    first.faults.extend(copy.faults);
}

/// Takes the faults out of the entries, now that every entry has its position.
fn listed(lists: &mut Lists) -> Vec<Irregularity> {
    let mut found = Vec::new();
    for (collection, items) in lists {
        for (index, item) in items.iter_mut().enumerate() {
            let id = item.text("id").map(str::to_owned);
            // Copies of an entry may have the same faults.
            let mut told = HashSet::new();
            let faults = std::mem::take(&mut item.faults).into_iter();
            let faults = faults.filter(|fault| told.insert(fault.clone()));
            found.extend(faults.map(|Fault { field, code, value }| Irregularity {
                collection: *collection,
                id: id.clone(),
                index,
                field,
                code,
                value,
            }));
        }
    }
    found
}

/// Turns the sifted entries into the structs of the document.
fn fill(document: &mut Document, lists: Lists) -> Result<(), PopoloError> {
    for (collection, items) in lists {
        match collection {
            Collection::Persons => document.persons = structs(collection, items)?,
            Collection::Organizations => document.organizations = structs(collection, items)?,
            Collection::Posts => document.posts = structs(collection, items)?,
            Collection::Memberships => document.memberships = structs(collection, items)?,
            Collection::Areas => document.areas = structs(collection, items)?,
            Collection::Events => document.events = structs(collection, items)?,
        }
    }
    Ok(())
}

/// Sifted fields have the types of the structs; were table and structs to disagree, it is an error and not a loss.
fn structs<T: serde::de::DeserializeOwned>(
    collection: Collection,
    items: Vec<Item>,
) -> Result<Vec<T>, PopoloError> {
    let objects = items.into_iter().map(|item| Value::Object(item.fields)).enumerate();
    objects
        .map(|(index, object)| {
            serde_json::from_value(object).map_err(|error| PopoloError::NotAnObject {
                collection,
                index,
                found: format!("not as expected ({error})"),
            })
        })
        .collect()
}
