//! Decisions about signing in and out.

use chrono::{DateTime, Utc};
use domain::value::Digest;

use super::{Decided, authority};
use crate::actor::{Actor, Context};
use crate::address::{Address, AddressKey};
use crate::event::Body;
use crate::event::session::Event;
use crate::id::AccountId;
use crate::rejection::Rejection;
use crate::state::{Account, EndReason, Proof, State};
use crate::throttle::FREE_FAILURES;

/// What a sign-in brings.
#[derive(Clone, Copy)]
pub(super) struct Attempt {
    pub(super) session: Digest,
    pub(super) password: Option<u64>,
    pub(super) proof: Proof,
    pub(super) address: Option<AddressKey>,
    pub(super) stale_before: DateTime<Utc>,
}

pub(super) fn sign_in(state: &State, context: &Context, account: AccountId, attempt: Attempt) -> Decided {
    authority::machine(context)?;
    let found = authority::open_account(state, account)?;
    if !found.is_enabled() {
        return Err(Rejection::AccountDisabled { account });
    }
    if let Some(until) = wait_until(found, attempt.address, context.at) {
        return Err(Rejection::Throttled { until });
    }
    proves(found, attempt)?;
    let Attempt { session, proof, address, .. } = attempt;
    if state.session(&session).is_some() {
        return Err(Rejection::SessionExists);
    }
    let address = address.and_then(Address::of);
    let too_old = state.sessions_of(account).filter(|(_, open)| open.began_at < attempt.stale_before);
    let mut bodies: Vec<Body> = too_old
        .map(|(session, _)| Event::Ended { account, reason: EndReason::Expired, session: *session }.into())
        .collect();
    bodies.push(Event::SignedIn { account, address, proof, session }.into());
    Ok(bodies)
}

/// Until when the account cannot be signed in to from an address. Failures from elsewhere do not lock out whoever signed in from
/// here before.
pub fn wait_until(
    account: &Account,
    address: Option<AddressKey>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let known = address.and_then(|address| account.addresses.get(&address));
    known.map_or(account.failures, |known| known.failures).wait_until(now, FREE_FAILURES)
}

/// Whether what was shown is enough. The password itself was checked by the caller, against the hash that was set in this version.
fn proves(found: &Account, attempt: Attempt) -> Result<(), Rejection> {
    let account = found.id;
    let set_in = found.password.as_ref().map(|password| password.set_in);
    if set_in.is_none() || set_in != attempt.password {
        return Err(Rejection::PasswordReplaced { account });
    }
    match (attempt.proof, found.active_factor()) {
        (Proof::Password, Some(_)) => Err(Rejection::FactorRequired { account }),
        (Proof::Code { .. } | Proof::Recovery { .. }, None) => Err(Rejection::FactorUnknown { account }),
        (Proof::Code { step }, Some(factor)) if step <= factor.last_step => {
            Err(Rejection::CodeUsed { account })
        }
        (Proof::Recovery { code }, Some(factor)) if !factor.recovery.contains(&code) => {
            Err(Rejection::CodeUsed { account })
        }
        (Proof::LocalOwner, _) => Err(Rejection::NotAllowed),
        (Proof::Password, None) | (Proof::Code { .. } | Proof::Recovery { .. }, Some(_)) => Ok(()),
    }
}

pub(super) fn fail(
    state: &State,
    context: &Context,
    account: Option<AccountId>,
    address: Option<AddressKey>,
    count: u32,
) -> Decided {
    authority::machine(context)?;
    if let Some(account) = account {
        authority::open_account(state, account)?;
    }
    let address = address.and_then(Address::of);
    Ok(vec![Event::SignInFailed { account, address, count: count.max(1) }.into()])
}

pub(super) fn end(state: &State, context: &Context, session: Digest, reason: EndReason) -> Decided {
    let found = state.session(&session).ok_or(Rejection::SessionUnknown)?;
    if context.by != Actor::Account(found.account) {
        authority::administrator(state, context, found.account)?;
    }
    Ok(vec![Event::Ended { account: found.account, reason, session }.into()])
}

/// What ends the sessions of an account, but one.
pub(super) fn ended(
    state: &State,
    account: AccountId,
    keep: Option<Digest>,
    reason: EndReason,
) -> impl Iterator<Item = Body> {
    let sessions = state.sessions_of(account).filter(move |(session, _)| Some(**session) != keep);
    sessions.map(move |(session, _)| Event::Ended { account, reason, session: *session }.into())
}
