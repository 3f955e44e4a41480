//! The files that this process has open through the engine. The locks by which the engine keeps programs apart belong, on Unix,
//! to the process and the file: whoever opens the same file in another way takes all of them away by closing it again. The last
//! program to close it would then take the journal away that is still written here. So nothing else may be opened meanwhile.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What tells files apart whatever they are called: the device and the number on it.
type Identity = (u64, u64);

static OPEN: Mutex<BTreeMap<Identity, usize>> = Mutex::new(BTreeMap::new());

fn open() -> MutexGuard<'static, BTreeMap<Identity, usize>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The note that a file is open. It has to be made before the engine opens the file, and to go after the engine has closed it.
#[derive(Debug)]
pub(crate) struct Opened(Option<Identity>);

impl Opened {
    /// Notes that a file is about to be opened.
    pub(crate) fn note(path: &Path) -> Self {
        let mut open = open();
        let identity = identity(path);
        if let Some(identity) = identity {
            *open.entry(identity).or_default() += 1;
        }
        Self(identity)
    }

    /// Of a register that is in no file.
    pub(crate) const fn nowhere() -> Self {
        Self(None)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let Some(identity) = self.0 else { return };
        let mut open = open();
        if let Some(count) = open.get_mut(&identity) {
            *count -= 1;
        }
        open.retain(|_, count| *count > 0);
    }
}

/// Looks at a file in another way than through the engine, unless the engine has it open here; then nothing. The engine does not
/// open it meanwhile.
pub(crate) fn aside<T>(path: &Path, look: impl FnOnce() -> T) -> Option<T> {
    let open = open();
    if identity(path).is_some_and(|identity| open.contains_key(&identity)) {
        return None;
    }
    let seen = look();
    drop(open);
    Some(seen)
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
const fn identity(_path: &Path) -> Option<Identity> {
    None
}
