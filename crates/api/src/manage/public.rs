//! The public page of a register, as its owners switch it on and off.

use accounts::Command;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb};

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/public",
        name: "registers.public",
        summary: "Whether everybody may see the public page of a register",
        whom: For::Everybody,
        verbs: &[],
        fields: &[],
        gives: Gives::Data,
        shown: &[],
        answer: |asking| {
            let register = asking.register()?.id;
            Ok(json!({ "public": asking.book.snapshot().state().is_public(register) }))
        },
    },
    Route {
        method: Method::Post,
        path: "/v1/registers/{register}/public",
        name: "registers.publish",
        summary: "Let everybody see the public page of a register, or nobody any more",
        whom: For::Owners,
        verbs: &[
            Verb {
                name: "publish",
                about: "Let everybody see the public page of a register",
                sets: Some(("public", true)),
            },
            Verb {
                name: "unpublish",
                about: "Let nobody see a public page of a register any more",
                sets: Some(("public", false)),
            },
        ],
        fields: &[Field::required("public", FieldKind::Flag, "Whether everybody may see it")],
        gives: Gives::Nothing,
        shown: &[],
        answer: publish,
    },
];

fn publish(asking: &Asking<'_>) -> Outcome<Value> {
    let is_public = asking.flag("public").ok_or_else(|| Problem::missing("public"))?;
    let register = asking.register_for(For::Owners)?.id;
    asking.execute(Command::Publish { register, is_public })
}
