//! The vocabulary of rules: a stable name for each thing that a law or a statute can demand, of which form the demand is, and
//! by what it is checked. A name that was once in a log is never renamed.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Form;

/// Names a rule. The order is that of the reference.
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
pub enum RuleId {
    /// An organisation is entered in the registry of legal persons.
    RegistryEntry,
    /// The name says what kind of organisation it is.
    NameSaysKind,
    /// There is a book of members with admission and number of each.
    MemberRegister,
    /// The offices that the board of directors fills.
    BoardOffices,
    /// The offices that the supervisory board fills.
    SupervisoryOffices,
    /// There is an education committee.
    EducationCommittee,
    /// There is an electoral committee.
    ElectoralCommittee,
    /// Which share of an organ is renewed each time.
    RenewalShare,
    /// How often that is.
    RenewalInterval,
    /// Nobody is elected again for the period right after her own.
    NoReelection,
    /// Of how many primary cooperatives one person may be a director.
    DirectorOfOne,
    /// From how many members on delegates are elected.
    DelegatesFrom,
    /// Whoever sits in an organ of a central is a member at home.
    CentralDelegates,
    /// How many cooperatives a central has at least.
    CentralLeast,
    /// From how many workers on there is a committee against sexual harassment.
    HarassmentCommittee,
    /// The least share of each, women and men, in that committee.
    HarassmentParity,
    /// How often there is a training about sexual harassment.
    HarassmentTraining,
    /// From how many workers on there is a committee for safety and health.
    SafetyCommittee,
    /// How often there is a training about safety and health.
    SafetyTraining,
    /// Whom the committee for the premium represents.
    PremiumGroups,
    /// The least share of each, women and men, in a committee that is called balanced.
    Balance,
    /// Women and men sit in organs in proportion to membership.
    ProportionalPresence,
    /// From how many years on a person is of age.
    Majority,
    /// How many full members an organ has.
    Seats,
    /// How many alternates an organ has.
    Alternates,
    /// How many months a mandate in an organ lasts at the most.
    TermLength,
    /// Up to which degree of kinship by blood people may not sit in one organ.
    BloodKinship,
    /// Up to which degree of kinship by marriage people may not sit in one organ.
    AffinityKinship,
    /// How many years old somebody is at the least when her mandate in an organ begins.
    MinimumAge,
    /// How many months somebody has been a member at the least when her mandate in an organ begins.
    Seniority,
    /// How many members a cooperative has at the least.
    MembersLeast,
    /// Which share of those entitled to vote is present on the first call.
    QuorumFirstCall,
    /// Which share of those entitled to vote is present on the second call.
    QuorumSecondCall,
    /// Which share is present on the first call where a matter asks for more.
    QualifiedFirstCall,
    /// Which share is present on the second call where a matter asks for more.
    QualifiedSecondCall,
    /// How many days before it is held an organ is called.
    NoticeDays,
    /// How often an organ meets.
    MeetingInterval,
}

/// By what a rule is checked.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Checked {
    /// By itself: a breach is a finding.
    ByItself,
    /// Together with another rule, or as a part of what is found of people.
    WithOthers,
    /// Only where a scheme of certification asks for it.
    BySchemes,
    /// Not yet: the register keeps no meetings.
    ByMeetings,
}

impl Checked {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

impl RuleId {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Of which form what it demands is.
    pub const fn form(self) -> Form {
        match self {
            Self::RegistryEntry
            | Self::MemberRegister
            | Self::EducationCommittee
            | Self::ElectoralCommittee
            | Self::NoReelection
            | Self::CentralDelegates
            | Self::ProportionalPresence => Form::Holds,
            Self::NameSaysKind => Form::Words,
            Self::BoardOffices | Self::SupervisoryOffices => Form::Offices,
            Self::RenewalShare
            | Self::HarassmentParity
            | Self::Balance
            | Self::QuorumFirstCall
            | Self::QuorumSecondCall
            | Self::QualifiedFirstCall
            | Self::QualifiedSecondCall => Form::LeastShare,
            Self::RenewalInterval
            | Self::HarassmentTraining
            | Self::SafetyTraining
            | Self::MeetingInterval => Form::EveryMonths,
            Self::DirectorOfOne => Form::Most,
            Self::DelegatesFrom | Self::HarassmentCommittee | Self::SafetyCommittee => Form::From,
            Self::CentralLeast | Self::MembersLeast => Form::Least,
            Self::PremiumGroups => Form::Groups,
            Self::Seats | Self::Alternates => Form::Exactly,
            Self::TermLength => Form::MostMonths,
            Self::BloodKinship | Self::AffinityKinship => Form::Degree,
            Self::Majority | Self::MinimumAge => Form::LeastYears,
            Self::Seniority => Form::LeastMonths,
            Self::NoticeDays => Form::LeastDays,
        }
    }

    /// Whether it is about organs, and so each line of a statute says of which.
    pub const fn is_of_organs(self) -> bool {
        match self {
            Self::RegistryEntry
            | Self::NameSaysKind
            | Self::MemberRegister
            | Self::DirectorOfOne
            | Self::DelegatesFrom
            | Self::CentralLeast
            | Self::HarassmentTraining
            | Self::SafetyTraining
            | Self::PremiumGroups
            | Self::Balance
            | Self::Majority
            | Self::MembersLeast => false,
            Self::BoardOffices
            | Self::SupervisoryOffices
            | Self::EducationCommittee
            | Self::ElectoralCommittee
            | Self::RenewalShare
            | Self::RenewalInterval
            | Self::NoReelection
            | Self::CentralDelegates
            | Self::HarassmentCommittee
            | Self::HarassmentParity
            | Self::SafetyCommittee
            | Self::ProportionalPresence
            | Self::Seats
            | Self::Alternates
            | Self::TermLength
            | Self::BloodKinship
            | Self::AffinityKinship
            | Self::MinimumAge
            | Self::Seniority
            | Self::QuorumFirstCall
            | Self::QuorumSecondCall
            | Self::QualifiedFirstCall
            | Self::QualifiedSecondCall
            | Self::NoticeDays
            | Self::MeetingInterval => true,
        }
    }

    /// Whether it is a condition of being elected or seated. Such a rule is judged by the law and the statute in force on the first
    /// day of the mandate; every other one by those of the day that is asked about.
    pub const fn is_condition_of_election(self) -> bool {
        match self {
            Self::NoReelection | Self::TermLength | Self::MinimumAge | Self::Seniority => true,
            Self::RegistryEntry
            | Self::NameSaysKind
            | Self::MemberRegister
            | Self::BoardOffices
            | Self::SupervisoryOffices
            | Self::EducationCommittee
            | Self::ElectoralCommittee
            | Self::RenewalShare
            | Self::RenewalInterval
            | Self::DirectorOfOne
            | Self::DelegatesFrom
            | Self::CentralDelegates
            | Self::CentralLeast
            | Self::HarassmentCommittee
            | Self::HarassmentParity
            | Self::HarassmentTraining
            | Self::SafetyCommittee
            | Self::SafetyTraining
            | Self::PremiumGroups
            | Self::Balance
            | Self::ProportionalPresence
            | Self::Majority
            | Self::Seats
            | Self::Alternates
            | Self::BloodKinship
            | Self::AffinityKinship
            | Self::MembersLeast
            | Self::QuorumFirstCall
            | Self::QuorumSecondCall
            | Self::QualifiedFirstCall
            | Self::QualifiedSecondCall
            | Self::NoticeDays
            | Self::MeetingInterval => false,
        }
    }

    /// By what it is checked.
    pub const fn checked(self) -> Checked {
        match self {
            Self::RegistryEntry
            | Self::NameSaysKind
            | Self::MemberRegister
            | Self::BoardOffices
            | Self::SupervisoryOffices
            | Self::EducationCommittee
            | Self::ElectoralCommittee
            | Self::RenewalShare
            | Self::NoReelection
            | Self::DirectorOfOne
            | Self::DelegatesFrom
            | Self::CentralDelegates
            | Self::CentralLeast
            | Self::HarassmentCommittee
            | Self::HarassmentParity
            | Self::HarassmentTraining
            | Self::SafetyCommittee
            | Self::ProportionalPresence
            | Self::Seats
            | Self::Alternates
            | Self::TermLength
            | Self::BloodKinship
            | Self::AffinityKinship
            | Self::MinimumAge
            | Self::Seniority
            | Self::MembersLeast => Checked::ByItself,
            // The interval says when the share is due; who is of age is found with people's records.
            Self::RenewalInterval | Self::Majority => Checked::WithOthers,
            // How many trainings about safety a year are due is not confirmed, so it is no finding by itself.
            Self::SafetyTraining | Self::PremiumGroups | Self::Balance => Checked::BySchemes,
            Self::QuorumFirstCall
            | Self::QuorumSecondCall
            | Self::QualifiedFirstCall
            | Self::QualifiedSecondCall
            | Self::NoticeDays
            | Self::MeetingInterval => Checked::ByMeetings,
        }
    }
}
