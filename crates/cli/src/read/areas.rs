//! The same for certification, equality and programmes.

use domain::certification::scheme::{Link, RequirementCode};
use domain::certification::{Line, Scope};
use domain::find::certification::{PremiumKind, Within};
use domain::programme::{Facilitator, Partner};
use domain::value::id::{
    ActionId, AuditId, CertificationId, ClassSessionId, CooperativeId, EvidenceId, ExpectedResultId,
    FindingId, GroupId, IndicatorId, MeasureId, ObservationId, OrganId, ParticipationId, PlanId, PolicyId,
    PremiumId, ProjectId, SchemeId, StepId, TargetId, TrainingId,
};
use domain::value::{PartialDate, Period};
use uuid::Uuid;

use super::{InAudit, OfCertification, Reading, date, date_if};
use crate::problem::Outcome;

impl Reading<'_> {
    pub(crate) fn scheme(&self, value: &str) -> Outcome<SchemeId> {
        self.resolver.scheme("scheme", value)
    }

    pub(crate) fn certification(&self, value: &str, holder: Option<&String>) -> Outcome<CertificationId> {
        self.resolver.certification("certification", value, holder.map(String::as_str))
    }

    pub(crate) fn requirement_of(&self, of: CertificationId, value: &str) -> Outcome<RequirementCode> {
        self.resolver.requirement_of("requirement", of, value)
    }

    pub(crate) fn step(&self, of: CertificationId, value: &str) -> Outcome<StepId> {
        self.resolver.step("step", of, value)
    }

    pub(crate) fn within(&self, of: &OfCertification) -> Outcome<Within> {
        self.resolver.within(of)
    }

    pub(crate) fn audit(&self, value: &str, of: &OfCertification) -> Outcome<AuditId> {
        self.resolver.audit("audit", value, of)
    }

    pub(crate) fn within_audit(&self, place: &InAudit) -> Outcome<Within> {
        self.resolver.within_audit(place)
    }

    pub(crate) fn finding(&self, value: &str, place: &InAudit) -> Outcome<FindingId> {
        self.resolver.finding("finding", value, place)
    }

    pub(crate) fn action(&self, value: &str, place: &InAudit) -> Outcome<ActionId> {
        self.resolver.action("action", value, place)
    }

    pub(crate) fn evidence(&self, value: &str) -> Outcome<EvidenceId> {
        self.resolver.evidence("evidence", value)
    }

    pub(crate) fn all_evidence(&self, values: &[String]) -> Outcome<Vec<EvidenceId>> {
        self.resolver.all_evidence("evidence", values)
    }

    pub(crate) fn premium(
        &self,
        value: &str,
        holder: Option<&String>,
        kind: Option<PremiumKind>,
    ) -> Outcome<PremiumId> {
        self.resolver.premium("entry", value, holder.map(String::as_str), kind)
    }

    pub(crate) fn link(&self, source: SchemeId, target: SchemeId, value: &str) -> Outcome<Link> {
        self.resolver.link(source, target, value)
    }

    pub(crate) fn links(
        &self,
        source: SchemeId,
        target: SchemeId,
        path: &str,
        bytes: &[u8],
    ) -> Outcome<Vec<Link>> {
        self.resolver.links(source, target, path, bytes)
    }

    pub(crate) fn lines(&self, values: &[String]) -> Outcome<Vec<Line>> {
        self.resolver.lines(values)
    }

    pub(crate) fn scope(
        &self,
        level: Option<&String>,
        product: Option<&String>,
        units: &[String],
    ) -> Outcome<Scope> {
        self.resolver.scope(level.map(String::as_str), product.map(String::as_str), units)
    }

    pub(crate) fn training(&self, value: &str, of: Option<&String>) -> Outcome<TrainingId> {
        self.resolver.training("training", value, of.map(String::as_str))
    }

    pub(crate) fn session(&self, training: TrainingId, value: Option<&String>) -> Outcome<ClassSessionId> {
        self.resolver.session("session", training, value.map(String::as_str))
    }

    pub(crate) fn group(&self, value: &str, of: Option<&String>) -> Outcome<GroupId> {
        self.resolver.group("group", value, of.map(String::as_str))
    }

    pub(crate) fn participation(&self, group: GroupId, value: &str) -> Outcome<ParticipationId> {
        self.resolver.participation("person", group, value)
    }

    pub(crate) fn project(&self, value: &str) -> Outcome<ProjectId> {
        self.resolver.project("project", value)
    }

    pub(crate) fn aim(&self, project: ProjectId, value: &str) -> Outcome<ExpectedResultId> {
        self.resolver.aim("aim", project, value)
    }

    pub(crate) fn part(&self, project: ProjectId, value: &str) -> Outcome<Uuid> {
        self.resolver.part("part", project, value)
    }

    pub(crate) fn facilitator(&self, value: &str) -> Outcome<Facilitator> {
        self.resolver.facilitator("facilitator", value)
    }

    pub(crate) fn partner(&self, value: &str) -> Outcome<Partner> {
        self.resolver.partner("organisation", value)
    }

    pub(crate) fn policy(&self, of: Option<CooperativeId>, value: &str) -> Outcome<PolicyId> {
        self.resolver.policy("policy", of, value)
    }

    pub(crate) fn plan(&self, value: &str) -> Outcome<PlanId> {
        self.resolver.plan("plan", value)
    }

    pub(crate) fn measure(&self, plan: Option<&String>, value: &str) -> Outcome<MeasureId> {
        self.resolver.measure("measure", plan.map(String::as_str), value)
    }

    pub(crate) fn indicator(&self, value: &str) -> Outcome<IndicatorId> {
        self.resolver.indicator("indicator", value)
    }

    pub(crate) fn target(
        &self,
        value: &str,
        organ: Option<OrganId>,
        by: Option<PartialDate>,
    ) -> Outcome<TargetId> {
        self.resolver.target("target", value, organ, by)
    }

    pub(crate) fn observation(&self, value: &str) -> Outcome<ObservationId> {
        self.resolver.observation("observation", value)
    }

    pub(crate) fn proof(&self, value: &str) -> Outcome<EvidenceId> {
        self.resolver.evidence("proof", value)
    }

    /// The days from one date to another.
    pub(crate) fn days(&self, from: &str, until: Option<&String>) -> Outcome<Period> {
        Ok(Period { from: date(self.words, "--from", from)?, until: date_if(self.words, "--until", until)? })
    }
}
