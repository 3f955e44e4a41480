//! Signing in: by name, password and code.

use std::net::IpAddr;
use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::text::fold;
use storage::StorageError;
use storage::book::ExecuteError;

use super::{AccessBook, AccessError, Principal, request};
use crate::actor::Actor;
use crate::address::AddressKey;
use crate::command::Command;
use crate::days::Days;
use crate::decide::wait_until;
use crate::id::AccountId;
use crate::password;
use crate::rejection::Rejection;
use crate::secret::{self, Shown};
use crate::state::{Account, Proof, State};
use crate::totp;

/// What somebody typed, and from where.
#[derive(Clone, Copy)]
pub struct SignIn<'a> {
    /// The sign-in name.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
    /// A code of the second factor, or a recovery code.
    pub code: Option<&'a str>,
    /// The address that the request came from.
    pub address: Option<IpAddr>,
}

/// A session that began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// What the cookie is to hold. It cannot be had again.
    pub cookie: Shown,
    /// Who signed in.
    pub principal: Principal,
}

/// An attempt on its way: who may be meant, and from where.
struct Attempt<'s> {
    /// Under what its failure counts: the name, with the address where the account knows it.
    key: String,
    account: Option<&'s Account>,
    address: Option<AddressKey>,
}

impl<'s> Attempt<'s> {
    fn of(state: &'s State, name: &str, address: Option<AddressKey>) -> Self {
        let account = state.account_named(name);
        let known =
            address.filter(|address| account.is_some_and(|account| account.addresses.contains_key(address)));
        let key = known.map_or_else(|| fold(name), |address| format!("{} {address}", fold(name)));
        Self { key, account, address }
    }
}

impl AccessBook {
    /// Begins a session for whoever typed a right name, password and, where the account has a second factor, code.
    ///
    /// # Errors
    ///
    /// `Refused` whatever was wrong, `CodeRequired` where only the code is missing, `Throttled` where too many attempts failed: under
    /// this name, whether it is somebody's or not, or from this address.
    pub fn sign_in(&self, typed: SignIn<'_>, now: DateTime<Utc>) -> Result<SignedIn, AccessError> {
        self.tell_lost()?;
        let snapshot = self.snapshot();
        let state = snapshot.state();
        let address = typed.address.map(|address| self.address(address));
        let attempt = Attempt::of(state, typed.name, address);
        if let Some(until) = attempt.account.and_then(|account| wait_until(account, address, now)) {
            return Err(AccessError::throttled(until, now));
        }
        self.memory()
            .begin(&attempt.key, address, now)
            .map_err(|until| AccessError::throttled(until, now))?;
        let usable = attempt.account.filter(|account| account.is_enabled());
        let kept = usable.and_then(|account| account.password.as_ref());
        let fits = password::verify(typed.password, kept.map_or(&self.dummy, |kept| &kept.hash));
        let (Some(account), Some(kept), true) = (usable, kept, fits) else {
            return self.fail(state, &attempt, now);
        };
        let proof = match proof(account, typed.code, now) {
            Ok(Some(proof)) => proof,
            Ok(None) => return self.fail(state, &attempt, now),
            Err(error) => {
                self.memory().take_back(&attempt.key, address);
                return Err(error);
            }
        };
        let begun = self.begin(account.id, Some(kept.set_in), proof, address, now);
        match begun {
            Err(AccessError::Rejected(rejection)) => match *rejection {
                Rejection::Throttled { until } => Err(AccessError::throttled(until, now)),
                // Somebody else used the code, replaced the password or locked the account meanwhile.
                _ => Err(AccessError::Refused),
            },
            Ok(signed_in) => {
                self.memory().succeed(&attempt.key, address);
                Ok(signed_in)
            }
            Err(error) => Err(error),
        }
    }

    /// Passes whoever says the password of an account; a failure counts as one to sign in.
    pub(super) fn check_password(
        &self,
        account: AccountId,
        password: &str,
        now: DateTime<Utc>,
    ) -> Result<(), AccessError> {
        self.tell_lost()?;
        let snapshot = self.snapshot();
        let state = snapshot.state();
        let found = state.account(account).ok_or(AccessError::Refused)?;
        let attempt = Attempt { key: format!("{account} again"), account: Some(found), address: None };
        self.memory().begin(&attempt.key, None, now).map_err(|until| AccessError::throttled(until, now))?;
        let kept = found.password.as_ref().map_or(&self.dummy, |kept| &kept.hash);
        if !password::verify(password, kept) {
            return self.fail(state, &attempt, now);
        }
        self.memory().succeed(&attempt.key, None);
        Ok(())
    }

    fn begin(
        &self,
        account: AccountId,
        password: Option<u64>,
        proof: Proof,
        address: Option<AddressKey>,
        now: DateTime<Utc>,
    ) -> Result<SignedIn, AccessError> {
        let cookie = secret::new_cookie()?;
        let session: Digest = secret::digest(cookie.reveal());
        let stale_before = now - self.limits.absolute;
        let command = Command::SignIn { account, session, password, proof, address, stale_before };
        self.execute(Actor::Server, command, &Days::of_no_register(now))?;
        let snapshot = self.snapshot();
        let mut memory = self.memory();
        memory.used_at.retain(|session, _| snapshot.state().session(session).is_some());
        memory.used_at.insert(session, now);
        drop(memory);
        // Somebody may have locked the account since.
        let principal = Principal::of_session(snapshot.state(), session).ok_or(AccessError::Refused)?;
        Ok(SignedIn { cookie, principal })
    }

    /// Writes a failure down. Nobody waits for the writing: how long it takes would tell whether the account exists.
    fn fail<T>(&self, state: &State, attempt: &Attempt<'_>, now: DateTime<Utc>) -> Result<T, AccessError> {
        let count = match attempt.account {
            Some(_) => Some(1),
            None => self.memory().unknown(state.unknown_failed_at, now),
        };
        if let Some(count) = count {
            let (account, address) = (attempt.account.map(|account| account.id), attempt.address);
            self.write_down(Command::FailSignIn { account, address, count }, now)?;
        }
        Err(AccessError::Refused)
    }

    fn write_down(&self, command: Command, now: DateTime<Utc>) -> Result<(), AccessError> {
        let lost = Arc::clone(&self.lost);
        let answer = move |answer: Result<_, ExecuteError<Rejection>>| {
            // A rejection only says that the account was closed meanwhile.
            if let Err(ExecuteError::Storage(error)) = answer {
                *lost.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            }
        };
        let work = request(Actor::Server, command, &Days::of_no_register(now))?;
        if let Err(work) = self.writer.submit(work, answer) {
            self.writer.execute(work).map_err(AccessError::of)?;
        }
        Ok(())
    }

    /// Says, once, that a failed sign-in could not be written down.
    fn tell_lost(&self) -> Result<(), AccessError> {
        let lost: Option<StorageError> = self.lost.lock().unwrap_or_else(PoisonError::into_inner).take();
        lost.map_or(Ok(()), |error| Err(AccessError::Storage(error)))
    }
}

/// What was shown of a second factor; nothing where it is wrong.
fn proof(account: &Account, code: Option<&str>, now: DateTime<Utc>) -> Result<Option<Proof>, AccessError> {
    let Some(factor) = account.active_factor() else { return Ok(Some(Proof::Password)) };
    let code = code.ok_or(AccessError::CodeRequired)?;
    let key = totp::Key::read(&factor.key);
    if let Some(step) = key.and_then(|key| key.step_of(code, now, factor.last_step)) {
        return Ok(Some(Proof::Code { step }));
    }
    let code = secret::recovery_digest(code);
    Ok(factor.recovery.contains(&code).then_some(Proof::Recovery { code }))
}
