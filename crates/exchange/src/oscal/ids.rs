//! Ids that OSCAL admits: UUIDs derived from what they name, and tokens made of codes.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

/// The UUID (version 5) of something of a kind, by its name.
pub(super) fn uuid(kind: &str, name: &str) -> String {
    let own = Uuid::new_v5(&Uuid::NAMESPACE_URL, super::own::NS.as_bytes());
    Uuid::new_v5(&own, format!("{kind}:{name}").as_bytes()).to_string()
}

/// Whether OSCAL admits a text as an id. Letters beyond ASCII are admitted by OSCAL too, but not by every tool.
fn is_token(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters.all(|next| next.is_ascii_alphanumeric() || matches!(next, '.' | '-' | '_'))
}

/// The id of each code: the code itself where OSCAL admits it, otherwise one like it that nothing else has.
pub(super) fn tokens<'c>(codes: impl Iterator<Item = &'c str> + Clone) -> BTreeMap<&'c str, String> {
    let mut used: BTreeSet<String> = codes.clone().filter(|code| is_token(code)).map(str::to_owned).collect();
    let mut tokens = BTreeMap::new();
    for code in codes {
        let token = if is_token(code) { code.to_owned() } else { free(&mut used, code) };
        tokens.insert(code, token);
    }
    tokens
}

/// An id like the code that is not in use yet.
fn free(used: &mut BTreeSet<String>, code: &str) -> String {
    let like = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
    let mut base: String = code.chars().map(like).collect();
    if !is_token(&base) {
        base.insert(0, '_');
    }
    let mut candidate = base.clone();
    let mut number = 1_u32;
    while !used.insert(candidate.clone()) {
        number += 1;
        candidate = format!("{base}-{number}");
    }
    candidate
}
