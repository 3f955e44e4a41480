//! What readiness costs beside folding the facts that it is computed from. Each line is a ratio of medians, taken in turns in
//! one run.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::time::{Duration, Instant};

use ayni_domain as domain;
use domain::certification::Outcome;
use domain::certification::scheme::{Check, Requirement, Scheme};
use domain::compliance::{findings, readiness};
use domain::rule::RuleSet;
use domain::testing::ask::certification as ask_for;
use domain::testing::value::day;
use domain::testing::{Story, ask, pool};
use domain::{Command, Event, Register, evolve};
use strum::VariantArray as _;

const CONTROLS: u32 = 1_000;
const RUNS: usize = 15;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let names = [
        "readiness: one organisation against 1,000 controls ÷ folding its events",
        "readiness: an audit with 1,000 findings and their actions ÷ folding its events",
        "readiness: all findings of that register ÷ folding its events",
    ];
    let wanted = |name: &&str| words.iter().all(|word| name.contains(word.as_str()));
    if !names.iter().any(wanted) {
        return;
    }
    let (plain, audited) = (plain(), audited());
    let ready = |story: &Story| {
        let found =
            readiness(story.register(), RuleSet::peru(), pool::certification(1), None, day("2021-01-01"));
        std::hint::black_box(found.unwrap().summary);
    };
    let all = |story: &Story| {
        std::hint::black_box(findings(
            story.register(),
            RuleSet::peru(),
            day("2021-01-01"),
            day("2021-01-01"),
        ));
    };
    let benches: [&dyn Fn() -> f64; 3] = [
        &|| ratio(&mut || ready(&plain), &mut || fold(plain.events())),
        &|| ratio(&mut || ready(&audited), &mut || fold(audited.events())),
        &|| ratio(&mut || all(&audited), &mut || fold(audited.events())),
    ];
    for (name, bench) in names.into_iter().zip(benches).filter(|(name, _)| wanted(name)) {
        println!("{name}: {:.2}", bench());
    }
}

fn fold(events: &[Event]) {
    let mut register = Register::default();
    for event in events {
        evolve(&mut register, event);
    }
    std::hint::black_box(register);
}

fn ratio(ours: &mut dyn FnMut(), raw: &mut dyn FnMut()) -> f64 {
    let timed = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        first.push(timed(ours));
        second.push(timed(raw));
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[RUNS / 2]
    };
    let (ours, raw) = (median(&mut first), median(&mut second));
    eprintln!("  ours {ours:?}, folding {raw:?}");
    ours.as_secs_f64() / raw.as_secs_f64()
}

fn control(number: u32) -> String {
    format!("c-{number}")
}

/// A thousand controls, every tenth with a proof; all are answered and half have evidence.
fn plain() -> Story {
    let requirement = |number: u32| Requirement {
        proof: number
            .is_multiple_of(10)
            .then(|| Check::VARIANTS[number as usize / 10 % Check::VARIANTS.len()]),
        ..ask_for::requirement(&control(number), None)
    };
    let content = Scheme {
        header: ask_for::header(1),
        profiles: Vec::new(),
        requirements: (1..=CONTROLS).map(requirement).collect(),
    };
    let mut commands: Vec<Command> =
        vec![ask::enrol(1), ask_for::adopt_as(1, content), ask_for::open(1, 1, 1, "2016-01-01")];
    for number in 1..=CONTROLS {
        commands.push(ask_for::answer(1, &control(number), Outcome::Met, "2020-01-01"));
        if number % 2 == 0 {
            commands.push(ask_for::record_evidence(number));
            commands.push(ask_for::link(number, 1, &control(number)));
        }
    }
    Story::new().given(commands)
}

/// The same with an audit that found something about each control, and an action for each.
fn audited() -> Story {
    let mut commands = vec![ask_for::schedule(1, 1, "2020-05"), ask_for::hold(1, "2020-05-01", "2020-05-09")];
    for number in 1..=CONTROLS {
        commands.push(ask_for::find(number, 1, &control(number), ask_for::not_conforming("minor")));
        commands.push(ask_for::plan(number, number, ask_for::doing("2020-07-01", None, None)));
    }
    plain().given(commands)
}
