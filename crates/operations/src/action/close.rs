//! `action.close`.

use clap::Args;
use domain::certification::{Closure, Command};
use domain::value::id::{ActionId, EvidenceId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Close a corrective action; an office other than its author's must (--by)
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Close {
    /// The action: the requirement that it is about, or words of what is done
    pub action: Input<ActionId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// It worked
    #[arg(long, group = "effect")]
    #[serde(default)]
    pub effective: bool,
    /// It did not work
    #[arg(long, group = "effect")]
    #[serde(default)]
    pub not_effective: bool,
    /// How that was checked, without naming a person
    #[arg(long)]
    pub check: Input<Remark>,
    /// Evidence that shows it, by its title
    #[arg(long)]
    #[serde(default)]
    pub evidence: Vec<Input<EvidenceId>>,
}

impl Mutation for Close {
    const NAME: &'static str = "action.close";
    const KINDS: &'static [&'static str] = &["certification.close_action"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        match (self.effective, self.not_effective) {
            (true, true) => return Err(Problem::conflicting("effective", "not_effective")),
            (false, false) => return Err(Problem::wrong("effect_needed", "action", &self.action)),
            (true, false) | (false, true) => {}
        }
        let closure = Closure {
            check: self.check.read("check", resolver)?,
            effective: self.effective,
            evidence: self.evidence.read("evidence", resolver)?,
            on: self.on.read("on", resolver)?,
        };
        let action = resolver.action("action", &self.action, &self.place)?;
        Ok(Command::CloseAction { action, closure }.into())
    }
}
