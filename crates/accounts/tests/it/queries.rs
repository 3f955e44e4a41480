//! What whoever oversees a book asks of it.

use ayni_accounts::command::NewGrant;
use ayni_accounts::state::{EntryFilter, Grant, Member};
use ayni_accounts::{Actor, Command};
use chrono::{DateTime, TimeDelta, Utc};
use domain::authority::Role;
use domain::value::id::PersonId;

use crate::desk::{
    Ledger, account, at, by, code, confirmation, day, digest, new_grant, person, profile, register, secret,
    today,
};

/// A book with an owner 1 and a secretary 2 of register 1, a member 3 there, and an owner 4 of register 2.
fn cooperative() -> Ledger {
    let mut ledger = Ledger::with_owner();
    let member = |number, of| Some(Member { person: person(number), register: register(of) });
    for (number, sign_in_name, member) in
        [(2, "nancy", None), (3, "carla", member(33, 1)), (4, "elena", None)]
    {
        ledger.must(
            Actor::Operator,
            &Command::Open { profile: profile(number, sign_in_name), member, hash: None },
        );
    }
    for (number, to, of, role) in
        [(2, 2, 1, Role::Secretary), (3, 3, 1, Role::Member), (4, 4, 2, Role::Owner)]
    {
        ledger.must(Actor::Operator, &Command::Give(new_grant(number, to, of, role)));
    }
    ledger
}

fn sees(grant: &Grant) -> bool {
    grant.role != Role::Member
}

/// Protects whoever asks who can see her: those with a role that sees others, and she herself, and nobody else.
#[test]
fn who_can_see_a_person() {
    let mut ledger = cooperative();
    let readers = |ledger: &Ledger, who: PersonId, on: &str| -> Vec<_> {
        ledger.state.readers_of(register(1), who, day(on), sees).iter().map(|found| found.id).collect()
    };
    assert_eq!(readers(&ledger, person(33), "2026-03-02"), [account(3), account(2), account(1)]);
    assert_eq!(readers(&ledger, person(34), "2026-03-02"), [account(2), account(1)]);
    assert_eq!(readers(&ledger, person(33), "2026-03-01"), [], "no role held before");
    ledger.must(by(1), &Command::Disable { account: account(2), reason: None });
    assert_eq!(readers(&ledger, person(34), "2026-03-02"), [account(1)]);
}

/// Protects registers from each other: entries of one are those of its roles, tokens, readings, and of accounts with a role there.
#[test]
fn entries_are_asked_by_register_account_person_and_kind() {
    let mut ledger = cooperative();
    let read = |people: Vec<PersonId>| Command::RecordRead {
        register: register(1),
        operation: code("person_show"),
        people,
        count: 1,
    };
    ledger.must(by(2), &read(vec![person(33)]));
    ledger.must(by(1), &read(vec![person(34)]));
    ledger.must(by(4), &Command::SetPassword { account: account(4), hash: secret("h"), keep: None });
    let kinds = |filter: &EntryFilter| -> Vec<String> {
        let found = ledger.state.entries(filter, None, 100);
        found.iter().map(|entry| entry.event.body.kind()).collect()
    };
    let of_register = |number| EntryFilter { register: Some(register(number)), ..EntryFilter::default() };
    assert_eq!(kinds(&of_register(2)), ["account.password_set", "grant.given", "account.opened"]);
    assert_eq!(kinds(&of_register(1)).len(), 9, "{:?}", kinds(&of_register(1)));
    let of_person = EntryFilter { person: Some(person(33)), ..EntryFilter::default() };
    assert_eq!(kinds(&of_person), ["access.personal_read"]);
    let of_account = EntryFilter { account: Some(account(2)), ..EntryFilter::default() };
    assert_eq!(kinds(&of_account), ["access.personal_read", "grant.given", "account.opened"]);
    let of_kind = EntryFilter { kind: Some("grant".to_owned()), ..EntryFilter::default() };
    assert_eq!(kinds(&of_kind).len(), 4);
    let later = EntryFilter { from: Some(at(1)), ..EntryFilter::default() };
    assert_eq!(kinds(&later), [""; 0]);
    assert_eq!(kinds(&EntryFilter { until: Some(at(0)), ..EntryFilter::default() }), [""; 0]);
}

/// Protects the reader of a long log: pages follow each other without a gap, the newest first.
#[test]
fn entries_come_in_pages() {
    let ledger = cooperative();
    let (all, mut paged, mut before) =
        (ledger.state.entries(&EntryFilter::default(), None, 100), Vec::new(), None);
    loop {
        let page = ledger.state.entries(&EntryFilter::default(), before, 2);
        let Some(last) = page.last() else { break };
        before = Some(last.version);
        paged.extend(page);
    }
    assert_eq!(paged, all);
    assert!(all.is_sorted_by(|one, next| next.version < one.version));
}

/// Protects what the log says of people: owners and the supervisory board read it, of their register.
#[test]
fn entries_are_read_by_owners_and_the_supervisory_board() {
    let mut ledger = cooperative();
    ledger.must(by(1), &Command::Give(new_grant(5, 3, 1, Role::Supervisory)));
    let may = |number, of| ledger.state.may_read_entries(account(number), register(of), today());
    assert!(may(1, 1) && may(3, 1) && may(4, 2));
    assert!(!may(2, 1) && !may(1, 2) && !may(4, 1));
}

/// Protects the review of roles: it is due half a year after the first role was given, and after each review.
#[test]
fn roles_are_due_for_review_every_six_months() {
    let mut ledger = cooperative();
    let utc = |at: DateTime<Utc>| at.date_naive();
    assert_eq!(ledger.state.review_due(register(1), utc), Some(day("2026-09-02")));
    assert_eq!(ledger.state.review_due(register(9), utc), None);
    ledger.seconds = 200 * 86_400;
    ledger.must(by(1), &Command::Review { register: register(1) });
    assert_eq!(ledger.state.review_due(register(1), utc), Some(day("2027-03-18")));
    // It is 20:00 of the same day in Peru, and 1:00 of the next in UTC.
    ledger.seconds += 11 * 3_600;
    ledger.must(by(1), &Command::Review { register: register(1) });
    let in_peru = |at: DateTime<Utc>| (at - TimeDelta::hours(5)).date_naive();
    assert_eq!(ledger.state.review_due(register(1), utc), Some(day("2027-03-19")));
    assert_eq!(ledger.state.review_due(register(1), in_peru), Some(day("2027-03-18")));
}

/// Protects requests from being overlooked: those that wait are listed until they are settled or too old.
#[test]
fn requests_that_wait_are_listed() {
    let mut ledger = cooperative();
    let second = NewGrant { account: account(4), ..new_grant(6, 4, 1, Role::Owner) };
    ledger.must(by(1), &Command::Give(second));
    for number in [1, 2] {
        let command = Command::AskConfirmation {
            fields: None,
            confirmation: confirmation(number),
            register: register(1),
            role: Role::Owner,
            operation: code("person_erase"),
            digest: digest(&format!("all {number}")),
        };
        ledger.must(by(1), &command);
    }
    ledger.must(by(4), &Command::Decline { confirmation: confirmation(1) });
    let waiting = |seconds| -> Vec<_> {
        ledger.state.pending(register(1), at(seconds)).iter().map(|found| found.id).collect()
    };
    assert_eq!(waiting(1), [confirmation(2)]);
    assert_eq!(waiting(7 * 86_400), []);
}
