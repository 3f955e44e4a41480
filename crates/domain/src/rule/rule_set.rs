//! A set of rules: what the law demands, each rule with its source and the days on which it holds. It is read from a file.

use core::cmp::Ordering;
use core::fmt;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Demand, RuleId};
use crate::committee::Kind;
use crate::compliance::Severity;
use crate::cooperative;

/// The law of Peru for cooperatives; what is not law says so by its source.
const PERU: &str = include_str!("peru.json");

static PERU_READ: LazyLock<RuleSet> = LazyLock::new(|| {
    // A test reads the file that is compiled in.
    RuleSet::read(PERU).unwrap_or_default()
});

/// What a statute may make of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatutePolicy {
    /// Make it stricter, never looser.
    Tighten,
    /// Set it as it likes: the law itself leaves it to the statute.
    Free,
    /// Nothing: it stands as it is.
    Fixed,
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
    /// What it demands; `None` where the law leaves all of it to the statute.
    pub demand: Option<Demand>,
    /// Of which organs, where it is about organs.
    pub organs: Vec<Kind>,
    /// Of organisations of which kinds; of every kind where none is named.
    pub kinds: Vec<cooperative::Kind>,
    /// What a statute may make of it.
    pub statute_policy: StatutePolicy,
    /// How much a breach weighs at the most.
    pub severity: Severity,
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

    /// Whether it is about an organ of that kind, or about no organ where none is asked of.
    pub fn is_about(&self, organ: Option<Kind>) -> bool {
        organ.is_none_or(|organ| self.organs.is_empty() || self.organs.contains(&organ))
    }

    /// Whether it is about organisations of that kind.
    pub fn binds(&self, kind: cooperative::Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whether a statute may demand that.
    pub fn allows(&self, demand: &Demand) -> bool {
        let Some(own) = &self.demand else { return self.statute_policy == StatutePolicy::Free };
        match (self.statute_policy, demand.strictness(own)) {
            (StatutePolicy::Free, _) => demand.form() == own.form(),
            (StatutePolicy::Tighten, Some(Ordering::Greater)) | (_, Some(Ordering::Equal)) => true,
            (StatutePolicy::Tighten, Some(Ordering::Less) | None) | (StatutePolicy::Fixed, _) => false,
        }
    }
}

/// Rules of law.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RuleSet {
    rules: Vec<Rule>,
}

impl RuleSet {
    /// A set of rules.
    pub const fn new(rules: Vec<Rule>) -> Self {
        Self { rules }
    }

    /// The law of Peru for cooperatives, and the benchmarks that the trade compares itself with.
    pub fn peru() -> &'static Self {
        &PERU_READ
    }

    /// The set of rules of a file in JSON: `laws`, each with its `texts` and their days, and `rules` that name one of them each. A rule
    /// holds on the days of each text of its law.
    ///
    /// # Errors
    ///
    /// Where and why the file is no such set.
    pub fn read(text: &str) -> Result<Self, RuleSetError> {
        let file: File = serde_json::from_str(text).map_err(|error| RuleSetError::Form(error.to_string()))?;
        let mut rules = Vec::new();
        for line in file.rules {
            let law = file.laws.iter().find(|law| law.id == line.law);
            let law =
                law.ok_or_else(|| RuleSetError::LawUnknown { rule: line.rule, law: line.law.clone() })?;
            line.well_formed()?;
            rules.extend(law.texts.iter().map(|within| Rule {
                id: line.rule,
                demand: line.demand.clone(),
                organs: line.organs.clone(),
                kinds: line.kinds.clone(),
                statute_policy: line.statute,
                severity: line.severity,
                source: Source {
                    law: law.name.clone(),
                    article: line.article.clone(),
                    text: within.text.clone(),
                },
                from: within.from,
                until: within.until,
            }));
        }
        Ok(Self { rules })
    }

    /// Every rule of law, whenever it holds.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// How much a breach of a rule weighs at the most.
    pub fn severity(&self, id: RuleId) -> Severity {
        self.rules.iter().find(|rule| rule.id == id).map_or(Severity::Error, |rule| rule.severity)
    }

    /// The organs that the rules of that name are about on a day, for an organisation of a kind, in the order of the file; each once.
    pub fn organs(&self, id: RuleId, kind: cooperative::Kind, on: NaiveDate) -> Vec<Kind> {
        let binding = self.rules.iter().filter(|rule| rule.id == id && rule.holds_on(on) && rule.binds(kind));
        let mut organs: Vec<Kind> = Vec::new();
        for organ in binding.flat_map(|rule| &rule.organs) {
            if !organs.contains(organ) {
                organs.push(*organ);
            }
        }
        organs
    }

    /// The rule of law on a day: for an organisation of a kind and one of its organs, where it is about one.
    pub fn law(
        &self,
        id: RuleId,
        kind: cooperative::Kind,
        organ: Option<Kind>,
        on: NaiveDate,
    ) -> Option<&Rule> {
        self.rules
            .iter()
            .find(|rule| rule.id == id && rule.holds_on(on) && rule.binds(kind) && rule.is_about(organ))
    }
}

/// Why a file is no set of rules.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RuleSetError {
    /// It is not laid out as one.
    #[error("this is no rule_set of rules: {0}")]
    Form(String),
    /// A rule names a law that the file does not have.
    #[error("{} names the law {law}, which the file does not have", .rule.code())]
    LawUnknown {
        /// The rule.
        rule: RuleId,
        /// The law that it names.
        law: String,
    },
    /// What a rule demands is of another form than what that rule is about.
    #[error("{} demands what that rule cannot demand", .rule.code())]
    AnotherForm {
        /// The rule.
        rule: RuleId,
    },
    /// A rule about the organisation names organs.
    #[error("{} is about the organisation, but names organs; leave `organs` out", .rule.code())]
    OrgansNeedless {
        /// The rule.
        rule: RuleId,
    },
    /// A rule demands something of organs and names none, so nothing of it would be checked.
    #[error("{} demands something of organs, but names none; say of which in `organs`", .rule.code())]
    OrgansMissing {
        /// The rule.
        rule: RuleId,
    },
    /// A rule that a statute may only tighten, or not change at all, demands nothing.
    #[error("{} demands nothing, but a statute may not set it freely; give a `demand`, or let `statute` be `free`", .rule.code())]
    DemandMissing {
        /// The rule.
        rule: RuleId,
    },
}

/// A set of rules as its file says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What the file is, for its readers.
    #[serde(rename = "about")]
    _about: Vec<String>,
    laws: Vec<Law>,
    rules: Vec<Line>,
}

/// A law in its texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Law {
    /// The name by which the lines of the file call it.
    id: String,
    /// What it is called for short in a source.
    name: String,
    /// What it is, for the readers of the file.
    #[serde(rename = "title")]
    _title: String,
    texts: Vec<Within>,
}

/// A text of a law and the days on which it is in force.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Within {
    from: NaiveDate,
    #[serde(default)]
    until: Option<NaiveDate>,
    #[serde(default)]
    text: String,
}

/// One rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    rule: RuleId,
    #[serde(default)]
    demand: Option<Demand>,
    #[serde(default)]
    organs: Vec<Kind>,
    #[serde(default)]
    kinds: Vec<cooperative::Kind>,
    law: String,
    #[serde(default)]
    article: String,
    statute: StatutePolicy,
    severity: Severity,
    /// What a reader of the file has to know, such as that it is not confirmed.
    #[serde(default, rename = "note")]
    _note: String,
}

impl Line {
    /// Whether it says of its rule what can be said of it.
    fn well_formed(&self) -> Result<(), RuleSetError> {
        let rule = self.rule;
        let about_organs = !self.organs.is_empty();
        match &self.demand {
            Some(demand) if demand.form() != rule.form() => Err(RuleSetError::AnotherForm { rule }),
            None if self.statute != StatutePolicy::Free => Err(RuleSetError::DemandMissing { rule }),
            _ if about_organs && !rule.is_of_organs() => Err(RuleSetError::OrgansNeedless { rule }),
            Some(_) if !about_organs && rule.is_of_organs() => Err(RuleSetError::OrgansMissing { rule }),
            Some(_) | None => Ok(()),
        }
    }
}
