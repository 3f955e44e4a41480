//! `ayni account`: the access book of a server, by whoever keeps the machine. It must not decide what is allowed; the book does.

mod list;
mod manage;
mod open;

use std::path::{Path, PathBuf};

use accounts::book::Accounts;
use accounts::id::AccountId;
use accounts::state::State;
use accounts::{AccessBook, Actor, Command, Context};
use api::refusal;
use clap::{Args, Subcommand};
use domain::value::id::{Id, RegisterId};
use operations::Problem;
use operations::problem::Kind;
use reports::words::Arg;
use serde_json::{Value, json};
use storage::ErrorKind;
use storage::book::Store;

use crate::args::Format;
use crate::desk::{Desk, tell};
use crate::problem::Outcome;

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Open an account; the first one begins the book of accounts
    Open(open::Open),
    /// List accounts
    List(BookFile),
    /// Show an account with its roles
    Show(Named),
    /// Give an account a role at a register
    Grant(manage::Grant),
    /// Take a role back
    Revoke(manage::Revoke),
    /// Give an account a temporary password; its sessions end
    Password(manage::NewPassword),
    /// Lock an account until it is enabled
    Disable(manage::Reasoned),
    /// Make an account usable again
    Enable(Named),
    /// Close an account for good
    Close(manage::Reasoned),
    /// Take the second factor of an account away
    FactorReset(Named),
}

/// Where the accounts are.
#[derive(Debug, Args)]
pub(crate) struct BookFile {
    /// The book of accounts
    #[arg(long, value_name = "FILE", env = "AYNI_ACCOUNTS", hide_env_values = true)]
    accounts: PathBuf,
}

/// An account.
#[derive(Debug, Args)]
pub(crate) struct Named {
    /// The account: its sign-in name or identifier
    name: String,
    #[command(flatten)]
    book: BookFile,
}

impl Verb {
    /// Does it.
    pub(crate) fn run(self, desk: &Desk) -> Outcome {
        match self {
            Self::Open(asked) => asked.run(desk),
            Self::List(file) => list::list(desk, &file),
            Self::Show(named) => list::show(desk, &named),
            Self::Grant(asked) => asked.run(desk),
            Self::Revoke(asked) => asked.run(desk),
            Self::Password(asked) => asked.run(desk),
            Self::Disable(asked) => asked.disable(desk),
            Self::Enable(named) => {
                named.done(desk, |account| Command::Enable { account }, "cli-account-enabled")
            }
            Self::Close(asked) => asked.close(desk),
            Self::FactorReset(named) => {
                named.done(desk, |account| Command::ResetFactor { account }, "cli-account-factor-reset")
            }
        }
    }
}

impl BookFile {
    /// The book, where there is one.
    fn find(&self) -> Outcome<Option<AccessBook>> {
        match Store::<Accounts>::open(&self.accounts) {
            Ok(store) => AccessBook::of(store).map(Some).map_err(|error| refusal::rejected(&error)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Empty) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The book.
    fn open(&self) -> Outcome<AccessBook> {
        let path = self.accounts.display().to_string();
        self.find()?.ok_or_else(|| Problem::new(Kind::NotFound, "accounts_missing").with("path", path))
    }
}

impl Named {
    fn done(&self, desk: &Desk, command: impl Fn(AccountId) -> Command, message: &str) -> Outcome {
        let book = self.book.open()?;
        let account = found(book.snapshot().state(), &self.name)?;
        if carry_out(desk, &book, command(account))? {
            told(desk, message, &self.name, &account)
        } else {
            Ok(())
        }
    }
}

/// An account by its sign-in name or identifier.
fn found(state: &State, name: &str) -> Outcome<AccountId> {
    let by_id = name.parse().ok().and_then(|id| state.account(id));
    let account = by_id.or_else(|| state.account_named(name)).map(|account| account.id);
    account.ok_or_else(|| refusal::account_unknown().at("name"))
}

/// The identifier of a register, which may be named by its file.
fn register(named: &str) -> Outcome<RegisterId> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    Ok(storage::Store::open(Path::new(named))?.id())
}

/// Does it as whoever keeps the machine, and gives whether it is done; in a rehearsal it is only judged.
fn carry_out(desk: &Desk, book: &AccessBook, command: Command) -> Outcome<bool> {
    if desk.common.dry_run {
        rehearsed(desk, book.snapshot().state(), &command)?;
        return Ok(false);
    }
    let done = book.execute(Actor::Operator, command, desk.now());
    done.map(|_| true).map_err(|error| refusal::rejected(&error))
}

/// Judges a command and writes nothing.
fn rehearsed(desk: &Desk, state: &State, command: &Command) -> Outcome {
    let context = Context { at: desk.now(), by: Actor::Operator };
    accounts::decide(state, &context, command).map_err(|rejection| refusal::of_rejection(&rejection))?;
    tell(&desk.words().say("receipt-dry-run"));
    Ok(())
}

/// Says what was done: a sentence, or an object for a program.
fn told<K>(desk: &Desk, message: &str, name: &str, id: &Id<K>) -> Outcome {
    let said = desk.words().say_with(message, &[("name", Arg::from(name))]);
    if desk.format() == Format::Json {
        let data: Value = json!({ "id": id.to_string(), "name": name, "said": said });
        return desk.put(&format!("{data:#}\n"));
    }
    desk.put(&format!("{said}\n"))
}
