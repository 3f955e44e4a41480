//! Which encoding a text is written in, and the text itself. It must not guess where it can know: a byte order mark and
//! valid UTF-8 go before any statistics.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::SheetError;

/// The byte order mark of UTF-8.
pub(super) const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How much text the statistics see: the surroundings of the first byte that is not UTF-8.
const SAMPLE_BYTES: usize = 1 << 20;

/// Whether the file starts with a byte order mark of UTF-16, as "Unicode text" of Excel does.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// The text without its byte order mark, and the name of its encoding.
pub(super) fn decode<'a>(
    bytes: &'a [u8],
    asked: Option<&str>,
) -> Result<(Cow<'a, str>, &'static str), SheetError> {
    if let Some(name) = asked {
        let encoding = Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| SheetError::UnknownEncoding { name: name.to_owned() })?;
        return strict(bytes, encoding);
    }
    if bytes.starts_with(UTF8_MARK) {
        return strict(bytes, UTF_8);
    }
    if is_utf16(bytes) {
        return strict(bytes, if bytes.starts_with(b"\xff\xfe") { UTF_16LE } else { UTF_16BE });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), UTF_8.name())),
        Err(error) => {
            let (text, encoding, _) = guess(bytes, error.valid_up_to()).decode(bytes);
            Ok((text, encoding.name()))
        }
    }
}

/// The text, if every byte of it belongs to the encoding.
fn strict<'a>(
    bytes: &'a [u8],
    encoding: &'static Encoding,
) -> Result<(Cow<'a, str>, &'static str), SheetError> {
    let (text, wrong) = encoding.decode_with_bom_removal(bytes);
    if wrong {
        return Err(SheetError::NotInEncoding {
            encoding: encoding.name(),
            line: first_wrong_line(bytes, encoding),
        });
    }
    Ok((text, encoding.name()))
}

/// The line of the first byte that does not belong to the encoding.
fn first_wrong_line(bytes: &[u8], encoding: &'static Encoding) -> u64 {
    let good = match std::str::from_utf8(bytes) {
        Err(error) if encoding == UTF_8 => &bytes[..error.valid_up_to()],
        _ => {
            let text = encoding.decode_with_bom_removal(bytes).0;
            let end = text.find('\u{fffd}').unwrap_or(text.len());
            return 1 + count_lines(&text.as_bytes()[..end]);
        }
    };
    1 + count_lines(good)
}

/// The encoding that the bytes from around the first one that is not UTF-8 speak for.
fn guess(bytes: &[u8], first_foreign: usize) -> &'static Encoding {
    let from = first_foreign.saturating_sub(SAMPLE_BYTES / 2);
    let until = bytes.len().min(from + SAMPLE_BYTES);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[from..until], until == bytes.len());
    detector.guess(Some(b"pe"), Utf8Detection::Deny)
}

/// How many line ends there are, taking `\r\n`, `\n` and `\r` for one each.
pub(super) fn count_lines(bytes: &[u8]) -> u64 {
    let mut lines = 0;
    let mut previous = 0;
    for &byte in bytes {
        if byte == b'\r' || (byte == b'\n' && previous != b'\r') {
            lines += 1;
        }
        previous = byte;
    }
    lines
}
