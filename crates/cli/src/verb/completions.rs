//! `ayni __completions`: the completion script of a shell, for packagers.

use clap::Args;
use domain::authority::Asked;

use super::Verb;
use crate::desk::Desk;
use crate::problem::Outcome;

/// Write a completion script for a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: clap_complete::Shell,
}

impl Verb for Completions {
    const NAME: &'static str = "__completions";
    const ASKED: Option<Asked> = None;
    const ABOUT_THE_PROGRAM: bool = true;
    const HIDDEN: bool = true;

    fn run(&self, desk: &mut Desk) -> Outcome {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut crate::tree::whole(), "ayni", &mut script);
        desk.put(&String::from_utf8_lossy(&script))
    }
}
