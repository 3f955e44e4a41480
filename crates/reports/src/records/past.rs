//! What the history says of records that are no longer in the register, because they turned out to be errors.

use std::collections::BTreeMap;

use domain::{
    Event, certification,
    committee::{self, Kind, Post, Rank, SeatSpec},
    cooperative, equality,
    member::{self, Party, WorkArea},
    programme, statute,
    value::{
        Code, Name,
        id::{
            AffiliationId, AssignmentId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId,
            UnitId,
        },
    },
};

/// The records as they were first written down.
#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    pub(super) mandates: BTreeMap<MandateId, (PersonId, SeatId)>,
    pub(super) memberships: BTreeMap<MembershipId, (Party, CooperativeId, Option<Code>)>,
    pub(super) assignments: BTreeMap<AssignmentId, (PersonId, WorkArea, CooperativeId)>,
    pub(super) affiliations: BTreeMap<AffiliationId, (CooperativeId, CooperativeId)>,
    pub(super) units: BTreeMap<UnitId, (Name, CooperativeId)>,
    pub(super) organs: BTreeMap<OrganId, (Kind, Option<Name>, CooperativeId)>,
    pub(super) seats: BTreeMap<SeatId, (OrganId, Post, Rank)>,
    /// Everything about certification, as if nothing had been annulled.
    pub(super) certified: certification::State,
    /// Everything about equality, as if nothing had been annulled.
    pub(super) equality: equality::State,
    /// Everything about programmes, as if nothing had been annulled.
    pub(super) programme: programme::State,
    /// Every statute, as if none had been annulled.
    pub(super) statutes: statute::State,
}

impl Past {
    /// Remembers what a fact says of a new record.
    pub(super) fn learn(&mut self, event: &Event) {
        match event {
            Event::Person(_) => {}
            Event::Cooperative(event) => self.learn_cooperative(event),
            Event::Member(event) => self.learn_member(event),
            Event::Committee(event) => self.learn_committee(event),
            Event::Certification(event) => self.learn_certification(event),
            Event::Equality(event) => self.learn_equality(event),
            Event::Programme(event) => self.learn_programme(event),
            Event::Statute(statute::Event::Annulled { .. }) => {}
            Event::Statute(event) => statute::evolve(&mut self.statutes, event),
        }
    }

    fn learn_programme(&mut self, event: &programme::Event) {
        use programme::Event;
        match event {
            Event::TrainingAnnulled { .. }
            | Event::ClassSessionAnnulled { .. }
            | Event::GroupAnnulled { .. }
            | Event::ParticipationAnnulled { .. }
            | Event::ProjectAnnulled { .. }
            | Event::ProjectPartAnnulled { .. } => {}
            Event::TrainingPlanned { .. }
            | Event::TrainingCorrected { .. }
            | Event::ClassSessionHeld { .. }
            | Event::ClassSessionCorrected { .. }
            | Event::AttendanceRecorded { .. }
            | Event::EnrolmentRecorded { .. }
            | Event::CompletionRecorded { .. }
            | Event::GroupFormed { .. }
            | Event::GroupCorrected { .. }
            | Event::GroupDissolved { .. }
            | Event::GroupJoined { .. }
            | Event::GroupLeft { .. }
            | Event::ParticipationCorrected { .. }
            | Event::ProjectOpened { .. }
            | Event::ProjectCorrected { .. }
            | Event::PartnerAdded { .. }
            | Event::BudgetLineAdded { .. }
            | Event::ActivityAdded { .. }
            | Event::ExpectedResultSet { .. }
            | Event::ActualResultRecorded { .. }
            | Event::ParticipationReassigned { .. }
            | Event::TraineeReassigned { .. } => programme::evolve(&mut self.programme, event),
        }
    }

    fn learn_equality(&mut self, event: &equality::Event) {
        use equality::Event;
        match event {
            Event::PolicyAnnulled { .. }
            | Event::PlanAnnulled { .. }
            | Event::MeasureAnnulled { .. }
            | Event::IndicatorAnnulled { .. }
            | Event::TargetAnnulled { .. }
            | Event::ObservationAnnulled { .. } => {}
            Event::PolicyAdopted { .. }
            | Event::PolicyRepealed { .. }
            | Event::PlanOpened { .. }
            | Event::PlanCorrected { .. }
            | Event::MeasureSet { .. }
            | Event::ProgressReported { .. }
            | Event::IndicatorDefined { .. }
            | Event::TargetSet { .. }
            | Event::ObservationRecorded { .. }
            | Event::ObservationAdopted { .. }
            | Event::GenderRuleSet { .. }
            | Event::GenderRuleAnnulled { .. }
            | Event::FiguresReleased { .. } => equality::evolve(&mut self.equality, event),
        }
    }

    fn learn_certification(&mut self, event: &certification::Event) {
        use certification::Event;
        match event {
            Event::SchemeAnnulled { .. }
            | Event::Annulled { .. }
            | Event::StepAnnulled { .. }
            | Event::AuditAnnulled { .. }
            | Event::FindingAnnulled { .. }
            | Event::ActionAnnulled { .. }
            | Event::EvidenceAnnulled { .. }
            | Event::PremiumAnnulled { .. } => {}
            Event::SchemeAdopted { .. }
            | Event::SchemesRelated { .. }
            | Event::Opened { .. }
            | Event::StepRecorded { .. }
            | Event::RequirementAnswered { .. }
            | Event::AnswersCarriedOver { .. }
            | Event::AuditScheduled { .. }
            | Event::AuditHeld { .. }
            | Event::FindingRecorded { .. }
            | Event::ActionPlanned { .. }
            | Event::ActionRevised { .. }
            | Event::ActionClosed { .. }
            | Event::ActionReopened { .. }
            | Event::ActionReassigned { .. }
            | Event::EvidenceRecorded { .. }
            | Event::EvidenceLinked { .. }
            | Event::EvidenceUnlinked { .. }
            | Event::PremiumReceived { .. }
            | Event::PremiumPlanned { .. }
            | Event::PremiumDecided { .. }
            | Event::PremiumSpent { .. }
            | Event::SocialGroupStated { .. } => certification::evolve(&mut self.certified, event),
        }
    }

    fn learn_cooperative(&mut self, event: &cooperative::Event) {
        match event {
            cooperative::Event::Affiliated { affiliation, central, cooperative, .. } => {
                self.affiliations.insert(*affiliation, (*cooperative, *central));
            }
            cooperative::Event::UnitOpened { cooperative, name, unit, .. } => {
                self.units.insert(*unit, (name.clone(), *cooperative));
            }
            cooperative::Event::Enrolled { .. }
            | cooperative::Event::Corrected { .. }
            | cooperative::Event::Renamed { .. }
            | cooperative::Event::CentralLeft { .. }
            | cooperative::Event::AffiliationAnnulled { .. }
            | cooperative::Event::UnitClosed { .. }
            | cooperative::Event::UnitAnnulled { .. }
            | cooperative::Event::Dissolved { .. }
            | cooperative::Event::TimeZoneSet { .. }
            | cooperative::Event::Annulled { .. } => {}
        }
    }

    fn learn_member(&mut self, event: &member::Event) {
        match event {
            member::Event::Applied { cooperative, membership, party, .. } => {
                self.memberships.insert(*membership, (*party, *cooperative, None));
            }
            member::Event::Admitted { cooperative, membership, number, party, .. } => {
                self.memberships.insert(*membership, (*party, *cooperative, number.clone()));
            }
            member::Event::WorkAssigned { area, assignment, cooperative, person, .. } => {
                self.assignments.insert(*assignment, (*person, area.clone(), *cooperative));
            }
            member::Event::Declined { .. }
            | member::Event::Suspended { .. }
            | member::Event::Reinstated { .. }
            | member::Event::Left { .. }
            | member::Event::Corrected { .. }
            | member::Event::Annulled { .. }
            | member::Event::Reassigned { .. }
            | member::Event::WorkEnded { .. }
            | member::Event::WorkAnnulled { .. }
            | member::Event::WorkReassigned { .. } => {}
        }
    }

    fn learn_committee(&mut self, event: &committee::Event) {
        match event {
            committee::Event::Established { cooperative, kind, name, organ, seats, .. } => {
                self.organs.insert(*organ, (*kind, name.clone(), *cooperative));
                self.learn_seats(*organ, seats);
            }
            committee::Event::SeatsChanged { organ, seats, .. } => self.learn_seats(*organ, seats),
            committee::Event::Seated { mandate, person, seat, .. } => {
                self.mandates.insert(*mandate, (*person, *seat));
            }
            committee::Event::Corrected { .. }
            | committee::Event::TermDefined { .. }
            | committee::Event::MandateEnded { .. }
            | committee::Event::MandateCorrected { .. }
            | committee::Event::MandateAnnulled { .. }
            | committee::Event::MandateReassigned { .. }
            | committee::Event::Dissolved { .. }
            | committee::Event::Annulled { .. } => {}
        }
    }

    fn learn_seats(&mut self, organ: OrganId, seats: &[SeatSpec]) {
        for seat in seats {
            self.seats.insert(seat.seat, (organ, seat.post.clone(), seat.rank));
        }
    }
}
