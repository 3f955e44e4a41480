//! What an event changes. It never fails and has no rules: what does not fit is passed over.

mod records;

use std::collections::{BTreeMap, BTreeSet};

use domain::value::{Name, ShortText};

use crate::event::{Body, Event, account, factor};
use crate::id::AccountId;
use crate::state::{Account, Factor, Password, Standing, State, TextPlace};
use crate::throttle::Failures;

/// Changes a state by an event.
pub fn evolve(state: &mut State, event: &Event) {
    state.version = state.version.saturating_add(1);
    state.last_at = state.last_at.max(Some(event.at));
    let listed = Event { body: event.body.clone().without_secrets(), ..event.clone() };
    state.entries.insert(state.version, listed);
    for position in 1..=event.body.texts() {
        state.texts.insert((state.version, position), event.at);
    }
    match &event.body {
        Body::Account(body) => evolve_account(state, event, body),
        Body::Factor(body) => evolve_factor(state, body),
        Body::Grant(body) => records::evolve_grant(state, event, body),
        Body::Token(body) => records::evolve_token(state, event, body),
        Body::Session(body) => records::evolve_session(state, event, body),
        Body::Confirmation(body) => records::evolve_confirmation(state, event, body),
        Body::Register(body) => records::evolve_register(state, body),
        Body::Access(body) => records::evolve_access(state, event, body),
    }
}

/// The place of a text of the event that is applied.
fn place(state: &State, position: u32) -> TextPlace {
    TextPlace { position, version: state.version }
}

fn change(state: &mut State, account: AccountId, change: impl FnOnce(&mut Account)) {
    if let Some(found) = state.accounts.get_mut(&account) {
        change(found);
    }
}

fn evolve_account(state: &mut State, at: &Event, event: &account::Event) {
    use account::Event;
    match event {
        Event::Opened { account, display_name, language, member, sign_in_name } => {
            let opened = Account {
                id: *account,
                sign_in_name: sign_in_name.clone(),
                display_name: display_name.clone(),
                language: language.clone(),
                member: *member,
                opened_at: at.at,
                opened_by: at.by,
                standing: Standing::Enabled,
                closed_at: None,
                password: None,
                factor: None,
                failures: Failures::default(),
                addresses: BTreeMap::new(),
                names: vec![place(state, 1), place(state, 2)],
            };
            name(state, *account, sign_in_name);
            state.accounts.insert(*account, opened);
        }
        Event::Described { account, display_name, language, sign_in_name } => {
            describe(state, *account, display_name, language, sign_in_name);
        }
        Event::MemberStated { account, member } => change(state, *account, |found| found.member = *member),
        Event::PasswordSet { account, hash, temporary } => {
            let (hash, set_in) = (hash.clone(), state.version);
            let password = Password { hash, temporary: *temporary, set_by: at.by, set_in };
            change(state, *account, |found| {
                found.password = Some(password);
                found.failures = Failures::default();
            });
        }
        Event::Disabled { account, .. } => {
            change(state, *account, |found| found.standing = Standing::Disabled);
        }
        Event::Enabled { account } => change(state, *account, |found| found.standing = Standing::Enabled),
        Event::Closed { account, .. } => {
            state.names.retain(|_, holder| holder != account);
            change(state, *account, |found| {
                (found.standing, found.closed_at) = (Standing::Closed, Some(at.at));
                (found.password, found.factor) = (None, None);
                found.addresses.clear();
            });
        }
    }
}

/// Makes an account known by a name, unless that was removed.
fn name(state: &mut State, account: AccountId, sign_in_name: &Name) {
    if let Some(folded) = sign_in_name.folded() {
        state.names.insert(folded, account);
    }
}

fn describe(
    state: &mut State,
    account: AccountId,
    display_name: &Name,
    language: &ShortText,
    sign_in_name: &Name,
) {
    state.names.retain(|_, holder| *holder != account);
    name(state, account, sign_in_name);
    let names = vec![place(state, 1), place(state, 2)];
    change(state, account, |found| {
        found.display_name = display_name.clone();
        found.sign_in_name = sign_in_name.clone();
        found.language = language.clone();
        found.names = names;
    });
}

fn evolve_factor(state: &mut State, event: &factor::Event) {
    use factor::Event;
    let place = place(state, 1);
    change(state, event.account(), |found| match event {
        Event::Enrolled { key, .. } => {
            let recovery = BTreeSet::new();
            found.factor = Some(Factor { key: key.clone(), place, active: false, last_step: 0, recovery });
        }
        Event::Confirmed { recovery, step, .. } => {
            if let Some(factor) = &mut found.factor {
                (factor.active, factor.last_step) = (true, *step);
                factor.recovery = recovery.iter().copied().collect();
            }
        }
        Event::RecoveryReplaced { recovery, .. } => {
            if let Some(factor) = &mut found.factor {
                factor.recovery = recovery.iter().copied().collect();
            }
        }
        Event::Reset { .. } => found.factor = None,
    });
}
