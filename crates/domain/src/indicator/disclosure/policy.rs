//! How carefully counts are handled, by what they are about.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::Ratio;

/// What counts are about, and so how carefully they are handled.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, IntoStaticStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Class {
    /// Who holds office: registered acts, public by law.
    Governance,
    /// Who belongs, works and takes part.
    Membership,
    /// Violence and harassment.
    Violence,
}

impl Class {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The class that the name of a table begins with, as [`super::Table::name`] writes it; membership where it says
    /// nothing.
    pub fn of_table(name: &str) -> Self {
        let code = name.split_once('.').map_or(name, |(code, _)| code);
        code.parse().unwrap_or(Self::Membership)
    }
}

/// From which count on a cell of a class is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Threshold {
    /// The least count that is shown, nought apart; `None` where everything is.
    pub least: Option<u64>,
    /// Whether anything but the grand total is shown.
    pub categories: bool,
}

/// The thresholds of a house. A value, because houses differ and change their minds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Policy {
    /// For who holds office.
    pub governance: Threshold,
    /// For who belongs, works and takes part.
    pub membership: Threshold,
    /// For violence and harassment.
    pub violence: Threshold,
    /// How many people a percentage rests on at least.
    pub percent_base: u64,
}

impl Default for Policy {
    /// What DOMAIN 4.4 proposes: offices are public; five for membership; ten for violence, and no categories;
    /// percentages of ten people and more.
    fn default() -> Self {
        Self {
            governance: Threshold { least: None, categories: true },
            membership: Threshold { least: Some(5), categories: true },
            violence: Threshold { least: Some(10), categories: false },
            percent_base: 10,
        }
    }
}

impl Policy {
    /// The threshold of a class.
    pub const fn of(&self, class: Class) -> Threshold {
        match class {
            Class::Governance => self.governance,
            Class::Membership => self.membership,
            Class::Violence => self.violence,
        }
    }

    /// Whether a percentage may be shown, its counts being shown.
    pub fn shows_percent(&self, class: Class, ratio: &Ratio) -> bool {
        self.of(class).least.is_none() || self.percent_base <= ratio.denominator()
    }
}
