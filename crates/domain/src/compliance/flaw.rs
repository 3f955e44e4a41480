//! What can be wrong or missing, each under a stable code, with the figures that its words need.

use serde::{Serialize, Serializer};
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
pub enum Flaw {
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
}

impl Flaw {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
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
            | Self::GrantedBeforeHolder
            | Self::GrantedAfterHolder
            | Self::ScopeUnitNotWorked
            | Self::SuspendedTooLong
            | Self::ActionOverdue
            | Self::FindingOverdue => Severity::Error,
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
            | Self::NameOmitsKind => Severity::Warning,
            Self::TaxNumberMissing
            | Self::GenderMissing
            | Self::OutOfProportion
            | Self::CommitteeUnbalanced
            | Self::AnswerOverdue
            | Self::EvidenceSuperseded
            | Self::PolicyMissing
            | Self::PlanMissing
            | Self::GroupMemberWithoutTie => Severity::Info,
        }
    }
}

/// A figure that the words of a flaw have a place for.
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
    pub flaw: Flaw,
    /// Which records it is about, the first one first.
    pub records: Vec<Record>,
    /// The figures for its words, by name.
    pub figures: Vec<(&'static str, Figure)>,
}

impl Gap {
    /// A flaw of some records.
    pub fn of<R: Into<Record>>(flaw: Flaw, records: impl IntoIterator<Item = R>) -> Self {
        Self { flaw, records: records.into_iter().map(Into::into).collect(), figures: Vec::new() }
    }

    /// The same, with a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, figure: Figure) -> Self {
        self.figures.push((name, figure));
        self
    }
}
