//! What is known of grants, tokens, sessions and requests for confirmation.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortName, ShortText};

use super::value::{Proof, Scope, TextPlace};
use crate::actor::Actor;
use crate::id::{AccountId, ConfirmationId, GrantId, TokenId};
use crate::text::Fields;

/// A role of an account at a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its identifier.
    pub id: GrantId,
    /// Who has it.
    pub account: AccountId,
    /// At which register.
    pub register: RegisterId,
    /// The role.
    pub role: Role,
    /// Where in the register.
    pub scope: Scope,
    /// From which day.
    pub from: NaiveDate,
    /// Until which day, which is not part of it; `None` for as long as it is not revoked.
    pub until: Option<NaiveDate>,
    /// Who gave it.
    pub given_by: Actor,
    /// Whether it was taken back.
    pub revoked: bool,
}

impl Grant {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        !self.revoked && self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether it holds on a day or will after it.
    pub fn holds_from(&self, day: NaiveDate) -> bool {
        !self.revoked && self.until.is_none_or(|until| day < until)
    }

    /// Whether it is ownership of the whole register, on whatever days.
    pub fn is_ownership(&self) -> bool {
        self.role == Role::Owner && self.scope == Scope::Whole
    }

    /// Whether it is ownership of the whole register that holds on a day and has no end.
    pub fn is_lasting_ownership(&self, day: NaiveDate) -> bool {
        self.is_ownership() && self.until.is_none() && self.holds_on(day)
    }

    /// Whether a role in a scope is no more than what it gives.
    pub fn covers(&self, role: Role, scope: &Scope) -> bool {
        includes(self.role, role) && self.scope.covers(scope)
    }
}

/// Whether one role may do and see everything that another may, so that a token for the other can be made from it.
fn includes(held: Role, wanted: Role) -> bool {
    match held {
        Role::Owner => true,
        Role::Secretary => matches!(wanted, Role::Secretary | Role::Auditor),
        Role::Board
        | Role::Electoral
        | Role::GenderCommittee
        | Role::EducationCommittee
        | Role::Supervisory
        | Role::Auditor
        | Role::Member
        | Role::Donor
        | Role::Administrator => held == wanted,
    }
}

/// A token of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its identifier.
    pub id: TokenId,
    /// For which account it stands.
    pub account: AccountId,
    /// The digest of the token.
    pub digest: Digest,
    /// For which register.
    pub register: RegisterId,
    /// In which role.
    pub role: Role,
    /// Where in the register.
    pub scope: Scope,
    /// What it is called.
    pub label: ShortName,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// From when it is worth nothing.
    pub expires_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Where its label stands.
    pub(crate) place: TextPlace,
}

impl Token {
    /// From when it is worth nothing, as far as is known.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.revoked_at.map_or(self.expires_at, |revoked| revoked.min(self.expires_at))
    }

    /// Whether it was neither revoked nor has expired.
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// An open session of a browser. Nothing of it stands in the log but the digest of its cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Of which account.
    pub account: AccountId,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// How somebody proved who she is.
    pub proof: Proof,
}

/// A request that a second account has to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Its identifier.
    pub id: ConfirmationId,
    /// Who asked.
    pub asked_by: AccountId,
    /// At which register.
    pub register: RegisterId,
    /// The role of whoever may confirm.
    pub role: Role,
    /// What was asked for.
    pub operation: ShortText,
    /// The digest of all that was asked.
    pub digest: Digest,
    /// The fields of the request, shown to the account that confirms it; removed once it is settled.
    pub fields: Option<Fields>,
    /// Where they stand.
    pub(crate) place: Option<TextPlace>,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// From when it cannot be confirmed or used any more.
    pub expires_at: DateTime<Utc>,
    /// How far it has come.
    pub progress: Progress,
}

impl Confirmation {
    /// Whether it waits for a second account, or for being used.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        match self.progress {
            Progress::Pending | Progress::Confirmed { .. } => now < self.expires_at,
            Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => false,
        }
    }
}

/// How far a request for confirmation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits for a second account.
    Pending,
    /// An account confirmed it.
    Confirmed {
        /// Which one.
        by: AccountId,
    },
    /// An account declined it.
    Declined {
        /// Which one.
        by: AccountId,
    },
    /// Whoever had asked took it back.
    Withdrawn,
    /// What was confirmed was done.
    Used,
}
