//! Whether anything of a journal was changed behind the program's back: the schema, the chain, commands, batches, seals, texts against
//! commitments, files. It looks at bytes, never stops at the first fault, and must not trust anything it reads; what an entry
//! commits to, the book says.

use std::collections::{BTreeMap, BTreeSet};

use domain::value::id::RegisterId;
use domain::value::{Commitment, Digest, Salt};
use uuid::Uuid;

use super::chain::{self, Chain, Entry};
use super::raw_read::{self, StoredCommand, StoredEvent, StoredText};
use super::read;
use super::texts::Erasure;
use crate::error::{Details, ErrorKind, StorageError};
use crate::fault::Fault;
use crate::files::check::check;
use crate::files::{Files, Reference};
use crate::schema::Schema;
use crate::session::Session;

mod report;

pub use report::VerifyReport;

/// What an event commits to at position 0: whose it is, which version of it, and the commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owned {
    /// Whose it is.
    pub owner: Uuid,
    /// Which version of it.
    pub number: u32,
    /// What it commits to.
    pub commitment: Commitment,
}

/// What a book says of an entry.
#[derive(Debug, Default)]
pub(crate) struct Claim {
    /// What it commits to at the positions 1, 2, …; `None` where that is not written as it should be.
    pub(crate) written: Vec<Option<Commitment>>,
    pub(crate) owned: Option<Owned>,
    pub(crate) erases: Option<Erasure>,
    /// Whether the book could read it.
    pub(crate) is_read: bool,
    /// What the book finds wrong with it.
    pub(crate) faults: Vec<Fault>,
}

/// The book whose journal is verified.
pub(crate) trait Claims {
    /// Hears every entry in the order of the log, with the texts that are stored of it.
    fn entry(&mut self, entry: &Entry<'_>, texts: &[&StoredText]) -> Claim;
}

/// What the log says of everything that is stored beside it.
#[derive(Default)]
struct Log {
    owned: BTreeMap<i64, Owned>,
    erased: BTreeSet<Uuid>,
    /// What events commit to besides, by version and position.
    written: BTreeMap<(i64, i64), Option<Commitment>>,
    /// Which of it erasures took away.
    taken: BTreeSet<(i64, i64)>,
    commands: BTreeMap<Vec<u8>, StoredCommand>,
    /// When each command was asked.
    asked_at: BTreeMap<Vec<u8>, i64>,
    /// First and last event.
    batches: BTreeMap<Vec<u8>, (i64, i64)>,
}

/// A verification under way.
pub(crate) struct Verifier<'a> {
    session: Session<'a>,
    schema: &'static Schema,
    pub(crate) report: VerifyReport,
    log: Log,
    /// Whether every event could be read, so that what it comes to is worth comparing.
    pub(crate) whole: bool,
    /// Why something could not be looked at that may be sound: then nothing can be said.
    pub(crate) hindered: Option<StorageError>,
}

impl<'a> Verifier<'a> {
    pub(crate) fn new(session: Session<'a>, schema: &'static Schema) -> Self {
        let (report, log) = (VerifyReport::blank(), Log::default());
        Self { session, schema, report, log, whole: true, hindered: None }
    }

    /// Whether the schema is ours. Where it is not, nothing else is looked at: whatever hangs on a table may do anything when a
    /// row is read.
    pub(crate) fn is_ours(&mut self) -> bool {
        let found = self.session.schema_differs(self.schema);
        let objects = self.readable("schema", found);
        let is_ours = objects.as_ref().is_some_and(Vec::is_empty);
        let differ = objects.into_iter().flatten().map(|object| Fault::SchemaDiffers { object });
        self.report.add_all(differ);
        is_ours
    }

    /// The log and what stands beside it in the database. `false` where nothing can be compared.
    pub(crate) fn run(&mut self, claims: &mut dyn Claims, progress: &mut dyn FnMut(u64, u64)) -> bool {
        let found = self.session.integrity();
        let lines = self.readable("file", found).unwrap_or_default();
        self.report.add_all(lines.into_iter().map(|detail| Fault::Engine { detail }));
        let found = self.session.foreign_rows(self.schema);
        for table in self.readable("registers", found).unwrap_or_default() {
            self.report.add(Fault::StrangeRegister { table: table.to_owned() });
        }
        let found = raw_read::texts(self.session);
        let texts = self.readable("erasable", found);
        if !self.log(texts.as_deref().unwrap_or_default(), claims, progress) {
            return false;
        }
        if let Some(texts) = texts {
            let (owned, written): (Vec<_>, Vec<_>) = texts.iter().partition(|text| text.position == 0);
            self.owned(&owned);
            self.texts(&written);
        }
        self.commands();
        self.kept();
        self.batches();
        self.settings();
        true
    }

    /// Every file beside the register, last because it takes longest and what the book refers to has to be known.
    pub(crate) fn files(
        &mut self,
        files: &Files,
        used: Option<&BTreeMap<Digest, Reference>>,
        progress: &mut dyn FnMut(u64, u64),
    ) {
        let checked = match check(files, used, progress) {
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
    pub(crate) fn readable<T>(&mut self, what: &str, found: Result<T, StorageError>) -> Option<T> {
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
    fn log(
        &mut self,
        texts: &[StoredText],
        claims: &mut dyn Claims,
        progress: &mut dyn FnMut(u64, u64),
    ) -> bool {
        let found = raw_read::register(self.session);
        let Some(Some(head)) = self.readable("register", found) else {
            self.report.add(Fault::HeadDiffers { version: 0 });
            return false;
        };
        let id = Uuid::from_slice(&head.uid).unwrap_or_default();
        self.report.register = Some(RegisterId::new(id));
        let mut walk = Walk {
            verifier: self,
            claims,
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
            } else if !fits || text.owner.is_some() {
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

    /// What belongs to an owner: the text at position 0.
    fn owned(&mut self, stored: &[&StoredText]) {
        self.report.profiles = stored.len() as u64;
        let mut seen = BTreeSet::new();
        for text in stored {
            let version = read::unsigned(text.version);
            let commitment = self.log.owned.get(&text.version);
            let Some(owned) = commitment.filter(|owned| !self.log.erased.contains(&owned.owner)) else {
                if self.whole {
                    self.report.add(Fault::ProfileUnexpected { version });
                }
                continue;
            };
            seen.insert(text.version);
            let salt = <[u8; 16]>::try_from(text.salt.as_slice());
            let fits = salt.is_ok_and(|salt| Commitment::to(&Salt(salt), &text.bytes) == owned.commitment);
            let of = text.owner.as_deref() == Some(owned.owner.as_bytes().as_slice());
            if !fits || !of {
                self.report.add(Fault::of_owned_text(owned.owner, owned.number, version));
            }
        }
        for (version, owned) in &self.log.owned {
            if !seen.contains(version) && !self.log.erased.contains(&owned.owner) {
                let version = read::unsigned(*version);
                self.report.add(Fault::of_missing_text(owned.owner, owned.number, version));
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

    /// Commands that are kept: each as it was sealed, of a command of the log, asked when its events say. That one is not kept is no
    /// fault.
    fn kept(&mut self) {
        let found = raw_read::kept(self.session);
        for kept in self.readable("kept_command", found).unwrap_or_default() {
            let is_known = self.log.asked_at.get(&kept.command) == Some(&kept.asked_at);
            if !is_known || !kept.is_sealed {
                self.report.add(Fault::CommandDiffers { command: printed(&kept.command) });
            }
        }
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
}

/// On the way along the chain.
struct Walk<'v, 'c, 'p> {
    verifier: &'v mut Verifier<'c>,
    claims: &'v mut dyn Claims,
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
        let version = read::unsigned(event.entry.version);
        if self.next < event.entry.version {
            let (first, last) = (read::unsigned(self.next), version.saturating_sub(1));
            self.fault(Fault::EventMissing { first, last });
        }
        self.verifier.whole &= self.next == event.entry.version;
        self.next = event.entry.version.saturating_add(1);
        self.verifier.report.events += 1;
        if !self.links(event) || event.has_odd_id {
            self.fault(Fault::ChainBroken { version });
        }
        if event.entry.recorded_at < self.at {
            self.fault(Fault::TimeRunsBack { version });
        }
        self.at = event.entry.recorded_at;
        self.entry(&event.entry);
        self.claims(&event.entry);
    }

    fn fault(&mut self, fault: Fault) {
        self.verifier.report.add(fault);
    }

    /// Whether the hash fits. Where the hash before was itself what was changed, this event is not at fault.
    fn links(&mut self, event: &StoredEvent<'_>) -> bool {
        let entry = &event.entry;
        let after_computed = self.chain.hash(&self.computed.0, &self.register, entry);
        let mut fits = after_computed.0 == event.hash;
        if !fits && !self.stored.is_empty() {
            fits = self.chain.hash(&self.stored, &self.register, entry).0 == event.hash;
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
    fn entry(&mut self, event: &Entry<'_>) {
        let log = &mut self.verifier.log;
        let first = StoredCommand {
            first_version: event.version,
            last_version: event.version,
            batch: event.batch.to_vec(),
            asked_fits: true,
        };
        log.commands.entry(event.command.to_vec()).or_insert(first).last_version = event.version;
        log.asked_at.insert(event.command.to_vec(), event.asked_at);
        if !event.batch.is_empty() {
            log.batches.entry(event.batch.to_vec()).or_insert((event.version, event.version)).1 =
                event.version;
        }
    }

    /// Notes what the book says that the entry commits to and takes away.
    fn claims(&mut self, entry: &Entry<'_>) {
        let version = entry.version;
        let texts: Vec<&StoredText> =
            self.texts.range((version, 0)..=(version, i64::MAX)).map(|(_, text)| *text).collect();
        let Claim { written, owned, erases, is_read, faults } = self.claims.entry(entry, &texts);
        self.verifier.whole &= is_read;
        self.verifier.report.add_all(faults);
        let log = &mut self.verifier.log;
        log.written.extend((1..).map(|position| (version, position)).zip(written));
        log.owned.extend(owned.map(|owned| (version, owned)));
        if let Some(Erasure { owner, places }) = erases {
            log.erased.insert(owner);
            log.taken.extend(places);
        }
    }
}

fn detail(error: &StorageError) -> String {
    if let Details::Text(text) = error.details()
        && (error.is(ErrorKind::Damaged) || error.is(ErrorKind::Engine))
    {
        return text.clone();
    }
    error.code().to_owned()
}

/// An identifier as people write it, whatever its bytes.
pub(crate) fn printed(id: &[u8]) -> String {
    Uuid::from_slice(id).map_or_else(|_| format!("{id:02x?}"), |id| id.to_string())
}
