//! Small dealings with text from outside: made harmless, measured, shortened, wrapped.
//!
//! Knows no words; every function keeps what a reader can see.

use std::borrow::Cow;

use comfy_table::{ColumnConstraint, ContentArrangement, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

/// The text without what could command a terminal, break a line or turn the reading direction of its surroundings.
/// White space becomes a space, other control characters become U+FFFD, marks of direction and marks that nobody sees vanish.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || turns_direction(c) || is_unseen(c) || !allowed_in_xml(c)) {
        return Cow::Borrowed(text);
    }
    let harmless = |c: char| match c {
        '\t' | '\n' | '\r' => Some(' '),
        c if c.is_control() || !allowed_in_xml(c) => Some('\u{fffd}'),
        '\u{2028}' | '\u{2029}' => Some(' '),
        c if turns_direction(c) || is_unseen(c) => None,
        c => Some(c),
    };
    Cow::Owned(text.chars().filter_map(harmless).collect())
}

/// Text from outside as it may stand in a line that a person reads: what could command a terminal, turn the reading direction
/// or not be seen at all is written out, such as `\u{1b}`. Line breaks stay: messages have them.
pub fn visible(text: &str) -> Cow<'_, str> {
    let strange =
        |c: char| c != '\n' && (c.is_control() || turns_direction(c) || is_unseen(c) || !allowed_in_xml(c));
    if !text.chars().any(strange) {
        return Cow::Borrowed(text);
    }
    let written = |c: char| if strange(c) { c.escape_unicode().to_string() } else { c.to_string() };
    Cow::Owned(text.chars().map(written).collect())
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Marks that take no room: they make two names look like one. Those that join letters belong to scripts that need them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn allowed_in_xml(c: char) -> bool {
    !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// How many columns of a terminal the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most `columns` columns, an ellipsis standing for what was left out.
pub(crate) fn shorten(text: &str, columns: usize) -> String {
    let text = clean(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let room = columns.saturating_sub(1);
    // Measured as a whole each time, because joined characters are not as wide as their sum; the room is small.
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if room < width(&kept) {
            kept.pop();
            break;
        }
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// The text broken into lines of at most `columns` columns; no line ends in a space.
pub fn wrap(text: &str, columns: usize) -> String {
    let text = clean(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let mut paper = comfy_table::Table::new();
    paper.load_style(TableStyle::new()).force_no_tty().set_content_arrangement(ContentArrangement::Dynamic);
    paper.add_row([text.as_ref()]);
    if let Some(column) = paper.column_mut(0) {
        let columns = u16::try_from(columns.max(2)).unwrap_or(u16::MAX);
        column.set_padding((0, 0)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(columns)));
    }
    paper.trim_fmt()
}

/// The first letter as a capital, for headings and the first word of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An id as HTML, SVG and CSS take it: small letters, digits and hyphens.
pub(crate) fn anchor(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let plain: String = id.chars().map(plain).collect();
    if plain.starts_with(|c: char| c.is_ascii_lowercase()) { plain } else { format!("x{plain}") }
}
