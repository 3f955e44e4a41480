//! Decisions about requests that a second account has to confirm.

use chrono::TimeDelta;
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortText};

use super::{Decided, account};
use crate::actor::Context;
use crate::event::Body;
use crate::event::confirmation::Event;
use crate::id::{AccountId, ConfirmationId};
use crate::rejection::Rejection;
use crate::state::{Confirmation, Progress, Scope, State};
use crate::text::Fields;

/// How many days a request waits, and a confirmation holds.
pub const CONFIRMATION_DAYS: i64 = 7;

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) confirmation: ConfirmationId,
    pub(super) register: RegisterId,
    pub(super) role: Role,
    pub(super) operation: &'a ShortText,
    pub(super) digest: Digest,
    pub(super) fields: Option<&'a Fields>,
}

/// Nothing happens while the account's request for the same thing is open: of two, the second person might confirm the one that is not
/// carried out.
pub(super) fn ask(state: &State, context: &Context, asked: Asked<'_>) -> Decided {
    let Asked { confirmation, register, role, operation, digest, fields } = asked;
    let by = context.by.signed_in().ok_or(Rejection::NotAllowed)?;
    if state.confirmation(confirmation).is_some() {
        return Err(Rejection::ConfirmationExists { confirmation });
    }
    if state.grants_of(by, register, context.days.at(register)).is_empty() {
        return Err(Rejection::NotAllowed);
    }
    if state.open_confirmation(by, register, &digest, context.at).is_some() {
        return Ok(Vec::new());
    }
    let (operation, expires_at) = (operation.clone(), context.at + TimeDelta::days(CONFIRMATION_DAYS));
    let fields = fields.cloned();
    Ok(vec![Event::Asked { confirmation, digest, expires_at, fields, operation, register, role }.into()])
}

pub(super) fn confirm(state: &State, context: &Context, confirmation: ConfirmationId) -> Decided {
    second_account(state, context, confirmation)?;
    Ok(vec![Event::Confirmed { confirmation }.into()])
}

pub(super) fn decline(state: &State, context: &Context, confirmation: ConfirmationId) -> Decided {
    second_account(state, context, confirmation)?;
    Ok(settled(state, Event::Declined { confirmation }, confirmation))
}

/// Passes an account that did not ask and has the role, while the request waits.
fn second_account(state: &State, context: &Context, confirmation: ConfirmationId) -> Result<(), Rejection> {
    let found = in_time(state, context, confirmation)?;
    let by = context.by.signed_in().ok_or(Rejection::NotAllowed)?;
    if found.asked_by == by {
        return Err(Rejection::ConfirmationOwn { confirmation });
    }
    if !may_confirm(state, context, found, by) {
        return Err(Rejection::NotAllowed);
    }
    match found.progress {
        Progress::Pending => Ok(()),
        Progress::Confirmed { .. } | Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => {
            Err(Rejection::ConfirmationSettled { confirmation })
        }
    }
}

fn may_confirm(state: &State, context: &Context, found: &Confirmation, by: AccountId) -> bool {
    let held = state.grants_of(by, found.register, context.days.at(found.register));
    held.iter().any(|grant| grant.role == found.role && grant.scope == Scope::Whole)
}

pub(super) fn withdraw(state: &State, context: &Context, confirmation: ConfirmationId) -> Decided {
    let found = state.confirmation(confirmation).ok_or(Rejection::ConfirmationUnknown { confirmation })?;
    if context.by.signed_in() != Some(found.asked_by) {
        return Err(Rejection::NotAllowed);
    }
    match found.progress {
        Progress::Pending | Progress::Confirmed { .. } => {
            Ok(settled(state, Event::Withdrawn { confirmation }, confirmation))
        }
        Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => {
            Err(Rejection::ConfirmationSettled { confirmation })
        }
    }
}

/// Uses a confirmation once, for exactly what was asked, and only while whoever confirmed still has the role.
pub(super) fn use_up(
    state: &State,
    context: &Context,
    confirmation: ConfirmationId,
    digest: Digest,
) -> Decided {
    let found = in_time(state, context, confirmation)?;
    if context.by.signed_in() != Some(found.asked_by) {
        return Err(Rejection::NotAllowed);
    }
    let by = match found.progress {
        Progress::Confirmed { by } => by,
        Progress::Pending => return Err(Rejection::ConfirmationPending { confirmation }),
        Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => {
            return Err(Rejection::ConfirmationSettled { confirmation });
        }
    };
    if found.digest != digest {
        return Err(Rejection::ConfirmationDiffers { confirmation });
    }
    if !may_confirm(state, context, found, by) {
        return Err(Rejection::RoleMissing { register: found.register, role: found.role });
    }
    Ok(settled(state, Event::Used { confirmation }, confirmation))
}

/// What ends a request, with which what was shown of it goes.
fn settled(state: &State, event: Event, confirmation: ConfirmationId) -> Vec<Body> {
    let place = state.confirmation(confirmation).and_then(|found| found.place);
    [event.into()].into_iter().chain(account::removed(place.into_iter().collect())).collect()
}

fn in_time<'s>(
    state: &'s State,
    context: &Context,
    confirmation: ConfirmationId,
) -> Result<&'s Confirmation, Rejection> {
    let found = state.confirmation(confirmation).ok_or(Rejection::ConfirmationUnknown { confirmation })?;
    if context.at < found.expires_at {
        Ok(found)
    } else {
        Err(Rejection::ConfirmationExpired { confirmation })
    }
}
