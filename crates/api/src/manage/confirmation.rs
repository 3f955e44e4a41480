//! Requests that a second account has to confirm.

use accounts::Command;
use accounts::id::ConfirmationId;
use accounts::state::{Confirmation, Progress, State};
use accounts::text::Fields;
use accounts::{Actor, Rejection};
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::refuse;
use super::table::{Column, Shown};
use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb, render};
use crate::second_person::CONFIRMER;

const SHOWN: &[Shown] = &[Shown {
    rows: "confirmations",
    columns: &[
        Column::Id("id"),
        Column::Text("operation"),
        Column::Actor("asked_by"),
        Column::Instant("asked_at"),
        Column::Instant("expires_at"),
        Column::Actor("confirmed_by"),
    ],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/confirmations",
        name: "confirmations",
        summary: "The requests at a register that wait for a second account, or for being done; all for owners, the own for others",
        whom: For::Everybody,
        verbs: &[Verb::new("confirmations", "List what waits for a second account")],
        fields: &[],
        gives: Gives::Data,
        shown: SHOWN,
        answer: list,
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/confirmations/{confirmation}",
        name: "confirmations.answer",
        summary: "Confirm or decline what another account asked for; with false, take back what one asked for",
        whom: For::Everybody,
        verbs: &[
            Verb {
                name: "confirm",
                about: "Confirm what another account asked for",
                sets: Some(("confirm", true)),
            },
            Verb {
                name: "decline",
                about: "Decline what another account asked for, or take back what one asked for",
                sets: Some(("confirm", false)),
            },
        ],
        fields: &[Field::required("confirm", FieldKind::Flag, "Whether it is to be done")],
        gives: Gives::Nothing,
        shown: &[],
        answer: settle,
    },
];

fn list(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?;
    let sees_all = asking.holds(&register, &[CONFIRMER]);
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let is_shown = |found: &&Confirmation| {
        let is_hers = asking.by.account() == Some(found.asked_by);
        found.register == register.id && found.is_open(asking.now) && (sees_all || is_hers)
    };
    let found = state.confirmations().filter(is_shown);
    let shown: Vec<Value> = found.map(|found| described(state, found)).collect();
    Ok(json!({ "confirmations": shown }))
}

fn described(state: &State, found: &Confirmation) -> Value {
    let confirmed_by = match found.progress {
        Progress::Confirmed { by } => render::actor(state, Actor::Account(by)),
        Progress::Pending | Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => Value::Null,
    };
    json!({
        "id": found.id.to_string(),
        "operation": found.operation.to_string(),
        "fields": fields(found),
        "role": found.role.code(),
        "asked_by": render::actor(state, Actor::Account(found.asked_by)),
        "asked_at": found.asked_at,
        "expires_at": found.expires_at,
        "confirmed_by": confirmed_by,
    })
}

/// What was asked, as far as it is kept.
pub(super) fn fields(found: &Confirmation) -> Option<Value> {
    found.fields.as_ref().and_then(Fields::json).and_then(|json| serde_json::from_str(json).ok())
}

fn settle(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?.id;
    let confirmation: ConfirmationId = asking.id_in_path("confirmation")?;
    let confirms = asking.flag("confirm").ok_or_else(|| Problem::missing("confirm"))?;
    let snapshot = asking.book.snapshot();
    let found = snapshot.state().confirmation(confirmation).filter(|found| found.register == register);
    let Some(found) = found else { return refuse(&Rejection::ConfirmationUnknown { confirmation }) };
    let by = asking.me()?.account;
    asking.execute(match (confirms, found.asked_by == by) {
        (true, _) => Command::Confirm { confirmation },
        (false, true) => Command::Withdraw { confirmation },
        (false, false) => Command::Decline { confirmation },
    })
}
