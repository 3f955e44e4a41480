//! How a certification stands on a day: its dated steps, folded from the first to the last. What a scheme fixes, such as
//! the length of a cycle, comes from the scheme; time alone ends a certificate, without an event.
//!
//! A date known to the month or the year counts from its first day, an end so known to its last.

use chrono::{Datelike, Months, NaiveDate};

use super::scheme::Scheme;
use super::{Audit, AuditKind, Certification, Scope, Standing, State, Status, Step, StepKind};
use crate::value::date::{MONTHS_OF_A_YEAR, YEARS};
use crate::value::id::StepId;
use crate::value::{PartialDate, Remark, ShortText};

/// What a scheme fixes about the length of things.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SchemeDurations {
    cycle: Option<u32>,
    suspension: Option<u32>,
}

impl SchemeDurations {
    /// Those of a scheme; nought months fix nothing.
    pub(super) fn of(scheme: Option<&Scheme>) -> Self {
        let fixed = |months: Option<u32>| months.filter(|months| 0 < *months);
        scheme.map_or_else(Self::default, |scheme| Self {
            cycle: fixed(scheme.header.cycle_months),
            suspension: fixed(scheme.header.suspension_months),
        })
    }
}

/// A certification as its steps have left it. Audits are not among the steps: see [`Certification::standing`].
#[derive(Clone, Debug)]
struct LifecycleState {
    status: Status,
    since: PartialDate,
    /// Since when the certificate had held that time ended; `None` where it was suspended then.
    held: Option<PartialDate>,
    until: Option<PartialDate>,
    number: Option<ShortText>,
    conditions: Option<Remark>,
    scope: Scope,
    first_certified: Option<PartialDate>,
    ends_for_good: bool,
    mend_by: Option<PartialDate>,
    /// When the present way to a certificate began: with the opening, or with a fresh application.
    round: PartialDate,
}

impl LifecycleState {
    fn of(certification: &Certification) -> Self {
        let opened = certification.opened;
        Self {
            status: Status::Future,
            since: opened,
            held: None,
            until: None,
            number: None,
            conditions: None,
            scope: certification.scope.clone(),
            first_certified: None,
            ends_for_good: false,
            mend_by: None,
            round: opened,
        }
    }

    /// What time alone changes up to a day, that day included.
    fn advance_to(&mut self, day: NaiveDate) {
        if self.status == Status::Future && self.round.first() <= day {
            self.status = Status::Interested;
        }
        let ended = self.until.filter(|until| until.last() <= day);
        if let Some(until) = ended.filter(|_| self.has_certificate()) {
            self.held = Some(self.since).filter(|_| self.status == Status::Certified);
            (self.status, self.since, self.mend_by) = (Status::Expired, until, None);
        }
    }

    const fn has_certificate(&self) -> bool {
        matches!(self.status, Status::Certified | Status::Suspended)
    }

    const fn is_on_the_way(&self) -> bool {
        matches!(
            self.status,
            Status::Interested | Status::Diagnosed | Status::Applied | Status::ScopeAccepted
        )
    }

    /// Whether the step fits how things stand now.
    fn allows(&self, step: &StepKind) -> bool {
        let status = self.status;
        match step {
            StepKind::Diagnosed => matches!(status, Status::Interested | Status::Diagnosed),
            StepKind::Applied => {
                matches!(status, Status::Interested | Status::Diagnosed | Status::Expired | Status::Refused)
                    || matches!(status, Status::Withdrawn | Status::Decertified)
            }
            StepKind::ScopeAccepted => {
                matches!(status, Status::Interested | Status::Diagnosed | Status::Applied)
            }
            StepKind::Granted { .. } => self.is_on_the_way() || status == Status::Expired,
            StepKind::Refused => self.is_on_the_way(),
            StepKind::Renewed { .. } => {
                status == Status::Certified || (status == Status::Expired && !self.ends_for_good)
            }
            StepKind::RenewalRefused => self.has_certificate() && !self.ends_for_good,
            StepKind::Extended { until } => {
                status == Status::Certified && self.until.is_none_or(|end| end.last() < until.last())
            }
            StepKind::Suspended { .. } => status == Status::Certified,
            StepKind::Reinstated => status == Status::Suspended,
            StepKind::Withdrawn | StepKind::Rescoped { .. } => self.is_on_the_way() || self.has_certificate(),
            StepKind::Decertified => self.has_certificate(),
        }
    }

    /// Takes the step, or says which status it does not fit.
    fn take(&mut self, step: &Step, terms: SchemeDurations) -> Result<(), Status> {
        self.advance_to(step.on.first());
        if !self.allows(&step.what) {
            return Err(self.status);
        }
        match &step.what {
            StepKind::Diagnosed => self.becomes(Status::Diagnosed, step.on),
            StepKind::Applied => self.applied(step.on),
            StepKind::ScopeAccepted => self.becomes(Status::ScopeAccepted, step.on),
            StepKind::Granted { conditions, number, until } => {
                self.conditions.clone_from(conditions);
                self.number.clone_from(number);
                self.certified(step.on, until.or_else(|| later(step.on, terms.cycle?)));
                self.first_certified = self.first_certified.or(Some(step.on));
            }
            StepKind::Refused => self.close(Status::Refused, step.on),
            StepKind::Renewed { number, until } => self.renewed(step.on, number.as_ref(), *until, terms),
            StepKind::RenewalRefused => self.ends_for_good = true,
            StepKind::Extended { until } => self.until = Some(*until),
            StepKind::Suspended { until } => {
                self.becomes(Status::Suspended, step.on);
                self.mend_by = until.or_else(|| later(step.on, terms.suspension?));
            }
            StepKind::Reinstated => {
                self.becomes(Status::Certified, step.on);
                self.mend_by = None;
            }
            StepKind::Withdrawn => self.close(Status::Withdrawn, step.on),
            StepKind::Decertified => self.close(Status::Decertified, step.on),
            StepKind::Rescoped { scope } => self.scope = scope.clone(),
        }
        Ok(())
    }

    const fn becomes(&mut self, status: Status, on: PartialDate) {
        (self.status, self.since) = (status, on);
    }

    /// A fresh application after the end of what was before begins a new way to a certificate.
    fn applied(&mut self, on: PartialDate) {
        if !self.is_on_the_way() {
            (self.until, self.number, self.conditions) = (None, None, None);
            (self.ends_for_good, self.round) = (false, on);
        }
        self.becomes(Status::Applied, on);
    }

    fn certified(&mut self, on: PartialDate, until: Option<PartialDate>) {
        self.becomes(Status::Certified, on);
        (self.until, self.ends_for_good) = (until, false);
    }

    /// Before or right at the end, a renewal goes on from there; with a gap it begins anew.
    fn renewed(
        &mut self,
        on: PartialDate,
        number: Option<&ShortText>,
        until: Option<PartialDate>,
        terms: SchemeDurations,
    ) {
        let goes_on = self.until.is_none_or(|end| on.first() <= end.last());
        let base = self.until.filter(|_| goes_on).unwrap_or(on);
        let end = until.or_else(|| later(base, terms.cycle?));
        if self.status == Status::Expired {
            self.certified(self.held.filter(|_| goes_on).unwrap_or(on), end);
        } else {
            (self.until, self.ends_for_good) = (end, false);
        }
        if let Some(number) = number {
            self.number = Some(number.clone());
        }
    }

    /// It is over for now: whatever certificate there was holds no longer than to this day.
    fn close(&mut self, status: Status, on: PartialDate) {
        self.until = self.has_certificate().then_some(on);
        self.mend_by = None;
        self.becomes(status, on);
    }

    /// The day from which on it is over, as far as the steps say; `None` while it is not.
    fn over_from(&self) -> Option<NaiveDate> {
        match self.status {
            Status::Refused | Status::Withdrawn | Status::Decertified => Some(self.since.first()),
            Status::Certified | Status::Suspended | Status::Expired => self.until.map(|until| until.last()),
            Status::Future
            | Status::Interested
            | Status::Diagnosed
            | Status::Applied
            | Status::ScopeAccepted
            | Status::AuditScheduled
            | Status::Audited
            | Status::CorrectionPending => None,
        }
    }
}

/// So many months later, as precisely as the date was known; `None` beyond the years that a register accepts.
fn later(date: PartialDate, months: u32) -> Option<PartialDate> {
    let shifted = |day: NaiveDate| {
        day.checked_add_months(Months::new(months)).filter(|day| YEARS.contains(&day.year()))
    };
    match date {
        PartialDate::Year(first) if months.is_multiple_of(MONTHS_OF_A_YEAR) => {
            shifted(first).map(PartialDate::Year)
        }
        PartialDate::Year(_) => shifted(date.last()).map(PartialDate::Day),
        PartialDate::Month(first) => shifted(first).map(PartialDate::Month),
        PartialDate::Day(day) => shifted(day).map(PartialDate::Day),
    }
}

/// The stretch of days on which a certification is not over, and its scope at last.
#[derive(Debug)]
pub(super) struct ActiveInterval {
    from: NaiveDate,
    until: Option<NaiveDate>,
    scope: Scope,
}

impl ActiveInterval {
    /// Whether both are for the same thing on some day.
    pub(super) fn collides(&self, other: &Self) -> bool {
        let before = |from: NaiveDate, until: Option<NaiveDate>| until.is_none_or(|until| from < until);
        let both = before(self.from, other.until) && before(other.from, self.until);
        both && before(self.from, self.until)
            && before(other.from, other.until)
            && self.scope.is_same_as(&other.scope)
    }
}

impl StepKind {
    /// The scope from then on, where the step is about it.
    const fn scope(&self) -> Option<&Scope> {
        if let Self::Rescoped { scope } = self { Some(scope) } else { None }
    }
}

impl Scope {
    /// Whether it is for the same level, product and units, in whatever order they are told.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let has_all = |one: &Self, two: &Self| one.units.iter().all(|unit| two.units.contains(unit));
        let same_units = has_all(self, other) && has_all(other, self);
        self.level == other.level && self.product == other.product && same_units
    }
}

impl Certification {
    /// How it stands on a day: what its steps up to that day say, and, on the way to a decision, what audits say. An
    /// audit counts as scheduled from the beginning of its round on, for nobody says when it was scheduled; as held,
    /// from its last day.
    pub fn standing(&self, state: &State, on: NaiveDate) -> Standing {
        let life = self.life(state, on);
        let remaining = life.until.filter(|_| life.has_certificate());
        let seen = life.is_on_the_way().then(|| self.audited(state, life.round, on)).flatten();
        let (status, since) = seen.unwrap_or((life.status, Some(life.since)));
        Standing {
            status,
            since: since.filter(|_| status != Status::Future),
            until: life.until,
            remaining_days: remaining.map(|until| until.last().signed_duration_since(on).num_days()),
            number: life.number,
            conditions: life.conditions,
            scope: life.scope,
            first_certified: life.first_certified,
            ends_for_good: life.ends_for_good,
            mend_by: life.mend_by,
            overdue: life.mend_by.is_some_and(|limit| limit.last() < on),
        }
    }

    /// The scope on a day.
    pub fn scope_on(&self, on: NaiveDate) -> &Scope {
        let begun = self.steps.iter().take_while(|step| step.on.first() <= on);
        begun.filter_map(|step| step.what.scope()).last().unwrap_or(&self.scope)
    }

    /// Every scope that it ever had.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        core::iter::once(&self.scope).chain(self.steps.iter().filter_map(|step| step.what.scope()))
    }

    fn life(&self, state: &State, on: NaiveDate) -> LifecycleState {
        let terms = SchemeDurations::of(state.scheme(self.scheme));
        let mut life = LifecycleState::of(self);
        for step in self.steps.iter().take_while(|step| step.on.first() <= on) {
            // No decision makes a step that does not fit; one that did not would be passed over.
            let _passed_over = life.take(step, terms);
        }
        life.advance_to(on);
        life
    }

    /// What audits of this round say on a day; internal ones decide nothing.
    fn audited(
        &self,
        state: &State,
        round: PartialDate,
        on: NaiveDate,
    ) -> Option<(Status, Option<PartialDate>)> {
        let counts = |audit: &&Audit| audit.details.kind != AuditKind::Internal;
        let audits: Vec<&Audit> = state.audits_of(self.id).filter(counts).collect();
        let held_by = |audit: &&&Audit| audit.held_on(on).is_some_and(|day| round.first() <= day);
        let held: Vec<&Audit> = audits.iter().filter(held_by).copied().collect();
        let open = |audit: &&Audit| {
            state
                .findings_of(audit.id)
                .any(|finding| state.blocks(finding) && !state.is_corrected(finding.id, on))
        };
        let since = |audit: &Audit| audit.held.as_ref().map(|held| held.until);
        if let Some(audit) = held.iter().filter(|audit| open(audit)).min_by_key(|audit| since(audit)) {
            return Some((Status::CorrectionPending, since(audit)));
        }
        if let Some(audit) = held.iter().min_by_key(|audit| since(audit)) {
            return Some((Status::Audited, since(audit)));
        }
        // An audit of a later round says nothing of this one: a round ends with the next decision.
        let decided = self.steps.iter().find(|step| on < step.on.first() && step.what.decides());
        let this_round = |planned: PartialDate| {
            round.first() <= planned.last() && decided.is_none_or(|step| planned.first() <= step.on.last())
        };
        let lies_ahead = |audit: &&Audit| audit.held_on(on).is_none() && this_round(audit.details.planned);
        audits.into_iter().any(|audit| lies_ahead(&audit)).then_some((Status::AuditScheduled, None))
    }

    /// The first step that does not fit what was the case when it was taken, with the status it met.
    pub(super) fn misfit(&self, terms: SchemeDurations) -> Option<(&Step, Status)> {
        let mut life = LifecycleState::of(self);
        self.steps.iter().find_map(|step| life.take(step, terms).err().map(|status| (step, status)))
    }

    /// The stretch of days on which it is not over.
    pub(super) fn span(&self, terms: SchemeDurations) -> ActiveInterval {
        let mut life = LifecycleState::of(self);
        for step in &self.steps {
            let _passed_over = life.take(step, terms);
        }
        ActiveInterval { from: self.opened.first(), until: life.over_from(), scope: life.scope }
    }

    /// A step.
    pub fn step(&self, step: StepId) -> Option<&Step> {
        self.steps.iter().find(|taken| taken.id == step)
    }
}
