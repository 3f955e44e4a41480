//! A database for each test, where `AYNI_TEST_ENGINE` is `postgres` and `AYNI_TEST_POSTGRES` says on which server.

use std::sync::atomic::{AtomicU32, Ordering};

use tokio::runtime::Builder;
use tokio_postgres::NoTls;

/// A database that is dropped with this.
pub(crate) struct Database {
    server: String,
    name: String,
    pub(crate) url: String,
}

impl Database {
    /// A new one; nothing where the tests are run on files.
    pub(crate) fn new() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        if std::env::var("AYNI_TEST_ENGINE").as_deref() != Ok("postgres") {
            return None;
        }
        let server = std::env::var("AYNI_TEST_POSTGRES").unwrap();
        let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        ask(&server, &format!("CREATE DATABASE {name}"));
        let url = server.replacen("/postgres", &format!("/{name}"), 1);
        Some(Self { server, name, url })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        ask(&self.server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

fn ask(url: &str, sql: &str) {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
        let driving = tokio::spawn(connection);
        client.batch_execute(sql).await.unwrap();
        drop(client);
        driving.await.unwrap().unwrap();
    });
}
