//! What the organisation set itself: policies in force, plans with their measures, targets beside what is.

use std::collections::BTreeMap;

use domain::{
    equality::{Defined, MeasureDetails, Plan, TargetDetails, Value},
    indicator::{Outcome, Part, Value as Found, indicators},
    value::{
        Period, Ratio,
        id::{MeasureId, TargetId},
    },
};

use super::{
    Told,
    data::may_show,
    rows::{Budget, EndedRow, MeasureRow, PolicyRow, TargetRow},
};
use crate::{
    answer::{Amount, Coded, Day, Flag, Guarded, Percentage, RecordId},
    document::Section,
    records::equality::value,
};

pub(super) fn policy_rows(told: &Told<'_>) -> Vec<PolicyRow> {
    let in_force = told.register().equality().policies_in_force(None, told.asked.on);
    in_force
        .filter(|(_, details)| told.inside(details.cooperative))
        .map(|(id, details)| PolicyRow {
            policy_id: RecordId::of(&id),
            policy: details.title.to_string(),
            cooperative: told.names.cooperative(details.cooperative).into(),
            adopted_by: details.adopted_by.map(|organ| told.names.organ(organ, told.words).into()),
            since: details.period.from.into(),
            review: details.review.map(Day::from),
        })
        .collect()
}

/// The policies, also where there are none: that is a finding of its own. Then the last one is named, and when it ended.
pub(super) fn policies(told: &Told<'_>, rows: &[PolicyRow], ended: Option<&EndedRow>) -> Section {
    if rows.is_empty() { told.nothing_since("policies", ended) } else { told.table("policies", rows) }
}

/// The policy that was in force last, where none is and one was.
pub(super) fn ended_policy(told: &Told<'_>) -> Option<EndedRow> {
    let equality = told.register().equality();
    let inside = equality.policies().filter(|(_, details)| told.inside(details.cooperative));
    let periods = inside.filter_map(|(id, details)| {
        Some((equality.policy_period(id)?, RecordId::of(&id), details.title.to_string()))
    });
    told.last_ended(periods)
}

/// The plan that was under way last, where none is and one was.
pub(super) fn ended_plan(told: &Told<'_>) -> Option<EndedRow> {
    let plans = told.register().equality().plans().filter(|plan| told.inside(plan.details.cooperative));
    let periods =
        plans.map(|plan| (plan.details.period, RecordId::of(&plan.id), plan.details.title.to_string()));
    told.last_ended(periods)
}

/// The plans that are under way, under the names of their sections.
pub(super) fn under_way<'a>(told: &'a Told<'_>) -> Vec<(String, &'a Plan)> {
    let plans = told.register().equality().plans_under_way(None, told.asked.on);
    let plans = plans.filter(|plan| told.inside(plan.details.cooperative));
    let id = |number: u32| if number == 1 { "plan".to_owned() } else { format!("plan-{number}") };
    (1..).zip(plans).map(|(number, plan)| (id(number), plan)).collect()
}

/// The plans, also where there are none. Then the last one is named, and when it ended.
pub(super) fn plans(
    told: &Told<'_>,
    under_way: &[(String, &Plan)],
    rows: &BTreeMap<String, Vec<MeasureRow>>,
    ended: Option<&EndedRow>,
) -> Vec<Section> {
    if under_way.is_empty() {
        return vec![told.nothing_since("plan", ended)];
    }
    let section = |(id, plan): &(String, &Plan)| {
        let rows = rows.get(id).map(Vec::as_slice).unwrap_or_default();
        Section { id: id.clone(), ..told.table("plan", rows).lead([progress(told, plan)]) }
    };
    under_way.iter().map(section).collect()
}

/// How far a plan is as a whole.
fn progress(told: &Told<'_>, plan: &Plan) -> String {
    let done =
        plan.progress(told.asked.on).map_or_else(String::new, |done| told.words.percent(&done.percent(1)));
    let period = told.words.period_of(&plan.details.period);
    let args = [
        ("plan", plan.details.title.as_str().into()),
        ("period", (&period).into()),
        ("done", (&done).into()),
    ];
    told.words.say_with("er-plan", &args)
}

/// The measures of a plan, and how far each is.
pub(super) fn measure_rows(told: &Told<'_>, plan: &Plan) -> Vec<MeasureRow> {
    let late: Vec<_> = plan.overdue(told.asked.on).map(|(id, _)| id).collect();
    let row = |(id, details): (&MeasureId, &MeasureDetails)| {
        let title = details.title.as_str();
        let is_late = late.contains(id);
        MeasureRow {
            measure_id: RecordId::of(id),
            objective: details.objective.to_string(),
            measure: if is_late {
                told.words.say_with("er-overdue", &[("measure", title.into())]).into()
            } else {
                title.into()
            },
            owner: details.owner.map(|organ| told.names.organ(organ, told.words).into()),
            until: details.period.until.map(Day::from),
            budget: details.budget.map(|money| Budget(Amount::new(&money, told.records.money(&money)))),
            done: Percentage::whole(u64::from(plan.percent(*id, told.asked.on))),
        }
    };
    plan.measures.iter().map(|(id, (details, _))| row((id, details))).collect()
}

/// Targets and baselines beside the figure of the day, where the indicator is one of the set.
pub(super) fn target_rows(told: &Told<'_>) -> Vec<TargetRow> {
    let all = told.register().equality().targets().filter(|(_, target)| told.inside(target.cooperative));
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(id, target)| (target.indicator, !target.is_baseline, target.by, *id));
    all.into_iter().map(|(id, target)| target_row(told, id, target)).collect()
}

pub(super) fn targets(told: &Told<'_>, rows: &[TargetRow]) -> Option<Section> {
    (!rows.is_empty()).then(|| told.table("targets", rows))
}

fn target_row(told: &Told<'_>, id: TargetId, target: &TargetDetails) -> TargetRow {
    let words = told.words;
    let indicator = told.register().equality().indicator(target.indicator);
    let unit = indicator.as_ref().map(Defined::unit);
    let of = target
        .organ
        .map_or_else(|| told.names.cooperative(target.cooperative), |organ| told.names.organ(organ, words));
    let kind = if target.is_baseline { "baseline" } else { "target" };
    let actual = actual(told, target);
    let reached = match &actual {
        Actual::Shown(it) if !target.is_baseline => target.reached_by(it),
        Actual::Shown(_) | Actual::KeptBack | Actual::Unknown => None,
    };
    TargetRow {
        target_id: RecordId::of(&id),
        indicator: told.records.indicator(target.indicator).into(),
        of: of.into(),
        kind: Coded::new(kind, told.say(&format!("er-kind-{kind}"))),
        by: target.by.into(),
        value: value(words, &target.value, unit).into(),
        actual: match &actual {
            Actual::Unknown => Guarded::Shown(told.say("er-unknown").into()),
            Actual::KeptBack => Guarded::kept_back(words),
            Actual::Shown(it) => Guarded::Shown(value(words, it, unit).into()),
        },
        reached: reached.map(|yes| Flag::new(yes, words)),
    }
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

    /// Of records with their periods, the one that ended last; nothing where one of them goes on on the day.
    fn last_ended(&self, all: impl Iterator<Item = (Period, RecordId, String)>) -> Option<EndedRow> {
        let begun: Vec<_> = all.filter(|(period, ..)| period.first_day() <= self.asked.on).collect();
        if begun.iter().any(|(period, ..)| period.contains(self.asked.on)) {
            return None;
        }
        let (period, id, title) = begun.into_iter().max_by_key(|(period, ..)| period.end_day())?;
        Some(EndedRow { id, title, since: period.from.into(), ended: period.until?.into() })
    }

    /// A section that says that there is nothing any more, and which was the last.
    fn nothing_since(&self, id: &str, ended: Option<&EndedRow>) -> Section {
        let last = ended.map(|last| {
            let on = self.words.on_date(last.ended.iso());
            let args = [("title", (&last.title).into()), ("on", (&on).into())];
            self.words.say_with(&format!("er-ended-{id}"), &args)
        });
        self.section(id).lead([self.say(&format!("er-nothing-{id}"))].into_iter().chain(last))
    }

    /// A section that says that there is nothing.
    pub(super) fn nothing(&self, id: &str) -> Section {
        self.section(id).lead([self.say(&format!("er-nothing-{id}"))])
    }
}
