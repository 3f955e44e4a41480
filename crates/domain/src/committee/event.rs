//! What happened to organs and mandates.

use serde::{Deserialize, Serialize};

use super::{Basis, EndReason, Kind, Origin, SeatSpec};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};
use crate::value::{Name, PartialDate, Remark};

/// A fact about an organ, a seat or a mandate. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// An organ was established.
    Established {
        basis: Basis,
        cooperative: CooperativeId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        external_key: Option<Name>,
        from: PartialDate,
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objective: Option<Remark>,
        organ: OrganId,
        seats: Vec<SeatSpec>,
    },
    /// An organ's kind, name, objective or basis was corrected.
    Corrected {
        basis: Basis,
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objective: Option<Remark>,
        organ: OrganId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A term was defined.
    TermDefined {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        external_key: Option<Name>,
        from: PartialDate,
        label: Name,
        organ: OrganId,
        term: TermId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// Seats changed from a day on.
    SeatsChanged { from: PartialDate, organ: OrganId, seats: Vec<SeatSpec> },
    /// A person was seated.
    Seated {
        from: PartialDate,
        mandate: MandateId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
        person: PersonId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        represents: Option<CooperativeId>,
        seat: SeatId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        term: Option<TermId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// A mandate ended.
    MandateEnded {
        mandate: MandateId,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<EndReason>,
    },
    /// A mandate was corrected.
    MandateCorrected {
        from: PartialDate,
        mandate: MandateId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Origin>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        represents: Option<CooperativeId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        term: Option<TermId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// A mandate turned out to be an error.
    MandateAnnulled { mandate: MandateId, reason: Remark },
    /// A mandate became another person's, because two records were merged.
    MandateReassigned { mandate: MandateId, person: PersonId },
    /// An organ was dissolved.
    Dissolved { on: PartialDate, organ: OrganId },
    /// An organ turned out to be an error.
    Annulled { organ: OrganId, reason: Remark },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The mandate that it happened to.
    pub const fn mandate(&self) -> Option<MandateId> {
        match self {
            Self::Seated { mandate, .. }
            | Self::MandateEnded { mandate, .. }
            | Self::MandateCorrected { mandate, .. }
            | Self::MandateAnnulled { mandate, .. }
            | Self::MandateReassigned { mandate, .. } => Some(*mandate),
            Self::Established { .. }
            | Self::Corrected { .. }
            | Self::TermDefined { .. }
            | Self::SeatsChanged { .. }
            | Self::Dissolved { .. }
            | Self::Annulled { .. } => None,
        }
    }
}
