//! Open sessions of accounts, as each account, its administrators, and the operator of the machine see and end them.

use accounts::Command;
use accounts::id::AccountId;
use accounts::state::{EndReason, Proof, State};
use accounts::{OpenSession, Rejection};
use domain::value::Digest;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::refuse;
use super::table::{Column, Shown};
use super::{Asking, For, Gives, Method, Route, Verb};
use crate::access::not_allowed;

pub(super) const SHOWN: &[Shown] = &[Shown {
    rows: "sessions",
    columns: &[
        Column::Id("id"),
        Column::Instant("began_at"),
        Column::Instant("used_at"),
        Column::Code("proof", "access-proof"),
        Column::Flag("is_this_one"),
    ],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/accounts/{account}/sessions",
        name: "accounts.sessions",
        summary: "The open sessions of an account, the one used last first",
        whom: For::Owners,
        verbs: &[Verb::new("sessions", "List the open sessions of an account")],
        fields: &[],
        gives: Gives::Data,
        shown: SHOWN,
        answer: |asking| {
            let snapshot = asking.book.snapshot();
            let account = administered(asking, snapshot.state())?;
            Ok(listed(asking, account))
        },
    },
    Route {
        method: Method::Delete,
        path: "/v1/accounts/{account}/sessions/{session}",
        name: "accounts.sessions.end",
        summary: "End a session of an account",
        whom: For::Owners,
        verbs: &[Verb::new("end-session", "End a session of an account")],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| {
            let snapshot = asking.book.snapshot();
            let account = administered(asking, snapshot.state())?;
            end(asking, snapshot.state(), account)
        },
    },
];

/// The account in the path, for those who may end its sessions.
fn administered(asking: &Asking<'_>, state: &State) -> Outcome<AccountId> {
    let account = asking.account(state)?;
    let is_allowed = asking.by.account() == Some(account)
        || asking.book.may_administer(asking.by.actor(), account, &asking.days());
    if is_allowed { Ok(account) } else { Err(not_allowed()) }
}

/// The open sessions of an account.
pub(super) fn listed(asking: &Asking<'_>, account: AccountId) -> Value {
    let described = |session: OpenSession| {
        json!({
            "id": session.session.to_string(),
            "began_at": session.began_at,
            "used_at": session.used_at,
            "proof": proof(session.proof),
            "is_this_one": asking.by.session() == Some(session.session),
        })
    };
    let open = asking.book.open_sessions(account, asking.now);
    json!({ "sessions": open.into_iter().map(described).collect::<Vec<_>>() })
}

/// Ends the session in the path, which is of this account.
pub(super) fn end(asking: &Asking<'_>, state: &State, account: AccountId) -> Outcome<Value> {
    let text = asking.in_path("session");
    let session: Digest = text.parse().map_err(|_| Problem::wrong("id_wrong", "session", text))?;
    if state.session(&session).is_none_or(|found| found.account != account) {
        return refuse(&Rejection::SessionUnknown);
    }
    asking.execute(Command::EndSession { session, reason: EndReason::Ended })
}

const fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Password => "password",
        Proof::Code { .. } => "code",
        Proof::Recovery { .. } => "recovery",
        Proof::LocalOwner => "local_owner",
    }
}
