//! Who a request comes from: an account with what it may do.

use chrono::{DateTime, NaiveDate, Utc};
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortText};

use super::{AccessBook, AccessError};
use crate::actor::{Actor, TokenOf};
use crate::command::Command;
use crate::days::Days;
use crate::id::{AccountId, TokenId};
use crate::secret;
use crate::state::{Account, EndReason, Grant, Member, Proof, Session, State};

/// Somebody who proved who she is, or a program with a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub account: AccountId,
    /// What others see of it.
    pub name: String,
    /// In which language it is spoken to.
    pub language: ShortText,
    /// For whom it stands in a register.
    pub member: Option<Member>,
    /// What it may do, the most powerful role first. Some may not hold yet, or not any more: see [`grant_for`](Self::grant_for).
    pub grants: Vec<Grant>,
    /// How it came.
    pub via: Via,
    /// Whether its password was chosen by somebody else and should be replaced.
    pub password_is_temporary: bool,
    /// Whether it has a second factor.
    pub has_factor: bool,
}

/// How a request proved where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// By the cookie of a session with this digest.
    Session(Digest),
    /// By a token.
    Token(TokenId),
}

/// What memory says of a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownSession {
    /// Its session is open.
    Open(Box<Principal>),
    /// Its session lasted too long, or was not used for too long, and has to be ended, which is written.
    Over {
        /// The digest of the cookie.
        session: Digest,
        /// Why it is to be ended.
        reason: EndReason,
    },
    /// No session that lets in has it.
    Unknown,
}

/// A session that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// The digest of its cookie, by which it can be ended.
    pub session: Digest,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When it was used last, as far as is known.
    pub used_at: DateTime<Utc>,
    /// How somebody proved who she is.
    pub proof: Proof,
}

impl Principal {
    /// The most powerful role at a register on a day there.
    pub fn grant_for(&self, register: RegisterId, day: NaiveDate) -> Option<&Grant> {
        self.grants_for(register, day).next()
    }

    /// All roles at a register on a day there, the most powerful first.
    pub fn grants_for(&self, register: RegisterId, day: NaiveDate) -> impl Iterator<Item = &Grant> {
        self.grants.iter().filter(move |grant| grant.register == register && grant.holds_on(day))
    }

    /// As whom it asks something of the access book.
    pub const fn actor(&self) -> Actor {
        match self.via {
            Via::Session(_) => Actor::Account(self.account),
            Via::Token(token) => Actor::Token(TokenOf { account: self.account, token }),
        }
    }

    /// The digest of its session, which stays open where its password, its roles or its second factor change at its own wish.
    pub const fn session(&self) -> Option<Digest> {
        match self.via {
            Via::Session(session) => Some(session),
            Via::Token(_) => None,
        }
    }

    fn of(account: &Account, grants: Vec<Grant>, via: Via) -> Self {
        Self {
            account: account.id,
            name: account.display_name.to_string(),
            language: account.language.clone(),
            member: account.member,
            grants,
            via,
            password_is_temporary: account.password.as_ref().is_some_and(|password| password.temporary),
            has_factor: account.active_factor().is_some(),
        }
    }

    /// Who has a session.
    pub(super) fn of_session(state: &State, session: Digest) -> Option<Self> {
        let account = state.session(&session).and_then(|session| state.account(session.account))?;
        let grants = state.unrevoked_grants_of(account.id).into_iter().cloned().collect();
        account.is_enabled().then(|| Self::of(account, grants, Via::Session(session)))
    }
}

impl AccessBook {
    /// Who sent a cookie, if its session is open. This counts as using it. A session that has lasted too long is ended here.
    pub fn session(&self, cookie: &str, now: DateTime<Utc>) -> Result<Option<Principal>, AccessError> {
        match self.known_session(cookie, now) {
            KnownSession::Open(principal) => Ok(Some(*principal)),
            KnownSession::Over { session, reason } => {
                self.end_session(Actor::Server, session, reason, now).map(|()| None)
            }
            KnownSession::Unknown => Ok(None),
        }
    }

    /// The same as far as memory says, without ending anything: it writes nothing and waits for no disk, so that it may be called from
    /// any thread.
    pub fn known_session(&self, cookie: &str, now: DateTime<Utc>) -> KnownSession {
        let found = self.watched_session(cookie, now);
        if matches!(found, KnownSession::Open(_)) {
            self.memory().used_at.insert(secret::digest(cookie), now);
        }
        found
    }

    /// The same without counting it as use of the session, for requests that a program repeats by itself: it does not keep the session of a
    /// reader open who has left the machine.
    pub fn watched_session(&self, cookie: &str, now: DateTime<Utc>) -> KnownSession {
        let (digest, snapshot) = (secret::digest(cookie), self.snapshot());
        let Some(session) = snapshot.state().session(&digest) else { return KnownSession::Unknown };
        if let Some(reason) = self.is_over(&digest, session, now) {
            return KnownSession::Over { session: digest, reason };
        }
        Principal::of_session(snapshot.state(), digest)
            .map_or(KnownSession::Unknown, |principal| KnownSession::Open(Box::new(principal)))
    }

    /// In which language the account that has a cookie or token is spoken to. This counts as no use of its session, which may be over, and
    /// reads memory alone.
    pub fn language_of(&self, secret: &str, now: DateTime<Utc>) -> Option<ShortText> {
        let (digest, snapshot) = (secret::digest(secret), self.snapshot());
        let state = snapshot.state();
        let of_session = || state.session(&digest).map(|session| session.account);
        let account = state.live_token(&digest, now).map(|token| token.account).or_else(of_session)?;
        state.account(account).map(|account| account.language.clone())
    }

    /// Why a session is over, if it is. After a restart nobody knows when it was used last, so its beginning counts.
    fn is_over(&self, digest: &Digest, session: &Session, now: DateTime<Utc>) -> Option<EndReason> {
        let used_at = self.used_at(digest, session);
        if self.limits.absolute <= now.signed_duration_since(session.began_at) {
            return Some(EndReason::Expired);
        }
        (self.limits.idle <= now.signed_duration_since(used_at)).then_some(EndReason::Idle)
    }

    /// The sessions of an account that are open, the one that was used last first.
    pub fn open_sessions(&self, account: AccountId, now: DateTime<Utc>) -> Vec<OpenSession> {
        let snapshot = self.snapshot();
        let open = snapshot
            .state()
            .sessions_of(account)
            .filter(|(digest, session)| self.is_over(digest, session, now).is_none());
        let mut found: Vec<OpenSession> = open
            .map(|(digest, session)| OpenSession {
                session: *digest,
                began_at: session.began_at,
                used_at: self.used_at(digest, session),
                proof: session.proof,
            })
            .collect();
        found.sort_by_key(|session| std::cmp::Reverse(session.used_at));
        found
    }

    /// When a session was used last, as far as is known.
    fn used_at(&self, digest: &Digest, session: &Session) -> DateTime<Utc> {
        self.memory().used_at.get(digest).copied().unwrap_or(session.began_at)
    }

    /// Which program sent a token, if it is worth anything.
    pub fn token(&self, token: &str, now: DateTime<Utc>) -> Option<Principal> {
        let (snapshot, digest) = (self.snapshot(), secret::digest(token));
        let state = snapshot.state();
        let token = state.live_token(&digest, now)?;
        let account = state.account(token.account)?;
        let grants = state.grants_of_token(token);
        (!grants.is_empty()).then(|| Principal::of(account, grants, Via::Token(token.id)))
    }

    /// Ends the session of a cookie. One that is not open is none to end.
    pub fn sign_out(&self, cookie: &str, now: DateTime<Utc>) -> Result<(), AccessError> {
        let (snapshot, digest) = (self.snapshot(), secret::digest(cookie));
        let Some(session) = snapshot.state().session(&digest) else { return Ok(()) };
        self.end_session(Actor::Account(session.account), digest, EndReason::SignedOut, now)
    }

    /// Ends a session. Where another thread was quicker, it is over all the same.
    fn end_session(
        &self,
        by: Actor,
        session: Digest,
        reason: EndReason,
        now: DateTime<Utc>,
    ) -> Result<(), AccessError> {
        let done = self.execute(by, Command::EndSession { session, reason }, &Days::of_no_register(now));
        self.memory().used_at.remove(&session);
        match done {
            Err(error) if error.rejection() != Some(&crate::rejection::Rejection::SessionUnknown) => {
                Err(error)
            }
            Ok(_) | Err(_) => Ok(()),
        }
    }
}
