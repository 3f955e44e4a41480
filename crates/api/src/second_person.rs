//! Changes that a second person has to confirm, on a server with accounts: one account asks, another confirms, and the first one asks
//! again. What is confirmed are the resolved commands, not the fields: by the time of the second request, a number or a name may mean
//! another person. It must not decide who may confirm; the access book does.

use accounts::state::{Confirmation, Progress};
use accounts::text::Fields;
use accounts::{Command, ConfirmationRequest};
use domain::authority::{self, Asked, Role};
use domain::value::id::RegisterId;
use domain::value::{Digest, Salt, ShortText};
use operations::operation::AnyMutation;
use operations::{Effect, Mint, Moment, Operation, Outcome, Problem};
use reports::words::Words;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::access::{Caller, Principal, rejected};
use crate::request;
use crate::served::AskedWhen;

/// The role of the account that confirms.
pub(crate) const CONFIRMER: Role = Role::Owner;

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

/// What a second person is asked to confirm.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// The digest of the commands.
    pub(crate) digest: Digest,
    /// The fields that come to them, with records by their identifiers.
    fields: Map<String, Value>,
}

/// What the fields of a change come to now.
///
/// # Errors
///
/// What is wrong with the fields.
pub(crate) fn wanted(moment: &Moment<'_>, mutation: &dyn AnyMutation, words: &Words) -> Outcome<Wanted> {
    // The same identifiers and salts each time, so that the same commands have the same digest.
    let mut minted = 0_u128;
    let mut id = || {
        minted = minted.saturating_add(1);
        Uuid::from_u128(minted)
    };
    let mut mint = Mint { id: &mut id, salt: &mut || Salt([0; 16]) };
    let proposal = mutation.propose(moment, words, &mut mint)?;
    let mut fields = mutation.fields();
    for (name, id) in &proposal.resolved {
        fields.insert((*name).to_owned(), id.as_str().into());
    }
    Ok(Wanted { digest: proposal.digest()?, fields })
}

/// Refuses a day: what a second person confirms is done as of today, so that both mean the same.
///
/// # Errors
///
/// `second_person_today`.
pub(crate) fn is_today(asked: &request::Asked) -> Outcome {
    let AskedWhen { as_of, as_known_at } = &asked.when;
    let named = [("as_of", as_of), ("as_known_at", as_known_at)];
    let mut named = named.into_iter().filter_map(|(name, day)| Some((name, day.as_ref()?)));
    named.next().map_or(Ok(()), |(name, day)| Err(Problem::wrong("second_person_today", name, day)))
}

/// The digest under which the access book knows what is wanted at a register.
pub(crate) fn digest_at(register: RegisterId, wanted: Digest) -> Digest {
    Digest::of(&[register.uuid().as_bytes(), wanted.to_string().as_bytes()])
}

/// Uses the confirmation of a request. Where there is none, asks for one, and gives what is to be said of it.
///
/// # Errors
///
/// What the access book says: a program may not ask, and whoever confirmed must still have the role.
pub(crate) fn pass(asked: &request::Asked, operation: &Operation, wanted: Wanted) -> Outcome<Option<Value>> {
    let (Some(book), Caller::Account(by)) = (asked.service.access.book(), &asked.principal.caller) else {
        return Ok(None);
    };
    let (register, days) = (asked.register.id, asked.service.days_at(&asked.register));
    let digest = digest_at(register, wanted.digest);
    let snapshot = book.snapshot();
    let open = snapshot.state().open_confirmation(by.account, register, &digest, days.now());
    let found = if let Some(open) = open {
        open.clone()
    } else {
        let operation = ShortText::new(operation.name).map_err(|_| Problem::unforeseen())?;
        let fields = Fields::of(&Value::Object(wanted.fields).to_string());
        let wanted = ConfirmationRequest { register, role: CONFIRMER, operation, digest, fields };
        let asked = book.ask_confirmation(by, wanted, &days).map_err(|error| rejected(&error))?;
        let snapshot = book.snapshot();
        snapshot.state().confirmation(asked).cloned().ok_or_else(Problem::unforeseen)?
    };
    if !matches!(found.progress, Progress::Confirmed { .. }) {
        return Ok(Some(waiting(&found)));
    }
    let command = Command::UseConfirmation { confirmation: found.id, digest };
    book.execute(by.actor(), command, &days).map_err(|error| rejected(&error))?;
    Ok(None)
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
