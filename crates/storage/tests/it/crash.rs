//! A program that is killed at any moment leaves a register that opens, verifies, and holds all of a batch or none.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use ayni_storage::Store;
use domain::testing::ask;

use crate::{Desk, batch, execute, roster, sound};

const IMPORTS: &str = "AYNI_TEST_IMPORTS";

/// How often it is killed; `AYNI_KILLS` says otherwise.
fn rounds() -> u32 {
    std::env::var("AYNI_KILLS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(50)
}

const PEOPLE: u32 = 120;

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % end
    }
}

/// Protects against power cuts and impatience, many times over.
#[test]
fn an_import_that_is_killed_is_whole_or_nothing() {
    let mut numbers = Numbers(20_211_130);
    let mut whole = 0;
    let rounds = rounds();
    for round in 0..rounds {
        let desk = Desk::new();
        execute(&mut desk.create(), 1, [ask::enrol(1), ask::record(9999)]);
        kill_at_some_moment(&desk.file(), &mut numbers);
        let store = desk.open();
        let version = store.version().unwrap();
        assert!([2, 2 + 2 * u64::from(PEOPLE)].contains(&version), "round {round}: version {version}");
        sound(&store);
        whole += u32::from(version > 2);
    }
    assert!(0 < whole && whole < rounds, "{whole} of {rounds} were whole: the moments are not spread");
}

/// Lets another process import, and kills it after some commands; half of the times while it writes rows and commits.
fn kill_at_some_moment(path: &Path, numbers: &mut Numbers) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::imports_for_another_test", "--nocapture"])
        .env(IMPORTS, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let commands = 2 * PEOPLE;
    let (last, spins) = match numbers.below(2) {
        0 => (numbers.below(commands), 0),
        _ => (commands, numbers.below(3_000_000)),
    };
    // Held until the end: a child that nobody listens to would stop by itself.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let reached = format!("decided {last}");
    lines.find(|line| line.ends_with(&reached));
    for _ in 0..spins {
        std::hint::spin_loop();
    }
    // Where it is done already, there is nothing to kill.
    drop(child.kill());
    child.wait().unwrap();
}

/// The other process of the test above; alone it does nothing.
#[test]
fn imports_for_another_test() {
    let Ok(path) = std::env::var(IMPORTS) else { return };
    let mut out = std::io::stdout();
    let mut say = |decided: usize| {
        writeln!(out, "decided {decided}").unwrap();
        out.flush().unwrap();
    };
    say(0);
    let mut store = Store::open(Path::new(&path)).unwrap();
    store.execute_batch(&batch(1, roster(1..1 + PEOPLE)), &mut say).unwrap();
}
