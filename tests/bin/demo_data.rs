//! Writes registers made up by a seed, one file each or all into one database: `cargo xtask demo-data`. What they tell is
//! decided in the library beside it.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use ayni_tests::generate::{Book, LAST_YEAR, Size};
use domain::value::Digest;
use storage::clock::Clock;
use storage::{ExecuteError, StorageError, Store};

const HELP: &str = "\
cargo xtask demo-data --registers N --members M --years Y --seed S [--out FOLDER]

  --registers N   how many registers, each a central with its cooperatives (1 unless told otherwise)
  --members M     how many people ever were members, in each register (200)
  --years Y       how many years are told as they went by, the last of them 2025 (10)
  --seed S        the same seed makes the same registers (1)
  --out FOLDER    where register-0001.ayni and so on are written; none of them may be there yet (target/demo-data);
                  or postgres://user@host/database, which takes them all

What was there before is recorded when the first year begins, and each year when it is over. AYNI_NOW has everything
recorded at one instant instead, which is faster.
";

/// The environment variable that fixes the clock, as of the program.
const FIXED_BY: &str = "AYNI_NOW";

/// The word by which we ask ourselves for what is recorded when a year begins.
const ROUND: &str = "--when";

/// Why no register was made.
#[derive(Debug)]
enum Trouble {
    /// What was typed is not understood.
    Usage(String),
    /// A folder or file could not be made.
    Folder(PathBuf, std::io::Error),
    /// The store did not take it.
    Storage(String, StorageError),
    /// The domain did not take it, which is a fault of the generator.
    Batch(String, ExecuteError),
    /// We could not start ourselves for another round.
    Start(std::io::Error),
    /// A round failed, and has said why.
    Round,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{HELP}"),
            Self::Folder(path, error) => write!(f, "{} cannot be made: {error}", path.display()),
            Self::Storage(target, error) => {
                write!(
                    f,
                    "{target} was not written ({error}); choose another folder, or remove what is there"
                )
            }
            Self::Batch(target, error) => {
                write!(f, "{target} was not written to its end ({error}: {error:?}); mend the generator")
            }
            Self::Start(error) => write!(f, "demo-data cannot start itself: {error}"),
            Self::Round => write!(f, "a round failed"),
        }
    }
}

/// What is to be made, and where.
struct Wanted {
    registers: u32,
    size: Size,
    seed: u64,
    /// A folder, or the address of a database.
    out: String,
    /// The year that begins when this is recorded; `None` for all of it at once.
    round: Option<i32>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.iter().any(|word| matches!(word.as_str(), "-h" | "--help" | "help")) {
        say(HELP);
        return ExitCode::SUCCESS;
    }
    match read(&words).and_then(|wanted| make(&wanted, &words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::Round) => ExitCode::FAILURE,
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn read(words: &[String]) -> Result<Wanted, Trouble> {
    let size = Size { members: 200, years: 10 };
    let mut wanted = Wanted { registers: 1, size, seed: 1, out: "target/demo-data".to_owned(), round: None };
    let mut rest = words.iter();
    while let Some(name) = rest.next() {
        let value = rest
            .next()
            .ok_or_else(|| Trouble::Usage(format!("`{name}` is the last word; its value is missing")))?;
        match name.as_str() {
            "--registers" => wanted.registers = number(name, value, 1, 9999)?,
            "--members" => wanted.size.members = number(name, value, 10, 1_000_000)?,
            "--years" => wanted.size.years = number(name, value, 1, 50)?,
            "--seed" => {
                let wrong = |_| Trouble::Usage(format!("`{value}` is no seed; --seed takes a whole number"));
                wanted.seed = value.parse().map_err(wrong)?;
            }
            "--out" => wanted.out.clone_from(value),
            ROUND => wanted.round = value.parse().ok(),
            other => return Err(Trouble::Usage(format!("`{other}` is not an option"))),
        }
    }
    Ok(wanted)
}

fn number(name: &str, value: &str, least: u32, most: u32) -> Result<u32, Trouble> {
    let fits = value.parse().ok().filter(|number| (least..=most).contains(number));
    fits.ok_or_else(|| Trouble::Usage(format!("`{name} {value}`: a whole number from {least} to {most}")))
}

fn make(wanted: &Wanted, words: &[String]) -> Result<(), Trouble> {
    if wanted.round.is_some() {
        return round(wanted).map(|_| ());
    }
    let start = Instant::now();
    if std::env::var_os(FIXED_BY).is_some_and(|fixed| !fixed.is_empty()) {
        let events = round(wanted)?;
        say(&format!("{events} events"));
    } else {
        // What is recorded at another time is recorded by another process.
        for year in wanted.size.first_year()..=LAST_YEAR + 1 {
            recorded_in(year, words)?;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    say(&format!("{} registers in {} after {seconds:.1} s", wanted.registers, wanted.out));
    Ok(())
}

/// Has ourselves record what is recorded when a year begins.
fn recorded_in(year: i32, words: &[String]) -> Result<(), Trouble> {
    let program = std::env::current_exe().map_err(Trouble::Start)?;
    let mut command = Command::new(program);
    command.args(words).args([ROUND, &year.to_string()]);
    command.env(FIXED_BY, format!("{year}-01-01T00:00:00Z"));
    let status = command.status().map_err(Trouble::Start)?;
    if status.success() { Ok(()) } else { Err(Trouble::Round) }
}

/// Writes what is recorded then into every register. Says how many events they hold.
fn round(wanted: &Wanted) -> Result<u64, Trouble> {
    let first = wanted.size.first_year();
    let start = Instant::now();
    let mut events = 0;
    for number in 1..=wanted.registers {
        let book = Book::new(wanted.seed, number, wanted.size);
        let fresh = wanted.round.is_none_or(|round| round == first);
        let (target, mut store) = store(&wanted.out, number, &book, fresh)?;
        let due =
            |year: Option<i32>| wanted.round.is_none_or(|round| year.map_or(first, |year| year + 1) == round);
        let version =
            ayni_tests::write(book.filter(|chapter| due(chapter.year)), &mut store, &mut |chapter| {
                let (seconds, count) = (start.elapsed().as_secs_f64(), chapter.commands.len());
                let line = format!("{seconds:8.2} s  {target}: {} ({count} commands)", chapter.label);
                let _ = writeln!(std::io::stderr(), "{line}");
            });
        events += version.map_err(|error| Trouble::Batch(target.clone(), error))?;
    }
    Ok(events)
}

/// A register at its place below the target, empty if it is to be a fresh one, and what it is called.
fn store(out: &str, number: u32, book: &Book, fresh: bool) -> Result<(String, Store), Trouble> {
    let is_address = ["postgres://", "postgresql://"].iter().any(|start| out.starts_with(start));
    let path = if is_address { in_database(out, book) } else { in_folder(Path::new(out), number)? };
    let target = if is_address { format!("register {number:04}") } else { path.display().to_string() };
    let clock = clock()?;
    let store = if fresh { Store::create_at(&path, book.id(), clock) } else { Store::open(&path) };
    let timed = |mut store: Store| {
        store.set_clock(clock);
        // A later round begins at a later version, and with other salts.
        let version = store.version()?;
        store.set_salt_seed(Digest::of(&[book.id().uuid().as_bytes(), &version.to_be_bytes()]));
        Ok((target.clone(), store))
    };
    store.and_then(timed).map_err(|error| Trouble::Storage(target, error))
}

/// The clock by which everything is recorded: fixed by `AYNI_NOW`, or the system's.
fn clock() -> Result<Clock, Trouble> {
    let Some(text) = std::env::var(FIXED_BY).ok().filter(|text| !text.is_empty()) else {
        return Ok(Clock::default());
    };
    let wrong = |_| Trouble::Usage(format!("{FIXED_BY}={text} is no instant; write 2021-12-01T10:00:00Z"));
    text.parse().map(Clock::at).map_err(wrong)
}

/// The address of a register in a database.
fn in_database(out: &str, book: &Book) -> PathBuf {
    let joint = if out.contains('?') { '&' } else { '?' };
    format!("{out}{joint}register={}", book.id()).into()
}

/// The file of a register in a folder, which is made where it is not there.
fn in_folder(folder: &Path, number: u32) -> Result<PathBuf, Trouble> {
    std::fs::create_dir_all(folder).map_err(|error| Trouble::Folder(folder.to_owned(), error))?;
    Ok(folder.join(format!("register-{number:04}.ayni")))
}
