//! Which record a fact tells of with all its fields, so that two facts about it can be compared.

use domain::{Event, Subject, certification, equality, programme, statute};

/// The record, where the fact is one of those that say all of it. Those of the areas before certification are compared with the
/// register.
pub(super) fn restated(event: &Event) -> Option<Subject> {
    match event {
        Event::Certification(event) => in_certification(event),
        Event::Programme(event) => in_programme(event),
        Event::Equality(event) => in_equality(event),
        Event::Statute(
            statute::Event::Adopted { statute, .. } | statute::Event::Corrected { statute, .. },
        ) => Some((*statute).into()),
        Event::Statute(statute::Event::Annulled { .. })
        | Event::Person(_)
        | Event::Cooperative(_)
        | Event::Member(_)
        | Event::Committee(_) => None,
    }
}

fn in_certification(event: &certification::Event) -> Option<Subject> {
    use certification::Event;
    match event {
        Event::ActionPlanned { action, .. } | Event::ActionRevised { action, .. } => Some((*action).into()),
        Event::SchemeAdopted { .. }
        | Event::SchemesRelated { .. }
        | Event::SchemeAnnulled { .. }
        | Event::Opened { .. }
        | Event::StepRecorded { .. }
        | Event::StepAnnulled { .. }
        | Event::Annulled { .. }
        | Event::RequirementAnswered { .. }
        | Event::AnswersCarriedOver { .. }
        | Event::AuditScheduled { .. }
        | Event::AuditHeld { .. }
        | Event::AuditAnnulled { .. }
        | Event::FindingRecorded { .. }
        | Event::FindingAnnulled { .. }
        | Event::ActionClosed { .. }
        | Event::ActionReopened { .. }
        | Event::ActionAnnulled { .. }
        | Event::ActionReassigned { .. }
        | Event::EvidenceRecorded { .. }
        | Event::EvidenceLinked { .. }
        | Event::EvidenceUnlinked { .. }
        | Event::EvidenceAnnulled { .. }
        | Event::PremiumReceived { .. }
        | Event::PremiumPlanned { .. }
        | Event::PremiumDecided { .. }
        | Event::PremiumSpent { .. }
        | Event::PremiumAnnulled { .. }
        | Event::SocialGroupStated { .. } => None,
    }
}

fn in_programme(event: &programme::Event) -> Option<Subject> {
    use programme::Event;
    match event {
        Event::TrainingPlanned { training, .. } | Event::TrainingCorrected { training, .. } => {
            Some((*training).into())
        }
        Event::ClassSessionHeld { class_session, .. }
        | Event::ClassSessionCorrected { class_session, .. } => Some((*class_session).into()),
        Event::GroupFormed { group, .. } | Event::GroupCorrected { group, .. } => Some((*group).into()),
        Event::GroupJoined { participation, .. } | Event::ParticipationCorrected { participation, .. } => {
            Some((*participation).into())
        }
        Event::ProjectOpened { project, .. } | Event::ProjectCorrected { project, .. } => {
            Some((*project).into())
        }
        Event::ExpectedResultSet { expected_result, .. } => Some((*expected_result).into()),
        Event::TrainingAnnulled { .. }
        | Event::ClassSessionAnnulled { .. }
        | Event::AttendanceRecorded { .. }
        | Event::EnrolmentRecorded { .. }
        | Event::CompletionRecorded { .. }
        | Event::GroupDissolved { .. }
        | Event::GroupAnnulled { .. }
        | Event::GroupLeft { .. }
        | Event::ParticipationAnnulled { .. }
        | Event::ProjectAnnulled { .. }
        | Event::PartnerAdded { .. }
        | Event::BudgetLineAdded { .. }
        | Event::ActivityAdded { .. }
        | Event::ActualResultRecorded { .. }
        | Event::ProjectPartAnnulled { .. }
        | Event::ParticipationReassigned { .. }
        | Event::TraineeReassigned { .. } => None,
    }
}

fn in_equality(event: &equality::Event) -> Option<Subject> {
    use equality::Event;
    match event {
        Event::PlanOpened { plan, .. } | Event::PlanCorrected { plan, .. } => Some((*plan).into()),
        Event::MeasureSet { measure, .. } => Some((*measure).into()),
        Event::IndicatorDefined { indicator, .. } => Some((*indicator).into()),
        Event::TargetSet { target, .. } => Some((*target).into()),
        Event::GenderRuleSet { organ, .. } => Some((*organ).into()),
        Event::PolicyAdopted { .. }
        | Event::PolicyRepealed { .. }
        | Event::PolicyAnnulled { .. }
        | Event::PlanAnnulled { .. }
        | Event::ProgressReported { .. }
        | Event::MeasureAnnulled { .. }
        | Event::IndicatorAnnulled { .. }
        | Event::TargetAnnulled { .. }
        | Event::ObservationRecorded { .. }
        | Event::ObservationAdopted { .. }
        | Event::ObservationAnnulled { .. }
        | Event::GenderRuleAnnulled { .. }
        | Event::FiguresReleased { .. } => None,
    }
}
