//! Taking back a batch: where it can be taken back at all, what people ask of the register is answered as before.

use std::collections::{BTreeMap, BTreeSet};

use domain::authority::Role;
use domain::event::Kind;
use domain::indicator::counts;
use domain::testing::value::{near_date, remark};
use domain::testing::{Pool, Story, arbitrary_walk, context_for, pool};
use domain::undo::{Moments, plan};
use domain::{AREAS, Command, Event, Register, decide, evolve, invariant};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::{commands, config};

/// What a reader sees: everything but the records that were annulled as errors.
fn seen(register: &Register) -> String {
    let members: Vec<_> = register.members().iter().collect();
    let mandates: Vec<_> = register.committees().mandates().collect();
    let organs: Vec<_> = register.committees().organs().collect();
    let kin: Vec<_> = register.persons().kinships().collect();
    let affiliations: Vec<_> = register.cooperatives().affiliations().collect();
    let units: Vec<_> = register.cooperatives().units().collect();
    let persons = register.persons().iter().filter(|person| !person.annulled);
    let persons: Vec<_> = persons.map(|person| (person.id, person.gender, person.profile.clone())).collect();
    let cooperatives = register.cooperatives().iter().filter(|found| !found.annulled);
    let cooperatives: Vec<_> =
        cooperatives.map(|found| (found.id, found.kind, found.details.clone())).collect();
    let work: Vec<_> = register.members().assignments().collect();
    let people = format!("{persons:?} {kin:?} {members:?} {work:?} {mandates:?}");
    let equality = register.equality();
    let certifications = register.certifications();
    let (programmes, statutes) = (register.programmes(), register.statutes());
    let zone = register.cooperatives().time_zone();
    format!(
        "{people} {zone:?} {cooperatives:?} {affiliations:?} {units:?} {organs:?} {equality:?} {certifications:?} {programmes:?} {statutes:?}"
    )
}

/// What a batch made of a register, and the facts of it.
struct Batch {
    before: Register,
    after: Register,
    facts: Vec<Event>,
}

impl Batch {
    /// Those of the commands that are accepted.
    fn of(story: &mut Story, commands: &[Command]) -> Self {
        let (before, known) = (story.register().clone(), story.events().len());
        for command in commands {
            let _refused_or_done = story.take(command);
        }
        Self { before, after: story.register().clone(), facts: story.events()[known..].to_vec() }
    }

    /// The commands that are planned to take it back; none where it cannot be.
    fn planned(&self) -> Option<Vec<Command>> {
        let mut salts = 900..;
        let moments = Moments { before: &self.before, after: &self.after, now: &self.after };
        let mut mint = || pool::salt(salts.next().unwrap());
        plan(moments, &self.facts, &remark("import taken back"), &mut mint).ok()
    }

    /// The register after the commands, where each is accepted.
    fn taken_back(&self, commands: &[Command]) -> Option<Register> {
        let mut register = self.after.clone();
        for command in commands {
            let decision = decide(&register, command, &context_for(Role::Owner, command)).ok()?;
            decision.events.iter().for_each(|event| evolve(&mut register, event));
            decision.profiles.iter().for_each(|version| register.attach(version));
        }
        Some(register)
    }
}

proptest! {
    #![proptest_config(config())]

    /// Protects whoever imported the wrong file: commands that are planned to take a batch back are either rejected or
    /// leave everything that is asked of the register as it was before it.
    #[test]
    fn a_batch_taken_back_leaves_what_was_before(walk in commands(), size in 1_usize..12, day in near_date()) {
        let (walk, last) = walk.split_at(walk.len().saturating_sub(size));
        let mut story = Story::new();
        let _before = Batch::of(&mut story, walk);
        let batch = Batch::of(&mut story, last);
        let Some(commands) = batch.planned() else { return Ok(()) };
        let Some(register) = batch.taken_back(&commands) else { return Ok(()) };
        prop_assert_eq!(seen(&register), seen(&batch.before), "after {:?}", commands);
        prop_assert_eq!(invariant::violations(&register), []);
        let count = |register: &Register| counts(register, None, day.first()).members;
        prop_assert_eq!(count(&register), count(&batch.before));
    }
}

/// How many walks there are at most to have batches of every area taken back.
const WALKS: usize = 100;

/// How long these walks are.
const LENGTH: usize = 400;

/// Of how many batches at least a fact of each area has to be taken back.
const BATCHES: usize = 25;

/// Protects the property from batches that are all refused, and whoever takes back what is said to be possible: facts of every area are
/// taken back, and every kind of fact that is planned to be is in some batch. Always the same walks, as many as it takes.
#[test]
fn batches_of_every_area_are_taken_back() {
    let mut runner = TestRunner::deterministic();
    let strategy = arbitrary_walk(Pool::default(), LENGTH);
    let mut taken: BTreeMap<&str, usize> = AREAS.into_iter().map(|area| (area, 0)).collect();
    let (mut planned, mut done) = (BTreeSet::<Kind>::new(), BTreeSet::new());
    for number in 0..WALKS {
        if taken.values().all(|count| BATCHES <= *count) && planned == done {
            break;
        }
        let mut story = Story::new();
        for commands in strategy.new_tree(&mut runner).unwrap().current().chunks(1 + number % 3) {
            let batch = Batch::of(&mut story, commands);
            let kinds: BTreeSet<Kind> = batch.facts.iter().map(Event::kind).collect();
            let Some(commands) = batch.planned().filter(|commands| !commands.is_empty()) else { continue };
            planned.extend(&kinds);
            let Some(register) = batch.taken_back(&commands) else { continue };
            assert_eq!(seen(&register), seen(&batch.before), "after {commands:?}");
            done.extend(&kinds);
            for area in kinds.iter().map(|kind| kind.area).collect::<BTreeSet<_>>() {
                *taken.entry(area).or_default() += 1;
            }
        }
    }
    let few: Vec<_> = taken.iter().filter(|(_, count)| **count < BATCHES).collect();
    assert_eq!(few, [], "areas of which too few batches were taken back");
    let never: Vec<_> = planned.difference(&done).collect();
    assert_eq!(never, Vec::<&Kind>::new(), "planned to be taken back, and refused whenever it was");
}
