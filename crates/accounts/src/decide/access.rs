//! Decisions about entries of what was read and exported, and about removing old ones.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::value::ShortText;
use domain::value::id::{PersonId, RegisterId};

use super::{Decided, account, authority};
use crate::actor::{Actor, Context, TokenOf};
use crate::event::Body;
use crate::event::access::Event;
use crate::id::AccountId;
use crate::rejection::Rejection;
use crate::state::{ReadKey, State, TextPlace};
use crate::text::People;

/// For how many days the hashes of addresses are kept: as long as somebody is known to sign in from one.
pub const ADDRESS_DAYS: i64 = 90;

/// For how many days entries keep their details: two years.
pub const ENTRY_DAYS: i64 = 730;

/// What was read.
#[derive(Clone, Copy)]
pub(super) struct Read<'a> {
    pub(super) register: RegisterId,
    pub(super) operation: &'a ShortText,
    pub(super) people: &'a [PersonId],
    pub(super) count: u64,
}

pub(super) fn export(
    state: &State,
    context: &Context,
    register: RegisterId,
    operation: &ShortText,
    format: &ShortText,
) -> Decided {
    reader(state, context, register)?;
    Ok(vec![Event::Exported { format: format.clone(), operation: operation.clone(), register }.into()])
}

/// Records what an account read, at most once a day for each person and operation: an event for each [`People::MAX`] people who are new.
/// Where the answer names no person, it is recorded when it is about more people than any other of the kind on that day; the first answer
/// about no person is recorded, too.
pub(super) fn read(state: &State, context: &Context, read: Read<'_>) -> Decided {
    let Read { register, operation, people, count } = read;
    let account = reader(state, context, register)?;
    let key = ReadKey { account, register, operation: operation.clone() };
    // The day is that of UTC: entries are recorded with an instant, and have no time zone to tell the day at the register from.
    let known = state.reads.get(&key).filter(|known| known.day == context.at.date_naive());
    let entry = |people: Option<People>, count: u64| {
        Body::from(Event::PersonalRead { count, operation: operation.clone(), people, register })
    };
    if people.is_empty() {
        let is_known = known.is_some_and(|known| count <= known.most);
        return Ok(if is_known { Vec::new() } else { vec![entry(None, count)] });
    }
    let is_new = |person: &&PersonId| known.is_none_or(|known| !known.people.contains(*person));
    let new: BTreeSet<PersonId> = people.iter().filter(is_new).copied().collect();
    let new: Vec<PersonId> = new.into_iter().collect();
    let named = new.chunks(People::MAX).map(|some| entry(People::of(some), some.len() as u64));
    Ok(named.collect())
}

/// Passes an account that has a role at the register, and a program with a live token for it.
fn reader(state: &State, context: &Context, register: RegisterId) -> Result<AccountId, Rejection> {
    let account = context.by.account().ok_or(Rejection::NotAllowed)?;
    let has_role = match context.by {
        Actor::Token(TokenOf { token, .. }) => state.token(token).is_some_and(|token| {
            let given = state.grants_of_token(token);
            token.account == account
                && token.is_live(context.at)
                && given.iter().any(|grant| grant.register == register && context.days.holds(grant))
        }),
        Actor::Account(_) | Actor::Operator | Actor::Server => {
            !state.grants_of(account, register, context.days.at(register)).is_empty()
        }
    };
    if has_role { Ok(account) } else { Err(Rejection::NotAllowed) }
}

/// Removes the texts of entries that are kept no longer, the oldest first and so many, and lets go of the entries. What is in use stays:
/// names of accounts, passwords and keys, labels of tokens, and those of what ended less than two years ago.
pub(super) fn remove_old(state: &State, context: &Context, most: usize) -> Decided {
    authority::machine(context)?;
    let before = context.at - TimeDelta::days(ENTRY_DAYS);
    let addresses_before = context.at - TimeDelta::days(ADDRESS_DAYS);
    let in_use = in_use(state, before);
    let is_address =
        |version| state.entries.get(&version).is_some_and(|entry| matches!(entry.body, Body::Session(_)));
    let is_over = expired_fields(state, context.at);
    let is_due = |place: &(u64, u32), at: DateTime<Utc>| {
        !in_use.contains(place)
            && (at < before || at < addresses_before && is_address(place.0) || is_over.contains(place))
    };
    let mut due = state.texts.iter().filter(|(place, at)| is_due(place, **at));
    let texts: Vec<TextPlace> = due.by_ref().take(most).map(|(place, _)| (*place).into()).collect();
    let before = due.next().map_or(before, |(_, at)| before.min(*at));
    let lets_go = state.entries.values().next().is_some_and(|entry| entry.at < before);
    if texts.is_empty() && !lets_go {
        return Ok(Vec::new());
    }
    Ok(vec![Event::TextsRemoved { before: Some(before), texts }.into()])
}

/// The kept fields of requests that are settled or expired, so that they can be removed.
fn expired_fields(state: &State, now: DateTime<Utc>) -> BTreeSet<(u64, u32)> {
    let expired = state.confirmations().filter(|found| found.expires_at <= now);
    expired.filter_map(|found| found.place).map(|place| (place.version, place.position)).collect()
}

/// The texts that are in use, or were at some time since an instant.
fn in_use(state: &State, since: DateTime<Utc>) -> BTreeSet<(u64, u32)> {
    let mut places = Vec::new();
    for account in state.accounts() {
        if account.closed_at.is_none_or(|closed| since <= closed) {
            places.extend(account.names.iter().copied());
        }
        places.extend(account::password_place(account));
        places.extend(account.factor.as_ref().map(|factor| factor.place));
    }
    let tokens = state.tokens.values().filter(|token| since <= token.ends_at());
    places.extend(tokens.map(|token| token.place));
    places.into_iter().map(|place| (place.version, place.position)).collect()
}
