//! What happened to statutes.

use serde::{Deserialize, Serialize};

use super::StatuteDetails;
use crate::value::Remark;
use crate::value::id::StatuteId;

/// A fact about statutes. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A statute, or an amendment, was adopted.
    Adopted { details: StatuteDetails, statute: StatuteId },
    /// What is known of a statute was corrected.
    Corrected {
        details: StatuteDetails,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        statute: StatuteId,
    },
    /// A statute turned out to be an error.
    Annulled { reason: Remark, statute: StatuteId },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
