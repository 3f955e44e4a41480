//! From what people type to records and values of equality.

use domain::equality::Value;
use domain::find::equality as find;
use domain::value::id::{
    CooperativeId, EvidenceId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, TargetId,
};
use domain::value::{Money, PartialDate, Period};
use reports::records::Records;
use reports::words::Words;

use crate::read::{self, Reading};
use crate::trouble::Outcome;

impl<'a> Reading<'a> {
    fn records(&self) -> Records<'a> {
        Records::new(self.register, self.words)
    }

    /// A policy, as people name it.
    pub(super) fn policy(&self, of: Option<CooperativeId>, value: &str) -> Outcome<PolicyId> {
        let name = |id| format!("{} ({id})", self.records().policy(id));
        self.found("policy", value, find::policy(self.register, of, value, self.on), name)
    }

    /// A plan, as people name it.
    pub(crate) fn plan(&self, value: &str) -> Outcome<PlanId> {
        let name = |id| format!("{} ({id})", self.records().plan(id));
        self.found("plan", value, find::plan(self.register, None, value, self.on), name)
    }

    /// A measure, as people name it; of one plan where they say which.
    pub(super) fn measure(&self, plan: Option<&String>, value: &str) -> Outcome<MeasureId> {
        let plan = plan.map(|plan| self.plan(plan)).transpose()?;
        let name = |id| format!("{} ({id})", self.records().measure(id));
        self.found("measure", value, find::measure(self.register, plan, value), name)
    }

    /// An indicator, as people name it.
    pub(super) fn indicator(&self, value: &str) -> Outcome<IndicatorId> {
        let name = |id| self.records().indicator(id);
        self.found("indicator", value, find::indicator(self.register, value), name)
    }

    /// A target or baseline: by its identifier, or by its indicator, organ and day.
    pub(super) fn target(
        &self,
        value: &str,
        organ: Option<OrganId>,
        by: Option<PartialDate>,
    ) -> Outcome<TargetId> {
        let name = |id| format!("{} ({id})", self.records().target(id));
        self.found("target", value, find::target(self.register, value, organ, by), name)
    }

    /// A statement, by words of it.
    pub(super) fn observation(&self, value: &str) -> Outcome<ObservationId> {
        let name = |id| format!("{} ({id})", self.records().observation(id));
        self.found("observation", value, find::observation(self.register, value), name)
    }

    /// A piece of evidence, as people name it.
    pub(super) fn proof(&self, value: &str) -> Outcome<EvidenceId> {
        let name = |id| format!("{} ({id})", self.records().evidence(id));
        self.found("evidence", value, domain::find::certification::evidence(self.register, value), name)
    }

    /// An organ, if one was named.
    pub(super) fn organ_if(&self, of: Option<&String>, value: Option<&String>) -> Outcome<Option<OrganId>> {
        value.map(|value| self.organ(of, value)).transpose()
    }

    /// The days from one date to another.
    pub(super) fn days(&self, from: &str, until: Option<&String>) -> Outcome<Period> {
        let from = read::date(self.words, "--from", from)?;
        Ok(Period { from, until: read::date_if(self.words, "--until", until)? })
    }
}

/// A value: a share, a percentage, a count, or words.
pub(super) fn value(words: &Words, text: &str) -> Outcome<Value> {
    if let Some(code) = read::doubtful(text) {
        return Err(read::wrong(words, code, "VALUE", text, &[]));
    }
    text.parse().map_err(|_| read::wrong(words, "value_wrong", "VALUE", text, &[]))
}

/// An amount of money, if one was given.
pub(super) fn budget(words: &Words, text: Option<&String>) -> Outcome<Option<Money>> {
    text.map(|text| read::money(words, "--budget", text)).transpose()
}
