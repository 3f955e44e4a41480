//! Accounts, roles, tokens, sessions and entries of the access book over HTTP. The routes and the OpenAPI document are both made from
//! [`routes`]; what a request contradicts, the access book says. It must not decide who may change what.

mod account;
mod asking;
mod confirmation;
mod entry;
mod field;
mod grant;
mod me;
mod render;
mod token;

use axum::http::StatusCode;
use operations::Outcome;
use serde_json::Value;

pub(crate) use self::asking::{Asking, respond};
pub(crate) use self::field::{Field, FieldKind};

/// The method of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Delete,
}

/// What a route answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gives {
    Data,
    Created,
    Nothing,
}

/// An address, its method, the fields that it takes, and the function that answers.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    /// The `operationId` of the document.
    pub(crate) name: &'static str,
    pub(crate) summary: &'static str,
    /// Fields of the body; of the query where nothing is sent.
    pub(crate) fields: &'static [Field],
    pub(crate) gives: Gives,
    pub(crate) answer: fn(&Asking<'_>) -> Outcome<Value>,
}

impl Method {
    /// Its name in the document.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Post => "post",
            Self::Delete => "delete",
        }
    }
}

impl Gives {
    /// The status of an answer.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::Data => StatusCode::OK,
            Self::Created => StatusCode::CREATED,
            Self::Nothing => StatusCode::NO_CONTENT,
        }
    }
}

impl Route {
    /// The names of the parameters in its path.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// Every route, in the order of the document.
pub(crate) fn routes() -> impl Iterator<Item = &'static Route> {
    let all =
        [me::ROUTES, account::ROUTES, grant::ROUTES, token::ROUTES, confirmation::ROUTES, entry::ROUTES];
    all.into_iter().flatten()
}
