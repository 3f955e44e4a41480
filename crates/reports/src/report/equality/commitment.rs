//! What the organisation set itself: policies in force, plans with their measures, targets beside what is.

use domain::{
    equality::{Defined, Plan, TargetDetails, Value},
    indicator::{Outcome, Part, Value as Found, indicators},
    value::Ratio,
};

use super::{Told, data::may_show, shield::kept_back};
use crate::{
    document::Section,
    records::equality::value,
    table::{Cell, Column, Table},
};

/// The sections, each also where there is nothing to show: that is a finding of its own.
pub(super) fn sections(told: &Told<'_>) -> Vec<Section> {
    let mut sections = vec![policies(told)];
    sections.extend(plans(told));
    sections.extend(targets(told));
    sections
}

fn policies(told: &Told<'_>) -> Section {
    let columns = vec![
        Column::key("policy_id"),
        Column::text("policy", told.say("er-col-policy")),
        Column::text("cooperative", told.say("col-cooperative")),
        Column::text("adopted_by", told.say("er-col-adopted_by")),
        Column::date("since", told.say("col-since")),
        Column::date("review", told.say("er-col-review")),
    ];
    let in_force = told.register().equality().policies_in_force(None, told.asked.on);
    let rows: Vec<Vec<Cell>> = in_force
        .filter(|(_, details)| told.inside(details.cooperative))
        .map(|(id, details)| {
            vec![
                Cell::text(id.to_string()),
                Cell::text(details.title.as_str()),
                Cell::text(told.names.cooperative(details.cooperative)),
                details
                    .adopted_by
                    .map_or(Cell::Empty, |organ| Cell::text(told.names.organ(organ, told.words))),
                Cell::date(&details.period.from),
                details.review.map_or(Cell::Empty, |review| Cell::date(&review)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return told.nothing("policies");
    }
    told.section("policies", Some(Table { columns, rows, ..Table::default() }))
}

fn plans(told: &Told<'_>) -> Vec<Section> {
    let under_way = told.register().equality().plans_under_way(None, told.asked.on);
    let plans = under_way.filter(|plan| told.inside(plan.details.cooperative));
    let mut sections: Vec<Section> =
        (1..).zip(plans).map(|(number, plan)| of_plan(told, plan, number)).collect();
    if sections.is_empty() {
        sections.push(told.nothing("plan"));
    }
    sections
}

/// The measures of a plan, how far each is, and the plan as a whole.
fn of_plan(told: &Told<'_>, plan: &Plan, number: usize) -> Section {
    let columns = vec![
        Column::key("measure_id"),
        Column::text("objective", told.say("er-col-objective")),
        Column::text("measure", told.say("er-col-measure")),
        Column::text("owner", told.say("er-col-owner")),
        Column::date("until", told.say("col-until")),
        Column::text("budget", told.say("er-col-budget")),
        Column::ratio("done", told.say("er-col-done")),
    ];
    let late: Vec<_> = plan.overdue(told.asked.on).map(|(id, _)| id).collect();
    let rows = plan.measures.iter().map(|(id, (details, _))| {
        let percent = u64::from(plan.percent(*id, told.asked.on));
        let title = if late.contains(id) {
            told.words.say_with("er-overdue", &[("measure", details.title.as_str().into())])
        } else {
            details.title.to_string()
        };
        vec![
            Cell::text(id.to_string()),
            Cell::text(details.objective.as_str()),
            Cell::text(title),
            details.owner.map_or(Cell::Empty, |organ| Cell::text(told.names.organ(organ, told.words))),
            details.period.until.map_or(Cell::Empty, |until| Cell::date(&until)),
            details
                .budget
                .map_or(Cell::Empty, |money| Cell::code(money.to_string(), told.records.money(&money))),
            Cell::percent(percent, 100, percent.to_string()),
        ]
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    let done =
        plan.progress(told.asked.on).map_or_else(String::new, |done| told.words.percent(&done.percent(1)));
    let period = told.words.period_of(&plan.details.period);
    let args = [
        ("plan", plan.details.title.as_str().into()),
        ("period", (&period).into()),
        ("done", (&done).into()),
    ];
    let mut section = told.section("plan", Some(table));
    section.paragraphs.push(told.words.say_with("er-plan", &args));
    if 1 < number {
        section.id = format!("plan-{number}");
    }
    section
}

/// Targets and baselines beside the figure of the day, where the indicator is one of the set.
fn targets(told: &Told<'_>) -> Option<Section> {
    let columns = vec![
        Column::key("target_id"),
        Column::text("indicator", told.say("er-col-indicator")),
        Column::text("of", told.say("er-col-of")),
        Column::text("kind", told.say("er-col-kind")),
        Column::date("by", told.say("er-col-by")),
        Column::text("value", told.say("er-col-target")),
        Column::text("actual", told.say("er-col-actual")),
        Column::text("reached", told.say("er-col-reached")),
    ];
    let all = told.register().equality().targets().filter(|(_, target)| told.inside(target.cooperative));
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(id, target)| (target.indicator, !target.is_baseline, target.by, *id));
    let rows: Vec<Vec<Cell>> = all
        .into_iter()
        .map(|(id, target)| {
            let mut row = vec![Cell::text(id.to_string())];
            row.extend(of_target(told, target));
            row
        })
        .collect();
    (!rows.is_empty()).then(|| told.section("targets", Some(Table { columns, rows, ..Table::default() })))
}

fn of_target(told: &Told<'_>, target: &TargetDetails) -> [Cell; 7] {
    let words = told.words;
    let indicator = told.register().equality().indicator(target.indicator);
    let unit = indicator.as_ref().map(Defined::unit);
    let of = target
        .organ
        .map_or_else(|| told.names.cooperative(target.cooperative), |organ| told.names.organ(organ, words));
    let kind = if target.is_baseline { "baseline" } else { "target" };
    let actual = actual(told, target);
    let shown = match &actual {
        Actual::Unknown => Cell::text(told.say("er-unknown")),
        Actual::KeptBack => kept_back(words),
        Actual::Shown(it) => Cell::text(value(words, it, unit)),
    };
    let reached = match &actual {
        Actual::Shown(it) if !target.is_baseline => target.reached_by(it),
        Actual::Shown(_) | Actual::KeptBack | Actual::Unknown => None,
    };
    let reached = match reached {
        Some(yes) => Cell::code(yes.to_string(), told.say(if yes { "yes" } else { "no" })),
        None => Cell::Empty,
    };
    [
        Cell::text(told.records.indicator(target.indicator)),
        Cell::text(of),
        Cell::code(kind, told.say(&format!("er-kind-{kind}"))),
        Cell::date(&target.by),
        Cell::text(value(words, &target.value, unit)),
        shown,
        reached,
    ]
}

/// What the indicator of a target comes to on the day.
enum Actual {
    /// It is the register's own, which nothing computes, or it cannot be computed.
    Unknown,
    /// It is not shown outside.
    KeptBack,
    /// This.
    Shown(Value),
}

fn actual(told: &Told<'_>, target: &TargetDetails) -> Actual {
    match computed(told, target) {
        None => Actual::Unknown,
        Some((outcome, ratio)) if may_show(told, &outcome) => Actual::Shown(Value::Ratio(ratio)),
        Some(_) => Actual::KeptBack,
    }
}

fn computed(told: &Told<'_>, target: &TargetDetails) -> Option<(Outcome, Ratio)> {
    let Some(Defined::BuiltIn(indicator)) = told.register().equality().indicator(target.indicator) else {
        return None;
    };
    let found = indicators(told.register(), Some(target.cooperative), told.asked.on);
    let wanted =
        |one: &Outcome| one.indicator == indicator && one.organ == target.organ && one.part == Part::Whole;
    let outcome = found.into_iter().find(wanted)?;
    let Ok(Found::Share(ratio) | Found::Quotient(ratio)) = outcome.value else { return None };
    Some((outcome, ratio))
}

impl Told<'_> {
    /// Whether something is of the organisation that is asked about, or of what belongs to it.
    pub(super) fn inside(&self, cooperative: domain::value::id::CooperativeId) -> bool {
        self.asked.cooperative.is_none_or(|asked| {
            self.register().cooperatives().family(asked, self.asked.on).contains(&cooperative)
        })
    }

    /// A section that says that there is nothing.
    pub(super) fn nothing(&self, id: &str) -> Section {
        Section { paragraphs: vec![self.say(&format!("er-nothing-{id}"))], ..self.section(id, None) }
    }
}
