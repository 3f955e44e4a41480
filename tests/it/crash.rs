//! Power cuts and full disks: whatever stops the program, the register opens, verifies, and holds all of a batch or none.

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::desk::{Desk, FILE, STORAGE, ended, program};

const ROWS: u32 = 2000;
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
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.write("padron.csv", roster(rows));
    desk
}

/// Protects against power cuts and impatience: fifty imports, each killed at another moment of its run.
#[test]
fn an_import_that_is_killed_is_whole_or_nothing() {
    let desk = desk(ROWS);
    let empty = desk.read("register.ayni");
    let start = Instant::now();
    desk.ok(&["import", "roster", "padron.csv"]);
    let unkilled = u32::try_from(start.elapsed().as_millis()).unwrap();
    let (none, all) = (1, desk.version());
    assert!(u64::from(ROWS) < all);
    let (mut whole, mut nothing, mut writing, mut random) = (0, 0, 0, 20_211_130_u32);
    for round in 0..ROUNDS {
        let _ = std::fs::remove_file(desk.path("register.ayni-wal"));
        let _ = std::fs::remove_file(desk.path("register.ayni-shm"));
        desk.write("register.ayni", &empty);
        let mut child = desk
            .command(&["import", "roster", "padron.csv"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        // Two of three moments are late, when rows are written. A moment of the run is meant, not a wait for something:
        // whatever the moment, the promise is the same.
        let early = if round % 3 == 0 { 0 } else { unkilled / 2 };
        std::thread::sleep(Duration::from_millis(u64::from(
            early + random % (unkilled - early + unkilled / 4),
        )));
        child.kill().unwrap();
        child.wait().unwrap();
        let wal = std::fs::metadata(desk.path("register.ayni-wal"));
        writing += u32::from(wal.is_ok_and(|wal| 0 < wal.len()));
        let version = desk.json(&["verify"])["data"]["version"].as_u64().unwrap();
        assert!(
            version == none || version == all,
            "round {round}: version {version} is neither {none} nor {all}"
        );
        if version == all { whole += 1 } else { nothing += 1 }
    }
    println!(
        "of {ROUNDS} killed imports of {ROWS} rows {whole} were whole and {nothing} nothing; {writing} died after they \
         began to write"
    );
    assert!(0 < nothing, "no moment was before the end");
    desk.ok(&["import", "roster", "padron.csv"]);
    desk.ok(&["verify"]);
    assert_eq!(desk.version(), all, "what was cut off can be done again");
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
