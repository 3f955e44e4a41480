//! What the program costs as a whole, beside the raw engine: each line is a ratio of medians, both taken in turns in one
//! run. It must not check what is printed; the stories do.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ayni_tests::generate::{Book, Size};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use storage::Store;

const ROSTER: u32 = 10_000;
const NAMESAKES: u32 = 50_000;
const MANY: u32 = 100_000;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    build();
    for (name, bench) in [
        (
            "program: import of a 10,000-row roster ÷ raw prepared inserts of the same rows (at most 4)",
            roster as fn() -> String,
        ),
        (
            "program: a row of 50,000 in which names repeat ÷ a row of 10,000, imported (at most 1.3)",
            namesakes,
        ),
        ("program: check of ten years of 1,000 members ÷ loading them in process (at most 5)", check),
        ("program: overview of the demonstration ÷ sqlite3 FILE 'select 1' (at most 5)", overview),
        (
            "program: participation of 100,000 people ÷ bare SQL aggregates in process (for information)",
            participation,
        ),
    ] {
        if words.iter().all(|word| name.contains(word.as_str())) {
            println!("{name}: {}", bench());
        }
    }
}

/// Builds the program, which is not among what `cargo bench` builds. An unoptimised run takes the program that is there.
fn build() {
    if cfg!(debug_assertions) {
        eprintln!("  unoptimised: these ratios say little");
        return;
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--release", "--quiet", "--package", "ayni-cli"]);
    let folder = program().parent().and_then(Path::parent).unwrap().to_owned();
    command.env("CARGO_TARGET_DIR", folder).current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(command.status().unwrap().success(), "the program does not build");
}

/// The program, beside the benchmarks.
fn program() -> PathBuf {
    let bench = std::env::current_exe().unwrap();
    bench.parent().and_then(Path::parent).unwrap().join(format!("ayni{}", std::env::consts::EXE_SUFFIX))
}

fn ayni(register: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.arg("--register").arg(register).args(args).env("AYNI_LANG", "es").env_remove("AYNI_NOW");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn run(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.status().unwrap();
    let took = start.elapsed();
    assert!(status.success(), "{command:?} failed: {status}");
    took
}

/// Both medians and their ratio, taken in turns.
fn ratio(
    runs: usize,
    ours: &mut dyn FnMut() -> Duration,
    raw: &mut dyn FnMut() -> Duration,
) -> (f64, String) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        first.push(ours());
        second.push(raw());
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let (ours, raw) = (median(&mut first), median(&mut second));
    (ours.as_secs_f64() / raw.as_secs_f64(), format!("ours {ours:.1?}, raw {raw:.1?}, medians of {runs}"))
}

fn csv(rows: u32) -> String {
    let mut text = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de nacimiento;Fecha de ingreso\n".to_owned();
    for n in 1..=rows {
        let (gender, year, month) = (if n % 3 == 0 { "F" } else { "M" }, 2000 + n % 20, 1 + n % 12);
        let (birth, dni) = (1950 + n % 45, 10_000_000 + n);
        let name = ["Quispe", "Mamani", "Condori", "Ticona", "Choque"][usize::try_from(n % 5).unwrap()];
        let day = 1 + n % 28;
        writeln!(
            text,
            "{n};{name} {n};Nombre {};{dni};{gender};{birth}-{month:02}-{day:02};{year}-{month:02}",
            n % 97
        )
        .unwrap();
    }
    text
}

/// People of 200 surnames and 100 given names, so that two or three have each name.
fn repeating(rows: u32) -> String {
    let mut text = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de nacimiento;Fecha de ingreso\n".to_owned();
    for n in 1..=rows {
        // Numbers without a common divisor, so that every pair of names comes before one comes again.
        let (surname, given) = (n % 200, (n + n / 200) % 100);
        let (gender, year, month, day) =
            (if n % 3 == 0 { "F" } else { "M" }, 2000 + n % 20, 1 + n % 12, 1 + n % 28);
        let (birth, dni) = (1950 + n % 45, 10_000_000 + n);
        writeln!(
            text,
            "{n};Apellido {surname};Nombre {given};{dni};{gender};{birth}-{month:02}-{day:02};{year}-{month:02}"
        )
        .unwrap();
    }
    text
}

/// A folder with a register that holds one cooperative, and a roster.
fn desk(rows: u32) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("base.ayni");
    run(ayni(&register, &["init"]));
    run(ayni(&register, &["cooperative", "enrol", "Cooperativa Halcón"]));
    std::fs::write(folder.path().join("roster.csv"), csv(rows)).unwrap();
    folder
}

/// A table: its name, and the values of its rows.
type Rows = Vec<(String, Vec<Vec<Value>>)>;

/// The schema of a register, and everything that stands in it.
fn dump(register: &Path) -> (Vec<String>, Rows) {
    let connection = Connection::open(register).unwrap();
    let listed = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let schema = listed("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC");
    let tables = listed("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    let rows = |table: String| {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let width = statement.column_count();
        let read = |row: &rusqlite::Row<'_>| (0..width).map(|at| row.get(at)).collect();
        let rows = statement.query_map([], read).unwrap().map(Result::unwrap).collect();
        (table, rows)
    };
    (schema, tables.into_iter().map(rows).collect())
}

/// Writes all rows into an empty copy of the schema, durably, in one transaction.
fn insert(path: &Path, schema: &[String], rows: &Rows) -> Duration {
    let _ = std::fs::remove_file(path);
    let mut connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "synchronous", "full").unwrap();
    for sql in schema {
        connection.execute_batch(sql).unwrap();
    }
    let start = Instant::now();
    let transaction = connection.transaction().unwrap();
    for (table, rows) in rows {
        let places = vec!["?"; rows.first().map_or(1, Vec::len)].join(",");
        let mut statement = transaction.prepare(&format!("INSERT INTO \"{table}\" VALUES ({places})"));
        for row in rows {
            statement.as_mut().unwrap().execute(params_from_iter(row)).unwrap();
        }
    }
    transaction.commit().unwrap();
    start.elapsed()
}

/// The most memory that a run took, as Linux says it while the program is alive.
fn peak(mut command: Command) -> Option<u64> {
    let mut child = command.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().unwrap().is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
        peak = peak.max(kilobytes);
        std::thread::sleep(Duration::from_millis(1));
    }
    peak
}

/// The import of a file of the folder into a fresh copy of its register.
fn import(folder: &Path, file: &str) -> Command {
    let (base, register) = (folder.join("base.ayni"), folder.join("register.ayni"));
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", register.display()));
    }
    std::fs::copy(&base, &register).unwrap();
    ayni(&register, &["import", "roster", folder.join(file).to_str().unwrap()])
}

fn roster() -> String {
    let folder = desk(ROSTER);
    let register = folder.path().join("register.ayni");
    let import = || import(folder.path(), "roster.csv");
    let memory = peak(import())
        .map_or("unknown: /proc is missing".to_owned(), |kilobytes| format!("{} MB", kilobytes / 1024));
    run(import());
    let (schema, rows) = dump(&register);
    eprintln!("  {} rows in {} tables", rows.iter().map(|(_, rows)| rows.len()).sum::<usize>(), rows.len());
    let raw = folder.path().join("raw.db");
    let (ratio, said) = ratio(7, &mut || run(import()), &mut || insert(&raw, &schema, &rows));
    format!("{ratio:.2} ({said}); peak memory {memory} (under 200 MB)")
}

fn namesakes() -> String {
    let folder = desk(ROSTER);
    std::fs::write(folder.path().join("namesakes.csv"), repeating(NAMESAKES)).unwrap();
    let time_a_row = |file, rows| run(import(folder.path(), file)) / rows;
    let (ratio, said) =
        ratio(3, &mut || time_a_row("namesakes.csv", NAMESAKES), &mut || time_a_row("roster.csv", ROSTER));
    format!("{ratio:.2} ({said}, a row)")
}

fn check() -> String {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("book.ayni");
    let book = Book::new(1, 1, Size { members: 1000, years: 10 });
    let mut store = Store::create(&register, book.id()).unwrap();
    ayni_tests::write(book, &mut store, &mut |_| ()).unwrap();
    drop(store);
    let load = || {
        let start = Instant::now();
        let people = Store::open(&register).unwrap().register().unwrap().persons().iter().count();
        assert!(1000 <= people, "{people} people");
        start.elapsed()
    };
    let (ratio, said) = ratio(15, &mut || run(ayni(&register, &["check"])), &mut { load });
    format!("{ratio:.2} ({said})")
}

fn overview() -> String {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("demo.ayni");
    run(ayni(&register, &["demo", register.to_str().unwrap()]));
    let sqlite = || {
        let mut command = Command::new("sqlite3");
        command.arg(&register).arg("select 1").stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    if sqlite().status().is_err() {
        return "left out: sqlite3 is missing; on Debian `apt-get install sqlite3` brings it".to_owned();
    }
    let (ratio, said) = ratio(31, &mut || run(ayni(&register, &[])), &mut || run(sqlite()));
    format!("{ratio:.2} ({said})")
}

fn participation() -> String {
    let folder = desk(MANY);
    let register = folder.path().join("base.ayni");
    run(ayni(&register, &["import", "roster", folder.path().join("roster.csv").to_str().unwrap()]));
    let connection = Connection::open(&register).unwrap();
    let aggregates = [
        "SELECT gender, count(DISTINCT person) FROM membership
         WHERE register = (SELECT register FROM register) AND person IS NOT NULL AND from_day <= ?1 AND ?1 < until_day
         GROUP BY gender",
        "SELECT organ, gender, count(DISTINCT person) FROM mandate WHERE from_day <= ?1 AND ?1 < until_day
         GROUP BY organ, gender",
        "SELECT area, gender, count(DISTINCT person) FROM assignment WHERE from_day <= ?1 AND ?1 < until_day
         GROUP BY area, gender",
    ];
    // 2021-11-30 as a day counted from the first of the year 1.
    let day = 738_124;
    let mut ask = || {
        let start = Instant::now();
        for sql in aggregates {
            let mut statement = connection.prepare_cached(sql).unwrap();
            let mut rows = statement.query([day]).unwrap();
            while rows.next().unwrap().is_some() {}
        }
        start.elapsed()
    };
    let report = ["report", "participation", "--as-of", "2021-11-30"];
    let (ratio, said) = ratio(7, &mut || run(ayni(&register, &report)), &mut ask);
    format!("{ratio:.2} ({said})")
}
