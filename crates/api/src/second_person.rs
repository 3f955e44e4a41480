//! Changes that a second person has to confirm, on a server with accounts: one account asks, another confirms, and the first one asks
//! again. It must not decide who may confirm; the access book does.

use accounts::id::ConfirmationId;
use accounts::state::{Confirmation, Progress};
use accounts::text::Fields;
use accounts::{AccessBook, Command, ConfirmationRequest, Principal as Account};
use chrono::{DateTime, Utc};
use domain::authority::{self, Asked, Role};
use domain::value::{Digest, ShortText};
use operations::{Effect, Operation, Outcome, Problem};
use serde_json::{Map, Value, json};

use crate::access::{Caller, Principal, rejected};
use crate::request;

/// The role of the account that confirms.
pub(crate) const CONFIRMER: Role = Role::Owner;

/// Whether a request waits for a second person, or for being used.
pub(crate) fn is_open(found: &Confirmation, now: DateTime<Utc>) -> bool {
    match found.progress {
        Progress::Pending | Progress::Confirmed { .. } => now < found.expires_at,
        Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => false,
    }
}

/// Whether the table of authority asks for a second person before an operation is done.
pub(crate) fn is_confirmed_by_two(operation: &Operation) -> bool {
    let kinds = domain::Command::kinds().filter(|kind| operation.kinds().contains(&&*kind.to_string()));
    let also = match operation.effect {
        Effect::Mutation { asked, .. } => asked,
        Effect::Maintenance { kind, .. } => Some(kind),
        Effect::Query { .. } | Effect::Release { .. } | Effect::Export { .. } => None,
    };
    let mut rows = kinds.map(Asked::Command).chain(also).filter_map(authority::row);
    rows.any(|row| row.with_second.contains(&CONFIRMER) && row.seconds.contains(&CONFIRMER))
}

/// The same, for whoever asks: the owner at her own machine is alone.
pub(crate) fn is_needed(operation: &Operation, principal: &Principal) -> bool {
    matches!(principal.caller, Caller::Account(_)) && is_confirmed_by_two(operation)
}

/// Uses the confirmation of a request. Where there is none, asks for one, and gives what is to be said of it.
///
/// # Errors
///
/// What the access book says: a program may not ask, and whoever confirmed must still have the role.
pub(crate) fn pass(
    asked: &request::Asked,
    operation: &Operation,
    (digest, fields): (Digest, Map<String, Value>),
) -> Outcome<Option<Value>> {
    let (Some(book), Caller::Account(by)) = (asked.service.access.book(), &asked.principal.caller) else {
        return Ok(None);
    };
    let (register, now) = (asked.register.id, asked.service.now());
    let digest = Digest::of(&[register.uuid().as_bytes(), digest.to_string().as_bytes()]);
    let snapshot = book.snapshot();
    let is_same =
        |found: &&Confirmation| found.asked_by == by.account && found.digest == digest && is_open(found, now);
    let confirmation = match snapshot.state().confirmations().find(is_same) {
        Some(Confirmation { id: confirmation, progress: Progress::Confirmed { .. }, .. }) => {
            let command = Command::UseConfirmation { confirmation: *confirmation, digest };
            book.execute(by.actor(), command, now).map_err(|error| rejected(&error))?;
            return Ok(None);
        }
        Some(pending) => pending.id,
        None => {
            let operation = ShortText::new(operation.name).map_err(|_| Problem::unforeseen())?;
            let fields = Fields::of(&Value::Object(fields).to_string());
            let wanted = ConfirmationRequest { register, role: CONFIRMER, operation, digest, fields };
            ask(book, by, wanted, now)?
        }
    };
    let snapshot = book.snapshot();
    let found = snapshot.state().confirmation(confirmation).ok_or_else(Problem::unforeseen)?;
    Ok(Some(waiting(found)))
}

fn ask(
    book: &AccessBook,
    by: &Account,
    wanted: ConfirmationRequest,
    now: DateTime<Utc>,
) -> Outcome<ConfirmationId> {
    book.ask_confirmation(by, wanted, now).map_err(|error| rejected(&error))
}

/// That a second person has to confirm it.
fn waiting(found: &Confirmation) -> Value {
    json!({
        "confirmation": found.id.to_string(),
        "operation": found.operation.to_string(),
        "role": found.role.code(),
        "expires_at": found.expires_at,
    })
}
