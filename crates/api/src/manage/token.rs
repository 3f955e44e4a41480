//! Tokens of programs at a register: an account makes its own, and owners see and revoke all.

use accounts::id::AccountId;
use accounts::state::State;
use accounts::{Command, Rejection, TokenRequest};
use domain::authority::Role;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::{created, refuse};
use super::table::{Column, Shown};
use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb, render};
use crate::access::{not_allowed, rejected};

const SHOWN: &[Shown] = &[Shown {
    rows: "tokens",
    columns: &[
        Column::Id("id"),
        Column::Text("label"),
        Column::Text("name"),
        Column::Role("role"),
        Column::Scope("cooperatives"),
        Column::Instant("issued_at"),
        Column::Instant("expires_at"),
        Column::Instant("revoked_at"),
    ],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/tokens",
        name: "tokens",
        summary: "The own tokens for a register; all of them for its owners and supervisory board",
        whom: For::Everybody,
        verbs: &[Verb::new("tokens", "List the tokens of programs for a register")],
        fields: &[],
        gives: Gives::Data,
        shown: SHOWN,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/tokens",
        name: "tokens.issue",
        summary: "Make a token, which is told this once",
        whom: For::Everybody,
        verbs: &[Verb::new("token", "Make a token for a program, which is told this once")],
        fields: &[
            Field::required("label", FieldKind::Text, "What it is called"),
            Field::required("role", FieldKind::Role, "In which role it asks"),
            Field::required("expires_at", FieldKind::Instant, "From when it is worth nothing; within a year"),
            Field::optional(
                "cooperatives",
                FieldKind::Cooperatives,
                "Where it holds; by default in all of the register",
            ),
            Field::optional(
                "account",
                FieldKind::Text,
                "Whose it is; by default of the asking account, and only whoever keeps the machine says another",
            ),
        ],
        gives: Gives::Created,
        shown: &[],
        answer: issue,
    },
    Route {
        method: Method::Delete,
        path: "/v1/registers/{register}/tokens/{token}",
        name: "tokens.revoke",
        summary: "Make a token worthless",
        whom: For::Everybody,
        verbs: &[Verb::new("revoke-token", "Make a token worthless")],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: revoke,
    },
];

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?;
    let sees_all = asking.holds(&register, &[Role::Owner, Role::Supervisory]);
    let snapshot = asking.book.snapshot();
    let state: &State = snapshot.state();
    let seen = state.accounts().filter(|account| sees_all || asking.by.account() == Some(account.id));
    let tokens = seen.flat_map(|account| state.tokens_of(account.id));
    let there = tokens.filter(|token| token.register == register.id);
    Ok(json!({ "tokens": there.map(|token| render::token(state, token)).collect::<Vec<_>>() }))
}

fn issue(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?;
    let wanted = TokenRequest {
        register: register.id,
        role: asking.role("role")?,
        scope: asking.scope()?,
        label: asking.read("label")?,
        expires_at: asking
            .until_if(&register, "expires_at")?
            .ok_or_else(|| Problem::missing("expires_at"))?,
    };
    let (by, account) = (asking.by.actor(), bearer(asking)?);
    let made = asking.book.issue_token((by, account), wanted, &asking.days());
    let (token, secret) = made.map_err(|error| rejected(&error))?;
    let mut data = created("id", &token);
    data["token"] = secret.reveal().into();
    Ok(data)
}

/// For which account a token is made.
fn bearer(asking: &Asking<'_>) -> Outcome<AccountId> {
    let named = asking.account_in(asking.book.snapshot().state(), "account");
    match asking.by.account() {
        None => named?.ok_or_else(|| Problem::missing("account")),
        // Whether another account exists is not told.
        Some(own) if asking.text_if("account").is_none() || named.is_ok_and(|named| named == Some(own)) => {
            Ok(own)
        }
        Some(_) => Err(not_allowed()),
    }
}

fn revoke(asking: &Asking<'_>) -> Outcome<Value> {
    let (register, token) = (asking.register()?.id, asking.id_in_path("token")?);
    let snapshot = asking.book.snapshot();
    let found = snapshot.state().token(token);
    if found.is_none_or(|found| found.register != register) {
        return refuse(&Rejection::TokenUnknown { token });
    }
    asking.execute(Command::RevokeToken { token })
}
