//! What may be asked about policies, plans, indicators, statements and gender rules.

use super::{
    GenderRule, IndicatorDetails, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails, Progress,
    ReleaseDetails, TargetDetails,
};
use crate::value::id::{
    IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};
use crate::value::{PartialDate, Remark};

/// A command about policies, plans, indicators, statements and gender rules.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Write down a policy that an organ adopted.
    AdoptPolicy {
        /// Its new identifier.
        policy: PolicyId,
        /// What it is.
        details: PolicyDetails,
    },
    /// Repeal a policy.
    RepealPolicy {
        /// Which.
        policy: PolicyId,
        /// The first day on which it no longer holds.
        on: PartialDate,
    },
    /// Say that a policy was recorded in error; only while nothing rests on it.
    AnnulPolicy {
        /// Which.
        policy: PolicyId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down a plan of action.
    OpenPlan {
        /// Its new identifier.
        plan: PlanId,
        /// What it is.
        details: PlanDetails,
    },
    /// Correct what is known of a plan.
    CorrectPlan {
        /// Which.
        plan: PlanId,
        /// What it is.
        details: PlanDetails,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a plan was recorded in error; only while it has no measures.
    AnnulPlan {
        /// Which.
        plan: PlanId,
        /// What was wrong.
        reason: Remark,
    },
    /// Put a measure into a plan, or change it.
    SetMeasure {
        /// Its identifier, a new one for a new measure.
        measure: MeasureId,
        /// Of which plan.
        plan: PlanId,
        /// What is done by whom until when.
        details: MeasureDetails,
    },
    /// Write down how far a measure is.
    ReportProgress {
        /// Which.
        measure: MeasureId,
        /// How far.
        progress: Progress,
    },
    /// Say that a measure was recorded in error.
    AnnulMeasure {
        /// Which.
        measure: MeasureId,
        /// What was wrong.
        reason: Remark,
    },
    /// Define an indicator, or change its definition.
    DefineIndicator {
        /// Its identifier, a new one for a new indicator.
        indicator: IndicatorId,
        /// What it is.
        details: IndicatorDetails,
    },
    /// Say that an indicator was recorded in error; only while nothing rests on it.
    AnnulIndicator {
        /// Which.
        indicator: IndicatorId,
        /// What was wrong.
        reason: Remark,
    },
    /// Set a target or a baseline, or change it.
    SetTarget {
        /// Its identifier, a new one for a new target.
        target: TargetId,
        /// What is to be reached when.
        details: TargetDetails,
    },
    /// Say that a target or a baseline was recorded in error.
    AnnulTarget {
        /// Which.
        target: TargetId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down a statement with its source.
    RecordObservation {
        /// Its new identifier.
        observation: ObservationId,
        /// What it says and who says it.
        details: ObservationDetails,
    },
    /// Say that the organisation holds this statement to be right; any other about the same subject is then not.
    AdoptObservation {
        /// Which.
        observation: ObservationId,
        /// When.
        on: PartialDate,
    },
    /// Say that a statement was recorded in error.
    AnnulObservation {
        /// Which.
        observation: ObservationId,
        /// What was wrong.
        reason: Remark,
    },
    /// Set the gender rule of an organ from a day on.
    SetGenderRule {
        /// Of which organ.
        organ: OrganId,
        /// What it demands.
        rule: GenderRule,
    },
    /// Say that a gender rule was recorded in error.
    AnnulGenderRule {
        /// Of which organ.
        organ: OrganId,
        /// The day from which it was said to hold.
        from: PartialDate,
        /// What was wrong.
        reason: Remark,
    },
    /// Enter in the ledger what left the house.
    ReleaseFigures {
        /// Its new identifier.
        release: ReleaseId,
        /// What, for whom.
        details: ReleaseDetails,
    },
}

impl Command {
    /// The stable name of what is asked.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
