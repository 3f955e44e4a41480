//! What happened to roles at registers.

use chrono::NaiveDate;
use domain::authority::Role;
use domain::value::Remark;
use domain::value::id::RegisterId;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, GrantId};
use crate::state::Scope;

/// A fact about who has which role. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// An account was given a role at a register, from one day until another, which is not part of the period.
    Given {
        account: AccountId,
        from: NaiveDate,
        grant: GrantId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        register: RegisterId,
        role: Role,
        scope: Scope,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    },
    /// The role was taken back.
    Revoked {
        grant: GrantId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// Somebody looked through all roles at a register, as has to be done twice a year.
    Reviewed { register: RegisterId },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) fn texts(&self) -> u32 {
        match self {
            Self::Given { reason, .. } | Self::Revoked { reason, .. } => u32::from(reason.is_some()),
            Self::Reviewed { .. } => 0,
        }
    }
}
