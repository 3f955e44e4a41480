//! A private, throw-away PostgreSQL for tests and developers: no port, no root, no trace. It must not touch a server that
//! is there already, and must not outlive whoever started it, however that ends.

use crate::run::{self, Outcome, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Where tests find a PostgreSQL, as its URL. Whoever sets it herself has her own server used.
const URL: &str = "AYNI_TEST_POSTGRES";

/// The program by which a test makes a cluster of its own, stops it and starts it.
const SERVER: &str = "AYNI_TEST_POSTGRES_SERVER";

/// How to get what is missing.
pub(crate) const REMEDY: &str = "`apt-get install postgresql` brings it";

/// Where Debian and its kin keep the programs of each version, outside PATH.
const VERSIONS: &str = "/usr/lib/postgresql";

/// What the folder of a run is called, up to the number of its process.
const FOLDER: &str = "ayni-postgres-";

/// What the clusters are managed by, without its settings.
const SCRIPT: &str = include_str!("cluster/server.sh");

/// Which PostgreSQL there is for tests.
pub(crate) enum Postgres {
    /// One that whoever started us names.
    Given,
    /// One of our own, which ends when this is dropped.
    Own(Cluster),
    /// None.
    Missing,
}

impl Postgres {
    /// The server that is named, or else a new one of our own where the programs are installed.
    pub(crate) fn for_tests() -> Result<Self, String> {
        if std::env::var_os(URL).is_some_and(|url| !url.is_empty()) {
            return Ok(Self::Given);
        }
        programs().map_or(Ok(Self::Missing), |bin| Cluster::start(&bin, Lasts::Process).map(Self::Own))
    }

    /// The same for what is measured: a server of our own that writes as one does that people rely on.
    pub(crate) fn for_benches() -> Result<Self, String> {
        if std::env::var_os(URL).is_some_and(|url| !url.is_empty()) {
            return Ok(Self::Given);
        }
        programs().map_or(Ok(Self::Missing), |bin| Cluster::start(&bin, Lasts::Machine).map(Self::Own))
    }

    /// Tells a command where the server is.
    pub(crate) fn tell(&self, command: &mut Command) {
        if let Self::Own(cluster) = self {
            command.env(URL, &cluster.url).env(SERVER, cluster.folder.join("server"));
        }
    }

    /// Whether there is a server, or could be one.
    pub(crate) fn is_at_hand() -> bool {
        std::env::var_os(URL).is_some_and(|url| !url.is_empty()) || programs().is_some()
    }
}

/// What the work of a cluster outlives once it is committed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lasts {
    /// The end of the server, not that of the machine: quick, for tests.
    Process,
    /// The end of the machine, for benchmarks.
    Machine,
}

/// A folder of clusters, one of which runs.
pub(crate) struct Cluster {
    folder: PathBuf,
    url: String,
    /// Waits for the end of its stdin, which comes also when we are killed, and then stops the clusters and removes the folder.
    guard: Child,
}

impl Cluster {
    fn start(bin: &Path, lasts: Lasts) -> Result<Self, String> {
        let folder = std::env::temp_dir().join(format!("{FOLDER}{}", std::process::id()));
        let down = way_down()?;
        fs::create_dir(&folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
        let script = folder.join("server");
        let settings =
            format!("#!/bin/sh\nbin={}\nstep_down={}\n", quoted(&bin.to_string_lossy()), quoted(&down.words));
        fs::write(&script, settings + SCRIPT)
            .map_err(|e| format!("{} cannot be written: {e}", script.display()))?;
        run::answer(words("chmod", &["700"], &folder))?;
        run::answer(words("chmod", &["755"], &script))?;
        // From here on the folder goes when we do.
        let mut guard = words("sh", &[], &script);
        guard.arg("guard").arg(&folder);
        guard.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let guard = guard.spawn().map_err(|e| format!("`sh` did not start: {e}"))?;
        let mut cluster = Self { folder, url: String::new(), guard };
        if let Some(owner) = down.owner {
            run::answer(words("chown", &[owner.as_str()], &cluster.folder))?;
        }
        cluster.sweep_leftovers();
        let folder = cluster.folder.to_string_lossy().into_owned();
        cluster.server(&["init", &folder])?;
        if lasts == Lasts::Machine {
            cluster.server(&["durable", &folder])?;
        }
        cluster.server(&["make", "shared"])?.trim().clone_into(&mut cluster.url);
        Ok(cluster)
    }

    fn server(&self, verb: &[&str]) -> Result<String, String> {
        let mut command = words("sh", &[], &self.folder.join("server"));
        command.args(verb);
        run::answer_text(command)
    }

    /// Removes what a run has left whose guard was killed with it.
    fn sweep_leftovers(&self) {
        for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Some(process) = name.strip_prefix(FOLDER).filter(|rest| rest.parse::<u32>().is_ok()) else {
                continue;
            };
            // The shell's own `kill`, for the program of that name may be missing.
            let mut lives = Command::new("sh");
            lives.args(["-c", "kill -0 \"$1\"", "sh", process]);
            if !run::succeeds(lives) {
                // What is another user's stays: we may not touch it.
                let _ = self.server(&["sweep", &entry.path().to_string_lossy()]);
            }
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// Starts a cluster for a developer and keeps it until she has had enough.
pub(crate) fn run() -> Outcome {
    let bin = programs().ok_or_else(|| format!("PostgreSQL is missing; {REMEDY}"))?;
    let cluster = Cluster::start(&bin, Lasts::Process)?;
    let server = cluster.folder.join("server");
    say(&format!("export {URL}='{}'", cluster.url));
    say(&format!("export {SERVER}='{}'", server.display()));
    say(&format!(
        "# psql \"${URL}\" talks to it; its log is {}",
        cluster.folder.join("shared/log").display()
    ));
    say("# Enter or Ctrl-C stops and removes it.");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|e| format!("stdin cannot be read: {e}"))?;
    Ok(())
}

/// The folder of PostgreSQL's programs: the one in PATH, else the newest that is installed.
fn programs() -> Option<PathBuf> {
    let complete =
        |folder: &PathBuf| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
    // Links in PATH are followed, for the programs look for each other where they really are.
    let on_path = std::env::var_os("PATH").into_iter().flat_map(|path| {
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        folders
            .into_iter()
            .filter_map(|folder| Some(folder.join("initdb").canonicalize().ok()?.parent()?.to_owned()))
    });
    let versions = fs::read_dir(VERSIONS).into_iter().flatten().flatten().map(|entry| entry.path());
    on_path
        .chain(newest_first(versions.collect()).into_iter().map(|version| version.join("bin")))
        .find(complete)
}

/// Folders named by versions, the newest first; others are passed over.
fn newest_first(mut folders: Vec<PathBuf>) -> Vec<PathBuf> {
    let version = |folder: &PathBuf| -> Option<Vec<u32>> {
        folder.file_name()?.to_str()?.split('.').map(|part| part.parse().ok()).collect()
    };
    folders.retain(|folder| version(folder).is_some());
    folders.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    folders
}

/// How the server is kept from running as root, which it refuses.
struct Down {
    /// The words before a command that is not to run as root; empty for whoever is not root.
    words: String,
    /// Whose the folder must be then, as `user:group`.
    owner: Option<String>,
}

fn way_down() -> Result<Down, String> {
    if number(&["-u"])? != "0" {
        return Ok(Down { words: String::new(), owner: None });
    }
    for user in ["postgres", "nobody"] {
        let (Ok(id), Ok(group)) = (number(&["-u", user]), number(&["-g", user])) else { continue };
        let ways = [
            format!("setpriv --reuid={id} --regid={group} --clear-groups --"),
            format!("runuser -u {user} --"),
        ];
        for words in ways {
            let mut parts = words.split(' ');
            let mut trial = Command::new(parts.next().unwrap_or_default());
            trial.args(parts).arg("true");
            if run::succeeds(trial) {
                return Ok(Down { words, owner: Some(format!("{id}:{group}")) });
            }
        }
    }
    Err("PostgreSQL does not run as root, and neither setpriv nor runuser makes root a `postgres` or `nobody`; run this as an ordinary user".to_owned())
}

/// What `id` answers.
fn number(options: &[&str]) -> Result<String, String> {
    let mut command = Command::new("id");
    command.args(options);
    run::answer_text(command).map(|text| text.trim().to_owned())
}

/// A command whose last word is a path.
fn words(program: &str, options: &[&str], path: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(options).arg(path);
    command
}

/// A word as the shell reads it back.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the choice among several installed versions: by number, not by letters.
    #[test]
    fn the_newest_version_comes_first() {
        let folders = ["9.6", "15", "common", "17", "10"].map(PathBuf::from).to_vec();
        assert_eq!(newest_first(folders), ["17", "15", "10", "9.6"].map(PathBuf::from));
    }

    /// Protects paths with odd letters in the script.
    #[test]
    fn a_word_is_quoted_for_the_shell() {
        assert_eq!(quoted("it's here"), r"'it'\''s here'");
    }

    /// Protects the promises of a cluster: it answers, another can be killed and comes back beside it, and when it is
    /// dropped nothing is left.
    #[test]
    fn a_cluster_leaves_no_trace() {
        let Some(bin) = programs() else { return };
        let cluster = Cluster::start(&bin, Lasts::Process).unwrap();
        let folder = cluster.folder.clone();
        assert!(cluster.url.starts_with("postgresql://ayni@%2F"), "{}", cluster.url);
        assert!(cluster.server(&["make", "own"]).unwrap().contains("%2Fown/"));
        cluster.server(&["kill", "own"]).unwrap();
        cluster.server(&["start", "own"]).unwrap();
        cluster.server(&["restart", "own"]).unwrap();
        assert!(cluster.server(&["follow", "own"]).unwrap().contains("%2Fown-replica/"));
        cluster.server(&["stop", "own-replica"]).unwrap();
        cluster.server(&["stop", "own"]).unwrap();
        assert!(cluster.server(&["make", "../elsewhere"]).is_err());
        assert!(cluster.server(&["make", "own"]).is_err());
        let running = folder.join("shared/data/postmaster.pid");
        assert!(running.exists());
        drop(cluster);
        assert!(!folder.exists());
    }
}
