//! What a server uses: an access book that is kept, with everything that a decision must not do itself. It checks passwords and codes,
//! mints secrets and identifiers, counts failures from addresses, and knows when a session was used last.

mod error;
mod factor;
mod manage;
mod memory;
mod principal;
mod record;
mod sign_in;

pub use error::AccessError;
pub use factor::FactorKey;
pub use manage::TokenRequest;
pub use principal::{KnownSession, OpenSession, Principal, Via};
pub use record::ConfirmationRequest;
pub use sign_in::{SignIn, SignedIn};

use std::net::IpAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use ring::hmac;
use storage::book::{Outcome, Request, Snapshot, Store, Writer};
use storage::{Asked, ErrorKind, ExpectedVersion, StorageError};

use crate::actor::{Actor, Context};
use crate::address::AddressKey;
use crate::book::{Accounts, Timed};
use crate::command::Command;
use crate::days::Days;
use crate::decide::{decide, may_administer};
use crate::event::Event;
use crate::id::AccountId;
use crate::password;
use crate::random;
use crate::rejection::Rejection;
use crate::state::State;
use crate::text::Secret;
use memory::Memory;

/// Under what the book remembers the key by which addresses are hashed.
const ADDRESS_KEY: &str = "access/address_key";

/// How long sessions last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// How long after it was used last; 30 minutes unless told otherwise.
    pub idle: TimeDelta,
    /// How long after it began; 12 hours unless told otherwise.
    pub absolute: TimeDelta,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self { idle: TimeDelta::minutes(30), absolute: TimeDelta::hours(12) }
    }
}

/// An access book that is kept. Any number of threads may use it.
///
/// Each call that may write blocks its thread until it is done, so a server calls it from threads for blocking work; [`AccessBook::snapshot`],
/// [`AccessBook::known_session`], [`AccessBook::language_of`] and [`AccessBook::token`] read memory alone. A password is checked for about
/// 30 milliseconds of processor time and in 19 MiB of memory; the server bounds how many are checked at once.
#[derive(Debug)]
pub struct AccessBook {
    writer: Writer<Accounts>,
    limits: SessionLimits,
    memory: Mutex<Memory>,
    address_key: hmac::Key,
    /// What a password is compared with where there is none, so that time tells nothing.
    dummy: Secret,
    /// Why a failed sign-in could not be written down. The next one who signs in is told.
    lost: Arc<Mutex<Option<StorageError>>>,
    /// Whether commands are only judged.
    rehearses: bool,
}

impl AccessBook {
    /// Opens the book in a file or on a server, or makes a new one where there is none.
    pub fn open_or_create(path: &Path, now: DateTime<Utc>) -> Result<Self, AccessError> {
        let store = match Store::open(path) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Empty) => {
                Store::create(path, random::id(now)?)?
            }
            opened => opened?,
        };
        Self::of(store)
    }

    /// The book that a store keeps.
    pub fn of(mut store: Store<Accounts>) -> Result<Self, AccessError> {
        let kept = store.setting(ADDRESS_KEY)?.and_then(|key| HEXLOWER.decode(key.as_bytes()).ok());
        let key = if let Some(key) = kept {
            key
        } else {
            let key = random::bytes::<32>()?.to_vec();
            store.set_setting(ADDRESS_KEY, &HEXLOWER.encode(&key))?;
            key
        };
        let dummy = password::hash(&HEXLOWER.encode(&random::bytes::<16>()?))?;
        Ok(Self {
            writer: Writer::start(store)?,
            limits: SessionLimits::default(),
            memory: Mutex::default(),
            address_key: hmac::Key::new(hmac::HMAC_SHA256, &key),
            dummy,
            lost: Arc::default(),
            rehearses: false,
        })
    }

    /// The same with other limits of sessions.
    #[must_use]
    pub fn with_limits(self, limits: SessionLimits) -> Self {
        Self { limits, ..self }
    }

    /// The same, where commands are judged and nothing is written.
    #[must_use]
    pub fn rehearsing(self) -> Self {
        Self { rehearses: true, ..self }
    }

    /// The book as it is, with its version and the head of its chain.
    pub fn snapshot(&self) -> Arc<Snapshot<State>> {
        self.writer.snapshot()
    }

    /// Reads what other programs wrote, such as a command line beside the server. A server calls this every few seconds.
    pub fn refresh(&self) -> Result<(), AccessError> {
        self.writer.refresh()?;
        Ok(())
    }

    /// Does what is asked, or says why not. When it returns, the outcome lasts. Roles are judged by the day at each register.
    pub fn execute(&self, by: Actor, command: Command, days: &Days) -> Result<Outcome<Event>, AccessError> {
        if self.rehearses {
            let snapshot = self.snapshot();
            let version = snapshot.version();
            let events = decide(snapshot.state(), &Context::new(days, by), &command)?;
            return Ok(Outcome {
                version_before: version,
                version,
                events,
                replayed: false,
                purge_pending: false,
            });
        }
        self.writer.execute(request(by, command, days)?).map_err(AccessError::of)
    }

    /// Whether an actor may administer an account: set its password, remove its second factor, end its sessions.
    pub fn may_administer(&self, by: Actor, account: AccountId, days: &Days) -> bool {
        may_administer(self.snapshot().state(), &Context::new(days, by), account)
    }

    /// The hash of an address, by which entries know it.
    pub fn address(&self, address: IpAddr) -> AddressKey {
        AddressKey::of(&self.address_key, address)
    }

    /// Stops writing, and gives the store back; `None` where its thread ended before, which only a fault explains.
    pub fn close(self) -> Option<Store<Accounts>> {
        self.writer.stop()
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn request(by: Actor, command: Command, days: &Days) -> Result<Request<Accounts>, AccessError> {
    let from = Asked { account: by.account().map(|account| *account.uuid()), ..Asked::default() };
    let (id, expected) = (random::id(days.now())?, ExpectedVersion::Any);
    Ok(Request { id, expected, by, asked: None, from, command: Timed { days: days.clone(), command } })
}

impl AccessError {
    /// Why a command came to nothing.
    fn of(error: storage::book::ExecuteError<Rejection>) -> Self {
        match error {
            storage::book::ExecuteError::Rejected { rejection, .. } => Self::Rejected(rejection),
            other => Self::Execute(other),
        }
    }
}
