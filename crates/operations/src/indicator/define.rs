//! `indicator.define`.

use clap::Args;
use domain::equality::{Command, IndicatorDetails};
use domain::value::text::ShortText;
use domain::value::{Name, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Define an indicator, or change the definition of the one with that code
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Define {
    /// The code that people use, such as M1; those of the built-in indicators, G1 to G21, are not to be defined
    pub code: Input<ShortText>,
    /// What it is called
    pub title: Input<Name>,
    /// In what it is told: %, people, rank …
    #[arg(long)]
    pub unit: Input<ShortText>,
    /// How it is computed
    #[arg(long)]
    pub formula: Option<Input<Remark>>,
    /// What is divided
    #[arg(long)]
    pub numerator: Option<Input<Remark>>,
    /// What it is divided by
    #[arg(long)]
    pub denominator: Option<Input<Remark>>,
    /// Who or what is left out
    #[arg(long)]
    pub exclusions: Option<Input<Remark>>,
    /// The framework that it comes from, such as GRI 405-1-a
    #[arg(long)]
    pub framework: Option<Input<Name>>,
    /// Which version of the definition
    #[arg(long)]
    pub version: Option<Input<ShortText>>,
}

impl Mutation for Define {
    const NAME: &'static str = "indicator.define";
    const KINDS: &'static [&'static str] = &["equality.define_indicator"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let details = IndicatorDetails {
            code: self.code.read("code", resolver)?,
            denominator: self.denominator.read("denominator", resolver)?,
            exclusions: self.exclusions.read("exclusions", resolver)?,
            formula: self.formula.read("formula", resolver)?,
            framework: self.framework.read("framework", resolver)?,
            numerator: self.numerator.read("numerator", resolver)?,
            title: self.title.read("title", resolver)?,
            unit: self.unit.read("unit", resolver)?,
            version: self.version.read("version", resolver)?,
        };
        let wanted = details.code.as_str().to_lowercase();
        let mut known = resolver.register.equality().indicators();
        let known = known.find(|(_, one)| one.code.as_str().to_lowercase() == wanted).map(|(id, _)| id);
        let indicator = known.unwrap_or_else(|| mint.id());
        Ok(Command::DefineIndicator { indicator, details }.into())
    }
}
