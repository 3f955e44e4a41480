//! `scheme.adopt`.

use clap::Args;
use domain::certification::Command;
use domain::certification::scheme::{Grade, Header, Requirement, Scale, Scheme};
use domain::value::text::{Label, Line, ShortText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Adopt a small scheme by hand; a published catalogue is read with `ayni import scheme`
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Adopt {
    /// The short name by which people call the scheme in this version, such as fairmined-2.0
    #[arg(long)]
    pub code: Input<ShortText>,
    /// Its name
    #[arg(long)]
    pub title: Input<Label>,
    /// Who owns it
    #[arg(long)]
    pub owner: Input<Label>,
    /// Which version it is
    #[arg(long = "version", value_name = "VERSION")]
    pub edition: Input<ShortText>,
    /// A requirement: CODE|TITLE, with |CLASS (entry, progress, core, major, development or voluntary), |YEAR and
    /// |TOPIC,TOPIC where needed
    #[arg(long = "requirement", required = true, value_name = "REQUIREMENT")]
    pub requirements: Vec<Input<Requirement>>,
    /// A grade of non-conformity: CODE, with :DAYS to mend it and :blocks where a certificate waits for that; the mildest first
    #[arg(long = "grade", value_name = "GRADE")]
    #[serde(default)]
    pub grades: Vec<Input<Grade>>,
    /// A level that it grants beside the plain one, such as ecological
    #[arg(long = "level", value_name = "LEVEL")]
    #[serde(default)]
    pub levels: Vec<Input<ShortText>>,
    /// How many months a certificate runs
    #[arg(long)]
    pub cycle_months: Option<u32>,
    /// How many months a suspension lasts at the most
    #[arg(long)]
    pub suspension_months: Option<u32>,
    /// Grade by ranks from one upwards instead of conformity: HIGHEST:LOWEST that counts as met, such as 5:3
    #[arg(long)]
    pub ranks: Option<Input<Scale>>,
    /// Under which licence its texts stand
    #[arg(long)]
    pub licence: Option<Input<Line>>,
}

impl Mutation for Adopt {
    const NAME: &'static str = "scheme.adopt";
    const KINDS: &'static [&'static str] = &["certification.adopt_scheme"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let requirements = self.requirements.read("requirements", resolver)?;
        if requirements.is_empty() {
            return Err(Problem::missing("requirements"));
        }
        let header = Header {
            code: self.code.read("code", resolver)?,
            cycle_months: self.cycle_months,
            document: None,
            grades: self.grades.read("grades", resolver)?,
            language: None,
            levels: self.levels.read("levels", resolver)?,
            licence: self.licence.read("licence", resolver)?,
            owner: self.owner.read("owner", resolver)?,
            scale: self.ranks.read("ranks", resolver)?.unwrap_or(Scale::Conformity),
            source: None,
            suspension_months: self.suspension_months,
            title: self.title.read("title", resolver)?,
            valid: None,
            version: self.edition.read("edition", resolver)?,
        };
        let content = Box::new(Scheme { header, profiles: Vec::new(), requirements });
        Ok(Command::AdoptScheme { scheme: mint.id(), content }.into())
    }
}
