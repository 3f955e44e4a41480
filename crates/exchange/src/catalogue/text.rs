//! Texts of other people's files, brought into the fields that a scheme has for them.

use domain::value::ShortText;
use domain::value::text::{Text, TextError};

use super::{CatalogueError, Entry};

/// The text in a field, or an error that names the place.
pub(crate) fn fitting<const MAX: usize>(
    entry: &Entry<'_>,
    key: &str,
    text: &str,
) -> Result<Text<MAX>, CatalogueError> {
    Text::new(text).map_err(|reason| unfit(entry, key, reason))
}

/// The text in a field, where there is one.
pub(crate) fn fitting_if<const MAX: usize>(
    entry: &Entry<'_>,
    key: &str,
    text: Option<impl AsRef<str>>,
) -> Result<Option<Text<MAX>>, CatalogueError> {
    text.map(|text| fitting(entry, key, text.as_ref())).transpose()
}

/// That a text does not fit.
pub(crate) fn unfit(entry: &Entry<'_>, key: &str, reason: TextError) -> CatalogueError {
    CatalogueError::Text { pointer: entry.at(key), id: entry.id().to_owned(), reason }
}

/// A text on one line: breaks and tabs become single spaces, everything else stays.
pub(crate) fn plain(text: &str) -> String {
    if text.contains(['\n', '\r', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

/// The beginning of a text that is too long, up to the end of a word where there is one, with an ellipsis.
pub(crate) fn shortened(text: &str, max: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let start: String = text.chars().take(max.saturating_sub(1)).collect();
    let end = start.rfind(' ').filter(|at| start.len() / 2 < *at).unwrap_or(start.len());
    format!("{}…", start.get(..end).unwrap_or(&start).trim_end())
}

/// A title; one that is too long is shortened, and then stands whole at the head of the text.
pub(crate) fn title_of<const MAX: usize>(
    entry: &Entry<'_>,
    key: &str,
    title: &str,
) -> Result<(Text<MAX>, Option<String>), CatalogueError> {
    let title = plain(title);
    match Text::new(&title) {
        Err(TextError::TextTooLong { .. }) => {
            Ok((fitting(entry, key, &shortened(&title, MAX))?, Some(title)))
        }
        other => other.map(|title| (title, None)).map_err(|reason| unfit(entry, key, reason)),
    }
}

/// A code for a scheme from whatever it is called: letters, digits, points and hyphens, at most forty.
pub(crate) fn scheme_code(name: &str) -> Option<ShortText> {
    let mut code = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() || character == '.' {
            code.push(character);
        } else if !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    let code: String = code.chars().take(40).collect();
    ShortText::new(code.trim_end_matches(['-', '.'])).ok()
}
