//! A request to the access book: who asks, what stands in path and fields, and how each is read.

use std::collections::{BTreeSet, HashMap};

use accounts::id::AccountId;
use accounts::state::{Scope, State};
use accounts::{AccessBook, Actor, Command, Days, Principal, Rejection};
use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::id::{Id, PersonId, RegisterId};
use domain::value::text::TextError;
use domain::value::{Digest, PartialDate, ShortText};
use operations::input::Field as _;
use operations::problem::Kind;
use operations::{Asker, Input, Outcome, Problem, When};
use reports::words::Family;
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

use super::{For, Place, Registers};
use crate::access::{account_unknown, not_allowed, of_rejection, rejected};

/// Who may look up anybody.
const OVERSEERS: &[Role] = &[Role::Owner, Role::Supervisory];

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) enum By {
    /// An account.
    Account(Box<Principal>),
    /// The operator of the machine.
    Operator,
}

impl By {
    /// As the entries name her.
    pub(crate) const fn actor(&self) -> Actor {
        match self {
            Self::Account(principal) => principal.actor(),
            Self::Operator => Actor::Operator,
        }
    }

    /// The account, where it is one.
    pub(crate) fn account(&self) -> Option<AccountId> {
        self.principal().map(|principal| principal.account)
    }

    /// The digest of her session, where she has one.
    pub(crate) fn session(&self) -> Option<Digest> {
        self.principal().and_then(Principal::session)
    }

    fn principal(&self) -> Option<&Principal> {
        match self {
            Self::Account(principal) => Some(principal),
            Self::Operator => None,
        }
    }
}

/// A request.
#[derive(Debug)]
pub(crate) struct Asking<'s> {
    pub(crate) book: &'s AccessBook,
    pub(crate) by: By,
    pub(crate) registers: &'s dyn Registers,
    pub(crate) now: DateTime<Utc>,
    pub(crate) path: HashMap<String, String>,
    pub(crate) fields: Map<String, Value>,
}

impl Asking<'_> {
    /// Records a command of the caller.
    pub(crate) fn execute(&self, command: Command) -> Outcome<Value> {
        let done = self.book.execute(self.by.actor(), command, &self.days());
        done.map(|_| Value::Null).map_err(|error| rejected(&error))
    }

    /// The present instant, with the day at every register that is known, and at the one in the path or the fields: a command about an
    /// account concerns all registers at which the account has a role.
    pub(crate) fn days(&self) -> Days {
        let in_path = self.path.get("register").map(String::as_str);
        let named = in_path.into_iter().chain(self.text_if("register"));
        let named = named.filter_map(|name| self.registers.named(name).ok());
        let all = self.registers.all().into_iter().chain(named);
        Days::new(self.now, all.map(|place| (place.id, place.zone.day(self.now))))
    }

    /// The account that asks about itself; the operator of the machine is none.
    pub(crate) fn me(&self) -> Outcome<&Principal> {
        self.by.principal().ok_or_else(|| Problem::new(Kind::Rejected, "account_needed"))
    }

    /// The register in the path, at which she has a role.
    pub(crate) fn register(&self) -> Outcome<Place> {
        self.register_named(self.in_path("register"))
    }

    /// The register in a field, by name or identifier.
    pub(crate) fn register_in(&self, name: &'static str) -> Outcome<Place> {
        self.register_named(self.text(name)?).map_err(|problem| problem.at(name))
    }

    /// One at which she has no role is to her as one that is not there.
    fn register_named(&self, name: &str) -> Outcome<Place> {
        let place = self.registers.named(name)?;
        let has_role = |by: &Principal| by.grant_for(place.id, place.zone.day(self.now)).is_some();
        if self.by.principal().is_none_or(has_role) {
            return Ok(place);
        }
        Err(Problem::new(Kind::NotFound, "register_unknown").valued(name))
    }

    /// Whether she has one of these roles in all of a register today; the operator of the machine needs none.
    pub(crate) fn holds(&self, place: &Place, roles: &[Role]) -> bool {
        let Some(principal) = self.by.principal() else { return true };
        let mut held = principal.grants_for(place.id, place.zone.day(self.now));
        held.any(|grant| roles.contains(&grant.role) && grant.scope == Scope::Whole)
    }

    /// The register in the path, for those for whom something is there.
    pub(crate) fn register_for(&self, whom: For) -> Outcome<Place> {
        let place = self.register()?;
        match whom.roles() {
            Some(roles) if !self.holds(&place, roles) => Err(not_allowed()),
            Some(_) | None => Ok(place),
        }
    }

    /// The registers that she owns.
    pub(crate) fn owned(&self) -> BTreeSet<RegisterId> {
        let all = self.registers.all().into_iter();
        all.filter(|place| self.holds(place, &[Role::Owner])).map(|place| place.id).collect()
    }

    /// Refuses accounts that own nothing; the operator of the machine may.
    pub(crate) fn owns_something(&self) -> Outcome {
        if self.by.principal().is_some() && self.owned().is_empty() { Err(not_allowed()) } else { Ok(()) }
    }

    /// The account in the path, by sign-in name or identifier, for owners only: others do not learn which names there are.
    pub(crate) fn account(&self, state: &State) -> Outcome<AccountId> {
        self.owns_something()?;
        account_named(state, self.in_path("account"))
    }

    /// The account in a field, as above.
    pub(crate) fn account_in(&self, state: &State, name: &'static str) -> Outcome<Option<AccountId>> {
        let found = self.text_if(name).map(|text| account_named(state, text));
        found.transpose().map_err(|problem| problem.at(name))
    }

    pub(crate) fn in_path(&self, name: &str) -> &str {
        self.path.get(name).map(String::as_str).unwrap_or_default()
    }

    /// An identifier in the path.
    pub(crate) fn id_in_path<K>(&self, name: &'static str) -> Outcome<Id<K>> {
        let text = self.in_path(name);
        text.parse().map_err(|_| Problem::wrong("id_wrong", name, text))
    }

    pub(crate) fn text_if(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    pub(crate) fn text(&self, name: &'static str) -> Outcome<&str> {
        self.text_if(name).ok_or_else(|| Problem::missing(name))
    }

    pub(crate) fn number_if(&self, name: &str) -> Option<u64> {
        self.fields.get(name).and_then(Value::as_u64)
    }

    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        self.fields.get(name).and_then(Value::as_bool)
    }

    /// A text of bounded length.
    pub(crate) fn read<T: std::str::FromStr<Err = TextError>>(&self, name: &'static str) -> Outcome<T> {
        operations::resolve::text(name, self.text(name)?)
    }

    pub(crate) fn read_if<T: std::str::FromStr<Err = TextError>>(
        &self,
        name: &'static str,
    ) -> Outcome<Option<T>> {
        operations::resolve::text_if(name, self.text_if(name))
    }

    /// The person in the path or a field, by identifier, or, for readers who may see people there, as people call her.
    pub(crate) fn person(&self, place: &Place, name: &'static str, text: &str) -> Outcome<PersonId> {
        match text.parse() {
            Ok(id) => Ok(id),
            Err(_) if self.holds(place, OVERSEERS) => {
                self.registers.person(place, text).map_err(|problem| problem.at(name))
            }
            Err(_) => Err(Problem::wrong("id_wrong", name, text)),
        }
    }

    /// An instant, or the first one of a day or month at a register.
    pub(crate) fn since_if(&self, place: &Place, name: &'static str) -> Outcome<Option<DateTime<Utc>>> {
        Ok(self.span_if(place, name)?.map(|(first, _)| first))
    }

    /// An instant, or the last one of a day or month at a register.
    pub(crate) fn until_if(&self, place: &Place, name: &'static str) -> Outcome<Option<DateTime<Utc>>> {
        Ok(self.span_if(place, name)?.map(|(_, last)| last))
    }

    fn span_if(&self, place: &Place, name: &'static str) -> Outcome<Option<(DateTime<Utc>, DateTime<Utc>)>> {
        let read = |text: &str| {
            if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
                return Ok((instant.to_utc(), instant.to_utc()));
            }
            let text = operations::resolve::iso(place.zone.day(self.now), text);
            place.zone.span_of(&text).ok_or_else(|| Problem::wrong("instant_wrong", name, &text))
        };
        self.text_if(name).map(read).transpose()
    }

    /// A day, read as the register reads days.
    pub(crate) fn day_if(&self, place: &Place, name: &'static str) -> Outcome<Option<NaiveDate>> {
        let Some(text) = self.text_if(name) else { return Ok(None) };
        // Reading a day depends on no right, so that it may be read as by any role.
        let server = ShortText::new("server").map_err(|_| Problem::unforeseen())?;
        let asker = Asker::new(domain::Actor { name: server, role: Role::Administrator });
        let when = When { now: self.now, zone: place.zone, as_of: None, as_known_at: None };
        Input::<PartialDate>::from(text).read(name, &when.values(&asker)).map(|date| Some(date.first()))
    }

    pub(crate) fn role(&self, name: &'static str) -> Outcome<Role> {
        operations::resolve::choice(name, Family::Role, Role::VARIANTS, Role::code, self.text(name)?)
    }

    /// Where in a register a role holds: everywhere unless cooperatives are named.
    pub(crate) fn scope(&self) -> Outcome<Scope> {
        let Some(items) = self.fields.get("cooperatives").and_then(Value::as_array) else {
            return Ok(Scope::Whole);
        };
        let texts = items.iter().filter_map(Value::as_str);
        let read = |text: &str| text.parse().map_err(|_| Problem::wrong("id_wrong", "cooperatives", text));
        Ok(Scope::Cooperatives(texts.map(read).collect::<Outcome<BTreeSet<_>>>()?))
    }

    /// The session that stays open where an account changes its own roles.
    pub(crate) fn own_session(&self, account: AccountId) -> Option<Digest> {
        self.by.session().filter(|_| self.by.account() == Some(account))
    }
}

fn account_named(state: &State, text: &str) -> Outcome<AccountId> {
    let by_id = text.parse().ok().and_then(|id| state.account(id));
    by_id.or_else(|| state.account_named(text)).map(|account| account.id).ok_or_else(account_unknown)
}

/// What was made, by its identifier.
pub(crate) fn created<K>(name: &str, id: &Id<K>) -> Value {
    json!({ name: id.to_string() })
}

/// A rejection of the book that was found before anything was asked of it.
pub(crate) fn refuse<T>(rejection: &Rejection) -> Outcome<T> {
    Err(of_rejection(rejection))
}
