//! An OSCAL profile over a scheme: the requirements that it selects.

use std::collections::{BTreeSet, HashMap};

use domain::certification::scheme::{Profile, RequirementCode, Scheme};

use super::ids;
use super::own::Props;
use crate::catalogue::{CatalogueError, Entry, Unkept, document, fitting, scheme_code, title_of};

/// Reads an OSCAL profile in JSON: what it selects of a scheme, in the scheme's order. What it changes in what it
/// selects is counted as not kept. The name of the file is the profile's code where the profile gives none.
pub fn read(bytes: &[u8], name: &str, scheme: &Scheme) -> Result<(Profile, Unkept), CatalogueError> {
    let document = document(bytes)?;
    let top = document.as_object().filter(|top| top.contains_key("profile"));
    let top = top.ok_or_else(|| CatalogueError::UnknownFormat { found: "no \"profile\"".to_owned() })?;
    let top = Entry::root(top);
    let profile = top.object("profile")?.ok_or_else(|| top.missing("profile"))?;
    let metadata = profile.object("metadata")?.ok_or_else(|| profile.missing("metadata"))?;
    let mut unkept = Unkept::default();
    let props = Props::of(&metadata)?;
    props.unkept(&mut unkept);
    let (title, shortened) = title_of(&metadata, "title", metadata.needed("title")?)?;
    unkept.notes("title shortened", usize::from(shortened.is_some()));
    let code = match props.one("profile") {
        Some((code, at)) => fitting(at, "value", code)?,
        None => {
            let named = scheme_code(name).map(|code| code.to_string());
            fitting(&metadata, "title", named.as_deref().unwrap_or(title.as_str()))?
        }
    };
    if let Some(modify) = profile.object("modify")? {
        for key in ["set-parameters", "alters"] {
            unkept.notes(&format!("modify {key}"), modify.list(key)?.len());
        }
    }
    let tree = Tree::of(scheme);
    let mut selected = BTreeSet::new();
    for import in profile.entries("imports", "href")? {
        selected.extend(tree.imported(&import)?);
    }
    if selected.is_empty() {
        return Err(CatalogueError::SelectsNothing { pointer: profile.at("imports") });
    }
    let selects =
        selected.into_iter().filter_map(|at| scheme.requirements.get(at)).map(|one| one.code.clone());
    Ok((Profile { code, selects: selects.collect(), title }, unkept))
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
