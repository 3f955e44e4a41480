//! Schemes as data: who owns one, what it demands of whom by when, which selections it makes, how it maps to others.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::text::Text;
use crate::value::{Digest, Label, Line, LongText, Period, Ratio, ShortText};

/// The identifier of a requirement within its scheme, such as `fm2-1.5.1`.
pub type RequirementCode = Text<200>;

/// When and how strictly a requirement is asked for.
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
pub enum Class {
    /// Before the first certificate.
    Entry,
    /// From a year on.
    Progress,
    /// Always; failure can cost the certificate.
    Core,
    /// At every audit; failure can stop the certification.
    Major,
    /// On average, at renewals.
    Development,
    /// A good practice; nothing follows from failure.
    Voluntary,
}

impl Class {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What a requirement is asked of.
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
pub enum AppliesTo {
    /// The organisation as a whole.
    Organisation,
    /// Each mining unit in scope.
    Unit,
    /// Each processing plant in scope.
    Plant,
    /// Each group of miners or workers.
    Group,
}

impl AppliesTo {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What follows when a requirement is not met.
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
pub enum OnFailure {
    /// Buyers stop at once.
    ImmediateDisengagement,
    /// Buyers stop unless it is mended in time.
    MitigateThenDisengage,
    /// It is to become better.
    Improve,
    /// No certificate before it is mended.
    BlocksCertificate,
}

impl OnFailure {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// How a requirement of one scheme stands to one of another (OSCAL control mapping).
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
pub enum Relationship {
    /// They demand the same.
    EquivalentTo,
    /// They are the same words.
    EqualTo,
    /// The source demands part of the target.
    SubsetOf,
    /// The source demands the target and more.
    SupersetOf,
    /// They have something in common.
    IntersectsWith,
    /// They have nothing to do with each other.
    NoRelationship,
}

impl Relationship {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether what is known of the source says all that the target asks.
    pub const fn answers_target(self) -> bool {
        matches!(self, Self::EquivalentTo | Self::EqualTo | Self::SupersetOf)
    }
}

/// What the register can prove by itself; each is computed as of a day in `compliance`.
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
pub enum Check {
    /// The organisation has an entry in the registry of legal persons.
    RegistryEntry,
    /// The organisation has a tax number.
    TaxNumber,
    /// The name says what it is.
    CentralName,
    /// Every member in force has a number and an admission date. That the book is legalised it does not show.
    MemberList,
    /// The gender of every member in force is known.
    MemberListByGender,
    /// The board of directors has a president, a vice-president and a secretary.
    BoardComplete,
    /// The supervisory board has a president, a vice-president and a secretary.
    SupervisoryComplete,
    /// The education committee has holders.
    EducationCommittee,
    /// The electoral committee has holders. That it is registered it does not show.
    ElectoralCommittee,
    /// A gender equality committee has holders.
    GenderCommittee,
    /// A committee against sexual harassment has holders.
    HarassmentCommittee,
    /// The committee against sexual harassment has as many women as men.
    HarassmentParity,
    /// The committee for safety and health has holders.
    SafetyCommittee,
    /// The premium committee represents every social group.
    PremiumCommittee,
    /// A third of each board and committee was renewed within the year.
    YearlyRenewal,
    /// Nobody was elected again for the period right after her own.
    NoReelection,
    /// Nobody is a director of two primary cooperatives.
    NoDoubleOffice,
    /// Whoever sits in an organ of the central is a member at home.
    DelegatesInForce,
    /// The central has at least two cooperatives.
    CentralOfSeveral,
    /// Delegates are due because there are more than a thousand members.
    DelegatesDue,
    /// An equality policy is in force.
    EqualityPolicy,
    /// An equality action plan is under way.
    EqualityPlan,
    /// A training on harassment or violence was held within the year.
    HarassmentTraining,
    /// A training on safety and health was held within the year.
    SafetyTraining,
    /// Women sit in the organs in proportion to membership.
    ProportionalPresence,
}

impl Check {
    /// Whether it shows all that is demanded where a scheme asks for it. What it leaves open needs an answer and evidence.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::MemberList | Self::ElectoralCommittee => false,
            Self::RegistryEntry
            | Self::TaxNumber
            | Self::CentralName
            | Self::MemberListByGender
            | Self::BoardComplete
            | Self::SupervisoryComplete
            | Self::EducationCommittee
            | Self::GenderCommittee
            | Self::HarassmentCommittee
            | Self::HarassmentParity
            | Self::SafetyCommittee
            | Self::PremiumCommittee
            | Self::YearlyRenewal
            | Self::NoReelection
            | Self::NoDoubleOffice
            | Self::DelegatesInForce
            | Self::CentralOfSeveral
            | Self::DelegatesDue
            | Self::EqualityPolicy
            | Self::EqualityPlan
            | Self::HarassmentTraining
            | Self::SafetyTraining
            | Self::ProportionalPresence => true,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A grade of non-conformity and what the scheme fixes for it; nothing here is fixed in code.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// Whether a certificate waits until it is mended.
    pub blocks: bool,
    /// Its code, such as `minor`, `major` or `immediate`.
    pub code: ShortText,
    /// Within how many days it is to be mended, where the scheme fixes that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
}

/// How a scheme grades what an audit finds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Scale {
    /// A requirement is met or not.
    Conformity,
    /// A requirement gets a rank from one upwards.
    Rank {
        /// The highest rank.
        max: u8,
        /// The average that development criteria must reach.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mean: Option<Ratio>,
        /// The lowest rank that counts as met.
        pass: u8,
    },
}

/// A scheme without its requirements. A scheme is published by its owner: what it says stands in the event, and no erasure takes
/// it away.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The short name by which people call the scheme in this version, such as `fairmined-2.0`.
    pub code: ShortText,
    /// How many months a certificate runs, where the scheme fixes that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_months: Option<u32>,
    /// The file that it was read from, kept beside the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Digest>,
    /// The grades of non-conformity, the mildest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<Grade>,
    /// The language of its texts, such as `es`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<ShortText>,
    /// The levels or labels that it grants beside the plain one, such as `ecological`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<ShortText>,
    /// Under which licence its texts stand, with the attribution that it asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Line>,
    /// Who owns it.
    pub owner: Label,
    /// How findings are graded.
    pub scale: Scale,
    /// Where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Line>,
    /// How many months a suspension lasts at the most, where the scheme fixes that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspension_months: Option<u32>,
    /// Its name.
    pub title: Label,
    /// On which days this version holds, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<Period>,
    /// Which version it is.
    pub version: ShortText,
}

/// A requirement, or a group of requirements.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// What it is asked of; `None` where the scheme does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_to: Option<AppliesTo>,
    /// Whether it is answered itself; a group is only a heading.
    pub assessable: bool,
    /// When and how strictly it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// Its identifier within the scheme.
    pub code: RequirementCode,
    /// What follows when it is not met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_failure: Option<OnFailure>,
    /// What it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<RequirementCode>,
    /// What the register proves of it by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Check>,
    /// Where it is written, such as `LGC art. 32(1)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Line>,
    /// What it demands, in words that the licence lets us keep.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<LongText>,
    /// What it is about, in few words.
    pub title: Line,
    /// The topics that it belongs to, such as `gender`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<ShortText>,
    /// From which year after the first certificate on it is due; zero is before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_due: Option<u8>,
}

/// A selection of requirements, such as those for entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its identifier within the scheme.
    pub code: RequirementCode,
    /// Which requirements it selects.
    pub selects: Vec<RequirementCode>,
    /// What it is called.
    pub title: Line,
}

/// A scheme in one version. A requirement stands after what it belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// What it is.
    pub header: Header,
    /// The selections it makes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
    /// What it demands.
    pub requirements: Vec<Requirement>,
}

/// How a requirement of one scheme stands to one of another.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// How sure that is, in percent, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
    /// How the source stands to the target.
    pub relationship: Relationship,
    /// A requirement of the one scheme.
    pub source: RequirementCode,
    /// A requirement of the other.
    pub target: RequirementCode,
}
