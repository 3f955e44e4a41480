//! One register for many: programs that write to it at once, clients of one writer, the past at hand, and what a look ahead
//! costs.

use std::hint::black_box;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use ayni_storage::{Store, Writer};
use domain::{Context, decide};

use crate::book::{self, LATER, owner, record, request};
use crate::desk::{Desk, Engine};
use crate::measure::{Effort, Grid, beside_first, effort, median, over, plain, ratio, runs, timed};

/// The word by which this program knows that it is one of those who write.
pub(crate) const WRITES: &str = "writes-apart";

const PEOPLE: u32 = 50;

/// How many commands each of those records who write at once.
fn commands() -> u32 {
    if effort() == Effort::Quick { 50 } else { 500 }
}

/// Commands per second of all together by the number of programs that write to one register, and how long the slowest command
/// took beside the median.
pub(crate) fn programs(engine: Engine) -> String {
    let sizes = [1_u32, 2, 4, 8];
    let (mut rates, mut middles, mut worst) = (vec![Vec::new(); 4], vec![Vec::new(); 4], vec![Vec::new(); 4]);
    for _ in 0..runs(5) {
        for (at, programs) in sizes.iter().enumerate() {
            let desk = Desk::new(engine);
            book::fill(&mut desk.create(), book::commands(PEOPLE));
            desk.settle();
            let (took, mut each) = together(&desk, *programs);
            rates[at].push(f64::from(programs * commands()) / took.as_secs_f64());
            let middle = median(&mut each);
            middles[at].push(middle.as_secs_f64() * 1e6);
            worst[at].push(over(each.last().copied().unwrap_or_default(), middle));
        }
    }
    let middle = |all: Vec<Vec<f64>>| -> Vec<f64> {
        let of = |mut values: Vec<f64>| {
            values.sort_by(f64::total_cmp);
            values[values.len() / 2]
        };
        all.into_iter().map(of).collect()
    };
    let grid = Grid::of(&[
        ("programs", plain(&sizes.map(f64::from), 0)),
        ("commands/s", beside_first(&middle(rates), 0)),
        ("median, µs", plain(&middle(middles), 0)),
        ("slowest ÷ median", plain(&middle(worst), 1)),
    ]);
    format!("medians of {} runs, beside the first size in brackets\n\n{}", runs(5), grid.text())
}

/// Lets so many programs write at once. How long they took together, and each command.
fn together(desk: &Desk, programs: u32) -> (Duration, Vec<Duration>) {
    let mut children: Vec<Child> = (0..programs)
        .map(|number| {
            let first = 1_000 + number * (commands() + 1);
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.arg(WRITES).arg(desk.path()).arg(first.to_string()).arg(commands().to_string());
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let mut answers: Vec<_> =
        children.iter_mut().map(|child| BufReader::new(child.stdout.take().unwrap())).collect();
    for answer in &mut answers {
        answer.read_line(&mut String::new()).unwrap();
    }
    let start = Instant::now();
    for child in &mut children {
        writeln!(child.stdin.take().unwrap(), "go").unwrap();
    }
    let mut each = Vec::new();
    let mut ends = Vec::new();
    for answer in answers {
        for line in answer.lines().map(Result::unwrap) {
            match line.strip_prefix("after ") {
                // Every program says how long it wrote: reading what one said must not count for another.
                Some(nanos) => ends.push(Duration::from_nanos(nanos.parse().unwrap())),
                None => each.push(Duration::from_nanos(line.parse().unwrap())),
            }
        }
    }
    let took = ends.into_iter().max().unwrap_or_else(|| start.elapsed());
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    (took, each)
}

/// What such a program does.
pub(crate) fn child(words: &[String]) {
    let [path, first, count] = words else { return };
    let (first, count): (u32, u32) = (first.parse().unwrap(), count.parse().unwrap());
    let mut store = Store::open(Path::new(path)).unwrap();
    // The first one folds the log.
    store.execute(&request(first)).unwrap();
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    let start = Instant::now();
    let requests = (first + 1..=first + count).map(request);
    let each: Vec<Duration> = requests.map(|request| timed(|| store.execute(&request).unwrap())).collect();
    let took = start.elapsed();
    for took in each {
        println!("{}", took.as_nanos());
    }
    println!("after {}", took.as_nanos());
}

const CLIENTS: u32 = 64;

/// Durable commands per second of many clients of one writer beside those of one client.
pub(crate) fn clients(engine: Engine) -> String {
    let desk = Desk::new(engine);
    let mut store = desk.create();
    book::fill(&mut store, book::commands(PEOPLE));
    let writer = Writer::start(store).unwrap();
    let mut next = 1_000;
    let mut asked_by = |clients: u32| {
        let each = commands() / if clients == 1 { 1 } else { 4 };
        let first = next;
        next += clients * each;
        let took = timed(|| {
            thread::scope(|scope| {
                for client in 0..clients {
                    let writer = &writer;
                    scope.spawn(move || {
                        for person in first + client * each..first + (client + 1) * each {
                            writer.execute(request(person)).unwrap();
                        }
                    });
                }
            });
        });
        took / (clients * each)
    };
    let (mut one, mut many) = (Vec::new(), Vec::new());
    for _ in 0..runs(7) {
        one.push(asked_by(1));
        many.push(asked_by(CLIENTS));
    }
    let (one, many) = (median(&mut one), median(&mut many));
    format!("{:.1} (one {one:.1?} a command, {CLIENTS} {many:.1?})", over(one, many))
}

fn large(engine: Engine) -> (Desk, u64) {
    let people = if effort() == Effort::Quick { 5_000 } else { 100_000 };
    let desk = Desk::new(engine);
    let events = book::fill(&mut desk.create(), book::commands(people));
    desk.settle();
    (desk, events)
}

/// The register as it was after any event, by a program that has asked before.
pub(crate) fn past(engine: Engine) -> String {
    let (desk, events) = large(engine);
    let store = Store::open(&desk.path()).unwrap();
    let cold = timed(|| store.snapshot_at(events).unwrap());
    let versions = (0..200_u64).map(|nth| nth * 7_919_999 % events);
    let mut times: Vec<_> = versions.map(|version| timed(|| store.snapshot_at(version).unwrap())).collect();
    let middle = median(&mut times);
    let slowest = times.last().copied().unwrap_or_default();
    format!("median {middle:.1?}, slowest of {} {slowest:.1?}; the first time {cold:.1?}", times.len())
}

/// How one command would fare beside deciding it.
pub(crate) fn preview(engine: Engine) -> String {
    const EACH: u32 = 200;
    let (desk, _) = large(engine);
    let mut store = Store::open(&desk.path()).unwrap();
    let snapshot = store.snapshot().unwrap();
    let context = Context { at: ayni_storage::clock::Clock::default().now(), by: owner() };
    let command = record(LATER);
    let commands = std::slice::from_ref(&command);
    let mut ours = || timed(|| (0..EACH).for_each(|_| drop(black_box(snapshot.preview(&context, commands)))));
    let mut raw =
        || timed(|| (0..EACH).for_each(|_| drop(black_box(decide(snapshot.register(), &command, &context)))));
    ratio(runs(21), &mut ours, &mut raw)
}
