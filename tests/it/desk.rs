//! A desk of one's own for a story: an empty folder, and the program that is run in it with a clock that stands still.
//! It must not know what the program says, only that no word of it is missing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::postgres::Database;

/// When the stories are told.
pub(crate) const NOW: &str = "2022-01-15T12:00:00Z";

/// The exit codes by kind, as `docs/reference/cli.md` lists them.
pub(crate) const USAGE: i32 = 2;
pub(crate) const NOT_FOUND: i32 = 3;
pub(crate) const REJECTED: i32 = 4;
pub(crate) const INPUT: i32 = 5;
pub(crate) const STORAGE: i32 = 6;
pub(crate) const CONFLICT: i32 = 7;
pub(crate) const DAMAGED: i32 = 8;
pub(crate) const FILE: i32 = 9;
pub(crate) const UNREAD: i32 = 11;
pub(crate) const UNTOLD: i32 = 12;

/// What a run of the program came to.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    /// What was typed.
    pub(crate) typed: String,
    /// The exit code; -1 where a signal ended it.
    pub(crate) code: i32,
    /// The data.
    pub(crate) stdout: String,
    /// The talk.
    pub(crate) stderr: String,
}

impl Output {
    /// Everything that was printed.
    pub(crate) fn all(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// The data as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}\n{self:#?}"))
    }

    /// Asserts that each of these stands somewhere in what was printed, whatever the line breaks.
    #[track_caller]
    pub(crate) fn says(&self, texts: &[&str]) -> &Self {
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let all = flat(&self.all());
        for text in texts {
            assert!(
                all.contains(&flat(text)),
                "«{text}» is not said by `ayni {}`:\n{}",
                self.typed,
                self.all()
            );
        }
        self
    }
}

/// An empty folder in which the program is run.
pub(crate) struct Desk {
    folder: TempDir,
    database: Option<Database>,
    lang: &'static str,
    now: String,
}

impl Desk {
    /// A desk at which Spanish is spoken.
    pub(crate) fn new() -> Self {
        Self { database: Database::new(), ..Self::of_files() }
    }

    /// For stories about the file itself, whatever the tests are run on.
    pub(crate) fn of_files() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None, lang: "es", now: NOW.to_owned() }
    }

    /// A desk with an empty register.
    pub(crate) fn with_register() -> Self {
        Self::new().begun()
    }

    /// The same desk, with an empty register.
    pub(crate) fn begun(self) -> Self {
        self.ok(&["init"]);
        self
    }

    /// A desk with the register of the demonstration.
    pub(crate) fn with_demo() -> Self {
        Self::new().shown()
    }

    /// The same desk, with the register of the demonstration.
    pub(crate) fn shown(self) -> Self {
        self.ok(&["demo", &self.register()]);
        self
    }

    /// The same desk, in another language.
    pub(crate) const fn speaks(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    /// Another day comes.
    pub(crate) fn later(&mut self, now: &str) {
        now.clone_into(&mut self.now);
    }

    /// What the register is called: its file, or its address.
    pub(crate) fn register(&self) -> String {
        self.database.as_ref().map_or_else(|| "register.ayni".to_owned(), |database| database.url.clone())
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Reads a file of the folder.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The program, ready to run in the folder, with nothing of this process's environment but the path.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(args).current_dir(self.folder());
        self.surround(&mut command);
        command
    }

    /// Gives a command the environment of the desk.
    pub(crate) fn surround(&self, command: &mut Command) {
        command.env_clear().env("AYNI_LANG", self.lang).env("AYNI_NOW", &self.now).stdin(Stdio::null());
        // Whatever the zone of the machine is.
        command.env("TZ", "UTC").env("XDG_CONFIG_HOME", self.folder.path().join("settings"));
        if let Some(database) = &self.database {
            command.env("AYNI_REGISTER", &database.url);
        }
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
    }

    /// Runs the program.
    pub(crate) fn ayni(&self, args: &[&str]) -> Output {
        ended(args, self.command(args))
    }

    /// Runs the program, which must succeed.
    pub(crate) fn ok(&self, args: &[&str]) -> Output {
        let output = self.ayni(args);
        assert_eq!(output.code, 0, "{output:#?}");
        output
    }

    /// Runs the program, which must refuse with this exit code, say something on standard error, and store nothing.
    pub(crate) fn refused(&self, code: i32, args: &[&str]) -> Output {
        let before = self.kept();
        let output = self.ayni(args);
        assert_eq!(output.code, code, "{output:#?}");
        assert!(!output.stderr.trim().is_empty(), "nothing is said: {output:#?}");
        assert_eq!(before, self.kept(), "something was stored: {output:#?}");
        output
    }

    /// Runs the program and reads what it prints as JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let mut args = args.to_vec();
        args.extend(["--format", "json"]);
        self.ok(&args).json()
    }

    /// The version of the register.
    pub(crate) fn version(&self) -> u64 {
        self.json(&["log", "--last", "1"])["version"].as_u64().unwrap()
    }

    /// The bytes of the register, and of what it has not yet taken over from its write-ahead log; or its rows.
    pub(crate) fn kept(&self) -> Vec<Vec<u8>> {
        if let Some(database) = &self.database {
            return database.rows().into_iter().map(|(table, row)| format!("{table} {row}").into()).collect();
        }
        ["register.ayni", "register.ayni-wal"]
            .into_iter()
            .map(|name| std::fs::read(self.path(name)).unwrap_or_default())
            .collect()
    }
}

/// Runs a command to its end.
pub(crate) fn ended(args: &[&str], mut command: Command) -> Output {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|error| panic!("not UTF-8: {error}"));
    let typed: Vec<&str> = args.iter().map(|arg| if arg.len() < 200 { arg } else { "…" }).collect();
    let output = Output {
        typed: typed.join(" "),
        code: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!output.all().contains('⟨'), "a word is missing: {output:#?}");
    assert!(!output.all().contains("panicked"), "{output:#?}");
    output
}

/// The program under test: beside the tests, where `cargo build --bins --tests` puts it.
pub(crate) fn program() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.parent().and_then(Path::parent).unwrap();
    let program = folder.join(format!("ayni{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is missing; `cargo build --bins --tests` makes it", program.display());
    program
}

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A file of the data that others published, or nothing where it is absent.
pub(crate) fn published(path: &str) -> Option<PathBuf> {
    let beside = root().join("../shared/data");
    let file = std::env::var_os("AYNI_REAL_DATA").map_or(beside, PathBuf::from).join(path);
    if file.exists() {
        return Some(file);
    }
    println!("left out: {path} is not there; set AYNI_REAL_DATA to the folder that holds it");
    None
}
