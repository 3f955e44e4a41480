//! Records of the access book as JSON. Secrets and hashes are never shown.

use accounts::Actor;
use accounts::state::{Account, Grant, Scope, Standing, State, Token};
use serde_json::{Value, json};

/// Who asked for something, with the name of the account.
pub(crate) fn actor(state: &State, by: Actor) -> Value {
    let account = by.account().and_then(|account| state.account(account));
    json!({
        "kind": by.code(),
        "account": account.map(|account| account.id.to_string()),
        "name": account.map(|account| account.display_name.to_string()),
    })
}

/// The cooperatives of a scope; null for all of the register.
pub(crate) fn scope(scope: &Scope) -> Value {
    match scope {
        Scope::Whole => Value::Null,
        Scope::Cooperatives(some) => some.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
    }
}

pub(crate) fn grant(state: &State, grant: &Grant) -> Value {
    json!({
        "id": grant.id.to_string(),
        "account": grant.account.to_string(),
        "name": state.account(grant.account).map(|account| account.display_name.to_string()),
        "register": grant.register.to_string(),
        "role": grant.role.code(),
        "cooperatives": scope(&grant.scope),
        "from": grant.from,
        "until": grant.until,
        "given_by": actor(state, grant.given_by),
        "revoked": grant.revoked,
    })
}

pub(crate) fn token(state: &State, token: &Token) -> Value {
    json!({
        "id": token.id.to_string(),
        "account": token.account.to_string(),
        "name": state.account(token.account).map(|account| account.display_name.to_string()),
        "register": token.register.to_string(),
        "role": token.role.code(),
        "cooperatives": scope(&token.scope),
        "label": token.label.to_string(),
        "issued_at": token.issued_at,
        "expires_at": token.expires_at,
        "revoked_at": token.revoked_at,
    })
}

pub(crate) fn account(state: &State, account: &Account) -> Value {
    let standing = match account.standing {
        Standing::Enabled => "enabled",
        Standing::Disabled => "disabled",
        Standing::Closed => "closed",
    };
    json!({
        "id": account.id.to_string(),
        "sign_in_name": account.sign_in_name.to_string(),
        "display_name": account.display_name.to_string(),
        "language": account.language.to_string(),
        "standing": standing,
        "opened_at": account.opened_at,
        "opened_by": actor(state, account.opened_by),
        "has_factor": account.active_factor().is_some(),
        "has_password": account.password.is_some(),
        "password_is_temporary": account.password.as_ref().is_some_and(|password| password.temporary),
    })
}
