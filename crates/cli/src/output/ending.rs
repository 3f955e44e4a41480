//! What the ending of a file's name says of its format. A file never gets a name that promises another format than the one
//! in which it is written.

use std::path::Path;

use reports::words::{Arg, Words};

use crate::args::Format;
use crate::problem::Outcome;
use crate::read;
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
const FOREIGN: &str = "7z ayni bmp db doc docm docx dot dotx epub gif gz jpeg jpg md mdb numbers odp ods odt pages pdf png ppt \
                       pptx ps rar rtf sql sqlite sqlite3 svg tar tex tif tiff tsv webp xls xlsb xlsm xlt xltx xml xps yaml \
                       yml zip";

/// The format for a file: the one that was asked for, or the one that its ending says, or the first of those that can be
/// written where it has no ending. Refused where both contradict each other, and where the ending belongs to a format that
/// is not among `can`.
pub(crate) fn chosen(words: &Words, path: &Path, asked: Option<Format>, can: &[Format]) -> Outcome<Format> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let refused = |code: &str| {
        let shown = storage::redacted(path).display().to_string();
        let known = can.iter().flat_map(|format| endings(*format)).map(|known| format!(".{known}"));
        let known = known.collect::<Vec<_>>().join(", ");
        let args = [
            ("path", Arg::from(&shown)),
            ("ending", Arg::from(&ending)),
            ("format", Arg::from(asked.map(Format::code).unwrap_or_default())),
            ("known", Arg::from(&known)),
        ];
        read::coded(words, Kind::Usage, code, &args)
    };
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
