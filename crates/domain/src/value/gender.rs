//! Gender as a person declares it, once; absent means that she was not asked or did not answer.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A self-declared gender. `Option<Gender>` is what a register holds: `None` is unknown and is counted apart.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Gender {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// Another gender, declared as such.
    Other,
}

impl Gender {
    /// The stable code: `woman`, `man`, `other`.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The code of ISO/IEC 5218 for records that know only sex: 0 not known, 1 male, 2 female. `Other` has no code
    /// of its own there and goes out as 0.
    pub const fn to_iso_5218(gender: Option<Self>) -> u8 {
        match gender {
            Some(Self::Man) => 1,
            Some(Self::Woman) => 2,
            Some(Self::Other) | None => 0,
        }
    }

    /// Reads a code of ISO/IEC 5218; 0 (not known) and 9 (not applicable) say nothing of a person. `Err` for any
    /// other number.
    pub const fn from_iso_5218(code: u8) -> Result<Option<Self>, u8> {
        match code {
            0 | 9 => Ok(None),
            1 => Ok(Some(Self::Man)),
            2 => Ok(Some(Self::Woman)),
            other => Err(other),
        }
    }
}
