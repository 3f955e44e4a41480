//! Files that are no rosters: each gets a refusal that says what it is or where it goes wrong.

use ayni_exchange::sheet::{Limits, ReadOptions, SheetError, read};

use super::{archive, guessed};

fn check(bytes: &[u8], code: &str, fields: &[(&str, &str)]) {
    let error = guessed(bytes).map(|sheet| sheet.rows.len()).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    let told = error.fields();
    let told: Vec<(&str, &str)> = told.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for field in fields {
        assert!(told.contains(field), "{field:?} is not among {told:?}");
    }
    assert!(!error.to_string().is_empty());
}

/// Protects the clear answer to pictures, documents and archives under the name of a table.
#[test]
fn files_that_are_something_else() {
    let not = |bytes: &[u8], found: &str| check(bytes, "not_a_table", &[("found", found)]);
    not(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png");
    not(b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg");
    not(b"GIF89a", "gif");
    not(b"%PDF-1.7\n%", "pdf");
    not(b"{\\rtf1\\ansi", "rtf");
    not(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "old_office");
    not(b"\x1f\x8b\x08\0", "gzip");
    not(b"SQLite format 3\0\x10\0", "sqlite");
    not(b"\x7fELF\x02\x01\x01", "program");
    not(b"a,b\n\0\0,1", "binary");
    not(b"\x01\x02\x03\x04\x05abc", "binary");
    not(b" <!DOCTYPE html><table><tr><td>DNI</td></tr></table>", "html");
    not(b"<?xml version=\"1.0\"?><a/>", "xml");
    not(&archive(&[("foto.png", b"x")]), "zip");
    not(&archive(&[]), "zip");
    not(&archive(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")]), "docx");
    not(&archive(&[("[Content_Types].xml", b"x"), ("ppt/presentation.xml", b"x")]), "pptx");
    not(&archive(&[("[Content_Types].xml", b"x"), ("xl/workbook.bin", b"x")]), "xlsb");
    let text = &archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<manifest/>"),
    ]);
    not(text, "other_open_document");
}

/// Protects the answer to workbooks with a password, of both makes.
#[test]
fn protected_workbooks() {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    check(&bytes, "encrypted_workbook", &[]);
    let bytes = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    check(&bytes, "encrypted_workbook", &[]);
}

/// Protects the answer to files without content.
#[test]
fn nothing_at_all() {
    check(b"", "empty_file", &[]);
    check(b"\xef\xbb\xbf \r\n\t", "empty_file", &[]);
    check(b";;;\n;;\n", "blank_table", &[]);
    check(b"[]", "json_no_table", &[]);
    check(b"{\"a\": 1}", "json_no_table", &[]);
}

/// Protects the place that is named when JSON goes wrong.
#[test]
fn bad_json() {
    check(b"[\n{\"a\": 1},\n{\"a\": ", "json_syntax", &[("line", "3")]);
    check(b"[\n{\"a\": 1}]x", "json_syntax", &[("line", "2")]);
    check(b"[{\"a\": 1}, {\"b\": {\"c\": 1}}]", "json_not_flat", &[("row", "2"), ("field", "b")]);
    check(b"[{\"a\": 1}, {\"b\": [1]}]", "json_not_flat", &[("row", "2"), ("field", "b")]);
    check(b"{\"x\": [{\"a\": 1}], \"y\": [{\"a\": 1}]}", "json_several_tables", &[("choices", "x, y")]);
    check(&b"[{\"a\":".repeat(100_000), "json_syntax", &[]);
}

/// Protects the line that is named when a quote swallows the rest of a file.
#[test]
fn unclosed_quote() {
    check(b"dni,nota\n1,a\n2,\"b\n3,c\n", "unclosed_quote", &[("line", "3")]);
    let mut text = b"dni,nota\n1,\"a\n".to_vec();
    text.extend(b"2,b\n".repeat(300_000));
    check(&text, "record_too_long", &[("line", "2"), ("limit", "1048576")]);
}

/// Protects against a line that fills the memory: 100 MB of it are refused after the first.
#[test]
fn a_line_of_a_hundred_megabytes() {
    let mut bytes = b"dni,nota\n1,".to_vec();
    bytes.resize(100 << 20, b'x');
    check(&bytes, "record_too_long", &[("line", "2")]);
}

/// Protects the limits of rows, columns and cells, and the place that is named.
#[test]
fn limits() {
    let wide = ",".repeat(1_000);
    check(format!("a\nb{wide}\n").as_bytes(), "too_many_columns", &[("line", "2"), ("found", "1001")]);
    let limited = |limits: Limits, text: &str| {
        let options = ReadOptions { limits, ..ReadOptions::default() };
        read(text.as_bytes(), &options).unwrap_err()
    };
    let limits = Limits { rows_max: 2, ..Limits::default() };
    assert_eq!(limited(limits, "dni,sexo\n1,f\n2,f\n\n3,f\n"), SheetError::TooManyRows { line: 5, limit: 2 });
    let limits = Limits { cells_max: 10, ..Limits::default() };
    let text = "dni,sexo,a,b,c\n1\n2\n3\n";
    assert_eq!(limited(limits, text), SheetError::TooManyCells { line: 4, limit: 10 });
    let limits = Limits { rows_max: 1, ..Limits::default() };
    let error = limited(limits, "[{\"a\": 1},\n{\"a\": 1}]");
    assert_eq!(error, SheetError::TooManyRows { line: 2, limit: 1 });
}

/// Protects the answer to options that do not fit the file.
#[test]
fn options_that_do_not_fit() {
    let with = |options: ReadOptions| read(b"dni\nni\xf1o\n", &options).unwrap_err();
    let default = ReadOptions::default;
    let error = with(ReadOptions { encoding: Some("klingon".to_owned()), ..default() });
    assert_eq!(error, SheetError::UnknownEncoding { name: "klingon".to_owned() });
    let error = with(ReadOptions { encoding: Some("utf8".to_owned()), ..default() });
    assert_eq!(error, SheetError::NotInEncoding { encoding: "UTF-8", line: 2 });
    let error = with(ReadOptions { separator: Some('"'), ..default() });
    assert_eq!(error, SheetError::BadSeparator { separator: '"' });
    let error = with(ReadOptions { header_row: Some(7), ..default() });
    assert_eq!(error, SheetError::NoSuchHeaderRow { line: 7, first: 1, last: 2 });
}
