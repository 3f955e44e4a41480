//! Identifiers by number: the same number is always the same identifier, so that tests can speak of person 1. No
//! identifier is random.

use uuid::Uuid;

use crate::value::Salt;
use crate::value::id::{
    ActionId, ActivityId, AffiliationId, AssignmentId, AuditId, BudgetLineId, CertificationId,
    ClassSessionId, CommandId, CooperativeId, EvidenceId, ExpectedResultId, FindingId, GroupId, Id,
    MandateId, MembershipId, OrganId, ParticipationId, PartnershipId, PersonId, PremiumId, ProjectId,
    RegisterId, SchemeId, SeatId, StepId, TermId, TrainingId, UnitId,
};

/// How many things of each kind a random walk speaks of. Few, so that commands often meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// People.
    pub persons: u32,
    /// Organisations.
    pub cooperatives: u32,
    /// Affiliations.
    pub affiliations: u32,
    /// Mining units.
    pub units: u32,
    /// Memberships.
    pub memberships: u32,
    /// Assignments to work.
    pub assignments: u32,
    /// Organs.
    pub organs: u32,
    /// Terms of organs.
    pub terms: u32,
    /// Seats.
    pub seats: u32,
    /// Mandates.
    pub mandates: u32,
    /// Schemes.
    pub schemes: u32,
    /// Certifications.
    pub certifications: u32,
    /// Steps of certificates.
    pub steps: u32,
    /// Audits.
    pub audits: u32,
    /// Findings.
    pub findings: u32,
    /// Corrective actions.
    pub actions: u32,
    /// Pieces of evidence.
    pub evidence: u32,
    /// Entries about the premium.
    pub premiums: u32,
    /// Trainings.
    pub trainings: u32,
    /// Sessions of trainings.
    pub class_sessions: u32,
    /// Productive groups.
    pub groups: u32,
    /// Spells in groups.
    pub participations: u32,
    /// Projects.
    pub projects: u32,
    /// Parts of projects, of each kind.
    pub parts: u32,
    /// Policies, plans, measures, indicators, targets, statements and releases, of each so many.
    pub equality: u32,
    /// Statutes.
    pub statutes: u32,
}

impl Default for Pool {
    fn default() -> Self {
        Self {
            persons: 4,
            cooperatives: 3,
            affiliations: 3,
            units: 2,
            memberships: 7,
            assignments: 4,
            organs: 3,
            terms: 3,
            seats: 7,
            mandates: 9,
            schemes: 3,
            certifications: 3,
            steps: 9,
            audits: 3,
            findings: 4,
            actions: 4,
            evidence: 5,
            premiums: 7,
            trainings: 3,
            class_sessions: 5,
            groups: 2,
            participations: 6,
            projects: 3,
            parts: 3,
            equality: 4,
            statutes: 4,
        }
    }
}

/// A UUID of version 7 from the kind of thing and its number.
pub(super) fn minted<K>(kind: u16, number: u32) -> Id<K> {
    let [a, b, c, d] = number.to_be_bytes();
    Id::new(Uuid::from_fields(0x0190_a7e1, kind, 0x7000, &[0x80, 0, 0, 0, a, b, c, d]))
}

/// The person of that number.
pub fn person(number: u32) -> PersonId {
    minted(1, number)
}

/// The organisation of that number.
pub fn cooperative(number: u32) -> CooperativeId {
    minted(2, number)
}

/// The affiliation of that number.
pub fn affiliation(number: u32) -> AffiliationId {
    minted(3, number)
}

/// The mining unit of that number.
pub fn unit(number: u32) -> UnitId {
    minted(4, number)
}

/// The membership of that number.
pub fn membership(number: u32) -> MembershipId {
    minted(5, number)
}

/// The assignment of that number.
pub fn assignment(number: u32) -> AssignmentId {
    minted(6, number)
}

/// The organ of that number.
pub fn organ(number: u32) -> OrganId {
    minted(7, number)
}

/// The term of that number.
pub fn term(number: u32) -> TermId {
    minted(8, number)
}

/// The seat of that number.
pub fn seat(number: u32) -> SeatId {
    minted(9, number)
}

/// The mandate of that number.
pub fn mandate(number: u32) -> MandateId {
    minted(10, number)
}

/// The register of that number.
pub fn register(number: u32) -> RegisterId {
    minted(11, number)
}

/// The command of that number.
pub fn command(number: u32) -> CommandId {
    minted(12, number)
}

/// The training of that number.
pub fn training(number: u32) -> TrainingId {
    minted(40, number)
}

/// The class session of that number.
pub fn class_session(number: u32) -> ClassSessionId {
    minted(41, number)
}

/// The group of that number.
pub fn group(number: u32) -> GroupId {
    minted(42, number)
}

/// The spell in a group of that number.
pub fn participation(number: u32) -> ParticipationId {
    minted(43, number)
}

/// The project of that number.
pub fn project(number: u32) -> ProjectId {
    minted(44, number)
}

/// The partnership of that number.
pub fn partnership(number: u32) -> PartnershipId {
    minted(45, number)
}

/// The budget line of that number.
pub fn budget_line(number: u32) -> BudgetLineId {
    minted(46, number)
}

/// The activity of that number.
pub fn activity(number: u32) -> ActivityId {
    minted(47, number)
}

/// The expected result of that number.
pub fn expected_result(number: u32) -> ExpectedResultId {
    minted(48, number)
}

/// The salt of that number.
pub fn salt(number: u32) -> Salt {
    let [a, b, c, d] = number.to_be_bytes();
    Salt([0x5a, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
}

/// The scheme of that number.
pub fn scheme(number: u32) -> SchemeId {
    minted(13, number)
}

/// The certification of that number.
pub fn certification(number: u32) -> CertificationId {
    minted(14, number)
}

/// The step of that number.
pub fn step(number: u32) -> StepId {
    minted(15, number)
}

/// The audit of that number.
pub fn audit(number: u32) -> AuditId {
    minted(16, number)
}

/// The finding of that number.
pub fn finding(number: u32) -> FindingId {
    minted(17, number)
}

/// The corrective action of that number.
pub fn action(number: u32) -> ActionId {
    minted(18, number)
}

/// The evidence of that number.
pub fn evidence(number: u32) -> EvidenceId {
    minted(19, number)
}

/// The entry about the premium of that number.
pub fn premium(number: u32) -> PremiumId {
    minted(20, number)
}
