//! A server over the register of the story, for as long as a test runs.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use api::schedule::Schedule;
use api::{Config, Limits, Running};
use domain::Actor;
use domain::authority::Role;
use domain::value::id::{BatchId, Id, RegisterId};
use domain::value::{Salt, ShortText};
use operations::change::{self, Terms};
use operations::operation::AnyMutation;
use operations::zone::Zone;
use operations::{Asker, Moment, When};
use reports::words::{Lang, Words};
use serde_json::{Value, json};
use storage::clock::Clock;
use storage::{Asked, Batch, BatchKind, ExpectedVersion, Store};
use tempfile::TempDir;
use uuid::Uuid;

use crate::client::{Answer, ask};

/// A server.
#[derive(Debug)]
pub(crate) struct Serving {
    pub(crate) address: SocketAddr,
    pub(crate) token: String,
    pub(crate) folder: TempDir,
    running: Option<Running>,
}

/// An address of this machine from which a proxy hands requests on.
pub(crate) const PROXY: &str = "127.0.0.99";

/// The file of a second register, where there is one.
const OTHER: &str = "other.ayni";

/// The day on which the tests take place.
pub(crate) fn now() -> Clock {
    Clock::at("2022-03-01T12:00:00Z".parse().unwrap())
}

impl Serving {
    /// Over the register of the story.
    pub(crate) fn demo() -> Self {
        Self::within(Limits::default())
    }

    /// The same within other limits.
    pub(crate) fn within(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.ayni");
        write_demo(&path);
        Self::over(folder, limits)
    }

    /// Over the register in a folder.
    pub(crate) fn over(folder: TempDir, limits: Limits) -> Self {
        Self::started(folder, limits, None, None)
    }

    /// Over the register of the story, for an account holder in a book; nobody is signed in yet.
    pub(crate) fn for_accounts(book: impl FnOnce(&Path, RegisterId)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.ayni");
        write_demo(&path);
        let accounts = folder.path().join("access.ayna");
        book(&accounts, Store::open(&path).unwrap().id());
        Self::started(folder, Limits::default(), Some(accounts), None)
    }

    /// Over the register of the story and an empty one, called `other`, within limits, for account holders in a book.
    pub(crate) fn of_two(limits: Limits, book: impl FnOnce(&Path, [RegisterId; 2])) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["demo.ayni", OTHER].map(|name| folder.path().join(name));
        write_demo(&paths[0]);
        drop(Store::create_at(&paths[1], Id::new(Uuid::now_v7()), now()).unwrap());
        let accounts = folder.path().join("access.ayna");
        book(&accounts, paths.map(|path| Store::open(&path).unwrap().id()));
        Self::started(folder, limits, Some(accounts), None)
    }

    /// The same for an account holder, with a schedule whose folder is `kept` beside the register.
    pub(crate) fn on_schedule(book: impl FnOnce(&Path, RegisterId), schedule: Schedule) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.ayni");
        write_demo(&path);
        let accounts = folder.path().join("access.ayna");
        book(&accounts, Store::open(&path).unwrap().id());
        let schedule = Schedule { folder: folder.path().join("kept"), ..schedule };
        Self::started(folder, Limits::default(), Some(accounts), Some(schedule))
    }

    fn started(
        folder: TempDir,
        limits: Limits,
        accounts: Option<PathBuf>,
        schedule: Option<Schedule>,
    ) -> Self {
        let other = Some(("other".to_owned(), folder.path().join(OTHER))).filter(|(_, path)| path.exists());
        let registers = [("demo".to_owned(), folder.path().join("demo.ayni"))].into_iter().chain(other);
        let running = api::start(&Config {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            registers: registers.collect(),
            accounts,
            tls: None,
            names: Vec::new(),
            proxies: vec![PROXY.parse().unwrap()],
            limits,
            schedule,
            clock: now(),
            zone: Zone::universal(),
        });
        let running = running.unwrap();
        let address = running.address();
        let token = token(&running);
        Self { address, token, folder, running: Some(running) }
    }

    /// An address that lets somebody in.
    pub(crate) fn one_time_address(&self) -> String {
        self.running.as_ref().unwrap().one_time_address().unwrap().unwrap()
    }

    /// The server itself.
    pub(crate) fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    /// The file of the register.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("demo.ayni")
    }

    /// Asks as the owner, below the register.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", &format!("/v1/registers/demo{path}"), headers, b"")
    }

    /// Carries out a change as the owner.
    pub(crate) fn post(&self, command: &str, headers: &[(&str, &str)], fields: &Value) -> Answer {
        let headers = [&[("Content-Type", "application/json")], headers].concat();
        let path = format!("/v1/registers/demo/commands/{command}");
        self.ask("POST", &path, &headers, fields.to_string().as_bytes())
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let headers = [&[("Authorization", &*bearer)], headers].concat();
        ask(self.address, method, path, &headers, body)
    }

    /// Writes a person down.
    pub(crate) fn record(&self, headers: &[(&str, &str)], family_name: &str) -> Answer {
        let fields = json!({ "given_names": "Julia", "family_name": family_name });
        self.post("person.record", headers, &fields)
    }

    /// Stops it, and starts it again over what it kept.
    pub(crate) fn again(self) -> Self {
        let folder = self.stop();
        let accounts = folder.path().join("access.ayna");
        Self::started(folder, Limits::default(), Some(accounts), None)
    }

    /// Stops it, and gives the folder back.
    pub(crate) fn stop(mut self) -> TempDir {
        self.running.take().unwrap().stop();
        let other = tempfile::tempdir().unwrap();
        std::mem::replace(&mut self.folder, other)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.running.take().into_iter().for_each(Running::stop);
    }
}

fn token(running: &Running) -> String {
    let Some(address) = running.one_time_address().unwrap() else { return String::new() };
    let code = address.split_once("code=").unwrap().1;
    let body = json!({ "code": code }).to_string();
    let answer = ask(
        running.address(),
        "POST",
        "/v1/session",
        &[("Content-Type", "application/json")],
        body.as_bytes(),
    );
    answer.is(200).json()["token"].as_str().unwrap().to_owned()
}

/// Writes the register of the story.
pub(crate) fn write_demo(path: &Path) {
    let mut store = Store::create_at(path, Id::new(Uuid::now_v7()), now()).unwrap();
    let (mut id, mut salt) = (Uuid::now_v7, || Salt(*Uuid::new_v4().as_bytes()));
    let mut mint = operations::Mint { id: &mut id, salt: &mut salt };
    let [told, checked] = operations::demo::commands(&mut mint).unwrap();
    for (role, commands) in [(Role::Owner, told), (Role::Supervisory, checked)] {
        let batch = Batch {
            id: BatchId::new(Uuid::now_v7()),
            kind: BatchKind::Demo,
            label: None,
            digest: None,
            asked: None,
            from: Asked::default(),
            by: Actor { name: ShortText::new(role.code()).unwrap(), role },
            expected: ExpectedVersion::Any,
            commands: commands.into_iter().map(|command| (Id::new(Uuid::now_v7()), command)).collect(),
            undoes: None,
        };
        store.execute_batch(&batch, &mut |_| {}).unwrap();
    }
    ask_for(&mut store, operations::demo::requests());
}

/// Records what the story asks through operations.
fn ask_for(store: &mut Store, requests: Vec<Box<dyn AnyMutation>>) {
    let by = Actor { name: ShortText::new(Role::Owner.code()).unwrap(), role: Role::Owner };
    let as_of = Some(operations::demo::told_on().into());
    let when = When { now: now().now(), zone: Zone::universal(), as_of, as_known_at: None };
    let (mut id, mut salt) = (Uuid::now_v7, || Salt(*Uuid::new_v4().as_bytes()));
    let mut mint = operations::Mint { id: &mut id, salt: &mut salt };
    for request in requests {
        let at = Moment::new(store, when, Asker::new(by.clone())).unwrap();
        let mut proposal = request.propose(&at, &Words::new(Lang::Es), &mut mint).unwrap();
        drop(at);
        let terms = Terms {
            id: Id::new(Uuid::now_v7()),
            asked: None,
            by: by.clone(),
            from: Asked::default(),
            expected: ExpectedVersion::Any,
            dry_run: false,
        };
        change::carry_out(&mut proposal, &terms, store, &mut mint, &mut |_| {}).unwrap();
    }
}
