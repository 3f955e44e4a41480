//! What falls due between two days: certificates that end, suspensions, audits, deadlines, mandates, reviews, targets and
//! trainings that lapse, each with its record. A date known to the month or the year falls due on its last day, as an end
//! does.

use chrono::{Months, NaiveDate};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::certification::scheme::RequirementCode;
use crate::certification::{Certification, Status, Step, StepKind, WorkStatus};
use crate::compliance::{ActionState, FollowUp, Record};
use crate::register::Register;
use crate::value::id::CooperativeId;
use crate::value::{PartialDate, Period};

/// What kinds of things fall due.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DueKind {
    /// A certificate ends.
    CertificateEnds,
    /// A suspended certificate is to be reinstated by then.
    SuspensionLimit,
    /// An audit is planned.
    AuditPlanned,
    /// A finding of an audit is to be mended.
    FindingDeadline,
    /// A corrective action is to be done.
    ActionDeadline,
    /// The work on a requirement is to be done.
    RequirementDeadline,
    /// A mandate ends.
    MandateEnds,
    /// A term of an organ ends.
    TermEnds,
    /// A policy is to be reviewed.
    PolicyReview,
    /// A policy ends.
    PolicyEnds,
    /// A measure of a plan is to be done.
    MeasureEnds,
    /// A target is to be reached.
    TargetDue,
    /// What was learnt in a training is good no longer.
    TrainingLapses,
    /// Evidence that a requirement rests on goes out of date.
    EvidenceEnds,
}

impl DueKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Something that falls due.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Due {
    /// On which day.
    pub on: NaiveDate,
    /// What kind of thing.
    pub kind: DueKind,
    /// Its record.
    pub record: Record,
    /// Whose matter it is, where it is one organisation's.
    pub cooperative: Option<CooperativeId>,
    /// The requirement that it is about, where it is about one.
    pub requirement: Option<RequirementCode>,
}

/// Everything that falls due from one day to another, both included, as the register stands: what is done or over by the
/// first day is left out. In the order of days.
pub fn calendar(register: &Register, from: NaiveDate, until: NaiveDate) -> Vec<Due> {
    let mut pages = Pages { register, from, until, due: Vec::new() };
    pages.certificates();
    pages.corrections();
    pages.requirements();
    pages.offices();
    pages.equality();
    pages.trainings();
    pages.due.sort();
    pages.due.dedup();
    pages.due
}

/// The calendar while it is filled.
struct Pages<'a> {
    register: &'a Register,
    from: NaiveDate,
    until: NaiveDate,
    due: Vec<Due>,
}

impl Pages<'_> {
    fn note(
        &mut self,
        on: NaiveDate,
        kind: DueKind,
        record: impl Into<Record>,
        whose: Option<CooperativeId>,
    ) {
        if self.from <= on && on <= self.until {
            let due = Due { on, kind, record: record.into(), cooperative: whose, requirement: None };
            self.due.push(due);
        }
    }

    fn note_about(
        &mut self,
        on: NaiveDate,
        kind: DueKind,
        record: impl Into<Record>,
        whose: CooperativeId,
        requirement: &RequirementCode,
    ) {
        if self.from <= on && on <= self.until {
            let requirement = Some(requirement.clone());
            let record = record.into();
            self.due.push(Due { on, kind, record, cooperative: Some(whose), requirement });
        }
    }

    /// Notes the end of something that goes on, on the day before it at the latest.
    fn note_end(
        &mut self,
        period: &Period,
        kind: DueKind,
        record: impl Into<Record>,
        whose: Option<CooperativeId>,
    ) {
        if let Some(end) = period.end_day().filter(|_| period.first_day() <= self.until) {
            self.note(end, kind, record, whose);
        }
    }

    fn certificates(&mut self) {
        let state = self.register.certifications();
        for certification in state.certifications() {
            let holder = Some(certification.holder);
            let standing = certification.standing(state, self.from);
            if let Some(until) = standing.until.filter(|_| is_held(standing.status)) {
                self.note(until.last(), DueKind::CertificateEnds, certification.id, holder);
            }
            if let Some(limit) = self.suspension_limit(certification, standing.since, standing.status) {
                self.note(limit, DueKind::SuspensionLimit, certification.id, holder);
            }
        }
        for audit in state.audits().filter(|audit| audit.held.is_none()) {
            let holder = state.certification(audit.certification).map(|it| it.holder);
            self.note(audit.details.planned.last(), DueKind::AuditPlanned, audit.id, holder);
        }
    }

    /// The earlier of the day that was set and the day that the scheme allows at the most.
    fn suspension_limit(
        &self,
        certification: &Certification,
        since: Option<PartialDate>,
        status: Status,
    ) -> Option<NaiveDate> {
        let since = since.filter(|_| status == Status::Suspended)?;
        let begins = |step: &&Step| step.on == since && matches!(step.what, StepKind::Suspended { .. });
        let set = certification
            .steps
            .iter()
            .rev()
            .find(begins)
            .and_then(|step| if let StepKind::Suspended { until } = &step.what { *until } else { None });
        let scheme = self.register.certifications().scheme(certification.scheme)?;
        let allowed = scheme
            .header
            .suspension_months
            .and_then(|months| since.last().checked_add_months(Months::new(months)));
        set.map(|day| day.last()).into_iter().chain(allowed).min()
    }

    fn corrections(&mut self) {
        let state = self.register.certifications();
        for certification in state.certifications() {
            let Some(scheme) = state.scheme(certification.scheme) else { continue };
            let follow_up = FollowUp::of(state, certification.id, scheme, self.from);
            for finding in follow_up.findings().filter(|finding| follow_up.state(finding).is_open()) {
                let about = &finding.details.requirement;
                let holder = certification.holder;
                if let Some(deadline) = follow_up.deadline(finding) {
                    self.note_about(deadline, DueKind::FindingDeadline, finding.id, holder, about);
                }
                for action in follow_up.actions(finding.id) {
                    if ActionState::on(action, self.from).is_open() {
                        let deadline = action.details.deadline.last();
                        self.note_about(deadline, DueKind::ActionDeadline, action.id, holder, about);
                    }
                }
            }
        }
    }

    fn requirements(&mut self) {
        let state = self.register.certifications();
        for certification in state.certifications() {
            let (id, holder) = (certification.id, certification.holder);
            for (code, answers) in certification.answers.iter() {
                let latest = answers.iter().rev().find(|answer| answer.on.first() <= self.from);
                let open = latest.filter(|answer| answer.work != WorkStatus::Done);
                if let Some(deadline) = open.and_then(|answer| answer.deadline) {
                    self.note_about(deadline.last(), DueKind::RequirementDeadline, id, holder, code);
                }
            }
            for (code, linked) in certification.evidence.iter() {
                for evidence in linked.iter().filter_map(|id| state.evidence(*id)) {
                    if let Some(end) = evidence.details.effective.end_day() {
                        self.note_about(end, DueKind::EvidenceEnds, evidence.id, holder, code);
                    }
                }
            }
        }
    }

    fn offices(&mut self) {
        let committees = self.register.committees();
        for mandate in committees.mandates() {
            let whose = committees.organ(mandate.organ).map(|organ| organ.cooperative);
            self.note_end(&mandate.counted, DueKind::MandateEnds, mandate.id, whose);
        }
        for term in committees.terms() {
            let whose = committees.organ(term.organ).map(|organ| organ.cooperative);
            self.note_end(&term.period, DueKind::TermEnds, term.id, whose);
        }
    }

    fn equality(&mut self) {
        let equality = self.register.equality();
        for (id, policy) in equality.policies() {
            let whose = Some(policy.cooperative);
            if let Some(review) = policy.review.filter(|review| policy.period.contains(review.first())) {
                self.note(review.last(), DueKind::PolicyReview, id, whose);
            }
            self.note_end(&policy.period, DueKind::PolicyEnds, id, whose);
        }
        for plan in equality.plans() {
            for (id, (measure, progress)) in &plan.measures {
                let done = progress.iter().any(|step| step.on.first() <= self.from && 100 <= step.percent);
                if !done {
                    self.note_end(&measure.period, DueKind::MeasureEnds, *id, Some(plan.details.cooperative));
                }
            }
        }
        for (id, target) in equality.targets().filter(|(_, target)| !target.is_baseline) {
            self.note(target.by.last(), DueKind::TargetDue, id, Some(target.cooperative));
        }
    }

    /// What was learnt lapses so many months after the last session that was held.
    fn trainings(&mut self) {
        let programmes = self.register.programmes();
        for training in programmes.trainings() {
            let held = programmes
                .class_sessions_of(training.id)
                .map(|class_session| class_session.details.on.last());
            let last = held.filter(|day| *day <= self.from).max();
            let months = training.details.valid_months.map(Months::new);
            if let Some(day) = last.zip(months).and_then(|(day, months)| day.checked_add_months(months)) {
                self.note(day, DueKind::TrainingLapses, training.id, Some(training.details.cooperative));
            }
        }
    }
}

const fn is_held(status: Status) -> bool {
    matches!(status, Status::Certified | Status::Suspended)
}
