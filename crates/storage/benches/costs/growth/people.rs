//! One register with more and more people, of whom as much happens each year.

use std::time::Duration;

use super::process::{Process, in_turns};
use crate::book;
use crate::desk::{Desk, Engine};
use crate::measure::{Effort, Grid, beside_first, effort, float, median, plain, runs, timed};

/// How many times each measure is taken.
const RUNS: usize = 21;

/// How many times a register is opened anew.
const STARTS: usize = 3;

/// A register of some size, and what was measured there.
struct Case {
    people: u32,
    desk: Desk,
    events: u64,
    filling: Duration,
    bytes: u64,
    starts: Vec<Duration>,
    memory: u64,
    commands: Vec<Duration>,
    cpu: Vec<Duration>,
    erasures: Vec<Duration>,
    pages: Vec<Duration>,
    counts: Vec<Duration>,
    rollups: Vec<Duration>,
}

impl Case {
    fn new(engine: Engine, people: u32) -> Self {
        let desk = Desk::new(engine);
        let mut store = desk.create();
        let mut events = 0;
        let filling = timed(|| events = book::fill(&mut store, book::commands(people)));
        drop(store);
        desk.settle();
        let bytes = desk.bytes();
        eprintln!("  {people} people, {events} events written in {filling:.1?}, {bytes} bytes");
        let none = Vec::new;
        Self {
            people,
            desk,
            events,
            filling,
            bytes,
            starts: none(),
            memory: 0,
            commands: none(),
            cpu: none(),
            erasures: none(),
            pages: none(),
            counts: none(),
            rollups: none(),
        }
    }

    fn start(&mut self) -> Process {
        let first = self.people + 1 + 10 * u32::try_from(self.starts.len()).unwrap();
        let process = Process::start(&self.desk, &self.desk.path(), first);
        self.starts.push(process.start);
        self.memory = self.memory.max(process.memory);
        process
    }
}

/// Cost by the number of people.
pub(crate) fn people(engine: Engine) -> String {
    let sizes: &[u32] = match effort() {
        Effort::Quick => &[1_000, 3_000],
        Effort::Usual => &[1_000, 10_000, 100_000],
        Effort::Million => &[1_000, 10_000, 100_000, 1_000_000],
    };
    let mut cases: Vec<Case> = sizes.iter().map(|people| Case::new(engine, *people)).collect();
    for _ in 1..STARTS {
        for case in &mut cases {
            case.start().end();
        }
    }
    let mut open: Vec<Process> = cases.iter_mut().map(Case::start).collect();
    in_turns(runs(RUNS), &mut cases, &mut open, |case, took| {
        case.commands.push(took.time);
        case.cpu.push(took.cpu);
    });
    for _ in 0..runs(RUNS) / 3 {
        for (case, process) in cases.iter_mut().zip(&mut open) {
            case.erasures.push(process.measure("erase"));
            case.pages.push(process.measure("page"));
            case.counts.push(process.measure("counts"));
            case.rollups.push(process.measure("rollup"));
        }
    }
    open.into_iter().for_each(Process::end);
    table(&mut cases)
}

fn table(cases: &mut [Case]) -> String {
    let mut of = |measure: &dyn Fn(&mut Case) -> f64| cases.iter_mut().map(measure).collect::<Vec<_>>();
    let millis = |times: &mut [Duration]| median(times).as_secs_f64() * 1e3;
    let events = |case: &Case| float(case.events);
    let (people, of_events) = (of(&|case| f64::from(case.people)), of(&|case| events(case)));
    let times = Grid::of(&[
        ("people", plain(&people, 0)),
        ("events", plain(&of_events, 0)),
        ("filling, µs/event", beside_first(&of(&|case| case.filling.as_secs_f64() * 1e6 / events(case)), 1)),
        ("command, µs", beside_first(&of(&|case| millis(&mut case.commands) * 1e3), 0)),
        ("of it on a core, µs", beside_first(&of(&|case| millis(&mut case.cpu) * 1e3), 0)),
        ("cold start, ms", plain(&of(&|case| millis(&mut case.starts)), 1)),
        ("per 1,000 events", beside_first(&of(&|case| millis(&mut case.starts) * 1e3 / events(case)), 2)),
        ("erasure, ms", plain(&of(&|case| millis(&mut case.erasures)), 1)),
        ("page of 50, ms", plain(&of(&|case| millis(&mut case.pages)), 2)),
        ("participation, ms", plain(&of(&|case| millis(&mut case.counts)), 2)),
        ("roll-up, ms", plain(&of(&|case| millis(&mut case.rollups)), 2)),
    ]);
    let sizes = Grid::of(&[
        ("people", plain(&people, 0)),
        ("events", plain(&of_events, 0)),
        ("peak memory, MB", plain(&of(&|case| float(case.memory) / 1e6), 0)),
        ("kB/person", beside_first(&of(&|case| float(case.memory) / 1e3 / f64::from(case.people)), 2)),
        ("disk, MB", plain(&of(&|case| float(case.bytes) / 1e6), 1)),
        ("bytes/person", beside_first(&of(&|case| float(case.bytes) / f64::from(case.people)), 0)),
        ("bytes/event", beside_first(&of(&|case| float(case.bytes) / events(case)), 0)),
    ]);
    format!("beside the first size in brackets\n\n{}\n{}", times.text(), sizes.text())
}
