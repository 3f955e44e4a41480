//! Decisions about policies.

use super::{DecisionContext, evidence_known, holds_a_day, is_evidence, organ_fits, within};
use crate::equality::{Event, PolicyDetails, Rejection};
use crate::value::id::PolicyId;
use crate::value::{PartialDate, Period, Remark};

pub(super) fn adopt(
    known: DecisionContext<'_>,
    policy: PolicyId,
    details: &PolicyDetails,
) -> Result<Event, crate::Rejection> {
    known.cooperatives.valid(details.cooperative)?;
    if let Some(former) = details.supersedes {
        known.equality.known_policy(former)?;
    }
    if known.equality.policy(policy).is_some() {
        return Err(Rejection::PolicyExists { policy }.into());
    }
    supersedes(known, details)?;
    organ_fits(known, details.cooperative, details.adopted_by)?;
    if let Some(document) = details.document {
        evidence_known(known, document)?;
    }
    let period = within(known, details.cooperative, &details.period)?;
    Ok(Event::PolicyAdopted { details: PolicyDetails { period, ..details.clone() }, policy })
}

/// Whether the policy can take the place of the former: it begins after it, and before anything else ended it.
fn supersedes(known: DecisionContext<'_>, details: &PolicyDetails) -> Result<(), Rejection> {
    let Some(policy) = details.supersedes else { return Ok(()) };
    let former = known.equality.known_policy(policy)?;
    if let Some((_, newer)) = known.equality.successor(policy) {
        return Err(Rejection::PolicyOver { policy, until: newer.period.from });
    }
    let begins = details.period.first_day();
    let repealed = former.period.until.filter(|_| known.equality.is_repealed(policy));
    if let Some(until) = repealed.filter(|until| until.last() < begins) {
        return Err(Rejection::PolicyOver { policy, until });
    }
    if former.cooperative != details.cooperative {
        return Err(Rejection::PolicyOfAnother { policy });
    }
    holds_a_day(&Period { from: former.period.from, until: Some(PartialDate::day(begins)) })
}

pub(super) fn repeal(
    known: DecisionContext<'_>,
    policy: PolicyId,
    on: PartialDate,
) -> Result<Event, crate::Rejection> {
    let found = known.equality.known_policy(policy)?;
    let until = known.equality.policy_period(policy).and_then(|period| period.until);
    let is_over = known.equality.is_repealed(policy) || known.equality.successor(policy).is_some();
    let over = until.filter(|until| is_over || until.last() <= on.last());
    if let Some(until) = over {
        return Err(Rejection::PolicyOver { policy, until }.into());
    }
    holds_a_day(&Period { from: found.period.from, until: Some(on) })?;
    Ok(Event::PolicyRepealed { on, policy })
}

pub(super) fn annul(
    known: DecisionContext<'_>,
    policy: PolicyId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    known.equality.known_policy(policy)?;
    let in_use = known.equality.successor(policy).is_some()
        || known.equality.plans().any(|plan| plan.details.policy == Some(policy))
        || is_evidence(known, policy.uuid());
    if in_use {
        return Err(Rejection::PolicyInUse { policy }.into());
    }
    Ok(Event::PolicyAnnulled { policy, reason: reason.clone() })
}
