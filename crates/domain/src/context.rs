//! The only ambient input of a decision: when it is taken, and by whom.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::authority::Role;
use crate::value::ShortText;

/// Who asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// What she is called in the history: an office or an account, not a personal name.
    pub name: ShortText,
    /// In which role she acts.
    pub role: Role,
}

/// When and by whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Context {
    /// The instant of recording.
    pub at: DateTime<Utc>,
    /// Who asks.
    pub by: Actor,
}
