//! A book of plain bytes, for tests: it shows that recording, loading, verifying and copying serve another book than the register,
//! and that its bodies need be no JSON.

mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use domain::value::{Commitment, Digest, Salt};
use uuid::Uuid;

use super::rows::{EventRow, Rows};
use super::{Author, Book, Coded, Encoded, Fact, Undecodable};
use crate::fault::Fault;
use crate::files::Reference;
use crate::journal::kept::Words;
use crate::journal::texts::{Erasure, SaltedText, Salts};
use crate::journal::verify::Owned;
use crate::schema::{JOURNAL_POSTGRES, JOURNAL_SQLITE, Schema};
use crate::table::{SqlValue, Table};

static TALLY: Table = Table { name: "tally", key: 1, columns: &["name", "entries"] };

pub(crate) static SCHEMA: Schema = Schema {
    name: "ayni_plain",
    application_id: 0x4159_4E54,
    obsolete: 0,
    sqlite: &[&[
        JOURNAL_SQLITE,
        "CREATE TABLE tally (register INTEGER NOT NULL, name TEXT NOT NULL, entries INTEGER NOT NULL, \
         PRIMARY KEY (register, name)) STRICT, WITHOUT ROWID;",
    ]],
    postgres: &[&[
        JOURNAL_POSTGRES,
        "CREATE TABLE tally (register BYTEA NOT NULL, name TEXT COLLATE \"C\" NOT NULL, entries BIGINT NOT NULL, \
         PRIMARY KEY (register, name));",
    ]],
    tables: &[&TALLY],
    index: None,
    in_file: OnceLock::new(),
    on_server: OnceLock::new(),
};

/// The book of plain bytes.
#[derive(Clone, Copy, Debug)]
enum Plain {}

/// What it is asked, and what it then says happened.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    /// Bytes, whatever they are; empty ones are refused.
    Added(Vec<u8>),
    /// Words that can be erased; what was erased is `None`.
    Said(Option<String>),
    /// A secret of somebody's.
    Entrusted(Uuid, Commitment),
    /// A file.
    Filed(Digest, u64),
    /// Somebody's secrets go, and what was said in these places.
    Erased(Uuid, Vec<(i64, i64)>),
}

/// What is asked of it: an entry, and the secret that the entry is about.
#[derive(Clone, Debug)]
struct Order(Entry, Option<String>);

/// A secret with its salt.
#[derive(Clone, Debug)]
struct Secret(Salt, String);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct State {
    entries: BTreeMap<&'static str, i64>,
    bytes: Vec<Vec<u8>>,
    said: Vec<Option<String>>,
    secrets: BTreeMap<Uuid, String>,
    files: BTreeMap<Digest, u64>,
}

#[derive(Clone, Debug)]
struct Clerk(&'static str);

#[derive(Debug, PartialEq, Eq)]
struct Refused;

impl Author for Clerk {
    fn name(&self) -> &str {
        self.0
    }

    fn role(&self) -> &'static str {
        "clerk"
    }
}

impl Coded for Refused {
    fn code(&self) -> &'static str {
        "refused"
    }
}

impl Entry {
    const fn name(&self) -> &'static str {
        match self {
            Self::Added(_) => "added",
            Self::Said(_) => "said",
            Self::Entrusted(..) => "entrusted",
            Self::Filed(..) => "filed",
            Self::Erased(..) => "erased",
        }
    }
}

/// Parts of a body of known lengths.
fn split<const N: usize>(body: &[u8]) -> Result<([u8; N], &[u8]), Undecodable> {
    let parts = body.split_first_chunk::<N>().map(|(first, rest)| (*first, rest));
    parts.ok_or_else(|| Undecodable::Garbled("too short".to_owned()))
}

fn number(bytes: [u8; 8]) -> i64 {
    i64::from_be_bytes(bytes)
}

impl Book for Plain {
    type State = State;
    type Actor = Clerk;
    type Command = Order;
    type Event = Entry;
    type Attachment = Secret;
    type Rejection = Refused;
    type Dirty = BTreeSet<&'static str>;
    type Index = ();
    type Records = BTreeSet<&'static str>;

    const ERASING: &'static str = "erased";

    fn schema() -> &'static Schema {
        &SCHEMA
    }

    fn decide(state: &State, order: &Order, _: DateTime<Utc>, _: &Clerk) -> Result<Vec<Fact<Self>>, Refused> {
        let Order(entry, secret) = order;
        if matches!(entry, Entry::Erased(owner, places) if places.is_empty() && !state.secrets.contains_key(owner))
        {
            return Ok(Vec::new());
        }
        if *entry == Entry::Added(Vec::new()) {
            return Err(Refused);
        }
        let fact = match (entry, secret) {
            (Entry::Entrusted(owner, _), Some(secret)) => {
                let salt = Salt(*owner.as_bytes());
                let event = Entry::Entrusted(*owner, Commitment::to(&salt, secret.as_bytes()));
                Fact { event, attachment: Some(Secret(salt, secret.clone())) }
            }
            (entry, _) => Fact { event: entry.clone(), attachment: None },
        };
        Ok(vec![fact])
    }

    fn words(Order(entry, secret): &Order) -> Result<Words, String> {
        Ok(Words { kind: entry.name().to_owned(), body: format!("{entry:?} {secret:?}").into_bytes() })
    }

    fn encode(fact: &Fact<Self>, salts: &mut Salts) -> Result<Encoded<Entry>, String> {
        let mut texts = Vec::new();
        let body = match &fact.event {
            Entry::Added(bytes) => bytes.clone(),
            Entry::Said(said) => {
                let (salt, bytes) = (salts.mint(), said.clone().unwrap_or_default());
                let body = Commitment::to(&salt, bytes.as_bytes()).0.0.to_vec();
                texts.push(SaltedText { position: 1, owner: None, salt, bytes });
                body
            }
            Entry::Entrusted(owner, commitment) => [owner.as_bytes().as_slice(), &commitment.0.0].concat(),
            Entry::Filed(digest, size) => [digest.0.as_slice(), &size.to_be_bytes()].concat(),
            Entry::Erased(owner, places) => {
                let places = places.iter().flat_map(|(version, position)| [*version, *position]);
                owner.as_bytes().iter().copied().chain(places.flat_map(i64::to_be_bytes)).collect()
            }
        };
        if let (Some(Secret(salt, secret)), Entry::Entrusted(owner, _)) = (&fact.attachment, &fact.event) {
            let (owner, salt, bytes) = (Some(*owner), *salt, secret.clone());
            texts.push(SaltedText { position: 0, owner, salt, bytes });
        }
        Ok(Encoded { body, texts, read_back: None })
    }

    fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Entry, Undecodable> {
        Ok(match kind {
            "added" => Entry::Added(body.to_vec()),
            "said" => {
                split::<32>(body)?;
                Entry::Said(texts.first().map(|(_, said)| said.clone()))
            }
            "entrusted" => {
                let (owner, rest) = split::<16>(body)?;
                let (commitment, _) = split::<32>(rest)?;
                Entry::Entrusted(Uuid::from_bytes(owner), Commitment(Digest(commitment)))
            }
            "filed" => {
                let (digest, rest) = split::<32>(body)?;
                Entry::Filed(Digest(digest), u64::from_be_bytes(split::<8>(rest)?.0))
            }
            "erased" => {
                let (owner, mut rest) = split::<16>(body)?;
                let mut places = Vec::new();
                while !rest.is_empty() {
                    let (version, after) = split::<8>(rest)?;
                    let (position, after) = split::<8>(after)?;
                    places.push((number(version), number(position)));
                    rest = after;
                }
                Entry::Erased(Uuid::from_bytes(owner), places)
            }
            other => return Err(Undecodable::Unknown(other.to_owned())),
        })
    }

    fn kind(event: &Entry) -> String {
        event.name().to_owned()
    }

    fn attachment(event: &Entry, salt: [u8; 16], bytes: String) -> Result<Option<Secret>, Undecodable> {
        Ok(matches!(event, Entry::Entrusted(..)).then(|| Secret(Salt(salt), bytes)))
    }

    fn apply(state: &mut State, event: &Entry, secret: Option<&Secret>) {
        *state.entries.entry(event.name()).or_default() += 1;
        match event {
            Entry::Added(bytes) => state.bytes.push(bytes.clone()),
            Entry::Said(said) => state.said.push(said.clone()),
            Entry::Entrusted(owner, _) => {
                state.secrets.extend(secret.map(|Secret(_, secret)| (*owner, secret.clone())));
            }
            Entry::Filed(digest, size) => drop(state.files.insert(*digest, *size)),
            Entry::Erased(owner, _) => drop(state.secrets.remove(owner)),
        }
    }

    fn commitments(kind: &str, body: &[u8]) -> Vec<Option<Commitment>> {
        let said = (kind == "said").then(|| <[u8; 32]>::try_from(body).ok());
        said.map(|found| found.map(|bytes| Commitment(Digest(bytes)))).into_iter().collect()
    }

    fn owned(event: &Entry) -> Option<Owned> {
        let Entry::Entrusted(owner, commitment) = event else { return None };
        Some(Owned { owner: *owner, number: 1, commitment: *commitment })
    }

    fn erases(event: &Entry) -> Option<Erasure> {
        let Entry::Erased(owner, places) = event else { return None };
        Some(Erasure { owner: *owner, places: places.clone() })
    }

    fn refers(event: &Entry) -> Vec<(Digest, Option<u64>)> {
        let Entry::Filed(digest, size) = event else { return Vec::new() };
        vec![(*digest, Some(*size))]
    }

    fn references(state: &State) -> BTreeMap<Digest, Reference> {
        let reference = |size: &u64| Reference { record: Uuid::nil(), size: Some(*size) };
        state.files.iter().map(|(digest, size)| (*digest, reference(size))).collect()
    }

    fn namer(owned: &[Vec<u8>]) -> Box<dyn Fn(&str) -> bool> {
        let secrets: Vec<String> =
            owned.iter().map(|secret| String::from_utf8_lossy(secret).into_owned()).collect();
        Box::new(move |text| secrets.iter().any(|secret| text.contains(secret)))
    }

    fn violations(_: &State) -> Vec<Fault> {
        Vec::new()
    }

    fn touch(dirty: &mut Self::Dirty, _: &State, event: &Entry, _: i64) {
        dirty.insert(event.name());
    }

    fn take_new(_: &mut Self::Dirty) -> Self::Records {
        BTreeSet::new()
    }

    fn chunks_of(dirty: Self::Dirty, _: usize) -> impl Iterator<Item = Self::Records> {
        std::iter::once(dirty)
    }

    fn rows<'s>(state: &'s State, records: &Self::Records) -> Rows<'s> {
        let mut rows = Rows::of(SCHEMA.tables, false);
        for (name, entries) in state.entries.iter().filter(|(name, _)| records.contains(*name)) {
            rows.put(&TALLY, vec![SqlValue::text(name), SqlValue::Int(*entries)]);
        }
        rows
    }

    fn all_rows(state: &State) -> Rows<'_> {
        Self::rows(state, &state.entries.keys().copied().collect())
    }

    fn index((): &mut (), _: &State, _: &Entry, _: i64) {}

    fn index_rows((): ()) -> impl Iterator<Item = EventRow> {
        std::iter::empty()
    }
}
