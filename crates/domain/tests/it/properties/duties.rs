//! Findings of law and statute about organs, day by day: each begins on the first day on which it is found, and is found on every
//! day from then on.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::committee::{Kind, Post, Rank, SeatSpec};
use domain::compliance::{Figure, Finding, FindingCode, Record, findings};
use domain::person::{self, Profile, Relation};
use domain::rule::{Demand, RuleId, RuleSet};
use domain::statute::StatuteRule;
use domain::testing::statute::{adopt_statute, any_demand, line, text_of};
use domain::testing::value::{day, named, near_date};
use domain::testing::{Story, ask, pool};
use domain::value::PartialDate;
use domain::{Command, Register};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::config;

/// What is found of an organ or of who sits there, and begins on some day. A director of several cooperatives is not among it: its
/// records are others with each office that is added.
const OF_ORGANS: [FindingCode; 11] = [
    FindingCode::OfficeVacant,
    FindingCode::RenewedTooFew,
    FindingCode::ReelectedAtOnce,
    FindingCode::NotMemberAtHome,
    FindingCode::ParityMissing,
    FindingCode::SeatsDiffer,
    FindingCode::AlternatesDiffer,
    FindingCode::TermExceeded,
    FindingCode::KinSitTogether,
    FindingCode::SeatedTooYoung,
    FindingCode::SeatedTooSoon,
];

const RULES: [RuleId; 12] = [
    RuleId::BoardOffices,
    RuleId::SupervisoryOffices,
    RuleId::RenewalShare,
    RuleId::RenewalInterval,
    RuleId::NoReelection,
    RuleId::CentralDelegates,
    RuleId::Seats,
    RuleId::Alternates,
    RuleId::TermLength,
    RuleId::BloodKinship,
    RuleId::AffinityKinship,
    RuleId::MinimumAge,
];

const RELATIONS: [Relation; 5] =
    [Relation::Child, Relation::Grandchild, Relation::Sibling, Relation::Spouse, Relation::Partner];

const PEOPLE: u32 = 6;

fn any_rule() -> impl Strategy<Value = StatuteRule> {
    let organs = select(vec![
        vec![Kind::BoardOfDirectors],
        vec![Kind::SupervisoryBoard],
        vec![Kind::BoardOfDirectors, Kind::SupervisoryBoard],
    ]);
    let rules = prop_oneof![12 => select(RULES.to_vec()), 1 => select(vec![RuleId::Seniority])];
    (rules, organs).prop_flat_map(|(rule, organs)| {
        // One office is demanded of an organ by one rule, so that what is found is told apart by what it is about.
        let organs = match rule {
            RuleId::BoardOffices => vec![Kind::BoardOfDirectors],
            RuleId::SupervisoryOffices => vec![Kind::SupervisoryBoard],
            _ => organs,
        };
        any_demand(rule.form()).prop_map(move |demand| line(rule, &organs, demand, rule.code()))
    })
}

fn kin(one: u32, relation: Relation, other: u32) -> Command {
    let (person, relative) = (pool::person(one), pool::person(other));
    person::Command::StateKinship(person::act::StateKinship { person, relation, relative }).into()
}

fn sits(number: u32, seat: u32, person: u32, from: PartialDate, until: Option<PartialDate>) -> Command {
    let until = until.map(|until| until.to_string());
    ask::seat(number, seat, person, &from.to_string(), until.as_deref())
}

/// Two councils of a central, who sat there, how they are kin, and what the statutes said.
fn house() -> impl Strategy<Value = Story> {
    let person = || 1..=PEOPLE;
    let kinships = vec((person(), select(RELATIONS.to_vec()), person()), 0..6);
    let mandates = vec((1_u32..=6, person(), near_date(), prop::option::of(near_date())), 1..12);
    let statutes = vec((near_date(), any::<bool>(), vec(any_rule(), 1..5)), 0..4);
    let births = vec(1960_i32..1999, PEOPLE as usize);
    (kinships, mandates, statutes, births).prop_map(|(kinships, mandates, statutes, births)| {
        let seat = |number, post, rank| SeatSpec { post, rank, ..ask::open_places(number, Some(3)) };
        let seats = |first: u32| {
            [
                seat(first, Post::President, Rank::Full),
                seat(first + 1, Post::Member, Rank::Full),
                seat(first + 2, Post::Member, Rank::Alternate),
            ]
        };
        let mut story = Story::new().given([
            ask::enrol_central(1),
            ask::enrol(2),
            ask::affiliate(1, 2, 1, "2000"),
            ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2000", seats(1)),
            ask::establish_kind(2, 1, Kind::SupervisoryBoard, "2003-05", seats(4)),
        ]);
        for (person, birth) in (1_u32..).zip(births) {
            let birth = Some(birth.to_string().parse().unwrap());
            let profile = Profile { birth, ..named("Rosa", &format!("Apellido{person}")) };
            story = story.given([ask::record_as(person, profile)]);
            if person < PEOPLE {
                story = story.given([ask::admit(person, person, 2, &format!("200{person}"))]);
            }
        }
        let mut asked: Vec<Command> =
            kinships.into_iter().map(|(one, how, other)| kin(one, how, other)).collect();
        let seated = (1_u32..).zip(mandates);
        asked.extend(
            seated.map(|(number, (seat, person, from, until))| sits(number, seat, person, from, until)),
        );
        let adopted = (1_u32..).zip(statutes).map(|(number, (from, amends, rules))| {
            let details = text_of(1, &from.to_string(), rules);
            adopt_statute(number, domain::statute::StatuteDetails { amends, ..details })
        });
        asked.extend(adopted);
        for command in asked {
            let _refused_or_done = story.take(&command);
        }
        story
    })
}

/// What a finding is about, whatever its figures count; of kin also by which rule.
type About = (FindingCode, Vec<Record>, Vec<(&'static str, String)>, Option<String>);

fn about(finding: &Finding) -> About {
    let name = |(name, figure): &(&'static str, Figure)| match figure {
        Figure::Text(text) => Some((*name, text.clone())),
        Figure::Code(code) => Some((*name, (*code).to_owned())),
        Figure::Count(_) | Figure::Money(_) | Figure::Date(_) => None,
    };
    let article = finding.source.as_ref().map(|source| source.article.clone());
    let rule = article.filter(|_| finding.code == FindingCode::KinSitTogether);
    (finding.code, finding.records.clone(), finding.figures.iter().filter_map(name).collect(), rule)
}

fn of_organs(register: &Register, on: NaiveDate) -> Vec<Finding> {
    let all = findings(register, RuleSet::peru(), on, on);
    all.into_iter().filter(|finding| OF_ORGANS.contains(&finding.code)).collect()
}

proptest! {
    #![proptest_config(config())]

    /// Protects whoever is told since when: on the day that a finding names it is found, and so on days after it; on the day before it
    /// is not.
    #[test]
    fn a_finding_begins_on_the_day_that_it_names(story in house(), on in near_date(), later in 1_u64..900) {
        let register = story.register();
        let on = on.first();
        let found_on = |day: NaiveDate| -> BTreeSet<About> { of_organs(register, day).iter().map(about).collect() };
        for finding in of_organs(register, on) {
            let it = about(&finding);
            let Some(since) = finding.on else { return Err(TestCaseError::fail(format!("{it:?} has no beginning"))) };
            prop_assert!(since <= on, "{:?} begins on {} after {}", it, since, on);
            prop_assert!(found_on(since).contains(&it), "{:?} is not found on {}", it, since);
            prop_assert!(!found_on(since.pred_opt().unwrap()).contains(&it), "{:?} is found before {}", it, since);
            let between = since.checked_add_days(Days::new(later)).filter(|day| *day < on);
            if let Some(day) = between {
                prop_assert!(found_on(day).contains(&it), "{:?} since {} is not found on {}", it, since, day);
            }
        }
    }

    /// Protects kin who sit together, in whichever order they were recorded: the same pairs are found, as near to each other, where the
    /// records of people are numbered the other way round.
    #[test]
    fn kinship_does_not_depend_on_the_order_of_records(
        kinships in vec((1_u32..=PEOPLE, select(RELATIONS.to_vec()), 1_u32..=PEOPLE), 0..8),
        blood in 0_u32..5,
        affinity in 0_u32..4,
    ) {
        let degrees = |number: &dyn Fn(u32) -> u32| {
            let organs = &[Kind::BoardOfDirectors];
            let says = vec![
                line(RuleId::BloodKinship, organs, Demand::Degree(blood), "art. 46"),
                line(RuleId::AffinityKinship, organs, Demand::Degree(affinity), "art. 47"),
            ];
            let mut story = Story::new().given([
                ask::enrol(1),
                ask::establish_kind(1, 1, Kind::BoardOfDirectors, "2010", [ask::open_places(1, Some(PEOPLE))]),
                adopt_statute(1, text_of(1, "2010", says)),
            ]);
            for one in 1..=PEOPLE {
                story = story.given([ask::record(number(one)), ask::seat(number(one), 1, number(one), "2015", None)]);
            }
            for (one, how, other) in &kinships {
                let _refused_or_done = story.take(&kin(number(*one), *how, number(*other)));
            }
            let on = day("2020-01-01");
            let all = findings(story.register(), RuleSet::peru(), on, on).into_iter();
            let sitting = all.filter(|finding| finding.code == FindingCode::KinSitTogether).map(|finding| {
                let who = |record: &Record| {
                    (1..=PEOPLE).find(|one| *pool::mandate(number(*one)).uuid() == record.id)
                };
                let pair: BTreeSet<u32> = finding.records.iter().filter_map(who).collect();
                (pair, finding.source.map(|source| source.article), format!("{:?}", finding.figures))
            });
            sitting.collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(degrees(&|one| one), degrees(&|one| PEOPLE + 1 - one));
    }
}
