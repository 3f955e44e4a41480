//! From what people type to schemes, certifications, audits, findings, corrective actions, evidence, premium and money.

use clap::Args;
use domain::certification::scheme::{Link, Relationship, RequirementCode};
use domain::certification::{AuditKind, StepKind};
use domain::find::certification::{self as find, PremiumKind, Within};
use domain::find::{Found, NotFound};
use domain::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, PremiumId, SchemeId, StepId,
};
use domain::value::{ShortText, Tally, text::fold};
use exchange::sheet::{self, ReadOptions};
use reports::words::Family;
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};
use strum::{VariantArray as _, VariantNames as _};
use uuid::Uuid;

use super::{Resolver, choice, code_of, text};
use crate::Input;
use crate::input::{Described, Readable};
use crate::problem::{Kind, Outcome, Problem};
use crate::record::RecordKind;

/// Of which certification, to tell an audit from others.
#[derive(Clone, Debug, Default, Args, Serialize, Deserialize, JsonSchema)]
pub struct OfCertification {
    /// The certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    pub certification: Option<Input<CertificationId>>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// In which audit, to tell a finding from others.
#[derive(Clone, Debug, Default, Args, Serialize, Deserialize, JsonSchema)]
pub struct InAudit {
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    #[arg(long)]
    pub audit: Option<Input<AuditId>>,
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

/// How many people of each gender.
#[derive(Clone, Copy, Debug, Default, Args, Serialize, Deserialize, JsonSchema)]
pub struct Counted {
    /// How many women
    #[arg(long, default_value_t = 0)]
    #[serde(default, skip_serializing_if = "is_zero")]
    women: u64,
    /// How many men
    #[arg(long, default_value_t = 0)]
    #[serde(default, skip_serializing_if = "is_zero")]
    men: u64,
    /// How many people of another gender
    #[arg(long, default_value_t = 0)]
    #[serde(default, skip_serializing_if = "is_zero")]
    other: u64,
    /// How many people whose gender is not known
    #[arg(long, default_value_t = 0)]
    #[serde(default, skip_serializing_if = "is_zero")]
    unknown: u64,
}

/// Whether a count is the one that is assumed where none is given: it is the same request with it and without.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl Counted {
    /// The tally.
    pub const fn tally(self) -> Tally {
        Tally { men: self.men, other: self.other, unknown: self.unknown, women: self.women }
    }
}

/// A record of the register by its kind and identifier, such as `training:0190a7e1-…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordNamed {
    /// Of which kind.
    pub kind: ShortText,
    /// Which one.
    pub record: Uuid,
}

impl Described for RecordNamed {
    fn schema() -> Schema {
        let example = "training:0190a7e1-0000-7000-8000-000000000001";
        json_schema!({ "type": "string", "format": "record", "examples": [example] })
    }
}

impl Readable for RecordNamed {
    fn read(field: &'static str, typed: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let wrong = || Problem::wrong("evidence_record_wrong", field, typed);
        let (kind, record) = typed.split_once(':').ok_or_else(wrong)?;
        let record = record.trim().parse().map_err(|_| wrong())?;
        Ok(Self { kind: text(field, kind.trim())?, record })
    }
}

impl Resolver<'_> {
    /// A scheme, by its code or title.
    pub fn scheme(&self, field: &'static str, value: &str) -> Outcome<SchemeId> {
        let found = find::scheme(self.register, value);
        self.found(RecordKind::Scheme, field, value, found)
    }

    /// A certification, by its scheme or the number of its certificate.
    pub fn certification(
        &self,
        field: &'static str,
        value: &str,
        holder: Option<&str>,
    ) -> Outcome<CertificationId> {
        let within = Within { holder: self.cooperative_if("cooperative", holder)?, ..Within::default() };
        let found = find::certification(self.register, within, value, self.on);
        self.found(RecordKind::Certification, field, value, found)
    }

    /// The certification that was named, or the only one there is.
    pub fn the_certification(&self, of: &OfCertification) -> Outcome<CertificationId> {
        if let Some(value) = &of.certification {
            return self.certification("certification", value, of.cooperative.as_deref());
        }
        let holder = self.cooperative_if("cooperative", of.cooperative.as_deref())?;
        let all = self.register.certifications().certifications();
        let mut ours = all.filter(|one| holder.is_none_or(|holder| one.holder == holder));
        let needed = |code: &'static str| Problem::new(Kind::NotFound, code).at("certification");
        match (ours.next(), ours.next()) {
            (Some(only), None) => Ok(only.id),
            (None, _) => Err(needed("certification_none")),
            (Some(_), Some(_)) => Err(needed("certification_needed")),
        }
    }

    /// The scheme of a certification.
    pub fn scheme_of(&self, certification: CertificationId) -> Option<SchemeId> {
        self.register.certifications().certification(certification).map(|found| found.scheme)
    }

    /// A requirement of a scheme, by its code or how that begins or ends.
    pub fn requirement(
        &self,
        field: &'static str,
        scheme: SchemeId,
        value: &str,
    ) -> Outcome<RequirementCode> {
        let content = self.register.certifications().scheme(scheme);
        let found = content.map_or(Err(NotFound::Nothing), |content| find::requirement(content, value));
        self.found(RecordKind::Requirement, field, value, found)
    }

    /// A requirement of the scheme of a certification.
    pub fn requirement_of(
        &self,
        field: &'static str,
        certification: CertificationId,
        value: &str,
    ) -> Outcome<RequirementCode> {
        let scheme = self.scheme_of(certification).ok_or_else(Problem::unforeseen)?;
        self.requirement(field, scheme, value)
    }

    /// A step of a certification, by its kind and date.
    pub fn step(&self, field: &'static str, certification: CertificationId, value: &str) -> Outcome<StepId> {
        let kinds = StepKind::VARIANTS;
        let found = self.register.certifications().certification(certification);
        let found = found.map_or(Err(NotFound::Nothing), |found| {
            self.dated(value, |value| coded(Family::Step, kinds, value, |wanted| find::step(found, wanted)))
        });
        self.found(RecordKind::Step, field, value, found)
    }

    /// What narrows a question about audits down.
    pub fn within(&self, of: &OfCertification) -> Outcome<Within> {
        let holder = self.cooperative_if("cooperative", of.cooperative.as_deref())?;
        let certification = of.certification.as_deref();
        let certification =
            certification.map(|one| self.certification("certification", one, of.cooperative.as_deref()));
        Ok(Within { holder, certification: certification.transpose()?, audit: None })
    }

    /// An audit, by its year, date or kind.
    pub fn audit(&self, field: &'static str, value: &str, of: &OfCertification) -> Outcome<AuditId> {
        let within = self.within(of)?;
        let kinds: Vec<&'static str> = AuditKind::VARIANTS.iter().map(|kind| kind.code()).collect();
        let look = |wanted: &str| find::audit(self.register, within, wanted);
        let found = self.dated(value, |value| coded(Family::Audit, &kinds, value, look));
        self.found(RecordKind::Audit, field, value, found)
    }

    /// What narrows a question about findings down.
    pub fn within_audit(&self, place: &InAudit) -> Outcome<Within> {
        let audit = place.audit.as_deref().map(|audit| self.audit("audit", audit, &place.of)).transpose()?;
        Ok(Within { audit, ..self.within(&place.of)? })
    }

    /// A finding, by its requirement.
    pub fn finding(&self, field: &'static str, value: &str, place: &InAudit) -> Outcome<FindingId> {
        let found = find::finding(self.register, self.within_audit(place)?, value);
        self.found(RecordKind::Finding, field, value, found)
    }

    /// A corrective action, by its requirement or by words of what is done.
    pub fn action(&self, field: &'static str, value: &str, place: &InAudit) -> Outcome<ActionId> {
        let found = find::action(self.register, self.within_audit(place)?, value);
        self.found(RecordKind::Action, field, value, found)
    }

    /// A piece of evidence, by its title.
    pub fn evidence(&self, field: &'static str, value: &str) -> Outcome<EvidenceId> {
        let found = find::evidence(self.register, value);
        self.found(RecordKind::Evidence, field, value, found)
    }

    /// An entry about the premium, by what people call it.
    pub fn premium(
        &self,
        field: &'static str,
        value: &str,
        holder: Option<&str>,
        kind: Option<PremiumKind>,
    ) -> Outcome<PremiumId> {
        let holder = self.cooperative_if("cooperative", holder)?;
        let found = self.dated(value, |wanted| find::premium(self.register, holder, kind, wanted));
        self.found(RecordKind::Premium, field, value, found)
    }

    /// How a requirement of one scheme stands to one of another: `SOURCE=TARGET:RELATIONSHIP`, with `:CONFIDENCE`.
    pub fn link(
        &self,
        field: &'static str,
        source: SchemeId,
        target: SchemeId,
        value: &str,
    ) -> Outcome<Link> {
        let not_understood = || Problem::wrong("link_wrong", field, value);
        let (from, rest) = value.split_once('=').ok_or_else(not_understood)?;
        let (rest, last) = rest.rsplit_once(':').ok_or_else(not_understood)?;
        let confidence = last.trim().parse::<u8>().ok();
        let (to, relationship) = match confidence {
            None => (rest, last),
            Some(_) => rest.rsplit_once(':').ok_or_else(not_understood)?,
        };
        self.link_of(field, (source, from), (target, to), relationship, confidence)
    }

    fn link_of(
        &self,
        field: &'static str,
        source: (SchemeId, &str),
        target: (SchemeId, &str),
        relationship: &str,
        confidence: Option<u8>,
    ) -> Outcome<Link> {
        let known = Relationship::VARIANTS;
        let relationship = relationship.trim().replace('-', "_");
        let relationship = choice(field, Family::Relationship, known, Relationship::code, &relationship)?;
        Ok(Link {
            confidence,
            relationship,
            source: self.requirement(field, source.0, source.1)?,
            target: self.requirement(field, target.0, target.1)?,
        })
    }

    /// The links of a table with the columns source, target, relationship and, if wanted, confidence.
    pub fn links(
        &self,
        field: &'static str,
        source: SchemeId,
        target: SchemeId,
        path: &str,
        bytes: &[u8],
    ) -> Outcome<Vec<Link>> {
        let table = sheet::read(bytes, &ReadOptions::default()).map_err(|error| {
            let problem = Problem::new(Kind::Input, format!("input_{}", error.code())).at(field);
            let problem = problem.with("path", path);
            error.fields().into_iter().fold(problem, |problem, (name, value)| problem.with(name, value))
        })?;
        let column = |name: &str| table.header.iter().position(|heading| fold(heading) == name);
        let needed = |name: &str| {
            let missing =
                || Problem::new(Kind::Input, "links_column").at(field).valued(path).with("column", name);
            column(name).ok_or_else(missing)
        };
        let (from, to, how) = (needed("source")?, needed("target")?, needed("relationship")?);
        let sure = column("confidence");
        let link = |row: &sheet::Row| {
            let cell = |at: usize| row.cells.get(at).map(String::as_str).unwrap_or_default();
            let confidence = sure.map(cell).map(str::trim).filter(|text| !text.is_empty());
            let confidence =
                confidence.map(|text| text.parse().map_err(|_| Problem::wrong("link_wrong", field, text)));
            self.link_of(field, (source, cell(from)), (target, cell(to)), cell(how), confidence.transpose()?)
        };
        table.rows.iter().map(link).collect()
    }
}

/// Looks for what was typed with its words turned into codes: first as a whole, then word by word.
fn coded<Id>(family: Family, codes: &[&str], value: &str, look: impl Fn(&str) -> Found<Id>) -> Found<Id> {
    match look(&code_of(family, codes, value)) {
        Err(NotFound::Nothing) => {
            let words: Vec<String> =
                value.split_whitespace().map(|word| code_of(family, codes, word)).collect();
            look(&words.join(" "))
        }
        found => found,
    }
}
