//! What can be asked of a store of a register beside its rows.

use chrono::{DateTime, Utc};
use domain::Register;
use domain::person::ProfileVersion;
use domain::value::TimeZone;
use domain::value::id::{BatchId, PersonId};

use super::recorded::{LogFilter, Recorded};
use super::statement::read;
use super::{Snapshot, Store, view};
use crate::error::StorageError;

impl Snapshot {
    /// What is known.
    pub const fn register(&self) -> &Register {
        &self.state
    }
}

impl Store {
    /// The time zone in which the register is kept, as it was said last; `None` where nobody has said it.
    pub fn time_zone(&self) -> Result<Option<TimeZone>, StorageError> {
        self.with_path(read::time_zone(self.session()))
    }

    /// The first entry that was recorded after an instant, and when the last one was.
    pub fn recorded_after(
        &self,
        instant: DateTime<Utc>,
    ) -> Result<Option<(u64, DateTime<Utc>)>, StorageError> {
        let known = self.version_known_at(instant)?;
        let last = self.log(&LogFilter { newest_first: true, limit: Some(1), ..LogFilter::default() })?;
        Ok(last.first().filter(|last| known < last.version).map(|last| (known.saturating_add(1), last.at)))
    }

    /// The register as it is now. Only what is new since the last time is read.
    pub fn register(&mut self) -> Result<&Register, StorageError> {
        self.refresh().map(Snapshot::register)
    }

    /// The register as it was after an event.
    pub fn register_at(&self, version: u64) -> Result<Register, StorageError> {
        self.snapshot_at(version).map(|snapshot| snapshot.state)
    }

    /// The register as it was known at an instant: folded from what had been recorded by then. What was erased since
    /// is not known any more.
    pub fn register_known_at(&self, instant: DateTime<Utc>) -> Result<Register, StorageError> {
        self.register_at(self.version_known_at(instant)?)
    }

    /// A batch, if it was recorded.
    pub fn batch(&self, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
        self.with_path(read::batch(self.session(), batch))
    }

    /// What a batch made happen, oldest first; nothing for one that is not known.
    pub fn events_of_batch(&self, batch: BatchId) -> Result<Vec<Recorded>, StorageError> {
        let Some(found) = self.batch(batch)? else { return Ok(Vec::new()) };
        let (since, until) = (Some(found.first_version), Some(found.last_version));
        self.log(&LogFilter { since, until, ..LogFilter::default() })
    }

    /// Every version of a person's profile, oldest first; none once it is erased.
    pub fn profile_versions(&self, person: PersonId) -> Result<Vec<ProfileVersion>, StorageError> {
        self.with_path(read::profile_versions(self.session(), person))
    }
}
