//! What falls due between two days.

use std::collections::BTreeMap;

use domain::calendar::{DueKind, calendar};
use domain::certification::{Answer, Outcome, WorkStatus};
use domain::compliance::Figure;
use domain::testing::ask::certification as ask_for;
use domain::testing::equality::{measure_for, open_plan, plan_of, report, set_measure};
use domain::testing::value::{date, day};
use domain::testing::{Story, arbitrary_walk, ask};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

fn due(story: &Story, from: &str, until: &str) -> Vec<(String, DueKind)> {
    let due = calendar(story.register(), day(from), day(until));
    due.into_iter().map(|due| (due.on.to_string(), due.kind)).collect()
}

fn story() -> Story {
    let answer = Answer {
        deadline: Some(date("2017-06-15")),
        note: None,
        on: date("2017-01-01"),
        outcome: Some(Outcome::PartlyMet),
        responsible: None,
        work: WorkStatus::UnderWay,
    };
    Story::new().given([
        ask::enrol(1),
        ask::record(1),
        ask::establish(1, 1, "2010", [ask::open_places(1, Some(1))]),
        ask::seat(1, 1, 1, "2016", Some("2017-12-31")),
        ask_for::adopt(1),
        ask_for::open(1, 1, 1, "2016-01-01"),
        ask_for::take(1, 1, "2016-03-01", ask_for::granted(Some("2018-03-01"))),
        ask_for::schedule(1, 1, "2017-05"),
        ask_for::answer_as(1, "1.1", answer),
        open_plan(1, plan_of(1, "2017", Some("2018"))),
        set_measure(1, 1, measure_for("2017-02-01", Some("2017-07-01"))),
    ])
}

/// Protects the agenda: everything in the order of its days, both ends included, and nothing beyond them.
#[test]
fn what_falls_due_stands_in_order() {
    let story = story();
    let said = due(&story, "2017-03-01", "2018-03-01");
    let expected = [
        ("2017-05-31", DueKind::AuditPlanned),
        ("2017-06-15", DueKind::RequirementDeadline),
        ("2017-07-01", DueKind::MeasureEnds),
        ("2017-12-31", DueKind::MandateEnds),
        ("2018-03-01", DueKind::CertificateEnds),
    ];
    assert_eq!(said, expected.map(|(on, kind)| (on.to_owned(), kind)));
    assert_eq!(due(&story, "2017-03-01", "2018-02-28").len(), 4);
    assert_eq!(due(&story, "2017-06-16", "2017-06-30"), []);
}

/// Protects the agenda from what is done: an audit that was held and a measure that is whole fall due no longer.
#[test]
fn what_is_done_falls_due_no_longer() {
    let story = story().given([ask_for::hold(1, "2017-02-01", "2017-02-02"), report(1, 100, "2017-02-20")]);
    let kinds: Vec<DueKind> =
        due(&story, "2017-03-01", "2017-08-01").into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(kinds, [DueKind::RequirementDeadline]);
}

proptest! {
    #![proptest_config(crate::properties::config())]

    /// Protects every front end: whatever a register holds, what falls due lies between the days and stands in order, and
    /// findings can be looked for on any day.
    #[test]
    fn any_register_can_be_looked_at(commands in arbitrary_walk(domain::testing::Pool::default(), 60)) {
        let mut story = Story::new();
        for command in &commands {
            let _some_are_refused = story.take(command);
        }
        for (from, until) in [("2001-01-01", "2009-01-01"), ("2004-06-15", "2004-09-15")] {
            let (from, until) = (day(from), day(until));
            let due = calendar(story.register(), from, until);
            assert!(due.iter().all(|due| from <= due.on && due.on <= until));
            assert!(due.windows(2).all(|two| two[0].on <= two[1].on));
            let found = domain::compliance::findings(story.register(), domain::rule::RuleSet::peru(), until, until);
            let dated = |finding: &domain::compliance::Finding| {
                finding.on.is_none_or(|since| since <= until) || finding.code.is_of_the_future()
            };
            assert!(found.iter().all(|finding| dated(finding) && !finding.records.is_empty()));
        }
    }

    /// Protects "since when": where nothing changes between two days, what is found on both is as old on both, and older
    /// than either.
    #[test]
    fn a_finding_is_as_old_as_it_is(commands in arbitrary_walk(domain::testing::Pool::default(), 60)) {
        let mut story = Story::new();
        for command in &commands {
            let _some_are_refused = story.take(command);
        }
        // Walks end in 2009, and nothing that is due in months or years after it falls between these days.
        let [earlier, later] = ["2015-03-10", "2015-04-10"].map(|on| {
            let found = domain::compliance::findings(story.register(), domain::rule::RuleSet::peru(), day(on), day(on));
            let key = |it: &domain::compliance::Finding| {
                (it.code, it.cooperative, it.records.clone(), it.requirement.clone(), names(&it.figures))
            };
            let present = found.iter().filter(|it| !it.code.is_of_the_future());
            present.map(|it| (key(it), it.on)).collect::<BTreeMap<_, _>>()
        });
        for (key, since) in &earlier {
            prop_assert!(since.is_none_or(|since| since < day("2015-03-10")), "{:?} {:?}", key, since);
            prop_assert_eq!(later.get(key), Some(since), "{:?}", key);
        }
    }
}

/// The figures that say what a finding is about, not how much of it there is.
fn names(figures: &[(&'static str, Figure)]) -> Vec<(&'static str, Figure)> {
    figures.iter().filter(|(_, it)| matches!(it, Figure::Text(_) | Figure::Code(_))).cloned().collect()
}
