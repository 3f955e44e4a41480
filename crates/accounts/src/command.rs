//! All that can be asked of an access book: plain data, with every identifier, digest and secret already made by the caller.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::id::{PersonId, RegisterId};
use domain::value::{Digest, Name, Remark, ShortName, ShortText};

use crate::address::AddressKey;
use crate::id::{AccountId, ConfirmationId, GrantId, TokenId};
use crate::state::{EndReason, Member, Proof, Scope};
use crate::text::{Fields, Secret};

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields are called as what they hold")]
pub enum Command {
    /// Opens the first account of a book and makes it the owner of registers.
    Bootstrap { profile: Profile, hash: Option<Secret>, registers: Vec<(GrantId, RegisterId)> },
    /// Opens an account, with a temporary password where one is given.
    Open { profile: Profile, member: Option<Member>, hash: Option<Secret> },
    /// Changes the names and the language of an account.
    Describe { profile: Profile },
    /// Says for whom an account stands in a register.
    StateMember { account: AccountId, member: Option<Member> },
    /// Sets a password. Every session of the account ends, but the one that asks.
    SetPassword { account: AccountId, hash: Secret, keep: Option<Digest> },
    /// Locks an account until it is enabled.
    Disable { account: AccountId, reason: Option<Remark> },
    /// Makes an account usable again.
    Enable { account: AccountId },
    /// Ends an account for good.
    Close { account: AccountId, reason: Option<Remark> },
    /// Hands out the key of a second factor.
    EnrolFactor { account: AccountId, key: Secret },
    /// Shows a code made with the key, of a time step, and takes digests of recovery codes.
    ConfirmFactor { account: AccountId, step: u64, recovery: Vec<Digest>, keep: Option<Digest> },
    /// Replaces the recovery codes.
    ReplaceRecovery { account: AccountId, recovery: Vec<Digest> },
    /// Takes the second factor away.
    ResetFactor { account: AccountId },
    /// Gives a role.
    Give(NewGrant),
    /// Takes a role back.
    Revoke { grant: GrantId, reason: Option<Remark> },
    /// Says that the roles at a register were looked through.
    Review { register: RegisterId },
    /// Switches the public page of a register on or off.
    Publish { register: RegisterId, is_public: bool },
    /// Makes a token.
    IssueToken(NewToken),
    /// Makes a token worthless.
    RevokeToken { token: TokenId },
    /// Begins a session. `password` is the version of the password that was checked; sessions of the account that began before
    /// `stale_before` have lasted too long.
    SignIn {
        account: AccountId,
        session: Digest,
        password: Option<u64>,
        proof: Proof,
        address: Option<AddressKey>,
        stale_before: DateTime<Utc>,
    },
    /// Writes down attempts that failed.
    FailSignIn { account: Option<AccountId>, address: Option<AddressKey>, count: u32 },
    /// Ends a session.
    EndSession { session: Digest, reason: EndReason },
    /// Asks for an operation that a second account has to confirm, and is shown the fields of.
    AskConfirmation {
        confirmation: ConfirmationId,
        register: RegisterId,
        role: Role,
        operation: ShortText,
        digest: Digest,
        fields: Option<Fields>,
    },
    /// Confirms what another account asked for.
    Confirm { confirmation: ConfirmationId },
    /// Declines what another account asked for.
    Decline { confirmation: ConfirmationId },
    /// Takes back what one asked for.
    Withdraw { confirmation: ConfirmationId },
    /// Uses a confirmation for what was asked, which must be what is done.
    UseConfirmation { confirmation: ConfirmationId, digest: Digest },
    /// Writes down that data left a register as a file.
    RecordExport { register: RegisterId, operation: ShortText, format: ShortText },
    /// Writes down that personal data were shown: of whom, or only of how many.
    RecordRead { register: RegisterId, operation: ShortText, people: Vec<PersonId>, count: u64 },
    /// Removes the texts of entries that are kept no longer, at most so many.
    RemoveOld { most: usize },
}

/// What an account is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Which account.
    pub account: AccountId,
    /// What is typed to sign in.
    pub sign_in_name: Name,
    /// What others see.
    pub display_name: Name,
    /// In which language it is spoken to.
    pub language: ShortText,
}

/// A role to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGrant {
    /// Its identifier.
    pub grant: GrantId,
    /// To whom.
    pub account: AccountId,
    /// At which register.
    pub register: RegisterId,
    /// The role.
    pub role: Role,
    /// Where in the register.
    pub scope: Scope,
    /// From which day.
    pub from: NaiveDate,
    /// Until which day, which is not part of it.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: Option<Remark>,
    /// The session that stays open although roles change, where it is the one that asks.
    pub keep: Option<Digest>,
}

/// A token to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// Its identifier.
    pub token: TokenId,
    /// For which account.
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
    /// From when it is worth nothing.
    pub expires_at: DateTime<Utc>,
}
