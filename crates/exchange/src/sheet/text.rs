//! Which encoding a text is written in, and the text itself. It must not guess where it can know: a byte order mark and
//! valid UTF-8 go before any evidence. What is decided is decided for the whole file, by the letters that Spanish has.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::SheetError;

/// The byte order mark of UTF-8.
pub(super) const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The upper half of code page 850, in which MS-DOS and many old programs of Latin America write.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// How many bytes tell whether the file is UTF-16 without a mark.
const PROBE_BYTES: usize = 4 << 10;

/// A text, and how its encoding was found.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    /// The usual name of the encoding.
    pub(super) encoding: &'static str,
    /// How many letters speak for it, where it was decided by them.
    pub(super) letters: Option<usize>,
}

/// The ways of writing text that are told apart without a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Web(&'static Encoding),
    Cp850,
}

/// Those that are told apart by their letters.
const BY_LETTERS: [Known; 3] = [Known::Web(WINDOWS_1252), Known::Cp850, Known::Web(MACINTOSH)];

impl Known {
    fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) if encoding == MACINTOSH => "Mac Roman",
            Self::Web(encoding) => encoding.name(),
            Self::Cp850 => "CP850",
        }
    }

    fn of_label(label: &str) -> Option<Self> {
        let plain: String =
            label.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        match plain.as_str() {
            "cp850" | "ibm850" | "850" | "dos" | "msdos" | "oem850" => Some(Self::Cp850),
            "macroman" | "mac" | "macos" => Some(Self::Web(MACINTOSH)),
            "ansi" | "cp1252" | "1252" => Some(Self::Web(WINDOWS_1252)),
            _ => Encoding::for_label(label.trim().as_bytes()).map(Self::Web),
        }
    }

    fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            Self::Web(encoding) => encoding.decode_with_bom_removal(bytes),
            Self::Cp850 => {
                let upper: Vec<char> = CP850.chars().collect();
                let one = |byte: &u8| {
                    let place = usize::from(*byte).checked_sub(0x80);
                    place.map_or(char::from(*byte), |place| upper.get(place).copied().unwrap_or('\u{fffd}'))
                };
                (Cow::Owned(bytes.iter().map(one).collect()), false)
            }
        }
    }

    /// What one byte of the upper half means.
    fn letter(self, byte: u8) -> Option<char> {
        self.decode(&[byte]).0.chars().next()
    }
}

/// UTF-16 by its byte order mark, as "Unicode text" of Excel has it, or by the zeros of its plain letters.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let probe = &bytes[..bytes.len().min(PROBE_BYTES)];
    let zeros = |odd: usize| probe.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = probe.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    // Nearly every other byte is zero in UTF-16 of a Latin language, and none in any text of one byte a letter.
    let most = |zeros: usize, others: usize| 2 < half && half * 7 <= zeros * 10 && others * 20 <= half;
    if !bytes.len().is_multiple_of(2) {
        None
    } else if most(odd, even) {
        Some(UTF_16LE)
    } else if most(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The text without its byte order mark, and the name of its encoding.
pub(super) fn decode<'a>(bytes: &'a [u8], asked: Option<&str>) -> Result<Decoded<'a>, SheetError> {
    if let Some(name) = asked {
        let known =
            Known::of_label(name).ok_or_else(|| SheetError::UnknownEncoding { name: name.to_owned() })?;
        return strict(bytes, known);
    }
    if let Some(encoding) = utf16(bytes) {
        return strict(bytes, Known::Web(encoding));
    }
    if bytes.starts_with(UTF8_MARK) {
        return strict(bytes, Known::Web(UTF_8));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), letters: None }),
        Err(error) => by_letters(bytes, error.valid_up_to()),
    }
}

/// The text, if every byte of it belongs to the encoding.
fn strict(bytes: &[u8], known: Known) -> Result<Decoded<'_>, SheetError> {
    let (text, wrong) = known.decode(bytes);
    if wrong {
        return Err(SheetError::NotInEncoding {
            encoding: known.name(),
            line: first_wrong_line(bytes, known),
        });
    }
    Ok(Decoded { text, encoding: known.name(), letters: None })
}

/// The line of the first byte that does not belong to the encoding.
fn first_wrong_line(bytes: &[u8], known: Known) -> u64 {
    let good = match std::str::from_utf8(bytes) {
        Err(error) if known == Known::Web(UTF_8) => &bytes[..error.valid_up_to()],
        _ => {
            let text = known.decode(bytes).0;
            let end = text.find('\u{fffd}').unwrap_or(text.len());
            return 1 + count_lines(&text.as_bytes()[..end]);
        }
    };
    1 + count_lines(good)
}

/// Where bytes that are no UTF-8 among UTF-8 are kept until their cell is marked: characters that no text uses.
const FOREIGN: u32 = 0xf700;

/// The text in the encoding that its letters speak for; refused where they speak for none or for two. Where part of the
/// file is UTF-8, the rest is kept apart byte by byte.
fn by_letters(bytes: &[u8], first_foreign: usize) -> Result<Decoded<'_>, SheetError> {
    let line = 1 + count_lines(&bytes[..first_foreign]);
    if has_spanish_utf8(bytes) {
        return Ok(Decoded { text: Cow::Owned(mixed(bytes)), encoding: UTF_8.name(), letters: None });
    }
    let mut scores = BY_LETTERS.map(|known| (score(bytes, known), known));
    scores.sort_by_key(|((points, _), _)| std::cmp::Reverse(*points));
    let [((best, letters), known), ((second, _), _), _] = scores;
    if best <= 0 || best == second {
        return Err(SheetError::EncodingUndecided { line });
    }
    let (text, _) = known.decode(bytes);
    Ok(Decoded { text, encoding: known.name(), letters: Some(letters) })
}

/// The text as UTF-8, each byte that is none as a character of its own.
fn mixed(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().filter_map(|byte| char::from_u32(FOREIGN | u32::from(*byte))));
    }
    text
}

/// The text with what was kept apart as windows-1252, so that a person can read it.
pub(super) fn plain_foreign(text: &str) -> String {
    let latin = Known::Web(WINDOWS_1252);
    let plain = |c: char| match foreign(c) {
        Some(byte) => latin.letter(byte).unwrap_or('?'),
        None => c,
    };
    text.chars().map(plain).collect()
}

/// The byte that a character keeps.
fn foreign(c: char) -> Option<u8> {
    u32::from(c).checked_sub(FOREIGN).and_then(|byte| u8::try_from(byte).ok()).filter(|byte| 0x80 <= *byte)
}

/// Whether some letter of Spanish stands there in UTF-8: two bytes that no text of one byte a letter has side by side.
fn has_spanish_utf8(bytes: &[u8]) -> bool {
    let spanish = |pair: &[u8]| {
        std::str::from_utf8(pair)
            .is_ok_and(|text| text.chars().all(|c| is_spanish(c) || matches!(c, '°' | 'º' | 'ª')))
    };
    bytes.windows(2).any(|pair| matches!(pair[0], 0xc2 | 0xc3) && spanish(pair))
}

fn is_spanish(c: char) -> bool {
    "áéíóúüñÁÉÍÓÚÜÑ".contains(c)
}

/// How well the bytes above ASCII read as Spanish in the encoding, and how many of them are its letters. A letter counts
/// where it fits the letters beside it: `ñ` within small letters, `Ñ` within capitals or before small ones.
fn score(bytes: &[u8], known: Known) -> (i64, usize) {
    let meanings: Vec<Option<char>> = (0x80..=0xff).map(|byte| known.letter(byte)).collect();
    let read = |at: Option<usize>| -> Option<char> {
        let byte = at.and_then(|at| bytes.get(at)).copied()?;
        if byte < 0x80 {
            Some(char::from(byte))
        } else {
            meanings.get(usize::from(byte) - 0x80).copied().flatten()
        }
    };
    let (mut points, mut letters) = (0_i64, 0);
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| 0x80 <= **byte) {
        let Some(c) = read(Some(at)) else {
            points -= 5;
            continue;
        };
        let before = read(at.checked_sub(1));
        let after = read(at.checked_add(1));
        let beside_letter = before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic);
        points += if is_spanish(c) {
            letters += 1;
            let torn = (c.is_uppercase() && before.is_some_and(char::is_lowercase))
                || (c.is_lowercase() && after.is_some_and(char::is_uppercase));
            let alone = !beside_letter;
            if torn || alone { -1 } else { 3 }
        } else if matches!(c, '°' | 'º' | 'ª')
            && before.is_some_and(|c| matches!(c, 'N' | 'n' | '.' | 'a' | 'o') || c.is_ascii_digit())
        {
            letters += 1;
            2
        } else if matches!(
            c,
            '¿' | '¡'
                | '«'
                | '»'
                | '–'
                | '—'
                | '‘'
                | '’'
                | '“'
                | '”'
                | '…'
                | '€'
                | '\u{a0}'
                | '·'
                | '´'
        ) {
            i64::from(!beside_letter || matches!(c, '’' | '‘' | '–' | '“' | '”' | '¿' | '¡'))
        } else if c.is_alphabetic()
            && beside_letter
            && !matches!(c, 'ƒ' | 'µ' | 'ª' | 'º' | 'ı' | 'þ' | 'Þ' | 'ð' | 'Ð')
        {
            // A letter of another language: possible, but nothing that Spanish would show.
            -1
        } else {
            -3
        };
    }
    (points, letters)
}

/// What a text shows that was decoded wrongly before it came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Garbled {
    /// UTF-8 that was taken for another encoding and written as UTF-8 again: `Ã±`.
    Twice,
    /// A sign that stands for a character which was lost: `\u{fffd}`.
    Lost,
    /// A byte that is no UTF-8 in a file of UTF-8.
    Mixed,
}

/// Whether the text was decoded wrongly before.
pub(super) fn garbled(text: &str) -> Option<Garbled> {
    if text.is_ascii() {
        return None;
    }
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if c == '\u{fffd}' {
            return Some(Garbled::Lost);
        }
        if foreign(c).is_some() {
            return Some(Garbled::Mixed);
        }
        let follower = characters.peek().copied();
        if matches!(c, 'Ã' | 'Â') && follower.is_some_and(is_second_half) {
            return Some(Garbled::Twice);
        }
        // The same through CP850 and Mac Roman.
        let halves = match c {
            '├' | '┬' => "í®¡│║▒æ╝üëìôÜ░",
            '√' => "±°©≠≥∫ëçâñöº",
            _ => continue,
        };
        if follower.is_some_and(|c| halves.contains(c)) {
            return Some(Garbled::Twice);
        }
    }
    None
}

/// Whether the character is what windows-1252 makes of the second byte of a letter in UTF-8.
fn is_second_half(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ".contains(c) || matches!(c, 'Ž' | 'ž')
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
