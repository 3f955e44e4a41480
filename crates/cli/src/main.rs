//! The `ayni` program: the register of a cooperative at the command line.
//!
//! A front end: it parses what was typed, asks the store or commands it, and prints what `reports` makes of the answer.
//! It holds no rule. Data goes to standard output and talk to standard error; exit codes are those of `trouble::Exit`.

#![expect(
    clippy::doc_markdown,
    reason = "doc comments of arguments are the help that people read; backticks would show"
)]

mod args;
mod clock;
mod desk;
mod help;
mod mint;
mod names;
mod output;
mod past;
mod progress;
mod read;
mod reference;
mod told;
mod trouble;
mod typed;
mod verb;

use std::process::ExitCode;

/// Rosters and logs are many small texts, on which the allocator of the system spends a fifth of an import.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use crate::args::{Ayni, Format, Verb};
use crate::desk::Desk;
use crate::trouble::{Outcome, Trouble};
use crate::verb::keep;

fn main() -> ExitCode {
    let asked = match args::without_a_verb() {
        Some(common) => Ayni { common, verb: None },
        None => match typed::read() {
            Ok(asked) => asked,
            Err(code) => return code,
        },
    };
    let format = asked.common.format;
    let done = Desk::new(asked.common).and_then(|mut desk| {
        desk.may_read()?;
        if asked.verb.as_ref().is_none_or(Verb::is_about_the_register) {
            desk.settle()?;
        }
        let done = run(asked.verb, &mut desk);
        done.map_err(|trouble| desk.after_recording(trouble))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            complain(&trouble, format);
            ExitCode::from(trouble.exit.code())
        }
    }
}

fn run(verb: Option<Verb>, desk: &mut Desk) -> Outcome {
    if desk.replay()? {
        return Ok(());
    }
    match verb {
        None => verb::report::overview(desk),
        Some(Verb::Help(asked)) => help::run(&asked, desk),
        Some(Verb::Init(begun)) => keep::init(desk, &begun),
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
        Some(Verb::Verify(asked)) => keep::verify(desk, asked),
        Some(Verb::Checkpoint(verb)) => verb.run(desk),
        Some(Verb::Proof(proof)) => proof.run(desk),
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
fn complain(trouble: &Trouble, format: Option<Format>) {
    use std::io::Write as _;
    let said = if format == Some(Format::Json) {
        let Trouble { exit, code, what, next } = trouble;
        let object = serde_json::json!({
            "code": code, "exit": exit.code(), "kind": exit.name(), "message": what, "next": next,
        });
        format!("{object:#}")
    } else {
        let next = if trouble.next.is_empty() {
            String::new()
        } else {
            format!("\n  {}", trouble.next.replace('\n', "\n  "))
        };
        reports::visible(&format!("ayni: {}{next}", trouble.what)).into_owned()
    };
    // Nobody is left to tell when standard error is gone.
    let _ = writeln!(anstream::stderr(), "{said}");
}
