//! Tokens of programs at a register: an account makes its own, and owners see and revoke all.

use accounts::state::State;
use accounts::{Command, Rejection, TokenRequest};
use domain::authority::Role;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::{created, refuse};
use super::{Asking, Field, FieldKind, Gives, Method, Route, render};
use crate::access::rejected;

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/tokens",
        name: "tokens",
        summary: "The own tokens for a register; all of them for its owners and supervisory board",
        fields: &[],
        gives: Gives::Data,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/tokens",
        name: "tokens.issue",
        summary: "Make a token, which is told this once",
        fields: &[
            Field::required("label", FieldKind::Text, "What it is called"),
            Field::required("role", FieldKind::Role, "In which role it asks"),
            Field::required("expires_at", FieldKind::Instant, "From when it is worth nothing; within a year"),
            Field::optional(
                "cooperatives",
                FieldKind::Ids,
                "Where it holds; by default in all of the register",
            ),
        ],
        gives: Gives::Created,
        answer: issue,
    },
    Route {
        method: Method::Delete,
        path: "/v1/registers/{register}/tokens/{token}",
        name: "tokens.revoke",
        summary: "Make a token worthless",
        fields: &[],
        gives: Gives::Nothing,
        answer: revoke,
    },
];

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?;
    let sees_all = asking.holds(register, &[Role::Owner, Role::Supervisory]);
    let snapshot = asking.book.snapshot();
    let state: &State = snapshot.state();
    let seen = state.accounts().filter(|account| sees_all || account.id == asking.by.account);
    let tokens = seen.flat_map(|account| state.tokens_of(account.id));
    let there = tokens.filter(|token| token.register == register.id);
    Ok(json!({ "tokens": there.map(|token| render::token(state, token)).collect::<Vec<_>>() }))
}

fn issue(asking: &Asking<'_>) -> Outcome<Value> {
    let wanted = TokenRequest {
        register: asking.register()?.id,
        role: asking.role("role")?,
        scope: asking.scope()?,
        label: asking.read("label")?,
        expires_at: asking.instant_if("expires_at")?.ok_or_else(|| Problem::missing("expires_at"))?,
    };
    let made = asking.book.issue_token(asking.by, wanted, asking.now);
    let (token, secret) = made.map_err(|error| rejected(&error))?;
    let mut data = created("id", &token);
    data["token"] = secret.reveal().into();
    Ok(data)
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
