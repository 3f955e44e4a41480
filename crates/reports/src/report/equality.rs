//! The equality report: the story of a cooperative in its own figures, each with where it comes from.
//!
//! Counts nothing: the domain does. What leaves the house goes through a [`Shield`], which shows a count only where
//! disclosure control does.

mod ahead;
mod commitment;
mod data;
mod outside;
mod people;
mod programmes;
mod shield;

use chrono::NaiveDate;
use domain::{
    Register,
    equality::ReleasedCell,
    indicator::{
        Participation, counts,
        disclosure::{Policy, Position, Published, publish},
        participation, tables, year_before,
    },
    value::id::CooperativeId,
};

use self::shield::Shield;
use super::figure;
use crate::{
    chart::{self, Frame, Point, Series},
    document::{Document, Section},
    names::Names,
    page::Stamp,
    records::Records,
    table::{Cell, Column, Table},
    words::Words,
};

/// What is asked of an equality report.
#[derive(Clone, Debug)]
pub struct EqualityAsked {
    /// Of this organisation with what belongs to it; of the whole register by default.
    pub cooperative: Option<CooperativeId>,
    /// The day.
    pub on: NaiveDate,
    /// The days of the series, if one is asked for.
    pub series: Vec<NaiveDate>,
    /// How many full years the pace of membership is taken from.
    pub years: u32,
}

/// An equality report as it may leave the house.
#[derive(Clone, Debug)]
pub struct EqualityReleased {
    /// The report.
    pub document: Document,
    /// What it shows, for the ledger.
    pub cells: Vec<ReleasedCell>,
    /// The counts that earlier releases give away whatever is hidden now; with any, nothing should leave.
    pub given_away: Vec<(String, Position)>,
}

/// Everything that the sections look at.
struct Told<'a> {
    asked: &'a EqualityAsked,
    records: Records<'a>,
    names: Names,
    measured: Participation,
    since: NaiveDate,
    shield: Shield,
    words: &'a Words,
}

/// The report for the house: every figure.
pub fn equality(register: &Register, asked: &EqualityAsked, stamp: &Stamp, words: &Words) -> Document {
    told(register, asked, Shield::open(), words).document(stamp)
}

/// The report for others: disclosure control is applied to it, with regard to what was released before.
pub fn equality_released(
    register: &Register,
    asked: &EqualityAsked,
    policy: Policy,
    earlier: &[&[ReleasedCell]],
    stamp: &Stamp,
    words: &Words,
) -> EqualityReleased {
    let measured = participation(counts(register, asked.cooperative, asked.on));
    let population = asked.cooperative.map(|one| one.to_string());
    let tables = tables(register, &measured, population.as_deref(), year_before(asked.on));
    let published: Vec<Published> = tables.iter().map(|table| publish(table, &policy, earlier)).collect();
    let cells = published.iter().flat_map(Published::ledger).collect();
    let given_away = published.iter().flat_map(|table| {
        table.given_away.iter().map(|position| (table.name().to_owned(), position.clone()))
    });
    let given_away = given_away.collect();
    let shield = Shield::public(published, policy, population.as_deref());
    EqualityReleased { document: told(register, asked, shield, words).document(stamp), cells, given_away }
}

fn told<'a>(register: &'a Register, asked: &'a EqualityAsked, shield: Shield, words: &'a Words) -> Told<'a> {
    Told {
        asked,
        records: Records::new(register, words),
        names: Names::of(register, asked.on),
        measured: participation(counts(register, asked.cooperative, asked.on)),
        since: year_before(asked.on),
        shield,
        words,
    }
}

/// What a reader of these figures has to know.
const NOTES: [&str; 10] = [
    "er-note-source",
    "note-base",
    "note-distinct",
    "note-organs",
    "note-representation",
    "note-rounding",
    "page-half_open",
    "note-partial",
    "note-legacy",
    "er-note-frameworks",
];

impl Told<'_> {
    fn document(&self, stamp: &Stamp) -> Document {
        let mut sections = vec![people::organs(self), people::rules(self), people::presidencies(self)];
        sections.extend(people::work(self));
        sections.extend(self.over_time());
        sections.extend(commitment::sections(self));
        sections.extend(programmes::sections(self));
        sections.extend(outside::section(self));
        sections.extend(ahead::sections(self));
        sections.push(data::section(self));
        let mut notes = figure::notes(&NOTES, self.words);
        if let Some(policy) = self.shield.policy() {
            notes.insert(0, self.shield_note(policy));
        }
        Document {
            title: self.say("er-title"),
            subtitle: self.subtitle(),
            stamp: stamp.clone(),
            facts: people::facts(self),
            withheld: Vec::new(),
            page: None,
            data: data::of(self, &sections),
            sections,
            notes,
        }
    }

    fn subtitle(&self) -> String {
        match self.asked.cooperative {
            Some(one) => {
                let name = self.names.cooperative(one);
                self.words.say_with("participation-scope", &[("name", (&name).into())])
            }
            None => self.say("participation-scope-all"),
        }
    }

    fn shield_note(&self, policy: &Policy) -> String {
        let least = policy.membership.least.unwrap_or_default();
        let args = [("least", least.into()), ("base", policy.percent_base.into())];
        self.words.say_with("er-note-public", &args)
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    fn register(&self) -> &Register {
        self.records.register
    }

    /// Since when figures of a time are counted, as the beginning of a sentence.
    fn since(&self) -> String {
        crate::text::capital(&self.words.period(&self.since.to_string(), None))
    }

    /// A section under its own heading.
    fn section(&self, id: &str, table: Option<Table>) -> Section {
        Section {
            id: id.to_owned(),
            heading: self.say(&format!("er-section-{id}")),
            table,
            ..Section::default()
        }
    }

    /// The shares of members, presidencies and organs as steps; small changes would tell of single people, so only the
    /// house sees it.
    fn over_time(&self) -> Option<Section> {
        if self.asked.series.len() < 2 || self.shield.is_public() {
            return None;
        }
        let dates = self.asked.series.iter();
        let dates: Vec<Participation> =
            dates.map(|day| participation(counts(self.register(), self.asked.cooperative, *day))).collect();
        let mut columns = vec![Column::date("on", self.say("col-on"))];
        columns.extend(figure::measure_columns(self.words));
        let row = |one: &Participation| {
            let mut row = vec![Cell::date(&one.counts.on)];
            row.extend(figure::measure_cells(&one.members, 0));
            row
        };
        let line = |label: &str, share: fn(&Participation) -> Option<(u64, u64)>| Series {
            label: self.say(label),
            points: dates.iter().map(|one| Point { date: one.counts.on, share: share(one) }).collect(),
        };
        let lines = [
            line("group-members", |one| one.members.share.ok().map(|it| (it.numerator(), it.denominator()))),
            line("group-presidencies", |one| {
                one.presidencies.share.ok().map(|it| (it.numerator(), it.denominator()))
            }),
        ];
        let frame = Frame {
            id: "er-steps".to_owned(),
            title: self.say("participation-steps"),
            description: lines.iter().map(|line| line.label.as_str()).collect::<Vec<_>>().join("; "),
        };
        let table = Table { columns, rows: dates.iter().map(row).collect(), ..Table::default() };
        Some(Section {
            chart: Some(chart::steps(&frame, &lines, self.words)),
            ..self.section("series", Some(table))
        })
    }
}
