//! Recording: one command at a time, each durable, and a roster at once.

use std::cell::Cell;
use std::time::Duration;

use crate::bare::{Bare, Rows};
use crate::book::{batch, request, roster as people};
use crate::desk::{Desk, Engine};
use crate::measure::{cpu_of, over, ratio, runs, timed};
use ayni_storage::Store;
use domain::testing::ask;

const RUNS: usize = 11;

/// How many commands a run has, and how many go before the first.
const COMMANDS: u32 = 300;
const WARM: u32 = 500;

fn enrolled(mut store: Store) -> Store {
    let mut first = request(1_000_000);
    first.command = ask::enrol(1);
    store.execute(&first).unwrap();
    store
}

/// One person recorded by a program that stays open, with a durable commit each.
pub(crate) fn command(engine: Engine) -> String {
    let count = COMMANDS * u32::try_from(runs(RUNS)).unwrap() + WARM;
    let sample = Desk::new(engine);
    let mut store = enrolled(sample.create());
    for person in 1..=count {
        store.execute(&request(person)).unwrap();
    }
    drop(store);
    let rows = Rows::of(&sample);
    drop(sample);
    let (ours_desk, raw_desk) = (Desk::new(engine), Desk::new(engine));
    let mut store = enrolled(ours_desk.create());
    drop(enrolled(raw_desk.create()));
    let bare = Bare::at(&raw_desk);
    let (mut asked, mut written) = (0, 0);
    let (our_workers, raw_workers) = (ours_desk.workers(), raw_desk.workers());
    let (our_cpu, raw_cpu) = (Cell::new(Duration::ZERO), Cell::new(Duration::ZERO));
    let mut ours = |count: u32| {
        let requests: Vec<_> = (asked + 1..=asked + count).map(request).collect();
        asked += count;
        spending(&our_workers, &our_cpu, || {
            for request in &requests {
                store.execute(request).unwrap();
            }
        })
    };
    let mut raw = |count: u32| {
        spending(&raw_workers, &raw_cpu, || {
            for _ in 0..count {
                bare.commit(&rows, written);
                written += 1;
            }
        })
    };
    ours(WARM);
    raw(WARM);
    our_cpu.set(Duration::ZERO);
    raw_cpu.set(Duration::ZERO);
    let runs = runs(RUNS);
    let each = |whole: Duration| whole / COMMANDS;
    let said = ratio(runs, &mut || each(ours(COMMANDS)), &mut || each(raw(COMMANDS)));
    let each = |cpu: &Cell<Duration>| each(cpu.get() / u32::try_from(runs).unwrap());
    let (ours, raw) = (each(&our_cpu), each(&raw_cpu));
    format!("{said}; time on a core, both ends: {:.2} (ours {ours:.1?}, raw {raw:.1?})", over(ours, raw))
}

/// How long it takes; the time that these have a core meanwhile is added up.
fn spending(workers: &[String], spent: &Cell<Duration>, work: impl FnOnce()) -> Duration {
    let before = cpu_of(workers);
    let took = timed(work);
    spent.set(spent.get() + cpu_of(workers).saturating_sub(before));
    took
}

/// Ten thousand people recorded and admitted in one batch, by a program that has just connected.
pub(crate) fn roster(engine: Engine) -> String {
    let people = || batch(1, people(1..10_001));
    let (ours_desk, raw_desk) = (Desk::new(engine), Desk::new(engine));
    enrolled(ours_desk.create()).execute_batch(&people(), &mut |_| {}).unwrap();
    let rows = Rows::of(&ours_desk);
    let mut ours = || {
        let (mut store, batch) = (enrolled(ours_desk.create_anew()), people());
        timed(|| store.execute_batch(&batch, &mut |_| {}).unwrap())
    };
    let mut raw = || {
        drop(enrolled(raw_desk.create_anew()));
        let bare = Bare::at(&raw_desk);
        timed(|| bare.import(&rows))
    };
    ratio(runs(RUNS), &mut ours, &mut raw)
}
