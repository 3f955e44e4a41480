//! Beginning a register, and what packagers need of the program.

use std::path::PathBuf;

use clap::Args;
use operations::Problem;
use operations::zone::Said;
use reports::words::Arg;
use storage::Store;

use crate::desk::{Desk, tell};
use crate::mint;
use crate::problem::Outcome;
use crate::read;

/// How a register is begun.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The time zone in which it is kept, such as America/Lima; that of this machine by default
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

/// Where the register of the story goes.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The file to write
    #[arg(default_value = "demo.ayni")]
    pub(crate) file: PathBuf,
}

/// For which shell.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: clap_complete::Shell,
}

/// Where the manual pages go.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder
    folder: PathBuf,
}

/// Says that nothing was written.
fn only_a_trial(desk: &Desk) {
    tell(&desk.words().say("receipt-dry-run"));
}

/// Begins an empty register.
pub(crate) fn init(desk: &mut Desk, begun: &Init) -> Outcome {
    let path = desk.common.register.clone();
    let zone = match &begun.time_zone {
        Some(text) => Some(read::zone(desk.words(), "--time-zone", text)?),
        None => Some(desk.zone())
            .filter(|zone| zone.said == Said::Machine)
            .and_then(|zone| zone.name().parse().ok()),
    };
    if desk.common.dry_run {
        Store::may_create(&path).map_err(Problem::from)?;
        only_a_trial(desk);
        return Ok(());
    }
    let store = Store::create_at(&path, mint::id(), desk.clock());
    let store = store.map_err(Problem::from)?;
    // An address is shown without its password, and with the register.
    let shown = store.path().display().to_string();
    desk.opened(store);
    desk.put(&format!("{}\n", desk.words().say_with("cli-init", &[("path", Arg::from(&shown))])))?;
    match zone {
        Some(zone) => {
            desk.act([domain::cooperative::Command::SetTimeZone(domain::cooperative::act::SetTimeZone {
                zone,
                reason: None,
            })])
        }
        None => desk.put(&format!("{}\n", desk.words().say("cli-init-zone-unknown"))),
    }
}

/// Writes a completion script.
pub(crate) fn completions(desk: &Desk, of: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(of.shell, &mut crate::tree::whole(), "ayni", &mut script);
    desk.put(&String::from_utf8_lossy(&script))
}

/// Writes the manual pages.
pub(crate) fn man(desk: &Desk, to: &Man) -> Outcome {
    if desk.common.dry_run {
        only_a_trial(desk);
        return Ok(());
    }
    let written = std::fs::create_dir_all(&to.folder)
        .and_then(|()| clap_mangen::generate_to(crate::tree::whole(), &to.folder));
    written.map_err(|error| Problem::file(&to.folder.display().to_string(), error))
}
