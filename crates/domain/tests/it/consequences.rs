//! What follows from what happened, told as stories.

use domain::Command;
use domain::committee::EndReason;
use domain::indicator::counts;
use domain::member::{ExitReason, Status};
use domain::testing::value::{date, day, document, documented, label};
use domain::testing::{Story, ask, pool};
use domain::value::{Gender, PartialDate, Scheme};
use domain::{Event, committee, member};
use expect_test::expect;

/// Two members since 2016 of cooperative 1, on a board with three places; the first sits from 2017 to 2021.
fn board() -> Story {
    Story::new().given([
        ask::record(1),
        ask::record(2),
        ask::enrol(1),
        ask::admit(1, 1, 1, "2016-01-01"),
        ask::admit(2, 2, 1, "2016-01-01"),
        ask::establish(1, 1, "2010", [ask::places(1, Some(3)), ask::open_places(2, Some(1))]),
        ask::seat(1, 1, 1, "2017-01-01", Some("2021-01-01")),
    ])
}

fn ended(mandate: u32, on: &str, reason: EndReason) -> Event {
    let reason = Some(reason);
    committee::Event::MandateEnded(committee::act::MandateEnded {
        mandate: pool::mandate(mandate),
        on: date(on),
        reason,
    })
    .into()
}

/// Protects organs from people who left: an exit ends what rested on the membership, and only that.
#[test]
fn an_exit_ends_mandates_that_need_membership() {
    let left = member::Event::Left(member::act::Left {
        membership: pool::membership(1),
        on: date("2019-05-01"),
        reason: Some(ExitReason::Resignation),
    });
    let story = board()
        .given([ask::seat(2, 2, 1, "2017-01-01", None)])
        .when(ask::leave(1, "2019-05-01"))
        .then(&[left.into(), ended(1, "2019-05-01", EndReason::MembershipEnded)]);
    let open_seat = story.register().committees().mandate(pool::mandate(2)).unwrap();
    assert!(!open_seat.ended && open_seat.period.until.is_none());
}

/// Protects history: an exit after the mandate, or a re-admission that carries it on, ends nothing.
#[test]
fn an_exit_ends_nothing_that_goes_on_without_it() {
    board().when(ask::leave(1, "2022")).then_kinds(&["member.left"]);
    board()
        .given([ask::enrol_central(2), ask::affiliate(1, 1, 2, "2010")])
        .given([
            ask::establish(2, 2, "2010", [ask::places(7, None)]),
            ask::enrol(3),
            ask::affiliate(2, 3, 2, "2010"),
        ])
        .given([ask::admit(3, 1, 3, "2018-01-01"), ask::seat(2, 7, 1, "2017-01-01", None)])
        .when(ask::leave(1, "2021-01-01"))
        .then_kinds(&["member.left"]);
}

/// Protects against gaps: a delegate to a central loses her seat on the first day on which she belongs nowhere.
#[test]
fn a_delegates_seat_ends_where_the_first_gap_is() {
    board()
        .given([
            ask::enrol_central(2),
            ask::affiliate(1, 1, 2, "2010"),
            ask::enrol(3),
            ask::affiliate(2, 3, 2, "2010"),
        ])
        .given([ask::establish(2, 2, "2010", [ask::places(7, None)]), ask::seat(2, 7, 1, "2017-01-01", None)])
        .given([ask::admit(3, 1, 3, "2018-01-01"), ask::leave(3, "2020-03-01")])
        .when(ask::leave(1, "2019-05-01"))
        .then_kinds(&["member.left", "committee.mandate_ended", "committee.mandate_ended"])
        .when(ask::end(2, "2020-02-01"))
        .rejected("mandate_ended");
}

/// Protects corrections: a spell that is corrected to end earlier takes its mandates with it.
#[test]
fn a_corrected_exit_ends_mandates_too() {
    board()
        .when(ask::correct_membership(1, "2016-01-01", Some("2018-06")))
        .then_kinds(&["member.corrected", "committee.mandate_ended"]);
}

fn dissolving() -> Story {
    board().given([
        ask::enrol_central(2),
        ask::affiliate(1, 1, 2, "2010"),
        ask::open_unit(1, 1, "2011"),
        ask::apply(3, 2, 2, "2018-01-01"),
        ask::work(1, 2, 1, "kitchen", "2017-01-01"),
        ask::establish(2, 2, "2010", [ask::open_places(7, None)]),
        ask::seat_for(2, 7, 2, Some(1), "2018-01-01", None),
        ask::seat(3, 1, 2, "2018-01-01", Some("2019-01-01")),
    ])
}

/// Protects a cooperative's end: everything that goes on in it or for it ends on that day; what had ended stays.
#[test]
fn a_dissolution_ends_everything() {
    let story = dissolving().when(ask::dissolve(1, "2020-07-01")).then_kinds(&[
        "cooperative.dissolved",
        "cooperative.central_left",
        "cooperative.unit_closed",
        "member.left",
        "member.left",
        "member.work_ended",
        "committee.dissolved",
        "committee.mandate_ended",
        "committee.mandate_ended",
    ]);
    let (members, committees) = (story.register().members(), story.register().committees());
    assert!(
        members.iter().filter(|m| m.admitted.is_some()).all(|m| m.status(day("2020-07-01")) == Status::Left)
    );
    assert_eq!(committees.mandate(pool::mandate(3)).unwrap().period.until, Some(date("2019-01-01")));
    assert_eq!(committees.mandate(pool::mandate(1)).unwrap().end_reason, Some(EndReason::OrganDissolved));
    story.when(ask::dissolve(2, "2021")).then_kinds(&[
        "cooperative.dissolved",
        "member.declined",
        "committee.dissolved",
    ]);
}

/// Protects organs: one that is dissolved ends its mandates, and nobody's membership.
#[test]
fn a_dissolved_organ_ends_its_mandates() {
    board().when(ask::dissolve_organ(1, "2020")).then(&[
        committee::Event::Dissolved(committee::act::Dissolved { on: date("2020"), organ: pool::organ(1) })
            .into(),
        ended(1, "2020", EndReason::OrganDissolved),
    ]);
}

fn merging() -> Vec<Command> {
    vec![
        ask::record_as(3, documented("Rosa", "Apellido3", vec![document(Scheme::Dni, "10117410")])),
        ask::admit(3, 3, 1, "2010-01-01"),
        ask::leave(3, "2015-01-01"),
        ask::work(1, 3, 1, "kitchen", "2011"),
        ask::child(3, 2),
        ask::seat(2, 2, 3, "2012-01-01", Some("2013-01-01")),
    ]
}

/// Protects a person who was recorded twice: everything of the duplicate becomes the survivor's, and no count doubles.
#[test]
fn a_merger_moves_everything() {
    let story = board().given(merging()).when(ask::merge(3, 1)).then_kinds(&[
        "person.merged",
        "person.corrected",
        "member.reassigned",
        "member.work_reassigned",
        "committee.mandate_reassigned",
    ]);
    let register = story.register();
    let (one, three) = (pool::person(1), pool::person(3));
    assert_eq!(register.members().of(member::Party::Person(one)).count(), 2);
    assert_eq!(register.members().of(member::Party::Person(three)).count(), 0);
    assert_eq!(register.members().work_of(one).count(), 1);
    assert_eq!(register.committees().mandates_of(one).count(), 2);
    assert_eq!(register.persons().kinships().map(|(who, ..)| who).collect::<Vec<_>>(), [one]);
    assert_eq!(register.persons().by_document(Scheme::Dni, "10117410"), Some(one));
    assert_eq!(register.persons().survivor(three), one);
    story.when(ask::declare(3, None)).rejected("person_merged");
}

/// Protects what a duplicate knows: the survivor takes over what she lacks, and keeps what she has.
#[test]
fn a_merger_keeps_what_the_survivor_lacks() {
    let mut twice = documented("Rosa", "Condori", vec![document(Scheme::Passport, "AB123456")]);
    twice.birth = Some(date("1980-02-29"));
    twice.phone = Some(label("999888777"));
    let mut once = documented("Rosa", "Condori Apaza", vec![document(Scheme::Dni, "10117410")]);
    once.birth = Some(date("1980"));
    let story = Story::new()
        .given([ask::record_as(1, once), ask::declare(1, None), ask::record_as(2, twice)])
        .when(ask::merge(2, 1))
        .then_kinds(&["person.merged", "person.corrected", "person.gender_declared"]);
    let persons = story.register().persons();
    let survivor = persons.get(pool::person(1)).unwrap();
    let profile = survivor.profile.as_ref().unwrap();
    assert_eq!(profile.birth, Some(date("1980-02-29")), "the finer of two dates that agree");
    assert_eq!(profile.phone, Some(label("999888777")));
    assert_eq!(profile.sorted_name(), "Condori Apaza, Rosa");
    assert_eq!(profile.documents.len(), 2);
    assert_eq!(survivor.gender, Some(Gender::Woman));
    assert_eq!(persons.by_document(Scheme::Passport, "AB123456"), Some(pool::person(1)));
    story.when(ask::erase(1)).then_kinds(&["person.erased", "person.erased"]);
}

/// Protects a member who was recorded twice from being refused: spells, mandates and work that overlap are joined, and no
/// day is lost, nor a mandate that rests on one of the spells.
#[test]
fn a_merger_joins_what_overlaps() {
    let story = board()
        .given([
            ask::work(1, 1, 1, "kitchen", "2016"),
            ask::work(2, 2, 1, "kitchen", "2017"),
            ask::leave(2, "2019-01-01"),
            ask::record(3),
            ask::admit_as(3, 3, 1, "7", "2014-05-01"),
            ask::suspend(3, "2015-01-01", Some("2015-03-01")),
            ask::seat(2, 1, 3, "2015-06-01", Some("2018-01-01")),
        ])
        .when(ask::merge(3, 1))
        .then_kinds(&[
            "person.merged",
            "member.annulled",
            "member.corrected",
            "member.suspended",
            "committee.mandate_annulled",
            "committee.mandate_corrected",
        ]);
    let one = member::Party::Person(pool::person(1));
    let spells: Vec<_> = story.register().members().of(one).collect();
    let [spell] = spells.as_slice() else { panic!("{} spells", spells.len()) };
    assert_eq!(spell.admitted, Some(date("2014-05-01")));
    assert_eq!((spell.left, spell.suspensions.len()), (None, 1));
    assert_eq!(spell.number.as_ref().unwrap().as_str(), "7");
    let mandates: Vec<_> = story.register().committees().mandates_of(pool::person(1)).collect();
    let [mandate] = mandates.as_slice() else { panic!("{} mandates", mandates.len()) };
    assert_eq!(mandate.period.from, date("2015-06-01"));
    assert_eq!(mandate.period.until, Some(date("2021-01-01")));
    let story = story.when(ask::merge(2, 1)).then_kinds(&[
        "person.merged",
        "member.annulled",
        "member.work_annulled",
    ]);
    assert_eq!(story.register().members().of(one).count(), 1);
    assert_eq!(story.register().members().work_of(pool::person(1)).count(), 1);
}

/// Protects documents across mergers: the survivor takes over the duplicate's document and may lose it again, and still
/// nobody else can have it.
#[test]
fn a_merged_document_stays_taken() {
    let paper = || document(Scheme::Dni, "10117410");
    let without = domain::testing::value::named("Rosa", "Apellido1");
    let story = board().given(merging()).given([ask::merge(3, 1), ask::correct_person(1, without)]);
    let story = story.when(ask::add_document(2, paper())).rejected("document_taken");
    story.given([ask::erase(1)]).when(ask::add_document(2, paper())).then_kinds(&["person.document_added"]);
}

/// Protects the right to erasure: all records of the person go together, only once, and her facts and counts stay.
#[test]
fn erasing_a_merged_person_erases_all_her_records() {
    let story = board().given(merging()).given([ask::merge(3, 1)]);
    let before = counts(story.register(), None, day("2018-01-01"));
    let story = story.when(ask::erase(3)).rejected("person_merged");
    let story = story.when(ask::erase(1)).then_kinds(&["person.erased", "person.erased"]);
    let persons = story.register().persons();
    assert!(persons.iter().all(|person| person.profile.is_none() || person.id == pool::person(2)));
    assert_eq!(persons.kinships().count(), 0);
    assert_eq!(persons.by_document(Scheme::Dni, "10117410"), None);
    assert_eq!(counts(story.register(), None, day("2018-01-01")), before);
    story.when(ask::erase(1)).rejected("person_erased");
}

/// Protects hand-overs: on the day itself the successor holds the seat, and nobody is counted twice.
#[test]
fn a_replacement_hands_over_on_the_day() {
    let story = Story::new()
        .given([ask::record(1), ask::record(2), ask::enrol(1)])
        .given([ask::establish(1, 1, "2010", [ask::open_places(1, Some(1))])])
        .given([ask::seat(1, 1, 1, "2017-01-01", Some("2021-01-01"))])
        .when(ask::replace(1, "2019-05-01", 2, 2))
        .then_kinds(&["committee.mandate_ended", "committee.seated"]);
    let holders = |on: &str| -> Vec<_> {
        let mandates = story.register().committees().mandates();
        mandates.filter(|m| m.period.contains(day(on))).map(|m| m.person).collect()
    };
    assert_eq!(holders("2019-04-30"), [pool::person(1)]);
    assert_eq!(holders("2019-05-01"), [pool::person(2)]);
    assert_eq!(holders("2020-12-31"), [pool::person(2)]);
    assert_eq!(holders("2021-01-01"), []);
}

/// Protects what an organ was established for: it is said, corrected and taken back, and whoever is seated later does not
/// keep another correction from being made.
#[test]
fn an_objective_is_corrected_and_taken_back() {
    let (one, other) = ("Que haya cuentas claras", "Que Rosa Apellido1 presida");
    let kind = committee::Kind::BoardOfDirectors;
    let objective = |story: &Story| {
        let organ = story.register().committees().organ(pool::organ(1)).unwrap();
        organ.objective.as_ref().map(ToString::to_string)
    };
    let story = Story::new().given([ask::record(1), ask::enrol(1)]).given([ask::establish(
        1,
        1,
        "2010",
        [ask::open_places(1, Some(1))],
    )]);
    assert_eq!(objective(&story), None);
    let story = story.given([ask::correct_objective(1, kind, Some(one))]);
    assert_eq!(objective(&story).as_deref(), Some(one));
    let story = story
        .given([ask::correct_objective(1, kind, Some(other)), ask::seat(1, 1, 1, "2017-01-01", None)])
        .when(ask::correct_objective(1, committee::Kind::Commission, Some(other)))
        .then_kinds(&["committee.corrected"]);
    let story = story.given([ask::correct_organ(1, kind)]);
    assert_eq!(objective(&story), None);
}

/// Protects rights: a reinstatement ends the suspension that goes on, also where its day is known to the month only,
/// and leaves every other one alone.
#[test]
fn a_reinstatement_ends_the_suspension_of_that_day() {
    let story = board().given([
        ask::suspend(1, "2017-01-01", Some("2017-06-20")),
        ask::suspend(1, "2018-02-10", Some("2019-01-01")),
        ask::suspend(1, "2020-01-01", None),
    ]);
    let story = story.given([ask::reinstate(1, "2018-02")]);
    let spell = story.register().members().get(pool::membership(1)).unwrap();
    expect!["[Period { from: 2017-01-01, until: Some(2017-06-20) }, Period { from: 2018-02-10, until: Some(2018-02) }, Period { from: 2020-01-01, until: None }]"]
        .assert_eq(&format!("{:?}", spell.suspensions));
}

/// Protects the book of members: re-admission begins a new spell under the same person.
#[test]
fn readmission_is_a_new_spell() {
    let story = board().given([ask::leave(1, "2018-01-01"), ask::admit(3, 1, 1, "2019-01-01")]);
    let spells = story.register().members().of(member::Party::Person(pool::person(1)));
    let statuses: Vec<Status> = spells.map(|spell| spell.status(day("2020-01-01"))).collect();
    assert_eq!(statuses, [Status::Left, Status::Active]);
}

/// Protects shares: whoever belongs to two cooperatives is one person, and entitled if she is so in one of them.
#[test]
fn a_member_of_two_cooperatives_is_counted_once() {
    let story = board().given([
        ask::enrol(2),
        ask::admit(3, 1, 2, "2017-01-01"),
        ask::suspend(1, "2018-01-01", Some("2019-01-01")),
        ask::suspend(3, "2018-07-01", None),
    ]);
    let counted = |on: &str| {
        let counts = counts(story.register(), None, day(on));
        (counts.members.women, counts.entitled.women)
    };
    assert_eq!(counted("2018-02-01"), (2, 2), "suspended in the first only");
    assert_eq!(counted("2018-08-01"), (2, 1), "suspended in both");
    assert_eq!(counted("2019-08-01"), (2, 2), "suspended in the second only");
}

/// Protects old books: what is written down after a dissolution, of days before it, ends with the organisation.
#[test]
fn facts_may_arrive_after_the_dissolution_they_preceded() {
    let dissolved = || {
        Story::new().given([
            ask::record(1),
            ask::enrol(1),
            ask::enrol_central(2),
            ask::dissolve(1, "2015-06-01"),
        ])
    };
    dissolved().when(ask::admit(1, 1, 1, "2010")).then_kinds(&["member.admitted", "member.left"]);
    dissolved().when(ask::apply(1, 1, 1, "2010")).then_kinds(&["member.applied", "member.declined"]);
    dissolved()
        .when(ask::establish(1, 1, "2010", [ask::places(1, Some(1))]))
        .then_kinds(&["committee.established", "committee.dissolved"]);
    dissolved()
        .when(ask::open_unit(1, 1, "2010"))
        .then_kinds(&["cooperative.unit_opened", "cooperative.unit_closed"]);
    dissolved()
        .when(ask::affiliate(1, 1, 2, "2010"))
        .then_kinds(&["cooperative.affiliated", "cooperative.central_left"]);
    dissolved().when(ask::admit(1, 1, 1, "2015-06-01")).rejected("cooperative_dissolved");
    let story = dissolved().given([ask::admit(1, 1, 1, "2010")]);
    assert_eq!(counts(story.register(), None, day("2015-05-31")).members.total(), 1);
    assert_eq!(counts(story.register(), None, day("2015-06-01")).members.total(), 0);
}

/// Protects hand-overs known to the month only: on each day of it there is one holder, the successor.
#[test]
fn a_hand_over_may_be_known_to_the_month() {
    let seats = [ask::open_places(1, Some(1))];
    let story = Story::new()
        .given([ask::record(1), ask::record(2), ask::enrol(1), ask::establish(1, 1, "2010", seats)])
        .given([ask::seat(1, 1, 1, "2017", None)])
        .when(ask::replace(1, "2021-11", 2, 2))
        .then_kinds(&["committee.mandate_ended", "committee.seated"]);
    let mandates = story.register().committees();
    let former = mandates.mandate(pool::mandate(1)).unwrap().counted;
    let successor = mandates.mandate(pool::mandate(2)).unwrap().counted;
    assert!(former.contains(day("2021-10-31")) && !former.contains(day("2021-11-01")));
    assert!(successor.contains(day("2021-11-01")));
}

/// Protects paper history: what follows one another by the year is recorded, and on each day one holds the seat.
#[test]
fn what_follows_by_the_year_is_no_contradiction() {
    let seats = [ask::open_places(1, Some(1))];
    let story = Story::new()
        .given([1, 2, 3].map(ask::record))
        .given([ask::enrol(1), ask::establish(1, 1, "2010", seats)])
        .given([ask::seat(1, 1, 1, "2016", Some("2018")), ask::seat(2, 1, 2, "2018", Some("2020"))]);
    let held = |on: &str| {
        let held = story.register().committees().mandates().filter(|held| held.counted.contains(day(on)));
        held.map(|held| held.person).collect::<Vec<_>>()
    };
    assert_eq!(held("2016-01-01"), [pool::person(1)]);
    assert_eq!(held("2017-12-31"), [pool::person(1)]);
    assert_eq!(held("2018-01-01"), [pool::person(2)]);
    assert_eq!(held("2020-12-30"), [pool::person(2)]);
    assert_eq!(counts(story.register(), None, day("2018-06-01")).organs[0].filled, 1);
    // A third has no day in a year that is full however the others are read.
    story.when(ask::seat(3, 1, 3, "2017", Some("2017"))).rejected("seat_taken");
}

/// Protects what was stated: an end known to the year may lie before the dissolution, and is left as it is.
#[test]
fn a_dissolution_leaves_an_end_that_may_be_earlier() {
    for (until, ended) in [("2009", false), ("2009-10", false), ("2009-10-17", true), ("2010", true)] {
        let story = Story::new()
            .given([ask::record(1)])
            .given([ask::enrol(1), ask::establish(1, 1, "2005", [ask::open_places(1, Some(1))])])
            .given([ask::seat(1, 1, 1, "2006", Some(until))])
            .given([ask::dissolve_organ(1, "2009-10-16")]);
        let held = story.register().committees().mandate(pool::mandate(1)).unwrap();
        assert_eq!(held.ended, ended, "{until}");
        let kept: PartialDate = until.parse().unwrap();
        assert_eq!(held.period.until == Some(kept), !ended, "{until}");
    }
}

/// Protects re-admission in the year of leaving: she is counted once on every day.
#[test]
fn left_and_admitted_again_in_one_year() {
    for again in ["2018", "2018-06", "2018-06-15"] {
        let story = Story::new()
            .given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2010"), ask::leave(1, "2018")])
            .given([ask::admit(2, 1, 1, again)]);
        let settled = story.register().members().get(pool::membership(1)).unwrap().counted.unwrap();
        assert_eq!(settled.end_day(), Some(date(again).first()), "{again}");
        for on in ["2017-12-31", "2018-03-01", "2018-07-01", "2019-01-01"] {
            let spells = story.register().members().iter().filter(|spell| spell.status(day(on)).is_member());
            assert_eq!(spells.count(), 1, "{again} on {on}");
        }
    }
    Story::new()
        .given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2010"), ask::leave(1, "2018")])
        .when(ask::admit(2, 1, 1, "2017-12"))
        .rejected("already_member");
}

/// Protects an office of the year of admission: it is recorded, as she may have been admitted first.
#[test]
fn a_seat_of_the_year_of_admission_is_no_contradiction() {
    let ground = || {
        Story::new()
            .given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2018-06")])
            .given([ask::establish(1, 1, "2018-03", [ask::places(1, Some(1))])])
    };
    ground().when(ask::seat(1, 1, 1, "2018", Some("2020"))).then_kinds(&["committee.seated"]);
    ground().when(ask::seat(1, 1, 1, "2018-05", Some("2020"))).rejected("not_entitled");
    ground().when(ask::seat(1, 1, 1, "2017", Some("2020"))).rejected("outside_organ");
}

/// Protects a person whose record was an error: her data can still be erased.
#[test]
fn an_annulled_record_can_be_erased() {
    Story::new()
        .given([ask::record(1), ask::annul_person(1)])
        .when(ask::erase(1))
        .then_kinds(&["person.erased"]);
}

/// Protects late facts: a spell that is over can be written down after a later one.
#[test]
fn an_earlier_spell_may_be_recorded_after_a_later_one() {
    let earlier = |left: &str| {
        let left = Some((date(left), Some(ExitReason::Transfer)));
        let (party, cooperative) = (member::Party::Person(pool::person(1)), pool::cooperative(1));
        let (membership, on) = (pool::membership(2), date("2005"));
        Command::from(member::Command::Admit(member::act::Admit {
            membership,
            party,
            cooperative,
            number: None,
            on,
            left,
        }))
    };
    let story = || Story::new().given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2010-01-01")]);
    story().when(earlier("2008-05-01")).then_kinds(&["member.admitted", "member.left"]);
    story().when(earlier("2010-01-02")).rejected("already_member");
    story().when(earlier("2004")).rejected("ends_before_start");
}
