//! A project on a day: results against targets by gender, partners, budget, activities, trainings, phases.

mod rows;

use chrono::NaiveDate;
use domain::{
    Register,
    indicator::programme::{Scope, Standing, by_training, funding, results},
    programme::Project,
    value::{Money, Period, Tally, id::ProjectId},
};

pub use self::rows::ProjectAnswer;
use self::rows::{ActivityRow, BudgetRow, PartnerRow, PhaseRow, ProjectTrainingRow, ResultRow};
use super::{
    figure,
    training::{fact, section},
};
use crate::{
    answer::{self, Amount, Coded, Day, Percentage, RecordId},
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    parts::Part,
    provenance::Provenance,
    records::Records,
    words::{Arg, Family, Words},
};

/// A project on a day; `None` where there is no such project.
pub fn project(
    register: &Register,
    project: ProjectId,
    on: NaiveDate,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.programmes().project(project)?;
    let stands = results(register, project, on);
    let answer = ProjectAnswer {
        results: expected_results(&records, &stands),
        partners: partners(&records, found),
        budget: budget(&records, found),
        activities: activities(&records, found),
        trainings: trainings(&records, found, on),
        phases: phases(&records, found),
    };
    let chart = result_bars(&stands, words);
    let sections = [
        section("results", "project-results", &answer.results, words).chart(chart),
        section("partners", "project-partners", &answer.partners, words),
        section("budget", "project-budget", &answer.budget, words),
        section("activities", "project-activities", &answer.activities, words),
        section("trainings", "project-trainings", &answer.trainings, words),
        section("phases", "project-phases", &answer.phases, words),
    ];
    let names: Vec<String> = core::iter::once(&found.details.name)
        .chain(&found.details.also_called)
        .map(ToString::to_string)
        .collect();
    Some(
        Document {
            title: words.say("project-title"),
            subtitle: names.join(" · "),
            provenance: provenance.clone(),
            sections: sections.into_iter().filter(Section::has_rows).collect(),
            notes: figure::notes(&["note-project-results", "page-half_open", "note-partial"], words),
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts(&records, found)),
    )
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

/// People by gender for programs, in an order that stays: `women=15 men=2 other=0 unknown=0`.
fn coded(tally: &Tally) -> String {
    let Tally { men, other, unknown, women } = tally;
    format!("women={women} men={men} other={other} unknown={unknown}")
}

fn expected_results(records: &Records<'_>, stands: &[Standing]) -> Vec<ResultRow> {
    let tally = |tally: &Tally| Coded::new(coded(tally), records.tally_or_none(tally));
    let row = |one: &Standing| {
        let latest = one.latest.as_ref();
        ResultRow {
            id: RecordId::of(&one.expected_result),
            title: one.content.title.to_string(),
            baseline: one.content.baseline.as_ref().map(tally),
            target: tally(&one.content.target),
            by: one.content.deadline.map(Day::from),
            actual: latest.map(|latest| tally(&latest.actual)),
            figure_on: latest.map(|latest| latest.on.into()),
            reached: one.reached.as_ref().map(Percentage::of),
            women_reached: one.women_reached.as_ref().map(Percentage::of),
            source: latest.and_then(|it| it.source.as_ref()).map(ToString::to_string),
        }
    };
    stands.iter().map(row).collect()
}

fn result_bars(stands: &[Standing], words: &Words) -> Option<maud::Markup> {
    let bar = |one: &Standing| {
        let (latest, reached) = (one.latest.as_ref()?, one.reached.as_ref()?);
        let reached = words.percent(&reached.percent(1));
        let missing = one.content.target.total().saturating_sub(latest.actual.total());
        Some(Bar {
            label: one.content.title.to_string(),
            parts: figure::parts(&latest.actual, missing),
            figure: words.say_with("project-bar", &[("percent", Arg::from(&reached))]),
        })
    };
    let bars: Vec<Bar> = stands.iter().filter_map(bar).collect();
    (!bars.is_empty()).then(|| reached_bars(&bars, words))
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

fn since(period: Option<&Period>) -> Option<Day> {
    period.map(|period| period.from.into())
}

fn until(period: Option<&Period>) -> Option<Day> {
    period.and_then(|period| period.until).map(Day::from)
}

fn partners(records: &Records<'_>, project: &Project) -> Vec<PartnerRow> {
    let words = records.words;
    let mut partners: Vec<_> = project.partners.iter().collect();
    partners.sort_by_key(|(id, partner)| (partner.role, **id));
    partners
        .into_iter()
        .map(|(id, partner)| PartnerRow {
            id: RecordId::of(id),
            partner: records.partner(&partner.partner).into(),
            role: Coded::new(partner.role.code(), words.term(Family::PartnerRole, partner.role.code())),
            amount: partner.amount.as_ref().map(|amount| Amount::new(amount, records.money(amount))),
            since: since(partner.period.as_ref()),
            until: until(partner.period.as_ref()),
            source: partner.source.as_ref().map(ToString::to_string),
        })
        .collect()
}

fn budget(records: &Records<'_>, project: &Project) -> Vec<BudgetRow> {
    let lines = project.budget.iter();
    lines
        .map(|(id, line)| BudgetRow {
            id: RecordId::of(id),
            title: line.title.to_string(),
            amount: Amount::new(&line.amount, records.money(&line.amount)),
            since: since(line.period.as_ref()),
            until: until(line.period.as_ref()),
        })
        .collect()
}

fn activities(records: &Records<'_>, project: &Project) -> Vec<ActivityRow> {
    let mut activities: Vec<_> = project.activities.iter().collect();
    activities.sort_by_key(|(id, activity)| (activity.period.from, **id));
    activities
        .into_iter()
        .map(|(id, activity)| ActivityRow {
            id: RecordId::of(id),
            activity: activity.title.to_string(),
            since: since(Some(&activity.period)),
            until: until(Some(&activity.period)),
            training: activity.training.map(|it| records.training_title(it).into()),
            group: activity.group.map(|it| records.group_name(it).into()),
        })
        .collect()
}

/// The trainings that belong to it, with whom each reached by the day.
fn trainings(records: &Records<'_>, project: &Project, on: NaiveDate) -> Vec<ProjectTrainingRow> {
    let scope = Scope { project: Some(project.id), to: on, ..Scope::default() };
    by_training(records.register, &scope)
        .into_iter()
        .map(|(training, reach)| ProjectTrainingRow {
            id: RecordId::of(&training),
            training: records.training_title(training).into(),
            sessions: reach.sessions,
            women: reach.people.women,
            men: reach.people.men,
            unnamed: reach.unnamed.total(),
        })
        .collect()
}

/// The project before it or above it, and those after it or below it.
fn phases(records: &Records<'_>, project: &Project) -> Vec<PhaseRow> {
    let programmes = records.register.programmes();
    let above = project.details.phase_of.and_then(|above| programmes.project(above));
    let below = programmes.projects().filter(|other| other.details.phase_of == Some(project.id));
    let mut all: Vec<&Project> = above.into_iter().chain(below).collect();
    all.sort_by_key(|other| (other.details.period.from, other.id));
    all.into_iter()
        .map(|other| PhaseRow {
            id: RecordId::of(&other.id),
            project: other.details.name.to_string(),
            since: since(Some(&other.details.period)),
            until: until(Some(&other.details.period)),
        })
        .collect()
}
