//! `import.observations`: figures of others with their sources, all rows or none.

use clap::Args;
use domain::Register;
use domain::value::id::BatchId;
use exchange::observation::{self, Judged, Plan};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::file::{Reading, batch, refused};
use crate::change::Done;
use crate::proposal::{Audience, Report};
use crate::{Mint, Mutation, Outcome, Proposal, Resolver, Upload};

/// Figures of others with their sources: a table with topic, period, group, women, men, total, published_pct, source
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Observations {
    /// The file, or - for standard input
    pub file: Upload,
    /// How the table stands in its file.
    #[command(flatten)]
    #[serde(flatten)]
    pub reading: Reading,
}

impl Mutation for Observations {
    const NAME: &'static str = "import.observations";
    const KINDS: &'static [&'static str] = &["equality.record_observation"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let sheet = self.reading.sheet(&self.file, false, resolver)?;
        let plan = observation::plan(&sheet, resolver.register, mint);
        let blocked = 0 < plan.refused() || !plan.missing.is_empty();
        let commands = if blocked { Vec::new() } else { plan.commands().cloned().map(Into::into).collect() };
        let problem = || refused(&self.file, "rows_refused").with("count", plan.refused());
        Ok(Proposal {
            commands,
            batch: Some(batch(&self.file, "file")?),
            verdict: blocked.then(problem),
            report: Some(Box::new(Told { plan })),
            ..Proposal::default()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<ObservationReport>())
    }
}

/// What was planned for a table.
#[derive(Debug)]
struct Told {
    plan: Plan,
}

/// What an import of figures found and did.
#[derive(Debug, Serialize, JsonSchema)]
struct ObservationReport {
    /// The batch that was recorded; nothing where nothing was.
    batch: Option<String>,
    /// Whether it was only tried.
    dry_run: bool,
    /// The headings that are not read.
    left_out: Vec<String>,
    /// The columns that are missing and needed.
    missing: Vec<&'static str>,
    /// What is wrong with cells, or with rows as a whole.
    problems: Vec<ProblemReport>,
    /// Each row with what becomes of it.
    rows: Vec<RowReport>,
    /// How many statements, and rows that are refused.
    totals: TotalsReport,
    /// The version of the register after it; nothing where nothing was recorded.
    version: Option<u64>,
}

/// A row, and what becomes of its statements.
#[derive(Debug, Serialize, JsonSchema)]
struct RowReport {
    /// What a person sees beside it.
    line: u64,
    /// How many of its statements are new.
    new: usize,
    /// How many of its statements the register has already.
    same: usize,
    /// new, same or error.
    verdict: &'static str,
}

/// What is wrong with a cell.
#[derive(Debug, Serialize, JsonSchema)]
struct ProblemReport {
    /// The heading of the column; empty where the row as a whole is meant.
    column: String,
    /// The row, as a person sees it.
    line: u64,
    /// The code of what is wrong.
    problem: &'static str,
    /// What the cell holds.
    value: String,
}

/// How many statements and rows came to what.
#[derive(Debug, Serialize, JsonSchema)]
struct TotalsReport {
    /// Rows that cannot be written.
    error: usize,
    /// Statements that are new.
    new: usize,
    /// Statements that the register has already.
    same: usize,
}

impl Told {
    fn data(&self, done: &Done) -> ObservationReport {
        let plan = &self.plan;
        let problem = |(line, problem): (u64, &observation::Problem)| ProblemReport {
            column: problem.heading.clone(),
            line,
            problem: problem.code,
            value: problem.value.clone(),
        };
        let problems = plan.rows.iter().flat_map(|row| row.problems.iter().map(|one| (row.line, one)));
        ObservationReport {
            batch: done.batch().as_ref().map(BatchId::to_string),
            dry_run: done.is_trial(),
            left_out: plan.left_out.clone(),
            missing: plan.missing.clone(),
            problems: problems.map(problem).collect(),
            rows: plan.rows.iter().map(row).collect(),
            totals: TotalsReport { error: plan.refused(), new: plan.commands().count(), same: plan.same() },
            version: done.version(),
        }
    }
}

fn row(row: &Judged) -> RowReport {
    let verdict = match (row.problems.is_empty(), row.new.is_empty()) {
        (false, _) => "error",
        (true, false) => "new",
        (true, true) => "same",
    };
    RowReport { line: row.line, new: row.new.len(), same: row.same, verdict }
}

impl Report for Told {
    fn document(&self, done: &Done, _: &Register, _: Audience, words: &Words) -> Document {
        let plan = &self.plan;
        let fact = |id: &str, count: usize| Fact { label: words.heading(id), value: count.to_string() };
        let mut facts = vec![
            fact("verdict-new", plan.commands().count()),
            fact("verdict-same", plan.same()),
            fact("verdict-error", plan.refused()),
        ];
        facts.extend(super::recorded(done, words));
        let missing = |column: &&'static str| {
            words.say_with("observation-note-column-missing", &[("column", Arg::from(*column))])
        };
        let mut notes: Vec<String> = plan.missing.iter().map(missing).collect();
        if !plan.left_out.is_empty() {
            let columns = plan.left_out.join("; ");
            notes.push(words.say_with("import-unmapped", &[("columns", Arg::from(&columns))]));
        }
        let blocked = 0 < plan.refused() || !plan.missing.is_empty();
        notes.push(super::came_of(done, if blocked { "import-nothing" } else { "import-same" }, words));
        let sections = if plan.refused() == 0 { Vec::new() } else { vec![problems(plan, words)] };
        let data = serde_json::to_value(self.data(done)).unwrap_or_default();
        Document { title: words.heading("equality-import"), sections, notes, data, ..Document::default() }
            .headed_by(facts)
    }
}

/// What is wrong with the rows that are refused.
fn problems(plan: &Plan, words: &Words) -> Section {
    let said = |code: &str| {
        let own = format!("observation-note-{}", code.replace('_', "-"));
        let id = if words.has(&own) { own } else { format!("note-{}", code.replace('_', "-")) };
        Cell::code(code, words.say(&id))
    };
    let line = |(line, problem): (u64, &observation::Problem)| {
        vec![
            Cell::count(line),
            Cell::text(problem.heading.clone()),
            Cell::text(problem.value.clone()),
            said(problem.code),
        ]
    };
    let problems = plan.rows.iter().flat_map(|row| row.problems.iter().map(|one| (row.line, one)));
    let columns = vec![
        Column::integer("line", words.heading("col-line")),
        Column::text("column", words.heading("col-equality-column")),
        Column::text("value", words.heading("col-value")),
        Column::text("problem", words.heading("col-note")),
    ];
    let table = Table { columns, rows: problems.map(line).collect(), ..Table::default() };
    Section::new("problems", "").table(table)
}
