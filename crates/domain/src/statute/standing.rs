//! How a rule stands for an organisation on a day: what the law says, what the statute says, and which of the two holds.

use chrono::NaiveDate;

use super::{Said, State};
use crate::committee::Kind;
use crate::compliance::Severity;
use crate::cooperative::Cooperative;
use crate::rule::{Demand, Rule, RuleId, RuleSet, Source};
use crate::value::id::StatuteId;

/// Who demands something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The law.
    Law,
    /// The statute.
    Statute(StatuteId),
}

/// How a rule stands for an organisation on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing<'a> {
    /// Which rule.
    pub rule: RuleId,
    /// Of which organ, where it is about organs.
    pub organ: Option<Kind>,
    /// What the law of the day says.
    pub law: Option<&'a Rule>,
    /// What the statute in force on the day says.
    pub statute: Option<Said<'a>>,
    severity: Severity,
}

/// What a rule demands of an organisation on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InForce {
    /// What is demanded.
    pub demand: Demand,
    /// Who demands it.
    pub by: By,
    /// Where that is written: the law, or the statute where that is stricter or may say otherwise.
    pub source: Source,
    /// Where the law says what the statute tightens or sets otherwise.
    pub beside: Option<Source>,
    /// How much a breach weighs at the most.
    pub severity: Severity,
}

impl Standing<'_> {
    /// Whether the statute says less than the law of the day demands. It did not when it was adopted: the law became stricter.
    pub fn is_loosened(&self) -> bool {
        self.law.zip(self.statute).is_some_and(|(law, said)| !law.allows(&said.rule.demand))
    }

    /// What holds: the statute, unless it is looser than the law; nothing where neither says anything.
    pub fn in_force(&self) -> Option<InForce> {
        let law = self.law.and_then(|law| Some((law, law.demand.as_ref()?)));
        match self.statute.filter(|_| !self.is_loosened()) {
            Some(said) => Some(InForce {
                demand: said.rule.demand.clone(),
                by: By::Statute(said.statute),
                source: said.source(),
                beside: law.map(|(law, _)| law.source.clone()),
                severity: self.severity,
            }),
            None => law.map(|(law, demand)| InForce {
                demand: demand.clone(),
                by: By::Law,
                source: law.source.clone(),
                beside: None,
                severity: self.severity,
            }),
        }
    }
}

/// How a rule stands for an organisation on a day, for one organ where it is about organs.
pub fn standing<'a>(
    law: &'a RuleSet,
    statutes: &'a State,
    cooperative: &Cooperative,
    (rule, organ): (RuleId, Option<Kind>),
    on: NaiveDate,
) -> Standing<'a> {
    Standing {
        rule,
        organ,
        law: law.law(rule, cooperative.kind, organ, on),
        statute: statutes.says(cooperative.id, rule, organ, on),
        severity: law.severity(rule),
    }
}

/// The kinds of organs that the law and the statute of a day speak of in a rule; none where it is about the organisation.
pub fn organ_kinds(
    law: &RuleSet,
    statutes: &State,
    cooperative: &Cooperative,
    rule: RuleId,
    on: NaiveDate,
) -> Vec<Kind> {
    let mut kinds = law.organs(rule, cooperative.kind, on);
    let in_force = statutes.in_force(cooperative.id, on);
    let said = in_force.iter().flat_map(|(_, details)| &details.rules).filter(|line| line.rule == rule);
    for kind in said.flat_map(|line| &line.organs) {
        if !kinds.contains(kind) {
            kinds.push(*kind);
        }
    }
    kinds
}
