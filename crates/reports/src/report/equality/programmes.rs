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
    value::{
        Tally,
        id::{GroupId, TrainingId},
    },
};

use super::{
    Told,
    rows::{GroupRow, PremiumRow, ProjectRow, TrainingRow},
};
use crate::{
    answer::{Coded, Guarded, Measured, RecordId, TallyColumns},
    document::Section,
    report::training::hours,
};

fn scope<'a>(told: &'a Told<'_>) -> Scope<'a> {
    Scope {
        cooperative: told.asked.cooperative,
        from: Some(told.since),
        to: told.asked.on,
        ..Scope::default()
    }
}

/// Whom each training of the last twelve months reached; all together, everybody once.
pub(super) fn training_rows(told: &Told<'_>) -> Vec<TrainingRow> {
    let (words, is_public) = (told.words, told.shield.is_public());
    let all = reach(told.register(), &scope(told));
    if all.trainings == 0 {
        return Vec::new();
    }
    let present = |minutes: u64| {
        if is_public {
            Guarded::kept_back(words)
        } else {
            Guarded::Shown(Measured::new(minutes, hours(minutes, words)))
        }
    };
    let row = |id: Option<TrainingId>, name: String, reach: &Reach, people| TrainingRow {
        training_id: id.as_ref().map(RecordId::of),
        training: name.into(),
        sessions: reach.sessions,
        people,
        minutes_women: present(reach.minutes.women),
        minutes_men: present(reach.minutes.men),
    };
    let each = by_training(told.register(), &scope(told));
    let mut rows: Vec<TrainingRow> = each
        .iter()
        .map(|(id, reach)| {
            let title =
                told.register().programmes().training(*id).map(|found| found.details.title.to_string());
            row(Some(*id), title.unwrap_or_default(), reach, named(told, &reach.people))
        })
        .collect();
    let people = told.shield.tally((Class::Membership, subject::TRAINED, TOTAL), &all.people, words);
    rows.push(row(None, told.say("er-all-trainings"), &all, people));
    rows
}

/// People of a single training, which only the house sees.
fn named(told: &Told<'_>, tally: &Tally) -> TallyColumns<Guarded<u64>> {
    let count = |count: u64| {
        if told.shield.is_public() { Guarded::kept_back(told.words) } else { Guarded::Shown(count) }
    };
    TallyColumns {
        women: count(tally.women),
        men: count(tally.men),
        other: count(tally.other),
        unknown: count(tally.unknown),
    }
}

pub(super) fn trainings(told: &Told<'_>, rows: &[TrainingRow]) -> Section {
    if rows.is_empty() {
        return told.nothing("trainings");
    }
    let since = told.since();
    let lead = told.words.say_with("er-trainings", &[("since", (&since).into())]);
    let unnamed = (!told.shield.is_public()).then(|| unnamed(told, &reach(told.register(), &scope(told))));
    told.table("trainings", rows).lead([lead]).lead(unnamed)
}

fn unnamed(told: &Told<'_>, reach: &Reach) -> String {
    if reach.unnamed.total() == 0 {
        return String::new();
    }
    let people = told.records.tally(&reach.unnamed);
    let present = hours(reach.unnamed_minutes.total(), told.words);
    told.words.say_with("er-unnamed", &[("people", (&people).into()), ("hours", (&present).into())])
}

pub(super) fn group_rows(told: &Told<'_>) -> Vec<GroupRow> {
    let words = told.words;
    let said = |(tie, tally): (&domain::programme::Tie, &Tally)| {
        let people = words.integer_of(tally.total());
        words.say_with(&format!("er-tie-{}", tie.code()), &[("people", (&people).into())])
    };
    let row = |id: GroupId| {
        let group = told.register().programmes().group(id)?;
        let count = composition(told.register(), id, told.asked.on)?;
        let key = id.to_string();
        Some(GroupRow {
            group_id: RecordId::of(&id),
            group: group.details.name.to_string(),
            since: group.period.from.into(),
            people: told.shield.tally((Class::Membership, subject::GROUPS, &key), &count.tally, words),
            ties: if told.shield.is_public() {
                Guarded::kept_back(words)
            } else {
                Guarded::Shown(count.ties.iter().map(said).collect::<Vec<_>>().join(", ").into())
            },
        })
    };
    groups(told.register(), &told.measured).into_iter().filter_map(row).collect()
}

pub(super) fn productive_groups(told: &Told<'_>, rows: &[GroupRow]) -> Option<Section> {
    (!rows.is_empty()).then(|| told.table("groups", rows))
}

/// The projects that go on or went on before the day, with who does the work and who pays.
pub(super) fn project_rows(told: &Told<'_>) -> Vec<ProjectRow> {
    let begun = told.register().programmes().projects();
    let begun = begun.filter(|project| {
        told.inside(project.details.cooperative) && project.details.period.first_day() <= told.asked.on
    });
    let mut begun: Vec<&Project> = begun.collect();
    begun.sort_by_key(|project| (project.details.period.first_day(), project.id));
    let row = |project: &Project| {
        let details = &project.details;
        let mut names = vec![details.name.to_string()];
        names.extend(details.also_called.iter().map(ToString::to_string));
        ProjectRow {
            project_id: RecordId::of(&project.id),
            project: names.join(" / "),
            period: told.words.period_of(&details.period).into(),
            implementing: partners(told, project, PartnerRole::Implementing).into(),
            funding: partners(told, project, PartnerRole::Funding).into(),
            source: details.source.as_ref().map(ToString::to_string),
        }
    };
    begun.into_iter().map(row).collect()
}

pub(super) fn projects(told: &Told<'_>, rows: &[ProjectRow]) -> Option<Section> {
    (!rows.is_empty()).then(|| told.table("projects", rows))
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

/// Who had something of the premium that was spent in twelve months.
pub(super) fn premium_rows(told: &Told<'_>) -> Vec<PremiumRow> {
    let window = (told.since, told.asked.on);
    let tally = beneficiaries(told.register(), told.asked.cooperative, window);
    let at = (Class::Membership, subject::PREMIUM, TOTAL);
    let row = |tally: Tally| PremiumRow {
        group: Coded::new("beneficiaries", told.say("er-beneficiaries")),
        measure: told.shield.measure(at, &measure(tally), told.words),
    };
    tally.map(row).into_iter().collect()
}

/// The same, and how much was spent, by currency.
pub(super) fn premium(told: &Told<'_>, rows: &[PremiumRow]) -> Section {
    if rows.is_empty() {
        return told.nothing("premium");
    }
    let (spent, since) = (spent(told).join(", "), told.since());
    let args = [("since", (&since).into()), ("spent", (&spent).into())];
    told.undrawn(told.table("premium", rows)).lead([told.words.say_with("er-premium", &args)])
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
