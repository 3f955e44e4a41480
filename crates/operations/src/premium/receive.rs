//! `premium.receive`.

use clap::Args;
use domain::certification::{Command, Received};
use domain::value::id::{CooperativeId, SchemeId};
use domain::value::text::ShortText;
use domain::value::{Money, Name, PartialDate, Weight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down premium that was received
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Receive {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
    /// The organisation, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// How many grams of fine metal were sold, such as 250 or 12.5
    #[arg(long)]
    pub fine: Input<Weight>,
    /// How much was received, such as "1500.00 USD" or "S/ 5,500.50"
    #[arg(long)]
    pub amount: Input<Money>,
    /// The premium a kilogram of fine metal on that day, such as "4000 USD"
    #[arg(long)]
    pub rate: Option<Input<Money>>,
    /// Who bought: a firm, not a person
    #[arg(long)]
    pub buyer: Option<Input<Name>>,
    /// Under which level, one of the scheme's
    #[arg(long)]
    pub level: Option<Input<ShortText>>,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Receive {
    const NAME: &'static str = "premium.receive";
    const KINDS: &'static [&'static str] = &["certification.receive_premium"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let received = Received {
            amount: self.amount.read("amount", resolver)?,
            buyer: self.buyer.read("buyer", resolver)?,
            cooperative: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            fine: self.fine.read("fine", resolver)?,
            level: self.level.read("level", resolver)?,
            on: self.on.read("on", resolver)?,
            rate: self.rate.read("rate", resolver)?,
            scheme: self.scheme.read("scheme", resolver)?,
        };
        Ok(Command::ReceivePremium { premium: mint.id(), received }.into())
    }
}
