//! Certificates: whether the holder was there, whether what is in scope is worked, and how long it is suspended.

use chrono::{Days, Months, NaiveDate};

use super::{Finding, since};
use crate::certification::scheme::Scheme;
use crate::certification::{Certification, Standing, Status, StepKind};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::register::Register;
use crate::rule::Source;

/// How many days before its end a certificate is spoken of.
pub const NOTICE_DAYS: u64 = 90;

pub(super) fn find(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    let state = register.certifications();
    for certification in state.certifications() {
        let Some(scheme) = state.scheme(certification.scheme) else { continue };
        let source = Source::named(scheme.header.title.as_str());
        let mut say = |gap: Gap, since: Option<NaiveDate>, source: Option<Source>| {
            found.push(Finding::of(gap, certification.holder, since, source));
        };
        for (gap, since) in holder(register, certification, on) {
            say(gap, Some(since), None);
        }
        let standing = certification.standing(state, on);
        for gap in scope(register, certification, &standing, on) {
            let days = certification.steps.iter().map(|step| step.on.first());
            let units = register.cooperatives().units().flat_map(|unit| since::ends(&unit.period));
            let since = since::unbroken(days.chain(units), on, |day| {
                scope(register, certification, &certification.standing(state, day), day).contains(&gap)
            });
            say(gap, since, Some(source.clone()));
        }
        if let Some((gap, since)) = suspended(certification, scheme, &standing, on) {
            say(gap, since, Some(source.clone()));
        }
        if let Some((gap, since)) = ending(&standing, certification, on) {
            say(gap, Some(since), Some(source));
        }
    }
}

/// Certificates granted or renewed before the holder existed, or after it was dissolved.
fn holder(register: &Register, certification: &Certification, on: NaiveDate) -> Vec<(Gap, NaiveDate)> {
    let Some(holder) = register.cooperatives().get(certification.holder) else { return Vec::new() };
    let is_grant = |what: &StepKind| matches!(what, StepKind::Granted { .. } | StepKind::Renewed { .. });
    let grants = certification.steps.iter().filter(|step| is_grant(&step.what) && step.on.first() <= on);
    let mut gaps = Vec::new();
    for step in grants {
        let records = || [Record::from(certification.id), step.id.into(), holder.id.into()];
        let founded = holder.details.founded.filter(|founded| step.on.last() < founded.first());
        let dissolved = holder.dissolved.filter(|dissolved| dissolved.last() <= step.on.first());
        let early = founded.map(|day| (FindingCode::GrantedBeforeHolder, day));
        let late = dissolved.map(|day| (FindingCode::GrantedAfterHolder, day));
        gaps.extend(early.into_iter().chain(late).map(|(code, day)| {
            (Gap::of(code, records()).with("holder_on", Figure::Date(day)), step.on.first())
        }));
    }
    gaps
}

/// Units in the scope of a certificate that is in force or suspended, and not worked on the day.
fn scope(register: &Register, certification: &Certification, standing: &Standing, on: NaiveDate) -> Vec<Gap> {
    if !matches!(standing.status, Status::Certified | Status::Suspended) {
        return Vec::new();
    }
    let worked = |unit| register.cooperatives().unit(unit).is_some_and(|unit| unit.period.contains(on));
    let idle = standing.scope.units.iter().filter(|unit| !worked(**unit));
    let gap = |unit: &crate::value::id::UnitId| {
        Gap::of(FindingCode::ScopeUnitNotWorked, [Record::from(certification.id), (*unit).into()])
    };
    idle.map(gap).collect()
}

/// A suspension longer than the scheme allows, or beyond the day that was set, and the day after the last one that is allowed.
fn suspended(
    certification: &Certification,
    scheme: &Scheme,
    standing: &Standing,
    on: NaiveDate,
) -> Option<(Gap, Option<NaiveDate>)> {
    let since = standing.since.filter(|_| standing.status == Status::Suspended)?;
    let gap = |code| Gap::of(code, [certification.id]);
    let longest = scheme.header.suspension_months;
    let longest =
        longest.and_then(|months| Some((months, since.last().checked_add_months(Months::new(months))?)));
    if let Some((months, limit)) = longest.filter(|(_, limit)| *limit < on) {
        let gap = gap(FindingCode::SuspendedTooLong).with("months", Figure::Count(u64::from(months)));
        return Some((gap.with("since", Figure::Date(since)), limit.succ_opt()));
    }
    let limit = standing.mend_by.filter(|_| standing.overdue)?;
    let gap = gap(FindingCode::SuspensionOverdue).with("since", Figure::Date(since));
    Some((gap, limit.last().succ_opt()))
}

/// A certificate in force that expires within `NOTICE_DAYS`. The finding holds since the notice period began, or since
/// the certificate was granted if that was later.
fn ending(standing: &Standing, certification: &Certification, on: NaiveDate) -> Option<(Gap, NaiveDate)> {
    let until = standing.until.filter(|_| standing.status.in_force())?;
    let notice = until.last().checked_sub_days(Days::new(NOTICE_DAYS)).filter(|notice| *notice <= on)?;
    let days = u64::try_from(until.last().signed_duration_since(on).num_days()).unwrap_or_default();
    let gap = Gap::of(FindingCode::CertificateEnding, [certification.id])
        .with("days", Figure::Count(days))
        .with("until", Figure::Date(until));
    Some((gap, standing.since.map_or(notice, |since| since.first().max(notice))))
}
