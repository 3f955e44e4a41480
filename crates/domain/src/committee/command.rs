//! What may be asked about organs and mandates.

use super::{Basis, EndReason, Kind, Origin, SeatSpec};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};
use crate::value::{Name, PartialDate, Remark};

/// A command about an organ, a seat or a mandate.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Establish an organ with its seats.
    Establish {
        /// Its new identifier.
        organ: OrganId,
        /// Whose organ it is.
        cooperative: CooperativeId,
        /// What kind of organ.
        kind: Kind,
        /// What it is called, where the kind does not say it.
        name: Option<Name>,
        /// What it was established for.
        objective: Option<Remark>,
        /// What it rests on.
        basis: Basis,
        /// Since when it exists.
        from: PartialDate,
        /// Its seats.
        seats: Vec<SeatSpec>,
        /// The key that another system gave to it.
        external_key: Option<Name>,
        /// Whether it is said to stand beside another of its kind although the law gives one.
        another: bool,
    },
    /// Correct an organ's kind, name, objective and basis.
    Correct {
        /// Which organ.
        organ: OrganId,
        /// What kind of organ.
        kind: Kind,
        /// What it is called.
        name: Option<Name>,
        /// What it was established for; nothing where it is not known.
        objective: Option<Remark>,
        /// What it rests on.
        basis: Basis,
        /// What was wrong.
        reason: Option<Remark>,
        /// Whether it is said to stand beside another of its kind although the law gives one.
        another: bool,
    },
    /// Define a term: the period for which the organ is elected as a whole.
    DefineTerm {
        /// Its new identifier.
        term: TermId,
        /// Whose term.
        organ: OrganId,
        /// What people call it, such as `2021–2023`.
        label: Name,
        /// When it begins.
        from: PartialDate,
        /// When it ends, that day excluded, where it is known.
        until: Option<PartialDate>,
        /// The key that another system gave to it.
        external_key: Option<Name>,
    },
    /// Change how many places seats have from a day on, or add new ones; zero places abolish a seat.
    ChangeSeats {
        /// Whose seats.
        organ: OrganId,
        /// The first day of the change.
        from: PartialDate,
        /// The seats that change, as they are from then on.
        seats: Vec<SeatSpec>,
    },
    /// Seat a person: give her a mandate.
    Seat {
        /// The new mandate.
        mandate: MandateId,
        /// On which seat.
        seat: SeatId,
        /// Whom.
        person: PersonId,
        /// Her first day.
        from: PartialDate,
        /// When the mandate ends or is to end, that day excluded.
        until: Option<PartialDate>,
        /// On behalf of which cooperative she sits.
        represents: Option<CooperativeId>,
        /// How she came by it.
        origin: Option<Origin>,
        /// In which term.
        term: Option<TermId>,
    },
    /// End a mandate.
    EndMandate {
        /// Which mandate.
        mandate: MandateId,
        /// The first day on which she no longer holds it.
        on: PartialDate,
        /// Why, where somebody said so.
        reason: Option<EndReason>,
    },
    /// Replace the holder of a seat by another on a day.
    ReplaceMandate {
        /// The mandate that ends.
        mandate: MandateId,
        /// The hand-over day: the successor holds the seat.
        on: PartialDate,
        /// Why the former mandate ends.
        reason: EndReason,
        /// The new mandate.
        successor: MandateId,
        /// Who takes the seat.
        person: PersonId,
        /// Until when; by default as long as the former mandate would have run.
        until: Option<PartialDate>,
        /// On behalf of which cooperative she sits.
        represents: Option<CooperativeId>,
        /// How she came by it.
        origin: Option<Origin>,
    },
    /// Correct the days and circumstances of a mandate.
    CorrectMandate {
        /// Which mandate.
        mandate: MandateId,
        /// Her first day as it was.
        from: PartialDate,
        /// The end as it was or is to be.
        until: Option<PartialDate>,
        /// On behalf of which cooperative.
        represents: Option<CooperativeId>,
        /// How she came by it.
        origin: Option<Origin>,
        /// In which term.
        term: Option<TermId>,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a mandate was recorded in error.
    AnnulMandate {
        /// Which mandate.
        mandate: MandateId,
        /// What was wrong.
        reason: Remark,
    },
    /// Dissolve an organ: its mandates end.
    Dissolve {
        /// Which organ.
        organ: OrganId,
        /// The first day on which it no longer exists.
        on: PartialDate,
    },
    /// Say that an organ was recorded in error; only while nobody was seated in it.
    Annul {
        /// Which organ.
        organ: OrganId,
        /// What was wrong.
        reason: Remark,
    },
}

impl Command {
    /// The stable name of what is asked.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
