//! What a register makes of its journal. It only hands on: the domain decides and evolves, the codec reads and writes, the projection
//! makes rows.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::about::{CommittedProfile, Erased, ReferredFile};
use domain::invariant::violations;
use domain::person::{Profile, ProfileVersion, TextPlace};
use domain::value::{Commitment, Digest};
use domain::{Actor, Command, Context, Decision, Event, Register, Rejection, Subject, decide, evolve};

use super::codec;
use super::project::{self, DirtySet, Records, SubjectIndex};
use super::schema::REGISTER;
use crate::book::rows::{EventRow, Rows};
use crate::book::{Author, Book, Coded, Encoded, Fact, Undecodable, json};
use crate::fault::Fault;
use crate::files::Reference;
use crate::journal::kept::Words;
use crate::journal::read::signed;
use crate::journal::texts::{Erasure, SaltedText, Salts};
use crate::journal::verify::Owned;
use crate::schema::Schema;

/// The book of a register.
#[derive(Clone, Copy, Debug)]
pub enum RegisterBook {}

impl Author for Actor {
    fn name(&self) -> &str {
        self.name.as_str()
    }

    fn role(&self) -> &'static str {
        self.role.code()
    }
}

impl Coded for Rejection {
    fn code(&self) -> &'static str {
        self.code()
    }
}

impl Book for RegisterBook {
    type State = Register;
    type Actor = Actor;
    type Command = Command;
    type Event = Event;
    type Attachment = ProfileVersion;
    type Rejection = Rejection;
    type Dirty = DirtySet;
    type Index = SubjectIndex;
    type Records = Records;

    const ERASING: &'static str = "person.erased";

    fn schema() -> &'static Schema {
        &REGISTER
    }

    fn decide(
        state: &Register,
        command: &Command,
        at: DateTime<Utc>,
        by: &Actor,
    ) -> Result<Vec<Fact<Self>>, Rejection> {
        let Decision { events, mut profiles } = decide(state, command, &Context { at, by: by.clone() })?;
        let fact = |event| {
            let attachment = codec::profile_of(&event, &profiles).map(|at| profiles.swap_remove(at));
            Fact { event, attachment }
        };
        Ok(events.into_iter().map(fact).collect())
    }

    fn words(command: &Command) -> Result<Words, String> {
        let body = serde_json::to_vec(command).map_err(|error| error.to_string())?;
        Ok(Words { kind: command.kind().to_string(), body })
    }

    fn encode(fact: &Fact<Self>, salts: &mut Salts) -> Result<Encoded<Event>, String> {
        let mut encoded = codec::encode(&fact.event, salts).map_err(|error| error.to_string())?;
        encoded.texts.extend(fact.attachment.as_ref().map(|profile| SaltedText {
            position: 0,
            owner: Some(*profile.person.uuid()),
            salt: profile.salt,
            bytes: profile.bytes.clone(),
        }));
        Ok(encoded)
    }

    fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Event, Undecodable> {
        codec::decode(kind, body, texts)
    }

    fn kind(event: &Event) -> String {
        event.kind().to_string()
    }

    fn attachment(
        event: &Event,
        salt: [u8; 16],
        bytes: String,
    ) -> Result<Option<ProfileVersion>, Undecodable> {
        event.about().profile.map(|committed| codec::profile(committed, salt, bytes)).transpose()
    }

    fn apply(state: &mut Register, event: &Event, profile: Option<&ProfileVersion>) {
        evolve(state, event);
        if let Some(profile) = profile {
            state.attach(profile);
        }
    }

    fn commitments(_: &str, body: &[u8]) -> Vec<Option<Commitment>> {
        json::commitments(&String::from_utf8_lossy(body))
    }

    fn owned(event: &Event) -> Option<Owned> {
        let CommittedProfile { person, number, commitment } = event.about().profile?;
        Some(Owned { owner: *person.uuid(), number, commitment })
    }

    fn erases(event: &Event) -> Option<Erasure> {
        let Erased { person, texts } = event.about().erases?;
        let place = |text: &TextPlace| (signed(text.version), i64::from(text.position));
        Some(Erasure { owner: *person.uuid(), places: texts.iter().map(place).collect() })
    }

    fn refers(event: &Event) -> Vec<(Digest, Option<u64>)> {
        event.about().files.into_iter().map(|file| (file.digest, file.size)).collect()
    }

    fn references(state: &Register) -> BTreeMap<Digest, Reference> {
        let reference = |(record, file): (Subject, ReferredFile<'_>)| {
            (file.digest, Reference { record: *record.uuid(), size: file.size })
        };
        state.files().map(reference).collect()
    }

    fn namer(owned: &[Vec<u8>]) -> Box<dyn Fn(&str) -> bool> {
        // What cannot be read names nobody that could be looked for.
        let profiles: Vec<Profile> =
            owned.iter().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect();
        Box::new(move |text| profiles.iter().any(|profile| profile.is_named_in(text)))
    }

    fn violations(state: &Register) -> Vec<Fault> {
        let fault = |found: domain::invariant::Violation| Fault::Violation {
            rule: found.rule.to_owned(),
            record: found.record,
            other: found.other,
        };
        violations(state).into_iter().map(fault).collect()
    }

    fn touch(touched: &mut DirtySet, state: &Register, event: &Event, version: i64) {
        touched.add(state, event, version);
    }

    fn take_new(touched: &mut DirtySet) -> Records {
        touched.take_new()
    }

    fn chunks_of(touched: DirtySet, size: usize) -> impl Iterator<Item = Records> {
        touched.chunks_of(size)
    }

    fn rows<'s>(state: &'s Register, records: &Records) -> Rows<'s> {
        project::of(state, records)
    }

    fn all_rows(state: &Register) -> Rows<'_> {
        project::all(state)
    }

    fn index(index: &mut SubjectIndex, state: &Register, event: &Event, version: i64) {
        index.add(state, event, version);
    }

    fn index_rows(index: SubjectIndex) -> impl Iterator<Item = EventRow> {
        index.into_rows().map(EventRow)
    }
}
