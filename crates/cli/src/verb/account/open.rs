//! `ayni account open` on a book that is at hand: the first account makes the book, and each may own registers from the beginning.

use std::path::Path;
use std::slice;

use accounts::command::{NewGrant, Profile};
use accounts::id::AccountId;
use accounts::state::Scope;
use accounts::{AccessBook, Actor, Command, Days, State, password};
use api::manage::{Place, Registers as _};
use domain::authority::Role;
use domain::value::Name;
use domain::value::id::RegisterId;
use operations::resolve;
use serde_json::{Map, Value, json};

use super::local::{Book, Files};
use super::{Asked, refused};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;

/// Opens an account.
pub(super) fn open(asked: &Asked, desk: &Desk, path: &Path) -> Outcome {
    let fields = asked.all_fields(desk)?;
    let registers = Files::of(desk);
    let owned = asked.owner_of.iter().map(|named| registers.named(named));
    let owned: Vec<Place> = owned.collect::<Outcome<_>>()?;
    let found = Book::find(path)?;
    let is_first = found.as_ref().is_none_or(|book| book.snapshot().state().is_new());
    if is_first {
        return first(asked, desk, (path, found), &fields, &owned);
    }
    let data = Book::open(path)?.ask(desk, asked.route, fields)?;
    if !desk.common.dry_run {
        let account = data["account"].as_str().and_then(|id| id.parse().ok());
        let book = Book::find(path)?;
        for (account, book) in account.into_iter().zip(&book) {
            for register in &owned {
                give(desk, book, account, register)?;
            }
        }
    }
    asked.told(desk, &data, &path.display().to_string())
}

/// Opens the first account of a book.
fn first(
    asked: &Asked,
    desk: &Desk,
    (path, found): (&Path, Option<AccessBook>),
    fields: &Map<String, Value>,
    owned: &[Place],
) -> Outcome {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let sign_in_name: Name = resolve::text("sign_in_name", text("sign_in_name").unwrap_or_default())?;
    let profile = Profile {
        account: mint::id(),
        display_name: resolve::text_if("display_name", text("display_name"))?
            .unwrap_or_else(|| sign_in_name.clone()),
        language: resolve::text("language", text("language").unwrap_or_default())?,
        sign_in_name,
    };
    let (account, password) = (profile.account, text("password"));
    // A book is begun only where its first account will do.
    judged(desk, &profile, password, owned)?;
    if desk.common.dry_run {
        desk.tell_it_was_a_trial();
        return Ok(());
    }
    let book = match found {
        Some(book) => book,
        None => AccessBook::open_or_create(path, desk.now()).map_err(|error| refused(&error))?,
    };
    let registers: Vec<RegisterId> = owned.iter().map(|place| place.id).collect();
    book.bootstrap(profile, password, &registers, &days(desk, owned)).map_err(|error| refused(&error))?;
    asked.told(desk, &json!({ "account": account.to_string() }), &path.display().to_string())
}

/// Judges the first account of a book.
fn judged(desk: &Desk, profile: &Profile, password: Option<&str>, owned: &[Place]) -> Outcome {
    if let Some(password) = password {
        let names = [profile.sign_in_name.as_str(), profile.display_name.as_str()];
        password::check(password, &names).map_err(|problem| refused(&problem.into()))?;
    }
    let registers = owned.iter().map(|place| (mint::id(), place.id)).collect();
    let command = Command::Bootstrap { profile: profile.clone(), hash: None, registers };
    let context = accounts::Context::new(&days(desk, owned), Actor::Operator);
    accounts::decide(&State::default(), &context, &command)
        .map(drop)
        .map_err(|rejection| api::refusal::of_rejection(&rejection))
}

/// The present instant, with the day at each of these registers.
fn days(desk: &Desk, places: &[Place]) -> Days {
    let now = desk.now();
    Days::new(now, places.iter().map(|place| (place.id, place.zone.day(now))))
}

/// Makes an account the owner of a register.
fn give(desk: &Desk, book: &AccessBook, account: AccountId, place: &Place) -> Outcome {
    let (grant, register, days) = (mint::id(), place.id, days(desk, slice::from_ref(place)));
    let from = days.at(register);
    let (role, scope) = (Role::Owner, Scope::Whole);
    let new = NewGrant { grant, account, register, role, scope, from, until: None, reason: None, keep: None };
    book.execute(Actor::Operator, Command::Give(new), &days).map(drop).map_err(|error| refused(&error))
}
