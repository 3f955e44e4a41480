//! `observation.record`.

use clap::Args;
use domain::equality::{Command, ObservationDetails, Value};
use domain::value::id::{CooperativeId, IndicatorId};
use domain::value::text::ShortText;
use domain::value::{Name, PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down what somebody says, with its source; it may contradict others
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// What it is about
    pub subject: Input<Name>,
    /// What it says: a share (58/199), a percentage (29.1%), a whole number (199), or words
    pub value: Input<Value>,
    /// Who says it
    #[arg(long)]
    pub source: Input<Name>,
    /// The first day that it speaks of
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Until when it speaks, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// Where it can be read
    #[arg(long)]
    pub address: Option<Input<Remark>>,
    /// Which organisation it speaks of, where there are several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Of which country or region, where it is not about the organisation
    #[arg(long)]
    pub territory: Option<Input<Name>>,
    /// In what the value is told
    #[arg(long)]
    pub unit: Option<Input<ShortText>>,
    /// The indicator that it is a value of
    #[arg(long)]
    pub indicator: Option<Input<IndicatorId>>,
}

impl Mutation for Record {
    const NAME: &'static str = "observation.record";
    const KINDS: &'static [&'static str] = &["equality.record_observation"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let cooperative = match (&self.cooperative, &self.territory) {
            (None, Some(_)) => None,
            (named, _) => Some(resolver.the_cooperative("cooperative", named.as_deref())?),
        };
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let details = ObservationDetails {
            address: self.address.read("address", resolver)?,
            cooperative,
            indicator: self.indicator.read("indicator", resolver)?,
            period,
            source: self.source.read("source", resolver)?,
            subject: self.subject.read("subject", resolver)?,
            territory: self.territory.read("territory", resolver)?,
            unit: self.unit.read("unit", resolver)?,
            value: self.value.read("value", resolver)?,
        };
        Ok(Command::RecordObservation { observation: mint.id(), details }.into())
    }
}
