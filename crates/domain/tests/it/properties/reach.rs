//! Whom trainings reached, against lists of names written out session by session.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::indicator::programme::{Reach, Scope, by_training, composition, reach};
use domain::programme::Attendance;
use domain::testing::Story;
use domain::testing::value::{any_gender, near_date};
use domain::testing::{ask, pool};
use domain::value::id::PersonId;
use domain::value::{Gender, Tally};
use domain::{Command, Register, programme};
use proptest::prelude::*;

use super::{commands, config};

/// Everything that anybody was written down for: who, when, for how many minutes, whether a member then.
fn attendances(register: &Register, scope: &Scope<'_>) -> Vec<(PersonId, u64, bool)> {
    let mut all = Vec::new();
    for training in register.programmes().trainings() {
        for class_session in register.programmes().class_sessions_of(training.id) {
            let on = class_session.details.on.first();
            if scope.from.is_some_and(|from| on < from) || scope.to < on {
                continue;
            }
            let Some(Attendance { people, .. }) = &class_session.attendance else { continue };
            let members = super::brute::members_on(register, on);
            for person in people {
                all.push((*person, u64::from(class_session.details.minutes), members.contains(person)));
            }
        }
    }
    all
}

fn count(register: &Register, people: &BTreeSet<PersonId>) -> Tally {
    let mut tally = Tally::default();
    for person in people {
        match register.persons().get(*person).and_then(|found| found.gender) {
            Some(Gender::Woman) => tally.women += 1,
            Some(Gender::Man) => tally.men += 1,
            Some(Gender::Other) => tally.other += 1,
            None => tally.unknown += 1,
        }
    }
    tally
}

/// A training in three sessions, with whoever came to each.
fn trained(genders: &[Option<Gender>], lists: &[Vec<bool>; 3], days: &[NaiveDate; 3]) -> Story {
    let number = |at: usize| u32::try_from(at).unwrap() + 1;
    let mut story = Story::new().given([ask::enrol(1)]);
    for (at, gender) in genders.iter().enumerate() {
        story = story.given([ask::record(number(at))]);
        if *gender != Some(Gender::Woman) {
            story = story.given([ask::declare(number(at), *gender)]);
        }
        if at % 2 == 0 {
            story = story.given([ask::admit(number(at), number(at), 1, "2004-06-15")]);
        }
    }
    let details = domain::testing::programme::training_details();
    let details = programme::TrainingDetails { facilitators: Vec::new(), project: None, ..details };
    let plan = |training| programme::Command::PlanTraining { training, details: details.clone() };
    story = story.given([plan(pool::training(1)), plan(pool::training(2))].map(Command::from));
    for (at, (list, day)) in lists.iter().zip(days).enumerate() {
        let class_session = pool::class_session(number(at));
        let held = domain::testing::programme::class_session_details(&day.to_string());
        let training = if at == 2 { pool::training(2) } else { pool::training(1) };
        let chosen = list.iter().take(genders.len()).enumerate().filter(|(_, came)| **came);
        let people = chosen.map(|(at, _)| pool::person(number(at))).collect();
        let unnamed = Tally { women: 2, ..Tally::default() };
        story = story.given([
            programme::Command::HoldClassSession { class_session, training, details: held }.into(),
            programme::Command::RecordAttendance {
                class_session,
                attendance: Attendance { people, unnamed },
            }
            .into(),
        ]);
    }
    story
}

/// What must hold of a reach, whatever it is of.
fn adds_up(register: &Register, scope: &Scope<'_>, found: &Reach) -> Result<(), TestCaseError> {
    let all = attendances(register, scope);
    let people: BTreeSet<PersonId> = all.iter().map(|(person, ..)| *person).collect();
    let members: BTreeSet<PersonId> =
        all.iter().filter(|(_, _, member)| *member).map(|(person, ..)| *person).collect();
    let others: BTreeSet<PersonId> = people.difference(&members).copied().collect();
    prop_assert_eq!(found.people, count(register, &people));
    prop_assert_eq!(found.members, count(register, &members));
    prop_assert_eq!(found.others, count(register, &others));
    prop_assert_eq!(found.people, found.members.plus(&found.others));
    prop_assert_eq!(found.attendances.total(), all.len() as u64);
    prop_assert_eq!(found.minutes.total(), all.iter().map(|(_, minutes, _)| minutes).sum::<u64>());
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// Protects every figure of training: however often somebody comes, to whatever sessions and trainings, she is one
    /// person; who has no name is counted apart; and members are those who were members on a day on which they came.
    #[test]
    fn participants_are_never_counted_twice(
        genders in prop::collection::vec(any_gender(), 1..9),
        lists in prop::array::uniform3(prop::collection::vec(any::<bool>(), 9)),
        days in prop::array::uniform3(near_date()),
        from in prop::option::of(near_date()),
    ) {
        let days = days.map(|date| date.first());
        let story = trained(&genders, &lists, &days);
        let register = story.register();
        let to = NaiveDate::MAX;
        let all = Scope { to, ..Scope::default() };
        let found = reach(register, &all);
        adds_up(register, &all, &found)?;
        prop_assert!(found.people.total() <= genders.len() as u64);
        prop_assert_eq!(found.sessions, 3);
        prop_assert_eq!(found.unnamed.women, 6, "they stand apart");
        prop_assert_eq!(found.unnamed_minutes.women, 720);
        let some = Scope { from: from.map(|date| date.first()), ..all };
        adds_up(register, &some, &reach(register, &some))?;
        let apart: u64 = by_training(register, &all).iter().map(|(_, one)| one.people.total()).sum();
        prop_assert!(found.people.total() <= apart);
    }

    /// Protects the same on registers that grew at random, mergers of records among what happened.
    #[test]
    fn reach_of_a_random_register_is_that_of_its_lists(commands in commands(), day in near_date()) {
        let mut story = Story::new();
        for command in &commands {
            let _refused_or_done = story.take(command);
        }
        let register = story.register();
        for to in [NaiveDate::MAX, day.first()] {
            let scope = Scope { to, ..Scope::default() };
            let found = reach(register, &scope);
            adds_up(register, &scope, &found)?;
            prop_assert!(found.enrolled_completed.total() <= found.enrolled.total());
            prop_assert!(found.enrolled_completed.total() <= found.completed.total());
        }
    }

    /// Protects groups: on each day everybody in one is in it once, tied to the cooperative in one way, led by one.
    #[test]
    fn a_group_is_the_sum_of_its_ties(commands in commands(), days in prop::collection::vec(near_date(), 4)) {
        let mut story = Story::new();
        for command in &commands {
            let _refused_or_done = story.take(command);
        }
        let register = story.register();
        for group in register.programmes().groups() {
            for day in &days {
                let found = composition(register, group.id, day.first()).unwrap();
                let people: BTreeMap<PersonId, _> =
                    found.people.iter().map(|one| (one.person, one.tie)).collect();
                prop_assert_eq!(people.len(), found.people.len(), "in it twice");
                let distinct: BTreeSet<PersonId> = people.keys().copied().collect();
                prop_assert_eq!(found.tally, count(register, &distinct));
                let summed = found.ties.values().fold(Tally::default(), |sum, one| sum.plus(one));
                prop_assert_eq!(summed, found.tally);
                let leads = |one: &&domain::indicator::programme::InGroup| one.role == programme::GroupRole::Leader;
                prop_assert!(found.people.iter().filter(leads).count() <= 1);
                prop_assert!(found.exists || found.people.is_empty(), "in a group that is not");
            }
        }
    }
}
