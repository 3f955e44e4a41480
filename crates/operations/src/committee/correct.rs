//! `committee.correct`.

use clap::Args;
use domain::committee::{Basis, BasisKind, Kind, act};
use domain::value::id::{CooperativeId, OrganId};
use domain::value::{Name, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct the kind, name, objective and basis of an organ
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The kind as it is
    #[arg(long)]
    pub kind: Option<Input<Kind>>,
    /// The name as it is
    #[arg(long)]
    pub name: Option<Input<Name>>,
    /// The objective as it is; `none` takes it back
    #[arg(long)]
    pub objective: Option<Input<Change<Remark>>>,
    /// law, statute, assembly, board or other
    #[arg(long)]
    pub basis: Option<Input<BasisKind>>,
    /// Where that is written
    #[arg(long)]
    pub reference: Option<Input<Name>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
    /// It is another than the one that the law gives once and the cooperative has already
    #[arg(long)]
    #[serde(default)]
    pub another: bool,
}

impl Mutation for Correct {
    const NAME: &'static str = "committee.correct";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        let known = resolver.register.committees().organ(organ).ok_or_else(Problem::unforeseen)?;
        let reference = self.reference.read("reference", resolver)?;
        Ok(act::Correct {
            organ,
            kind: self.kind.read("kind", resolver)?.unwrap_or(known.kind),
            name: self.name.read("name", resolver)?.or_else(|| known.name.clone()),
            objective: Change::over(self.objective.read("objective", resolver)?, known.objective.clone()),
            basis: Basis {
                kind: self.basis.read("basis", resolver)?.unwrap_or(known.basis.kind),
                reference: reference.or_else(|| known.basis.reference.clone()),
            },
            reason: self.reason.read("reason", resolver)?,
            another: self.another,
        }
        .into())
    }
}
