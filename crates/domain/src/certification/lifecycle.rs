//! The life cycle of a certificate: dated steps in any order of recording, and how things stand on a day.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::scheme::RequirementCode;
use crate::value::id::{OrganId, StepId, UnitId};
use crate::value::{Name, PartialDate, Remark, ShortText};

/// What a certificate is for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The level or label, one of the scheme's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<ShortText>,
    /// The product, such as `gold`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<Name>,
    /// The concessions and plants in scope; none means the organisation as such.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,
}

/// A step on the way to a certificate and after it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum StepKind {
    /// The organisation's state was compared with the requirements.
    Diagnosed,
    /// The organisation applied.
    Applied,
    /// The body accepted the application and its scope.
    ScopeAccepted,
    /// A certificate was granted.
    Granted {
        /// The conditions it was granted under.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        conditions: Option<Remark>,
        /// Its number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<ShortText>,
        /// The first day on which it no longer holds, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// No certificate was granted.
    Refused,
    /// The certificate was renewed, before or right when it ended.
    Renewed {
        /// Its new number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<ShortText>,
        /// The first day on which it no longer holds, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// It will not be renewed; it runs to its end.
    RenewalRefused,
    /// It was extended to a later day.
    Extended {
        /// The first day on which it no longer holds.
        until: PartialDate,
    },
    /// It was suspended.
    Suspended {
        /// The day by which it is to be mended, where one was set; then it is suspended still, but overdue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// A suspended certificate holds again.
    Reinstated,
    /// The organisation gave it back.
    Withdrawn,
    /// The body took it away.
    Decertified,
    /// The scope or level changed.
    Rescoped {
        /// The scope from then on.
        scope: Scope,
    },
}

impl StepKind {
    /// Whether it ends the way to a certificate: with one, or without.
    pub const fn decides(&self) -> bool {
        match self {
            Self::Granted { .. } | Self::Refused | Self::Withdrawn | Self::Decertified => true,
            Self::Diagnosed
            | Self::Applied
            | Self::ScopeAccepted
            | Self::Renewed { .. }
            | Self::RenewalRefused
            | Self::Extended { .. }
            | Self::Suspended { .. }
            | Self::Reinstated
            | Self::Rescoped { .. } => false,
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// The number of the certificate that it gives.
    pub const fn number(&self) -> Option<&ShortText> {
        match self {
            Self::Granted { number, .. } | Self::Renewed { number, .. } => number.as_ref(),
            Self::Diagnosed
            | Self::Applied
            | Self::ScopeAccepted
            | Self::Refused
            | Self::RenewalRefused
            | Self::Extended { .. }
            | Self::Suspended { .. }
            | Self::Reinstated
            | Self::Withdrawn
            | Self::Decertified
            | Self::Rescoped { .. } => None,
        }
    }

    /// The day that it sets: the end of the certificate, or by when a suspension is to be mended.
    pub const fn until(&self) -> Option<PartialDate> {
        match self {
            Self::Granted { until, .. } | Self::Renewed { until, .. } | Self::Suspended { until } => *until,
            Self::Extended { until } => Some(*until),
            Self::Diagnosed
            | Self::Applied
            | Self::ScopeAccepted
            | Self::Refused
            | Self::RenewalRefused
            | Self::Reinstated
            | Self::Withdrawn
            | Self::Decertified
            | Self::Rescoped { .. } => None,
        }
    }
}

/// A step on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who took it, such as the certification body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Name>,
    /// Its identifier.
    pub id: StepId,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Remark>,
    /// When; may be known to the year only.
    pub on: PartialDate,
    /// What it is.
    pub what: StepKind,
}

/// How a certification stands on a day.
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
pub enum Status {
    /// Recorded, but it begins later.
    Future,
    /// Interest was shown.
    Interested,
    /// A diagnosis was made.
    Diagnosed,
    /// Applied for.
    Applied,
    /// The application was accepted.
    ScopeAccepted,
    /// An audit is scheduled.
    AuditScheduled,
    /// An audit was held, nothing is to be mended before a decision.
    Audited,
    /// An audit was held, and something is to be mended before a decision.
    CorrectionPending,
    /// The certificate holds.
    Certified,
    /// The certificate is suspended.
    Suspended,
    /// The certificate ran out; no event is needed for that.
    Expired,
    /// No certificate was granted.
    Refused,
    /// The organisation gave it back.
    Withdrawn,
    /// The body took it away.
    Decertified,
}

impl Status {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether a certificate is in force.
    pub const fn in_force(self) -> bool {
        matches!(self, Self::Certified)
    }
}

/// How a certification stands on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// Since when.
    pub since: Option<PartialDate>,
    /// The first day on which the certificate no longer holds, where that is known.
    pub until: Option<PartialDate>,
    /// How many days are left, where that is known: days from the day asked about to `until`.
    pub remaining_days: Option<i64>,
    /// The number of the certificate.
    pub number: Option<ShortText>,
    /// The conditions of the certificate.
    pub conditions: Option<Remark>,
    /// The scope.
    pub scope: Scope,
    /// When the first certificate was granted.
    pub first_certified: Option<PartialDate>,
    /// Whether its renewal was refused: it runs to its end.
    pub ends_for_good: bool,
    /// Whether a suspension has lasted beyond the day of `mend_by`, which is the last that is allowed.
    pub overdue: bool,
    /// The day by which what it was suspended for is to be mended, where there is one.
    pub mend_by: Option<PartialDate>,
}

/// What is said of a requirement.
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
pub enum Outcome {
    /// It is met.
    Met,
    /// It is met in part.
    PartlyMet,
    /// It is not met.
    NotMet,
    /// It does not apply here.
    NotApplicable,
}

impl Outcome {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// How far the work on a requirement is.
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
pub enum WorkStatus {
    /// Nobody has begun.
    Open,
    /// Somebody works on it.
    UnderWay,
    /// It is to be looked at by somebody else.
    ForReview,
    /// The work is done.
    Done,
}

impl WorkStatus {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What an organisation says of a requirement: result, state of the work and deadline, each apart.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PartialDate>,
    /// A free remark; it can be erased, because it may name people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Remark>,
    /// Which day the answer speaks of.
    pub on: PartialDate,
    /// The result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The organ that sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<OrganId>,
    /// How far the work is.
    pub work: WorkStatus,
}

/// An answer carried over from another scheme, with where it comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The answer.
    pub answer: Answer,
    /// The requirement of the former scheme.
    pub source: RequirementCode,
    /// The requirement of the new one.
    pub target: RequirementCode,
}
