//! Registers made up by a seed: that the domain takes every fact of them, that a seed decides all, and that they have
//! the shapes of real ones. Here the crates are known; the stories know only the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command as Program;

use ayni_tests::generate::{Book, Chapter, LAST_YEAR, Size};
use chrono::Datelike as _;
use domain::member::{ExitReason, Status};
use domain::value::{Digest, Gender};
use domain::{Command, Context, Event, Register, committee, decide, evolve, invariant, member, person};
use storage::{LogFilter, Store};

use crate::desk::Desk;

const SMALL: Size = Size { members: 120, years: 8 };

/// What a book comes to: the register, the names of what was asked, and what happened.
struct Told {
    register: Register,
    asked: BTreeMap<String, usize>,
    events: Vec<Event>,
}

/// Tells a book to an empty register, and every command of it must be accepted.
fn told(seed: u64, number: u32, size: Size) -> Told {
    let at = "2026-01-01T00:00:00Z".parse().unwrap();
    let context = Context { at, by: Book::actor() };
    let mut told = Told { register: Register::default(), asked: BTreeMap::new(), events: Vec::new() };
    for Chapter { label, commands, .. } in Book::new(seed, number, size) {
        for (_, command) in commands {
            let decision = decide(&told.register, &command, &context)
                .unwrap_or_else(|why| panic!("seed {seed}, {label}: {why:?}\n{command:#?}"));
            for event in &decision.events {
                evolve(&mut told.register, event);
            }
            for profile in &decision.profiles {
                told.register.attach(profile);
            }
            *told.asked.entry(command.kind().to_string()).or_default() += 1;
            told.events.extend(decision.events);
        }
    }
    told
}

mod properties {
    use super::*;

    /// Protects every user of generated registers: whatever the seed and the size, nothing of them is refused, and what
    /// must always hold holds.
    #[test]
    fn every_command_is_accepted() {
        let rounds = if std::env::var_os("AYNI_SOAK").is_some() { 400 } else { 12 };
        for seed in 0..rounds {
            let members = [10, 40, 120, 300][usize::try_from(seed % 4).unwrap()];
            let years = [1, 3, 8, 15][usize::try_from(seed / 4 % 4).unwrap()];
            let told = told(seed, 1, Size { members, years });
            assert_eq!(invariant::violations(&told.register), [], "seed {seed}");
            let admitted: BTreeSet<_> =
                told.register.members().iter().filter_map(|m| m.party.person()).collect();
            let declined = told.asked.get("member.decline").copied().unwrap_or_default();
            let doubles = told.asked.get("person.merge").copied().unwrap_or_default();
            let members = usize::try_from(members).unwrap();
            assert!(
                members <= admitted.len() && admitted.len() <= members + declined + doubles + 5,
                "seed {seed}"
            );
        }
    }
}

/// Protects the shapes that make a generated register worth measuring: each of them occurs.
#[test]
fn the_shapes_of_real_registers_occur() {
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    let (mut readmitted, mut transferred, mut appointed) = (0, 0, 0);
    for number in 1..=6 {
        let told = told(7, number, SMALL);
        for (name, count) in told.asked {
            *asked.entry(name).or_default() += count;
        }
        let mut spells: BTreeMap<_, usize> = BTreeMap::new();
        for membership in told.register.members().iter() {
            *spells.entry((membership.party, membership.cooperative)).or_default() += 1;
        }
        readmitted += spells.values().filter(|count| 1 < **count).count();
        for event in &told.events {
            match event {
                Event::Member(member::Event::Left(member::act::Left {
                    reason: Some(ExitReason::Transfer),
                    ..
                })) => {
                    transferred += 1;
                }
                Event::Committee(committee::Event::Seated(committee::act::Seated {
                    origin: Some(committee::Origin::Appointment),
                    ..
                })) => appointed += 1,
                _ => {}
            }
        }
    }
    for name in [
        "committee.correct_mandate",
        "committee.end_mandate",
        "committee.replace_mandate",
        "cooperative.rename",
        "member.apply",
        "member.assign_work",
        "member.correct",
        "member.decline",
        "member.end_work",
        "member.reinstate",
        "member.suspend",
        "person.correct",
        "person.correct_document",
        "person.declare_gender",
        "person.erase",
        "person.merge",
        "person.state_kinship",
    ] {
        assert!(asked.contains_key(name), "{name} is never asked: {asked:#?}");
    }
    assert!(0 < readmitted && 0 < transferred && 0 < appointed, "{readmitted} {transferred} {appointed}");
}

/// Protects the figures about women and men: few are undeclared, and the share of women differs and stays plausible.
#[test]
fn genders_are_plausible() {
    let (mut people, mut undeclared) = (0, 0);
    let mut shares = BTreeSet::new();
    let end = format!("{LAST_YEAR}-12-31").parse().unwrap();
    for number in 1..=6 {
        let told = told(11, number, Size { members: 400, years: 10 });
        let (mut women, mut all) = (0_usize, 0_usize);
        for membership in told.register.members().iter() {
            let Some(person) = membership.party.person().filter(|_| membership.status(end) == Status::Active)
            else {
                continue;
            };
            all += 1;
            women += usize::from(told.register.persons().get(person).unwrap().gender == Some(Gender::Woman));
        }
        let recorded = told.events.iter().filter_map(|event| match event {
            Event::Person(person::Event::Recorded(person::act::Recorded { gender, .. })) => {
                Some(gender.is_none())
            }
            _ => None,
        });
        for unknown in recorded {
            people += 1;
            undeclared += usize::from(unknown);
        }
        shares.insert(women * 100 / all);
    }
    assert!((20..=60).contains(&(undeclared * 1000 / people)), "{undeclared} of {people}");
    assert!(shares.iter().all(|share| (6..=45).contains(share)) && 3 <= shares.len(), "{shares:?}");
}

/// Protects the question that the registers of many cooperatives are asked together: some have a committee for gender
/// equality, some have none, and one was first.
#[test]
fn some_registers_have_a_committee_for_equality() {
    let founded = |number| {
        let told = told(3, number, SMALL);
        let committees = told.register.committees();
        let equality = committees.organs().filter(|o| o.kind == committee::Kind::GenderEqualityCommittee);
        equality.map(|organ| organ.period.first_day()).min()
    };
    let first: Vec<_> = (1..=10).map(founded).collect();
    let days: BTreeSet<_> = first.iter().flatten().collect();
    assert!(first.iter().any(Option::is_none) && 2 < days.len(), "{first:?}");
}

/// Protects elections as they are: most seats are filled, some stay empty, and one mandate follows another.
#[test]
fn some_seats_stay_empty() {
    let told = told(5, 1, SMALL);
    let committees = told.register.committees();
    let day = format!("{}-06-30", LAST_YEAR - 3).parse().unwrap();
    let places: u32 = committees
        .organs()
        .filter(|organ| organ.period.contains(day))
        .flat_map(|organ| committees.seats_of(organ.id))
        .filter_map(|seat| seat.places_on(day))
        .sum();
    let filled = committees.mandates().filter(|mandate| mandate.period.contains(day)).count();
    let filled = u32::try_from(filled).unwrap();
    assert!(filled < places && places / 2 < filled, "{filled} of {places}");
    let terms = committees.terms().count();
    assert!(committees.organs().count() * 3 < terms, "{terms} terms");
}

/// Protects comparisons between two machines and two days: the same seed asks the same with the same identifiers.
#[test]
fn a_seed_decides_everything() {
    let commands = |seed, number| -> Vec<_> {
        Book::new(seed, number, SMALL).flat_map(|chapter| chapter.commands).collect()
    };
    assert_eq!(commands(1, 1), commands(1, 1));
    assert_ne!(commands(1, 1), commands(1, 2));
    assert_ne!(commands(1, 1), commands(2, 1));
    let documents = |number| -> BTreeSet<String> {
        let profiles = commands(1, number).into_iter().filter_map(|(_, command)| match command {
            Command::Person(person::Command::Record(person::act::Record { profile, .. })) => Some(profile),
            _ => None,
        });
        profiles.flat_map(|profile| profile.documents).map(|held| held.number().to_owned()).collect()
    };
    assert!(documents(1).is_disjoint(&documents(2)));
}

/// Runs the program that writes registers.
fn demo_data(out: &Path, words: &[&str]) -> std::process::Output {
    let mut command = Program::new(env!("CARGO_BIN_EXE_demo-data"));
    command.args(words).arg("--out").arg(out).env_remove("AYNI_NOW");
    command.output().unwrap()
}

/// The hash at the end of the chain, and the years in which the register was written.
fn recorded(path: &Path) -> (Digest, Vec<i32>) {
    let log = Store::open_read_only(path).unwrap().log(&LogFilter::default()).unwrap();
    let mut years: Vec<_> = log.iter().map(|entry| entry.at.year()).collect();
    years.dedup();
    (log.last().unwrap().hash, years)
}

/// Protects `cargo xtask demo-data` from words to files: the same seed ends in the same hash, each year is recorded when
/// it is over, the program verifies and reads what was written, and nothing is written over.
#[test]
fn files_of_one_seed_are_alike_and_sound() {
    let desk = Desk::new();
    let words = ["--registers", "2", "--members", "60", "--years", "4", "--seed", "9"];
    for out in ["one", "two"] {
        let output = demo_data(&desk.folder().join(out), &words);
        assert!(output.status.success(), "{output:?}");
    }
    for name in ["register-0001.ayni", "register-0002.ayni"] {
        let (one, years) = recorded(&desk.folder().join("one").join(name));
        assert_eq!((one, years), recorded(&desk.folder().join("two").join(name)));
    }
    let file = desk.folder().join("one/register-0001.ayni");
    let (head, years) = recorded(&file);
    assert_ne!(head, recorded(&desk.folder().join("one/register-0002.ayni")).0);
    assert_eq!(years, [2022, 2023, 2024, 2025, 2026]);
    let register = file.to_str().unwrap();
    desk.ok(&["--register", register, "verify"]);
    desk.ok(&["--register", register, "report", "participation", "--as-of", "2025-06-30"]).says(&["Mujeres"]);
    let again = demo_data(&desk.folder().join("one"), &words);
    assert!(!again.status.success() && String::from_utf8_lossy(&again.stderr).contains("register-0001.ayni"));
    let output = demo_data(&desk.folder().join("three"), &["--members", "many"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("--members many"));
}
