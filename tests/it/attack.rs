//! Anybody's files and anybody's words: whatever is handed to the program, it ends soon, in little memory, with a code that
//! is documented, and the register still verifies. A small sample by default; `cargo xtask soak` runs many.

mod properties;

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::desk::{Desk, program};

/// How much private memory a run may take, in bytes.
const MEMORY_MAX: u64 = 500 * 1_024 * 1_024;

/// How long a run may take, in seconds, beside others that use the machine.
const SECONDS_MAX: u64 = 20;

/// The documented exit codes end with this one; each number up to it is one.
const CODE_MAX: i32 = crate::desk::UNTOLD;

/// How many rounds there are, by default and in a soak.
fn rounds(few: u32, many: u32) -> u32 {
    if std::env::var_os("AYNI_SOAK").is_some() { many } else { few }
}

/// Numbers that look random, by a seed that says all of them (`SplitMix64`).
struct Dice {
    state: u64,
}

impl Dice {
    /// The same numbers in every run of the gate, others in each round of a soak; printed, so that they can be had again.
    fn thrown(what: &str) -> Self {
        let given = std::env::var("AYNI_SEED").ok().and_then(|seed| seed.parse().ok());
        let elapsed = || std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
        let by_default = if std::env::var_os("AYNI_SOAK").is_some() { elapsed() } else { 1 };
        let state = given.unwrap_or(by_default);
        println!("{what}: AYNI_SEED={state}");
        Self { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the end.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Runs the program within its limits; a failure is what is wrong with how it ended.
fn limited(desk: &Desk, args: &[String]) -> Result<i32, String> {
    let mut command = Command::new("timeout");
    desk.surround(&mut command);
    command.args(["--signal=KILL", &SECONDS_MAX.to_string(), "prlimit", &format!("--data={MEMORY_MAX}")]);
    command.arg(program()).args(args).current_dir(desk.folder()).stdin(Stdio::null());
    let started = Instant::now();
    let ended = command.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    let code = ended.status.code().unwrap_or(-1);
    if !(0..=CODE_MAX).contains(&code) {
        return Err(format!("ended with {code} after {:?}: {said}", started.elapsed()));
    }
    if said.contains("panicked") || said.contains('⟨') {
        return Err(said.into_owned());
    }
    Ok(code)
}

/// What failed, kept where it can be looked at.
fn keep(desk: &Desk, name: &str) -> PathBuf {
    let folder = tempfile::Builder::new().prefix("ayni-attack").tempdir().unwrap().keep();
    let kept = folder.join(name);
    std::fs::copy(desk.path(name), &kept).unwrap();
    kept
}
