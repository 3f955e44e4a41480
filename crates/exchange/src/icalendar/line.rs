//! Content lines of RFC 5545: escaped texts, lines folded at 75 octets between characters, CRLF after each.

/// How many octets a line may have, without its line break.
const OCTETS_MAX: usize = 75;

/// The lines of a file as they are written.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A property with a value that needs no escaping.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escaped(value));
    }

    /// A property whose value is a list of texts.
    pub(super) fn texts(&mut self, name: &str, values: &[String]) {
        let escaped: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.raw(name, &escaped.join(","));
    }

    /// The whole file.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Adds a line; each of its continuations begins with a space, which counts.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for character in line.chars() {
            if OCTETS_MAX < octets + character.len_utf8() {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(character);
            octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value: line breaks of every kind are `\n`, and other control characters, which no value may have, are
/// spaces.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
    }
    escaped
}
