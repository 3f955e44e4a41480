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
        line(RuleId::TermLength, BOARD, Demand::MostMonths(36), "art. 43"),
        line(RuleId::MinimumAge, BOARD, Demand::LeastYears(25), "art. 44"),
        line(RuleId::Seniority, BOARD, Demand::LeastMonths(24), "art. 45"),
        line(RuleId::MembersLeast, &[], Demand::Least(20), "art. 9"),
    ];
    let story = board();
    let checked = [
        (FindingCode::SeatsDiffer, "art. 41", Some("2019-06-01")),
        (FindingCode::AlternatesDiffer, "art. 42", Some("2019-06-01")),
        (FindingCode::TermExceeded, "art. 43", Some("2019-06-01")),
        (FindingCode::SeatedTooYoung, "art. 44", Some("2019-06-01")),
        (FindingCode::SeatedTooSoon, "art. 45", Some("2019-06-01")),
        (FindingCode::TooFewMembers, "art. 9", Some("2019-06-01")),
    ];
    for (code, ..) in checked {
        assert_eq!(found(&story, code, "2021-01-01"), [], "{code:?}");
    }
    let story = story.given([adopt_statute(1, text_of(1, "2019-06-01", says))]);
    for (code, article, since) in checked {
        let breaches = found(&story, code, "2021-01-01");
        assert_eq!(breaches.len(), 1, "{code:?}");
        assert_eq!(breaches[0].source.as_ref().unwrap().article, article);
        assert_eq!(breaches[0].beside, None);
        assert_eq!(breaches[0].on, since.map(day), "{code:?}");
        assert_eq!(found(&story, code, "2019-05-31"), [], "{code:?}");
    }
    // The second mandate is too long a day after its three years.
    assert_eq!(found(&story, FindingCode::TermExceeded, "2022-03-01").len(), 1);
    assert_eq!(found(&story, FindingCode::TermExceeded, "2022-03-02").len(), 2);
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
