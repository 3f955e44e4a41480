//! Rules of signing in.

use ayni_accounts::address::AddressKey;
use ayni_accounts::state::{EndReason, Proof};
use ayni_accounts::{Actor, Command};
use domain::value::Digest;

use crate::desk::{Ledger, account, at, by, digest, profile, secret};

const HERE: AddressKey = AddressKey::new([1; 16]);
const ELSEWHERE: AddressKey = AddressKey::new([2; 16]);

fn sign_in(ledger: &Ledger, proof: Proof, session: Digest, address: AddressKey) -> Command {
    let password = ledger.state.account(account(1)).and_then(|found| found.password.as_ref());
    let password = password.map(|password| password.set_in);
    let (account, address, stale_before) = (account(1), Some(address), at(-43_200));
    Command::SignIn { account, session, password, proof, address, stale_before }
}

fn fail(address: AddressKey) -> Command {
    Command::FailSignIn { account: Some(account(1)), address: Some(address), count: 1 }
}

/// Protects the door: only the server lets somebody in, with the password that is the account's now, in a session of her own.
#[test]
fn a_session_begins_with_the_present_password() {
    let mut ledger = Ledger::with_owner();
    let old = sign_in(&ledger, Proof::Password, digest("one"), HERE);
    assert_eq!(ledger.code(by(1), &old), "not_allowed");
    ledger.must(by(1), &Command::SetPassword { account: account(1), hash: secret("other"), keep: None });
    assert_eq!(ledger.code(Actor::Server, &old), "password_replaced");
    let new = sign_in(&ledger, Proof::Password, digest("one"), HERE);
    ledger.must(Actor::Server, &new);
    assert_eq!(ledger.code(Actor::Server, &new), "session_exists");
    let end = |session| Command::EndSession { session, reason: EndReason::Ended };
    assert_eq!(ledger.code(by(1), &end(digest("two"))), "session_unknown");
    assert_eq!(ledger.code(by(2), &end(digest("one"))), "not_allowed");
    assert_eq!(ledger.code(by(1), &end(digest("one"))), "session.ended");
    let code = sign_in(&ledger, Proof::Code { step: 1 }, digest("two"), HERE);
    assert_eq!(ledger.code(Actor::Server, &code), "factor_unknown");
    let printed = sign_in(&ledger, Proof::LocalOwner, digest("two"), HERE);
    assert_eq!(ledger.code(Actor::Server, &printed), "not_allowed");
}

/// Protects the second factor: it is asked for, and each code is good once, whatever order codes come in.
#[test]
fn a_code_is_good_once() {
    let mut ledger = Ledger::with_owner();
    ledger.must(by(1), &Command::EnrolFactor { account: account(1), key: secret("KEY") });
    let recovery = vec![digest("r1"), digest("r2")];
    ledger.must(by(1), &Command::ConfirmFactor { account: account(1), step: 7, recovery, keep: None });
    let code = |ledger: &Ledger, proof| {
        let session = digest(&format!("{proof:?}"));
        ledger.code(Actor::Server, &sign_in(ledger, proof, session, HERE))
    };
    assert_eq!(code(&ledger, Proof::Password), "factor_required");
    assert_eq!(code(&ledger, Proof::Code { step: 7 }), "code_used", "it confirmed the key");
    let used = sign_in(&ledger, Proof::Code { step: 9 }, digest("s"), HERE);
    ledger.must(Actor::Server, &used);
    for step in [8, 9] {
        assert_eq!(code(&ledger, Proof::Code { step }), "code_used");
    }
    let recovered = sign_in(&ledger, Proof::Recovery { code: digest("r1") }, digest("t"), HERE);
    ledger.must(Actor::Server, &recovered);
    assert_eq!(code(&ledger, Proof::Recovery { code: digest("r1") }), "code_used");
    assert_eq!(code(&ledger, Proof::Recovery { code: digest("r2") }), "session.signed_in");
}

/// Protects accounts from guessing: after five failures each further one doubles the wait, up to a quarter of an hour; whoever signed in
/// from here before is not locked out by failures from elsewhere.
#[test]
fn failures_delay_the_next_attempt() {
    let mut ledger = Ledger::with_owner();
    let first = sign_in(&ledger, Proof::Password, digest("first"), HERE);
    ledger.must(Actor::Server, &first);
    let attempt = |ledger: &Ledger, address| {
        ledger.code(Actor::Server, &sign_in(ledger, Proof::Password, digest("next"), address))
    };
    for _ in 0..4 {
        ledger.must(Actor::Server, &fail(ELSEWHERE));
        assert_eq!(attempt(&ledger, ELSEWHERE), "session.signed_in");
    }
    for wait in [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
        ledger.must(Actor::Server, &fail(ELSEWHERE));
        ledger.seconds += wait - 1;
        assert_eq!(attempt(&ledger, ELSEWHERE), "throttled", "{wait}");
        assert_eq!(attempt(&ledger, HERE), "session.signed_in", "she is known here");
        ledger.seconds += 1;
        assert_eq!(attempt(&ledger, ELSEWHERE), "session.signed_in", "{wait}");
    }
    for _ in 0..5 {
        ledger.must(Actor::Server, &fail(HERE));
    }
    assert_eq!(attempt(&ledger, HERE), "throttled", "from here, too, guessing has an end");
    ledger.must(
        Actor::Operator,
        &Command::SetPassword { account: account(1), hash: secret("new"), keep: None },
    );
    assert_eq!(attempt(&ledger, ELSEWHERE), "session.signed_in", "what was guessed at is another one now");
}

/// Protects whoever is away for a night: failures of yesterday do not count.
#[test]
fn failures_are_forgotten_after_a_day() {
    let mut ledger = Ledger::with_owner();
    for _ in 0..20 {
        ledger.must(Actor::Server, &fail(ELSEWHERE));
    }
    ledger.seconds += 86_400;
    ledger.must(Actor::Server, &fail(ELSEWHERE));
    let attempt = sign_in(&ledger, Proof::Password, digest("next"), ELSEWHERE);
    assert_eq!(ledger.code(Actor::Server, &attempt), "session.signed_in");
}

/// Protects an account that cannot be used: the right password opens nothing.
#[test]
fn a_disabled_account_does_not_sign_in() {
    let mut ledger = Ledger::with_owner();
    ledger
        .must(by(1), &Command::Open { profile: profile(2, "nancy"), member: None, hash: Some(secret("h")) });
    ledger.must(by(1), &Command::Disable { account: account(2), reason: None });
    let password = ledger.state.account(account(2)).unwrap().password.as_ref().map(|found| found.set_in);
    let (account, session, proof) = (account(2), digest("s"), Proof::Password);
    let attempt = Command::SignIn { account, session, password, proof, address: None, stale_before: at(-1) };
    assert_eq!(ledger.code(Actor::Server, &attempt), "account_disabled");
}
