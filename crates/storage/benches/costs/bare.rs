//! The raw engine: the same rows without the program, written and read as well as a good programmer would with the
//! engine's own driver.

use std::cell::RefCell;
use std::collections::HashMap;
use std::pin::pin;

use futures_util::StreamExt as _;
use futures_util::future::{join_all, join4};
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, TransactionBehavior, params_from_iter};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use tokio_postgres::{NoTls, Row, Statement};

use crate::desk::Desk;

/// The tables that recording and admitting people writes to.
const TABLES: [&str; 6] = ["event", "command", "erasable", "person", "membership", "event_subject"];

/// Rows that recording left, table by table, in the order of their keys.
pub(crate) struct Rows(Vec<Table>);

struct Table {
    name: &'static str,
    /// The statement that writes a row.
    insert: String,
    rows: Vec<Vec<Value>>,
}

impl Rows {
    /// What stands in a place beside its first event.
    pub(crate) fn of(desk: &Desk) -> Self {
        let bare = Bare::at(desk);
        let mark = if desk.url().is_some() { '$' } else { '?' };
        let read = |name: &'static str| {
            let condition = match name {
                "event" | "erasable" | "event_subject" => "version > 1",
                "command" => "first_version > 1",
                _ => "1 = 1",
            };
            let rows = bare.rows(&format!("SELECT * FROM {name} WHERE {condition} ORDER BY 1, 2, 3, 4"));
            let marks: Vec<_> =
                (1..=rows.first().map_or(0, Vec::len)).map(|at| format!("{mark}{at}")).collect();
            Table { name, insert: format!("INSERT INTO {name} VALUES ({})", marks.join(", ")), rows }
        };
        Self(TABLES.map(read).into_iter().filter(|table| !table.rows.is_empty()).collect())
    }
}

/// An engine that is spoken to directly.
pub(crate) enum Bare {
    File(Connection),
    Server(Client),
}

impl Bare {
    /// With the settings that the program has, too.
    pub(crate) fn at(desk: &Desk) -> Self {
        if let Some(url) = desk.url() {
            return Self::Server(Client::connect(url));
        }
        let connection = Connection::open(desk.path()).unwrap();
        connection.set_prepared_statement_cache_capacity(64);
        let set_up = "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA secure_delete = on; \
                      PRAGMA cache_size = -65536; PRAGMA temp_store = memory; PRAGMA wal_autocheckpoint = 4000;";
        connection.execute_batch(set_up).unwrap();
        Self::File(connection)
    }

    fn rows(&self, sql: &str) -> Vec<Vec<Value>> {
        match self {
            Self::File(connection) => {
                let mut statement = connection.prepare(sql).unwrap();
                let count = statement.column_count();
                let rows = statement
                    .query_map([], |row| (0..count).map(|column| row.get(column)).collect())
                    .unwrap();
                rows.map(Result::unwrap).collect()
            }
            Self::Server(client) => {
                let rows = client.run(client.link.query(sql, &[])).unwrap();
                rows.iter().map(|row| (0..row.len()).map(|column| value(row, column)).collect()).collect()
            }
        }
    }

    /// Writes one row of each table and moves the head, in one durable transaction. A file has its statements prepared. On
    /// a server they are prepared, too, and everything from BEGIN to COMMIT is sent at once, without waiting in between.
    pub(crate) fn commit(&self, Rows(tables): &Rows, at: usize) {
        match self {
            Self::File(connection) => {
                let transaction =
                    Transaction::new_unchecked(connection, TransactionBehavior::Immediate).unwrap();
                for table in tables {
                    let mut insert = transaction.prepare_cached(&table.insert).unwrap();
                    insert.execute(params_from_iter(&table.rows[at])).unwrap();
                }
                let head =
                    "UPDATE register SET version = version + 1, hash = randomblob(32) WHERE register = 1";
                transaction.prepare_cached(head).unwrap().execute([]).unwrap();
                transaction.commit().unwrap();
            }
            Self::Server(client) => {
                let inserts: Vec<_> = tables.iter().map(|table| client.prepared(&table.insert)).collect();
                let head = client
                    .prepared("UPDATE register SET version = version + 1, hash = $1 WHERE register = $2");
                let connection = &client.link;
                let rows: Vec<_> =
                    tables.iter().map(|table| table.rows[at].iter().map(Sent).collect::<Vec<_>>()).collect();
                let (register, hash) = (&rows[0][0], vec![7_u8; 32]);
                let inserting = inserts.iter().zip(&rows).map(|(statement, row)| async move {
                    let values: Vec<&(dyn ToSql + Sync)> = row.iter().map(|cell| cell as _).collect();
                    connection.execute(statement, &values).await
                });
                let move_head: [&(dyn ToSql + Sync); 2] = [&hash, register];
                let (begun, inserted, moved, committed) = client.run(join4(
                    connection.batch_execute("BEGIN"),
                    join_all(inserting),
                    connection.execute(&head, &move_head),
                    connection.batch_execute("COMMIT"),
                ));
                begun.unwrap();
                assert!(inserted.into_iter().all(|count| count.unwrap() == 1));
                assert_eq!(moved.unwrap(), 1);
                committed.unwrap();
            }
        }
    }

    /// Writes all rows in one durable transaction: by prepared inserts into a file, by binary COPY on a server. The tables
    /// have their indexes; no row is there already, so nothing is said of conflicts.
    pub(crate) fn import(&self, Rows(tables): &Rows) {
        match self {
            Self::File(connection) => {
                let transaction =
                    Transaction::new_unchecked(connection, TransactionBehavior::Immediate).unwrap();
                for table in tables {
                    let mut insert = transaction.prepare_cached(&table.insert).unwrap();
                    for row in &table.rows {
                        insert.execute(params_from_iter(row)).unwrap();
                    }
                }
                transaction.commit().unwrap();
            }
            Self::Server(client) => client.run(async {
                client.link.batch_execute("BEGIN").await.unwrap();
                for table in tables {
                    copy(&client.link, table).await;
                }
                client.link.batch_execute("COMMIT").await.unwrap();
            }),
        }
    }

    /// Reads the body of every event in the order of the log.
    pub(crate) fn bodies(&self, take: &mut dyn FnMut(&str)) {
        let sql = "SELECT body FROM event ORDER BY register, version";
        match self {
            Self::File(connection) => {
                let mut statement = connection.prepare_cached(sql).unwrap();
                let mut rows = statement.query([]).unwrap();
                while let Some(row) = rows.next().unwrap() {
                    take(std::str::from_utf8(row.get_ref(0).unwrap().as_blob().unwrap()).unwrap());
                }
            }
            Self::Server(client) => {
                client.each(sql, &mut |row| take(std::str::from_utf8(row.get(0)).unwrap()));
            }
        }
    }

    /// Reads all rows of a statement and passes over them.
    pub(crate) fn drain(&self, sql: &str) {
        match self {
            Self::File(connection) => {
                let mut statement = connection.prepare_cached(sql).unwrap();
                let mut rows = statement.query([]).unwrap();
                while let Some(row) = rows.next().unwrap() {
                    std::hint::black_box(row.get_ref(0).unwrap());
                }
            }
            Self::Server(client) => client.each(sql, &mut |row| {
                std::hint::black_box(row);
            }),
        }
    }
}

async fn copy(client: &tokio_postgres::Client, table: &Table) {
    let columns = client.prepare(&format!("SELECT * FROM {}", table.name)).await.unwrap();
    let kinds: Vec<Type> = columns.columns().iter().map(|column| column.type_().clone()).collect();
    let sink = client.copy_in(&format!("COPY {} FROM STDIN BINARY", table.name)).await.unwrap();
    let mut writer = pin!(BinaryCopyInWriter::new(sink, &kinds));
    for row in &table.rows {
        writer.as_mut().write_raw(row.iter().map(Sent)).await.unwrap();
    }
    assert_eq!(writer.finish().await.unwrap(), table.rows.len() as u64);
}

/// A connection to a server, used from one thread like the program's own.
pub(crate) struct Client {
    runtime: Runtime,
    link: tokio_postgres::Client,
    statements: RefCell<HashMap<String, Statement>>,
}

impl Client {
    pub(crate) fn connect(url: &str) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let mut config: tokio_postgres::Config = url.parse().unwrap();
        config.options("-c search_path=ayni");
        let link = runtime.block_on(async {
            let (link, connection) = config.connect(NoTls).await.unwrap();
            drop(tokio::spawn(connection));
            link
        });
        Self { runtime, link, statements: RefCell::default() }
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    fn prepared(&self, sql: &str) -> Statement {
        if let Some(statement) = self.statements.borrow().get(sql) {
            return statement.clone();
        }
        let statement = self.run(self.link.prepare(sql)).unwrap();
        self.statements.borrow_mut().insert(sql.to_owned(), statement.clone());
        statement
    }

    fn each(&self, sql: &str, take: &mut dyn FnMut(&Row)) {
        let statement = self.prepared(sql);
        self.run(async {
            let none: [&(dyn ToSql + Sync); 0] = [];
            let mut rows = pin!(self.link.query_raw(&statement, none).await.unwrap());
            while let Some(row) = rows.next().await {
                take(&row.unwrap());
            }
        });
    }

    /// Does what the text says.
    pub(crate) fn ask(&self, sql: &str) {
        self.run(self.link.batch_execute(sql)).unwrap();
    }

    /// The tables with what is kept of registers.
    pub(crate) fn tables(&self) -> Vec<String> {
        let sql = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'ayni' \
                   AND table_name <> 'schema_number'";
        let mut tables = Vec::new();
        self.each(sql, &mut |row| tables.push(row.get(0)));
        tables
    }

    /// The server's processes for the other connections to the same database.
    pub(crate) fn backends(&self) -> Vec<String> {
        let sql = "SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() \
                   AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
        let mut backends = Vec::new();
        self.each(sql, &mut |row| backends.push(row.get(0)));
        backends
    }

    /// The text in the only row.
    pub(crate) fn text(&self, sql: &str) -> String {
        let mut text = String::new();
        self.each(sql, &mut |row| text = row.get(0));
        text
    }

    pub(crate) fn settle(&self) {
        self.ask("VACUUM ANALYZE");
        self.ask("CHECKPOINT");
    }

    /// What the tables take with their indexes.
    pub(crate) fn bytes(&self) -> u64 {
        let sql = "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c \
                   JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'ayni' AND c.relkind = 'r'";
        let mut bytes = 0_i64;
        self.each(sql, &mut |row| bytes = row.get(0));
        bytes.unsigned_abs()
    }
}

fn value(row: &Row, column: usize) -> Value {
    match *row.columns()[column].type_() {
        Type::INT8 => row.get::<_, Option<i64>>(column).map_or(Value::Null, Value::Integer),
        Type::BYTEA => row.get::<_, Option<Vec<u8>>>(column).map_or(Value::Null, Value::Blob),
        _ => row.get::<_, Option<String>>(column).map_or(Value::Null, Value::Text),
    }
}

/// A value on its way to the server.
#[derive(Debug)]
struct Sent<'a>(&'a Value);

impl ToSql for Sent<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self.0 {
            Value::Integer(number) => number.to_sql(kind, out),
            Value::Text(text) => text.to_sql(kind, out),
            Value::Blob(bytes) => bytes.to_sql(kind, out),
            Value::Null | Value::Real(_) => Ok(IsNull::Yes),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
