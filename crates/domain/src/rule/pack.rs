//! A pack of rules: what the law demands, each rule with its source and the days on which it holds, and what statutes add.

use core::{cmp::Ordering, fmt};

use chrono::NaiveDate;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::statute::Override;
use crate::certification::SocialGroup;
use crate::committee::{Kind, Post};
use crate::value::Ratio;
use crate::value::id::CooperativeId;

/// Names a rule. The order is that of the reference.
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
pub enum RuleId {
    /// An organisation is entered in the registry of legal persons.
    RegistryEntry,
    /// The name says what kind of organisation it is.
    NameSaysKind,
    /// There is a book of members with admission and number of each.
    MemberRegister,
    /// The offices that the board of directors fills.
    BoardOffices,
    /// The offices that the supervisory board fills.
    SupervisoryOffices,
    /// There is an education committee.
    EducationCommittee,
    /// There is an electoral committee.
    ElectoralCommittee,
    /// Which share of an organ is renewed each time.
    RenewalShare,
    /// How often that is.
    RenewalInterval,
    /// Nobody is elected again for the period right after her own.
    NoReelection,
    /// Of how many primary cooperatives one person may be a director.
    DirectorOfOne,
    /// From how many members on delegates are elected.
    DelegatesFrom,
    /// Whoever sits in an organ of a central is a member at home.
    CentralDelegates,
    /// How many cooperatives a central has at least.
    CentralLeast,
    /// From how many workers on there is a committee against sexual harassment.
    HarassmentCommittee,
    /// The least share of each, women and men, in that committee.
    HarassmentParity,
    /// How often there is a training about sexual harassment.
    HarassmentTraining,
    /// From how many workers on there is a committee for safety and health.
    SafetyCommittee,
    /// How often there is a training about safety and health.
    SafetyTraining,
    /// Whom the committee for the premium represents.
    PremiumGroups,
    /// The least share of each, women and men, in a committee that is called balanced.
    Balance,
    /// Women and men sit in organs in proportion to membership.
    ProportionalPresence,
    /// From how many years on a person is of age.
    Majority,
}

impl RuleId {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What a rule demands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Demand {
    /// That it is so.
    Holds(bool),
    /// At least this share.
    LeastShare(Ratio),
    /// At least so many.
    Least(u64),
    /// No more than so many.
    Most(u64),
    /// Something, from so many on.
    From(u64),
    /// Something, at least once in so many months.
    EveryMonths(u32),
    /// That these offices are filled.
    Offices(Vec<Post>),
    /// That each of these is represented.
    Groups(Vec<SocialGroup>),
    /// That the name contains one of these, of each line, by kind of organisation.
    Name(Vec<(crate::cooperative::Kind, Vec<&'static str>)>),
}

impl Demand {
    /// How strict it is beside another: greater is stricter. `None` where they cannot be compared.
    pub fn strictness(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Holds(one), Self::Holds(two)) => Some(one.cmp(two)),
            (Self::LeastShare(one), Self::LeastShare(two)) => Some(one.cmp(two)),
            (Self::Least(one), Self::Least(two)) => Some(one.cmp(two)),
            (Self::Most(one), Self::Most(two)) | (Self::From(one), Self::From(two)) => Some(two.cmp(one)),
            (Self::EveryMonths(one), Self::EveryMonths(two)) => Some(two.cmp(one)),
            (Self::Offices(one), Self::Offices(two)) => by_inclusion(one, two),
            (Self::Groups(one), Self::Groups(two)) => by_inclusion(one, two),
            (Self::Name(one), Self::Name(two)) => (one == two).then_some(Ordering::Equal),
            (
                Self::Holds(_)
                | Self::LeastShare(_)
                | Self::Least(_)
                | Self::Most(_)
                | Self::From(_)
                | Self::EveryMonths(_)
                | Self::Offices(_)
                | Self::Groups(_)
                | Self::Name(_),
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

/// What a statute may make of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leeway {
    /// Make it stricter, never looser.
    Tighten,
    /// Set it as it likes: the law itself leaves it to the statute.
    Free,
}

/// Where a rule is written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct Source {
    /// The law, the scheme or the statute.
    pub law: String,
    /// Where in it.
    pub article: String,
    /// The text of it that was in force.
    pub text: String,
}

impl Source {
    /// A source that has a name and nothing more to say.
    pub fn named(name: impl Into<String>) -> Self {
        Self { law: name.into(), article: String::new(), text: String::new() }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.law)?;
        if !self.article.is_empty() {
            write!(f, " {}", self.article)?;
        }
        if self.text.is_empty() { Ok(()) } else { write!(f, " ({})", self.text) }
    }
}

/// A rule of law.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Which.
    pub id: RuleId,
    /// What it demands.
    pub demand: Demand,
    /// Of which organs, where it is about organs.
    pub organs: &'static [Kind],
    /// What a statute may make of it.
    pub leeway: Leeway,
    /// Where it is written.
    pub source: Source,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// The first day on which it no longer holds.
    pub until: Option<NaiveDate>,
}

impl Rule {
    /// Whether it holds on a day.
    pub fn holds_on(&self, on: NaiveDate) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }
}

/// What a rule demands of an organisation on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InForce {
    /// What is demanded.
    pub demand: Demand,
    /// Of which organs, where it is about organs.
    pub organs: &'static [Kind],
    /// Where that is written: the law, or the statute where that is stricter or may say otherwise.
    pub source: Source,
}

/// Rules of law with what statutes add to them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pack {
    rules: Vec<Rule>,
    statutes: Vec<(CooperativeId, Override)>,
}

impl Pack {
    /// A pack of rules, without statutes.
    pub const fn new(rules: Vec<Rule>) -> Self {
        Self { rules, statutes: Vec::new() }
    }

    /// The same, with what the statute of an organisation says.
    #[must_use]
    pub fn with(mut self, cooperative: CooperativeId, says: Override) -> Self {
        self.statutes.push((cooperative, says));
        self
    }

    /// Every rule of law, whenever it holds.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of law on a day.
    pub fn law(&self, id: RuleId, on: NaiveDate) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id && rule.holds_on(on))
    }

    /// What is demanded of an organisation on a day. Of what its statute says, the last that was added and holds counts,
    /// where it is as strict as the law of that day or the law leaves it free.
    pub fn rule(&self, cooperative: CooperativeId, id: RuleId, on: NaiveDate) -> Option<InForce> {
        let law = self.law(id, on)?;
        let says =
            |(whose, says): &&(CooperativeId, Override)| *whose == cooperative && says.answers(law, on);
        let statute = self.statutes.iter().rev().find(says).map(|(_, says)| says);
        let (demand, source) =
            statute.map_or((&law.demand, &law.source), |says| (says.demand(), says.source()));
        Some(InForce { demand: demand.clone(), organs: law.organs, source: source.clone() })
    }
}
