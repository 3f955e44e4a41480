//! What a rule demands, and which of two demands is the stricter one.

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray, VariantNames};

use crate::certification::SocialGroup;
use crate::committee::Post;
use crate::value::{Line, Ratio};

/// What a rule demands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Demand {
    /// That it is so.
    Holds(bool),
    /// At least this share.
    LeastShare(Ratio),
    /// At least so many.
    Least(u64),
    /// No more than so many.
    Most(u64),
    /// Exactly so many.
    Exactly(u64),
    /// Something, from so many on.
    From(u64),
    /// Something, at least once in so many months.
    EveryMonths(u32),
    /// At least so many months.
    LeastMonths(u32),
    /// No more than so many months.
    MostMonths(u32),
    /// At least so many days.
    LeastDays(u32),
    /// At least so many years.
    LeastYears(u32),
    /// That kin up to this degree do not.
    Degree(u32),
    /// That these offices are filled.
    Offices(Vec<Post>),
    /// That each of these is represented.
    Groups(Vec<SocialGroup>),
    /// That a name contains each of these, as [`crate::value::text::fold`] leaves it.
    Words(Vec<Line>),
}

/// Of which form a demand is: how its value is written down.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the form of the demand of that name")]
pub enum Form {
    Holds,
    LeastShare,
    Least,
    Most,
    Exactly,
    From,
    EveryMonths,
    LeastMonths,
    MostMonths,
    LeastDays,
    LeastYears,
    Degree,
    Offices,
    Groups,
    Words,
}

impl Form {
    /// The stable code; that of the demand in the log.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

impl Demand {
    /// Of which form it is.
    pub const fn form(&self) -> Form {
        match self {
            Self::Holds(_) => Form::Holds,
            Self::LeastShare(_) => Form::LeastShare,
            Self::Least(_) => Form::Least,
            Self::Most(_) => Form::Most,
            Self::Exactly(_) => Form::Exactly,
            Self::From(_) => Form::From,
            Self::EveryMonths(_) => Form::EveryMonths,
            Self::LeastMonths(_) => Form::LeastMonths,
            Self::MostMonths(_) => Form::MostMonths,
            Self::LeastDays(_) => Form::LeastDays,
            Self::LeastYears(_) => Form::LeastYears,
            Self::Degree(_) => Form::Degree,
            Self::Offices(_) => Form::Offices,
            Self::Groups(_) => Form::Groups,
            Self::Words(_) => Form::Words,
        }
    }

    /// The whole number that it names, whatever that counts; `None` where it names none.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Least(number) | Self::Most(number) | Self::Exactly(number) | Self::From(number) => {
                Some(*number)
            }
            Self::EveryMonths(number)
            | Self::LeastMonths(number)
            | Self::MostMonths(number)
            | Self::LeastDays(number)
            | Self::LeastYears(number)
            | Self::Degree(number) => Some(u64::from(*number)),
            Self::Holds(_) | Self::LeastShare(_) | Self::Offices(_) | Self::Groups(_) | Self::Words(_) => {
                None
            }
        }
    }

    /// The months, years or days that it names, or the degree; `None` where it names none.
    pub fn span(&self) -> Option<u32> {
        self.number().and_then(|number| u32::try_from(number).ok())
    }

    /// The share that it names.
    pub const fn share(&self) -> Option<Ratio> {
        match self {
            Self::LeastShare(share) => Some(*share),
            Self::Holds(_)
            | Self::Least(_)
            | Self::Most(_)
            | Self::Exactly(_)
            | Self::From(_)
            | Self::EveryMonths(_)
            | Self::LeastMonths(_)
            | Self::MostMonths(_)
            | Self::LeastDays(_)
            | Self::LeastYears(_)
            | Self::Degree(_)
            | Self::Offices(_)
            | Self::Groups(_)
            | Self::Words(_) => None,
        }
    }

    /// The offices that it names.
    pub fn offices(&self) -> Option<&[Post]> {
        if let Self::Offices(posts) = self { Some(posts) } else { None }
    }

    /// How strict it is beside another: greater is stricter. `None` where they cannot be compared.
    pub fn strictness(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Holds(one), Self::Holds(two)) => Some(one.cmp(two)),
            (Self::LeastShare(one), Self::LeastShare(two)) => Some(one.cmp(two)),
            (Self::Least(one), Self::Least(two)) => Some(one.cmp(two)),
            (Self::LeastMonths(one), Self::LeastMonths(two))
            | (Self::LeastDays(one), Self::LeastDays(two))
            | (Self::LeastYears(one), Self::LeastYears(two))
            | (Self::Degree(one), Self::Degree(two)) => Some(one.cmp(two)),
            (Self::Most(one), Self::Most(two)) | (Self::From(one), Self::From(two)) => Some(two.cmp(one)),
            (Self::EveryMonths(one), Self::EveryMonths(two))
            | (Self::MostMonths(one), Self::MostMonths(two)) => Some(two.cmp(one)),
            (Self::Offices(one), Self::Offices(two)) => by_inclusion(one, two),
            (Self::Groups(one), Self::Groups(two)) => by_inclusion(one, two),
            (Self::Words(one), Self::Words(two)) => by_inclusion(one, two),
            // Another number is neither more nor less strict.
            (Self::Exactly(one), Self::Exactly(two)) => (one == two).then_some(Ordering::Equal),
            (
                Self::Holds(_)
                | Self::LeastShare(_)
                | Self::Least(_)
                | Self::Most(_)
                | Self::Exactly(_)
                | Self::From(_)
                | Self::EveryMonths(_)
                | Self::LeastMonths(_)
                | Self::MostMonths(_)
                | Self::LeastDays(_)
                | Self::LeastYears(_)
                | Self::Degree(_)
                | Self::Offices(_)
                | Self::Groups(_)
                | Self::Words(_),
                _,
            ) => None,
        }
    }
}

fn by_inclusion<T: PartialEq>(one: &[T], two: &[T]) -> Option<Ordering> {
    let holds = |outer: &[T], inner: &[T]| inner.iter().all(|item| outer.contains(item));
    match (holds(one, two), holds(two, one)) {
        (true, true) => Some(Ordering::Equal),
        (true, false) => Some(Ordering::Greater),
        (false, true) => Some(Ordering::Less),
        (false, false) => None,
    }
}
