//! Taking back a batch: where it can be taken back at all, what people ask of the register is answered as before.

use domain::indicator::counts;
use domain::testing::value::{near_date, remark};
use domain::testing::{Pool, Story, arbitrary_command, foundation, pool};
use domain::undo::{Moments, plan};
use domain::{Command, Register, invariant};
use proptest::prelude::*;

use super::config;

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
    let zone = register.cooperatives().time_zone();
    format!(
        "{people} {zone:?} {cooperatives:?} {affiliations:?} {units:?} {organs:?} {equality:?} {certifications:?}"
    )
}

proptest! {
    #![proptest_config(config())]

    /// Protects whoever imported the wrong file: commands that are planned to take a batch back are either rejected or
    /// leave members, mandates, people and organisations as they were before it.
    #[test]
    fn a_batch_taken_back_leaves_what_was_before(
        walk in prop::collection::vec(arbitrary_command(Pool::default()), 0..25),
        batch in prop::collection::vec(arbitrary_command(Pool::default()), 1..4),
        day in near_date(),
    ) {
        let mut story = Story::new().given(foundation(Pool::default()));
        for command in &walk {
            let _refused_or_done = story.take(command);
        }
        let (before, events) = (story.register().clone(), story.events().len());
        for command in &batch {
            let _refused_or_done = story.take(command);
        }
        let (after, mut salts) = (story.register().clone(), 900..);
        let facts = story.events()[events..].to_vec();
        let moments = Moments { before: &before, after: &after, now: &after };
        let mut mint = || pool::salt(salts.next().unwrap());
        let Ok(commands) = plan(moments, &facts, &remark("import taken back"), &mut mint) else { return Ok(()) };
        let refused = |story: &mut Story, command: &Command| story.take(command).is_err();
        if commands.iter().any(|command| refused(&mut story, command)) {
            return Ok(());
        }
        prop_assert_eq!(seen(story.register()), seen(&before), "after {:?}", commands);
        prop_assert_eq!(invariant::violations(story.register()), []);
        let count = |register: &Register| counts(register, None, day.first()).members;
        prop_assert_eq!(count(story.register()), count(&before));
    }
}
