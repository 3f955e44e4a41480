//! Where the register contradicts the law, a scheme or itself: every finding with its severity, its source, the records
//! that it is about, and since when it is so. One file a theme.

mod certificate;
mod correction;
mod data;
mod law;
mod premium;
mod since;
mod support;

pub use certificate::NOTICE_DAYS;

use core::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::finding_code::{Figure, FindingCode, Gap, Severity};
use super::record::Record;
use crate::certification::scheme::RequirementCode;
use crate::register::Register;
use crate::rule::{RuleSet, Source};
use crate::statute::InForce;
use crate::value::id::CooperativeId;

/// Something that somebody should look at.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is.
    pub code: FindingCode,
    /// Whose matter it is, where it is one organisation's.
    pub cooperative: Option<CooperativeId>,
    /// The first day since which it has been so without a break; none where the register does not say it. It is never the
    /// day that was asked about.
    pub on: Option<NaiveDate>,
    /// The records that it is about, the first one first.
    pub records: Vec<Record>,
    /// The requirement that it is about, where it is about one.
    pub requirement: Option<RequirementCode>,
    /// The figures for its words, by name.
    pub figures: Vec<(&'static str, Figure)>,
    /// Where the duty is written: a law, a statute or a scheme; none where the register contradicts itself.
    pub source: Option<Source>,
    /// Where the law says what a statute makes stricter or sets otherwise; none where the two do not stand side by side.
    pub beside: Option<Source>,
}

impl Finding {
    /// A finding from what is wrong, since when, and where the duty is written.
    fn of(
        gap: Gap,
        cooperative: CooperativeId,
        on: impl Into<Option<NaiveDate>>,
        source: Option<Source>,
    ) -> Self {
        let Gap { code, records, figures } = gap;
        let severity = code.severity();
        Self {
            severity,
            code,
            cooperative: Some(cooperative),
            on: on.into(),
            records,
            requirement: None,
            figures,
            source,
            beside: None,
        }
    }

    /// A finding from what is wrong with a rule, since when, and what is demanded: both sources, and no more weight than the rule has.
    fn of_rule(
        gap: Gap,
        cooperative: CooperativeId,
        on: impl Into<Option<NaiveDate>>,
        demanded: Option<InForce>,
    ) -> Self {
        let finding = Self::of(gap, cooperative, on, None);
        let Some(demanded) = demanded else { return finding };
        Self {
            severity: finding.severity.max(demanded.severity),
            source: Some(demanded.source),
            beside: demanded.beside,
            ..finding
        }
    }

    /// The same, about a requirement.
    #[must_use]
    fn about(mut self, requirement: &RequirementCode) -> Self {
        self.requirement = Some(requirement.clone());
        self
    }
}

/// All findings of a register as of `on`, sorted by severity, code and organisation, within those the newest first.
/// Facts dated after `today`, the current day, are reported as lying in the future.
pub fn findings(register: &Register, rule_set: &RuleSet, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    data::find(register, rule_set, (on, today), &mut found);
    law::find(register, rule_set, on, &mut found);
    premium::find(register, rule_set, on, &mut found);
    certificate::find(register, on, &mut found);
    correction::find(register, on, &mut found);
    support::find(register, on, &mut found);
    found.sort_by(|one, other| {
        let key = |it: &Finding| (it.severity, it.code, it.cooperative, Reverse(it.on));
        key(one).cmp(&key(other)).then_with(|| one.cmp(other))
    });
    found.dedup();
    found
}

/// How many findings weigh how much.
pub fn by_severity(found: &[Finding]) -> BTreeMap<Severity, u64> {
    let mut counts = BTreeMap::new();
    for finding in found {
        let count: &mut u64 = counts.entry(finding.severity).or_default();
        *count = count.saturating_add(1);
    }
    counts
}
