//! The verbs of accounts with their arguments, made from the table of what can be asked of the access book.

use std::path::PathBuf;

use api::manage::{self, Field, FieldKind, Route, Verb};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::{Map, Value};

use super::{Asked, is_secret};

/// What stands in an address: its name there, what it is called when it is typed, what stands for it, and what it is.
const IN_PATH: [(&str, &str, &str, &str); 6] = [
    ("account", "name", "NAME", "The account: its sign-in name or identifier"),
    ("grant", "grant", "UUID", "The identifier of the role, as `ayni account show` lists it"),
    ("token", "token", "UUID", "The identifier of the token, as `ayni account tokens` lists it"),
    ("session", "session", "SESSION", "The session, as `ayni account sessions` lists it"),
    ("person", "person", "PERSON", "The person: number, document, name or identifier"),
    ("confirmation", "confirmation", "UUID", "The request, as `ayni account confirmations` lists it"),
];

/// Fields that are typed under another name, because an option of every verb has theirs.
const CALLED: [(&str, &str); 4] =
    [("account", "name"), ("sign_in_name", "name"), ("role", "granted"), ("cooperatives", "cooperative")];

/// What the verbs are about.
const ABOUT: &str = "Accounts of a server, their roles, tokens and sessions, and what they read";

/// The option that names the register.
const AT: &str = "at";

/// The option with the file of a password.
const PASSWORD_FILE: &str = "password_file";

/// The option that names registers which a new account owns.
const OWNER_OF: &str = "owner_of";

/// The option that names the book.
const ACCOUNTS: &str = "accounts";

/// The verbs below `ayni account`.
pub(super) fn verbs(command: Command) -> Command {
    let all = manage::routes().flat_map(|route| route.verbs.iter().map(move |verb| (route, verb)));
    let command = command.about(ABOUT).subcommand_required(true).arg_required_else_help(true);
    (0..).zip(all).fold(command, |command, (order, (route, verb))| {
        command.subcommand(command_of(route, verb).display_order(order))
    })
}

fn command_of(route: &'static Route, verb: &'static Verb) -> Command {
    let in_path = route.parameters().filter_map(|name| IN_PATH.iter().find(|(known, ..)| *known == name));
    let in_path =
        in_path.map(|(_, id, value, help)| Arg::new(*id).required(true).value_name(*value).help(*help));
    let fields = route.fields.iter().filter(|field| !is_set(verb, field)).map(argument);
    let mut command = Command::new(verb.name).about(verb.about).args(in_path).args(fields);
    if route.parameters().any(|name| name == "register") {
        command =
            command.arg(at("The register, by file or identifier; by default the one that --register names"));
    }
    if verb.name == "open" {
        let owner_of = Arg::new(OWNER_OF).long("owner-of").value_name("REGISTER").action(ArgAction::Append);
        command = command
            .arg(owner_of.help("A register that it owns, by file or identifier; may be given several times"));
    }
    command.arg(book())
}

fn book() -> Arg {
    let book =
        Arg::new(ACCOUNTS).long(ACCOUNTS).value_name("FILE").env("AYNI_ACCOUNTS").hide_env_values(true);
    book.value_parser(value_parser!(PathBuf)).help("The book of accounts")
}

fn at(help: &'static str) -> Arg {
    Arg::new(AT).long(AT).value_name("REGISTER").help(help)
}

/// Whether a verb says a field by its name.
fn is_set(verb: &Verb, field: &Field) -> bool {
    verb.sets.is_some_and(|(name, _)| name == field.name)
}

/// Whether a field is typed in its place, without a name.
fn is_positional(field: &Field) -> bool {
    field.is_required && !matches!(field.kind, FieldKind::Password | FieldKind::Flag)
}

fn argument(field: &'static Field) -> Arg {
    if is_secret(field.kind) {
        let file =
            Arg::new(PASSWORD_FILE).long("password-file").value_name("FILE").required(field.is_required);
        return file
            .value_parser(value_parser!(PathBuf))
            .help("The file with the password, or - for standard input");
    }
    if field.kind == FieldKind::Register {
        return at(field.about);
    }
    let argument = Arg::new(id(field)).help(field.about);
    if is_positional(field) {
        return argument.required(true).value_name(value_name(field));
    }
    let argument = argument.long(id(field).replace('_', "-")).value_name(value_name(field));
    match field.kind {
        FieldKind::Cooperatives => argument.action(ArgAction::Append),
        FieldKind::Number => argument.value_parser(value_parser!(u64)),
        FieldKind::Flag => argument.value_parser(value_parser!(bool)),
        FieldKind::Text
        | FieldKind::Password
        | FieldKind::Register
        | FieldKind::Date
        | FieldKind::Instant
        | FieldKind::Person
        | FieldKind::Role => argument,
    }
}

/// What a field is called when it is typed.
fn id(field: &Field) -> &'static str {
    let called = CALLED.iter().find(|(known, _)| *known == field.name).map(|(_, called)| *called);
    let is_renamed = is_positional(field) || field.kind == FieldKind::Cooperatives;
    called.filter(|_| is_renamed).unwrap_or(field.name)
}

const fn value_name(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Text | FieldKind::Flag => "TEXT",
        FieldKind::Password => "FILE",
        FieldKind::Register => "REGISTER",
        FieldKind::Cooperatives => "UUID",
        FieldKind::Date | FieldKind::Instant => "DATE",
        FieldKind::Person => "PERSON",
        FieldKind::Number => "LIMIT",
        FieldKind::Role => "ROLE",
    }
}

/// The names of what is typed without a name, in its order, as the route calls them.
pub(super) fn positional(route: &'static Route) -> Vec<&'static str> {
    let in_path = route.parameters().filter(|name| *name != "register");
    let fields = route.fields.iter().filter(|field| is_positional(field)).map(|field| field.name);
    in_path.chain(fields).collect()
}

/// Reads what was typed.
pub(super) fn read(route: &'static Route, verb: &'static Verb, below: &ArgMatches) -> Asked {
    let text = |id: &str| below.try_get_one::<String>(id).ok().flatten().cloned();
    let path = |id: &str| below.try_get_one::<PathBuf>(id).ok().flatten().cloned();
    let several = |id: &str| -> Vec<String> {
        below.try_get_many::<String>(id).ok().flatten().into_iter().flatten().cloned().collect()
    };
    let mut fields = Map::new();
    for name in route.parameters() {
        let id = IN_PATH.iter().find(|(known, ..)| *known == name).map(|(_, id, ..)| *id);
        if let Some(typed) = id.and_then(text) {
            fields.insert(name.to_owned(), typed.into());
        }
    }
    for field in route.fields {
        let value = match field.kind {
            FieldKind::Number => {
                below.try_get_one::<u64>(id(field)).ok().flatten().map(|number| Value::from(*number))
            }
            FieldKind::Flag => {
                below.try_get_one::<bool>(id(field)).ok().flatten().map(|flag| Value::from(*flag))
            }
            FieldKind::Cooperatives => {
                Some(several(id(field))).filter(|some| !some.is_empty()).map(Value::from)
            }
            FieldKind::Register | FieldKind::Password => None,
            FieldKind::Text | FieldKind::Date | FieldKind::Instant | FieldKind::Person | FieldKind::Role => {
                text(id(field)).map(Value::from)
            }
        };
        if let Some(value) = value {
            fields.insert(field.name.to_owned(), value);
        }
    }
    if let Some((name, is)) = verb.sets {
        fields.insert(name.to_owned(), is.into());
    }
    Asked {
        route,
        verb,
        fields,
        password_file: path(PASSWORD_FILE),
        at: text(AT),
        owner_of: several(OWNER_OF),
        book: path(ACCOUNTS),
    }
}
