//! What every request of a server shares.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use accounts::{AccessBook, Days};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use operations::problem::Kind;
use operations::{Outcome, Problem};
use reports::words::{Lang, Words};
use storage::clock::Clock;
use tokio::sync::{Semaphore, watch};

use crate::access::{Access, Caller, Principal, refused};
use crate::config::{Config, Limits};
use crate::forwarded::Network;
use crate::guard::{Hosts, Rates};
use crate::health::Looks;
use crate::language::Wanted;
use crate::listing::Cursors;
use crate::metrics::Metrics;
use crate::places::Places;
use crate::request::apart;
use crate::schedule::{ScheduledBook, Scheduler, UpkeepState};
use crate::served::Served;

/// What every request shares.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) registers: BTreeMap<String, Arc<Served>>,
    pub(crate) access: Access,
    pub(crate) hosts: Hosts,
    pub(crate) rates: Rates,
    pub(crate) places: Places,
    /// The addresses of proxies in front of it.
    pub(crate) proxies: Vec<Network>,
    /// Whether it is asked over TLS without a proxy.
    pub(crate) is_tls: bool,
    /// Taken while a register is verified.
    pub(crate) verifying: Arc<Semaphore>,
    pub(crate) limits: Limits,
    pub(crate) metrics: Metrics,
    pub(crate) cursors: Cursors,
    pub(crate) looks: Looks,
    /// What is done on a schedule; `None` where nothing is.
    pub(crate) scheduler: Option<Scheduler>,
    accounts: Option<PathBuf>,
    stopping: watch::Receiver<bool>,
    clock: Clock,
    words: Vec<(Lang, Words)>,
}

impl Service {
    /// Opens every register.
    ///
    /// # Errors
    ///
    /// What storage says of one that cannot be opened.
    pub(crate) fn open(config: &Config, stopping: watch::Receiver<bool>) -> Outcome<Self> {
        let limits = config.limits;
        let open = |(name, path): &(String, PathBuf)| {
            let served = Served::open(name, path, config.clock, config.zone, limits.readers)?;
            Ok((name.clone(), Arc::new(served)))
        };
        let access = match &config.accounts {
            None => Access::of_owner(),
            Some(path) => {
                let book = AccessBook::open_or_create(path, config.clock.now());
                Access::of_accounts(book.map_err(|error| refused(&error))?)
            }
        };
        let registers: BTreeMap<_, Arc<Served>> =
            config.registers.iter().map(open).collect::<Outcome<_>>()?;
        let mut known = BTreeMap::new();
        for register in registers.values() {
            // Two writers of one program would not hear of each other, and addresses by identifier would mean either.
            if let Some(other) = known.insert(register.id, &register.name) {
                let twice = Problem::wrong("register_twice", "registers", &register.name);
                return Err(twice.with("other", other.as_str()));
            }
        }
        Ok(Self {
            registers,
            access,
            hosts: Hosts::new(config),
            rates: Rates::new(limits.rate),
            places: Places::new(limits.requests),
            proxies: config.proxies.clone(),
            is_tls: config.tls.is_some(),
            verifying: Arc::new(Semaphore::new(1)),
            limits,
            metrics: Metrics::default(),
            cursors: Cursors::new()?,
            looks: Looks::default(),
            scheduler: config.schedule.clone().map(Scheduler::open).transpose()?,
            accounts: config.accounts.clone(),
            stopping,
            clock: config.clock,
            words: Lang::ALL.into_iter().map(|lang| (lang, Words::new(lang))).collect(),
        })
    }

    /// The present instant.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Hears that the server stops.
    pub(crate) fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.clone()
    }

    /// Who asks. What memory knows is answered at once; a session that is over is ended on a thread for blocking work.
    ///
    /// # Errors
    ///
    /// `sign_in_needed` where the secret is missing or unknown, or its session is over, and what the access book says where it cannot be written.
    pub(crate) async fn caller(self: &Arc<Self>, headers: &HeaderMap) -> Outcome<Caller> {
        let now = self.now();
        if let Some(known) = self.access.known_caller(headers, now) {
            return known;
        }
        let (service, headers) = (Arc::clone(self), headers.clone());
        apart(move || service.access.caller(&headers, now)).await
    }

    /// A register by the name that addresses call it, or by its identifier.
    ///
    /// # Errors
    ///
    /// `register_unknown`.
    pub(crate) fn register(&self, name: &str) -> Outcome<&Arc<Served>> {
        let by_id = || self.registers.values().find(|one| one.id.to_string() == name);
        let unknown = || Problem::new(Kind::NotFound, "register_unknown").valued(name);
        self.registers.get(name).or_else(by_id).ok_or_else(unknown)
    }

    /// A register at which a caller has a role. One at which she has none is to her as one that is not there.
    ///
    /// # Errors
    ///
    /// `register_unknown`.
    pub(crate) fn register_of(&self, caller: &Caller, name: &str) -> Outcome<(&Arc<Served>, Principal)> {
        let register = self.register(name)?;
        let day = register.zone().day(self.now());
        let unknown = || Problem::new(Kind::NotFound, "register_unknown").valued(name);
        Ok((register, caller.at(register.id, day).ok_or_else(unknown)?))
    }

    /// The present instant, with the day at a register.
    pub(crate) fn days_at(&self, register: &Served) -> Days {
        let now = self.now();
        Days::new(now, [(register.id, register.zone().day(now))])
    }

    /// The names of the registers at which a caller has a role.
    pub(crate) fn registers_of(&self, caller: &Caller) -> impl Iterator<Item = &String> {
        self.registers.keys().filter(|name| self.register_of(caller, name).is_ok())
    }

    /// Everything that is kept up on a schedule: the registers, and the access book.
    fn books(&self) -> Vec<ScheduledBook<'_>> {
        let registers = self.registers.values().map(|register| ScheduledBook::Register(register));
        registers.chain(self.accounts.as_deref().map(ScheduledBook::Accounts)).collect()
    }

    /// Whether any upkeep is due.
    pub(crate) fn is_upkeep_due(&self) -> bool {
        self.scheduler.as_ref().is_some_and(|scheduler| scheduler.is_due(&self.books(), self.now()))
    }

    /// Does the upkeep that is due, and returns when it is done. It reads whole registers, so it must not run where requests are
    /// answered.
    pub(crate) fn keep_up(&self) {
        if let Some(scheduler) = &self.scheduler {
            scheduler.carry_out(&self.books(), self.now(), &|| *self.stopping.borrow());
        }
    }

    /// What came of the schedule so far; `None` where the server has none.
    pub(crate) fn upkeep(&self) -> Option<UpkeepState> {
        self.scheduler.as_ref().map(Scheduler::state)
    }

    /// The words in which a program is told a problem.
    pub(crate) fn words_for(&self, parts: &Parts) -> &Words {
        let wanted = Wanted::of(&parts.headers, &parts.uri);
        self.words(wanted.for_programs(self.own_language(&parts.headers)))
    }

    /// The language of a page.
    pub(crate) fn page_lang(&self, parts: &Parts) -> Lang {
        Wanted::of(&parts.headers, &parts.uri).for_pages(self.own_language(&parts.headers))
    }

    /// The words of a page.
    pub(crate) fn page_words(&self, parts: &Parts) -> &Words {
        self.words(self.page_lang(parts))
    }

    fn own_language(&self, headers: &HeaderMap) -> Option<Lang> {
        self.access.language_of(Access::secret(headers), self.now())
    }

    /// The words of a language.
    pub(crate) fn words(&self, lang: Lang) -> &Words {
        let known = self.words.iter().find(|(known, _)| *known == lang).or(self.words.first());
        // There is at least one language.
        known.map_or_else(|| unreachable!("no language"), |(_, words)| words)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;

    use accounts::book::{Accounts, Timed};
    use accounts::command::Profile;
    use accounts::id::AccountId;
    use accounts::{Actor, Command, SignIn};
    use axum::http::{HeaderValue, header};
    use chrono::TimeDelta;
    use domain::value::ShortText;
    use domain::value::id::{BatchId, Id};
    use operations::zone::Zone;
    use storage::book::{Batch, Store};
    use storage::{Asked, BatchKind, ExpectedVersion};
    use uuid::Uuid;

    use super::*;

    /// A server without registers over an access book, at an instant.
    fn serving(accounts: PathBuf, at: DateTime<Utc>) -> Arc<Service> {
        let config = Config {
            listen: ([127, 0, 0, 1], 0).into(),
            registers: Vec::new(),
            accounts: Some(accounts),
            tls: None,
            proxies: Vec::new(),
            names: Vec::new(),
            limits: Limits::default(),
            schedule: None,
            clock: Clock::at(at),
            zone: Zone::universal(),
        };
        Arc::new(Service::open(&config, watch::channel(false).1).unwrap())
    }

    /// A write that takes until it is let go of.
    fn slow_write() -> Batch<Accounts> {
        let at = DateTime::UNIX_EPOCH;
        let command = Command::FailSignIn { account: None, address: None, count: 1 };
        Batch {
            id: BatchId::new(Uuid::now_v7()),
            kind: BatchKind::Entry,
            label: None,
            digest: None,
            asked: None,
            by: Actor::Server,
            from: Asked::default(),
            expected: ExpectedVersion::Any,
            commands: vec![(Id::new(Uuid::now_v7()), Timed { days: Days::of_no_register(at), command })],
            undoes: None,
        }
    }

    /// Protects every other request from a slow disk. A session that is over is ended in the access book; while that waits for the disk,
    /// the thread of the runtime does something else. Here it has one thread, and what it does meanwhile is to free the disk.
    #[tokio::test]
    async fn who_asks_is_found_out_without_holding_a_thread_of_the_runtime() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("access.ayna");
        let begun: DateTime<Utc> = "2022-03-01T08:00:00Z".parse().unwrap();
        let book = AccessBook::open_or_create(&path, begun).unwrap();
        let (name, password) = ("julia", "correct horse battery");
        let profile = Profile {
            account: AccountId::new(Uuid::from_u128(1)),
            sign_in_name: name.parse().unwrap(),
            display_name: name.parse().unwrap(),
            language: ShortText::new("es").unwrap(),
        };
        book.bootstrap(profile, Some(password), &[], &Days::of_no_register(begun)).unwrap();
        let session =
            || book.sign_in(SignIn { name, password, code: None, address: None }, begun).unwrap().cookie;
        let headers = |secret: &str| {
            let value = HeaderValue::from_str(&format!("Bearer {secret}")).unwrap();
            HeaderMap::from_iter([(header::AUTHORIZATION, value)])
        };
        let secret = headers(session().reveal());
        drop(book);
        assert!(serving(path.clone(), begun + TimeDelta::minutes(1)).caller(&secret).await.is_ok());
        let service = serving(path.clone(), begun + TimeDelta::hours(13));
        let (holds, is_held) = channel();
        let (free, is_free) = channel::<()>();
        let holding = thread::spawn(move || {
            let hold = &mut |_| {
                let _ = holds.send(());
                let _ = is_free.recv();
            };
            Store::<Accounts>::open(&path).unwrap().execute_batch(&slow_write(), hold).map(drop).unwrap();
        });
        is_held.recv().unwrap();
        let (asked, ()) = tokio::join!(service.caller(&secret), async { drop(free) });
        assert_eq!(asked.unwrap_err().code, "sign_in_needed");
        holding.join().unwrap();
    }
}
