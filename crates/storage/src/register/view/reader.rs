//! Reading lists and counts, all of one moment: as of any day, as known now or at an instant.

use chrono::{DateTime, NaiveDate, Utc};
use domain::indicator::Counts;
use domain::value::Digest;
use domain::value::id::{CooperativeId, OrganId};

use super::{
    Affiliation, Assignment, AssignmentFilter, Batch, Cooperative, Mandate, MandateFilter, Member,
    MemberFilter, Organ, Overview, Page, PageRequest, Person, PersonFilter, Seat, Unit,
};
use crate::Snapshot;
use crate::book::rows;
use crate::engine::{Engine, Transaction};
use crate::error::StorageError;
use crate::journal::{append, read};
use crate::register::Store;
use crate::register::project;
use crate::register::schema::REGISTER;
use crate::register::statement::read as register_read;
use crate::register::statement::{count, view};
use crate::session::Session;
use crate::sqlite::Sqlite;

/// Reads one moment of a register. What is recorded meanwhile is not seen.
#[derive(Debug)]
pub struct Reader<'a> {
    source: Source<'a>,
    /// What was known of batches, and when the last event was recorded.
    past: Option<Past>,
    store: &'a Store,
}

#[derive(Debug)]
enum Source<'a> {
    /// The rows as they are kept.
    Now(Transaction<'a>),
    /// The same rows of what was known once.
    Then(Box<Engine>),
}

#[derive(Debug)]
struct Past {
    version: u64,
    last_recorded: Option<DateTime<Utc>>,
}

impl Store {
    /// A reader of what is known now, or was known at an instant.
    pub fn reader(&self, known_at: Option<DateTime<Utc>>) -> Result<Reader<'_>, StorageError> {
        self.with_path(self.try_reader(known_at))
    }

    fn try_reader(&self, known_at: Option<DateTime<Utc>>) -> Result<Reader<'_>, StorageError> {
        let Some(instant) = known_at else {
            return Ok(Reader { source: Source::Now(self.engine.begin_read()?), past: None, store: self });
        };
        let version = self.version_known_at(instant)?;
        let known = self.snapshot_at(version)?;
        let memory = Engine::Sqlite(Sqlite::in_memory(&REGISTER, self.id(), self.engine.created_at())?);
        let transaction = memory.begin()?;
        rows::write(transaction.session(), &project::all(&known.state))?;
        append::head(transaction.session(), 0, known.version, &known.hash)?;
        transaction.commit()?;
        let last_recorded = if version == 0 { None } else { Some(read::instant(known.at)?) };
        let past = Some(Past { version, last_recorded });
        Ok(Reader { source: Source::Then(Box::new(memory)), past, store: self })
    }
}

impl Reader<'_> {
    fn session(&self) -> Session<'_> {
        match &self.source {
            Source::Now(transaction) => transaction.session(),
            Source::Then(memory) => memory.session(),
        }
    }

    fn with_path<T>(&self, done: Result<T, StorageError>) -> Result<T, StorageError> {
        self.store.with_path(done)
    }

    /// The version of the last event that is known.
    pub fn version(&self) -> Result<u64, StorageError> {
        self.with_path(read::head(self.session()).map(|head| read::unsigned(head.version)))
    }

    /// The version of the last event that is known, and the hash of the chain up to it.
    pub fn head(&self) -> Result<(u64, Digest), StorageError> {
        self.with_path(read::head(self.session()).map(|head| (read::unsigned(head.version), head.hash)))
    }

    /// The register of the same moment.
    pub fn snapshot(&self) -> Result<Snapshot, StorageError> {
        let (version, hash) = self.head()?;
        match &self.store.cache {
            Some(known) if known.version() == version && known.head() == hash => Ok(known.clone()),
            _ => self.store.snapshot_at(version),
        }
    }

    /// Memberships and requests as of a day, in the order of names, organisations last.
    pub fn members(
        &self,
        filter: &MemberFilter,
        on: NaiveDate,
        page: PageRequest,
    ) -> Result<Page<Member>, StorageError> {
        self.with_path(view::members(self.session(), filter, on, page))
    }

    /// People in the order of names.
    pub fn persons(&self, filter: &PersonFilter, page: PageRequest) -> Result<Page<Person>, StorageError> {
        self.with_path(view::persons(self.session(), filter, page))
    }

    /// Organisations as of a day, in the order of names; dissolved ones say so.
    pub fn cooperatives(&self, on: NaiveDate) -> Result<Vec<Cooperative>, StorageError> {
        self.with_path(view::cooperatives(self.session(), on))
    }

    /// The organisation after which the register is named: the central whose books it keeps, or else whoever has most
    /// organs and members.
    pub fn keeper(&self, on: NaiveDate) -> Result<Option<String>, StorageError> {
        self.with_path(view::keeper(self.session(), on))
    }

    /// Affiliations of an organisation, on either side, or all; on a day, or ever.
    pub fn affiliations(
        &self,
        cooperative: Option<CooperativeId>,
        on: Option<NaiveDate>,
    ) -> Result<Vec<Affiliation>, StorageError> {
        self.with_path(view::affiliations(self.session(), cooperative, on))
    }

    /// Mining units of an organisation, or all; on a day, or ever.
    pub fn units(
        &self,
        cooperative: Option<CooperativeId>,
        on: Option<NaiveDate>,
    ) -> Result<Vec<Unit>, StorageError> {
        self.with_path(view::units(self.session(), cooperative, on))
    }

    /// Organs of an organisation, or all; on a day, or ever.
    pub fn organs(
        &self,
        cooperative: Option<CooperativeId>,
        on: Option<NaiveDate>,
    ) -> Result<Vec<Organ>, StorageError> {
        self.with_path(view::organs(self.session(), cooperative, on))
    }

    /// Mandates by organ, seat and first day; on a day, or ever.
    pub fn mandates(
        &self,
        filter: &MandateFilter,
        on: Option<NaiveDate>,
    ) -> Result<Vec<Mandate>, StorageError> {
        self.with_path(view::mandates(self.session(), filter, on))
    }

    /// The seats of an organ on a day, with their holders.
    pub fn seats(&self, organ: OrganId, on: NaiveDate) -> Result<Vec<Seat>, StorageError> {
        self.with_path(view::seats(self.session(), organ, on))
    }

    /// Assignments to work by area and name; on a day, or ever.
    pub fn assignments(
        &self,
        filter: &AssignmentFilter,
        on: Option<NaiveDate>,
    ) -> Result<Vec<Assignment>, StorageError> {
        self.with_path(view::assignments(self.session(), filter, on))
    }

    /// Batches, the newest first.
    pub fn batches(&self) -> Result<Vec<Batch>, StorageError> {
        let known = |batch: &Batch| self.past.as_ref().is_none_or(|past| batch.last_version <= past.version);
        let session = match &self.source {
            Source::Now(transaction) => transaction.session(),
            Source::Then(_) => self.store.session(),
        };
        let mut batches = self.with_path(register_read::batches(session))?;
        batches.retain(known);
        // What was taken back later was not taken back yet.
        let ids: Vec<_> = batches.iter().map(|batch| batch.batch).collect();
        for batch in &mut batches {
            batch.undone_by = batch.undone_by.filter(|by| ids.contains(by));
        }
        Ok(batches)
    }

    /// What the register holds, at a glance.
    pub fn overview(&self, on: NaiveDate) -> Result<Overview, StorageError> {
        let mut overview = self.with_path(view::overview(self.session(), on))?;
        if let Some(past) = &self.past {
            overview.last_recorded = past.last_recorded;
        }
        Ok(overview)
    }

    /// Women and men in membership, organs and work on a day: of an organisation with what belongs to it then, or of
    /// the whole register. The same numbers as `domain::indicator::counts`.
    pub fn counts(&self, cooperative: Option<CooperativeId>, on: NaiveDate) -> Result<Counts, StorageError> {
        self.with_path(count::counts(self.session(), cooperative, on))
    }
}
