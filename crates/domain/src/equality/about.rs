//! What an event about policies, plans, indicators, statements and gender rules is about.

use super::{Event, PlanDetails, PolicyDetails};
use crate::about::{About, Precedent};

/// Says what an event is about.
pub(crate) fn about(event: &Event, about: &mut About<'_>) {
    match event {
        Event::PolicyAdopted { details, policy } => {
            about.changes(*policy);
            policy_names(details, about);
        }
        Event::PolicyRepealed { policy, .. } | Event::PolicyAnnulled { policy, .. } => about.changes(*policy),
        Event::PlanOpened { details, plan } | Event::PlanCorrected { details, plan, .. } => {
            about.changes(*plan);
            plan_names(details, about);
        }
        Event::PlanAnnulled { plan, .. } => about.changes(*plan),
        Event::MeasureSet { details, measure, plan } => {
            about.changes(*measure);
            about.changes(*plan);
            about.names_all(details.owner);
        }
        Event::ProgressReported { measure, progress } => {
            about.changes(*measure);
            about.names_all(progress.evidence.iter().copied());
        }
        Event::MeasureAnnulled { measure, .. } => about.changes(*measure),
        Event::IndicatorDefined { indicator, .. } | Event::IndicatorAnnulled { indicator, .. } => {
            about.changes(*indicator);
        }
        Event::TargetSet { details, target } => {
            about.changes(*target);
            about.names(details.cooperative);
            about.names(details.indicator);
            about.names_all(details.organ);
        }
        Event::TargetAnnulled { target, .. } => about.changes(*target),
        Event::ObservationRecorded { details, observation } => {
            about.changes(*observation);
            about.names_all(details.cooperative);
            about.names_all(details.indicator);
        }
        Event::ObservationAdopted { observation, .. } | Event::ObservationAnnulled { observation, .. } => {
            about.changes(*observation);
        }
        Event::GenderRuleSet { organ, .. } | Event::GenderRuleAnnulled { organ, .. } => about.changes(*organ),
        Event::FiguresReleased { release, .. } => about.changes(*release),
    }
}

/// How an event stands to those before it.
pub(crate) const fn precedent(event: &Event) -> Precedent {
    match event {
        Event::PlanCorrected { .. }
        | Event::MeasureSet { .. }
        | Event::IndicatorDefined { .. }
        | Event::TargetSet { .. }
        | Event::GenderRuleSet { .. } => Precedent::Restates,
        Event::PolicyAnnulled { .. }
        | Event::PlanAnnulled { .. }
        | Event::MeasureAnnulled { .. }
        | Event::IndicatorAnnulled { .. }
        | Event::TargetAnnulled { .. }
        | Event::ObservationAnnulled { .. } => Precedent::Annuls,
        Event::GenderRuleAnnulled { .. } => Precedent::AnnulsPart,
        Event::PolicyAdopted { .. }
        | Event::PolicyRepealed { .. }
        | Event::PlanOpened { .. }
        | Event::ProgressReported { .. }
        | Event::ObservationRecorded { .. }
        | Event::ObservationAdopted { .. }
        | Event::FiguresReleased { .. } => Precedent::None,
    }
}

fn policy_names(details: &PolicyDetails, about: &mut About<'_>) {
    about.names(details.cooperative);
    about.names_all(details.adopted_by);
    about.names_all(details.document);
    about.names_all(details.supersedes);
}

fn plan_names(details: &PlanDetails, about: &mut About<'_>) {
    about.names(details.cooperative);
    about.names_all(details.organ);
    about.names_all(details.policy);
}
