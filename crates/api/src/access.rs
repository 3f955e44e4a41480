//! Who asks: whoever was let in by a one-time address, or bears the secret of the session that it began.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::{HeaderMap, header};
use chrono::{DateTime, TimeDelta, Utc};
use domain::Actor;
use domain::authority::Role;
use domain::value::Digest;
use domain::value::text::Code;
use operations::problem::Kind;
use operations::{Outcome, Problem};

use crate::mint;

/// Whoever asks, as far as it is known.
#[derive(Clone, Debug)]
pub(crate) struct Principal {
    /// In whose name something is recorded.
    pub(crate) name: Code,
    /// In which role.
    pub(crate) role: Role,
}

impl Principal {
    /// As the author of entries.
    pub(crate) fn actor(&self) -> Actor {
        Actor { name: self.name.clone(), role: self.role }
    }
}

/// How long a session lasts that nobody uses, and how long at most.
const IDLE: TimeDelta = TimeDelta::minutes(30);
const WHOLE: TimeDelta = TimeDelta::hours(12);

/// How long a one-time address lets somebody in.
const ONE_TIME: TimeDelta = TimeDelta::minutes(15);

/// Who may come in. Secrets are kept as digests only.
#[derive(Debug)]
pub(crate) struct Access {
    owner: Code,
    cookie: &'static str,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    one_time: Option<(Digest, DateTime<Utc>)>,
    sessions: HashMap<Digest, Session>,
}

#[derive(Debug)]
struct Session {
    begun: DateTime<Utc>,
    used: DateTime<Utc>,
}

impl Access {
    /// Of a register's owner at her own machine. `is_secret` says whether nobody reads along.
    pub(crate) fn of_owner(owner: Code, is_secret: bool) -> Self {
        let cookie = if is_secret { "__Host-ayni" } else { "ayni" };
        Self { owner, cookie, known: Mutex::new(Known::default()) }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A code that lets its bearer in once.
    ///
    /// # Errors
    ///
    /// `unforeseen` where the system gives no random bytes.
    pub(crate) fn one_time_code(&self, now: DateTime<Utc>) -> Outcome<String> {
        let code = mint::secret()?;
        self.known().one_time = Some((digest(&code), now + ONE_TIME));
        Ok(code)
    }

    /// Begins a session for whoever brings a one-time code; gives its secret.
    ///
    /// # Errors
    ///
    /// `sign_in_wrong` where the code is not the one that was given out, was used, or is too old.
    pub(crate) fn enter(&self, code: &str, now: DateTime<Utc>) -> Outcome<String> {
        let secret = mint::secret()?;
        let mut known = self.known();
        let is_right =
            matches!(known.one_time, Some((right, until)) if right == digest(code) && now <= until);
        if !is_right {
            return Err(Problem::new(Kind::Rejected, "sign_in_wrong"));
        }
        known.one_time = None;
        known.sessions.insert(digest(&secret), Session { begun: now, used: now });
        Ok(secret)
    }

    /// Ends the session of whoever asks.
    pub(crate) fn leave(&self, headers: &HeaderMap) {
        if let Some(secret) = self.secret(headers) {
            self.known().sessions.remove(&digest(secret));
        }
    }

    /// Who asks.
    ///
    /// # Errors
    ///
    /// `sign_in_needed` where nobody known does.
    pub(crate) fn principal(&self, headers: &HeaderMap, now: DateTime<Utc>) -> Outcome<Principal> {
        let unknown = || Problem::new(Kind::Rejected, "sign_in_needed");
        let secret = self.secret(headers).ok_or_else(unknown)?;
        let mut known = self.known();
        known.sessions.retain(|_, session| now < session.used + IDLE && now < session.begun + WHOLE);
        let session = known.sessions.get_mut(&digest(secret)).ok_or_else(unknown)?;
        session.used = now;
        Ok(Principal { name: self.owner.clone(), role: Role::Owner })
    }

    /// What a form of whoever asks carries, so that only a page of her session can send it.
    pub(crate) fn form_token(&self, headers: &HeaderMap) -> Option<String> {
        self.secret(headers).map(|secret| Digest::of(&[b"form", secret.as_bytes()]).to_string())
    }

    /// The secret that a request bears.
    fn secret<'h>(&self, headers: &'h HeaderMap) -> Option<&'h str> {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer = bearer
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        if let Some((_, secret)) = bearer {
            return Some(secret.trim());
        }
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.cookie).map(|(_, secret)| secret)
    }

    /// The cookie that carries the secret of a session; an empty secret takes it away.
    pub(crate) fn cookie(&self, secret: &str) -> String {
        let secure = if self.cookie.starts_with("__Host-") { "; Secure" } else { "" };
        let age = if secret.is_empty() { 0 } else { WHOLE.num_seconds() };
        format!("{}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}", self.cookie)
    }
}

fn digest(secret: &str) -> Digest {
    Digest::of(&[b"session", secret.as_bytes()])
}
