//! A database for each test, where `AYNI_TEST_ENGINE` is `postgres` and `AYNI_TEST_POSTGRES` says on which server.

use std::sync::atomic::{AtomicU32, Ordering};

use tokio::runtime::Builder;
use tokio_postgres::{NoTls, SimpleQueryMessage};

/// A database that is dropped with this.
pub(crate) struct Database {
    server: String,
    name: String,
    pub(crate) url: String,
}

impl Database {
    /// A new one; nothing where the tests are run on files.
    pub(crate) fn new() -> Option<Self> {
        if std::env::var("AYNI_TEST_ENGINE").as_deref() != Ok("postgres") {
            return None;
        }
        Some(Self::on(&std::env::var("AYNI_TEST_POSTGRES").unwrap()))
    }

    /// A new one on a server.
    pub(crate) fn on(server: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        // A process of an earlier run may have had the same number.
        ask(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).unwrap();
        ask(server, &format!("CREATE DATABASE {name}")).unwrap();
        Self { server: server.to_owned(), url: named(server, &name), name }
    }

    /// The first column of each row of the answer; nothing stands for what is missing.
    pub(crate) fn answer(&self, sql: &str) -> Vec<Option<String>> {
        ask(&self.url, &format!("SET search_path = ayni; {sql}")).unwrap()
    }

    /// The tables with what is kept of registers, in the order of their names.
    pub(crate) fn tables(&self) -> Vec<String> {
        let sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'ayni' \
                   AND table_name <> 'schema_number' ORDER BY 1";
        self.answer(sql).into_iter().flatten().collect()
    }

    /// Every row with its table, as text.
    pub(crate) fn rows(&self) -> Vec<(String, String)> {
        let of = |table: String| {
            let rows = self.answer(&format!("SELECT one::text FROM {table} AS one ORDER BY 1"));
            rows.into_iter().flatten().map(move |row| (table.clone(), row))
        };
        self.tables().into_iter().flat_map(of).collect()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let dropped = ask(&self.server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        // While a test fails already, why it does is worth more than this.
        assert!(dropped.is_ok() || std::thread::panicking(), "{dropped:?}");
    }
}

/// The address of another database on the same server.
fn named(server: &str, database: &str) -> String {
    let (main, query) = server.split_once('?').map_or((server, None), |(main, query)| (main, Some(query)));
    let (place, _) = main.rsplit_once('/').unwrap();
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{place}/{database}{query}")
}

/// The first column of each row of the answer.
pub(crate) fn ask(url: &str, sql: &str) -> Result<Vec<Option<String>>, tokio_postgres::Error> {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        let driving = tokio::spawn(connection);
        let found = client.simple_query(sql).await?;
        drop(client);
        driving.await.unwrap()?;
        let rows = found.into_iter().filter_map(|message| {
            let SimpleQueryMessage::Row(row) = message else { return None };
            Some(row.get(0).map(str::to_owned))
        });
        Ok(rows.collect())
    })
}
