//! The indicators, the gender rules and the projections, on vectors and on small registers.

use domain::committee::{self, Kind, Origin, Post, Rank, SeatSpec};
use domain::equality::{Command as Equality, GenderRule, GenderRuleKind};
use domain::indicator::governance::band_of;
use domain::indicator::participation::BALANCED_PERCENT;
use domain::indicator::projection::{Reached, Seen, expiries, expiry, pace, reach};
use domain::indicator::rule::{Verdict, in_proportion, parity, standing};
use domain::indicator::{
    Band, Indicator, NotComputable, Outcome, Part, Value, counts, indicators, participation,
};
use domain::person::Profile;
use domain::rule::{Demand, RuleId, RuleSet};
use domain::testing::value::{date, day, named};
use domain::testing::{Story, ask, pool};
use domain::value::{Gender, Ratio, Tally};
use domain::{Command, Register, person};
use strum::VariantArray as _;

use crate::vectors::{check, count};

fn tally(women: &str, men: &str) -> Tally {
    Tally { women: count(women), men: count(men), ..Tally::default() }
}

fn said(verdict: Result<Verdict, NotComputable>) -> String {
    match verdict {
        Ok(Verdict::Fulfilled) => "fulfilled".to_owned(),
        Ok(Verdict::Broken { gender, needed }) => format!("broken {} {needed}", gender.code()),
        Ok(Verdict::NotComputable(why)) | Err(why) => why.code().to_owned(),
    }
}

/// Protects the age bands of GRI 405-1: 29 is under thirty, 30 and 50 are between; a partial date that leaves two bands
/// says neither.
#[test]
fn age_bands() {
    check("age_bands", |given| band_of(date(given[0]), day(given[1])).code().to_owned());
    assert_eq!(
        [29, 30, 50, 51].map(Band::of_age),
        [Band::Under30, Band::From30To50, Band::From30To50, Band::Over50]
    );
}

/// Protects the rule of parity, and that an organ too small for the share can still fulfil it.
#[test]
fn parity_rules() {
    check("parity_rule", |given| said(parity(tally(given[0], given[1]), given[2].parse().unwrap())));
}

/// Protects the rule of proportion: rounded down or up, with the members of the story.
#[test]
fn proportional_rules() {
    check("proportional_rule", |given| {
        said(in_proportion(tally(given[0], given[1]), count(given[2]), tally(given[3], given[4])))
    });
}

/// Protects the year in which membership reaches a share: linear, exact, and never where it does not.
#[test]
fn years_to_a_share() {
    check("pace", |given| {
        let seen = Seen { admissions: tally(given[2], given[4]), exits: tally(given[3], given[5]) };
        let years = given[6].parse().unwrap();
        match reach(tally(given[0], given[1]), seen, years, count(given[7]), 2021) {
            Reached::Already => "already".to_owned(),
            Reached::In { years, year } => format!("in {years} {year}"),
            Reached::Never => "never".to_owned(),
        }
    });
}

/// Protects the benchmark from being two: the share at which a body is called balanced is that of the rule, whose source says where it is
/// written.
#[test]
fn balance_is_that_of_the_rule() {
    let rules: Vec<_> = RuleSet::peru().rules().iter().filter(|rule| rule.id == RuleId::Balance).collect();
    assert!(!rules.is_empty());
    let share = Ratio::new(BALANCED_PERCENT, 100).unwrap();
    assert!(rules.iter().all(|rule| rule.demand == Some(Demand::LeastShare(share))), "{rules:?}");
}

/// Protects what becomes of an organ when places are refilled as today, at parity or not at all.
#[test]
fn shares_after_an_expiry() {
    check("expiry", |given| {
        let (today, left) = (tally(given[0], given[1]), tally(given[2], given[3]));
        let found = expiry(day("2022-01-01"), today, Tally::default(), left);
        let shown = [found.not_refilled, found.as_today, found.at_parity].map(|share| {
            share.map_or_else(|why| why.code().to_owned(), |share| format!("{share} {}", share.percent(1)))
        });
        shown.join(" | ")
    });
}

/// Protects the definitions: each has its code, and those that a framework asks for carry the framework's.
#[test]
fn every_indicator_is_defined() {
    let numbers: Vec<&str> = Indicator::VARIANTS.iter().map(|one| one.code()).collect();
    let expected: Vec<String> = (1..=21).map(|number| format!("G{number}")).collect();
    assert_eq!(numbers, expected);
    for one in Indicator::VARIANTS {
        let definition = one.definition();
        assert_eq!(definition.indicator, *one);
        assert!(!definition.formula.is_empty() && !definition.denominator.is_empty(), "{one:?}");
    }
    let frameworks = |one: Indicator| one.definition().frameworks;
    assert_eq!(frameworks(Indicator::G3), ["SDG 5.5.1(b)"]);
    assert_eq!(frameworks(Indicator::G4), ["SDG 5.5.2"]);
    assert_eq!(frameworks(Indicator::G5), ["GRI 405-1-a"]);
}

fn record(number: u32, gender: Option<Gender>, birth: Option<&str>) -> Command {
    let profile = Profile { birth: birth.map(date), ..named("Rosa", &format!("Apellido{number}")) };
    let (person, salt) = (pool::person(number), pool::salt(number));
    person::act::Record { person, profile, salt, gender }.into()
}

fn chair(seat: u32) -> SeatSpec {
    SeatSpec { post: Post::President, ..ask::places(seat, Some(1)) }
}

const W: Option<Gender> = Some(Gender::Woman);
const M: Option<Gender> = Some(Gender::Man);

/// One cooperative, two women and three men, one of unknown gender, and a board of four places.
fn small() -> Story {
    let people = [
        (1, W, Some("1995-01-01")),
        (2, W, Some("1960")),
        (3, M, Some("1980-05-05")),
        (4, M, None),
        (5, M, None),
        (6, None, None),
    ];
    let recorded = people.map(|(number, gender, birth)| record(number, gender, birth));
    let admitted = (1..=6).map(|number| ask::admit(number, number, 1, "2016-01-01"));
    Story::new().given(recorded).given([ask::enrol(1)]).given(admitted).given([
        ask::establish(1, 1, "2016-01-01", [chair(1), ask::places(2, Some(3))]),
        ask::seat(1, 1, 3, "2016-01-01", Some("2019-01-01")),
        ask::seat(2, 1, 4, "2019-01-01", Some("2022-01-01")),
        ask::seat(3, 2, 1, "2019-01-01", Some("2023-01-01")),
        ask::seat(4, 2, 5, "2019-01-01", None),
    ])
}

fn of(register: &Register, indicator: Indicator, on: &str) -> Vec<Outcome> {
    let mut all = indicators(register, Some(pool::cooperative(1)), day(on));
    all.retain(|one| one.indicator == indicator);
    all
}

fn value(outcome: &Outcome) -> String {
    match outcome.value {
        Ok(Value::Share(ratio) | Value::Quotient(ratio)) => ratio.to_string(),
        Ok(Value::Holds(holds)) => holds.to_string(),
        Ok(Value::Range(from, to)) => format!("{from}-{to}"),
        Err(why) => why.code().to_owned(),
    }
}

fn values(register: &Register, indicator: Indicator, on: &str) -> Vec<String> {
    of(register, indicator, on).iter().map(value).collect()
}

/// Protects the set as a whole: each indicator has at least one outcome, and what the register does not keep says so.
#[test]
fn the_set_is_whole_and_honest() {
    let register = small().register().clone();
    let found = indicators(&register, None, day("2021-11-30"));
    for one in Indicator::VARIANTS {
        assert!(found.iter().any(|outcome| outcome.indicator == *one), "{one:?} is left out");
    }
    let on = "2021-11-30";
    assert_eq!(values(&register, Indicator::G1, on), ["2/5"]);
    assert_eq!(values(&register, Indicator::G2, on), ["2/3"]);
    assert_eq!(values(&register, Indicator::G3, on), ["1/3"]);
    assert_eq!(values(&register, Indicator::G4, on), ["nobody_counted", "occupation_codes"]);
    assert_eq!(values(&register, Indicator::G6, on), ["nobody_counted"]);
    assert_eq!(values(&register, Indicator::G7, on), ["remuneration"]);
    assert_eq!(values(&register, Indicator::G8, on), ["true", "false"]);
    assert_eq!(values(&register, Indicator::G9, on), ["true", "true"]);
    assert_eq!(values(&register, Indicator::G10, on), ["5/6"]);
    assert_eq!(values(&register, Indicator::G11, on), ["1-2"]);
    assert_eq!(values(&register, Indicator::G12, on), ["0/1"]);
    assert_eq!(values(&register, Indicator::G13, on), ["session_attendance"]);
    assert_eq!(values(&register, Indicator::G14, on), ["interventions"]);
    assert_eq!(values(&register, Indicator::G15, on), ["no_trainings", "no_trainings"]);
    assert_eq!(values(&register, Indicator::G17, on), ["no_premium_spent"]);
    assert_eq!(values(&register, Indicator::G19, on), ["remuneration"]);
    assert_eq!(values(&register, Indicator::G20, on), ["harassment_system"]);
    assert_eq!(values(&register, Indicator::G21, on), ["complaints"]);
    let coverage = of(&register, Indicator::G1, on)[0].coverage.unwrap();
    assert_eq!(coverage.to_string(), "5/6", "one has not said her gender");
}

/// Protects GRI 405-1-a: gender and age bands of an organ, with those of unknown age apart.
#[test]
fn ages_in_an_organ() {
    let register = small().register().clone();
    let found = of(&register, Indicator::G5, "2021-11-30");
    let parts: Vec<(Part, String)> = found.iter().map(|one| (one.part.clone(), value(one))).collect();
    let age = |band, value: &str| (Part::Age(band), value.to_owned());
    let expected = [
        (Part::Whole, "1/3".to_owned()),
        age(Band::Under30, "1/3"),
        age(Band::From30To50, "0/3"),
        age(Band::Over50, "0/3"),
        age(Band::Unknown, "2/3"),
    ];
    assert_eq!(parts, expected);
}

/// Protects elected seats: who was appointed is not among them.
#[test]
fn appointed_holders_are_not_elected() {
    let appoint = committee::Command::Seat(committee::act::Seat {
        mandate: pool::mandate(9),
        seat: pool::seat(2),
        person: pool::person(2),
        from: date("2020-01-01"),
        until: None,
        represents: None,
        origin: Some(Origin::Appointment),
        term: None,
    });
    let register = small().given([appoint.into()]).register().clone();
    assert_eq!(values(&register, Indicator::G3, "2021-11-30"), ["1/3"]);
    assert_eq!(values(&register, Indicator::G5, "2021-11-30")[0], "2/4");
}

/// Protects turnover: exits by the mean of members, by gender; a transfer within the scope is none.
#[test]
fn turnover() {
    let story = small().given([ask::leave(5, "2021-06-01")]);
    assert_eq!(values(story.register(), Indicator::G18, "2021-11-30"), ["0/4", "2/5"]);
    let moved = small().given([
        ask::enrol_central(2),
        ask::enrol(3),
        ask::affiliate(1, 1, 2, "2015"),
        ask::affiliate(2, 3, 2, "2015"),
        ask::leave(6, "2021-06-01"),
        ask::leave(5, "2021-06-01"),
        ask::admit(7, 5, 3, "2021-06-01"),
    ]);
    let all = indicators(moved.register(), Some(pool::cooperative(2)), day("2021-11-30"));
    let found: Vec<String> = all.iter().filter(|one| one.indicator == Indicator::G18).map(value).collect();
    assert_eq!(found, ["0/4", "0/6"]);
}

/// Protects places from people: who holds two seats holds two places and is one person; who holds one seat for two
/// organisations holds as many of its places as it has for them, and one where their number is not fixed.
#[test]
fn places_are_places_and_people_are_people() {
    let story = |open| {
        Story::new().given([record(1, W, None), record(2, M, None), ask::enrol(1), ask::enrol(2)]).given([
            ask::establish(1, 1, "2016-01-01", [ask::open_places(1, open), ask::open_places(2, Some(1))]),
            ask::seat_for(1, 1, 1, Some(1), "2016-01-01", Some("2018-01-01")),
            ask::seat_for(2, 1, 1, Some(2), "2017-01-01", None),
            ask::seat(3, 2, 1, "2017-07-01", None),
            ask::seat(4, 1, 2, "2016-01-01", None),
        ])
    };
    for (places, day_of, filled, people) in [
        (Some(4), "2016-06-01", 2, 2),
        (Some(4), "2017-06-01", 3, 2),
        (Some(4), "2017-12-01", 4, 2),
        (Some(4), "2018-01-01", 3, 2),
        (None, "2016-06-01", 2, 2),
        (None, "2017-06-01", 2, 2),
        (None, "2017-12-01", 3, 2),
        (None, "2018-01-01", 3, 2),
    ] {
        let found = counts(story(places).register(), None, day(day_of)).organs.remove(0);
        assert_eq!((found.filled, found.full.total()), (filled, people), "{places:?} on {day_of}");
    }
}

/// Two women of cooperative 1 and a woman and two men of cooperative 2, both of the central 3, each of the three with a
/// board of two places, of which a woman holds one and a man another.
fn three_boards() -> Story {
    let genders = [(1, W), (2, W), (3, W), (4, M), (5, M)];
    let recorded = genders.map(|(number, gender)| record(number, gender, None));
    let admitted = [(1, 1), (2, 1), (3, 2), (4, 2), (5, 2)]
        .map(|(person, cooperative)| ask::admit(person, person, cooperative, "2016-01-01"));
    let places = |seat| SeatSpec { requires_membership: false, ..ask::places(seat, Some(2)) };
    let boards = [1, 2, 3].map(|number| ask::establish(number, number, "2016-01-01", [places(number)]));
    let held = [1, 2, 3].into_iter().flat_map(|seat| {
        [(2 * seat - 1, 1), (2 * seat, 4)]
            .map(|(mandate, person)| ask::seat(mandate, seat, person, "2017-01-01", None))
    });
    Story::new()
        .given(recorded)
        .given([ask::enrol(1), ask::enrol(2), ask::enrol_central(3)])
        .given([ask::affiliate(1, 1, 3, "2016-01-01"), ask::affiliate(2, 2, 3, "2018-01-01")])
        .given(admitted)
        .given(boards)
        .given(held)
}

/// Protects what an organ is measured against: the members of its own organisation, a central's with those of the
/// affiliates that it has on the day, whatever else is looked at; the participation report, G10, G11 and the rule agree.
#[test]
fn an_organ_is_measured_against_its_own_organisation() {
    let proportional = |organ| {
        let rule = GenderRule {
            from: date("2016-01-01"),
            kind: GenderRuleKind::Proportional,
            least_percent: None,
            source: None,
        };
        Command::from(Equality::SetGenderRule { organ: pool::organ(organ), rule })
    };
    let story = three_boards().given([proportional(1), proportional(2), proportional(3)]);
    let register = story.register();
    let cases = [
        ("2021-01-01", 1, "2/4 2-2", told("broken woman 1", "2017-01-01")),
        ("2021-01-01", 2, "3/2 0-1", told("fulfilled", "2017-01-01")),
        ("2021-01-01", 3, "5/6 1-2", told("fulfilled", "2018-01-01")),
        ("2017-12-31", 3, "2/4 2-2", told("broken woman 1", "2017-01-01")),
    ];
    for (on, number, expected, verdict) in cases {
        let (organ, on) = (pool::organ(number), day(on));
        let mut seen = 0;
        for scope in [None, Some(1), Some(2), Some(3)].map(|one| one.map(pool::cooperative)) {
            let measured = participation(counts(register, scope, on));
            let Some(measured) = measured.organs.into_iter().find(|one| one.count.organ == organ) else {
                continue;
            };
            let (from, to) = measured.proportional.unwrap();
            assert_eq!(format!("{} {from}-{to}", measured.representation.unwrap()), expected, "{scope:?}");
            let of = |indicator| {
                let all = indicators(register, scope, on);
                let mut of_organ =
                    all.iter().filter(|one| one.organ == Some(organ) && one.indicator == indicator);
                of_organ.next().map(value).unwrap()
            };
            assert_eq!(format!("{} {}", of(Indicator::G10), of(Indicator::G11)), expected, "{scope:?}");
            seen += 1;
        }
        assert!(2 <= seen, "the whole register and its own organisation have it");
        let found = standing(register, organ, on).unwrap();
        assert_eq!((said(Ok(found.verdict)), found.since.to_string()), verdict);
    }
}

fn rule(kind: GenderRuleKind, from: &str) -> Command {
    let rule = GenderRule { from: date(from), kind, least_percent: None, source: None };
    Equality::SetGenderRule { organ: pool::organ(1), rule }.into()
}

fn stands(story: &Story, on: &str) -> Option<(String, String)> {
    let found = standing(story.register(), pool::organ(1), day(on))?;
    Some((said(Ok(found.verdict)), found.since.to_string()))
}

fn told(verdict: &str, since: &str) -> (String, String) {
    (verdict.to_owned(), since.to_owned())
}

/// Protects the verdict on any day and the day since which it holds: no rule says nothing, a rule binds from its day on.
#[test]
fn a_rule_is_checked_on_any_day() {
    let story = small();
    assert_eq!(stands(&story, "2021-11-30"), None);
    let story = story.given([rule(GenderRuleKind::Parity, "2020-01-01")]);
    assert_eq!(stands(&story, "2019-12-31"), None);
    assert_eq!(
        stands(&story, "2021-11-30"),
        Some(told("fulfilled", "2020-01-01")),
        "one of three is as near as can be"
    );
    assert_eq!(stands(&story, "2022-06-01"), Some(told("fulfilled", "2020-01-01")));
    assert_eq!(
        stands(&story, "2023-06-01"),
        Some(told("fulfilled", "2020-01-01")),
        "one alone cannot be shared out"
    );
    let story = story.given([ask::seat(8, 2, 3, "2021-02-01", None)]);
    assert_eq!(stands(&story, "2021-01-31"), Some(told("fulfilled", "2020-01-01")));
    assert_eq!(stands(&story, "2021-11-30"), Some(told("broken woman 1", "2021-02-01")));
    let story = story.given([rule(GenderRuleKind::None, "2021-06-01")]);
    assert_eq!(stands(&story, "2021-11-30"), None);
}

/// Protects alternation: a man after a man breaks it, from the day of his turn on; turns before the rule are not judged.
#[test]
fn presidencies_take_turns() {
    let story = small().given([rule(GenderRuleKind::Alternation, "2018-01-01")]);
    assert_eq!(stands(&story, "2018-06-01"), Some(told("fulfilled", "2018-01-01")));
    assert_eq!(stands(&story, "2021-11-30"), Some(told("broken woman 1", "2019-01-01")));
    let story = story.given([ask::seat(8, 1, 2, "2022-01-01", None)]);
    assert_eq!(stands(&story, "2022-06-01"), Some(told("fulfilled", "2022-01-01")));
    let late = small().given([rule(GenderRuleKind::Alternation, "2020-01-01")]);
    assert_eq!(stands(&late, "2021-11-30"), Some(told("fulfilled", "2020-01-01")));
    assert_eq!(stands(&late, "2022-06-01"), Some(told("nobody_counted", "2022-01-01")));
}

/// Protects proportion to membership: it moves when members come and go.
#[test]
fn proportion_follows_membership() {
    let story = small().given([rule(GenderRuleKind::Proportional, "2019-01-01")]);
    assert_eq!(stands(&story, "2021-11-30"), Some(told("fulfilled", "2019-01-01")));
    let story =
        story.given([ask::leave(3, "2021-03-01"), ask::leave(4, "2021-03-01"), ask::leave(6, "2021-03-01")]);
    assert_eq!(stands(&story, "2021-11-30"), Some(told("broken woman 1", "2021-03-01")));
}

/// Protects the coming expiries: one entry a day, who leaves, who is left.
#[test]
fn coming_expiries() {
    let register = small().register().clone();
    let found = expiries(&register, pool::organ(1), day("2021-11-30"));
    let days: Vec<(String, Tally, Tally, u64)> =
        found.iter().map(|one| (one.on.to_string(), one.ending, one.left, one.to_refill)).collect();
    let expected = [
        ("2022-01-01".to_owned(), tally("0", "1"), tally("1", "1"), 1),
        ("2023-01-01".to_owned(), tally("1", "0"), tally("0", "1"), 2),
    ];
    assert_eq!(days, expected);
}

/// Protects the pace: full years only, people and not spells, and the assumption stands beside the answer.
#[test]
fn the_pace_of_full_years() {
    let people = (10..14).map(|number| record(number, W, None));
    let came = (10..14).map(|number| ask::admit(number, number, 1, &format!("20{}-05-01", number + 7)));
    let story = small().given(people).given(came).given([ask::leave(5, "2019-06-01")]);
    let found = pace(story.register(), Some(pool::cooperative(1)), day("2021-11-30"), 5).unwrap();
    assert_eq!(found.years, (2016, 2020));
    assert_eq!(found.movement.admissions, Tally { women: 6, men: 3, unknown: 1, other: 0 });
    assert_eq!(found.movement.exits, tally("0", "1"));
    assert_eq!(found.reached.first(), Some(&(40, Reached::Already)));
    let full = pace(story.register(), None, day("2021-12-31"), 1).unwrap();
    assert_eq!(full.years, (2021, 2021), "the last day makes the year full");
    assert_eq!(pace(story.register(), None, day("2021-11-30"), 0), None);
}

/// Protects alternates from being counted as holders by rules.
#[test]
fn alternates_bind_nobody() {
    let alternate = SeatSpec { rank: Rank::Alternate, ..ask::places(3, Some(2)) };
    let story = small().given([
        ask::change_seats(1, "2019-01-01", [chair(1), ask::places(2, Some(3)), alternate]),
        rule(GenderRuleKind::Parity, "2019-01-01"),
        ask::seat(8, 3, 2, "2019-01-01", None),
    ]);
    assert_eq!(stands(&story, "2021-11-30"), Some(told("fulfilled", "2019-01-01")));
    let kind = story.register().committees().organ(pool::organ(1)).unwrap().kind;
    assert_eq!(kind, Kind::BoardOfDirectors);
}
