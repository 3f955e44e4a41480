//! Values of a fixed set, each with a code that never changes and a word in every language.

use domain::value::{Gender, Scheme};
use domain::{authority, certification, committee, cooperative, equality, member, person, programme};
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
    certification::scheme::AppliesTo => AppliesTo,
    certification::scheme::Class => Class,
    certification::scheme::OnFailure => OnFailure,
    certification::scheme::Relationship => Relationship,
    committee::BasisKind => Basis,
    committee::EndReason => MandateEnd,
    committee::Kind => Organ,
    committee::Origin => Entry,
    committee::Rank => Rank,
    cooperative::Kind => Cooperative,
    member::ExitReason => Exit,
    member::Status => Status,
    person::Relation => Kinship,
    equality::GenderRuleKind => GenderRule,
    programme::GroupRole => GroupRole,
    programme::PartnerRole => PartnerRole,
}
