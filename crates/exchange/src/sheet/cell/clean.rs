//! The characters of a cell: what nobody can see in it, and what a spreadsheet or a clerk writes where there is nothing.

use std::borrow::Cow;
use std::fmt::Write;

use crate::sheet::mapping::fold;
use crate::vocabulary;

/// Words that stand in a cell instead of a value, folded.
const PLACEHOLDERS: &str = "cell-placeholder";

/// How the errors of spreadsheets end, without their marks: `#¡REF!`, `#N/D`, `#¿NOMBRE?`.
const ERRORS: &str = "cell-error";

/// The text of a cell as it is meant: white space of any kind is one space, none at the ends, and characters without a
/// shape are left out.
pub fn clean(cell: &str) -> Cow<'_, str> {
    let trimmed = cell.trim();
    let plain = trimmed.bytes().all(|byte| (0x20..0x7f).contains(&byte)) && !trimmed.contains("  ");
    if plain {
        return Cow::Borrowed(trimmed);
    }
    let mut text = String::with_capacity(trimmed.len());
    for c in trimmed.chars().filter(|c| !is_invisible(*c)) {
        if !c.is_whitespace() {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    Cow::Owned(text)
}

/// Whether a character takes no room and has no shape: zero-width spaces and joiners, soft hyphens, byte order marks,
/// marks of direction, variation selectors and tags.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The first character that no text has: a control character, the sign of a lost character, or one without a meaning.
pub fn unusable(cell: &str) -> Option<char> {
    let bad = |c: char| {
        (c.is_control() && !c.is_whitespace())
            || matches!(c, '\u{fffd}' | '\u{fffe}' | '\u{ffff}' | '\u{e000}'..='\u{f8ff}')
    };
    cell.chars().find(|c| bad(*c))
}

/// The text with everything that has no shape written as its number, such as `U+200B`.
pub fn visible(text: &str) -> Cow<'_, str> {
    let unseen = |c: char| {
        c != ' ' && (c.is_whitespace() || is_invisible(c) || unusable(c.encode_utf8(&mut [0; 4])).is_some())
    };
    if !text.chars().any(unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if unseen(c) {
            // Writing into a string cannot fail.
            let _ = write!(shown, "[U+{:04X}]", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Whether the cell only says that there is nothing: signs without a letter or digit, `s/n`, `ninguno`, `NULL`, `xxx`.
pub fn is_placeholder(cell: &str) -> bool {
    if cell.is_empty() || 20 < cell.len() {
        return false;
    }
    let first = cell.bytes().next().unwrap_or_default().to_ascii_lowercase();
    if first.is_ascii_alphanumeric()
        && !matches!(first, b'n' | b's' | b'x' | b'd' | b'v' | b'p' | b'e' | b'u')
    {
        return false;
    }
    // Most cells are names, which begin with no such word.
    let end = cell.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(cell.len());
    let word = cell.get(..end).unwrap_or_default();
    let begins = |known: &&str| known.split(' ').next().is_some_and(|first| first.eq_ignore_ascii_case(word));
    if first.is_ascii_alphabetic() && cell.is_ascii() && !vocabulary::words(PLACEHOLDERS).iter().any(begins) {
        return false;
    }
    let folded = fold(cell);
    let signs = folded.is_empty() && !cell.starts_with('#');
    // "NA" may be a surname, "N/A" is none.
    signs || (vocabulary::has(PLACEHOLDERS, &folded) && !is_error_value(cell))
}

/// Whether the cell holds an error of a spreadsheet program instead of a value, or the signs of a column too narrow.
pub fn is_error_value(cell: &str) -> bool {
    if let Some(code) = cell.strip_prefix("Err:").or_else(|| cell.strip_prefix("err:")) {
        return !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(rest) = cell.strip_prefix('#') else { return false };
    let narrow = 1 < rest.len() && rest.bytes().all(|byte| byte == b'#');
    narrow || vocabulary::has(ERRORS, &fold(rest))
}
