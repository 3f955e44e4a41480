//! Drives the real server from outside with programs that are not of this workspace: a browser, and one that asks whatever the
//! OpenAPI document describes. It must not judge what they find, and installs their packages nowhere but in the target folder.

use crate::gate::Verdict;
use crate::run::{self, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the scripts that drive the browser.
const BROWSER: &str = "tests/browser";

/// What names the packages of those scripts.
const PACKAGES: [&str; 2] = ["package.json", "package-lock.json"];

/// What the browser is called on different systems.
const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The folder of what asks the interface for programs, and what names its packages.
const OPENAPI: &str = "tests/openapi";
const REQUIREMENTS: [&str; 1] = ["requirements.txt"];

/// Why something cannot be run here, and how to get it.
type Missing = String;

/// Walks through the pages of `ayni serve` as people do, and looks at each for faults. The program has to be built.
pub(crate) fn browser() -> Result<Verdict, String> {
    let work = run::target_folder()?.join("browser");
    let chromium = match prepared_browser(&work) {
        Ok(chromium) => chromium,
        Err(missing) => return left_out(missing),
    };
    let mut node = run::program("node")?;
    node.arg(format!("{BROWSER}/run.mjs"));
    node.env("AYNI_CHROMIUM", chromium).env("AYNI_BROWSER_WORK", &work).env("AYNI_PROGRAM", program()?);
    run::finish(node).map(|()| Verdict::Passed)
}

/// Asks `ayni serve` what its OpenAPI document describes, and much that it does not. The program has to be built.
pub(crate) fn openapi() -> Result<Verdict, String> {
    let work = run::target_folder()?.join("openapi");
    let python = match prepared_python(&work) {
        Ok(python) => python,
        Err(missing) => return left_out(missing),
    };
    let mut script = run::program(python)?;
    script.arg(format!("{OPENAPI}/run.py"));
    script.env("AYNI_OPENAPI_WORK", &work).env("AYNI_PROGRAM", program()?);
    run::finish(script).map(|()| Verdict::Passed)
}

/// What is missing is left out where somebody reads that, and otherwise a failure.
pub(crate) fn left_out(missing: Missing) -> Result<Verdict, String> {
    if run::unattended() {
        return Err(format!("nothing may be left out; {missing}"));
    }
    Ok(Verdict::LeftOut(missing))
}

/// Builds the program and does a step alone; then nothing may be left out.
pub(crate) fn alone(step: fn() -> Result<Verdict, String>) -> Outcome {
    run::finish(run::cargo(&["build", "--package", "ayni-cli", "--bins"])?)?;
    match step()? {
        Verdict::Passed => Ok(()),
        Verdict::LeftOut(missing) => Err(missing),
    }
}

/// The program that the workspace builds.
pub(crate) fn program() -> Result<PathBuf, String> {
    Ok(run::target_folder()?.join("debug").join(format!("ayni{}", std::env::consts::EXE_SUFFIX)))
}

/// The browser, once the packages of the scripts are installed.
fn prepared_browser(work: &Path) -> Result<PathBuf, Missing> {
    let remedy = "`apt-get install chromium nodejs npm` brings them";
    let chromium = CHROMIUM.iter().find_map(|name| on_path(name));
    let chromium = chromium.ok_or_else(|| format!("Chromium is missing; {remedy}"))?;
    if on_path("node").is_none() || on_path("npm").is_none() {
        return Err(format!("Node.js or npm is missing; {remedy}"));
    }
    let sources = run::root()?.join(BROWSER);
    installed(work, &sources, &PACKAGES, || {
        let mut npm = run::program("npm")?;
        npm.current_dir(work).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run::finish(npm)
    })?;
    Ok(chromium)
}

/// The Python of an environment of its own, once the packages are installed there.
fn prepared_python(work: &Path) -> Result<PathBuf, Missing> {
    let mut has_venv = run::program("python3")?;
    has_venv.args(["-c", "import venv, ensurepip"]);
    if !run::succeeds(has_venv) {
        return Err(
            "Python or its venv is missing; `apt-get install python3 python3-venv` brings them".to_owned()
        );
    }
    let venv = work.join("venv");
    let python = venv.join("bin").join("python");
    installed(work, &run::root()?.join(OPENAPI), &REQUIREMENTS, || {
        let mut made = run::program("python3")?;
        made.args(["-m", "venv", "--clear"]).arg(&venv);
        run::finish(made)?;
        let mut pip = run::program(&python)?;
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        pip.arg(work.join(REQUIREMENTS[0]));
        run::finish(pip)
    })?;
    Ok(python)
}

/// Installs packages into a folder, unless those that its lists name are installed there already.
fn installed(work: &Path, sources: &Path, lists: &[&str], install: impl Fn() -> Outcome) -> Outcome {
    let stamp = work.join("installed");
    let texts: Vec<String> =
        lists.iter().map(|list| read(&sources.join(list))).collect::<Result<_, String>>()?;
    let wanted = texts.concat();
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    fs::create_dir_all(work).map_err(|e| format!("{} cannot be made: {e}", work.display()))?;
    for (list, text) in lists.iter().zip(&texts) {
        write(&work.join(list), text)?;
    }
    install()?;
    write(&stamp, &wanted)
}

/// Where a program of this name is.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|path| path.is_file())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{} cannot be read: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|e| format!("{} cannot be written: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects against old packages: they are installed once, and again when their list changes or installing failed.
    #[test]
    fn packages_are_installed_once_for_each_list() {
        let folder = std::env::temp_dir().join(format!("ayni-xtask-{}", std::process::id()));
        let (sources, work) = (folder.join("sources"), folder.join("work"));
        fs::create_dir_all(&sources).unwrap();
        let count = std::cell::Cell::new(0);
        let install = |outcome: Outcome| {
            installed(&work, &sources, &["list"], || {
                count.set(count.get() + 1);
                outcome.clone()
            })
        };
        fs::write(sources.join("list"), "one").unwrap();
        assert!(install(Err("no network".to_owned())).is_err());
        install(Ok(())).unwrap();
        install(Ok(())).unwrap();
        assert_eq!(count.get(), 2);
        fs::write(sources.join("list"), "two").unwrap();
        install(Ok(())).unwrap();
        assert_eq!((count.get(), read(&work.join("list")).unwrap()), (3, "two".to_owned()));
        fs::remove_dir_all(&folder).unwrap();
    }
}
