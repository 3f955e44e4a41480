//! What was read and exported, and what of the book itself was removed.

use chrono::{DateTime, Utc};
use domain::value::ShortText;
use domain::value::id::RegisterId;
use serde::{Deserialize, Serialize};

use crate::state::TextPlace;
use crate::text::People;

/// A fact about what was seen. Who saw it, the author of the entry says. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// Data left the register as a file.
    Exported { format: ShortText, operation: ShortText, register: RegisterId },
    /// Personal data of `count` people were shown. `people` names them, except where the answer was a count without names. An answer about
    /// more than a hundred people is recorded as one entry for each hundred. Older books have entries of more than a hundred people without their names.
    PersonalRead {
        count: u64,
        operation: ShortText,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        people: Option<People>,
        register: RegisterId,
    },
    /// Texts were removed: those of entries before an instant where one is given, or else what was replaced.
    TextsRemoved {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<DateTime<Utc>>,
        texts: Vec<TextPlace>,
    },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) fn texts(&self) -> u32 {
        match self {
            Self::PersonalRead { people, .. } => u32::from(people.is_some()),
            Self::Exported { .. } | Self::TextsRemoved { .. } => 0,
        }
    }
}
