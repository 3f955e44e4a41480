//! Rejections of commands about statutes.

use domain::Command;
use domain::committee::Kind;
use domain::rule::{Demand, RuleId};
use domain::statute::StatuteRule;
use domain::testing::ask;
use domain::testing::statute::{adopt_statute, amend, annul_statute, correct_statute, line, share, text_of};

use super::{Case, case, check};

const BOARD: &[Kind] = &[Kind::BoardOfDirectors];

fn seats(number: u64) -> Vec<StatuteRule> {
    vec![line(RuleId::Seats, BOARD, Demand::Exactly(number), "art. 41")]
}

fn adopted() -> Vec<Command> {
    vec![ask::enrol(1), ask::enrol(2), adopt_statute(1, text_of(1, "2015-03-01", seats(5)))]
}

fn after(commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
    adopted().into_iter().chain(commands).collect()
}

/// Protects the records of statutes: what contradicts the register or the law is refused, each for its own reason.
#[test]
fn statutes() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let twice = vec![
        line(RuleId::Seats, BOARD, Demand::Exactly(5), "art. 41"),
        line(RuleId::Seats, &[Kind::SupervisoryBoard, Kind::BoardOfDirectors], Demand::Exactly(3), "art. 50"),
    ];
    let of_no_organ = vec![line(RuleId::Seats, &[], Demand::Exactly(5), "art. 41")];
    let of_an_organ = vec![line(RuleId::MembersLeast, BOARD, Demand::Least(20), "art. 9")];
    let of_another_form = vec![line(RuleId::Seats, BOARD, Demand::Least(5), "art. 41")];
    let more_than_all = vec![line(RuleId::QuorumFirstCall, &[Kind::Assembly], share(3, 2), "art. 30")];
    let quarter = vec![line(RuleId::RenewalShare, BOARD, share(1, 4), "art. 43")];
    let two_boards = vec![line(RuleId::DirectorOfOne, &[], Demand::Most(2), "art. 44")];
    let words = ["cooperativa", "minera"].map(|word| word.parse().unwrap()).to_vec();
    let stricter_name = vec![line(RuleId::NameSaysKind, &[], Demand::Words(words), "art. 1")];
    let of_age = vec![line(RuleId::Majority, &[], Demand::LeastYears(21), "art. 2")];
    let amendment = || amend(2, 1, "2019-03-01", seats(7));
    vec![
        case("statute_unknown", vec![ask::enrol(1)], annul_statute(1)),
        case("statute_unknown", vec![ask::enrol(1)], correct_statute(1, text_of(1, "2015", seats(5)))),
        case("statute_exists", adopted(), adopt_statute(1, text_of(1, "2019", seats(7)))),
        case("statute_of_that_day", adopted(), adopt_statute(2, text_of(1, "2015-03", seats(7)))),
        case(
            "statute_of_that_day",
            after([adopt_statute(2, text_of(1, "2019", seats(7)))]),
            correct_statute(2, text_of(1, "2015-03-01", seats(7))),
        ),
        case("amends_nothing", vec![ask::enrol(1)], amend(1, 1, "2019", seats(7))),
        case("amends_nothing", adopted(), amend(2, 2, "2019", seats(7))),
        case("amends_nothing", adopted(), amend(2, 1, "2014", seats(7))),
        case("statute_amended", after([amendment()]), annul_statute(1)),
        case("statute_amended", after([amendment()]), correct_statute(1, text_of(1, "2020", seats(5)))),
        case("statute_amended", after([amendment()]), correct_statute(1, text_of(2, "2015", seats(5)))),
        case("statute_empty", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", Vec::new()))),
        case("statute_rule_unfit", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", of_no_organ))),
        case("statute_rule_unfit", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", of_an_organ))),
        case(
            "statute_rule_unfit",
            vec![ask::enrol(1)],
            adopt_statute(1, text_of(1, "2015", of_another_form)),
        ),
        case("statute_rule_unfit", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", more_than_all))),
        case("statute_rule_twice", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", twice))),
        case("statute_loosens", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", quarter.clone()))),
        case("statute_loosens", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", two_boards))),
        case("statute_loosens", adopted(), correct_statute(1, text_of(1, "2015", quarter))),
        case("statute_rule_fixed", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", stricter_name))),
        case("statute_rule_fixed", vec![ask::enrol(1)], adopt_statute(1, text_of(1, "2015", of_age))),
        case("statute_unchanged", adopted(), correct_statute(1, text_of(1, "2015-03-01", seats(5)))),
        case("cooperative_unknown", Vec::new(), adopt_statute(1, text_of(1, "2015", seats(5)))),
        case(
            "cooperative_dissolved",
            vec![ask::enrol(1), ask::dissolve(1, "2014")],
            adopt_statute(1, text_of(1, "2015", seats(5))),
        ),
        case("cooperative_in_use", adopted(), ask::annul_cooperative(1)),
    ]
}
