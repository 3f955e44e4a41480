//! A book in memory for decisions, a place for one that is kept, and names for what is in both.

use std::path::PathBuf;

use ayni_accounts::command::{NewGrant, Profile};
use ayni_accounts::id::{AccountId, ConfirmationId, GrantId, TokenId};
use ayni_accounts::state::Scope;
use ayni_accounts::text::Secret;
use ayni_accounts::{AccessBook, Actor, Command, Context, Days, Event, Rejection, State, decide, evolve};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::authority::Role;
use domain::value::id::{CooperativeId, PersonId, RegisterId};
use domain::value::{Digest, Name, ShortText};
use uuid::Uuid;

use crate::postgres::Database;

pub(crate) fn account(number: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(0xa0 + number))
}

pub(crate) fn grant(number: u128) -> GrantId {
    GrantId::new(Uuid::from_u128(0x6000 + number))
}

pub(crate) fn token(number: u128) -> TokenId {
    TokenId::new(Uuid::from_u128(0x7000 + number))
}

pub(crate) fn confirmation(number: u128) -> ConfirmationId {
    ConfirmationId::new(Uuid::from_u128(0xc000 + number))
}

pub(crate) fn register(number: u128) -> RegisterId {
    RegisterId::new(Uuid::from_u128(0x1000 + number))
}

pub(crate) fn cooperative(number: u128) -> CooperativeId {
    CooperativeId::new(Uuid::from_u128(0x2000 + number))
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(0x3000 + number))
}

pub(crate) fn digest(text: &str) -> Digest {
    Digest::of(&[text.as_bytes()])
}

pub(crate) fn code(text: &str) -> ShortText {
    text.parse().unwrap()
}

pub(crate) fn secret(text: &str) -> Secret {
    Secret::new(text).unwrap()
}

/// An instant, so many seconds after the beginning of every test.
pub(crate) fn at(seconds: i64) -> DateTime<Utc> {
    "2026-03-02T14:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}

/// The same instant, with the day of UTC at each register of which the days are known.
pub(crate) fn on(seconds: i64) -> Days {
    in_zone(seconds, 0)
}

/// The instant `seconds` after the start of the story, with the days of the first three registers in a time zone `hours` east of UTC.
fn in_zone(seconds: i64, hours: i64) -> Days {
    let day = (at(seconds) + TimeDelta::hours(hours)).date_naive();
    Days::new(at(seconds), (1..=3).map(|number| (register(number), day)))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The day on which every test begins.
pub(crate) fn today() -> NaiveDate {
    at(0).date_naive()
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub(crate) fn profile(number: u128, sign_in_name: &str) -> Profile {
    Profile {
        account: account(number),
        sign_in_name: name(sign_in_name),
        display_name: name(&format!("Display of {sign_in_name}")),
        language: code("es"),
    }
}

pub(crate) fn new_grant(number: u128, to: u128, at: u128, role: Role) -> NewGrant {
    NewGrant {
        grant: grant(number),
        account: account(to),
        register: register(at),
        role,
        scope: Scope::Whole,
        from: today(),
        until: None,
        reason: None,
        keep: None,
    }
}

/// A book that nobody keeps, with the instant at which things are asked.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    pub(crate) state: State,
    pub(crate) seconds: i64,
    /// How many hours east of UTC the registers of which the days are known are.
    pub(crate) hours: i64,
    /// Everything that happened.
    pub(crate) events: Vec<Event>,
}

impl Ledger {
    /// A book with an account 1 that owns register 1.
    pub(crate) fn with_owner() -> Self {
        let mut ledger = Self::default();
        let registers = vec![(grant(1), register(1))];
        let hash = Some(secret("hash of rosa"));
        ledger.must(Actor::Operator, &Command::Bootstrap { profile: profile(1, "rosa"), hash, registers });
        ledger
    }

    /// Asks, and applies what happened.
    pub(crate) fn ask(&mut self, by: Actor, command: &Command) -> Result<Vec<Event>, Rejection> {
        let events = decide(&self.state, &Context::new(&in_zone(self.seconds, self.hours), by), command)?;
        for event in &events {
            evolve(&mut self.state, event);
        }
        self.events.extend(events.iter().cloned());
        Ok(events)
    }

    /// A copy whose clock is `hour` hours after the beginning and whose registers are in a time zone `hours` east of UTC.
    pub(crate) fn at_hour(&self, hour: i64, hours: i64) -> Self {
        Self { seconds: hour * 3_600, hours, ..self.clone() }
    }

    pub(crate) fn must(&mut self, by: Actor, command: &Command) -> Vec<Event> {
        self.ask(by, command).unwrap_or_else(|why| panic!("{command:?}: {why:?}"))
    }

    /// The code of the rejection, or what would happen. Nothing changes.
    pub(crate) fn code(&self, by: Actor, command: &Command) -> String {
        match self.clone().ask(by, command) {
            Ok(events) => events.iter().map(|event| event.body.kind()).collect::<Vec<_>>().join(" "),
            Err(rejection) => rejection.code().to_owned(),
        }
    }
}

pub(crate) fn by(number: u128) -> Actor {
    Actor::Account(account(number))
}

/// A place for a book that is kept: a file, or a database where the tests are run on a server.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
    database: Option<Database>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: Database::new() }
    }

    /// For what only files have, whatever the tests are run on.
    pub(crate) fn of_files() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None }
    }

    pub(crate) fn place(&self) -> PathBuf {
        let url = self.database.as_ref().map(|database| PathBuf::from(&database.url));
        url.unwrap_or_else(|| self.folder.path().join("access.ayni"))
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn is_on_server(&self) -> bool {
        self.database.is_some()
    }

    pub(crate) fn open(&self) -> AccessBook {
        AccessBook::open_or_create(&self.place(), at(0)).unwrap()
    }
}

/// The password of every account in these tests.
pub(crate) const PASSWORD: &str = "socavón hondo de plata";
