//! What a fact changed, told for whatever happens in random walks.

use std::collections::BTreeSet;

use ayni_reports::{
    records::Records,
    report::Follower,
    words::{Lang, Words},
};
use domain::{
    about::Precedent,
    event::Kind,
    testing::{Pool, Story, arbitrary_walk},
};
use proptest::{
    strategy::{Strategy as _, ValueTree as _},
    test_runner::TestRunner,
};

/// How many walks there are, and how long each is.
const WALKS: (usize, usize) = (12, 400);

/// Protects histories from a fact that changes what was said before and does not say so: it would be told without what it changed, for
/// the log is only followed for those that say it. And from a walk in which nothing is changed: facts of at least half of the kinds that
/// restate did.
#[test]
fn what_restates_says_so() {
    let (mut runner, words) = (TestRunner::deterministic(), Words::new(Lang::Es));
    let walks = arbitrary_walk(Pool::default(), WALKS.1);
    let (mut restating, mut changed) = (BTreeSet::<Kind>::new(), BTreeSet::new());
    for _ in 0..WALKS.0 {
        let mut story = Story::new();
        for command in walks.new_tree(&mut runner).unwrap().current() {
            let _refused_or_done = story.take(&command);
        }
        let (records, mut follower) = (Records::new(story.register(), &words), Follower::default());
        let versions = story.profiles();
        let profile = |person, number| {
            let version = versions.iter().find(|one| one.person == person && one.number == number)?;
            Some(version.profile.clone())
        };
        for event in story.events() {
            let told = follower.follow(&records, event, &profile);
            let precedent = event.precedent();
            restating.extend((precedent == Precedent::Restates).then(|| event.kind()));
            if !told.is_empty() {
                assert_eq!(precedent, Precedent::Restates, "{} changed {told:?}", event.kind());
                changed.insert(event.kind());
            }
        }
    }
    assert!(restating.len() <= 2 * changed.len(), "only {changed:?} of {restating:?} changed anything");
}
