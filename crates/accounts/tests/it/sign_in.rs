//! The book as a server uses it: the first account, passwords, sessions, tokens.

use std::net::IpAddr;

use ayni_accounts::command::NewGrant;
use ayni_accounts::id::TokenId;
use ayni_accounts::secret::Shown;
use ayni_accounts::state::Scope;
use ayni_accounts::{
    AccessBook, AccessError, Actor, Command, Days, KnownSession, Principal, SignIn, SignedIn, TokenRequest,
    Via,
};
use chrono::TimeDelta;
use domain::authority::Role;
use domain::value::ShortName;

use crate::desk::{Desk, PASSWORD, account, at, by, day, grant, new_grant, on, profile, register, today};

/// A book with an owner of register 1, `rosa`.
pub(crate) fn owned(desk: &Desk) -> AccessBook {
    let book = desk.open();
    book.bootstrap(profile(1, "Rosa.Quispe"), Some(PASSWORD), &[register(1)], &on(0)).unwrap();
    book
}

pub(crate) fn typed<'a>(name: &'a str, password: &'a str) -> SignIn<'a> {
    SignIn { name, password, code: None, address: None }
}

fn sign_in(book: &AccessBook, seconds: i64) -> SignedIn {
    book.sign_in(typed("rosa.quispe", PASSWORD), at(seconds)).unwrap()
}

fn opened(found: KnownSession) -> Option<Principal> {
    let KnownSession::Open(principal) = found else { return None };
    Some(*principal)
}

fn issue(
    book: &AccessBook,
    by: &Principal,
    wanted: TokenRequest,
    seconds: i64,
) -> Result<(TokenId, Shown), AccessError> {
    book.issue_token((by.actor(), by.account), wanted, &on(seconds))
}

pub(crate) fn code<T>(done: Result<T, AccessError>) -> String {
    done.map_or_else(|error| error.code(), |_| "done".to_owned())
}

/// Protects the first run: there is one first account, with a password of her own, and no second first one.
#[test]
fn the_first_account_owns_the_register_and_is_the_only_first_one() {
    let desk = Desk::new();
    let book = owned(&desk);
    let again = book.bootstrap(profile(2, "nancy"), Some(PASSWORD), &[register(1)], &on(1));
    assert_eq!(code(again), "not_new");
    let signed_in = book.sign_in(typed("ROSA quíspe", PASSWORD), at(2)).unwrap();
    let principal = signed_in.principal;
    assert_eq!(principal.account, account(1));
    assert!(!principal.password_is_temporary);
    let held = principal.grant_for(register(1), today()).unwrap();
    assert_eq!((held.role, &held.scope), (Role::Owner, &Scope::Whole));
    assert_eq!(principal.grant_for(register(2), today()), None);
    assert_eq!(principal.grant_for(register(1), day("2026-03-01")), None);
}

/// Protects accounts: nobody is told whether name, password or account was wrong.
#[test]
fn a_wrong_name_and_a_wrong_password_look_alike() {
    let desk = Desk::new();
    let book = owned(&desk);
    book.open_account(by(1), profile(2, "nancy"), None, None, &on(1)).unwrap();
    for (name, password) in [("rosa.quispe", "another password"), ("nobody", PASSWORD), ("nancy", PASSWORD)] {
        assert_eq!(code(book.sign_in(typed(name, password), at(2))), "sign_in_refused", "{name}");
    }
    assert_eq!(
        code(book.open_account(by(1), profile(3, "x"), None, Some("short"), &on(3))),
        "password_too_short"
    );
}

/// Protects an account that is used elsewhere: a password that somebody else chose is known as such, and a new one ends every session but
/// the one that asks.
#[test]
fn a_new_password_ends_other_sessions() {
    let desk = Desk::new();
    let book = owned(&desk);
    let (one, other) = (sign_in(&book, 1), sign_in(&book, 2));
    let new = "otra llave del socavón";
    assert_eq!(
        code(book.change_password(&one.principal, ("not the present one", new), at(3))),
        "sign_in_refused"
    );
    assert_eq!(code(book.change_password(&one.principal, (PASSWORD, "short"), at(3))), "password_too_short");
    book.change_password(&one.principal, (PASSWORD, new), at(3)).unwrap();
    assert!(book.session(one.cookie.reveal(), at(4)).unwrap().is_some());
    assert_eq!(book.session(other.cookie.reveal(), at(4)).unwrap(), None);
    assert_eq!(code(book.sign_in(typed("rosa.quispe", PASSWORD), at(5))), "sign_in_refused");
    book.set_password(Actor::Operator, account(1), PASSWORD, None, &on(6)).unwrap();
    assert_eq!(book.session(one.cookie.reveal(), at(7)).unwrap(), None);
    assert!(sign_in(&book, 8).principal.password_is_temporary);
}

/// Protects an unlocked desk: a session ends when nobody uses it, when it has lasted long enough, and when somebody signs out.
#[test]
fn a_session_ends_by_disuse_by_age_and_by_signing_out() {
    let desk = Desk::new();
    let book = owned(&desk);
    let cookie = sign_in(&book, 0).cookie;
    let cookie = cookie.reveal();
    for used in [1_700, 3_400, 5_100] {
        assert!(book.session(cookie, at(used)).unwrap().is_some(), "{used}");
    }
    assert_eq!(book.session(cookie, at(5_100 + 1_800)).unwrap(), None, "idle");
    assert_eq!(book.session(cookie, at(5_101)).unwrap(), None, "it does not come back");

    let cookie = sign_in(&book, 10_000).cookie;
    for used in (0..43_200).step_by(1_500) {
        assert!(book.session(cookie.reveal(), at(10_000 + used)).unwrap().is_some(), "{used}");
    }
    assert_eq!(book.session(cookie.reveal(), at(10_000 + 43_200)).unwrap(), None, "twelve hours");

    let cookie = sign_in(&book, 60_000).cookie;
    book.sign_out(cookie.reveal(), at(60_001)).unwrap();
    assert_eq!(book.session(cookie.reveal(), at(60_002)).unwrap(), None);
    book.sign_out(cookie.reveal(), at(60_003)).unwrap();
    assert_eq!(book.session("anything", at(60_004)).unwrap(), None);
    assert_eq!(opened(book.watched_session("anything", at(60_004))), None);
}

/// Protects an account whose owner left: a program that only follows what others record keeps no session open.
#[test]
fn looking_on_does_not_count_as_use() {
    let desk = Desk::new();
    let book = owned(&desk);
    let cookie = book.sign_in(typed("rosa.quispe", PASSWORD), at(0)).unwrap().cookie;
    let watched = |seconds| opened(book.watched_session(cookie.reveal(), at(seconds)));
    for seconds in [600, 1_200, 1_799] {
        assert_eq!(watched(seconds).unwrap().account, account(1), "{seconds}");
    }
    assert_eq!(watched(1_800), None);
    assert_eq!(book.open_sessions(account(1), at(1_799)).len(), 1, "whoever looks on ends nothing");
    assert!(book.session(cookie.reveal(), at(1_799)).unwrap().is_some());
    assert!(watched(1_800).is_some(), "it was used since");
    book.set_password(Actor::Operator, account(1), "otra llave del socavón", None, &on(1_801)).unwrap();
    assert_eq!(watched(1_802), None);
}

/// Protects what was taken away: a session knows roles as they are, ends when they change, and a disabled account has none.
#[test]
fn a_session_ends_when_roles_change_or_the_account_is_disabled() {
    let desk = Desk::new();
    let book = owned(&desk);
    book.open_account(by(1), profile(2, "nancy"), None, Some(PASSWORD), &on(1)).unwrap();
    let nancy = |seconds| book.sign_in(typed("nancy", PASSWORD), at(seconds));
    let before = nancy(2).unwrap();
    assert!(before.principal.password_is_temporary && before.principal.grants.is_empty());
    book.execute(by(1), Command::Give(new_grant(2, 2, 1, Role::Secretary)), &on(3)).unwrap();
    assert_eq!(book.session(before.cookie.reveal(), at(4)).unwrap(), None);
    let after = nancy(5).unwrap();
    assert_eq!(after.principal.grant_for(register(1), today()).unwrap().role, Role::Secretary);
    book.execute(by(1), Command::Disable { account: account(2), reason: None }, &on(6)).unwrap();
    assert_eq!(book.session(after.cookie.reveal(), at(7)).unwrap(), None);
    assert_eq!(code(nancy(8)), "sign_in_refused");
}

/// Protects whoever gives a program a token: it is worth no more than its own role, and nothing without the role of its account, after
/// its day, or once revoked.
#[test]
fn a_token_gives_no_more_than_it_says_and_its_account_has() {
    let desk = Desk::new();
    let book = owned(&desk);
    book.open_account(by(1), profile(2, "nancy"), None, Some(PASSWORD), &on(1)).unwrap();
    let given = NewGrant { until: Some(day("2026-04-01")), ..new_grant(2, 2, 1, Role::Secretary) };
    book.execute(by(1), Command::Give(given), &on(2)).unwrap();
    let wanted = |role| TokenRequest {
        register: register(1),
        role,
        scope: Scope::Whole,
        label: ShortName::new("a spreadsheet").unwrap(),
        expires_at: at(0) + TimeDelta::days(60),
    };
    let nancy = &book.sign_in(typed("nancy", PASSWORD), at(3)).unwrap().principal;
    assert_eq!(code(issue(&book, nancy, wanted(Role::Owner), 3)), "role_missing");
    let (token, shown) = issue(&book, nancy, wanted(Role::Auditor), 3).unwrap();
    let principal = book.token(shown.reveal(), at(4)).unwrap();
    assert_eq!(principal.via, Via::Token(token));
    let roles: Vec<Role> = principal.grants.iter().map(|grant| grant.role).collect();
    assert_eq!(roles, [Role::Auditor]);
    assert_eq!(principal.grant_for(register(1), day("2026-04-01")), None, "the grant has ended by then");
    assert_eq!(book.token("ayni_0000", at(4)), None);
    assert_eq!(book.token(shown.reveal(), at(0) + TimeDelta::days(60)), None, "it has expired by then");
    let (_, other) = issue(&book, nancy, wanted(Role::Secretary), 5).unwrap();
    book.execute(by(2), Command::RevokeToken { token }, &on(6)).unwrap();
    assert_eq!(book.token(shown.reveal(), at(7)), None);
    assert!(book.token(other.reveal(), at(7)).is_some());
    book.execute(by(1), Command::Revoke { grant: grant(2), reason: None }, &on(8)).unwrap();
    assert_eq!(book.token(other.reveal(), at(9)), None);
}

/// Protects accounts from their programs: a token reads and exports in its role, and changes nothing of the book, though its account may.
#[test]
fn a_token_changes_nothing_of_the_book() {
    let desk = Desk::new();
    let book = owned(&desk);
    let rosa = sign_in(&book, 1).principal;
    let label = ShortName::new("a spreadsheet").unwrap();
    let (role, scope, expires_at) = (Role::Auditor, Scope::Whole, at(0) + TimeDelta::days(1));
    let wanted = TokenRequest { register: register(1), role, scope, label, expires_at };
    let (token, shown) = issue(&book, &rosa, wanted.clone(), 2).unwrap();
    let program = book.token(shown.reveal(), at(3)).unwrap();
    let export = |of, seconds| {
        book.record_export(
            &program,
            register(of),
            (crate::desk::code("x"), crate::desk::code("csv")),
            &on(seconds),
        )
    };
    export(1, 4).unwrap();
    assert_eq!(code(export(2, 4)), "not_allowed", "of another register");
    assert_eq!(code(issue(&book, &program, wanted.clone(), 5)), "not_allowed");
    let kept = book.issue_token((Actor::Operator, account(1)), wanted, &on(5));
    kept.unwrap();
    assert_eq!(code(book.enrol_factor(&program, "Ayni", at(5))), "not_allowed");
    assert_eq!(
        code(book.change_password(&program, (PASSWORD, "otra llave del socavón"), at(5))),
        "not_allowed"
    );
    for command in [
        Command::Give(new_grant(9, 1, 1, Role::Owner)),
        Command::Disable { account: account(1), reason: None },
        Command::Review { register: register(1) },
    ] {
        assert_eq!(code(book.execute(program.actor(), command, &on(5))), "not_allowed");
    }
    book.execute(by(1), Command::RevokeToken { token }, &on(6)).unwrap();
    assert_eq!(code(export(1, 7)), "not_allowed", "revoked");
}

/// Protects the first owner of a book that is begun in the evening: her role begins on the day at the register, which may be the one before
/// the day in UTC.
#[test]
fn the_first_owner_has_her_role_at_once() {
    let desk = Desk::new();
    let book = desk.open();
    // In Greenwich it is the third of March already.
    let (late, evening) = (at(12 * 3_600), today());
    book.bootstrap(
        profile(1, "Rosa.Quispe"),
        Some(PASSWORD),
        &[register(1)],
        &Days::new(late, [(register(1), evening)]),
    )
    .unwrap();
    let principal = book.sign_in(typed("rosa.quispe", PASSWORD), late).unwrap().principal;
    assert_eq!(principal.grant_for(register(1), evening).map(|held| held.role), Some(Role::Owner));
}

/// Protects programs on the first and last day of a role: a token is issued by the day at the register, which may differ from the day in
/// UTC.
#[test]
fn a_token_is_judged_by_the_day_at_the_register() {
    let desk = Desk::new();
    let book = owned(&desk);
    book.open_account(by(1), profile(2, "elena"), None, Some(PASSWORD), &on(1)).unwrap();
    let until_tonight = NewGrant { until: Some(day("2026-03-03")), ..new_grant(9, 2, 1, Role::Auditor) };
    book.execute(by(1), Command::Give(until_tonight), &on(2)).unwrap();
    let wanted = |label: &str| TokenRequest {
        register: register(1),
        role: Role::Auditor,
        scope: Scope::Whole,
        label: label.parse().unwrap(),
        expires_at: at(0) + TimeDelta::days(9),
    };
    // In Greenwich it is the third of March already.
    let late = at(12 * 3_600);
    let issued = |label, on| {
        let days = Days::new(late, [(register(1), day(on))]);
        code(book.issue_token((by(2), account(2)), wanted(label), &days))
    };
    assert_eq!(issued("in the evening", "2026-03-02"), "done");
    assert_eq!(issued("on the morrow", "2026-03-03"), "role_missing");
}

/// Protects the door over a restart: accounts, sessions that are not too old and tokens are still there, the hash of an address is the
/// same, and what was made in the meantime by another program is seen after a refresh.
#[test]
fn a_restart_forgets_nothing_that_was_written() {
    let desk = Desk::new();
    let address: IpAddr = "192.0.2.7".parse().unwrap();
    let (cookie, key) = {
        let book = owned(&desk);
        (sign_in(&book, 1).cookie, book.address(address))
    };
    let book = desk.open();
    assert_eq!(book.address(address), key);
    assert!(book.session(cookie.reveal(), at(1_800)).unwrap().is_some());
    let beside = desk.open();
    beside
        .execute(
            Actor::Operator,
            Command::EndSession { session: session_of(&book), reason: ended() },
            &on(1_801),
        )
        .unwrap();
    book.refresh().unwrap();
    assert_eq!(book.session(cookie.reveal(), at(1_802)).unwrap(), None);
}

fn session_of(book: &AccessBook) -> domain::value::Digest {
    let snapshot = book.snapshot();
    let (session, _) = snapshot.state().sessions_of(account(1)).next().unwrap();
    *session
}

fn ended() -> ayni_accounts::state::EndReason {
    ayni_accounts::state::EndReason::Ended
}
