//! What the ending of a file's name says of its format. A file never gets a name that promises another format than the one
//! in which it is written.

use std::path::Path;

use reports::words::{Arg, Words};

use crate::args::Format;
use crate::problem::Outcome;
use crate::read;
use operations::Media;
use operations::Problem;
use operations::problem::Kind;

/// The endings of each format that the program writes, the usual one first.
const WRITTEN: [(Format, &[&str]); 5] = [
    (Format::Table, &["txt"]),
    (Format::Json, &["json"]),
    (Format::Csv, &["csv"]),
    (Format::Html, &["html", "htm"]),
    (Format::Xlsx, &["xlsx"]),
];

/// Endings of documents, pictures, archives and databases that nobody should find our text in.
const FOREIGN: &str = "7z ayni bmp db doc docm docx dot dotx epub gif gz ics jpeg jpg md mdb numbers odp ods odt pages pdf png ppt \
                       pptx ps rar rtf sql sqlite sqlite3 svg tar tex tif tiff tsv webp xls xlsb xlsm xlt xltx xml xps yaml \
                       yml zip";

/// The format for a file: the one that was asked for, or the one that its ending says, or the first of those that can be
/// written where it has no ending. Refused where both contradict each other, and where the ending belongs to a format that
/// is not among `can`.
pub(crate) fn chosen(words: &Words, path: &Path, asked: Option<Format>, can: &[Format]) -> Outcome<Format> {
    let ending = ending_of(path);
    let known: Vec<&str> = can.iter().flat_map(|format| endings(*format)).copied().collect();
    let refused = |code: &str| refusal(words, path, asked, &known, code);
    if asked.is_some_and(|asked| !can.contains(&asked)) {
        return Err(refused("output_format"));
    }
    let is = |(_, endings): &&(Format, &[&str])| endings.contains(&ending.as_str());
    let meant = WRITTEN.iter().find(is).map(|(format, _)| *format);
    let is_foreign = FOREIGN.split_whitespace().any(|foreign| foreign == ending);
    match (meant, asked) {
        (Some(meant), Some(asked)) if meant != asked => Err(refused("output_contradicts")),
        (Some(meant), _) if can.contains(&meant) => Ok(meant),
        (None, Some(asked)) if !is_foreign => Ok(asked),
        (None, None) if ending.is_empty() => can.first().copied().ok_or_else(|| refused("output_format")),
        (None | Some(_), _) => Err(refused("output_ending")),
    }
}

fn endings(format: Format) -> &'static [&'static str] {
    WRITTEN.iter().find(|(written, _)| *written == format).map_or(&[], |(_, endings)| *endings)
}

/// The format of an export: the one that `--format` or the ending of the name says, among those in which it can be written.
/// Where it is written in one that only its verb chooses, the name has one of its endings or none, and `--format` was not
/// given or says what the format is like; where that has no ending of its own, any will do.
pub(crate) fn media(words: &Words, path: &Path, asked: Option<Format>, can: &[Media]) -> Outcome<Media> {
    let formats: Vec<Format> = can.iter().filter_map(|media| like(*media, |own, of| own == of)).collect();
    if formats.len() == can.len() {
        let chosen = chosen(words, path, asked, &formats)?;
        let is_chosen = |media: &&Media| media.endings == endings(chosen);
        return can.iter().find(is_chosen).copied().ok_or_else(Problem::unforeseen);
    }
    let only = can.first().copied().ok_or_else(Problem::unforeseen)?;
    if only.endings.is_empty() {
        return Ok(only);
    }
    let ending = ending_of(path);
    let refused = |code: &str| Err(refusal(words, path, asked, only.endings, code));
    if asked.is_some() && asked != like(only, |own, of| of.first().is_some_and(|usual| own.contains(usual))) {
        return refused("output_format");
    }
    if ending.is_empty() || only.endings.contains(&ending.as_str()) {
        return Ok(only);
    }
    refused("output_ending")
}

/// The format whose endings are like those of a media type.
fn like(media: Media, is_like: impl Fn(&[&str], &[&str]) -> bool) -> Option<Format> {
    WRITTEN.iter().find(|(_, endings)| is_like(media.endings, endings)).map(|(format, _)| *format)
}

fn ending_of(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Why a name or a format will not do, with the endings that would.
fn refusal(words: &Words, path: &Path, asked: Option<Format>, known: &[&str], code: &str) -> Problem {
    let shown = storage::redacted(path).display().to_string();
    let known: Vec<String> = known.iter().map(|known| format!(".{known}")).collect();
    // A page is what a browser makes a PDF of.
    let page = if known.iter().any(|known| known == ".html") { "some" } else { "none" };
    let (ending, known) = (ending_of(path), known.join(", "));
    let args = [
        ("path", Arg::from(&shown)),
        ("ending", Arg::from(&ending)),
        ("format", Arg::from(asked.map(Format::code).unwrap_or_default())),
        ("known", Arg::from(&known)),
        ("page", Arg::from(page)),
    ];
    read::coded(words, Kind::Usage, code, &args)
}
