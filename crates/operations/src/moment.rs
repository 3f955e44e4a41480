//! One moment of a register, against which a question is answered: rows, register, log and provenance are of one version.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::{Sensitivity, profile_seen, register_seen};
use domain::person::ProfileVersion;
use domain::value::id::{CommandId, PersonId, RegisterId};
use domain::value::{Digest, PartialDate};
use domain::{Actor, Command, Context, Event, Register};
use reports::provenance::{PROGRAM, Provenance};
use reports::report::Duty;
use storage::{
    BlobReader, LogFilter, Mention, Outcome as Written, Reader, Recorded, Snapshot, StorageError, Store, view,
};

use crate::authority::Asker;
use crate::list::{Counts, Part};
use crate::problem::{Outcome, Problem};
use crate::resolve::{Kept, Resolver};
use crate::zone::Zone;

/// When and as of when somebody asks.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// The instant of the question.
    pub now: DateTime<Utc>,
    /// The zone in which the register is kept.
    pub zone: Zone,
    /// The day, month or year that is asked about; today, where none is named.
    pub as_of: Option<PartialDate>,
    /// As known when; `None` for everything recorded.
    pub as_known_at: Option<DateTime<Utc>>,
}

impl When {
    /// The day of the question, where the register is kept.
    pub fn today(&self) -> NaiveDate {
        self.zone.day(self.now)
    }

    /// The day that is asked about.
    pub fn on(&self) -> NaiveDate {
        self.as_of.map_or_else(|| self.today(), |as_of| as_of.last())
    }

    /// Where an answer comes from that was made from no register, or from several.
    pub fn provenance(&self) -> Provenance {
        let Self { now, zone, as_known_at, .. } = *self;
        Provenance {
            as_of: self.on().into(),
            as_known_at: as_known_at.map(|instant| zone.local(instant)),
            generated_at: Some(zone.local(now)),
            zone: zone.name().to_owned(),
            program: PROGRAM.to_owned(),
            ..Provenance::default()
        }
    }

    /// What reads values that name no record.
    pub fn values<'a>(&self, asker: &'a Asker) -> Resolver<'a> {
        static EMPTY: LazyLock<Register> = LazyLock::new(Register::default);
        let on = self.on();
        let as_of = self.as_of.unwrap_or_else(|| on.into());
        Resolver { register: &EMPTY, on, as_of, today: self.today(), asker, kept: None }
    }
}

/// One moment of a register.
#[derive(Debug)]
pub struct Moment<'a> {
    /// When and as of when it is asked.
    pub when: When,
    store: &'a Store,
    reader: Reader<'a>,
    version: u64,
    head: Digest,
    asker: Asker,
    part: Part,
    duties: Vec<Duty>,
    counts: Option<&'a Counts>,
    whole: OnceCell<Snapshot>,
    shown: OnceCell<Register>,
    looked_beside: Cell<bool>,
}

impl<'a> Moment<'a> {
    /// The register as it is now, or as it was known at the instant that is asked about.
    ///
    /// # Errors
    ///
    /// What the store says where it cannot be read.
    pub fn new(store: &'a Store, when: When, asker: Asker) -> Outcome<Self> {
        let reader = store.reader(when.as_known_at)?;
        let (version, head) = reader.head()?;
        let (whole, shown) = (OnceCell::new(), OnceCell::new());
        let (part, duties, counts) = (Part::default(), Vec::new(), None);
        let looked_beside = Cell::new(false);
        Ok(Self {
            when,
            store,
            reader,
            version,
            head,
            asker,
            part,
            duties,
            counts,
            whole,
            shown,
            looked_beside,
        })
    }

    /// Asks for a part of what lists hold; what is no list is answered whole.
    pub fn asks_for(&mut self, part: Part) {
        self.part = part;
    }

    /// The part of a list that is asked for.
    pub const fn part(&self) -> &Part {
        &self.part
    }

    /// Hands over what falls due at the register and is recorded elsewhere.
    pub fn also_due(&mut self, duties: Vec<Duty>) {
        self.duties = duties;
    }

    /// What falls due at the register and is recorded in another book, as far as the reader may see it.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Hands over where counts of rows are kept, those that are known already and those that are made.
    pub fn counts_in(&mut self, counts: &'a Counts) {
        self.counts = Some(counts);
    }

    /// Where counts of rows are kept. Of what was known at another time none is: it changes by erasure, without a version of its own.
    pub(crate) fn counts(&self) -> Option<&'a Counts> {
        self.counts.filter(|_| self.when.as_known_at.is_none())
    }

    /// Who asks.
    pub const fn asker(&self) -> &Asker {
        &self.asker
    }

    /// Hands over the register as it is known already, so that it need not be folded. One of another version is not taken.
    pub fn knows(&mut self, known: &Snapshot) {
        if known.version() == self.version && known.head() == self.head {
            self.whole = OnceCell::from(known.clone());
        }
    }

    /// The day that is asked about.
    pub fn on(&self) -> NaiveDate {
        self.when.on()
    }

    /// The version of the register.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The version of the register as it is, which an answer about another time depends on, too: data may have been erased since.
    ///
    /// # Errors
    ///
    /// What the store says where it cannot be read.
    pub fn present_version(&self) -> Outcome<u64> {
        match self.when.as_known_at {
            None => Ok(self.version),
            Some(_) => self.store.version().map_err(Problem::from),
        }
    }

    /// Whether what was asked so far depends on this version alone, and not on what is kept beside the log and changes without it: files
    /// and settings.
    pub const fn is_of_its_version(&self) -> bool {
        !self.looked_beside.get()
    }

    /// The hash of the chain of events up to that version.
    pub const fn head(&self) -> Digest {
        self.head
    }

    /// Lists and counts.
    pub const fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// The register itself with everything in it, folded when it is first asked for. What is made of it for a reader must
    /// hold nothing of people but counts.
    ///
    /// # Errors
    ///
    /// What the store says where its log cannot be read.
    pub(crate) fn whole(&self) -> Outcome<&Register> {
        if let Some(known) = self.whole.get() {
            return Ok(known.register());
        }
        let snapshot = self.reader.snapshot()?;
        Ok(self.whole.get_or_init(|| snapshot).register())
    }

    /// The register as whoever asks may see it: without what of people she is not shown.
    ///
    /// # Errors
    ///
    /// What the store says where its log cannot be read.
    pub fn register(&self) -> Outcome<&Register> {
        let whole = self.whole()?;
        let sees = self.asker.sees();
        if sees == Sensitivity::Sensitive {
            return Ok(whole);
        }
        Ok(self.shown.get_or_init(|| register_seen(whole, sees, self.asker.person)))
    }

    /// What finds records by their names, as far as whoever asks may see them.
    ///
    /// # Errors
    ///
    /// What the store says where its log cannot be read.
    pub fn resolver(&self) -> Outcome<Resolver<'_>> {
        Ok(Resolver { register: self.register()?, kept: Some(self), ..self.values() })
    }

    /// What finds the records that a change names: by everything that is known of them, for whoever may change them has the
    /// papers before her. What goes wrong is told without what she may not see.
    ///
    /// # Errors
    ///
    /// What the store says where its log cannot be read.
    pub fn deciding(&self) -> Outcome<Resolver<'_>> {
        Ok(Resolver { register: self.whole()?, kept: Some(self), ..self.values() })
    }

    /// What reads values that name no record, without folding the log.
    pub fn values(&self) -> Resolver<'_> {
        self.when.values(&self.asker)
    }

    /// Where an answer comes from.
    ///
    /// # Errors
    ///
    /// What the store says where its rows cannot be read.
    pub fn provenance(&self) -> Outcome<Provenance> {
        let register = self.reader.keeper(self.on())?.unwrap_or_default();
        let (version, head) = (Some(self.version), Some(self.head));
        Ok(Provenance { register, version, head, ..self.when.provenance() })
    }

    /// The part of the log that a filter lets through, of what is known at this moment.
    ///
    /// # Errors
    ///
    /// What the store says where its log cannot be read.
    pub fn log(&self, filter: &LogFilter) -> Outcome<Vec<Recorded>> {
        let until = filter.until.map_or(self.version, |until| until.min(self.version));
        self.store.log(&LogFilter { until: Some(until), ..filter.clone() }).map_err(Problem::from)
    }

    /// What came of a command that was recorded under an identifier before; nothing where none was.
    ///
    /// # Errors
    ///
    /// `command_differs` where something else was recorded under it, and what the store says.
    pub fn recorded(&self, id: CommandId, by: &Actor, asked: &Digest) -> Outcome<Option<Written>> {
        self.store.recorded(id, by, asked).map_err(|error| Problem::unrecorded(error, &Register::default()))
    }

    /// What commands would make happen, all of them or none, without writing anything.
    ///
    /// # Errors
    ///
    /// The rejection of the first that contradicts the register, and what the store says.
    pub fn foresee(&self, context: &Context, commands: &[Command]) -> Outcome<Vec<Event>> {
        let register = self.whole()?;
        let judged = self.whole.get().map(|known| known.preview(context, commands)).unwrap_or_default();
        let mut events = Vec::new();
        for one in judged {
            let refused = |rejection| self.asker.shown(Problem::rejected(Box::new(rejection), register));
            events.extend(one.map_err(refused)?);
        }
        Ok(events)
    }

    /// The store in which the register is kept.
    pub(crate) fn store(&self) -> &'a Store {
        self.looked_beside.set(true);
        self.store
    }

    /// Which register it is.
    pub fn register_id(&self) -> RegisterId {
        self.store.id()
    }

    /// A file that is kept beside the register, to be read once.
    ///
    /// # Errors
    ///
    /// What the store says where it is not kept.
    pub fn open_stored(&self, digest: Digest) -> Result<BlobReader, StorageError> {
        self.looked_beside.set(true);
        self.store.open_file(digest)
    }

    /// How large each file is that is kept beside the register.
    ///
    /// # Errors
    ///
    /// What the store says where its files cannot be listed.
    pub fn file_sizes(&self) -> Outcome<BTreeMap<Digest, u64>> {
        self.looked_beside.set(true);
        self.store.file_sizes().map_err(Problem::from)
    }
}

impl Kept for Moment<'_> {
    fn context(&self) -> Outcome<Context> {
        Ok(Context { at: self.when.now, by: self.asker.by.clone() })
    }

    fn setting(&self, key: &str) -> Outcome<Option<String>> {
        self.looked_beside.set(true);
        self.store.setting(key).map_err(Problem::from)
    }

    fn batches(&self) -> Outcome<Vec<view::Batch>> {
        self.reader.batches().map_err(Problem::from)
    }

    fn log(&self, filter: &LogFilter) -> Outcome<Vec<Recorded>> {
        Self::log(self, filter)
    }

    fn register_at(&self, version: u64) -> Outcome<Register> {
        self.store.register_at(version).map_err(Problem::from)
    }

    fn profile_versions(&self, person: PersonId) -> Outcome<Vec<ProfileVersion>> {
        let all = self.store.profile_versions(person)?;
        let sees = self.asker.sees();
        if sees == Sensitivity::Sensitive || self.asker.person == Some(person) {
            return Ok(all);
        }
        let holds_office = self.whole()?.committees().mandates_of(person).next().is_some();
        let shown = |one: ProfileVersion| {
            let profile = profile_seen(&one.profile, sees, holds_office)?;
            Some(ProfileVersion { profile, bytes: String::new(), ..one })
        };
        Ok(all.into_iter().filter_map(shown).collect())
    }

    fn mentions(&self, person: PersonId) -> Outcome<Vec<Mention>> {
        self.store.mentions_in(self.whole()?, person).map_err(Problem::from)
    }

    fn day(&self, instant: DateTime<Utc>) -> NaiveDate {
        self.when.zone.day(instant)
    }
}
