//! Connections shared by everybody in this process: at most so many at once to each database, and whoever does not need one
//! any more leaves it to the next. It must not know what is asked.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::connect_options::ConnectOptions;
use super::connection::ServerConnection;
use super::url::Url;
use crate::error::{Details, ErrorKind, StorageError};

/// How many connections that nobody uses are kept, to whatever databases.
const KEPT_MAX: usize = 16;

/// How old one that is kept may be. By then hosts may have moved, replicas come back, certificates changed.
const AGE_MAX: Duration = Duration::from_secs(10 * 60);

static POOL: Mutex<Pool> = Mutex::new(Pool { idle: Vec::new(), lent: BTreeMap::new() });
static CAME_BACK: Condvar = Condvar::new();

/// What there is for everybody.
struct Pool {
    /// Connections that nobody uses; those that came back first stand first.
    idle: Vec<Idle>,
    /// How many are in use, by what they are to.
    lent: BTreeMap<String, usize>,
}

struct Idle {
    to: String,
    connection: Arc<ServerConnection>,
}

fn pool_state() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection for as long as this is there.
pub(crate) struct PooledConnection {
    connection: Arc<ServerConnection>,
    permit: Permit,
}

/// Takes a connection to the database of an address: one that nobody uses, else a new one, once there is room for it.
pub(super) fn take(url: &Url, schema: &str, reading: bool) -> Result<PooledConnection, StorageError> {
    let options = ConnectOptions::new(url, schema, reading)?;
    let (permit, idle) = Permit::take(url.key(schema, reading), url.pool, options.patience)?;
    let connection = match idle {
        Some(connection) => {
            connection.renew(options)?;
            connection
        }
        None => Arc::new(ServerConnection::new(options)?),
    };
    Ok(PooledConnection { connection, permit })
}

impl std::fmt::Debug for PooledConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.connection.fmt(f)
    }
}

impl Deref for PooledConnection {
    type Target = ServerConnection;

    fn deref(&self) -> &ServerConnection {
        &self.connection
    }
}

impl Drop for PooledConnection {
    /// Leaves the connection to the next, unless something is left in it that cannot be ended at once.
    fn drop(&mut self) {
        if std::thread::panicking() || AGE_MAX < self.connection.age() || !self.connection.reset() {
            return;
        }
        let idle = Idle { to: self.permit.to.clone(), connection: Arc::clone(&self.connection) };
        let mut stock = pool_state();
        stock.idle.push(idle);
        let surplus = stock.idle.len().saturating_sub(KEPT_MAX);
        stock.idle.drain(..surplus);
    }
}

/// The right to one connection.
struct Permit {
    /// What it is to, password and all.
    to: String,
}

impl Permit {
    /// Waits until there is room, and takes a connection that nobody uses, where there is one.
    fn take(
        to: String,
        most: usize,
        patience: Duration,
    ) -> Result<(Self, Option<Arc<ServerConnection>>), StorageError> {
        let full = |stock: &mut Pool| stock.lent.get(&to).is_some_and(|lent| most <= *lent);
        let waited = CAME_BACK.wait_timeout_while(pool_state(), patience, full);
        let (mut stock, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(ErrorKind::ConnectionsBusy.with(Details::Connections(most)));
        }
        stock.idle.retain(|idle| idle.connection.age() < AGE_MAX);
        let found = stock.idle.iter().rposition(|idle| idle.to == to);
        let idle = found.map(|at| stock.idle.remove(at).connection);
        *stock.lent.entry(to.clone()).or_default() += 1;
        Ok((Self { to }, idle))
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut stock = pool_state();
        if let Some(lent) = stock.lent.get_mut(&self.to) {
            *lent -= 1;
        }
        stock.lent.retain(|_, lent| *lent > 0);
        drop(stock);
        CAME_BACK.notify_all();
    }
}
