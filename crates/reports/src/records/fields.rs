//! The fields of a fact or of a refusal in words: identifiers become names, codes words, dates prose.
//!
//! Fields are read by their names, which mean the same everywhere in the domain.

use core::str::FromStr;

use domain::{
    committee::{Basis, BasisKind, Post},
    member::{Party, WorkArea},
    value::{
        Place,
        erasable::ERASED,
        id::{Id, PersonId},
    },
};
use serde_json::Value;
use uuid::Uuid;

use super::Records;
use crate::{fields::NamedFields, words::Family};

/// One field: its name, and its value in words.
pub(crate) type Field = (String, String);

/// Fields in words, as they are gathered; what is not there is left out.
#[derive(Default)]
pub(super) struct Fields(pub(super) Vec<Field>);

impl Fields {
    /// Adds a field.
    pub(super) fn put(&mut self, name: &str, said: impl Into<String>) -> &mut Self {
        self.0.push((name.to_owned(), said.into()));
        self
    }

    /// Adds a field that says something.
    pub(super) fn some<T: ToString>(&mut self, name: &str, said: Option<T>) -> &mut Self {
        if let Some(said) = said.map(|said| said.to_string()).filter(|said| !said.is_empty()) {
            self.put(name, said);
        }
        self
    }
}

/// A text that can be erased as what it says, whether it is still there or not, and the place of one as the version of its
/// entry, which is what people look for; `None` for any other value.
fn plain(value: &Value) -> Option<Value> {
    let fields = value.as_object()?;
    match fields.len() {
        1 if fields.contains_key("erasable") => Some(ERASED.into()),
        1 => fields.get("text").filter(|text| text.is_string()).cloned(),
        2 if fields.contains_key("position") => fields.get("version").cloned(),
        _ => None,
    }
}

impl Records<'_> {
    /// Every field in words, in its order. What is not there is not among them.
    pub(crate) fn fields(&self, fields: &NamedFields) -> Vec<Field> {
        let kind = |code: &str| {
            // Organs and organisations share the name of this field, and some codes, but not the words.
            let family = if fields.get("organ").is_some() { Family::Organ } else { Family::Cooperative };
            self.words.term(family, code)
        };
        fields
            .iter()
            .flat_map(|(name, value)| match (name.as_str(), value) {
                ("kind", Value::String(code)) => vec![(name.clone(), kind(code))],
                _ => self.field(name, value),
            })
            .collect()
    }

    fn field(&self, name: &str, value: &Value) -> Vec<Field> {
        let plain = plain(value);
        let said = match plain.as_ref().unwrap_or(value) {
            Value::Null => return Vec::new(),
            Value::String(text) => self.text(name, text),
            Value::Number(number) => {
                number.as_i64().map_or_else(|| number.to_string(), |it| self.words.integer(it))
            }
            Value::Bool(yes) => self.words.say(if *yes { "yes" } else { "no" }),
            Value::Array(items) => self.items(name, items),
            Value::Object(_) => match self.object(name, value) {
                Some(said) if said.is_empty() => return Vec::new(),
                Some(said) => said,
                None => return self.fields(&NamedFields::of(value)),
            },
        };
        vec![(name.to_owned(), said)]
    }

    /// A text by what its field holds.
    fn text(&self, name: &str, text: &str) -> String {
        // An identifier is a record, whatever its field is called: `scheme` is one of documents or of certification.
        if let Ok(id) = Uuid::from_str(text) {
            return self.any(id).unwrap_or_else(|| text.to_owned());
        }
        let family = match name {
            "gender" => Some(Family::Gender),
            "relation" => Some(Family::Kinship),
            "scheme" => Some(Family::Scheme),
            "origin" => Some(Family::Entry),
            "rank" => Some(Family::Rank),
            "role" => Some(Family::Role),
            _ => None,
        };
        if let Some(family) = family {
            return self.words.term(family, text);
        }
        match name {
            "left" if !text.starts_with(|c: char| c.is_ascii_digit()) => self.reason(text),
            "admitted" | "applied" | "birth" | "born" | "closed" | "death" | "dissolved" | "due"
            | "founded" | "from" | "held" | "left" | "on" | "until" => self.words.date(text),
            "area" => WorkArea::new(text).map_or_else(|_| text.to_owned(), |area| self.words.area(&area)),
            "post" => Post::new(text).map_or_else(|_| text.to_owned(), |post| self.words.post(&post, None)),
            "reason" => self.reason(text),
            _ => text.to_owned(),
        }
    }

    /// Reasons are codes of ours or remarks of the secretary's.
    fn reason(&self, text: &str) -> String {
        let families = [Family::MandateEnd, Family::Exit];
        let is_code = !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let found = families
            .into_iter()
            .find(|family| is_code && self.words.has(&format!("{}-{text}", family.prefix())));
        found.map_or_else(|| text.to_owned(), |family| self.words.term(family, text))
    }

    /// Objects that are one thing: a party, a post or an area in own words.
    fn object(&self, name: &str, value: &Value) -> Option<String> {
        match name {
            "party" => serde_json::from_value(value.clone()).ok().map(|party: Party| self.party(party)),
            "post" => {
                serde_json::from_value(value.clone()).ok().map(|post: Post| self.words.post(&post, None))
            }
            "area" => serde_json::from_value(value.clone()).ok().map(|area: WorkArea| self.words.area(&area)),
            "place" => serde_json::from_value(value.clone()).ok().map(|place: Place| self.place(&place)),
            "basis" => serde_json::from_value(value.clone()).ok().map(|basis: Basis| self.basis(&basis)),
            _ => None,
        }
    }

    /// What an organ rests on, and where that is written.
    pub(crate) fn basis(&self, basis: &Basis) -> String {
        let kind = self.words.term(Family::Basis, basis.kind.code());
        match (&basis.reference, basis.kind) {
            (None, _) => kind,
            (Some(reference), BasisKind::NotStated) => reference.to_string(),
            (Some(reference), _) => format!("{kind}, {reference}"),
        }
    }

    /// A place as people call it, with its codes and who issued them.
    fn place(&self, place: &Place) -> String {
        let name = place.name.as_ref().map(ToString::to_string);
        let subdivision = place.subdivision.as_ref().map(|code| code.as_str().to_owned());
        let ubigeo = place.ubigeo.as_ref().map(|ubigeo| {
            let issuer = serde_json::to_value(ubigeo.issuer()).unwrap_or_default();
            let issuer = self.words.term(Family::Issuer, issuer.as_str().unwrap_or_default());
            format!("UBIGEO {} {}", issuer, ubigeo.code())
        });
        [name, subdivision, ubigeo].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn items(&self, name: &str, items: &[Value]) -> String {
        let said: Vec<String> = items
            .iter()
            .map(|item| match item {
                // A seat of a fact: its own identifier says nothing beside its post.
                Value::Object(_) if name == "seats" => self.seat_spec(&NamedFields::of(item)),
                item => {
                    self.field(name, item).into_iter().map(|(_, said)| said).collect::<Vec<_>>().join(", ")
                }
            })
            .collect();
        said.join("; ")
    }

    fn seat_spec(&self, fields: &NamedFields) -> String {
        let one = |name: &str| fields.get(name).map(|value| self.field(name, value)).unwrap_or_default();
        let said = |name: &str| one(name).into_iter().map(|(_, said)| said).collect::<String>();
        let places = fields.get("places").and_then(Value::as_u64);
        let places =
            places.map_or_else(|| self.words.say("places-not-fixed"), |places| self.words.integer_of(places));
        format!("{} ({}): {places}", said("post"), said("rank"))
    }

    /// Whatever record has this identifier, in words.
    pub(super) fn any(&self, id: Uuid) -> Option<String> {
        let person: PersonId = Id::new(id);
        let (cooperatives, members) = (self.register.cooperatives(), self.register.members());
        let committees = self.register.committees();
        if self.register.persons().get(person).is_some() || self.names.contains_key(&person) {
            return Some(self.person(person));
        }
        if cooperatives.get(Id::new(id)).is_some() {
            return Some(self.cooperative(Id::new(id)));
        }
        if self.register.statutes().get(Id::new(id)).is_some() {
            return Some(self.statute(Id::new(id)));
        }
        if committees.term(Id::new(id)).is_some() {
            return Some(self.term(Id::new(id)));
        }
        if members.get(Id::new(id)).is_some() || self.past.memberships.contains_key(&Id::new(id)) {
            return Some(self.membership(Id::new(id)));
        }
        if self.holder(Id::new(id)).is_some() {
            return Some(self.mandate(Id::new(id)));
        }
        if self.seat_parts(Id::new(id)).is_some() {
            return Some(self.seat(Id::new(id)));
        }
        if self.working(Id::new(id)).is_some() {
            return Some(self.assignment(Id::new(id)));
        }
        if self.affiliated(Id::new(id)).is_some() {
            return Some(self.affiliation(Id::new(id)));
        }
        let organ = committees.organ(Id::new(id)).is_some() || self.past.organs.contains_key(&Id::new(id));
        if organ {
            return Some(self.organ(Id::new(id)));
        }
        let unit = cooperatives.unit(Id::new(id)).is_some() || self.past.units.contains_key(&Id::new(id));
        if unit {
            return Some(self.unit(Id::new(id)));
        }
        self.any_of_certification(id)
            .or_else(|| self.any_of_programme(id))
            .or_else(|| self.any_of_equality(id))
    }
}
