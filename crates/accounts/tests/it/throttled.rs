//! Waiting after failures, as a server meets it: by account, by name, by address, over restarts.

use std::net::IpAddr;

use ayni_accounts::event::{Body, session};
use ayni_accounts::state::EntryFilter;
use ayni_accounts::{AccessBook, AccessError, SignIn};

use crate::desk::{Desk, PASSWORD, account, at};
use crate::sign_in::{code, owned, typed};

fn address(number: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, number])
}

fn attempt(book: &AccessBook, name: &str, password: &str, from: u8, seconds: i64) -> String {
    code(book.sign_in(SignIn { address: Some(address(from)), ..typed(name, password) }, at(seconds)))
}

/// The failures that are written down: of whom, and how many.
fn failures(book: &AccessBook) -> Vec<(bool, u32)> {
    // What is handed over without waiting is written before this is answered.
    book.refresh().unwrap();
    let snapshot = book.snapshot();
    let filter = EntryFilter { kind: Some("session.sign_in_failed".to_owned()), ..EntryFilter::default() };
    let entries = snapshot.state().entries(&filter, None, 100);
    let read = |entry: &ayni_accounts::state::Entry<'_>| match &entry.event.body {
        Body::Session(session::Event::SignInFailed { account, count, .. }) => (account.is_some(), *count),
        other => panic!("{other:?}"),
    };
    entries.iter().map(read).collect()
}

/// Protects both the account and who has none: after five failures whoever tries waits, and is told the same whether the name is
/// somebody's or not.
#[test]
fn waiting_tells_nothing_of_accounts() {
    let desk = Desk::new();
    let book = owned(&desk);
    for name in ["rosa.quispe", "nobody"] {
        for failure in 0..5 {
            assert_eq!(attempt(&book, name, "a wrong password", 1, failure), "sign_in_refused", "{name}");
        }
        assert_eq!(attempt(&book, name, PASSWORD, 1, 5), "throttled", "{name}");
    }
    let until = |name| match book.sign_in(typed(name, PASSWORD), at(5)) {
        Err(AccessError::Throttled { until, wait }) => (until, wait.num_seconds()),
        other => panic!("{other:?}"),
    };
    assert_eq!([until("rosa.quispe"), until("nobody")], [(at(6), 1); 2]);
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 1, 6), "done");
    assert_eq!(attempt(&book, "rosa.quispe", "a wrong password", 1, 7), "sign_in_refused");
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 1, 8), "done", "counted anew");
}

/// Protects against guessing beside a restart, and an account from being locked by others: failures are still counted, and she gets in
/// from where she signed in before.
#[test]
fn a_restart_does_not_open_the_door() {
    let desk = Desk::new();
    {
        let book = owned(&desk);
        assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 7, 0), "done");
        for failure in 1..=5 {
            assert_eq!(attempt(&book, "rosa.quispe", "a wrong password", 1, failure), "sign_in_refused");
        }
    }
    let book = desk.open();
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 1, 6), "throttled");
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 7, 6), "done");
}

/// Protects all accounts from one address that tries a few passwords at each.
#[test]
fn an_address_waits_whatever_names_it_tries() {
    let desk = Desk::new();
    let book = owned(&desk);
    for number in 0..20 {
        let name = format!("name {number}");
        assert_eq!(attempt(&book, &name, PASSWORD, 1, number), "sign_in_refused");
    }
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 1, 20), "throttled");
    assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 2, 20), "done");
}

/// Protects the log from growing with attempts: those under names that are nobody's are written down once a minute, with their number.
#[test]
fn failures_under_unknown_names_are_written_down_once_a_minute() {
    let desk = Desk::new();
    let book = owned(&desk);
    for (number, seconds) in [0, 1, 2, 61].into_iter().enumerate() {
        assert_eq!(attempt(&book, &format!("name {number}"), PASSWORD, 1, seconds), "sign_in_refused");
        book.refresh().unwrap();
    }
    assert_eq!(failures(&book), [(false, 3), (false, 1)]);
    assert_eq!(attempt(&book, "rosa.quispe", "a wrong password", 1, 62), "sign_in_refused");
    assert_eq!(failures(&book)[0], (true, 1));
    let failed = book.snapshot().state().account(account(1)).unwrap().failures;
    assert_eq!((failed.count, failed.last_at), (1, Some(at(62))));
}

/// Protects against guessing at many doors at once: attempts at the same time count before they are answered.
#[test]
fn attempts_at_the_same_time_are_counted() {
    let desk = Desk::new();
    let book = owned(&desk);
    let answers: Vec<String> = std::thread::scope(|scope| {
        let guess = |number: u8| attempt(&book, "rosa.quispe", "a wrong password", number, 0);
        let attempts: Vec<_> = (1..=12).map(|number| scope.spawn(move || guess(number))).collect();
        attempts.into_iter().map(|attempt| attempt.join().unwrap()).collect()
    });
    let waited = answers.iter().filter(|answer| *answer == "throttled").count();
    assert_eq!(waited, 7, "five are free: {answers:?}");
}

/// Protects the second step of a sign-in: asking for the code is no failure.
#[test]
fn a_missing_code_is_no_failure() {
    let desk = Desk::new();
    let book = owned(&desk);
    let rosa = book.sign_in(typed("rosa.quispe", PASSWORD), at(0)).unwrap().principal;
    book.enrol_factor(&rosa, "Ayni", at(1)).unwrap();
    let shown = crate::factor::shown(&book, 1);
    book.confirm_factor(&rosa, &shown, at(1)).unwrap();
    for second in 2..12 {
        assert_eq!(attempt(&book, "rosa.quispe", PASSWORD, 1, second), "code_required");
    }
}
