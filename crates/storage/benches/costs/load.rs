//! Loading: a register of five thousand people with twenty events each is read and folded.

use ayni_storage::Store;
use domain::Event;
use domain::testing::{ask, pool};

use crate::bare::Bare;
use crate::book;
use crate::desk::{Desk, Engine};
use crate::measure::{medians, over, runs, timed};

const RUNS: usize = 11;
const PEOPLE: u32 = 5_000;
const EVENTS: usize = 100_000;

/// Beside decoding the events alone, and beside reading the same events from the engine and decoding each as it arrives, on
/// one thread. The profiles that the program reads, too, are on neither raw side.
pub(crate) fn load(engine: Engine) -> String {
    let desk = Desk::new(engine);
    filled(&desk);
    desk.settle();
    let bare = Bare::at(&desk);
    let mut bodies = Vec::new();
    bare.bodies(&mut |body| bodies.push(body.to_owned()));
    assert_eq!(bodies.len(), EVENTS);
    let decode = |body: &str| {
        std::hint::black_box(serde_json::from_str::<Event>(body).unwrap());
    };
    let mut ours = || {
        let mut store = Store::open(&desk.path()).unwrap();
        timed(|| assert!(store.register().unwrap().members().iter().count() == 5_000))
    };
    let mut decoding = || timed(|| bodies.iter().for_each(|body| decode(body)));
    let mut reading = || timed(|| bare.bodies(&mut |body| decode(body)));
    let runs = runs(RUNS);
    let [ours, reading, decoding] = medians(runs, [&mut ours, &mut reading, &mut decoding]);
    format!(
        "{:.2} (ours {ours:.1?}, read and decode {reading:.1?}, medians of {runs}); ÷ decode alone ({decoding:.1?}): {:.2}",
        over(ours, reading),
        over(ours, decoding)
    )
}

fn filled(desk: &Desk) {
    let mut commands = book::roster(1..PEOPLE + 1);
    let mut id = 3_000_000;
    let mut add = |command| {
        id += 1;
        commands.push((pool::command(id), command));
    };
    for person in 1..=PEOPLE {
        for year in 0..9 {
            let (from, until) = (format!("{}-02-01", 2017 + year), format!("{}-05-01", 2017 + year));
            add(ask::suspend(person, &from, Some(&until)));
            add(ask::work(person * 10 + year, person, 1, "mining", &from));
            add(ask::end_work(person * 10 + year, &until));
        }
    }
    commands.insert(0, (pool::command(1), ask::enrol(1)));
    commands.truncate(EVENTS);
    desk.create().execute_batch(&book::batch(1, commands), &mut |_| {}).unwrap();
}
