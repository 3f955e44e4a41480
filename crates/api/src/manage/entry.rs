//! The entries of a register's access: who was let in, what was read and exported, and who can see a person.

use accounts::event::{Body, Event};
use accounts::state::{Entry, EntryFilter, Grant, State};
use domain::authority::{Role, Sensitivity};
use operations::{Outcome, Problem};
use serde_json::{Map, Value, json};

use super::table::{Column, Shown};
use super::{Asking, Field, FieldKind, For, Gives, Method, Route, Verb, render};
use crate::access::not_allowed;

/// How many entries a page has where nobody says, and at most.
pub(crate) const PAGE_ROWS: usize = 100;
const PAGE_ROWS_MAX: usize = 1_000;

/// What of an entry is shown. Digests, addresses and hashes are not.
const SHOWN: [&str; 17] = [
    "account",
    "confirmation",
    "count",
    "display_name",
    "expires_at",
    "format",
    "from",
    "grant",
    "label",
    "language",
    "operation",
    "reason",
    "role",
    "scope",
    "sign_in_name",
    "token",
    "until",
];

const ENTRIES: &[Shown] = &[Shown {
    rows: "entries",
    columns: &[
        Column::Id("version"),
        Column::Instant("at"),
        Column::Actor("by"),
        Column::Kind("kind"),
        Column::Details,
        Column::Id("people"),
    ],
}];

const READERS: &[Shown] = &[Shown {
    rows: "accounts",
    columns: &[Column::Id("account"), Column::Text("name"), Column::RoleList("roles")],
}];

pub(super) static ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/access",
        name: "access",
        summary: "The entries of the access book that concern a register, the newest first",
        whom: For::Overseers,
        verbs: &[Verb::new("log", "List who was let in, and what was read, exported and changed")],
        fields: &[
            Field::optional("account", FieldKind::Text, "What an account did, and what was done to it"),
            Field::optional("person", FieldKind::Person, "Readings that name a person"),
            Field::optional(
                "kind",
                FieldKind::Text,
                "A kind such as session.signed_in, or an area such as session",
            ),
            Field::optional("from", FieldKind::Instant, "Entries at this instant or later"),
            Field::optional("until", FieldKind::Instant, "Entries before this instant"),
            Field::optional(
                "before",
                FieldKind::Number,
                "Entries before this one: the last of the page before",
            ),
            Field::optional("limit", FieldKind::Number, "How many at most; 100 by default, and 1000 at most"),
        ],
        gives: Gives::Data,
        shown: ENTRIES,
        answer: entries,
    },
    Route {
        method: Method::Get,
        path: "/v1/registers/{register}/people/{person}/readers",
        name: "person.readers",
        summary: "The accounts that can see a person today",
        whom: For::Overseers,
        verbs: &[Verb::new("who-sees", "List the accounts that can see a person")],
        fields: &[],
        gives: Gives::Data,
        shown: READERS,
        answer: readers,
    },
];

fn entries(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register_for(For::Overseers)?;
    let snapshot = asking.book.snapshot();
    let state = snapshot.state();
    let filter = EntryFilter {
        register: Some(register.id),
        account: None,
        person: asking.text_if("person").map(|text| asking.person(&register, "person", text)).transpose()?,
        kind: asking.text_if("kind").map(str::to_owned),
        from: asking.since_if(&register, "from")?,
        until: asking.until_if(&register, "until")?,
    };
    let limit = asking.number_if("limit").map(|limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let limit = limit.unwrap_or(PAGE_ROWS).min(PAGE_ROWS_MAX);
    // Only owners may learn whether an account exists: for others, an unknown account and one without entries have the same answer. So
    // the account is read last: what is wrong with another field is said whether there is such an account or not.
    let filter = match asking.account_in(state, "account") {
        Ok(account) => EntryFilter { account, ..filter },
        Err(_) if asking.owns_something().is_err() => return Ok(json!({ "entries": [] })),
        Err(unknown) => return Err(unknown),
    };
    let found = state.entries(&filter, asking.number_if("before"), limit);
    let shown: Vec<Value> = found.into_iter().map(|entry| described(state, entry)).collect::<Outcome<_>>()?;
    Ok(json!({ "entries": shown }))
}

fn described(state: &State, Entry { version, event }: Entry<'_>) -> Outcome<Value> {
    let mut data = details(&event.body)?;
    data.insert("version".to_owned(), version.into());
    data.insert("at".to_owned(), json!(event.at));
    data.insert("kind".to_owned(), event.body.kind().into());
    data.insert("by".to_owned(), render::actor(state, event.by));
    data.insert("subject".to_owned(), subject(state, event).into());
    if let Some(people) = people(event) {
        data.insert("people".to_owned(), people);
    }
    Ok(data.into())
}

/// To whom it was done, where that is another account than the one that did it.
fn subject(state: &State, event: &Event) -> Option<String> {
    let subject = state.subject(event).filter(|subject| event.by.account() != Some(*subject))?;
    state.account(subject).map(|account| account.display_name.to_string())
}

/// The details of an entry: those of its stored form that may be shown, with texts as they read.
fn details(body: &Body) -> Outcome<Map<String, Value>> {
    let whole = serde_json::to_value(body).map_err(|_| Problem::unforeseen())?;
    let fields = whole.as_object().and_then(|area| area.values().next()).and_then(Value::as_object);
    let fields = fields.and_then(|variant| variant.values().next()).and_then(Value::as_object);
    let shown = fields.into_iter().flatten().filter(|(name, _)| SHOWN.contains(&name.as_str()));
    Ok(shown.map(|(name, value)| (name.clone(), text_of(value))).collect())
}

/// A removable text as it reads; null where it was removed.
fn text_of(value: &Value) -> Value {
    match value.as_object() {
        Some(fields) if fields.contains_key("erasable") => Value::Null,
        Some(fields) => fields.get("text").unwrap_or(value).clone(),
        None => value.clone(),
    }
}

/// The people whose data were read.
fn people(event: &Event) -> Option<Value> {
    match &event.body {
        Body::Access(accounts::event::access::Event::PersonalRead { people: Some(people), .. }) => {
            Some(people.ids().map(|id| id.to_string()).collect::<Vec<_>>().into())
        }
        _ => None,
    }
}

/// Who can see a person: asked by owners, the supervisory board, and the account that stands for the person.
fn readers(asking: &Asking<'_>) -> Outcome<Value> {
    let register = asking.register()?;
    let person = asking.person(&register, "person", asking.in_path("person"))?;
    let own = asking.me().ok().and_then(|by| by.member);
    let is_herself = own.is_some_and(|member| (member.register, member.person) == (register.id, person));
    if !is_herself && !asking.holds(&register, &[Role::Owner, Role::Supervisory]) {
        return Err(not_allowed());
    }
    let (snapshot, day) = (asking.book.snapshot(), register.zone.day(asking.now));
    let state = snapshot.state();
    let sees = |grant: &Grant| Sensitivity::Personal <= grant.role.sees();
    let found = state.readers_of(register.id, person, day, sees);
    let described = |account: &accounts::state::Account| {
        let held = state.grants_of(account.id, register.id, day);
        json!({
            "account": account.id.to_string(),
            "name": account.display_name.to_string(),
            "roles": held.iter().map(|grant| grant.role.code()).collect::<Vec<_>>(),
        })
    };
    Ok(json!({ "accounts": found.into_iter().map(described).collect::<Vec<_>>() }))
}
