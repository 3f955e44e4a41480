//! What an event changes in grants, tokens, sessions, requests for confirmation and entries.

use std::collections::BTreeSet;

use crate::address::Address;
use crate::event::{Event, access, confirmation, grant, register, session, token};
use crate::state::{
    Account, Confirmation, Grant, KnownAddress, Progress, Proof, ReadDay, ReadKey, Session, State, TextPlace,
    Token,
};
use crate::throttle::Failures;

/// How many addresses of an account are remembered at most.
const ADDRESSES_MAX: usize = 10;

pub(super) fn evolve_grant(state: &mut State, at: &Event, event: &grant::Event) {
    use grant::Event;
    match event {
        Event::Given { account, from, grant, register, role, scope, until, .. } => {
            let given = Grant {
                id: *grant,
                account: *account,
                register: *register,
                role: *role,
                scope: scope.clone(),
                from: *from,
                until: *until,
                given_by: at.by,
                revoked: false,
            };
            state.reviews.insert_if_absent(*register, at.at);
            state.grants.insert(*grant, given);
        }
        Event::Revoked { grant, .. } => {
            if let Some(found) = state.grants.get_mut(grant) {
                found.revoked = true;
            }
        }
        Event::Reviewed { register } => drop(state.reviews.insert(*register, at.at)),
    }
}

pub(super) fn evolve_token(state: &mut State, at: &Event, event: &token::Event) {
    use token::Event;
    match event {
        Event::Issued { account, digest, expires_at, label, register, role, scope, token } => {
            let issued = Token {
                id: *token,
                account: *account,
                digest: *digest,
                register: *register,
                role: *role,
                scope: scope.clone(),
                label: label.clone(),
                issued_at: at.at,
                expires_at: *expires_at,
                revoked_at: None,
                place: super::place(state, 1),
            };
            state.token_digests.insert(*digest, *token);
            state.tokens.insert(*token, issued);
        }
        Event::Revoked { token } => {
            if let Some(found) = state.tokens.get_mut(token) {
                found.revoked_at = Some(at.at);
            }
        }
    }
}

pub(super) fn evolve_session(state: &mut State, at: &Event, event: &session::Event) {
    use session::Event;
    match event {
        Event::SignedIn { account, address, proof, session } => {
            let begun = Session { account: *account, began_at: at.at, proof: *proof };
            state.sessions.insert(*session, begun);
            super::change(state, *account, |found| sign_in(found, at, address.as_ref(), *proof));
        }
        Event::SignInFailed { account: Some(account), address, count } => {
            super::change(state, *account, |found| {
                let known =
                    address.as_ref().and_then(Address::key).and_then(|key| found.addresses.get_mut(&key));
                let failures = known.map_or(&mut found.failures, |known| &mut known.failures);
                failures.add(*count, at.at);
            });
        }
        Event::SignInFailed { account: None, .. } => state.unknown_failed_at = Some(at.at),
        Event::Ended { session, .. } => drop(state.sessions.remove(session)),
    }
}

/// Somebody proved who she is: what failed before from where she is does not count any more, and what she showed is used up.
fn sign_in(account: &mut Account, at: &Event, address: Option<&Address>, proof: Proof) {
    let key = address.and_then(Address::key);
    // Where failures from here count by themselves, those from elsewhere go on counting.
    if !key.is_some_and(|key| account.addresses.contains_key(&key)) {
        account.failures = Failures::default();
    }
    if let Some(key) = key {
        let known = KnownAddress { seen_at: at.at, failures: Failures::default() };
        account.addresses.insert(key, known);
        if ADDRESSES_MAX < account.addresses.len() {
            let oldest = account.addresses.iter().min_by_key(|(_, known)| known.seen_at).map(|(key, _)| *key);
            oldest.map(|key| account.addresses.remove(&key));
        }
    }
    let Some(factor) = &mut account.factor else { return };
    match proof {
        Proof::Code { step } => factor.last_step = factor.last_step.max(step),
        Proof::Recovery { code } => drop(factor.recovery.remove(&code)),
        Proof::Password | Proof::LocalOwner => {}
    }
}

pub(super) fn evolve_confirmation(state: &mut State, at: &Event, event: &confirmation::Event) {
    use confirmation::Event;
    let by = at.by.account();
    let (confirmation, progress) = match event {
        Event::Asked { confirmation, digest, expires_at, fields, operation, register, role } => {
            let Some(asked_by) = by else { return };
            let asked = Confirmation {
                id: *confirmation,
                asked_by,
                register: *register,
                role: *role,
                operation: operation.clone(),
                digest: *digest,
                fields: fields.clone(),
                place: fields.as_ref().map(|_| super::place(state, 1)),
                asked_at: at.at,
                expires_at: *expires_at,
                progress: Progress::Pending,
            };
            state.confirmations.insert(*confirmation, asked);
            return;
        }
        Event::Confirmed { confirmation } => (confirmation, by.map(|by| Progress::Confirmed { by })),
        Event::Declined { confirmation } => (confirmation, by.map(|by| Progress::Declined { by })),
        Event::Withdrawn { confirmation } => (confirmation, Some(Progress::Withdrawn)),
        Event::Used { confirmation } => (confirmation, Some(Progress::Used)),
    };
    if let (Some(found), Some(progress)) = (state.confirmations.get_mut(confirmation), progress) {
        found.progress = progress;
        if !matches!(progress, Progress::Pending | Progress::Confirmed { .. }) {
            (found.fields, found.place) = (None, None);
        }
    }
}

pub(super) fn evolve_register(state: &mut State, event: &register::Event) {
    match event {
        register::Event::Published { register } => drop(state.public.insert(*register, ())),
        register::Event::Unpublished { register } => drop(state.public.remove(register)),
    }
}

pub(super) fn evolve_access(state: &mut State, at: &Event, event: &access::Event) {
    use access::Event;
    match event {
        Event::Exported { .. } => {}
        Event::PersonalRead { count, operation, people, register } => {
            let Some(account) = at.by.account() else { return };
            let key = ReadKey { account, register: *register, operation: operation.clone() };
            let day = at.at.date_naive();
            let fresh = || ReadDay { day, people: BTreeSet::new(), most: 0 };
            if state.reads.get(&key).is_none_or(|known| known.day != day) {
                // Who was read on an earlier day is asked of the entries alone.
                state.reads.retain(|_, known| known.day == day);
            }
            state.reads.update_or(key, fresh, |known| match people {
                Some(people) => known.people.extend(people.ids()),
                None => known.most = known.most.max(*count),
            });
        }
        Event::TextsRemoved { before, texts } => {
            for place in texts {
                state.texts.remove(&(place.version, place.position));
            }
            forget_fields(state, texts);
            if let Some(before) = before {
                state.entries.retain(|_, entry| *before <= entry.at);
                state.confirmations.retain(|_, found| *before <= found.expires_at);
                let tokens = &state.tokens;
                state
                    .token_digests
                    .retain(|_, token| tokens.get(token).is_some_and(|token| *before <= token.ends_at()));
                state.tokens.retain(|_, token| *before <= token.ends_at());
            }
        }
    }
}

/// Lets go of the fields of requests that were removed.
fn forget_fields(state: &mut State, texts: &[TextPlace]) {
    let is_removed = |found: &Confirmation| found.place.is_some_and(|place| texts.contains(&place));
    let removed: Vec<_> =
        state.confirmations().filter(|found| is_removed(found)).map(|found| found.id).collect();
    for id in removed {
        if let Some(found) = state.confirmations.get_mut(&id) {
            (found.fields, found.place) = (None, None);
        }
    }
}
