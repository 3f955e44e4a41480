//! Where an indicator began, or what is to be reached.

use clap::Args;
use domain::equality::{Command, TargetDetails, Value};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, IndicatorId, OrganId, TargetId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::value;
use crate::{Field as _, Input, Mint, Outcome, Resolver};

/// A value of an indicator.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Goal {
    /// The indicator: code, title or identifier
    pub indicator: Input<IndicatorId>,
    /// A share (58/199), a percentage (29.1%), a whole number (199), or words
    pub value: Input<Value>,
    /// Of which organisation, where there are several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Of which organ, where it is not about the organisation as a whole
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The target that is changed by this, instead of a new one: its identifier
    #[arg(long, value_name = "TARGET")]
    pub change: Option<Input<TargetId>>,
}

impl Goal {
    /// The command that sets it by a day: as a baseline, or as a target.
    pub(super) fn set(
        &self,
        resolver: &Resolver<'_>,
        mint: &mut Mint<'_>,
        is_baseline: bool,
        by: PartialDate,
    ) -> Outcome<Command> {
        let changed = self.change.as_ref().map(|one| resolver.target("change", one, None, None));
        let changed = changed.transpose()?;
        let indicator = self.indicator.read("indicator", resolver)?;
        let of = self.cooperative.as_deref();
        let details = TargetDetails {
            by,
            cooperative: resolver.the_cooperative("cooperative", of)?,
            indicator,
            is_baseline,
            organ: resolver.organ_if("organ", of, self.organ.as_deref())?,
            value: self.value_of(resolver, indicator)?,
        };
        Ok(Command::SetTarget { target: changed.unwrap_or_else(|| mint.id()), details })
    }

    /// The value. Of an indicator in percent, 40 is meant as 40 %, with the sign or without.
    fn value_of(&self, resolver: &Resolver<'_>, indicator: IndicatorId) -> Outcome<Value> {
        let known = resolver.register.equality().indicator(indicator);
        let in_percent = known.is_some_and(|one| one.unit().contains('%'));
        let is_bare = self.value.trim().parse::<u64>().is_ok();
        if in_percent && is_bare {
            return value("value", &format!("{} %", self.value.trim()));
        }
        self.value.read("value", resolver)
    }
}
