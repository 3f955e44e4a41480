//! Tells from its first bytes what a file is. It must not look at names, and must not decode more than it needs.

use std::borrow::Cow;

use super::{Foreign, SheetError, text};

/// What the content looks like, with the text where it had to be decoded anyway.
pub(super) enum Found<'a> {
    /// A ZIP archive, perhaps a workbook.
    Zip,
    /// JSON.
    Json(Cow<'a, str>),
    /// Text that is taken to be CSV.
    Text,
}

/// The first bytes by which files that are no tables are known.
const SIGNATURES: &[(&[u8], Foreign)] = &[
    (b"\x89PNG\r\n\x1a\n", Foreign::Png),
    (b"\xff\xd8\xff", Foreign::Jpeg),
    (b"GIF8", Foreign::Gif),
    (b"II*\0", Foreign::Tiff),
    (b"MM\0*", Foreign::Tiff),
    (b"RIFF", Foreign::Webp),
    (b"%PDF-", Foreign::Pdf),
    (b"{\\rtf", Foreign::Rtf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
    (b"\x1f\x8b", Foreign::Gzip),
    (b"7z\xbc\xaf\x27\x1c", Foreign::SevenZip),
    (b"Rar!\x1a\x07", Foreign::Rar),
    (b"SQLite format 3\0", Foreign::Sqlite),
    (b"\x7fELF", Foreign::Program),
    (b"MZ\x90\0", Foreign::Program),
];

/// How far into a file the search for control characters goes.
const PROBE_BYTES: usize = 64 << 10;

/// Tells what the file is, or that it is something else than a table.
pub(super) fn sniff(bytes: &[u8]) -> Result<Found<'_>, SheetError> {
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Found::Zip);
    }
    if let Some((_, found)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(foreign(bytes, *found));
    }
    if text::utf16(bytes).is_some() {
        return Ok(Found::Text);
    }
    let plain = bytes.strip_prefix(text::UTF8_MARK).unwrap_or(bytes);
    if plain.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::Empty);
    }
    if is_binary(plain) {
        return Err(SheetError::NotATable { found: Foreign::Binary });
    }
    if let Some(found) = markup(plain) {
        return Err(SheetError::NotATable { found });
    }
    if opens_json(plain) { Ok(Found::Json(text::decode(plain, None)?.text)) } else { Ok(Found::Text) }
}

/// An encrypted XLSX stands in the same container as an old XLS; only the stream's name tells.
fn foreign(bytes: &[u8], found: Foreign) -> SheetError {
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_encrypted =
        found == Foreign::OldOffice && bytes.windows(encrypted.len()).any(|window| window == encrypted);
    if is_encrypted { SheetError::Encrypted } else { SheetError::NotATable { found } }
}

/// Text has no NUL, and hardly any other control character than those that move the carriage.
fn is_binary(bytes: &[u8]) -> bool {
    let probe = &bytes[..bytes.len().min(PROBE_BYTES)];
    let controls =
        probe.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c));
    bytes.contains(&0) || probe.len() < controls.count().saturating_mul(10)
}

/// HTML tables are often saved under the name of a spreadsheet.
fn markup(bytes: &[u8]) -> Option<Foreign> {
    let start = bytes.trim_ascii_start();
    let opens =
        |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes()));
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"].into_iter().any(opens) {
        Some(Foreign::Html)
    } else if opens("<?xml") {
        Some(Foreign::Xml)
    } else {
        None
    }
}

/// A bracket opens JSON only when what follows can only be JSON: CSV headings may start with one, too.
fn opens_json(bytes: &[u8]) -> bool {
    let mut significant = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    match (significant.next(), significant.next()) {
        (Some(b'['), second) => matches!(second, None | Some(b'{' | b']')),
        (Some(b'{'), second) => matches!(second, None | Some(b'"' | b'}')),
        _ => false,
    }
}
