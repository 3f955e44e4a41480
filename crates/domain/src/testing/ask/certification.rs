//! Commands about certification in few words.

use super::super::pool;
use super::super::value::{code, date, label, read, remark};
use crate::certification::scheme::{
    Class, Grade, Header, Link, OnFailure, Relationship, Requirement, RequirementCode, Scale, Scheme,
};
use crate::certification::{
    ActionDetails, Answer, AuditDetails, AuditKind, Closure, Command, Conformity, Decided, EvidenceDetails,
    FindingDetails, Held, Line, Outcome, Planned, Received, Scope, Sensitivity, SocialGroup, Source, Spent,
    Step, StepKind, WorkStatus,
};
use crate::value::{Period, Tally, Weight};

/// A requirement's code.
pub fn requirement_code(text: &str) -> RequirementCode {
    read(text)
}

/// A requirement that is answered itself.
pub fn requirement(text: &str, parent: Option<&str>) -> Requirement {
    Requirement {
        applies_to: None,
        assessable: true,
        class: Some(Class::Entry),
        code: requirement_code(text),
        on_failure: None,
        parent: parent.map(requirement_code),
        proof: None,
        reference: None,
        text: None,
        title: read("lo que se pide"),
        topics: Vec::new(),
        year_due: None,
    }
}

/// A heading with what stands below it.
pub fn heading(text: &str) -> Requirement {
    Requirement { assessable: false, class: None, ..requirement(text, None) }
}

/// A header with the code `scheme-1` for the first: an annual certificate, suspended for six months at the most, minor
/// and major non-conformities of which the major ones block, and an `ecological` level.
pub fn header(number: u32) -> Header {
    Header {
        code: code(&format!("scheme-{number}")),
        cycle_months: Some(12),
        document: None,
        grades: vec![
            Grade { blocks: false, code: code("minor"), days: Some(90) },
            Grade { blocks: true, code: code("major"), days: None },
        ],
        language: None,
        levels: vec![code("ecological")],
        licence: None,
        owner: label("Casa de normas"),
        scale: Scale::Conformity,
        source: None,
        suspension_months: Some(6),
        title: label("Norma"),
        valid: None,
        version: code("1"),
    }
}

/// A scheme with the heading `1`, below it `1.1`, `1.2` and `1.3`, and `2`, which blocks a certificate. Those of even
/// number grade by ranks from one to five and fix no length of anything.
pub fn scheme(number: u32) -> Scheme {
    let mut header = header(number);
    if number.is_multiple_of(2) {
        header.scale = Scale::Rank { max: 5, mean: None, pass: 3 };
        (header.cycle_months, header.suspension_months) = (None, None);
    }
    let blocks = Requirement { on_failure: Some(OnFailure::BlocksCertificate), ..requirement("2", None) };
    let below = ["1.1", "1.2", "1.3"].map(|text| requirement(text, Some("1")));
    let requirements = [heading("1")].into_iter().chain(below).chain([blocks]).collect();
    Scheme { header, profiles: Vec::new(), requirements }
}

/// Adopt the scheme of that number.
pub fn adopt(number: u32) -> crate::Command {
    adopt_as(number, scheme(number))
}

/// Adopt a scheme.
pub fn adopt_as(number: u32, content: Scheme) -> crate::Command {
    Command::AdoptScheme { scheme: pool::scheme(number), content: Box::new(content) }.into()
}

/// A link between two requirements.
pub fn linked(source: &str, relationship: Relationship, target: &str) -> Link {
    let (source, target) = (requirement_code(source), requirement_code(target));
    Link { confidence: None, relationship, source, target }
}

/// Say how two schemes stand to each other.
pub fn relate(source: u32, target: u32, links: impl IntoIterator<Item = Link>) -> crate::Command {
    let (source, target) = (pool::scheme(source), pool::scheme(target));
    Command::RelateSchemes { source, target, links: links.into_iter().collect() }.into()
}

/// Annul a scheme.
pub fn annul_scheme(number: u32) -> crate::Command {
    Command::AnnulScheme { scheme: pool::scheme(number), reason: remark("error") }.into()
}

/// Begin a certification of the organisation as such.
pub fn open(certification: u32, scheme: u32, holder: u32, on: &str) -> crate::Command {
    open_for(certification, scheme, holder, Scope::default(), on)
}

/// Begin a certification.
pub fn open_for(certification: u32, scheme: u32, holder: u32, scope: Scope, on: &str) -> crate::Command {
    let (certification, scheme) = (pool::certification(certification), pool::scheme(scheme));
    Command::Open { certification, scheme, holder: pool::cooperative(holder), scope, on: date(on) }.into()
}

/// A scope of mining units.
pub fn units(numbers: impl IntoIterator<Item = u32>) -> Scope {
    Scope { units: numbers.into_iter().map(pool::unit).collect(), ..Scope::default() }
}

/// Take a step.
pub fn take(certification: u32, step: u32, on: &str, what: StepKind) -> crate::Command {
    let step = Step { body: None, id: pool::step(step), note: None, on: date(on), what };
    Command::RecordStep { certification: pool::certification(certification), step }.into()
}

/// A certificate, until a day or as long as the scheme says.
pub fn granted(until: Option<&str>) -> StepKind {
    StepKind::Granted { conditions: None, number: None, until: until.map(date) }
}

/// A renewal, until a day or as long as the scheme says.
pub fn renewed(until: Option<&str>) -> StepKind {
    StepKind::Renewed { number: None, until: until.map(date) }
}

/// A suspension, until a day or as long as the scheme says.
pub fn suspended(until: Option<&str>) -> StepKind {
    StepKind::Suspended { until: until.map(date) }
}

/// Annul a step.
pub fn annul_step(certification: u32, step: u32) -> crate::Command {
    let (certification, step) = (pool::certification(certification), pool::step(step));
    Command::AnnulStep { certification, step, reason: remark("error") }.into()
}

/// Annul a certification.
pub fn annul_certification(certification: u32) -> crate::Command {
    Command::Annul { certification: pool::certification(certification), reason: remark("error") }.into()
}

/// Say that a requirement is met or not.
pub fn answer(certification: u32, requirement: &str, outcome: Outcome, on: &str) -> crate::Command {
    let (deadline, note, responsible) = (None, None, None);
    let (on, outcome, work) = (date(on), Some(outcome), WorkStatus::Done);
    answer_as(certification, requirement, Answer { deadline, note, on, outcome, responsible, work })
}

/// Answer a requirement.
pub fn answer_as(certification: u32, requirement: &str, answer: Answer) -> crate::Command {
    let (certification, requirement) = (pool::certification(certification), requirement_code(requirement));
    Command::AnswerRequirement { certification, requirement, answer }.into()
}

/// Carry answers over.
pub fn carry(from: u32, to: u32) -> crate::Command {
    Command::CarryOverAnswers {
        from_certification: pool::certification(from),
        to_certification: pool::certification(to),
    }
    .into()
}

/// Schedule an audit before the first certificate.
pub fn schedule(audit: u32, certification: u32, planned: &str) -> crate::Command {
    schedule_as(audit, certification, AuditKind::Initial, planned)
}

/// Schedule an audit.
pub fn schedule_as(audit: u32, certification: u32, kind: AuditKind, planned: &str) -> crate::Command {
    let (audit, certification) = (pool::audit(audit), pool::certification(certification));
    let details = AuditDetails { body: label("Certificadora"), kind, planned: date(planned) };
    Command::ScheduleAudit { audit, certification, details }.into()
}

/// Hold an audit.
pub fn hold(audit: u32, from: &str, until: &str) -> crate::Command {
    let (auditors, note, sample) = (None, None, None);
    let (from, until, interviews) = (date(from), date(until), Tally::default());
    let held = Held { auditors, from, interviews, note, sample, until };
    Command::HoldAudit { audit: pool::audit(audit), held }.into()
}

/// Annul an audit.
pub fn annul_audit(audit: u32) -> crate::Command {
    Command::AnnulAudit { audit: pool::audit(audit), reason: remark("error") }.into()
}

/// A non-conformity of that grade.
pub fn not_conforming(grade: &str) -> Conformity {
    Conformity::NonConforming(code(grade))
}

/// Find something.
pub fn find(finding: u32, audit: u32, requirement: &str, conformity: Conformity) -> crate::Command {
    find_with(finding, audit, requirement, conformity, [])
}

/// Find something that rests on evidence.
pub fn find_with(
    finding: u32,
    audit: u32,
    requirement: &str,
    conformity: Conformity,
    evidence: impl IntoIterator<Item = u32>,
) -> crate::Command {
    let (deadline, note, requirement) = (None, None, requirement_code(requirement));
    let evidence = evidence.into_iter().map(pool::evidence).collect();
    let details = FindingDetails { conformity, deadline, evidence, note, requirement };
    Command::RecordFinding { finding: pool::finding(finding), audit: pool::audit(audit), details }.into()
}

/// Annul a finding.
pub fn annul_finding(finding: u32) -> crate::Command {
    Command::AnnulFinding { finding: pool::finding(finding), reason: remark("error") }.into()
}

/// What is to be done until a day, by an organ and a person.
pub fn doing(deadline: &str, organ: Option<u32>, person: Option<u32>) -> ActionDetails {
    let (action, deadline, root_cause) = (remark("poner el cuaderno al día"), date(deadline), None);
    ActionDetails {
        action,
        deadline,
        organ: organ.map(pool::organ),
        person: person.map(pool::person),
        root_cause,
    }
}

/// Plan a corrective action.
pub fn plan(action: u32, finding: u32, details: ActionDetails) -> crate::Command {
    Command::PlanAction { action: pool::action(action), finding: pool::finding(finding), details }.into()
}

/// Revise a corrective action.
pub fn revise(action: u32, details: ActionDetails) -> crate::Command {
    Command::ReviseAction { action: pool::action(action), details, reason: remark("más tiempo") }.into()
}

/// Close a corrective action that worked.
pub fn close(action: u32, on: &str) -> crate::Command {
    close_with(action, on, true, [])
}

/// Close a corrective action.
pub fn close_with(
    action: u32,
    on: &str,
    effective: bool,
    evidence: impl IntoIterator<Item = u32>,
) -> crate::Command {
    let (check, evidence) = (remark("se miró el cuaderno"), evidence.into_iter().map(pool::evidence));
    let closure = Closure { check, effective, evidence: evidence.collect(), on: date(on) };
    Command::CloseAction { action: pool::action(action), closure }.into()
}

/// Open a corrective action again.
pub fn reopen(action: u32, on: &str) -> crate::Command {
    Command::ReopenAction { action: pool::action(action), on: date(on), reason: remark("volvió") }.into()
}

/// Annul a corrective action.
pub fn annul_action(action: u32) -> crate::Command {
    Command::AnnulAction { action: pool::action(action), reason: remark("error") }.into()
}

/// A paper that shows something since a day.
pub fn paper(from: &str) -> EvidenceDetails {
    let (effective, source) = (Period::since(date(from)), Source::Paper(remark("Libro 3, folio 12")));
    let (sensitivity, supersedes, title) = (Sensitivity::Internal, None, label("Cuaderno de producción"));
    EvidenceDetails { effective, sensitivity, source, supersedes, title }
}

/// Record a paper as evidence.
pub fn record_evidence(evidence: u32) -> crate::Command {
    record_evidence_as(evidence, paper("2016"))
}

/// Record evidence.
pub fn record_evidence_as(evidence: u32, details: EvidenceDetails) -> crate::Command {
    Command::RecordEvidence { evidence: pool::evidence(evidence), details }.into()
}

/// Use evidence for a requirement.
pub fn link(evidence: u32, certification: u32, requirement: &str) -> crate::Command {
    let (evidence, certification) = (pool::evidence(evidence), pool::certification(certification));
    Command::LinkEvidence { evidence, certification, requirement: requirement_code(requirement) }.into()
}

/// No longer use evidence for a requirement.
pub fn unlink(evidence: u32, certification: u32, requirement: &str) -> crate::Command {
    let (evidence, certification) = (pool::evidence(evidence), pool::certification(certification));
    let (requirement, reason) = (requirement_code(requirement), remark("error"));
    Command::UnlinkEvidence { evidence, certification, requirement, reason }.into()
}

/// Annul evidence.
pub fn annul_evidence(evidence: u32) -> crate::Command {
    Command::AnnulEvidence { evidence: pool::evidence(evidence), reason: remark("error") }.into()
}

/// A line of some money, such as `1500 USD`.
pub fn line(amount: &str) -> Line {
    Line { amount: read(amount), purpose: label("botiquín") }
}

/// Receive premium for a kilogram.
pub fn receive(premium: u32, cooperative: u32, scheme: u32, amount: &str) -> crate::Command {
    let (cooperative, scheme) = (pool::cooperative(cooperative), pool::scheme(scheme));
    let (buyer, level, rate) = (None, None, None);
    let (amount, fine, on) = (read(amount), Weight(1_000_000), date("2018-05-01"));
    let received = Received { amount, buyer, cooperative, fine, level, on, rate, scheme };
    Command::ReceivePremium { premium: pool::premium(premium), received }.into()
}

/// Plan premium.
pub fn plan_premium(premium: u32, cooperative: u32, lines: impl IntoIterator<Item = Line>) -> crate::Command {
    let (lines, period) = (lines.into_iter().collect(), Period::since(date("2018")));
    let cooperative = pool::cooperative(cooperative);
    let planned = Planned { cooperative, lines, period, title: label("Plan 2018–2020") };
    Command::PlanPremium { premium: pool::premium(premium), planned }.into()
}

/// Decide on premium.
pub fn decide_premium(
    premium: u32,
    cooperative: u32,
    organ: u32,
    plan: Option<u32>,
    lines: impl IntoIterator<Item = Line>,
) -> crate::Command {
    let (cooperative, organ, plan) =
        (pool::cooperative(cooperative), pool::organ(organ), plan.map(pool::premium));
    let (lines, on, resolution) = (lines.into_iter().collect(), date("2018-06-01"), remark("Acta 14/2018"));
    let decided = Decided { cooperative, lines, on, organ, plan, resolution };
    Command::DecidePremium { premium: pool::premium(premium), decided }.into()
}

/// Spend premium.
pub fn spend(premium: u32, cooperative: u32, decision: Option<u32>, amount: &str) -> crate::Command {
    spend_with(premium, cooperative, decision, amount, [])
}

/// Spend premium out of a line of a decision.
pub fn spend_on(premium: u32, decision: Option<u32>, line: &str) -> crate::Command {
    let spent = Spent { line: Some(label(line)), ..spending(1, decision, "100 USD", []) };
    Command::SpendPremium { premium: pool::premium(premium), spent }.into()
}

/// Spend premium, with evidence.
pub fn spend_with(
    premium: u32,
    cooperative: u32,
    decision: Option<u32>,
    amount: &str,
    evidence: impl IntoIterator<Item = u32>,
) -> crate::Command {
    let spent = spending(cooperative, decision, amount, evidence);
    Command::SpendPremium { premium: pool::premium(premium), spent }.into()
}

fn spending(
    cooperative: u32,
    decision: Option<u32>,
    amount: &str,
    evidence: impl IntoIterator<Item = u32>,
) -> Spent {
    Spent {
        amount: read(amount),
        beneficiaries: Tally::default(),
        cooperative: pool::cooperative(cooperative),
        decision: decision.map(pool::premium),
        evidence: evidence.into_iter().map(pool::evidence).collect(),
        line: None,
        on: date("2018-07-01"),
        purpose: label("botiquín"),
    }
}

/// Annul an entry about the premium.
pub fn annul_premium(premium: u32) -> crate::Command {
    Command::AnnulPremium { premium: pool::premium(premium), reason: remark("error") }.into()
}

/// Say which social group a mandate stands for.
pub fn state_group(mandate: u32, group: Option<SocialGroup>) -> crate::Command {
    Command::StateSocialGroup { mandate: pool::mandate(mandate), social_group: group }.into()
}
