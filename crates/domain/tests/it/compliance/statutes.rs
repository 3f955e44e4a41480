//! Statutes told as stories: what holds on a day beside the law, what a breach is, and what an undo brings back.

use domain::committee::{Kind, Post, Rank, SeatSpec};
use domain::compliance::{FindingCode, Record, Severity, findings};
use domain::person::{self, Profile, Relation};
use domain::rule::{Demand, RuleId, RuleSet};
use domain::statute::{self, By, InForce, Rejection, StatuteRule, loosened};
use domain::testing::statute::{
    adopt_statute, amend, annul_statute, correct_statute, line, share, statute, text_of,
};
use domain::testing::value::{date, day, named, remark};
use domain::testing::{Story, ask, pool};
use domain::undo::{Moments, Refusal, plan as undo};
use domain::value::Ratio;
use domain::{Command, Event, cooperative};

use super::found;

const BOARD: &[Kind] = &[Kind::BoardOfDirectors];
const BOTH: &[Kind] = &[Kind::BoardOfDirectors, Kind::SupervisoryBoard];

/// What is demanded of an organisation on a day.
fn in_force(story: &Story, rule: RuleId, organ: Option<Kind>, on: &str) -> Option<InForce> {
    let register = story.register();
    let cooperative = register.cooperatives().get(pool::cooperative(1)).unwrap();
    statute::standing(RuleSet::peru(), register.statutes(), cooperative, (rule, organ), day(on)).in_force()
}

fn demanded(story: &Story, rule: RuleId, organ: Option<Kind>, on: &str) -> Option<Demand> {
    in_force(story, rule, organ, on).map(|found| found.demand)
}

fn renewal(upper: u64, lower: u64, article: &str) -> StatuteRule {
    line(RuleId::RenewalShare, BOARD, share(upper, lower), article)
}

fn seats(number: u64) -> StatuteRule {
    line(RuleId::Seats, BOARD, Demand::Exactly(number), "art. 41")
}

/// Protects the order of law and statute: the statute holds where it is as strict or may say otherwise, for its own organs and
/// its own organisation only, and says where the law stands beside it.
#[test]
fn a_statute_tightens_or_fills_in() {
    let free = line(RuleId::NoReelection, BOARD, Demand::Holds(false), "art. 44");
    let story = Story::new().given([
        ask::enrol(1),
        ask::enrol(2),
        adopt_statute(1, text_of(1, "2015-03-01", vec![renewal(1, 2, "art. 43"), free, seats(5)])),
    ]);
    let board = Some(Kind::BoardOfDirectors);
    let third = Demand::LeastShare(Ratio::new(1, 3).unwrap());
    assert_eq!(demanded(&story, RuleId::RenewalShare, board, "2015-02-28"), Some(third.clone()));
    let stricter = in_force(&story, RuleId::RenewalShare, board, "2015-03-01").unwrap();
    assert_eq!((stricter.demand, stricter.by), (share(1, 2), By::Statute(statute(1))));
    assert_eq!(stricter.source.to_string(), "Estatuto art. 43");
    assert_eq!(stricter.beside.unwrap().to_string(), "LGC art. 33(4) (D.S. 074-90-TR)");
    let council = Some(Kind::SupervisoryBoard);
    assert_eq!(demanded(&story, RuleId::RenewalShare, council, "2020-01-01"), Some(third));
    assert_eq!(demanded(&story, RuleId::NoReelection, board, "2020-01-01"), Some(Demand::Holds(false)));
    assert_eq!(demanded(&story, RuleId::Seats, board, "2020-01-01"), Some(Demand::Exactly(5)));
    assert_eq!(demanded(&story, RuleId::Seats, council, "2020-01-01"), None);
    let other = story.register().cooperatives().get(pool::cooperative(2)).unwrap();
    let of_other = |rule| {
        let statutes = story.register().statutes();
        statute::standing(RuleSet::peru(), statutes, other, (rule, board), day("2020-01-01")).in_force()
    };
    assert_eq!(of_other(RuleId::Seats), None);
    assert_eq!(of_other(RuleId::RenewalShare).map(|it| it.by), Some(By::Law));
}

/// Protects the difference of a reform and an amendment: the one replaces the whole text, the other changes what it names; what was
/// an error gives the former its days back.
#[test]
fn a_later_text_takes_the_place_of_an_earlier_one() {
    let board = Some(Kind::BoardOfDirectors);
    let story = Story::new().given([
        ask::enrol(1),
        adopt_statute(1, text_of(1, "2010", vec![renewal(1, 2, "art. 43"), seats(5)])),
        amend(2, 1, "2014-06-01", vec![seats(7)]),
        adopt_statute(3, text_of(1, "2020-01-15", vec![seats(9)])),
    ]);
    let seats_on = |story: &Story, on: &str| demanded(story, RuleId::Seats, board, on);
    let half_on =
        |story: &Story, on: &str| demanded(story, RuleId::RenewalShare, board, on) == Some(share(1, 2));
    for (on, seats, half) in [
        ("2009-12-31", None, false),
        ("2010-01-01", Some(5), true),
        ("2014-05-31", Some(5), true),
        ("2014-06-01", Some(7), true),
        ("2020-01-14", Some(7), true),
        ("2020-01-15", Some(9), false),
    ] {
        assert_eq!(seats_on(&story, on), seats.map(Demand::Exactly), "{on}");
        assert_eq!(half_on(&story, on), half, "{on}");
    }
    assert_eq!(story.register().statutes().superseded(statute(1)), Some(day("2020-01-15")));
    let without = story.given([annul_statute(3)]);
    assert_eq!(seats_on(&without, "2020-01-15"), Some(Demand::Exactly(7)));
    let corrected = without.given([correct_statute(1, text_of(1, "2011", vec![seats(3)]))]);
    assert_eq!(seats_on(&corrected, "2010-12-31"), None);
    assert_eq!(seats_on(&corrected, "2011-01-01"), Some(Demand::Exactly(3)));
}

/// Protects whoever is refused: what loosens the law is told with both sources, every line of it.
#[test]
fn loosening_is_told_with_both_sources() {
    let lines = vec![
        renewal(1, 4, "art. 43"),
        line(RuleId::DirectorOfOne, &[], Demand::Most(2), "art. 44"),
        line(RuleId::DelegatesFrom, &[], Demand::From(200), "art. 28"),
    ];
    let details = text_of(1, "2020", lines);
    let all = loosened(RuleSet::peru(), cooperative::Kind::Primary, &details);
    let told: Vec<_> =
        all.iter().map(|one| (one.rule, one.law.to_string(), one.article.to_string())).collect();
    let expected = [
        (RuleId::RenewalShare, "LGC art. 33(4) (D.S. 074-90-TR)", "art. 43"),
        (RuleId::DirectorOfOne, "LGC art. 18 (D.S. 074-90-TR)", "art. 44"),
    ];
    assert_eq!(told, expected.map(|(rule, law, article)| (rule, law.to_owned(), article.to_owned())));
    let refused = Story::new().given([ask::enrol(1)]).when(adopt_statute(1, details));
    let domain::Rejection::Statute(Rejection::StatuteLoosens { loosened }) =
        refused.decided().as_ref().unwrap_err()
    else {
        panic!("it is refused for another reason");
    };
    assert_eq!(**loosened, all[0]);
}

/// Protects what the law came to demand later: the statute of before stays recorded, the law holds, and it is found with both
/// sources.
#[test]
fn a_law_that_becomes_stricter_wins() {
    let quorum = line(RuleId::QuorumFirstCall, &[Kind::Assembly], share(1, 3), "art. 30");
    let story = Story::new().given([ask::enrol(1), adopt_statute(1, text_of(1, "2015", vec![quorum]))]);
    let assembly = Some(Kind::Assembly);
    assert_eq!(demanded(&story, RuleId::QuorumFirstCall, assembly, "2023-03-05"), Some(share(1, 3)));
    assert_eq!(demanded(&story, RuleId::QuorumFirstCall, assembly, "2023-03-06"), Some(share(1, 2)));
    assert_eq!(found(&story, FindingCode::StatuteBehindLaw, "2023-03-05"), []);
    let behind = found(&story, FindingCode::StatuteBehindLaw, "2024-01-01");
    assert_eq!(behind.len(), 1);
    assert_eq!((behind[0].severity, behind[0].on), (Severity::Warning, Some(day("2023-03-06"))));
    assert_eq!(behind[0].source.as_ref().unwrap().to_string(), "Estatuto art. 30");
    assert!(behind[0].beside.as_ref().unwrap().to_string().starts_with("RIC art. 25"));
    assert_eq!(behind[0].records, [Record::from(statute(1))]);
}

fn born(person: u32, birth: &str) -> Command {
    let profile = Profile { birth: Some(date(birth)), ..named("Rosa", &format!("Apellido{person}")) };
    ask::record_as(person, profile)
}

fn kin(one: u32, relation: Relation, other: u32) -> Command {
    let (person, relative) = (pool::person(one), pool::person(other));
    person::act::StateKinship { person, relation, relative }.into()
}

fn full(seat: u32, places: u32) -> SeatSpec {
    SeatSpec { post: Post::Member, ..ask::open_places(seat, Some(places)) }
}

/// A cooperative with a board of three full members, of whom two sit, and one alternate.
fn board() -> Story {
    let alternate = SeatSpec { rank: Rank::Alternate, ..full(2, 1) };
    Story::new().given([
        ask::enrol(1),
        ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2010", [full(1, 3), alternate]),
        born(1, "1970-05-01"),
        born(2, "1998-07-01"),
        ask::admit(1, 1, 1, "2001"),
        ask::admit(2, 2, 1, "2018-06-01"),
        ask::seat(1, 1, 1, "2016-03-01", None),
        ask::seat(2, 1, 2, "2019-03-01", None),
    ])
}

/// Protects the checks of what statutes say: each is found since the day on which it is so, with the article, and nothing of it is
/// found before the statute.
#[test]
fn a_breach_of_the_statute_is_found() {
    let says = vec![
        line(RuleId::Seats, BOARD, Demand::Exactly(5), "art. 41"),
        line(RuleId::Alternates, BOARD, Demand::Exactly(2), "art. 42"),
        line(RuleId::MembersLeast, &[], Demand::Least(20), "art. 9"),
    ];
    let story = board();
    let checked = [
        (FindingCode::SeatsDiffer, "art. 41"),
        (FindingCode::AlternatesDiffer, "art. 42"),
        (FindingCode::TooFewMembers, "art. 9"),
    ];
    for (code, ..) in checked {
        assert_eq!(found(&story, code, "2021-01-01"), [], "{code:?}");
    }
    let story = story.given([adopt_statute(1, text_of(1, "2019-06-01", says))]);
    for (code, article) in checked {
        let breaches = found(&story, code, "2021-01-01");
        assert_eq!(breaches.len(), 1, "{code:?}");
        assert_eq!(breaches[0].source.as_ref().unwrap().article, article);
        assert_eq!(breaches[0].beside, None);
        assert_eq!(breaches[0].on, Some(day("2019-06-01")), "{code:?}");
        assert_eq!(found(&story, code, "2019-05-31"), [], "{code:?}");
    }
}

/// What a statute demands of those who are elected.
fn of_the_elected() -> Vec<StatuteRule> {
    vec![
        line(RuleId::TermLength, BOARD, Demand::MostMonths(36), "art. 43"),
        line(RuleId::MinimumAge, BOARD, Demand::LeastYears(25), "art. 44"),
        line(RuleId::Seniority, BOARD, Demand::LeastMonths(24), "art. 45"),
    ]
}

const OF_THE_ELECTED: [(FindingCode, &str); 3] = [
    (FindingCode::TermExceeded, "art. 43"),
    (FindingCode::SeatedTooYoung, "art. 44"),
    (FindingCode::SeatedTooSoon, "art. 45"),
];

/// Protects whoever was lawfully elected: age, seniority and term are judged by the statute of the first day of the mandate, so a
/// later one takes nobody's office away, and its repeal gives nobody one.
#[test]
fn an_election_is_judged_by_the_statute_of_its_day() {
    let on = "2023-01-01";
    let later = board().given([adopt_statute(1, text_of(1, "2019-03-02", of_the_elected()))]);
    for (code, _) in OF_THE_ELECTED {
        assert_eq!(found(&later, code, on), [], "{code:?}");
    }
    // Who takes a seat under it is judged by it.
    let after = later.given([
        born(3, "2000-07-01"),
        ask::admit(3, 3, 1, "2019-06-01"),
        ask::seat(3, 1, 3, "2019-12-01", None),
    ]);
    for (code, article) in OF_THE_ELECTED {
        let breaches = found(&after, code, on);
        assert_eq!(breaches.len(), 1, "{code:?}");
        assert_eq!(breaches[0].records[0], pool::mandate(3).into(), "{code:?}");
        assert_eq!(breaches[0].source.as_ref().unwrap().article, article);
        assert_eq!(breaches[0].beside, None);
        let since = if code == FindingCode::TermExceeded { "2022-12-01" } else { "2019-12-01" };
        assert_eq!(breaches[0].on, Some(day(since)), "{code:?}");
        assert_eq!(found(&after, code, "2019-11-30"), [], "{code:?}");
    }
    let repealed = after.given([adopt_statute(2, text_of(1, "2020-01-01", vec![seats(3)]))]);
    for (code, article) in OF_THE_ELECTED {
        let breaches = found(&repealed, code, on);
        assert_eq!(breaches.len(), 1, "{code:?}");
        assert_eq!(
            breaches[0].source.as_ref().unwrap().article,
            article,
            "{code:?}: that of the mandate's day"
        );
    }
}

/// Protects whoever is told since when a mandate lasts too long: also where only the month or the year of its beginning is known, it is
/// too long from one day on, the same on whichever day it is asked.
#[test]
fn a_term_is_exceeded_from_one_day_on() {
    let says = |months| vec![line(RuleId::TermLength, BOARD, Demand::MostMonths(months), "art. 43")];
    for (from, months, since) in [
        ("2019-03-01", 36, "2022-03-01"),
        ("2019-03", 36, "2022-03-31"),
        ("2019", 36, "2022-12-31"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2019-08", 6, "2020-02-29"),
    ] {
        let story = Story::new().given([
            ask::enrol(1),
            ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2010", [full(1, 1)]),
            ask::record(1),
            ask::seat(1, 1, 1, from, None),
            adopt_statute(1, text_of(1, "2015", says(months))),
        ]);
        let before = day(since).pred_opt().unwrap().to_string();
        assert_eq!(found(&story, FindingCode::TermExceeded, &before), [], "{from}");
        for on in [since, "2023-06-15", "2026-06-15"] {
            let told = found(&story, FindingCode::TermExceeded, on);
            assert_eq!(told.iter().map(|it| it.on).collect::<Vec<_>>(), [Some(day(since))], "{from} on {on}");
        }
    }
}

/// Protects whoever was lawfully re-elected, and the members where somebody was not: the text of the first day of the mandate says
/// whether it was forbidden.
#[test]
fn a_re_election_is_judged_by_the_text_of_its_day() {
    let free = |from| {
        adopt_statute(
            1,
            text_of(1, from, vec![line(RuleId::NoReelection, BOARD, Demand::Holds(false), "art. 44")]),
        )
    };
    let again = board().given([
        ask::record(3),
        ask::seat(3, 1, 3, "2015-01-01", Some("2017-01-01")),
        ask::seat(4, 1, 3, "2017-01-01", Some("2023-01-01")),
    ]);
    let told = found(&again, FindingCode::ReelectedAtOnce, "2021-01-01");
    assert_eq!(told.len(), 1);
    let cited = |finding: &domain::compliance::Finding| finding.source.as_ref().unwrap().to_string();
    assert_eq!(cited(&told[0]), "LGC art. 33(4) (D.S. 074-90-TR)");
    let allowed_before = again.clone().given([free("2016-12-31")]);
    assert_eq!(found(&allowed_before, FindingCode::ReelectedAtOnce, "2021-01-01"), []);
    let allowed_later = again.given([free("2018-01-01")]);
    let still = found(&allowed_later, FindingCode::ReelectedAtOnce, "2021-01-01");
    assert_eq!((still.len(), still[0].on), (1, Some(day("2017-01-01"))));
    assert_eq!(cited(&still[0]), "LGC art. 33(4) (D.S. 074-90-TR)");
    assert_eq!(still[0].beside, None);
}

/// Protects the lines of a statute that name other organs than the law does: each of these is looked at, with the article that names it.
#[test]
fn every_organ_of_a_line_is_looked_at() {
    let premium = Kind::PremiumCommittee;
    let says = vec![
        line(RuleId::EducationCommittee, &[premium], Demand::Holds(true), "art. 60"),
        line(RuleId::HarassmentCommittee, &[Kind::SafetyCommittee], Demand::From(1), "art. 61"),
        line(
            RuleId::BoardOffices,
            &[Kind::SupervisoryBoard],
            Demand::Offices(vec![Post::President]),
            "art. 62",
        ),
    ];
    let story = board().given([ask::work(1, 1, 1, "mining", "2018")]);
    let education = ask::establish_kind(2, 1, Kind::EducationCommittee, "2010", [full(3, 1)]);
    let harassment = ask::establish_kind(3, 1, Kind::HarassmentCommittee, "2010", [full(4, 1)]);
    let story = story.given([education, ask::seat(3, 3, 1, "2018", None)]);
    let story = story.given([harassment, ask::seat(4, 4, 1, "2018", None)]);
    let story = story.given([adopt_statute(1, text_of(1, "2020-01-01", says))]);
    let of = |story: &Story, article: &str| -> Vec<_> {
        let all = findings(story.register(), RuleSet::peru(), day("2021-01-01"), day("2021-01-01"));
        let cited = |it: &domain::compliance::Finding| {
            it.source.as_ref().is_some_and(|source| source.article == article)
        };
        all.into_iter().filter(cited).map(|it| (it.code, it.figures, it.on)).collect()
    };
    let missing = |kind: Kind, since: &str| {
        (
            FindingCode::OrganMissing,
            vec![("organ", domain::compliance::Figure::Code(kind.code()))],
            Some(day(since)),
        )
    };
    assert_eq!(of(&story, "art. 60"), [missing(premium, "2020-01-01")]);
    assert_eq!(of(&story, "art. 61"), [missing(Kind::SafetyCommittee, "2020-01-01")]);
    assert_eq!(of(&story, "art. 62"), [missing(Kind::SupervisoryBoard, "2020-01-01")]);
    let there = story
        .given([ask::establish_kind(5, 1, premium, "2020", [full(5, 1)]), ask::seat(5, 5, 1, "2020", None)]);
    assert_eq!(of(&there, "art. 60"), []);
    assert_eq!(of(&there, "art. 61").len(), 1);
}

/// Protects a central from what its statute says need not be so: whoever sits in an organ of which nothing is demanded is not found,
/// and of another organ the law goes on demanding it.
#[test]
fn what_is_not_demanded_is_no_breach() {
    let says = |holds, organ| line(RuleId::CentralDelegates, &[organ], Demand::Holds(holds), "art. 20");
    let premium = Kind::PremiumCommittee;
    let story = Story::new().given([
        ask::enrol_central(1),
        ask::enrol(2),
        ask::affiliate(1, 2, 1, "2010"),
        ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2010", [full(1, 3)]),
        ask::establish_kind(2, 1, premium, "2010", [full(2, 3)]),
        ask::record(1),
        ask::seat(1, 2, 1, "2018", None),
    ]);
    let of = |story: Story, holds| {
        let story = story.given([adopt_statute(1, text_of(1, "2015", vec![says(holds, premium)]))]);
        found(&story, FindingCode::NotMemberAtHome, "2021-01-01").len()
    };
    assert_eq!((of(story.clone(), false), of(story.clone(), true)), (0, 1));
    let in_board = story.given([ask::record(2), ask::seat(2, 1, 2, "2018", None)]);
    assert_eq!((of(in_board.clone(), false), of(in_board, true)), (1, 2));
}

/// Protects whoever is told since when: a duty that a text added or tightened is no older than that text, and one that was not
/// demanded for a while is no older than the text that demands it again.
#[test]
fn a_duty_is_no_older_than_what_demands_it() {
    let offices =
        |posts: &[Post]| line(RuleId::BoardOffices, BOARD, Demand::Offices(posts.to_vec()), "art. 42");
    let by_law = [Post::President, Post::VicePresident, Post::Secretary];
    let four = || offices(&[by_law.as_slice(), &[Post::Treasurer]].concat());
    let kinship = |degree| line(RuleId::BloodKinship, BOARD, Demand::Degree(degree), "art. 46");
    let cousins = [kin(1, Relation::Child, 3), kin(2, Relation::Child, 4), kin(3, Relation::Sibling, 4)];
    let story = board().given([ask::record(3), ask::record(4)]).given(cousins);
    let story = story.given([
        adopt_statute(1, text_of(1, "2015", vec![kinship(2), offices(&by_law)])),
        adopt_statute(2, text_of(1, "2020-02-01", vec![kinship(4), four()])),
    ]);
    let vacant = |story: &Story, post: &str, on: &str| -> Vec<Option<chrono::NaiveDate>> {
        let all = found(story, FindingCode::OfficeVacant, on).into_iter();
        let is_of = |finding: &domain::compliance::Finding| {
            finding.figures == [("post", domain::compliance::Figure::Text(post.to_owned()))]
        };
        all.filter(is_of).map(|finding| finding.on).collect()
    };
    let kin_since = |story: &Story, on: &str| -> Vec<Option<chrono::NaiveDate>> {
        found(story, FindingCode::KinSitTogether, on).into_iter().map(|finding| finding.on).collect()
    };
    assert_eq!(vacant(&story, "president", "2023-01-01"), [Some(day("2010-01-01"))], "the law demands it");
    assert_eq!(vacant(&story, "treasurer", "2020-01-31"), []);
    assert_eq!(vacant(&story, "treasurer", "2023-01-01"), [Some(day("2020-02-01"))]);
    assert_eq!(kin_since(&story, "2020-01-31"), []);
    assert_eq!(kin_since(&story, "2023-01-01"), [Some(day("2020-02-01"))]);
    let again = story.given([
        adopt_statute(3, text_of(1, "2021-02-01", vec![kinship(2), offices(&by_law)])),
        adopt_statute(4, text_of(1, "2022-02-01", vec![kinship(4), four()])),
    ]);
    assert_eq!(
        (vacant(&again, "treasurer", "2021-06-01"), kin_since(&again, "2021-06-01")),
        (vec![], vec![])
    );
    let since = vec![Some(day("2022-02-01"))];
    assert_eq!(vacant(&again, "treasurer", "2023-01-01"), since);
    assert_eq!(kin_since(&again, "2023-01-01"), since);
}

/// Protects the incompatibility of kin: degrees count up to the common ancestor and down again, those by marriage follow the spouse,
/// and parents of one child are not kin by that.
#[test]
fn kin_who_sit_together_are_found() {
    let says = |blood, affinity| {
        vec![
            line(RuleId::BloodKinship, BOTH, Demand::Degree(blood), "art. 46"),
            line(RuleId::AffinityKinship, BOTH, Demand::Degree(affinity), "art. 46"),
        ]
    };
    let people = (3..=9).map(ask::record);
    let story = board().given(people);
    let degree = |story: Story, kinships: &[Command], blood: u32, affinity: u32| -> Option<u64> {
        let story = story.given(kinships.iter().cloned());
        let story = story.given([adopt_statute(1, text_of(1, "2015", says(blood, affinity)))]);
        let kin = found(&story, FindingCode::KinSitTogether, "2021-01-01");
        kin.first().map(|finding| {
            assert_eq!(finding.on, Some(day("2019-03-01")), "since the second of them sits");
            match finding.figures.first() {
                Some((_, domain::compliance::Figure::Count(degree))) => *degree,
                other => panic!("{other:?}"),
            }
        })
    };
    let cousins = [kin(1, Relation::Child, 3), kin(2, Relation::Child, 4), kin(3, Relation::Sibling, 4)];
    assert_eq!(degree(story.clone(), &cousins, 4, 2), Some(4));
    assert_eq!(degree(story.clone(), &cousins, 3, 2), None);
    let aunt = [kin(3, Relation::Sibling, 1), kin(2, Relation::Child, 3)];
    assert_eq!(degree(story.clone(), &aunt, 4, 2), Some(3));
    let grandchild = [kin(2, Relation::Grandchild, 1)];
    assert_eq!(degree(story.clone(), &grandchild, 2, 0), Some(2));
    let married = [kin(1, Relation::Spouse, 2)];
    assert_eq!(degree(story.clone(), &married, 4, 0), Some(0));
    let in_law = [kin(1, Relation::Partner, 5), kin(5, Relation::Sibling, 2)];
    assert_eq!(degree(story.clone(), &in_law, 4, 2), Some(2));
    assert_eq!(degree(story.clone(), &in_law, 4, 1), None);
    // The same with the two exchanged, and both ways over at once: the nearer degree is told.
    let mirrored = [kin(2, Relation::Partner, 5), kin(5, Relation::Sibling, 1)];
    assert_eq!(degree(story.clone(), &mirrored, 4, 2), Some(2));
    assert_eq!(degree(story.clone(), &mirrored, 4, 1), None);
    let in_two_ways =
        [in_law.as_slice(), &[kin(2, Relation::Spouse, 6), kin(6, Relation::Child, 1)]].concat();
    assert_eq!(degree(story.clone(), &in_two_ways, 4, 2), Some(1));
    let parents_of_one = [kin(6, Relation::Child, 1), kin(6, Relation::Child, 2)];
    assert_eq!(degree(story, &parents_of_one, 4, 2), None);
}

/// Protects what a check cannot say: what waits for meetings, and people of whom nothing is known, make no finding.
#[test]
fn what_cannot_be_checked_is_no_finding() {
    let says = vec![
        line(RuleId::QuorumFirstCall, &[Kind::Assembly], share(2, 3), "art. 30"),
        line(RuleId::NoticeDays, &[Kind::Assembly], Demand::LeastDays(10), "art. 29"),
        line(RuleId::MinimumAge, BOARD, Demand::LeastYears(25), "art. 44"),
    ];
    let story = Story::new().given([
        ask::enrol(1),
        ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2010", [full(1, 1)]),
        ask::record(1),
        ask::seat(1, 1, 1, "2016", None),
    ]);
    let before = findings(story.register(), RuleSet::peru(), day("2021-01-01"), day("2021-01-01"));
    let story = story.given([adopt_statute(1, text_of(1, "2015", says))]);
    assert_eq!(findings(story.register(), RuleSet::peru(), day("2021-01-01"), day("2021-01-01")), before);
}

/// Protects the undo of a batch: an adoption is annulled, a correction gives back what was said before, and nothing is taken back
/// that somebody changed since.
#[test]
fn a_statute_is_taken_back() {
    let empty = Story::new().given([ask::enrol(1)]);
    let adopted = empty.clone().given([adopt_statute(1, text_of(1, "2015", vec![seats(5)]))]);
    let corrected = adopted.clone().given([correct_statute(1, text_of(1, "2016", vec![seats(7)]))]);
    let mut mint = || pool::salt(1);
    let mut back = |before: &Story, after: &Story, now: &Story| -> Result<Vec<Command>, Refusal> {
        let moments = Moments { before: before.register(), after: after.register(), now: now.register() };
        let facts: Vec<Event> = after.events()[before.events().len()..].to_vec();
        undo(moments, &facts, &remark("by mistake"), &mut mint)
    };
    let annulled = back(&empty, &adopted, &adopted).unwrap();
    let without = adopted.clone().given(annulled);
    assert_eq!(without.register(), empty.register());
    let restored = back(&adopted, &corrected, &corrected).unwrap();
    assert_eq!(corrected.clone().given(restored).register(), adopted.register());
    assert!(matches!(back(&empty, &adopted, &corrected), Err(Refusal::ChangedSince { .. })));
    assert_eq!(back(&empty, &corrected, &corrected).map(|commands| commands.len()), Ok(1));
}
