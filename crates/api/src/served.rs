//! A register that is served: one writer, connections for reading beside it, and word of each new version.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::value::PartialDate;
use domain::value::id::RegisterId;
use operations::input::Field as _;
use operations::list::Counts;
use operations::zone::Zone;
use operations::{Asker, Input, Moment, Outcome, Problem, When};
use storage::clock::Clock;
use storage::{ExecuteError, Outcome as Written, ReadPool, Snapshot, Store, Work, Writer};
use tokio::sync::watch;

use crate::answers::Answers;

/// A register that is served.
#[derive(Debug)]
pub(crate) struct Served {
    /// What addresses call it.
    pub(crate) name: String,
    pub(crate) id: RegisterId,
    path: PathBuf,
    writer: Writer,
    pool: ReadPool,
    versions: watch::Sender<u64>,
    /// Answers of the present version.
    pub(crate) answers: Answers,
    /// How many rows lists have.
    pub(crate) counts: Counts,
    clock: Clock,
    zone: Zone,
}

/// As of when and as known when somebody asks, as they write it.
#[derive(Clone, Debug, Default)]
pub(crate) struct AskedWhen {
    pub(crate) as_of: Option<String>,
    pub(crate) as_known_at: Option<String>,
}

impl Served {
    /// Opens a register for as long as the server runs.
    pub(crate) fn open(name: &str, path: &Path, clock: Clock, zone: Zone, readers: usize) -> Outcome<Self> {
        let mut store = Store::open(path)?;
        store.set_clock(clock);
        let id = store.id();
        let writer = Writer::start(store)?;
        let pool = writer.read_pool(readers);
        let (versions, _) = watch::channel(writer.snapshot().version());
        Ok(Self {
            name: name.to_owned(),
            id,
            path: path.to_owned(),
            writer,
            pool,
            versions,
            answers: Answers::new(),
            counts: Counts::default(),
            clock,
            zone,
        })
    }

    /// Where it is kept.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The register as it is.
    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        self.writer.snapshot()
    }

    /// Hears of each version that comes after the present one.
    pub(crate) fn versions(&self) -> watch::Receiver<u64> {
        self.versions.subscribe()
    }

    /// Reads what other programs wrote.
    pub(crate) fn refresh(&self) -> Outcome {
        self.writer.refresh()?;
        self.tell();
        Ok(())
    }

    fn tell(&self) {
        // Threads that publish at once may have read different versions, so the version is read under the lock, and only rises.
        let rise = |known: &mut u64| {
            let version = self.snapshot().version();
            *known < version && {
                *known = version;
                true
            }
        };
        if self.versions.send_if_modified(rise) {
            self.answers.clear();
        }
    }

    /// The zone in which it is kept.
    pub(crate) fn zone(&self) -> Zone {
        let snapshot = self.snapshot();
        let said = snapshot.register().cooperatives().time_zone();
        said.and_then(Zone::of_register).unwrap_or(self.zone)
    }

    /// When and as of when it is asked.
    ///
    /// # Errors
    ///
    /// `date_wrong` and the like at `as_of`, `instant_wrong` at `as_known_at`.
    pub(crate) fn when(&self, asked: &AskedWhen, by: &Asker) -> Outcome<When> {
        let (now, zone) = (self.clock.now(), self.zone());
        let when = When { now, zone, as_of: None, as_known_at: None };
        let as_of = asked
            .as_of
            .as_deref()
            .map(|text| Input::<PartialDate>::from(text).read("as_of", &when.values(by)));
        let instant = |text: &String| {
            zone.end_of(&operations::resolve::iso(when.today(), text))
                .ok_or_else(|| Problem::wrong("instant_wrong", "as_known_at", text))
        };
        Ok(When {
            as_of: as_of.transpose()?,
            as_known_at: asked.as_known_at.as_ref().map(instant).transpose()?,
            ..when
        })
    }

    /// Asks something of one moment of the register. `asking` must not ask for another one: of as many threads as there are readers, each
    /// would wait for one that the others hold.
    pub(crate) fn read<T>(
        &self,
        when: When,
        asker: Asker,
        asking: impl FnOnce(&Moment<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        self.read_with(when, asker, |_| Ok(()), asking)
    }

    /// The same, with what else the moment is handed before it is asked.
    pub(crate) fn read_with<T>(
        &self,
        when: When,
        asker: Asker,
        hand: impl FnOnce(&mut Moment<'_>) -> Outcome,
        asking: impl FnOnce(&Moment<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        #[cfg(debug_assertions)]
        let _alone = alone::Alone::new();
        self.pool.read(|store| {
            let mut moment = Moment::new(store, when, asker)?;
            if when.as_known_at.is_none() {
                let known = self.writer.snapshot_of(moment.version(), moment.head())?;
                self.tell();
                if let Some(known) = &known {
                    moment.knows(known);
                }
            }
            moment.counts_in(&self.counts);
            hand(&mut moment)?;
            asking(&moment)
        })
    }

    /// The store beside the writer, for what is kept beside the register.
    pub(crate) fn beside(&self) -> Outcome<Store> {
        Store::open(&self.path).map_err(Problem::from)
    }

    /// Records something; when it returns, the outcome lasts.
    pub(crate) fn record(&self, work: impl Into<Work>) -> Result<Written, ExecuteError> {
        let done = self.writer.execute(work);
        self.tell();
        done
    }
}

/// Finds a thread that asks for a second reader while it holds one, in every test that comes by.
#[cfg(debug_assertions)]
mod alone {
    use std::cell::Cell;

    thread_local! {
        static READS: Cell<bool> = const { Cell::new(false) };
    }

    /// That this thread reads.
    pub(super) struct Alone(());

    impl Alone {
        pub(super) fn new() -> Self {
            assert!(!READS.replace(true), "a second reader is asked for while one is held");
            Self(())
        }
    }

    impl Drop for Alone {
        fn drop(&mut self) {
            READS.set(false);
        }
    }
}
