//! The `ayni` program: the register of a cooperative at the command line.
//!
//! A front end: it parses what was typed, asks the store or commands it, and prints what `reports` makes of the answer.
//! It holds no rule. Data goes to standard output and talk to standard error; exit codes are those of `problem::Exit`.

#![expect(
    clippy::doc_markdown,
    reason = "doc comments of arguments are the help that people read; backticks would show"
)]

mod args;
mod attachment;
mod clock;
mod desk;
mod help;
mod keys;
mod mint;
mod names;
mod output;
mod problem;
mod progress;
mod read;
mod server;
mod tree;
mod typed;
mod verb;

use std::process::ExitCode;

/// Rosters and logs are many small texts, on which the allocator of the system spends a fifth of an import.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use operations::Filled;
use operations::overview::Overview;
use reports::words::Words;

use crate::desk::Desk;
use crate::problem::{Outcome, complain, exit_code};
use crate::server::Failed;
use crate::typed::{Asked, What};

fn main() -> ExitCode {
    let asked = match args::without_a_verb() {
        Some(common) => Asked { common, what: What::Overview },
        None => match typed::read() {
            Ok(asked) => asked,
            Err(code) => return code,
        },
    };
    let Asked { common, what } = asked;
    let (format, verb, lang) = (common.format, common.verb.clone(), common.lang.clone());
    let done = Desk::new(common).map_err(Failed::from).and_then(|mut desk| {
        if desk.common.server.is_some() && !what.is_about_the_program() {
            return server::carry_out(what, &mut desk);
        }
        desk.may()?;
        if what.is_about_the_register() {
            desk.settle()?;
        }
        let done = run(what, &mut desk);
        Ok(done.map_err(|problem| desk.after_recording(problem))?)
    });
    let words = || Words::new(desk::language(lang.as_deref()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::Here(problem)) => {
            complain(&problem, &verb, format, &words());
            ExitCode::from(exit_code(problem.kind))
        }
        Err(Failed::There(told)) => {
            problem::pass_on(&told, format);
            ExitCode::from(exit_code(told.kind))
        }
    }
}

fn run(mut what: What, desk: &mut Desk) -> Outcome {
    if let What::Operation(filled) = &mut what {
        desk.take_in(filled)?;
    }
    if desk.replay()? {
        return Ok(());
    }
    match what {
        What::Overview => desk.carry_out(Filled::Query(Box::new(Overview {}))),
        What::Operation(filled) => desk.carry_out(filled),
        What::Verb(verb) => verb.run(desk),
    }
}
