//! Power cuts and full disks: whatever stops the program, the register opens, verifies, and holds all of a batch or none.

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::desk::{Desk, FILE, STORAGE, ended, program};

const ROWS: u32 = 800;
const ROUNDS: u32 = 50;

/// A roster of so many people under made-up names.
pub(crate) fn roster(rows: u32) -> String {
    let mut text = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n".to_owned();
    for n in 1..=rows {
        let (gender, year, month) = (if n % 3 == 0 { "F" } else { "M" }, 2000 + n % 20, 1 + n % 12);
        let dni = 10_000_000 + n;
        writeln!(text, "{n};Apellido{n};Nombre{n};{dni};{gender};{year}-{month:02}").unwrap();
    }
    text
}

fn desk(rows: u32) -> Desk {
    let desk = Desk::of_files().begun();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.write("padron.csv", roster(rows));
    desk
}

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % end.max(1)
    }
}

/// When an import is killed.
enum Moment {
    /// After so many milliseconds of its run.
    After(u32),
    /// While it commits: once so many bytes stand in the write-ahead log.
    Committing(u64),
}

/// Starts an import and kills it; says whether it had ended before.
fn kill(desk: &Desk, moment: &Moment) -> bool {
    let mut command = desk.command(&["import", "roster", "padron.csv"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    match moment {
        // A moment of the run is meant, not a wait for something: whatever the moment, the promise is the same.
        Moment::After(milliseconds) => std::thread::sleep(Duration::from_millis(u64::from(*milliseconds))),
        Moment::Committing(bytes) => {
            let wal = desk.path("register.ayni-wal");
            let written = || std::fs::metadata(&wal).map_or(0, |wal| wal.len());
            while written() <= *bytes && child.try_wait().unwrap().is_none() {
                std::thread::yield_now();
            }
        }
    }
    let ended = child.try_wait().unwrap().is_some();
    child.kill().unwrap();
    child.wait().unwrap();
    ended
}

/// Protects against power cuts and impatience: fifty imports, each killed at another moment of its run, every third
/// while it commits.
#[test]
fn an_import_that_is_killed_is_whole_or_nothing() {
    let desk = desk(ROWS);
    let empty = desk.read("register.ayni");
    let start = Instant::now();
    desk.ok(&["import", "roster", "padron.csv"]);
    let mut unkilled = u32::try_from(start.elapsed().as_millis()).unwrap();
    let (none, all) = (1, desk.version());
    assert!(u64::from(ROWS) < all);
    let (mut whole, mut nothing, mut cut, mut numbers) = (0, 0, 0, Numbers(20_211_130));
    for round in 0..ROUNDS {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(desk.path(&format!("register.ayni{ending}")));
        }
        desk.write("register.ayni", &empty);
        let moment = match round % 3 {
            0 => Moment::Committing(u64::from(numbers.below(1_000_000))),
            _ => Moment::After(numbers.below(unkilled)),
        };
        let ended = kill(&desk, &moment);
        if ended && matches!(moment, Moment::After(_)) {
            // The machine has become faster; the moments follow it.
            unkilled -= unkilled / 8;
        }
        let wal = std::fs::metadata(desk.path("register.ayni-wal"));
        cut += u32::from(!ended && wal.is_ok_and(|wal| 0 < wal.len()));
        let version = desk.json(&["verify"])["data"]["version"].as_u64().unwrap();
        assert!(
            version == none || version == all,
            "round {round}: version {version} is neither {none} nor {all}"
        );
        if version == all { whole += 1 } else { nothing += 1 }
    }
    println!(
        "of {ROUNDS} killed imports of {ROWS} rows {whole} were whole, {nothing} nothing; {cut} died in the commit"
    );
    assert!(0 < nothing && 0 < cut, "{nothing} nothing, {cut} in the commit: the moments are not spread");
    desk.ok(&["import", "roster", "padron.csv"]);
    desk.ok(&["verify"]);
    assert_eq!(desk.version(), all, "what was cut off can be done again");
}

/// Protects a copy that is brought back after a power cut: what the dead program left beside the file does not get into it.
#[test]
fn a_copy_comes_back_where_a_program_was_killed() {
    let desk = desk(ROWS / 10);
    desk.ok(&["backup", "copia.ayni"]);
    kill(&desk, &Moment::Committing(0));
    desk.ok(&["restore", "copia.ayni", "--overwrite"]);
    desk.ok(&["verify"]);
    assert_eq!(desk.version(), 1);
}

/// Protects against a disk that is full: a clear error that names the file, and everything that was there is there. The
/// limit is one on the size of files, so the engine is told «too large» where a full disk would say «no space».
#[cfg(unix)]
#[test]
fn where_nothing_more_fits_nothing_is_lost() {
    let desk = desk(ROWS);
    let before = desk.ok(&["log", "--format", "csv"]).stdout;
    let blocks = desk.read("register.ayni").len() / 512 + 64;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let limited = |args: &[&str]| {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script]).arg(program()).args(args).current_dir(desk.folder());
        desk.surround(&mut command);
        ended(args, command)
    };
    let said = limited(&["import", "roster", "padron.csv"]);
    assert_eq!(said.code, STORAGE, "{said:#?}");
    said.says(&["register.ayni", "disco"]);
    desk.ok(&["verify"]);
    assert_eq!(desk.ok(&["log", "--format", "csv"]).stdout, before);
    desk.ok(&["import", "roster", "padron.csv"]);
    let said = limited(&["backup", "copia.ayni"]);
    assert_eq!(said.code, STORAGE, "{said:#?}");
    assert!(!desk.path("copia.ayni").exists(), "half a copy is no copy");
    let said = limited(&["export", "popolo", "salida.json"]);
    assert_eq!(said.code, FILE, "{said:#?}");
    said.says(&["salida.json"]);
    assert!(!desk.path("salida.json").exists(), "half a file is no file");
    desk.ok(&["verify"]);
}

/// Protects scripts: what cannot be printed because nothing more fits is an error, not silence.
#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_an_error() {
    let desk = Desk::with_demo();
    let mut command = desk.command(&["member", "list"]);
    command.stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    let said = command.output().unwrap();
    assert_eq!(said.status.code(), Some(FILE));
    assert!(!said.stderr.is_empty());
}
