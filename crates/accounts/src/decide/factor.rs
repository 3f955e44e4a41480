//! Decisions about second factors.

use domain::value::Digest;

use super::{Decided, account, authority, session};
use crate::actor::Context;
use crate::event::factor::Event;
use crate::id::AccountId;
use crate::rejection::Rejection;
use crate::state::{EndReason, State};
use crate::text::Secret;

pub(super) fn enrol(state: &State, context: &Context, account: AccountId, key: &Secret) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::itself(state, context, account)?;
    if found.active_factor().is_some() {
        return Err(Rejection::FactorActive { account });
    }
    let mut bodies = vec![Event::Enrolled { account, key: key.clone() }.into()];
    bodies.extend(account::removed(found.factor.iter().map(|factor| factor.place).collect()));
    Ok(bodies)
}

pub(super) fn confirm(
    state: &State,
    context: &Context,
    account: AccountId,
    step: u64,
    recovery: &[Digest],
    keep: Option<Digest>,
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::itself(state, context, account)?;
    let factor = found.factor.as_ref().ok_or(Rejection::FactorUnknown { account })?;
    if factor.active {
        return Err(Rejection::FactorActive { account });
    }
    let mut bodies = vec![Event::Confirmed { account, recovery: recovery.to_vec(), step }.into()];
    bodies.extend(session::ended(state, account, keep, EndReason::FactorChanged));
    Ok(bodies)
}

pub(super) fn replace_recovery(
    state: &State,
    context: &Context,
    account: AccountId,
    recovery: &[Digest],
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::itself(state, context, account)?;
    if found.active_factor().is_none() {
        return Err(Rejection::FactorUnknown { account });
    }
    Ok(vec![Event::RecoveryReplaced { account, recovery: recovery.to_vec() }.into()])
}

/// Takes the second factor away. Whoever lost it cannot do so herself: a session that was stolen would be enough.
pub(super) fn reset(state: &State, context: &Context, account: AccountId) -> Decided {
    let found = authority::open_account(state, account)?;
    let itself = context.by.account() == Some(account);
    if itself {
        return Err(Rejection::NotAllowed);
    }
    authority::administrator(state, context, account)?;
    let factor = found.factor.as_ref().ok_or(Rejection::FactorUnknown { account })?;
    let mut bodies = vec![Event::Reset { account }.into()];
    bodies.extend(account::removed(vec![factor.place]));
    bodies.extend(session::ended(state, account, None, EndReason::FactorChanged));
    Ok(bodies)
}
