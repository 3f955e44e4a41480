//! `cooperative.set_time_zone`.

use clap::Args;
use domain::cooperative::act;
use domain::value::{Remark, TimeZone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say in which time zone the register is kept: which day is today, and what times are shown
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct SetTimeZone {
    /// The zone, such as America/Lima
    pub zone: Input<TimeZone>,
    /// Why it is another one than before
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for SetTimeZone {
    const NAME: &'static str = "cooperative.set_time_zone";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let zone = self.zone.read("zone", resolver)?;
        Ok(act::SetTimeZone { zone, reason: self.reason.read("reason", resolver)? }.into())
    }
}
