//! Reading our own `Cargo.toml` files line by line. It must not grow into a TOML reader: it understands the plain form
//! that this workspace writes, and `tidy` refuses dependencies in any other form.

/// One `key = value` of a manifest.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Line number, from 1.
    pub(crate) line: usize,
    /// The header above it, without brackets.
    pub(crate) section: String,
    /// The key as written, dots included.
    pub(crate) key: String,
    /// The value as written, on one line.
    pub(crate) value: String,
}

/// All entries of a manifest in order.
pub(crate) fn entries(text: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut section = String::new();
    let mut open = 0;
    for (number, line) in (1..).zip(text.lines()) {
        let line = without_comment(line).trim();
        if 0 < open {
            if let Some(last) = found.last_mut() {
                last.value.push_str(line);
            }
            open += depth(line);
        } else if line.starts_with('[') {
            line.trim_matches(['[', ']']).trim().clone_into(&mut section);
        } else if let Some((key, value)) = line.split_once('=') {
            let (key, value) = (key.trim().to_owned(), value.trim().to_owned());
            open = depth(&value);
            found.push(Entry { line: number, section: section.clone(), key, value });
        }
    }
    found
}

/// The entries that name dependencies of a package, of every kind and target.
pub(crate) fn dependencies(text: &str) -> Vec<Entry> {
    let names_dependencies = |section: &str| {
        section
            .split('.')
            .any(|part| matches!(part, "dependencies" | "dev-dependencies" | "build-dependencies"))
    };
    let mut found = entries(text);
    found.retain(|entry| names_dependencies(&entry.section) && !entry.section.starts_with("workspace"));
    found
}

impl Entry {
    /// The name of the dependency that this entry speaks of.
    pub(crate) fn dependency(&self) -> &str {
        match self.section.rsplit_once("dependencies.") {
            Some((_, name)) => name,
            None => self.key.split('.').next().unwrap_or(&self.key),
        }
    }

    /// Whether version and source are inherited from the workspace.
    pub(crate) fn is_inherited(&self) -> bool {
        self.key.ends_with(".workspace") && self.value == "true"
            || self.value.replace(' ', "").contains("workspace=true")
    }
}

/// The value of a key in a section, without its quotes.
pub(crate) fn value<'a>(entries: &'a [Entry], section: &str, key: &str) -> Option<&'a str> {
    let entry = entries.iter().find(|entry| entry.section == section && entry.key == key)?;
    Some(entry.value.trim_matches('"'))
}

fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    let end = line.char_indices().find(|&(_, c)| {
        quoted ^= c == '"';
        c == '#' && !quoted
    });
    end.map_or(line, |(at, _)| line.get(..at).unwrap_or(line))
}

fn depth(value: &str) -> i32 {
    value.chars().fold(0, |depth, c| match c {
        '[' | '{' => depth + 1,
        ']' | '}' => depth - 1,
        _ => depth,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the four ways in which our manifests write a dependency.
    #[test]
    fn dependencies_are_read_in_every_plain_form() {
        let text = "[package]\nname = \"x\" # y\n[dependencies]\na.workspace = true\nb = { workspace = true, features = [\n\
                    \"f\" ] }\n[dev-dependencies]\nc = \"1\"\n[target.'cfg(unix)'.dependencies.d]\nversion = \"2\"\n";
        let found: Vec<_> = dependencies(text)
            .iter()
            .map(|e| (e.line, e.dependency().to_owned(), e.is_inherited()))
            .collect();
        let expected = [(4, "a", true), (5, "b", true), (8, "c", false), (10, "d", false)];
        assert_eq!(found, expected.map(|(line, name, inherited)| (line, name.to_owned(), inherited)));
        assert_eq!(value(&entries(text), "package", "name"), Some("x"));
    }
}
