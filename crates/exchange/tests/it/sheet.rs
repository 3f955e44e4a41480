//! Tests of the tables: reading every format, refusing every bad file, mapping, cells, and the way back.

#![cfg(test)]

mod bad_files;
mod cells;
pub(crate) mod encodings;
mod mapping;
mod read;
mod real_data;
mod round_trip;
mod workbooks;

use ayni_exchange::sheet::{ReadOptions, Sheet, SheetError, read};

/// Reads with nothing but guesses.
fn guessed(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read(bytes, &ReadOptions::default())
}

/// A sheet as text: what was found out about it, then its header and rows with their lines.
fn show(sheet: &Sheet) -> String {
    use std::fmt::Write;
    let mut text = format!("{} {}", sheet.format.code(), sheet.encoding);
    if let Some(separator) = sheet.separator {
        write!(text, " {separator:?}").unwrap();
    }
    if let Some(name) = &sheet.sheet_name {
        write!(text, " sheet {name:?} of {:?}", sheet.sheet_names).unwrap();
    }
    writeln!(text, "\n{}: {:?}", sheet.header_line, sheet.header).unwrap();
    for row in &sheet.rows {
        write!(text, "{}: {:?}", row.line, row.cells).unwrap();
        if let Some(problem) = row.problem {
            write!(text, " {problem:?}").unwrap();
        }
        text.push('\n');
    }
    text
}

/// A ZIP archive of the parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An ODS file whose `content.xml` has the given tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    ods_content(&content)
}

/// An ODS file with that `content.xml`.
fn ods_content(content: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}
