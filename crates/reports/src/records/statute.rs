//! Statutes as people call them, the fields of facts about them, and what a rule demands in words.

use domain::{
    committee::Kind,
    rule::{Demand, RuleId},
    statute::{Event, Rejection, State, StatuteDetails, StatuteRule},
    value::id::StatuteId,
};

use super::{
    Records,
    fields::{Field, Fields},
};
use crate::words::{Arg, Family, Words};

/// Before the code of a rule, the name of the field that holds what a statute says of it.
const RULE_FIELD: &str = "rule_";

/// The word of the rule that a field of a statute holds; `None` where it is another field.
pub(crate) fn rule_of_field(words: &Words, field: &str) -> Option<String> {
    let rule: RuleId = field.strip_prefix(RULE_FIELD)?.parse().ok()?;
    Some(words.term(Family::Rule, rule.code()))
}

impl Words {
    /// What a rule demands.
    pub fn demand(&self, demand: &Demand) -> String {
        let id = format!("demand-{}", demand.form().code());
        let said = |text: &str| self.say_with(&id, &[("said", Arg::from(text))]);
        match demand {
            Demand::Holds(holds) => said(if *holds { "yes" } else { "no" }),
            Demand::LeastShare(share) if share.numerator() == 0 => self.say("demand-any_share"),
            Demand::LeastShare(share) => said(&share.to_string()),
            Demand::Offices(posts) => {
                let posts: Vec<String> = posts.iter().map(|post| self.post(post, None)).collect();
                said(&posts.join(", "))
            }
            Demand::Groups(groups) => {
                let groups: Vec<String> =
                    groups.iter().map(|group| self.term(Family::SocialGroup, group.code())).collect();
                said(&groups.join(", "))
            }
            Demand::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| self.quoted(word.as_str())).collect();
                said(&words.join(", "))
            }
            Demand::Least(_)
            | Demand::Most(_)
            | Demand::Exactly(_)
            | Demand::From(_)
            | Demand::EveryMonths(_)
            | Demand::LeastMonths(_)
            | Demand::MostMonths(_)
            | Demand::LeastDays(_)
            | Demand::LeastYears(_)
            | Demand::Degree(_) => {
                let number = demand.number().unwrap_or_default();
                self.say_with(&id, &[("number", Arg::Number(number))])
            }
        }
    }

    /// A rule, with the organ that it is about.
    pub fn rule_of(&self, rule: RuleId, organ: Option<Kind>) -> String {
        let named = self.term(Family::Rule, rule.code());
        match organ {
            None => named,
            Some(organ) => format!("{named} ({})", self.term(Family::Organ, organ.code())),
        }
    }
}

impl Records<'_> {
    fn statute_found<T>(&self, find: impl Fn(&State) -> Option<T>) -> Option<T> {
        self.find(|register| find(register.statutes()))
    }

    /// A statute: where it is written, and since when it holds.
    pub fn statute(&self, statute: StatuteId) -> String {
        let named = |state: &State| state.get(statute).map(|found| self.statute_called(found));
        self.statute_found(named).unwrap_or_else(|| statute.to_string())
    }

    fn statute_called(&self, details: &StatuteDetails) -> String {
        let period = self.words.period(&details.from.to_string(), None);
        let source = details.source.to_string();
        let args = [("source", Arg::from(&source)), ("period", Arg::from(&period))];
        self.words.say_with(if details.amends { "record-amendment" } else { "record-statute" }, &args)
    }

    /// What a line of a statute says of its rule: of which organs, what it demands, where, and in which words.
    fn statute_line(&self, line: &StatuteRule) -> String {
        let organs: Vec<String> =
            line.organs.iter().map(|organ| self.words.term(Family::Organ, organ.code())).collect();
        let mut said = format!("{} ({})", self.words.demand(&line.demand), line.article);
        if !organs.is_empty() {
            said = format!("{}: {said}", organs.join(", "));
        }
        line.text.as_ref().map(|text| format!("{said} {}", self.words.quoted(text.as_str()))).unwrap_or(said)
    }

    /// Every field of a fact about statutes in words.
    pub(crate) fn statute_fields(&self, event: &Event) -> Vec<Field> {
        let mut fields = Fields::default();
        match event {
            Event::Adopted { details, .. } => self.details_of_statute(details, &mut fields),
            Event::Corrected { details, reason, .. } => {
                self.details_of_statute(details, &mut fields);
                fields.some("reason", reason.as_ref());
            }
            Event::Annulled { reason, statute } => {
                fields.put("statute", self.statute(*statute)).put("reason", reason.as_str());
            }
        }
        fields.0
    }

    fn details_of_statute(&self, details: &StatuteDetails, fields: &mut Fields) {
        let StatuteDetails { amends, cooperative, document, from, rules, source } = details;
        fields.put("source", source.as_str()).put("cooperative", self.cooperative(*cooperative));
        fields.put("from", self.date(from));
        fields.put("amends", self.words.say(if *amends { "statute-amends" } else { "statute-whole" }));
        for line in rules {
            fields.put(&format!("{RULE_FIELD}{}", line.rule.code()), self.statute_line(line));
        }
        fields.some("document", document.as_ref());
    }

    /// What a sentence about a statute asks for beyond its fields.
    pub(crate) fn statute_phrases(&self, event: &Event) -> Vec<Field> {
        let mut phrases = Fields::default();
        match event {
            Event::Adopted { details, .. } | Event::Corrected { details, .. } => {
                let count = u64::try_from(details.rules.len()).unwrap_or(u64::MAX);
                phrases.put("period", self.words.period(&details.from.to_string(), None));
                phrases.put("amends", if details.amends { "yes" } else { "no" });
                let count = [("count", Arg::Number(count))];
                phrases.put("count", self.words.say_with("statute-rules", &count));
            }
            Event::Annulled { .. } => {}
        }
        phrases.0
    }
}

/// What the message of a refused statute says in words: rules, organs, and what is demanded, instead of their codes.
pub(crate) fn refused(words: &Words, rejection: &Rejection) -> Vec<(String, String)> {
    let place = |name: &str, said: String| (name.to_owned(), said);
    match rejection {
        Rejection::StatuteLoosens { loosened } | Rejection::StatuteRuleFixed { fixed: loosened } => vec![
            place("rule", words.rule_of(loosened.rule, loosened.organ)),
            place("law", loosened.law.to_string()),
            place("demanded", words.demand(&loosened.demanded)),
            place("article", loosened.article.to_string()),
            place("said", words.demand(&loosened.said)),
        ],
        Rejection::StatuteRuleUnfit { rule, .. } | Rejection::StatuteRuleTwice { rule, .. } => {
            vec![place("rule", words.rule_of(*rule, None))]
        }
        Rejection::StatuteUnknown { .. }
        | Rejection::StatuteExists { .. }
        | Rejection::StatuteOfThatDay { .. }
        | Rejection::AmendsNothing { .. }
        | Rejection::StatuteAmended { .. }
        | Rejection::StatuteEmpty
        | Rejection::StatuteUnchanged { .. } => Vec::new(),
    }
}
