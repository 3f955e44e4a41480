//! What an account asks about itself: its roles, password, second factor and open sessions.

use accounts::Command;
use accounts::secret::Shown;
use accounts::state::{EndReason, Proof};
use accounts::{Rejection, Via};
use domain::value::Digest;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::asking::refuse;
use super::{Asking, Field, FieldKind, Gives, Method, Route, render};
use crate::access::rejected;

/// What authenticators call this server.
const ISSUER: &str = "Ayni";

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/me",
        name: "me",
        summary: "The account that asks, with its roles",
        fields: &[],
        gives: Gives::Data,
        answer: |asking| Ok(me(asking)),
    },
    Route {
        method: Method::Post,
        path: "/v1/me/password",
        name: "me.password",
        summary: "Replace the own password; every other session ends",
        fields: &[
            Field::required("present", FieldKind::Text, "The present password"),
            Field::required("password", FieldKind::Text, "The new password"),
        ],
        gives: Gives::Nothing,
        answer: password,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor",
        name: "me.factor.enrol",
        summary: "Get the key of a second factor, which is asked for once it is confirmed",
        fields: &[],
        gives: Gives::Data,
        answer: enrol,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor/confirm",
        name: "me.factor.confirm",
        summary: "Confirm the second factor with a code, and get recovery codes; every other session ends",
        fields: &[Field::required("code", FieldKind::Text, "The code that the authenticator shows")],
        gives: Gives::Data,
        answer: confirm,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor/recovery",
        name: "me.factor.recovery",
        summary: "Replace the recovery codes",
        fields: &[],
        gives: Gives::Data,
        answer: recovery,
    },
    Route {
        method: Method::Get,
        path: "/v1/me/sessions",
        name: "me.sessions",
        summary: "The own sessions that are open, the one used last first",
        fields: &[],
        gives: Gives::Data,
        answer: |asking| Ok(sessions(asking)),
    },
    Route {
        method: Method::Delete,
        path: "/v1/me/sessions/{session}",
        name: "me.sessions.end",
        summary: "End an own session",
        fields: &[],
        gives: Gives::Nothing,
        answer: end_session,
    },
];

fn me(asking: &Asking<'_>) -> Value {
    let snapshot = asking.book.snapshot();
    let (state, by) = (snapshot.state(), asking.by);
    let grants: Vec<Value> = by.grants.iter().map(|grant| render::grant(state, grant)).collect();
    let via = match by.via {
        Via::Session(_) => "session",
        Via::Token(_) => "token",
    };
    let member = by.member.map(
        |member| json!({ "person": member.person.to_string(), "register": member.register.to_string() }),
    );
    json!({
        "account": by.account.to_string(),
        "name": by.name,
        "language": by.language.to_string(),
        "member": member,
        "via": via,
        "has_factor": by.has_factor,
        "password_is_temporary": by.password_is_temporary,
        "grants": grants,
    })
}

fn password(asking: &Asking<'_>) -> Outcome<Value> {
    let words = (asking.text("present")?, asking.text("password")?);
    let done = asking.book.change_password(asking.by, words, asking.now);
    done.map(|()| Value::Null).map_err(|error| rejected(&error))
}

fn enrol(asking: &Asking<'_>) -> Outcome<Value> {
    let key = asking.book.enrol_factor(asking.by, ISSUER, asking.now).map_err(|error| rejected(&error))?;
    Ok(json!({ "key": key.letters.reveal(), "uri": key.uri.reveal() }))
}

fn confirm(asking: &Asking<'_>) -> Outcome<Value> {
    let codes = asking.book.confirm_factor(asking.by, asking.text("code")?, asking.now);
    codes.map(|codes| shown(&codes)).map_err(|error| rejected(&error))
}

fn recovery(asking: &Asking<'_>) -> Outcome<Value> {
    let codes = asking.book.replace_recovery(asking.by, asking.now);
    codes.map(|codes| shown(&codes)).map_err(|error| rejected(&error))
}

fn shown(codes: &[Shown]) -> Value {
    json!({ "recovery_codes": codes.iter().map(Shown::reveal).collect::<Vec<_>>() })
}

fn sessions(asking: &Asking<'_>) -> Value {
    let described = |session: accounts::OpenSession| {
        json!({
            "id": session.session.to_string(),
            "began_at": session.began_at,
            "used_at": session.used_at,
            "proof": proof(session.proof),
            "is_this_one": asking.by.session() == Some(session.session),
        })
    };
    let open = asking.book.open_sessions(asking.by.account, asking.now);
    json!({ "sessions": open.into_iter().map(described).collect::<Vec<_>>() })
}

const fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Password => "password",
        Proof::Code { .. } => "code",
        Proof::Recovery { .. } => "recovery",
        Proof::LocalOwner => "local_owner",
    }
}

fn end_session(asking: &Asking<'_>) -> Outcome<Value> {
    let text = asking.in_path("session");
    let session: Digest = text.parse().map_err(|_| Problem::wrong("id_wrong", "session", text))?;
    let snapshot = asking.book.snapshot();
    let found = snapshot.state().session(&session);
    if found.is_none_or(|found| found.account != asking.by.account) {
        return refuse(&Rejection::SessionUnknown);
    }
    asking.execute(Command::EndSession { session, reason: EndReason::Ended })
}
