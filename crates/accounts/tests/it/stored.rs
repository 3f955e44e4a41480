//! What is stored: the chain holds, and secrets that were replaced are gone from the file.

use ayni_accounts::book::{Accounts, Timed};
use ayni_accounts::state::EntryFilter;
use ayni_accounts::{AccessBook, Actor, Command};
use domain::value::id::{CommandId, RegisterId};
use storage::book::{Request, Store, Work, restore, verify_file};
use storage::{Asked, ExpectedVersion};
use uuid::Uuid;

use crate::desk::{Desk, PASSWORD, account, at, by, code, on, person, register};
use crate::sign_in::{owned, typed};

fn faults(desk: &Desk) -> Vec<storage::Fault> {
    let store = Store::<Accounts>::open(&desk.place()).unwrap();
    store.verify(&mut |_, _| {}).unwrap().faults
}

fn hash_of(book: &AccessBook) -> String {
    let snapshot = book.snapshot();
    let password = snapshot.state().account(account(1)).unwrap().password.clone().unwrap();
    password.hash.reveal().unwrap().to_owned()
}

fn file_has(desk: &Desk, text: &str) -> bool {
    let bytes = std::fs::read(desk.place()).unwrap();
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Protects passwords of years ago: the hash that was replaced is in no page of the file, and the chain verifies without it.
#[test]
fn a_replaced_hash_is_gone_and_the_chain_holds() {
    let desk = Desk::of_files();
    let book = owned(&desk);
    let first = hash_of(&book);
    book.set_password(by(1), account(1), "otra llave del socavón", None, &on(1)).unwrap();
    let second = hash_of(&book);
    book.sign_in(typed("rosa.quispe", "otra llave del socavón"), at(2)).unwrap();
    drop(book);
    assert_eq!(faults(&desk), []);
    assert!(!file_has(&desk, &first));
    assert!(file_has(&desk, &second));
    let book = desk.open();
    book.set_password(Actor::Operator, account(1), PASSWORD, None, &on(3)).unwrap();
    book.sign_in(typed("rosa.quispe", PASSWORD), at(4)).unwrap();
    let state = book.snapshot().state().clone();
    drop(book);
    assert!(!file_has(&desk, &second));
    assert_eq!(*desk.open().snapshot().state(), state, "what is folded anew is what was known");
}

/// Protects the log from commands that come to nothing: among others that are recorded together they leave nothing, and the book verifies.
#[test]
fn a_reading_that_is_known_leaves_nothing() {
    let desk = Desk::new();
    let mut store = owned(&desk).close().unwrap();
    let read = |number: u128, people: &[u128]| {
        let people: Vec<_> = people.iter().map(|number| person(*number)).collect();
        let (operation, register, count) = (code("person_show"), register(1), 1);
        let command = Command::RecordRead { register, operation, people, count };
        let id = CommandId::new(Uuid::from_u128(number));
        let (expected, from) = (ExpectedVersion::Any, Asked::default());
        let command = Timed { days: on(1), command };
        Work::from(Request::<Accounts> { id, expected, by: by(1), asked: None, from, command })
    };
    let work = [read(1, &[1]), read(2, &[1]), read(3, &[2])];
    let events: Vec<usize> =
        store.execute_group(&work).into_iter().map(|answer| answer.unwrap().events.len()).collect();
    assert_eq!(events, [1, 0, 1]);
    assert_eq!(store.verify(&mut |_, _| {}).unwrap().faults, []);
}

/// Protects whoever is named in an entry of years ago: what is removed is in no page of the file, what is in use stays, and the chain
/// holds.
#[test]
fn old_texts_are_gone_from_the_file() {
    let desk = Desk::of_files();
    let book = owned(&desk);
    let principal = book.sign_in(typed("rosa.quispe", PASSWORD), at(1)).unwrap().principal;
    let read = (vec![person(0xfeed)], 1);
    book.record_read(&principal, register(1), code("person_show"), read, &on(2)).unwrap();
    book.record_export(&principal, register(1), (code("member_list"), code("csv")), &on(3)).unwrap();
    let later = at(0) + chrono::TimeDelta::days(731);
    book.remove_old(later).unwrap();
    let left = book.snapshot().state().entries(&EntryFilter::default(), None, 10).len();
    assert_eq!(left, 1, "the removal itself");
    book.sign_in(typed("rosa.quispe", PASSWORD), later).unwrap();
    drop(book);
    assert!(!file_has(&desk, &person(0xfeed).to_string()));
    assert!(file_has(&desk, "Rosa.Quispe"));
    assert_eq!(faults(&desk), []);
}

/// Protects a server that burnt down: a backup of the access book is restored, verified, and lets the same people in.
#[test]
fn a_backup_is_restored() {
    let desk = Desk::of_files();
    let (backup, restored) = (desk.beside("backup.ayni"), desk.beside("restored.ayni"));
    let store = owned(&desk).close().unwrap();
    store.backup(&backup, false).unwrap();
    let report = restore::<Accounts>(&backup, &restored, false).unwrap();
    assert_eq!((report.faults, report.version), (vec![], store.version().unwrap()));
    assert_eq!(verify_file::<Accounts>(&restored, &mut |_, _| {}).unwrap().faults, []);
    let book = AccessBook::open_or_create(&restored, at(1)).unwrap();
    book.sign_in(typed("rosa.quispe", PASSWORD), at(2)).unwrap();
}

/// Protects names and secrets from lists of entries and from debug prints.
#[test]
fn secrets_are_not_shown_among_entries() {
    let desk = Desk::new();
    let book = owned(&desk);
    let hash = hash_of(&book);
    let snapshot = book.snapshot();
    assert!(!format!("{:?}", snapshot.state()).contains(&hash));
    let command = Command::SetPassword {
        account: account(1),
        hash: ayni_accounts::text::Secret::new(&hash).unwrap(),
        keep: None,
    };
    assert!(!format!("{command:?}").contains(&hash));
}

/// Protects a server that keeps registers and its access book in one database: neither is taken for the other, and both are found again.
#[test]
fn an_access_book_stands_beside_registers() {
    let desk = Desk::new();
    let of_registers = if desk.is_on_server() { desk.place() } else { desk.beside("register.ayni") };
    let register = RegisterId::new(Uuid::from_u128(1));
    storage::Store::create(&of_registers, register).unwrap();
    drop(owned(&desk));
    assert_eq!(storage::Store::open(&of_registers).unwrap().id(), register);
    assert!(!desk.open().snapshot().state().is_new());
    if !desk.is_on_server() {
        let wrong = AccessBook::open_or_create(&of_registers, at(0)).map(|_| ());
        assert_eq!(wrong.unwrap_err().code(), "not_ours");
        assert_eq!(storage::Store::open(&desk.place()).unwrap_err().code(), "not_ours");
    }
    assert_eq!(faults(&desk), []);
}
