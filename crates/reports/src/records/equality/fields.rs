//! The fields of facts about equality in words. Every field is read by its type.

use domain::{
    equality::{
        Defined, Event, GenderRule, IndicatorDetails, MeasureDetails, ObservationDetails, PlanDetails,
        PolicyDetails, Progress, ReleaseDetails, TargetDetails,
    },
    value::{Period, ShortText},
};

use super::value;
use crate::{
    records::{
        Records,
        fields::{Field, Fields},
    },
    words::Family,
};

impl Records<'_> {
    /// Every field of a fact about equality in words.
    pub(crate) fn equality_fields(&self, event: &Event) -> Vec<Field> {
        let mut fields = Fields::default();
        match event {
            Event::PolicyAdopted { details, .. } => self.policy_fields(details, &mut fields),
            Event::PolicyRepealed { on, policy } => {
                fields.put("policy", self.policy(*policy)).put("on", self.date(on));
            }
            Event::PolicyAnnulled { policy, reason } => {
                fields.put("policy", self.policy(*policy)).put("reason", reason.as_str());
            }
            Event::PlanOpened { details, .. } => self.plan_fields(details, &mut fields),
            Event::PlanCorrected { details, reason, .. } => {
                self.plan_fields(details, &mut fields);
                fields.some("reason", reason.as_ref());
            }
            Event::PlanAnnulled { plan, reason } => {
                fields.put("plan", self.plan(*plan)).put("reason", reason.as_str());
            }
            Event::MeasureSet { details, plan, .. } => {
                fields.put("plan", self.plan(*plan));
                self.measure_fields(details, &mut fields);
            }
            Event::ProgressReported { measure, progress } => {
                fields.put("measure", self.measure(*measure));
                self.progress_fields(progress, &mut fields);
            }
            Event::MeasureAnnulled { measure, reason } => {
                fields.put("measure", self.measure(*measure)).put("reason", reason.as_str());
            }
            Event::IndicatorDefined { .. }
            | Event::IndicatorAnnulled { .. }
            | Event::TargetSet { .. }
            | Event::TargetAnnulled { .. }
            | Event::ObservationRecorded { .. }
            | Event::ObservationAdopted { .. }
            | Event::ObservationAnnulled { .. }
            | Event::GenderRuleSet { .. }
            | Event::GenderRuleAnnulled { .. }
            | Event::FiguresReleased { .. } => self.measured_fields(event, &mut fields),
        }
        fields.0
    }

    fn measured_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::IndicatorDefined { details, .. } => indicator_fields(details, fields),
            Event::IndicatorAnnulled { indicator, reason } => {
                fields.put("indicator", self.indicator(*indicator)).put("reason", reason.as_str());
            }
            Event::TargetSet { details, .. } => self.target_fields(details, fields),
            Event::TargetAnnulled { reason, target } => {
                fields.put("target", self.target(*target)).put("reason", reason.as_str());
            }
            Event::ObservationRecorded { details, .. } => self.statement_fields(details, fields),
            Event::ObservationAdopted { observation, on } => {
                fields.put("observation", self.observation(*observation)).put("on", self.date(on));
            }
            Event::ObservationAnnulled { observation, reason } => {
                fields.put("observation", self.observation(*observation)).put("reason", reason.as_str());
            }
            Event::GenderRuleSet { organ, rule } => {
                fields.put("organ", self.organ(*organ));
                self.rule_fields(rule, fields);
            }
            Event::GenderRuleAnnulled { from, organ, reason } => {
                fields.put("organ", self.organ(*organ)).put("from", self.date(from));
                fields.put("reason", reason.as_str());
            }
            Event::FiguresReleased { details, .. } => self.release_fields(details, fields),
            Event::PolicyAdopted { .. }
            | Event::PolicyRepealed { .. }
            | Event::PolicyAnnulled { .. }
            | Event::PlanOpened { .. }
            | Event::PlanCorrected { .. }
            | Event::PlanAnnulled { .. }
            | Event::MeasureSet { .. }
            | Event::ProgressReported { .. }
            | Event::MeasureAnnulled { .. } => {}
        }
    }

    fn days_of(&self, period: &Period, fields: &mut Fields) {
        fields.put("from", self.date(&period.from));
        fields.some("until", period.until.map(|until| self.date(&until)));
    }

    fn policy_fields(&self, details: &PolicyDetails, fields: &mut Fields) {
        let PolicyDetails {
            adopted_by,
            cooperative,
            document,
            period,
            resolution,
            review,
            supersedes,
            title,
            version,
        } = details;
        fields.put("title", title.as_str()).some("version", version.as_ref());
        fields.put("cooperative", self.cooperative(*cooperative));
        fields.some("adopted_by", adopted_by.map(|organ| self.organ(organ)));
        self.days_of(period, fields);
        fields.some("resolution", resolution.as_ref());
        fields.some("review", review.map(|review| self.date(&review)));
        fields.some("supersedes", supersedes.map(|former| self.policy(former)));
        fields.some("document", document.map(|document| self.evidence(document)));
    }

    fn plan_fields(&self, details: &PlanDetails, fields: &mut Fields) {
        let PlanDetails { cooperative, organ, period, policy, title } = details;
        fields.put("title", title.as_str()).put("cooperative", self.cooperative(*cooperative));
        fields.some("organ", organ.map(|organ| self.organ(organ)));
        self.days_of(period, fields);
        fields.some("policy", policy.map(|policy| self.policy(policy)));
    }

    fn measure_fields(&self, details: &MeasureDetails, fields: &mut Fields) {
        let MeasureDetails { budget, objective, owner, period, title } = details;
        fields.put("title", title.as_str()).put("objective", objective.as_str());
        fields.some("owner", owner.map(|owner| self.organ(owner)));
        self.days_of(period, fields);
        fields.some("budget", budget.map(|budget| self.money(&budget)));
    }

    fn progress_fields(&self, progress: &Progress, fields: &mut Fields) {
        let Progress { evidence, note, on, percent } = progress;
        fields.put("on", self.date(on)).put("percent", self.words.percent(&percent.to_string()));
        let evidence: Vec<String> = evidence.iter().map(|one| self.evidence(*one)).collect();
        fields.some("note", note.as_ref()).some("evidence", Some(evidence.join("; ")));
    }

    fn target_fields(&self, details: &TargetDetails, fields: &mut Fields) {
        let TargetDetails { by, cooperative, indicator, is_baseline, organ, value: wanted } = details;
        let found = self.register.equality().indicator(*indicator);
        let unit = found.as_ref().map(Defined::unit);
        fields.put("indicator", self.indicator(*indicator));
        fields.put("cooperative", self.cooperative(*cooperative));
        fields.some("organ", organ.map(|organ| self.organ(organ)));
        fields.put("value", value(self.words, wanted, unit)).put("by", self.date(by));
        fields.put("is_baseline", self.words.say(if *is_baseline { "yes" } else { "no" }));
    }

    fn statement_fields(&self, details: &ObservationDetails, fields: &mut Fields) {
        let ObservationDetails {
            address,
            cooperative,
            indicator,
            period,
            source,
            subject,
            territory,
            unit,
            value: said,
        } = details;
        fields
            .put("subject", subject.as_str())
            .put("value", value(self.words, said, unit.as_ref().map(ShortText::as_str)));
        fields.some("cooperative", cooperative.map(|one| self.cooperative(one)));
        fields.some("territory", territory.as_ref());
        self.days_of(period, fields);
        fields.put("source", source.as_str()).some("address", address.as_ref());
        fields.some("indicator", indicator.map(|one| self.indicator(one)));
    }

    fn rule_fields(&self, rule: &GenderRule, fields: &mut Fields) {
        let GenderRule { from, kind, least_percent, source } = rule;
        fields.put("kind", self.words.term(Family::GenderRule, kind.code())).put("from", self.date(from));
        fields.some("least_percent", least_percent.map(|least| self.words.percent(&least.to_string())));
        fields.some("source", source.as_ref());
    }

    fn release_fields(&self, details: &ReleaseDetails, fields: &mut Fields) {
        let ReleaseDetails { as_of, audience, cells, on, title } = details;
        let hidden = cells.iter().filter(|cell| cell.figure.is_none()).count();
        let count = |count: usize| self.words.integer_of(u64::try_from(count).unwrap_or(u64::MAX));
        fields.put("title", title.as_str()).put("audience", audience.as_str());
        fields.put("on", self.date(on)).put("as_of", self.date(as_of));
        fields.put("cells", count(cells.len())).put("hidden", count(hidden));
    }

    /// The days of a fact about equality as phrases, and what its sentence asks for and may not have.
    pub(crate) fn equality_phrases(&self, event: &Event) -> Vec<Field> {
        let mut phrases = Fields::default();
        let on = |date: &domain::value::PartialDate| self.words.on_date(&date.to_string());
        match event {
            Event::PolicyAdopted { details, .. } => {
                let organ = details.adopted_by.map_or_else(|| "none".to_owned(), |organ| self.organ(organ));
                phrases.put("day", on(&details.period.from)).put("organ", organ);
                phrases.put("named", self.policy_called(details));
                let former = details.supersedes.map(|former| self.policy(former));
                phrases.put("former", former.unwrap_or_else(|| "none".to_owned()));
            }
            Event::PolicyRepealed { on: day, .. } | Event::ObservationAdopted { on: day, .. } => {
                phrases.put("day", on(day));
            }
            Event::PlanOpened { details, .. } | Event::PlanCorrected { details, .. } => {
                phrases.put("period", self.period(&details.period));
            }
            Event::MeasureSet { details, .. } => {
                phrases.put("period", self.period(&details.period));
            }
            Event::ProgressReported { progress, .. } => {
                phrases.put("day", on(&progress.on));
            }
            Event::TargetSet { details, .. } => {
                phrases.put("baseline", if details.is_baseline { "yes" } else { "no" });
                let organ = details.organ.map_or_else(|| "none".to_owned(), |organ| self.organ(organ));
                phrases.put("of_organ", organ);
            }
            Event::GenderRuleSet { rule, .. } => {
                phrases.put("period", self.words.period(&rule.from.to_string(), None));
            }
            Event::GenderRuleAnnulled { from, .. } => {
                phrases.put("period", self.words.period(&from.to_string(), None));
            }
            Event::FiguresReleased { details, .. } => {
                phrases.put("day", on(&details.on));
            }
            Event::IndicatorDefined { .. }
            | Event::ObservationRecorded { .. }
            | Event::PolicyAnnulled { .. }
            | Event::PlanAnnulled { .. }
            | Event::MeasureAnnulled { .. }
            | Event::IndicatorAnnulled { .. }
            | Event::TargetAnnulled { .. }
            | Event::ObservationAnnulled { .. } => {}
        }
        phrases.0
    }

    /// The days of something as a phrase.
    pub fn period(&self, period: &Period) -> String {
        let until = period.until.map(|until| until.to_string());
        self.words.period(&period.from.to_string(), until.as_deref())
    }
}

fn indicator_fields(details: &IndicatorDetails, fields: &mut Fields) {
    let IndicatorDetails {
        code,
        denominator,
        exclusions,
        formula,
        framework,
        numerator,
        title,
        unit,
        version,
    } = details;
    fields.put("code", code.as_str()).put("title", title.as_str()).put("unit", unit.as_str());
    fields.some("version", version.as_ref()).some("framework", framework.as_ref());
    fields.some("formula", formula.as_ref()).some("numerator", numerator.as_ref());
    fields.some("denominator", denominator.as_ref()).some("exclusions", exclusions.as_ref());
}
