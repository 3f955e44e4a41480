//! What an access book comes to: accounts, grants, tokens, open sessions, requests for confirmation, and the entries. It answers
//! questions; it must not change but through an event.

mod account;
mod query;
mod record;
mod value;

pub use account::{Account, Factor, KnownAddress, Password, Standing};
pub use query::{Entry, EntryFilter, REVIEW_MONTHS};
pub use record::{Confirmation, Grant, Progress, Session, Token};
pub use value::{EndReason, Member, Proof, Scope, TextPlace};

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::map::{Map, Records};
use domain::value::id::{PersonId, RegisterId};
use domain::value::text::fold;
use domain::value::{Digest, ShortText};

use crate::event::Event;
use crate::id::{AccountId, ConfirmationId, GrantId, TokenId};

/// The state of an access book. A copy is cheap at any size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How many events there were.
    pub(crate) version: u64,
    /// When the last of them was.
    pub(crate) last_at: Option<DateTime<Utc>>,
    pub(crate) accounts: Records<AccountId, Account>,
    /// Sign-in names without case and accents, of accounts that are not closed.
    pub(crate) names: Map<String, AccountId>,
    pub(crate) grants: Records<GrantId, Grant>,
    pub(crate) tokens: Records<TokenId, Token>,
    pub(crate) token_digests: Map<Digest, TokenId>,
    pub(crate) sessions: Records<Digest, Session>,
    pub(crate) confirmations: Records<ConfirmationId, Confirmation>,
    /// What was read on the last day on which anything was, so that nothing is written down twice on one day.
    pub(crate) reads: Records<ReadKey, ReadDay>,
    /// When the roles at a register were looked through last, or given for the first time.
    pub(crate) reviews: Map<RegisterId, DateTime<Utc>>,
    /// The registers of which everybody may see the public page.
    pub(crate) public: Map<RegisterId, ()>,
    /// When the last entry was made of a sign-in under a name that is nobody's.
    pub(crate) unknown_failed_at: Option<DateTime<Utc>>,
    /// Every event that is not older than the entries are kept, by its version, without secrets.
    pub(crate) entries: Records<u64, Event>,
    /// Every text that was not removed, by version and position, and when it was written.
    pub(crate) texts: Map<(u64, u32), DateTime<Utc>>,
}

/// Whose reading it was, of what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ReadKey {
    pub(crate) account: AccountId,
    pub(crate) register: RegisterId,
    pub(crate) operation: ShortText,
}

/// What was read on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReadDay {
    pub(crate) day: NaiveDate,
    pub(crate) people: BTreeSet<PersonId>,
    /// Of how many people at most, where they are not named.
    pub(crate) most: u64,
}

impl State {
    /// The version of the last event; zero before the first.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Whether no account was ever opened.
    pub fn is_new(&self) -> bool {
        self.accounts.is_empty()
    }

    /// An account.
    pub fn account(&self, account: AccountId) -> Option<&Account> {
        self.accounts.get(&account)
    }

    /// All accounts, in the order of their identifiers.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    /// The account with a sign-in name, whatever its case and accents.
    pub fn account_named(&self, sign_in_name: &str) -> Option<&Account> {
        self.names.get(&fold(sign_in_name)).and_then(|account| self.account(*account))
    }

    /// A grant.
    pub fn grant(&self, grant: GrantId) -> Option<&Grant> {
        self.grants.get(&grant)
    }

    /// All grants that were ever given, in the order of their identifiers.
    pub fn grants(&self) -> impl Iterator<Item = &Grant> {
        self.grants.values()
    }

    /// The roles that an account has at a register on a day, the most powerful first. None while the account cannot be used.
    pub fn grants_of(&self, account: AccountId, register: RegisterId, day: NaiveDate) -> Vec<&Grant> {
        let mut found = self.all_grants_of(account, day);
        found.retain(|grant| grant.register == register);
        found
    }

    /// The roles that an account has on a day at any register, the most powerful first.
    pub fn all_grants_of(&self, account: AccountId, day: NaiveDate) -> Vec<&Grant> {
        let mut found = self.unrevoked_grants_of(account);
        found.retain(|grant| grant.holds_on(day));
        found
    }

    /// The roles of an account that were not revoked, whatever their period, the most powerful first. None while the account cannot be
    /// used.
    pub fn unrevoked_grants_of(&self, account: AccountId) -> Vec<&Grant> {
        if !self.account(account).is_some_and(Account::is_enabled) {
            return Vec::new();
        }
        let is_its_own = |grant: &&Grant| grant.account == account && !grant.revoked;
        let mut found: Vec<&Grant> = self.grants().filter(is_its_own).collect();
        found.sort_by_key(|grant| (grant.role, grant.id));
        found
    }

    /// The accounts that own all of a register without an end, as of a day. A register that had one always has one.
    pub fn owners(&self, register: RegisterId, day: NaiveDate) -> BTreeSet<AccountId> {
        let owns = |grant: &&Grant| grant.register == register && grant.is_lasting_ownership(day);
        let holders = self.grants().filter(owns).map(|grant| grant.account);
        holders.filter(|account| self.account(*account).is_some_and(Account::is_enabled)).collect()
    }

    /// Whether everybody may see the public page of a register.
    pub fn is_public(&self, register: RegisterId) -> bool {
        self.public.contains_key(&register)
    }

    /// A token.
    pub fn token(&self, token: TokenId) -> Option<&Token> {
        self.tokens.get(&token)
    }

    /// All tokens of an account, also those that are worth nothing any more.
    pub fn tokens_of(&self, account: AccountId) -> impl Iterator<Item = &Token> {
        self.tokens.values().filter(move |token| token.account == account)
    }

    /// The token with a digest, if it can be used.
    pub fn live_token(&self, digest: &Digest, now: DateTime<Utc>) -> Option<&Token> {
        let token = self.token_digests.get(digest).and_then(|token| self.token(*token))?;
        let account = self.account(token.account)?;
        (token.is_live(now) && account.is_enabled()).then_some(token)
    }

    /// What a token gives: its own role and scope, for the period of each grant of its account that includes both.
    pub fn grants_of_token(&self, token: &Token) -> Vec<Grant> {
        let covers =
            |grant: &&Grant| grant.register == token.register && grant.covers(token.role, &token.scope);
        let covering = self.unrevoked_grants_of(token.account).into_iter().filter(covers);
        let narrowed =
            |grant: &Grant| Grant { role: token.role, scope: token.scope.clone(), ..grant.clone() };
        covering.map(narrowed).collect()
    }

    /// An open session, by the digest of its cookie. Whether it has lasted too long, the instant says that whoever asks knows.
    pub fn session(&self, session: &Digest) -> Option<&Session> {
        self.sessions.get(session)
    }

    /// The open sessions of an account.
    pub fn sessions_of(&self, account: AccountId) -> impl Iterator<Item = (&Digest, &Session)> {
        self.sessions.iter().filter(move |(_, session)| session.account == account)
    }

    /// All requests for confirmation, in the order of their identifiers.
    pub fn confirmations(&self) -> impl Iterator<Item = &Confirmation> {
        self.confirmations.values()
    }

    /// A request for confirmation.
    pub fn confirmation(&self, confirmation: ConfirmationId) -> Option<&Confirmation> {
        self.confirmations.get(&confirmation)
    }
}
