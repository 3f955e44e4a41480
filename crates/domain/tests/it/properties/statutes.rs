//! Statutes on every day, against a model that lays one text over the other from the facts alone.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::committee::Kind;
use domain::rule::{Demand, RuleId, RuleSet, StatutePolicy};
use domain::statute::{By, Event as Fact, StatuteDetails, StatuteRule, standing};
use domain::testing::statute::{adopt_statute, any_line, statute, text_of};
use domain::testing::value::near_date;
use domain::testing::{Pool, Story, arbitrary_walk, ask, pool};
use domain::value::id::{CooperativeId, StatuteId};
use domain::{Command, Event};
use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray as _;

use super::config;

/// A walk in which statutes are asked for as often as they can be.
fn commands() -> impl Strategy<Value = Vec<Command>> {
    let few = Pool { persons: 1, memberships: 1, assignments: 1, units: 1, ..Pool::default() };
    arbitrary_walk(few, 120)
}

fn walked(commands: &[Command]) -> Story {
    let mut story = Story::new();
    for command in commands {
        let _refused_or_done = story.take(command);
    }
    story
}

/// What is said of a rule and an organ.
type Said = BTreeMap<(RuleId, Option<Kind>), Demand>;

/// What the statutes of an organisation say on a day: the texts in the order of their days, each laid over what was before, a whole
/// one after everything before it is taken away.
fn laid_over(story: &Story, cooperative: CooperativeId, on: NaiveDate) -> Said {
    let mut texts: BTreeMap<StatuteId, StatuteDetails> = BTreeMap::new();
    for event in story.events() {
        match event {
            Event::Statute(Fact::Adopted { details, statute } | Fact::Corrected { details, statute, .. }) => {
                texts.insert(*statute, details.clone());
            }
            Event::Statute(Fact::Annulled { statute, .. }) => drop(texts.remove(statute)),
            _ => {}
        }
    }
    let mut texts: Vec<StatuteDetails> = texts.into_values().collect();
    texts.retain(|text| text.cooperative == cooperative && text.from.first() <= on);
    texts.sort_by_key(|text| text.from.first());
    let mut said = Said::new();
    for text in texts {
        if !text.amends {
            said.clear();
        }
        for line in text.rules {
            let organs: Vec<Option<Kind>> = line.organs.iter().copied().map(Some).collect();
            let organs = if organs.is_empty() { vec![None] } else { organs };
            said.extend(organs.into_iter().map(|organ| ((line.rule, organ), line.demand.clone())));
        }
    }
    said
}

/// Every rule with every organ that it can be about.
fn places() -> impl Iterator<Item = (RuleId, Option<Kind>)> {
    RuleId::VARIANTS.iter().flat_map(|rule| {
        let organs = Kind::VARIANTS.iter().take(5).copied().map(Some);
        let organs: Vec<Option<Kind>> = if rule.is_of_organs() { organs.collect() } else { vec![None] };
        organs.into_iter().map(|organ| (*rule, organ))
    })
}

fn in_force(story: &Story, on: NaiveDate) -> Vec<Option<(Demand, By)>> {
    let register = story.register();
    let Some(cooperative) = register.cooperatives().get(pool::cooperative(1)) else { return Vec::new() };
    let of = |place| standing(RuleSet::peru(), register.statutes(), cooperative, place, on).in_force();
    places().map(of).map(|found| found.map(|found| (found.demand, found.by))).collect()
}

proptest! {
    #![proptest_config(config())]

    /// Protects whoever asks what the statute says: on each day it is what the facts say, text over text.
    #[test]
    fn a_statute_says_what_was_laid_over_last(
        commands in commands(),
        days in prop::collection::vec(near_date(), 6),
    ) {
        let story = walked(&commands);
        let cooperatives: Vec<CooperativeId> = story.register().cooperatives().iter().map(|it| it.id).collect();
        for (cooperative, day) in cooperatives.iter().flat_map(|it| days.iter().map(move |day| (*it, day.first()))) {
            let expected = laid_over(&story, cooperative, day);
            for (rule, organ) in places() {
                let said = story.register().statutes().says(cooperative, rule, organ, day);
                let said = said.map(|said| said.rule.demand.clone());
                prop_assert_eq!(said.as_ref(), expected.get(&(rule, organ)), "{:?} {:?} on {}", rule, organ, day);
            }
        }
    }

    /// Protects members from their own statute: whatever was adopted and whenever it is asked, what holds is as strict as the law
    /// of that day, except where the law itself leaves it free.
    #[test]
    fn a_statute_never_loosens_the_law(
        commands in commands(),
        days in prop::collection::vec(near_date(), 6),
        late in select(vec!["2019-08-01", "2023-03-06", "2026-02-01"]),
    ) {
        let story = walked(&commands);
        let late = domain::testing::value::date(late);
        for cooperative in story.register().cooperatives().iter() {
            for day in days.iter().chain([&late]).map(domain::value::PartialDate::first) {
                for place in places() {
                    let statutes = story.register().statutes();
                    let found = standing(RuleSet::peru(), statutes, cooperative, place, day);
                    let Some(law) = found.law else { continue };
                    let Some(demand) = &law.demand else { continue };
                    let holds = found.in_force().map(|it| it.demand);
                    let strictness = holds.as_ref().and_then(|holds| holds.strictness(demand));
                    let as_strict = matches!(strictness, Some(Ordering::Greater | Ordering::Equal));
                    prop_assert!(as_strict || law.statute_policy == StatutePolicy::Free, "{:?} on {}", place, day);
                }
            }
        }
    }

    /// Protects whoever writes an old statute down late: in whatever order texts are adopted, the same holds on every day.
    #[test]
    fn the_order_of_adoption_does_not_matter(
        texts in prop::collection::vec((near_date(), any::<bool>(), prop::collection::vec(any_line(), 1..4)), 1..5),
        turns in any::<prop::sample::Index>(),
        days in prop::collection::vec(near_date(), 8),
    ) {
        let whole = |(_, (_, amends, _)): &(u32, (_, bool, Vec<StatuteRule>))| !*amends;
        let numbered: Vec<_> = (1_u32..).zip(texts).collect();
        let (wholes, amendments): (Vec<_>, Vec<_>) = numbered.into_iter().partition(whole);
        let adopted = |turn: usize| {
            let mut story = Story::new().given([ask::enrol(1)]);
            for mut part in [wholes.clone(), amendments.clone()] {
                let turn = turn.checked_rem(part.len()).unwrap_or_default();
                part.rotate_left(turn);
                for (number, (from, amends, rules)) in part {
                    let details = StatuteDetails { amends, from, ..text_of(1, "2001", rules) };
                    let _refused_or_done = story.take(&adopt_statute(number, details));
                }
            }
            story
        };
        let (first, second) = (adopted(0), adopted(turns.index(5)));
        let accepted = |story: &Story| -> Vec<StatuteId> {
            (1..=5).map(statute).filter(|id| story.register().statutes().get(*id).is_some()).collect()
        };
        // Of two texts of one day the first stays, so only what was accepted alike can be compared.
        prop_assume!(accepted(&first) == accepted(&second));
        for day in days.iter().map(domain::value::PartialDate::first) {
            prop_assert_eq!(in_force(&first, day), in_force(&second, day), "on {}", day);
        }
    }
}
