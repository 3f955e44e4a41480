//! `ayni account open`: the first account makes the book, and each may own registers from the beginning.

use std::path::PathBuf;

use accounts::command::{NewGrant, Profile};
use accounts::id::{AccountId, GrantId};
use accounts::state::{Scope, State};
use accounts::text::Secret;
use accounts::{AccessBook, AccessError, Command, password};
use api::refusal;
use clap::Args;
use domain::authority::Role;
use domain::value::Name;
use domain::value::id::RegisterId;
use operations::{Problem, resolve};

use super::{BookFile, carry_out, register, rehearsed, told};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;

/// An account to be opened.
#[derive(Debug, Args)]
pub(crate) struct Open {
    /// What is typed to sign in
    name: String,
    /// What others see; by default the sign-in name
    #[arg(long, value_name = "NAME")]
    display_name: Option<String>,
    /// In which language the account is spoken to, by its code, such as es; by default that of this call
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// The file with its password, or - for standard input; nobody can sign in by password without one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// A register that it owns, by file or identifier; may be given several times
    #[arg(long, value_name = "REGISTER")]
    owner_of: Vec<String>,
    #[command(flatten)]
    book: BookFile,
}

impl Open {
    /// Opens it.
    pub(crate) fn run(&self, desk: &Desk) -> Outcome {
        let profile = self.profile(desk)?;
        let account = profile.account;
        let owned: Vec<RegisterId> =
            self.owner_of.iter().map(|named| register(named)).collect::<Outcome<_>>()?;
        let hash = self.password_file.as_deref().map(|file| hashed(desk, file, &profile)).transpose()?;
        let book = match self.book.find()? {
            None if desk.common.dry_run => {
                return rehearsed(desk, &State::default(), &bootstrap(profile, hash, &owned));
            }
            None => AccessBook::open_or_create(&self.book.accounts, desk.now())
                .map_err(|error| refusal::rejected(&error))?,
            Some(book) => book,
        };
        let is_first = book.snapshot().state().is_new();
        let command = if is_first {
            bootstrap(profile, hash, &owned)
        } else {
            Command::Open { profile, member: None, hash }
        };
        if !carry_out(desk, &book, command)? {
            return Ok(());
        }
        for register in owned.into_iter().filter(|_| !is_first) {
            carry_out(desk, &book, Command::Give(ownership(desk, account, register)))?;
        }
        told(desk, "cli-account-opened", &self.name, &account)
    }

    fn profile(&self, desk: &Desk) -> Outcome<Profile> {
        let sign_in_name: Name = resolve::text("name", &self.name)?;
        let language = self.language.as_deref().unwrap_or_else(|| desk.words().lang().code());
        Ok(Profile {
            account: mint::id(),
            display_name: resolve::text_if("display_name", self.display_name.as_deref())?
                .unwrap_or_else(|| sign_in_name.clone()),
            language: resolve::text("language", language)?,
            sign_in_name,
        })
    }
}

fn bootstrap(profile: Profile, hash: Option<Secret>, owned: &[RegisterId]) -> Command {
    let registers = owned.iter().map(|register| (mint::id::<accounts::id::kind::Grant>(), *register));
    Command::Bootstrap { profile, hash, registers: registers.collect() }
}

fn ownership(desk: &Desk, account: AccountId, register: RegisterId) -> NewGrant {
    let grant: GrantId = mint::id();
    let (role, scope, from) = (Role::Owner, Scope::Whole, desk.now().date_naive());
    NewGrant { grant, account, register, role, scope, from, until: None, reason: None, keep: None }
}

/// The password that stands in a file, without the end of its line.
pub(super) fn typed(desk: &Desk, file: &std::path::Path) -> Outcome<String> {
    let path = file.display().to_string();
    let text = String::from_utf8(desk.read(file)?);
    let text = text.map_err(|error| Problem::file(&path, std::io::Error::other(error)))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn hashed(desk: &Desk, file: &std::path::Path, profile: &Profile) -> Outcome<Secret> {
    let text = typed(desk, file)?;
    let names = [profile.sign_in_name.as_str(), profile.display_name.as_str()];
    let checked = password::check(&text, &names).map_err(AccessError::from);
    let hash = checked.and_then(|()| password::hash(&text).map_err(AccessError::from));
    hash.map_err(|error| refusal::rejected(&error))
}
