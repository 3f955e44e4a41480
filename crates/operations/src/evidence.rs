//! Evidence: what shows that something is so, and which requirements it is used for.

mod annul;
mod extract;
mod forget_unused;
mod link;
mod list;
mod record;
mod show;
mod unlink;

pub use self::{
    annul::Annul, extract::Extract, forget_unused::ForgetUnused, link::Link, list::List, record::Record,
    show::Show, unlink::Unlink,
};

use std::collections::BTreeMap;

use clap::Args;
use domain::Register;
use domain::certification::Source;
use domain::certification::scheme::RequirementCode;
use domain::value::Digest;
use domain::value::id::{CertificationId, CooperativeId, EvidenceId};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::input::RequirementName;
use crate::operation::{Noun, Operation};
use crate::{Input, Outcome, Resolver};

pub(crate) const NOUN: Noun = Noun {
    name: "evidence",
    about: "Evidence: record, link, list, extract; files are kept beside the register",
    operations: &[
        Operation::mutation::<Record>(),
        Operation::export::<Extract>(),
        Operation::mutation::<Link>(),
        Operation::mutation::<Unlink>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
        Operation::maintenance::<ForgetUnused>(),
    ],
};

/// A requirement in a certification.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct ForRequirement {
    /// The certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The requirement: its code, or how that begins or ends
    #[arg(long)]
    pub requirement: Input<RequirementName>,
}

impl ForRequirement {
    fn find(&self, resolver: &Resolver<'_>) -> Outcome<(CertificationId, RequirementCode)> {
        let holder = self.cooperative.as_deref();
        let certification = resolver.certification("certification", &self.certification, holder)?;
        let requirement = resolver.requirement_of("requirement", certification, &self.requirement)?;
        Ok((certification, requirement))
    }
}

/// Whether a file is kept beside the register, as far as its size tells; verifying reads it.
#[derive(Clone, Copy, Debug)]
enum Keeping {
    Kept,
    Differs,
    Missing,
}

impl Keeping {
    const ALL: [Self; 3] = [Self::Kept, Self::Differs, Self::Missing];

    /// Nothing for evidence that is no file.
    fn of(source: &Source, files: &BTreeMap<Digest, u64>) -> Option<Self> {
        let Source::File { digest, size, .. } = source else { return None };
        Some(match files.get(digest) {
            Some(found) if found == size => Self::Kept,
            Some(_) => Self::Differs,
            None => Self::Missing,
        })
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Differs => "differs",
            Self::Missing => "missing",
        }
    }

    fn said(self, words: &Words) -> String {
        words.say(&format!("evidence_file-{}", self.code()))
    }
}

/// In which certifications and for which requirements evidence is used.
fn uses(register: &Register, evidence: EvidenceId) -> impl Iterator<Item = (CertificationId, String)> {
    register.certifications().certifications().flat_map(move |certification| {
        let used = certification.evidence.iter().filter(move |(_, all)| all.contains(&evidence));
        used.map(|(code, _)| (certification.id, code.to_string()))
    })
}
