//! What was found in a table and what came of it, for people: cell by cell, or like things together.

use std::collections::BTreeMap;

use domain::Register;
use exchange::roster::{Judged, Note, Plan, Verdict};
use exchange::sheet::mapping::Field;
use exchange::sheet::{Format, Sheet};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{self, Arg, Family, Words};

use super::groups::{self, Group};
use super::report::Told;
use crate::change::Done;
use crate::proposal::Audience;

/// How many lines of explanations a terminal gets; files and programs get all of them.
const SHOWN: usize = 40;

fn number(n: usize) -> Arg<'static> {
    Arg::Number(u64::try_from(n).unwrap_or(u64::MAX))
}

/// Which column is read as what, in a few lines.
pub(super) fn introduction(told: &Told, words: &Words) -> Vec<String> {
    let Told { plan, sheet, .. } = told;
    let how = how(words, sheet).map(|how| format!(" ({how})")).unwrap_or_default();
    let read = [("rows", number(sheet.rows.len())), ("how", Arg::from(&how))];
    let mut lines: Vec<String> = nobody(words, plan).into_iter().collect();
    lines.push(words.say_with("import-read", &read));
    let said = plan.columns.iter().filter_map(|column| {
        let field = column.field.filter(|_| column.kept)?;
        let named = words.say(&format!("field-{}", field.code().replace('_', "-")));
        Some(format!("{} → {named}", column.heading))
    });
    let said: Vec<String> = said.collect();
    lines.push(words.say_with("import-columns", &[("columns", Arg::from(&said.join("; ")))]));
    let left: Vec<&str> = plan.unmapped().map(|column| column.heading.as_str()).collect();
    if !left.is_empty() {
        lines.push(words.say_with("import-unmapped", &[("columns", Arg::from(&left.join("; ")))]));
    }
    lines
}

/// That nobody becomes a member, where a roster makes nobody one: the first thing to say.
fn nobody(words: &Words, plan: &Plan) -> Option<String> {
    let said = plan.notes.iter().any(|note| note.code == "nobody_member");
    said.then(|| words.say("note-nobody-member"))
}

/// How the table stood in its file: encoding and separator of a text, the sheet of a workbook.
fn how(words: &Words, sheet: &Sheet) -> Option<String> {
    if sheet.format != Format::Csv {
        let name = sheet.sheet_name.as_ref()?;
        return Some(words.say_with("import-how-sheet", &[("sheet", Arg::from(name))]));
    }
    let separator = match sheet.separator {
        Some('\t') => words.say("import-how-tab"),
        Some(separator) => format!("«{separator}»"),
        None => return None,
    };
    let mut args = vec![("encoding", Arg::from(sheet.encoding)), ("separator", Arg::from(&separator))];
    let Some(letters) = sheet.about.letters else {
        return Some(words.say_with("import-how-text", &args));
    };
    args.push(("letters", number(letters)));
    Some(words.say_with("import-how-letters", &args))
}

/// One note in words: where, what, and what to do.
fn said(words: &Words, note: &Note, register: &Register) -> String {
    let place = if note.heading.is_empty() { String::new() } else { format!("{}: ", note.heading) };
    if let Some(rejection) = &note.rejection {
        return format!("{place}{}", words::rejection(words, rejection, register));
    }
    let details: Vec<(&str, String)> =
        note.details.iter().map(|(name, value)| (*name, detail(words, note, name, value))).collect();
    let mut args = vec![("value", Arg::from(note.value.as_str()))];
    // A count chooses between singular and plural; line numbers and values are texts.
    let arg = |name: &str, value: &str| value.parse().ok().filter(|_| name == "count").map(Arg::Number);
    args.extend(
        details
            .iter()
            .map(|(name, value)| (*name, arg(name, value).unwrap_or_else(|| Arg::from(value.as_str())))),
    );
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

/// What is wrong with each refused row, as it stands beside it in the file that gives them back, in their order.
pub(super) fn reasons(told: &Told, file: &str, words: &Words) -> Vec<String> {
    let refused = || told.plan.rows.iter().filter(|row| row.verdict == Verdict::Error);
    // The header is the first row.
    let lines = refused().map(|row| row.line).zip(2..).collect();
    let reason = |row: &Judged| {
        let notes = row.notes.iter().map(|one| given_back(words, one, &lines, file));
        notes.map(|one| said(words, &one, &told.register)).collect::<Vec<_>>().join(" | ")
    };
    refused().map(reason).collect()
}

/// What was found and done.
pub(super) fn document(told: &Told, done: &Done, audience: Audience, words: &Words) -> Document {
    let (rows, left) = rows(told, audience, words);
    // That nobody becomes a member has been said first.
    let notes = told.plan.notes.iter().filter(|one| one.code != "nobody_member");
    let mut notes: Vec<String> = notes.map(|one| said(words, one, &told.register)).collect();
    notes.extend((0 < left).then(|| words.say_with("import-more", &[("count", number(left))])));
    notes.push(super::super::came_of(done, nothing(&told.plan), words));
    let has_rows = told.plan.rows.iter().any(|row| !row.notes.is_empty());
    let heading = words.heading("import-rows");
    let section = Section::new("rows", heading).table(rows);
    Document {
        title: words.heading("import-title"),
        subtitle: nobody(words, &told.plan).unwrap_or_default(),
        sections: if has_rows { vec![section] } else { Vec::new() },
        notes,
        data: serde_json::to_value(told.data(done)).unwrap_or_default(),
        ..Document::default()
    }
    .headed_by(facts(&told.plan, done, words))
}

/// The message of why nothing was recorded, where that is so.
fn nothing(plan: &Plan) -> &'static str {
    if plan.notes.iter().any(|note| note.code == "no_rows") {
        "import-empty"
    } else if plan.has_errors() {
        "import-nothing"
    } else {
        "import-same"
    }
}

fn facts(plan: &Plan, done: &Done, words: &Words) -> Vec<Fact> {
    let totals = &plan.totals;
    let counters = [
        ("verdict-new", totals.new),
        ("verdict-changed", totals.changed),
        ("verdict-same", totals.same),
        ("verdict-error", totals.error),
        ("verdict-skipped", totals.skipped),
        ("verdict-aside", totals.aside),
        ("verdict-warning", totals.warning),
    ];
    let counters =
        counters.iter().map(|(id, count)| Fact { label: words.heading(id), value: count.to_string() });
    counters.chain(super::super::recorded(done, words)).collect()
}

/// What is said of rows, and for how many rows more something would be said.
fn rows(told: &Told, audience: Audience, words: &Words) -> (Table, usize) {
    let limit = match audience {
        Audience::Terminal => SHOWN,
        Audience::Page => usize::MAX,
        Audience::Program => {
            let rows = told.plan.rows.iter().flat_map(|row| single(told, row, words)).collect();
            return (Table { columns: single_columns(words), rows, ..Table::default() }, 0);
        }
    };
    let groups = groups::of(told.plan.rows.iter(), |one| said(words, one, &told.register));
    let left = groups.iter().skip(limit).map(|group| group.lines.len()).sum();
    let rows = groups.iter().take(limit).map(|group| grouped(words, group)).collect();
    (Table { columns: grouped_columns(words), rows, ..Table::default() }, left)
}

/// Each thing that is said of a row.
fn single(told: &Told, row: &Judged, words: &Words) -> Vec<Vec<Cell>> {
    let line = |one: &Note| {
        let severity = one.severity.code();
        vec![
            Cell::count(row.line),
            Cell::code(row.verdict.code(), words.say(&format!("verdict-{}", row.verdict.code()))),
            Cell::code(severity, words.say(&format!("severity-{severity}"))),
            Cell::text(said(words, one, &told.register)),
        ]
    };
    row.notes.iter().map(line).collect()
}

/// A line of like things.
fn grouped(words: &Words, group: &Group) -> Vec<Cell> {
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

fn single_columns(words: &Words) -> Vec<Column> {
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    vec![
        Column::integer("line", heading("line")),
        Column::text("verdict", heading("verdict")),
        Column::text("severity", heading("severity")),
        Column::text("note", heading("note")),
    ]
}
