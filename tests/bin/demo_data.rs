//! Writes registers made up by a seed, one file each: `cargo xtask demo-data`. What they tell is decided in the library
//! beside it.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use ayni_tests::generate::{Book, Size};
use storage::{BatchError, StorageError, Store};

const HELP: &str = "\
cargo xtask demo-data --registers N --members M --years Y --seed S [--out FOLDER]

  --registers N   how many registers, each a central with its cooperatives (1 unless told otherwise)
  --members M     how many people ever were members, in each register (200)
  --years Y       how many years are told as they went by, the last of them 2025 (10)
  --seed S        the same seed makes the same registers (1)
  --out FOLDER    where register-0001.ayni and so on are written; none of them may be there yet (target/demo-data)
";

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
    Batch(String, BatchError),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{HELP}"),
            Self::Folder(path, error) => write!(f, "{} cannot be made: {error}", path.display()),
            Self::Storage(target, error) => write!(
                f,
                "{target} was not written ({error}: {error:?}); choose another folder or remove what is there"
            ),
            Self::Batch(target, error) => {
                write!(f, "{target} was not written to its end ({error}: {error:?}); mend the generator")
            }
        }
    }
}

/// What is to be made, and where.
struct Wanted {
    registers: u32,
    size: Size,
    seed: u64,
    /// A folder; the place where a later store may read the address of a server.
    out: String,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.iter().any(|word| matches!(word.as_str(), "-h" | "--help" | "help")) {
        say(HELP);
        return ExitCode::SUCCESS;
    }
    match read(&words).and_then(|wanted| make(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
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
    let mut wanted = Wanted { registers: 1, size, seed: 1, out: "target/demo-data".to_owned() };
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
            other => return Err(Trouble::Usage(format!("`{other}` is not an option"))),
        }
    }
    Ok(wanted)
}

fn number(name: &str, value: &str, least: u32, most: u32) -> Result<u32, Trouble> {
    let fits = value.parse().ok().filter(|number| (least..=most).contains(number));
    fits.ok_or_else(|| Trouble::Usage(format!("`{name} {value}`: a whole number from {least} to {most}")))
}

fn make(wanted: &Wanted) -> Result<(), Trouble> {
    let start = Instant::now();
    let mut events = 0;
    for number in 1..=wanted.registers {
        let book = Book::new(wanted.seed, number, wanted.size);
        let (target, mut store) = create(&wanted.out, number, &book)?;
        let version = ayni_tests::write(book, &mut store, &mut |chapter| {
            let seconds = start.elapsed().as_secs_f64();
            let count = chapter.commands.len();
            let _ = writeln!(
                std::io::stderr(),
                "{seconds:8.2} s  {target}: {} ({count} commands)",
                chapter.label
            );
        });
        events += version.map_err(|error| Trouble::Batch(target.clone(), error))?;
    }
    let seconds = start.elapsed().as_secs_f64();
    say(&format!(
        "{} registers with {events} events in {} after {seconds:.1} s",
        wanted.registers, wanted.out
    ));
    Ok(())
}

/// Makes an empty register at its place below the target, and says what it is called.
fn create(out: &str, number: u32, book: &Book) -> Result<(String, Store), Trouble> {
    let is_address = ["postgres://", "postgresql://"].iter().any(|start| out.starts_with(start));
    if is_address {
        return Err(Trouble::Usage(format!("`{out}` is the address of a server; --out takes a folder")));
    }
    let folder = Path::new(out);
    std::fs::create_dir_all(folder).map_err(|error| Trouble::Folder(folder.to_owned(), error))?;
    let path = folder.join(format!("register-{number:04}.ayni"));
    let target = path.display().to_string();
    match Store::create(&path, book.id()) {
        Ok(store) => Ok((target, store)),
        Err(error) => Err(Trouble::Storage(target, error)),
    }
}
