//! Random commands about certification. Schemes are those of [`ask::scheme`], so that codes meet.

use proptest::collection::vec;
use proptest::option::{of as maybe, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::super::ids::Ids;
use super::super::value::{code, date, label, near_date, read, remark};
use super::super::walk::{Few, each, reason, until};
use super::super::{Pool, pool};
use super::ask;
use crate::Register;
use crate::certification::scheme::{Link, Relationship, RequirementCode};
use crate::certification::{
    ActionDetails, Answer, AuditDetails, AuditKind, Closure, Command, Conformity, Decided, EvidenceDetails,
    FindingDetails, Held, Line, Outcome, Planned, Received, Scope, Sensitivity, SocialGroup, Source, Spent,
    Step, StepKind, WorkStatus,
};
use crate::value::id::{CertificationId, EvidenceId};
use crate::value::{Digest, Money, PartialDate, Period, Weight};

type Weighted = Vec<(u32, Few<Command>)>;

/// Up to so many random commands about certification alone, so that steps often meet, after a [`foundation`](super::super::foundation).
pub fn walk(pool: Pool, length: usize) -> impl Strategy<Value = Vec<crate::Command>> {
    let ids = Ids::of(pool);
    let command = arbitrary(&ids).prop_map(crate::Command::Certification).boxed();
    ids.walks(vec![(1, super::super::foundation(pool))], command, length)
}

/// A random command about certification.
pub(in crate::testing) fn arbitrary(ids: &Ids) -> Few<Command> {
    let mut all = schemes(ids);
    all.extend(life_cycle(ids));
    all.extend(audits(ids));
    all.extend(actions(ids));
    all.extend(evidence(ids));
    all.extend(premium(ids));
    Union::new_weighted(all).boxed()
}

/// One of the codes of [`ask::scheme`], the heading and one that is in no scheme among them.
fn requirement() -> Few<RequirementCode> {
    prop_oneof![
        8 => select(vec!["1.1", "1.2", "1.3", "2"]).prop_map(ask::requirement_code),
        1 => select(vec!["1", "9"]).prop_map(ask::requirement_code),
    ]
    .boxed()
}

fn schemes(ids: &Ids) -> Weighted {
    let numbers = 1..=ids.pool.schemes.max(1);
    let scheme = move || ids.one(ids.pool.schemes, pool::scheme);
    let adopt = (ids.unmade(ids.pool.schemes, pool::scheme), numbers).prop_map(|(scheme, content)| {
        Command::AdoptScheme { scheme, content: Box::new(ask::scheme(content)) }
    });
    let link = || {
        (requirement(), each(Relationship::VARIANTS), requirement(), weighted(0.2, 0_u8..=120)).prop_map(
            |(source, relationship, target, confidence)| Link { confidence, relationship, source, target },
        )
    };
    let relate = (scheme(), scheme(), vec(link(), 0..4))
        .prop_map(|(source, target, links)| Command::RelateSchemes { source, target, links });
    let annul = (scheme(), reason()).prop_map(|(scheme, reason)| Command::AnnulScheme { scheme, reason });
    vec![(5, adopt.boxed()), (3, relate.boxed()), (1, annul.boxed())]
}

fn scope(ids: &Ids) -> Few<Scope> {
    let level = weighted(0.2, select(vec!["ecological", "golden"]).prop_map(code));
    let product = weighted(0.2, Just(label("oro")));
    let units = prop_oneof![3 => Just(Vec::new()), 1 => vec(ids.one(ids.pool.units, pool::unit), 1..3)];
    (level, product, units).prop_map(|(level, product, units)| Scope { level, product, units }).boxed()
}

fn step(ids: &Ids) -> Few<StepKind> {
    let number = || maybe(Just(code("FM-017")));
    let granted = (maybe(reason()), number(), until())
        .prop_map(|(conditions, number, until)| StepKind::Granted { conditions, number, until });
    let renewed = (number(), until()).prop_map(|(number, until)| StepKind::Renewed { number, until });
    prop_oneof![
        1 => Just(StepKind::Diagnosed),
        2 => Just(StepKind::Applied),
        1 => Just(StepKind::ScopeAccepted),
        6 => granted,
        1 => Just(StepKind::Refused),
        4 => renewed,
        1 => Just(StepKind::RenewalRefused),
        3 => near_date().prop_map(|until| StepKind::Extended { until }),
        3 => until().prop_map(|until| StepKind::Suspended { until }),
        3 => Just(StepKind::Reinstated),
        1 => Just(StepKind::Withdrawn),
        1 => Just(StepKind::Decertified),
        2 => scope(ids).prop_map(|scope| StepKind::Rescoped { scope }),
    ]
    .boxed()
}

fn answer(ids: &Ids) -> Few<Answer> {
    let (deadline, note, outcome) = (until(), maybe(reason()), maybe(each(Outcome::VARIANTS)));
    let (responsible, work) =
        (weighted(0.2, ids.one(ids.pool.organs, pool::organ)), each(WorkStatus::VARIANTS));
    (deadline, note, near_date(), outcome, responsible, work)
        .prop_map(|(deadline, note, on, outcome, responsible, work)| Answer {
            deadline,
            note,
            on,
            outcome,
            responsible,
            work,
        })
        .boxed()
}

fn life_cycle(ids: &Ids) -> Weighted {
    let certification = move || ids.one(ids.pool.certifications, pool::certification);
    let id = move || ids.one(ids.pool.steps, pool::step);
    let open = (
        ids.unmade(ids.pool.certifications, pool::certification),
        ids.one(ids.pool.schemes, pool::scheme),
        ids.one(ids.pool.cooperatives, pool::cooperative),
        scope(ids),
        near_date(),
    )
        .prop_map(|(certification, scheme, holder, scope, on)| Command::Open {
            certification,
            scheme,
            holder,
            scope,
            on,
        });
    let body = maybe(Just(label("Certificadora")));
    let new_step = ids.unmade(ids.pool.steps, pool::step);
    let take = (certification(), body, new_step, maybe(reason()), near_date(), step(ids)).prop_map(
        |(certification, body, id, note, on, what)| Command::RecordStep {
            certification,
            step: Step { body, id, note, on, what },
        },
    );
    let annul_step = (certification(), id(), reason())
        .prop_map(|(certification, step, reason)| Command::AnnulStep { certification, step, reason });
    let annul = (certification(), reason())
        .prop_map(|(certification, reason)| Command::Annul { certification, reason });
    let say =
        (certification(), requirement(), answer(ids)).prop_map(|(certification, requirement, answer)| {
            Command::AnswerRequirement { certification, requirement, answer }
        });
    let carry = (certification(), certification()).prop_map(|(from_certification, to_certification)| {
        Command::CarryOverAnswers { from_certification, to_certification }
    });
    vec![
        (8, open.boxed()),
        (24, take.boxed()),
        (3, annul_step.boxed()),
        (1, annul.boxed()),
        (8, say.boxed()),
        (4, carry.boxed()),
    ]
}

fn audits(ids: &Ids) -> Weighted {
    let audit = move || ids.one(ids.pool.audits, pool::audit);
    let finding = move || ids.one(ids.pool.findings, pool::finding);
    let details = (each(AuditKind::VARIANTS), near_date()).prop_map(|(kind, planned)| AuditDetails {
        body: label("Certificadora"),
        kind,
        planned,
    });
    let new_audit = ids.unmade(ids.pool.audits, pool::audit);
    let schedule = (new_audit, ids.one(ids.pool.certifications, pool::certification), details)
        .prop_map(|(audit, certification, details)| Command::ScheduleAudit { audit, certification, details });
    let course = (maybe(1_u32..4), near_date(), super::super::value::any_tally(), until(), maybe(reason()))
        .prop_map(|(auditors, from, interviews, until, note)| {
            let until = until.unwrap_or(from);
            Held { auditors, from, interviews, note, sample: auditors, until }
        });
    let hold = (audit(), course).prop_map(|(audit, held)| Command::HoldAudit { audit, held });
    let annul = (audit(), reason()).prop_map(|(audit, reason)| Command::AnnulAudit { audit, reason });
    let conformity = prop_oneof![
        1 => Just(Conformity::Conforming),
        1 => Just(Conformity::Observation),
        4 => select(vec!["minor", "major", "grave"]).prop_map(ask::not_conforming),
        3 => (0_u8..=6).prop_map(Conformity::Rank),
        1 => Just(Conformity::NotApplicable),
    ];
    let details = (conformity, until(), some_evidence(ids), maybe(reason()), requirement()).prop_map(
        |(conformity, deadline, evidence, note, requirement)| FindingDetails {
            conformity,
            deadline,
            evidence,
            note,
            requirement,
        },
    );
    let new_finding = ids.unmade(ids.pool.findings, pool::finding);
    let find = (new_finding, audit(), details).prop_map(|(finding, audit, details)| Command::RecordFinding {
        finding,
        audit,
        details,
    });
    let annul_finding =
        (finding(), reason()).prop_map(|(finding, reason)| Command::AnnulFinding { finding, reason });
    vec![
        (8, schedule.boxed()),
        (8, hold.boxed()),
        (1, annul.boxed()),
        (14, find.boxed()),
        (1, annul_finding.boxed()),
    ]
}

fn some_evidence(ids: &Ids) -> Few<Vec<EvidenceId>> {
    let one = ids.one(ids.pool.evidence, pool::evidence);
    prop_oneof![3 => Just(Vec::new()), 1 => vec(one, 1..3)].boxed()
}

fn actions(ids: &Ids) -> Weighted {
    let action = move || ids.one(ids.pool.actions, pool::action);
    let details = move || {
        let organ = weighted(0.3, ids.one(ids.pool.organs, pool::organ));
        let person = weighted(0.5, ids.one(ids.pool.persons, pool::person));
        // Mostly after every audit, for before its own none can be due.
        let deadline = prop_oneof![2 => Just(date("2009")), 1 => near_date()];
        (reason(), deadline, organ, person, maybe(reason())).prop_map(
            |(action, deadline, organ, person, root_cause)| ActionDetails {
                action,
                deadline,
                organ,
                person,
                root_cause,
            },
        )
    };
    let new_action = ids.unmade(ids.pool.actions, pool::action);
    let plan = (new_action, ids.one(ids.pool.findings, pool::finding), details())
        .prop_map(|(action, finding, details)| Command::PlanAction { action, finding, details });
    let revise = (action(), details(), reason())
        .prop_map(|(action, details, reason)| Command::ReviseAction { action, details, reason });
    let closure = (reason(), any::<bool>(), some_evidence(ids), near_date())
        .prop_map(|(check, effective, evidence, on)| Closure { check, effective, evidence, on });
    let close = (action(), closure).prop_map(|(action, closure)| Command::CloseAction { action, closure });
    let reopen = (action(), near_date(), reason()).prop_map(|(action, on, reason)| Command::ReopenAction {
        action,
        on,
        reason,
    });
    let annul = (action(), reason()).prop_map(|(action, reason)| Command::AnnulAction { action, reason });
    vec![
        (14, plan.boxed()),
        (10, revise.boxed()),
        (12, close.boxed()),
        (10, reopen.boxed()),
        (4, annul.boxed()),
    ]
}

fn source(ids: &Ids) -> Few<Source> {
    let file = (0_u64..9).prop_map(|size| Source::File {
        digest: Digest::of(&[&size.to_be_bytes()]),
        name: label("acta.pdf"),
        size,
    });
    let organ = ids
        .one(ids.pool.organs, pool::organ)
        .prop_map(|organ| Source::Record { kind: code("organ"), record: *organ.uuid() });
    let mandate = ids
        .one(ids.pool.mandates, pool::mandate)
        .prop_map(|mandate| Source::Record { kind: code("mandate"), record: *mandate.uuid() });
    let address = Just(Source::Address(remark("https://normas.example/2")));
    prop_oneof![2 => file, 1 => organ, 1 => mandate, 2 => reason().prop_map(Source::Paper), 1 => address]
        .boxed()
}

fn evidence(ids: &Ids) -> Weighted {
    let new_evidence = ids.unmade(ids.pool.evidence, pool::evidence);
    let evidence = move || ids.one(ids.pool.evidence, pool::evidence);
    let certification = move || ids.one(ids.pool.certifications, pool::certification);
    let effective = (near_date(), until()).prop_map(|(from, until)| Period { from, until });
    let supersedes = weighted(0.3, evidence());
    let details = (effective, each(Sensitivity::VARIANTS), source(ids), supersedes).prop_map(
        |(effective, sensitivity, source, supersedes)| {
            let title = label("Cuaderno de producción");
            EvidenceDetails { effective, sensitivity, source, supersedes, title }
        },
    );
    let record =
        (new_evidence, details).prop_map(|(evidence, details)| Command::RecordEvidence { evidence, details });
    let use_of = move || (evidence(), certification(), requirement());
    let link = use_of().prop_map(|(evidence, certification, requirement)| Command::LinkEvidence {
        evidence,
        certification,
        requirement,
    });
    let linked = ids.known(linked_evidence, use_of());
    let unlink = (linked, reason()).prop_map(|((evidence, certification, requirement), reason)| {
        Command::UnlinkEvidence { evidence, certification, requirement, reason }
    });
    let annul =
        (evidence(), reason()).prop_map(|(evidence, reason)| Command::AnnulEvidence { evidence, reason });
    vec![(8, record.boxed()), (8, link.boxed()), (4, unlink.boxed()), (2, annul.boxed())]
}

/// Which evidence is used in which certification for which requirement.
fn linked_evidence(register: &Register) -> Vec<(EvidenceId, CertificationId, RequirementCode)> {
    let certifications = register.certifications().certifications();
    let uses = certifications.flat_map(|of| of.evidence.iter().map(move |(code, used)| (of.id, code, used)));
    uses.flat_map(|(of, code, used)| used.iter().map(move |one| (*one, of, code.clone()))).collect()
}

fn money() -> Few<Money> {
    select(vec!["0 USD", "12.50 USD", "4000 USD", "3500.00 PEN"]).prop_map(read).boxed()
}

fn lines() -> Few<Vec<Line>> {
    vec(money().prop_map(|amount| Line { amount, purpose: label("botiquín") }), 0..3).boxed()
}

fn period() -> Few<Period> {
    (near_date(), until()).prop_map(|(from, until): (PartialDate, _)| Period { from, until }).boxed()
}

fn premium(ids: &Ids) -> Weighted {
    let new = move || ids.unmade(ids.pool.premiums, pool::premium);
    let id = move || ids.one(ids.pool.premiums, pool::premium);
    let cooperative = move || ids.one(ids.pool.cooperatives, pool::cooperative);
    let level = weighted(0.3, select(vec!["ecological", "golden"]).prop_map(code));
    let received = (
        money(),
        cooperative(),
        0_u64..2_000_000,
        level,
        near_date(),
        ids.one(ids.pool.schemes, pool::scheme),
    )
        .prop_map(|(amount, cooperative, fine, level, on, scheme)| Received {
            amount,
            buyer: None,
            cooperative,
            fine: Weight(fine),
            level,
            on,
            rate: None,
            scheme,
        });
    let receive =
        (new(), received).prop_map(|(premium, received)| Command::ReceivePremium { premium, received });
    let planned = (cooperative(), lines(), period()).prop_map(|(cooperative, lines, period)| Planned {
        cooperative,
        lines,
        period,
        title: label("Plan"),
    });
    let plan = (new(), planned).prop_map(|(premium, planned)| Command::PlanPremium { premium, planned });
    let decided =
        (cooperative(), lines(), near_date(), ids.one(ids.pool.organs, pool::organ), weighted(0.4, id()))
            .prop_map(|(cooperative, lines, on, organ, plan)| Decided {
                cooperative,
                lines,
                on,
                organ,
                plan,
                resolution: remark("Acta 14/2018"),
            });
    let decide = (new(), decided).prop_map(|(premium, decided)| Command::DecidePremium { premium, decided });
    let tally = super::super::value::any_tally();
    let expense = (money(), tally, cooperative(), weighted(0.6, id()), some_evidence(ids), near_date())
        .prop_map(|(amount, beneficiaries, cooperative, decision, evidence, on)| Spent {
            amount,
            beneficiaries,
            cooperative,
            decision,
            evidence,
            line: None,
            on,
            purpose: label("botiquín"),
        });
    let spend = (new(), expense).prop_map(|(premium, spent)| Command::SpendPremium { premium, spent });
    let annul = (id(), reason()).prop_map(|(premium, reason)| Command::AnnulPremium { premium, reason });
    let state = (ids.one(ids.pool.mandates, pool::mandate), maybe(each(SocialGroup::VARIANTS)))
        .prop_map(|(mandate, social_group)| Command::StateSocialGroup { mandate, social_group });
    vec![
        (3, receive.boxed()),
        (3, plan.boxed()),
        (4, decide.boxed()),
        (4, spend.boxed()),
        (1, annul.boxed()),
        (3, state.boxed()),
    ]
}
