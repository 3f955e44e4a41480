//! What is asked of an access book by whoever oversees it: who can see somebody, what was done, when roles are to be reviewed.

use chrono::{DateTime, Months, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::Digest;
use domain::value::id::{PersonId, RegisterId};
use domain::value::text::fold;

use super::{Account, Confirmation, Grant, Progress, Scope, Session, State};
use crate::event::{Body, Event, access, confirmation, grant, session, token};
use crate::id::AccountId;

/// After how many months the roles at a register are to be reviewed again.
pub const REVIEW_MONTHS: u32 = 6;

/// Which entries are asked for; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Entries that concern a register: of its roles, tokens, confirmations, readings and exports, and of accounts with a role there.
    pub register: Option<RegisterId>,
    /// Entries of what an account did, and of what was done to it.
    pub account: Option<AccountId>,
    /// Entries that name a person whose data were read.
    pub person: Option<PersonId>,
    /// A kind such as `session.signed_in`, or an area such as `session`.
    pub kind: Option<String>,
    /// Entries at this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Entries before this instant.
    pub until: Option<DateTime<Utc>>,
}

/// An entry of the log, without secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'s> {
    /// Its place in the book, counted from one.
    pub version: u64,
    /// What happened.
    pub event: &'s Event,
}

impl State {
    /// Entries, the newest first, at most so many. The next page begins `before` the version of the last entry of this one.
    pub fn entries(&self, filter: &EntryFilter, before: Option<u64>, limit: usize) -> Vec<Entry<'_>> {
        let newest_first = self.entries.iter().rev();
        newest_first
            .map(|(version, event)| Entry { version: *version, event })
            .filter(|entry| before.is_none_or(|before| entry.version < before))
            .filter(|entry| self.passes(filter, entry.event))
            .take(limit)
            .collect()
    }

    fn passes(&self, filter: &EntryFilter, event: &Event) -> bool {
        let of_kind = |kind: &String| {
            let found = event.body.kind();
            found.strip_prefix(kind.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        filter.from.is_none_or(|from| from <= event.at)
            && filter.until.is_none_or(|until| event.at < until)
            && filter.kind.as_ref().is_none_or(of_kind)
            && filter.account.is_none_or(|account| self.is_about_account(event, account))
            && filter.person.is_none_or(|person| names(event, person))
            && filter.register.is_none_or(|register| self.is_about_register(event, register))
    }

    /// Whether an account did it, or it was done to the account.
    fn is_about_account(&self, event: &Event, account: AccountId) -> bool {
        event.by.account() == Some(account) || self.subject(event) == Some(account)
    }

    /// The account to which it was done.
    pub fn subject(&self, event: &Event) -> Option<AccountId> {
        match &event.body {
            Body::Account(event) => Some(event.account()),
            Body::Factor(event) => Some(event.account()),
            Body::Grant(grant::Event::Given { account, .. })
            | Body::Token(token::Event::Issued { account, .. })
            | Body::Session(
                session::Event::SignedIn { account, .. } | session::Event::Ended { account, .. },
            ) => Some(*account),
            Body::Grant(grant::Event::Revoked { grant, .. }) => self.grant(*grant).map(|grant| grant.account),
            Body::Token(token::Event::Revoked { token }) => self.token(*token).map(|token| token.account),
            Body::Session(session::Event::SignInFailed { account, .. }) => *account,
            Body::Grant(grant::Event::Reviewed { .. })
            | Body::Confirmation(_)
            | Body::Register(_)
            | Body::Access(_) => None,
        }
    }

    fn is_about_register(&self, event: &Event, register: RegisterId) -> bool {
        let of_account = |account: Option<AccountId>| {
            account.is_some_and(|account| {
                self.grants().any(|grant| grant.account == account && grant.register == register)
            })
        };
        let found = match &event.body {
            Body::Account(_) | Body::Factor(_) | Body::Session(_) => return of_account(self.subject(event)),
            Body::Grant(grant::Event::Given { register, .. } | grant::Event::Reviewed { register })
            | Body::Token(token::Event::Issued { register, .. })
            | Body::Confirmation(confirmation::Event::Asked { register, .. })
            | Body::Access(
                access::Event::Exported { register, .. } | access::Event::PersonalRead { register, .. },
            ) => Some(*register),
            Body::Grant(grant::Event::Revoked { grant, .. }) => {
                self.grant(*grant).map(|grant| grant.register)
            }
            Body::Token(token::Event::Revoked { token }) => self.token(*token).map(|token| token.register),
            Body::Confirmation(
                confirmation::Event::Confirmed { confirmation }
                | confirmation::Event::Declined { confirmation }
                | confirmation::Event::Withdrawn { confirmation }
                | confirmation::Event::Used { confirmation },
            ) => self.confirmation(*confirmation).map(|found| found.register),
            Body::Register(event) => Some(event.register()),
            // It says nothing of any register, and concerns each.
            Body::Access(access::Event::TextsRemoved { .. }) => Some(register),
        };
        found == Some(register)
    }

    /// Whether an account may read the entries of a register: its owners and its supervisory board.
    pub fn may_read_entries(&self, account: AccountId, register: RegisterId, day: NaiveDate) -> bool {
        let held = self.grants_of(account, register, day);
        held.iter()
            .any(|grant| matches!(grant.role, Role::Owner | Role::Supervisory) && grant.scope == Scope::Whole)
    }

    /// The accounts that can see a person of a register on a day: those with a role there that sees others, which `sees` says, and the
    /// one that stands for the person. In the order of what they are called.
    pub fn readers_of(
        &self,
        register: RegisterId,
        person: PersonId,
        day: NaiveDate,
        sees: impl Fn(&Grant) -> bool,
    ) -> Vec<&Account> {
        let can_see = |account: &&Account| {
            let is_herself =
                account.member.is_some_and(|member| (member.register, member.person) == (register, person));
            let held = self.grants_of(account.id, register, day);
            held.into_iter().any(|grant| sees(grant) || is_herself)
        };
        let mut found: Vec<&Account> = self.accounts().filter(can_see).collect();
        found.sort_by_key(|account| (fold(account.display_name.as_str()), account.id));
        found
    }

    /// The day from which the roles at a register are to be reviewed: six months after the last review, or after the first role was
    /// given; `None` where none ever was. `day` says which day an instant is at the register.
    pub fn review_due(
        &self,
        register: RegisterId,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Option<NaiveDate> {
        let last = day(*self.reviews.get(&register)?);
        last.checked_add_months(Months::new(REVIEW_MONTHS))
    }

    /// The requests at a register that wait for a second account, the oldest first.
    pub fn pending(&self, register: RegisterId, now: DateTime<Utc>) -> Vec<&Confirmation> {
        let waits = |found: &&Confirmation| {
            found.register == register && found.progress == Progress::Pending && now < found.expires_at
        };
        let mut found: Vec<&Confirmation> = self.confirmations.values().filter(waits).collect();
        found.sort_by_key(|found| (found.asked_at, found.id));
        found
    }

    /// The open request of an account for what has this digest. One that is confirmed comes before one that waits.
    pub fn open_confirmation(
        &self,
        asked_by: AccountId,
        register: RegisterId,
        digest: &Digest,
        now: DateTime<Utc>,
    ) -> Option<&Confirmation> {
        let is_same = |found: &&Confirmation| {
            found.asked_by == asked_by
                && found.register == register
                && found.digest == *digest
                && found.is_open(now)
        };
        let waits = |found: &&Confirmation| found.progress == Progress::Pending;
        self.confirmations().filter(is_same).min_by_key(waits)
    }

    /// All sessions that did not end, also those that have lasted too long and that nobody has used since.
    pub fn sessions(&self) -> impl Iterator<Item = (&Digest, &Session)> {
        self.sessions.iter()
    }
}

/// Whether an entry names a person whose data were read.
fn names(event: &Event, person: PersonId) -> bool {
    match &event.body {
        Body::Access(access::Event::PersonalRead { people: Some(people), .. }) => {
            people.ids().any(|named| named == person)
        }
        _ => false,
    }
}
