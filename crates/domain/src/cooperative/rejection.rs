//! Why a command about an organisation contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::id::{AffiliationId, CooperativeId, UnitId};
use crate::value::{PartialDate, TimeZone};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such organisation is in the register.
    CooperativeUnknown { cooperative: CooperativeId },
    /// The identifier is already in use.
    CooperativeExists { cooperative: CooperativeId },
    /// The record was annulled as an error.
    CooperativeAnnulled { cooperative: CooperativeId },
    /// It was dissolved before that day.
    CooperativeDissolved { cooperative: CooperativeId, dissolved: PartialDate },
    /// The RUC is another organisation's.
    RucTaken { holder: CooperativeId },
    /// The registry entry is another organisation's.
    RegistryEntryTaken { holder: CooperativeId },
    /// The external key is another organisation's.
    ExternalKeyTaken { holder: CooperativeId },
    /// An organisation of that kind goes by that name, and nothing tells the two apart.
    NameTaken { holder: CooperativeId },
    /// An organisation of that kind goes by that acronym, and nothing tells the two apart.
    AcronymTaken { holder: CooperativeId },
    /// What was given is already so.
    CooperativeUnchanged { cooperative: CooperativeId },
    /// Another name already begins on that day.
    RenamedThatDay { cooperative: CooperativeId, on: PartialDate },
    /// No such affiliation is in the register.
    AffiliationUnknown { affiliation: AffiliationId },
    /// The identifier is already in use.
    AffiliationExists { affiliation: AffiliationId },
    /// The affiliation has already ended.
    AffiliationEnded { affiliation: AffiliationId, until: PartialDate },
    /// Only a central or federation has affiliates.
    NotACentral { cooperative: CooperativeId },
    /// It already belongs to that central on some of those days.
    AlreadyAffiliated { cooperative: CooperativeId, central: CooperativeId },
    /// The central belongs, directly or through others, to the one that would join it.
    AffiliationCircle { cooperative: CooperativeId, central: CooperativeId },
    /// No such mining unit is in the register.
    UnitUnknown { unit: UnitId },
    /// The identifier is already in use.
    UnitExists { unit: UnitId },
    /// The mining unit is already closed.
    UnitClosed { unit: UnitId, until: PartialDate },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// The register is kept in that time zone already.
    TimeZoneUnchanged { zone: TimeZone },
    /// Other records depend on the organisation: affiliations, units, members, work or organs.
    CooperativeInUse { cooperative: CooperativeId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
