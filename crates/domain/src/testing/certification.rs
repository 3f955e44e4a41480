//! Samples and random commands about certification.

mod walk;

use super::ask::certification as ask;
use super::value::{code, date, label, read, remark};
use super::{Pool, pool};
use crate::Command;
use crate::certification::scheme::{
    AppliesTo, Check, Class, Grade, Header, Link, OnFailure, Profile, Relationship, Requirement, Scale,
    Scheme,
};
use crate::certification::{
    ActionDetails, Answer, AuditDetails, AuditKind, Carried, Closure, Conformity, Decided, Event,
    EvidenceDetails, FindingDetails, Held, Line, Outcome, Planned, Received, Scope, Sensitivity, SocialGroup,
    Source, Spent, Step, StepKind, WorkStatus,
};
use crate::value::{Digest, LongText, Period, Ratio, Remark, ShortText, Tally, Weight};

pub(super) use walk::arbitrary;
pub use walk::walk;

/// One sample of each kind of event, in the order of [`crate::Event::kinds`].
pub(super) fn samples() -> Vec<Event> {
    let mut all = life_cycle();
    all.extend(audits());
    all.extend(evidence());
    all.extend(premium());
    all
}

fn reason() -> Remark {
    remark("typed wrongly")
}

fn period() -> Period {
    Period { from: date("2014-04-05"), until: Some(date("2024")) }
}

/// A scheme with every field filled in.
fn scheme() -> Scheme {
    let header = Header {
        code: code("norma-2.0"),
        cycle_months: Some(12),
        document: Some(Digest::of(&[b"sample"])),
        grades: vec![Grade { blocks: true, code: code("major"), days: Some(90) }],
        language: Some(code("es")),
        levels: vec![code("ecological")],
        licence: Some(read("CC BY-SA 4.0, Casa de normas")),
        owner: label("Casa de normas"),
        scale: Scale::Rank { max: 5, mean: Ratio::new(3, 1), pass: 3 },
        source: Some(read("https://normas.example/2.0")),
        suspension_months: Some(6),
        title: label("Norma de minería responsable"),
        valid: Some(period()),
        version: code("2.0"),
    };
    let heading = ask::heading("1");
    let requirement = Requirement {
        applies_to: Some(AppliesTo::Unit),
        assessable: true,
        class: Some(Class::Progress),
        code: ask::requirement_code("1.5.1"),
        on_failure: Some(OnFailure::MitigateThenDisengage),
        parent: Some(ask::requirement_code("1")),
        proof: Some(Check::RegistryEntry),
        reference: Some(read("LGC art. 32(1)")),
        text: Some(read::<LongText>("Se lleva un cuaderno.\nSe muestra a quien lo pida.")),
        title: read("Cuaderno de producción"),
        topics: vec![code("gender")],
        year_due: Some(3),
    };
    let selects = vec![ask::requirement_code("1.5.1")];
    let profile = Profile { code: ask::requirement_code("entry"), selects, title: read("Para entrar") };
    Scheme { header, profiles: vec![profile], requirements: vec![heading, requirement] }
}

fn scope() -> Scope {
    Scope { level: Some(code("ecological")), product: Some(label("oro")), units: vec![pool::unit(1)] }
}

fn answer() -> Answer {
    Answer {
        deadline: Some(date("2022-06-30")),
        note: Some(remark("falta el folio 12")),
        on: date("2021-11"),
        outcome: Some(Outcome::PartlyMet),
        responsible: Some(pool::organ(1)),
        work: WorkStatus::UnderWay,
    }
}

fn life_cycle() -> Vec<Event> {
    let (certification, holder) = (pool::certification(1), pool::cooperative(1));
    let (source, target) = (pool::scheme(1), pool::scheme(2));
    let (one, other) = (ask::requirement_code("1.5.1"), ask::requirement_code("2.5.1"));
    let relationship = Relationship::SupersetOf;
    let link = Link { confidence: Some(80), relationship, source: one.clone(), target: other.clone() };
    let step = Step {
        body: Some(label("Certificadora")),
        id: pool::step(1),
        note: Some(remark("sin correctivos inmediatos")),
        on: date("2016"),
        what: StepKind::Granted {
            conditions: Some(remark("cerrar el hallazgo 3")),
            number: Some(code("FM-017")),
            until: Some(date("2017-08")),
        },
    };
    let carried = vec![Carried { answer: answer(), source: one.clone(), target: other.clone() }];
    let (from_certification, to_certification) = (certification, pool::certification(2));
    vec![
        Event::SchemeAdopted { content: Box::new(scheme()), scheme: source },
        Event::SchemesRelated { links: vec![link], source, target },
        Event::SchemeAnnulled { reason: reason(), scheme: source },
        Event::Opened { certification, holder, on: date("2014"), scheme: source, scope: scope() },
        Event::StepRecorded { certification, step },
        Event::StepAnnulled { certification, reason: reason(), step: pool::step(1) },
        Event::Annulled { certification, reason: reason() },
        Event::RequirementAnswered { answer: answer(), certification, requirement: one.clone() },
        Event::AnswersCarriedOver { carried, from_certification, lost: vec![one, other], to_certification },
    ]
}

/// What is to be done, with every field filled in.
fn doing() -> ActionDetails {
    ActionDetails {
        action: remark("poner el cuaderno al día"),
        deadline: date("2022-02-28"),
        organ: Some(pool::organ(1)),
        person: Some(pool::person(1)),
        root_cause: Some(remark("nadie estaba a cargo")),
    }
}

fn audits() -> Vec<Event> {
    let (audit, finding, action) = (pool::audit(1), pool::finding(1), pool::action(1));
    let held = Held {
        auditors: Some(2),
        from: date("2021-11-29"),
        interviews: Tally { men: 7, other: 0, unknown: 1, women: 9 },
        note: Some(remark("con visita a la bocamina")),
        sample: Some(17),
        until: date("2021-11-30"),
    };
    let found = FindingDetails {
        conformity: Conformity::NonConforming(code("major")),
        deadline: Some(date("2022-03")),
        evidence: vec![pool::evidence(1)],
        note: Some(remark("el cuaderno se corta en agosto")),
        requirement: ask::requirement_code("1.5.1"),
    };
    let closure = Closure {
        check: remark("se miró el cuaderno de tres meses"),
        effective: true,
        evidence: vec![pool::evidence(2)],
        on: date("2022-02-15"),
    };
    let details =
        AuditDetails { body: label("Certificadora"), kind: AuditKind::Renewal, planned: date("2021-11") };
    let (author, closer, on) =
        (code::<ShortText>("secretary"), code::<ShortText>("supervisory"), date("2022-05"));
    let certification = pool::certification(1);
    vec![
        Event::AuditScheduled { audit, certification, details },
        Event::AuditHeld { audit, held },
        Event::AuditAnnulled { audit, reason: reason() },
        Event::FindingRecorded { audit, details: found, finding },
        Event::FindingAnnulled { finding, reason: reason() },
        Event::ActionPlanned { action, author: author.clone(), details: doing(), finding },
        Event::ActionRevised { action, author, details: doing(), reason: reason() },
        Event::ActionClosed { action, closer, closure },
        Event::ActionReopened { action, on, reason: reason() },
        Event::ActionAnnulled { action, reason: reason() },
        Event::ActionReassigned { action, person: pool::person(2) },
    ]
}

fn evidence() -> Vec<Event> {
    let (certification, evidence) = (pool::certification(1), pool::evidence(1));
    let requirement = ask::requirement_code("1.5.1");
    let (digest, name) = (Digest::of(&[b"sample"]), label("cuaderno.pdf"));
    let details = EvidenceDetails {
        effective: period(),
        sensitivity: Sensitivity::Confidential,
        source: Source::File { digest, name, size: 48_213 },
        supersedes: Some(pool::evidence(2)),
        title: label("Cuaderno de producción"),
    };
    vec![
        Event::EvidenceRecorded { details, evidence },
        Event::EvidenceLinked { certification, evidence, requirement: requirement.clone() },
        Event::EvidenceUnlinked { certification, evidence, reason: reason(), requirement },
        Event::EvidenceAnnulled { evidence, reason: reason() },
    ]
}

fn premium() -> Vec<Event> {
    let (premium, cooperative, on) = (pool::premium(1), pool::cooperative(1), date("2018-06-01"));
    let lines = vec![Line { amount: read("1500.00 USD"), purpose: label("botiquín") }];
    let received = Received {
        amount: read("75.00 USD"),
        buyer: Some(label("Refinería del Sur")),
        cooperative,
        fine: Weight(12_500),
        level: Some(code("ecological")),
        on,
        rate: Some(read("6000 USD")),
        scheme: pool::scheme(1),
    };
    let planned = Planned { cooperative, lines: lines.clone(), period: period(), title: label("Plan 2018") };
    let decided = Decided {
        cooperative,
        lines,
        on,
        organ: pool::organ(1),
        plan: Some(pool::premium(2)),
        resolution: remark("Acta 14/2018, acuerdo 3"),
    };
    let spent = Spent {
        amount: read("300.50 USD"),
        beneficiaries: Tally { men: 3, other: 1, unknown: 0, women: 12 },
        cooperative,
        decision: Some(pool::premium(3)),
        evidence: vec![pool::evidence(1)],
        line: Some(label("botiquín de la planta")),
        on,
        purpose: label("botiquín"),
    };
    let (social_group, mandate) = (Some(SocialGroup::PlantWorkers), pool::mandate(1));
    vec![
        Event::PremiumReceived { premium, received },
        Event::PremiumPlanned { planned, premium },
        Event::PremiumDecided { decided, premium },
        Event::PremiumSpent { premium, spent },
        Event::PremiumAnnulled { premium, reason: reason() },
        Event::SocialGroupStated { mandate, social_group },
    ]
}

/// Commands that are all accepted after the rest of a foundation: two related schemes, a certification with a
/// certificate, and an audit that was held.
pub(super) fn foundation(pool: Pool) -> Vec<Command> {
    if pool.schemes < 2 || pool.certifications == 0 || pool.steps == 0 || pool.audits == 0 {
        return Vec::new();
    }
    vec![
        ask::adopt(1),
        ask::adopt(2),
        ask::relate(1, 2, [ask::linked("1.1", Relationship::EquivalentTo, "1.2")]),
        ask::open(1, 1, 1, "2001-03-01"),
        ask::take(1, 1, "2002-06-01", ask::granted(Some("2004-06-01"))),
        ask::schedule(1, 1, "2002-02"),
        ask::hold(1, "2002-02-15", "2002-02-15"),
    ]
}

/// One sample of each kind of command, in the order of [`Command::kinds`].
pub(super) fn commands_of_each_kind() -> Vec<Command> {
    vec![
        ask::adopt(1),
        ask::relate(1, 2, [ask::linked("1.1", Relationship::EquivalentTo, "1.2")]),
        ask::annul_scheme(1),
        ask::open(1, 1, 1, "2014"),
        ask::take(1, 1, "2016", ask::granted(None)),
        ask::annul_step(1, 1),
        ask::annul_certification(1),
        ask::answer(1, "1.1", Outcome::Met, "2021-11"),
        ask::carry(1, 2),
        ask::schedule(1, 1, "2021-11"),
        ask::hold(1, "2021-11-29", "2021-11-30"),
        ask::annul_audit(1),
        ask::find(1, 1, "1.1", ask::not_conforming("minor")),
        ask::annul_finding(1),
        ask::plan(1, 1, doing()),
        ask::revise(1, doing()),
        ask::close(1, "2022-02-15"),
        ask::reopen(1, "2022-05"),
        ask::annul_action(1),
        ask::record_evidence(1),
        ask::link(1, 1, "1.1"),
        ask::unlink(1, 1, "1.1"),
        ask::annul_evidence(1),
        ask::receive(1, 1, 1, "4000 USD"),
        ask::plan_premium(2, 1, [ask::line("4000 USD")]),
        ask::decide_premium(3, 1, 1, Some(2), [ask::line("4000 USD")]),
        ask::spend(4, 1, Some(3), "4000 USD"),
        ask::annul_premium(1),
        ask::state_group(1, Some(SocialGroup::Miners)),
    ]
}
