//! `scheme.relate`.

use clap::Args;
use domain::certification::Command;
use domain::certification::scheme::Link;
use domain::value::id::SchemeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver, Upload};

/// Say how requirements of one scheme stand to those of another; replaces what was said of the two before
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Relate {
    /// The one scheme: code or title
    pub source: Input<SchemeId>,
    /// The other scheme: code or title
    pub target: Input<SchemeId>,
    /// A relation: SOURCE=TARGET:RELATIONSHIP, with :CONFIDENCE in percent where known; relationships are equivalent_to,
    /// equal_to, subset_of, superset_of, intersects_with and no_relationship
    #[arg(long = "link", value_name = "LINK")]
    #[serde(default)]
    pub links: Vec<Input<Link>>,
    /// A CSV with the columns source, target, relationship and, if wanted, confidence
    #[arg(long)]
    pub file: Option<Upload>,
}

impl Mutation for Relate {
    const NAME: &'static str = "scheme.relate";
    const KINDS: &'static [&'static str] = &["certification.relate_schemes"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let source = self.source.read("source", resolver)?;
        let target = self.target.read("target", resolver)?;
        let typed = self.links.iter().map(|link| resolver.link("links", source, target, link));
        let mut links = typed.collect::<Outcome<Vec<_>>>()?;
        if let Some(file) = &self.file {
            links.extend(resolver.links("file", source, target, file.name(), file.content("file")?)?);
        }
        if links.is_empty() {
            return Err(Problem::wrong("links_missing", "links", ""));
        }
        Ok(Command::RelateSchemes { source, target, links }.into())
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.file.iter_mut().collect()
    }
}
