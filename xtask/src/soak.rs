//! `cargo xtask soak`: the property tests with many more cases, and servers under load for longer. It must not contain properties of its own.

use crate::cluster::Postgres;
use crate::run::{self, Outcome};
use std::time::{Duration, Instant};

/// Cases of each property in one round; the normal run takes proptest's default of 256.
const CASES: &str = "20000";

/// Property tests stand in modules or functions whose names contain the first, tests of servers that are long in a soak the second.
const NAMES: [&str; 2] = ["propert", "under_load"];

/// Runs rounds of the property tests until the minutes are over; without minutes, one round.
pub(crate) fn run(words: &[String]) -> Outcome {
    let minutes = match words {
        [] => 0,
        [minutes] => minutes.parse().map_err(|_| format!("`{minutes}` is not a number of minutes"))?,
        _ => return Err("`cargo xtask soak [minutes]` takes at most one word".to_owned()),
    };
    let wanted = Duration::from_secs(60 * minutes);
    let postgres = Postgres::for_tests()?;
    let start = Instant::now();
    for round in 1.. {
        run::say(&format!("round {round}: {CASES} cases of every property"));
        let mut command =
            run::cargo(&["test", "--release", "--workspace", "--tests", "--no-fail-fast", "--"])?;
        command.args(NAMES);
        command.env("PROPTEST_CASES", CASES).env("AYNI_SOAK", "1");
        postgres.tell(&mut command);
        run::finish(command)?;
        if wanted <= start.elapsed() {
            run::say(&format!("{round} rounds in {} s without a failure", start.elapsed().as_secs()));
            break;
        }
    }
    Ok(())
}
