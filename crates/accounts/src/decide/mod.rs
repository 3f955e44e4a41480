//! Whether a command fits the book, and what then happened. It reads no clock, mints nothing, and changes nothing.

mod access;
mod account;
mod authority;
mod confirmation;
mod factor;
mod grant;
mod register;
mod session;
mod token;

pub use access::{ADDRESS_DAYS, ENTRY_DAYS};
pub use confirmation::CONFIRMATION_DAYS;
pub use session::wait_until;
pub use token::TOKEN_DAYS_MAX;

use crate::actor::Context;
use crate::command::Command;
use crate::event::{Body, Event};
use crate::id::AccountId;
use crate::rejection::Rejection;
use crate::state::State;

/// What a part of a decision comes to.
type Decided = Result<Vec<Body>, Rejection>;

/// Whether an actor may administer an account: set its password, remove its second factor, end its sessions.
pub fn may_administer(state: &State, context: &Context, account: AccountId) -> bool {
    authority::administrator(state, context, account).is_ok()
}

/// Decides a command. Nothing happens where the book says already what the command would have it say of readings.
pub fn decide(state: &State, context: &Context, command: &Command) -> Result<Vec<Event>, Rejection> {
    let bodies = bodies(state, context, command)?;
    Ok(bodies.into_iter().map(|body| Event { at: context.at, by: context.by, body }).collect())
}

fn bodies(state: &State, context: &Context, command: &Command) -> Decided {
    match command {
        Command::Bootstrap { profile, hash, registers } => {
            account::bootstrap(state, context, profile, hash.as_ref(), registers)
        }
        Command::Open { profile, member, hash } => {
            account::open(state, context, profile, *member, hash.as_ref())
        }
        Command::Describe { profile } => account::describe(state, context, profile),
        Command::StateMember { account, member } => account::state_member(state, context, *account, *member),
        Command::SetPassword { account, hash, keep } => {
            account::set_password(state, context, *account, hash, *keep)
        }
        Command::Disable { account, reason } => account::disable(state, context, *account, reason.as_ref()),
        Command::Enable { account } => account::enable(state, context, *account),
        Command::Close { account, reason } => account::close(state, context, *account, reason.as_ref()),
        Command::EnrolFactor { account, key } => factor::enrol(state, context, *account, key),
        Command::ConfirmFactor { account, step, recovery, keep } => {
            factor::confirm(state, context, *account, *step, recovery, *keep)
        }
        Command::ReplaceRecovery { account, recovery } => {
            factor::replace_recovery(state, context, *account, recovery)
        }
        Command::ResetFactor { account } => factor::reset(state, context, *account),
        Command::Give(new) => grant::give(state, context, new),
        Command::Revoke { grant, reason } => grant::revoke(state, context, *grant, reason.as_ref()),
        Command::Review { register } => grant::review(state, context, *register),
        Command::Publish { register, is_public } => register::publish(state, context, *register, *is_public),
        Command::IssueToken(new) => token::issue(state, context, new),
        Command::RevokeToken { token } => token::revoke(state, context, *token),
        Command::SignIn { account, session, password, proof, address, stale_before } => {
            let (session, password, proof) = (*session, *password, *proof);
            let (address, stale_before) = (*address, *stale_before);
            let attempt = session::Attempt { session, password, proof, address, stale_before };
            session::sign_in(state, context, *account, attempt)
        }
        Command::FailSignIn { account, address, count } => {
            session::fail(state, context, *account, *address, *count)
        }
        Command::EndSession { session, reason } => session::end(state, context, *session, *reason),
        Command::AskConfirmation { confirmation, register, role, operation, digest, fields } => {
            let (confirmation, register, role, digest) = (*confirmation, *register, *role, *digest);
            let fields = fields.as_ref();
            let asked = confirmation::Asked { confirmation, register, role, operation, digest, fields };
            confirmation::ask(state, context, asked)
        }
        Command::Confirm { confirmation } => confirmation::confirm(state, context, *confirmation),
        Command::Decline { confirmation } => confirmation::decline(state, context, *confirmation),
        Command::Withdraw { confirmation } => confirmation::withdraw(state, context, *confirmation),
        Command::UseConfirmation { confirmation, digest } => {
            confirmation::use_up(state, context, *confirmation, *digest)
        }
        Command::RecordExport { register, operation, format } => {
            access::export(state, context, *register, operation, format)
        }
        Command::RecordRead { register, operation, people, count } => {
            let read = access::Read { register: *register, operation, people, count: *count };
            access::read(state, context, read)
        }
        Command::RemoveOld { most } => access::remove_old(state, context, *most),
    }
}
