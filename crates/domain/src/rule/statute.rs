//! What a statute says beside the law: it may tighten, and only where the law leaves it free it may say otherwise.

use core::cmp::Ordering;

use chrono::NaiveDate;

use super::pack::{Demand, Leeway, Pack, Rule, RuleId, Source};

/// Why a statute cannot say so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("statute_loosens")]
pub struct Loosens {
    /// The rule that would be loosened.
    pub rule: RuleId,
}

/// What a statute says of a rule. Made against a law only, and never looser than it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Override {
    rule: RuleId,
    demand: Demand,
    source: Source,
    from: NaiveDate,
}

impl Override {
    /// What a statute says of a rule from a day on, if the law of that day allows it.
    pub fn new(
        law: &Pack,
        rule: RuleId,
        demand: Demand,
        source: Source,
        from: NaiveDate,
    ) -> Result<Self, Loosens> {
        let allowed = law.law(rule, from).is_some_and(|law| allows(law, &demand));
        if allowed { Ok(Self { rule, demand, source, from }) } else { Err(Loosens { rule }) }
    }

    /// What it demands.
    pub const fn demand(&self) -> &Demand {
        &self.demand
    }

    /// Where it is written.
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// Whether it takes the place of a rule of law on a day. The law may have become stricter since it was written.
    pub(super) fn answers(&self, law: &Rule, on: NaiveDate) -> bool {
        self.rule == law.id && self.from <= on && allows(law, &self.demand)
    }
}

fn allows(law: &Rule, demand: &Demand) -> bool {
    match (law.leeway, demand.strictness(&law.demand)) {
        (Leeway::Free, Some(_)) | (Leeway::Tighten, Some(Ordering::Greater | Ordering::Equal)) => true,
        (Leeway::Tighten, Some(Ordering::Less)) | (_, None) => false,
    }
}
