//! What policies, plans and trainings prove.

use chrono::NaiveDate;

use super::stretch::covered_since;
use super::{CheckContext, NotCheckedReason, Verdict, months_before};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::programme::Topic;
use crate::rule::{Demand, RuleId};
use crate::value::{PartialDate, Period};

/// Whether an equality policy is in force.
pub(super) fn policy(asked: &CheckContext<'_>) -> Verdict {
    let policies = asked.register.equality().policies();
    let ours = policies.filter(|(_, details)| details.cooperative == asked.cooperative.id);
    let found: Vec<(Record, Period)> = ours.map(|(id, details)| (Record::from(id), details.period)).collect();
    in_force(asked, FindingCode::PolicyMissing, &found)
}

/// Whether an equality plan is under way.
pub(super) fn plan(asked: &CheckContext<'_>) -> Verdict {
    let plans = asked.register.equality().plans();
    let ours = plans.filter(|plan| plan.details.cooperative == asked.cooperative.id);
    let found: Vec<(Record, Period)> = ours.map(|plan| (plan.id.into(), plan.details.period)).collect();
    in_force(asked, FindingCode::PlanMissing, &found)
}

/// That one of the records goes on on the day, and since when there has been one without a gap.
fn in_force(asked: &CheckContext<'_>, code: FindingCode, all: &[(Record, Period)]) -> Verdict {
    let records: Vec<Record> =
        all.iter().filter(|(_, period)| period.contains(asked.on)).map(|(record, _)| *record).collect();
    let since = covered_since(asked.on, all.iter().map(|(_, period)| (period.days(), period.from)));
    let gaps = if records.is_empty() { vec![Gap::of(code, [asked.cooperative.id])] } else { Vec::new() };
    Verdict::unless(gaps, since, records)
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
    let (mut records, mut days): (Vec<Record>, Vec<PartialDate>) = (Vec::new(), Vec::new());
    let ours = programmes.trainings().filter(|training| {
        family.contains(&training.details.cooperative) && topics.contains(&training.details.topic)
    });
    for training in ours {
        let sessions =
            programmes.class_sessions_of(training.id).map(|class_session| class_session.details.on);
        let held: Vec<PartialDate> = sessions.filter(|day| day.first() <= asked.on).collect();
        records.extend(held.iter().any(|day| since < day.last()).then_some(Record::from(training.id)));
        days.extend(held);
    }
    let gap = || {
        let topic = topics.first().map_or("", Topic::code).to_owned();
        Gap::of(FindingCode::TrainingMissing, [asked.cooperative.id])
            .with("topic", Figure::Text(topic))
            .with("months", Figure::Count(u64::from(months)))
    };
    let gaps = if records.is_empty() { vec![gap()] } else { Vec::new() };
    Verdict::unless(gaps, repeated_since(asked, months, days), records)
}

/// Since when no more than so many months passed without one of the days.
fn repeated_since(asked: &CheckContext<'_>, months: u32, mut days: Vec<PartialDate>) -> Option<PartialDate> {
    days.sort_unstable_by_key(PartialDate::last);
    let (mut since, mut until): (Option<PartialDate>, NaiveDate) = (None, asked.on);
    while let Some(day) = days.pop().filter(|day| months_before(until, months) < day.last()) {
        until = until.min(day.first().pred_opt().unwrap_or(NaiveDate::MIN));
        since = since.into_iter().chain([day]).min_by_key(PartialDate::first);
    }
    since
}
