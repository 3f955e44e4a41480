//! What XLSX and ODS have in common: a ZIP archive that must be what it says and must not unpack to more than is
//! reasonable. It must not read a cell.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;

use super::{Foreign, Format, Limits, ReadOptions, Sheet, SheetError, ods, xlsx};

/// An archive in memory.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// How much of a manifest is looked at.
const MANIFEST_BYTES: u64 = 1 << 20;

/// How many parts an archive may have; a workbook has a few for each sheet, and one for each picture.
const PARTS_MAX: usize = 20_000;

/// The least that a shared string takes up: `<si/>`.
const STRING_BYTES: u128 = 5;

/// Reads a workbook of either kind.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(None, &error))?;
    let format = identify(&mut archive)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let limit = options.limits.file_bytes_max;
    if limit < size {
        return Err(SheetError::FileTooLarge { format, bytes: size, limit });
    }
    measure(&mut archive, format, size, options)?;
    if format == Format::Ods {
        ods::read(&mut archive, options)
    } else {
        xlsx::read(&mut archive, bytes, options)
    }
}

/// The error for whatever a decoder complains about.
pub(super) fn damaged(format: Option<Format>, detail: &dyn std::fmt::Display) -> SheetError {
    SheetError::Damaged { format, detail: detail.to_string() }
}

/// The sheet asked for among the names, exactly or without regard to case and accents.
pub(super) fn named(name: &str, choices: &[String]) -> Result<usize, SheetError> {
    let plain = |text: &str| -> String {
        let lower = text.trim().to_lowercase();
        lower.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect()
    };
    let exact = choices.iter().position(|choice| choice == name);
    exact
        .or_else(|| choices.iter().position(|choice| plain(choice) == plain(name)))
        .ok_or_else(|| SheetError::NoSuchSheet { name: name.to_owned(), choices: choices.to_vec() })
}

/// Which kind of workbook the archive is, by the parts it holds.
fn identify(archive: &mut Archive<'_>) -> Result<Format, SheetError> {
    let names: Vec<String> = archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    let has = |part: &str| names.iter().any(|name| name == part);
    let within = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    let found = if has("xl/workbook.bin") {
        Foreign::Xlsb
    } else if has("[Content_Types].xml") && within("xl/") {
        return Ok(Format::Xlsx);
    } else if within("word/") {
        Foreign::Docx
    } else if within("ppt/") {
        Foreign::Pptx
    } else if has("mimetype") && has("META-INF/manifest.xml") {
        if part_start(archive, "META-INF/manifest.xml").contains("encryption-data") {
            return Err(SheetError::Encrypted);
        }
        if part_start(archive, "mimetype").starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            return Ok(Format::Ods);
        }
        Foreign::OtherOpenDocument
    } else {
        Foreign::Zip
    };
    Err(SheetError::NotATable { found })
}

/// The beginning of a part, as far as it can be read.
fn part_start(archive: &mut Archive<'_>, name: &str) -> String {
    let mut bytes = Vec::new();
    if let Ok(part) = archive.by_name(name) {
        // A part that breaks off tells what it could; whoever reads it in earnest reports the damage.
        let _ = part.take(MANIFEST_BYTES).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Unpacks everything into nothing: sizes in an archive are claims, so the bytes are counted, and checksums compared.
fn measure(
    archive: &mut Archive<'_>,
    format: Format,
    size: u64,
    options: &ReadOptions,
) -> Result<(), SheetError> {
    let limit = options.limits.unpacked_of(size);
    let mut left = limit;
    if PARTS_MAX < archive.len() {
        return Err(damaged(Some(format), &"it has too many parts"));
    }
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(Some(format), &error))?;
        let read = std::io::copy(&mut part.take(left.saturating_add(1)), &mut std::io::sink());
        let read = read.map_err(|error| damaged(Some(format), &error))?;
        left = left.checked_sub(read).ok_or(SheetError::UnpackedTooLarge { limit })?;
        if format == Format::Xlsx {
            refuse_strings(archive, index, read, &options.limits)?;
        }
    }
    Ok(())
}

/// The table of shared strings says how many it has, and `calamine` makes room for them before it has seen one; and it
/// keeps them all, however many they are.
fn refuse_strings(
    archive: &mut Archive<'_>,
    index: usize,
    size: u64,
    limits: &Limits,
) -> Result<(), SheetError> {
    let failed = |error: &dyn std::fmt::Display| damaged(Some(Format::Xlsx), error);
    let part = archive.by_index(index).map_err(|error| failed(&error))?;
    let is_strings = part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
    if !is_strings {
        return Ok(());
    }
    if limits.text_bytes_max.saturating_mul(2) < size {
        return Err(SheetError::TextTooLarge { line: 0, limit: limits.text_bytes_max });
    }
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut strings = 0_usize;
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) => match start.local_name().as_ref() {
                "sst" => {
                    let claimed = start.try_get_attribute("uniqueCount").map_err(|error| failed(&error))?;
                    // What is no number is no claim.
                    let count =
                        claimed.and_then(|claimed| claimed.value.trim().parse::<u128>().ok()).unwrap_or(0);
                    if u128::from(size) / STRING_BYTES < count {
                        return Err(failed(&"it claims more strings than it holds"));
                    }
                }
                "si" => strings += 1,
                _ => {}
            },
            Ok(Event::Eof) => return Ok(()),
            Err(error) => return Err(failed(&error)),
            Ok(_) => {}
        }
        if limits.cells_max < strings {
            return Err(SheetError::TooManyCells { line: 0, limit: limits.cells_max });
        }
    }
}
