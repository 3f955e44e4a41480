//! Policies and statements on every day, against a model that counts them out from the facts alone.

use std::collections::BTreeMap;

use domain::equality::{Event as Fact, Observation, PolicyDetails};
use domain::testing::equality::policy;
use domain::testing::value::near_date;
use domain::testing::{Pool, Story, arbitrary_walk};
use domain::value::id::PolicyId;
use domain::value::{Ratio, text};
use domain::{Command, Event};
use proptest::prelude::*;

use super::config;

/// A walk in which equality is asked for as often as it can be: few other things, many commands.
fn commands() -> impl Strategy<Value = Vec<Command>> {
    let few = Pool {
        persons: 1,
        memberships: 1,
        assignments: 1,
        units: 1,
        terms: 1,
        mandates: 1,
        ..Pool::default()
    };
    arbitrary_walk(few, 120)
}

fn walked(commands: &[Command]) -> Story {
    let mut story = Story::new();
    for command in commands {
        let _refused_or_done = story.take(command);
    }
    story
}

fn facts(story: &Story) -> impl Iterator<Item = &Fact> {
    story.events().iter().filter_map(|event| match event {
        Event::Equality(fact) => Some(fact),
        _ => None,
    })
}

/// Whether a policy holds on a day, from the facts: adopted by then, not repealed, superseded or over, and no error.
fn holds(story: &Story, wanted: PolicyId, on: chrono::NaiveDate) -> bool {
    let mut adopted: BTreeMap<PolicyId, PolicyDetails> = BTreeMap::new();
    let mut repealed = BTreeMap::new();
    for fact in facts(story) {
        match fact {
            Fact::PolicyAdopted { details, policy } => {
                adopted.insert(*policy, details.clone());
            }
            Fact::PolicyRepealed { on, policy } => {
                repealed.insert(*policy, *on);
            }
            Fact::PolicyAnnulled { policy, .. } => {
                adopted.remove(policy);
                repealed.remove(policy);
            }
            _ => {}
        }
    }
    let Some(found) = adopted.get(&wanted) else { return false };
    let begun = found.period.from.first() <= on;
    let over = found.period.until.is_some_and(|until| until.last() <= on);
    let repealed = repealed.get(&wanted).is_some_and(|until| until.last() <= on);
    let newer = adopted.values().any(|one| one.supersedes == Some(wanted) && one.period.from.first() <= on);
    begun && !over && !repealed && !newer
}

fn same(one: &Observation, other: &Observation) -> bool {
    let about = |said: &Observation| {
        let territory = said.details.territory.as_ref().map(|label| text::fold(label.as_str()));
        (text::fold(said.details.subject.as_str()), said.details.cooperative, territory)
    };
    about(one) == about(other)
}

proptest! {
    #![proptest_config(config())]

    /// Protects whoever asks which policy holds: on each day it is exactly those that were adopted and not yet repealed
    /// or superseded.
    #[test]
    fn a_policy_holds_from_adoption_to_repeal(
        commands in commands(),
        days in prop::collection::vec(near_date(), 12),
    ) {
        let story = walked(&commands);
        for day in days.iter().flat_map(|day| [day.first(), day.last()]) {
            let found: Vec<PolicyId> =
                story.register().equality().policies_in_force(None, day).map(|(id, _)| id).collect();
            let counted: Vec<PolicyId> = (1..=4).map(policy).filter(|one| holds(&story, *one, day)).collect();
            prop_assert_eq!(found, counted, "on {}", day);
        }
    }

    /// Protects the organisation's word: on no day does it hold two statements about one subject to be right.
    #[test]
    fn one_statement_at_most_is_adopted(
        commands in commands(),
        days in prop::collection::vec(near_date(), 12),
    ) {
        let story = walked(&commands);
        let adopted: Vec<&Observation> =
            story.register().equality().observations().filter(|said| said.adopted.is_some()).collect();
        for day in days.iter().flat_map(|day| [day.first(), day.last()]) {
            let speak: Vec<_> = adopted.iter().filter(|said| said.details.period.contains(day)).collect();
            for (at, one) in speak.iter().enumerate() {
                prop_assert!(!speak.iter().skip(at + 1).any(|other| same(one, other)), "on {}", day);
                let details = &one.details;
                let (of, territory) = (details.cooperative, details.territory.as_ref());
                let asked = story.register().equality().adopted(&details.subject, of, territory, day);
                prop_assert_eq!(asked.map(|said| said.id), Some(one.id));
            }
        }
    }

    /// Protects the follow-up of plans: a plan's progress lies between nothing and all, and is all exactly when every
    /// measure is done.
    #[test]
    fn progress_lies_between_nothing_and_all(commands in commands(), day in near_date()) {
        let story = walked(&commands);
        for plan in story.register().equality().plans() {
            let done = plan.measures.keys().all(|measure| plan.percent(*measure, day.first()) == 100);
            match plan.progress(day.first()) {
                None => prop_assert!(plan.measures.is_empty()),
                Some(progress) => {
                    prop_assert!(progress <= Ratio::new(1, 1).unwrap());
                    prop_assert_eq!(progress == Ratio::new(1, 1).unwrap(), done);
                }
            }
            prop_assert!(!done || plan.overdue(day.first()).next().is_none());
        }
    }
}
