//! Values of a fixed set, each with a code that never changes and a word in every language.

use domain::value::{Gender, Scheme};
use domain::{
    authority, certification, committee, compliance, cooperative, equality, member, person, programme, rule,
};
use reports::report::Listed;
use reports::words::Family;
use strum::VariantArray;

/// A value of a fixed set.
pub trait Coded: Copy + 'static {
    /// The family of its words.
    const FAMILY: Family;

    /// Every value that can be chosen.
    fn all() -> &'static [Self];

    /// The stable code.
    fn code(self) -> &'static str;
}

impl Coded for Listed {
    const FAMILY: Family = Family::Listed;

    fn all() -> &'static [Self] {
        &Self::ALL
    }

    fn code(self) -> &'static str {
        Self::code(self)
    }
}

/// A type that lists its values and their codes itself, and the family of their words.
macro_rules! coded {
    ($($type:ty => $family:ident,)*) => {$(
        impl Coded for $type {
            const FAMILY: Family = Family::$family;

            fn all() -> &'static [Self] {
                <Self as VariantArray>::VARIANTS
            }

            fn code(self) -> &'static str {
                <$type>::code(self)
            }
        }
    )*};
}

coded! {
    Gender => Gender,
    Scheme => Scheme,
    authority::Role => Role,
    certification::AuditKind => Audit,
    certification::Outcome => Outcome,
    certification::Sensitivity => Sensitivity,
    certification::SocialGroup => SocialGroup,
    certification::Status => Certification,
    certification::WorkStatus => WorkStatus,
    certification::scheme::AppliesTo => AppliesTo,
    certification::scheme::Class => Class,
    certification::scheme::OnFailure => OnFailure,
    certification::scheme::Relationship => Relationship,
    committee::BasisKind => Basis,
    committee::EndReason => MandateEnd,
    committee::Kind => Organ,
    committee::Origin => Entry,
    committee::Rank => Rank,
    compliance::Severity => Severity,
    cooperative::Kind => Cooperative,
    member::ExitReason => Exit,
    member::Status => Status,
    person::Relation => Kinship,
    equality::GenderRuleKind => GenderRule,
    programme::GroupRole => GroupRole,
    programme::PartnerRole => PartnerRole,
    rule::RuleId => Rule,
}
