//! What is wrong between the entries of a document: ids, references, circles, repeated rows, lent dates.
//! Must not change any entry.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

use super::date;
use super::document::Document;
use super::report::{Irregularity, IrregularityCode as Code};
use super::schema::{Collection, Kind};
use super::sift::{Ids, Item};

/// Adds to each entry of one collection what is wrong with it among the others.
pub(super) fn entries(collection: Collection, items: &mut [Item], ids: &Ids) {
    identity(collection, items);
    for item in items.iter_mut() {
        references(item, ids);
        if collection == Collection::Memberships {
            ends(item);
        }
    }
    parents(items);
}

/// The lists of ids of all collections.
pub(super) fn ids<'a>(items: impl Iterator<Item = &'a Item>) -> Ids {
    let mut ids = Ids::new();
    for item in items {
        if let Some(id) = item.text("id") {
            ids.entry(item.collection).or_default().insert(id.to_owned());
        }
    }
    ids
}

/// Memberships whose own date contradicts the date that their legislative period lends.
pub(super) fn lent_dates(document: &Document) -> Vec<Irregularity> {
    let events = document.events_by_id();
    let mut found = Vec::new();
    for (index, membership) in document.memberships.iter().enumerate() {
        let (field, own) = match (&membership.start_date, &membership.end_date) {
            (Some(start), None) => ("start_date", start),
            (None, Some(end)) => ("end_date", end),
            _ => continue,
        };
        if let (Some(start), Some(end)) = membership.period(&events)
            && date::last_before_first(start, end)
        {
            found.push(Irregularity {
                collection: Collection::Memberships,
                id: membership.id.clone(),
                index,
                field: field.to_owned(),
                code: Code::EndBeforeStartInPeriod,
                value: own.clone(),
            });
        }
    }
    found
}

/// Absent and repeated ids; rows without id that say the same.
fn identity(collection: Collection, items: &mut [Item]) {
    let mut ids = HashSet::new();
    let mut rows = HashSet::new();
    for item in items {
        match item.text("id").map(str::to_owned) {
            Some(id) if id.trim().is_empty() => item.fault("id", Code::IdBlank, id),
            Some(id) if ids.contains(&id) => item.fault("id", Code::IdDuplicate, id),
            Some(id) => {
                ids.insert(id);
            }
            None if collection != Collection::Memberships => item.fault("id", Code::IdAbsent, ""),
            None => {
                item.fields.sort_keys();
                let row = Value::Object(std::mem::take(&mut item.fields));
                let repeated = !rows.insert(fingerprint(&row));
                if let Value::Object(fields) = row {
                    item.fields = fields;
                }
                if repeated {
                    item.fault("", Code::MembershipRepeated, "");
                }
            }
        }
    }
}

/// What stands for a row when looking for its like; sixty-four bits instead of a second copy of every row.
fn fingerprint(row: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.to_string().hash(&mut hasher);
    hasher.finish()
}

/// References to entries that the document does not have.
fn references(item: &mut Item, ids: &Ids) {
    let knows = |of: Collection, id: &str| ids.get(&of).is_some_and(|ids| ids.contains(id));
    let mut unknown = Vec::new();
    for (field, kind) in item.collection.shape().fields {
        match (kind, item.fields.get(*field)) {
            (Kind::Id(of), Some(Value::String(id))) if !knows(*of, id) => {
                unknown.push(((*field).to_owned(), id.clone()));
            }
            (Kind::Member, Some(member)) => {
                let id = member.get("id").and_then(Value::as_str);
                let id = id.filter(|id| !knows(Collection::Organizations, id));
                unknown.extend(id.map(|id| ((*field).to_owned(), id.to_owned())));
            }
            (Kind::Attendees, Some(Value::Array(list))) => {
                let attendees =
                    list.iter().filter_map(|one| one.get("id").and_then(Value::as_str)).enumerate();
                let missing = attendees.filter(|(_, id)| !knows(Collection::Persons, id));
                unknown.extend(missing.map(|(index, id)| (format!("{field}[{index}]"), id.to_owned())));
            }
            _ => (),
        }
    }
    for (field, id) in unknown {
        item.fault(field, Code::ReferenceUnknown, id);
    }
}

/// The two ends of a membership.
fn ends(item: &mut Item) {
    if item.text("person_id").is_none() && !item.fields.contains_key("member") {
        item.fault("person_id", Code::PersonAbsent, "");
    }
    if item.text("organization_id").is_none() {
        item.fault("organization_id", Code::OrganizationAbsent, "");
    }
}

/// Entries that are their own ancestors. Every entry is walked over once, however long the chains are.
fn parents(items: &mut [Item]) {
    let mut parent_of = HashMap::new();
    for item in items.iter() {
        if let (Some(id), Some(parent)) = (item.text("id"), item.text("parent_id")) {
            parent_of.entry(id.to_owned()).or_insert_with(|| parent.to_owned());
        }
    }
    let mut walk_of: HashMap<&str, usize> = HashMap::new();
    let mut in_circle = HashSet::new();
    for (walk, start) in parent_of.keys().enumerate() {
        let mut at = start;
        while !walk_of.contains_key(at.as_str()) {
            walk_of.insert(at, walk);
            match parent_of.get(at) {
                Some(parent) => at = parent,
                None => break,
            }
        }
        // Arriving where this same walk has been means that the way from there leads back to there.
        let closes = parent_of.contains_key(at) && walk_of.get(at.as_str()) == Some(&walk);
        while closes && in_circle.insert(at.clone()) {
            match parent_of.get(at) {
                Some(parent) => at = parent,
                None => break,
            }
        }
    }
    for item in items.iter_mut() {
        let parent =
            item.text("parent_id").filter(|_| item.text("id").is_some_and(|id| in_circle.contains(id)));
        if let Some(parent) = parent.map(str::to_owned) {
            item.fault("parent_id", Code::ParentCircle, parent);
        }
    }
}
