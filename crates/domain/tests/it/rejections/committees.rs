//! Rejections of commands about organs and mandates.

use domain::Command;
use domain::committee::{self, Rank, SeatSpec};
use domain::person::Profile;
use domain::testing::value::{date, label, named};
use domain::testing::{ask, pool};

use super::{Case, case, check};

/// Two members since 2016 of a cooperative, whose board has two places since 2010.
fn ground() -> Vec<Command> {
    vec![
        ask::record(1),
        ask::record(2),
        ask::record(3),
        ask::enrol(1),
        ask::admit(1, 1, 1, "2016"),
        ask::admit(2, 2, 1, "2016"),
        ask::establish(1, 1, "2010", [ask::places(1, Some(1)), ask::open_places(2, Some(2))]),
    ]
}

fn after(commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
    ground().into_iter().chain(commands).collect()
}

/// Another organ besides.
fn two_organs(more: impl IntoIterator<Item = Command>) -> Vec<Command> {
    after(
        [ask::establish_kind(2, 1, committee::Kind::Commission, "2010", [ask::places(5, None)])]
            .into_iter()
            .chain(more),
    )
}

fn keyed(organ: u32, seat: u32) -> Command {
    let mut command = ask::establish(organ, 1, "2010", [ask::places(seat, None)]);
    if let Command::Committee(committee::Command::Establish(committee::act::Establish {
        external_key,
        kind,
        ..
    })) = &mut command
    {
        (*external_key, *kind) = (Some(label("organ/1")), committee::Kind::Commission);
    }
    command
}

fn aimed(objective: &str) -> Command {
    ask::correct_objective(1, committee::Kind::BoardOfDirectors, Some(objective))
}

fn in_term(mandate: u32, term: u32) -> Command {
    let mut command = ask::seat(mandate, 2, 1, "2016", None);
    if let Command::Committee(committee::Command::Seat(committee::act::Seat { term: field, .. })) =
        &mut command
    {
        *field = Some(pool::term(term));
    }
    command
}

/// Protects organs: what they are is said once, and changes do not contradict who sits there.
#[test]
fn committees() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = organs();
    cases.extend(seats());
    cases.extend(mandates());
    cases.extend(consequences());
    cases
}

fn organs() -> Vec<Case> {
    let same = ask::correct_organ(1, committee::Kind::BoardOfDirectors);
    let annulled = ask::annul_organ(1);
    vec![
        case("organ_unknown", ground(), ask::dissolve_organ(9, "2015")),
        case("organ_exists", ground(), ask::establish(1, 1, "2010", [ask::places(9, None)])),
        case("organ_key_taken", after([keyed(3, 7)]), keyed(4, 8)),
        case("organ_given_once", ground(), ask::establish(2, 1, "2015", [ask::places(5, None)])),
        case("organ_given_once", two_organs([]), ask::correct_organ(2, committee::Kind::BoardOfDirectors)),
        case("organ_dissolved", after([ask::dissolve_organ(1, "2015")]), ask::dissolve_organ(1, "2016")),
        case("organ_unchanged", ground(), same),
        case("organ_unchanged", after([aimed("Que haya cuentas claras")]), aimed("Que haya cuentas claras")),
        case("organ_in_use", after([ask::seat(1, 1, 1, "2016", Some("2017"))]), annulled),
        case("term_unknown", ground(), in_term(1, 1)),
        case(
            "term_exists",
            after([ask::term(1, 1, "2016", "2016", None)]),
            ask::term(2, 1, "2016", "2018", None),
        ),
        case(
            "term_exists",
            two_organs([ask::term(1, 1, "2016", "2016", None)]),
            ask::term(1, 2, "2017", "2018", None),
        ),
        case("term_elsewhere", two_organs([ask::term(1, 2, "2016", "2016", None)]), in_term(1, 1)),
        case("ends_before_start", ground(), ask::term(1, 1, "2016", "2016", Some("2015"))),
        case("ends_before_start", ground(), ask::dissolve_organ(1, "2009")),
        case("ends_before_start", after([ask::seat(1, 1, 1, "2016", None)]), ask::dissolve_organ(1, "2015")),
    ]
}

fn seats() -> Vec<Case> {
    let alternate = SeatSpec { rank: Rank::Alternate, ..ask::places(1, Some(1)) };
    let twice = [ask::places(8, None), ask::places(8, None)];
    vec![
        case("seat_unknown", ground(), ask::seat(1, 9, 1, "2016", None)),
        case("seat_exists", ground(), ask::establish(2, 1, "2010", [ask::places(1, None)])),
        case("seat_exists", ground(), ask::change_seats(1, "2012", twice)),
        case("seat_elsewhere", two_organs([]), ask::change_seats(1, "2012", [ask::places(5, None)])),
        case(
            "seat_changed_that_day",
            ground(),
            ask::change_seats(1, "2010-01-01", [ask::places(1, Some(3))]),
        ),
        case("seat_differs", ground(), ask::change_seats(1, "2012", [alternate])),
        case("seats_missing", ground(), ask::change_seats(1, "2012", [])),
        case("seats_missing", ground(), ask::establish(2, 1, "2012", [])),
        case(
            "seats_in_use",
            after([ask::seat(1, 1, 1, "2016", None)]),
            ask::change_seats(1, "2017", [ask::places(1, Some(0))]),
        ),
        case("outside_organ", ground(), ask::change_seats(1, "2009", [ask::places(1, Some(3))])),
    ]
}

fn mandates() -> Vec<Case> {
    let with = |birth: Option<&str>, death: Option<&str>, more: &[Command]| {
        let (birth, death) = (birth.map(date), death.map(date));
        let profile = Profile { birth, death, ..named("Eva", "Quispe") };
        after([ask::record_as(4, profile)].into_iter().chain(more.to_vec()))
    };
    let unborn = |more: &[Command]| with(Some("2012-05-05"), None, more);
    let dead = |more: &[Command]| with(None, Some("2018-05-05"), more);
    let seated =
        |more: &[Command]| after([ask::seat(1, 1, 1, "2016", None)].into_iter().chain(more.to_vec()));
    vec![
        case("mandate_unknown", ground(), ask::end(1, "2017")),
        case("not_yet_born", unborn(&[]), ask::seat(1, 2, 4, "2011-12", None)),
        case(
            "not_yet_born",
            unborn(&[ask::seat(1, 2, 4, "2012", None)]),
            ask::correct_mandate(1, "2011", None),
        ),
        case("already_dead", dead(&[]), ask::seat(1, 2, 4, "2019", None)),
        case("already_dead", dead(&[ask::seat(1, 2, 1, "2016", None)]), ask::replace(1, "2018-05-06", 2, 4)),
        case("mandate_exists", seated(&[]), ask::seat(1, 2, 2, "2016", None)),
        case("mandate_exists", seated(&[]), ask::replace(1, "2017", 1, 2)),
        case("ends_before_start", ground(), ask::seat(1, 1, 1, "2017", Some("2016"))),
        case("ends_before_start", seated(&[]), ask::end(1, "2016-01-01")),
        case("outside_organ", ground(), ask::seat(1, 2, 1, "2009-12-31", None)),
        case("outside_organ", after([ask::dissolve_organ(1, "2017")]), ask::seat(1, 1, 1, "2016", None)),
        case("seat_taken", seated(&[]), ask::seat(2, 1, 2, "2020", None)),
        case(
            "no_such_place",
            after([ask::change_seats(1, "2018", [ask::places(1, Some(0))])]),
            ask::seat(1, 1, 1, "2017", Some("2019")),
        ),
        case(
            "no_such_place",
            after([ask::change_seats(1, "2018", [ask::open_places(3, None)])]),
            ask::seat(1, 3, 1, "2017", None),
        ),
        case("already_seated", after([ask::seat(1, 2, 1, "2016", None)]), ask::seat(2, 2, 1, "2017", None)),
        case(
            "already_seated",
            after([ask::seat(1, 2, 1, "2018", Some("2018"))]),
            ask::seat(2, 2, 1, "2018", Some("2018")),
        ),
        case("not_entitled", ground(), ask::seat(1, 1, 3, "2016", None)),
        case("not_entitled", ground(), ask::seat(1, 1, 1, "2015-12-31", None)),
        case("mandate_ended", seated(&[ask::end(1, "2018")]), ask::end(1, "2017")),
        case("mandate_ended", after([ask::seat(1, 1, 1, "2016", Some("2018"))]), ask::end(1, "2019")),
        case("mandate_unchanged", seated(&[]), ask::correct_mandate(1, "2016", None)),
    ]
}

fn consequences() -> Vec<Case> {
    let seated =
        |more: &[Command]| after([ask::seat(1, 1, 1, "2016", None)].into_iter().chain(more.to_vec()));
    let for_another = [ask::enrol(2), ask::seat_for(1, 2, 1, Some(2), "2016", None)];
    let central = [
        ask::record(1),
        ask::enrol(1),
        ask::enrol_central(2),
        ask::affiliate(1, 1, 2, "2006"),
        ask::admit(1, 1, 1, "2010"),
        ask::establish(1, 2, "2010", [ask::places(1, None)]),
        ask::seat(1, 1, 1, "2010", None),
    ];
    vec![
        case("membership_needed", seated(&[]), ask::annul_membership(1)),
        case("membership_needed", seated(&[]), ask::correct_membership(1, "2017", None)),
        case("membership_needed", central, ask::annul_affiliation(1)),
        case(
            "cooperative_has_organs",
            [ask::enrol(1), ask::establish(1, 1, "2010", [ask::places(1, None)])],
            ask::annul_cooperative(1),
        ),
        case("cooperative_has_organs", after(for_another), ask::annul_cooperative(2)),
    ]
}
