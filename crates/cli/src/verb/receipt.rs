//! What an import found, cell by cell, and what it did: for eyes, or for a program.

mod groups;

use std::collections::BTreeMap;
use std::hash::Hash;

use domain::Register;
use domain::value::id::BatchId;
use exchange::popolo;
use exchange::roster::{Judged, Note, Plan, Verdict};
use exchange::sheet::mapping::Field;
use exchange::sheet::{Format as SheetFormat, Sheet};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{self, Arg, Family, Words};
use serde_json::{Value, json};

use super::places::{Group, grouped as grouped_places};
use crate::args::Format;
use crate::desk::Desk;
use crate::problem::Outcome;

/// How many rows of explanations a terminal gets; files and programs get all of them.
const SHOWN: usize = 40;

/// What was planned for a table.
pub(super) struct Receipt<'a> {
    pub(super) plan: &'a Plan,
    pub(super) sheet: &'a Sheet,
    pub(super) register: &'a Register,
}

fn number(n: usize) -> Arg<'static> {
    Arg::Number(u64::try_from(n).unwrap_or(u64::MAX))
}

/// Which column is read as what, in a few lines.
pub(super) fn mapping(words: &Words, sheet: &Sheet, plan: &Plan) -> String {
    let how = how(words, sheet).map(|how| format!(" ({how})")).unwrap_or_default();
    let read = [("rows", number(sheet.rows.len())), ("how", Arg::from(&how))];
    let mut lines: Vec<String> = nobody(words, plan).into_iter().collect();
    lines.push(words.say_with("cli-import-read", &read));
    let said = plan.columns.iter().filter_map(|column| {
        let field = column.field.filter(|_| column.kept)?;
        Some(format!(
            "{} → {}",
            column.heading,
            words.say(&format!("field-{}", field.code().replace('_', "-")))
        ))
    });
    let said: Vec<String> = said.collect();
    lines.push(words.say_with("cli-import-columns", &[("columns", Arg::from(&said.join("; ")))]));
    let left: Vec<&str> = plan.unmapped().map(|column| column.heading.as_str()).collect();
    if !left.is_empty() {
        lines.push(words.say_with("cli-import-unmapped", &[("columns", Arg::from(&left.join("; ")))]));
    }
    lines.join("\n")
}

/// That nobody becomes a member, where a roster makes nobody one: the first thing to say.
fn nobody(words: &Words, plan: &Plan) -> Option<String> {
    let said = plan.notes.iter().any(|note| note.code == "nobody_member");
    said.then(|| words.say("note-nobody-member"))
}

/// How the table stood in its file: encoding and separator of a text, the sheet of a workbook.
fn how(words: &Words, sheet: &Sheet) -> Option<String> {
    if sheet.format != SheetFormat::Csv {
        let name = sheet.sheet_name.as_ref()?;
        return Some(words.say_with("cli-import-how-sheet", &[("sheet", Arg::from(name))]));
    }
    let separator = match sheet.separator {
        Some('\t') => words.say("cli-import-how-tab"),
        Some(separator) => format!("«{separator}»"),
        None => return None,
    };
    let mut args = vec![("encoding", Arg::from(sheet.encoding)), ("separator", Arg::from(&separator))];
    let Some(letters) = sheet.about.letters else {
        return Some(words.say_with("cli-import-how-text", &args));
    };
    args.push(("letters", number(letters)));
    Some(words.say_with("cli-import-how-letters", &args))
}

/// One note in words: where, what, and what to do.
fn note(words: &Words, note: &Note, register: &Register) -> String {
    let place = if note.heading.is_empty() { String::new() } else { format!("{}: ", note.heading) };
    if let Some(rejection) = &note.rejection {
        return format!("{place}{}", words::rejection(words, rejection, register));
    }
    let details: Vec<(&str, String)> =
        note.details.iter().map(|(name, value)| (*name, detail(words, note, name, value))).collect();
    let mut args = vec![("value", Arg::from(note.value.as_str()))];
    args.extend(details.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))));
    let id = format!("note-{}", note.code.replace('_', "-"));
    let said =
        if words.has(&id) { words.say_with(&id, &args) } else { format!("{} {}", note.code, note.value) };
    format!("{place}{said}")
}

/// A detail in words: what a cell changes from and to may be a code.
fn detail(words: &Words, note: &Note, name: &str, value: &str) -> String {
    if !matches!(name, "from" | "to") {
        return value.to_owned();
    }
    let family = match note.field {
        Some(Field::Gender) => Some(Family::Gender),
        Some(Field::ExitReason) => Some(Family::Exit),
        Some(Field::MandateEnd) => Some(Family::MandateEnd),
        Some(Field::Origin) => Some(Family::Entry),
        _ => None,
    };
    match family {
        _ if value.is_empty() => words.say("cell-blank"),
        Some(family) => words.term(family, value),
        None => value.to_owned(),
    }
}

/// The details that name rows of the table.
const LINES: [&str; 4] = ["line", "lines", "other", "own"];

/// A note as it stands beside a row that is given back: rows that are there with it have the numbers that they have there,
/// and others say of which file they are.
fn given_back(words: &Words, one: &Note, lines: &BTreeMap<u64, u64>, file: &str) -> Note {
    let renumbered = |line: &str| match line.parse().ok().map(|line| (line, lines.get(&line))) {
        Some((_, Some(line))) => line.to_string(),
        Some((line, None)) => {
            words.say_with("rejected-line-of", &[("line", Arg::Number(line)), ("file", Arg::from(file))])
        }
        None => line.to_owned(),
    };
    let detail = |(name, value): &(&'static str, String)| {
        let all = || value.split(", ").map(renumbered).collect::<Vec<_>>().join(", ");
        (*name, if LINES.contains(name) { all() } else { value.clone() })
    };
    Note { details: one.details.iter().map(detail).collect(), ..one.clone() }
}

fn note_json(one: &Note) -> Value {
    let details: serde_json::Map<String, Value> =
        one.details.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    json!({
        "code": one.code,
        "column": one.column,
        "details": details,
        "heading": one.heading,
        "severity": one.severity.code(),
        "value": one.value,
    })
}

impl Receipt<'_> {
    /// What is wrong with each refused row, as it stands beside it in the file that gives them back, in their order.
    pub(super) fn reasons(&self, words: &Words, file: Option<&str>) -> Vec<String> {
        let refused = || self.plan.rows.iter().filter(|row| row.verdict == Verdict::Error);
        // The header is the first row.
        let lines = refused().map(|row| row.line).zip(2..).collect();
        let said = |row: &Judged| {
            let notes = row.notes.iter().map(|one| given_back(words, one, &lines, file.unwrap_or("-")));
            notes.map(|one| note(words, &one, self.register)).collect::<Vec<_>>().join(" | ")
        };
        refused().map(said).collect()
    }

    /// Prints what was found and done.
    pub(super) fn print(&self, desk: &mut Desk, written: Option<(BatchId, u64)>) -> Outcome {
        let stamp = desk.stamp()?;
        let words = desk.words();
        let totals = &self.plan.totals;
        let counters = [
            ("new", totals.new),
            ("changed", totals.changed),
            ("same", totals.same),
            ("error", totals.error),
            ("skipped", totals.skipped),
            ("aside", totals.aside),
            ("warning", totals.warning),
        ];
        let mut facts: Vec<Fact> = counters
            .iter()
            .map(|(id, count)| Fact {
                label: words.heading(&format!("verdict-{id}")),
                value: count.to_string(),
            })
            .collect();
        if let Some((batch, version)) = written {
            facts.push(Fact { label: words.heading("cli-import-batch"), value: batch.to_string() });
            facts.push(Fact { label: words.heading("col-version"), value: version.to_string() });
        }
        let told: Vec<&Judged> = self.plan.rows.iter().filter(|row| !row.notes.is_empty()).collect();
        let grouped = matches!(desk.format(), Format::Table | Format::Html);
        let limit = if desk.format() == Format::Table { SHOWN } else { usize::MAX };
        let groups = if grouped { self.groups(words) } else { Vec::new() };
        let rows: Vec<Vec<Cell>> = if grouped {
            groups.iter().take(limit).map(|group| self::grouped(words, group)).collect()
        } else {
            told.iter().flat_map(|row| self.rows(words, row)).collect()
        };
        let mut notes: Vec<String> = self.table_notes(words);
        if groups.len() > limit {
            let left = groups.iter().skip(limit).map(|group| group.lines.len()).sum();
            notes.push(words.say_with("cli-import-more", &[("count", number(left))]));
        }
        notes.push(words.say(match written {
            Some(_) => "cli-import-done",
            None if desk.common.dry_run => "cli-dry-run",
            None if self.plan.notes.iter().any(|note| note.code == "no_rows") => "cli-import-empty",
            None if !self.plan.has_errors() => "cli-import-same",
            None => "cli-import-nothing",
        }));
        let columns = if grouped { grouped_columns(words) } else { columns(words) };
        let table = Table { columns, rows, ..Table::default() };
        let section = Section {
            id: "rows".to_owned(),
            heading: words.heading("cli-import-rows"),
            table: Some(table),
            ..Section::default()
        };
        let sections = if told.is_empty() { Vec::new() } else { vec![section] };
        let title = words.heading("cli-import-title");
        let subtitle = nobody(words, self.plan).unwrap_or_default();
        let data = self.json(written, desk.common.dry_run);
        desk.print(&Document { title, subtitle, stamp, facts, sections, notes, data, ..Document::default() })
    }

    /// What is said of the table as a whole; that nobody becomes a member has been said first.
    fn table_notes(&self, words: &Words) -> Vec<String> {
        let notes = self.plan.notes.iter().filter(|one| one.code != "nobody_member");
        notes.map(|one| note(words, one, self.register)).collect()
    }

    fn groups(&self, words: &Words) -> Vec<groups::Group> {
        groups::of(self.plan.rows.iter(), |one| note(words, one, self.register))
    }

    fn rows(&self, words: &Words, row: &Judged) -> Vec<Vec<Cell>> {
        let line = |one: &Note| {
            let severity = one.severity.code();
            vec![
                Cell::count(row.line),
                Cell::code(row.verdict.code(), words.say(&format!("verdict-{}", row.verdict.code()))),
                Cell::code(severity, words.say(&format!("severity-{severity}"))),
                Cell::text(note(words, one, self.register)),
            ]
        };
        row.notes.iter().map(line).collect()
    }

    fn json(&self, written: Option<(BatchId, u64)>, dry_run: bool) -> Value {
        let totals = &self.plan.totals;
        let row = |row: &Judged| {
            json!({
                "line": row.line,
                "verdict": row.verdict.code(),
                "person": row.person,
                "duplicates": row.duplicates,
                "notes": row.notes.iter().map(note_json).collect::<Vec<_>>(),
            })
        };
        let told = self.plan.rows.iter().filter(|row| !row.notes.is_empty() || row.verdict == Verdict::Error);
        let text = self.sheet.format == SheetFormat::Csv;
        json!({
            "batch": written.map(|(batch, _)| batch),
            "columns": self.plan.columns.iter().map(|column| json!({
                "heading": column.heading,
                "field": column.field.map(exchange::sheet::mapping::Field::code),
                "kept": column.kept,
            })).collect::<Vec<_>>(),
            "dry_run": dry_run,
            "encoding": text.then_some(self.sheet.encoding),
            "format": self.sheet.format.code(),
            "mode": self.plan.mode.code(),
            "notes": self.plan.notes.iter().map(note_json).collect::<Vec<_>>(),
            "rows": told.map(row).collect::<Vec<_>>(),
            "separator": self.sheet.separator.filter(|_| text),
            "sheet": self.sheet.sheet_name,
            "totals": {
                "new": totals.new, "changed": totals.changed, "same": totals.same,
                "error": totals.error, "skipped": totals.skipped, "aside": totals.aside,
                "warning": totals.warning,
            },
            "version": written.map(|(_, version)| version),
        })
    }
}

/// A line of like things.
fn grouped(words: &Words, group: &groups::Group) -> Vec<Cell> {
    let severity = group.severity.code();
    vec![
        Cell::text(group.rows()),
        Cell::count(u64::try_from(group.lines.len()).unwrap_or(u64::MAX)),
        Cell::code(severity, words.say(&format!("severity-{severity}"))),
        Cell::text(group.text(words)),
    ]
}

fn grouped_columns(words: &Words) -> Vec<Column> {
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    vec![
        Column::text("lines", heading("lines")),
        Column::integer("count", heading("count")),
        Column::text("severity", heading("severity")),
        Column::text("note", heading("note")),
    ]
}

fn columns(words: &Words) -> Vec<Column> {
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    vec![
        Column::integer("line", heading("line")),
        Column::text("verdict", heading("verdict")),
        Column::text("severity", heading("severity")),
        Column::text("note", heading("note")),
    ]
}

/// What a Popolo file held, what became of it, and what was not understood.
pub(super) fn popolo(
    desk: &mut Desk,
    reading: &popolo::Reading,
    plan: &popolo::Plan,
    register: &Register,
    written: Option<(BatchId, u64)>,
) -> Outcome {
    let stamp = desk.stamp()?;
    let words = desk.words();
    let counts = &plan.counts;
    let genders: Vec<String> =
        counts.gender_values.iter().map(|(value, n)| format!("{value}: {n}")).collect();
    let mut facts = Vec::new();
    let mut fact = |id: &str, value: String| facts.push(Fact { label: words.heading(id), value });
    fact("popolo-persons", counts.persons.to_string());
    fact("popolo-organizations", counts.organizations.to_string());
    fact("popolo-memberships", counts.memberships.to_string());
    fact("popolo-own-dates", counts.memberships_with_own_dates.to_string());
    fact("popolo-genders", genders.join(", "));
    if let Some((batch, version)) = written {
        fact("cli-import-batch", batch.to_string());
        fact("col-version", version.to_string());
    }
    let data = popolo_json(reading, plan, written, desk.common.dry_run);
    let mut findings = findings(words, desk.format(), plan, register);
    let mut irregularities = irregularities(words, desk.format(), reading);
    let limit = if desk.format() == Format::Table { SHOWN } else { usize::MAX };
    let left = cut(&mut findings, limit) + cut(&mut irregularities, limit);
    let sections = vec![
        Section { table: Some(verdicts(words, plan)), ..section(words, "popolo-verdicts") },
        Section { table: Some(findings), ..section(words, "popolo-findings") },
        Section { table: Some(irregularities), ..section(words, "popolo-irregularities") },
        Section { table: Some(not_understood(words, reading)), ..section(words, "popolo-not-understood") },
    ];
    let sections = sections
        .into_iter()
        .filter(|one| one.table.as_ref().is_some_and(|table| !table.rows.is_empty()))
        .collect();
    let said = match written {
        Some(_) => "cli-import-done",
        None if desk.common.dry_run => "cli-dry-run",
        None if plan.refused() == 0 => "cli-import-same",
        None => "cli-import-nothing",
    };
    let title = words.heading("cli-import-title");
    let more = (0 < left).then(|| words.say_with("popolo-more", &[("count", number(left))]));
    let notes = more.into_iter().chain([words.say(said)]).collect();
    desk.print(&Document { title, stamp, facts, sections, notes, data, ..Document::default() })
}

/// Truncates the table to `limit` rows and returns how many were removed.
fn cut(table: &mut Table, limit: usize) -> usize {
    let left = table.rows.len().saturating_sub(limit);
    table.rows.truncate(limit);
    left
}

/// What is said of places of a Popolo file: like things together for eyes, one by one for a program.
fn lines<'p, K: Clone + Eq + Hash>(
    format: Format,
    lines: impl Iterator<Item = (K, &'p str, u64)>,
) -> Vec<Group<K>> {
    match format {
        Format::Table | Format::Html => grouped_places(lines),
        Format::Csv | Format::Json | Format::Xlsx => {
            lines.map(|(said, place, count)| Group { said, place: place.to_owned(), count }).collect()
        }
    }
}

fn section(words: &Words, id: &str) -> Section {
    Section { id: id.to_owned(), heading: words.heading(id), ..Section::default() }
}

fn verdicts(words: &Words, plan: &popolo::Plan) -> Table {
    let all = &plan.verdicts;
    let rows = [
        ("persons", &all.persons),
        ("organizations", &all.organizations),
        ("posts", &all.posts),
        ("memberships", &all.memberships),
        ("events", &all.events),
    ];
    let cell = |n: usize| Cell::count(u64::try_from(n).unwrap_or(u64::MAX));
    let rows = rows.into_iter().map(|(id, verdict)| {
        let said = words.say(&format!("popolo-{id}"));
        vec![
            Cell::code(id, said),
            cell(verdict.new),
            cell(verdict.changed),
            cell(verdict.same),
            cell(verdict.refused),
        ]
    });
    let integer = |id: &str| Column::integer(id, words.heading(&format!("verdict-{id}")));
    let columns = vec![
        Column::text("collection", words.heading("col-collection")),
        integer("new"),
        integer("changed"),
        integer("same"),
        Column::integer("refused", words.heading("verdict-error")),
    ];
    Table { columns, rows: rows.collect(), ..Table::default() }
}

fn findings(words: &Words, format: Format, plan: &popolo::Plan, register: &Register) -> Table {
    let said = plan.findings.iter().map(|finding| {
        let code = finding.code.code();
        let id = format!("popolo-finding-{}", code.replace('_', "-"));
        let said = match &finding.rejection {
            Some(rejection) => words::rejection(words, rejection, register).to_string(),
            None if words.has(&id) => words.say(&id),
            None => code.to_owned(),
        };
        let count = u64::try_from(finding.count).unwrap_or(u64::MAX);
        ((finding.code, said, finding.value.as_str()), finding.path.as_str(), count)
    });
    let rows = lines(format, said).into_iter().map(|group| {
        let (code, said, value) = group.said;
        let severity = code.severity().code();
        vec![
            Cell::text(group.place),
            Cell::code(severity, words.say(&format!("severity-{}", severity.replace('_', "-")))),
            Cell::code(code.code(), said),
            Cell::text(value),
            Cell::count(group.count),
        ]
    });
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    let columns = vec![
        Column::text("path", heading("path")),
        Column::text("severity", heading("severity")),
        Column::text("finding", heading("finding")),
        Column::text("value", heading("value")),
        Column::integer("count", heading("count")),
    ];
    Table { columns, rows: rows.collect(), ..Table::default() }
}

/// What is wrong in the file itself.
fn irregularities(words: &Words, format: Format, reading: &popolo::Reading) -> Table {
    let all = &reading.irregularities;
    let places: Vec<String> = all.iter().map(irregular_place).collect();
    let said = all
        .iter()
        .zip(&places)
        .map(|(one, place)| ((one.code.code(), one.value.as_str()), place.as_str(), 1));
    let rows = lines(format, said).into_iter().map(|group| {
        let (code, value) = group.said;
        let id = format!("popolo-irregular-{}", code.replace('_', "-"));
        let said = if words.has(&id) { words.say(&id) } else { code.to_owned() };
        vec![Cell::text(group.place), Cell::code(code, said), Cell::text(value), Cell::count(group.count)]
    });
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    let columns = vec![
        Column::text("path", heading("path")),
        Column::text("finding", heading("finding")),
        Column::text("value", heading("value")),
        Column::integer("count", heading("count")),
    ];
    Table { columns, rows: rows.collect(), ..Table::default() }
}

/// Where an irregularity stands.
fn irregular_place(one: &popolo::Irregularity) -> String {
    let dot = if one.field.is_empty() { "" } else { "." };
    format!("{}[{}]{dot}{}", one.collection.key(), one.index, one.field)
}

/// What the file says that Popolo does not know.
fn not_understood(words: &Words, reading: &popolo::Reading) -> Table {
    let cell = |n: usize| Cell::count(u64::try_from(n).unwrap_or(u64::MAX));
    let rows = reading.not_understood.iter().map(|one| vec![Cell::text(one.path.clone()), cell(one.count)]);
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    let columns = vec![Column::text("path", heading("path")), Column::integer("count", heading("count"))];
    Table { columns, rows: rows.collect(), ..Table::default() }
}

fn popolo_json(
    reading: &popolo::Reading,
    plan: &popolo::Plan,
    written: Option<(BatchId, u64)>,
    dry_run: bool,
) -> Value {
    let counts = &plan.counts;
    let verdict = |one: &popolo::Verdict| json!({ "new": one.new, "changed": one.changed, "same": one.same, "refused": one.refused });
    json!({
        "batch": written.map(|(batch, _)| batch),
        "counts": {
            "persons": counts.persons,
            "organizations": counts.organizations,
            "memberships": counts.memberships,
            "gender_values_raw": counts.gender_values,
            "memberships_with_own_dates": counts.memberships_with_own_dates,
        },
        "dry_run": dry_run,
        "findings": plan.findings,
        "irregularities": reading.irregularities.iter().map(|one| json!({
            "path": irregular_place(one),
            "id": one.id,
            "code": one.code.code(),
            "value": one.value,
        })).collect::<Vec<_>>(),
        "not_understood": reading.not_understood.iter().map(|one| json!({
            "path": one.path,
            "count": one.count,
        })).collect::<Vec<_>>(),
        "organs": plan.organs.iter().map(|(id, organ)| json!({ "id": id, "organ": organ })).collect::<Vec<_>>(),
        "terms": plan.terms.iter().map(|(id, term)| json!({ "id": id, "term": term })).collect::<Vec<_>>(),
        "verdicts": {
            "persons": verdict(&plan.verdicts.persons),
            "organizations": verdict(&plan.verdicts.organizations),
            "posts": verdict(&plan.verdicts.posts),
            "memberships": verdict(&plan.verdicts.memberships),
            "events": verdict(&plan.verdicts.events),
        },
        "version": written.map(|(_, version)| version),
    })
}
