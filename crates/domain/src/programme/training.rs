//! Trainings: what is taught, by whom, in which sessions, who came, and how long what was learnt is good for.

use serde::{Deserialize, Serialize};

use crate::value::id::{ClassSessionId, CooperativeId, PersonId, ProjectId};
use crate::value::{Money, Name, PartialDate, ShortName, Tally, text::TextError};

/// What a training is about: one of the topics that have a code of their own, or another in the organisation's words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Topic {
    /// Preventing gender violence.
    ViolencePrevention,
    /// Sexual harassment: what it is, how to complain, who intervenes.
    Harassment,
    /// Women's rights.
    WomensRights,
    /// Equality of women and men.
    Equality,
    /// Leadership.
    Leadership,
    /// What a cooperative is and how it is run.
    CooperativeEducation,
    /// Safety and health at work.
    Safety,
    /// Protection of the environment, mercury and cyanide.
    Environment,
    /// The requirements of a certification.
    Certification,
    /// Accounting and money.
    Finance,
    /// A trade, such as jewellery.
    Trade,
    /// Another topic, in the organisation's own words.
    Other(ShortName),
}

impl Topic {
    /// The topics that have a code of their own.
    pub const NAMED: [Self; 11] = [
        Self::ViolencePrevention,
        Self::Harassment,
        Self::WomensRights,
        Self::Equality,
        Self::Leadership,
        Self::CooperativeEducation,
        Self::Safety,
        Self::Environment,
        Self::Certification,
        Self::Finance,
        Self::Trade,
    ];

    /// The stable code, or the organisation's own words.
    pub fn code(&self) -> &str {
        match self {
            Self::ViolencePrevention => "violence_prevention",
            Self::Harassment => "harassment",
            Self::WomensRights => "womens_rights",
            Self::Equality => "equality",
            Self::Leadership => "leadership",
            Self::CooperativeEducation => "cooperative_education",
            Self::Safety => "safety",
            Self::Environment => "environment",
            Self::Certification => "certification",
            Self::Finance => "finance",
            Self::Trade => "trade",
            Self::Other(code) => code.as_str(),
        }
    }

    /// Reads a code; what is none of ours is the organisation's own.
    pub fn new(code: &str) -> Result<Self, TextError> {
        let named = Self::NAMED.into_iter().find(|topic| topic.code() == code.trim());
        named.map_or_else(|| ShortName::new(code).map(Self::Other), Ok)
    }
}

/// Who teaches, or who sends who teaches.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Facilitator {
    /// A person of the register.
    Person(PersonId),
    /// An organisation of the register.
    Organisation(CooperativeId),
    /// Another organisation: a firm or an institution, not a person.
    Outside(Name),
}

/// What is known of a training.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingDetails {
    /// Whose training.
    pub cooperative: CooperativeId,
    /// What it cost, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// Whether it is paid from the fund for cooperative education (LGC art. 42).
    pub education_fund: bool,
    /// Who teaches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facilitators: Vec<Facilitator>,
    /// The project that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectId>,
    /// What it is called.
    pub title: Name,
    /// What it is about.
    pub topic: Topic,
    /// How many months what was learnt is good for, where that is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u32>,
}

/// A session of a training.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassSessionDetails {
    /// How many minutes it lasted.
    pub minutes: u32,
    /// When it was held.
    pub on: PartialDate,
    /// Where, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Name>,
}

/// Who was at a session: people of the register, members or not, and how many others whose names nobody took. Others
/// cannot be told apart from one session to the next, so they are never added up to people.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// People of the register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonId>,
    /// Others, by gender.
    pub unnamed: Tally,
}

/// A session with who was there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassSession {
    /// Its identifier.
    pub id: ClassSessionId,
    /// When, how long and where.
    pub details: ClassSessionDetails,
    /// Who was there, once somebody wrote that down.
    pub attendance: Option<Attendance>,
}
