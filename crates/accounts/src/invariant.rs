//! What should never be so in an access book. Decisions keep it so; a verification looks again.

use uuid::Uuid;

use crate::state::{Account, Progress, State};

/// Something that should not be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The stable name of the rule.
    pub rule: &'static str,
    /// The record at fault.
    pub record: Uuid,
    /// The other record that takes part in it.
    pub other: Option<Uuid>,
}

/// Everything that should not be so.
pub fn violations(state: &State) -> Vec<Violation> {
    let mut found = Vec::new();
    for (_, session) in state.sessions() {
        if !state.account(session.account).is_some_and(Account::is_enabled) {
            found.push(of("session_of_locked_account", *session.account.uuid(), None));
        }
    }
    for grant in state.grants().filter(|grant| state.account(grant.account).is_none()) {
        found.push(of("grant_of_unknown_account", *grant.id.uuid(), Some(*grant.account.uuid())));
    }
    for token in state.tokens.values() {
        if state.account(token.account).is_none() || state.token_digests.get(&token.digest) != Some(&token.id)
        {
            found.push(of("token_not_found", *token.id.uuid(), Some(*token.account.uuid())));
        }
    }
    for confirmation in state.confirmations.values() {
        if let Progress::Confirmed { by } | Progress::Declined { by } = confirmation.progress
            && by == confirmation.asked_by
        {
            found.push(of("confirmed_by_oneself", *confirmation.id.uuid(), Some(*by.uuid())));
        }
    }
    for (name, account) in state.names.iter() {
        let has_name = |found: &Account| found.sign_in_name.folded().as_ref() == Some(name);
        if !state.account(*account).is_some_and(has_name) {
            found.push(of("name_of_another", *account.uuid(), None));
        }
    }
    found
}

const fn of(rule: &'static str, record: Uuid, other: Option<Uuid>) -> Violation {
    Violation { rule, record, other }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use domain::authority::Role;
    use domain::value::{Digest, Name};

    use super::*;
    use crate::actor::Actor;
    use crate::event::{Body, Event, account, confirmation, grant, session, token};
    use crate::evolve;
    use crate::id::AccountId;
    use crate::state::{Proof, Scope};

    fn at() -> DateTime<Utc> {
        "2026-03-02T14:00:00Z".parse().unwrap()
    }

    fn id<K>(number: u128) -> domain::value::id::Id<K> {
        domain::value::id::Id::new(Uuid::from_u128(number))
    }

    fn given(account: AccountId) -> Body {
        let (from, register, reason) = (at().date_naive(), id(1), None);
        let (grant, role, scope, until) = (id(2), Role::Auditor, Scope::Whole, None);
        grant::Event::Given { account, from, grant, reason, register, role, scope, until }.into()
    }

    fn issued(account: AccountId) -> Body {
        let (digest, expires_at, label) = (Digest([1; 32]), at(), "a label".parse().unwrap());
        let (register, role, scope, token) = (id(1), Role::Auditor, Scope::Whole, id(3));
        token::Event::Issued { account, digest, expires_at, label, register, role, scope, token }.into()
    }

    fn asked() -> Body {
        let (operation, register) = ("person_erase".parse().unwrap(), id(1));
        let (confirmation, digest, expires_at, role) = (id(4), Digest([2; 32]), at(), Role::Owner);
        let fields = None;
        confirmation::Event::Asked { confirmation, digest, expires_at, fields, operation, register, role }
            .into()
    }

    /// Protects verification: each rule is found broken by a log that no decision writes.
    #[test]
    fn each_rule_is_found_broken() {
        let stranger = id(9);
        let session = session::Event::SignedIn {
            account: stranger,
            address: None,
            proof: Proof::Password,
            session: Digest([3; 32]),
        };
        let confirmed = confirmation::Event::Confirmed { confirmation: id(4) };
        let described = account::Event::Described {
            account: stranger,
            display_name: Name::new("x").unwrap(),
            language: "es".parse().unwrap(),
            sign_in_name: Name::new("x").unwrap(),
        };
        let rules: [(&str, Vec<Body>); 5] = [
            ("session_of_locked_account", vec![session.into()]),
            ("grant_of_unknown_account", vec![given(stranger)]),
            ("token_not_found", vec![issued(stranger)]),
            ("confirmed_by_oneself", vec![asked(), confirmed.into()]),
            ("name_of_another", vec![described.into()]),
        ];
        for (rule, bodies) in rules {
            let mut state = State::default();
            for body in bodies {
                evolve(&mut state, &Event { at: at(), by: Actor::Account(id(5)), body });
            }
            let found: Vec<&str> = violations(&state).iter().map(|found| found.rule).collect();
            assert_eq!(found, [rule]);
        }
    }
}
