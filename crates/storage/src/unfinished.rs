//! Files on their way to a name, given it when they are complete, and taken away by whoever comes next where the program that
//! wrote them is gone: registers as `.NAME.PROCESS.part` beside the place, what else the program writes as
//! `.ayni-PROCESS-….part`. It must not know what is in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::{ErrorKind, StorageError};
use crate::files::{copy, folder};
use crate::sqlite::file::{is_ours, remove};

/// The end of the name of a file that is not complete.
const ENDING: &str = ".part";

/// How old such a file is where nothing else says that nobody writes it any more.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// The name of a file until it is complete.
pub(crate) fn part(to: &Path) -> PathBuf {
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    to.with_file_name(format!(".{name}.{}{ENDING}", std::process::id()))
}

/// Gives a complete file a name that nobody has.
pub(crate) fn name(part: &Path, to: &Path) -> Result<(), StorageError> {
    let failed = |source| StorageError::io_at(to, source);
    if let Err(error) = fs::hard_link(part, to) {
        // Linking fails where the name is taken meanwhile, and on systems that know no links.
        if to.symlink_metadata().is_ok() {
            return Err(ErrorKind::Exists.at(to));
        }
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            return Err(failed(error));
        }
        fs::rename(part, to).map_err(failed)?;
    } else {
        // The file has its name; another one that it has beside that is swept by whoever comes next.
        drop(fs::remove_file(part));
    }
    Ok(())
}

/// How the names of files begin that are no registers.
const OUTPUT: &str = ".ayni-";

/// How a file begins its name that is no register and not complete yet. Its name ends in `.part`.
pub fn output_prefix() -> String {
    format!("{OUTPUT}{}-", std::process::id())
}

/// Takes away the reports, exports and dossiers in a folder that programs were stopped in writing: they hold personal data, and
/// nobody knows of them.
pub fn sweep_outputs(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let process = name.strip_prefix(OUTPUT).and_then(|name| name.strip_suffix(ENDING)?.split_once('-'));
        let Some(process) = process.and_then(|(id, _)| id.parse::<u32>().ok()) else { continue };
        let Ok(found) = fs::symlink_metadata(&path) else { continue };
        if process == std::process::id() || !is_gone(process, &found) {
            continue;
        }
        // What cannot be taken away is left.
        drop(if found.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) });
    }
}

/// Takes away what programs that were stopped left in the folder of a register: copies of registers that have no name yet, and
/// what else they wrote. Nothing of anybody else's is touched, and what cannot be taken away is left.
pub(crate) fn sweep(beside: &Path) {
    let folder = beside.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sweep_outputs(folder);
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| is_abandoned(path)) {
        remove(&path);
        copy::discard(&folder::named(&path));
    }
}

/// Whether this is a register without a name that nobody writes any more.
fn is_abandoned(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let process = name.strip_prefix('.').and_then(|name| name.strip_suffix(ENDING));
    let process = process.and_then(|name| name.rsplit_once('.')).and_then(|(_, id)| id.parse::<u32>().ok());
    let Some(process) = process.filter(|process| *process != std::process::id()) else { return false };
    let Ok(found) = fs::symlink_metadata(path) else { return false };
    // An empty one was just begun; of another kind of file, its owner knows.
    let is_register = || found.len() == 0 || is_ours(path).unwrap_or(false);
    found.is_file() && is_gone(process, &found) && is_register()
}

/// Whether a process is there no more. Where the system does not list them, the age of what it wrote says it.
fn is_gone(process: u32, written: &fs::Metadata) -> bool {
    let processes = Path::new("/proc");
    if processes.join("self").exists() {
        return !processes.join(process.to_string()).exists();
    }
    written.modified().ok().and_then(|at| at.elapsed().ok()).is_some_and(|age| OLD < age)
}
