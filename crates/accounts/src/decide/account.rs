//! Decisions about accounts and passwords.

use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::text::fold;
use domain::value::{Digest, Remark};

use super::{Decided, authority, grant, session};
use crate::actor::{Actor, Context};
use crate::command::Profile;
use crate::event::account::Event;
use crate::event::{Body, access, grant as granted};
use crate::id::{AccountId, GrantId};
use crate::rejection::Rejection;
use crate::state::{Account, EndReason, Grant, Member, Scope, Standing, State, TextPlace};
use crate::text::Secret;

pub(super) fn bootstrap(
    state: &State,
    context: &Context,
    profile: &Profile,
    hash: Option<&Secret>,
    registers: &[(GrantId, RegisterId)],
) -> Decided {
    if !state.is_new() {
        return Err(Rejection::NotNew);
    }
    authority::machine(context)?;
    let mut bodies = opened(state, context, profile, None, hash)?;
    for (at, (grant, register)) in registers.iter().enumerate() {
        if registers.iter().take(at).any(|(before, _)| before == grant) {
            return Err(Rejection::GrantExists { grant: *grant });
        }
        let owner = granted::Event::Given {
            account: profile.account,
            from: context.days.at(*register),
            grant: *grant,
            reason: None,
            register: *register,
            role: Role::Owner,
            scope: Scope::Whole,
            until: None,
        };
        bodies.push(owner.into());
    }
    Ok(bodies)
}

pub(super) fn open(
    state: &State,
    context: &Context,
    profile: &Profile,
    member: Option<Member>,
    hash: Option<&Secret>,
) -> Decided {
    authority::any_owner(state, context)?;
    if let Some(member) = member {
        authority::owner(state, context, member.register)?;
    }
    opened(state, context, profile, member, hash)
}

fn opened(
    state: &State,
    context: &Context,
    profile: &Profile,
    member: Option<Member>,
    hash: Option<&Secret>,
) -> Decided {
    let Profile { account, sign_in_name, display_name, language } = profile.clone();
    if state.account(account).is_some() {
        return Err(Rejection::AccountExists { account });
    }
    name_is_free(state, profile)?;
    let mut bodies = vec![Event::Opened { account, display_name, language, member, sign_in_name }.into()];
    // Whoever opens the first account chooses her own password.
    let temporary = context.by != Actor::Operator || !state.is_new();
    bodies.extend(hash.map(|hash| Event::PasswordSet { account, hash: hash.clone(), temporary }.into()));
    Ok(bodies)
}

/// Two accounts cannot be told apart by what is typed if only case, accents or punctuation differ.
fn name_is_free(state: &State, profile: &Profile) -> Result<(), Rejection> {
    if profile.sign_in_name.folded().is_none_or(|folded| folded.is_empty()) {
        return Err(Rejection::SignInNameEmpty);
    }
    match state.names.get(&fold(profile.sign_in_name.as_str())) {
        Some(holder) if *holder != profile.account => Err(Rejection::SignInNameTaken),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn describe(state: &State, context: &Context, profile: &Profile) -> Decided {
    let Profile { account, sign_in_name, display_name, language } = profile.clone();
    let found = authority::open_account(state, account)?;
    authority::itself_or_administrator(state, context, account)?;
    name_is_free(state, profile)?;
    let is_same = found.sign_in_name == sign_in_name
        && found.display_name == display_name
        && found.language == language;
    if is_same {
        return Err(Rejection::AccountUnchanged { account });
    }
    Ok(vec![Event::Described { account, display_name, language, sign_in_name }.into()])
}

pub(super) fn state_member(
    state: &State,
    context: &Context,
    account: AccountId,
    member: Option<Member>,
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::administrator(state, context, account)?;
    if let Some(member) = member {
        authority::owner(state, context, member.register)?;
    }
    if found.member == member {
        return Err(Rejection::AccountUnchanged { account });
    }
    let held = state.grants().find(|grant| {
        grant.account == account
            && grant.role == Role::Member
            && context.days.may_hold(grant)
            && member.is_none_or(|member| member.register != grant.register)
    });
    if let Some(Grant { register, .. }) = held {
        return Err(Rejection::MemberMissing { register: *register });
    }
    // What she could read was about somebody else.
    let mut bodies = vec![Event::MemberStated { account, member }.into()];
    bodies.extend(session::ended(state, account, None, EndReason::RolesChanged));
    Ok(bodies)
}

pub(super) fn set_password(
    state: &State,
    context: &Context,
    account: AccountId,
    hash: &Secret,
    keep: Option<Digest>,
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::itself_or_administrator(state, context, account)?;
    let temporary = context.by != Actor::Account(account);
    if temporary {
        authority::first_password(state, context, found)?;
    }
    let mut bodies = vec![Event::PasswordSet { account, hash: hash.clone(), temporary }.into()];
    bodies.extend(removed(password_place(found).into_iter().collect()));
    bodies.extend(session::ended(state, account, keep, EndReason::PasswordSet));
    Ok(bodies)
}

/// Where the hash of the password stands.
pub(super) fn password_place(account: &Account) -> Option<TextPlace> {
    account.password.as_ref().map(|password| TextPlace { position: 1, version: password.set_in })
}

/// What takes away texts that were replaced.
pub(super) fn removed(texts: Vec<TextPlace>) -> Option<Body> {
    (!texts.is_empty()).then(|| access::Event::TextsRemoved { before: None, texts }.into())
}

pub(super) fn disable(
    state: &State,
    context: &Context,
    account: AccountId,
    reason: Option<&Remark>,
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::administrator(state, context, account)?;
    if found.standing == Standing::Disabled {
        return Err(Rejection::AccountDisabled { account });
    }
    grant::stays_owned_without_account(state, context, account)?;
    let mut bodies = vec![Event::Disabled { account, reason: reason.cloned() }.into()];
    bodies.extend(session::ended(state, account, None, EndReason::AccountLocked));
    Ok(bodies)
}

pub(super) fn enable(state: &State, context: &Context, account: AccountId) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::administrator(state, context, account)?;
    if found.is_enabled() {
        return Err(Rejection::AccountEnabled { account });
    }
    Ok(vec![Event::Enabled { account }.into()])
}

pub(super) fn close(
    state: &State,
    context: &Context,
    account: AccountId,
    reason: Option<&Remark>,
) -> Decided {
    let found = authority::open_account(state, account)?;
    authority::administrator(state, context, account)?;
    grant::stays_owned_without_account(state, context, account)?;
    let secrets = password_place(found).into_iter().chain(found.factor.as_ref().map(|factor| factor.place));
    let mut bodies = vec![Event::Closed { account, reason: reason.cloned() }.into()];
    bodies.extend(removed(secrets.collect()));
    bodies.extend(session::ended(state, account, None, EndReason::AccountLocked));
    Ok(bodies)
}
