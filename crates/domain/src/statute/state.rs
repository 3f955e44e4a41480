//! What the register knows of statutes, and the ways to look it up.

use chrono::NaiveDate;

use super::{Rejection, StatuteDetails, StatuteRule};
use crate::about::{ReferredFile, Subject};
use crate::committee::Kind;
use crate::map::Records;
use crate::rule::{RuleId, Source};
use crate::value::id::{CooperativeId, StatuteId};

/// Everything about statutes. What was annulled as an error is no longer among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) statutes: Records<StatuteId, StatuteDetails>,
}

/// What a statute that is in force says of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The statute.
    pub statute: StatuteId,
    /// What it is.
    pub details: &'a StatuteDetails,
    /// What it says.
    pub rule: &'a StatuteRule,
}

impl Said<'_> {
    /// Where it is written.
    pub fn source(&self) -> Source {
        Source {
            law: self.details.source.to_string(),
            article: self.rule.article.to_string(),
            text: String::new(),
        }
    }
}

impl State {
    /// A statute.
    pub fn get(&self, statute: StatuteId) -> Option<&StatuteDetails> {
        self.statutes.get(&statute)
    }

    /// The statute, if it is in the register.
    pub fn known(&self, statute: StatuteId) -> Result<&StatuteDetails, Rejection> {
        self.get(statute).ok_or(Rejection::StatuteUnknown { statute })
    }

    /// All statutes, in the order of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = (StatuteId, &StatuteDetails)> {
        self.statutes.iter().map(|(id, details)| (*id, details))
    }

    /// The statutes of an organisation and their amendments, the newest first.
    pub fn of(&self, cooperative: CooperativeId) -> Vec<(StatuteId, &StatuteDetails)> {
        let mut found: Vec<_> =
            self.iter().filter(|(_, details)| details.cooperative == cooperative).collect();
        found.sort_by_key(|(id, details)| core::cmp::Reverse((details.from.first(), *id)));
        found
    }

    /// What is in force on a day: the newest amendments first, the text that they amend last.
    pub fn in_force(&self, cooperative: CooperativeId, on: NaiveDate) -> Vec<(StatuteId, &StatuteDetails)> {
        let mut found = self.of(cooperative);
        found.retain(|(_, details)| details.from.first() <= on);
        let whole = found.iter().position(|(_, details)| !details.amends);
        found.truncate(whole.map_or(0, |at| at.saturating_add(1)));
        found
    }

    /// What the statute in force on a day says of a rule, for one organ where it is about organs.
    pub fn says(
        &self,
        cooperative: CooperativeId,
        rule: RuleId,
        organ: Option<Kind>,
        on: NaiveDate,
    ) -> Option<Said<'_>> {
        self.in_force(cooperative, on).into_iter().find_map(|(statute, details)| {
            let rule = details.rules.iter().find(|one| one.is_about(rule, organ))?;
            Some(Said { statute, details, rule })
        })
    }

    /// The first day on which another text takes the place of one: of a whole text the next whole one, of an amendment too.
    pub fn superseded(&self, statute: StatuteId) -> Option<NaiveDate> {
        let own = self.get(statute)?;
        let later = self.iter().filter(|(_, other)| other.cooperative == own.cooperative && !other.amends);
        later.map(|(_, other)| other.from.first()).filter(|from| own.from.first() < *from).min()
    }

    /// The files that statutes were read from.
    pub(crate) fn files(&self) -> impl Iterator<Item = (Subject, ReferredFile<'_>)> {
        self.iter().filter_map(|(id, details)| Some((id.into(), details.file()?)))
    }
}
