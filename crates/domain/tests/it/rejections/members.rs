//! Rejections of commands about membership and work.

use domain::Command;
use domain::member::Party;
use domain::person::Profile;
use domain::testing::{Story, ask, pool, value};
use domain::value::Scheme;

use super::{Case, case, check};

/// Two people and two cooperatives.
fn ground() -> Vec<Command> {
    vec![ask::record(1), ask::record(2), ask::enrol(1), ask::enrol(2)]
}

fn after(commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
    ground().into_iter().chain(commands).collect()
}

/// The first person is a member of the first cooperative from March 2016.
fn member(more: impl IntoIterator<Item = Command>) -> Vec<Command> {
    after([ask::admit_as(1, 1, 1, "017", "2016-03-01")].into_iter().chain(more))
}

/// Protects the book of members: one spell at a time, one number, suspensions inside it.
#[test]
fn members() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = requests();
    cases.extend(spells());
    cases.extend(work());
    cases.extend(lives());
    cases
}

fn requests() -> Vec<Case> {
    let asked =
        |more: &[Command]| after([ask::apply(1, 1, 1, "2015-06-01")].into_iter().chain(more.to_vec()));
    vec![
        case("membership_unknown", ground(), ask::leave(1, "2016")),
        case("membership_unknown", ground(), ask::decline(1, "2016")),
        case("membership_exists", member([]), ask::admit(1, 2, 1, "2016")),
        case("membership_exists", member([]), ask::apply(1, 2, 1, "2016")),
        case("application_declined", asked(&[ask::decline(1, "2016")]), ask::admit(1, 1, 1, "2016")),
        case("application_declined", asked(&[ask::decline(1, "2016")]), ask::decline(1, "2017")),
        case("not_admitted", asked(&[]), ask::leave(1, "2016")),
        case("already_admitted", asked(&[ask::admit(1, 1, 1, "2016")]), ask::decline(1, "2017")),
        case("application_differs", asked(&[]), ask::admit(1, 2, 1, "2016")),
        case("application_differs", asked(&[]), ask::admit(1, 1, 2, "2016")),
        case(
            "member_of_self",
            ground(),
            ask::admit_party(1, Party::Cooperative(pool::cooperative(1)), 1, None, "2016"),
        ),
        case("already_applied", asked(&[]), ask::apply(2, 1, 1, "2016")),
        case("before_application", asked(&[]), ask::admit(1, 1, 1, "2015-05-31")),
    ]
}

fn spells() -> Vec<Case> {
    vec![
        case("already_member", member([]), ask::admit(2, 1, 1, "2010")),
        case("already_member", member([]), ask::apply(2, 1, 1, "2017")),
        case("number_taken", member([]), ask::admit_as(2, 2, 1, "017", "2019")),
        case("ends_before_start", member([]), ask::leave(1, "2016-03-01")),
        case("ends_before_start", member([]), ask::suspend(1, "2018", Some("2017"))),
        case("ends_before_start", member([]), ask::dissolve(1, "2015")),
        case("already_left", member([ask::leave(1, "2018")]), ask::leave(1, "2019")),
        case("outside_membership", member([]), ask::suspend(1, "2016-02-28", None)),
        case("outside_membership", member([ask::leave(1, "2018")]), ask::suspend(1, "2017", Some("2019"))),
        case(
            "outside_membership",
            member([ask::suspend(1, "2017-01-01", Some("2017-02-01"))]),
            ask::correct_membership(1, "2017-01-15", None),
        ),
        case(
            "number_is_document",
            after([ask::record_as(
                3,
                value::documented("Ana", "Quispe", vec![value::document(Scheme::Dni, "10117410")]),
            )]),
            ask::admit_as(3, 3, 1, "10117410", "2016"),
        ),
        case("already_suspended", member([ask::suspend(1, "2017", None)]), ask::suspend(1, "2018", None)),
        case("not_suspended", member([]), ask::reinstate(1, "2018")),
        case(
            "not_suspended",
            member([ask::suspend(1, "2017-01-01", Some("2017-02-01"))]),
            ask::reinstate(1, "2017-02-01"),
        ),
        case(
            "membership_unchanged",
            after([ask::admit(1, 1, 1, "2016-03-01")]),
            ask::correct_membership(1, "2016-03-01", None),
        ),
        // Joined, the spells of 1 and 2 last from 2010 on; another member had the number until 2012.
        case(
            "merge_overlaps",
            after([
                ask::record(3),
                ask::admit_as(3, 3, 1, "7", "2010"),
                ask::leave(3, "2012"),
                ask::admit_as(1, 1, 1, "7", "2016"),
                ask::admit(2, 2, 1, "2010"),
            ]),
            ask::merge(2, 1),
        ),
    ]
}

/// The third person lived from May 2012 to May 2018.
fn lived(more: impl IntoIterator<Item = Command>) -> Vec<Command> {
    let (birth, death) = (Some(value::date("2012-05")), Some(value::date("2018-05-05")));
    after(
        [ask::record_as(3, Profile { birth, death, ..value::named("Eva", "Quispe") })]
            .into_iter()
            .chain(more),
    )
}

/// What begins before a birth or after a death, by the shortest reading of both.
fn lives() -> Vec<Case> {
    vec![
        case("not_yet_born", lived([]), ask::admit(1, 3, 1, "2011")),
        case("not_yet_born", lived([]), ask::apply(1, 3, 1, "2012-04")),
        case("not_yet_born", lived([ask::admit(1, 3, 1, "2012")]), ask::correct_membership(1, "2011", None)),
        case("not_yet_born", lived([]), ask::work(1, 3, 1, "kitchen", "2012-04-30")),
        case("already_dead", lived([]), ask::admit(1, 3, 1, "2018-05-06")),
        case("already_dead", lived([]), ask::apply(1, 3, 1, "2018-06")),
        case("already_dead", lived([]), ask::work(1, 3, 1, "kitchen", "2019")),
    ]
}

/// Protects what is known to the year: what can have been so is taken, and a wrong death does not block an exit.
#[test]
fn what_can_have_been_so_is_taken() {
    let story = Story::new().given(lived([
        ask::admit(1, 3, 1, "2012"),
        ask::work(1, 3, 1, "kitchen", "2018"),
        ask::admit(2, 3, 2, "2018-05-05"),
        ask::leave(1, "2019"),
    ]));
    let died = Profile { death: Some(value::date("2010")), ..value::named("Eva", "Quispe") };
    let _corrected = story.given([ask::correct_person(3, died), ask::leave(2, "2020")]);
}

fn work() -> Vec<Case> {
    let works = |more: &[Command]| {
        after([ask::work(1, 1, 1, "kitchen", "2016-03-01")].into_iter().chain(more.to_vec()))
    };
    vec![
        case("assignment_unknown", ground(), ask::end_work(1, "2017")),
        case("assignment_unknown", ground(), ask::annul_work(1)),
        case("assignment_exists", works(&[]), ask::work(1, 2, 1, "kitchen", "2016")),
        case("already_assigned", works(&[]), ask::work(2, 1, 1, "kitchen", "2010")),
        case("assignment_ended", works(&[ask::end_work(1, "2017")]), ask::end_work(1, "2018")),
        case("ends_before_start", works(&[]), ask::end_work(1, "2016-03-01")),
    ]
}
