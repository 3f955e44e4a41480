//! Decisions about the gender rules of organs. Whether an organ keeps its rule is a finding, never decided here.

use super::DecisionContext;
use crate::equality::{Event, GenderRule, GenderRuleKind, Rejection};
use crate::value::id::OrganId;
use crate::value::{PartialDate, Remark};

pub(super) fn set(
    known: DecisionContext<'_>,
    organ: OrganId,
    rule: &GenderRule,
) -> Result<Event, crate::Rejection> {
    known.committees.known(organ)?;
    let begins = |other: &&GenderRule| other.from.first() == rule.from.first();
    if let Some(found) = known.equality.rules(organ).iter().find(begins) {
        return Err(Rejection::RuleExists { organ, from: found.from }.into());
    }
    let fits = |percent: u8| rule.kind == GenderRuleKind::Parity && (1..=50).contains(&percent);
    if let Some(percent) = rule.least_percent.filter(|percent| !fits(*percent)) {
        return Err(Rejection::LeastShareRange { percent }.into());
    }
    Ok(Event::GenderRuleSet { organ, rule: rule.clone() })
}

pub(super) fn annul(
    known: DecisionContext<'_>,
    organ: OrganId,
    from: PartialDate,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    let begins = |rule: &&GenderRule| rule.from.first() == from.first();
    let found = known.equality.rules(organ).iter().find(begins);
    let from = found.ok_or(Rejection::RuleUnknown { organ, from })?.from;
    Ok(Event::GenderRuleAnnulled { from, organ, reason: reason.clone() })
}
