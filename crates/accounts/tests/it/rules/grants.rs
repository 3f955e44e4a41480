//! Rules of roles, tokens and reviews.

use std::collections::BTreeSet;

use ayni_accounts::command::{NewGrant, NewToken};
use ayni_accounts::state::{Member, Scope};
use ayni_accounts::{Actor, Command};
use chrono::{DateTime, TimeDelta, Utc};
use domain::authority::Role;
use domain::value::ShortName;

use crate::desk::{
    Ledger, account, at, by, cooperative, day, digest, grant, new_grant, person, profile, register, today,
    token,
};

/// A book with an owner 1 of register 1 and an account 2 without a role.
fn two() -> Ledger {
    let mut ledger = Ledger::with_owner();
    ledger.must(by(1), &Command::Open { profile: profile(2, "nancy"), member: None, hash: None });
    ledger
}

/// Protects a register: its owner gives roles, for a period that is not over, in a scope that is not empty.
#[test]
fn an_owner_gives_roles_at_her_register() {
    let mut ledger = two();
    let give = |new: NewGrant| Command::Give(new);
    assert_eq!(ledger.code(by(2), &give(new_grant(2, 2, 1, Role::Owner))), "not_allowed");
    assert_eq!(ledger.code(by(1), &give(new_grant(2, 2, 2, Role::Secretary))), "not_allowed");
    assert_eq!(ledger.code(by(1), &give(new_grant(1, 2, 1, Role::Secretary))), "grant_exists");
    assert_eq!(ledger.code(by(1), &give(new_grant(2, 8, 1, Role::Secretary))), "account_unknown");
    for until in [day("2026-03-01"), today()] {
        let over =
            NewGrant { from: day("2026-02-01"), until: Some(until), ..new_grant(2, 2, 1, Role::Auditor) };
        assert_eq!(ledger.code(by(1), &give(over)), "period_empty");
    }
    let nowhere =
        NewGrant { scope: Scope::Cooperatives(BTreeSet::new()), ..new_grant(2, 2, 1, Role::Auditor) };
    assert_eq!(ledger.code(by(1), &give(nowhere)), "scope_empty");
    assert_eq!(ledger.code(by(1), &give(new_grant(2, 2, 1, Role::Member))), "member_missing");
    let member = Some(Member { person: person(1), register: register(1) });
    ledger.must(by(1), &Command::StateMember { account: account(2), member });
    ledger.must(by(1), &give(new_grant(2, 2, 1, Role::Member)));
}

/// Protects who acts on a register only in part: an owner of some cooperatives gives no roles.
#[test]
fn an_owner_of_a_part_gives_no_roles() {
    let mut ledger = two();
    let part = Scope::Cooperatives(BTreeSet::from([cooperative(1)]));
    let owner = NewGrant { scope: part, ..new_grant(2, 2, 1, Role::Owner) };
    ledger.must(by(1), &Command::Give(owner));
    assert_eq!(ledger.code(by(2), &Command::Give(new_grant(3, 2, 1, Role::Owner))), "not_allowed");
}

/// Protects registers from being left alone, also by an owner whose time ends or has not come.
#[test]
fn the_last_owner_is_not_revoked() {
    let mut ledger = two();
    let revoke = |number| Command::Revoke { grant: grant(number), reason: None };
    assert_eq!(ledger.code(by(1), &revoke(9)), "grant_unknown");
    assert_eq!(ledger.code(by(1), &revoke(1)), "last_owner");
    let later = NewGrant { from: day("2026-03-03"), ..new_grant(2, 2, 1, Role::Owner) };
    ledger.must(by(1), &Command::Give(later));
    let short = NewGrant { until: Some(day("2026-06-01")), ..new_grant(3, 2, 1, Role::Owner) };
    ledger.must(by(1), &Command::Give(short));
    assert_eq!(ledger.code(by(1), &revoke(1)), "last_owner");
    ledger.seconds = 86_400;
    assert_eq!(ledger.code(by(2), &revoke(1)), "grant.revoked", "the other owner's time has come");
    ledger.must(by(2), &revoke(1));
    assert_eq!(ledger.code(by(2), &revoke(1)), "grant_revoked");
    assert_eq!(ledger.code(by(1), &revoke(2)), "not_allowed");
}

fn new_token(number: u128, role: Role, expires_at: DateTime<Utc>) -> NewToken {
    NewToken {
        token: token(number),
        account: account(2),
        digest: digest(&format!("token {number}")),
        register: register(1),
        role,
        scope: Scope::Whole,
        label: ShortName::new("a label").unwrap(),
        expires_at,
    }
}

/// Protects tokens: each account makes its own, for no more than it may, and for no longer than a year.
#[test]
fn an_account_makes_tokens_for_what_it_may() {
    let mut ledger = two();
    ledger.must(by(1), &Command::Give(new_grant(2, 2, 1, Role::Secretary)));
    let issue = |new: NewToken| Command::IssueToken(new);
    let later = at(86_400);
    assert_eq!(ledger.code(by(1), &issue(new_token(1, Role::Auditor, later))), "not_allowed");
    assert_eq!(ledger.code(by(2), &issue(new_token(1, Role::Owner, later))), "role_missing");
    assert_eq!(ledger.code(by(2), &issue(new_token(1, Role::Supervisory, later))), "role_missing");
    for expires_at in [at(0), at(0) + TimeDelta::days(366) + TimeDelta::seconds(1)] {
        assert_eq!(ledger.code(by(2), &issue(new_token(1, Role::Auditor, expires_at))), "token_lifetime");
    }
    let nowhere =
        NewToken { scope: Scope::Cooperatives(BTreeSet::new()), ..new_token(1, Role::Auditor, later) };
    assert_eq!(ledger.code(by(2), &issue(nowhere)), "scope_empty");
    ledger.must(by(2), &issue(new_token(1, Role::Auditor, later)));
    assert_eq!(ledger.code(by(2), &issue(new_token(1, Role::Auditor, later))), "token_exists");
    let same = NewToken { digest: digest("token 1"), ..new_token(2, Role::Auditor, later) };
    assert_eq!(ledger.code(by(2), &issue(same)), "token_exists");
    let revoke = |number| Command::RevokeToken { token: token(number) };
    assert_eq!(ledger.code(by(2), &revoke(9)), "token_unknown");
    assert_eq!(ledger.code(by(1), &revoke(1)), "token.revoked", "an owner of the register may, too");
    ledger.must(by(2), &revoke(1));
    assert_eq!(ledger.code(by(2), &revoke(1)), "token_revoked");
}

/// Protects the review of roles twice a year: the supervisory board and owners do it, at a register that has any.
#[test]
fn roles_are_reviewed_by_owners_and_the_supervisory_board() {
    let mut ledger = two();
    let review = |at| Command::Review { register: register(at) };
    assert_eq!(ledger.code(by(2), &review(1)), "not_allowed");
    assert_eq!(ledger.code(Actor::Operator, &review(2)), "role_missing");
    assert_eq!(ledger.code(by(1), &review(1)), "grant.reviewed");
    ledger.must(by(1), &Command::Give(new_grant(2, 2, 1, Role::Supervisory)));
    assert_eq!(ledger.code(by(2), &review(1)), "grant.reviewed");
}

/// Protects a register from being shown to everybody: its owners alone switch that on, and off again.
#[test]
fn an_owner_shows_her_register_to_everybody() {
    let mut ledger = two();
    let publish = |is_public| Command::Publish { register: register(1), is_public };
    assert!(!ledger.state.is_public(register(1)));
    assert_eq!(ledger.code(by(1), &publish(false)), "register_unchanged");
    assert_eq!(ledger.code(by(2), &publish(true)), "not_allowed");
    ledger.must(by(1), &Command::Give(new_grant(2, 2, 1, Role::Supervisory)));
    assert_eq!(ledger.code(by(2), &publish(true)), "not_allowed");
    ledger.must(by(1), &publish(true));
    assert!(ledger.state.is_public(register(1)) && !ledger.state.is_public(register(2)));
    assert_eq!(ledger.code(by(1), &publish(true)), "register_unchanged");
    ledger.must(Actor::Operator, &publish(false));
    assert!(!ledger.state.is_public(register(1)));
}
