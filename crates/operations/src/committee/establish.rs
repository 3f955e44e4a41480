//! `committee.establish`.

use clap::Args;
use domain::committee::{Basis, BasisKind, Kind, Organ, act};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, Remark};
use reports::words::Family;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seat_text::SeatText;
use crate::problem::Detail;
use crate::{Field as _, Input, Mint, Mutation, Notice, Outcome, Problem, Proposal, Resolver};

/// Establish an organ with its seats
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Establish {
    /// assembly, board_of_directors, supervisory_board, education_committee, electoral_committee,
    /// gender_equality_committee, harassment_committee, safety_committee, premium_committee, management, commission or other
    pub kind: Input<Kind>,
    /// The cooperative, where there are several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What it is called, where the kind does not say it
    #[arg(long)]
    pub name: Option<Input<Name>>,
    /// What it is established for
    #[arg(long)]
    pub objective: Option<Input<Remark>>,
    /// What it rests on: law, statute, assembly, board or other
    #[arg(long)]
    pub basis: Option<Input<BasisKind>>,
    /// Where that is written
    #[arg(long)]
    pub reference: Option<Input<Name>>,
    /// Since when it exists
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// POST, with :PLACES, :alternate or :open (to people who are not members), such as president, member:3 or delegate:*
    #[arg(long = "seat", required = true)]
    pub seats: Vec<Input<SeatText>>,
    /// It is a second one of a kind that the law gives once
    #[arg(long)]
    #[serde(default)]
    pub another: bool,
}

impl Mutation for Establish {
    const NAME: &'static str = "committee.establish";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let seats = self.seats.read("seats", resolver)?;
        if let Some((_, text)) =
            seats.iter().zip(&self.seats).find(|(seat, _)| seat.is_abolished() || seat.is_counted())
        {
            return Err(Problem::wrong("seat_wrong", "seats", text));
        }
        let seats = super::seat_text::seats(resolver, mint, None, seats);
        let cooperative = resolver.the_cooperative("cooperative", self.cooperative.as_deref())?;
        let (kind, name) = (self.kind.read("kind", resolver)?, self.name.read("name", resolver)?);
        let notices = called_alike(resolver, cooperative, kind, name.as_ref());
        let establish = act::Establish {
            organ: mint.id(),
            cooperative,
            kind,
            name,
            objective: self.objective.read("objective", resolver)?,
            basis: Basis {
                kind: self.basis.read("basis", resolver)?.unwrap_or(BasisKind::NotStated),
                reference: self.reference.read("reference", resolver)?,
            },
            from: self.from.read("from", resolver)?,
            seats,
            external_key: None,
            another: self.another,
        };
        Ok(Proposal { notices, ..establish.into() })
    }
}

/// That there is an organ already which nothing but its identifier tells from the new one: it may be the same, entered twice.
fn called_alike(
    resolver: &Resolver<'_>,
    cooperative: CooperativeId,
    kind: Kind,
    name: Option<&Name>,
) -> Vec<Notice> {
    let mut organs = resolver.register.committees().organs();
    let alike = organs.find(|organ| {
        organ.cooperative == cooperative
            && organ.kind == kind
            && organ.name.as_ref() == name
            && organ.period.contains(resolver.today)
    });
    let said = |organ: &Organ| {
        let called =
            organ.name.as_ref().map_or(Detail::Term(Family::Organ, kind.code()), |name| name.as_str().into());
        Notice::new("establish-alike")
            .with("organ", called)
            .with("from", organ.period.from.to_string())
            .with("id", organ.id.to_string())
    };
    alike.map(said).into_iter().collect()
}
