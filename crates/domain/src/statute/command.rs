//! What may be asked about statutes.

use super::StatuteDetails;
use crate::value::Remark;
use crate::value::id::StatuteId;

/// A command about statutes.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Write down a statute, or an amendment, that holds from a day on.
    Adopt {
        /// Its new identifier.
        statute: StatuteId,
        /// What it says.
        details: StatuteDetails,
    },
    /// Correct what a statute says, from when, or where it is written.
    Correct {
        /// Which.
        statute: StatuteId,
        /// What it says.
        details: StatuteDetails,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a statute was recorded in error; only while no amendment rests on it.
    Annul {
        /// Which.
        statute: StatuteId,
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
