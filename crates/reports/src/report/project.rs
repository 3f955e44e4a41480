//! A project on a day: results against targets by gender, partners, budget, activities, trainings, phases.

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::programme::{Scope, Standing, by_training, funding, results},
    programme::Project,
    value::{Money, Period, Ratio, Tally, id::ProjectId},
};

use super::{
    figure,
    training::{fact, has_rows, section},
};
use crate::{
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    page::Stamp,
    parts::Part,
    records::Records,
    table::Cell,
    words::{Arg, Family, Words},
};

/// A project on a day; `None` where there is no such project.
pub fn project(
    register: &Register,
    project: ProjectId,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().project(project)?;
    let stands = results(register, project, on);
    let sections = [
        expected_results(&records, &stands),
        partners(&records, found),
        budget(&records, found),
        activities(&records, found),
        trainings(&records, found, on),
        phases(&records, found),
    ];
    let names: Vec<String> = core::iter::once(&found.details.name)
        .chain(&found.details.also_called)
        .map(ToString::to_string)
        .collect();
    Some(Document {
        title: words.say("project-title"),
        subtitle: names.join(" · "),
        stamp: stamp.clone(),
        facts: facts(&records, found),
        sections: sections.into_iter().filter(has_rows).collect(),
        notes: figure::notes(&["note-project-results", "page-half_open", "note-partial"], words),
        ..Document::default()
    })
}

fn money(records: &Records<'_>, sums: &[Money]) -> String {
    sums.iter().map(|sum| records.money(sum)).collect::<Vec<_>>().join("; ")
}

fn facts(records: &Records<'_>, project: &Project) -> Vec<Fact> {
    let (words, details) = (records.words, &project.details);
    let budget = domain::indicator::programme::budget(records.register, project.id);
    let facts = [
        fact("days", records.period(&details.period), words),
        fact("funding", money(records, &funding(records.register, project.id)), words),
        fact("budget", money(records, &budget), words),
    ];
    facts.into_iter().flatten().collect()
}

fn percent(ratio: Option<&Ratio>) -> Cell {
    ratio.map_or(Cell::Empty, |ratio| Cell::percent(ratio.numerator(), ratio.denominator(), ratio.percent(1)))
}

/// People by gender for programs, in an order that stays: `women=15 men=2 other=0 unknown=0`.
fn coded(tally: &Tally) -> String {
    let Tally { men, other, unknown, women } = tally;
    format!("women={women} men={men} other={other} unknown={unknown}")
}

fn expected_results(records: &Records<'_>, stands: &[Standing]) -> Section {
    let words = records.words;
    let tally = |tally: Option<&Tally>| {
        tally.map_or(Cell::Empty, |tally| Cell::code(coded(tally), records.tally_or_none(tally)))
    };
    let rows = stands.iter().map(|one| {
        let latest = one.latest.as_ref();
        vec![
            Cell::text(one.expected_result.to_string()),
            Cell::text(one.content.title.as_str()),
            tally(one.content.baseline.as_ref()),
            tally(Some(&one.content.target)),
            one.content.deadline.as_ref().map_or(Cell::Empty, Cell::date),
            tally(latest.map(|latest| &latest.actual)),
            latest.map_or(Cell::Empty, |latest| Cell::date(&latest.on)),
            percent(one.reached.as_ref()),
            percent(one.women_reached.as_ref()),
            latest.and_then(|it| it.source.as_ref()).map_or(Cell::Empty, |it| Cell::text(it.as_str())),
        ]
    });
    let bar = |one: &Standing| {
        let latest = one.latest.as_ref()?;
        let reached = percent(one.reached.as_ref()).shown(words);
        let missing = one.content.target.total().saturating_sub(latest.actual.total());
        Some(Bar {
            label: one.content.title.to_string(),
            parts: figure::parts(&latest.actual, missing),
            figure: words.say_with("project-bar", &[("percent", Arg::from(&reached))]),
        })
    };
    let bars: Vec<Bar> = stands.iter().filter(|one| one.reached.is_some()).filter_map(bar).collect();
    let chart = (!bars.is_empty()).then(|| reached_bars(&bars, words));
    let ids = [
        "id",
        "title",
        "baseline",
        "target",
        "by",
        "actual",
        "figure_on",
        "reached",
        "women_reached",
        "source",
    ];
    Section { chart, ..section("results", "project-results", &ids, rows.collect(), words) }
}

/// Who was reached and who is still missing to the target: the whole bar is the target.
fn reached_bars(bars: &[Bar], words: &Words) -> maud::Markup {
    let name = |part: Part| match part {
        Part::Vacant => words.say("project-missing"),
        Part::Women | Part::Men | Part::Other | Part::Unknown => part.name(words),
    };
    let names = Part::ALL.map(|part| (part, name(part)));
    let count = |(part, count)| match part {
        Part::Vacant => format!("{} {}", words.integer_of(count), name(part)),
        Part::Women | Part::Men | Part::Other | Part::Unknown => part.counted(count, words),
    };
    let said = |bar: &Bar| {
        let parts: Vec<String> = bar.parts.present().map(count).collect();
        format!("{}: {} ({})", bar.label, parts.join(", "), bar.figure)
    };
    let frame = Frame {
        id: "bars".to_owned(),
        title: words.say("project-bars"),
        description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
    };
    chart::shares(&frame, bars, &names, words)
}

fn days(period: Option<&Period>) -> [Cell; 2] {
    let until = period.and_then(|period| period.until);
    [
        period.map_or(Cell::Empty, |period| Cell::date(&period.from)),
        until.map_or(Cell::Empty, |until| Cell::date(&until)),
    ]
}

fn partners(records: &Records<'_>, project: &Project) -> Section {
    let words = records.words;
    let mut partners: Vec<_> = project.partners.iter().collect();
    partners.sort_by_key(|(id, partner)| (partner.role, **id));
    let rows = partners.into_iter().map(|(id, partner)| {
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::text(records.partner(&partner.partner)),
            Cell::code(partner.role.code(), words.term(Family::PartnerRole, partner.role.code())),
            partner
                .amount
                .as_ref()
                .map_or(Cell::Empty, |amount| Cell::code(amount.to_string(), records.money(amount))),
        ];
        row.extend(days(partner.period.as_ref()));
        row.push(partner.source.as_ref().map_or(Cell::Empty, |source| Cell::text(source.as_str())));
        row
    });
    let ids = ["id", "partner", "role", "amount", "since", "until", "source"];
    section("partners", "project-partners", &ids, rows.collect(), words)
}

fn budget(records: &Records<'_>, project: &Project) -> Section {
    let rows = project.budget.iter().map(|(id, line)| {
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::text(line.title.as_str()),
            Cell::code(line.amount.to_string(), records.money(&line.amount)),
        ];
        row.extend(days(line.period.as_ref()));
        row
    });
    let ids = ["id", "title", "amount", "since", "until"];
    section("budget", "project-budget", &ids, rows.collect(), records.words)
}

fn activities(records: &Records<'_>, project: &Project) -> Section {
    let mut activities: Vec<_> = project.activities.iter().collect();
    activities.sort_by_key(|(id, activity)| (activity.period.from, **id));
    let rows = activities.into_iter().map(|(id, activity)| {
        let mut row = vec![Cell::text(id.to_string()), Cell::text(activity.title.as_str())];
        row.extend(days(Some(&activity.period)));
        row.push(activity.training.map_or(Cell::Empty, |it| Cell::Text(records.training_title(it))));
        row.push(activity.group.map_or(Cell::Empty, |it| Cell::Text(records.group_name(it))));
        row
    });
    let ids = ["id", "activity", "since", "until", "training", "group"];
    section("activities", "project-activities", &ids, rows.collect(), records.words)
}

/// The trainings that belong to it, with whom each reached by the day.
fn trainings(records: &Records<'_>, project: &Project, on: NaiveDate) -> Section {
    let scope = Scope { project: Some(project.id), to: on, ..Scope::default() };
    let rows = by_training(records.register, &scope).into_iter().map(|(training, reach)| {
        vec![
            Cell::text(training.to_string()),
            Cell::Text(records.training_title(training)),
            Cell::count(reach.sessions),
            Cell::count(reach.people.women),
            Cell::count(reach.people.men),
            Cell::count(reach.unnamed.total()),
        ]
    });
    let ids = ["id", "training", "sessions", "women", "men", "unnamed"];
    section("trainings", "project-trainings", &ids, rows.collect(), records.words)
}

/// The project before it or above it, and those after it or below it.
fn phases(records: &Records<'_>, project: &Project) -> Section {
    let programmes = records.register.programmes();
    let above = project.details.phase_of.and_then(|above| programmes.project(above));
    let below = programmes.projects().filter(|other| other.details.phase_of == Some(project.id));
    let mut all: Vec<&Project> = above.into_iter().chain(below).collect();
    all.sort_by_key(|other| (other.details.period.from, other.id));
    let rows = all.into_iter().map(|other| {
        let mut row = vec![Cell::text(other.id.to_string()), Cell::text(other.details.name.as_str())];
        row.extend(days(Some(&other.details.period)));
        row
    });
    let ids = ["id", "project", "since", "until"];
    section("phases", "project-phases", &ids, rows.collect(), records.words)
}
