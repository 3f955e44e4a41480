//! Numbers of identity documents as spreadsheets mangle them. It must not check a check character.

/// Digits of a DNI.
const DNI_DIGITS: usize = 8;

/// A document number without decoration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCell {
    /// The number, in capitals, without spaces, thousands points and dashes.
    pub number: String,
    /// The check character that followed a dash.
    pub check: Option<char>,
}

/// Takes spaces, dashes and thousands points out of a document number, and keeps a check character such as the `2` of
/// `10117410-2` apart. A point that does not part thousands stays, so that nobody mistakes `1234567.0` for a document.
pub fn document(cell: &str) -> DocumentCell {
    let text: String = cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    let text = text.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    let (body, check) = match text.split_once('-') {
        Some((body, end)) if has_check(body, end) => (body.to_owned(), end.chars().next()),
        _ => (text, None),
    };
    let plain = if parts_thousands(&body) { body.replace('.', "") } else { body };
    DocumentCell { number: plain.replace('-', ""), check }
}

/// One character after the only dash, behind the seven or eight digits that a DNI has.
fn has_check(body: &str, end: &str) -> bool {
    let digits = body.replace('.', "");
    let is_dni =
        (DNI_DIGITS - 1..=DNI_DIGITS).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_dni && end.len() == 1 && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether every point stands before a group of three digits.
fn parts_thousands(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

/// Gives a DNI of seven digits back the zero that a spreadsheet took, and tells whether it did, so that it can be said.
pub fn restore_leading_zeros(dni: &str) -> (String, bool) {
    let short = dni.len() == DNI_DIGITS - 1 && dni.bytes().all(|byte| byte.is_ascii_digit());
    if short { (format!("0{dni}"), true) } else { (dni.to_owned(), false) }
}
