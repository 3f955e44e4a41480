//! The connection to a server: one, made again where it broke, with its prepared statements. It must not know what is
//! asked.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::iter;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::future::{try_join, try_join_all};
use futures_util::{FutureExt as _, StreamExt as _};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Row, RowStream, Statement};

use super::connect_options::ConnectOptions;
use super::dialect::translated;
use super::value::kind;
use crate::clock;
use crate::error::StorageError;
use crate::session::{OnConflict, clause};
use crate::table::{SqlValue, Table};

/// How long it may take to end what was begun in a connection before somebody else gets it.
const SETTLING: Duration = Duration::from_secs(1);

/// How many rows are put at once.
const CHUNK: usize = 1_000;

/// How many rows are taken from the connection at once.
const FETCH_SIZE: usize = 256;

/// How many statements may wait to be sent, and of how few rows.
const WAITING: usize = 16;
const FEW: usize = 64;

/// A statement that waits to be sent.
type Sending = Pin<Box<dyn Future<Output = Result<(), tokio_postgres::Error>> + Send>>;

/// A statement by its text and the types of its values.
type Shape = (String, Vec<Type>);

/// A connection.
pub(crate) struct ServerConnection {
    runtime: Runtime,
    open: Mutex<Open>,
    /// What goes to the server together with what is asked next: a way there and back costs more than most statements.
    waiting: Mutex<Vec<Sending>>,
    /// Whether rows are on their way that nobody has read yet. What is asked meanwhile would wait for them, and they for it.
    reading: AtomicBool,
    /// Whether rows may still come that nobody wants any more.
    unread: AtomicBool,
    /// Whether a transaction was begun and not ended.
    begun: AtomicBool,
    /// Whether a policy decides about each row, so that rows cannot come as a stream.
    row_security: AtomicBool,
}

/// What ends with the connection, and how it comes about again.
struct Open {
    options: ConnectOptions,
    client: Arc<Client>,
    since: Instant,
    statements: HashMap<Shape, Statement>,
}

impl Open {
    /// Connects anew.
    fn connect(&mut self, runtime: &Runtime) -> Result<(), StorageError> {
        self.client = self.options.connect(runtime)?;
        self.since = clock::start();
        self.statements.clear();
        Ok(())
    }
}

impl std::fmt::Debug for ServerConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServerConnection").finish_non_exhaustive()
    }
}

impl ServerConnection {
    /// Connects.
    pub(super) fn new(options: ConnectOptions) -> Result<Self, StorageError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| StorageError::engine(error.to_string()))?;
        let client = options.connect(&runtime)?;
        let open = Mutex::new(Open { options, client, since: clock::start(), statements: HashMap::new() });
        let no = || AtomicBool::new(false);
        Ok(Self {
            runtime,
            open,
            waiting: Mutex::default(),
            reading: no(),
            unread: no(),
            begun: no(),
            row_security: no(),
        })
    }

    /// Makes it like a new one for somebody else, with the statements that are prepared already.
    pub(super) fn renew(&self, options: ConnectOptions) -> Result<(), StorageError> {
        let mut open = self.open();
        let renewed = options.renew(&self.runtime, &open.client);
        open.options = options;
        if renewed { Ok(()) } else { open.connect(&self.runtime) }
    }

    /// How long ago the connection came about.
    pub(super) fn age(&self) -> Duration {
        self.open().since.elapsed()
    }

    /// Ends what was begun and passes over what nobody read. `false` where that does not go well at once; then nobody else
    /// may use it.
    pub(super) fn reset(&self) -> bool {
        self.waiting().clear();
        let end = if self.begun.swap(false, Ordering::Relaxed) { "ROLLBACK" } else { "" };
        let client = self.client();
        if end.is_empty() && !self.unread.swap(false, Ordering::Relaxed) {
            return !client.is_closed();
        }
        let settled = async { tokio::time::timeout(SETTLING, client.batch_execute(end)).await };
        matches!(self.runtime.block_on(settled), Ok(Ok(())))
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn client(&self) -> Arc<Client> {
        Arc::clone(&self.open().client)
    }

    /// Connects again where the connection broke.
    pub(crate) fn reconnect(&self) -> Result<(), StorageError> {
        let mut open = self.open();
        if open.client.is_closed() {
            open.connect(&self.runtime)?;
            self.waiting().clear();
            self.begun.store(false, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Sends what waits and this after it, without waiting in between. Where one fails, it is the first to do so.
    fn flush_then<T>(
        &self,
        last: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, StorageError> {
        self.is_free()?;
        let waiting = std::mem::take(&mut *self.waiting());
        let (_, done) = self.runtime.block_on(try_join(try_join_all(waiting), last))?;
        self.unread.store(false, Ordering::Relaxed);
        Ok(done)
    }

    /// Refuses a question while rows of another are still on their way: each would wait for the other, for ever.
    fn is_free(&self) -> Result<(), StorageError> {
        if self.reading.load(Ordering::Relaxed) {
            return Err(StorageError::engine("asked in the middle of an answer"));
        }
        Ok(())
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Sending>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends this with what is asked next.
    fn enqueue(&self, sending: Sending) -> Result<(), StorageError> {
        self.waiting().push(sending);
        if self.waiting().len() < WAITING { Ok(()) } else { self.flush_then(async { Ok(()) }) }
    }

    /// Begins a transaction. Nothing is sent before something is asked in it.
    pub(crate) fn begin(&self, sql: &'static str) -> Result<(), StorageError> {
        let client = self.client();
        self.begun.store(true, Ordering::Relaxed);
        self.enqueue(Box::pin(async move { client.batch_execute(sql).await }))
    }

    /// Whether a transaction was begun and not ended.
    pub(crate) fn is_begun(&self) -> bool {
        self.begun.load(Ordering::Relaxed)
    }

    /// Takes a transaction back, with what of it was not sent yet.
    pub(crate) fn rollback(&self) -> Result<(), StorageError> {
        self.waiting().clear();
        self.end("ROLLBACK")
    }

    /// Makes what was done in a transaction last, with what of it was not sent yet.
    pub(crate) fn commit(&self) -> Result<(), StorageError> {
        self.end("COMMIT")
    }

    fn end(&self, sql: &str) -> Result<(), StorageError> {
        self.batch(sql)?;
        self.begun.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// Does what a text of one or more statements without values says.
    pub(crate) fn batch(&self, sql: &str) -> Result<(), StorageError> {
        let client = self.client();
        self.flush_then(client.batch_execute(sql))
    }

    /// Whether a policy decides about each row.
    pub(super) fn has_row_security(&self, active: bool) {
        self.row_security.store(active, Ordering::Relaxed);
    }

    /// Whether nothing can be asked any more.
    pub(crate) fn is_closed(&self) -> bool {
        self.open().client.is_closed()
    }

    fn prepared(&self, sql: String, kinds: Vec<Type>) -> Result<Statement, StorageError> {
        let shape = (sql, kinds);
        if let Some(statement) = self.open().statements.get(&shape) {
            return Ok(statement.clone());
        }
        self.is_free()?;
        let client = self.client();
        let statement = self.runtime.block_on(client.prepare_typed(&shape.0, &shape.1))?;
        self.open().statements.insert(shape, statement.clone());
        Ok(statement)
    }

    /// The statement for these values, and the values that it has places for.
    fn shaped<'c>(
        &self,
        sql: &str,
        register: &'c SqlValue<'c>,
        values: &'c [SqlValue<'c>],
    ) -> Result<(Statement, Vec<&'c SqlValue<'c>>), StorageError> {
        let (sql, places) = translated(sql);
        let sent: Vec<&SqlValue<'_>> = iter::once(register).chain(values).take(places).collect();
        let statement = self.prepared(sql, sent.iter().map(|cell| kind(cell)).collect())?;
        Ok((statement, sent))
    }

    /// Does what the statement says to so many rows.
    pub(crate) fn execute(
        &self,
        sql: &str,
        register: &SqlValue<'_>,
        values: &[SqlValue<'_>],
    ) -> Result<u64, StorageError> {
        let (statement, values) = self.shaped(sql, register, values)?;
        let client = self.client();
        self.flush_then(client.execute_raw(&statement, values))
    }

    /// Does what the statement says together with what is asked next.
    pub(crate) fn send(
        &self,
        sql: &str,
        register: &SqlValue<'_>,
        values: &[SqlValue<'_>],
    ) -> Result<(), StorageError> {
        let (statement, values) = self.shaped(sql, register, values)?;
        self.send_prepared(statement, values)
    }

    fn send_prepared<'c>(
        &self,
        statement: Statement,
        values: impl IntoIterator<Item = &'c SqlValue<'c>>,
    ) -> Result<(), StorageError> {
        let values: Vec<SqlValue<'static>> =
            values.into_iter().map(|cell| cell.clone().into_owned()).collect();
        let client = self.client();
        self.enqueue(Box::pin(async move { client.execute_raw(&statement, &values).await.map(drop) }))
    }

    /// Asks.
    pub(crate) fn query(
        &self,
        sql: &str,
        register: &SqlValue<'_>,
        values: &[SqlValue<'_>],
    ) -> Result<Answer<'_>, StorageError> {
        let (statement, values) = self.shaped(sql, register, values)?;
        let client = self.client();
        let stream = self.flush_then(client.query_raw(&statement, values))?;
        self.reading.store(true, Ordering::Relaxed);
        Ok(Answer {
            connection: self,
            stream: Box::pin(stream),
            waiting: VecDeque::new(),
            row: None,
            ended: false,
        })
    }

    /// Puts rows into a table: few in a statement that waits to be sent, many as a stream, unless others may be in their
    /// places or a policy decides about each of them, of which a stream knows nothing.
    pub(crate) fn put<'c, R: AsRef<[SqlValue<'c>]>>(
        &self,
        table: &Table,
        register: &SqlValue<'_>,
        on_conflict: OnConflict,
        rows: impl IntoIterator<Item = R>,
    ) -> Result<(), StorageError> {
        let rows: Vec<R> = rows.into_iter().collect();
        let may_stream = on_conflict == OnConflict::Fail && !self.row_security.load(Ordering::Relaxed);
        match rows.len() {
            0 => Ok(()),
            1 => {
                let statement = self.putting_one(table, on_conflict)?;
                self.send_prepared(statement, iter::once(register).chain(rows[0].as_ref()))
            }
            count if count <= FEW || !may_stream => {
                rows.chunks(CHUNK).try_for_each(|rows| self.put_few(table, register, on_conflict, rows))
            }
            _ => self.put_many(table, register, &rows),
        }
    }

    /// The statement that puts one row. Of its values the server says which types they have: those of the columns, the
    /// register's first.
    fn putting_one(&self, table: &Table, on_conflict: OnConflict) -> Result<Statement, StorageError> {
        self.prepared(putting_one(table, on_conflict), Vec::new())
    }

    fn put_few<'c, R: AsRef<[SqlValue<'c>]>>(
        &self,
        table: &Table,
        register: &SqlValue<'_>,
        on_conflict: OnConflict,
        rows: &[R],
    ) -> Result<(), StorageError> {
        let sql = putting_few(table, on_conflict, self.putting_one(table, OnConflict::Fail)?.params());
        let statement = self.prepared(sql, Vec::new())?;
        let register = register.clone().into_owned();
        let columns = by_column(rows, table.columns.len(), |cell| cell.clone().into_owned());
        let client = self.client();
        self.enqueue(Box::pin(async move {
            client.execute(&statement, &with_columns(&register, &columns)).await.map(drop)
        }))
    }

    fn put_many<'c, R: AsRef<[SqlValue<'c>]>>(
        &self,
        table: &Table,
        register: &SqlValue<'_>,
        rows: &[R],
    ) -> Result<(), StorageError> {
        let one = self.putting_one(table, OnConflict::Fail)?;
        let client = self.client();
        let sql = format!("COPY {} (register, {}) FROM STDIN BINARY", table.name, table.columns.join(", "));
        let statement = self.prepared(sql, Vec::new())?;
        self.flush_then(async {
            let stream = client.copy_in(&statement).await?;
            let mut writer = pin!(BinaryCopyInWriter::new(stream, one.params()));
            for row in rows {
                let row: Vec<&SqlValue<'_>> = iter::once(register).chain(row.as_ref()).collect();
                writer.as_mut().write_raw(row).await?;
            }
            writer.finish().await.map(drop)
        })
    }
}

/// The statement that puts one row.
pub(crate) fn putting_one(table: &Table, on_conflict: OnConflict) -> String {
    let (name, columns, then) = (table.name, table.columns.join(", "), clause(table, on_conflict));
    let marks = (1..=table.columns.len() + 1).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ");
    format!("INSERT INTO {name} (register, {columns}) VALUES ({marks}){then}")
}

/// The statement that puts as many rows as its lists hold.
pub(crate) fn putting_few(table: &Table, on_conflict: OnConflict, kinds: &[Type]) -> String {
    let (name, columns, then) = (table.name, table.columns.join(", "), clause(table, on_conflict));
    let lists = lists(kinds);
    format!(
        "INSERT INTO {name} (register, {columns}) SELECT $1, new.* FROM unnest({lists}) AS new ({columns}){then}"
    )
}

/// Places for columns of values of these types; the first is the register's, which is one value.
fn lists(kinds: &[Type]) -> String {
    let list = |(at, kind): (usize, &Type)| format!("${at}::{}[]", kind.name());
    (1..).zip(kinds).skip(1).map(list).collect::<Vec<_>>().join(", ")
}

/// The first columns of rows, each as a list of values.
fn by_column<'r, 'c: 'r, T>(
    rows: &'r [impl AsRef<[SqlValue<'c>]>],
    width: usize,
    value: impl Fn(&'r SqlValue<'c>) -> T,
) -> Vec<Vec<T>> {
    (0..width).map(|at| rows.iter().map(|row| value(&row.as_ref()[at])).collect()).collect()
}

/// The values of a statement: the register, then columns.
fn with_columns<'v, T: ToSql + Sync>(
    register: &'v SqlValue<'_>,
    columns: &'v [Vec<T>],
) -> Vec<&'v (dyn ToSql + Sync)> {
    let columns = columns.iter().map(|column| column as &(dyn ToSql + Sync));
    iter::once(register as &(dyn ToSql + Sync)).chain(columns).collect()
}

/// Rows on their way from the server.
pub(crate) struct Answer<'a> {
    connection: &'a ServerConnection,
    stream: Pin<Box<RowStream>>,
    waiting: VecDeque<Row>,
    row: Option<Row>,
    ended: bool,
}

impl Drop for Answer<'_> {
    /// What was not read is passed over.
    fn drop(&mut self) {
        self.connection.reading.store(false, Ordering::Relaxed);
        if !self.ended {
            self.connection.unread.store(true, Ordering::Relaxed);
        }
    }
}

impl Answer<'_> {
    /// The next row.
    pub(crate) fn next(&mut self) -> Result<Option<&Row>, StorageError> {
        if self.waiting.is_empty() && !self.ended {
            self.fill()?;
        }
        self.row = self.waiting.pop_front();
        Ok(self.row.as_ref())
    }

    fn fill(&mut self) -> Result<(), StorageError> {
        let Self { connection, stream, waiting, ended, .. } = self;
        connection.runtime.block_on(async {
            let mut next = stream.next().await;
            // What has arrived already is taken along.
            while let Some(row) = next {
                waiting.push_back(row?);
                if waiting.len() == FETCH_SIZE {
                    return Ok(());
                }
                match stream.next().now_or_never() {
                    Some(arrived) => next = arrived,
                    None => return Ok(()),
                }
            }
            *ended = true;
            connection.reading.store(false, Ordering::Relaxed);
            Ok(())
        })
    }
}
