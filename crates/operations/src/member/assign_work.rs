//! `member.assign_work`.

use clap::Args;
use domain::member::{WorkArea, act};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Assign a person, member or not, to an area of work
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AssignWork {
    /// Who works
    pub person: Input<PersonId>,
    /// warehouse, kitchen, accounting, nursing, mining, processing, … or the cooperative's own word
    pub area: Input<WorkArea>,
    /// The cooperative, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// From when
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Until when, that day excluded, where it is known
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
}

impl Mutation for AssignWork {
    const NAME: &'static str = "member.assign_work";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let of = resolver.cooperative_if("cooperative", self.cooperative.as_deref())?;
        Ok(act::AssignWork {
            assignment: mint.id(),
            person: resolver.person_in("person", &self.person, of)?,
            cooperative: resolver.the_home("cooperative", self.cooperative.as_deref())?,
            area: self.area.read("area", resolver)?,
            from: self.from.read("from", resolver)?,
            until: self.until.read("until", resolver)?,
        }
        .into())
    }
}
