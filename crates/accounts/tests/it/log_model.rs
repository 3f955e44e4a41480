//! What a log of access says, read anew from its entries each time by the simplest means: a model that shares no code with the state.

use std::collections::BTreeSet;

use ayni_accounts::Event;
use ayni_accounts::event::{Body, account, grant, session, token};
use ayni_accounts::id::{AccountId, GrantId, TokenId};
use chrono::NaiveDate;
use domain::value::Digest;
use domain::value::id::RegisterId;

/// Whether an account can be used after these events.
pub(crate) fn is_usable(events: &[Event], account: AccountId) -> bool {
    let mut usable = false;
    for event in events {
        let Body::Account(event) = &event.body else { continue };
        if event.account() != account {
            continue;
        }
        match event {
            account::Event::Opened { .. } | account::Event::Enabled { .. } => usable = true,
            account::Event::Disabled { .. } | account::Event::Closed { .. } => usable = false,
            account::Event::Described { .. }
            | account::Event::MemberStated { .. }
            | account::Event::PasswordSet { .. } => {}
        }
    }
    usable
}

/// The roles of an account at a register on a day.
pub(crate) fn roles(
    events: &[Event],
    holder: AccountId,
    place: RegisterId,
    day: NaiveDate,
) -> BTreeSet<GrantId> {
    let mut held = BTreeSet::new();
    for event in events {
        match &event.body {
            Body::Grant(grant::Event::Given { account, register, grant, from, until, .. }) => {
                let in_time = *from <= day && until.is_none_or(|until| day < until);
                if *account == holder && *register == place && in_time {
                    held.insert(*grant);
                }
            }
            Body::Grant(grant::Event::Revoked { grant, .. }) => {
                held.remove(grant);
            }
            _ => {}
        }
    }
    if is_usable(events, holder) { held } else { BTreeSet::new() }
}

/// The sessions that are open.
pub(crate) fn sessions(events: &[Event]) -> BTreeSet<Digest> {
    let mut open = BTreeSet::new();
    for event in events {
        match &event.body {
            Body::Session(session::Event::SignedIn { session, .. }) => open.insert(*session),
            Body::Session(session::Event::Ended { session, .. }) => open.remove(session),
            _ => false,
        };
    }
    open
}

/// The tokens that nobody revoked.
pub(crate) fn tokens(events: &[Event]) -> BTreeSet<TokenId> {
    let mut made = BTreeSet::new();
    for event in events {
        match &event.body {
            Body::Token(token::Event::Issued { token, .. }) => made.insert(*token),
            Body::Token(token::Event::Revoked { token }) => made.remove(token),
            _ => false,
        };
    }
    made
}
