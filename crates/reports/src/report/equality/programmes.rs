//! What is done: trainings, productive groups, projects, the premium.

use domain::{
    indicator::{
        disclosure::{Class, TOTAL},
        flow::beneficiaries,
        participation::measure,
        programme::{Reach, Scope, by_training, composition, reach},
        tables::{groups, subject},
    },
    programme::{Partner, PartnerRole, Project},
    value::Tally,
};

use super::{Told, shield::kept_back};
use crate::{
    document::Section,
    report::{figure, training::hours},
    table::{Cell, Column, Table},
};

/// The sections.
pub(super) fn sections(told: &Told<'_>) -> Vec<Section> {
    let mut sections = vec![trainings(told)];
    sections.extend(productive_groups(told));
    sections.extend(projects(told));
    sections.push(premium(told));
    sections
}

/// Whom each training of the last twelve months reached; all together, everybody once.
fn trainings(told: &Told<'_>) -> Section {
    let words = told.words;
    let scope = Scope {
        cooperative: told.asked.cooperative,
        from: Some(told.since),
        to: told.asked.on,
        ..Scope::default()
    };
    let all = reach(told.register(), &scope);
    if all.trainings == 0 {
        return told.nothing("trainings");
    }
    let mut columns = vec![
        Column::key("training_id"),
        Column::text("training", told.say("er-col-training")),
        Column::integer("sessions", told.say("er-col-sessions")),
    ];
    columns.extend(figure::tally_columns(words));
    columns.push(Column::text("minutes_women", told.say("er-col-hours_women")));
    columns.push(Column::text("minutes_men", told.say("er-col-hours_men")));
    let row = |id: String, name: String, reach: &Reach, is_all: bool| {
        let mut row = vec![Cell::text(id), Cell::text(name), Cell::count(reach.sessions)];
        if is_all {
            row.extend(told.shield.tally((Class::Membership, subject::TRAINED, TOTAL), &reach.people, words));
        } else if told.shield.is_public() {
            row.extend((0..4).map(|_| kept_back(words)));
        } else {
            row.extend(figure::tally_cells(&reach.people));
        }
        if told.shield.is_public() {
            row.extend([kept_back(words), kept_back(words)]);
        } else {
            let present = [reach.minutes.women, reach.minutes.men];
            row.extend(present.map(|minutes| Cell::code(minutes.to_string(), hours(minutes, words))));
        }
        row
    };
    let each = by_training(told.register(), &scope);
    let mut rows: Vec<Vec<Cell>> = each
        .iter()
        .map(|(id, reach)| {
            let title =
                told.register().programmes().training(*id).map(|found| found.details.title.to_string());
            row(id.to_string(), title.unwrap_or_default(), reach, false)
        })
        .collect();
    rows.push(row(String::new(), told.say("er-all-trainings"), &all, true));
    let mut section = told.section("trainings", Some(Table { columns, rows, ..Table::default() }));
    let since = told.since();
    section.paragraphs = vec![words.say_with("er-trainings", &[("since", (&since).into())])];
    if !told.shield.is_public() {
        section.paragraphs.push(unnamed(told, &all));
        section.paragraphs.retain(|paragraph| !paragraph.is_empty());
    }
    section
}

fn unnamed(told: &Told<'_>, reach: &Reach) -> String {
    if reach.unnamed.total() == 0 {
        return String::new();
    }
    let people = told.records.tally(&reach.unnamed);
    let present = hours(reach.unnamed_minutes.total(), told.words);
    told.words.say_with("er-unnamed", &[("people", (&people).into()), ("hours", (&present).into())])
}

fn productive_groups(told: &Told<'_>) -> Option<Section> {
    let words = told.words;
    let mut columns = vec![
        Column::key("group_id"),
        Column::text("group", told.say("col-group")),
        Column::date("since", told.say("col-since")),
    ];
    columns.extend(figure::tally_columns(words));
    columns.push(Column::text("ties", told.say("er-col-ties")));
    let rows = groups(told.register(), &told.measured).into_iter().filter_map(|id| {
        let group = told.register().programmes().group(id)?;
        let count = composition(told.register(), id, told.asked.on)?;
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::text(group.details.name.as_str()),
            Cell::date(&group.period.from),
        ];
        let key = id.to_string();
        row.extend(told.shield.tally((Class::Membership, subject::GROUPS, &key), &count.tally, words));
        row.push(if told.shield.is_public() {
            kept_back(words)
        } else {
            let said = |(tie, tally): (&domain::programme::Tie, &Tally)| {
                let people = words.integer_of(tally.total());
                words.say_with(&format!("er-tie-{}", tie.code()), &[("people", (&people).into())])
            };
            Cell::text(count.ties.iter().map(said).collect::<Vec<_>>().join(", "))
        });
        Some(row)
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    (!rows.is_empty()).then(|| told.section("groups", Some(Table { columns, rows, ..Table::default() })))
}

/// The projects that go on or went on before the day, with who does the work and who pays.
fn projects(told: &Told<'_>) -> Option<Section> {
    let columns = vec![
        Column::key("project_id"),
        Column::text("project", told.say("er-col-project")),
        Column::text("period", told.say("er-col-period")),
        Column::text("implementing", told.say("er-col-implementing")),
        Column::text("funding", told.say("er-col-funding")),
        Column::text("source", told.say("er-col-source")),
    ];
    let begun = told.register().programmes().projects();
    let begun = begun.filter(|project| {
        told.inside(project.details.cooperative) && project.details.period.first_day() <= told.asked.on
    });
    let mut begun: Vec<&Project> = begun.collect();
    begun.sort_by_key(|project| (project.details.period.first_day(), project.id));
    let rows: Vec<Vec<Cell>> = begun
        .into_iter()
        .map(|project| {
            let details = &project.details;
            let mut names = vec![details.name.to_string()];
            names.extend(details.also_called.iter().map(ToString::to_string));
            vec![
                Cell::text(project.id.to_string()),
                Cell::text(names.join(" / ")),
                Cell::text(told.words.period_of(&details.period)),
                Cell::text(partners(told, project, PartnerRole::Implementing)),
                Cell::text(partners(told, project, PartnerRole::Funding)),
                details.source.as_ref().map_or(Cell::Empty, |source| Cell::text(source.as_str())),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| told.section("projects", Some(Table { columns, rows, ..Table::default() })))
}

fn partners(told: &Told<'_>, project: &Project, role: PartnerRole) -> String {
    let partners = project.partners.values().filter(|partner| partner.role == role);
    let called = partners.map(|partner| match &partner.partner {
        Partner::Organisation(one) => told.names.cooperative(*one),
        Partner::Outside(label) => label.to_string(),
    });
    let mut names: Vec<String> = called.collect();
    names.sort();
    names.dedup();
    names.join(", ")
}

/// Who had something of the premium that was spent in twelve months, and how much was spent, by currency.
fn premium(told: &Told<'_>) -> Section {
    let words = told.words;
    let window = (told.since, told.asked.on);
    let Some(tally) = beneficiaries(told.register(), told.asked.cooperative, window) else {
        return told.nothing("premium");
    };
    let mut columns = vec![Column::text("group", told.say("col-group"))];
    columns.extend(figure::measure_columns(words));
    let mut row = vec![Cell::code("beneficiaries", told.say("er-beneficiaries"))];
    let at = (Class::Membership, subject::PREMIUM, TOTAL);
    row.extend(told.shield.measure(at, &measure(tally), 0, words));
    if told.shield.is_public() {
        // What is kept back is not drawn.
        columns.pop();
        row.pop();
    }
    let table = Table { columns, rows: vec![row], ..Table::default() };
    let mut section = told.section("premium", Some(table));
    let spent = spent(told).join(", ");
    let since = told.since();
    let args = [("since", (&since).into()), ("spent", (&spent).into())];
    section.paragraphs = vec![words.say_with("er-premium", &args)];
    section
}

/// What was spent of the premium in twelve months.
fn spent(told: &Told<'_>) -> Vec<String> {
    let all = domain::indicator::flow::premium_spent(
        told.register(),
        told.asked.cooperative,
        (told.since, told.asked.on),
    );
    all.iter().map(|money| told.records.money(money)).collect()
}
