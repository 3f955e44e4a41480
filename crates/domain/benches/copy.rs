//! What a copy of a register costs, by how many people it has, and what it costs to ask of a copy "what if". Each line is
//! a ratio of medians, taken in turns in one run; the last ones are figures to compare between two builds.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::time::{Duration, Instant};

use ayni_domain as domain;
use domain::authority::Role;
use domain::person::ProfileVersion;
use domain::testing::story::context;
use domain::testing::{ask, pool, value};
use domain::value::{Gender, Scheme};
use domain::{Command, Event, Register, decide, evolve, person};

const RUNS: usize = 15;

/// How many people the largest register has: 10^6 with `AYNI_BENCH=million`, few with `AYNI_BENCH=quick`.
fn people(usually: u32) -> u32 {
    match std::env::var("AYNI_BENCH").as_deref() {
        Ok("million") => usually * 10,
        Ok("quick") => usually / 10,
        _ => usually,
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let (large, middle) = (people(100_000), people(100_000).min(100_000));
    let suspend = ask::suspend(77, "2024-02-01", Some("2024-05-01"));
    let lines: [(String, &dyn Fn() -> String); 7] = [
        (format!("copy: a register of {large} people ÷ one of 1,000 (at most 10)"), &|| copying(large)),
        (format!("copy: preview of a suspension among {middle} people ÷ deciding it (at most 2)"), &|| {
            what_if(middle, &suspend, Depth::Decided)
        }),
        (
            format!("copy: preview of a person recorded among {middle} people ÷ deciding it (at most 2)"),
            &|| what_if(middle, &record(middle + 1), Depth::Decided),
        ),
        ("copy: the same suspension, its facts taken in by the copy ÷ deciding it".to_owned(), &|| {
            what_if(middle, &suspend, Depth::TakenIn)
        }),
        ("copy: the same person recorded, the facts taken in by the copy ÷ deciding it".to_owned(), &|| {
            what_if(middle, &record(middle + 1), Depth::TakenIn)
        }),
        (format!("copy: folding the events of {middle} people"), &|| folding(middle)),
        (format!("copy: memory of a register of {middle} people"), &|| memory(middle)),
    ];
    for (name, line) in lines {
        if words.iter().all(|word| name.contains(word.as_str())) {
            println!("{name}: {}", line());
        }
    }
}

fn record(number: u32) -> Command {
    let documents = vec![value::document(Scheme::Dni, &format!("{number:08}"))];
    let profile = value::documented("Rosa María", &format!("Apellido{number}"), documents);
    let gender =
        (!number.is_multiple_of(7)).then_some(if number % 7 < 5 { Gender::Man } else { Gender::Woman });
    person::act::Record { person: pool::person(number), profile, salt: pool::salt(number), gender }.into()
}

/// The events of a register of `people` members: each recorded and admitted, every twentieth assigned work, every tenth suspended.
fn log(people: u32) -> Vec<(Event, Option<ProfileVersion>)> {
    let mut log = Vec::new();
    let mut register = Register::default();
    let mut ask = |command: &Command| {
        let decision = decide(&register, command, &context(Role::Owner)).unwrap();
        let mut profiles = decision.profiles.into_iter();
        for event in decision.events {
            let profile = profiles.next();
            apply(&mut register, &event, profile.as_ref());
            log.push((event, profile));
        }
    };
    ask(&ask::enrol(1));
    for number in 1..=people {
        ask(&record(number));
        ask(&ask::admit_as(number, number, 1, &number.to_string(), "2012-03-01"));
        if number.is_multiple_of(20) {
            ask(&ask::work(number, number, 1, "mining", "2015"));
        }
        if number.is_multiple_of(10) {
            ask(&ask::suspend(number, "2017-02-01", Some("2017-05-01")));
        }
    }
    log
}

fn apply(register: &mut Register, event: &Event, profile: Option<&ProfileVersion>) {
    evolve(register, event);
    if let Some(profile) = profile {
        register.attach(profile);
    }
}

fn fold(log: &[(Event, Option<ProfileVersion>)]) -> Register {
    let mut register = Register::default();
    for (event, profile) in log {
        apply(&mut register, event, profile.as_ref());
    }
    register
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = std::hint::black_box(work());
    let took = start.elapsed();
    drop(done);
    took
}

fn ratio(ours: &mut dyn FnMut() -> Duration, raw: &mut dyn FnMut() -> Duration) -> String {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        first.push(ours());
        second.push(raw());
    }
    first.sort_unstable();
    second.sort_unstable();
    let (ours, raw) = (first[RUNS / 2], second[RUNS / 2]);
    eprintln!("  ours {ours:?}, raw {raw:?}");
    format!("{:.2}", ours.as_secs_f64() / raw.as_secs_f64())
}

/// A copy and its end, a hundred times, since one is too short for the clock.
fn copying(people: u32) -> String {
    let (large, small) = (fold(&log(people)), fold(&log(1_000)));
    let copy =
        |register: &Register| timed(|| (0..100).for_each(|_| drop(std::hint::black_box(register.clone()))));
    ratio(&mut || copy(&large), &mut || copy(&small))
}

/// How far a "what if" goes: a single command is only decided, those after it need its facts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Decided,
    TakenIn,
}

/// A hundred times: a copy of the register decides the command; beside deciding it without a copy.
fn what_if(people: u32, command: &Command, depth: Depth) -> String {
    let register = fold(&log(people));
    let context = context(Role::Owner);
    let decided = || decide(&register, command, &context).unwrap();
    let on_a_copy = || {
        let mut copy = register.clone();
        let decision = decide(&copy, command, &context).unwrap();
        if depth == Depth::TakenIn {
            for (at, event) in decision.events.iter().enumerate() {
                apply(&mut copy, event, decision.profiles.get(at));
            }
        }
        (copy, decision)
    };
    ratio(&mut || timed(|| (0..100).for_each(|_| drop(std::hint::black_box(on_a_copy())))), &mut || {
        timed(|| (0..100).for_each(|_| drop(std::hint::black_box(decided()))))
    })
}

/// The quickest of several, for whatever else goes on only slows it.
fn folding(people: u32) -> String {
    let log = log(people);
    let took = (0..RUNS).map(|_| timed(|| fold(&log))).min().unwrap_or_default();
    format!("{} events in {took:.1?}", log.len())
}

/// What the process has more once another register is there, as Linux says it; the first one took what was free.
fn memory(people: u32) -> String {
    let pages = || {
        let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
        text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or_default()
    };
    let log = log(people);
    let first = fold(&log);
    let before = pages();
    let second = fold(&log);
    let after = pages();
    drop(std::hint::black_box((first, second)));
    format!("{} MB", (after.saturating_sub(before)) * 4 / 1024)
}
