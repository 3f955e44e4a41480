//! Roles at a register, as its owners give them and take them back, and its supervisory board reviews them.

use accounts::command::NewGrant;
use accounts::id::GrantId;
use accounts::{Command, Rejection};
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::{created, refuse};
use super::table::{Column, Shown};
use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb, render};
use crate::mint;

pub(super) const SHOWN: &[Shown] = &[Shown {
    rows: "grants",
    columns: &[
        Column::Id("id"),
        Column::Text("name"),
        Column::Role("role"),
        Column::Scope("cooperatives"),
        Column::Day("from"),
        Column::Day("until"),
        Column::Actor("given_by"),
        Column::Flag("revoked"),
    ],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/grants",
        name: "grants",
        summary: "The roles at a register, and the day from which they are to be reviewed",
        whom: For::Overseers,
        verbs: &[Verb::new("roles", "List the roles at a register, and when they are to be reviewed")],
        fields: &[],
        gives: Gives::Data,
        shown: SHOWN,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/grants",
        name: "grants.give",
        summary: "Give an account a role",
        whom: For::Owners,
        verbs: &[Verb::new("grant", "Give an account a role at a register")],
        fields: &[
            Field::required("account", FieldKind::Text, "The account, by sign-in name or identifier"),
            Field::required("role", FieldKind::Role, "The role"),
            Field::optional(
                "cooperatives",
                FieldKind::Cooperatives,
                "Where it holds; by default in all of the register",
            ),
            Field::optional("from", FieldKind::Date, "The first day; by default today"),
            Field::optional("until", FieldKind::Date, "The day on which it does not hold any more"),
            Field::optional("reason", FieldKind::Text, "Why"),
        ],
        gives: Gives::Created,
        shown: &[],
        answer: give,
    },
    Route {
        method: Method::Delete,
        path: "/v1/registers/{register}/grants/{grant}",
        name: "grants.revoke",
        summary: "Take a role back",
        whom: For::Owners,
        verbs: &[Verb::new("revoke", "Take a role back")],
        fields: &[Field::optional("reason", FieldKind::Text, "Why")],
        gives: Gives::Nothing,
        shown: &[],
        answer: revoke,
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/review",
        name: "grants.review",
        summary: "Say that the roles at a register were reviewed",
        whom: For::Overseers,
        verbs: &[Verb::new("review", "Say that the roles at a register were reviewed")],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| asking.execute(Command::Review { register: asking.register()?.id }),
    },
];

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register_for(For::Overseers)?;
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let there = state.grants().filter(|grant| grant.register == register.id);
    let grants: Vec<Value> = there.map(|grant| render::grant(state, grant)).collect();
    let due = state.review_due(register.id, |at| register.zone.day(at));
    Ok(json!({ "grants": grants, "review_due": due }))
}

fn give(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register_for(For::Owners)?;
    let snapshot = asking.book.snapshot();
    let account =
        asking.account_in(snapshot.state(), "account")?.ok_or_else(|| Problem::missing("account"))?;
    let grant: GrantId = mint::id();
    let today = register.zone.day(asking.now);
    let new = NewGrant {
        grant,
        account,
        register: register.id,
        role: asking.role("role")?,
        scope: asking.scope()?,
        from: asking.day_if(&register, "from")?.unwrap_or(today),
        until: asking.day_if(&register, "until")?,
        reason: asking.read_if("reason")?,
        keep: asking.own_session(account),
    };
    asking.execute(Command::Give(new))?;
    Ok(created("grant", &grant))
}

fn revoke(asking: &Asking<'_>) -> Outcome<Value> {
    let (register, grant) = (asking.register()?.id, asking.id_in_path("grant")?);
    let snapshot = asking.book.snapshot();
    let found = snapshot.state().grant(grant);
    if found.is_none_or(|found| found.register != register) {
        return refuse(&Rejection::GrantUnknown { grant });
    }
    asking.execute(Command::Revoke { grant, reason: asking.read_if("reason")? })
}
