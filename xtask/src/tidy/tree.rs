//! The files of the checkout, read once into memory, so that every check is a plain function and its tests need no disk.
//! It must not judge.

use std::collections::BTreeMap;
use std::path::Path;

/// Path relative to the root (with `/`) → text; files that are not text are kept with an empty one.
pub(crate) struct Tree {
    files: BTreeMap<String, String>,
}

/// Folders that start with a dot and are ours; others belong to people's tools.
const DOT_FOLDERS: [&str; 4] = [".cargo", ".ci", ".config", ".github"];

impl Tree {
    /// Reads the checkout at `root`, without what is built and what belongs to git.
    pub(crate) fn read(root: &Path) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        gather(root, "", &mut files)?;
        Ok(Self { files })
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect() }
    }

    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// All paths in order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Path and text of the files whose path starts and ends like this, in order.
    pub(crate) fn files<'a>(
        &'a self,
        start: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let wanted = move |path: &str| path.starts_with(start) && path.ends_with(end);
        self.files
            .iter()
            .filter(move |(path, _)| wanted(path))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether this is a file, or a folder that holds one.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        path.is_empty()
            || self.files.contains_key(path)
            || self.paths().any(|known| known.starts_with(&folder))
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let unreadable = |e| format!("{} cannot be read: {e}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().map_err(unreadable)?;
        let foreign = name.starts_with('.') && !DOT_FOLDERS.contains(&name.as_str());
        if kind.is_dir() && !foreign && path != "target" {
            gather(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file() && path != ".git" {
            // In a second work tree of a repository, `.git` is a file that only says where the repository is.
            let bytes = std::fs::read(entry.path()).map_err(|e| format!("{path} cannot be read: {e}"))?;
            files.insert(path, String::from_utf8(bytes).unwrap_or_default());
        }
    }
    Ok(())
}
