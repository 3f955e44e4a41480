//! Second factors as a server uses them.

use ayni_accounts::state::Proof;
use ayni_accounts::totp::{Key, step_at};
use ayni_accounts::{AccessBook, AccessError, Command, SignIn, SignedIn};

use crate::desk::{Desk, PASSWORD, account, at, by, on, profile};
use crate::sign_in::{code, owned, typed};

fn with_code(book: &AccessBook, code: &str, seconds: i64) -> Result<SignedIn, AccessError> {
    book.sign_in(SignIn { code: Some(code), ..typed("rosa.quispe", PASSWORD) }, at(seconds))
}

/// The code that an authenticator shows.
pub(crate) fn shown(book: &AccessBook, seconds: i64) -> String {
    let snapshot = book.snapshot();
    let factor = snapshot.state().account(account(1)).unwrap().factor.clone().unwrap();
    Key::read(&factor.key).unwrap().code(step_at(at(seconds)))
}

/// Protects an account whose password was seen: without a code nobody gets in, and each code lets in once.
#[test]
fn a_code_is_asked_for_and_good_once() {
    let desk = Desk::new();
    let book = owned(&desk);
    let first = book.sign_in(typed("rosa.quispe", PASSWORD), at(0)).unwrap();
    let other = book.sign_in(typed("rosa.quispe", PASSWORD), at(0)).unwrap();
    let rosa = &first.principal;
    let key = book.enrol_factor(rosa, "Ayni", at(1)).unwrap();
    assert!(key.uri.reveal().starts_with("otpauth://totp/Ayni:Rosa.Quispe?secret="), "{}", key.uri.reveal());
    assert!(key.uri.reveal().contains(key.letters.reveal()));
    assert!(
        book.sign_in(typed("rosa.quispe", PASSWORD), at(2)).is_ok(),
        "not asked for before it is confirmed"
    );
    assert_eq!(code(book.confirm_factor(rosa, "000000", at(3))), "sign_in_refused");
    let recovery = book.confirm_factor(rosa, &shown(&book, 3), at(3)).unwrap();
    assert_eq!(recovery.len(), 10);
    assert!(book.session(first.cookie.reveal(), at(4)).unwrap().unwrap().has_factor);
    assert_eq!(book.session(other.cookie.reveal(), at(4)).unwrap(), None, "other sessions ended");

    assert_eq!(code(book.sign_in(typed("rosa.quispe", PASSWORD), at(60))), "code_required");
    assert_eq!(code(book.sign_in(typed("rosa.quispe", "wrong password"), at(60))), "sign_in_refused");
    let now = shown(&book, 60);
    assert!(with_code(&book, &now, 60).is_ok());
    assert_eq!(code(with_code(&book, &now, 61)), "sign_in_refused", "the same code");
    assert!(with_code(&book, recovery[0].reveal(), 62).is_ok());
    assert_eq!(code(with_code(&book, recovery[0].reveal(), 63)), "sign_in_refused");

    let newer = book.replace_recovery(rosa, at(64)).unwrap();
    assert_eq!(code(with_code(&book, recovery[1].reveal(), 65)), "sign_in_refused");
    let recovered = with_code(&book, newer[1].reveal(), 66).unwrap();
    let sessions = book.open_sessions(account(1), at(67));
    assert!(matches!(sessions[0].proof, Proof::Recovery { .. }), "{sessions:?}");
    book.execute(ayni_accounts::Actor::Operator, Command::ResetFactor { account: account(1) }, &on(68))
        .unwrap();
    assert_eq!(book.session(recovered.cookie.reveal(), at(69)).unwrap(), None);
    assert!(book.sign_in(typed("rosa.quispe", PASSWORD), at(70)).is_ok());
}

/// Protects against a race: two who show the same code at the same time are not both let in.
#[test]
fn a_code_lets_in_one_of_many_at_the_same_time() {
    let desk = Desk::new();
    let book = owned(&desk);
    let rosa = &book.sign_in(typed("rosa.quispe", PASSWORD), at(0)).unwrap().principal;
    book.enrol_factor(rosa, "Ayni", at(1)).unwrap();
    book.confirm_factor(rosa, &shown(&book, 1), at(1)).unwrap();
    let now = shown(&book, 90);
    let let_in = std::thread::scope(|scope| {
        let attempts: Vec<_> = (0..4).map(|_| scope.spawn(|| with_code(&book, &now, 90).is_ok())).collect();
        attempts.into_iter().map(|attempt| attempt.join().unwrap()).filter(|is_in| *is_in).count()
    });
    assert_eq!(let_in, 1);
}

/// Protects whoever lost a phone: an owner resets the second factor of another account, and the key is gone.
#[test]
fn an_owner_resets_the_second_factor_of_another() {
    let desk = Desk::new();
    let book = owned(&desk);
    book.open_account(by(1), profile(2, "nancy"), None, Some(PASSWORD), &on(1)).unwrap();
    let nancy = &book.sign_in(typed("nancy", PASSWORD), at(1)).unwrap().principal;
    book.enrol_factor(nancy, "Ayni", at(2)).unwrap();
    book.execute(by(1), Command::ResetFactor { account: account(2) }, &on(3)).unwrap();
    assert!(book.snapshot().state().account(account(2)).unwrap().factor.is_none());
}
