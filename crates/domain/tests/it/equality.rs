//! Policies, plans, statements and rules told as stories, and the questions that they answer.

use domain::authority::Role;
use domain::equality::{Defined, GenderRuleKind, IndicatorDetails, PlanDetails, TargetDetails, Value};
use domain::indicator::Indicator;
use domain::testing::equality::{
    adopt, adopt_policy, annul_observation, annul_policy, annul_rule, define, indicator, indicator_called,
    measure, measure_for, observation, observe, open_plan, plan, plan_of, policy, policy_of, ratio, repeal,
    report, set_measure, set_rule, set_target, statement, supersede, target_by,
};
use domain::testing::value::{date, day, label, remark};
use domain::testing::{Story, ask, context, pool};
use domain::undo::{Moments, Refusal, plan as undo};

fn ground() -> Story {
    Story::new().given([ask::enrol(1), ask::establish(1, 1, "2010", [ask::places(1, None)])])
}

fn in_force(story: &Story, on: &str) -> Vec<domain::value::id::PolicyId> {
    story.register().equality().policies_in_force(None, day(on)).map(|(id, _)| id).collect()
}

/// Protects the timeline of a policy: a newer version ends the former on its first day, whichever was written down
/// first, and a version that was an error gives the former its days back.
#[test]
fn a_newer_version_ends_the_former() {
    let story = ground().given([adopt_policy(1, policy_of(1, "2018-03-01")), supersede(2, 1, "2021-11-15")]);
    assert_eq!(in_force(&story, "2018-02-28"), []);
    assert_eq!(in_force(&story, "2021-11-14"), [policy(1)]);
    assert_eq!(in_force(&story, "2021-11-15"), [policy(2)]);
    let repealed = story.given([repeal(2, "2024-01-01")]);
    assert_eq!(in_force(&repealed, "2023-12-31"), [policy(2)]);
    assert_eq!(in_force(&repealed, "2024-01-01"), []);
    let alone = repealed.given([annul_policy(2)]);
    assert_eq!(in_force(&alone, "2024-01-01"), [policy(1)]);
}

/// Protects the record of an organisation's end: its policies and plans end with it, each by a fact of its own, and what
/// is written down afterwards ends there too.
#[test]
fn a_dissolution_says_that_policies_and_plans_end() {
    let of_two = PlanDetails { organ: Some(pool::organ(1)), ..plan_of(1, "2019", Some("2025")) };
    let story = ground()
        .given([adopt_policy(1, policy_of(1, "2018")), open_plan(1, of_two)])
        .when(ask::dissolve(1, "2022-07-01"))
        .then_kinds(&[
            "cooperative.dissolved",
            "committee.dissolved",
            "equality.policy_repealed",
            "equality.plan_corrected",
        ]);
    assert_eq!(in_force(&story, "2022-06-30"), [policy(1)]);
    assert_eq!(in_force(&story, "2022-07-01"), []);
    assert_eq!(story.register().equality().plans_under_way(None, day("2022-07-01")).count(), 0);
    let late = story.given([adopt_policy(2, policy_of(1, "2020"))]);
    assert_eq!(in_force(&late, "2022-06-30"), [policy(1), policy(2)]);
    assert_eq!(in_force(&late, "2022-07-01"), []);
    late.when(open_plan(2, plan_of(1, "2020", Some("2023")))).rejected("cooperative_dissolved");
}

/// Protects the follow-up of a plan: progress is that of the day, in whatever order it was written down, each measure
/// weighs the same, and what is late is late from the day after its end on until it is done.
#[test]
fn progress_is_that_of_the_day() {
    let story = ground().given([
        open_plan(1, plan_of(1, "2022", Some("2024"))),
        set_measure(1, 1, measure_for("2022-01-01", Some("2022-06-30"))),
        set_measure(2, 1, measure_for("2022-01-01", None)),
        set_measure(3, 1, measure_for("2022-01-01", Some("2022-03-31"))),
        report(1, 100, "2022-08-15"),
        report(1, 50, "2022-03-01"),
        report(2, 25, "2022-05"),
        report(3, 100, "2022-03-30"),
    ]);
    let equality = story.register().equality();
    let found = equality.plan(plan(1)).unwrap();
    assert_eq!(found.progress(day("2022-02-01")), Some(ratio(0, 300)));
    assert_eq!(found.progress(day("2022-05-01")).unwrap().to_string(), "175/300");
    let late = |on: &str| found.overdue(day(on)).map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(late("2022-06-30"), []);
    assert_eq!(late("2022-07-01"), [measure(1)]);
    assert_eq!(late("2022-08-15"), []);
    let corrected = story.given([report(1, 60, "2022-03-01")]);
    let found = corrected.register().equality().plan(plan(1)).unwrap();
    assert_eq!((found.percent(measure(1), day("2022-04-01")), found.measures[&measure(1)].1.len()), (60, 2));
    let empty = corrected.given([open_plan(2, plan_of(1, "2025", None))]);
    assert_eq!(empty.register().equality().plan(plan(2)).unwrap().progress(day("2025-01-01")), None);
}

/// Protects the organisation's word: of statements that contradict each other one at most is held to be right, all stay,
/// and one about other days or another place is left alone.
#[test]
fn one_statement_is_adopted_and_all_stay() {
    let said = |value, from, source| statement("members", value, from, source);
    let mut abroad = said(Value::Count(7), "2021", "INEI");
    abroad.territory = Some(label("Perú"));
    let mut former = said(Value::Count(180), "2016", "Book");
    former.period = domain::testing::equality::period("2016", Some("2018"));
    let story = ground().given([
        observe(1, said(Value::Count(199), "2021-11", "ARM news")),
        observe(2, said(Value::Count(200), "2019", "ARM profile")),
        observe(3, abroad),
        observe(4, former),
        adopt(3, "2021"),
        adopt(4, "2021"),
        adopt(2, "2021-01-01"),
        adopt(1, "2021-12-01"),
    ]);
    let adopted = |story: &Story| -> Vec<_> {
        let all = story.register().equality().observations();
        all.filter(|said| said.adopted.is_some()).map(|said| said.id).collect()
    };
    assert_eq!(adopted(&story), [observation(1), observation(3), observation(4)]);
    let equality = story.register().equality();
    let one = |territory: Option<&domain::value::Name>, on| {
        let of = territory.is_none().then(|| pool::cooperative(1)).or(Some(pool::cooperative(1)));
        equality.adopted(&label("MEMBERS"), of, territory, day(on)).map(|said| said.id)
    };
    assert_eq!(one(None, "2022-01-01"), Some(observation(1)));
    assert_eq!(one(None, "2017-01-01"), Some(observation(4)));
    assert_eq!(one(None, "2020-01-01"), None);
    assert_eq!(one(Some(&label("PERU")), "2022-01-01"), Some(observation(3)));
    let without = story.given([annul_observation(1)]);
    assert_eq!(adopted(&without), [observation(3), observation(4)]);
}

/// Protects targets: a value reaches one that it equals, shares and counts are compared exactly, words are not compared.
#[test]
fn a_target_is_reached_or_not() {
    let forty = target_by("2025", Value::Ratio(ratio(40, 100)));
    assert_eq!(forty.reached_by(&Value::Ratio(ratio(2, 5))), Some(true));
    assert_eq!(forty.reached_by(&Value::Ratio(ratio(58, 199))), Some(false));
    assert_eq!(forty.reached_by(&Value::Count(1)), Some(true));
    assert_eq!(forty.reached_by(&Value::Words(remark("many"))), None);
    let baseline = TargetDetails { is_baseline: true, ..forty.clone() };
    ground()
        .given([define(1, indicator_called("M1")), set_target(1, forty)])
        .when(set_target(2, baseline))
        .then_kinds(&["equality.target_set"]);
}

/// Protects the order of baseline and target: a day that both may share is no contradiction, a later baseline beside an
/// earlier one neither, and all is not more than all.
#[test]
fn a_target_comes_after_the_first_baseline() {
    let at = |target, by, is_baseline, share| {
        let details = TargetDetails { is_baseline, ..target_by(by, Value::Ratio(ratio(share, 100))) };
        set_target(target, details)
    };
    let story = ground().given([define(1, indicator_called("M1"))]).given([
        at(1, "2021-11", true, 29),
        at(2, "2021", false, 100),
        at(3, "2023", false, 40),
        at(4, "2025", true, 35),
    ]);
    assert_eq!(story.register().equality().targets().count(), 4);
}

/// Protects built-in indicators: each has its code, a code is known however it is cased or spaced, and a target speaks of
/// one that nobody defined.
#[test]
fn targets_speak_of_built_in_indicators() {
    for one in Indicator::ALL {
        assert_eq!(Indicator::with_id(one.id()), Some(*one));
        assert_eq!(Indicator::coded(one.code()), Some(*one));
    }
    for (code, expected) in [
        ("g 1", Some(Indicator::G1)),
        ("G-01", Some(Indicator::G1)),
        (" G.21 ", Some(Indicator::G21)),
        ("G22", None),
        ("G1.1", None),
        ("GRI 405-1", None),
        ("G", None),
        ("1", None),
    ] {
        assert_eq!(Indicator::coded(code), expected, "{code}");
    }
    let share =
        TargetDetails { indicator: Indicator::G1.id(), ..target_by("2025", Value::Ratio(ratio(40, 100))) };
    let story = ground().given([set_target(1, share)]);
    assert_eq!(domain::find::equality::indicator(story.register(), "g1"), Ok(Indicator::G1.id()));
    assert_eq!(domain::invariant::violations(story.register()), []);
}

/// Protects old registers: a definition under the code of a built-in indicator loads, is found by that code, can be
/// mended, and is not taken for the built-in one.
#[test]
fn an_old_definition_under_the_code_of_a_built_in_indicator_is_its_own() {
    let mut register = ground().register().clone();
    let old = domain::equality::Event::IndicatorDefined {
        details: indicator_called("G1"),
        indicator: indicator(1),
    };
    domain::evolve(&mut register, &old.into());
    let state = register.equality();
    let Some(Defined::Own(found)) = state.indicator(indicator(1)) else { panic!("it is the register's own") };
    assert_eq!(found, &indicator_called("G1"));
    assert_eq!(domain::find::equality::indicator(&register, "G1"), Ok(indicator(1)));
    assert_eq!(domain::invariant::violations(&register), []);
    let details = IndicatorDetails { title: label("Madres entre las socias"), ..indicator_called("g1") };
    let mended = domain::decide(&register, &define(1, details), &context(Role::Owner));
    assert_eq!(mended.map(|decision| decision.events.len()), Ok(1));
}

/// Protects what is typed or read as a value: shares stay exact, and what is no number stays words.
#[test]
fn values_are_read_exactly() {
    let read = |text: &str| text.parse::<Value>();
    let share = |up, down| format!("{:?}", Value::Ratio(ratio(up, down)));
    for (text, up, down) in [("58/199", 58, 199), (" 58 / 199 ", 58, 199), ("29.1%", 291, 1000)] {
        assert_eq!(format!("{:?}", read(text).unwrap()), share(up, down), "{text}");
    }
    for (text, up, down) in [("29,15 %", 2915, 10_000), ("0.411", 411, 1000), ("40%", 40, 100)] {
        assert_eq!(format!("{:?}", read(text).unwrap()), share(up, down), "{text}");
    }
    assert_eq!(read("199"), Ok(Value::Count(199)));
    assert_eq!(read("first in Peru"), Ok(Value::Words(remark("first in Peru"))));
    assert_eq!(read("1/2/3"), Ok(Value::Words(remark("1/2/3"))));
    assert_eq!(read("5/0").unwrap_err().to_string(), "value_of_nothing");
    assert_eq!(read("99999999999999999999").unwrap_err().to_string(), "value_range");
    assert_eq!(read("0.00000000000000000001").unwrap_err().to_string(), "value_range");
    assert_eq!(read(" ").unwrap_err().to_string(), "text_empty");
}

/// Protects the history of rules: on each day the organ has the rule that began last, and an error gives back the one
/// before.
#[test]
fn an_organ_has_one_rule_on_a_day() {
    let story = ground().given([
        set_rule(1, GenderRuleKind::Parity, Some(40), "2021-11"),
        set_rule(1, GenderRuleKind::None, None, "2010"),
    ]);
    let kind = |story: &Story, on: &str| {
        story.register().equality().rule_on(pool::organ(1), day(on)).map(|rule| rule.kind)
    };
    assert_eq!(kind(&story, "2009-12-31"), None);
    assert_eq!(kind(&story, "2021-10-31"), Some(GenderRuleKind::None));
    assert_eq!(kind(&story, "2021-11-01"), Some(GenderRuleKind::Parity));
    let without = story.given([annul_rule(1, "2021-11-01")]);
    assert_eq!(kind(&without, "2021-11-01"), Some(GenderRuleKind::None));
}

/// Protects whoever takes a batch back: a statement that displaced another gives its place back, and what has no way back
/// says so.
#[test]
fn a_batch_gives_back_what_it_displaced() {
    let said = |number, value| observe(number, statement("members", Value::Count(value), "2021", "ARM"));
    let before = ground().given([said(1, 199), adopt(1, "2021-12-01")]);
    let events = before.events().len();
    let kept = before.register().clone();
    let after = before.given([said(2, 200), adopt(2, "2022-01-01")]);
    let moments = Moments { before: &kept, after: after.register(), now: after.register() };
    let mut mint = || unreachable!("no profile is taken back");
    let commands = undo(moments, &after.events()[events..], &remark("wrong file"), &mut mint).unwrap();
    let back = after.given(commands);
    assert_eq!(back.register(), &kept);
    let events = back.events().len();
    let after = back.given([said(3, 201), adopt(3, "2022-01-01"), annul_observation(1)]);
    let moments = Moments { before: &kept, after: after.register(), now: after.register() };
    let refused = undo(moments, &after.events()[events..], &remark("wrong file"), &mut mint).unwrap_err();
    assert_eq!(refused, Refusal::NotUndoable { kind: "equality.observation_annulled".to_owned() });
    assert_eq!(date("2021-12-01"), kept.equality().observation(observation(1)).unwrap().adopted.unwrap());
}
