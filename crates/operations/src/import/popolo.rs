//! `import.popolo`: persons, organizations, posts and memberships of a Popolo file.

mod document;
mod report;

use clap::Args;
use domain::authority::{Asked, Question};
use domain::value::PartialDate;
use domain::{Command, person};
use exchange::popolo::{self, Options, PopoloError, plan};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use self::report::{PopoloReport, Told};
use super::file::{batch, refused, with_details};
use super::history;
use crate::{Field as _, Input, Mint, Mutation, Notice, Outcome, Problem, Proposal, Resolver, Upload};

/// A Popolo JSON file: persons, organizations, posts, memberships
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Popolo {
    /// The file, or - for standard input
    pub file: Upload,
    /// What to put before every identifier of the file, where its own mean something only within it
    #[arg(long)]
    pub source: Option<String>,
    /// Since when memberships count for which the file gives no beginning
    #[arg(long)]
    pub undated_from: Option<Input<PartialDate>>,
}

impl Mutation for Popolo {
    const NAME: &'static str = "import.popolo";
    const KINDS: &'static [&'static str] = &[
        "person.record",
        "person.correct",
        "person.declare_gender",
        "cooperative.enrol",
        "cooperative.correct",
        "cooperative.rename",
        "cooperative.affiliate",
        "cooperative.leave_central",
        "cooperative.dissolve",
        "member.admit",
        "member.correct",
        "member.leave",
        "committee.establish",
        "committee.correct",
        "committee.change_seats",
        "committee.define_term",
        "committee.seat",
        "committee.end_mandate",
        "committee.correct_mandate",
        "committee.dissolve",
    ];
    const ASKED: Option<Asked> = Some(Asked::Question(Question::Extracts));

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let undated_from = self.undated_from.read("undated_from", resolver)?;
        let reading =
            popolo::read(self.file.content("file")?).map_err(|error| unreadable(&self.file, &error))?;
        let mut options = Options { source: self.source.clone(), undated_from, history: None };
        let context = resolver.kept()?.context()?;
        let mut planned = plan(&reading, resolver.register, &options, &context, mint);
        if (!planned.is_empty() || 0 < planned.refused()) && history::is_needed(resolver) {
            options.history = Some(history::read(resolver, self.file.label())?);
            planned = plan(&reading, resolver.register, &options, &context, mint);
        }
        let records = |command: &&Command| matches!(command, Command::Person(person::Command::Record(_)));
        let new = planned.commands.iter().filter(records).count();
        let erased = resolver.register.persons().iter().filter(|one| one.erased).count();
        let may_return = Notice::new("popolo-erased-may-return").with("count", erased).with("new", new);
        let unusable = planned.is_unusable();
        let commands = if unusable { Vec::new() } else { planned.commands.clone() };
        let nothing = || {
            let refused = refused(&self.file, "popolo_nothing_usable").with("count", planned.refused());
            refused.with("memberships", planned.verdicts.memberships.refused)
        };
        Ok(Proposal {
            commands,
            batch: Some(batch(&self.file, "file")?),
            notices: (0 < erased && 0 < new).then_some(may_return).into_iter().collect(),
            verdict: unusable.then(nothing),
            report: Some(Box::new(Told { reading, plan: planned })),
            ..Proposal::default()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<PopoloReport>())
    }
}

/// Why a file is no Popolo.
fn unreadable(file: &Upload, error: &PopoloError) -> Problem {
    let (line, column, offset) =
        error.place().map_or((0, 0, 0), |place| (place.line, place.column, place.offset));
    let details = [
        ("line", line),
        ("column", column),
        ("offset", offset),
        ("limit", error.limit().unwrap_or_default()),
    ];
    with_details(refused(file, error.code()), details)
}
