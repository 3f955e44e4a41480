//! Connections shared by everybody in this process: at most so many at once to each database, and whoever does not need one
//! any more leaves it to the next. It must not know what is asked.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::link::Link;
use super::reach::Reach;
use super::url::Url;
use crate::error::StorageError;

/// How many connections that nobody uses are kept, to whatever databases.
const KEPT_MAX: usize = 16;

/// How old one that is kept may be. By then hosts may have moved, replicas come back, certificates changed.
const AGE_MAX: Duration = Duration::from_secs(10 * 60);

static SHELF: Mutex<Shelf> = Mutex::new(Shelf { idle: Vec::new(), lent: BTreeMap::new() });
static CAME_BACK: Condvar = Condvar::new();

/// What there is for everybody.
struct Shelf {
    /// Connections that nobody uses; those that came back first stand first.
    idle: Vec<Idle>,
    /// How many are in use, by what they are to.
    lent: BTreeMap<String, usize>,
}

struct Idle {
    to: String,
    link: Arc<Link>,
}

fn shelf() -> MutexGuard<'static, Shelf> {
    SHELF.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection for as long as this is there.
pub(crate) struct Lent {
    link: Arc<Link>,
    place: Place,
}

/// Takes a connection to the database of an address: one that nobody uses, else a new one, once there is room for it.
pub(super) fn take(url: &Url, reading: bool) -> Result<Lent, StorageError> {
    let reach = Reach::new(url, reading)?;
    let (place, idle) = Place::take(url.key(reading), url.pool, reach.patience)?;
    let link = match idle {
        Some(link) => {
            link.renew(reach)?;
            link
        }
        None => Arc::new(Link::new(reach)?),
    };
    Ok(Lent { link, place })
}

impl std::fmt::Debug for Lent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.link.fmt(f)
    }
}

impl Deref for Lent {
    type Target = Link;

    fn deref(&self) -> &Link {
        &self.link
    }
}

impl Drop for Lent {
    /// Leaves the connection to the next, unless something is left in it that cannot be ended at once.
    fn drop(&mut self) {
        if std::thread::panicking() || AGE_MAX < self.link.age() || !self.link.settle() {
            return;
        }
        let idle = Idle { to: self.place.to.clone(), link: Arc::clone(&self.link) };
        let mut stock = shelf();
        stock.idle.push(idle);
        let surplus = stock.idle.len().saturating_sub(KEPT_MAX);
        stock.idle.drain(..surplus);
    }
}

/// The right to one connection.
struct Place {
    /// What it is to, password and all.
    to: String,
}

impl Place {
    /// Waits until there is room, and takes a connection that nobody uses, where there is one.
    fn take(to: String, most: usize, patience: Duration) -> Result<(Self, Option<Arc<Link>>), StorageError> {
        let full = |stock: &mut Shelf| stock.lent.get(&to).is_some_and(|lent| most <= *lent);
        let waited = CAME_BACK.wait_timeout_while(shelf(), patience, full);
        let (mut stock, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(StorageError::ConnectionsBusy { path: PathBuf::new(), most });
        }
        stock.idle.retain(|idle| idle.link.age() < AGE_MAX);
        let found = stock.idle.iter().rposition(|idle| idle.to == to);
        let idle = found.map(|at| stock.idle.remove(at).link);
        *stock.lent.entry(to.clone()).or_default() += 1;
        Ok((Self { to }, idle))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut stock = shelf();
        if let Some(lent) = stock.lent.get_mut(&self.to) {
            *lent -= 1;
        }
        stock.lent.retain(|_, lent| *lent > 0);
        drop(stock);
        CAME_BACK.notify_all();
    }
}
