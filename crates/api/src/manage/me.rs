//! What an account asks about itself: its roles, password, second factor and open sessions.

use accounts::Via;
use accounts::secret::Shown as Secret;
use operations::Outcome;
use serde_json::{Value, json};

use super::{Asking, Field, FieldKind, For, Gives, Method, Route, render, session};
use crate::access::rejected;

/// What authenticators call this server.
pub(crate) const ISSUER: &str = "Ayni";

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/me",
        name: "me",
        summary: "The account that asks, with its roles",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Data,
        shown: &[],
        answer: me,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/password",
        name: "me.password",
        summary: "Replace the own password; every other session ends",
        whom: For::Everybody,
        verbs: &[],
        fields: &[
            Field::required("present", FieldKind::Password, "The present password"),
            Field::required("password", FieldKind::Password, "The new password"),
        ],
        gives: Gives::Nothing,
        shown: &[],
        answer: password,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor",
        name: "me.factor.enrol",
        summary: "Get the key of a second factor, which is asked for once it is confirmed",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Data,
        shown: &[],
        answer: enrol,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor/confirm",
        name: "me.factor.confirm",
        summary: "Confirm the second factor with a code, and get recovery codes; every other session ends",
        whom: For::Everybody,
        verbs: &[],
        fields: &[Field::required("code", FieldKind::Text, "The code that the authenticator shows")],
        gives: Gives::Data,
        shown: &[],
        answer: confirm,
    },
    Route {
        method: Method::Post,
        path: "/v1/me/factor/recovery",
        name: "me.factor.recovery",
        summary: "Replace the recovery codes",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Data,
        shown: &[],
        answer: recovery,
    },
    Route {
        method: Method::Get,
        path: "/v1/me/sessions",
        name: "me.sessions",
        summary: "The own sessions that are open, the one used last first",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Data,
        shown: session::SHOWN,
        answer: |asking| Ok(session::listed(asking, asking.me()?.account)),
    },
    Route {
        method: Method::Delete,
        path: "/v1/me/sessions/{session}",
        name: "me.sessions.end",
        summary: "End an own session",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Nothing,
        shown: &[],
        answer: |asking| {
            let account = asking.me()?.account;
            session::end(asking, asking.book.snapshot().state(), account)
        },
    },
];

fn me(asking: &Asking<'_>) -> Outcome<Value> {
    let snapshot = asking.book.snapshot();
    let (state, by) = (snapshot.state(), asking.me()?);
    let grants: Vec<Value> = by.grants.iter().map(|grant| render::grant(state, grant)).collect();
    let via = match by.via {
        Via::Session(_) => "session",
        Via::Token(_) => "token",
    };
    let member = by.member.map(
        |member| json!({ "person": member.person.to_string(), "register": member.register.to_string() }),
    );
    Ok(json!({
        "account": by.account.to_string(),
        "name": by.name,
        "language": by.language.to_string(),
        "member": member,
        "via": via,
        "has_factor": by.has_factor,
        "password_is_temporary": by.password_is_temporary,
        "grants": grants,
    }))
}

fn password(asking: &Asking<'_>) -> Outcome<Value> {
    let words = (asking.text("present")?, asking.text("password")?);
    let done = asking.book.change_password(asking.me()?, words, asking.now);
    done.map(|()| Value::Null).map_err(|error| rejected(&error))
}

fn enrol(asking: &Asking<'_>) -> Outcome<Value> {
    let key = asking.book.enrol_factor(asking.me()?, ISSUER, asking.now).map_err(|error| rejected(&error))?;
    Ok(json!({ "key": key.letters.reveal(), "uri": key.uri.reveal() }))
}

fn confirm(asking: &Asking<'_>) -> Outcome<Value> {
    let codes = asking.book.confirm_factor(asking.me()?, asking.text("code")?, asking.now);
    codes.map(|codes| shown(&codes)).map_err(|error| rejected(&error))
}

fn recovery(asking: &Asking<'_>) -> Outcome<Value> {
    let codes = asking.book.replace_recovery(asking.me()?, asking.now);
    codes.map(|codes| shown(&codes)).map_err(|error| rejected(&error))
}

fn shown(codes: &[Secret]) -> Value {
    json!({ "recovery_codes": codes.iter().map(Secret::reveal).collect::<Vec<_>>() })
}
