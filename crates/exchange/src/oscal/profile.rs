//! An OSCAL profile over a scheme: the requirements that it selects.

use std::collections::{BTreeSet, HashMap};

use domain::certification::scheme::{Profile, RequirementCode, Scheme};

use super::ids;
use super::own::Props;
use crate::catalogue::{CatalogueError, Entry, Unkept, document, fitting, scheme_code, title_of};

/// The catalogue over which a profile is read.
pub struct Over<'a> {
    /// What it holds.
    pub scheme: &'a Scheme,
    /// The name of the file that it was read from, without its folder.
    pub file: &'a str,
    /// Whether the file at an address, as the profile writes it, is this very catalogue; nothing where there is no such file.
    pub is_same: &'a dyn Fn(&str) -> Option<bool>,
}

/// Reads an OSCAL profile in JSON: what it selects of a scheme, in the scheme's order. What it changes in what it
/// selects is counted as not kept. The name of the file is the profile's code where the profile gives none.
///
/// # Errors
///
/// [`CatalogueError::ImportsOther`] if it imports another catalogue than this one, and whatever is wrong with the file.
pub fn read(bytes: &[u8], name: &str, over: &Over<'_>) -> Result<(Profile, Unkept), CatalogueError> {
    let document = document(bytes)?;
    let top = document.as_object().filter(|top| top.contains_key("profile"));
    let top = top.ok_or_else(|| CatalogueError::UnknownFormat { found: "no \"profile\"".to_owned() })?;
    let top = Entry::root(top);
    let profile = top.object("profile")?.ok_or_else(|| top.missing("profile"))?;
    let metadata = profile.object("metadata")?.ok_or_else(|| profile.missing("metadata"))?;
    let mut unkept = Unkept::default();
    let props = Props::of(&metadata, &mut unkept);
    props.unkept(&mut unkept);
    let (title, shortened) = title_of(&metadata, "title", metadata.needed("title")?)?;
    unkept.notes("title shortened", usize::from(shortened.is_some()));
    let code = if let Some((code, at)) = props.one("profile") {
        fitting(at, "value", code)?
    } else {
        let named = scheme_code(name).map(|code| code.to_string());
        fitting(&metadata, "title", named.as_deref().unwrap_or(title.as_str()))?
    };
    if let Some(modify) = profile.object("modify")? {
        for key in ["set-parameters", "alters"] {
            unkept.notes(&format!("modify {key}"), modify.list(key)?.len());
        }
    }
    let scheme = over.scheme;
    let own = props.one("scheme").is_some_and(|(code, _)| code == scheme.header.code.as_str());
    let tree = Tree::of(scheme);
    let mut selected = BTreeSet::new();
    for import in profile.entries("imports", "href")? {
        if !own {
            over.is_imported(&profile, &import)?;
        }
        selected.extend(tree.imported(&import)?);
    }
    if selected.is_empty() {
        return Err(CatalogueError::SelectsNothing { pointer: profile.at("imports") });
    }
    let selects =
        selected.into_iter().filter_map(|at| scheme.requirements.get(at)).map(|one| one.code.clone());
    Ok((Profile { code, selects: selects.collect(), title }, unkept))
}

/// The addresses of the catalogues that a profile imports, as it writes them; none where it cannot be read.
pub fn imported(bytes: &[u8]) -> Vec<String> {
    let read = || {
        let document = document(bytes)?;
        let Some(top) = document.as_object() else { return Ok(Vec::new()) };
        let Some(profile) = Entry::root(top).object("profile")? else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for import in profile.entries("imports", "href")? {
            all.extend(addresses(&profile, import.needed("href")?)?.into_iter().map(str::to_owned));
        }
        Ok::<_, CatalogueError>(all)
    };
    read().unwrap_or_default()
}

impl Over<'_> {
    /// Makes sure that what a profile imports is this catalogue.
    fn is_imported(&self, profile: &Entry<'_>, import: &Entry<'_>) -> Result<(), CatalogueError> {
        let href = import.needed("href")?;
        let addresses = addresses(profile, href)?;
        if addresses.iter().any(|address| self.is_at(address)) {
            return Ok(());
        }
        let shown = |text: &str| text.chars().take(200).collect::<String>();
        let wanted =
            addresses.iter().map(|address| shown(&file_name(address))).collect::<Vec<_>>().join(", ");
        let wanted = if wanted.is_empty() { shown(href) } else { wanted };
        let (pointer, given) = (import.at("href"), self.file.to_owned());
        Err(CatalogueError::ImportsOther { pointer, id: wanted, given })
    }

    /// Whether an address is that of this catalogue: the very file, or one of its name or of the code of the scheme, in
    /// whatever folder and format. A file of its name that says something else is another.
    fn is_at(&self, address: &str) -> bool {
        let name = file_name(address);
        match (self.is_same)(address) {
            Some(true) => return true,
            Some(false) if name == self.file => return false,
            Some(false) | None => {}
        }
        let header = &self.scheme.header;
        let taken_from = header.source.as_ref().is_some_and(|source| source.as_str() == address);
        taken_from || stem(&name) == stem(self.file) || stem(&name) == header.code.as_str()
    }
}

/// The addresses that an import means: its own, or those of the resource of the profile that it names.
fn addresses<'v>(profile: &Entry<'v>, href: &'v str) -> Result<Vec<&'v str>, CatalogueError> {
    let Some(uuid) = href.strip_prefix('#') else { return Ok(vec![href]) };
    let mut addresses = Vec::new();
    if let Some(matter) = profile.object("back-matter")? {
        for resource in matter.entries("resources", "uuid")?.iter().filter(|one| one.id() == uuid) {
            for link in resource.entries("rlinks", "href")? {
                addresses.push(link.needed("href")?);
            }
        }
    }
    Ok(addresses)
}

/// The name of the file at an address, as people write it.
fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut decoded = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let digits = digits.filter(|_| *byte == b'%');
        if let Some(meant) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            decoded.push(meant);
            rest = after.get(2..).unwrap_or_default();
        } else {
            decoded.push(*byte);
            rest = after;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// A name without the ending of a format of catalogues.
fn stem(name: &str) -> &str {
    let ending = name.rsplit_once('.').filter(|(_, ending)| ["json", "xml", "yaml", "yml"].contains(ending));
    ending.map_or(name, |(stem, _)| stem)
}

/// A scheme's requirements, to be found by id and with what stands below them.
struct Tree<'s> {
    scheme: &'s Scheme,
    by_id: HashMap<String, usize>,
    parents: Vec<Option<usize>>,
}

impl<'s> Tree<'s> {
    fn of(scheme: &'s Scheme) -> Self {
        let tokens = ids::tokens(scheme.requirements.iter().map(|one| one.code.as_str()));
        let mut by_id = HashMap::new();
        for (at, one) in scheme.requirements.iter().enumerate() {
            by_id.extend(tokens.get(one.code.as_str()).map(|token| (token.clone(), at)));
            by_id.insert(one.code.to_string(), at);
        }
        let parent = |code: &Option<RequirementCode>| by_id.get(code.as_ref()?.as_str()).copied();
        let parents = scheme.requirements.iter().map(|one| parent(&one.parent)).collect();
        Self { scheme, by_id, parents }
    }

    /// What one import selects: all or those that are named, without those that are taken out again.
    fn imported(&self, import: &Entry<'_>) -> Result<BTreeSet<usize>, CatalogueError> {
        let named = import.entries("include-controls", "with-child-controls")?;
        // Without a choice, an import selects everything.
        let mut selected: BTreeSet<usize> = if named.is_empty() {
            let all = self.scheme.requirements.iter().enumerate();
            all.filter(|(_, one)| one.assessable).map(|(at, _)| at).collect()
        } else {
            self.named(&named)?
        };
        for out in self.named(&import.entries("exclude-controls", "with-child-controls")?)? {
            selected.remove(&out);
        }
        Ok(selected)
    }

    fn named(&self, choices: &[Entry<'_>]) -> Result<BTreeSet<usize>, CatalogueError> {
        let mut selected = BTreeSet::new();
        for choice in choices {
            let mut these = BTreeSet::new();
            for (index, id) in choice.texts("with-ids")?.into_iter().enumerate() {
                let at = self.by_id.get(id).copied().ok_or_else(|| CatalogueError::SelectsUnknown {
                    pointer: choice.at(&format!("with-ids/{index}")),
                    id: id.chars().take(80).collect(),
                })?;
                these.insert(at);
            }
            for matching in choice.entries("matching", "pattern")? {
                let pattern = matching.needed("pattern")?;
                let all = self.scheme.requirements.iter().enumerate();
                let fitting = all.filter(|(_, one)| one.assessable && matches(pattern, one.code.as_str()));
                these.extend(fitting.map(|(at, _)| at));
            }
            if choice.text("with-child-controls")? == Some("yes") {
                self.with_children(&mut these);
            }
            selected.extend(these);
        }
        Ok(selected)
    }

    /// Adds what stands below, at any depth: parents stand before their children.
    fn with_children(&self, these: &mut BTreeSet<usize>) {
        for (at, parent) in self.parents.iter().enumerate() {
            if parent.is_some_and(|parent| these.contains(&parent)) {
                these.insert(at);
            }
        }
    }
}

/// Whether a code fits a pattern in which `*` stands for anything and `?` for one character.
fn matches(pattern: &str, code: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let code: Vec<char> = code.chars().collect();
    let (mut p, mut c) = (0, 0);
    // Where the last star stands, and up to where it reaches so far.
    let mut star: Option<(usize, usize)> = None;
    while let Some(next) = code.get(c) {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, c));
                p += 1;
            }
            Some(wanted) if *wanted == '?' || wanted == next => {
                p += 1;
                c += 1;
            }
            _ => {
                let Some((at, reach)) = star else { return false };
                star = Some((at, reach + 1));
                p = at + 1;
                c = reach + 1;
            }
        }
    }
    pattern.iter().skip(p).all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    /// A pattern by its definition: a star is nothing, or one character and a star.
    fn fits(pattern: &[u8], code: &[u8]) -> bool {
        match (pattern.split_first(), code.split_first()) {
            (None, None) => true,
            (Some((b'*', rest)), None) => fits(rest, code),
            (Some((b'*', rest)), Some((_, later))) => fits(rest, code) || fits(pattern, later),
            (Some((wanted, rest)), Some((next, later))) => {
                (*wanted == b'?' || wanted == next) && fits(rest, later)
            }
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    /// Every text of at most so many of these characters.
    fn texts(letters: &str, length: usize) -> Vec<String> {
        let mut all = vec![String::new()];
        for _ in 0..length {
            let longer =
                all.iter().flat_map(|text| letters.chars().map(move |letter| format!("{text}{letter}")));
            let longer: Vec<String> = longer.chain([String::new()]).collect();
            all = longer;
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Protects what a profile selects: every short pattern fits the codes that it fits by definition, and no others.
    #[test]
    fn patterns_mean_what_they_are_defined_to_mean() {
        for pattern in texts("ab*?", 4) {
            for code in texts("ab", 5) {
                let expected = fits(pattern.as_bytes(), code.as_bytes());
                assert_eq!(super::matches(&pattern, &code), expected, "{pattern} {code}");
            }
        }
    }
}
