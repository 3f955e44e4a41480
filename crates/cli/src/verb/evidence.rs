//! Taking away files that nothing refers to.

use clap::Subcommand;
use reports::words::Arg;

use crate::desk::Desk;
use crate::problem::Outcome;
use operations::Problem;

/// What can be done about the files of evidence.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Take away the files that no evidence and no scheme refers to: kept for something that was annulled or never recorded
    ForgetUnused {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(&self, desk: &mut Desk) -> Outcome {
        match self {
            Self::ForgetUnused { yes } => forget_unused(desk, *yes),
        }
    }
}

/// Takes away the files that nothing refers to.
fn forget_unused(desk: &mut Desk, yes: bool) -> Outcome {
    desk.writes_today()?;
    let unused = desk.store()?.unreferenced();
    let unused = unused.map_err(Problem::from)?;
    if unused.is_empty() || desk.common.dry_run {
        return say_forgotten(desk, unused.len(), unused.values().sum());
    }
    let (count, bytes) = (unused.len(), unused.values().sum());
    let count = Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let args = [("count", count), ("bytes", Arg::Number(bytes))];
    desk.confirm(yes, &desk.words().say_with("cli-evidence-forget-question", &args))?;
    let forgotten = desk.store()?.collect_garbage();
    let forgotten = forgotten.map_err(Problem::from)?;
    say_forgotten(desk, usize::try_from(forgotten.files).unwrap_or(usize::MAX), forgotten.bytes)
}

fn say_forgotten(desk: &Desk, files: usize, bytes: u64) -> Outcome {
    let count = Arg::Number(u64::try_from(files).unwrap_or(u64::MAX));
    let words = desk.words();
    let said = words.say_with("cli-evidence-forgotten", &[("count", count), ("bytes", Arg::Number(bytes))]);
    let dry = if desk.common.dry_run { format!("\n{}", words.say("cli-dry-run")) } else { String::new() };
    desk.put(&format!("{said}{dry}\n"))
}
