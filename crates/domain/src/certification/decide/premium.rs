//! Decisions about the premium.

use super::audit::evidence_known;
use super::{DecisionContext, period};
use crate::certification::{Decided, Event, Line, Planned, Received, Rejection, SocialGroup, Spent, State};
use crate::value::id::{CooperativeId, MandateId, PremiumId};
use crate::value::{Money, Name, Remark};

/// Writes down premium that was received.
pub(super) fn receive(
    known: DecisionContext<'_>,
    premium: PremiumId,
    received: &Received,
) -> Result<Event, crate::Rejection> {
    free(known.certifications, premium)?;
    receivable(known, received)?;
    Ok(Event::PremiumReceived { premium, received: received.clone() })
}

/// Writes down a plan for the premium.
pub(super) fn plan(
    known: DecisionContext<'_>,
    premium: PremiumId,
    planned: &Planned,
) -> Result<Event, crate::Rejection> {
    free(known.certifications, premium)?;
    plannable(known, planned)?;
    Ok(Event::PremiumPlanned { planned: planned.clone(), premium })
}

/// Writes down a decision on the premium.
pub(super) fn decide(
    known: DecisionContext<'_>,
    premium: PremiumId,
    decided: &Decided,
) -> Result<Event, crate::Rejection> {
    free(known.certifications, premium)?;
    decidable(known, decided)?;
    Ok(Event::PremiumDecided { decided: decided.clone(), premium })
}

/// Writes down premium that was spent, even if it was neither received nor decided: that is a finding.
pub(super) fn spend(
    known: DecisionContext<'_>,
    premium: PremiumId,
    spent: &Spent,
) -> Result<Event, crate::Rejection> {
    free(known.certifications, premium)?;
    spendable(known, spent)?;
    let line = line(known.certifications, spent)?;
    Ok(Event::PremiumSpent { premium, spent: Spent { line, ..spent.clone() } })
}

/// Takes an entry on which no other rests out of the register.
pub(super) fn annul(state: &State, premium: PremiumId, reason: &Remark) -> Result<Event, Rejection> {
    if !exists(state, premium) {
        return Err(Rejection::PremiumUnknown { premium });
    }
    let decided = state.decided().any(|(_, entry)| entry.plan == Some(premium));
    if decided || state.spent().any(|(_, entry)| entry.decision == Some(premium)) {
        return Err(Rejection::PremiumInUse { premium });
    }
    Ok(Event::PremiumAnnulled { premium, reason: reason.clone() })
}

/// Says which social group a mandate stands for.
pub(super) fn state_group(
    known: DecisionContext<'_>,
    mandate: MandateId,
    group: Option<SocialGroup>,
) -> Result<Event, crate::Rejection> {
    known.committees.held(mandate)?;
    if known.certifications.group(mandate) == group {
        return Err(Rejection::CertificationUnchanged.into());
    }
    Ok(Event::SocialGroupStated { mandate, social_group: group })
}

fn exists(state: &State, premium: PremiumId) -> bool {
    state.received.contains_key(&premium)
        || state.planned.contains_key(&premium)
        || state.decided.contains_key(&premium)
        || state.spent.contains_key(&premium)
}

fn free(state: &State, premium: PremiumId) -> Result<(), Rejection> {
    if exists(state, premium) { Err(Rejection::PremiumExists { premium }) } else { Ok(()) }
}

fn some(amount: Money) -> Result<(), Rejection> {
    if amount.minor == 0 { Err(Rejection::PremiumEmpty) } else { Ok(()) }
}

fn lines(lines: &[Line]) -> Result<(), Rejection> {
    if lines.is_empty() {
        return Err(Rejection::PremiumEmpty);
    }
    lines.iter().try_for_each(|line| some(line.amount))
}

fn receivable(known: DecisionContext<'_>, received: &Received) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(received.cooperative)?;
    let scheme = known.certifications.known_scheme(received.scheme)?;
    if let Some(level) = received.level.as_ref().filter(|level| !scheme.header.levels.contains(level)) {
        return Err(Rejection::LevelUnknown { level: level.to_string() }.into());
    }
    Ok(some(received.amount)?)
}

fn plannable(known: DecisionContext<'_>, planned: &Planned) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(planned.cooperative)?;
    period(planned.period.from, planned.period.until)?;
    Ok(lines(&planned.lines)?)
}

fn decidable(known: DecisionContext<'_>, decided: &Decided) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(decided.cooperative)?;
    known.committees.known(decided.organ)?;
    if let Some(premium) = decided.plan {
        let plan = known.certifications.planned.get(&premium).map(|plan| plan.cooperative);
        rests_on(known.certifications, premium, plan, decided.cooperative)?;
    }
    Ok(lines(&decided.lines)?)
}

fn spendable(known: DecisionContext<'_>, spent: &Spent) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(spent.cooperative)?;
    evidence_known(known.certifications, &spent.evidence)?;
    if let Some(premium) = spent.decision {
        let decision = known.certifications.decided.get(&premium).map(|decision| decision.cooperative);
        rests_on(known.certifications, premium, decision, spent.cooperative)?;
    }
    Ok(some(spent.amount)?)
}

/// The line that is named, as the decision calls it.
fn line(state: &State, spent: &Spent) -> Result<Option<Name>, Rejection> {
    let Some(named) = &spent.line else { return Ok(None) };
    let decided = spent.decision.and_then(|premium| state.decided.get(&premium));
    let decided = decided.ok_or(Rejection::LineWithoutDecision { line: named.to_string() })?;
    let known = || decided.lines.iter().map(|line| line.purpose.as_str()).collect::<Vec<_>>().join("; ");
    let found = decided.line(named).cloned();
    found.map(Some).ok_or_else(|| Rejection::LineUnknown { known: known(), line: named.to_string() })
}

/// Whether the entry is there, is of the kind that has an owner here, and that owner is the same organisation.
fn rests_on(
    state: &State,
    premium: PremiumId,
    owner: Option<CooperativeId>,
    cooperative: CooperativeId,
) -> Result<(), Rejection> {
    match owner {
        Some(owner) if owner == cooperative => Ok(()),
        Some(_) => Err(Rejection::PremiumOfAnother { premium }),
        None if exists(state, premium) => Err(Rejection::PremiumOfAnotherKind { premium }),
        None => Err(Rejection::PremiumUnknown { premium }),
    }
}
