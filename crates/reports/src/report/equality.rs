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
mod rows;
mod shield;

use chrono::NaiveDate;
use domain::{
    Register,
    equality::{Plan, ReleasedCell},
    indicator::{
        Participation, counts,
        disclosure::{Policy, Position, Published, publish},
        participation,
        projection::Pace,
        tables, year_before,
    },
    value::id::CooperativeId,
};

pub use self::data::EqualityAnswer;
use self::data::EqualitySections;
use self::shield::Shield;
use super::{figure, participation::DayRow};
use crate::{
    answer::{self, Row},
    chart::{self, Frame, Point, Series},
    document::{Document, Section},
    names::Names,
    provenance::Provenance,
    records::Records,
    table::Table,
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
pub fn equality(
    register: &Register,
    asked: &EqualityAsked,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    told(register, asked, Shield::open(), words).document(provenance)
}

/// The report for others: disclosure control is applied to it, with regard to what was released before.
pub fn equality_released(
    register: &Register,
    asked: &EqualityAsked,
    policy: Policy,
    earlier: &[&[ReleasedCell]],
    provenance: &Provenance,
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
    EqualityReleased {
        document: told(register, asked, shield, words).document(provenance),
        cells,
        given_away,
    }
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
    fn document(&self, provenance: &Provenance) -> Document {
        let plans = commitment::under_way(self);
        let pace = ahead::found(self);
        let dates = self.dates();
        let rows = self.rows(&plans, pace.as_ref(), &dates);
        let mut sections = vec![
            people::organs(self, &rows.organs),
            self.table("rules", &rows.rules),
            people::presidencies(self, &rows.presidencies),
        ];
        sections.extend(people::work(self, &rows.work));
        sections.extend((!dates.is_empty()).then(|| self.over_time(&dates, &rows.series)));
        sections.push(commitment::policies(self, &rows.policies, rows.ended_policy.as_ref()));
        sections.extend(commitment::plans(self, &plans, &rows.plans, rows.ended_plan.as_ref()));
        sections.extend(commitment::targets(self, &rows.targets));
        sections.push(programmes::trainings(self, &rows.trainings));
        sections.extend(programmes::productive_groups(self, &rows.groups));
        sections.extend(programmes::projects(self, &rows.projects));
        sections.push(programmes::premium(self, &rows.premium));
        sections.extend(outside::section(self, &rows.statements));
        sections.extend(ahead::organs(self, &rows.expiries));
        sections.extend(pace.map(|pace| ahead::membership(self, &pace, &rows.pace)));
        sections.push(data::section(self, &rows.indicators));
        let mut notes = figure::notes(&NOTES, self.words);
        if let Some(policy) = self.shield.policy() {
            notes.insert(0, self.shield_note(policy));
        }
        Document {
            title: self.say("er-title"),
            subtitle: self.subtitle(),
            provenance: provenance.clone(),
            data: answer::data(&data::of(self, rows)),
            sections,
            notes,
            ..Document::default()
        }
        .headed_by(people::facts(self))
    }

    /// The rows of every section.
    fn rows(
        &self,
        plans: &[(String, &Plan)],
        pace: Option<&Pace>,
        dates: &[Participation],
    ) -> EqualitySections {
        EqualitySections {
            organs: people::organ_rows(self),
            rules: people::rule_rows(self),
            presidencies: people::presidency_rows(self),
            work: people::work_rows(self),
            series: dates.iter().map(|one| DayRow::of(one.counts.on, &one.members)).collect(),
            policies: commitment::policy_rows(self),
            ended_policy: commitment::ended_policy(self),
            ended_plan: commitment::ended_plan(self),
            targets: commitment::target_rows(self),
            trainings: programmes::training_rows(self),
            groups: programmes::group_rows(self),
            projects: programmes::project_rows(self),
            premium: programmes::premium_rows(self),
            statements: outside::rows(self),
            expiries: ahead::expiry_rows(self),
            pace: pace.map(|pace| ahead::pace_rows(self, pace)).unwrap_or_default(),
            indicators: data::rows(self),
            plans: plans
                .iter()
                .map(|(id, plan)| (id.clone(), commitment::measure_rows(self, plan)))
                .collect(),
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

    /// A section under its own heading, without a table.
    fn section(&self, id: &str) -> Section {
        Section::new(id, self.say(&format!("er-section-{id}")))
    }

    /// A section that is one table.
    fn table<R: Row>(&self, id: &str, rows: &[R]) -> Section {
        let heading = |column: &str| self.heading(id, column);
        self.section(id).table(Table::of(rows, heading))
    }

    /// What people call a column of a section.
    fn heading(&self, section: &str, column: &str) -> String {
        let own = match (section, column) {
            ("expiries", "on") => "expiry",
            ("expiries", column) => column.strip_prefix("share_").unwrap_or(column),
            ("pace", "percent") => "share_to_reach",
            ("pace", "reached") => "when",
            ("statements", "value") => "says",
            ("targets", "value") => "target",
            ("trainings", "minutes_women") => "hours_women",
            ("trainings", "minutes_men") => "hours_men",
            (_, column) => column,
        };
        let own = format!("er-col-{own}");
        if self.words.has(&own) { self.say(&own) } else { figure::heading(column, self.words) }
    }

    /// The same for others without what is drawn: what is kept back is not drawn.
    fn undrawn(&self, section: Section) -> Section {
        if !self.shield.is_public() {
            return section;
        }
        section.with_table(|table| table.lacking("bar"))
    }

    /// The days of a series; small changes would tell of single people, so only the house sees it.
    fn dates(&self) -> Vec<Participation> {
        if self.asked.series.len() < 2 || self.shield.is_public() {
            return Vec::new();
        }
        let dates = self.asked.series.iter();
        dates.map(|day| participation(counts(self.register(), self.asked.cooperative, *day))).collect()
    }

    /// The shares of members and presidencies as steps.
    fn over_time(&self, dates: &[Participation], rows: &[DayRow]) -> Section {
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
        self.table("series", rows).chart(chart::steps(&frame, &lines, self.words))
    }
}
