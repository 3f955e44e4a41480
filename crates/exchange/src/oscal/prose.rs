//! The words of a control: its statement with what stands below it, on one line each, and blanks shown by their labels.
//! Walks without recursion.

use std::collections::HashMap;

use crate::catalogue::{CatalogueError, Entry, Unkept};

/// How deep a blank may stand within the choices of another.
const NESTED_MAX: usize = 8;

/// The blanks of a catalogue by their ids.
#[derive(Default)]
pub(super) struct Params<'v>(HashMap<&'v str, Entry<'v>>);

impl<'v> Params<'v> {
    /// Takes in the blanks of an entry; says how many there are.
    pub(super) fn take(&mut self, entry: &Entry<'v>) -> Result<u64, CatalogueError> {
        let params = entry.entries("params", "id")?;
        let count = u64::try_from(params.len()).unwrap_or(u64::MAX);
        for param in params {
            if param.id().is_empty() {
                return Err(param.missing("id"));
            }
            self.0.insert(param.id(), param);
        }
        Ok(count)
    }

    /// What stands in a blank: the values that were set, its choices, or its label.
    fn shown(&self, id: &str, depth: usize, unkept: &mut Unkept) -> Result<Option<String>, CatalogueError> {
        let Some(param) = self.0.get(id) else { return Ok(None) };
        let values = param.texts("values")?;
        if !values.is_empty() {
            return Ok(Some(values.join(", ")));
        }
        let choices = match param.object("select")? {
            Some(select) => select.texts("choice")?,
            None => Vec::new(),
        };
        if choices.is_empty() {
            let label = param.text("label")?.unwrap_or(id);
            return Ok(Some(format!("[{label}]")));
        }
        let choices: Result<Vec<String>, CatalogueError> =
            choices.into_iter().map(|choice| self.filled(choice, depth + 1, unkept)).collect();
        Ok(Some(format!("[{}]", choices?.join(" / "))))
    }

    /// A text with its blanks shown. A blank that the catalogue does not have stays as it is written.
    fn filled(&self, text: &str, depth: usize, unkept: &mut Unkept) -> Result<String, CatalogueError> {
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
                Some(id) if depth < NESTED_MAX => self.shown(id, depth, unkept)?,
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
        Ok(filled)
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
pub(super) fn of(
    entry: &Entry<'_>,
    params: &Params<'_>,
    parts: &mut u64,
    unkept: &mut Unkept,
) -> Result<String, CatalogueError> {
    let top = entry.entries("parts", "id")?;
    let mut named = Vec::with_capacity(top.len());
    for part in top {
        named.push((part.needed("name")?, part));
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
                line(&part, params, &mut text, unkept)?;
            } else {
                unkept.note(&format!("part {}", part.needed("name")?));
            }
            let below = part.entries("parts", "id")?;
            waiting.extend(below.into_iter().rev());
        }
    }
    Ok(text)
}

/// Adds one part as a line: its label, its title, its prose.
fn line(
    part: &Entry<'_>,
    params: &Params<'_>,
    text: &mut String,
    unkept: &mut Unkept,
) -> Result<(), CatalogueError> {
    let mut label = None;
    for prop in part.entries("props", "name")? {
        if prop.id() == "label" && label.is_none() {
            label = prop.text("value")?;
        } else {
            unkept.note(&format!("part prop {}", prop.needed("name")?));
        }
    }
    unkept.notes("link", part.list("links")?.len());
    let prose = part.text("prose")?.map(|prose| params.filled(prose, 0, unkept)).transpose()?;
    let said = [label, part.text("title")?, prose.as_deref()];
    let said: Vec<&str> = said.into_iter().flatten().filter(|one| !one.trim().is_empty()).collect();
    if !said.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&said.join(" "));
    }
    Ok(())
}
