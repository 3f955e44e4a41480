//! Account management that generates a secret or hashes a password. Commands that need neither are sent through
//! [`AccessBook::execute`].

use chrono::{DateTime, Utc};
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortName};

use super::{AccessBook, AccessError, Principal};
use crate::actor::Actor;
use crate::command::{Command, NewToken, Profile};
use crate::days::Days;
use crate::id::{AccountId, GrantId, TokenId};
use crate::password;
use crate::random;
use crate::rejection::Rejection;
use crate::secret::{self, Shown};
use crate::state::{Member, Scope};
use crate::text::Secret;

/// What a token is to be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRequest {
    /// For which register.
    pub register: RegisterId,
    /// In which role.
    pub role: Role,
    /// Where in the register.
    pub scope: Scope,
    /// What it is called.
    pub label: ShortName,
    /// From when it is worth nothing.
    pub expires_at: DateTime<Utc>,
}

impl AccessBook {
    /// Opens the first account and makes it the owner of registers, of each from the present day there. Refused once there is any account.
    pub fn bootstrap(
        &self,
        profile: Profile,
        password: Option<&str>,
        registers: &[RegisterId],
        days: &Days,
    ) -> Result<(), AccessError> {
        let hash = password.map(|password| hashed(password, &profile)).transpose()?;
        let grant = |register: &RegisterId| Ok::<_, AccessError>((random::id(days.now())?, *register));
        let registers: Vec<(GrantId, RegisterId)> = registers.iter().map(grant).collect::<Result<_, _>>()?;
        self.execute(Actor::Operator, Command::Bootstrap { profile, hash, registers }, days).map(drop)
    }

    /// Opens an account, with a temporary password where one is given.
    pub fn open_account(
        &self,
        by: Actor,
        profile: Profile,
        member: Option<Member>,
        password: Option<&str>,
        days: &Days,
    ) -> Result<(), AccessError> {
        let hash = password.map(|password| hashed(password, &profile)).transpose()?;
        self.execute(by, Command::Open { profile, member, hash }, days).map(drop)
    }

    /// Sets a password. Every session of the account ends, but `keep`, which is the one that asks.
    pub fn set_password(
        &self,
        by: Actor,
        account: AccountId,
        password: &str,
        keep: Option<Digest>,
        days: &Days,
    ) -> Result<(), AccessError> {
        let snapshot = self.snapshot();
        let found = snapshot.state().account(account).ok_or(Rejection::AccountUnknown { account })?;
        password::check(password, &[found.sign_in_name.as_str(), found.display_name.as_str()])?;
        let hash = password::hash(password)?;
        self.execute(by, Command::SetPassword { account, hash, keep }, days).map(drop)
    }

    /// Replaces the caller's own password after checking the current one. Ends all of the account's sessions except the caller's.
    ///
    /// # Errors
    ///
    /// `Refused` and `Throttled` as at a sign-in, for the present password.
    pub fn change_password(
        &self,
        by: &Principal,
        (present, new): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<(), AccessError> {
        let keep = by.session().ok_or(Rejection::NotAllowed)?;
        self.check_password(by.account, present, now)?;
        self.set_password(by.actor(), by.account, new, Some(keep), &Days::of_no_register(now))
    }

    /// Makes a token for an account, asked by the account itself or by the operator of the machine, now and on the present day at the
    /// register: a role that holds there is one that holds on that day. The token is returned only here: the book keeps its hash.
    pub fn issue_token(
        &self,
        (by, account): (Actor, AccountId),
        wanted: TokenRequest,
        days: &Days,
    ) -> Result<(TokenId, Shown), AccessError> {
        let (token, shown): (TokenId, _) = (random::id(days.now())?, secret::new_token()?);
        let TokenRequest { register, role, scope, label, expires_at } = wanted;
        let digest = secret::digest(shown.reveal());
        let new = NewToken { token, account, digest, register, role, scope, label, expires_at };
        self.execute(by, Command::IssueToken(new), days)?;
        Ok((token, shown))
    }
}

fn hashed(password: &str, profile: &Profile) -> Result<Secret, AccessError> {
    password::check(password, &[profile.sign_in_name.as_str(), profile.display_name.as_str()])?;
    Ok(password::hash(password)?)
}
