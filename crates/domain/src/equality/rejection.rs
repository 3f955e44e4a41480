//! Why a command about policies, plans, indicators, statements or rules contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::PartialDate;
use crate::value::id::{
    IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such policy is in the register.
    PolicyUnknown { policy: PolicyId },
    /// The identifier is already in use.
    PolicyExists { policy: PolicyId },
    /// The policy was repealed or superseded already.
    PolicyOver { policy: PolicyId, until: PartialDate },
    /// The policy is another organisation's.
    PolicyOfAnother { policy: PolicyId },
    /// Something rests on the policy: a newer version, a plan, or evidence.
    PolicyInUse { policy: PolicyId },
    /// No such plan is in the register.
    PlanUnknown { plan: PlanId },
    /// The identifier is already in use.
    PlanExists { plan: PlanId },
    /// The plan has measures, or is used as evidence.
    PlanInUse { plan: PlanId },
    /// No such measure is in the register.
    MeasureUnknown { measure: MeasureId },
    /// The measure belongs to another plan.
    MeasureOfAnotherPlan { measure: MeasureId },
    /// More than all of it cannot be done.
    PercentRange { percent: u8 },
    /// No such indicator is in the register.
    IndicatorUnknown { indicator: IndicatorId },
    /// The code, or the identifier, is that of a built-in indicator.
    IndicatorBuiltIn { indicator: IndicatorId },
    /// Another indicator has that code.
    IndicatorCodeTaken { indicator: IndicatorId },
    /// Something rests on the indicator.
    IndicatorInUse { indicator: IndicatorId },
    /// No such target is in the register.
    TargetUnknown { target: TargetId },
    /// There is a target or a baseline of that indicator for that organisation, organ and day already.
    TargetTaken { target: TargetId },
    /// The organ is not the organisation's, nor one of those that belong to it.
    OrganOfAnother { organ: OrganId },
    /// A policy, plan, measure, target or gender rule speaks of the organ.
    OrganNeeded { organ: OrganId },
    /// A share is never more than all.
    ShareBeyondAll { indicator: IndicatorId },
    /// The target is for a day before the first baseline of that indicator, organisation and organ.
    TargetBeforeBaseline { by: PartialDate, baseline: PartialDate },
    /// No such statement is in the register.
    ObservationUnknown { observation: ObservationId },
    /// The identifier is already in use.
    ObservationExists { observation: ObservationId },
    /// The organisation holds that statement to be right already.
    AlreadyAdopted { observation: ObservationId },
    /// The organ has a rule from that day on already.
    RuleExists { organ: OrganId, from: PartialDate },
    /// The organ has no rule that begins on that day.
    RuleUnknown { organ: OrganId, from: PartialDate },
    /// The least share of each lies between 1 and 50 percent, and only parity has one.
    LeastShareRange { percent: u8 },
    /// The identifier is already in use.
    ReleaseExists { release: ReleaseId },
    /// Together with what was released before, a hidden figure could be worked out.
    ReleaseGivesAway { table: String, row: String, column: String },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// What was given is already so.
    EqualityUnchanged,
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
