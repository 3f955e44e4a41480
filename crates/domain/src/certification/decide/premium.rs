//! Decisions about the premium.

use super::audit::evidence_known;
use super::{Known, period};
use crate::certification::{Command, Decided, Event, Line, Planned, Received, Rejection, Spent, State};
use crate::rejection::Rejection as Any;
use crate::value::Money;
use crate::value::id::{CooperativeId, PremiumId};

/// Decides a command about the premium; other commands are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Option<Event>, Any> {
    let state = known.certifications;
    let event = match command {
        Command::ReceivePremium { premium, received } => {
            free(state, *premium)?;
            receivable(known, received)?;
            Event::PremiumReceived { premium: *premium, received: received.clone() }
        }
        Command::PlanPremium { premium, planned } => {
            free(state, *premium)?;
            plannable(known, planned)?;
            Event::PremiumPlanned { planned: planned.clone(), premium: *premium }
        }
        Command::DecidePremium { premium, decided } => {
            free(state, *premium)?;
            decidable(known, decided)?;
            Event::PremiumDecided { decided: decided.clone(), premium: *premium }
        }
        Command::SpendPremium { premium, spent } => {
            free(state, *premium)?;
            spendable(known, spent)?;
            Event::PremiumSpent { premium: *premium, spent: spent.clone() }
        }
        Command::AnnulPremium { premium, reason } => {
            if !exists(state, *premium) {
                return Err(Rejection::PremiumUnknown { premium: *premium }.into());
            }
            let decided = state.decided().any(|(_, entry)| entry.plan == Some(*premium));
            if decided || state.spent().any(|(_, entry)| entry.decision == Some(*premium)) {
                return Err(Rejection::PremiumInUse { premium: *premium }.into());
            }
            Event::PremiumAnnulled { premium: *premium, reason: reason.clone() }
        }
        Command::StateGroup { mandate, group } => {
            known.committees.held(*mandate)?;
            if state.group(*mandate) == *group {
                return Err(Rejection::CertificationUnchanged.into());
            }
            Event::GroupStated { group: *group, mandate: *mandate }
        }
        _ => return Ok(None),
    };
    Ok(Some(event))
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

fn receivable(known: Known<'_>, received: &Received) -> Result<(), Any> {
    known.cooperatives.valid(received.cooperative)?;
    let scheme = known.certifications.known_scheme(received.scheme)?;
    if let Some(level) = received.level.as_ref().filter(|level| !scheme.header.levels.contains(level)) {
        return Err(Rejection::LevelUnknown { level: level.to_string() }.into());
    }
    Ok(some(received.amount)?)
}

fn plannable(known: Known<'_>, planned: &Planned) -> Result<(), Any> {
    known.cooperatives.valid(planned.cooperative)?;
    period(planned.period.from, planned.period.until)?;
    Ok(lines(&planned.lines)?)
}

fn decidable(known: Known<'_>, decided: &Decided) -> Result<(), Any> {
    known.cooperatives.valid(decided.cooperative)?;
    known.committees.known(decided.organ)?;
    if let Some(premium) = decided.plan {
        let plan = known.certifications.planned.get(&premium).map(|plan| plan.cooperative);
        rests_on(known.certifications, premium, plan, decided.cooperative)?;
    }
    Ok(lines(&decided.lines)?)
}

fn spendable(known: Known<'_>, spent: &Spent) -> Result<(), Any> {
    known.cooperatives.valid(spent.cooperative)?;
    evidence_known(known.certifications, &spent.evidence)?;
    if let Some(premium) = spent.decision {
        let decision = known.certifications.decided.get(&premium).map(|decision| decision.cooperative);
        rests_on(known.certifications, premium, decision, spent.cooperative)?;
    }
    Ok(some(spent.amount)?)
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
