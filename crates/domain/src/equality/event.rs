//! What happened to policies, plans, indicators, statements and gender rules.

use serde::{Deserialize, Serialize};

use super::{
    GenderRule, IndicatorDetails, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails, Progress,
    ReleaseDetails, TargetDetails,
};
use crate::value::id::{
    IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};
use crate::value::{PartialDate, Remark};

/// A fact about policies, plans, indicators, statements and gender rules. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A policy was adopted.
    PolicyAdopted { details: PolicyDetails, policy: PolicyId },
    /// A policy was repealed.
    PolicyRepealed { on: PartialDate, policy: PolicyId },
    /// A policy turned out to be an error.
    PolicyAnnulled { policy: PolicyId, reason: Remark },
    /// A plan of action was opened.
    PlanOpened { details: PlanDetails, plan: PlanId },
    /// What is known of a plan was corrected.
    PlanCorrected {
        details: PlanDetails,
        plan: PlanId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A plan turned out to be an error.
    PlanAnnulled { plan: PlanId, reason: Remark },
    /// A measure was put into a plan or changed.
    MeasureSet { details: MeasureDetails, measure: MeasureId, plan: PlanId },
    /// It was written down how far a measure is.
    ProgressReported { measure: MeasureId, progress: Progress },
    /// A measure turned out to be an error.
    MeasureAnnulled { measure: MeasureId, reason: Remark },
    /// An indicator was defined or its definition changed.
    IndicatorDefined { details: IndicatorDetails, indicator: IndicatorId },
    /// An indicator turned out to be an error.
    IndicatorAnnulled { indicator: IndicatorId, reason: Remark },
    /// A target or a baseline was set or changed.
    TargetSet { details: TargetDetails, target: TargetId },
    /// A target turned out to be an error.
    TargetAnnulled { reason: Remark, target: TargetId },
    /// A statement was written down with its source.
    ObservationRecorded { details: ObservationDetails, observation: ObservationId },
    /// The organisation adopted a statement.
    ObservationAdopted { observation: ObservationId, on: PartialDate },
    /// A statement turned out to be an error.
    ObservationAnnulled { observation: ObservationId, reason: Remark },
    /// The gender rule of an organ was set.
    GenderRuleSet { organ: OrganId, rule: GenderRule },
    /// A gender rule turned out to be an error.
    GenderRuleAnnulled { from: PartialDate, organ: OrganId, reason: Remark },
    /// Figures left the house.
    FiguresReleased { details: ReleaseDetails, release: ReleaseId },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
