//! `ayni demo`: the register of the story, and its participation report as of the end of November 2021.

use std::path::PathBuf;

use clap::{ArgMatches, Args, FromArgMatches as _};
use domain::Actor;
use domain::authority::{Asked, Role};
use domain::value::ShortText;
use storage::{BatchKind, ErrorKind, Store};

use super::Verb;
use crate::args::Common;
use crate::desk::{Desk, tell};
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::problem::Kind;
use operations::report::Participation;
use operations::{Problem, Query as _};

/// Write the register of the story: a central of mining cooperatives and its gender equality committee
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The file to write
    #[arg(default_value = "demo.ayni")]
    file: PathBuf,
}

impl Verb for Demo {
    const NAME: &'static str = "demo";
    const ASKED: Option<Asked> = None;

    fn typed(matches: &ArgMatches, common: &mut Common) -> Result<Self, clap::Error> {
        let demo = Self::from_arg_matches(matches)?;
        common.register.clone_from(&demo.file);
        Ok(demo)
    }

    fn run(&self, desk: &mut Desk) -> Outcome {
        let common = &desk.common;
        let of_one = [
            ("command_id", common.command_id.clone()),
            ("expect_version", common.expect_version.map(|version| version.to_string())),
        ];
        // It records many commands, one after another: what is said of one cannot hold for each.
        if let Some((option, value)) = of_one.into_iter().find_map(|(option, value)| Some((option, value?))) {
            return Err(Problem::wrong("demo_many_commands", option, &value));
        }
        write(desk)
    }
}

/// Writes the register of the story, unless it is there already, and prints the report.
fn write(desk: &mut Desk) -> Outcome {
    let path = desk.common.register.clone();
    let found = match Store::open(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        opened => Some(opened.map_err(Problem::from)?),
    };
    if let Some(store) = found {
        let shown = store.path().display().to_string();
        desk.opened(store);
        let batches = desk.batches()?;
        if !batches.iter().any(|batch| batch.kind == BatchKind::Demo) {
            return Err(read::coded(
                desk.words(),
                Kind::Storage,
                "demo_exists",
                &[("path", (&shown).into())],
            ));
        }
    } else if desk.common.dry_run {
        Store::may_create(&path).map_err(Problem::from)?;
        desk.tell_it_was_a_trial();
        return Ok(());
    } else {
        let store = Store::create_at(&path, mint::id(), desk.clock());
        let store = store.map_err(Problem::from)?;
        desk.opened(store);
        let (id, salt) = (&mut mint::uuid, &mut mint::salt);
        let commands = operations::demo::commands(&mut operations::Mint { id, salt });
        let [told, checked] = commands.ok_or_else(Problem::unforeseen)?;
        desk.batch(BatchKind::Demo, None, told)?;
        desk.look_at(operations::demo::told_on());
        for request in operations::demo::requests() {
            desk.record_as(BatchKind::Demo, &*request)?;
        }
        // Who planned a corrective action may not close it, not even here.
        let name = ShortText::new(Role::Supervisory.code()).map_err(|_| Problem::unforeseen())?;
        let supervisory = Actor { name, role: Role::Supervisory };
        desk.batch_by(supervisory, BatchKind::Demo, None, checked)?;
    }
    desk.settle()?;
    if desk.common.as_of.is_none() {
        desk.look_at(operations::demo::told_on());
    }
    let report = Participation { cooperative: None, since: None, every: 12, organ: None, term: None };
    let (moment, words) = desk.moment()?;
    let mut document = report.answer(&moment, words)?;
    drop(moment);
    let words = desk.words();
    let sources =
        ["demo-names", "demo-founding", "demo-count", "demo-first", "demo-offices", "demo-examples"];
    document.notes.extend(sources.into_iter().map(|id| words.say(id)));
    desk.print(&document)?;
    // An address is shown without its password, and with the register.
    let shown = desk.store()?.path().display().to_string();
    tell(&desk.words().say_with("demo-next", &[("path", (&operations::problem::quoted(&shown)).into())]));
    Ok(())
}
