//! One resource at a time: keeps the fields that the table knows, notes the others, lifts embedded resources out.
//! Must not look at the rest of the document, except to tell whether an embedded member is an organization.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value, json};

use super::date;
use super::report::{Example, IrregularityCode as Code, NotUnderstood, ValueType};
use super::schema::{Collection, Kind, Shape};

/// The ids of each collection.
pub(super) type Ids = BTreeMap<Collection, HashSet<String>>;

/// A resource with the fields that are known, each of its right type, and what was wrong with it.
pub(super) struct Item {
    pub(super) collection: Collection,
    pub(super) fields: Map<String, Value>,
    pub(super) faults: Vec<Fault>,
}

/// An irregularity before the position of its resource is known.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Fault {
    pub(super) field: String,
    pub(super) code: Code,
    pub(super) value: String,
}

/// Collects what it passes: unknown keys and embedded resources.
pub(super) struct Sifter {
    declared: Ids,
    not_understood: BTreeMap<String, (usize, Example)>,
    embedded: Vec<Item>,
    ids_made: usize,
}

/// Where the sifter is: the path of the file for unknown keys, the field of the entry for faults.
struct At<'a> {
    path: &'a str,
    prefix: &'a str,
    personal: bool,
}

impl Item {
    /// The text of a field.
    pub(super) fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Value::as_str)
    }

    /// Notes what is wrong with a field.
    pub(super) fn fault(&mut self, field: impl Into<String>, code: Code, value: impl Into<String>) {
        self.faults.push(Fault { field: field.into(), code, value: value.into() });
    }

    fn set(&mut self, field: &str, text: &str) {
        self.fields.insert(field.to_owned(), Value::from(text));
    }

    fn wrong_type(&mut self, field: impl Into<String>, value: &Value) {
        self.fault(field, Code::WrongType, ValueType::of(value).code());
    }
}

impl Sifter {
    /// Starts with the ids that the collections at the top declare.
    pub(super) fn new(declared: Ids) -> Self {
        Self { declared, not_understood: BTreeMap::new(), embedded: Vec::new(), ids_made: 0 }
    }

    /// Sifts one resource; those embedded in it are kept until [`Self::finish`].
    pub(super) fn item(
        &mut self,
        collection: Collection,
        mut source: Map<String, Value>,
        path: &str,
    ) -> Item {
        // The order of keys depends on how the JSON library was built; that of the findings may not.
        source.sort_keys();
        let personal = matches!(collection, Collection::Persons | Collection::Memberships);
        let mut item = Item { collection, fields: Map::new(), faults: Vec::new() };
        let (plain, relations): (Vec<_>, Vec<_>) = source
            .into_iter()
            .partition(|(name, _)| find(collection.shape(), name).is_none_or(|(_, kind)| !is_relation(kind)));
        let at = At { path, prefix: "", personal };
        let plain = plain.into_iter().collect();
        item.fields = self.fields(collection.shape(), plain, &at, &mut item.faults);
        for (name, value) in relations {
            if let (Some((name, kind)), false) = (find(collection.shape(), &name), value.is_null()) {
                self.relation(name, kind, value, path, &mut item);
            }
        }
        item
    }

    /// Notes a key that is not understood.
    pub(super) fn note(&mut self, path: &str, count: usize, value: &Value, personal: bool) {
        let example =
            || if personal || may_be_personal(path, value) { Example::withheld } else { Example::shown };
        let first = || (0, example()(value));
        let entry = self.not_understood.entry(path.to_owned()).or_insert_with(first);
        entry.0 += count;
    }

    /// The embedded resources and the keys that were not understood.
    pub(super) fn finish(self) -> (Vec<Item>, Vec<NotUnderstood>) {
        let listed = self.not_understood.into_iter();
        let listed = listed.map(|(path, (count, example))| NotUnderstood { path, count, example });
        (self.embedded, listed.collect())
    }

    /// Keeps the fields that the shape knows and that do not relate to other resources.
    fn fields(
        &mut self,
        shape: &Shape,
        source: Map<String, Value>,
        at: &At<'_>,
        faults: &mut Vec<Fault>,
    ) -> Map<String, Value> {
        let mut kept = Map::new();
        for (name, value) in source.into_iter().filter(|(_, value)| !value.is_null()) {
            let Some((name, kind)) = find(shape, &name) else {
                self.note(&format!("{}.{}", at.path, shown_key(&name)), 1, &value, at.personal);
                continue;
            };
            let field = format!("{}{name}", at.prefix);
            let value = match kind {
                Kind::Parts(part) => self.parts(part, value, name, &field, at, faults),
                _ => plain(kind, value, &field, faults),
            };
            if let Some(value) = value {
                kept.insert(name.to_owned(), value);
            }
        }
        for name in shape.required.iter().filter(|name| !kept.contains_key(**name)) {
            faults.push(Fault {
                field: format!("{}{name}", at.prefix),
                code: Code::RequiredAbsent,
                value: String::new(),
            });
        }
        faults.extend(shape.spans.iter().filter_map(|(start, end)| backwards(&kept, start, end, at.prefix)));
        kept
    }

    /// A list of small parts.
    fn parts(
        &mut self,
        part: &Shape,
        value: Value,
        name: &str,
        field: &str,
        at: &At<'_>,
        faults: &mut Vec<Fault>,
    ) -> Option<Value> {
        let Value::Array(list) = value else {
            faults.push(wrong_type(field.to_owned(), &value));
            return None;
        };
        let path = format!("{}.{name}[]", at.path);
        let personal = at.personal || name == "contact_details";
        let mut kept = Vec::new();
        for (index, entry) in list.into_iter().enumerate() {
            match entry {
                Value::Object(mut source) => {
                    source.sort_keys();
                    let prefix = format!("{field}[{index}].");
                    let at = At { path: &path, prefix: &prefix, personal };
                    kept.push(Value::Object(self.fields(part, source, &at, faults)));
                }
                other => faults.push(wrong_type(format!("{field}[{index}]"), &other)),
            }
        }
        (!kept.is_empty()).then_some(Value::Array(kept))
    }

    /// A field that embeds other resources.
    fn relation(&mut self, name: &str, kind: Kind, value: Value, path: &str, item: &mut Item) {
        match kind {
            Kind::One(of, reference) => {
                if let Some(id) =
                    self.one(of, value, item.text(reference).map(str::to_owned), name, path, item)
                {
                    item.set(reference, &id);
                }
            }
            Kind::Many(of, back) => self.many(of, back, value, name, path, item),
            Kind::Attendees => self.attendees(value, name, path, item),
            _ => self.member(value, name, path, item),
        }
    }

    /// One embedded resource: lifts it out and gives its id, unless a different id is already known.
    fn one(
        &mut self,
        of: Collection,
        value: Value,
        known: Option<String>,
        field: &str,
        path: &str,
        item: &mut Item,
    ) -> Option<String> {
        let source = match value {
            Value::Object(source) => source,
            Value::String(id) => Map::from_iter([("id".to_owned(), Value::String(id))]),
            other => {
                item.wrong_type(field, &other);
                return known;
            }
        };
        let stub = source.iter().all(|(name, value)| name == "id" || value.is_null());
        let own = id_of(&source);
        if stub && own.is_none() {
            return known;
        }
        let made = own.is_none() && known.is_none();
        let id = own.or_else(|| known.clone()).unwrap_or_else(|| self.make_id(of));
        if !stub {
            let mut child = self.item(of, source, &format!("{path}.{}", plural(field)));
            child.set("id", &id);
            if made {
                child.fault("id", Code::IdMade, id.as_str());
            }
            self.embedded.push(child);
        }
        match known {
            Some(known) if known != id => {
                item.fault(field, Code::ReferenceConflict, id);
                Some(known)
            }
            _ => Some(id),
        }
    }

    /// A list of embedded resources that refer back to this one.
    fn many(&mut self, of: Collection, back: &str, value: Value, name: &str, path: &str, item: &mut Item) {
        let Value::Array(list) = value else {
            return item.wrong_type(name, &value);
        };
        if list.is_empty() {
            return;
        }
        let own = self.own_id(item);
        let path = format!("{path}.{name}[]");
        for (index, entry) in list.into_iter().enumerate() {
            let source = match entry {
                Value::Object(source) => source,
                Value::String(id) => Map::from_iter([("id".to_owned(), Value::String(id))]),
                other => {
                    item.wrong_type(format!("{name}[{index}]"), &other);
                    continue;
                }
            };
            let mut child = self.item(of, source, &path);
            match child.text(back) {
                None => child.set(back, &own),
                Some(other) if other != own => child.fault(back, Code::ReferenceConflict, own.as_str()),
                Some(_) => (),
            }
            self.embedded.push(child);
        }
    }

    /// A list of embedded persons, kept as references.
    fn attendees(&mut self, value: Value, name: &str, path: &str, item: &mut Item) {
        let Value::Array(list) = value else {
            return item.wrong_type(name, &value);
        };
        let mut references = Vec::new();
        for (index, entry) in list.into_iter().enumerate() {
            let field = format!("{name}[{index}]");
            if let Some(id) = self.one(Collection::Persons, entry, None, &field, path, item) {
                references.push(json!({ "id": id }));
            }
        }
        if !references.is_empty() {
            item.fields.insert(name.to_owned(), Value::Array(references));
        }
    }

    /// An embedded member, which may be a person or an organization.
    fn member(&mut self, value: Value, name: &str, path: &str, item: &mut Item) {
        let Value::Object(mut source) = value else {
            return item.wrong_type(name, &value);
        };
        let of = self.member_kind(&source);
        if of.is_none() {
            item.fault(name, Code::MemberKindUnknown, id_of(&source).unwrap_or_default());
        }
        source.remove("@type");
        if named_kind(source.get("type")).is_some() {
            source.remove("type");
        }
        if of == Some(Collection::Organizations) {
            if let Some(id) =
                self.one(Collection::Organizations, Value::Object(source), None, name, path, item)
            {
                item.fields.insert(name.to_owned(), json!({ "id": id }));
            }
        } else {
            let known = item.text("person_id").map(str::to_owned);
            if let Some(id) = self.one(Collection::Persons, Value::Object(source), known, name, path, item) {
                item.set("person_id", &id);
            }
        }
    }

    /// Tells a person from an organization: by what it says it is, by its id, by a field that only one of them has.
    fn member_kind(&self, source: &Map<String, Value>) -> Option<Collection> {
        const ORGANIZATION_ONLY: [&str; 5] =
            ["classification", "founding_date", "dissolution_date", "parent_id", "seats"];
        const PERSON_ONLY: [&str; 5] = ["family_name", "given_name", "gender", "birth_date", "sort_name"];
        let has = |names: &[&str]| names.iter().any(|name| source.contains_key(*name));
        let id = id_of(source);
        let declares =
            |of| id.as_ref().is_some_and(|id| self.declared.get(&of).is_some_and(|ids| ids.contains(id)));
        let either = |organization: bool, person: bool| match (organization, person) {
            (true, false) => Some(Collection::Organizations),
            (false, true) => Some(Collection::Persons),
            _ => None,
        };
        named_kind(source.get("@type"))
            .or_else(|| named_kind(source.get("type")))
            .or_else(|| either(declares(Collection::Organizations), declares(Collection::Persons)))
            .or_else(|| either(has(&ORGANIZATION_ONLY), has(&PERSON_ONLY)))
    }

    /// The id of the resource, made if it has none.
    fn own_id(&mut self, item: &mut Item) -> String {
        if let Some(id) = item.text("id") {
            return id.to_owned();
        }
        let id = self.make_id(item.collection);
        item.set("id", &id);
        item.fault("id", Code::IdMade, id.as_str());
        id
    }

    /// An id in the manner of a blank node, the same for the same file, that no declared entry has.
    fn make_id(&mut self, of: Collection) -> String {
        loop {
            self.ids_made += 1;
            let id = format!("_:{}-{}", of.key(), self.ids_made);
            if self.declared.get(&of).is_none_or(|ids| !ids.contains(&id)) {
                return id;
            }
        }
    }
}

/// The id of a resource as a text.
pub(super) fn id_of(source: &Map<String, Value>) -> Option<String> {
    match source.get("id")? {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

/// The entry of the table for a field.
fn find(shape: &Shape, name: &str) -> Option<(&'static str, Kind)> {
    shape.fields.iter().find(|(field, _)| *field == name).copied()
}

/// Whether a field embeds other resources.
fn is_relation(kind: Kind) -> bool {
    matches!(kind, Kind::One(..) | Kind::Many(..) | Kind::Member | Kind::Attendees)
}

/// The collection that a type names.
fn named_kind(value: Option<&Value>) -> Option<Collection> {
    match value?.as_str()?.rsplit(['#', '/', ':']).next()? {
        "Person" => Some(Collection::Persons),
        "Organization" => Some(Collection::Organizations),
        _ => None,
    }
}

/// `attendees[3]` is `attendees[]` in a path.
fn plural(field: &str) -> String {
    field.split_once('[').map_or_else(|| field.to_owned(), |(name, _)| format!("{name}[]"))
}

/// A value that stands by itself, if it has the type that its field holds.
fn plain(kind: Kind, value: Value, field: &str, faults: &mut Vec<Fault>) -> Option<Value> {
    let readable: fn(&str) -> bool = match kind {
        Kind::Whole if value.is_u64() => return Some(value),
        Kind::Free if value.is_object() => return Some(value),
        Kind::Texts => return texts(value, field, faults),
        Kind::Text | Kind::Id(_) => |_| true,
        Kind::Date => date::is_date,
        Kind::DateOrTime => date::is_date_or_time,
        Kind::Instant => date::is_instant,
        _ => {
            faults.push(wrong_type(field.to_owned(), &value));
            return None;
        }
    };
    let text = text(value, field, faults)?;
    if !readable(&text) {
        let value = text.chars().take(Example::SHOWN_MAX).collect();
        faults.push(Fault { field: field.to_owned(), code: Code::DateUnreadable, value });
    }
    Some(Value::String(text))
}

/// A list of texts; what is not a text is left out.
fn texts(value: Value, field: &str, faults: &mut Vec<Fault>) -> Option<Value> {
    let Value::Array(list) = value else {
        faults.push(wrong_type(field.to_owned(), &value));
        return None;
    };
    let entries = list.into_iter().enumerate();
    let kept: Vec<Value> = entries
        .filter_map(|(index, entry)| text(entry, &format!("{field}[{index}]"), faults))
        .map(Value::String)
        .collect();
    (!kept.is_empty()).then_some(Value::Array(kept))
}

/// A text, or a number as its digits.
fn text(value: Value, field: &str, faults: &mut Vec<Fault>) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => {
            let value = ValueType::Number.code().to_owned();
            faults.push(Fault { field: field.to_owned(), code: Code::NumberForText, value });
            Some(number.to_string())
        }
        other => {
            faults.push(wrong_type(field.to_owned(), &other));
            None
        }
    }
}

fn wrong_type(field: String, value: &Value) -> Fault {
    Fault { field, code: Code::WrongType, value: ValueType::of(value).code().to_owned() }
}

/// An end that lies before its start.
fn backwards(fields: &Map<String, Value>, start: &str, end: &str, prefix: &str) -> Option<Fault> {
    let (from, until) = (fields.get(start)?.as_str()?, fields.get(end)?.as_str()?);
    date::last_before_first(from, until).then(|| Fault {
        field: format!("{prefix}{end}"),
        code: Code::EndBeforeStart,
        value: until.to_owned(),
    })
}

/// Whether a value of an unknown key may be personal: anything compound, any contact, any document number.
fn may_be_personal(path: &str, value: &Value) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path).to_lowercase();
    let compound = value.is_object() || value.is_array();
    compound
        || crate::vocabulary::words("popolo-personal-key").iter().any(|word| key.contains(word))
        || value.as_str().is_some_and(|text| text.contains('@'))
}

/// A key as far as a path repeats it.
pub(super) fn shown_key(key: &str) -> String {
    key.chars().take(Example::SHOWN_MAX).collect()
}
