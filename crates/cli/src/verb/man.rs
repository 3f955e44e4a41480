//! `ayni __man`: the manual pages, for packagers.

use std::path::PathBuf;

use clap::Args;
use domain::authority::Asked;
use operations::Problem;

use super::Verb;
use crate::desk::Desk;
use crate::problem::Outcome;

/// Write the manual pages into a folder
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The folder
    folder: PathBuf,
}

impl Verb for Man {
    const NAME: &'static str = "__man";
    const ASKED: Option<Asked> = None;
    const ABOUT_THE_PROGRAM: bool = true;
    const HIDDEN: bool = true;

    fn run(&self, desk: &mut Desk) -> Outcome {
        if desk.common.dry_run {
            desk.tell_it_was_a_trial();
            return Ok(());
        }
        let written = std::fs::create_dir_all(&self.folder)
            .and_then(|()| clap_mangen::generate_to(crate::tree::whole(), &self.folder));
        written.map_err(|error| Problem::file(&self.folder.display().to_string(), error))
    }
}
