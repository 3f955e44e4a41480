//! What a Popolo file held, what became of it and what was not understood, for people.

use std::hash::Hash;

use domain::Register;
use exchange::popolo::{Plan, Reading};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{self, Arg, Words};

use super::super::places::{Group, grouped};
use super::report::{Told, irregular_place};
use crate::change::Done;
use crate::list::count;
use crate::proposal::Audience;

/// How many lines of explanations a terminal gets; files and programs get all of them.
const SHOWN: usize = 40;

/// What was found and done.
pub(super) fn document(
    told: &Told,
    done: &Done,
    register: &Register,
    audience: Audience,
    words: &Words,
) -> Document {
    let Told { reading, plan, .. } = told;
    let mut findings = findings(plan, register, audience, words);
    let mut irregularities = irregularities(reading, audience, words);
    let limit = if audience == Audience::Terminal { SHOWN } else { usize::MAX };
    let left = cut(&mut findings, limit) + cut(&mut irregularities, limit);
    let sections = [
        ("popolo-verdicts", verdicts(plan, words)),
        ("popolo-findings", findings),
        ("popolo-irregularities", irregularities),
        ("popolo-not-understood", not_understood(reading, words)),
    ];
    let sections = sections.into_iter().filter(|(_, table)| !table.rows.is_empty());
    let sections = sections.map(|(id, table)| Section::new(id, words.heading(id)).table(table));
    let left_count = Arg::Number(u64::try_from(left).unwrap_or(u64::MAX));
    let more = (0 < left).then(|| words.say_with("popolo-more", &[("count", left_count)]));
    let nothing = if plan.refused() == 0 { "import-same" } else { "import-nothing" };
    let outcome = super::super::came_of(done, nothing, words);
    Document {
        title: words.heading("import-title"),
        sections: sections.collect(),
        notes: more.into_iter().chain([outcome]).collect(),
        data: serde_json::to_value(told.data(done)).unwrap_or_default(),
        ..Document::default()
    }
    .headed_by(facts(plan, done, words))
}

fn facts(plan: &Plan, done: &Done, words: &Words) -> Vec<Fact> {
    let counts = &plan.counts;
    let genders: Vec<String> =
        counts.gender_values.iter().map(|(value, n)| format!("{value}: {n}")).collect();
    let facts = [
        ("popolo-persons", counts.persons.to_string()),
        ("popolo-organizations", counts.organizations.to_string()),
        ("popolo-memberships", counts.memberships.to_string()),
        ("popolo-own-dates", counts.memberships_with_own_dates.to_string()),
        ("popolo-genders", genders.join(", ")),
    ];
    let facts = facts.into_iter().map(|(id, value)| Fact { label: words.heading(id), value });
    facts.chain(super::super::recorded(done, words)).collect()
}

/// Truncates the table to `limit` rows and returns how many were removed.
fn cut(table: &mut Table, limit: usize) -> usize {
    let left = table.rows.len().saturating_sub(limit);
    table.rows.truncate(limit);
    left
}

/// What is said of places of a Popolo file: like things together for people, one by one for a program.
fn lines<'p, K: Clone + Eq + Hash>(
    audience: Audience,
    lines: impl Iterator<Item = (K, &'p str, u64)>,
) -> Vec<Group<K>> {
    match audience {
        Audience::Terminal | Audience::Page => grouped(lines),
        Audience::Program => {
            lines.map(|(said, place, count)| Group { said, place: place.to_owned(), count }).collect()
        }
    }
}

fn verdicts(plan: &Plan, words: &Words) -> Table {
    let all = &plan.verdicts;
    let rows = [
        ("persons", &all.persons),
        ("organizations", &all.organizations),
        ("posts", &all.posts),
        ("memberships", &all.memberships),
        ("events", &all.events),
    ];
    let rows = rows.into_iter().map(|(id, verdict)| {
        let said = words.say(&format!("popolo-{id}"));
        let counts = [verdict.new, verdict.changed, verdict.same, verdict.refused];
        [Cell::code(id, said)].into_iter().chain(counts.map(count)).collect()
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

fn findings(plan: &Plan, register: &Register, audience: Audience, words: &Words) -> Table {
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
    let rows = lines(audience, said).into_iter().map(|group| {
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
fn irregularities(reading: &Reading, audience: Audience, words: &Words) -> Table {
    let all = &reading.irregularities;
    let places: Vec<String> = all.iter().map(irregular_place).collect();
    let said = all
        .iter()
        .zip(&places)
        .map(|(one, place)| ((one.code.code(), one.value.as_str()), place.as_str(), 1));
    let rows = lines(audience, said).into_iter().map(|group| {
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

/// What the file says that Popolo does not know.
fn not_understood(reading: &Reading, words: &Words) -> Table {
    let rows = reading.not_understood.iter();
    let rows = rows.map(|one| vec![Cell::text(one.path.clone()), count(one.count)]);
    let heading = |id: &str| words.heading(&format!("col-{id}"));
    let columns = vec![Column::text("path", heading("path")), Column::integer("count", heading("count"))];
    Table { columns, rows: rows.collect(), ..Table::default() }
}
