//! A place of its own for registers: a folder, or a database on the server that `AYNI_TEST_POSTGRES` names.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use ayni_storage::Store;
use domain::testing::pool;
use rusqlite::Connection;

use crate::bare::Client;

/// What keeps the registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    File,
    Server,
}

/// The server, where there is one.
pub(crate) fn server() -> Option<String> {
    std::env::var("AYNI_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// What figures of this run depend on: the machine, and whether the server keeps what it was given.
pub(crate) fn conditions() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let folder = std::env::temp_dir();
    let sqlite = rusqlite::version();
    let server = server().map(|url| {
        let client = Client::connect(&url);
        let show = |setting: &str| client.text(&format!("SELECT current_setting('{setting}')"));
        let durable = ["fsync", "synchronous_commit", "full_page_writes"].map(show);
        let kept = if durable.iter().all(|set| set == "on") {
            "durable"
        } else {
            "NOT DURABLE: its figures say little"
        };
        format!("PostgreSQL {}, {kept}, shared_buffers {}", show("server_version"), show("shared_buffers"))
    });
    let server = server.unwrap_or_else(|| "no server".to_owned());
    format!("{cores} cores, files in {}; SQLite {sqlite}; {server}", folder.display())
}

/// A place for registers, which goes with this.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
    database: Option<(String, String)>,
}

impl Desk {
    /// A new one, with nothing in it.
    pub(crate) fn new(engine: Engine) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let folder = tempfile::tempdir().unwrap();
        let database = (engine == Engine::Server).then(|| {
            let server = server().unwrap();
            let next = NEXT.fetch_add(1, Ordering::Relaxed);
            let name = format!("bench_{}_{next}", std::process::id());
            Client::connect(&server).ask(&format!("CREATE DATABASE {name}"));
            let (main, query) = server.split_once('?').unwrap_or((&server, ""));
            let (place, _) = main.rsplit_once('/').unwrap();
            let joint = if query.is_empty() { "" } else { "?" };
            (name.clone(), format!("{place}/{name}{joint}{query}"))
        });
        Self { folder, database }
    }

    /// Where the server has it; nothing for a file.
    pub(crate) fn url(&self) -> Option<&str> {
        self.database.as_ref().map(|(_, url)| url.as_str())
    }

    /// What a store is opened by: the only register of the place.
    pub(crate) fn path(&self) -> PathBuf {
        self.url().map_or_else(|| self.folder.path().join("register.ayni"), PathBuf::from)
    }

    /// The same, of one register of many.
    pub(crate) fn path_of(&self, number: u32) -> PathBuf {
        let register = pool::register(number);
        match self.url() {
            None => self.folder.path().join(format!("{number}.ayni")),
            Some(url) if url.contains('?') => format!("{url}&register={register}").into(),
            Some(url) => format!("{url}?register={register}").into(),
        }
    }

    /// A new register, the only one.
    pub(crate) fn create(&self) -> Store {
        Store::create(&self.path(), pool::register(1)).unwrap()
    }

    /// A new register in place of all that was here.
    pub(crate) fn create_anew(&self) -> Store {
        if let Some(url) = self.url() {
            let client = Client::connect(url);
            client.ask("CREATE SCHEMA IF NOT EXISTS ayni");
            let tables = client.tables();
            if !tables.is_empty() {
                client.ask(&format!("TRUNCATE {}", tables.join(", ")));
            }
            client.ask("CHECKPOINT");
        } else {
            for ending in ["", "-wal", "-shm"] {
                drop(std::fs::remove_file(format!("{}{ending}", self.path().display())));
            }
        }
        self.create()
    }

    /// Does what a server does by itself in the hours after much was written: statistics, pages known to be seen by all,
    /// and everything on disk. A file has its journal taken in.
    pub(crate) fn settle(&self) {
        match self.url() {
            Some(url) => Client::connect(url).settle(),
            None => Connection::open(self.path())
                .unwrap()
                .execute_batch("PRAGMA wal_checkpoint(truncate)")
                .unwrap(),
        }
    }

    /// Who works for a register that one program of ours has open: this process, and the server's on the other end of the
    /// connection where they can be seen from here.
    pub(crate) fn workers(&self) -> Vec<String> {
        let mut workers = vec!["self".to_owned()];
        workers.extend(self.backends());
        workers
    }

    /// The server's processes on the other end of connections to this database.
    pub(crate) fn backends(&self) -> Vec<String> {
        self.url().map_or_else(Vec::new, |url| Client::connect(url).backends())
    }

    /// What is taken on disk: the files, or the tables with their indexes.
    pub(crate) fn bytes(&self) -> u64 {
        let Some(url) = self.url() else {
            let files = std::fs::read_dir(self.folder.path()).unwrap();
            return files.map(|file| file.unwrap().metadata().unwrap().len()).sum();
        };
        Client::connect(url).bytes()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some((name, _)) = &self.database {
            Client::connect(&server().unwrap()).ask(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}
