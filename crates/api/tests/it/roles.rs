//! A server with an account in every role of the table of authority, and a second register at which none of them has one.

use std::collections::BTreeMap;
use std::path::Path;

use accounts::command::{NewGrant, Profile};
use accounts::id::{AccountId, GrantId};
use accounts::state::{Member, Scope};
use accounts::{AccessBook, Actor, Command, Days, TokenRequest};
use api::Limits;
use chrono::{DateTime, TimeDelta, Utc};
use domain::authority::Role;
use domain::value::ShortText;
use domain::value::id::{PersonId, RegisterId};
use strum::VariantArray as _;
use uuid::Uuid;

use crate::accounts::sign_in;
use crate::client::{Answer, ask};
use crate::serving::{Serving, now};

pub(crate) const PASSWORD: &str = "a long walk to the pass";

/// Whoever owns the other register, and whoever can be managed without harm.
pub(crate) const ELSEWHERE: &str = "elsewhere";
pub(crate) const MANAGED: &str = "managed";

/// A server, and what shows who asks.
pub(crate) struct Roles {
    pub(crate) serving: Serving,
    sessions: BTreeMap<Role, String>,
    /// What was worth something once: tokens that expired and that were taken back.
    pub(crate) worthless: [String; 2],
}

/// The account of a role.
fn account(role: Role) -> AccountId {
    let at = Role::VARIANTS.iter().position(|one| *one == role).unwrap();
    AccountId::new(Uuid::from_u128(u128::try_from(at).unwrap() + 1))
}

fn profile(account: AccountId, name: &str) -> Profile {
    Profile {
        account,
        sign_in_name: name.parse().unwrap(),
        display_name: name.parse().unwrap(),
        language: ShortText::new("es").unwrap(),
    }
}

fn give(book: &AccessBook, account: AccountId, (register, role): (RegisterId, Role), at: DateTime<Utc>) {
    let grant = NewGrant {
        grant: GrantId::new(Uuid::now_v7()),
        account,
        register,
        role,
        scope: Scope::Whole,
        from: at.date_naive(),
        until: None,
        reason: None,
        keep: None,
    };
    book.execute(Actor::Operator, Command::Give(grant), &Days::of_no_register(at)).unwrap();
}

fn book(path: &Path, [own, other]: [RegisterId; 2]) -> [String; 2] {
    let before = now().now() - TimeDelta::days(10);
    let book = AccessBook::open_or_create(path, before).unwrap();
    let days = &Days::of_no_register(before);
    book.bootstrap(profile(account(Role::Owner), Role::Owner.code()), Some(PASSWORD), &[own], days).unwrap();
    let open = |id, name: &str, role: (RegisterId, Role)| {
        // Whoever is a member of it is somebody; nobody of the story is she.
        let person = PersonId::new(Uuid::from_u128(99));
        let member = Some(Member { person, register: own }).filter(|_| role.1 == Role::Member);
        book.open_account(Actor::Operator, profile(id, name), member, Some(PASSWORD), days).unwrap();
        give(&book, id, role, before);
    };
    for role in Role::VARIANTS.iter().copied().filter(|role| *role != Role::Owner) {
        open(account(role), role.code(), (own, role));
    }
    open(AccountId::new(Uuid::from_u128(90)), ELSEWHERE, (other, Role::Owner));
    open(AccountId::new(Uuid::from_u128(91)), MANAGED, (own, Role::Auditor));
    let issue = |label: &str, expires_at| {
        let wanted = TokenRequest {
            register: own,
            role: Role::Owner,
            scope: Scope::Whole,
            label: label.parse().unwrap(),
            expires_at,
        };
        let owner = account(Role::Owner);
        book.issue_token((Actor::Account(owner), owner), wanted, days).unwrap()
    };
    let (_, expired) = issue("expired", before + TimeDelta::days(5));
    let (token, revoked) = issue("revoked", before + TimeDelta::days(300));
    book.execute(Actor::Operator, Command::RevokeToken { token }, days).unwrap();
    [expired, revoked].map(|secret| secret.reveal().to_owned())
}

impl Roles {
    /// Serves the story to everybody; all are signed in.
    pub(crate) fn signed_in() -> Self {
        let mut worthless = None;
        let limits = Limits { rate: (u32::MAX, u32::MAX), ..Limits::default() };
        let serving = Serving::of_two(limits, |path, registers| worthless = Some(book(path, registers)));
        let sessions = Role::VARIANTS.iter().map(|role| {
            let told = sign_in(&serving, (role.code(), PASSWORD)).is(200).json();
            (*role, told["token"].as_str().unwrap().to_owned())
        });
        let sessions = sessions.collect();
        Self { serving, sessions, worthless: worthless.unwrap() }
    }

    /// Asks in a role.
    pub(crate) fn ask(&self, role: Role, method: &str, path: &str, body: &[u8]) -> Answer {
        self.ask_by(Some(&self.sessions[&role]), method, path, body)
    }

    /// Asks by a secret, or by none.
    pub(crate) fn ask_by(&self, secret: Option<&str>, method: &str, path: &str, body: &[u8]) -> Answer {
        let bearer = secret.map(|secret| format!("Bearer {secret}"));
        let who = bearer.as_deref().map(|bearer| ("Authorization", bearer));
        let headers: Vec<_> = [("Content-Type", "application/json")].into_iter().chain(who).collect();
        ask(self.serving.address, method, path, &headers, body)
    }

    /// The header by which a role shows who asks.
    pub(crate) fn bearer(&self, role: Role) -> String {
        format!("Bearer {}", self.sessions[&role])
    }

    /// Reads something of the register of the story in a role.
    pub(crate) fn get(&self, role: Role, path: &str) -> Answer {
        self.ask(role, "GET", &format!("/v1/registers/demo{path}"), b"")
    }
}
