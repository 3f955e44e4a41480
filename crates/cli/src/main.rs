//! The `ayni` program: the register of a cooperative at the command line.
//!
//! A front end: it parses what was typed, asks the store or commands it, and prints what `reports` makes of the answer.
//! It holds no rule. Data goes to standard output and talk to standard error; exit codes are those of `trouble::Exit`.

#![expect(
    clippy::doc_markdown,
    reason = "doc comments of arguments are the help that people read; backticks would show"
)]

mod args;
mod desk;
mod help;
mod mint;
mod progress;
mod read;
mod reference;
mod told;
mod trouble;
mod verb;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

use crate::args::{Ayni, Format, Verb};
use crate::desk::Desk;
use crate::trouble::{Exit, Outcome, Trouble};
use crate::verb::keep;

fn main() -> ExitCode {
    let asked = match args::without_a_verb() {
        Some(common) => Ayni { common, verb: None },
        None => match typed() {
            Ok(asked) => asked,
            Err(code) => return code,
        },
    };
    let format = asked.common.format;
    let done = Desk::new(asked.common).and_then(|mut desk| run(asked.verb, &mut desk));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            complain(&trouble, format);
            ExitCode::from(trouble.exit.code())
        }
    }
}

/// What was typed, or how the program ends where that was not a verb to carry out.
fn typed() -> Result<Ayni, ExitCode> {
    let mut command = Ayni::command();
    let matches = match command.try_get_matches_from_mut(std::env::args_os()) {
        Ok(matches) => matches,
        Err(error) if error.kind() == ErrorKind::DisplayVersion => return Err(answered(&error)),
        // What clap has to say, help among it, is said in the reader's language; running needs none of those words.
        Err(_) => help::in_the_readers_language().try_get_matches().map_err(|error| answered(&error))?,
    };
    // A run is short: taking the tree of verbs apart again would cost it as much as reading the arguments did.
    std::mem::forget(command);
    let mut asked = Ayni::from_arg_matches(&matches).map_err(|_| ExitCode::from(Exit::Usage.code()))?;
    if let Some(Verb::Demo(demo)) = &asked.verb {
        asked.common.register.clone_from(&demo.file);
    }
    Ok(asked)
}

/// What clap had to say has been said.
fn answered(error: &clap::Error) -> ExitCode {
    // Nothing can be said where even standard output is closed.
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Exit::Usage.code()))
}

fn run(verb: Option<Verb>, desk: &mut Desk) -> Outcome {
    match verb {
        None => verb::report::overview(desk),
        Some(Verb::Init) => keep::init(desk),
        Some(Verb::Demo(_)) => verb::demo::run(desk),
        Some(Verb::Person(verb)) => verb.run(desk),
        Some(Verb::Cooperative(verb)) => verb.run(desk),
        Some(Verb::Member(verb)) => verb.run(desk),
        Some(Verb::Committee(verb)) => verb.run(desk),
        Some(Verb::Scheme(verb)) => verb.run(desk),
        Some(Verb::Certification(verb)) => verb.run(desk),
        Some(Verb::Audit(verb)) => verb.run(desk),
        Some(Verb::Finding(verb)) => verb.run(desk),
        Some(Verb::Action(verb)) => verb.run(desk),
        Some(Verb::Evidence(verb)) => verb.run(desk),
        Some(Verb::Premium(verb)) => verb.run(desk),
        Some(Verb::Policy(verb)) => verb.run(desk),
        Some(Verb::Plan(verb)) => verb.run(desk),
        Some(Verb::Indicator(verb)) => verb.run(desk),
        Some(Verb::Observation(verb)) => verb.run(desk),
        Some(Verb::Rule(verb)) => verb.run(desk),
        Some(Verb::Release(verb)) => verb.run(desk),
        Some(Verb::Training(verb)) => verb.run(desk),
        Some(Verb::Group(verb)) => verb.run(desk),
        Some(Verb::Project(verb)) => verb.run(desk),
        Some(Verb::Report(verb)) => verb.run(desk),
        Some(Verb::Check(asked)) => asked.run(desk),
        Some(Verb::Calendar(asked)) => asked.run(desk),
        Some(Verb::Log(log)) => log.run(desk),
        Some(Verb::Import(verb)) => verb.run(desk),
        Some(Verb::Export(verb)) => verb.run(desk),
        Some(Verb::Verify) => keep::verify(desk),
        Some(Verb::Backup(to)) => keep::backup(desk, &to),
        Some(Verb::Copy(copy)) => keep::copy(desk, &copy),
        Some(Verb::Restore(from)) => keep::restore(desk, &from),
        Some(Verb::Rebuild) => keep::rebuild(desk),
        Some(Verb::Completions(of)) => keep::completions(desk, &of),
        Some(Verb::Man(to)) => keep::man(desk, &to),
        Some(Verb::Reference) => desk.put(&reference::page()),
    }
}

/// Says what went wrong on standard error: a sentence and what to do next, or an object for a program.
fn complain(trouble: &Trouble, format: Format) {
    use std::io::Write as _;
    let said = if format == Format::Json {
        let Trouble { exit, code, what, next } = trouble;
        let object = serde_json::json!({
            "code": code, "exit": exit.code(), "kind": exit.name(), "message": what, "next": next,
        });
        format!("{object:#}")
    } else {
        let next = if trouble.next.is_empty() { String::new() } else { format!("\n  {}", trouble.next) };
        format!("ayni: {}{next}", trouble.what)
    };
    // Nobody is left to tell when standard error is gone.
    let _ = writeln!(anstream::stderr(), "{said}");
}
