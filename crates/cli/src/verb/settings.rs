//! `ayni __settings`: the reference page of the settings of a server, for the generated pages.

use clap::Args;
use domain::authority::Asked;

use super::{Verb, serve};
use crate::desk::Desk;
use crate::problem::Outcome;

/// Print the reference page of the settings of a server
#[derive(Debug, Args)]
pub(super) struct Settings {}

impl Verb for Settings {
    const NAME: &'static str = "__settings";
    const ASKED: Option<Asked> = None;
    const ABOUT_THE_PROGRAM: bool = true;
    const HIDDEN: bool = true;

    fn run(&self, desk: &mut Desk) -> Outcome {
        desk.put(&serve::settings::page())
    }
}
