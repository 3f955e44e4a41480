//! Whether anything that is stored was changed behind the program's back: the chain, the profiles, the rows, the
//! invariants, the files. It looks at bytes, never stops at the first fault, and must not trust anything it reads.

use std::collections::{BTreeMap, BTreeSet};

use domain::invariant::violations;
use domain::value::id::{PersonId, RegisterId};
use domain::value::{Commitment, Digest, Salt};
use domain::{Event, Register, evolve};
use uuid::Uuid;

use crate::book::rows;
use crate::book::store::Store;
use crate::error::StorageError;
use crate::files::check::check;
use crate::files::{self, Files};
use crate::journal::chain::{self, Chain, Link};
use crate::journal::raw_read::{self, StoredCommand, StoredEvent, StoredText};
use crate::journal::read;
use crate::register::codec::{self, Undecodable};
use crate::register::project::{self, TABLES};
use crate::session::Session;
use crate::table::{SqlValue, Table};

mod report;

pub use report::{Fault, VerifyReport};

impl Store {
    /// Recomputes everything that can be recomputed and compares it with what is stored. `progress` hears how many
    /// events of how many are read, and then how many bytes of the files beside the register.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<VerifyReport, StorageError> {
        let transaction = self.with_path(self.engine.begin_read())?;
        self.with_path(verify(transaction.session(), &self.files, progress))
    }
}

/// Verifies whatever a session shows, and the files that belong to it.
pub(crate) fn verify(
    session: Session<'_>,
    files: &Files,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<VerifyReport, StorageError> {
    let (report, log, register) = (VerifyReport::blank(), Log::default(), Register::default());
    let mut verifier = Verifier { session, report, log, register, whole: true, hindered: None };
    if verifier.is_ours() {
        verifier.run(progress);
        if verifier.hindered.is_none() {
            verifier.files(files, progress);
        }
    }
    verifier.hindered.map_or(Ok(verifier.report), Err)
}

/// What the log says of everything that is stored beside it.
#[derive(Default)]
struct Log {
    commits: BTreeMap<i64, (PersonId, u32, Commitment)>,
    erased: BTreeSet<PersonId>,
    /// What events commit to besides, by version and position.
    written: BTreeMap<(i64, i64), Option<Commitment>>,
    /// Which of it erasures took away.
    taken: BTreeSet<(i64, i64)>,
    commands: BTreeMap<Vec<u8>, StoredCommand>,
    /// First and last event.
    batches: BTreeMap<Vec<u8>, (i64, i64)>,
}

struct Verifier<'a> {
    session: Session<'a>,
    report: VerifyReport,
    log: Log,
    register: Register,
    /// Whether every event could be read, so that the state is worth comparing.
    whole: bool,
    /// Why something could not be looked at that may be sound: then nothing can be said.
    hindered: Option<StorageError>,
}

impl Verifier<'_> {
    /// Whether the schema is ours. Where it is not, nothing else is looked at: whatever hangs on a table may do anything when a
    /// row is read.
    fn is_ours(&mut self) -> bool {
        let found = self.session.schema_differs();
        let objects = self.readable("schema", found);
        let is_ours = objects.as_ref().is_some_and(Vec::is_empty);
        let differ = objects.into_iter().flatten().map(|object| Fault::SchemaDiffers { object });
        self.report.add_all(differ);
        is_ours
    }

    fn run(&mut self, progress: &mut dyn FnMut(u64, u64)) {
        let found = self.session.integrity();
        let lines = self.readable("file", found).unwrap_or_default();
        self.report.add_all(lines.into_iter().map(|detail| Fault::Engine { detail }));
        let found = self.session.foreign_rows();
        for table in self.readable("registers", found).unwrap_or_default() {
            self.report.add(Fault::StrangeRegister { table: table.to_owned() });
        }
        let found = raw_read::texts(self.session);
        let texts = self.readable("erasable", found);
        if !self.log(texts.as_deref().unwrap_or_default(), progress) {
            return;
        }
        if let Some(texts) = texts {
            let (profiles, written): (Vec<_>, Vec<_>) = texts.iter().partition(|text| text.position == 0);
            self.profiles(&profiles);
            self.texts(&written);
        }
        self.commands();
        self.batches();
        self.settings();
        if self.whole {
            self.rows();
            let broken = violations(&self.register).into_iter().map(|found| Fault::Violation {
                rule: found.rule.to_owned(),
                record: found.record,
                other: found.other,
            });
            self.report.add_all(broken);
        }
    }

    /// Every file beside the register, last because it takes longest and needs the state of the register.
    fn files(&mut self, files: &Files, progress: &mut dyn FnMut(u64, u64)) {
        let used = self.whole.then(|| files::references(&self.register));
        let checked = match check(files, used.as_ref(), progress) {
            Ok(checked) => checked,
            Err(why) => {
                self.hindered = Some(why);
                return;
            }
        };
        (self.report.files, self.report.unused) = (checked.files, checked.unused);
        self.report.add_all(checked.faults);
    }

    /// What could be read, or a fault.
    fn readable<T>(&mut self, what: &str, found: Result<T, StorageError>) -> Option<T> {
        match found {
            Ok(found) => Some(found),
            Err(error) if error.is_about_reaching() => {
                self.hindered.get_or_insert(error);
                None
            }
            Err(error) => {
                let detail = detail(&error);
                self.report.add(Fault::Unreadable { what: what.to_owned(), detail });
                None
            }
        }
    }

    /// The register's own row, and every event from the first one on. `false` where there is no such row: without it
    /// nothing can be compared.
    fn log(&mut self, texts: &[StoredText], progress: &mut dyn FnMut(u64, u64)) -> bool {
        let found = raw_read::register(self.session);
        let Some(Some(head)) = self.readable("register", found) else {
            self.report.add(Fault::HeadDiffers { version: 0 });
            return false;
        };
        let id = Uuid::from_slice(&head.uid).unwrap_or_default();
        self.report.register = Some(RegisterId::new(id));
        let mut walk = Walk {
            verifier: self,
            register: head.uid.clone(),
            chain: Chain::default(),
            computed: chain::genesis(&id, head.created_at),
            stored: Vec::new(),
            next: 1,
            at: head.created_at,
            texts: texts.iter().map(|text| ((text.version, text.position), text)).collect(),
        };
        let all = read::unsigned(head.version);
        let found = raw_read::events(walk.verifier.session, &mut |event| {
            walk.event(event);
            progress(walk.verifier.report.events, all);
        });
        let (next, computed, stored) = (walk.next, walk.computed, walk.stored);
        self.report.version = read::unsigned(next - 1);
        self.report.head = computed;
        if self.readable(&format!("event {next}"), found).is_none() {
            self.whole = false;
        }
        if next <= head.version {
            let (first, last) = (read::unsigned(next), read::unsigned(head.version));
            self.report.add(Fault::EventMissing { first, last });
            self.whole = false;
        }
        let fits = head.hash == computed.0 || head.hash == stored;
        let sealed = chain::seal(&[&head.uid, &head.created_at.to_be_bytes()]).0 == head.seal.as_slice();
        let residue_fits =
            head.purge_pending == 0 || (head.purge_pending == 1 && !self.log.erased.is_empty());
        if head.version != next - 1 || !sealed || !residue_fits || !fits {
            self.report.add(Fault::HeadDiffers { version: read::unsigned(head.version) });
        }
        true
    }

    /// What people wrote: every text fits its commitment, and one that is gone or redacted was erased.
    fn texts(&mut self, stored: &[&StoredText]) {
        self.report.texts = stored.len() as u64;
        let mut seen = BTreeSet::new();
        for text in stored {
            let place = (text.version, text.position);
            let (version, position) = (read::unsigned(text.version), read::unsigned(text.position));
            let Some(commitment) = self.log.written.get(&place) else {
                if self.whole {
                    self.report.add(Fault::TextUnexpected { version, position });
                }
                continue;
            };
            seen.insert(place);
            let salt = <[u8; 16]>::try_from(text.salt.as_slice());
            let fits = salt.is_ok_and(|salt| Some(Commitment::to(&Salt(salt), &text.bytes)) == *commitment);
            if self.log.taken.contains(&place) {
                self.report.add(Fault::TextUnexpected { version, position });
            } else if !fits || text.person.is_some() {
                self.report.add(Fault::TextDiffers { version, position });
            }
        }
        for place in self.log.written.keys() {
            if !seen.contains(place) && !self.log.taken.contains(place) {
                let (version, position) = (read::unsigned(place.0), read::unsigned(place.1));
                self.report.add(Fault::TextMissing { version, position });
            }
        }
    }

    fn profiles(&mut self, stored: &[&StoredText]) {
        self.report.profiles = stored.len() as u64;
        let mut seen = BTreeSet::new();
        for profile in stored {
            let version = read::unsigned(profile.version);
            let commitment = self.log.commits.get(&profile.version);
            let Some((person, number, commitment)) =
                commitment.filter(|(person, ..)| !self.log.erased.contains(person))
            else {
                if self.whole {
                    self.report.add(Fault::ProfileUnexpected { version });
                }
                continue;
            };
            seen.insert(profile.version);
            let salt = <[u8; 16]>::try_from(profile.salt.as_slice());
            let fits = salt.is_ok_and(|salt| Commitment::to(&Salt(salt), &profile.bytes) == *commitment);
            let of = profile.person.as_deref() == Some(person.uuid().as_bytes().as_slice());
            if !fits || !of {
                let (person, profile) = (*person.uuid(), *number);
                self.report.add(Fault::CommitmentDiffers { person, profile, version });
            }
        }
        for (version, (person, profile, _)) in &self.log.commits {
            if !seen.contains(version) && !self.log.erased.contains(person) {
                let (person, version) = (*person.uuid(), read::unsigned(*version));
                self.report.add(Fault::ProfileMissing { person, profile: *profile, version });
            }
        }
    }

    fn commands(&mut self) {
        let found = raw_read::commands(self.session);
        let Some(stored) = self.readable("command", found) else { return };
        let stored: BTreeMap<_, _> = stored.into_iter().collect();
        let ids: BTreeSet<_> = stored.keys().chain(self.log.commands.keys()).collect();
        let differ = ids.into_iter().filter(|id| stored.get(*id) != self.log.commands.get(*id));
        let faults = differ.map(|id| Fault::CommandDiffers { command: printed(id) });
        self.report.add_all(faults);
    }

    fn batches(&mut self) {
        let found = raw_read::batches(self.session);
        let Some(stored) = self.readable("batch", found) else { return };
        let known: BTreeSet<_> = stored.iter().map(|batch| batch.batch.clone()).collect();
        for batch in &stored {
            let range = Some(&(batch.first_version, batch.last_version));
            let undone = batch.undone_by.as_ref().is_none_or(|by| known.contains(by));
            let sealed = batch.fields().seal().0 == batch.seal.as_slice();
            if self.log.batches.get(&batch.batch) != range || !undone || !sealed {
                self.report.add(Fault::BatchDiffers { batch: printed(&batch.batch) });
            }
        }
        for id in self.log.batches.keys().filter(|id| !known.contains(*id)) {
            self.report.add(Fault::BatchDiffers { batch: printed(id) });
        }
    }

    fn settings(&mut self) {
        let found = raw_read::settings(self.session);
        for [key, value, seal] in self.readable("setting", found).unwrap_or_default() {
            if chain::seal(&[&key, &value]).0 != seal.as_slice() {
                let key = String::from_utf8_lossy(&key).into_owned();
                self.report.add(Fault::SettingDiffers { key });
            }
        }
    }

    /// Compares the stored rows of every table with those that the state makes.
    fn rows(&mut self) {
        let register = std::mem::take(&mut self.register);
        let expected = project::all(&register);
        for (table, expected) in TABLES.iter().zip(&expected.put) {
            self.report.rows += expected.len() as u64;
            let mut expected = expected.iter().peekable();
            let report = &mut self.report;
            let found = rows::each(self.session, table, &mut |row| {
                while let Some(missing) = expected.next_if(|next| next[..table.key] < row[..table.key]) {
                    let key = key(table, missing);
                    report.add(Fault::RowMissing { table: table.name.to_owned(), key });
                }
                let known = expected.next_if(|next| next[..table.key] == row[..table.key]);
                if known.is_some_and(|known| *known == row) {
                    return;
                }
                let (is_known, table, key) = (known.is_some(), table.name.to_owned(), key(table, &row));
                report.add(if is_known {
                    Fault::RowDiffers { table, key }
                } else {
                    Fault::RowUnexpected { table, key }
                });
            });
            if found.is_ok() {
                report.add_all(expected.map(|missing| {
                    let key = key(table, missing);
                    Fault::RowMissing { table: table.name.to_owned(), key }
                }));
            }
            self.readable(table.name, found);
        }
        self.register = register;
    }
}

/// On the way along the chain.
struct Walk<'v, 'c, 'p> {
    verifier: &'v mut Verifier<'c>,
    register: Vec<u8>,
    chain: Chain,
    /// The hash that the last event should have.
    computed: Digest,
    /// The hash that it has.
    stored: Vec<u8>,
    next: i64,
    at: i64,
    texts: BTreeMap<(i64, i64), &'p StoredText>,
}

impl Walk<'_, '_, '_> {
    fn event(&mut self, event: &StoredEvent<'_>) {
        let version = read::unsigned(event.version);
        if self.next < event.version {
            let (first, last) = (read::unsigned(self.next), version.saturating_sub(1));
            self.fault(Fault::EventMissing { first, last });
        }
        self.verifier.whole &= self.next == event.version;
        self.next = event.version.saturating_add(1);
        self.verifier.report.events += 1;
        if !self.links(event) || event.has_odd_id {
            self.fault(Fault::ChainBroken { version });
        }
        if event.recorded_at < self.at {
            self.fault(Fault::TimeRunsBack { version });
        }
        self.at = event.recorded_at;
        self.entry(event);
        self.body(event);
    }

    fn fault(&mut self, fault: Fault) {
        self.verifier.report.add(fault);
    }

    /// Whether the hash fits. Where the hash before was itself what was changed, this event is not at fault.
    fn links(&mut self, event: &StoredEvent<'_>) -> bool {
        let link = Link {
            register: &self.register,
            version: event.version,
            recorded_at: event.recorded_at,
            asked_at: event.asked_at,
            origin: event.origin,
            account: event.account,
            actor: event.actor,
            role: event.role,
            command: event.command,
            batch: event.batch,
            kind: event.kind,
            body: event.body,
        };
        let after_computed = self.chain.hash(&self.computed.0, &link);
        let mut fits = after_computed.0 == event.hash;
        if !fits && !self.stored.is_empty() {
            fits = self.chain.hash(&self.stored, &link).0 == event.hash;
        }
        self.computed = if fits {
            <[u8; 32]>::try_from(event.hash).map_or(after_computed, Digest)
        } else {
            after_computed
        };
        self.stored = event.hash.to_vec();
        fits
    }

    /// Notes what command and batch the event belongs to.
    fn entry(&mut self, event: &StoredEvent<'_>) {
        let log = &mut self.verifier.log;
        let first = StoredCommand {
            first_version: event.version,
            last_version: event.version,
            batch: event.batch.to_vec(),
            asked_fits: true,
        };
        log.commands.entry(event.command.to_vec()).or_insert(first).last_version = event.version;
        if !event.batch.is_empty() {
            log.batches.entry(event.batch.to_vec()).or_insert((event.version, event.version)).1 =
                event.version;
        }
    }

    fn body(&mut self, event: &StoredEvent<'_>) {
        let version = read::unsigned(event.version);
        let kind = String::from_utf8_lossy(event.kind).into_owned();
        let commitments = codec::commitments(&String::from_utf8_lossy(event.body));
        let places = (1..).map(|position| (event.version, position));
        self.verifier.log.written.extend(places.zip(commitments));
        let texts: Vec<(i64, String)> = self
            .texts
            .range((event.version, 1)..=(event.version, i64::MAX))
            .map(|((_, position), text)| (*position, String::from_utf8_lossy(&text.bytes).into_owned()))
            .collect();
        let decoded = codec::decode(&kind, event.body, &texts);
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(why) => {
                self.verifier.whole = false;
                self.fault(match why {
                    Undecodable::Unknown(kind) => Fault::EventUnknown { version, kind },
                    Undecodable::Garbled(_) => Fault::EventUnreadable { version },
                });
                return;
            }
        };
        if decoded.kind().to_string() != kind {
            self.fault(Fault::KindDiffers { version });
        }
        self.fold(event.version, &decoded);
    }

    fn fold(&mut self, version: i64, event: &Event) {
        let Verifier { register, log, .. } = &mut *self.verifier;
        evolve(register, event);
        if let Some((person, texts)) = codec::erases(event) {
            log.erased.insert(person);
            log.taken.extend(texts.iter().map(|text| (read::signed(text.version), i64::from(text.position))));
        }
        let Some(commitment) = codec::commits(event) else { return };
        log.commits.insert(version, commitment);
        if let Some(stored) = self.texts.get(&(version, 0)) {
            let bytes = String::from_utf8_lossy(&stored.bytes).into_owned();
            // The salt is only compared, elsewhere.
            if let Ok(profile) = codec::profile(commitment, [0; 16], bytes) {
                register.attach(&profile);
            }
        }
    }
}

fn detail(error: &StorageError) -> String {
    match error {
        StorageError::Damaged { detail, .. } | StorageError::Engine { detail } => detail.clone(),
        other => other.code().to_owned(),
    }
}

/// An identifier as people write it, whatever its bytes.
fn printed(id: &[u8]) -> String {
    Uuid::from_slice(id).map_or_else(|_| format!("{id:02x?}"), |id| id.to_string())
}

/// The key of a row as people write it.
fn key(table: &Table, row: &[SqlValue<'_>]) -> String {
    let part = |cell: &SqlValue<'_>| match cell {
        SqlValue::Null => String::new(),
        SqlValue::Int(number) => number.to_string(),
        SqlValue::Text(text) => text.to_string(),
        SqlValue::Blob(bytes) => printed(bytes),
    };
    row[..table.key].iter().map(part).collect::<Vec<_>>().join("/")
}
