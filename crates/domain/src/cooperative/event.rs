//! What happened to organisations.

use serde::{Deserialize, Serialize};

use super::{Details, Kind};
use crate::value::id::{AffiliationId, CooperativeId, UnitId};
use crate::value::{Code, Label, Name, PartialDate, Remark, TimeZone};

/// A fact about an organisation. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// It was entered in the register.
    Enrolled {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        acronym: Option<Code>,
        cooperative: CooperativeId,
        details: Details,
        kind: Kind,
        name: Label,
    },
    /// Its kind or details were corrected.
    Corrected {
        cooperative: CooperativeId,
        details: Details,
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// It took another name.
    Renamed {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        acronym: Option<Code>,
        cooperative: CooperativeId,
        name: Label,
        on: PartialDate,
    },
    /// It joined a central or federation.
    Affiliated {
        affiliation: AffiliationId,
        central: CooperativeId,
        cooperative: CooperativeId,
        from: PartialDate,
    },
    /// It left a central or federation.
    CentralLeft { affiliation: AffiliationId, on: PartialDate },
    /// The affiliation turned out to be an error.
    AffiliationAnnulled { affiliation: AffiliationId, reason: Remark },
    /// It opened a mining unit.
    UnitOpened {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<Code>,
        cooperative: CooperativeId,
        from: PartialDate,
        name: Name,
        unit: UnitId,
    },
    /// It closed a mining unit.
    UnitClosed { on: PartialDate, unit: UnitId },
    /// The mining unit turned out to be an error.
    UnitAnnulled { reason: Remark, unit: UnitId },
    /// It was dissolved.
    Dissolved { cooperative: CooperativeId, on: PartialDate },
    /// It was said in which time zone the register is kept.
    TimeZoneSet {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        zone: TimeZone,
    },
    /// The record turned out to be an error.
    Annulled { cooperative: CooperativeId, reason: Remark },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
