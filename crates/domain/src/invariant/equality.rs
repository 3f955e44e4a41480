//! What always holds of policies, plans, indicators, statements and gender rules.

use super::{Violation, violation};
use crate::equality::{Observation, State};
use crate::register::Register;
use crate::value::id::{CooperativeId, OrganId};

pub(super) fn violations(register: &Register, found: &mut Vec<Violation>) {
    policies(register, found);
    plans(register, found);
    targets(register, found);
    statements(register.equality(), found);
    for organ in register.committees().organs() {
        let days: Vec<_> = register.equality().rules(organ.id).iter().map(|rule| rule.from.first()).collect();
        if !days.is_sorted_by(|one, next| one < next) {
            found.push(violation("one_gender_rule_from_a_day", organ.id.uuid(), None));
        }
    }
}

/// Whether the organ is the organisation's or of one that ever belonged to it.
fn belongs(register: &Register, cooperative: CooperativeId, organ: Option<OrganId>) -> bool {
    let Some(organ) = organ else { return true };
    let of = register.committees().organ(organ).map(|organ| organ.cooperative);
    of.is_some_and(|of| register.cooperatives().affiliates_ever(cooperative).contains(&of))
}

fn policies(register: &Register, found: &mut Vec<Violation>) {
    let equality = register.equality();
    for (id, policy) in equality.policies() {
        if !equality.policy_period(id).is_some_and(|period| period.holds_a_day()) {
            found.push(violation("period_holds_a_day", id.uuid(), None));
        }
        if !belongs(register, policy.cooperative, policy.adopted_by) {
            found.push(violation("organ_is_of_the_family", id.uuid(), None));
        }
        let newer = equality.policies().filter(|(_, other)| other.supersedes == Some(id));
        if 1 < newer.count() {
            found.push(violation("one_version_follows", id.uuid(), None));
        }
        let former = policy.supersedes.map(|former| equality.policy(former));
        if former.is_some_and(|former| former.is_none_or(|one| one.cooperative != policy.cooperative)) {
            found.push(violation("the_version_before_is_its_own", id.uuid(), None));
        }
        let dissolved = register.cooperatives().get(policy.cooperative).and_then(|one| one.dissolved);
        let period = equality.policy_period(id);
        if dissolved.is_some_and(|on| period.is_some_and(|period| period.contains(on.last()))) {
            found.push(violation("nothing_outlives_its_organisation", id.uuid(), None));
        }
    }
}

fn plans(register: &Register, found: &mut Vec<Violation>) {
    let equality = register.equality();
    for plan in equality.plans() {
        let of = plan.details.cooperative;
        let owners = plan.measures.values().map(|(details, _)| details.owner);
        if owners.chain([plan.details.organ]).any(|organ| !belongs(register, of, organ)) {
            found.push(violation("organ_is_of_the_family", plan.id.uuid(), None));
        }
        let policy = plan.details.policy.map(|policy| equality.policy(policy).map(|found| found.cooperative));
        let above = |above: CooperativeId| register.cooperatives().affiliates_ever(above).contains(&of);
        if policy.is_some_and(|policy| !policy.is_some_and(above)) {
            found.push(violation("plan_carries_out_its_own_policy", plan.id.uuid(), None));
        }
        for (measure, (details, reports)) in &plan.measures {
            if equality.plan_of(*measure).is_none_or(|of| of.id != plan.id) {
                found.push(violation("measure_is_of_one_plan", measure.uuid(), Some(plan.id.uuid())));
            }
            if !details.period.holds_a_day() {
                found.push(violation("period_holds_a_day", measure.uuid(), None));
            }
            let in_order = reports.is_sorted_by(|one, next| one.on < next.on);
            if !in_order || reports.iter().any(|report| 100 < report.percent) {
                found.push(violation("progress_is_of_each_day_up_to_all", measure.uuid(), None));
            }
        }
        let dissolved = register.cooperatives().get(of).and_then(|one| one.dissolved);
        if dissolved.is_some_and(|on| plan.details.period.contains(on.last())) {
            found.push(violation("nothing_outlives_its_organisation", plan.id.uuid(), None));
        }
    }
}

fn targets(register: &Register, found: &mut Vec<Violation>) {
    let equality = register.equality();
    for (id, target) in equality.targets() {
        if equality.indicator(target.indicator).is_none() {
            found.push(violation("target_has_an_indicator", id.uuid(), None));
        }
        if !belongs(register, target.cooperative, target.organ) {
            found.push(violation("organ_is_of_the_family", id.uuid(), None));
        }
    }
    for (id, indicator) in equality.indicators() {
        if let Some((other, _)) =
            equality.indicators().find(|(other, details)| *other < id && details.code == indicator.code)
        {
            found.push(violation("indicator_code_is_its_own", id.uuid(), Some(other.uuid())));
        }
    }
}

/// Checks every pair of adopted statements that share a day.
fn statements(equality: &State, found: &mut Vec<Violation>) {
    let adopted: Vec<&Observation> = equality.observations().filter(|said| said.adopted.is_some()).collect();
    for (position, said) in adopted.iter().enumerate() {
        let rival = adopted.iter().take(position).find(|other| said.is_about_what(other));
        if let Some(other) = rival {
            found.push(violation("one_statement_is_adopted", said.id.uuid(), Some(other.id.uuid())));
        }
    }
}
