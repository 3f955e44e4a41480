//! The words of a control: its statement with what stands below it, on one line each, and blanks shown by their labels.
//! Walks without recursion.

use std::collections::HashMap;

use crate::catalogue::{Entry, Remedy, Unkept};

/// How deep a blank may stand within the choices of another.
const NESTED_MAX: usize = 8;

/// The blanks of a catalogue by their ids.
#[derive(Default)]
pub(super) struct Params<'v>(HashMap<&'v str, Entry<'v>>);

impl<'v> Params<'v> {
    /// Takes in the blanks of an entry; says how many there are.
    pub(super) fn take(&mut self, entry: &Entry<'v>, unkept: &mut Unkept) -> u64 {
        let params = entry.usable_entries("params", "id", unkept);
        let count = u64::try_from(params.len()).unwrap_or(u64::MAX);
        for param in params {
            if param.id().is_empty() {
                unkept.fault(param.missing("id"), Remedy::NodeLeftOut);
            } else {
                self.0.insert(param.id(), param);
            }
        }
        count
    }

    /// What stands in a blank: the values that were set, its choices, or its label.
    fn shown(&self, id: &str, depth: usize, unkept: &mut Unkept) -> Option<String> {
        let param = self.0.get(id)?;
        let values = unkept.usable(param.texts("values")).unwrap_or_default();
        if !values.is_empty() {
            return Some(values.join(", "));
        }
        let choices = unkept.usable(param.object("select")).flatten();
        let choices = choices.and_then(|select| unkept.usable(select.texts("choice"))).unwrap_or_default();
        if choices.is_empty() {
            let label = unkept.usable(param.text("label")).flatten().unwrap_or(id);
            return Some(format!("[{label}]"));
        }
        let choices: Vec<String> =
            choices.into_iter().map(|choice| self.filled(choice, depth + 1, unkept)).collect();
        Some(format!("[{}]", choices.join(" / ")))
    }

    /// A text with its blanks shown. A blank that the catalogue does not have stays as it is written.
    fn filled(&self, text: &str, depth: usize, unkept: &mut Unkept) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let Some((inside, behind)) = after.split_once("}}") else {
                filled.push_str("{{");
                rest = after;
                continue;
            };
            let shown = match blank(inside) {
                Some(id) if depth < NESTED_MAX => self.shown(id, depth, unkept),
                _ => None,
            };
            if let Some(shown) = shown {
                filled.push_str(&shown);
            } else {
                if blank(inside).is_some() {
                    unkept.note("insert without param");
                }
                filled.push_str("{{");
                filled.push_str(inside);
                filled.push_str("}}");
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }
}

/// The id of the blank in `{{ insert: param, id }}`, or in `{{ id }}` as older catalogues write it.
fn blank(inside: &str) -> Option<&str> {
    let inside = inside.trim();
    let id = match inside.strip_prefix("insert:") {
        Some(rest) => rest.trim().strip_prefix("param,")?.trim(),
        None => inside,
    };
    Some(id).filter(|id| !id.is_empty() && !id.contains(char::is_whitespace))
}

/// The words of an entry: its statement, or its overview where it has none. The other parts are counted as not kept.
pub(super) fn of(entry: &Entry<'_>, params: &Params<'_>, parts: &mut u64, unkept: &mut Unkept) -> String {
    let mut named = Vec::new();
    for part in entry.usable_entries("parts", "id", unkept) {
        let name = unkept.usable_or(part.needed("name"), Remedy::NodeLeftOut);
        named.extend(name.map(|name| (name, part)));
    }
    let wanted =
        ["statement", "overview"].into_iter().find(|wanted| named.iter().any(|(name, _)| name == wanted));
    let mut text = String::new();
    for (name, part) in named {
        let kept = Some(name) == wanted;
        let mut waiting = vec![part];
        while let Some(part) = waiting.pop() {
            *parts += 1;
            if kept {
                line(&part, params, &mut text, unkept);
            } else if let Some(name) = unkept.usable(part.needed("name")) {
                unkept.note(&format!("part {name}"));
            }
            waiting.extend(part.usable_entries("parts", "id", unkept).into_iter().rev());
        }
    }
    text
}

/// Adds one part as a line: its label, its title, its prose.
fn line(part: &Entry<'_>, params: &Params<'_>, text: &mut String, unkept: &mut Unkept) {
    let mut label = None;
    for prop in part.usable_entries("props", "name", unkept) {
        if prop.id() == "label" && label.is_none() {
            label = unkept.usable(prop.said("value")).flatten();
        } else if let Some(name) = unkept.usable(prop.needed("name")) {
            unkept.note(&format!("part prop {name}"));
        }
    }
    let links = unkept.usable(part.list("links")).map_or(0, <[_]>::len);
    unkept.notes("link", links);
    let title = unkept.usable(part.said("title")).flatten();
    let prose = unkept.usable(part.said("prose")).flatten().map(|prose| params.filled(&prose, 0, unkept));
    let said = [label.as_deref(), title.as_deref(), prose.as_deref()];
    let said: Vec<&str> = said.into_iter().flatten().map(str::trim).filter(|one| !one.is_empty()).collect();
    if !said.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&said.join(" "));
    }
}
