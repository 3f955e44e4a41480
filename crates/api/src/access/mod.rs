//! Who asks: the owner of a register at her own machine, or an account of the access book.

pub(crate) mod cookie;
mod owner;
mod queue;
pub mod refusal;

use std::net::IpAddr;
use std::sync::atomic::{AtomicI64, Ordering};

use accounts::state::Grant;
use accounts::{AccessBook, AccessError, KnownSession, SignIn};
use axum::http::{HeaderMap, header};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::Actor;
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortText};
use operations::authority::{Scope, Second};
use operations::problem::{Detail, Kind};
use operations::proposal::Notice;
use operations::{Asker, Outcome, Problem};
use reports::words::Lang;
use uuid::Uuid;

use crate::problem::AFTER_SECONDS;

pub(crate) use self::cookie::{cookie, own_cookies, valued};
use self::owner::Owner;
use self::queue::Queue;
pub(crate) use self::refusal::{account_unknown, not_allowed, of_rejection, rejected};

/// The detail of a problem that says who lets in: the access book, or the owner at this machine.
const KEEPER: &str = "keeper";
const ACCOUNTS: &str = "accounts";

/// Whether a problem came up where an account lets in.
pub(crate) fn is_of_accounts(problem: &Problem) -> bool {
    let is_said = |detail: &Detail| matches!(detail, Detail::Text(keeper) if keeper == ACCOUNTS);
    problem.details.iter().any(|(name, detail)| name == KEEPER && is_said(detail))
}

/// Who may come in.
#[derive(Debug)]
pub(crate) struct Access {
    keeper: Keeper,
    /// The day on which old entries were let go of last, counted in days of the Common Era.
    cleaned: AtomicI64,
    /// Who waits to have a password checked.
    checks: Queue,
}

#[derive(Debug)]
enum Keeper {
    /// Only the owner, at her own machine.
    Owner(Owner),
    /// Whoever has an account.
    Accounts(Box<AccessBook>),
}

/// Somebody who proved who she is, or a program that did.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    /// The owner at her own machine.
    Owner,
    /// An account.
    Account(Box<accounts::Principal>),
}

/// A caller at a register.
#[derive(Clone, Debug)]
pub(crate) struct Principal {
    pub(crate) caller: Caller,
    /// In which role she asks.
    pub(crate) role: Role,
    name: ShortText,
    grant: Option<Grant>,
}

impl Caller {
    /// As whom she asks something of a register on a day there; nothing where she has no role.
    pub(crate) fn at(&self, register: RegisterId, day: NaiveDate) -> Option<Principal> {
        let grant = match self {
            Self::Owner => None,
            Self::Account(account) => Some(account.grant_for(register, day)?.clone()),
        };
        let role = grant.as_ref().map_or(Role::Owner, |grant| grant.role);
        // The history names an office; which account it was stands beside it.
        let name = ShortText::new(role.code()).ok()?;
        Some(Principal { caller: self.clone(), role, name, grant })
    }
}

impl Principal {
    /// As the author of entries.
    pub(crate) fn actor(&self) -> Actor {
        Actor { name: self.name.clone(), role: self.role }
    }

    /// As whom operations know her: with the limits of her role at this register.
    pub(crate) fn asker(&self) -> Asker {
        let whole = Asker::new(self.actor());
        let (Caller::Account(account), Some(grant)) = (&self.caller, &self.grant) else {
            return Asker { second: Second::HoldsTheFile, ..whole };
        };
        let scope = match &grant.scope {
            accounts::state::Scope::Whole => Scope::Register,
            accounts::state::Scope::Cooperatives(some) => Scope::Cooperatives(some.iter().copied().collect()),
        };
        let own = account.member.filter(|member| member.register == grant.register);
        Asker { scope, person: own.map(|member| member.person), ..whole }
    }

    /// The language of the account, where there is one and it is known here.
    pub(crate) fn language(&self) -> Option<Lang> {
        match &self.caller {
            Caller::Owner => None,
            Caller::Account(account) => account.language.as_str().parse().ok(),
        }
    }

    /// The account, where there is one.
    pub(crate) fn account(&self) -> Option<Uuid> {
        match &self.caller {
            Caller::Owner => None,
            Caller::Account(account) => Some(*account.account.uuid()),
        }
    }

    /// What her answers depend on: her account and role, the organisations of the role, and the member whom the account stands for.
    pub(crate) fn distinct(&self) -> String {
        let member = match &self.caller {
            Caller::Owner => None,
            Caller::Account(account) => account.member,
        };
        let scope = self.grant.as_ref().map(|grant| &grant.scope);
        format!("{} {:?} {scope:?} {member:?}", self.role.code(), self.account())
    }
}

impl Access {
    /// Of an owner at her own machine.
    pub(crate) fn of_owner() -> Self {
        Self {
            keeper: Keeper::Owner(Owner::default()),
            cleaned: AtomicI64::default(),
            checks: Queue::of_machine(),
        }
    }

    /// For a server with a book of accounts; nobody is signed in yet.
    pub(crate) fn of_accounts(book: AccessBook) -> Self {
        Self {
            keeper: Keeper::Accounts(Box::new(book)),
            cleaned: AtomicI64::default(),
            checks: Queue::of_machine(),
        }
    }

    /// Reads what other programs wrote into the access book, and once a day lets go of what is kept no longer.
    pub(crate) fn look(&self, now: DateTime<Utc>) {
        let Some(book) = self.book() else { return };
        let day = i64::from(now.date_naive().num_days_from_ce());
        let is_due = self.cleaned.load(Ordering::Relaxed) != day;
        let cleaned = if is_due { book.remove_old(now) } else { Ok(()) };
        if cleaned.is_ok() {
            // What failed is tried again at the next look.
            self.cleaned.store(day, Ordering::Relaxed);
        }
        if let Err(error) = book.refresh().and(cleaned) {
            tracing::warn!(code = %error.code(), "the access book could not be read or written");
        }
    }

    /// The problem of a caller who is not signed in. It says how to sign in on this server: by a one-time address or with an account.
    fn not_in(&self, code: &'static str) -> Problem {
        Problem::new(Kind::Rejected, code)
            .with(KEEPER, if self.book().is_some() { ACCOUNTS } else { "owner" })
    }

    /// The access book, where there is one.
    pub(crate) fn book(&self) -> Option<&AccessBook> {
        match &self.keeper {
            Keeper::Owner(_) => None,
            Keeper::Accounts(book) => Some(book),
        }
    }

    /// A code that lets the owner at this machine in once; nothing where whoever comes needs an account.
    ///
    /// # Errors
    ///
    /// `unforeseen` where the system gives no random bytes.
    pub(crate) fn one_time_code(&self, now: DateTime<Utc>) -> Outcome<Option<String>> {
        match &self.keeper {
            Keeper::Owner(owner) => owner.one_time_code(now).map(Some),
            Keeper::Accounts(_) => Ok(None),
        }
    }

    /// Begins a session for whoever brings a one-time code; gives its secret.
    ///
    /// # Errors
    ///
    /// `sign_in_wrong` where the code is not the one that was given out, was used, or is too old, and where accounts let in.
    pub(crate) fn enter(&self, code: &str, now: DateTime<Utc>) -> Outcome<String> {
        match &self.keeper {
            Keeper::Owner(owner) => owner.enter(code, now),
            Keeper::Accounts(_) => Err(self.not_in("sign_in_wrong")),
        }
    }

    /// Begins a session for whoever says a name and a password, and a code where the account asks for one.
    ///
    /// # Errors
    ///
    /// `sign_in_wrong` whatever was wrong, `sign_in_code_needed` where only the code is missing, `sign_in_slowed` where too
    /// many attempts failed, `server_busy` where too many are being checked.
    pub(crate) fn sign_in(
        &self,
        name: &str,
        password: &str,
        code: Option<&str>,
        address: Option<IpAddr>,
        now: DateTime<Utc>,
    ) -> Outcome<String> {
        let Keeper::Accounts(book) = &self.keeper else {
            return Err(self.not_in("sign_in_wrong"));
        };
        let _turn = self.checks.turn().ok_or_else(|| Problem::new(Kind::Storage, "server_busy"))?;
        let signed_in = book.sign_in(SignIn { name, password, code, address }, now);
        Ok(signed_in.map_err(|error| refused(&error))?.cookie.reveal().to_owned())
    }

    /// Ends the session of whoever asks.
    ///
    /// # Errors
    ///
    /// What the access book says where it cannot be written.
    pub(crate) fn leave(&self, headers: &HeaderMap, now: DateTime<Utc>) -> Outcome {
        let Some(secret) = Self::secret(headers) else { return Ok(()) };
        match &self.keeper {
            Keeper::Owner(owner) => owner.leave(secret),
            Keeper::Accounts(book) => book.sign_out(secret, now).map_err(|error| refused(&error))?,
        }
        Ok(())
    }

    /// The language of the account that a secret belongs to, where there is one that is known here.
    pub(crate) fn language_of(&self, secret: Option<&str>, now: DateTime<Utc>) -> Option<Lang> {
        self.book()?.language_of(secret?, now)?.as_str().parse().ok()
    }

    /// Who asks, as far as memory says; `None` where a session has to be ended first, which is written, so that [`Self::caller`] is
    /// asked on a thread for blocking work.
    pub(crate) fn known_caller(&self, headers: &HeaderMap, now: DateTime<Utc>) -> Option<Outcome<Caller>> {
        let Some(secret) = Self::secret(headers) else { return Some(Err(self.not_in("sign_in_needed"))) };
        self.caller_with(secret, now, Owner::knows, AccessBook::known_session)
    }

    /// The caller with a secret, as memory says. `owner` and `session` say how a session is looked at.
    fn caller_with(
        &self,
        secret: &str,
        now: DateTime<Utc>,
        owner: impl Fn(&Owner, &str, DateTime<Utc>) -> bool,
        session: impl Fn(&AccessBook, &str, DateTime<Utc>) -> KnownSession,
    ) -> Option<Outcome<Caller>> {
        let found = match &self.keeper {
            Keeper::Owner(keeper) => owner(keeper, secret, now).then_some(Caller::Owner),
            Keeper::Accounts(book) => match book.token(secret, now) {
                Some(account) => Some(Caller::Account(Box::new(account))),
                None => match session(book, secret, now) {
                    KnownSession::Open(account) => Some(Caller::Account(account)),
                    KnownSession::Over { .. } => return None,
                    KnownSession::Unknown => None,
                },
            },
        };
        Some(found.ok_or_else(|| self.not_in("sign_in_needed")))
    }

    /// Who asks. It blocks where a session has to be ended.
    ///
    /// # Errors
    ///
    /// `sign_in_needed` where the secret is missing or unknown, or its session is over, and what the access book says where it cannot be written.
    pub(crate) fn caller(&self, headers: &HeaderMap, now: DateTime<Utc>) -> Outcome<Caller> {
        if let Some(known) = self.known_caller(headers, now) {
            return known;
        }
        if let (Keeper::Accounts(book), Some(secret)) = (&self.keeper, Self::secret(headers)) {
            // This ends it, unless another request did.
            book.session(secret, now).map_err(|error| refused(&error))?;
        }
        Err(self.not_in("sign_in_needed"))
    }

    /// The caller of a request that a program repeats by itself. It does not count as use of a session, writes nothing and does not wait
    /// for the disk.
    ///
    /// # Errors
    ///
    /// `sign_in_needed` where the secret is missing or unknown, or its session is over.
    pub(crate) fn watcher(&self, headers: &HeaderMap, now: DateTime<Utc>) -> Outcome<Caller> {
        let unknown = || Err(self.not_in("sign_in_needed"));
        let Some(secret) = Self::secret(headers) else { return unknown() };
        self.caller_with(secret, now, Owner::sees, AccessBook::watched_session).unwrap_or_else(unknown)
    }

    /// What a form of whoever asks carries, so that only a page of her session can send it.
    pub(crate) fn form_token(headers: &HeaderMap) -> Option<String> {
        Self::secret(headers).map(|secret| Digest::of(&[b"form", secret.as_bytes()]).to_string())
    }

    /// The secret that a request bears.
    pub(crate) fn secret(headers: &HeaderMap) -> Option<&str> {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer = bearer.and_then(|value| value.split_once(' '));
        if let Some((_, secret)) = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")) {
            return Some(secret.trim());
        }
        cookie::secret(headers)
    }
}

/// A wait in words: in seconds up to a minute, then in minutes that are begun.
fn told_wait(seconds: u64) -> Notice {
    if seconds <= 60 {
        Notice::new("wait-seconds").with("count", seconds)
    } else {
        Notice::new("wait-minutes").with("count", seconds.div_ceil(60))
    }
}

/// Why the access book let nobody in, or could not be used.
pub(crate) fn refused(error: &AccessError) -> Problem {
    match error {
        AccessError::Refused => Problem::new(Kind::Rejected, "sign_in_wrong").with(KEEPER, ACCOUNTS),
        AccessError::CodeRequired => Problem::new(Kind::Rejected, "sign_in_code_needed"),
        AccessError::Throttled { until, wait } => {
            let problem = Problem::new(Kind::Rejected, "sign_in_slowed").with("until", until.to_rfc3339());
            // Begun seconds are whole ones: whoever comes back after them comes late enough.
            let seconds = u64::try_from(wait.num_milliseconds()).unwrap_or_default().div_ceil(1_000).max(1);
            problem.with(AFTER_SECONDS, seconds).with("wait", told_wait(seconds))
        }
        error => Problem::new(Kind::Storage, "access_failed").with("cause", error.code()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use reports::words::Words;

    use super::*;

    /// Protects whoever has to wait: how long is said as people say it, and never less.
    #[test]
    fn a_wait_is_told_in_words() {
        for (seconds, english, spanish) in [
            (1, "1 second", "1 segundo"),
            (2, "2 seconds", "2 segundos"),
            (60, "60 seconds", "60 segundos"),
            (61, "2 minutes", "2 minutos"),
            (240, "4 minutes", "4 minutos"),
            (900, "15 minutes", "15 minutos"),
        ] {
            let said = [Lang::En, Lang::Es].map(|lang| told_wait(seconds).said(&Words::new(lang)));
            assert_eq!(said, [english, spanish]);
        }
    }

    /// Protects programs that wait as long as they are told: the wait is counted to its end.
    #[test]
    fn a_begun_second_is_waited_for() {
        let until = DateTime::UNIX_EPOCH;
        let seconds = |wait: i64| {
            let problem = refused(&AccessError::Throttled { until, wait: TimeDelta::milliseconds(wait) });
            problem.data()[AFTER_SECONDS].clone()
        };
        assert_eq!([0, 1_000, 1_001, 900_000].map(seconds), [1, 1, 2, 900]);
    }
}
