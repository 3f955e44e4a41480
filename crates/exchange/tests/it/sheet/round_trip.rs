//! The way back: what is written and read again is what was there.

use ayni_exchange::sheet::{self, Format, ReadOptions, Row, RowProblem, Sheet, read, rejected, write};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{guessed, ods};

fn table(header: &[&str], rows: &[&[&str]]) -> Sheet {
    let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    Sheet {
        format: Format::Csv,
        encoding: "UTF-8",
        about: sheet::About::default(),
        separator: Some(';'),
        sheet_name: None,
        sheet_names: Vec::new(),
        header: own(header),
        header_line: 1,
        rows: rows
            .iter()
            .zip(2..)
            .map(|(cells, line)| Row { line, cells: own(cells), problem: None })
            .collect(),
    }
}

/// Any text that a file can hold: NUL is what tells binary files.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z;,\t|\"\r\n= \u{feff}]{0,6}",
        1 => any::<String>().prop_map(|text| text.replace(['\0', '\u{fffd}'], "")),
        1 => "\\PC{0,12}".prop_map(|text| text.replace('\u{fffd}', "")),
    ]
}

/// Headings hold something, so that the last column is not dropped as never named.
fn any_table() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    (1_usize..5).prop_flat_map(|width| {
        let header = vec(any_cell().prop_map(|cell| format!("h{cell}")), width);
        (header, vec(vec(any_cell(), width), 0..5))
    })
}

/// Rows that hold nothing are no rows; the others come back as they were.
fn cells_of(sheet: &Sheet) -> Vec<Vec<String>> {
    let rows = sheet.rows.iter().map(|row| row.cells.clone());
    rows.filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())).collect()
}

fn filled(header: Vec<String>, rows: Vec<Vec<String>>, separator: char) -> Sheet {
    let rows = rows.into_iter().zip(2..).map(|(cells, line)| Row { line, cells, problem: None }).collect();
    Sheet { header, rows, separator: Some(separator), ..table(&[], &[]) }
}

/// Control characters apart, which make a short text look binary.
fn is_readable(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|byte| **byte < 0x20 && !byte.is_ascii_whitespace()).count();
    controls * 10 < bytes.len()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects every cell through CSV, whatever its text and the separator; a text that looks decoded wrongly is marked
    /// and stays.
    #[test]
    fn csv((header, rows) in any_table(), separator in prop::sample::select(vec![';', ',', '\t', '|', ':']), mark: bool) {
        let sheet = filled(header, rows, separator);
        let bytes = sheet::write::csv(&sheet, mark).unwrap();
        prop_assume!(is_readable(&bytes));
        let options =
            ReadOptions { separator: Some(separator), header_row: Some(1), ..ReadOptions::default() };
        let again = read(&bytes, &options).unwrap();
        prop_assert_eq!(&again.header, &sheet.header);
        prop_assert_eq!(cells_of(&again), cells_of(&sheet));
        let marked = |problem| matches!(problem, RowProblem::WronglyDecoded { .. });
        prop_assert!(again.rows.iter().all(|row| row.problem.is_none_or(marked)));
    }

    /// Protects our splitting of records: the `csv` crate finds the same fields in any text.
    #[test]
    fn splitting_agrees_with_the_csv_crate(text in "h,h\n[a-c,\"\r\n ]{0,40}") {
        let options = ReadOptions { separator: Some(','), header_row: Some(1), ..ReadOptions::default() };
        let Ok(ours) = read(text.as_bytes(), &options) else { return Ok(()) };
        let mut theirs = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let blank = |cells: &Vec<String>| cells.iter().all(|cell| cell.trim().is_empty());
        let theirs: Vec<Vec<String>> = theirs
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .filter(|cells| !blank(cells))
            .collect();
        let trimmed = |cells: &[String]| {
            let used = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            cells[..used].to_vec()
        };
        let ours: Vec<Vec<String>> =
            std::iter::once(&ours.header).chain(ours.rows.iter().map(|row| &row.cells)).map(|cells| trimmed(cells)).collect();
        let theirs: Vec<Vec<String>> = theirs.iter().map(|cells| trimmed(cells)).collect();
        prop_assert_eq!(ours, theirs);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects every cell through XLSX.
    #[test]
    fn xlsx((header, rows) in any_table()) {
        let sheet = Sheet { format: Format::Xlsx, separator: None, ..filled(header, rows, ';') };
        let again = read(
            &sheet::write::xlsx(&sheet).unwrap(),
            &ReadOptions { header_row: Some(1), ..ReadOptions::default() },
        ).unwrap();
        prop_assert_eq!(&again.header, &sheet.header);
        prop_assert_eq!(cells_of(&again), cells_of(&sheet));
    }

    /// Protects against a panic on any bytes at all, with the beginnings that lead into every reader.
    #[test]
    fn reading_never_panics(start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"[{", b"{\"", b"\xff\xfe", b"\xef\xbb\xbf"]), rest: Vec<u8>) {
        let _ = guessed(&[start, &rest].concat());
    }
}

/// Protects the file that is given back: the failed rows alone, as they were, with the reason last; and the same again
/// when it comes back with another reason.
#[test]
fn rejected_rows() {
    let text = "\u{feff}N°;Apellidos;DNI\n1;Quispe;1\n2;\"Ma;mani\";2\n3;Huanca;3;sobra\n4;Apaza\n";
    let sheet = guessed(text.as_bytes()).unwrap();
    let reasons = [(1, "DNI: \"corto\"".to_owned()), (2, "sobra;un campo".to_owned()), (3, String::new())];
    let back = write(&rejected(&sheet, &reasons, "error")).unwrap();
    let expected = "\u{feff}N°;Apellidos;DNI;error\n2;\"Ma;mani\";2;\"DNI: \"\"corto\"\"\"\n\
                    3;Huanca;3;\"sobra;un campo\";sobra\n4;Apaza;;\n";
    assert_eq!(String::from_utf8(back.bytes.clone()).unwrap(), expected);

    let again = guessed(&back.bytes).unwrap();
    assert_eq!(again.rows[1].problem, Some(RowProblem::TooMany { expected: 4, found: 5 }));
    for (row, original) in again.rows.iter().zip([1, 2, 3]) {
        let mut cells = row.cells.clone();
        cells.remove(3);
        assert_eq!(cells, sheet.rows[original].cells);
    }
    let third = rejected(&again, &[(0, "otro".to_owned()), (1, "más".to_owned())], "Qué corregir");
    assert_eq!(third.header, ["N°", "Apellidos", "DNI", "Qué corregir"]);
    assert_eq!(third.rows[0].cells, ["2", "Ma;mani", "2", "otro"]);
    assert_eq!(third.rows[1].cells, ["3", "Huanca", "3", "más", "sobra"]);
}

/// Protects the format: each is given back as itself, or as the nearest that we write.
#[test]
fn formats_that_are_given_back() {
    let xlsx = sheet::write::xlsx(&table(&["DNI", "Sexo"], &[&["01234567", "=1+1"]])).unwrap();
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |text: &str| format!("<table:table-row>{}</table:table-row>", cell(text).repeat(2));
    let ods = ods(&format!("<table:table table:name=\"a/b\">{}{}</table:table>", row("DNI"), row("1")));
    let formats = [
        (xlsx, Format::Xlsx),
        (ods, Format::Xlsx),
        (br#"[{"DNI": "1", "Sexo": "F"}]"#.to_vec(), Format::Csv),
        (b"DNI|Sexo\n1|F\n".to_vec(), Format::Csv),
    ];
    for (bytes, format) in formats {
        let sheet = guessed(&bytes).unwrap();
        let back = write(&rejected(&sheet, &[(0, "x".to_owned())], "error")).unwrap();
        assert_eq!(back.format, format);
        let again = guessed(&back.bytes).unwrap();
        assert_eq!(again.header.last().unwrap(), "error");
        assert_eq!(again.rows[0].cells[..2], sheet.rows[0].cells);
    }
}

/// Protects a first heading that itself starts with a byte order mark, which reading would otherwise take away.
#[test]
fn a_heading_with_a_byte_order_mark() {
    let sheet = table(&["\u{feff}DNI", "Sexo"], &[&["1", "F"]]);
    let again = guessed(&sheet::write::csv(&sheet, false).unwrap()).unwrap();
    assert_eq!(again.header, sheet.header);
}

/// Protects the place that is named when a cell does not fit into XLSX.
#[test]
fn cells_too_long_for_xlsx() {
    let long = "x".repeat(40_000);
    let error = sheet::write::xlsx(&table(&["a", "b"], &[&["1", &long]])).unwrap_err();
    assert_eq!(error.code(), "cell_too_long");
    assert_eq!(error.to_string(), "line 2, column 2: the cell is longer than XLSX allows");
}
