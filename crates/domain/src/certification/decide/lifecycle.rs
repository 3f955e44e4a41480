//! Decisions about the life cycle of a certificate, and about answers.

use super::{DecisionContext, period};
use crate::certification::evolve::insert_step;
use crate::certification::scheme::RequirementCode;
use crate::certification::standing::SchemeDurations;
use crate::certification::{Answer, Certification, Event, Rejection, Scope, State, Step, StepKind};
use crate::cooperative;
use crate::value::id::{CertificationId, CooperativeId, SchemeId, StepId};
use crate::value::{PartialDate, Remark};

/// Begins a certification.
pub(super) fn open(
    known: DecisionContext<'_>,
    certification: CertificationId,
    scheme: SchemeId,
    holder: CooperativeId,
    scope: &Scope,
    on: PartialDate,
) -> Result<Event, crate::Rejection> {
    let state = known.certifications;
    if state.certification(certification).is_some() {
        return Err(Rejection::CertificationExists { certification }.into());
    }
    let mut opened = Certification::open(certification, scheme, holder, on);
    opened.scope = scope.clone();
    scope_fits(known, &opened, scope)?;
    known.cooperatives.until_dissolved(holder, on)?;
    no_duplicate(state, &opened)?;
    Ok(Event::Opened { certification, holder, on, scheme, scope: scope.clone() })
}

/// Takes a step.
pub(super) fn take(
    known: DecisionContext<'_>,
    certification: CertificationId,
    step: &Step,
) -> Result<Event, crate::Rejection> {
    step_fits(known, certification, step)?;
    Ok(Event::StepRecorded { certification, step: step.clone() })
}

/// Takes a step out of the timeline, where the others still fit without it.
pub(super) fn annul_step(
    state: &State,
    certification: CertificationId,
    step: StepId,
    reason: &Remark,
) -> Result<Event, Rejection> {
    fits_without(state, certification, step)?;
    Ok(Event::StepAnnulled { certification, reason: reason.clone(), step })
}

/// Takes a certification on which nothing depends out of the register.
pub(super) fn annul(
    state: &State,
    certification: CertificationId,
    reason: &Remark,
) -> Result<Event, Rejection> {
    unused(state, certification)?;
    Ok(Event::Annulled { certification, reason: reason.clone() })
}

/// Says how things stand with a requirement.
pub(super) fn answer(
    known: DecisionContext<'_>,
    certification: CertificationId,
    requirement: &RequirementCode,
    answer: &Answer,
) -> Result<Event, crate::Rejection> {
    let found = known.certifications.known(certification)?;
    known.certifications.assessable(found.scheme, requirement)?;
    if let Some(organ) = answer.responsible {
        known.committees.known(organ)?;
    }
    if found.answers.get(requirement).is_some_and(|given| is_said(given, answer)) {
        return Err(Rejection::CertificationUnchanged.into());
    }
    let (answer, requirement) = (answer.clone(), requirement.clone());
    Ok(Event::RequirementAnswered { answer, certification, requirement })
}

/// Whether the same was said last of that day.
fn is_said(given: &[Answer], answer: &Answer) -> bool {
    let day = |one: &&Answer| one.on.first() == answer.on.first();
    given.iter().rfind(day) == Some(answer)
}

/// Whether the scheme has the level, and the units are the holder's or of those that belong to it.
fn scope_fits(
    known: DecisionContext<'_>,
    certification: &Certification,
    scope: &Scope,
) -> Result<(), crate::Rejection> {
    let content = known.certifications.known_scheme(certification.scheme)?;
    if let Some(level) = scope.level.as_ref().filter(|level| !content.header.levels.contains(level)) {
        return Err(Rejection::LevelUnknown { level: level.to_string() }.into());
    }
    for unit in &scope.units {
        known.cooperatives.unit(*unit).ok_or(cooperative::Rejection::UnitUnknown { unit: *unit })?;
    }
    if units_in_family(known.cooperatives, certification.holder, scope) {
        Ok(())
    } else {
        Err(Rejection::UnitNotInFamily { cooperative: certification.holder }.into())
    }
}

/// Whether every unit of the scope is the holder's, or of an organisation that ever belonged to it.
pub(in crate::certification) fn units_in_family(
    cooperatives: &cooperative::State,
    holder: CooperativeId,
    scope: &Scope,
) -> bool {
    let family = cooperatives.affiliates_ever(holder);
    let mut units = scope.units.iter().filter_map(|unit| cooperatives.unit(*unit));
    units.all(|unit| family.contains(&unit.cooperative))
}

/// Whether no other certification of the holder is for the same scheme and scope on the same days.
fn no_duplicate(state: &State, certification: &Certification) -> Result<(), Rejection> {
    let terms = SchemeDurations::of(state.scheme(certification.scheme));
    let span = certification.span(terms);
    let same = |other: &&Certification| {
        other.id != certification.id
            && other.holder == certification.holder
            && other.scheme == certification.scheme
    };
    match state.certifications().filter(same).find(|other| other.span(terms).collides(&span)) {
        Some(other) => Err(Rejection::AlreadyOpen { certification: other.id }),
        None => Ok(()),
    }
}

/// Whether the step fits into the whole timeline: on its day, and with everything that comes after it.
fn step_fits(
    known: DecisionContext<'_>,
    certification: CertificationId,
    step: &Step,
) -> Result<(), crate::Rejection> {
    let state = known.certifications;
    let found = state.known(certification)?;
    if state.certifications().any(|other| other.step(step.id).is_some()) {
        return Err(Rejection::StepExists { step: step.id }.into());
    }
    own_days(step)?;
    if let StepKind::Rescoped { scope } = &step.what {
        scope_fits(known, found, scope)?;
        if found.scope_on(step.on.first()).is_same_as(scope) {
            return Err(Rejection::CertificationUnchanged.into());
        }
    }
    let mut changed = found.clone();
    insert_step(&mut changed.steps, step.clone());
    if let Some((misfit, status)) = changed.misfit(SchemeDurations::of(state.scheme(found.scheme))) {
        let (step, status) = (misfit.what.code().to_owned(), status.code().to_owned());
        return Err(Rejection::StepOutOfOrder { step, on: misfit.on, status }.into());
    }
    Ok(no_duplicate(state, &changed)?)
}

/// Whether the step's own days are in order.
fn own_days(step: &Step) -> Result<(), Rejection> {
    match &step.what {
        StepKind::Granted { until, .. } | StepKind::Renewed { until, .. } | StepKind::Suspended { until } => {
            period(step.on, *until)
        }
        StepKind::Extended { until } => period(step.on, Some(*until)),
        StepKind::Diagnosed
        | StepKind::Applied
        | StepKind::ScopeAccepted
        | StepKind::Refused
        | StepKind::RenewalRefused
        | StepKind::Reinstated
        | StepKind::Withdrawn
        | StepKind::Decertified
        | StepKind::Rescoped { .. } => Ok(()),
    }
}

/// Whether the timeline still fits without the step.
fn fits_without(state: &State, certification: CertificationId, step: StepId) -> Result<(), Rejection> {
    let found = state.known(certification)?;
    found.step(step).ok_or(Rejection::StepUnknown { step })?;
    let mut changed = found.clone();
    changed.steps.retain(|taken| taken.id != step);
    if let Some((misfit, _)) = changed.misfit(SchemeDurations::of(state.scheme(found.scheme))) {
        return Err(Rejection::StepNeeded { step, needed_by: misfit.id });
    }
    no_duplicate(state, &changed)
}

/// Whether nothing outside the certification depends on it.
fn unused(state: &State, certification: CertificationId) -> Result<(), Rejection> {
    state.known(certification)?;
    let audited = state.audits_of(certification).next().is_some();
    let mut others = state.certifications().filter(|other| other.id != certification);
    let carried = others.any(|other| {
        other.carried.values().any(|(from, _)| *from == certification)
            || other.lost.contains_key(&certification)
    });
    if audited || carried { Err(Rejection::CertificationInUse { certification }) } else { Ok(()) }
}
