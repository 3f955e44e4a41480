//! Who may change what in the access book. An account acts on others only as an owner of registers, and only where it owns every
//! register at which the other has a role: otherwise it could take over an account that reaches further than its own.

use domain::authority::Role;
use domain::value::id::RegisterId;

use crate::actor::{Actor, Context};
use crate::id::AccountId;
use crate::rejection::Rejection;
use crate::state::{Account, Grant, Scope, State};

/// The account, unless it is unknown or closed.
pub(super) fn open_account(state: &State, account: AccountId) -> Result<&Account, Rejection> {
    let found = state.account(account).ok_or(Rejection::AccountUnknown { account })?;
    match found.standing {
        crate::state::Standing::Closed => Err(Rejection::AccountClosed { account }),
        crate::state::Standing::Enabled | crate::state::Standing::Disabled => Ok(found),
    }
}

/// Passes the machine and the server; no account.
pub(super) fn machine(context: &Context) -> Result<(), Rejection> {
    match context.by {
        Actor::Operator | Actor::Server => Ok(()),
        Actor::Account(_) | Actor::Token(_) => Err(Rejection::NotAllowed),
    }
}

/// Whether an account has a role in all of a register on the day of the decision.
pub(super) fn has_role(state: &State, context: &Context, register: RegisterId, role: Role) -> bool {
    context.by.signed_in().is_some_and(|account| {
        let held = state.grants_of(account, register, context.days.at(register));
        held.iter().any(|grant| grant.role == role && grant.scope == Scope::Whole)
    })
}

/// Passes owners of a register, and the machine.
pub(super) fn owner(state: &State, context: &Context, register: RegisterId) -> Result<(), Rejection> {
    if has_role(state, context, register, Role::Owner) { Ok(()) } else { machine(context) }
}

/// Passes owners of any register, and the machine.
pub(super) fn any_owner(state: &State, context: &Context) -> Result<(), Rejection> {
    let account = context.by.signed_in();
    let owns = |account| {
        let mut held = state.unrevoked_grants_of(account).into_iter();
        held.any(|grant| grant.is_ownership() && context.days.holds(grant))
    };
    if account.is_some_and(owns) { Ok(()) } else { machine(context) }
}

/// Passes the account itself.
pub(super) fn itself(state: &State, context: &Context, account: AccountId) -> Result<(), Rejection> {
    let is_itself = context.by == Actor::Account(account);
    let is_enabled = state.account(account).is_some_and(Account::is_enabled);
    if is_itself && is_enabled { Ok(()) } else { Err(Rejection::NotAllowed) }
}

/// Allows the machine, and an actor who is an owner of every register at which the account has a role now or later. For an account
/// without a role, allows only an owner who [`introduced`] it: otherwise an owner of any register could take it over.
pub(super) fn administrator(state: &State, context: &Context, account: AccountId) -> Result<(), Rejection> {
    any_owner(state, context)?;
    let mut held =
        state.grants().filter(|grant| grant.account == account && context.days.may_hold(grant)).peekable();
    let has_no_role = held.peek().is_none();
    if let Some(found) = state.account(account)
        && has_no_role
        && !introduced(state, context, found)
    {
        return machine(context);
    }
    held.try_for_each(|grant| owner(state, context, grant.register))
}

/// Whether the actor opened the account or chose its first password, or is an owner of a register whose owner is or was the account
/// that did.
fn introduced(state: &State, context: &Context, found: &Account) -> bool {
    let owns_with = |other: AccountId| {
        let owned = |register| has_role(state, context, register, Role::Owner);
        state.grants().any(|grant| grant.account == other && grant.is_ownership() && owned(grant.register))
    };
    [found.opened_by, found.first_holder()]
        .into_iter()
        .any(|by| by == context.by || by.account().is_some_and(owns_with))
}

/// Allows the choice of a password for an account that has not chosen one itself: to the machine, and to an owner who [`introduced`] the
/// account. Otherwise an owner of another register could choose the password, wait until the account is given a role elsewhere, and
/// sign in as it.
pub(super) fn first_password(state: &State, context: &Context, found: &Account) -> Result<(), Rejection> {
    if found.has_own_password() || introduced(state, context, found) { Ok(()) } else { machine(context) }
}

/// Refuses a role to an account whose password is known to an account that is not an owner of this register: that one could sign in and
/// use the role. The operator of the machine may still give it.
pub(super) fn own_password(
    state: &State,
    context: &Context,
    register: RegisterId,
    found: &Account,
) -> Result<(), Rejection> {
    let owns = |by: AccountId| {
        let mut held = state.grants_of(by, register, context.days.at(register)).into_iter();
        held.any(Grant::is_ownership)
    };
    let holder = found.first_holder();
    if found.has_own_password() || holder.account().is_none_or(owns) || machine(context).is_ok() {
        return Ok(());
    }
    Err(Rejection::PasswordNotOwn { account: found.id })
}

/// Passes the account itself and whoever administers it.
pub(super) fn itself_or_administrator(
    state: &State,
    context: &Context,
    account: AccountId,
) -> Result<(), Rejection> {
    itself(state, context, account).or_else(|_| administrator(state, context, account))
}
