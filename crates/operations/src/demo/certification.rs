//! The chapter of the certificate: Fairmined since 2016, certified every year, the Ecological level since August 2021,
//! the concession in scope (S02 to S05).
//!
//! What an audit found in 2021, what was done about it, and the amounts of the premium were not published: they are an
//! example, and say so. That the organisation spends its premium on working conditions, families and the community is
//! published (S02), and so is the rate a kilogram.

use domain::certification::{
    ActionDetails, Answer, AuditDetails, AuditKind, Closure, Command, Conformity, Decided, EvidenceDetails,
    FindingDetails, Held, Line, Outcome, Planned, Received, Scope, Sensitivity, SocialGroup, Source, Spent,
    Step, StepKind, WorkStatus, scheme::RequirementCode,
};
use domain::committee::{self, BasisKind, Kind as OrganKind, Post, Rank};
use domain::value::id::{AuditId, CertificationId, EvidenceId, PremiumId, SchemeId};
use domain::value::{ShortText, Tally};

use exchange::catalogue;

use super::story::{Story, date, label, period, remark};

const S02: &str = "https://fairmined.org/cecomip-achieves-fairmined-ecological-gold-seal/";
const S04: &str =
    "https://fairmined.org/de/cecomip-first-alluvial-gold-mining-cooperative-fairmined-certification/";
const S05: &str = "https://fairmined.org/?p=22490";

/// The body of the example; no body of that name exists.
const BODY: &str = "Organismo de certificación (ejemplo)";

impl Story<'_, '_> {
    /// The schemes, the certificate, an audit, evidence and the premium.
    pub(super) fn certification(&mut self) -> Option<()> {
        let (fairmined, law) = (self.scheme("fairmined-2.0")?, self.scheme("pe-coop")?);
        let certification = self.certificate(fairmined)?;
        let evidence = self.evidence(certification)?;
        self.obligations(law)?;
        self.audit(certification, evidence)?;
        self.premium(fairmined)
    }

    /// A scheme that comes with the program.
    fn scheme(&mut self, code: &str) -> Option<SchemeId> {
        let (scheme, shipped) = (self.mint.id(), catalogue::shipped(code)?);
        let options = catalogue::Options { code: ShortText::new(code).ok(), ..catalogue::Options::default() };
        let content = catalogue::read(shipped.bytes, &options).ok()?.schemes.pop()?;
        self.add(Command::AdoptScheme { scheme, content: Box::new(content) });
        Some(scheme)
    }

    fn step(&mut self, certification: CertificationId, on: &str, what: StepKind, note: &str) -> Option<()> {
        let step = Step { body: None, id: self.mint.id(), note: remark(note), on: date(on)?, what };
        self.add(Command::RecordStep { certification, step });
        Some(())
    }

    /// The steps are known to the year; that it was certified in each is published as «sixth year in a row».
    fn certificate(&mut self, scheme: SchemeId) -> Option<CertificationId> {
        let certification = self.mint.id();
        let scope = Scope { level: None, product: label("oro"), units: vec![self.unit] };
        let holder = self.central;
        self.add(Command::Open { certification, scheme, holder, scope: scope.clone(), on: date("2016")? });
        let granted = StepKind::Granted { conditions: None, number: None, until: None };
        self.step(certification, "2016", granted, &format!("sin medidas correctivas inmediatas: {S04}"))?;
        for year in ["2017", "2018", "2019", "2020", "2021"] {
            let renewed = StepKind::Renewed { number: None, until: None };
            self.step(certification, year, renewed, &format!("sexto año seguido en 2021: {S02}"))?;
        }
        let scope = Scope { level: ShortText::new("ecological").ok(), ..scope };
        let rescoped = StepKind::Rescoped { scope };
        self.step(certification, "2021-08", rescoped, &format!("Fairmined Ecological: {S05}"))?;
        Some(certification)
    }

    /// The obligations that law lays on every cooperative are followed up like a scheme.
    fn obligations(&mut self, scheme: SchemeId) -> Option<()> {
        let (certification, holder) = (self.mint.id(), self.central);
        self.add(Command::Open {
            certification,
            scheme,
            holder,
            scope: Scope::default(),
            on: date("2021-01-01")?,
        });
        let answer = Answer {
            deadline: date("2022-03-31"),
            note: remark("ejemplo: falta legalizar el libro de la comisión electoral"),
            on: date("2021-11-15")?,
            outcome: Some(Outcome::PartlyMet),
            responsible: self.organs.get(&OrganKind::BoardOfDirectors).copied(),
            work: WorkStatus::UnderWay,
        };
        let requirement = RequirementCode::new("pe-04").ok()?;
        self.add(Command::AnswerRequirement { certification, requirement, answer });
        Some(())
    }

    /// What the sources publish is evidence, each with the days that it speaks of. The last one is given back.
    fn evidence(&mut self, certification: CertificationId) -> Option<EvidenceId> {
        let published = [
            ("Nota sobre la primera certificación", S04, "2016", "fm2-application"),
            ("Nota sobre el sello ecológico", S02, "2021-08", "fm2-ecological"),
        ];
        let mut last = None;
        for (title, address, from, code) in published {
            let evidence = self.mint.id();
            let details = EvidenceDetails {
                effective: period(from, None)?,
                sensitivity: Sensitivity::Public,
                source: Source::Address(remark(address)?),
                supersedes: None,
                title: label(title)?,
            };
            self.add(Command::RecordEvidence { evidence, details });
            let requirement = RequirementCode::new(code).ok()?;
            self.add(Command::LinkEvidence { evidence, certification, requirement });
            last = Some(evidence);
        }
        last
    }

    /// An example of an audit: two findings, each with its cause, an action, and a closing by another office.
    fn audit(&mut self, certification: CertificationId, evidence: EvidenceId) -> Option<()> {
        let audit: AuditId = self.mint.id();
        let details =
            AuditDetails { body: label(BODY)?, kind: AuditKind::Surveillance, planned: date("2021-06")? };
        self.add(Command::ScheduleAudit { audit, certification, details });
        let held = Held {
            auditors: Some(2),
            from: date("2021-06-14")?,
            interviews: Tally { women: 12, men: 18, ..Tally::default() },
            note: remark("ejemplo: no se publicó qué halló la auditoría"),
            sample: Some(30),
            until: date("2021-06-16")?,
        };
        self.add(Command::HoldAudit { audit, held });
        let found = |conformity, code: &str, note: &str| -> Option<FindingDetails> {
            let requirement = RequirementCode::new(code).ok()?;
            let (evidence, deadline) = (Vec::new(), None);
            Some(FindingDetails { conformity, deadline, evidence, note: remark(note), requirement })
        };
        let signatures = "ejemplo: faltaban firmas en la lista de trazabilidad";
        let gloves = "ejemplo: guantes gastados en el lavadero";
        let ecological = FindingDetails {
            evidence: vec![evidence],
            ..found(Conformity::Conforming, "fm2-ecological", "sin mercurio desde 2020")?
        };
        let findings = [
            (found(Conformity::Observation, "fm2-traceability", signatures)?, true),
            (found(Conformity::Observation, "fm2-labour-conditions", gloves)?, true),
            (ecological, false),
        ];
        for (details, mended) in findings {
            let finding = self.mint.id();
            self.add(Command::RecordFinding { finding, audit, details });
            if mended {
                let action = self.mint.id();
                let details = ActionDetails {
                    action: remark("ejemplo: reponer y revisar cada semana")?,
                    deadline: date("2021-09-30")?,
                    organ: self.organs.get(&OrganKind::BoardOfDirectors).copied(),
                    person: None,
                    root_cause: remark("ejemplo: nadie estaba encargado"),
                };
                self.add(Command::PlanAction { action, finding, details });
                let closure = Closure {
                    check: remark("ejemplo: revisado en dos visitas, sin faltas")?,
                    effective: true,
                    evidence: Vec::new(),
                    on: date("2021-09-15")?,
                };
                self.checked.push(Command::CloseAction { action, closure }.into());
            }
        }
        Some(())
    }

    /// The premium: the rates are published (S27), the sales and what was paid are an example.
    fn premium(&mut self, scheme: SchemeId) -> Option<()> {
        let committee = self.premium_committee()?;
        let cooperative = self.central;
        for (on, grams, level, rate) in [
            ("2021-03-31", "5200", None, "4000.00 USD"),
            ("2021-10-31", "3100", Some("ecological"), "6000.00 USD"),
        ] {
            let fine: domain::value::Weight = grams.parse().ok()?;
            let rate: domain::value::Money = rate.parse().ok()?;
            let received = Received {
                amount: fine.priced(&rate)?,
                buyer: label("Comprador autorizado (ejemplo)"),
                cooperative,
                fine,
                level: level.and_then(|level| ShortText::new(level).ok()),
                on: date(on)?,
                rate: Some(rate),
                scheme,
            };
            let premium = self.mint.id();
            self.add(Command::ReceivePremium { premium, received });
        }
        let line = |purpose: &str, amount: &str| -> Option<Line> {
            Some(Line { amount: amount.parse().ok()?, purpose: label(purpose)? })
        };
        let plan: PremiumId = self.mint.id();
        let planned = Planned {
            cooperative,
            lines: vec![
                line("Condiciones de trabajo", "20000.00 USD")?,
                line("Familias", "10000.00 USD")?,
                line("Comunidad", "8000.00 USD")?,
            ],
            period: period("2021", Some("2023"))?,
            title: label("Plan de inversión del premio 2021–2023 (ejemplo)")?,
        };
        self.add(Command::PlanPremium { premium: plan, planned });
        let decision: PremiumId = self.mint.id();
        let decided = Decided {
            cooperative,
            lines: vec![line("Guantes y botas", "9500.00 USD")?, line("Útiles escolares", "4200.00 USD")?],
            on: date("2021-05-08")?,
            organ: committee,
            plan: Some(plan),
            resolution: remark("Acta 3/2021, acuerdo 2 (ejemplo)")?,
        };
        self.add(Command::DecidePremium { premium: decision, decided });
        for (on, purpose, amount, women, men) in [
            ("2021-06-20", "Guantes y botas", "9400.00 USD", 58, 141),
            ("2021-07-15", "Útiles escolares", "4200.00 USD", 46, 39),
        ] {
            let spent = Spent {
                amount: amount.parse().ok()?,
                beneficiaries: Tally { women, men, ..Tally::default() },
                cooperative,
                decision: Some(decision),
                evidence: Vec::new(),
                line: None,
                on: date(on)?,
                purpose: label(purpose)?,
            };
            let premium = self.mint.id();
            self.add(Command::SpendPremium { premium, spent });
        }
        Some(())
    }

    /// A committee in which every social group has a seat; who sits there is made up.
    fn premium_committee(&mut self) -> Option<domain::value::id::OrganId> {
        let posts = [(Post::President, Rank::Full, 1), (Post::Member, Rank::Full, 4)];
        let basis = (BasisKind::Other, "Estándar Fairmined");
        let seats = self.organ(OrganKind::PremiumCommittee, (basis, None), "2016", &posts)?;
        let (women, men) = (self.women.clone(), self.men.clone());
        let holders = [
            (0, *women.get(17)?, SocialGroup::Miners),
            (1, *men.get(30)?, SocialGroup::Shareholders),
            (1, *women.get(18)?, SocialGroup::VulnerableGroups),
            (1, *men.get(31)?, SocialGroup::PlantWorkers),
            (1, *women.get(19)?, SocialGroup::LocalAuthorities),
        ];
        for (seat, holder, group) in holders {
            self.seat(*seats.get(seat)?, holder, "2021-01-01", Some("2024-01-01"))?;
            let Some(domain::Command::Committee(committee::Command::Seat(committee::act::Seat {
                mandate,
                ..
            }))) = self.last()
            else {
                return None;
            };
            let mandate = *mandate;
            self.add(Command::StateSocialGroup { mandate, social_group: Some(group) });
        }
        self.organs.get(&OrganKind::PremiumCommittee).copied()
    }
}
