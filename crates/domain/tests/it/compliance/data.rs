//! Records that contradict each other or what can be: each kind planted once, with the day since when it is so, and none of
//! it found where it is not.

use domain::Command;
use domain::committee::{self, Kind as Organ, Post, Rank, SeatSpec};
use domain::compliance::{FindingCode, findings};
use domain::cooperative::{Details, Kind};
use domain::person::{Profile, Relation};
use domain::rule::RuleSet;
use domain::testing::value::{date, day, document, named};
use domain::testing::{Story, ask, pool};
use domain::value::Scheme;

use super::{count, found};

const TODAY: &str = "2021-01-01";

fn born(given: &str, birth: &str, death: Option<&str>) -> Profile {
    Profile { birth: Some(date(birth)), death: death.map(date), ..named(given, "Mamani Quispe") }
}

/// A cooperative founded in 2010, with these people.
fn ground(people: impl IntoIterator<Item = Profile>) -> Story {
    let details = Details { founded: Some(date("2010")), ..Details::default() };
    let people = (1_u32..).zip(people).map(|(number, profile)| ask::record_as(number, profile));
    Story::new().given([ask::enrol_as(1, Kind::Primary, details)]).given(people)
}

fn office(seat: u32, post: Post, rank: Rank) -> SeatSpec {
    SeatSpec { post, rank, ..ask::open_places(seat, Some(2)) }
}

/// The one finding of the kind, and since when.
#[track_caller]
fn check(story: &Story, code: FindingCode, since: &str) {
    let found = found(story, code, TODAY);
    assert_eq!(found.len(), 1, "{code:?}: {found:?}");
    assert_eq!(found[0].on, Some(day(since)), "{code:?}");
}

/// Protects membership: of the dead, the unborn and children, before the founding and after today.
#[test]
fn membership() {
    let dead = ground([born("Ana", "1950", Some("2015-05-05"))]).given([ask::admit(1, 1, 1, "2012")]);
    check(&dead, FindingCode::MemberDead, "2015-05-06");
    assert_eq!(count(&dead, FindingCode::MemberDead, "2015-05-05"), 0);
    assert_eq!(count(&dead.given([ask::leave(1, "2015-05-05")]), FindingCode::MemberDead, TODAY), 0);

    let unborn = ground([named("Eva", "Mamani")])
        .given([ask::admit(1, 1, 1, "2016"), ask::correct_person(1, born("Eva", "2018-05-05", None))]);
    check(&unborn, FindingCode::AdmittedBeforeBirth, "2016-01-01");
    let same_year = ground([born("Eva", "2016-05-05", None)]).given([ask::admit(1, 1, 1, "2016")]);
    assert_eq!(count(&same_year, FindingCode::AdmittedBeforeBirth, TODAY), 0);
    check(&same_year, FindingCode::MemberUnderAge, "2016-01-01");
    let grown = ground([born("Eva", "2003-01-01", None)]).given([ask::admit(1, 1, 1, "2016")]);
    assert_eq!(count(&grown, FindingCode::MemberUnderAge, "2020-12-31"), 1);
    assert_eq!(count(&grown, FindingCode::MemberUnderAge, TODAY), 0);

    let early = ground([named("Ana", "Mamani")]).given([ask::admit(1, 1, 1, "2009-12")]);
    check(&early, FindingCode::AdmittedBeforeFounding, "2009-12-01");
    let ahead = ground([named("Ana", "Mamani")]).given([ask::admit(1, 1, 1, "2035")]);
    check(&ahead, FindingCode::AdmissionInFuture, "2035-01-01");
}

/// Protects the book: numbers that are two members' or nobody's, members without document, two spells of one year.
#[test]
fn the_book() {
    let people = ["Ana", "Eva", "Luz"].map(|given| named(given, "Mamani"));
    let story = ground(people).given([
        ask::admit_as(1, 1, 1, "1", "2012"),
        ask::admit_as(2, 2, 1, "001", "2013-03-01"),
        ask::admit_as(3, 3, 1, "5", "2014-02-01"),
    ]);
    check(&story, FindingCode::NumberTwice, "2013-03-01");
    check(&story, FindingCode::NumbersMissing, "2014-02-01");
    check(&story, FindingCode::DocumentMissing, "2012-01-01");
    let again = ground([named("Ana", "Mamani")]).given([
        ask::admit(1, 1, 1, "2012"),
        ask::leave(1, "2018"),
        ask::admit(2, 1, 1, "2018"),
    ]);
    check(&again, FindingCode::HandOverUnclear, "2018-01-01");
}

/// Protects office: both councils, two presidents, an alternate on a full seat, the dead, the suspended.
#[test]
fn office_holders() {
    let people =
        [born("Ana", "1950", Some("2019-03-01")), born("Eva", "1980", None), born("Luz", "1990", None)];
    let first = [office(1, Post::President, Rank::Full), office(2, Post::President, Rank::Alternate)];
    let second = [office(3, Post::President, Rank::Full), office(4, Post::Member, Rank::Full)];
    let story = ground(people).given([
        ask::establish(1, 1, "2012", first),
        ask::establish_kind(2, 1, Organ::SupervisoryBoard, "2012", second),
        ask::seat(1, 1, 1, "2018", None),
        ask::seat(2, 1, 2, "2019-06-01", None),
        ask::seat(3, 2, 2, "2019-08-01", None),
        ask::seat(4, 3, 2, "2020-02-01", None),
    ]);
    check(&story, FindingCode::HolderDead, "2019-03-02");
    check(&story, FindingCode::TwoPresidents, "2019-06-01");
    check(&story, FindingCode::AlternateAndFull, "2019-08-01");
    check(&story, FindingCode::BothCouncils, "2020-02-01");
    check(&story, FindingCode::PresidentTwice, "2020-02-01");
    assert_eq!(count(&story, FindingCode::BothCouncils, "2020-01-31"), 0);
}

/// Protects suspension: whoever sits on a seat of members does so with all rights.
#[test]
fn suspended_in_office() {
    let story = ground([named("Ana", "Mamani")]).given([
        ask::admit(1, 1, 1, "2012"),
        ask::establish(1, 1, "2012", [ask::places(1, Some(1))]),
        ask::seat(1, 1, 1, "2018", None),
        ask::suspend(1, "2020-05-01", None),
    ]);
    check(&story, FindingCode::SuspendedInOffice, "2020-05-01");
}

/// Protects people: kin that cannot be, births ahead, and records of one name that nothing keeps apart.
#[test]
fn people() {
    let circle = domain::person::Event::KinshipStated(domain::person::act::KinshipStated {
        person: pool::person(2),
        relation: Relation::Child,
        relative: pool::person(1),
    });
    let story = ground([named("Ana", "Mamani"), born("Eva", "2001", None)])
        .given([ask::child(1, 2), ask::correct_person(1, born("Ana", "1980", None))])
        .evolved([circle]);
    check(&story, FindingCode::ParentAndChild, "2001-01-01");
    check(&story, FindingCode::ChildOlder, "1980-01-01");
    check(&ground([born("Eva", "2045", None)]), FindingCode::BirthInFuture, "2045-01-01");

    let dni = |number: &str| Profile {
        documents: vec![document(Scheme::Dni, number)],
        ..born("Ana", "1980", None)
    };
    let twins = ground([dni("40112235"), dni("40112253")]);
    assert_eq!(count(&twins, FindingCode::PossiblyTwice, TODAY), 1);
    let apart = ground([dni("40112235"), dni("71190025")]);
    assert_eq!(count(&apart, FindingCode::PossiblyTwice, TODAY), 0);
    let other_birth = ground([born("Ana", "1980-01-01", None), born("Ana", "1985-01-01", None)]);
    assert_eq!(count(&other_birth, FindingCode::PossiblyTwice, TODAY), 0);
}

/// Protects organs and organisations: the law gives one of each, and none before the founding.
#[test]
fn organs() {
    let mut another = ask::establish(2, 1, "2015-04-01", [ask::places(2, Some(1))]);
    if let Command::Committee(committee::Command::Establish(committee::act::Establish { another, .. })) =
        &mut another
    {
        *another = true;
    }
    let story = ground([]).given([ask::establish(1, 1, "2009", [ask::places(1, Some(1))]), another]);
    check(&story, FindingCode::OrganTwice, "2015-04-01");
    check(&story, FindingCode::OrganBeforeFounding, "2009-01-01");
}

/// Protects "since when": a vacancy is as old as it is, whatever day is asked about.
#[test]
fn a_vacancy_is_since_it_fell_vacant() {
    let story = ground([named("Ana", "Mamani")]).given([
        ask::establish(1, 1, "2012", [office(1, Post::President, Rank::Full)]),
        ask::seat(1, 1, 1, "2015", Some("2018-06-30")),
    ]);
    for on in ["2019-01-01", "2020-12-31"] {
        let found = found(&story, FindingCode::OfficeVacant, on);
        let president = found.iter().find(|finding| finding.on == Some(day("2018-06-30")));
        assert!(president.is_some(), "{found:?}");
        let missing = self::found(&story, FindingCode::OrganMissing, on);
        assert!(missing.iter().all(|finding| finding.on == Some(day("2010-01-01"))), "{missing:?}");
    }
}

/// Protects a sound register: of none of this is anything found.
#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    let shown = Profile { documents: vec![document(Scheme::Dni, "40112235")], ..born("Ana", "1980", None) };
    let story = ground([shown]).given([ask::admit_as(1, 1, 1, "1", "2012")]);
    assert_eq!(findings(story.register(), RuleSet::peru(), day(TODAY), day(TODAY)), []);
}
