//! What an import of Popolo refuses, assumes or does not keep: codes and fields, no words and no personal data.

use domain::Rejection;
use serde::Serialize;

/// One thing that whoever imports should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The place, such as `memberships[12].start_date`; `persons[].image` where many entries are counted together.
    pub path: String,
    /// The id of the entry, if it has one.
    pub id: Option<String>,
    /// What it is.
    pub code: Code,
    /// What the message needs: a date, an id, a word for a gender; never a name or the number of a document.
    pub value: String,
    /// How many entries it stands for.
    pub count: usize,
    /// Why the register refused it, for [`Code::Rejected`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejection: Option<Rejection>,
}

/// What follows from a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The entry, or this part of it, is not imported.
    Refused,
    /// Something was filled in or settled that the file does not say.
    Assumed,
    /// The entry is imported, but the register has no place for this part of it.
    NotKept,
}

impl Severity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Assumed => "assumed",
            Self::NotKept => "not_kept",
        }
    }
}

/// What a finding is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Code {
    /// The register refuses it, and says why.
    Rejected,
    /// The end is the start or lies before it, so there is no day to count.
    EmptyPeriod,
    /// Neither the entry nor its legislative period says since when.
    StartUnknown,
    /// Nothing says since when the organ exists.
    OrganStartUnknown,
    /// A date that decides is not readable.
    DateUnreadable,
    /// A date of the legislative period is not readable, and the memberships in it have none of their own.
    TermDateUnreadable,
    /// An earlier entry has the same id.
    IdRepeated,
    /// The register knows somebody or something else by the same id; give the file a source of its own.
    KeyOfAnother,
    /// The person is not in the file.
    PersonUnknown,
    /// The organization is not in the file.
    OrganizationUnknown,
    /// The person was refused.
    PersonRefused,
    /// The organization was refused.
    OrganizationRefused,
    /// Only people sit in organs.
    MemberNotAPerson,
    /// Neither a name nor an id to call it by.
    NameMissing,
    /// The name is too long or holds a control character.
    NameUnusable,
    /// An earlier membership says exactly the same.
    MembershipRepeated,
    /// What the file says goes on after the dissolution.
    DissolutionContradicted,
    /// The organ has no founding date: it begins with the earliest that is known in it.
    OrganStartAssumed,
    /// The beginning was filled in as the options say, or from what lies within.
    StartAssumed,
    /// The end is that of the organization that was dissolved.
    EndFromDissolution,
    /// It ends on the day on which it begins: that day counts.
    OneDay,
    /// Something in it begins before the founding date: that day counts.
    FoundingContradicted,
    /// Somebody holds the post before it begins or after it ends: the post's own date does not count.
    PostDatesContradicted,
    /// The same person is in the same place twice on a day: membership is joined, an office gets a second seat.
    PeriodOverlaps,
    /// Popolo does not say why memberships ended: no reason is recorded.
    ExitReasonNotStated,
    /// The containing organization is not in the file: this one stands by itself.
    ParentUnknown,
    /// The organization is its own ancestor: it stands by itself.
    ParentCircle,
    /// It has no name: its id is its name.
    NameAssumed,
    /// The register has no place for it.
    NotKept,
    /// A date is not readable and is left out.
    DateNotKept,
    /// The death lies before the birth and is left out.
    DeathContradicted,
    /// A membership of hers begins before the birth, which is left out.
    BornAfterMembership,
    /// All memberships of hers begin after the death, which is left out.
    DeadBeforeMembership,
    /// The word is no gender that can be told: the gender is unknown.
    GenderUnknown,
    /// The register knows another gender of the person, which stays; only by hand is it corrected.
    GenderContradicted,
    /// The register was corrected by hand since the file said so; the correction stays.
    CorrectionKept,
    /// The identifier does not have the form of its scheme.
    IdentifierUnusable,
    /// The identifier is another's in the register or in the file.
    IdentifierTaken,
    /// The id cannot serve as a key: the entry is found again by what it says.
    IdNotKept,
    /// The post is not one of the organization: the seat follows from the role.
    PostUnknown,
    /// The organization on whose behalf is not one that can be represented.
    OnBehalfOfNotKept,
    /// The legislative period cannot be a term of the organ.
    TermNotKept,
    /// The register knows it by another name and keeps that one.
    NameDiffers,
}

impl Code {
    /// Every code there is.
    pub const ALL: &'static [Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// What follows from it.
    pub fn severity(self) -> Severity {
        match self {
            Self::OrganStartAssumed
            | Self::StartAssumed
            | Self::EndFromDissolution
            | Self::OneDay
            | Self::FoundingContradicted
            | Self::PostDatesContradicted
            | Self::PeriodOverlaps
            | Self::ExitReasonNotStated
            | Self::ParentUnknown
            | Self::ParentCircle
            | Self::NameAssumed => Severity::Assumed,
            Self::NotKept
            | Self::DateNotKept
            | Self::DeathContradicted
            | Self::BornAfterMembership
            | Self::DeadBeforeMembership
            | Self::GenderUnknown
            | Self::GenderContradicted
            | Self::CorrectionKept
            | Self::IdentifierUnusable
            | Self::IdentifierTaken
            | Self::IdNotKept
            | Self::PostUnknown
            | Self::OnBehalfOfNotKept
            | Self::TermNotKept
            | Self::NameDiffers => Severity::NotKept,
            Self::Rejected
            | Self::EmptyPeriod
            | Self::StartUnknown
            | Self::OrganStartUnknown
            | Self::DateUnreadable
            | Self::TermDateUnreadable
            | Self::IdRepeated
            | Self::KeyOfAnother
            | Self::PersonUnknown
            | Self::OrganizationUnknown
            | Self::PersonRefused
            | Self::OrganizationRefused
            | Self::MemberNotAPerson
            | Self::NameMissing
            | Self::NameUnusable
            | Self::MembershipRepeated
            | Self::DissolutionContradicted => Severity::Refused,
        }
    }
}
