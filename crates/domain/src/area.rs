//! The areas, in their order: each knows those before it. It must not know what they are about.

/// The areas by their names. Kinds, codes and reference pages follow this order.
pub const AREAS: [&str; 8] =
    ["person", "cooperative", "member", "committee", "certification", "programme", "equality", "statute"];

/// Makes a sum out of what an area has: `Member(member::Event)` is the variant, and where the others come from.
macro_rules! from_areas {
    ($sum:ident: $($variant:ident($of:ty),)+) => {
        $(impl From<$of> for $sum {
            fn from(of: $of) -> Self {
                Self::$variant(of)
            }
        })+
    };
}

pub(crate) use from_areas;
