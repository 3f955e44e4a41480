//! What can be asked of an access book: accounts, roles, tokens, sessions, entries, confirmations. One table describes all of it; the
//! HTTP routes, the OpenAPI document, the verbs of `ayni account` and the forms of the pages are loops over it. What a request
//! contradicts, the access book says. It must not decide who may change what.

mod account;
mod asking;
mod confirmation;
mod entry;
mod field;
mod grant;
mod me;
mod public;
mod registers;
mod render;
mod respond;
mod session;
mod table;
mod token;

use accounts::AccessBook;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use domain::authority::Role;
use operations::Outcome;
use serde_json::{Map, Value};

use crate::json::text;

pub(crate) use self::asking::{Asking, By};
pub(crate) use self::entry::PAGE_ROWS;
pub(crate) use self::field::of_form;
pub use self::field::{Field, FieldKind};
pub(crate) use self::me::ISSUER;
pub use self::registers::{Place, Registers};
pub(crate) use self::respond::respond;
pub(crate) use self::table::{Names, sections};
pub use self::table::{Shown, document};

/// The method of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// It reads.
    Get,
    /// It changes something.
    Post,
    /// It ends or takes back something.
    Delete,
}

/// What a route answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Data.
    Data,
    /// What was made, by its identifier.
    Created,
    /// Nothing.
    Nothing,
}

/// Whom a route is for; the rest it answers with a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Each account, about itself or what it may see.
    Everybody,
    /// Owners of all of a register.
    Owners,
    /// Owners and the supervisory board.
    Overseers,
}

impl For {
    /// The roles for which it is; nothing for all.
    pub const fn roles(self) -> Option<&'static [Role]> {
        match self {
            Self::Everybody => None,
            Self::Owners => Some(&[Role::Owner]),
            Self::Overseers => Some(&[Role::Owner, Role::Supervisory]),
        }
    }
}

/// A verb of `ayni account` that asks a route.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// What is typed: `who-sees`.
    pub name: &'static str,
    /// What it does, in English; the words of other languages stand under `help-account-<name>`.
    pub about: &'static str,
    /// The flag that it answers by its name.
    pub sets: Option<(&'static str, bool)>,
}

impl Verb {
    pub(crate) const fn new(name: &'static str, about: &'static str) -> Self {
        Self { name, about, sets: None }
    }
}

/// An address, its method, the fields that it takes, how its answer is shown, and the function that answers.
#[derive(Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The address, with parameters in braces.
    pub path: &'static str,
    /// The `operationId` of the document.
    pub name: &'static str,
    /// What it does, in a line.
    pub summary: &'static str,
    /// Whom it is for.
    pub whom: For,
    /// The verbs of the command line; none for what belongs to a session.
    pub verbs: &'static [Verb],
    /// Fields of the body; of the query where nothing is sent.
    pub fields: &'static [Field],
    /// What it answers with.
    pub gives: Gives,
    /// The tables in which the answer is shown to people.
    pub shown: &'static [Shown],
    pub(crate) answer: fn(&Asking<'_>) -> Outcome<Value>,
}

impl Method {
    /// Its name in the document.
    pub const fn name(self) -> &'static str {
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
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }

    /// Whether it changes something.
    pub fn is_change(&self) -> bool {
        self.method != Method::Get
    }
}

/// Every route, in the order of the document.
pub fn routes() -> impl Iterator<Item = &'static Route> {
    let all = [
        me::ROUTES,
        account::ROUTES,
        session::ROUTES,
        grant::ROUTES,
        token::ROUTES,
        confirmation::ROUTES,
        public::ROUTES,
        entry::ROUTES,
    ];
    all.into_iter().flatten()
}

/// A route by its name.
pub fn find(name: &str) -> Option<&'static Route> {
    routes().find(|route| route.name == name)
}

/// The route of a verb of `ayni account`, with the verb.
pub fn of_verb(name: &str) -> Option<(&'static Route, &'static Verb)> {
    routes().find_map(|route| Some((route, route.verbs.iter().find(|verb| verb.name == name)?)))
}

/// Asks a route of a book that is at hand, as the operator of the machine. `fields` are those of the path, too.
///
/// # Errors
///
/// What the route says, `field_missing` and `field_type`.
pub fn answer(
    route: &Route,
    book: &AccessBook,
    registers: &dyn Registers,
    now: DateTime<Utc>,
    mut fields: Map<String, Value>,
) -> Outcome<Value> {
    let path = route.parameters().filter_map(|name| Some((name.to_owned(), text(&fields.remove(name)?))));
    let path = path.collect();
    let fields = field::of_body(route.fields, Value::Object(fields))?;
    (route.answer)(&Asking { book, by: By::Operator, registers, now, path, fields })
}
