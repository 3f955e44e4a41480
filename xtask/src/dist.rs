//! `cargo xtask dist`: gathers what is handed to people under `dist-out` in the target folder, and packs it. It must not change
//! what the program does; completions and man pages come from the program itself.

use crate::packages::{self, Packing};
use crate::run::{self, Outcome, say};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Shells, and the file names under which they look for completions.
const COMPLETIONS: [(&str, &str); 5] = [
    ("bash", "ayni.bash"),
    ("elvish", "ayni.elv"),
    ("fish", "ayni.fish"),
    ("powershell", "_ayni.ps1"),
    ("zsh", "_ayni"),
];

/// How large the program may be.
const PROGRAM_MAX_MIB: u64 = 30;

/// Builds the program as it is handed out, and packs it with everything that goes with it.
pub(crate) fn run() -> Outcome {
    let target = run::target_folder()?;
    run::finish(build()?)?;
    let built = target.join("dist").join(packages::program_name());
    let size = fs::metadata(&built).map_err(|e| format!("{} cannot be read: {e}", built.display()))?.len();
    if PROGRAM_MAX_MIB << 20 < size {
        return Err(format!("{} has {} MiB, and may have {PROGRAM_MAX_MIB}", built.display(), size >> 20));
    }
    let out = target.join("dist-out");
    let packed = packages::pack(&built, &out, &Packing::HANDED_OUT)?;
    if packed.deb.is_none() {
        say("left out: the .deb; `dpkg-deb` writes it, which every Debian has");
    }
    say(&format!("everything is in {}", out.display()));
    Ok(())
}

/// The command that builds the program. Where the linker of the toolchain can do so, it folds functions of the same instructions into one,
/// which generic code has many of. Libraries in C are left as they are: SQLite tells some of its functions apart by their address.
fn build() -> Result<Command, String> {
    let words = ["rustc", "--profile", "dist", "--package", "ayni-cli", "--bin", "ayni"];
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return run::cargo(&words);
    }
    let mut command = run::cargo(&words)?;
    command.args(["--", "-C", "link-arg=-Wl,--icf=all"]);
    command.env("CFLAGS", "-fno-function-sections -fno-data-sections");
    Ok(command)
}

/// Gathers the program and what goes with it in a folder.
pub(crate) fn gather_all(built: &Path, out: &Path) -> Outcome {
    copy(built, &out.join("bin").join(packages::program_name()))?;
    completions(built, &out.join("completions"))?;
    man_pages(built, &out.join("man"))?;
    copy(&run::root()?.join("LICENSE"), &out.join("LICENSE"))?;
    for file in ["ayni.service", "ayni.sysusers", "ayni.tmpfiles", "serve.toml", "Containerfile"] {
        copy(&packages::source(file)?, &out.join("server").join(file))?;
    }
    licences(out)?;
    sums(out)
}

fn completions(program: &Path, folder: &Path) -> Outcome {
    for (shell, file) in COMPLETIONS {
        let mut command = Command::new(program);
        command.args(["__completions", shell]);
        write(&folder.join(file), &run::answer(command)?)?;
    }
    Ok(())
}

fn man_pages(program: &Path, folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
    let mut command = Command::new(program);
    command.arg("__man").arg(folder);
    run::answer(command).map(|_| ())
}

/// Lists every crate inside the program with its licence, and copies the texts that their authors ask to hand on.
fn licences(out: &Path) -> Outcome {
    let command = run::cargo(&[
        "tree",
        "--package",
        "ayni-cli",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}\t{l}\t{r}",
    ])?;
    let tree = run::answer_text(command)?;
    let crates = outside_crates(&tree);
    let mut list = String::from("Crates inside this program, their licences and their homes.\n\n");
    for (name, version, rest) in &crates {
        list.extend([name, " ", version, "\t", rest, "\n"]);
        for text in licence_texts(name, version) {
            let file = text.file_name().unwrap_or_default().to_os_string();
            copy(&text, &out.join("licences").join(format!("{name}-{version}")).join(file))?;
        }
    }
    say(&format!("{} crates inside", crates.len()));
    write(&out.join("LICENCES.txt"), list.as_bytes())
}

/// Name, version and the rest of each line of `cargo tree`, without our own crates and repetitions.
fn outside_crates(tree: &str) -> BTreeSet<(String, String, String)> {
    let lines = tree.lines().filter_map(|line| {
        let (package, rest) = line.split_once('\t')?;
        let (name, version) = package.split_once(" v")?;
        let version = version.split_whitespace().next()?;
        let rest = rest.trim_end_matches(" (*)").trim();
        Some((name.to_owned(), version.to_owned(), rest.to_owned()))
    });
    lines.filter(|(name, _, _)| !name.starts_with("ayni-")).collect()
}

/// The licence files of a crate as cargo unpacked it.
fn licence_texts(name: &str, version: &str) -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let registries = files(&home.join("registry").join("src"));
    let inside = registries.iter().flat_map(|registry| files(&registry.join(format!("{name}-{version}"))));
    let is_licence = |path: &PathBuf| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file()
            && ["LICEN", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| file.starts_with(start))
    };
    inside.filter(is_licence).collect()
}

/// Writes SHA-256 sums that `sha256sum --check` understands.
pub(crate) fn sums(out: &Path) -> Outcome {
    let mut all = Vec::new();
    gather(out, &mut all);
    let relative: BTreeSet<_> = all.iter().filter_map(|path| path.strip_prefix(out).ok()).collect();
    let mut command = Command::new("sha256sum");
    command.args(relative).current_dir(out);
    let sums = run::answer(command).map_err(|why| format!("{why}; sha256sum comes with coreutils"))?;
    write(&out.join("SHA256SUMS"), &sums)
}

pub(crate) fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in files(folder) {
        if path.is_dir() {
            gather(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// What a folder holds, sorted; nothing where it cannot be read.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    let failed = |e| format!("{} cannot be copied to {}: {e}", from.display(), to.display());
    fs::create_dir_all(to.parent().unwrap_or(to)).map_err(failed)?;
    fs::copy(from, to).map(|_| ()).map_err(failed)
}

pub(crate) fn write(to: &Path, bytes: &[u8]) -> Outcome {
    let failed = |e| format!("{} cannot be written: {e}", to.display());
    fs::create_dir_all(to.parent().unwrap_or(to)).map_err(failed)?;
    fs::write(to, bytes).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the list of licences: ours are not listed, others once, repetition marks do not show.
    #[test]
    fn licences_list_each_outside_crate_once() {
        let tree = "ayni-cli v0.1.0 (here)\tMIT OR Apache-2.0\t\nclap v4.6.9\tMIT\thttps://a\nclap v4.6.9\tMIT\thttps://a (*)\n";
        let expected = ("clap".to_owned(), "4.6.9".to_owned(), "MIT\thttps://a".to_owned());
        assert_eq!(outside_crates(tree), BTreeSet::from([expected]));
    }
}
