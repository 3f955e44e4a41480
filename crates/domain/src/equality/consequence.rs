//! What happens to equality because of what happened in earlier areas.

use super::{Event, PlanDetails, Rejection, State};
use crate::event;
use crate::value::id::{CooperativeId, EvidenceId, OrganId};
use crate::value::{PartialDate, Period};
use crate::{certification, committee, cooperative};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(
    cooperatives: &cooperative::State,
    committees: &committee::State,
    state: &State,
    fact: &event::Event,
) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Cooperative(cooperative::Event::Dissolved(cooperative::act::Dissolved {
            cooperative,
            on,
        })) => dissolved(state, *cooperative, *on).map_err(crate::Rejection::from),
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) if names_cooperative(state, *cooperative) => {
            Err(cooperative::Rejection::CooperativeInUse { cooperative: *cooperative }.into())
        }
        event::Event::Cooperative(annulment @ cooperative::Event::AffiliationAnnulled(_)) => {
            let mut without = cooperatives.clone();
            cooperative::evolve(&mut without, annulment);
            families_hold(&without, committees, state)?;
            Ok(Vec::new())
        }
        event::Event::Committee(committee::Event::Annulled(committee::act::Annulled { organ, .. }))
            if names_organ(state, *organ) =>
        {
            Err(Rejection::OrganNeeded { organ: *organ }.into())
        }
        event::Event::Certification(certification::Event::EvidenceAnnulled { evidence, .. })
            if names_evidence(state, *evidence) =>
        {
            Err(certification::Rejection::EvidenceInUse { evidence: *evidence }.into())
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_)
        | event::Event::Statute(_) => Ok(Vec::new()),
    }
}

/// Policies and plans end with their organisation, and a fact says so of each.
fn dissolved(state: &State, cooperative: CooperativeId, on: PartialDate) -> Result<Vec<Event>, Rejection> {
    let goes_on = |period: &Period| period.goes_on_after(on);
    let ended = |period: &Period| {
        let from = period.from;
        Period::new(from, Some(on)).ok_or(Rejection::EndsBeforeStart { from, until: on })
    };
    let mut events = Vec::new();
    for (policy, details) in state.policies().filter(|(_, details)| details.cooperative == cooperative) {
        let in_force = state.policy_period(policy).is_some_and(|period| goes_on(&period));
        if in_force {
            ended(&details.period)?;
            events.push(Event::PolicyRepealed { on, policy });
        }
    }
    for plan in state.plans().filter(|plan| plan.details.cooperative == cooperative) {
        if goes_on(&plan.details.period) {
            let details = PlanDetails { period: ended(&plan.details.period)?, ..plan.details.clone() };
            events.push(Event::PlanCorrected { details, plan: plan.id, reason: None });
        }
    }
    Ok(events)
}

fn names_cooperative(state: &State, cooperative: CooperativeId) -> bool {
    state.policies().any(|(_, policy)| policy.cooperative == cooperative)
        || state.plans().any(|plan| plan.details.cooperative == cooperative)
        || state.targets().any(|(_, target)| target.cooperative == cooperative)
        || state.observations().any(|said| said.details.cooperative == Some(cooperative))
}

fn names_organ(state: &State, organ: OrganId) -> bool {
    !state.rules(organ).is_empty() || organs(state).any(|(_, named)| named == organ)
}

fn names_evidence(state: &State, evidence: EvidenceId) -> bool {
    let mut reports = state.plans().flat_map(|plan| plan.measures.values()).flat_map(|(_, reports)| reports);
    state.policies().any(|(_, policy)| policy.document == Some(evidence))
        || reports.any(|report| report.evidence.contains(&evidence))
}

/// Every organ that a policy, plan, measure or target names, with the organisation that it must belong to.
pub(crate) fn organs(state: &State) -> impl Iterator<Item = (CooperativeId, OrganId)> {
    let of = |cooperative: CooperativeId, organ: Option<OrganId>| organ.map(|organ| (cooperative, organ));
    let policies = state.policies().filter_map(move |(_, one)| of(one.cooperative, one.adopted_by));
    let plans = state.plans().filter_map(move |plan| of(plan.details.cooperative, plan.details.organ));
    let measures = state.plans().flat_map(move |plan| {
        let owners = plan.measures.values().map(|(details, _)| details.owner);
        owners.filter_map(move |owner| of(plan.details.cooperative, owner))
    });
    let targets = state.targets().filter_map(move |(_, one)| of(one.cooperative, one.organ));
    policies.chain(plans).chain(measures).chain(targets)
}

/// Whether every organ and policy that something rests on is still within the family that it must belong to.
fn families_hold(
    cooperatives: &cooperative::State,
    committees: &committee::State,
    state: &State,
) -> Result<(), Rejection> {
    for (cooperative, organ) in organs(state) {
        let of = committees.organ(organ).map(|found| found.cooperative);
        if of.is_some_and(|of| !cooperatives.affiliates_ever(cooperative).contains(&of)) {
            return Err(Rejection::OrganOfAnother { organ });
        }
    }
    for plan in state.plans() {
        let Some(policy) = plan.details.policy else { continue };
        let of = state.policy(policy).map(|found| found.cooperative);
        if of.is_some_and(|of| !cooperatives.affiliates_ever(of).contains(&plan.details.cooperative)) {
            return Err(Rejection::PolicyOfAnother { policy });
        }
    }
    Ok(())
}
