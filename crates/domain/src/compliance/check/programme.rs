//! What policies, plans and trainings prove.

use super::{CheckContext, NotCheckedReason, Verdict};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::programme::Topic;
use crate::rule::{Demand, RuleId};
use crate::value::PartialDate;

/// Whether an equality policy is in force.
pub(super) fn policy(asked: &CheckContext<'_>) -> Verdict {
    let policies = asked.register.equality().policies();
    let ours = |details: &crate::equality::PolicyDetails| {
        details.cooperative == asked.cooperative.id && details.period.contains(asked.on)
    };
    let found: Vec<(Record, PartialDate)> = policies
        .filter(|(_, details)| ours(details))
        .map(|(id, details)| (Record::from(id), details.period.from))
        .collect();
    since_first(asked, FindingCode::PolicyMissing, &found)
}

/// Whether an equality plan is under way.
pub(super) fn plan(asked: &CheckContext<'_>) -> Verdict {
    let ours = |plan: &&crate::equality::Plan| {
        plan.details.cooperative == asked.cooperative.id && plan.details.period.contains(asked.on)
    };
    let plans = asked.register.equality().plans().filter(ours);
    let found: Vec<(Record, PartialDate)> =
        plans.map(|plan| (plan.id.into(), plan.details.period.from)).collect();
    since_first(asked, FindingCode::PlanMissing, &found)
}

fn since_first(asked: &CheckContext<'_>, code: FindingCode, found: &[(Record, PartialDate)]) -> Verdict {
    let since = found.iter().map(|(_, from)| *from).min();
    let gaps = if found.is_empty() { vec![Gap::of(code, [asked.cooperative.id])] } else { Vec::new() };
    Verdict::unless(gaps, since, found.iter().map(|(record, _)| *record).collect())
}

/// Whether a training about harassment or violence was held in time.
pub(super) fn harassment_training(asked: &CheckContext<'_>) -> Verdict {
    training(asked, RuleId::HarassmentTraining, &[Topic::Harassment, Topic::ViolencePrevention])
}

/// Whether a training about safety and health was held in time.
pub(super) fn safety_training(asked: &CheckContext<'_>) -> Verdict {
    training(asked, RuleId::SafetyTraining, &[Topic::Safety])
}

fn training(asked: &CheckContext<'_>, rule: RuleId, topics: &[Topic]) -> Verdict {
    let Some(Demand::EveryMonths(months)) = asked.rule(rule).map(|rule| rule.demand) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let programmes = asked.register.programmes();
    let family = asked.register.cooperatives().family(asked.cooperative.id, asked.on);
    let since = asked.months_ago(months);
    let mut held: Vec<(PartialDate, Record)> = Vec::new();
    let ours = programmes.trainings().filter(|training| {
        family.contains(&training.details.cooperative) && topics.contains(&training.details.topic)
    });
    for training in ours {
        let days = programmes.class_sessions_of(training.id).map(|class_session| class_session.details.on);
        let in_time = days.filter(|day| since < day.last() && day.first() <= asked.on);
        held.extend(in_time.max().map(|day| (day, training.id.into())));
    }
    let gap = || {
        let topic = topics.first().map_or("", Topic::code).to_owned();
        Gap::of(FindingCode::TrainingMissing, [asked.cooperative.id])
            .with("topic", Figure::Text(topic))
            .with("months", Figure::Count(u64::from(months)))
    };
    let gaps = if held.is_empty() { vec![gap()] } else { Vec::new() };
    let last = held.iter().map(|(day, _)| *day).max();
    Verdict::unless(gaps, last, held.into_iter().map(|(_, record)| record).collect())
}
