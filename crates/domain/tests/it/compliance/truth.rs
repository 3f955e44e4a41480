//! Findings about the data against the same things counted out plainly from the facts, day by day, on registers of random
//! commands: none is missing, none too many, and each is as old as it is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::committee::{self, Kind, Mandate, Post, Rank, SeatSpec};
use domain::compliance::{FindingCode, Record, findings};
use domain::cooperative::Details;
use domain::member::Party;
use domain::person::Profile;
use domain::rule::RuleSet;
use domain::testing::value::{date, day, named};
use domain::testing::{Pool, Story, arbitrary_walk, ask};
use domain::value::id::PersonId;
use domain::value::{PartialDate, Period};
use domain::{Command, Register};
use proptest::prelude::any;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// The kinds that are counted out here.
const COUNTED: [FindingCode; 14] = [
    FindingCode::AdmittedBeforeBirth,
    FindingCode::AdmittedBeforeFounding,
    FindingCode::MemberUnderAge,
    FindingCode::MemberDead,
    FindingCode::DeathDateMissing,
    FindingCode::SeatedBeforeBirth,
    FindingCode::HolderUnderAge,
    FindingCode::HolderDead,
    FindingCode::BothCouncils,
    FindingCode::TwoPresidents,
    FindingCode::AlternateAndFull,
    FindingCode::OrganTwice,
    FindingCode::OrganBeforeFounding,
    FindingCode::SeatInFuture,
];

/// What is wrong with what: one finding is of one subject.
type Wrong = BTreeSet<(FindingCode, Record)>;

fn profile(register: &Register, person: PersonId) -> Option<&Profile> {
    register.persons().get(person)?.profile.as_ref()
}

fn age_on(birth: PartialDate, on: NaiveDate) -> i32 {
    let birth = birth.first();
    let had_birthday = (birth.month(), birth.day()) <= (on.month(), on.day());
    on.year() - birth.year() - i32::from(!had_birthday)
}

/// What is wrong with somebody who holds something for a time: before she was born, as a child, after she died.
fn lives(
    register: &Register,
    (record, person): (Record, PersonId),
    (stated, counted): (PartialDate, Period),
    on: NaiveDate,
    [unborn, child, dead]: [FindingCode; 3],
    wrong: &mut Wrong,
) {
    let Some(profile) = profile(register, person) else { return };
    let early = profile.birth.is_some_and(|birth| stated.last() < birth.first());
    if early && counted.first_day() <= on {
        wrong.insert((unborn, record));
    }
    let holds = counted.contains(on);
    if holds && !early && profile.birth.is_some_and(|birth| age_on(birth, on) < 18) {
        wrong.insert((child, record));
    }
    if holds && profile.death.is_some_and(|death| death.last() < on) {
        wrong.insert((dead, record));
    }
}

/// Everything that is wrong on a day.
fn wrong(register: &Register, on: NaiveDate, today: NaiveDate) -> Wrong {
    let mut wrong = Wrong::new();
    let founded = |id| register.cooperatives().get(id).and_then(|one| one.details.founded);
    for spell in register.members().iter() {
        let (Some(admitted), Some(counted)) = (spell.admitted, spell.counted) else { continue };
        let record = Record::from(spell.id);
        let early = founded(spell.cooperative).is_some_and(|founded| admitted.last() < founded.first());
        if early && admitted.first() <= on {
            wrong.insert((FindingCode::AdmittedBeforeFounding, record));
        }
        let Party::Person(person) = spell.party else { continue };
        let flaws = [FindingCode::AdmittedBeforeBirth, FindingCode::MemberUnderAge, FindingCode::MemberDead];
        lives(register, (record, person), (admitted, counted), on, flaws, &mut wrong);
        let died = spell.left.filter(|(_, reason)| *reason == Some(domain::member::ExitReason::Death));
        let undated = profile(register, person).is_some_and(|profile| profile.death.is_none());
        if undated && died.is_some_and(|(left, _)| left.first() <= on) {
            wrong.insert((FindingCode::DeathDateMissing, record));
        }
    }
    let committees = register.committees();
    for mandate in committees.mandates() {
        let record = Record::from(mandate.id);
        let flaws = [FindingCode::SeatedBeforeBirth, FindingCode::HolderUnderAge, FindingCode::HolderDead];
        let days = (mandate.period.from, mandate.counted);
        lives(register, (record, mandate.person), days, on, flaws, &mut wrong);
        if today < mandate.period.from.first() {
            wrong.insert((FindingCode::SeatInFuture, record));
        }
    }
    for organ in committees.organs() {
        let early = founded(organ.cooperative).is_some_and(|day| organ.period.from.last() < day.first());
        if early && organ.period.first_day() <= on {
            wrong.insert((FindingCode::OrganBeforeFounding, organ.id.into()));
        }
    }
    together(register, on, &mut wrong);
    wrong
}

/// What cannot be at once: offices of one person, presidents of one organ, organs of one kind.
fn together(register: &Register, on: NaiveDate, wrong: &mut Wrong) {
    let committees = register.committees();
    let sits = |mandate: &&Mandate| {
        mandate.counted.contains(on)
            && committees.organ(mandate.organ).is_some_and(|organ| organ.period.contains(on))
    };
    let sitting: Vec<&Mandate> = committees.mandates().filter(sits).collect();
    for (position, one) in sitting.iter().enumerate() {
        for other in sitting.iter().skip(position + 1) {
            let [organ, beside] = [one, other].map(|it| committees.organ(it.organ).unwrap());
            let [seat, second] = [one, other].map(|it| committees.seat(it.seat).unwrap());
            let presides =
                [seat, second].iter().all(|it| it.post == Post::President && it.rank == Rank::Full);
            if presides && organ.id == beside.id {
                wrong.insert((FindingCode::TwoPresidents, organ.id.into()));
            }
            if one.person != other.person || organ.cooperative != beside.cooperative {
                continue;
            }
            let kinds = BTreeSet::from([organ.kind, beside.kind]);
            if kinds == BTreeSet::from([Kind::BoardOfDirectors, Kind::SupervisoryBoard]) {
                wrong.insert((FindingCode::BothCouncils, one.person.into()));
            }
            if organ.id == beside.id && seat.rank != second.rank {
                wrong.insert((FindingCode::AlternateAndFull, one.person.into()));
            }
        }
    }
    let there: Vec<_> = committees.organs().filter(|organ| organ.period.contains(on)).collect();
    let mut alike: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for organ in there.iter().filter(|organ| organ.kind.is_given_by_law()) {
        alike.entry((organ.cooperative, organ.kind)).or_default().push(organ);
    }
    for organs in alike.into_values().filter(|organs| 1 < organs.len()) {
        let oldest = organs.iter().min_by_key(|organ| (organ.period.first_day(), organ.id)).unwrap();
        wrong.insert((FindingCode::OrganTwice, oldest.id.into()));
    }
}

/// People with lives at random, two boards and a supervisory board, who sits there, and lives that are corrected afterwards.
fn house() -> impl Strategy<Value = Vec<Command>> {
    let office = |seat, post, rank| SeatSpec { post, rank, ..ask::open_places(seat, Some(9)) };
    let organ = move |number: u32, kind, from: &str| {
        let seats = [
            office(number * 3, Post::President, Rank::Full),
            office(number * 3 + 1, Post::Member, Rank::Full),
            office(number * 3 + 2, Post::Member, Rank::Alternate),
        ];
        let mut asked = ask::establish_kind(number, 1, kind, from, seats);
        if let Command::Committee(committee::Command::Establish(committee::act::Establish {
            another, ..
        })) = &mut asked
        {
            *another = true;
        }
        asked
    };
    let founded = Details { founded: Some(date("2000-06")), ..Details::default() };
    let mut built = vec![
        ask::enrol_as(1, domain::cooperative::Kind::Primary, founded),
        organ(5, Kind::BoardOfDirectors, "1999"),
        organ(6, Kind::SupervisoryBoard, "2001"),
        organ(7, Kind::BoardOfDirectors, "2004-05-20"),
    ];
    built.extend((1..=12).map(ask::record));
    let days = (1998_u32..2012, 1_u32..13, 1_u32..28);
    let person = (days.clone(), days.clone(), 1950_u32..2012, days, 15_u32..24, any::<[bool; 4]>());
    proptest::collection::vec(person, 12).prop_map(move |people| {
        let text = |(year, month, day): (u32, u32, u32)| format!("{year}-{month:02}-{day:02}");
        let mut all = built.clone();
        for (number, (admitted, seated, birth, death, seat, [is_member, ends, is_known, died])) in
            (1_u32..).zip(people)
        {
            if is_member {
                all.push(ask::admit(number + 20, number, 1, &text(admitted)));
            }
            let until = (seated.0 + 4, seated.1, seated.2);
            all.push(ask::seat(
                number + 20,
                seat,
                number,
                &text(seated),
                ends.then(|| text(until)).as_deref(),
            ));
            let other = if seat < 18 { seat + 3 } else { seat - 3 };
            all.push(ask::seat(number + 40, other, number, &text(admitted), None));
            let life = Profile {
                birth: is_known.then(|| date(&birth.to_string())),
                death: (died && birth < death.0).then(|| date(&text(death))),
                ..named("Ana", &format!("Apellido{number}"))
            };
            all.push(ask::correct_person(number, life));
        }
        all
    })
}

/// Protects whoever mends the books: on ten registers of random commands and several days, what is found is what is wrong
/// by plain counting, and since the first day of the stretch on which it is.
#[test]
fn what_is_found_is_what_is_wrong() {
    let mut runner = TestRunner::deterministic();
    let (mut kinds, mut dated) = (BTreeSet::new(), 0);
    for _ in 0..10 {
        let house = house().new_tree(&mut runner).unwrap().current();
        let walk = arbitrary_walk(Pool::default(), 200).new_tree(&mut runner).unwrap().current();
        let mut story = Story::new();
        for command in house.iter().chain(&walk) {
            let _some_are_refused = story.take(command);
        }
        let register = story.register();
        for asked in ["2003-08-20", "2006-03-01", "2010-01-01"] {
            let on = day(asked);
            let found: Vec<_> = findings(register, RuleSet::peru(), on, on)
                .into_iter()
                .filter(|finding| COUNTED.contains(&finding.code))
                .collect();
            let subjects: Wrong = found.iter().map(|finding| (finding.code, finding.records[0])).collect();
            assert_eq!(subjects, wrong(register, on, on), "{asked}");
            kinds.extend(found.iter().map(|finding| finding.code));
            // Of two of a kind the day is that of the second; of more, which two is a matter of taste.
            for finding in found.iter().filter(|it| it.records.len() < 4 && !it.code.is_of_the_future()) {
                let key = (finding.code, finding.records[0]);
                let since = finding.on.unwrap();
                let still = |day: NaiveDate| wrong(register, day, on).contains(&key);
                assert!(still(since), "{finding:?}");
                let before = since.pred_opt().unwrap();
                if !matches!(
                    finding.code,
                    FindingCode::BothCouncils | FindingCode::AlternateAndFull | FindingCode::TwoPresidents
                ) {
                    assert!(!still(before), "{finding:?}");
                }
                dated += 1;
            }
        }
    }
    assert!(10 <= kinds.len() && 50 <= dated, "these walks show too little: {dated} of {kinds:?}");
}
