//! What holds for every access book that commands can make, as properties over random histories.

use std::collections::{BTreeMap, BTreeSet};

use ayni_accounts::book::Accounts;
use ayni_accounts::command::{NewGrant, NewToken};
use ayni_accounts::event::{Body, access, kinds, session};
use ayni_accounts::id::AccountId;
use ayni_accounts::invariant::violations;
use ayni_accounts::state::{EndReason, Proof, Scope, Standing};
use ayni_accounts::text::Fields;
use ayni_accounts::throttle::{FREE_FAILURES, Failures};
use ayni_accounts::{Actor, Command, Event, State, evolve};
use chrono::{DateTime, TimeDelta, Utc};
use domain::authority::Role;
use domain::value::ShortName;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use storage::book::{Book as _, Fact, Salts};

use crate::desk::{
    Ledger, account, at, by, code, confirmation, cooperative, digest, grant, person, profile, register,
    secret, today, token,
};
use crate::log_model;

/// One step: who asks, what, with which small numbers, after how many seconds.
#[derive(Clone, Copy, Debug)]
struct Step {
    actor: u8,
    kind: u8,
    one: u8,
    two: u8,
    three: u8,
    seconds: i64,
}

fn step() -> impl Strategy<Value = Step> {
    let seconds = prop_oneof![4 => 0..120_i64, 1 => 0..200_000_i64];
    (0..8_u8, 0..28_u8, 0..3_u8, 0..4_u8, 0..8_u8, seconds)
        .prop_map(|(actor, kind, one, two, three, seconds)| Step { actor, kind, one, two, three, seconds })
}

fn walk() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..120)
}

const ROLES: [Role; 4] = [Role::Owner, Role::Owner, Role::Secretary, Role::Supervisory];

impl Step {
    /// Mostly somebody who may ask that.
    fn actor(self) -> Actor {
        let itself = by(u128::from(self.one) + 1);
        match (self.actor, self.kind) {
            (0..=5, 16..=18) => Actor::Server,
            (0..=5, 9) if self.three < 2 => Actor::Operator,
            (0..=5, 0..=6 | 10..=13) => Actor::Operator,
            (0..=6, _) => itself,
            (_, _) => by(u128::from(self.two) + 1),
        }
    }

    fn scope(self) -> Scope {
        if self.three % 4 == 3 { Scope::Cooperatives(BTreeSet::from([cooperative(1)])) } else { Scope::Whole }
    }

    /// The command; `serial` makes identifiers new.
    fn command(self, state: &State, serial: u128, now: DateTime<Utc>) -> Command {
        let (one, two, three) = (u128::from(self.one) + 1, u128::from(self.two) + 1, u128::from(self.three));
        let account = account(one);
        match self.kind {
            0 => Command::Open { profile: profile(one, &format!("name {two}")), member: None, hash: None },
            1 => Command::Describe { profile: profile(one, &format!("name {three}")) },
            2 | 3 => Command::SetPassword { account, hash: secret(&format!("hash {serial}")), keep: None },
            4 => Command::Disable { account, reason: None },
            5 => Command::Enable { account },
            6 if three == 0 => Command::Close { account, reason: None },
            6 | 7 => Command::EnrolFactor { account, key: secret(&format!("key {serial}")) },
            8 => Command::ConfirmFactor { account, step: 0, recovery: self.recovery(), keep: None },
            9 if three < 2 => Command::ResetFactor { account },
            9 => Command::ReplaceRecovery { account, recovery: self.recovery() },
            10..=12 => Command::Give(self.new_grant(serial)),
            13 if three == 7 => Command::Publish { register: register(1), is_public: two.is_multiple_of(2) },
            13 => Command::Revoke { grant: grant(1 + (serial * 7 + three) % (serial + 1)), reason: None },
            14 => Command::IssueToken(self.new_token(serial, now)),
            15 => {
                let last = state.tokens_of(account).last().map_or(token(0), |found| found.id);
                Command::RevokeToken { token: last }
            }
            16 | 17 => self.sign_in(state, account, serial, now),
            18 => Command::FailSignIn { account: Some(account), address: None, count: 1 },
            19 | 22.. => self.confirmation(serial),
            20 => Command::EndSession { session: digest(&format!("{three}")), reason: EndReason::Ended },
            _ => Command::RecordRead {
                register: register(two % 2 + 1),
                operation: code("person_show"),
                people: vec![person(three)],
                count: 1,
            },
        }
    }

    fn recovery(self) -> Vec<domain::value::Digest> {
        (0..self.three).map(|number| digest(&format!("{number}"))).collect()
    }

    fn new_grant(self, serial: u128) -> NewGrant {
        let from = today() + TimeDelta::days(i64::from(self.three) - 2);
        NewGrant {
            grant: grant(serial),
            account: account(u128::from(self.one) + 1),
            register: register(u128::from(self.two) % 2 + 1),
            role: ROLES[usize::from(self.two)],
            scope: self.scope(),
            from,
            until: (self.three % 3 == 2).then(|| from + TimeDelta::days(4)),
            reason: None,
            keep: None,
        }
    }

    fn new_token(self, serial: u128, now: DateTime<Utc>) -> NewToken {
        NewToken {
            token: token(serial),
            account: account(u128::from(self.one) + 1),
            digest: digest(&format!("token {serial}")),
            register: register(u128::from(self.two) % 2 + 1),
            role: ROLES[usize::from(self.two)],
            scope: self.scope(),
            label: ShortName::new("a label").unwrap(),
            expires_at: now + TimeDelta::hours(i64::from(self.three) * 12 + 1),
        }
    }

    fn sign_in(self, state: &State, account: AccountId, serial: u128, now: DateTime<Utc>) -> Command {
        let proof = match self.three {
            0..=2 => Proof::Password,
            3..=5 => Proof::Code { step: u64::from(self.three + self.two) },
            _ => Proof::Recovery { code: digest(&format!("{}", self.two)) },
        };
        let password = state.account(account).and_then(|found| found.password.as_ref());
        let (password, session) = (password.map(|found| found.set_in), digest(&format!("session {serial}")));
        let stale_before = now - TimeDelta::hours(12);
        Command::SignIn { account, session, password, proof, address: None, stale_before }
    }

    fn confirmation(self, serial: u128) -> Command {
        let confirmation = confirmation(serial - serial % 64);
        let digest = digest(&format!("all {confirmation}"));
        match self.three {
            0..=2 => Command::AskConfirmation {
                fields: Fields::of("{}"),
                confirmation,
                register: register(1),
                role: Role::Owner,
                operation: code("person_erase"),
                digest,
            },
            3 | 4 => Command::Confirm { confirmation },
            5 => Command::Decline { confirmation },
            6 => Command::Withdraw { confirmation },
            _ => Command::UseConfirmation { confirmation, digest },
        }
    }
}

/// What a walk has shown so far.
#[derive(Default)]
struct Seen {
    owned: BTreeSet<u128>,
    /// The last step that each key of an account was accepted with.
    steps: BTreeMap<AccountId, u64>,
    /// Recovery codes that were used since they were last replaced.
    used: BTreeSet<(AccountId, String)>,
}

impl Seen {
    fn owners_stay(&mut self, state: &State, now: DateTime<Utc>) {
        for number in [1, 2] {
            let has_owner = !state.owners(register(number), now.date_naive()).is_empty();
            assert!(has_owner || !self.owned.contains(&number), "register {number} lost its owner");
            if has_owner {
                self.owned.insert(number);
            }
        }
    }

    fn proofs_are_used_up(&mut self, event: &Event) {
        match &event.body {
            Body::Factor(event) => {
                self.used.retain(|(account, _)| *account != event.account());
                self.steps.remove(&event.account());
            }
            Body::Session(session::Event::SignedIn { account, proof, .. }) => match proof {
                Proof::Code { step } => {
                    let before = self.steps.insert(*account, *step);
                    assert!(before.is_none_or(|before| before < *step), "step {step} after {before:?}");
                }
                Proof::Recovery { code } => {
                    assert!(self.used.insert((*account, code.to_string())), "a recovery code was used twice");
                }
                Proof::Password | Proof::LocalOwner => {}
            },
            _ => {}
        }
    }
}

/// Nothing that was taken away, is over or belongs to an account that cannot be used lets anybody do anything.
fn nothing_dead_authorises(state: &State, now: DateTime<Utc>) {
    let day = now.date_naive();
    for found in state.accounts() {
        let enabled = found.standing == Standing::Enabled;
        for held in state.all_grants_of(found.id, day) {
            let in_time = held.from <= day && held.until.is_none_or(|until| day < until);
            assert!(enabled && !held.revoked && in_time, "{held:?}");
        }
        for made in state.tokens_of(found.id) {
            let is_live = state.live_token(&made.digest, now).is_some();
            assert!(!is_live || (enabled && made.revoked_at.is_none() && now < made.expires_at), "{made:?}");
            for given in state.grants_of_token(made) {
                let source = state.grant(given.id).unwrap();
                assert!(!source.revoked && source.account == found.id && source.scope.covers(&given.scope));
                assert!(
                    source.role == Role::Owner || source.role == given.role || source.role == Role::Secretary
                );
            }
        }
    }
}

fn names_are_apart(state: &State) {
    let open = state.accounts().filter(|found| found.standing != Standing::Closed);
    for found in open {
        let by_name = state.account_named(found.sign_in_name.as_str()).map(|found| found.id);
        assert_eq!(by_name, Some(found.id), "{}", found.sign_in_name);
    }
}

/// The state says what the log says to a reader who knows nothing of states.
fn is_as_the_log_says(ledger: &Ledger) {
    let (state, log) = (&ledger.state, ledger.events.as_slice());
    for number in 1..=3 {
        let account = account(number);
        let usable = state.account(account).is_some_and(|found| found.standing == Standing::Enabled);
        assert_eq!(usable, log_model::is_usable(log, account), "{account}");
        for (place, days) in [1, 2].into_iter().flat_map(|place| (-3..12).map(move |days| (place, days))) {
            let (place, day) = (register(place), today() + TimeDelta::days(days));
            let found: BTreeSet<_> =
                state.grants_of(account, place, day).into_iter().map(|grant| grant.id).collect();
            assert_eq!(found, log_model::roles(log, account, place, day), "{account} at {place} on {day}");
        }
    }
    let open: BTreeSet<_> = state.sessions().map(|(session, _)| *session).collect();
    assert_eq!(open, log_model::sessions(log));
    let made = (1..=3).flat_map(|number| state.tokens_of(account(number)));
    let made: BTreeSet<_> = made.filter(|token| token.revoked_at.is_none()).map(|token| token.id).collect();
    assert_eq!(made, log_model::tokens(log));
}

/// The events as they come back from where they are stored, without the texts that were removed.
fn stored(events: &[Event]) -> Vec<Event> {
    let mut removed = BTreeSet::new();
    for event in events {
        if let Body::Access(access::Event::TextsRemoved { texts, .. }) = &event.body {
            removed.extend(texts.iter().map(|place| (place.version, i64::from(place.position))));
        }
    }
    (1_u64..)
        .zip(events)
        .map(|(version, event)| {
            let fact = Fact { event: event.clone(), attachment: None };
            let encoded = Accounts::encode(&fact, &mut Salts::default()).unwrap();
            let kept = encoded.texts.iter().filter(|text| !removed.contains(&(version, text.position)));
            let kept: Vec<(i64, String)> = kept.map(|text| (text.position, text.bytes.clone())).collect();
            Accounts::decode(&event.body.kind(), &encoded.body, &kept).unwrap()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects access as a whole: whatever is asked in whatever order, a register keeps its owner, nothing dead authorises, proofs are used
    /// up, nobody confirms herself, names stay apart, and what is read back comes to the same state.
    #[test]
    fn every_history_keeps_the_rules(walk in walk()) {
        let mut ledger = Ledger::with_owner();
        let mut seen = Seen::default();
        for (serial, step) in (2_u128..).zip(walk) {
            ledger.seconds += step.seconds;
            let now = at(ledger.seconds);
            let command = step.command(&ledger.state, serial, now);
            for event in ledger.ask(step.actor(), &command).unwrap_or_default() {
                seen.proofs_are_used_up(&event);
            }
            seen.owners_stay(&ledger.state, now);
            nothing_dead_authorises(&ledger.state, now);
            prop_assert_eq!(violations(&ledger.state), []);
            names_are_apart(&ledger.state);
        }
        is_as_the_log_says(&ledger);
        let mut folded = State::default();
        for event in stored(&ledger.events) {
            evolve(&mut folded, &event);
        }
        prop_assert_eq!(folded, ledger.state);
    }

    /// Protects against guessing: one more failure never shortens a wait, and no wait is longer than a quarter of an hour.
    #[test]
    fn waits_grow_with_failures(count in 0..100_u32, later in 0..2_000_i64) {
        let failures = |count| Failures { count, last_at: Some(at(0)) };
        let now = at(later);
        let (fewer, more) = (failures(count), failures(count + 1));
        let wait = |failures: Failures| failures.wait_until(now, FREE_FAILURES);
        prop_assert!(wait(fewer) <= wait(more));
        prop_assert!(wait(more).is_none_or(|until| now < until && until <= at(900)));
    }
}

/// Protects the properties from showing nothing: walks come to every kind of event but the few that need none of them.
#[test]
fn walks_reach_what_can_happen() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..200 {
        let walk = walk().new_tree(&mut runner).unwrap().current();
        let mut ledger = Ledger::with_owner();
        for (serial, step) in (2_u128..).zip(walk) {
            ledger.seconds += step.seconds;
            let command = step.command(&ledger.state, serial, at(ledger.seconds));
            for event in ledger.ask(step.actor(), &command).unwrap_or_default() {
                reached.insert(event.body.kind());
                if let Body::Session(session::Event::SignedIn { proof, .. }) = event.body {
                    reached.insert(format!("{proof:?}").split(' ').next().unwrap_or_default().to_owned());
                }
            }
        }
    }
    for proof in ["Password", "Code", "Recovery"] {
        assert!(reached.contains(proof), "{proof}: {reached:?}");
    }
    let missing: Vec<String> = kinds().filter(|kind| !reached.contains(kind)).collect();
    assert_eq!(missing, ["account.member_stated", "grant.reviewed", "access.exported"]);
}
