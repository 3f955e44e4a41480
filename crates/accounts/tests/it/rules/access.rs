//! Rules of confirmations, of entries, and of removing old ones.

use ayni_accounts::address::AddressKey;
use ayni_accounts::event::{Body, access};
use ayni_accounts::state::{EntryFilter, TextPlace};
use ayni_accounts::text::Fields;
use ayni_accounts::{Actor, Command, Event};
use chrono::{DateTime, Utc};
use domain::authority::Role;

use crate::desk::{
    Ledger, account, at, by, code, confirmation, digest, new_grant, person, profile, register, secret,
};

/// A book with owners 1 and 2 of register 1, and a secretary 3.
fn three() -> Ledger {
    let mut ledger = Ledger::with_owner();
    for (number, sign_in_name, role) in [(2, "nancy", Role::Owner), (3, "carla", Role::Secretary)] {
        ledger
            .must(by(1), &Command::Open { profile: profile(number, sign_in_name), member: None, hash: None });
        ledger.must(by(1), &Command::Give(new_grant(number, number, 1, role)));
    }
    ledger
}

fn ask(number: u128) -> Command {
    Command::AskConfirmation {
        fields: Fields::of(r#"{"person":"her"}"#),
        confirmation: confirmation(number),
        register: register(1),
        role: Role::Owner,
        operation: code("person_erase"),
        digest: digest("erase her"),
    }
}

/// Protects what cannot be undone: two accounts are needed, the second has the role, and what is done is what was asked, once.
#[test]
fn a_second_account_confirms() {
    let mut ledger = three();
    let id = confirmation(1);
    let (confirm, decline) = (Command::Confirm { confirmation: id }, Command::Decline { confirmation: id });
    let withdraw = Command::Withdraw { confirmation: id };
    let use_up = |what: &str| Command::UseConfirmation { confirmation: id, digest: digest(what) };
    assert_eq!(ledger.code(by(4), &ask(1)), "not_allowed");
    assert_eq!(ledger.code(Actor::Operator, &ask(1)), "not_allowed");
    assert_eq!(ledger.code(by(2), &confirm), "confirmation_unknown");
    ledger.must(by(1), &ask(1));
    assert_eq!(ledger.code(by(1), &ask(1)), "confirmation_exists");
    for command in [&confirm, &decline] {
        assert_eq!(ledger.code(by(1), command), "confirmation_own");
        assert_eq!(ledger.code(by(3), command), "not_allowed");
        assert_eq!(ledger.code(Actor::Operator, command), "not_allowed");
    }
    assert_eq!(ledger.code(by(2), &withdraw), "not_allowed");
    assert_eq!(ledger.code(by(1), &use_up("erase her")), "confirmation_pending");
    ledger.must(by(2), &confirm);
    assert_eq!(ledger.code(by(2), &decline), "confirmation_settled");
    assert_eq!(ledger.code(by(2), &use_up("erase her")), "not_allowed");
    assert_eq!(ledger.code(by(1), &use_up("erase another")), "confirmation_differs");
    ledger.must(by(1), &use_up("erase her"));
    assert_eq!(ledger.code(by(1), &use_up("erase her")), "confirmation_settled");
    assert_eq!(ledger.code(by(1), &withdraw), "confirmation_settled");
}

/// Protects what was confirmed from never being done: an account that asks the same again, also at the same time, has one request.
#[test]
fn what_is_asked_twice_is_one_request() {
    let mut ledger = three();
    ledger.must(by(1), &ask(1));
    assert_eq!(ledger.code(by(1), &ask(2)), "", "it waits");
    assert_eq!(ledger.code(by(2), &ask(2)), "confirmation.asked", "another account's is another");
    ledger.must(by(2), &Command::Confirm { confirmation: confirmation(1) });
    assert_eq!(ledger.code(by(1), &ask(2)), "", "it is confirmed");
    let use_up = Command::UseConfirmation { confirmation: confirmation(1), digest: digest("erase her") };
    let mut used = ledger.clone();
    used.must(by(1), &use_up);
    assert_eq!(used.code(by(1), &ask(2)), "confirmation.asked");
    ledger.seconds = 7 * 86_400;
    assert_eq!(ledger.code(by(1), &ask(2)), "confirmation.asked", "the first is too old");
}

/// Protects whoever is named in a request: what the second account is shown of it lasts until the request is settled or too late, and
/// no longer.
#[test]
fn what_was_asked_is_kept_until_it_is_settled() {
    let id = confirmation(1);
    let shown = |ledger: &Ledger| {
        let found = ledger.state.confirmation(id).unwrap();
        found.fields.as_ref().and_then(Fields::json).map(str::to_owned)
    };
    let mut asked = three();
    asked.must(by(1), &ask(1));
    assert_eq!(shown(&asked).as_deref(), Some(r#"{"person":"her"}"#));
    let use_up = Command::UseConfirmation { confirmation: id, digest: digest("erase her") };
    let ways: [&[(Actor, Command)]; 3] = [
        &[(by(1), Command::Withdraw { confirmation: id })],
        &[(by(2), Command::Decline { confirmation: id })],
        &[(by(2), Command::Confirm { confirmation: id }), (by(1), use_up)],
    ];
    for way in ways {
        let mut ledger = asked.clone();
        let mut gone = Vec::new();
        for (by, command) in way {
            gone = ledger.must(*by, command);
        }
        assert_eq!(shown(&ledger), None);
        let removed = |event: &Event| matches!(event.body, Body::Access(access::Event::TextsRemoved { .. }));
        assert!(gone.iter().any(removed), "{gone:?}");
    }
    let remove = Command::RemoveOld { most: 1_000 };
    assert_eq!(asked.code(Actor::Server, &remove), "");
    asked.seconds = 7 * 86_400;
    asked.must(Actor::Server, &remove);
    assert_eq!(shown(&asked), None);
    assert_eq!(asked.code(Actor::Server, &remove), "");
}

/// Protects against an old yes: after a week, and when whoever confirmed has lost the role, it is worth nothing.
#[test]
fn a_confirmation_holds_for_a_week_and_while_who_gave_it_has_the_role() {
    let mut ledger = three();
    let id = confirmation(1);
    ledger.must(by(1), &ask(1));
    let mut confirmed = ledger.clone();
    confirmed.must(by(2), &Command::Confirm { confirmation: id });
    let use_up = Command::UseConfirmation { confirmation: id, digest: digest("erase her") };
    let mut revoked = confirmed.clone();
    revoked.must(by(1), &Command::Disable { account: account(2), reason: None });
    assert_eq!(revoked.code(by(1), &use_up), "role_missing");
    ledger.seconds = 7 * 86_400;
    confirmed.seconds = 7 * 86_400;
    assert_eq!(ledger.code(by(2), &Command::Confirm { confirmation: id }), "confirmation_expired");
    assert_eq!(confirmed.code(by(1), &use_up), "confirmation_expired");
}

fn read(people: &[u128], count: u64) -> Command {
    let people = people.iter().map(|number| person(*number)).collect();
    Command::RecordRead { register: register(1), operation: code("person_show"), people, count }
}

/// Protects the log from growing with every click: a person is written down once a day for each account and operation, a list of nobody by
/// name when it is longer than any before.
#[test]
fn reading_is_written_down_once_a_day() {
    let mut ledger = three();
    let of = |events: &[Event]| -> Vec<u64> {
        let count = |event: &Event| match &event.body {
            Body::Access(access::Event::PersonalRead { count, .. }) => Some(*count),
            _ => None,
        };
        events.iter().filter_map(count).collect()
    };
    assert_eq!(ledger.code(by(9), &read(&[1], 1)), "not_allowed");
    assert_eq!(of(&ledger.must(by(3), &read(&[1, 2], 2))), [2]);
    assert_eq!(of(&ledger.must(by(3), &read(&[1, 2], 2))), [0_u64; 0]);
    assert_eq!(of(&ledger.must(by(3), &read(&[2, 4], 2))), [1]);
    assert_eq!(of(&ledger.must(by(1), &read(&[2], 1))), [1], "another account");
    assert_eq!(of(&ledger.must(by(3), &read(&[], 40))), [40]);
    assert_eq!(of(&ledger.must(by(3), &read(&[], 40))), [0_u64; 0]);
    assert_eq!(of(&ledger.must(by(3), &read(&[], 50))), [50]);
    let many: Vec<u128> = (1..=150).collect();
    assert_eq!(of(&ledger.must(by(3), &read(&many, 150))), [100, 47], "without those of before");
    ledger.seconds = 86_400;
    assert_eq!(of(&ledger.must(by(3), &read(&[1, 2], 2))), [2], "another day");
}

/// Protects those who are read about from being hidden in a crowd: also of many people at once, and of as many others after them, each is
/// named.
#[test]
fn whoever_is_read_among_many_is_named() {
    let mut ledger = three();
    for page in 0..3 {
        let shown: Vec<u128> = (page * 101 + 1..=(page + 1) * 101).collect();
        ledger.must(by(3), &read(&shown, 101));
    }
    for number in 1..=303 {
        let filter = EntryFilter { person: Some(person(number)), ..EntryFilter::default() };
        assert_eq!(ledger.state.entries(&filter, None, 10).len(), 1, "{number}");
    }
    assert_eq!(ledger.code(by(3), &read(&[7, 150, 303], 3)), "", "they are known by now");
}

/// Protects who exported what: it is written down each time.
#[test]
fn every_export_is_written_down() {
    let ledger = three();
    let (operation, format) = (code("member_list"), code("xlsx"));
    let export = Command::RecordExport { register: register(1), operation, format };
    assert_eq!(ledger.code(by(3), &export), "access.exported");
    assert_eq!(ledger.code(by(9), &export), "not_allowed");
}

/// Protects readers in the evening of the last day of a role, and in the morning of the first: the day is that of the register, which may
/// be another than that of UTC.
#[test]
fn a_role_is_judged_by_the_day_at_the_register() {
    let mut ledger = three();
    let mut until_tonight = new_grant(9, 2, 1, Role::Auditor);
    until_tonight.account = account(4);
    until_tonight.until = Some(at(86_400).date_naive());
    ledger.must(by(1), &Command::Open { profile: profile(4, "elena"), member: None, hash: None });
    ledger.must(by(1), &Command::Give(until_tonight));
    // It is the next day in Greenwich already.
    ledger.seconds = 12 * 3_600;
    assert_eq!(ledger.code(by(4), &read(&[1], 1)), "not_allowed");
    ledger.hours = -5;
    assert_eq!(ledger.code(by(4), &read(&[1], 1)), "access.personal_read");
    let export =
        Command::RecordExport { register: register(1), operation: code("member_list"), format: code("csv") };
    assert_eq!(ledger.code(by(4), &export), "access.exported");
    ledger.hours = 0;
    assert_eq!(ledger.code(by(4), &export), "not_allowed");
}

/// What was removed: the texts, and before which instant the entries went.
fn removed(events: &[Event]) -> (Vec<TextPlace>, Option<DateTime<Utc>>) {
    let [event] = events else { panic!("{events:?}") };
    let Body::Access(access::Event::TextsRemoved { texts, before }) = &event.body else {
        panic!("{event:?}")
    };
    (texts.clone(), *before)
}

/// Protects both the evidence of two years and whoever is named in older entries: nothing newer is removed, nothing in use is.
#[test]
fn details_are_kept_two_years_and_then_removed() {
    let mut ledger = three();
    ledger.must(by(3), &read(&[1], 1));
    ledger.must(by(3), &Command::Describe { profile: profile(3, "carla maria") });
    let remove = Command::RemoveOld { most: 1_000 };
    ledger.seconds = 730 * 86_400;
    assert_eq!(ledger.code(by(1), &remove), "not_allowed");
    assert_eq!(ledger.code(Actor::Server, &remove), "", "two years are not over");
    ledger.seconds += 10;
    let (texts, before) = removed(&ledger.must(Actor::Server, &remove));
    assert_eq!(before, Some(at(10)));
    assert_eq!(
        texts.len(),
        3,
        "who was read, and the two names that are not the account's any more: {texts:?}"
    );
    assert_eq!(ledger.code(Actor::Server, &remove), "");
    let entries: Vec<String> = entries(&ledger);
    assert_eq!(entries, ["access.texts_removed"]);
    let names = |number: u128| ledger.state.account(account(number)).unwrap().sign_in_name.to_string();
    assert_eq!((names(1), names(3)), ("rosa".to_owned(), "carla maria".to_owned()));
}

fn entries(ledger: &Ledger) -> Vec<String> {
    let page = ledger.state.entries(&EntryFilter::default(), None, 100);
    page.iter().map(|entry| entry.event.body.kind()).collect()
}

/// Protects where people live and work: the hash of an address is kept for three months, the entry for two years.
#[test]
fn addresses_are_kept_three_months() {
    let mut ledger = three();
    let address = Some(AddressKey::new([1; 16]));
    ledger.must(Actor::Server, &Command::FailSignIn { account: None, address, count: 1 });
    let before = entries(&ledger).len();
    let remove = Command::RemoveOld { most: 1_000 };
    ledger.seconds = 90 * 86_400;
    assert_eq!(ledger.code(Actor::Server, &remove), "");
    ledger.seconds += 1;
    let (texts, _) = removed(&ledger.must(Actor::Server, &remove));
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert_eq!(entries(&ledger).len(), before + 1);
}

/// Protects a book that is cleaned for the first time after long: it is done in parts, the oldest first.
#[test]
fn old_details_are_removed_in_parts() {
    let mut ledger = three();
    for number in 1..=5 {
        ledger.seconds += 1;
        ledger.must(by(3), &read(&[number], 1));
    }
    ledger.must(by(2), &Command::SetPassword { account: account(2), hash: secret("h"), keep: None });
    ledger.must(by(1), &Command::Close { account: account(3), reason: None });
    ledger.seconds = 800 * 86_400;
    let mut all = Vec::new();
    for _ in 0..4 {
        let (texts, _) = removed(&ledger.must(Actor::Server, &Command::RemoveOld { most: 2 }));
        assert!(texts.len() <= 2);
        all.extend(texts);
    }
    assert_eq!(ledger.code(Actor::Server, &Command::RemoveOld { most: 2 }), "");
    assert_eq!(all.len(), 7, "five readings and the two names of the account that was closed: {all:?}");
}
