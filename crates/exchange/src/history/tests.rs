//! What is learnt of a log against what the register made of it, for whatever happens in random walks.

use domain::event::Kind;
use domain::testing::{Pool, Story, arbitrary_walk};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::{BTreeSet, Event, Facts, Held, History, Office, Origin, Register, Said, Seated};

/// How many walks there are at most, until each kind of fact was met, and how long each is.
const WALKS: (usize, usize) = (600, 400);

/// What was learnt last.
fn last<T: Clone>(said: Option<&Said<T>>) -> Option<T> {
    said.and_then(|said| said.last()).map(|(_, value)| value.clone())
}

fn agrees(learnt: &History, register: &Register, events: &[Event]) {
    let kinds: Vec<String> = events.iter().map(|event| event.kind().to_string()).collect();
    for one in register.persons().iter().filter(|one| !one.erased) {
        assert_eq!(last(learnt.numbers.get(&one.id)), Some(one.profile_number), "{kinds:?}: {one:?}");
        assert_eq!(last(learnt.genders.get(&one.id)), Some(one.gender), "{kinds:?}: {one:?}");
        assert_eq!(learnt.annulled_people.contains(&one.id), one.annulled, "{kinds:?}: {one:?}");
    }
    for one in register.cooperatives().iter() {
        let said = last(learnt.cooperatives.get(&one.id));
        assert_eq!(said, Some((one.kind, one.details.clone())), "{kinds:?}: {one:?}");
    }
    for one in register.members().iter().filter(|one| one.admitted.is_some()) {
        let facts = Facts { number: one.number.clone(), admitted: one.admitted, left: one.left };
        assert_eq!(last(learnt.spells.get(&one.id)), Some(facts.clone()), "{kinds:?}: {one:?}");
        let held = Held { party: one.party, cooperative: one.cooperative, facts };
        assert_eq!(learnt.held.get(&one.id), Some(&held), "{kinds:?}: {one:?}");
    }
    for one in register.members().assignments() {
        let work = (one.person, one.cooperative, one.area.clone());
        assert_eq!(learnt.works.get(&one.id), Some(&work), "{kinds:?}: {one:?}");
    }
    for one in register.committees().organs() {
        let said = (one.kind, one.name.clone(), one.objective.clone());
        assert_eq!(last(learnt.organs.get(&one.id)), Some(said), "{kinds:?}: {one:?}");
    }
    for one in register.committees().mandates() {
        let (from, until) = (one.period.from, one.period.until);
        let office = Office { from, until, origin: one.origin, represents: one.represents, term: one.term };
        assert_eq!(last(learnt.offices.get(&one.id)), Some(office.clone()), "{kinds:?}: {one:?}");
        let seated = Seated { person: one.person, seat: one.seat, office };
        assert_eq!(learnt.seated.get(&one.id), Some(&seated), "{kinds:?}: {one:?}");
    }
}

/// Protects corrections by hand from an old list: whatever a fact changes of what lists say, the history of an import learns, for what
/// it takes for the present value is that of the register after every command. It names the fact that it should have learnt.
#[test]
fn what_a_register_says_is_what_was_learnt() {
    let mut runner = TestRunner::deterministic();
    let walks = arbitrary_walk(Pool::default(), WALKS.1);
    let of_lists = |kind: &Kind| ["person", "cooperative", "member", "committee"].contains(&kind.area);
    let mut unmet: BTreeSet<Kind> = Event::kinds().filter(of_lists).collect();
    for _ in 0..WALKS.0 {
        if unmet.is_empty() {
            break;
        }
        let (mut story, mut learnt) = (Story::new(), History::new());
        for command in walks.new_tree(&mut runner).unwrap().current() {
            let Ok(decision) = story.take(&command) else { continue };
            for event in &decision.events {
                learnt.learn(event, Origin::Hand);
                unmet.remove(&event.kind());
            }
            agrees(&learnt, story.register(), &decision.events);
        }
    }
    assert_eq!(unmet, BTreeSet::new(), "facts that no walk met");
}
