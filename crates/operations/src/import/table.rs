//! `import.roster`, `import.cooperatives`, `import.mandates`: tables of people, organisations and offices, judged row by row.

mod document;
mod groups;
mod memory;
mod options;
mod report;

use clap::Args;
use domain::authority::{Asked, Question};
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use exchange::roster::{self, Mode, Options, Plan, Severity, Verdict};
use exchange::sheet;
use exchange::sheet::cell::{DateOrder, GenderLetters};
use exchange::sheet::mapping::Mapping;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use self::memory::Memory;
use self::options::RowDecision;
use self::report::{Rejected, TableReport, Told};
use super::file::{Reading, batch, refused};
use super::history;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver, Upload};

/// What can be filled in for a table.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// The file, or - for standard input
    pub file: Upload,
    /// The cooperative, where no column says it
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// How the table stands in its file.
    #[command(flatten)]
    #[serde(flatten)]
    pub reading: Reading,
    /// Read hidden rows and columns as well
    #[arg(long)]
    #[serde(default)]
    pub with_hidden: bool,
    /// What a column means: HEADING=FIELD, or HEADING= to leave it out. Fields, by code or Spanish name:
    /// register_number, family_name, given_names, full_name, dni, foreign_card, passport, document, document_type, ruc,
    /// gender, birth_date, death_date, admitted, left, exit_reason, status, suspensions, cooperative, work_area,
    /// external_key, phone, email, address, note, legal_name, acronym, kind, sector, ubigeo, place, registry_entry,
    /// founded, organ, organ_name, organ_since, post, rank, places, mandate_from, mandate_until, mandate_end, origin,
    /// represents, term
    #[arg(long = "map", value_name = "HEADING=FIELD")]
    #[serde(default)]
    pub maps: Vec<String>,
    /// What letters or digits of the gender mean, such as M=woman,H=man; remembered with the header
    #[arg(long, value_name = "LETTER=GENDER")]
    pub gender_letters: Option<Input<GenderLetters>>,
    /// What stands first in dates: dmy (the day) or mdy (the month)
    #[arg(long, value_name = "ORDER")]
    pub date_order: Option<Input<DateOrder>>,
    /// Members with their membership, or people only: members or people
    #[arg(long)]
    pub mode: Option<Input<Mode>>,
    /// When members were admitted for whom no cell says it
    #[arg(long)]
    pub default_admitted: Option<Input<PartialDate>>,
    /// What to do with a row that waits: ROW=new (somebody else), ROW=same (the person whom its document or name leads
    /// to; her record stays), ROW=correct (her record is corrected), ROW=PERSON, ROW=correct:PERSON, or ROW=skip
    #[arg(long = "decide", value_name = "ROW=DECISION")]
    #[serde(default)]
    pub decisions: Vec<Input<RowDecision>>,
    /// The system that the column of keys is of; its cooperative where this is not told
    #[arg(long)]
    pub source: Option<String>,
    /// Import the valid rows and give the others back
    #[arg(long)]
    #[serde(default)]
    pub valid_rows: bool,
    /// Where to write the rows that were refused; NAME.rejected.csv or .xlsx in this folder by default, with --valid-rows
    #[arg(long, value_name = "FILE")]
    pub rejected: Option<String>,
}

/// A roster: CSV, XLSX, ODS or JSON with members or people
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Roster {
    /// The table.
    #[command(flatten)]
    #[serde(flatten)]
    pub table: Table,
}

/// A list of organisations: CSV, XLSX, ODS or JSON
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Cooperatives {
    /// The table.
    #[command(flatten)]
    #[serde(flatten)]
    pub table: Table,
}

/// Organs with their seats and who holds them: CSV, XLSX, ODS or JSON
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Mandates {
    /// The table.
    #[command(flatten)]
    #[serde(flatten)]
    pub table: Table,
}

impl Mutation for Roster {
    const NAME: &'static str = "import.roster";
    const KINDS: &'static [&'static str] = &[
        "person.record",
        "person.correct",
        "person.declare_gender",
        "cooperative.enrol",
        "cooperative.correct",
        "member.admit",
        "member.correct",
        "member.suspend",
        "member.reinstate",
        "member.leave",
        "member.assign_work",
        "committee.establish",
        "committee.change_seats",
        "committee.define_term",
        "committee.seat",
        "committee.end_mandate",
        "committee.correct_mandate",
    ];
    const ASKED: Option<Asked> = Some(Asked::Question(Question::Extracts));

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        self.table.propose(None, resolver, mint)
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.table.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<TableReport>())
    }
}

impl Mutation for Cooperatives {
    const NAME: &'static str = "import.cooperatives";
    const KINDS: &'static [&'static str] = &["cooperative.enrol", "cooperative.correct"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        self.table.propose(Some(Mode::Cooperatives), resolver, mint)
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.table.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<TableReport>())
    }
}

impl Mutation for Mandates {
    const NAME: &'static str = "import.mandates";
    const KINDS: &'static [&'static str] = &[
        "person.record",
        "person.correct",
        "person.declare_gender",
        "committee.establish",
        "committee.change_seats",
        "committee.define_term",
        "committee.seat",
        "committee.end_mandate",
        "committee.correct_mandate",
    ];
    const ASKED: Option<Asked> = Some(Asked::Question(Question::Extracts));

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        self.table.propose(Some(Mode::Mandates), resolver, mint)
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.table.file]
    }

    fn answer_schema() -> Option<Schema> {
        Some(super::report_schema::<TableReport>())
    }
}

impl Table {
    /// Judges every row. All of them are imported or none, unless the valid ones alone are asked for.
    fn propose(&self, mode: Option<Mode>, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let kept = resolver.kept()?;
        let sheet = self.reading.sheet(&self.file, self.with_hidden, resolver)?;
        let memory = Memory::of(kept, &sheet.header)?;
        let mapping = self.mapping(memory.mapping(&sheet.header, mode))?;
        let mut options = self.options(mode, resolver)?;
        options.gender = memory.letters();
        options.habits = memory.habits();
        let context = kept.context()?;
        let mut plan = roster::plan(&sheet, &mapping, resolver.register, &options, &context, mint);
        if acts(&plan) && history::is_needed(resolver) {
            options.history = Some(history::read(resolver, self.file.label())?);
            plan = roster::plan(&sheet, &mapping, resolver.register, &options, &context, mint);
        }
        let rejected_format = options::rejected_format(self.rejected.as_deref(), &sheet)?;
        let verdict = Judgement::of(&plan, self.valid_rows);
        // Of a table that is asked about as a whole no part is given back, for without the others it may mean something else.
        let gives_back = verdict.refused && !verdict.blocked && (self.valid_rows || self.rejected.is_some());
        let learnt = verdict.writes() || gives_back;
        let settings = if learnt { memory::learnt(&sheet, &mapping, &plan) } else { Vec::new() };
        let rejected = gives_back.then(|| Rejected {
            name: self.rejected.clone().unwrap_or_else(|| options::usual_name(&self.file, rejected_format)),
            format: rejected_format,
            file: self.file.clone(),
            mapping,
            options,
        });
        Ok(Proposal {
            commands: if verdict.writes() { plan.commands().cloned().collect() } else { Vec::new() },
            batch: Some(batch(&self.file, "file")?),
            settings,
            verdict: verdict.problem(&plan, &self.file),
            report: Some(Box::new(Told { plan, sheet, register: resolver.register.clone(), rejected })),
            ..Proposal::default()
        })
    }

    /// What each column means: remembered from the last file with this header or guessed, then as told.
    fn mapping(&self, mut mapping: Mapping) -> Outcome<Mapping> {
        for told in &self.maps {
            mapping.apply(told).map_err(|error| {
                let refused = refused(&self.file, error.code()).at("maps").with("value", told.as_str());
                refused.with("detail", error.to_string()).with("fields", options::all_fields())
            })?;
        }
        Ok(mapping)
    }

    fn options(&self, mode: Option<Mode>, resolver: &Resolver<'_>) -> Outcome<Options> {
        let told = self.mode.read("mode", resolver)?;
        let decisions = self.decisions.read("decisions", resolver)?;
        Ok(Options {
            mode: mode.or(told),
            cooperative: self.cooperative.read("cooperative", resolver)?,
            default_admitted: self.default_admitted.read("default_admitted", resolver)?,
            decisions: decisions.into_iter().map(|RowDecision { line, decision }| (line, decision)).collect(),
            letters: self.gender_letters.read("gender_letters", resolver)?,
            date_order: self.date_order.read("date_order", resolver)?,
            source: self.source.clone(),
            ..Options::new(resolver.on)
        })
    }
}

/// Whether a plan changes anything.
fn acts(plan: &Plan) -> bool {
    plan.rows.iter().any(|row| !matches!(row.verdict, Verdict::Same | Verdict::Skipped))
}

/// What becomes of a table as a whole.
#[derive(Clone, Copy, Debug)]
struct Judgement {
    /// Rows are refused.
    refused: bool,
    /// The table as a whole is asked about, so that no row of it can be imported.
    blocked: bool,
    /// The valid rows alone are asked for.
    valid_rows: bool,
}

impl Judgement {
    fn of(plan: &Plan, valid_rows: bool) -> Self {
        let refused = plan.rows.iter().any(|row| row.verdict == Verdict::Error);
        let blocked = plan.notes.iter().any(|note| note.severity == Severity::Error);
        Self { refused, blocked, valid_rows }
    }

    /// Whether something may be imported.
    const fn writes(self) -> bool {
        !self.blocked && (!self.refused || self.valid_rows)
    }

    /// The problem with which it ends: rows are refused and the others were not asked for, or there are no others.
    fn problem(self, plan: &Plan, file: &Upload) -> Option<Problem> {
        let totals = &plan.totals;
        let is_nothing_valid = totals.new + totals.changed + totals.same == 0;
        let fails = !self.writes() || (self.refused && is_nothing_valid);
        fails.then(|| refused(file, "rows_refused").with("count", totals.error))
    }
}

/// The media type of a table that is given back.
const fn media_type(format: sheet::Format) -> &'static str {
    match format {
        sheet::Format::Csv => "text/csv",
        sheet::Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        sheet::Format::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        sheet::Format::Json => "application/json",
    }
}
