//! Reading the formats of others: rosters and Popolo, with a look before anything is written. Catalogues have a file of their own.

mod observations;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::Command;
use exchange::mint::Mint;
use exchange::popolo;
use exchange::roster::{self, Decision, Mode, Options, Plan, Severity, Verdict};
use exchange::sheet::cell::{DateHabit, DateOrder, GenderCode, GenderLetters};
use exchange::sheet::{self, ReadOptions, Sheet, mapping};
use reports::words::Arg;
use storage::{Batch, BatchKind, view};

use super::{catalogue, history};
use crate::args::Format;
use crate::desk::{Desk, tell};
use crate::mint;
use crate::output::{self, Staged};
use crate::problem::Outcome;
use crate::read;
use operations::problem::{Kind, Problem};

/// What can be read.
#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// A roster: CSV, XLSX, ODS or JSON with members or people
    Roster(Table),
    /// A list of organisations: CSV, XLSX, ODS or JSON
    Cooperatives(Table),
    /// Organs with their seats and who holds them: CSV, XLSX, ODS or JSON
    Mandates(Table),
    /// Figures of others with their sources: a table with topic, period, group, women, men, total, published_pct, source
    Observations(observations::Observations),
    /// A Popolo JSON file: persons, organizations, posts, memberships
    Popolo {
        /// The file, or - for standard input
        file: PathBuf,
        /// What to put before every identifier of the file, where its own mean something only within it
        #[arg(long)]
        source: Option<String>,
        /// Since when memberships count for which the file gives no beginning
        #[arg(long)]
        undated_from: Option<String>,
    },
    /// A scheme of requirements: OSCAL, CISO Assistant, UNTP, or one that comes along: pe-coop, craft-2.1, fairmined-2.0
    Scheme(catalogue::SchemeFile),
    /// How the requirements of one scheme stand to those of another: a mapping of CISO Assistant
    Mapping(catalogue::MappingFile),
    /// List what was imported
    Batches,
    /// Take an import back, while nothing depends on it
    Undo {
        /// The batch: its identifier as the receipt shows it, the beginning of that, or the name of the file
        batch: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

/// A table to read.
#[derive(Debug, Args)]
pub(crate) struct Table {
    /// The file, or - for standard input
    file: PathBuf,
    /// The cooperative, where no column says it
    #[arg(long)]
    cooperative: Option<String>,
    /// The sheet of a workbook
    #[arg(long)]
    sheet: Option<String>,
    /// The row of the header
    #[arg(long)]
    header_row: Option<u64>,
    /// The separator of a CSV file
    #[arg(long)]
    separator: Option<char>,
    /// The encoding of a CSV file: utf-8, latin1, cp850 or mac
    #[arg(long)]
    encoding: Option<String>,
    /// Read hidden rows and columns as well
    #[arg(long)]
    with_hidden: bool,
    /// What a column means: HEADING=FIELD, or HEADING= to leave it out. Fields, by code or Spanish name:
    /// register_number, family_name, given_names, full_name, dni, foreign_card, passport, document, document_type, ruc,
    /// gender, birth_date, death_date, admitted, left, exit_reason, status, suspensions, cooperative, work_area,
    /// external_key, phone, email, address, note, legal_name, acronym, kind, sector, ubigeo, place, registry_entry,
    /// founded, organ, organ_name, organ_since, post, rank, places, mandate_from, mandate_until, mandate_end, origin,
    /// represents, term
    #[arg(long = "map", value_name = "HEADING=FIELD")]
    maps: Vec<String>,
    /// What letters or digits of the gender mean, such as M=woman,H=man; remembered with the header
    #[arg(long, value_name = "LETTER=GENDER")]
    gender_letters: Option<String>,
    /// What stands first in dates: dmy (the day) or mdy (the month)
    #[arg(long, value_name = "ORDER")]
    date_order: Option<String>,
    /// Members with their membership, or people only: members or people
    #[arg(long)]
    mode: Option<String>,
    /// When members were admitted for whom no cell says it
    #[arg(long)]
    default_admitted: Option<String>,
    /// What to do with a row that waits: ROW=new (somebody else), ROW=same (the person whom its document or name leads
    /// to; her record stays), ROW=correct (her record is corrected), ROW=PERSON, ROW=correct:PERSON, or ROW=skip
    #[arg(long = "decide", value_name = "ROW=DECISION")]
    decisions: Vec<String>,
    /// The system that the column of keys is of; its cooperative where this is not told
    #[arg(long)]
    source: Option<String>,
    /// Import the valid rows and give the others back
    #[arg(long)]
    valid_rows: bool,
    /// Where to write the rows that were refused; NAME.rejected.csv or .xlsx in this folder by default, with --valid-rows
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
}

impl Import {
    /// Reads what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        if !desk.common.dry_run && !matches!(self, Self::Batches) {
            desk.writes_today()?;
        }
        match self {
            Self::Roster(table) => table.run(desk, None),
            Self::Cooperatives(table) => table.run(desk, Some(Mode::Cooperatives)),
            Self::Mandates(table) => table.run(desk, Some(Mode::Mandates)),
            Self::Observations(table) => table.run(desk),
            Self::Popolo { file, source, undated_from } => {
                import_popolo(desk, &file, source, undated_from.as_ref())
            }
            Self::Scheme(file) => file.run(desk),
            Self::Mapping(file) => file.run(desk),
            Self::Batches => super::batches::batches(desk),
            Self::Undo { batch, reason } => undo(desk, &batch, &reason),
        }
    }
}

/// A problem with a file that was given.
pub(super) fn input(desk: &Desk, code: &str, file: &std::path::Path, details: &[(&str, Arg<'_>)]) -> Problem {
    let path = file.display().to_string();
    let mut args = vec![("path", Arg::from(&path))];
    args.extend_from_slice(details);
    read::coded(desk.words(), Kind::Input, &format!("input_{code}"), &args)
}

impl Table {
    fn run(self, desk: &mut Desk, mode: Option<Mode>) -> Outcome {
        let bytes = desk.read(&self.file)?;
        let sheet = self.sheet(desk, &bytes)?;
        let mapping = self.mapping(desk, &sheet, mode)?;
        let mut options = self.options(desk, mode)?;
        let letters = remembered(desk, &letters_key(&sheet.header))?;
        options.gender = letters.and_then(|code| GenderLetters::parse(&code));
        options.habits = habits(remembered(desk, &habits_key(&sheet.header))?.as_deref().unwrap_or_default());
        let context = desk.context();
        let mut mint = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
        let mut plan = roster::plan(&sheet, &mapping, desk.register()?, &options, &context, &mut mint);
        if history::is_needed(desk.register()?, &plan) {
            options.history = Some(history::read(desk, self.label().as_deref())?);
            plan = roster::plan(&sheet, &mapping, desk.register()?, &options, &context, &mut mint);
        }
        tell(&super::receipt::mapping(desk.words(), &sheet, &plan));
        let refused = plan.rows.iter().any(|row| row.verdict == Verdict::Error);
        let blocked = plan.notes.iter().any(|note| note.severity == Severity::Error);
        let register = desk.register()?.clone();
        let receipt = super::receipt::Receipt { plan: &plan, sheet: &sheet, register: &register };
        // Where nothing is imported, the file still holds every row; where some cannot be given back, nothing is stored. Of a
        // table that is asked about as a whole no part is given back, for without the others it may mean something else.
        let asked_for = self.valid_rows || self.rejected.is_some();
        let given_back = refused && !blocked && !desk.common.dry_run && asked_for;
        let given_back =
            given_back.then(|| self.give_back(desk, &receipt, &mapping, &options)).transpose()?;
        let writes = !desk.common.dry_run && !blocked && (!refused || self.valid_rows);
        let commands: Vec<Command> = if writes { plan.commands().cloned().collect() } else { Vec::new() };
        let written = if commands.is_empty() {
            None
        } else {
            let batch = self.batch(desk, &bytes, commands)?;
            Some((batch.id, desk.execute_batch(&batch)?.version))
        };
        if writes || given_back.is_some() {
            remember(desk, &sheet, &mapping, &plan)?;
        }
        if let Some(staged) = given_back.flatten() {
            desk.finish(staged)?;
        }
        receipt.print(desk, written)?;
        let totals = &plan.totals;
        let nothing_valid = totals.new + totals.changed + totals.same == 0;
        if blocked || (refused && (!self.valid_rows || nothing_valid)) {
            let wrong = plan.rows.iter().filter(|row| row.verdict == Verdict::Error).count();
            let args = [("count", Arg::Number(u64::try_from(wrong).unwrap_or(u64::MAX)))];
            return Err(input(desk, "rows_refused", &self.file, &args));
        }
        Ok(())
    }

    fn sheet(&self, desk: &Desk, bytes: &[u8]) -> Outcome<Sheet> {
        let options = ReadOptions {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            separator: self.separator,
            encoding: self.encoding.clone(),
            with_hidden: self.with_hidden,
            ..ReadOptions::default()
        };
        sheet::read(bytes, &options).map_err(|error| {
            let fields = error.fields();
            let details: Vec<(&str, Arg<'_>)> =
                fields.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
            input(desk, error.code(), &self.file, &details)
        })
    }

    /// What each column means: remembered from the last file with this header or guessed, then as told.
    fn mapping(&self, desk: &mut Desk, sheet: &Sheet, mode: Option<Mode>) -> Outcome<mapping::Mapping> {
        let remembered = remembered(desk, &memory_key(&sheet.header))?;
        let remembered = remembered.and_then(|text| serde_json::from_str::<mapping::Remembered>(&text).ok());
        let remembered = remembered.and_then(|remembered| remembered.apply(&sheet.header));
        let guess = match mode {
            Some(Mode::Cooperatives) => mapping::guess_organisations,
            Some(Mode::Mandates) => mapping::guess_mandates,
            Some(Mode::Members | Mode::People) | None => mapping::guess,
        };
        // What was remembered of a table of another kind under the same header says nothing of this one.
        let same_kind = |known: &mapping::Mapping| match mode {
            Some(Mode::Cooperatives) => known.has(mapping::Field::LegalName),
            Some(Mode::Mandates) => known.has(mapping::Field::Post),
            Some(Mode::Members | Mode::People) | None => !known.has(mapping::Field::Post),
        };
        let mut mapping = remembered.filter(same_kind).unwrap_or_else(|| guess(&sheet.header));
        for told in &self.maps {
            mapping.apply(told).map_err(|error| {
                let detail = error.to_string();
                input(
                    desk,
                    error.code(),
                    &self.file,
                    &[
                        ("value", Arg::from(told)),
                        ("detail", Arg::from(&detail)),
                        ("fields", Arg::from(&fields(desk))),
                    ],
                )
            })?;
        }
        Ok(mapping)
    }

    fn options(&self, desk: &mut Desk, mode: Option<Mode>) -> Outcome<Options> {
        let mut options = Options::new(desk.on());
        let told = self.mode.as_ref().map(|text| {
            let known = Mode::from_code(text);
            known.ok_or_else(|| read::wrong(desk.words(), "mode_unknown", "--mode", text, &[]))
        });
        options.mode = mode.or(told.transpose()?);
        options.letters = self.letters(desk)?;
        options.date_order = self.date_order(desk)?;
        options.source.clone_from(&self.source);
        options.default_admitted =
            read::date_if(desk.words(), "--default-admitted", self.default_admitted.as_ref())?;
        options.cooperative =
            self.cooperative.as_ref().map(|one| desk.reading()?.cooperative(one)).transpose()?;
        for text in &self.decisions {
            let parts = text.split_once('=').and_then(|(line, what)| Some((line.parse::<u64>().ok()?, what)));
            let Some((line, what)) = parts else {
                return Err(read::wrong(desk.words(), "decision_wrong", "--decide", text, &[]));
            };
            let decision = match what {
                "new" | "nueva" | "nuevo" => Decision::New,
                "skip" | "omitir" => Decision::Skip,
                "same" | "misma" | "mismo" | "ella" | "él" | "el" => Decision::Same,
                "correct" | "corregir" => Decision::Correct,
                person => match person.split_once(':') {
                    Some(("correct" | "corregir", person)) => {
                        Decision::CorrectAs(desk.reading()?.person(person)?)
                    }
                    _ => Decision::TreatAs(desk.reading()?.person(person)?),
                },
            };
            options.decisions.insert(line, decision);
        }
        Ok(options)
    }

    /// What letters of genders mean, as it was told.
    fn letters(&self, desk: &Desk) -> Outcome<Option<GenderLetters>> {
        let Some(text) = &self.gender_letters else { return Ok(None) };
        let known = GenderLetters::parse(text);
        let wrong = || read::wrong(desk.words(), "gender_letters_wrong", "--gender-letters", text, &[]);
        known.ok_or_else(wrong).map(Some)
    }

    /// Which number of a date is the day, as it was told.
    fn date_order(&self, desk: &Desk) -> Outcome<Option<DateOrder>> {
        let Some(text) = &self.date_order else { return Ok(None) };
        let known = DateOrder::from_code(text);
        known
            .ok_or_else(|| read::wrong(desk.words(), "date_order_wrong", "--date-order", text, &[]))
            .map(Some)
    }

    fn batch(&self, desk: &Desk, bytes: &[u8], commands: Vec<Command>) -> Outcome<Batch> {
        import_batch(desk, self.label(), bytes, commands)
    }

    /// What the file is called.
    fn label(&self) -> Option<String> {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned())
    }

    /// What the file of refused rows is called where nobody names it: after the table, in the folder of the one who asks.
    fn usual_name(&self, format: Format) -> PathBuf {
        let stem = self.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = if stem == "-" || stem.is_empty() { "import".to_owned() } else { stem };
        PathBuf::from(format!("{stem}.rejected.{}", format.code()))
    }

    /// The rows that were refused, each with what is wrong, ready to be given back in a file of their own: of the format that
    /// was read, or of the one that `--rejected` ends in. `None` where a file of that name holds the very same already.
    fn give_back(
        &self,
        desk: &Desk,
        receipt: &super::receipt::Receipt<'_>,
        mapping: &mapping::Mapping,
        options: &Options,
    ) -> Outcome<Option<Staged>> {
        let words = desk.words();
        // Among fewer rows an M would mean something else; these words leave it its meaning.
        let gender = |gender: GenderCode| words.say(&format!("rejected-gender-{}", gender.code()));
        let understood = roster::understood(receipt.sheet, mapping, receipt.plan, options, &gender);
        let reasons = receipt.reasons(words, self.label().as_deref());
        let failures: Vec<(usize, String)> = reasons.into_iter().enumerate().collect();
        let mut rejected = sheet::rejected(&understood, &failures, &words.say("rejected-heading"));
        let own = match rejected.format {
            sheet::Format::Csv | sheet::Format::Json => Format::Csv,
            sheet::Format::Xlsx | sheet::Format::Ods => Format::Xlsx,
        };
        let path = self.rejected.clone().unwrap_or_else(|| self.usual_name(own));
        let other = if own == Format::Csv { Format::Xlsx } else { Format::Csv };
        let format = output::chosen(desk.words(), &path, None, &[own, other])?;
        if format != own {
            rejected.format = if format == Format::Csv { sheet::Format::Csv } else { sheet::Format::Xlsx };
        }
        let written = sheet::write(&rejected);
        let bytes = written.map_err(|error| input(desk, error.code(), &self.file, &[]))?.bytes;
        match desk.destination(&path, &[&self.file]) {
            Ok(destination) => destination.stage(desk.words(), bytes).map(Some),
            Err(problem) if problem.code != "file_exists" => Err(problem),
            Err(_) if std::fs::read(&path).is_ok_and(|there| there == bytes) => Ok(None),
            Err(_) => Err(input(desk, "rejected_exists", &path, &[])),
        }
    }
}

fn memory_key(header: &[String]) -> String {
    format!("mapping:{}", mapping::fingerprint(header))
}

/// Every field that a column may mean: its code, with its name beside it.
fn fields(desk: &Desk) -> String {
    let named = mapping::Field::ALL.into_iter().map(|field| {
        let code = field.code();
        format!("{code} ({})", desk.words().say(&format!("field-{}", code.replace('_', "-"))))
    });
    named.collect::<Vec<_>>().join(", ")
}

/// What letters of genders meant in the last file with this header.
fn letters_key(header: &[String]) -> String {
    format!("gender:{}", mapping::fingerprint(header))
}

/// How the dates of the columns were written in the last file with this header.
fn habits_key(header: &[String]) -> String {
    format!("dates:{}", mapping::fingerprint(header))
}

/// Reads what was remembered of dates: `admitted=mdy,birth_date=dmy+`.
fn habits(text: &str) -> BTreeMap<mapping::Field, DateHabit> {
    let pairs = text.split(',').filter_map(|pair| pair.split_once('='));
    let known =
        pairs.map(|(field, code)| Some((mapping::Field::from_code(field)?, DateHabit::from_code(code)?)));
    known.flatten().collect()
}

/// What was kept under a key.
fn remembered(desk: &mut Desk, key: &str) -> Outcome<Option<String>> {
    let kept = desk.store()?.setting(key);
    kept.map_err(Problem::from)
}

/// Keeps what was learnt of a file for the next one with its header, such as its own rows when they come back mended.
fn remember(desk: &mut Desk, sheet: &Sheet, mapping: &mapping::Mapping, plan: &Plan) -> Outcome {
    let remembered = serde_json::to_string(&mapping.remember()).unwrap_or_default();
    let mut kept = vec![(memory_key(mapping.headings()), remembered)];
    kept.extend(plan.letters.as_ref().map(|letters| (letters_key(&sheet.header), letters.code())));
    let habits = plan.habits.iter().filter(|(_, habit)| **habit != DateHabit::default());
    let habits: Vec<String> =
        habits.map(|(field, habit)| format!("{}={}", field.code(), habit.code())).collect();
    kept.extend((!habits.is_empty()).then(|| (habits_key(&sheet.header), habits.join(","))));
    for (key, value) in kept {
        let done = desk.store()?.set_setting(&key, &value);
        done.map_err(Problem::from)?;
    }
    Ok(())
}

/// A batch of an import, with the digest of what was read.
pub(super) fn import_batch(
    desk: &Desk,
    label: Option<String>,
    bytes: &[u8],
    commands: Vec<Command>,
) -> Outcome<Batch> {
    Ok(Batch {
        id: mint::id(),
        kind: BatchKind::Import,
        label,
        digest: Some(domain::value::Digest::of(&[bytes])),
        asked: None,
        by: desk.actor(),
        from: storage::Asked::default(),
        expected: desk.expected(),
        commands: commands.into_iter().map(|command| (mint::id(), command)).collect(),
        undoes: None,
    })
}

fn import_popolo(
    desk: &mut Desk,
    file: &std::path::Path,
    source: Option<String>,
    undated_from: Option<&String>,
) -> Outcome {
    let bytes = desk.read(file)?;
    let reading = popolo::read(&bytes).map_err(|error| {
        let (line, column, offset) =
            error.place().map_or((0, 0, 0), |place| (place.line, place.column, place.offset));
        let number = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
        let details = [
            ("line", number(line)),
            ("column", number(column)),
            ("offset", number(offset)),
            ("limit", number(error.limit().unwrap_or_default())),
        ];
        input(desk, error.code(), file, &details)
    })?;
    let undated_from = read::date_if(desk.words(), "--undated-from", undated_from)?;
    let mut options = popolo::Options { source, undated_from, history: None };
    let context = desk.context();
    let mut mint = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
    let mut plan = popolo::plan(&reading, desk.register()?, &options, &context, &mut mint);
    let label = file.file_name().map(|name| name.to_string_lossy().into_owned());
    // Only where it does something to what is known does it matter what was said before.
    let known = desk.register()?.persons().iter().next().is_some();
    if known && (!plan.is_empty() || 0 < plan.refused()) {
        options.history = Some(history::read(desk, label.as_deref())?);
        plan = popolo::plan(&reading, desk.register()?, &options, &context, &mut mint);
    }
    let unusable = plan.is_unusable();
    let written = if desk.common.dry_run || plan.is_empty() || unusable {
        None
    } else {
        let batch = import_batch(desk, label, &bytes, plan.commands.clone())?;
        Some((batch.id, desk.execute_batch(&batch)?.version))
    };
    let register = desk.register()?.clone();
    super::receipt::popolo(desk, &reading, &plan, &register, written)?;
    if unusable {
        let number = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
        let memberships = number(plan.verdicts.memberships.refused);
        let details = [("count", number(plan.refused())), ("memberships", memberships)];
        return Err(input(desk, "popolo_nothing_usable", file, &details));
    }
    Ok(())
}

fn undo(desk: &mut Desk, batch: &str, reason: &str) -> Outcome {
    let reason = read::text(desk.words(), "--reason", reason)?;
    let found = named_batch(desk, batch)?;
    let id = found.batch;
    let store = desk.store()?;
    let recorded = store.events_of_batch(id);
    let recorded = recorded?;
    let store = desk.store()?;
    let before = store.register_at(found.first_version.saturating_sub(1));
    let after = store.register_at(found.last_version);
    let (before, after) = (before?, after?);
    let now = desk.register()?.clone();
    let facts: Vec<domain::Event> = recorded.into_iter().map(|one| one.event).collect();
    let moments = domain::undo::Moments { before: &before, after: &after, now: &now };
    let commands = domain::undo::plan(moments, &facts, &reason, &mut mint::salt)
        .map_err(|refusal| Problem::not_undone(refusal, &now))?;
    if desk.common.dry_run {
        return desk.act(commands);
    }
    let mut undo = import_batch(desk, found.label, &[], commands)?;
    undo.kind = BatchKind::Undo;
    undo.digest = None;
    undo.undoes = Some(id);
    let written = desk.execute_batch(&undo)?;
    desk.say_written(&written)
}

/// How many characters of an identifier are enough to name a batch by.
const PREFIX_CHARACTERS_MIN: usize = 4;

/// The batch of that identifier, or whose identifier begins so, or the import of a file of that name that stands.
fn named_batch(desk: &mut Desk, named: &str) -> Outcome<view::Batch> {
    let batches = desk.batches()?;
    let words = desk.words();
    let prefix = |batch: &&view::Batch| {
        let long = PREFIX_CHARACTERS_MIN <= named.len();
        long && batch.batch.to_string().starts_with(&named.to_ascii_lowercase())
    };
    let label = |batch: &&view::Batch| batch.kind != BatchKind::Undo && batch.label.as_deref() == Some(named);
    let mut found: Vec<&view::Batch> = batches.iter().filter(prefix).collect();
    if found.is_empty() {
        found = batches.iter().filter(label).collect();
    }
    let standing: Vec<&view::Batch> =
        found.iter().filter(|batch| batch.undone_by.is_none()).copied().collect();
    match (standing.as_slice(), found.as_slice()) {
        ([one], _) => Ok((*one).clone()),
        ([], []) => Err(read::wrong(words, "batch_unknown", "BATCH", named, &[])),
        ([], [undone, ..]) => {
            let label = undone.label.clone().unwrap_or_default();
            let undone = Problem::new(Kind::Rejected, "batch_undone").at("batch").valued(named);
            Err(undone.with("label", label))
        }
        (several, _) => {
            let shown = several.iter().map(|batch| {
                let label = batch.label.as_deref().unwrap_or_default();
                format!("{} ({label}, {})", batch.batch, batch.at.format("%Y-%m-%d %H:%M"))
            });
            let shown: Vec<String> = shown.collect();
            let shown = shown.join("; ");
            Err(read::wrong(words, "batch_ambiguous", "BATCH", named, &[("candidates", Arg::from(&shown))]))
        }
    }
}
