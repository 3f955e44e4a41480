//! What may be asked of organisations' records.

use super::{Details, Kind};
use crate::value::id::{AffiliationId, CooperativeId, UnitId};
use crate::value::{Code, Label, Name, PartialDate, Remark, TimeZone};

/// A command about an organisation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Enter an organisation in the register.
    Enrol {
        /// Its new identifier.
        cooperative: CooperativeId,
        /// What kind of legal person it is.
        kind: Kind,
        /// Its legal name.
        name: Label,
        /// What it is called for short.
        acronym: Option<Code>,
        /// Everything else that is known.
        details: Details,
        /// Whether it is said to be another than one of its kind that goes by its name or acronym.
        another: bool,
    },
    /// Correct its kind and details; a change of name is a `Rename`.
    Correct {
        /// Which organisation.
        cooperative: CooperativeId,
        /// What kind of legal person it is.
        kind: Kind,
        /// Everything that is known.
        details: Details,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Give it another name from a day on.
    Rename {
        /// Which organisation.
        cooperative: CooperativeId,
        /// Its new legal name.
        name: Label,
        /// What it is called for short from then on.
        acronym: Option<Code>,
        /// The first day of the new name.
        on: PartialDate,
    },
    /// Join a central or federation.
    Affiliate {
        /// The new affiliation.
        affiliation: AffiliationId,
        /// Who joins.
        cooperative: CooperativeId,
        /// Whom it joins.
        central: CooperativeId,
        /// From when.
        from: PartialDate,
    },
    /// Leave a central or federation.
    LeaveCentral {
        /// The affiliation that ends.
        affiliation: AffiliationId,
        /// The first day on which it no longer belongs.
        on: PartialDate,
    },
    /// Say that an affiliation was recorded in error.
    AnnulAffiliation {
        /// Which affiliation.
        affiliation: AffiliationId,
        /// What was wrong.
        reason: Remark,
    },
    /// Open a mining unit: a concession.
    OpenUnit {
        /// Its new identifier.
        unit: UnitId,
        /// Who works it.
        cooperative: CooperativeId,
        /// What it is called.
        name: Name,
        /// Its concession code.
        code: Option<Code>,
        /// Since when.
        from: PartialDate,
    },
    /// Close a mining unit.
    CloseUnit {
        /// Which unit.
        unit: UnitId,
        /// The first day on which it is no longer worked.
        on: PartialDate,
    },
    /// Say that a mining unit was recorded in error.
    AnnulUnit {
        /// Which unit.
        unit: UnitId,
        /// What was wrong.
        reason: Remark,
    },
    /// Dissolve the organisation: everything that is going on in it ends.
    Dissolve {
        /// Which organisation.
        cooperative: CooperativeId,
        /// The first day on which it no longer exists.
        on: PartialDate,
    },
    /// Say in which time zone the register is kept: which day is today, and what time instants show.
    SetTimeZone {
        /// The zone.
        zone: TimeZone,
        /// Why it is another one than before.
        reason: Option<Remark>,
    },
    /// Say that the organisation was recorded in error; only while nothing depends on it.
    Annul {
        /// Which organisation.
        cooperative: CooperativeId,
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
