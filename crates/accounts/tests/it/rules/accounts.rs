//! Rules of accounts, passwords and second factors.

use ayni_accounts::command::Profile;
use ayni_accounts::state::Member;
use ayni_accounts::{Actor, Command};
use domain::authority::Role;

use crate::desk::{
    Ledger, account, by, digest, grant, name, new_grant, person, profile, register, secret, today,
};

fn open(number: u128, sign_in_name: &str) -> Command {
    Command::Open { profile: profile(number, sign_in_name), member: None, hash: None }
}

/// A book with owners of two registers, 1 and 2, and an account 3 that has a role at the first.
fn two_registers() -> Ledger {
    let mut ledger = Ledger::with_owner();
    ledger.must(by(1), &open(2, "nancy"));
    ledger.must(by(1), &open(3, "carla"));
    ledger.must(Actor::Operator, &Command::Give(new_grant(2, 2, 2, Role::Owner)));
    ledger.must(by(1), &Command::Give(new_grant(3, 3, 1, Role::Secretary)));
    ledger
}

/// Protects the first run.
#[test]
fn the_first_account_is_opened_once_and_on_the_machine() {
    let bootstrap = |registers| Command::Bootstrap { profile: profile(9, "x"), hash: None, registers };
    let owned = Ledger::with_owner();
    assert_eq!(owned.code(Actor::Operator, &bootstrap(vec![])), "not_new");
    let new = Ledger::default();
    assert_eq!(new.code(by(9), &bootstrap(vec![])), "not_allowed");
    let twice = vec![(grant(1), register(1)), (grant(1), register(2))];
    assert_eq!(new.code(Actor::Operator, &bootstrap(twice)), "grant_exists");
    assert_eq!(new.code(Actor::Operator, &bootstrap(vec![])), "account.opened");
}

/// Protects sign-in: names differ in more than case, accents and punctuation; a closed account's name is free.
#[test]
fn a_sign_in_name_is_one_accounts() {
    let mut ledger = two_registers();
    assert_eq!(ledger.code(by(1), &open(1, "other")), "account_exists");
    assert_eq!(ledger.code(by(1), &open(4, "NÁNCY")), "sign_in_name_taken");
    assert_eq!(ledger.code(by(1), &open(4, "¡!")), "sign_in_name_empty");
    assert_eq!(ledger.code(by(3), &open(4, "elena")), "not_allowed");
    ledger.must(by(1), &Command::Close { account: account(3), reason: None });
    assert_eq!(ledger.code(by(1), &open(4, "carla")), "account.opened");
    assert!(ledger.state.account_named("carla").is_none());
}

/// Protects an account that reaches further: only who owns every register at which it has a role may change it.
#[test]
fn an_account_is_changed_by_itself_or_by_owners_of_all_its_registers() {
    let ledger = two_registers();
    let described = |number: u128| Command::Describe {
        profile: Profile { display_name: name("Other"), ..profile(number, "unique") },
    };
    let password = |number| Command::SetPassword { account: account(number), hash: secret("h"), keep: None };
    for command in [described(2), password(2)] {
        assert_eq!(ledger.code(by(1), &command), "not_allowed", "{command:?}");
        assert_eq!(ledger.code(by(3), &command), "not_allowed");
        assert_ne!(ledger.code(by(2), &command), "not_allowed");
    }
    for command in [
        Command::Disable { account: account(3), reason: None },
        Command::Close { account: account(3), reason: None },
    ] {
        assert_eq!(ledger.code(by(2), &command), "not_allowed");
        assert_eq!(ledger.code(by(3), &command), "not_allowed");
        assert!(ledger.code(by(1), &command).starts_with("account."));
    }
    let same = Command::Describe { profile: profile(3, "carla") };
    assert_eq!(ledger.code(by(3), &same), "account_unchanged");
    assert_eq!(ledger.code(by(1), &described(8)), "account_unknown");
}

/// Protects an account before it has a role: who opened it manages it, no owner of another register.
#[test]
fn an_account_without_a_role_is_managed_by_who_opened_it() {
    let mut ledger = two_registers();
    ledger.must(by(2), &open(4, "elena"));
    let password = Command::SetPassword { account: account(4), hash: secret("h"), keep: None };
    assert_eq!(ledger.code(by(1), &password), "not_allowed");
    assert_eq!(ledger.code(by(2), &password), "account.password_set");
    assert_eq!(ledger.code(Actor::Operator, &password), "account.password_set");
}

/// Protects the second register from an owner of the first: she neither takes over an account that somebody else opened by giving it a
/// role, nor keeps the password of one that is given a role elsewhere.
#[test]
fn an_account_without_a_password_of_its_own_is_not_taken_over() {
    let mut ledger = two_registers();
    ledger.must(by(2), &open(4, "elena"));
    let password = Command::SetPassword { account: account(4), hash: secret("h"), keep: None };
    let give = |number, register| Command::Give(new_grant(number, 4, register, Role::Auditor));
    assert_eq!(ledger.code(by(1), &give(6, 1)), "password_not_own", "it has none");
    ledger.must(by(2), &password);
    assert_eq!(ledger.code(by(1), &give(6, 1)), "password_not_own", "she who opened it knows it");
    // The machine gives it all the same; whoever owns that register still cannot choose the password.
    let mut given = ledger.clone();
    given.must(Actor::Operator, &give(6, 1));
    assert_eq!(given.code(by(1), &password), "not_allowed");
    ledger.must(by(2), &give(6, 2));
    ledger.must(by(4), &password);
    ledger.must(by(1), &give(7, 1));
    assert_eq!(ledger.code(by(2), &password), "not_allowed", "it has a role that is not hers to see");
    // Owners of one register manage what any of them opened.
    ledger.must(by(1), &Command::Give(new_grant(8, 3, 1, Role::Owner)));
    ledger.must(by(1), &open(5, "flora"));
    let of_other = Command::SetPassword { account: account(5), hash: secret("h"), keep: None };
    assert_eq!(ledger.code(by(3), &of_other), "account.password_set");
}

/// Protects a register from an owner of another, in the evening of the last day of a role: although it is the next day in UTC, the role
/// still holds, so the owner who opened the account cannot choose its password.
#[test]
fn a_role_of_another_register_is_over_when_its_last_day_is() {
    let mut ledger = two_registers();
    ledger.must(by(1), &open(4, "elena"));
    let command = |hash| Command::SetPassword { account: account(4), hash: secret(hash), keep: None };
    ledger.must(by(1), &command("chosen for her"));
    ledger.must(by(4), &command("her own"));
    let of_two = |number, register_number| {
        let mut given = new_grant(number, 4, register_number, Role::Owner);
        given.until = Some(today() + chrono::TimeDelta::days(1));
        Command::Give(given)
    };
    let takeover = [command("taken over"), Command::Disable { account: account(4), reason: None }]
        .map(|one| (by(1), one));
    // At a register of which the server knows nothing, no zone is taken to be ahead.
    for number in [2, 9] {
        let mut given = ledger.clone();
        given.must(Actor::Operator, &of_two(5, number));
        for (by, command) in &takeover {
            // Every test begins at 9 in the morning of Peru; it is 20 there after 11 hours, and 1 in UTC.
            let evening = given.at_hour(11, -5);
            assert_eq!(evening.code(*by, command), "not_allowed", "{number}: {command:?}");
            let over = given.at_hour(if number == 2 { 16 } else { 36 }, -5);
            assert!(over.code(*by, command).starts_with("account."), "{number}: {command:?}");
        }
    }
}

/// Protects an owner in the evening of her own last day: what she may do until midnight she may do to accounts, too, and nothing after
/// that.
#[test]
fn an_owner_of_one_evening_more_manages_accounts() {
    let mut ledger = two_registers();
    ledger.must(by(1), &Command::Give(new_grant(6, 2, 1, Role::Owner)));
    ledger.must(by(2), &open(5, "flora"));
    let mut until_tonight = new_grant(7, 5, 1, Role::Owner);
    until_tonight.until = Some(today() + chrono::TimeDelta::days(1));
    ledger.must(Actor::Operator, &Command::Give(until_tonight));
    let commands = [
        open(6, "gloria"),
        Command::Disable { account: account(3), reason: None },
        Command::SetPassword { account: account(3), hash: secret("h"), keep: None },
        Command::Give(new_grant(8, 3, 1, Role::Auditor)),
    ];
    for command in &commands {
        let code = |hour, hours| ledger.at_hour(hour, hours).code(by(5), command);
        // The account has no password yet, so only the operator of the machine can give it a role.
        let allowed = |code: String| code != "not_allowed";
        assert!(allowed(code(11, -5)), "20:00 in Peru: {command:?}");
        assert!(!allowed(code(16, -5)), "1:00 in Peru: {command:?}");
        assert!(!allowed(code(9, 2)), "1:00 in a zone that is ahead of UTC: {command:?}");
    }
}

/// Protects members from reading about others: for whom an account stands, an owner says.
#[test]
fn for_whom_an_account_stands_an_owner_of_the_register_says() {
    let mut ledger = two_registers();
    let member = |at| Some(Member { person: person(1), register: register(at) });
    let stated = |member| Command::StateMember { account: account(3), member };
    assert_eq!(ledger.code(by(3), &stated(member(1))), "not_allowed");
    assert_eq!(ledger.code(by(1), &stated(member(2))), "not_allowed");
    ledger.must(by(1), &stated(member(1)));
    assert_eq!(ledger.code(by(1), &stated(member(1))), "account_unchanged");
    ledger.must(by(1), &Command::Give(new_grant(5, 3, 1, Role::Member)));
    assert_eq!(ledger.code(by(1), &stated(None)), "member_missing", "the role of a member is hers");
    ledger.must(by(1), &Command::Revoke { grant: grant(5), reason: None });
    ledger.must(by(1), &stated(None));
}

/// Protects the order of an account's life.
#[test]
fn an_account_is_enabled_disabled_or_closed() {
    let mut ledger = two_registers();
    let (enable, disable) =
        (Command::Enable { account: account(3) }, Command::Disable { account: account(3), reason: None });
    assert_eq!(ledger.code(by(1), &enable), "account_enabled");
    ledger.must(by(1), &disable);
    assert_eq!(ledger.code(by(1), &disable), "account_disabled");
    assert_eq!(ledger.code(by(3), &open(5, "elena")), "not_allowed");
    ledger.must(by(1), &enable);
    ledger.must(by(1), &Command::Close { account: account(3), reason: None });
    assert_eq!(ledger.code(by(1), &enable), "account_closed");
}

/// Protects registers from being locked: the last owner who can act stays.
#[test]
fn the_last_owner_is_neither_disabled_nor_closed() {
    let mut ledger = two_registers();
    for command in [
        Command::Disable { account: account(1), reason: None },
        Command::Close { account: account(1), reason: None },
    ] {
        assert_eq!(ledger.code(Actor::Operator, &command), "last_owner");
    }
    ledger.must(by(1), &Command::Give(new_grant(4, 2, 1, Role::Owner)));
    ledger.must(by(2), &Command::Disable { account: account(1), reason: None });
    assert_eq!(
        ledger.code(Actor::Operator, &Command::Disable { account: account(2), reason: None }),
        "last_owner"
    );
}

/// Protects second factors: a key becomes one only when a code of it was shown, by the account itself; whoever stole a session cannot take
/// it away.
#[test]
fn a_second_factor_is_enrolled_confirmed_and_reset_by_another() {
    let mut ledger = two_registers();
    let enrol = Command::EnrolFactor { account: account(3), key: secret("KEY") };
    let confirm =
        Command::ConfirmFactor { account: account(3), step: 7, recovery: vec![digest("r")], keep: None };
    let replace = Command::ReplaceRecovery { account: account(3), recovery: vec![digest("s")] };
    let reset = Command::ResetFactor { account: account(3) };
    for command in [&enrol, &confirm, &replace] {
        assert_eq!(ledger.code(by(1), command), "not_allowed", "{command:?}");
    }
    assert_eq!(ledger.code(by(3), &confirm), "factor_unknown");
    assert_eq!(ledger.code(by(1), &reset), "factor_unknown");
    ledger.must(by(3), &enrol);
    assert_eq!(ledger.code(by(3), &replace), "factor_unknown", "not confirmed yet");
    assert_eq!(ledger.code(by(3), &enrol), "factor.enrolled access.texts_removed", "the first key goes");
    ledger.must(by(3), &confirm);
    assert_eq!(ledger.code(by(3), &confirm), "factor_active");
    assert_eq!(ledger.code(by(3), &enrol), "factor_active");
    ledger.must(by(3), &replace);
    assert_eq!(ledger.code(by(3), &reset), "not_allowed");
    assert_eq!(ledger.code(by(2), &reset), "not_allowed");
    assert_eq!(ledger.code(by(1), &reset), "factor.reset access.texts_removed");
}
