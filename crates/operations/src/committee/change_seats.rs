//! `committee.change_seats`.

use clap::Args;
use domain::committee::act;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seat_text::{SeatText, seats};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Change how many places seats have from a day on, or add seats; zero places abolish one
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct ChangeSeats {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The first day of the change
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// A seat as it is from then on: POST, with :PLACES, :alternate or :open where needed
    #[arg(long = "seat", required = true)]
    pub seats: Vec<Input<SeatText>>,
}

impl Mutation for ChangeSeats {
    const NAME: &'static str = "committee.change_seats";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        let from = self.from.read("from", resolver)?;
        let seats = seats(resolver, mint, Some(organ), self.seats.read("seats", resolver)?);
        Ok(act::ChangeSeats { organ, from, seats }.into())
    }
}
