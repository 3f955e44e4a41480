//! Decisions about roles at registers.

use std::collections::BTreeSet;

use domain::authority::Role;
use domain::value::Remark;
use domain::value::id::RegisterId;

use super::{Decided, authority, session};
use crate::actor::Context;
use crate::command::NewGrant;
use crate::event::grant::Event;
use crate::id::{AccountId, GrantId};
use crate::rejection::Rejection;
use crate::state::{EndReason, State};

pub(super) fn give(state: &State, context: &Context, new: &NewGrant) -> Decided {
    let NewGrant { grant, account, register, role, scope, from, until, reason, keep } = new.clone();
    let found = authority::open_account(state, account)?;
    authority::owner(state, context, register)?;
    authority::own_password(state, context, register, found)?;
    if state.grant(grant).is_some() {
        return Err(Rejection::GrantExists { grant });
    }
    if until.is_some_and(|until| until <= from || until <= context.days.at(register)) {
        return Err(Rejection::PeriodEmpty);
    }
    if scope.is_empty() {
        return Err(Rejection::ScopeEmpty);
    }
    if role == Role::Member && found.member.is_none_or(|member| member.register != register) {
        return Err(Rejection::MemberMissing { register });
    }
    let mut bodies = vec![Event::Given { account, from, grant, reason, register, role, scope, until }.into()];
    bodies.extend(session::ended(state, account, keep, EndReason::RolesChanged));
    Ok(bodies)
}

pub(super) fn revoke(state: &State, context: &Context, grant: GrantId, reason: Option<&Remark>) -> Decided {
    let found = state.grant(grant).ok_or(Rejection::GrantUnknown { grant })?;
    authority::owner(state, context, found.register)?;
    if found.revoked {
        return Err(Rejection::GrantRevoked { grant });
    }
    stays_owned(state, context, found.register, |given| given == grant)?;
    let mut bodies = vec![Event::Revoked { grant, reason: reason.cloned() }.into()];
    bodies.extend(session::ended(state, found.account, None, EndReason::RolesChanged));
    Ok(bodies)
}

/// A register that has an owner keeps one: somebody who can use her account, owns all of it now, and does so without an end.
fn stays_owned(
    state: &State,
    context: &Context,
    register: RegisterId,
    goes: impl Fn(GrantId) -> bool,
) -> Result<(), Rejection> {
    let day = context.days.at(register);
    let before = state.owners(register, day);
    let lasting = state
        .grants()
        .filter(|grant| grant.register == register && grant.is_lasting_ownership(day) && !goes(grant.id));
    let after: BTreeSet<AccountId> =
        lasting.map(|grant| grant.account).filter(|account| before.contains(account)).collect();
    if before.is_empty() || !after.is_empty() { Ok(()) } else { Err(Rejection::LastOwner { register }) }
}

/// No register loses its last owner with an account.
pub(super) fn stays_owned_without_account(
    state: &State,
    context: &Context,
    account: AccountId,
) -> Result<(), Rejection> {
    let of_account = |grant: GrantId| state.grant(grant).is_some_and(|grant| grant.account == account);
    let registers: BTreeSet<RegisterId> =
        state.grants().filter(|grant| of_account(grant.id)).map(|grant| grant.register).collect();
    registers.into_iter().try_for_each(|register| stays_owned(state, context, register, of_account))
}

pub(super) fn review(state: &State, context: &Context, register: RegisterId) -> Decided {
    if !authority::has_role(state, context, register, Role::Supervisory) {
        authority::owner(state, context, register)?;
    }
    if !state.grants().any(|grant| grant.register == register) {
        return Err(Rejection::RoleMissing { register, role: Role::Owner });
    }
    Ok(vec![Event::Reviewed { register }.into()])
}
