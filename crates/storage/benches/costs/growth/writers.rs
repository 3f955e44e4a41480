//! Programs that write at once, each to a register of its own in one database.

use std::path::PathBuf;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use ayni_storage::Store;
use domain::testing::pool;

use crate::book::{self, request};
use crate::desk::{Desk, Engine};
use crate::measure::{Effort, Grid, beside_first, effort, plain};

const PEOPLE: u32 = 50;

/// How many programs there are at most.
const MOST: u32 = 16;

/// How many commands each records.
fn commands() -> u32 {
    if effort() == Effort::Quick { 20 } else { 500 }
}

/// Commands per second of all together by the number of those who write.
pub(crate) fn writers(engine: Engine) -> String {
    let desk = Desk::new(engine);
    let sizes = [1, 2, 4, 8, MOST];
    for number in 1..=MOST {
        let mut store = Store::create(&desk.path_of(number), pool::register(number)).unwrap();
        book::fill(&mut store, book::commands(PEOPLE));
    }
    desk.settle();
    let mut first = PEOPLE + 1;
    let rates: Vec<f64> = sizes
        .iter()
        .map(|writers| {
            let took = together(&desk, *writers, first);
            first += commands() + 1;
            f64::from(*writers) * f64::from(commands()) / took.as_secs_f64()
        })
        .collect();
    let grid =
        Grid::of(&[("programs", plain(&sizes.map(f64::from), 0)), ("commands/s", beside_first(&rates, 0))]);
    format!("beside the first size in brackets\n\n{}", grid.text())
}

/// Here they are threads of one program, which shares fewer connections unless told otherwise.
fn place(desk: &Desk, number: u32) -> PathBuf {
    let path = desk.path_of(number);
    if desk.url().is_none() { path } else { format!("{}&pool={MOST}", path.display()).into() }
}

fn together(desk: &Desk, writers: u32, first: u32) -> Duration {
    let ready = Barrier::new(usize::try_from(writers).unwrap() + 1);
    let ready = &ready;
    thread::scope(|scope| {
        let writing: Vec<_> = (1..=writers)
            .map(|number| {
                scope.spawn(move || {
                    let mut store = Store::open(&place(desk, number)).unwrap();
                    // The first one folds the log.
                    store.execute(&request(first)).unwrap();
                    ready.wait();
                    for person in first + 1..=first + commands() {
                        store.execute(&request(person)).unwrap();
                    }
                })
            })
            .collect();
        ready.wait();
        let start = Instant::now();
        for writer in writing {
            writer.join().unwrap();
        }
        start.elapsed()
    })
}
