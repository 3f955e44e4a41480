//! Rejections of commands about policies, plans, indicators, statements and gender rules.

use domain::Command;
use domain::equality::{
    self, GenderRuleKind, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails, TargetDetails,
    Value,
};
use domain::indicator::Indicator;
use domain::testing::equality::{
    adopt, adopt_policy, annul_indicator, annul_measure, annul_observation, annul_plan, annul_policy,
    annul_rule, annul_target, cell, correct_plan, define, hand_over, indicator, indicator_called,
    measure_for, observe, open_plan, plan_of, policy, policy_of, ratio, repeal, report, set_measure,
    set_rule, set_target, statement, supersede, target_by,
};
use domain::testing::value::remark;
use domain::testing::{ask, pool};

use super::{Case, case, check};

/// A central with a cooperative, another cooperative apart, and an organ of each.
fn ground() -> Vec<Command> {
    vec![
        ask::enrol_central(1),
        ask::enrol(2),
        ask::enrol(3),
        ask::affiliate(1, 2, 1, "2006"),
        ask::establish(1, 1, "2010", [ask::places(1, None)]),
        ask::establish(2, 2, "2010", [ask::places(2, None)]),
        ask::establish(3, 3, "2010", [ask::places(3, None)]),
    ]
}

fn after(commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
    ground().into_iter().chain(commands).collect()
}

fn policy_by(organ: u32) -> PolicyDetails {
    PolicyDetails { adopted_by: Some(pool::organ(organ)), ..policy_of(1, "2021") }
}

fn members(number: u64, from: &str) -> ObservationDetails {
    statement("members", Value::Count(number), from, "ARM")
}

fn share(target: u32, by: &str, percent: u64) -> Command {
    set_target(target, target_by(by, Value::Ratio(ratio(percent, 100))))
}

/// Protects the records of equality: what contradicts the register is refused, each for its own reason.
#[test]
fn equality() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = policies();
    cases.extend(plans());
    cases.extend(indicators());
    cases.extend(statements());
    cases.extend(rules_and_releases());
    cases.extend(consequences());
    cases
}

fn policies() -> Vec<Case> {
    let adopted = || adopt_policy(1, policy_of(1, "2018"));
    let of_another = PolicyDetails { supersedes: Some(policy(1)), ..policy_of(3, "2020") };
    let carried = PlanDetails { policy: Some(policy(1)), ..plan_of(2, "2019", None) };
    let backwards = domain::testing::equality::period("2021", Some("2020"));
    vec![
        case("policy_unknown", ground(), repeal(1, "2020")),
        case("policy_unknown", ground(), supersede(2, 1, "2020")),
        case("policy_exists", after([adopted()]), adopt_policy(1, policy_of(1, "2020"))),
        case("policy_over", after([adopted(), repeal(1, "2020")]), repeal(1, "2021")),
        case("policy_over", after([adopted(), repeal(1, "2020")]), supersede(2, 1, "2022")),
        case("policy_over", after([adopted(), supersede(2, 1, "2020")]), supersede(3, 1, "2021")),
        case("policy_over", after([adopted(), supersede(2, 1, "2020")]), repeal(1, "2019")),
        case("policy_of_another", after([adopted()]), adopt_policy(2, of_another)),
        case(
            "policy_of_another",
            after([adopted()]),
            open_plan(1, PlanDetails { cooperative: pool::cooperative(3), ..carried.clone() }),
        ),
        case("policy_in_use", after([adopted(), supersede(2, 1, "2020")]), annul_policy(1)),
        case("policy_in_use", after([adopted(), open_plan(1, carried)]), annul_policy(1)),
        case("ends_before_start", after([adopted()]), repeal(1, "2017")),
        case("ends_before_start", after([adopted()]), supersede(2, 1, "2018")),
        case(
            "ends_before_start",
            ground(),
            adopt_policy(1, PolicyDetails { period: backwards, ..policy_of(1, "2021") }),
        ),
        case("organ_of_another", ground(), adopt_policy(1, policy_by(3))),
        case("organ_unknown", ground(), adopt_policy(1, policy_by(9))),
        case("cooperative_unknown", ground(), adopt_policy(1, policy_of(9, "2021"))),
        case(
            "cooperative_dissolved",
            after([ask::dissolve(3, "2020")]),
            adopt_policy(1, policy_of(3, "2021")),
        ),
    ]
}

fn plans() -> Vec<Case> {
    let opened = || open_plan(1, plan_of(1, "2022", Some("2024")));
    let set = || set_measure(1, 1, measure_for("2022", Some("2023")));
    let owned = MeasureDetails { owner: Some(pool::organ(2)), ..measure_for("2022", Some("2023")) };
    vec![
        case("plan_unknown", ground(), set_measure(1, 1, measure_for("2022", None))),
        case("plan_unknown", ground(), annul_plan(1)),
        case("plan_exists", after([opened()]), opened()),
        case("plan_in_use", after([opened(), set()]), annul_plan(1)),
        case("measure_unknown", ground(), report(1, 50, "2022")),
        case("measure_unknown", ground(), annul_measure(1)),
        case(
            "measure_of_another_plan",
            after([opened(), open_plan(2, plan_of(1, "2025", None)), set()]),
            set_measure(1, 2, measure_for("2025", None)),
        ),
        case("percent_range", after([opened(), set()]), report(1, 101, "2022")),
        case("ends_before_start", after([opened()]), set_measure(1, 1, measure_for("2022", Some("2021")))),
        case(
            "organ_of_another",
            after([opened(), set_measure(1, 1, owned)]),
            correct_plan(1, plan_of(3, "2022", Some("2024"))),
        ),
        case("equality_unchanged", after([opened()]), correct_plan(1, plan_of(1, "2022", Some("2024")))),
        case("equality_unchanged", after([opened(), set()]), set()),
        case("equality_unchanged", after([opened(), set(), report(1, 5, "2022")]), report(1, 5, "2022")),
    ]
}

fn indicators() -> Vec<Case> {
    let defined = || define(1, indicator_called("M1"));
    let of = |target: TargetDetails| TargetDetails { indicator: indicator(1), ..target };
    let baseline = |by| TargetDetails { is_baseline: true, ..of(target_by(by, Value::Ratio(ratio(1, 4)))) };
    let most = |value| of(target_by("2025", value));
    let built_in = Indicator::G12.id();
    let annul_built_in = equality::Command::AnnulIndicator { indicator: built_in, reason: remark("error") };
    let define_built_in =
        equality::Command::DefineIndicator { indicator: built_in, details: indicator_called("M2") };
    let of_organ = TargetDetails { organ: Some(pool::organ(3)), ..target_by("2025", Value::Count(3)) };
    let said = ObservationDetails { indicator: Some(indicator(1)), ..members(199, "2021") };
    vec![
        case("indicator_unknown", ground(), share(1, "2025", 40)),
        case("indicator_unknown", ground(), observe(1, said.clone())),
        case("indicator_built_in", ground(), define(1, indicator_called("G12"))),
        case("indicator_built_in", ground(), define(1, indicator_called("g 012"))),
        case("indicator_built_in", after([defined()]), define(1, indicator_called("G-1"))),
        case("indicator_built_in", ground(), annul_built_in.into()),
        case("indicator_built_in", ground(), define_built_in.into()),
        case("indicator_code_taken", after([defined()]), define(2, indicator_called("m1"))),
        case("indicator_in_use", after([defined(), share(1, "2025", 40)]), annul_indicator(1)),
        case("indicator_in_use", after([defined(), observe(1, said)]), annul_indicator(1)),
        case("target_unknown", ground(), annul_target(1)),
        case("target_taken", after([defined(), share(1, "2025", 40)]), share(2, "2025", 45)),
        case("organ_of_another", after([defined()]), set_target(1, of_organ)),
        case("share_beyond_all", after([defined()]), set_target(1, most(Value::Ratio(ratio(201, 200))))),
        case("share_beyond_all", after([defined()]), set_target(1, most(Value::Count(101)))),
        case(
            "target_before_baseline",
            after([defined(), set_target(1, baseline("2026"))]),
            share(2, "2025", 40),
        ),
        case(
            "target_before_baseline",
            after([defined(), share(1, "2025", 40)]),
            set_target(2, baseline("2026")),
        ),
        case("equality_unchanged", after([defined()]), defined()),
        case("equality_unchanged", after([defined(), share(1, "2025", 40)]), share(1, "2025", 40)),
    ]
}

fn statements() -> Vec<Case> {
    let said = || observe(1, members(199, "2021"));
    let backwards = domain::testing::equality::period("2021", Some("2020"));
    vec![
        case("observation_unknown", ground(), adopt(1, "2021")),
        case("observation_unknown", ground(), annul_observation(1)),
        case("observation_exists", after([said()]), said()),
        case("already_adopted", after([said(), adopt(1, "2021")]), adopt(1, "2022")),
        case(
            "ends_before_start",
            ground(),
            observe(1, ObservationDetails { period: backwards, ..members(199, "2021") }),
        ),
    ]
}

fn rules_and_releases() -> Vec<Case> {
    let parity = |least, from| set_rule(1, GenderRuleKind::Parity, least, from);
    let released = |women| hand_over(1, "2021", vec![cell("board", "women", women)]);
    let again = |women| hand_over(2, "2021", vec![cell("board", "women", women)]);
    let sum =
        vec![cell("board", "women", None), cell("board", "men", Some(7)), cell("board", "total", Some(9))];
    let rest = vec![cell("board", "men", Some(7))];
    let part = vec![cell("board", "women", None), cell("board", "total", Some(9))];
    vec![
        case("rule_exists", after([parity(None, "2021")]), parity(Some(45), "2021-01-01")),
        case("rule_unknown", ground(), annul_rule(1, "2021")),
        case("least_share_range", ground(), parity(Some(0), "2021")),
        case("least_share_range", ground(), parity(Some(51), "2021")),
        case("least_share_range", ground(), set_rule(1, GenderRuleKind::Alternation, Some(40), "2021")),
        case("organ_unknown", ground(), set_rule(9, GenderRuleKind::Parity, None, "2021")),
        case("release_exists", after([released(Some(2))]), released(Some(2))),
        case("release_gives_away", after([released(None)]), again(Some(2))),
        case("release_gives_away", after([released(Some(2))]), again(None)),
        case("release_gives_away", ground(), hand_over(1, "2021", sum)),
        case("release_gives_away", after([hand_over(1, "2021", rest)]), hand_over(2, "2021", part)),
    ]
}

fn consequences() -> Vec<Case> {
    let of_central = adopt_policy(1, policy_by(2));
    let below = PlanDetails { policy: Some(policy(1)), ..plan_of(2, "2019", None) };
    let seen =
        observe(1, ObservationDetails { cooperative: Some(pool::cooperative(3)), ..members(9, "2021") });
    let ruled = set_rule(3, GenderRuleKind::Proportional, None, "2021");
    vec![
        case("organ_needed", after([of_central.clone()]), ask::annul_organ(2)),
        case("organ_needed", after([ruled]), ask::annul_organ(3)),
        case(
            "cooperative_in_use",
            vec![ask::enrol(1), adopt_policy(1, policy_of(1, "2021"))],
            ask::annul_cooperative(1),
        ),
        case("cooperative_in_use", vec![ask::enrol(3), seen], ask::annul_cooperative(3)),
        case("organ_of_another", after([of_central]), ask::annul_affiliation(1)),
        case(
            "policy_of_another",
            after([adopt_policy(1, policy_of(1, "2018")), open_plan(1, below)]),
            ask::annul_affiliation(1),
        ),
        case(
            "ends_before_start",
            vec![ask::enrol(1), adopt_policy(1, policy_of(1, "2021"))],
            ask::dissolve(1, "2020"),
        ),
    ]
}
