//! Decisions about tokens of programs.

use chrono::TimeDelta;

use super::{Decided, authority};
use crate::actor::Context;
use crate::command::NewToken;
use crate::event::token::Event;
use crate::id::TokenId;
use crate::rejection::Rejection;
use crate::state::State;

/// How many days a token lives at most.
pub const TOKEN_DAYS_MAX: i64 = 366;

pub(super) fn issue(state: &State, context: &Context, new: &NewToken) -> Decided {
    let NewToken { token, account, digest, register, role, scope, label, expires_at } = new.clone();
    authority::open_account(state, account)?;
    authority::itself(state, context, account).or_else(|_| authority::machine(context))?;
    if state.token(token).is_some() || state.token_digests.contains_key(&digest) {
        return Err(Rejection::TokenExists { token });
    }
    if scope.is_empty() {
        return Err(Rejection::ScopeEmpty);
    }
    if expires_at <= context.at || context.at + TimeDelta::days(TOKEN_DAYS_MAX) < expires_at {
        return Err(Rejection::TokenLifetime);
    }
    let held = state.grants_of(account, register, context.days.at(register));
    if !held.iter().any(|grant| grant.covers(role, &scope)) {
        return Err(Rejection::RoleMissing { register, role });
    }
    Ok(vec![Event::Issued { account, digest, expires_at, label, register, role, scope, token }.into()])
}

pub(super) fn revoke(state: &State, context: &Context, token: TokenId) -> Decided {
    let found = state.token(token).ok_or(Rejection::TokenUnknown { token })?;
    let is_its_own = authority::itself(state, context, found.account);
    is_its_own.or_else(|_| authority::owner(state, context, found.register))?;
    if found.revoked_at.is_some() {
        return Err(Rejection::TokenRevoked { token });
    }
    Ok(vec![Event::Revoked { token }.into()])
}
