//! What always holds of schemes, certificates, audits, evidence and the premium.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Violation, violation};
use crate::certification::{Certification, Scope, StepKind};
use crate::register::Register;
use crate::value::id::{CooperativeId, EvidenceId};

pub(super) fn violations(register: &Register, found: &mut Vec<Violation>) {
    schemes(register, found);
    for certification in register.certifications().certifications() {
        holder(register, certification, found);
        timeline(register, certification, found);
        answers(register, certification, found);
    }
    findings(register, found);
    actions(register, found);
    evidence(register, found);
    premium(register, found);
}

fn schemes(register: &Register, found: &mut Vec<Violation>) {
    let state = register.certifications();
    for (id, scheme) in state.schemes() {
        let mut before = BTreeSet::new();
        for requirement in &scheme.requirements {
            let hangs = requirement.parent.as_ref().is_none_or(|parent| before.contains(parent));
            if !hangs || !before.insert(&requirement.code) {
                found.push(violation("requirement_hangs_on_one_before", id.uuid(), None));
            }
        }
    }
    for (source, target, links) in state.relations() {
        let known = links.iter().all(|link| {
            state.requirement(source, &link.source).is_some()
                && state.requirement(target, &link.target).is_some()
        });
        if !known || source == target {
            found.push(violation("links_join_two_schemes", source.uuid(), Some(target.uuid())));
        }
    }
}

fn is_there(register: &Register, cooperative: CooperativeId) -> bool {
    register.cooperatives().valid(cooperative).is_ok()
}

fn holder(register: &Register, certification: &Certification, found: &mut Vec<Violation>) {
    let id = certification.id.uuid();
    let known = register.certifications().scheme(certification.scheme).is_some();
    if !known || !is_there(register, certification.holder) {
        found.push(violation("certification_has_a_holder_and_a_scheme", id, None));
    }
    let family = register.cooperatives().affiliates_ever(certification.holder);
    let within = |scope: &Scope| {
        let units = scope.units.iter().map(|unit| register.cooperatives().unit(*unit));
        units.into_iter().all(|unit| unit.is_some_and(|unit| family.contains(&unit.cooperative)))
    };
    if !certification.scopes().all(within) {
        found.push(violation("scope_lies_within_the_family", id, None));
    }
}

/// On every day on which anything can change, a certificate in force lies between a grant or renewal and what ends it.
fn timeline(register: &Register, certification: &Certification, found: &mut Vec<Violation>) {
    let id = certification.id.uuid();
    let days: Vec<NaiveDate> = certification.steps.iter().map(|step| step.on.first()).collect();
    let begun = days.first().is_none_or(|first| certification.opened.first() <= *first);
    if !begun || !days.is_sorted() {
        found.push(violation("steps_follow_the_opening", id, None));
    }
    let ends = certification.steps.iter().filter_map(|step| told_end(&step.what));
    for day in ends.chain(days.iter().copied()) {
        let standing = certification.standing(register.certifications(), day);
        let ended = standing.until.is_some_and(|until| until.last() <= day);
        if standing.status.in_force() && (ended || !is_covered(certification, day)) {
            found.push(violation("in_force_only_between_grant_and_end", id, None));
        }
    }
}

fn told_end(step: &StepKind) -> Option<NaiveDate> {
    match step {
        StepKind::Granted { until, .. } | StepKind::Renewed { until, .. } => until.map(|until| until.last()),
        StepKind::Extended { until } => Some(until.last()),
        StepKind::Diagnosed
        | StepKind::Applied
        | StepKind::ScopeAccepted
        | StepKind::Refused
        | StepKind::RenewalRefused
        | StepKind::Suspended { .. }
        | StepKind::Reinstated
        | StepKind::Withdrawn
        | StepKind::Decertified
        | StepKind::Rescoped { .. } => None,
    }
}

/// Looking back from the day, a grant, renewal or reinstatement comes before anything that takes a certificate away, and
/// the end that was told last lies ahead.
fn is_covered(certification: &Certification, day: NaiveDate) -> bool {
    let back =
        || certification.steps.iter().rev().skip_while(|step| day < step.on.first()).map(|step| &step.what);
    let holds = back().find_map(|step| match step {
        StepKind::Granted { .. } | StepKind::Renewed { .. } | StepKind::Reinstated => Some(true),
        StepKind::Refused
        | StepKind::Suspended { .. }
        | StepKind::Withdrawn
        | StepKind::Decertified
        | StepKind::Applied => Some(false),
        StepKind::Diagnosed
        | StepKind::ScopeAccepted
        | StepKind::RenewalRefused
        | StepKind::Extended { .. }
        | StepKind::Rescoped { .. } => None,
    });
    let ends = back().find(|step| {
        matches!(step, StepKind::Granted { .. } | StepKind::Renewed { .. } | StepKind::Extended { .. })
    });
    holds == Some(true) && ends.and_then(told_end).is_none_or(|end| day < end)
}

fn answers(register: &Register, certification: &Certification, found: &mut Vec<Violation>) {
    let state = register.certifications();
    let id = certification.id.uuid();
    let asked = certification.answers.keys().chain(certification.evidence.keys());
    if asked.into_iter().any(|code| state.assessable(certification.scheme, code).is_err()) {
        found.push(violation("only_requirements_of_the_scheme_are_answered", id, None));
    }
    let by = certification.answers.values().flatten().filter_map(|answer| answer.responsible);
    if by.into_iter().any(|organ| register.committees().organ(organ).is_none()) {
        found.push(violation("certification_names_what_is_known", id, None));
    }
    for (aim, (from, _)) in certification.carried.iter() {
        if state.certification(*from).is_none() || !certification.answers.contains_key(aim) {
            found.push(violation("carried_answers_have_a_source", id, Some(from.uuid())));
        }
    }
    shown(register, id, certification.evidence.values().flatten(), found);
}

/// All the evidence is there.
fn shown<'a>(
    register: &Register,
    record: &uuid::Uuid,
    mut evidence: impl Iterator<Item = &'a EvidenceId>,
    found: &mut Vec<Violation>,
) {
    if let Some(gone) = evidence.find(|one| register.certifications().evidence(**one).is_none()) {
        found.push(violation("evidence_is_there", record, Some(gone.uuid())));
    }
}

fn findings(register: &Register, found: &mut Vec<Violation>) {
    let state = register.certifications();
    for audit in state.audits().filter(|audit| state.certification(audit.certification).is_none()) {
        found.push(violation("audit_is_of_a_certification", audit.id.uuid(), None));
    }
    let mut said = BTreeSet::new();
    for finding in state.findings() {
        let id = finding.id.uuid();
        let audit = state.audit(finding.audit).filter(|audit| audit.held.is_some());
        let scheme = audit.and_then(|audit| state.certification(audit.certification)).map(|of| of.scheme);
        if scheme.is_none_or(|scheme| state.assessable(scheme, &finding.details.requirement).is_err()) {
            found.push(violation("finding_is_of_an_audited_requirement", id, None));
        }
        if !said.insert((finding.audit, &finding.details.requirement)) {
            found.push(violation("one_finding_for_a_requirement", id, None));
        }
        shown(register, id, finding.details.evidence.iter(), found);
    }
}

fn actions(register: &Register, found: &mut Vec<Violation>) {
    let state = register.certifications();
    for action in state.actions() {
        let id = action.id.uuid();
        if state.finding(action.finding).is_none() {
            found.push(violation("action_is_about_a_finding", id, None));
        }
        if action.closed.as_ref().is_some_and(|(_, closer)| action.authors.contains(closer)) {
            found.push(violation("closed_by_somebody_else", id, None));
        }
        let organ = action.details.organ.is_none_or(|organ| register.committees().organ(organ).is_some());
        let person = action.details.person.is_none_or(|person| register.persons().not_merged(person).is_ok());
        if !organ || !person {
            found.push(violation("certification_names_what_is_known", id, None));
        }
        let closures = action.closed.iter().map(|(closure, _)| closure);
        let closures = closures.chain(action.reopened.iter().map(|(closure, ..)| closure));
        shown(register, id, closures.flat_map(|closure| &closure.evidence), found);
    }
}

fn evidence(register: &Register, found: &mut Vec<Violation>) {
    let state = register.certifications();
    for evidence in state.all_evidence() {
        let id = evidence.id.uuid();
        if !evidence.details.effective.holds_a_day() {
            found.push(violation("period_holds_a_day", id, None));
        }
        shown(register, id, evidence.details.supersedes.iter(), found);
        let newer = evidence.superseded_by.map(|newer| state.evidence(newer));
        let follows =
            newer.is_none_or(|newer| newer.is_some_and(|n| n.details.supersedes == Some(evidence.id)));
        let versions = state.all_evidence().filter(|other| other.details.supersedes == Some(evidence.id));
        if !follows || 1 < versions.count() {
            found.push(violation("one_version_follows", id, None));
        }
    }
}

fn premium(register: &Register, found: &mut Vec<Violation>) {
    let state = register.certifications();
    for (id, entry) in state.received() {
        if state.scheme(entry.scheme).is_none() || !is_there(register, entry.cooperative) {
            found.push(violation("premium_names_what_is_known", id.uuid(), None));
        }
    }
    for (id, entry) in state.planned().filter(|(_, entry)| !is_there(register, entry.cooperative)) {
        found.push(violation("premium_names_what_is_known", id.uuid(), Some(entry.cooperative.uuid())));
    }
    for (id, entry) in state.decided() {
        let organ = register.committees().organ(entry.organ).is_some();
        if !organ || !is_there(register, entry.cooperative) {
            found.push(violation("premium_names_what_is_known", id.uuid(), None));
        }
        let plan = entry.plan.map(|plan| state.planned().find(|(other, _)| *other == plan));
        if plan.is_some_and(|plan| plan.is_none_or(|(_, plan)| plan.cooperative != entry.cooperative)) {
            found.push(violation("premium_rests_on_its_own", id.uuid(), None));
        }
    }
    for (id, entry) in state.spent() {
        if !is_there(register, entry.cooperative) {
            found.push(violation("premium_names_what_is_known", id.uuid(), None));
        }
        let decision = entry.decision.map(|decision| state.decided().find(|(other, _)| *other == decision));
        if decision.is_some_and(|one| one.is_none_or(|(_, one)| one.cooperative != entry.cooperative)) {
            found.push(violation("premium_rests_on_its_own", id.uuid(), None));
        }
        shown(register, id.uuid(), entry.evidence.iter(), found);
    }
    for (mandate, _) in state.groups() {
        if register.committees().mandate(mandate).is_none() {
            found.push(violation("group_is_of_a_mandate", mandate.uuid(), None));
        }
    }
}
