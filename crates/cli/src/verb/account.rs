//! `ayni account`: the access book of a server, by the operator of the machine, or, with `--server`, by an account there. Verbs, their
//! arguments and their answers come from the table in `api::manage`. It must not decide what is allowed; the book does.

mod arguments;
mod local;
mod open;

use std::path::PathBuf;

use api::manage::{self, FieldKind, Gives, Route};
use api::refusal;
use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Command, FromArgMatches};
use domain::authority;
use operations::Problem;
use operations::zone::Zone;
use reports::words::Arg;
use serde_json::{Map, Value, json};

use self::local::Book;
use super::Verb;
use crate::args::Format;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::server::{self, Failed};

/// What was typed for a verb of accounts.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    route: &'static Route,
    verb: &'static manage::Verb,
    /// The fields that were typed, those of the path among them, but for passwords and the register.
    fields: Map<String, Value>,
    /// The file with the password.
    password_file: Option<PathBuf>,
    /// The register, by file or identifier.
    at: Option<String>,
    /// The registers that a new account owns.
    owner_of: Vec<String>,
    /// The book of accounts.
    book: Option<PathBuf>,
}

impl Args for Asked {
    fn augment_args(command: Command) -> Command {
        arguments::verbs(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        arguments::verbs(command)
    }
}

impl FromArgMatches for Asked {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let (name, below) =
            matches.subcommand().ok_or_else(|| clap::Error::new(ErrorKind::MissingSubcommand))?;
        let (route, verb) =
            manage::of_verb(name).ok_or_else(|| clap::Error::new(ErrorKind::InvalidSubcommand))?;
        Ok(arguments::read(route, verb, below))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Verb for Asked {
    const NAME: &'static str = "account";
    /// The access book judges.
    const ASKED: Option<authority::Asked> = None;

    /// Does it on the book that is at hand.
    fn run(&self, desk: &mut Desk) -> Outcome {
        let path = self.book.as_deref().ok_or_else(|| Problem::missing("accounts"))?;
        if self.verb.name == "open" {
            return open::open(self, desk, path);
        }
        let book = Book::open(path)?;
        let data = book.ask(desk, self.route, self.all_fields(desk)?)?;
        self.told(desk, &data, &path.display().to_string())
    }

    fn run_there(&self, desk: &Desk) -> Result<(), Failed> {
        server::managed(self, desk)
    }
}

impl Asked {
    /// The fields with what stands in files.
    pub(crate) fn all_fields(&self, desk: &Desk) -> Outcome<Map<String, Value>> {
        let mut fields = self.fields.clone();
        if let Some(file) = &self.password_file {
            let path = file.display().to_string();
            let text = String::from_utf8(desk.read(file)?);
            let text = text.map_err(|error| Problem::file(&path, std::io::Error::other(error)))?;
            fields.insert("password".to_owned(), text.trim_end_matches(['\r', '\n']).into());
        }
        if self.route.parameters().any(|name| name == "register") {
            let usual = || desk.common.register.display().to_string();
            fields.insert("register".to_owned(), self.at.clone().unwrap_or_else(usual).into());
        } else if let Some(at) = &self.at {
            fields.insert("register".to_owned(), at.as_str().into());
        }
        let has_language = self.route.fields.iter().any(|field| field.name == "language");
        if has_language && self.route.gives == Gives::Created {
            fields.entry("language").or_insert_with(|| desk.words().lang().code().into());
        }
        Ok(fields)
    }

    /// The route that was typed.
    pub(crate) const fn route(&self) -> &'static Route {
        self.route
    }

    /// The register that was named.
    pub(crate) fn at(&self) -> Option<&str> {
        self.at.as_deref()
    }

    /// The registers that a new account is to own.
    pub(crate) fn owner_of(&self) -> &[String] {
        &self.owner_of
    }

    /// Prints an answer: data as a document, what was done as a sentence, or as an object for a program.
    pub(crate) fn told(&self, desk: &Desk, data: &Value, from: &str) -> Outcome {
        if self.route.gives == Gives::Data {
            let (words, zone) = (desk.words(), desk.zone());
            let provenance = desk.provenance_of_several(from.to_owned());
            return desk.print(&manage::document(self.route, data, (words, zone), &provenance));
        }
        if desk.common.dry_run && self.route.is_change() {
            desk.tell_it_was_a_trial();
            return Ok(());
        }
        let name = self.subject();
        let made =
            data.as_object().into_iter().flatten().filter_map(|(name, value)| Some((name, value.as_str()?)));
        let mut args: Vec<(&str, Arg<'_>)> =
            made.map(|(name, value)| (name.as_str(), Arg::from(value))).collect();
        args.push(("name", Arg::from(&name)));
        let said = desk.words().say_with(&format!("access-done-{}", self.verb.name), &args);
        if desk.format() == Format::Json {
            let mut object = json!({ "name": name, "said": said });
            if let (Some(object), Some(made)) = (object.as_object_mut(), data.as_object()) {
                object.extend(made.clone());
            }
            return desk.put(&format!("{object:#}\n"));
        }
        desk.put(&format!("{said}\n"))
    }

    /// What was typed first: the account, role or request of which it speaks.
    fn subject(&self) -> String {
        let first = arguments::positional(self.route).into_iter().next();
        let typed = first.and_then(|name| self.fields.get(name)).and_then(Value::as_str);
        typed.or(self.at.as_deref()).unwrap_or_default().to_owned()
    }
}

/// Whether a field is typed as a file.
fn is_secret(kind: FieldKind) -> bool {
    kind == FieldKind::Password
}

/// The zone of a register that is named by nothing but its identifier.
fn zone_here(desk: &Desk) -> Zone {
    desk.zone()
}

/// Why the book could not be used.
fn refused(error: &accounts::AccessError) -> Problem {
    refusal::rejected(error)
}
