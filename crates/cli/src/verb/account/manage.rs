//! `ayni account grant`, `revoke`, `password`, `disable` and `close`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr as _;

use accounts::command::NewGrant;
use accounts::id::{AccountId, GrantId};
use accounts::state::Scope;
use accounts::{Actor, Command};
use api::refusal;
use clap::Args;
use domain::authority::Role;
use domain::value::Remark;
use operations::problem::Detail;
use operations::{Problem, resolve};
use reports::words::Family;
use strum::VariantArray as _;

use super::{BookFile, carry_out, found, open, register, told};
use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::{mint, read};

/// A role to be given.
#[derive(Debug, Args)]
pub(crate) struct Grant {
    /// The account: its sign-in name or identifier
    name: String,
    /// The role: owner, secretary, electoral, gender_committee, supervisory, auditor or member
    #[arg(value_name = "ROLE")]
    granted: String,
    /// The register, by file or identifier
    #[arg(long, value_name = "REGISTER")]
    at: String,
    /// The identifier of a cooperative in which the role holds; by default all; may be given several times
    #[arg(long, value_name = "UUID")]
    cooperative: Vec<String>,
    /// From which day; by default today
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The day on which it does not hold any more
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
    #[command(flatten)]
    book: BookFile,
}

/// A role to be taken back.
#[derive(Debug, Args)]
pub(crate) struct Revoke {
    /// The identifier of the role, as `ayni account show` lists it
    #[arg(value_name = "UUID")]
    grant: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
    #[command(flatten)]
    book: BookFile,
}

/// A password to be set.
#[derive(Debug, Args)]
pub(crate) struct NewPassword {
    /// The account: its sign-in name or identifier
    name: String,
    /// The file with the password, or - for standard input
    #[arg(long, value_name = "FILE")]
    password_file: PathBuf,
    #[command(flatten)]
    book: BookFile,
}

/// An account, and why.
#[derive(Debug, Args)]
pub(crate) struct Reasoned {
    /// The account: its sign-in name or identifier
    name: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
    #[command(flatten)]
    book: BookFile,
}

impl Grant {
    pub(crate) fn run(&self, desk: &Desk) -> Outcome {
        let book = self.book.open()?;
        let account = found(book.snapshot().state(), &self.name)?;
        let new = self.read(desk, account)?;
        let grant = new.grant;
        if carry_out(desk, &book, Command::Give(new))? {
            told(desk, "cli-account-granted", &self.name, &grant)?;
        }
        Ok(())
    }

    fn read(&self, desk: &Desk, account: AccountId) -> Outcome<NewGrant> {
        let day = |option: &str, text: Option<&String>| read::date_if(desk.words(), option, text);
        Ok(NewGrant {
            grant: mint::id(),
            account,
            register: register(&self.at)?,
            role: self.role()?,
            scope: self.scope()?,
            from: day("--from", self.from.as_ref())?.map_or(desk.now().date_naive(), |date| date.first()),
            until: day("--until", self.until.as_ref())?.map(|date| date.first()),
            reason: resolve::text_if("reason", self.reason.as_deref())?,
            keep: None,
        })
    }

    fn role(&self) -> Outcome<Role> {
        Role::from_str(&self.granted).map_err(|_| {
            let known = Role::VARIANTS.iter().map(|role| role.code()).collect();
            let unknown = Problem::wrong("choice_unknown", "granted", &self.granted);
            unknown.with("known", Detail::Choices(Family::Role, known))
        })
    }

    fn scope(&self) -> Outcome<Scope> {
        if self.cooperative.is_empty() {
            return Ok(Scope::Whole);
        }
        let read = |text: &String| text.parse().map_err(|_| Problem::wrong("id_wrong", "cooperative", text));
        Ok(Scope::Cooperatives(self.cooperative.iter().map(read).collect::<Outcome<BTreeSet<_>>>()?))
    }
}

impl Revoke {
    pub(crate) fn run(&self, desk: &Desk) -> Outcome {
        let book = self.book.open()?;
        let grant: GrantId =
            self.grant.parse().map_err(|_| Problem::wrong("id_wrong", "grant", &self.grant))?;
        let reason = resolve::text_if("reason", self.reason.as_deref())?;
        if carry_out(desk, &book, Command::Revoke { grant, reason })? {
            told(desk, "cli-account-revoked", &self.grant, &grant)?;
        }
        Ok(())
    }
}

impl NewPassword {
    pub(crate) fn run(&self, desk: &Desk) -> Outcome {
        let book = self.book.open()?;
        let account = found(book.snapshot().state(), &self.name)?;
        let password = open::typed(desk, &self.password_file)?;
        if desk.common.dry_run {
            tell(&desk.words().say("receipt-dry-run"));
            return Ok(());
        }
        let set = book.set_password(Actor::Operator, account, &password, None, desk.now());
        set.map_err(|error| refusal::rejected(&error))?;
        told(desk, "cli-account-password-set", &self.name, &account)
    }
}

impl Reasoned {
    pub(crate) fn disable(&self, desk: &Desk) -> Outcome {
        self.done(desk, |account, reason| Command::Disable { account, reason }, "cli-account-disabled")
    }

    pub(crate) fn close(&self, desk: &Desk) -> Outcome {
        self.done(desk, |account, reason| Command::Close { account, reason }, "cli-account-closed")
    }

    fn done(
        &self,
        desk: &Desk,
        command: impl Fn(AccountId, Option<Remark>) -> Command,
        message: &str,
    ) -> Outcome {
        let book = self.book.open()?;
        let account = found(book.snapshot().state(), &self.name)?;
        let reason = resolve::text_if("reason", self.reason.as_deref())?;
        if carry_out(desk, &book, command(account, reason))? {
            told(desk, message, &self.name, &account)?;
        }
        Ok(())
    }
}
