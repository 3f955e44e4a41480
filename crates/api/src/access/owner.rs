//! The owner of a register at her own machine: let in by an address that works once, and known from then on by the secret of
//! the session that it began. Secrets are kept as digests only, and in memory only.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use domain::value::Digest;
use operations::problem::Kind;
use operations::{Outcome, Problem};

use crate::mint;

/// How long a session lasts that nobody uses, and how long at most.
const IDLE: TimeDelta = TimeDelta::minutes(30);
const WHOLE: TimeDelta = TimeDelta::hours(12);

/// How long a one-time address lets somebody in.
const ONE_TIME: TimeDelta = TimeDelta::minutes(15);

/// The sessions of an owner.
#[derive(Debug, Default)]
pub(super) struct Owner(Mutex<Known>);

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

impl Session {
    fn is_open(&self, now: DateTime<Utc>) -> bool {
        now < self.used + IDLE && now < self.begun + WHOLE
    }
}

impl Owner {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A code that lets its bearer in once.
    pub(super) fn one_time_code(&self, now: DateTime<Utc>) -> Outcome<String> {
        let code = mint::secret()?;
        self.known().one_time = Some((digest(&code), now + ONE_TIME));
        Ok(code)
    }

    /// Begins a session for whoever brings the code; gives its secret.
    pub(super) fn enter(&self, code: &str, now: DateTime<Utc>) -> Outcome<String> {
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

    /// Ends a session.
    pub(super) fn leave(&self, secret: &str) {
        self.known().sessions.remove(&digest(secret));
    }

    /// Whether a session stands; this does not count as using it.
    pub(super) fn sees(&self, secret: &str, now: DateTime<Utc>) -> bool {
        self.known().sessions.get(&digest(secret)).is_some_and(|session| session.is_open(now))
    }

    /// Whether a session stands; this counts as using it.
    pub(super) fn knows(&self, secret: &str, now: DateTime<Utc>) -> bool {
        let mut known = self.known();
        known.sessions.retain(|_, session| session.is_open(now));
        let session = known.sessions.get_mut(&digest(secret));
        session.map(|session| session.used = now).is_some()
    }
}

fn digest(secret: &str) -> Digest {
    Digest::of(&[b"session", secret.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects a machine that is left alone: a session ends when nobody uses it, and in any case before the day does.
    #[test]
    fn a_session_ends() {
        let owner = Owner::default();
        let begun: DateTime<Utc> = "2022-03-01T08:00:00Z".parse().unwrap();
        let secret = owner.enter(&owner.one_time_code(begun).unwrap(), begun).unwrap();
        let mut now = begun;
        while now < begun + WHOLE - TimeDelta::minutes(20) {
            now += TimeDelta::minutes(20);
            assert!(owner.knows(&secret, now), "{now}");
        }
        assert!(!owner.knows(&secret, begun + WHOLE));
        let secret = owner.enter(&owner.one_time_code(begun).unwrap(), begun).unwrap();
        assert!(owner.sees(&secret, begun + IDLE - TimeDelta::seconds(1)), "looking on is no use of it");
        assert!(!owner.sees(&secret, begun + IDLE) && !owner.knows(&secret, begun + IDLE));
        let code = owner.one_time_code(begun).unwrap();
        assert!(owner.enter(&code, begun + ONE_TIME + TimeDelta::seconds(1)).is_err());
    }
}
