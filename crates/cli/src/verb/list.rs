//! Lists: of people, members, organisations, organs and mandates, as of the day.

use domain::committee::BasisKind;
use domain::cooperative::exists;
use domain::value::id::BatchId;
use domain::value::{Gender, PartialDate};
use reports::document::{Document, Fact, Section};
use reports::report;
use reports::table::{Cell, Column, Kind, Table};
use reports::words::{Arg, Family, Words};
use storage::PageRequest;
use storage::view::{self, PersonFilter};
use strum::VariantArray as _;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;

/// The first rows, with how many there are: the list says how many it leaves out.
fn page(limit: Option<u64>) -> PageRequest {
    PageRequest { limit, ..PageRequest::default() }.counted()
}

/// A filter by gender: one of ours, or `unknown`.
#[expect(
    clippy::option_option,
    reason = "no filter, those of unknown gender, and those of a gender are three things"
)]
fn gender_filter(words: &Words, value: Option<&String>) -> Outcome<Option<Option<Gender>>> {
    let Some(value) = value else { return Ok(None) };
    let mut all: Vec<Option<Gender>> = Gender::VARIANTS.iter().copied().map(Some).collect();
    all.push(None);
    let code = |gender: Option<Gender>| gender.map_or("unknown", Gender::code);
    read::choice(words, "--gender", Family::Gender, &all, code, value).map(Some)
}

fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

fn date(value: Option<PartialDate>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::date(&value))
}

fn gender(words: &Words, value: Option<Gender>) -> Cell {
    let code = value.map_or("unknown", Gender::code);
    Cell::code(code, words.term(Family::Gender, code))
}

fn heading(words: &Words, id: &str) -> String {
    words.heading(&format!("col-{id}"))
}

fn texts<const N: usize>(words: &Words, ids: [&str; N]) -> Vec<Column> {
    ids.into_iter()
        .map(|id| match id {
            "members" | "places" | "version" => Column::integer(id, heading(words, id)),
            "since" | "until" | "birth" | "admitted" | "left" | "founded" | "dissolved" => {
                Column::date(id, heading(words, id))
            }
            _ => Column::text(id, heading(words, id)),
        })
        .collect()
}

/// A column in which no row has anything: only programs read that.
fn only_for_programs(columns: &mut [Column], id: &str) {
    if let Some(column) = columns.iter_mut().find(|column| column.id == id) {
        column.kind = Kind::Key;
    }
}

/// Rows that a list leaves out because of the day, and how they are seen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unshown {
    /// Of other days; `--all` shows them.
    OtherDays(usize),
    /// Not begun by the day; a later `--as-of` shows them.
    Later(usize),
}

impl Unshown {
    /// What is said of them; nothing where there are none.
    fn note(self, words: &Words) -> Option<String> {
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (id, count) = match self {
            Self::OtherDays(count) => ("cli-list-other_days", wide(count)),
            Self::Later(count) => ("cli-list-later", wide(count)),
        };
        (0 < count).then(|| words.say_with(id, &[("count", Arg::Number(count))]))
    }
}

/// Prints the rows of a list under its title, with how many there are and what is left out.
pub(super) fn print(
    desk: &mut Desk,
    title: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    unshown: Option<Unshown>,
) -> Outcome {
    let stamp = desk.stamp()?;
    let words = desk.words();
    let title = words.heading(&format!("cli-list-{title}"));
    desk.print(&noted(report::list(title, columns, rows, &stamp), words, None, unshown))
}

/// A list, with how many rows it shows of those that were asked for, and what it leaves out.
fn noted(mut document: Document, words: &Words, total: Option<u64>, unshown: Option<Unshown>) -> Document {
    let rows = document.sections.iter().filter_map(|section| section.table.as_ref());
    let shown = rows.fold(0, |sum: usize, table| sum.saturating_add(table.rows.len()));
    let shown = u64::try_from(shown).unwrap_or(u64::MAX);
    let total = total.unwrap_or(shown);
    let args = [("shown", Arg::Number(shown)), ("total", Arg::Number(total))];
    // An empty table already says that there is nothing.
    document.notes.extend((0 < total).then(|| words.say_with("cli-list-total", &args)));
    document.notes.extend(unshown.and_then(|unshown| unshown.note(words)));
    document
}

/// People.
pub(crate) fn persons(
    desk: &mut Desk,
    search: Option<String>,
    wanted: Option<&String>,
    limit: Option<u64>,
) -> Outcome {
    let wanted = gender_filter(desk.words(), wanted)?;
    let filter = PersonFilter { gender: wanted, search: searched(desk.words(), search)? };
    let stamp = desk.stamp()?;
    let found = desk.ask(|reader| reader.persons(&filter, page(limit)))?;
    let words = desk.words();
    let erased = words.say("person-erased");
    let row = |person: &view::Person| {
        let name = if person.erased { Some(erased.clone()) } else { person.sorted_name.clone() };
        vec![
            text(name),
            text(person.document.as_ref()),
            gender(words, person.gender),
            date(person.birth),
            text(Some(person.person)),
        ]
    };
    let columns = texts(words, ["name", "document", "gender", "birth", "id"]);
    let rows = found.rows.iter().map(row).collect();
    let list = report::list(words.heading("cli-list-persons"), columns, rows, &stamp);
    desk.print(&noted(list, words, found.total, None))
}

/// The organisations that exist on the day, or all that ever did or will.
pub(crate) fn cooperatives(desk: &mut Desk, all: bool) -> Outcome {
    let (on, stamp) = (desk.on(), desk.stamp()?);
    let mut found = desk.ask(|reader| reader.cooperatives(on))?;
    let known = found.len();
    found.retain(|one| all || exists(one.founded, one.dissolved, on));
    let unshown = Unshown::OtherDays(known.saturating_sub(found.len()));
    let words = desk.words();
    let row = |one: &view::Cooperative| {
        vec![
            text(one.acronym.as_ref()),
            text(Some(&one.name)),
            Cell::code(one.kind.code(), words.term(Family::Cooperative, one.kind.code())),
            text(one.ruc.as_ref()),
            text(one.registry_entry.as_ref()),
            text(one.place.as_ref()),
            date(one.founded),
            date(one.dissolved),
            Cell::count(one.members),
        ]
    };
    let ids =
        ["acronym", "name", "kind", "ruc", "registry_entry", "place", "founded", "dissolved", "members"];
    let rows = found.iter().map(row).collect();
    let mut columns = texts(words, ids);
    if found.iter().all(|one| one.dissolved.is_none()) {
        only_for_programs(&mut columns, "dissolved");
    }
    let list = report::list(words.heading("cli-list-cooperatives"), columns, rows, &stamp);
    desk.print(&noted(list, words, None, Some(unshown)))
}

/// One organisation: what is known, its affiliations, units and organs.
pub(crate) fn cooperative(desk: &mut Desk, name: &str) -> Outcome {
    let id = desk.reading()?.cooperative(name)?;
    let (on, stamp) = (desk.on(), desk.stamp()?);
    let all = desk.ask(|reader| reader.cooperatives(on))?;
    let affiliations = desk.ask(|reader| reader.affiliations(Some(id), None))?;
    let units = desk.ask(|reader| reader.units(Some(id), None))?;
    let organs = desk.ask(|reader| reader.organs(Some(id), None))?;
    let words = desk.words();
    let Some(one) = all.into_iter().find(|one| one.cooperative == id) else {
        return Err(Problem::unforeseen());
    };
    let facts = [
        ("acronym", one.acronym),
        ("kind", Some(words.term(Family::Cooperative, one.kind.code()))),
        ("ruc", one.ruc),
        ("registry_entry", one.registry_entry),
        ("sector", one.sector),
        ("place", one.place),
        ("subdivision", one.subdivision),
        ("ubigeo", one.ubigeo),
        ("founded", one.founded.map(|date| words.date(&date.to_string()))),
        ("dissolved", one.dissolved.map(|date| words.date(&date.to_string()))),
        ("members", Some(words.integer_of(one.members))),
        ("id", Some(one.cooperative.to_string())),
    ];
    let fact = |(id, value): (&str, Option<String>)| Some(Fact { label: heading(words, id), value: value? });
    let affiliations = affiliations.iter().map(|a| {
        vec![text(Some(&a.cooperative_name)), text(Some(&a.central_name)), date(Some(a.from)), date(a.until)]
    });
    let units = units
        .iter()
        .map(|u| vec![text(Some(&u.name)), text(u.code.as_ref()), date(Some(u.from)), date(u.until)]);
    let organs = organs.iter().map(|organ| organ_row(words, organ));
    let section = |id: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>| {
        let table = Table { columns, rows, ..Table::default() };
        let heading = words.heading(&format!("cli-list-{id}"));
        Section { id: id.to_owned(), heading, table: Some(table), ..Section::default() }
    };
    let sections = vec![
        section(
            "affiliations",
            texts(words, ["cooperative", "central", "since", "until"]),
            affiliations.collect(),
        ),
        section("units", texts(words, ["name", "code", "since", "until"]), units.collect()),
        section(
            "organs",
            texts(words, ["organ", "kind", "cooperative", "basis", "since", "until", "id"]),
            organs.collect(),
        ),
    ];
    let sections =
        sections.into_iter().filter(|s| s.table.as_ref().is_some_and(|t| !t.rows.is_empty())).collect();
    let facts = facts.into_iter().filter_map(fact).collect();
    desk.print(&Document { title: one.name, stamp, facts, sections, ..Document::default() })
}

fn organ_row(words: &Words, organ: &view::Organ) -> Vec<Cell> {
    let kind = words.term(Family::Organ, organ.kind.code());
    let basis = words.term(Family::Basis, organ.basis.code());
    let basis = match (&organ.reference, organ.basis) {
        (None, _) => basis,
        (Some(reference), BasisKind::NotStated) => reference.clone(),
        (Some(reference), _) => format!("{basis}: {reference}"),
    };
    vec![
        text(Some(organ.name.clone().unwrap_or_else(|| kind.clone()))),
        Cell::code(organ.kind.code(), kind),
        text(Some(&organ.cooperative_name)),
        Cell::code(organ.basis.code(), basis),
        date(Some(organ.from)),
        date(organ.until),
        text(Some(organ.organ)),
    ]
}

/// What was imported.
pub(crate) fn batches(desk: &mut Desk) -> Outcome {
    let stamp = desk.stamp()?;
    let found = desk.batches()?;
    let (words, zone) = (desk.words(), desk.zone());
    // People type the beginning of an identifier, so that much of it is enough for them where no other begins so.
    let begins = |id: &str| id.get(..BATCH_BEGINS).unwrap_or(id).to_owned();
    let alike = |begun: &str| found.iter().filter(|one| one.batch.to_string().starts_with(begun)).count();
    let named = |batch: BatchId| {
        let (whole, begun) = (batch.to_string(), begins(&batch.to_string()));
        let shown = if 1 < alike(&begun) { whole.clone() } else { begun };
        Cell::code(whole, shown)
    };
    let row = |batch: &view::Batch| {
        vec![
            named(batch.batch),
            Cell::code(batch.kind.code(), words.say(&format!("batch-{}", batch.kind.code()))),
            text(batch.label.as_ref()),
            Cell::code(zone.rfc3339(batch.at), zone.shown(batch.at)),
            text(Some(format!("{}–{}", batch.first_version, batch.last_version))),
            batch.undone_by.map_or(Cell::Empty, named),
        ]
    };
    let rows = found.iter().map(row).collect();
    let columns = texts(words, ["id", "kind", "label", "recorded", "versions", "undone_by"]);
    let mut list = report::list(words.heading("cli-list-batches"), columns, rows, &stamp);
    list.notes.push(words.say_with("note-zone", &[("zone", zone.name().into())]));
    desk.print(&noted(list, words, None, None))
}

/// How many characters of a batch's identifier are shown: its instant.
const BATCH_BEGINS: usize = 13;

/// How much can be searched for at once: more than the longest name has.
const SEARCH_MAX: usize = 200;

/// What is searched for, unless it is longer than any name.
fn searched(words: &Words, search: Option<String>) -> Outcome<Option<String>> {
    match search {
        Some(text) if SEARCH_MAX < text.chars().count() => {
            let shown: String = text.chars().take(20).chain(['…']).collect();
            let max = u64::try_from(SEARCH_MAX).unwrap_or(u64::MAX);
            Err(read::wrong(words, "search_too_long", "--search", &shown, &[("max", Arg::Number(max))]))
        }
        search => Ok(search),
    }
}
