//! What the access book makes of its journal. It only hands on: decisions are taken in `decide`, changes made in `evolve`.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::iter;

use chrono::{DateTime, Utc};
use domain::value::erasable::ERASED;
use domain::value::{Commitment, Digest};
use storage::Fault;
use storage::book::{
    Author, Book, Coded, Encoded, Erasure, EventRow, Fact, Owned, Reference, Rows, Salts, Schema,
    Undecodable, Words, json,
};
use uuid::Uuid;

use crate::actor::{Actor, Context};
use crate::command::Command;
use crate::days::Days;
use crate::decide::decide;
use crate::event::{Body, Event, access, kinds};
use crate::evolve::evolve;
use crate::invariant::{Violation, violations};
use crate::rejection::Rejection;
use crate::state::{State, TextPlace};

/// The book of who may do what on a server. It derives no rows: whoever reads it has its state in memory.
#[derive(Clone, Copy, Debug)]
pub enum Accounts {}

/// A command with the instant at which it is asked. The clock is the server's, not the store's, so that sessions, codes and waits are
/// counted by the same clock as they are checked by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// When, and on which day at each register.
    pub days: Days,
    /// What.
    pub command: Command,
}

/// Its files are known by `AYNA`.
static SCHEMA: Schema = Schema::of_journal("ayni_access", b'A');

impl Author for Actor {
    fn name(&self) -> &str {
        self.code()
    }

    fn role(&self) -> &'static str {
        self.code()
    }
}

impl Coded for Rejection {
    fn code(&self) -> &'static str {
        self.code()
    }
}

impl Book for Accounts {
    type State = State;
    type Actor = Actor;
    type Command = Timed;
    type Event = Event;
    type Attachment = Infallible;
    type Rejection = Rejection;
    type Dirty = ();
    type Index = ();
    type Records = ();

    const ERASING: &'static str = "access.texts_removed";

    fn schema() -> &'static Schema {
        &SCHEMA
    }

    fn decide(
        state: &State,
        Timed { days, command }: &Timed,
        _: DateTime<Utc>,
        by: &Actor,
    ) -> Result<Vec<Fact<Self>>, Rejection> {
        // A clock that is set back does not make entries run back.
        let at = state.last_at.map_or(days.now(), |last| last.max(days.now()));
        let events = decide(state, &Context { at, ..Context::new(days, *by) }, command)?;
        Ok(events.into_iter().map(|event| Fact { event, attachment: None }).collect())
    }

    /// Commands hold secrets, and nobody asks them again elsewhere.
    fn words(_: &Timed) -> Result<Words, String> {
        Err("the commands of an access book are not kept".to_owned())
    }

    fn encode(fact: &Fact<Self>, salts: &mut Salts) -> Result<Encoded<Event>, String> {
        json::encode(&fact.event, ERASED, salts).map_err(|error| error.to_string())
    }

    fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Event, Undecodable> {
        json::decode(kind, |kind| kinds().any(|known| known == kind), body, texts)
    }

    fn kind(event: &Event) -> String {
        event.body.kind()
    }

    fn attachment(_: &Event, _: [u8; 16], _: String) -> Result<Option<Infallible>, Undecodable> {
        Ok(None)
    }

    fn apply(state: &mut State, event: &Event, _: Option<&Infallible>) {
        evolve(state, event);
    }

    fn commitments(_: &str, body: &[u8]) -> Vec<Option<Commitment>> {
        json::commitments(&String::from_utf8_lossy(body))
    }

    fn owned(_: &Event) -> Option<Owned> {
        None
    }

    fn erases(event: &Event) -> Option<Erasure> {
        let Body::Access(access::Event::TextsRemoved { texts, .. }) = &event.body else { return None };
        let place =
            |place: &TextPlace| (i64::try_from(place.version).unwrap_or(i64::MAX), i64::from(place.position));
        Some(Erasure { owner: Uuid::nil(), places: texts.iter().map(place).collect() })
    }

    fn refers(_: &Event) -> Vec<(Digest, Option<u64>)> {
        Vec::new()
    }

    fn references(_: &State) -> BTreeMap<Digest, Reference> {
        BTreeMap::new()
    }

    fn namer(_: &[Vec<u8>]) -> Box<dyn Fn(&str) -> bool> {
        Box::new(|_| false)
    }

    fn violations(state: &State) -> Vec<Fault> {
        let fault = |found: Violation| Fault::Violation {
            rule: found.rule.to_owned(),
            record: found.record,
            other: found.other,
        };
        violations(state).into_iter().map(fault).collect()
    }

    fn touch((): &mut (), _: &State, _: &Event, _: i64) {}

    fn take_new((): &mut ()) {}

    fn chunks_of((): (), _: usize) -> impl Iterator<Item = ()> {
        iter::empty()
    }

    fn rows<'s>(_: &'s State, (): &()) -> Rows<'s> {
        Rows::none()
    }

    fn all_rows(_: &State) -> Rows<'_> {
        Rows::none()
    }

    fn index((): &mut (), _: &State, _: &Event, _: i64) {}

    fn index_rows((): ()) -> impl Iterator<Item = EventRow> {
        iter::empty()
    }
}
