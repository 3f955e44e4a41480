//! Promises that every walk keeps, whatever is asked in whatever order.

use std::collections::BTreeSet;

use domain::authority::Role;
use domain::committee::{self, Mandate};
use domain::event::Kind;
use domain::indicator::counts;
use domain::member::{self, ExitReason, Membership};
use domain::person::{Profile, likeness};
use domain::testing::value::{any_tally, near_date};
use domain::testing::{Pool, Story, arbitrary_walk, ask, context_for, pool};
use domain::value::id::PersonId;
use domain::value::{PartialDate, Tally};
use domain::{Command, Decision, Event, Register, Rejection, decide, evolve, find, invariant, person};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::{brute, commands, config};
use crate::erased::without_texts;

proptest! {
    #![proptest_config(config())]

    /// Protects every writer: a refusal leaves the register as it was, an acceptance is a fact that changes it, the
    /// same question has the same answer, and no question stops the program.
    #[test]
    fn a_refusal_changes_nothing_and_an_acceptance_something(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let before = story.register().clone();
            let asked_before = decide(&before, command, &context_for(Role::Owner, command));
            let decided = story.take(command);
            prop_assert_eq!(&asked_before, &decided, "asked twice");
            match decided {
                Ok(decision) => {
                    prop_assert!(!decision.events.is_empty(), "accepted without a fact: {:?}", command);
                    prop_assert_ne!(&before, story.register(), "accepted without effect: {:?}", command);
                }
                Err(rejection) => {
                    prop_assert_eq!(&before, story.register());
                    prop_assert!(Rejection::codes().any(|code| code == rejection.code()));
                }
            }
        }
    }

    /// Protects every load: the register made again from the log and the profiles is the one that was live, whether a
    /// profile is put to it at once or at the end, the last ones first, or only those in force.
    #[test]
    fn replay_equals_live(commands in commands()) {
        let story = walked(&commands);
        let folded = || {
            let mut register = Register::default();
            story.events().iter().for_each(|event| evolve(&mut register, event));
            register
        };
        let (mut in_order, mut backwards, mut in_force) = (folded(), folded(), folded());
        story.profiles().iter().for_each(|version| in_order.attach(version));
        story.profiles().iter().rev().for_each(|version| backwards.attach(version));
        for version in story.profiles() {
            let number = in_force.persons().get(version.person).map(|found| found.profile_number);
            if number == Some(version.number) {
                in_force.attach(version);
            }
        }
        prop_assert_eq!(&in_order, story.register(), "profiles in order");
        prop_assert_eq!(&backwards, story.register(), "profiles backwards");
        prop_assert_eq!(&in_force, story.register(), "profiles in force");
    }

    /// Protects those who might be written down twice: the index of blocking keys finds the same people as a comparison with all of them.
    #[test]
    fn who_is_alike_is_found_as_by_asking_everybody(commands in commands()) {
        let story = walked(&commands);
        let persons = story.register().persons();
        for (_, profile) in persons.iter().filter_map(|person| Some((person.id, person.profile.as_ref()?))) {
            let is_alike = |held: &Profile| {
                let near = held.birth.is_some()
                    && held.birth == profile.birth
                    && !likeness::names_differ_clearly(held, profile);
                (likeness::same_name(held, profile) || near)
                    && !likeness::other_dni(held, profile)
                    && !likeness::other_birth(held, profile)
            };
            let standing = persons.iter().filter(|held| held.merged_into.is_none() && !held.annulled && !held.erased);
            let all: Vec<_> =
                standing.filter(|held| held.profile.as_ref().is_some_and(is_alike)).map(|held| held.id).collect();
            prop_assert_eq!(find::alike(story.register(), profile), all);
        }
    }

    /// Protects every day of every timeline: after each batch no invariant is broken, and the same rules counted out
    /// day by day find nothing either.
    #[test]
    fn every_batch_keeps_every_invariant_on_every_day(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            if story.take(command).is_ok() {
                let broken = invariant::violations(story.register());
                prop_assert!(broken.is_empty(), "{:?} after {:?}", broken, command);
                let broken = brute::faults(story.register());
                prop_assert!(broken.is_empty(), "{:?} after {:?}", broken, command);
            }
        }
    }

    /// Protects people: nothing is written down that begins before a birth or after a death by every reading of the dates,
    /// and nobody comes to descend from herself.
    #[test]
    fn what_cannot_be_is_never_written_down(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let before = story.register().clone();
            let Ok(decision) = story.take(command) else { continue };
            for (who, from) in decision.events.iter().filter_map(|event| begun(&before, event)) {
                let known = before.persons().get(who).and_then(|found| found.profile.as_ref());
                let (birth, death) = known.map_or((None, None), |profile| (profile.birth, profile.death));
                prop_assert!(birth.is_none_or(|birth| birth.first() <= from.last()), "{:?}", command);
                prop_assert!(death.is_none_or(|death| from.first() <= death.last()), "{:?}", command);
            }
            for person in story.register().persons().iter() {
                let elders = story.register().persons().ancestors_of(person.id);
                prop_assert!(!elders.contains(&person.id), "{:?}", command);
            }
        }
    }

    /// Protects history: what is closed changes only by a fact that says so, and nothing changes that no fact names.
    #[test]
    fn closed_records_never_change_silently(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let before = story.register().clone();
            if let Ok(decision) = story.take(command) {
                memberships_changed_openly(&before, story.register(), &decision)?;
                mandates_changed_openly(&before, story.register(), &decision)?;
                endings_stay(&before, story.register(), &decision)?;
            }
        }
    }

    /// Protects every load after an erasure: whatever texts are gone, what happened is read as before, nothing collides, and no
    /// count of people changes on any day.
    #[test]
    fn a_history_without_its_texts_is_as_sound(commands in commands(), day in near_date()) {
        let story = walked(&commands);
        let mut forgotten = Register::default();
        story.events().iter().for_each(|event| evolve(&mut forgotten, &without_texts(event)));
        story.profiles().iter().for_each(|version| forgotten.attach(version));
        prop_assert_eq!(invariant::violations(&forgotten), []);
        let count = |register: &Register| {
            let found = counts(register, None, day.first());
            // Areas in own words are one area once the words are erased.
            (found.members, found.entitled, found.legal_persons, found.organs)
        };
        prop_assert_eq!(count(&forgotten), count(story.register()));
    }

    /// Protects statistics: erasing personal data changes no count on any day.
    #[test]
    fn erasing_keeps_the_counts(commands in commands(), days in prop::collection::vec(near_date(), 4)) {
        let mut story = walked(&commands);
        for number in 1..=4 {
            let before = story.register().clone();
            if story.take(&ask::erase(number)).is_ok() {
                for day in &days {
                    let count = |register: &Register| counts(register, None, day.first());
                    prop_assert_eq!(count(&before), count(story.register()));
                }
                let kept = story.register().persons().get(pool::person(number)).and_then(|p| p.profile.clone());
                prop_assert_eq!(kept, None);
            }
        }
    }

    /// Protects the indicators: a count is the sum of its parts, counted once a person, and the entitled are members.
    #[test]
    fn counts_are_sums_of_distinct_people(commands in commands(), day in near_date()) {
        let story = walked(&commands);
        let day = day.first();
        let counted = counts(story.register(), None, day);
        let people = brute::members_on(story.register(), day);
        prop_assert_eq!(counted.members.total(), people.len() as u64);
        prop_assert_eq!(counted.entitled.total(), brute::entitled_on(story.register(), day).len() as u64);
        prop_assert!(parts(&counted.entitled).iter().zip(parts(&counted.members)).all(|(some, all)| *some <= all));
        for organ in &counted.organs {
            prop_assert!(organ.full.total() <= organ.filled);
            prop_assert!(organ.places.is_none_or(|places| organ.filled <= places));
            prop_assert!(organ.presidents.total() <= organ.full.total());
        }
    }

    /// Protects sums: a tally is the sum of its four parts, and a share lies between nobody and everybody.
    #[test]
    fn tallies_add_up(one in any_tally(), other in any_tally()) {
        prop_assert_eq!(parts(&one).iter().sum::<u64>(), one.total());
        prop_assert_eq!(one.plus(&other).total(), one.total() + other.total());
        prop_assert_eq!(one.plus(&other), other.plus(&one));
        let share = one.share_of_women();
        prop_assert_eq!(share.is_none(), one.women + one.men == 0);
        prop_assert!(share.is_none_or(|share| share.numerator() <= share.denominator()));
        prop_assert!(one.coverage().is_none_or(|share| share.numerator() <= share.denominator()));
    }

    /// Protects those who are told why: a rejection that names a day or a record is true of that day and record.
    #[test]
    fn rejections_tell_the_truth(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            if let Err(rejection) = story.take(command) {
                let lie = brute::untrue(story.register(), command, &rejection);
                prop_assert!(lie.is_none(), "{:?}: {:?} of {:?}", lie, rejection, command);
            }
        }
    }
}

fn walked(commands: &[Command]) -> Story {
    let mut story = Story::new();
    for command in commands {
        let _refused_or_done = story.take(command);
    }
    story
}

fn parts(tally: &Tally) -> [u64; 4] {
    [tally.women, tally.men, tally.other, tally.unknown]
}

fn memberships_changed_openly(
    before: &Register,
    after: &Register,
    decision: &Decision,
) -> Result<(), TestCaseError> {
    let changes = |id, event: &Event| match event {
        Event::Member(event) => match event {
            member::Event::Left(member::act::Left { membership, reason, .. }) => {
                *membership == id && *reason == Some(ExitReason::Dissolution)
            }
            member::Event::Corrected(member::act::Corrected { membership, .. })
            | member::Event::Annulled(member::act::Annulled { membership, .. })
            | member::Event::Reassigned(member::act::Reassigned { membership, .. }) => *membership == id,
            _ => false,
        },
        _ => false,
    };
    let named = |id: &Membership| decision.events.iter().any(|event| names(event, &id.id.to_string()));
    for was in before.members().iter() {
        let is = after.members().get(was.id);
        // Which days count may change with another spell; what is stated may not.
        if is.map(Membership::as_stated) == Some(was.as_stated()) {
            continue;
        }
        prop_assert!(named(was), "changed by no fact: {:?} to {:?}", was, is);
        let closed = |record: &Membership| {
            (record.left, record.admitted, record.number.clone(), record.party, record.declined)
        };
        if (was.left.is_some() || was.declined.is_some()) && is.map(closed) != Some(closed(was)) {
            let openly = decision.events.iter().any(|event| changes(was.id, event));
            prop_assert!(openly, "closed, yet changed: {:?} to {:?}", was, is);
        }
    }
    Ok(())
}

fn mandates_changed_openly(
    before: &Register,
    after: &Register,
    decision: &Decision,
) -> Result<(), TestCaseError> {
    let changes = |was: &Mandate, event: &Event| match event {
        Event::Committee(event) => match event {
            // Only what makes it end earlier may end it again.
            committee::Event::MandateEnded(committee::act::MandateEnded { mandate, on, .. }) => {
                *mandate == was.id && was.period.end_day().is_some_and(|end| on.last() < end)
            }
            committee::Event::MandateCorrected(committee::act::MandateCorrected { mandate, .. })
            | committee::Event::MandateAnnulled(committee::act::MandateAnnulled { mandate, .. })
            | committee::Event::MandateReassigned(committee::act::MandateReassigned { mandate, .. }) => {
                *mandate == was.id
            }
            _ => false,
        },
        _ => false,
    };
    for was in before.committees().mandates() {
        let is = after.committees().mandate(was.id);
        if is.map(Mandate::as_stated) == Some(was.as_stated()) {
            continue;
        }
        let named = decision.events.iter().any(|event| names(event, &was.id.to_string()));
        prop_assert!(named, "changed by no fact: {:?} to {:?}", was, is);
        let openly = !was.ended || decision.events.iter().any(|event| changes(was, event));
        prop_assert!(openly, "ended, yet changed: {:?} to {:?}", was, is);
    }
    Ok(())
}

/// Who begins what when by a fact.
fn begun(before: &Register, event: &Event) -> Option<(PersonId, PartialDate)> {
    match event {
        Event::Member(
            member::Event::Admitted(member::act::Admitted { party, on, .. })
            | member::Event::Applied(member::act::Applied { party, on, .. }),
        ) => Some((party.person()?, *on)),
        Event::Member(member::Event::WorkAssigned(member::act::WorkAssigned { person, from, .. }))
        | Event::Committee(committee::Event::Seated(committee::act::Seated { person, from, .. })) => {
            Some((*person, *from))
        }
        Event::Programme(domain::programme::Event::GroupJoined { details, .. }) => {
            Some((details.person, details.period.from))
        }
        Event::Committee(committee::Event::MandateCorrected(committee::act::MandateCorrected {
            mandate,
            from,
            ..
        })) => {
            let was = before.committees().mandate(*mandate)?;
            (was.period.from != *from).then_some((was.person, *from))
        }
        _ => None,
    }
}

/// What was dissolved, merged, erased or annulled stays so.
fn endings_stay(before: &Register, after: &Register, decision: &Decision) -> Result<(), TestCaseError> {
    for was in before.persons().iter() {
        let is = after.persons().get(was.id).unwrap();
        prop_assert!(!was.erased || is.erased);
        prop_assert!(was.merged_into.is_none() || is.merged_into == was.merged_into);
        let erased = person::Event::Erased(person::act::Erased {
            person: was.id,
            reason: domain::testing::value::remark("x"),
            texts: Vec::new(),
        });
        let erased = decision.events.iter().any(|event| event.kind() == Event::from(erased.clone()).kind());
        let over = was.annulled || was.merged_into.is_some();
        prop_assert!(!over || is == was || erased, "over, yet changed: {:?}", is);
        prop_assert!(!was.annulled || is.annulled);
    }
    for was in before.cooperatives().iter() {
        let is = after.cooperatives().get(was.id).unwrap();
        prop_assert!(was.dissolved.is_none() || is.dissolved == was.dissolved);
        prop_assert!(!was.annulled || is == was);
    }
    for was in before.committees().organs().filter(|organ| organ.period.until.is_some()) {
        let is = after.committees().organ(was.id);
        prop_assert!(is.is_none_or(|is| is.period == was.period));
    }
    Ok(())
}

fn names(event: &Event, id: &str) -> bool {
    serde_json::to_string(event).unwrap().contains(id)
}

/// How many walks there are at most to have every kind of command accepted. About a hundred are enough, some twenty seconds without
/// optimisation, for the walks end once each kind was; the limit leaves room for strategies to change.
const WALKS: usize = 300;

/// How long these walks are. What stands at the end of a long chain, such as a correction of a corrective action, is seldom reached in
/// the hundred commands of the other properties; longer walks reach it in fewer commands altogether.
const LENGTH: usize = 400;

/// Protects every property here from a command that nobody walks, and from one that is refused whenever it is: each kind is accepted
/// at least once. Always the same walks, as many as it takes.
#[test]
fn every_kind_of_command_is_walked() {
    let mut runner = TestRunner::deterministic();
    let strategy = arbitrary_walk(Pool::default(), LENGTH);
    let mut never: BTreeSet<Kind> = Command::kinds().collect();
    let mut unasked = never.clone();
    for _ in 0..WALKS {
        if never.is_empty() {
            break;
        }
        let mut story = Story::new();
        for command in strategy.new_tree(&mut runner).unwrap().current() {
            unasked.remove(&command.kind());
            if story.take(&command).is_ok() {
                never.remove(&command.kind());
            }
        }
    }
    assert_eq!(unasked, BTreeSet::new(), "never asked for; see `domain::testing`");
    assert_eq!(never, BTreeSet::new(), "asked for and never accepted; see `domain::testing`");
}
