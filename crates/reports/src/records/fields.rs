//! The fields of a fact or of a refusal in words: identifiers become names, codes words, dates prose.
//!
//! What a value is, its type says; what a field is called, says it of nothing but a day that is known to the day, and a part of a project.

use domain::{
    Subject,
    committee::{Basis, BasisKind, Post},
    member::WorkArea,
    value::{PartialDate, Place, erasable},
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::Records;
use crate::{
    fields::{NamedFields, Shape, Typed},
    words::Family,
};

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

/// The words of a code, by the type that it is a value of.
fn family(of: &str) -> Option<Family> {
    Some(match of {
        "CooperativeKind" => Family::Cooperative,
        "OrganKind" => Family::Organ,
        "Gender" => Family::Gender,
        "Relation" => Family::Kinship,
        "Scheme" => Family::Scheme,
        "Origin" => Family::Entry,
        "Rank" => Family::Rank,
        "Role" => Family::Role,
        "EndReason" => Family::MandateEnd,
        "ExitReason" => Family::Exit,
        _ => return None,
    })
}

/// A value of a type that is one thing to whoever reads of it, although it has parts.
fn whole<T: DeserializeOwned>(value: &Typed) -> Option<T> {
    serde_json::from_value(value.json()).ok()
}

impl Records<'_> {
    /// Every field in words, in its order. What is not there is not among them.
    pub(crate) fn fields(&self, fields: &NamedFields) -> Vec<Field> {
        fields.iter().flat_map(|(name, value)| self.field(name, value)).collect()
    }

    fn field(&self, name: &str, value: &Typed) -> Vec<Field> {
        let said = match self.typed(value) {
            Some(said) => said,
            None => match &value.shape {
                Shape::Null => return Vec::new(),
                // The days of refusals are known to the day, and have no type of ours.
                Shape::Text(day) if name == "on" => self.words.date(day),
                // A part of a project is named without its kind, which the project knows.
                Shape::Text(part) if name == "part" => {
                    Uuid::parse_str(part).map_or_else(|_| part.clone(), |part| self.project_part(part))
                }
                Shape::Text(text) => text.clone(),
                Shape::Number(number) => {
                    number.as_i64().map_or_else(|| number.to_string(), |it| self.words.integer(it))
                }
                Shape::Bool(yes) => self.words.say(if *yes { "yes" } else { "no" }),
                Shape::List(items) => self.items(name, items),
                Shape::Fields(_) => return self.fields(&NamedFields::of(value.clone())),
            },
        };
        if said.is_empty() { Vec::new() } else { vec![(name.to_owned(), said)] }
    }

    /// A value whose type says how it is told.
    fn typed(&self, value: &Typed) -> Option<String> {
        let name = value.name;
        if let Some(text) = value.text() {
            if let Some(family) = family(name) {
                return Some(self.words.term(family, text));
            }
            if name == PartialDate::TYPE {
                return Some(self.words.date(text));
            }
            if let Some(subject) = Uuid::parse_str(text).ok().and_then(|id| Subject::of(name, id)) {
                return Some(self.subject(subject));
            }
        }
        match name {
            "Post" => whole(value).map(|post: Post| self.words.post(&post, None)),
            "WorkArea" => whole(value).map(|area: WorkArea| self.words.area(&area)),
            "Place" => whole(value).map(|place: Place| self.place(&place)),
            "Basis" => whole(value).map(|basis: Basis| self.basis(&basis)),
            // The version of an entry is what people look for.
            "TextPlace" => {
                let place = NamedFields::of(value.clone());
                place.get("version").map(|version| self.field("version", version)).map(joined)
            }
            "SeatSpec" => Some(self.seat_spec(&NamedFields::of(value.clone()))),
            // Who belongs, or holds something, is one of several kinds of record.
            "Party" => match &value.shape {
                Shape::Fields(of_kind) => {
                    Some(joined(of_kind.iter().flat_map(|(kind, party)| self.field(kind, party)).collect()))
                }
                Shape::Null | Shape::Bool(_) | Shape::Number(_) | Shape::Text(_) | Shape::List(_) => None,
            },
            _ => erasable::Writing::of_type(name).map(|_| erasable_text(value)),
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

    fn items(&self, name: &str, items: &[Typed]) -> String {
        items.iter().map(|item| joined(self.field(name, item))).collect::<Vec<_>>().join("; ")
    }

    /// A seat of a fact: its own identifier says nothing beside its post.
    fn seat_spec(&self, fields: &NamedFields) -> String {
        let said = |name: &str| fields.get(name).map(|value| self.field(name, value)).map(joined);
        let places = fields.get("places").map(Typed::json).as_ref().and_then(Value::as_u64);
        let places =
            places.map_or_else(|| self.words.say("places-not-fixed"), |places| self.words.integer_of(places));
        format!("{} ({}): {places}", said("post").unwrap_or_default(), said("rank").unwrap_or_default())
    }

    /// A record in words, of whichever kind.
    pub(crate) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Action(id) => self.action(id),
            Subject::Activity(_)
            | Subject::BudgetLine(_)
            | Subject::ExpectedResult(_)
            | Subject::Partnership(_) => self.project_part(*subject.uuid()),
            Subject::Affiliation(id) => self.affiliation(id),
            Subject::Assignment(id) => self.assignment(id),
            Subject::Audit(id) => self.audit(id),
            Subject::Certification(id) => self.certification(id),
            Subject::ClassSession(id) => self.class_session(id),
            Subject::Cooperative(id) => self.cooperative(id),
            Subject::Evidence(id) => self.evidence(id),
            Subject::Finding(id) => self.finding(id),
            Subject::Group(id) => self.group(id),
            Subject::Indicator(id) => self.indicator(id),
            Subject::Mandate(id) => self.mandate(id),
            Subject::Measure(id) => self.measure(id),
            Subject::Membership(id) => self.membership(id),
            Subject::Observation(id) => self.observation(id),
            Subject::Organ(id) => self.organ(id),
            Subject::Participation(id) => self.participation(id),
            Subject::Person(id) => self.person(id),
            Subject::Plan(id) => self.plan(id),
            Subject::Policy(id) => self.policy(id),
            Subject::Premium(id) => self.premium(id),
            Subject::Project(id) => self.project(id),
            Subject::Release(id) => self.release(id),
            Subject::Scheme(id) => self.scheme(id),
            Subject::Seat(id) => self.seat(id),
            Subject::Statute(id) => self.statute(id),
            Subject::Step(id) => self.step(id),
            Subject::Target(id) => self.target(id),
            Subject::Term(id) => self.term(id),
            Subject::Training(id) => self.training(id),
            Subject::Unit(id) => self.unit(id),
        }
    }
}

fn joined(fields: Vec<Field>) -> String {
    fields.into_iter().map(|(_, said)| said).collect::<Vec<_>>().join(", ")
}

/// A text that can be erased: what it says, or what stands for it.
fn erasable_text(value: &Typed) -> String {
    let said = NamedFields::of(value.clone());
    said.text(erasable::TEXT).unwrap_or(erasable::ERASED).to_owned()
}
