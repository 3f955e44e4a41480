//! What falls short of a requirement, what blocks a certificate, and what has been mended by a day.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use super::scheme::{Grade, OnFailure, Scale, Scheme};
use super::{Action, Audit, Closure, Conformity, Finding, State};
use crate::value::id::FindingId;
use crate::value::{PartialDate, ShortText};

/// The grades under a scheme that says whether a requirement is met and fixes no grades: minor and major, without days and
/// without a certificate that waits, because neither stands in such a scheme.
static ORDINARY_GRADES: LazyLock<Vec<Grade>> = LazyLock::new(|| {
    let codes = ["minor", "major"].into_iter().filter_map(|code| ShortText::new(code).ok());
    codes.map(|code| Grade { blocks: false, code, days: None }).collect()
});

impl Scheme {
    /// The grades of non-conformity, the mildest first: the scheme's own, or minor and major where it says whether a
    /// requirement is met and fixes none. A scheme of ranks has those that it fixes.
    pub fn grades(&self) -> &[Grade] {
        match self.header.scale {
            Scale::Conformity if self.header.grades.is_empty() => &ORDINARY_GRADES,
            Scale::Conformity | Scale::Rank { .. } => &self.header.grades,
        }
    }

    /// A grade of non-conformity.
    pub fn grade(&self, grade: &ShortText) -> Option<&Grade> {
        self.grades().iter().find(|known| known.code == *grade)
    }

    /// Whether what was found is less than what is demanded: not met, or a rank below the one that passes.
    pub const fn falls_short(&self, conformity: &Conformity) -> bool {
        match (conformity, &self.header.scale) {
            (Conformity::NonConforming(_), _) => true,
            (Conformity::Rank(rank), Scale::Rank { pass, .. }) => *rank < *pass,
            (Conformity::Rank(_), Scale::Conformity)
            | (Conformity::Conforming | Conformity::Observation | Conformity::NotApplicable, _) => false,
        }
    }
}

impl Audit {
    /// The day on which it is known to be over, where that is no later than the day asked about.
    pub fn held_on(&self, on: NaiveDate) -> Option<NaiveDate> {
        self.held.as_ref().map(|held| held.until.first()).filter(|until| *until <= on)
    }
}

impl Action {
    /// How it was closed, if it is on that day; a reopening opens it from its own day on.
    pub fn closed_on(&self, on: NaiveDate) -> Option<&Closure> {
        let now = self.closed.as_ref().map(|(closure, _)| closure);
        let before =
            self.reopened.iter().filter(|(_, again, _)| on < again.first()).map(|(closure, ..)| closure);
        now.into_iter().chain(before).find(|closure| closure.on.first() <= on)
    }
}

impl Scheme {
    /// By when a finding is to be mended: its own deadline, or the days of its grade after the audit that found it.
    pub fn deadline(&self, finding: &Finding, audit: Option<&Audit>) -> Option<PartialDate> {
        finding.details.deadline.or_else(|| {
            let Conformity::NonConforming(grade) = &finding.details.conformity else { return None };
            let held = audit?.held.as_ref()?;
            let days = Days::new(u64::from(self.grade(grade)?.days?));
            held.until.last().checked_add_days(days).map(PartialDate::day)
        })
    }
}

impl State {
    /// By when a finding is to be mended, as its scheme has it.
    pub fn deadline(&self, finding: &Finding) -> Option<PartialDate> {
        let audit = self.audit(finding.audit);
        let scheme = audit.and_then(|audit| self.certification(audit.certification)).map(|one| one.scheme);
        match scheme.and_then(|scheme| self.scheme(scheme)) {
            Some(scheme) => scheme.deadline(finding, audit),
            None => finding.details.deadline,
        }
    }

    /// Whether a certificate waits until the finding is mended: its grade says so, or what the requirement says follows.
    pub fn blocks(&self, finding: &Finding) -> bool {
        let audit = self.audit(finding.audit);
        let Some(scheme) = audit.and_then(|audit| self.certification(audit.certification)).map(|c| c.scheme)
        else {
            return false;
        };
        let Some(content) = self.scheme(scheme) else { return false };
        let by_grade = match &finding.details.conformity {
            Conformity::NonConforming(grade) => content.grade(grade).is_some_and(|grade| grade.blocks),
            Conformity::Conforming
            | Conformity::Observation
            | Conformity::Rank(_)
            | Conformity::NotApplicable => false,
        };
        let requirement = self.requirement(scheme, &finding.details.requirement);
        let by_requirement = requirement.is_some_and(|r| r.on_failure == Some(OnFailure::BlocksCertificate));
        by_grade || (by_requirement && content.falls_short(&finding.details.conformity))
    }

    /// Whether the finding is mended on a day: something is done about it, all of it is closed, and something of it
    /// worked.
    pub fn is_corrected(&self, finding: FindingId, on: NaiveDate) -> bool {
        let mut worked = false;
        for action in self.actions_of(finding) {
            match action.closed_on(on) {
                Some(closure) => worked |= closure.effective,
                None => return false,
            }
        }
        worked
    }
}
