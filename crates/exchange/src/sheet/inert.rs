//! Texts that a spreadsheet would run as a formula, in CSV, which cannot say what is a text: an apostrophe in front makes them
//! harmless, and reading takes it away. Both are each other's inverse for every text.

use std::borrow::Cow;

/// The text as it may stand in a CSV file.
pub(super) fn inert(text: &str) -> Cow<'_, str> {
    if runs(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`inert`] made harmless, as it was.
pub(super) fn restored(text: &str) -> Option<&str> {
    text.strip_prefix('\'').filter(|_| runs(text.trim_start_matches('\'')))
}

/// Whether a spreadsheet would run it. Numbers and telephone numbers with a sign are left alone.
fn runs(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '.' | ',' | '(' | ')' | '/');
    match text.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => !text.chars().all(plain),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{inert, restored};

    /// Protects whoever opens an exported list: nothing in it runs, and nothing in it is changed by going out and in.
    #[test]
    fn formulas_go_out_harmless_and_come_back_as_they_were() {
        for (text, out) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-1+A2", "'-1+A2"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("-12.5", "-12.5"),
            ("+51 951 111 222", "+51 951 111 222"),
            ("'45678912", "'45678912"),
            ("O'Higgins", "O'Higgins"),
            ("-", "-"),
            ("", ""),
        ] {
            let written = inert(text);
            assert_eq!(written, out);
            assert_eq!(restored(&written).unwrap_or(&written), text);
        }
    }
}
