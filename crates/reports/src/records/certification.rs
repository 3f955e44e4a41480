//! The records of certification as people call them: schemes, certificates, audits, evidence and the premium.

mod fields;

use domain::{
    Subject,
    certification::{
        Action, Audit, Certification, Conformity, Finding, Line, Sensitivity, Source, State, Step,
    },
    value::{
        Money, PartialDate, ShortText, Tally, Weight,
        id::{
            ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, PremiumId, SchemeId,
            StepId,
        },
    },
};

use super::Records;
use crate::{
    text::shorten,
    words::{Arg, Family},
};

/// How many characters of what is to be done name a corrective action.
const NAMING: usize = 80;

fn joined(said: impl Iterator<Item = String>) -> String {
    said.collect::<Vec<_>>().join("; ")
}

impl Records<'_> {
    /// Looks in the register, and then in what the history says of records that are no longer in it.
    fn certified<T>(&self, find: impl Fn(&State) -> Option<T>) -> Option<T> {
        self.find(|register| find(register.certifications()))
    }

    fn message(&self, id: &str, places: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> =
            places.iter().map(|(name, said)| (*name, Arg::from(*said))).collect();
        self.words.say_with(id, &args)
    }

    fn counted(&self, id: &str, count: usize) -> String {
        self.words.say_with(id, &[("count", Arg::Number(u64::try_from(count).unwrap_or(u64::MAX)))])
    }

    /// A code that each scheme gives itself: in words where there are any, else as it is.
    fn own_code(&self, family: &str, code: &str) -> String {
        let id = format!("certification-{family}-{code}");
        if self.words.has(&id) { self.words.say(&id) } else { code.to_owned() }
    }

    /// An office as it signs: a role of ours in words, or as it calls itself.
    pub fn office_of(&self, name: &str) -> String {
        let id = format!("{}-{name}", Family::Role.prefix());
        if self.words.has(&id) { self.words.say(&id) } else { name.to_owned() }
    }

    /// A scheme, by the code that people use.
    pub fn scheme(&self, scheme: SchemeId) -> String {
        self.certified(|state| state.scheme(scheme).map(|found| found.header.code.to_string()))
            .unwrap_or_else(|| scheme.to_string())
    }

    /// A certification: under which scheme, and whose.
    pub fn certification(&self, certification: CertificationId) -> String {
        let parts =
            |state: &State| state.certification(certification).map(|found| (found.scheme, found.holder));
        let Some((scheme, holder)) = self.certified(parts) else { return certification.to_string() };
        let (scheme, holder) = (self.scheme(scheme), self.cooperative(holder));
        self.message("record-certification", &[("scheme", &scheme), ("holder", &holder)])
    }

    fn step_parts(&self, step: StepId) -> Option<(CertificationId, Step)> {
        self.certified(|state| {
            let of = |one: &Certification| {
                one.steps.iter().find(|taken| taken.id == step).map(|taken| (one.id, taken.clone()))
            };
            state.certifications().find_map(of)
        })
    }

    /// A step: which, when, of which certification.
    pub fn step(&self, step: StepId) -> String {
        let Some((certification, taken)) = self.step_parts(step) else { return step.to_string() };
        let (what, date) = (self.words.term(Family::Step, taken.what.code()), self.date(&taken.on));
        let certification = self.certification(certification);
        let places = [("step", what.as_str()), ("date", &date), ("certification", &certification)];
        self.message("record-step", &places)
    }

    fn audit_parts(&self, audit: AuditId) -> Option<Audit> {
        self.certified(|state| state.audit(audit).cloned())
    }

    /// An audit: why, when, of which certification.
    pub fn audit(&self, audit: AuditId) -> String {
        let Some(found) = self.audit_parts(audit) else { return audit.to_string() };
        let date = self.date(&found.held.as_ref().map_or(found.details.planned, |held| held.from));
        let certification = self.certification(found.certification);
        let kind = found.details.kind.code();
        self.message("record-audit", &[("kind", kind), ("date", &date), ("certification", &certification)])
    }

    /// An audit where its certification is told beside it.
    pub fn audit_short(&self, audit: AuditId) -> String {
        let Some(found) = self.audit_parts(audit) else { return audit.to_string() };
        let date = self.date(&found.held.as_ref().map_or(found.details.planned, |held| held.from));
        self.message("record-audit-short", &[("kind", found.details.kind.code()), ("date", &date)])
    }

    fn finding_parts(&self, finding: FindingId) -> Option<Finding> {
        self.certified(|state| state.finding(finding).cloned())
    }

    /// A finding: about which requirement, what, in which audit.
    pub fn finding(&self, finding: FindingId) -> String {
        let Some(found) = self.finding_parts(finding) else { return finding.to_string() };
        let (conformity, audit) = (self.conformity(&found.details.conformity), self.audit(found.audit));
        let requirement = found.details.requirement.as_str();
        let places = [("requirement", requirement), ("conformity", &conformity), ("audit", &audit)];
        self.message("record-finding", &places)
    }

    fn action_parts(&self, action: ActionId) -> Option<Action> {
        self.certified(|state| state.action(action).cloned())
    }

    /// A corrective action: what is done, about which requirement.
    pub fn action(&self, action: ActionId) -> String {
        let Some(found) = self.action_parts(action) else { return action.to_string() };
        let done = shorten(found.details.action.as_str(), NAMING);
        let about = self.finding_parts(found.finding);
        let requirement =
            about.map_or_else(|| found.finding.to_string(), |about| about.details.requirement.to_string());
        self.message("record-action", &[("action", &done), ("requirement", &requirement)])
    }

    /// A piece of evidence, by its title.
    pub fn evidence(&self, evidence: EvidenceId) -> String {
        let found = self.certified(|state| state.evidence(evidence).map(|found| found.details.clone()));
        if self.leaves && found.as_ref().is_some_and(|found| found.sensitivity == Sensitivity::Sensitive) {
            return self.words.say("dossier-withheld");
        }
        let title = found.map(|found| found.title.to_string());
        title.map_or_else(
            || evidence.to_string(),
            |title| self.message("record-evidence", &[("title", &title)]),
        )
    }

    /// An entry about the premium, by what people call it.
    pub fn premium(&self, premium: PremiumId) -> String {
        let of = |cooperative: CooperativeId| self.cooperative(cooperative);
        let received =
            |state: &State| state.received().find(|(id, _)| *id == premium).map(|(_, e)| e.clone());
        let planned = |state: &State| state.planned().find(|(id, _)| *id == premium).map(|(_, e)| e.clone());
        let decided = |state: &State| state.decided().find(|(id, _)| *id == premium).map(|(_, e)| e.clone());
        let spent = |state: &State| state.spent().find(|(id, _)| *id == premium).map(|(_, e)| e.clone());
        if let Some(entry) = self.certified(received) {
            let places = [("day", self.day(entry.on)), ("amount", self.money(&entry.amount))];
            return self.premium_said("received", &places, &of(entry.cooperative));
        }
        if let Some(entry) = self.certified(planned) {
            return self.premium_said(
                "planned",
                &[("title", entry.title.to_string())],
                &of(entry.cooperative),
            );
        }
        if let Some(entry) = self.certified(decided) {
            let places = [("resolution", entry.resolution.to_string())];
            return self.premium_said("decided", &places, &of(entry.cooperative));
        }
        let Some(entry) = self.certified(spent) else { return premium.to_string() };
        let places = [
            ("day", self.day(entry.on)),
            ("amount", self.money(&entry.amount)),
            ("purpose", entry.purpose.to_string()),
        ];
        self.premium_said("spent", &places, &of(entry.cooperative))
    }

    fn premium_said(&self, kind: &str, places: &[(&str, String)], cooperative: &str) -> String {
        let mut said: Vec<(&str, &str)> = places.iter().map(|(name, said)| (*name, said.as_str())).collect();
        said.push(("cooperative", cooperative));
        self.message(&format!("record-premium-{kind}"), &said)
    }

    /// Money with its currency: `1500.00 USD`.
    pub fn money(&self, money: &Money) -> String {
        self.words.money(money)
    }

    /// A weight of fine metal in grams.
    pub fn fine(&self, weight: Weight) -> String {
        let grams = self.words.decimal(&weight.to_string());
        self.message("certification-fine", &[("grams", &grams)])
    }

    /// A premium a kilogram: `4000.00 USD por kg`.
    pub fn rate(&self, rate: &Money) -> String {
        let rate = self.money(rate);
        self.message("certification-rate", &[("rate", &rate)])
    }

    /// People by gender, in words; those that are none are left out.
    pub fn tally(&self, tally: &Tally) -> String {
        let parts = [
            (tally.women, "count-women"),
            (tally.men, "count-men"),
            (tally.other, "count-other"),
            (tally.unknown, "count-unknown"),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| 0 < *count)
            .map(|(count, id)| self.words.say_with(id, &[("count", Arg::Number(count))]))
            .collect();
        said.join(", ")
    }

    /// What an audit says of a requirement, with the grade or rank.
    pub fn conformity(&self, conformity: &Conformity) -> String {
        let said = self.words.term(Family::Conformity, conformity.code());
        match conformity {
            Conformity::NonConforming(grade) => {
                let grade = self.own_code("grade", grade.as_str());
                self.message("certification-graded", &[("conformity", &said), ("grade", &grade)])
            }
            Conformity::Rank(rank) => format!("{said} {rank}"),
            Conformity::Conforming | Conformity::Observation | Conformity::NotApplicable => said,
        }
    }

    /// A level or label of a scheme.
    pub fn level(&self, level: &ShortText) -> String {
        self.own_code("level", level.as_str())
    }

    /// A grade of non-conformity.
    pub fn grade(&self, grade: &ShortText) -> String {
        self.own_code("grade", grade.as_str())
    }

    /// When something happened: `el 30 de noviembre de 2021`.
    fn day(&self, on: PartialDate) -> String {
        self.words.on_date(&on.to_string())
    }

    /// Until when: `hasta el 30 de noviembre de 2021`.
    fn by(&self, date: PartialDate) -> String {
        self.words.by_date(&date.to_string())
    }

    /// The days of something that has a first and a last one.
    fn days(&self, from: PartialDate, until: PartialDate) -> String {
        if from == until {
            self.day(from)
        } else {
            self.words.period(&from.to_string(), Some(&until.to_string()))
        }
    }

    /// Purposes with their money.
    pub fn lines(&self, lines: &[Line]) -> String {
        let said = |line: &Line| {
            let amount = self.money(&line.amount);
            self.message("certification-line", &[("purpose", line.purpose.as_str()), ("amount", &amount)])
        };
        joined(lines.iter().map(said))
    }

    fn all_evidence(&self, evidence: &[EvidenceId]) -> String {
        joined(evidence.iter().map(|evidence| self.evidence(*evidence)))
    }

    /// Where evidence is to be found.
    pub fn evidence_source(&self, source: &Source) -> String {
        match source {
            Source::File { name, size, .. } => {
                let bytes = self.words.integer_of(*size);
                self.message("certification-bytes", &[("name", name.as_str()), ("bytes", &bytes)])
            }
            Source::Record { kind, record } => {
                let said = Subject::of(kind.as_str(), *record).map(|subject| self.subject(subject));
                let said = said.filter(|said| *said != record.to_string());
                said.unwrap_or_else(|| format!("{kind} {record}"))
            }
            Source::Paper(text) | Source::Address(text) => text.to_string(),
        }
    }
}
