//! Numbers of identity documents, and other numbers that are names, as spreadsheets and clerks mangle them. It must not
//! check a check character.

/// Digits of a DNI.
const DNI_DIGITS: usize = 8;

/// A document number without decoration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCell {
    /// The number, in capitals, without its label, quotes, spaces, thousands points and dashes.
    pub number: String,
    /// The check character that followed a dash.
    pub check: Option<char>,
}

/// Takes a label (`DNI 46650450`), quotes, spaces, dashes and thousands points out of a document number, and keeps a check
/// character such as the `2` of `10117410-2` apart. A point that does not part thousands stays, so that nobody mistakes
/// `1234567.5` for a document.
pub fn document(cell: &str) -> DocumentCell {
    let text: String = cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    let text = text.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    let text = text
        .trim_matches(['\'', '"', '´', '`', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '.', ',', ';']);
    let text = unlabelled(text);
    let text = written_number(text).to_owned();
    let (body, check) = match text.split_once('-') {
        Some((body, end)) if has_check(body, end) => (body.to_owned(), end.chars().next()),
        _ => (text, None),
    };
    let plain = if parts_thousands(&body) { body.replace(['.', ','], "") } else { body };
    DocumentCell { number: plain.replace('-', ""), check }
}

/// A number without the words that say of which kind it is.
fn unlabelled(text: &str) -> &str {
    let mut rest = text;
    for label in crate::vocabulary::words("cell-document-label").iter().copied().chain([":", "#"]) {
        rest = match rest.strip_prefix(label) {
            Some(after)
                if after
                    .trim_start_matches(['.', ':', '-', '#', 'N', 'R', 'O', '°', 'º'])
                    .starts_with(|c: char| c.is_ascii_digit()) =>
            {
                after
            }
            _ => rest,
        };
    }
    if rest.len() == text.len() { text } else { rest.trim_start_matches(['.', ':', '-', '#']) }
}

/// A whole number as it was before a spreadsheet took it for a measure: `45678912.0` and `45678912,00` lose their ends.
pub fn written_number(text: &str) -> &str {
    let Some((whole, end)) = text.rsplit_once(['.', ',']) else { return text };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let nothing = matches!(end.len(), 1 | 2) && end.bytes().all(|byte| byte == b'0');
    if nothing && digits(whole) { whole } else { text }
}

/// Whether a number was written as a power of ten, by which a spreadsheet loses its last digits: `4.57E+07`.
pub fn is_scientific(text: &str) -> bool {
    let upper = text.trim().to_ascii_uppercase();
    let Some((front, power)) = upper.split_once('E') else { return false };
    let power = power.trim_start_matches(['+', '-']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = front.split_once(['.', ',']).unwrap_or((front, ""));
    // `12E3` may be a code; a decimal mark or a sign makes it a measure.
    let marked = front.contains(['.', ',']) || upper.contains("E+") || upper.contains("E-");
    marked
        && whole.len() == 1
        && digits(whole)
        && (fraction.is_empty() || digits(fraction))
        && digits(power)
        && power.len() <= 3
}

/// One character after the only dash, behind the six to eight digits that a DNI has, its zeros perhaps lost.
fn has_check(body: &str, end: &str) -> bool {
    let digits = body.replace('.', "");
    let is_dni =
        (DNI_DIGITS - 2..=DNI_DIGITS).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_dni && end.len() == 1 && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether every point or comma stands before a group of three digits.
fn parts_thousands(text: &str) -> bool {
    let sign = if text.contains(',') { ',' } else { '.' };
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

/// A DNI of nine characters that ends in its check character without a dash, such as `123456781` or `40112233H`: the eight
/// digits and the character.
pub fn joined_check(number: &str) -> Option<(&str, char)> {
    let (body, end) = number.split_at_checked(DNI_DIGITS)?;
    let check = end.chars().next().filter(char::is_ascii_alphanumeric)?;
    let whole = end.len() == 1 && body.bytes().all(|byte| byte.is_ascii_digit());
    whole.then_some((body, check))
}

/// Gives a DNI of six or seven digits back the zeros that a spreadsheet took, and tells whether it did, so that it can be
/// said.
pub fn restore_leading_zeros(dni: &str) -> (String, bool) {
    let short =
        (DNI_DIGITS - 2..DNI_DIGITS).contains(&dni.len()) && dni.bytes().all(|byte| byte.is_ascii_digit());
    if short { (format!("{dni:0>DNI_DIGITS$}"), true) } else { (dni.to_owned(), false) }
}
