//! One event of each kind, and of each variant that an event can hold.

use std::collections::BTreeSet;

use ayni_accounts::actor::TokenOf;
use ayni_accounts::address::{Address, AddressKey};
use ayni_accounts::event::{Body, access, account, confirmation, factor, grant, register, session, token};
use ayni_accounts::state::{EndReason, Member, Proof, Scope, TextPlace};
use ayni_accounts::text::{Fields, People};
use ayni_accounts::{Actor, Event};
use domain::authority::Role;
use domain::value::{Remark, ShortName};
use strum::VariantArray as _;

use crate::desk::{self, at, code, day, digest, name, secret};

fn recorded(body: impl Into<Body>) -> Event {
    Event { at: at(1), by: desk::by(1), body: body.into() }
}

fn remark() -> Remark {
    Remark::new("a reason").unwrap()
}

fn address() -> Option<Address> {
    Address::of(AddressKey::new([7; 16]))
}

/// One event of each kind, in the order of the kinds.
pub(crate) fn events() -> Vec<Event> {
    [accounts(), factors(), grants(), tokens(), sessions(), confirmations(), registers(), accesses()].concat()
}

fn accounts() -> Vec<Event> {
    use account::Event;
    let account = desk::account(2);
    let (display_name, sign_in_name, language) = (name("Nancy Coaquira"), name("nancy"), code("es"));
    let member = Some(Member { person: desk::person(1), register: desk::register(1) });
    [
        Event::Opened {
            account,
            display_name: display_name.clone(),
            language: language.clone(),
            member,
            sign_in_name: sign_in_name.clone(),
        },
        Event::Described { account, display_name, language, sign_in_name },
        Event::MemberStated { account, member },
        Event::PasswordSet { account, hash: secret("$argon2id$…"), temporary: true },
        Event::Disabled { account, reason: Some(remark()) },
        Event::Enabled { account },
        Event::Closed { account, reason: Some(remark()) },
    ]
    .map(recorded)
    .to_vec()
}

fn factors() -> Vec<Event> {
    use factor::Event;
    let (account, recovery) = (desk::account(2), vec![digest("one"), digest("two")]);
    [
        Event::Enrolled { account, key: secret("GEZDGNBVGY3TQOJQ") },
        Event::Confirmed { account, recovery: recovery.clone(), step: 59_000_000 },
        Event::RecoveryReplaced { account, recovery },
        Event::Reset { account },
    ]
    .map(recorded)
    .to_vec()
}

fn given(role: Role, scope: Scope) -> Event {
    recorded(grant::Event::Given {
        account: desk::account(2),
        from: day("2026-03-02"),
        grant: desk::grant(2),
        reason: Some(remark()),
        register: desk::register(1),
        role,
        scope,
        until: Some(day("2027-03-02")),
    })
}

fn grants() -> Vec<Event> {
    use grant::Event;
    vec![
        given(Role::Secretary, Scope::Whole),
        recorded(Event::Revoked { grant: desk::grant(2), reason: Some(remark()) }),
        recorded(Event::Reviewed { register: desk::register(1) }),
    ]
}

fn tokens() -> Vec<Event> {
    use token::Event;
    [
        Event::Issued {
            account: desk::account(2),
            digest: digest("token"),
            expires_at: at(86_400),
            label: ShortName::new("a spreadsheet").unwrap(),
            register: desk::register(1),
            role: Role::Auditor,
            scope: Scope::Whole,
            token: desk::token(1),
        },
        Event::Revoked { token: desk::token(1) },
    ]
    .map(recorded)
    .to_vec()
}

fn signed_in(proof: Proof) -> Event {
    let (account, session) = (desk::account(2), digest("cookie"));
    recorded(session::Event::SignedIn { account, address: address(), proof, session })
}

fn ended(reason: EndReason) -> Event {
    recorded(session::Event::Ended { account: desk::account(2), reason, session: digest("cookie") })
}

fn sessions() -> Vec<Event> {
    let failed = |account| session::Event::SignInFailed { account, address: address(), count: 3 };
    vec![signed_in(Proof::Password), recorded(failed(Some(desk::account(2)))), ended(EndReason::SignedOut)]
}

fn confirmations() -> Vec<Event> {
    use confirmation::Event;
    let confirmation = desk::confirmation(1);
    [
        Event::Asked {
            confirmation,
            digest: digest("what was asked"),
            expires_at: at(604_800),
            fields: None,
            operation: code("person_erase"),
            register: desk::register(1),
            role: Role::Owner,
        },
        Event::Confirmed { confirmation },
        Event::Declined { confirmation },
        Event::Withdrawn { confirmation },
        Event::Used { confirmation },
    ]
    .map(recorded)
    .to_vec()
}

fn registers() -> Vec<Event> {
    let register = desk::register(1);
    vec![
        recorded(register::Event::Published { register }),
        recorded(register::Event::Unpublished { register }),
    ]
}

fn accesses() -> Vec<Event> {
    use access::Event;
    let register = desk::register(1);
    [
        Event::Exported { format: code("xlsx"), operation: code("member_list"), register },
        Event::PersonalRead {
            count: 2,
            operation: code("person_show"),
            people: People::of(&[desk::person(1), desk::person(2)]),
            register,
        },
        Event::TextsRemoved { before: Some(at(0)), texts: vec![TextPlace { position: 1, version: 2 }] },
    ]
    .map(recorded)
    .to_vec()
}

/// What else an event can hold: each with the name of its file.
pub(crate) fn variants() -> Vec<(String, Event)> {
    let of_token = TokenOf { account: desk::account(2), token: desk::token(1) };
    let (format, operation, register) = (code("xlsx"), code("member_list"), desk::register(1));
    let exported = access::Event::Exported { format, operation, register };
    let mut found = vec![
        ("by.operator".to_owned(), Event { by: Actor::Operator, ..ended(EndReason::Ended) }),
        ("by.token".to_owned(), Event { by: Actor::Token(of_token), ..recorded(exported) }),
        ("by.server".to_owned(), Event { by: Actor::Server, ..ended(EndReason::Idle) }),
        ("scope.cooperatives".to_owned(), given(Role::Secretary, of_cooperatives())),
        ("failed.unknown".to_owned(), failed_unknown()),
        ("removed.replaced".to_owned(), replaced()),
        ("fields".to_owned(), asked_with_fields()),
        ("proof.code".to_owned(), signed_in(Proof::Code { step: 59_000_001 })),
        ("proof.recovery".to_owned(), signed_in(Proof::Recovery { code: digest("one") })),
        ("proof.local_owner".to_owned(), signed_in(Proof::LocalOwner)),
    ];
    found.extend(
        Role::VARIANTS.iter().map(|role| (format!("role.{}", role.code()), given(*role, Scope::Whole))),
    );
    let reasons = [
        ("signed_out", EndReason::SignedOut),
        ("idle", EndReason::Idle),
        ("expired", EndReason::Expired),
        ("ended", EndReason::Ended),
        ("password_set", EndReason::PasswordSet),
        ("roles_changed", EndReason::RolesChanged),
        ("factor_changed", EndReason::FactorChanged),
        ("account_locked", EndReason::AccountLocked),
    ];
    found.extend(reasons.map(|(name, reason)| (format!("reason.{name}"), ended(reason))));
    found
}

fn of_cooperatives() -> Scope {
    Scope::Cooperatives(BTreeSet::from([desk::cooperative(1), desk::cooperative(2)]))
}

fn asked_with_fields() -> Event {
    recorded(confirmation::Event::Asked {
        confirmation: desk::confirmation(1),
        digest: digest("what was asked"),
        expires_at: at(604_800),
        fields: Fields::of(r#"{"person":"her"}"#),
        operation: code("person_erase"),
        register: desk::register(1),
        role: Role::Owner,
    })
}

fn failed_unknown() -> Event {
    recorded(session::Event::SignInFailed { account: None, address: None, count: 1 })
}

fn replaced() -> Event {
    let texts = vec![TextPlace { position: 1, version: 2 }];
    recorded(access::Event::TextsRemoved { before: None, texts })
}
