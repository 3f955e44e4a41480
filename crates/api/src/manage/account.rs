//! Accounts, as owners of registers open and manage them.

use std::collections::BTreeSet;

use accounts::Command;
use accounts::command::Profile;
use accounts::id::AccountId;
use accounts::state::{Account, Member, State};
use domain::value::id::RegisterId;
use domain::value::{Name, ShortText};
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::created;
use super::table::{Column, Shown};
use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb, grant, render};
use crate::access::{account_unknown, not_allowed, rejected};
use crate::mint;

const REASON: Field = Field::optional("reason", FieldKind::Text, "Why");

const SHOWN: &[Shown] = &[Shown {
    rows: "accounts",
    columns: &[
        Column::Id("id"),
        Column::Text("sign_in_name"),
        Column::Text("display_name"),
        Column::Roles("grants"),
        Column::Code("standing", "account-standing"),
        Column::Flag("has_factor"),
        Column::Text("language"),
    ],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/accounts",
        name: "accounts",
        summary: "The accounts that have or had a role at a register that the asking account owns, or that it opened",
        whom: For::Owners,
        verbs: &[Verb::new("list", "List accounts")],
        fields: &[],
        gives: Gives::Data,
        shown: SHOWN,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts",
        name: "accounts.open",
        summary: "Open an account",
        whom: For::Owners,
        verbs: &[Verb::new("open", "Open an account; the first one begins the book of accounts")],
        fields: &[
            Field::required("sign_in_name", FieldKind::Text, "What is typed to sign in"),
            Field::optional("display_name", FieldKind::Text, "What others see; by default the sign-in name"),
            Field::optional(
                "language",
                FieldKind::Text,
                "Its language; by default that of the asking account",
            ),
            Field::optional("password", FieldKind::Password, "A temporary password"),
            Field::optional(
                "register",
                FieldKind::Register,
                "The register in which the account stands for a person",
            ),
            Field::optional("person", FieldKind::Person, "The person for whom it stands"),
        ],
        gives: Gives::Created,
        shown: &[],
        answer: open,
    },
    Route {
        method: Method::Get,
        path: "/v1/accounts/{account}",
        name: "accounts.show",
        summary: "An account with its roles",
        whom: For::Owners,
        verbs: &[Verb::new("show", "Show an account with its roles")],
        fields: &[],
        gives: Gives::Data,
        shown: grant::SHOWN,
        answer: show,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/describe",
        name: "accounts.describe",
        summary: "Change the names or the language of an account; what is left out stays",
        whom: For::Owners,
        verbs: &[Verb::new("describe", "Change the names or the language of an account")],
        fields: &[
            Field::optional("sign_in_name", FieldKind::Text, "What is typed to sign in"),
            Field::optional("display_name", FieldKind::Text, "What others see"),
            Field::optional("language", FieldKind::Text, "Its language, by its code, such as es"),
        ],
        gives: Gives::Nothing,
        shown: &[],
        answer: describe,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/member",
        name: "accounts.member",
        summary: "Say for which person of a register an account stands; for none without one. Its sessions end",
        whom: For::Owners,
        verbs: &[Verb::new(
            "stands-for",
            "Say for which person of a register an account stands; for none without one",
        )],
        fields: &[
            Field::optional(
                "register",
                FieldKind::Register,
                "The register in which the account stands for a person",
            ),
            Field::optional("person", FieldKind::Person, "The person for whom it stands"),
        ],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| {
            let (account, member) = (target(asking)?, member(asking)?);
            asking.execute(Command::StateMember { account, member })
        },
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/disable",
        name: "accounts.disable",
        summary: "Lock an account until it is enabled",
        whom: For::Owners,
        verbs: &[Verb::new("disable", "Lock an account until it is enabled")],
        fields: &[REASON],
        gives: Gives::Nothing,
        shown: &[],
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
        whom: For::Owners,
        verbs: &[Verb::new("enable", "Make an account usable again")],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| asking.execute(Command::Enable { account: target(asking)? }),
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/close",
        name: "accounts.close",
        summary: "End an account for good",
        whom: For::Owners,
        verbs: &[Verb::new("close", "Close an account for good")],
        fields: &[REASON],
        gives: Gives::Nothing,
        shown: &[],
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
        whom: For::Owners,
        verbs: &[Verb::new("password", "Give an account a temporary password; its sessions end")],
        fields: &[Field::required("password", FieldKind::Password, "The temporary password")],
        gives: Gives::Nothing,
        shown: &[],
        answer: password,
    },
    Route {
        method: Method::Post,
        path: "/v1/accounts/{account}/factor-reset",
        name: "accounts.factor_reset",
        summary: "Take the second factor of another account away; its sessions end",
        whom: For::Owners,
        verbs: &[Verb::new("factor-reset", "Take the second factor of an account away")],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| asking.execute(Command::ResetFactor { account: target(asking)? }),
    },
];

fn target(asking: &Asking<'_>) -> Outcome<AccountId> {
    asking.account(asking.book.snapshot().state())
}

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    asking.owns_something()?;
    let owned = asking.owned();
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let shown = state.accounts().filter_map(|account| described(asking, state, &owned, account));
    Ok(json!({ "accounts": shown.collect::<Vec<_>>() }))
}

fn show(asking: &Asking<'_>) -> Outcome<Value> {
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let account = state.account(asking.account(state)?).ok_or_else(account_unknown)?;
    described(asking, state, &asking.owned(), account).ok_or_else(account_unknown)
}

/// An account with its roles at the registers that the caller owns; `None` where the caller has no right to see the account.
fn described(
    asking: &Asking<'_>,
    state: &State,
    owned: &BTreeSet<RegisterId>,
    account: &Account,
) -> Option<Value> {
    let is_operator = asking.by.account().is_none();
    let sees = |register: &RegisterId| is_operator || owned.contains(register);
    let of_account = state.grants().filter(|grant| grant.account == account.id);
    let grants: Vec<Value> =
        of_account.filter(|grant| sees(&grant.register)).map(|grant| render::grant(state, grant)).collect();
    let by = asking.by.account();
    let is_hers = by.is_some_and(|by| account.id == by || account.opened_by.account() == Some(by));
    if grants.is_empty() && !is_hers && !is_operator {
        return None;
    }
    let mut data = render::account(state, account);
    let member = account.member.filter(|member| sees(&member.register));
    data["member"] = member.map_or(
        Value::Null,
        |member| json!({ "person": member.person.to_string(), "register": member.register.to_string() }),
    );
    data["grants"] = grants.into();
    Some(data)
}

fn open(asking: &Asking<'_>) -> Outcome<Value> {
    asking.owns_something()?;
    let sign_in_name: Name = asking.read("sign_in_name")?;
    let account = mint::id();
    let profile = Profile {
        account,
        display_name: asking.read_if("display_name")?.unwrap_or_else(|| sign_in_name.clone()),
        language: language(asking)?,
        sign_in_name,
    };
    let (member, password) = (member(asking)?, asking.text_if("password"));
    let done = asking.book.open_account(asking.by.actor(), profile, member, password, &asking.days());
    done.map(|()| created("account", &account)).map_err(|error| rejected(&error))
}

/// Changes what is said of an account, and leaves the rest.
fn describe(asking: &Asking<'_>) -> Outcome<Value> {
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let found = state.account(asking.account(state)?).ok_or_else(account_unknown)?;
    let profile = Profile {
        account: found.id,
        sign_in_name: asking.read_if("sign_in_name")?.unwrap_or_else(|| found.sign_in_name.clone()),
        display_name: asking.read_if("display_name")?.unwrap_or_else(|| found.display_name.clone()),
        language: asking.read_if("language")?.unwrap_or_else(|| found.language.clone()),
    };
    asking.execute(Command::Describe { profile })
}

/// In which language an account is spoken to.
fn language(asking: &Asking<'_>) -> Outcome<ShortText> {
    let said = asking.read_if("language")?;
    said.or_else(|| asking.me().ok().map(|by| by.language.clone()))
        .ok_or_else(|| Problem::missing("language"))
}

/// The person for whom an account stands: register and person are said together.
fn member(asking: &Asking<'_>) -> Outcome<Option<Member>> {
    match (asking.text_if("register"), asking.text_if("person")) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Problem::missing("register")),
        (Some(_), None) => Err(Problem::missing("person")),
        (Some(_), Some(person)) => {
            let place = asking.register_in("register")?;
            let person = asking.person(&place, "person", person)?;
            Ok(Some(Member { person, register: place.id }))
        }
    }
}

fn password(asking: &Asking<'_>) -> Outcome<Value> {
    let (account, password) = (target(asking)?, asking.text("password")?);
    if asking.by.account() == Some(account) {
        // Her own one she replaces where she says the present one.
        return Err(not_allowed());
    }
    let done = asking.book.set_password(asking.by.actor(), account, password, None, &asking.days());
    done.map(|()| Value::Null).map_err(|error| rejected(&error))
}
