//! Which commands about statutes contradict the register or the law, and what the others make happen.

use std::collections::BTreeSet;

use super::{Command, Event, LooserThanLaw, Rejection, State, StatuteDetails};
use crate::committee::Post;
use crate::cooperative::{self, Kind};
use crate::rule::{Demand, RuleSet, StatutePolicy};
use crate::value::id::StatuteId;

/// What decisions about statutes may look at: organisations, statutes, and the law.
#[derive(Clone, Copy)]
pub struct DecisionContext<'a> {
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) statutes: &'a State,
    pub(crate) law: &'a RuleSet,
}

/// Decides a command.
pub fn decide(known: DecisionContext<'_>, command: &Command) -> Result<Vec<Event>, crate::Rejection> {
    let event = match command {
        Command::Adopt { statute, details } => {
            if known.statutes.get(*statute).is_some() {
                return Err(Rejection::StatuteExists { statute: *statute }.into());
            }
            statute_fits(known, *statute, details)?;
            Event::Adopted { details: details.clone(), statute: *statute }
        }
        Command::Correct { statute, details, reason } => {
            if known.statutes.known(*statute)? == details {
                return Err(Rejection::StatuteUnchanged { statute: *statute }.into());
            }
            statute_fits(known, *statute, details)?;
            Event::Corrected { details: details.clone(), reason: reason.clone(), statute: *statute }
        }
        Command::Annul { statute, reason } => {
            known.statutes.known(*statute)?;
            rested_on(known.statutes, *statute, None)?;
            Event::Annulled { reason: reason.clone(), statute: *statute }
        }
    };
    Ok(vec![event])
}

/// Whether a statute can stand as it is said: among those of its organisation, in itself, and beside the law.
fn statute_fits(
    known: DecisionContext<'_>,
    statute: StatuteId,
    details: &StatuteDetails,
) -> Result<(), crate::Rejection> {
    let kind = known.cooperatives.valid(details.cooperative)?.kind;
    known.cooperatives.until_dissolved(details.cooperative, details.from)?;
    let from = details.from;
    let others = known.statutes.of(details.cooperative);
    let same_day = |(id, other): &&(StatuteId, &StatuteDetails)| {
        *id != statute && other.from.first() == details.from.first()
    };
    if let Some((other, _)) = others.iter().find(same_day) {
        return Err(Rejection::StatuteOfThatDay { statute: *other, from }.into());
    }
    if details.amends && !is_amended(known.statutes, statute, details) {
        return Err(Rejection::AmendsNothing { from }.into());
    }
    rested_on(known.statutes, statute, Some(details))?;
    well_formed(details)?;
    match loosened(known.law, kind, details).into_iter().next() {
        Some(first) if first.is_fixed => Err(Rejection::StatuteRuleFixed { fixed: Box::new(first) }.into()),
        Some(first) => Err(Rejection::StatuteLoosens { loosened: Box::new(first) }.into()),
        None => Ok(()),
    }
}

/// Whether a whole text of the organisation begins before an amendment of it.
fn is_amended(state: &State, statute: StatuteId, details: &StatuteDetails) -> bool {
    let before = |(id, other): (StatuteId, &StatuteDetails)| {
        id != statute && !other.amends && other.from.first() < details.from.first()
    };
    state.of(details.cooperative).into_iter().any(before)
}

/// Whether every amendment still has a text to amend where a statute says something else, or is gone.
fn rested_on(state: &State, statute: StatuteId, now: Option<&StatuteDetails>) -> Result<(), Rejection> {
    let Some(former) = state.get(statute).filter(|former| !former.amends) else { return Ok(()) };
    let kept = |amendment: &StatuteDetails| {
        now.is_some_and(|now| {
            !now.amends
                && now.cooperative == amendment.cooperative
                && now.from.first() < amendment.from.first()
        })
    };
    let amendments =
        state.of(former.cooperative).into_iter().filter(|(id, other)| other.amends && *id != statute);
    for (amendment, details) in amendments {
        let others = state.of(former.cooperative);
        let elsewhere = others
            .iter()
            .any(|(id, other)| *id != statute && !other.amends && other.from.first() < details.from.first());
        if !elsewhere && !kept(details) {
            return Err(Rejection::StatuteAmended { statute, amendment });
        }
    }
    Ok(())
}

/// Whether every line says of its rule what can be said of it, and none says it of an organ twice.
fn well_formed(details: &StatuteDetails) -> Result<(), Rejection> {
    if details.rules.is_empty() {
        return Err(Rejection::StatuteEmpty);
    }
    let mut said = BTreeSet::new();
    for line in &details.rules {
        let (rule, article) = (line.rule, line.article.clone());
        let has_organs = !line.organs.is_empty();
        if line.demand.form() != rule.form() || has_organs != rule.is_of_organs() || !is_sound(&line.demand) {
            return Err(Rejection::StatuteRuleUnfit { rule, article });
        }
        if !line.each_organ().all(|organ| said.insert((rule, organ))) {
            return Err(Rejection::StatuteRuleTwice { rule, article });
        }
    }
    Ok(())
}

/// Whether a demand can be met by something, and says what is demanded in codes.
fn is_sound(demand: &Demand) -> bool {
    match demand {
        Demand::LeastShare(share) => share.numerator() <= share.denominator(),
        Demand::Offices(posts) => !posts.is_empty() && posts.iter().all(|post| Post::NAMED.contains(post)),
        Demand::Groups(groups) => !groups.is_empty(),
        Demand::Words(words) => !words.is_empty(),
        Demand::EveryMonths(months) | Demand::MostMonths(months) => 0 < *months,
        Demand::Holds(_)
        | Demand::Least(_)
        | Demand::Most(_)
        | Demand::Exactly(_)
        | Demand::From(_)
        | Demand::LeastMonths(_)
        | Demand::LeastDays(_)
        | Demand::LeastYears(_)
        | Demand::Degree(_) => true,
    }
}

/// Every line of a statute that cannot stand beside the law of its first day, for an organisation of a kind: what is looser, and what
/// is said of a rule that the law fixes.
pub fn loosened(law: &RuleSet, kind: Kind, details: &StatuteDetails) -> Vec<LooserThanLaw> {
    let mut found = Vec::new();
    for line in &details.rules {
        for organ in line.each_organ() {
            let Some(law) = law.law(line.rule, kind, organ, details.from.first()) else { continue };
            if law.allows(&line.demand) {
                continue;
            }
            // What the law leaves to the statute is not loosened by it.
            let Some(demanded) = law.demand.clone() else { continue };
            found.push(LooserThanLaw {
                article: line.article.clone(),
                demanded,
                is_fixed: law.statute_policy == StatutePolicy::Fixed,
                law: law.source.clone(),
                organ,
                rule: line.rule,
                said: line.demand.clone(),
            });
        }
    }
    found
}
