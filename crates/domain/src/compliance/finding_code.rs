//! What can be wrong or missing, each under a stable code, with the figures that its words need.

use serde::{Deserialize, Serialize, Serializer};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::record::Record;
use crate::value::{Money, PartialDate};

/// How much a finding weighs.
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
pub enum Severity {
    /// The law or the scheme is broken, or the register contradicts itself.
    Error,
    /// Something is to be done soon, or to be explained.
    Warning,
    /// Something to know.
    Info,
}

impl Severity {
    /// Each, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is wrong or missing.
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
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FindingCode {
    /// The organisation has no entry in the registry of legal persons.
    RegistryEntryMissing,
    /// The organisation has no tax number.
    TaxNumberMissing,
    /// The name does not say what kind of organisation it is.
    NameOmitsKind,
    /// Members in force have no number.
    NumberMissing,
    /// The gender of members in force is not known.
    GenderMissing,
    /// There is no such organ.
    OrganMissing,
    /// The organ is there, but nobody sits in it.
    HoldersMissing,
    /// An office of the organ is not filled.
    OfficeVacant,
    /// Less of an organ was renewed than is to be.
    RenewedTooFew,
    /// Somebody was elected again for the period right after her own.
    ReelectedAtOnce,
    /// Somebody is a director of more cooperatives than one may be.
    DirectorTwice,
    /// Somebody sits in an organ of the central without being a member at home.
    NotMemberAtHome,
    /// The central has fewer cooperatives than it needs.
    TooFewCooperatives,
    /// There are so many members that delegates are due, and there are none.
    DelegatesMissing,
    /// The committee has not as many women as men.
    ParityMissing,
    /// Women are fewer in the organ than in proportion to membership.
    OutOfProportion,
    /// The gender rule that the organ gave itself is broken.
    GenderRuleBroken,
    /// A social group is not represented in the premium committee.
    GroupMissing,
    /// The premium committee is not balanced between women and men.
    CommitteeUnbalanced,
    /// More premium was spent than had been received.
    SpentNotReceived,
    /// Premium was spent without a decision.
    SpentUndecided,
    /// More was spent on a decision than was decided.
    SpentBeyondDecision,
    /// More was spent on a line of a decision than was decided for it.
    SpentBeyondLine,
    /// Premium was spent before it was decided.
    SpentBeforeDecision,
    /// Nothing shows that the premium was spent so.
    SpentWithoutEvidence,
    /// The amount received is not the weight times the rate.
    AmountDiffers,
    /// A certificate was granted before its holder existed.
    GrantedBeforeHolder,
    /// A certificate was granted after its holder was dissolved.
    GrantedAfterHolder,
    /// A unit in the scope of the certificate is not worked.
    ScopeUnitNotWorked,
    /// A suspension lasts longer than the scheme allows.
    SuspendedTooLong,
    /// A suspension lasts beyond the day that was set.
    SuspensionOverdue,
    /// The certificate runs out soon.
    CertificateEnding,
    /// An audit was planned and not held.
    AuditNotHeld,
    /// A finding of an audit has no corrective action.
    FindingWithoutAction,
    /// A finding of an audit is open beyond its deadline.
    FindingOverdue,
    /// A corrective action is open beyond its deadline.
    ActionOverdue,
    /// A corrective action was closed as not effective, and nothing else is done.
    ClosedNotEffective,
    /// The work on a requirement is not done by its deadline.
    AnswerOverdue,
    /// Evidence that a requirement rests on is out of date.
    EvidenceOutOfDate,
    /// Evidence that a requirement rests on has a newer version.
    EvidenceSuperseded,
    /// No equality policy is in force.
    PolicyMissing,
    /// No equality plan is under way.
    PlanMissing,
    /// A policy was to be reviewed.
    PolicyReviewDue,
    /// No training on the matter was held in time.
    TrainingMissing,
    /// Somebody of a productive group is neither a member nor kin of one nor works there.
    GroupMemberWithoutTie,
    /// A birth lies behind the day on which it is looked at.
    BirthInFuture,
    /// A death lies ahead.
    DeathInFuture,
    /// An admission lies ahead.
    AdmissionInFuture,
    /// An exit lies ahead.
    ExitInFuture,
    /// A mandate begins later than today.
    SeatInFuture,
    /// An organ begins later than today.
    OrganInFuture,
    /// An organisation was founded later than today.
    FoundedInFuture,
    /// Somebody was admitted before she was born.
    AdmittedBeforeBirth,
    /// Somebody was admitted before the cooperative was founded.
    AdmittedBeforeFounding,
    /// A member is not of age.
    MemberUnderAge,
    /// A member is dead.
    MemberDead,
    /// A membership ended by death, and no date of death is known.
    DeathDateMissing,
    /// Somebody took a seat before she was born.
    SeatedBeforeBirth,
    /// Whoever holds a seat is not of age.
    HolderUnderAge,
    /// Whoever holds a seat is dead.
    HolderDead,
    /// Whoever holds a seat of members is suspended.
    SuspendedInOffice,
    /// One person sits in the board and in the supervisory board.
    BothCouncils,
    /// One person presides over two organs of the law.
    PresidentTwice,
    /// Two people preside over one organ.
    TwoPresidents,
    /// One person holds a full seat and an alternate's of one organ.
    AlternateAndFull,
    /// An organ of the law is in the register twice.
    OrganTwice,
    /// An organ is older than its cooperative.
    OrganBeforeFounding,
    /// Organisations go by one name.
    OrganisationTwice,
    /// Each of two people is said to be the other's child.
    ParentAndChild,
    /// A child is older than the parent.
    ChildOlder,
    /// Records of one name may be one person's.
    PossiblyTwice,
    /// Members in force have no document.
    DocumentMissing,
    /// A number of the book is two members'.
    NumberTwice,
    /// Numbers of the book are nobody's.
    NumbersMissing,
    /// A hand-over is known to the month or year only.
    HandOverUnclear,
    /// A corrective action was closed before the audit began.
    ClosedBeforeFound,
    /// A corrective action was due before the audit began.
    DeadlineBeforeAudit,
    /// A target is for a day before its baseline.
    TargetBeforeBaseline,
    /// A share is more than everybody.
    ShareBeyondAll,
    /// An organ has another number of full members than is set.
    SeatsDiffer,
    /// An organ has another number of alternates than is set.
    AlternatesDiffer,
    /// A mandate lasts longer than it may.
    TermExceeded,
    /// Kin sit in one organ whom the statute keeps apart.
    KinSitTogether,
    /// Somebody took a seat younger than is demanded.
    SeatedTooYoung,
    /// Somebody took a seat before she had been a member for as long as is demanded.
    SeatedTooSoon,
    /// The cooperative has fewer members than is demanded.
    TooFewMembers,
    /// The statute says less than the law demands by now.
    StatuteBehindLaw,
}

impl FindingCode {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether it is that a date lies ahead of the day on which it is asked.
    pub const fn is_of_the_future(self) -> bool {
        matches!(
            self,
            Self::BirthInFuture
                | Self::DeathInFuture
                | Self::AdmissionInFuture
                | Self::ExitInFuture
                | Self::SeatInFuture
                | Self::OrganInFuture
                | Self::FoundedInFuture
        )
    }

    /// How much it weighs.
    pub const fn severity(self) -> Severity {
        match self {
            Self::OrganMissing
            | Self::HoldersMissing
            | Self::OfficeVacant
            | Self::RenewedTooFew
            | Self::ReelectedAtOnce
            | Self::DirectorTwice
            | Self::NotMemberAtHome
            | Self::TooFewCooperatives
            | Self::ParityMissing
            | Self::SpentNotReceived
            | Self::SpentBeyondDecision
            | Self::SpentBeyondLine
            | Self::GrantedBeforeHolder
            | Self::GrantedAfterHolder
            | Self::ScopeUnitNotWorked
            | Self::SuspendedTooLong
            | Self::ActionOverdue
            | Self::FindingOverdue
            | Self::AdmittedBeforeBirth
            | Self::MemberDead
            | Self::SeatedBeforeBirth
            | Self::HolderUnderAge
            | Self::HolderDead
            | Self::BothCouncils
            | Self::TwoPresidents
            | Self::ParentAndChild
            | Self::ChildOlder
            | Self::ClosedBeforeFound
            | Self::ShareBeyondAll
            | Self::SeatsDiffer
            | Self::KinSitTogether
            | Self::SeatedTooYoung
            | Self::SeatedTooSoon
            | Self::TooFewMembers => Severity::Error,
            Self::RegistryEntryMissing
            | Self::NumberMissing
            | Self::DelegatesMissing
            | Self::GenderRuleBroken
            | Self::GroupMissing
            | Self::SpentUndecided
            | Self::SpentBeforeDecision
            | Self::SpentWithoutEvidence
            | Self::AmountDiffers
            | Self::SuspensionOverdue
            | Self::CertificateEnding
            | Self::AuditNotHeld
            | Self::FindingWithoutAction
            | Self::ClosedNotEffective
            | Self::EvidenceOutOfDate
            | Self::PolicyReviewDue
            | Self::TrainingMissing
            | Self::NameOmitsKind
            | Self::BirthInFuture
            | Self::DeathInFuture
            | Self::AdmissionInFuture
            | Self::OrganInFuture
            | Self::FoundedInFuture
            | Self::AdmittedBeforeFounding
            | Self::MemberUnderAge
            | Self::DeathDateMissing
            | Self::SuspendedInOffice
            | Self::PresidentTwice
            | Self::AlternateAndFull
            | Self::OrganTwice
            | Self::OrganBeforeFounding
            | Self::OrganisationTwice
            | Self::PossiblyTwice
            | Self::NumberTwice
            | Self::DeadlineBeforeAudit
            | Self::TargetBeforeBaseline
            | Self::AlternatesDiffer
            | Self::TermExceeded
            | Self::StatuteBehindLaw => Severity::Warning,
            Self::TaxNumberMissing
            | Self::GenderMissing
            | Self::OutOfProportion
            | Self::CommitteeUnbalanced
            | Self::AnswerOverdue
            | Self::EvidenceSuperseded
            | Self::PolicyMissing
            | Self::PlanMissing
            | Self::GroupMemberWithoutTie
            | Self::ExitInFuture
            | Self::SeatInFuture
            | Self::DocumentMissing
            | Self::NumbersMissing
            | Self::HandOverUnclear => Severity::Info,
        }
    }
}

/// A figure that the words of a finding have a place for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Figure {
    /// How many.
    Count(u64),
    /// How much money.
    Money(Money),
    /// When.
    Date(PartialDate),
    /// A code that has words of its own.
    Code(&'static str),
    /// A text of the register, such as a requirement's code.
    Text(String),
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Money(money) => serializer.collect_str(money),
            Self::Date(date) => serializer.collect_str(date),
            Self::Code(code) => serializer.serialize_str(code),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// Something wrong or missing, and the records that it is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Gap {
    /// What.
    pub code: FindingCode,
    /// Which records it is about, the first one first.
    pub records: Vec<Record>,
    /// The figures for its words, by name.
    pub figures: Vec<(&'static str, Figure)>,
}

impl Gap {
    /// A gap of some records.
    pub fn of<R: Into<Record>>(code: FindingCode, records: impl IntoIterator<Item = R>) -> Self {
        Self { code, records: records.into_iter().map(Into::into).collect(), figures: Vec::new() }
    }

    /// Whether both say one thing of the same records, whatever the figures are.
    pub fn is_about_the_same_as(&self, other: &Self) -> bool {
        let names = |gap: &Self| {
            let is_name = |(_, figure): &&(&'static str, Figure)| match figure {
                Figure::Code(_) | Figure::Text(_) => true,
                Figure::Count(_) | Figure::Money(_) | Figure::Date(_) => false,
            };
            gap.figures.iter().filter(is_name).cloned().collect::<Vec<_>>()
        };
        self.code == other.code && self.records == other.records && names(self) == names(other)
    }

    /// The same, with a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, figure: Figure) -> Self {
        self.figures.push((name, figure));
        self
    }
}
