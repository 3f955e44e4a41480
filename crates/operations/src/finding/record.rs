//! `finding.record`.

use clap::Args;
use domain::certification::{Command, Conformity, FindingDetails};
use domain::value::id::{AuditId, CertificationId, EvidenceId};
use domain::value::text::{ShortText, fold};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::input::RequirementName;
use crate::resolve::{OfCertification, all_words};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Write down what an audit found about a requirement
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The requirement: its code, or how that begins or ends
    pub requirement: Input<RequirementName>,

    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    #[arg(long)]
    pub audit: Input<AuditId>,
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
    /// The requirement is met
    #[arg(long, group = "result")]
    #[serde(default)]
    pub conforming: bool,
    /// It is met, but something could be better
    #[arg(long, group = "result")]
    #[serde(default)]
    pub observation: bool,
    /// It is not met: the grade of the non-conformity, one of the scheme's
    #[arg(long, group = "result")]
    pub grade: Option<Input<ShortText>>,
    /// The rank on the scheme's scale
    #[arg(long, group = "result")]
    pub rank: Option<u8>,
    /// It does not apply here
    #[arg(long, group = "result")]
    #[serde(default)]
    pub not_applicable: bool,
    /// What was seen, without naming a person
    #[arg(long)]
    pub note: Option<Input<Remark>>,
    /// By when it is to be mended
    #[arg(long)]
    pub deadline: Option<Input<PartialDate>>,
    /// Evidence that it rests on, by its title
    #[arg(long)]
    #[serde(default)]
    pub evidence: Vec<Input<EvidenceId>>,
}

impl Mutation for Record {
    const NAME: &'static str = "finding.record";
    const KINDS: &'static [&'static str] = &["certification.record_finding"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let audit = resolver.audit("audit", &self.audit, &self.of)?;
        let audited = resolver.register.certifications().audit(audit);
        let audited = audited.ok_or_else(Problem::unforeseen)?.certification;
        let details = FindingDetails {
            conformity: self.conformity(resolver, audited)?,
            deadline: self.deadline.read("deadline", resolver)?,
            evidence: self.evidence.read("evidence", resolver)?,
            note: self.note.read("note", resolver)?,
            requirement: resolver.requirement_of("requirement", audited, &self.requirement)?,
        };
        Ok(Command::RecordFinding { finding: mint.id(), audit, details }.into())
    }
}

impl Record {
    /// The one result that was filled in.
    fn conformity(&self, resolver: &Resolver<'_>, audited: CertificationId) -> Outcome<Conformity> {
        let grade = self.grade.as_ref().map(|grade| self::grade(resolver, audited, grade)).transpose()?;
        let said = [
            ("conforming", self.conforming.then_some(Conformity::Conforming)),
            ("observation", self.observation.then_some(Conformity::Observation)),
            ("grade", grade.map(Conformity::NonConforming)),
            ("rank", self.rank.map(Conformity::Rank)),
            ("not_applicable", self.not_applicable.then_some(Conformity::NotApplicable)),
        ];
        let mut said = said.into_iter().filter_map(|(field, said)| Some((field, said?)));
        match (said.next(), said.next()) {
            (Some((_, only)), None) => Ok(only),
            (Some((field, _)), Some((other, _))) => Err(Problem::conflicting(field, other)),
            (None, _) => Err(Problem::wrong("conformity_needed", "requirement", &self.requirement)),
        }
    }
}

/// A grade of the scheme, by its code or by its word in any language; or another, which the register refuses.
fn grade(resolver: &Resolver<'_>, audited: CertificationId, wanted: &Input<ShortText>) -> Outcome<ShortText> {
    let certifications = resolver.register.certifications();
    let scheme = resolver.scheme_of(audited).and_then(|scheme| certifications.scheme(scheme));
    let grades = scheme.map_or(&[][..], |scheme| scheme.grades());
    let known = grades.iter().map(|known| &known.code).find(|code| is_called(code.as_str(), wanted));
    known.map_or_else(|| wanted.read("grade", resolver), |code| Ok(code.clone()))
}

fn is_called(code: &str, typed: &str) -> bool {
    let wanted = fold(typed);
    let id = format!("certification-grade-{code}");
    fold(code) == wanted || all_words().any(|words| words.has(&id) && fold(&words.say(&id)) == wanted)
}
