//! A request to the access book: who asks, what stands in path and fields, and how each is read.

use std::collections::{BTreeSet, HashMap};
use std::str::FromStr as _;
use std::sync::Arc;

use accounts::id::AccountId;
use accounts::state::{Scope, State};
use accounts::{AccessBook, Command, Principal, Rejection};
use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};
use domain::authority::Role;
use domain::value::id::Id;
use domain::value::text::TextError;
use domain::value::{Code, PartialDate};
use operations::input::Field as _;
use operations::problem::{Detail, Kind};
use operations::{Asker, Input, Outcome, Problem};
use reports::words::Family;
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

use super::{Gives, Method, Route, field};
use crate::access::{Caller, account_unknown, not_allowed, of_rejection, rejected};
use crate::health::json_response;
use crate::problem::answered;
use crate::request::{apart, lang, pairs, sent};
use crate::served::{AskedWhen, Served};
use crate::service::Service;

/// How many bytes a request may bring.
const BODY_BYTES: usize = 16_384;

/// A request by an account.
#[derive(Debug)]
pub(crate) struct Asking<'s> {
    pub(crate) service: &'s Service,
    pub(crate) book: &'s AccessBook,
    pub(crate) by: &'s Principal,
    pub(crate) now: DateTime<Utc>,
    path: HashMap<String, String>,
    fields: Map<String, Value>,
}

/// Answers a request to a route.
pub(crate) async fn respond(
    service: Arc<Service>,
    route: &'static Route,
    path: HashMap<String, String>,
    parts: Parts,
    body: Body,
) -> Response<Body> {
    let done = answer(&service, route, path, &parts, body).await;
    answered(done, service.words(lang(&parts)))
}

async fn answer(
    service: &Arc<Service>,
    route: &'static Route,
    path: HashMap<String, String>,
    parts: &Parts,
    body: Body,
) -> Outcome<Response<Body>> {
    let body = match route.method {
        Method::Post => Some(sent(parts, body, BODY_BYTES).await?),
        Method::Get | Method::Delete => None,
    };
    let mut pairs = pairs(parts);
    pairs.retain(|(name, _)| name != "lang");
    let (service, headers) = (Arc::clone(service), parts.headers.clone());
    apart(move || {
        let now = service.now();
        let caller = service.access.caller(&headers, now)?;
        let (Some(book), Caller::Account(by)) = (service.access.book(), &caller) else {
            return Err(Problem::new(Kind::NotFound, "accounts_none"));
        };
        let fields = match body {
            Some(body) => field::of_query(&[], pairs).and_then(|_| field::of_body(route.fields, body))?,
            None => field::of_query(route.fields, pairs)?,
        };
        let asking = Asking { service: &service, book, by, now, path, fields };
        (route.answer)(&asking).map(|data| response(route.gives, &data))
    })
    .await
}

fn response(gives: Gives, data: &Value) -> Response<Body> {
    let mut response = match gives {
        Gives::Data | Gives::Created => json_response(data),
        Gives::Nothing => Response::new(Body::empty()),
    };
    *response.status_mut() = gives.status();
    response
}

impl Asking<'_> {
    /// Records a command by whoever asks.
    pub(crate) fn execute(&self, command: Command) -> Outcome<Value> {
        self.book.execute(self.by.actor(), command, self.now).map_err(|error| rejected(&error))?;
        Ok(Value::Null)
    }

    /// The register in the path, at which she has a role.
    pub(crate) fn register(&self) -> Outcome<&Arc<Served>> {
        self.register_named(self.in_path("register"))
    }

    /// The register in a field, by name or identifier.
    pub(crate) fn register_in(&self, name: &'static str) -> Outcome<&Arc<Served>> {
        self.register_named(self.text(name)?).map_err(|problem| problem.at(name))
    }

    fn register_named(&self, name: &str) -> Outcome<&Arc<Served>> {
        let caller = Caller::Account(Box::new(self.by.clone()));
        self.service.register_of(&caller, name).map(|(register, _)| register)
    }

    /// Whether she has one of these roles in all of a register today.
    pub(crate) fn holds(&self, register: &Served, roles: &[Role]) -> bool {
        let day = register.zone().day(self.now);
        let mut held = self.by.grants_for(register.id, day);
        held.any(|grant| roles.contains(&grant.role) && grant.scope == Scope::Whole)
    }

    /// The register in the path, for its owners and supervisory board.
    pub(crate) fn overseen(&self) -> Outcome<&Arc<Served>> {
        let register = self.register()?;
        if self.holds(register, &[Role::Owner, Role::Supervisory]) {
            Ok(register)
        } else {
            Err(not_allowed())
        }
    }

    /// The served registers that she owns.
    pub(crate) fn owned(&self) -> Vec<&Served> {
        let served = self.service.registers.values().map(AsRef::as_ref);
        served.filter(|register| self.holds(register, &[Role::Owner])).collect()
    }

    /// The account in the path, by sign-in name or identifier, for owners only: others do not learn which names there are.
    pub(crate) fn account(&self, state: &State) -> Outcome<AccountId> {
        if self.owned().is_empty() {
            return Err(not_allowed());
        }
        account_named(state, self.in_path("account"))
    }

    /// The account in a field, as above.
    pub(crate) fn account_in(&self, state: &State, name: &'static str) -> Outcome<Option<AccountId>> {
        let found = self.text_if(name).map(|text| account_named(state, text));
        found.transpose().map_err(|problem| problem.at(name))
    }

    pub(crate) fn in_path(&self, name: &str) -> &str {
        self.path.get(name).map(String::as_str).unwrap_or_default()
    }

    /// An identifier in the path.
    pub(crate) fn id_in_path<K>(&self, name: &'static str) -> Outcome<Id<K>> {
        let text = self.in_path(name);
        text.parse().map_err(|_| Problem::wrong("id_wrong", name, text))
    }

    pub(crate) fn text_if(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    pub(crate) fn text(&self, name: &'static str) -> Outcome<&str> {
        self.text_if(name).ok_or_else(|| Problem::missing(name))
    }

    pub(crate) fn number_if(&self, name: &str) -> Option<u64> {
        self.fields.get(name).and_then(Value::as_u64)
    }

    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        self.fields.get(name).and_then(Value::as_bool)
    }

    /// A text of bounded length.
    pub(crate) fn read<T: std::str::FromStr<Err = TextError>>(&self, name: &'static str) -> Outcome<T> {
        operations::resolve::text(name, self.text(name)?)
    }

    pub(crate) fn read_if<T: std::str::FromStr<Err = TextError>>(
        &self,
        name: &'static str,
    ) -> Outcome<Option<T>> {
        operations::resolve::text_if(name, self.text_if(name))
    }

    pub(crate) fn id_if<K>(&self, name: &'static str) -> Outcome<Option<Id<K>>> {
        let read = |text: &str| text.parse().map_err(|_| Problem::wrong("id_wrong", name, text));
        self.text_if(name).map(read).transpose()
    }

    pub(crate) fn instant_if(&self, name: &'static str) -> Outcome<Option<DateTime<Utc>>> {
        let read = |text: &str| {
            let read = DateTime::parse_from_rfc3339(text).map(|instant| instant.to_utc());
            read.map_err(|_| Problem::wrong("instant_wrong", name, text))
        };
        self.text_if(name).map(read).transpose()
    }

    /// A day, read as the register reads days.
    pub(crate) fn day_if(&self, register: &Served, name: &'static str) -> Outcome<Option<NaiveDate>> {
        let Some(text) = self.text_if(name) else { return Ok(None) };
        // What a day is hangs on nobody's rights.
        let server = Code::new("server").map_err(|_| Problem::unforeseen())?;
        let asker = Asker::new(domain::Actor { name: server, role: Role::Administrator });
        let when = register.when(&AskedWhen::default(), &asker)?;
        Input::<PartialDate>::from(text).read(name, &when.values(&asker)).map(|date| Some(date.first()))
    }

    pub(crate) fn role(&self, name: &'static str) -> Outcome<Role> {
        let text = self.text(name)?;
        Role::from_str(text).map_err(|_| {
            let known = Role::VARIANTS.iter().map(|role| role.code()).collect();
            Problem::wrong("choice_unknown", name, text).with("known", Detail::Choices(Family::Role, known))
        })
    }

    /// Where in a register a role holds: everywhere unless cooperatives are named.
    pub(crate) fn scope(&self) -> Outcome<Scope> {
        let Some(items) = self.fields.get("cooperatives").and_then(Value::as_array) else {
            return Ok(Scope::Whole);
        };
        let texts = items.iter().filter_map(Value::as_str);
        let read = |text: &str| text.parse().map_err(|_| Problem::wrong("id_wrong", "cooperatives", text));
        Ok(Scope::Cooperatives(texts.map(read).collect::<Outcome<BTreeSet<_>>>()?))
    }

    /// The session that stays open where an account changes its own roles.
    pub(crate) fn own_session(&self, account: AccountId) -> Option<domain::value::Digest> {
        self.by.session().filter(|_| account == self.by.account)
    }
}

fn account_named(state: &State, text: &str) -> Outcome<AccountId> {
    let by_id = text.parse().ok().and_then(|id| state.account(id));
    by_id.or_else(|| state.account_named(text)).map(|account| account.id).ok_or_else(account_unknown)
}

/// What was made, by its identifier.
pub(crate) fn created<K>(name: &str, id: &Id<K>) -> Value {
    json!({ name: id.to_string() })
}

/// A rejection of the book that was found before anything was asked of it.
pub(crate) fn refuse<T>(rejection: &Rejection) -> Outcome<T> {
    Err(of_rejection(rejection))
}
