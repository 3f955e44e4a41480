//! What is stored: the chain holds, and secrets that were replaced are gone from the file.

use ayni_accounts::book::Accounts;
use ayni_accounts::{AccessBook, Actor, Command};
use storage::book::Store;

use crate::desk::{Desk, PASSWORD, account, at, by};
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
    let desk = Desk::new();
    let book = owned(&desk);
    let first = hash_of(&book);
    book.set_password(by(1), account(1), "otra llave del socavón", None, at(1)).unwrap();
    let second = hash_of(&book);
    book.sign_in(typed("rosa.quispe", "otra llave del socavón"), at(2)).unwrap();
    drop(book);
    assert_eq!(faults(&desk), []);
    assert!(!file_has(&desk, &first));
    assert!(file_has(&desk, &second));
    let book = desk.open();
    book.set_password(Actor::Operator, account(1), PASSWORD, None, at(3)).unwrap();
    book.sign_in(typed("rosa.quispe", PASSWORD), at(4)).unwrap();
    let state = book.snapshot().state().clone();
    drop(book);
    assert!(!file_has(&desk, &second));
    assert_eq!(*desk.open().snapshot().state(), state, "what is folded anew is what was known");
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
