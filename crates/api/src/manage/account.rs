//! Accounts, as owners of registers open and manage them.

use std::collections::BTreeSet;

use accounts::Command;
use accounts::command::Profile;
use accounts::id::AccountId;
use accounts::state::{Account, Member, State};
use domain::value::Name;
use domain::value::id::RegisterId;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::created;
use super::{Asking, Field, FieldKind, Gives, Method, Route, render};
use crate::access::{not_allowed, rejected};
use crate::mint;

const REASON: Field = Field::optional("reason", FieldKind::Text, "Why");

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/accounts",
        name: "accounts",
        summary: "The accounts that have or had a role at a register that the asking account owns, or that it opened",
        fields: &[],
        gives: Gives::Data,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts",
        name: "accounts.open",
        summary: "Open an account",
        fields: &[
            Field::required("sign_in_name", FieldKind::Text, "What is typed to sign in"),
            Field::optional("display_name", FieldKind::Text, "What others see; by default the sign-in name"),
            Field::optional(
                "language",
                FieldKind::Text,
                "Its language; by default that of the asking account",
            ),
            Field::optional("password", FieldKind::Text, "A temporary password"),
            Field::optional(
                "register",
                FieldKind::Text,
                "The register in which the account stands for a person",
            ),
            Field::optional("person", FieldKind::Id, "The person for whom it stands"),
        ],
        gives: Gives::Created,
        answer: open,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/disable",
        name: "accounts.disable",
        summary: "Lock an account until it is enabled",
        fields: &[REASON],
        gives: Gives::Nothing,
        answer: |asking| {
            let (account, reason) = (target(asking)?, asking.read_if("reason")?);
            asking.execute(Command::Disable { account, reason })
        },
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/enable",
        name: "accounts.enable",
        summary: "Make an account usable again",
        fields: &[],
        gives: Gives::Nothing,
        answer: |asking| asking.execute(Command::Enable { account: target(asking)? }),
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/close",
        name: "accounts.close",
        summary: "End an account for good",
        fields: &[REASON],
        gives: Gives::Nothing,
        answer: |asking| {
            let (account, reason) = (target(asking)?, asking.read_if("reason")?);
            asking.execute(Command::Close { account, reason })
        },
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/password",
        name: "accounts.password",
        summary: "Give another account a temporary password; its sessions end",
        fields: &[Field::required("password", FieldKind::Text, "The temporary password")],
        gives: Gives::Nothing,
        answer: password,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/factor-reset",
        name: "accounts.factor_reset",
        summary: "Take the second factor of another account away; its sessions end",
        fields: &[],
        gives: Gives::Nothing,
        answer: |asking| asking.execute(Command::ResetFactor { account: target(asking)? }),
    },
];

fn target(asking: &Asking<'_>) -> Outcome<AccountId> {
    asking.account(asking.book.snapshot().state())
}

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    let owned: BTreeSet<RegisterId> = asking.owned().iter().map(|register| register.id).collect();
    if owned.is_empty() {
        return Err(not_allowed());
    }
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let shown = state.accounts().filter_map(|account| described(asking, state, &owned, account));
    Ok(json!({ "accounts": shown.collect::<Vec<_>>() }))
}

/// An account with its roles at the registers that the caller owns; `None` where the caller has no right to see the account.
fn described(
    asking: &Asking<'_>,
    state: &State,
    owned: &BTreeSet<RegisterId>,
    account: &Account,
) -> Option<Value> {
    let of_account = state.grants().filter(|grant| grant.account == account.id);
    let grants: Vec<Value> = of_account
        .filter(|grant| owned.contains(&grant.register))
        .map(|grant| render::grant(state, grant))
        .collect();
    let is_hers = account.id == asking.by.account || account.opened_by.account() == Some(asking.by.account);
    if grants.is_empty() && !is_hers {
        return None;
    }
    let mut data = render::account(state, account);
    let member = account.member.filter(|member| owned.contains(&member.register));
    data["member"] = member.map_or(
        Value::Null,
        |member| json!({ "person": member.person.to_string(), "register": member.register.to_string() }),
    );
    data["grants"] = grants.into();
    Some(data)
}

fn open(asking: &Asking<'_>) -> Outcome<Value> {
    if asking.owned().is_empty() {
        return Err(not_allowed());
    }
    let sign_in_name: Name = asking.read("sign_in_name")?;
    let account = mint::id();
    let profile = Profile {
        account,
        display_name: asking.read_if("display_name")?.unwrap_or_else(|| sign_in_name.clone()),
        language: asking.read_if("language")?.unwrap_or_else(|| asking.by.language.clone()),
        sign_in_name,
    };
    let (member, password) = (member(asking)?, asking.text_if("password"));
    let done = asking.book.open_account(asking.by.actor(), profile, member, password, asking.now);
    done.map(|()| created("account", &account)).map_err(|error| rejected(&error))
}

/// The person for whom an account stands: register and person are said together.
fn member(asking: &Asking<'_>) -> Outcome<Option<Member>> {
    match (asking.text_if("register"), asking.id_if("person")?) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Problem::missing("register")),
        (Some(_), None) => Err(Problem::missing("person")),
        (Some(_), Some(person)) => Ok(Some(Member { person, register: asking.register_in("register")?.id })),
    }
}

fn password(asking: &Asking<'_>) -> Outcome<Value> {
    let (account, password) = (target(asking)?, asking.text("password")?);
    if account == asking.by.account {
        // Her own one she replaces where she says the present one.
        return Err(not_allowed());
    }
    let done = asking.book.set_password(asking.by.actor(), account, password, None, asking.now);
    done.map(|()| Value::Null).map_err(|error| rejected(&error))
}
