//! The part of a register of which somebody may ask: which questions can be limited to it, and of which organisations the
//! records are that a change names.

use std::collections::BTreeSet;

use chrono::DateTime;
use domain::cooperative::Cooperative;
use domain::value::id::{CooperativeId, Id};
use domain::{Command, Context, Register, decide, evolve};
use serde_json::Value;
use storage::Recorded;
use uuid::Uuid;

use super::{Asker, Scope, Scoped};
use crate::moment::Moment;
use crate::operation::{Query, fields};
use crate::problem::{Kind, Outcome, Problem};
use crate::record::{RecordKind, RecordRef};
use crate::resolve::Resolver;

/// The areas whose commands name records of one organisation. Those of all others need the whole register.
const AREAS: [&str; 3] = ["member", "committee", "cooperative"];

/// The organisations of which somebody may ask on the day, with those that belong to them; nothing where it is all.
fn organisations(asker: &Asker, resolver: &Resolver<'_>) -> Option<BTreeSet<CooperativeId>> {
    let Scope::Cooperatives(own) = &asker.scope else { return None };
    let cooperatives = resolver.register.cooperatives();
    Some(
        own.iter()
            .flat_map(|one| cooperatives.family(*one, resolver.on))
            .chain(own.iter().copied())
            .collect(),
    )
}

fn outside(field: &'static str, value: &str) -> Problem {
    Problem::new(Kind::Rejected, "out_of_scope").at(field).valued(value)
}

/// What is asked as a whole speaks of more than somebody may ask of.
fn elsewhere() -> Problem {
    Problem::new(Kind::Rejected, "out_of_scope").with("value", "none")
}

/// Refuses what speaks of the whole register to whoever may ask of some organisations only.
pub(super) fn whole(asker: &Asker) -> Outcome {
    match asker.scope {
        Scope::Register => Ok(()),
        Scope::Cooperatives(_) => Err(elsewhere()),
    }
}

/// The question, limited to the organisation of whoever asks where she may ask of some only; nothing where it is as it should be.
pub(super) fn limited<Q: Query>(query: &Q, at: &Moment<'_>) -> Outcome<Option<Q>> {
    let Scope::Cooperatives(own) = &at.asker().scope else { return Ok(None) };
    let field = match Q::SCOPED {
        Scoped::Everywhere | Scoped::ByRecord => return Ok(None),
        Scoped::Refused => return Err(elsewhere()),
        Scoped::ByField(field) => field,
    };
    let resolver = at.resolver()?;
    let mut asked = fields(query);
    if let Some(named) = asked.get(field).and_then(Value::as_str) {
        let id = resolver.cooperative(field, named)?;
        return at.within(field, id).map(|()| None);
    }
    let [only] = own[..] else { return Err(needed(field, own, resolver.register)) };
    asked.insert(field.to_owned(), Value::from(only.to_string()));
    serde_json::from_value(Value::Object(asked)).map(Some).map_err(|_| Problem::unforeseen())
}

/// Says that one of several organisations has to be named, and which.
fn needed(field: &'static str, own: &[CooperativeId], register: &Register) -> Problem {
    let known = own.iter().filter_map(|id| register.cooperatives().get(*id));
    let names: Vec<&str> = known.map(Cooperative::short_name).collect();
    let refer = |id: &CooperativeId| RecordRef { kind: RecordKind::Cooperative, id: id.to_string() };
    let problem = Problem::new(Kind::NotFound, "cooperative_needed").at(field);
    problem.with("candidates", names.join(", ")).among(own.iter().map(refer).collect(), register)
}

impl Moment<'_> {
    /// Refuses an organisation of which whoever asks may not ask.
    ///
    /// # Errors
    ///
    /// `out_of_scope`.
    pub fn within(&self, field: &'static str, cooperative: CooperativeId) -> Outcome {
        let resolver = self.resolver()?;
        let all = organisations(self.asker(), &resolver);
        if all.is_none_or(|all| all.contains(&cooperative)) {
            return Ok(());
        }
        let one = resolver.register.cooperatives().get(cooperative);
        Err(outside(field, one.map_or("", |one| one.short_name())))
    }
}

impl Moment<'_> {
    /// Whether the author of an entry may be shown it in her present role, which may be a smaller one than that in which she recorded it:
    /// the entry tells what that role was shown, about records that need not be in her present scope. `register` is one that has these records.
    pub fn shows_author(&self, register: &Register, entry: &Recorded) -> bool {
        if self.asker().sees() < entry.by.role.sees() {
            return false;
        }
        let of = register.organisations_concerned(&entry.event);
        let is_in_scope = !of.is_empty() && of.iter().all(|id| self.within("cooperative", *id).is_ok());
        matches!(self.asker().scope, Scope::Register) || is_in_scope
    }
}

/// Refuses commands about records of other organisations than those of whoever asks. People are of no organisation here: who
/// is admitted may have belonged elsewhere, and in the organs of a central sit members of its affiliates.
pub(super) fn may_change(resolver: &Resolver<'_>, commands: &[Command]) -> Outcome {
    let Some(own) = organisations(resolver.asker, resolver) else { return Ok(()) };
    let context = Context { at: DateTime::UNIX_EPOCH, by: resolver.asker.by.clone() };
    let mut register = resolver.register.clone();
    for command in commands {
        let mut homes = BTreeSet::new();
        // A rejected command has no events; the problem says so when it is decided.
        for event in decide(&register, command, &context).map(|decision| decision.events).unwrap_or_default()
        {
            homes.extend(register.organisations_concerned(&event));
            evolve(&mut register, &event);
        }
        if homes.is_empty() {
            homes = named(&register, command);
        }
        if !AREAS.contains(&command.kind().area) || homes.is_empty() || !homes.is_subset(&own) {
            return Err(elsewhere());
        }
    }
    Ok(())
}

/// The organisations whose records a command names, as far as its texts say that are identifiers. Records that do not exist yet have none.
fn named(register: &Register, command: &Command) -> BTreeSet<CooperativeId> {
    let mut found = BTreeSet::new();
    collect(&serde_json::to_value(command).unwrap_or_default(), &mut |text| {
        found.extend(text.parse().ok().and_then(|id| home(register, id)));
    });
    found
}

fn collect(value: &Value, found: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => found(text),
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The organisation of the record with an identifier.
fn home(register: &Register, id: Uuid) -> Option<CooperativeId> {
    let (cooperatives, members, committees) =
        (register.cooperatives(), register.members(), register.committees());
    let organ = |organ| committees.organ(organ).map(|organ| organ.cooperative);
    None.or_else(|| cooperatives.get(Id::new(id)).map(|one| one.id))
        .or_else(|| cooperatives.affiliation(Id::new(id)).map(|one| one.cooperative))
        .or_else(|| cooperatives.unit(Id::new(id)).map(|one| one.cooperative))
        .or_else(|| members.get(Id::new(id)).map(|one| one.cooperative))
        .or_else(|| members.assignment(Id::new(id)).map(|one| one.cooperative))
        .or_else(|| organ(Id::new(id)))
        .or_else(|| committees.mandate(Id::new(id)).and_then(|one| organ(one.organ)))
        .or_else(|| committees.seat(Id::new(id)).and_then(|one| organ(one.organ)))
        .or_else(|| committees.term(Id::new(id)).and_then(|one| organ(one.organ)))
}
