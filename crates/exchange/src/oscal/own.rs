//! Properties of our own namespace: what a scheme says of a requirement and OSCAL has no field for, both ways.

use std::str::FromStr;

use domain::certification::scheme::{AppliesTo, Check, Class, OnFailure, Requirement};
use domain::value::ShortText;
use serde_json::{Value, json};
use strum::VariantArray;

use crate::catalogue::{CatalogueError, Entry, Unkept, fitting};

/// The namespace of our properties.
pub(super) const NS: &str = "urn:x-ayni:scheme";

/// The topic of a requirement that holds no longer.
pub(super) const WITHDRAWN: &str = "withdrawn";

/// A property of our own.
pub(super) fn prop(name: &str, value: &str) -> Value {
    json!({ "name": name, "ns": NS, "value": value })
}

/// A property of our own that belongs together with others.
pub(super) fn grouped(name: &str, value: &str, group: &str) -> Value {
    json!({ "group": group, "name": name, "ns": NS, "value": value })
}

/// The properties of an entry, ours apart from those of others.
pub(super) struct Props<'v> {
    ours: Vec<(&'v str, &'v str, Entry<'v>)>,
    others: Vec<(&'v str, &'v str, Entry<'v>)>,
}

impl<'v> Props<'v> {
    /// Reads the properties of an entry; those that say nothing are left out.
    pub(super) fn of(entry: &Entry<'v>, unkept: &mut Unkept) -> Self {
        let mut props = Self { ours: Vec::new(), others: Vec::new() };
        for one in entry.usable_entries("props", "name", unkept) {
            unkept.usable(props.add(one));
        }
        props
    }

    /// Reads the properties of an entry, all of which must be whole.
    pub(super) fn all_of(entry: &Entry<'v>) -> Result<Self, CatalogueError> {
        let mut props = Self { ours: Vec::new(), others: Vec::new() };
        for one in entry.entries("props", "name")? {
            props.add(one)?;
        }
        Ok(props)
    }

    fn add(&mut self, one: Entry<'v>) -> Result<(), CatalogueError> {
        let (name, value) = (one.needed("name")?, one.needed("value")?);
        let own = one.text("ns")? == Some(NS);
        let list = if own { &mut self.ours } else { &mut self.others };
        list.push((name, value, one));
        Ok(())
    }

    /// All of our own with this name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = (&'v str, &Entry<'v>)> {
        self.ours.iter().filter(move |(own, _, _)| *own == name).map(|(_, value, at)| (*value, at))
    }

    /// The one of our own with this name.
    pub(super) fn one(&self, name: &str) -> Option<(&'v str, &Entry<'v>)> {
        self.all(name).next()
    }

    /// A number of our own.
    pub(super) fn number<T: FromStr>(&self, name: &str) -> Result<Option<T>, CatalogueError> {
        let Some((value, at)) = self.one(name) else { return Ok(None) };
        value.parse().map(Some).map_err(|_| at.unknown("value", value, &["0, 1, 2, …"]))
    }

    /// Yes or no of our own.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, CatalogueError> {
        match self.one(name) {
            None => Ok(None),
            Some(("yes", _)) => Ok(Some(true)),
            Some(("no", _)) => Ok(Some(false)),
            Some((value, at)) => Err(at.unknown("value", value, &["yes", "no"])),
        }
    }

    /// A code of our own, one of a fixed set.
    fn choice<T: FromStr + VariantArray + Copy + Into<&'static str>>(
        &self,
        name: &str,
    ) -> Result<Option<T>, CatalogueError> {
        let Some((value, at)) = self.one(name) else { return Ok(None) };
        let known: Vec<&'static str> = T::VARIANTS.iter().map(|one| (*one).into()).collect();
        value.parse().map(Some).map_err(|_| at.unknown("value", value, &known))
    }

    /// Whether others say that this holds no longer.
    pub(super) fn withdrawn(&self) -> bool {
        self.others.iter().any(|(name, value, _)| *name == "status" && value.eq_ignore_ascii_case(WITHDRAWN))
    }

    /// What others call this for people: their plain label.
    pub(super) fn label(&self) -> Option<&'v str> {
        let plain =
            |(name, _, at): &&(&str, &str, Entry<'_>)| *name == "label" && !at.map().contains_key("class");
        self.others.iter().find(plain).map(|(_, value, _)| *value)
    }

    /// Counts what others say and we have no place for.
    pub(super) fn unkept(&self, unkept: &mut Unkept) {
        let label = self.label();
        for (name, value, _) in &self.others {
            let kept = (*name == "label" && label == Some(value))
                || (*name == "status" && value.eq_ignore_ascii_case(WITHDRAWN));
            if !kept {
                unkept.note(&format!("prop {name}"));
            }
        }
    }
}

/// Puts what our properties say over a requirement.
pub(super) fn read(props: &Props<'_>, requirement: &mut Requirement, unkept: &mut Unkept) {
    requirement.applies_to = unkept.usable(props.choice::<AppliesTo>("applies-to")).flatten();
    requirement.class = unkept.usable(props.choice::<Class>("class")).flatten();
    requirement.on_failure = unkept.usable(props.choice::<OnFailure>("on-failure")).flatten();
    requirement.proof = unkept.usable(props.choice::<Check>("proof")).flatten();
    requirement.year_due = unkept.usable(props.number("year-due")).flatten();
    if let Some(assessable) = unkept.usable(props.flag("assessable")).flatten() {
        requirement.assessable = assessable;
    }
    if let Some((reference, at)) = props.one("reference") {
        requirement.reference = unkept.usable(fitting(at, "value", reference));
    }
    for (topic, at) in props.all("topic") {
        requirement.topics.extend(unkept.usable(fitting(at, "value", topic)));
    }
    if props.withdrawn() {
        requirement.assessable = false;
        if let Some(topic) = withdrawn_topic().filter(|topic| !requirement.topics.contains(topic)) {
            requirement.topics.push(topic);
        }
    }
}

fn withdrawn_topic() -> Option<ShortText> {
    ShortText::new(WITHDRAWN).ok()
}

/// Whether a requirement holds no longer.
pub(super) fn is_withdrawn(requirement: &Requirement) -> bool {
    !requirement.assessable && requirement.topics.iter().any(|topic| topic.as_str() == WITHDRAWN)
}

/// Our properties of a requirement; whether it is assessed itself is said where its place does not say it already.
pub(super) fn written(requirement: &Requirement, token: &str, as_group: bool) -> Vec<Value> {
    let mut props = Vec::new();
    let mut say = |name: &str, value: Option<&str>| props.extend(value.map(|value| prop(name, value)));
    say("code", Some(requirement.code.as_str()).filter(|code| *code != token));
    say("applies-to", requirement.applies_to.map(AppliesTo::code));
    say("assessable", Some("no").filter(|_| !as_group && !requirement.assessable));
    say("class", requirement.class.map(Class::code));
    say("on-failure", requirement.on_failure.map(OnFailure::code));
    say("proof", requirement.proof.map(Check::code));
    say("reference", requirement.reference.as_ref().map(domain::value::Line::as_str));
    for topic in &requirement.topics {
        say("topic", Some(topic.as_str()));
    }
    say("year-due", requirement.year_due.map(|year| year.to_string()).as_deref());
    if is_withdrawn(requirement) && !as_group {
        props.push(json!({ "name": "status", "value": WITHDRAWN }));
    }
    props
}
