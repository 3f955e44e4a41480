//! What XLSX and ODS are read as, and what their sizes may not do.

use std::io::Cursor;

use ayni_exchange::sheet::book::{Page, Value, book};
use ayni_exchange::sheet::{Limits, ReadOptions, SheetError, read};
use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use expect_test::{Expect, expect};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{archive, guessed, ods, ods_content, show};

fn check(bytes: &[u8], expect: &Expect) {
    expect.assert_eq(&show(&guessed(bytes).unwrap()));
}

fn saved(fill: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

/// A roster with titles, kinds of values, and blank rows with a format at the end.
fn roster() -> Vec<u8> {
    saved(|book| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let hour = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        book.add_worksheet().set_name("Portada").unwrap();
        let page = book.add_worksheet().set_name("Socias y socios").unwrap();
        page.write_string(0, 0, "PADRÓN DE SOCIOS 2021").unwrap();
        for (column, heading) in ["DNI", "Apellidos", "Nombres", "Ingreso", "Activo"].iter().enumerate() {
            page.write_string(2, u16::try_from(column).unwrap(), *heading).unwrap();
        }
        page.write_number(3, 0, 1_234_567.0).unwrap();
        page.write_string(3, 1, " Quispe ").unwrap();
        page.write_datetime_with_format(3, 3, ExcelDateTime::from_ymd(2016, 11, 30).unwrap(), &day).unwrap();
        page.write_boolean(3, 4, true).unwrap();
        page.write_string(5, 0, "01234567").unwrap();
        page.write_formula(5, 1, Formula::new("=A1&\"x\"").set_result("Mamani")).unwrap();
        let instant = ExcelDateTime::from_ymd(2016, 11, 30).unwrap().and_hms(8, 30, 0).unwrap();
        page.write_datetime_with_format(5, 3, instant, &hour).unwrap();
        page.write_number(5, 4, 0.5).unwrap();
        page.write_blank(900, 0, &day).unwrap();
    })
}

/// Protects XLSX: dates, whole numbers, booleans, formulas, rows and the sheet that holds something.
#[test]
fn xlsx() {
    check(
        &roster(),
        &expect![[r#"
        xlsx UTF-8 sheet "Socias y socios" of ["Portada", "Socias y socios"]
        3: ["DNI", "Apellidos", "Nombres", "Ingreso", "Activo"]
        4: ["1234567", " Quispe ", "", "2016-11-30", "true"]
        6: ["01234567", "Mamani", "", "2016-11-30T08:30:00", "0.5"]
    "#]],
    );
}

/// Protects the choice of a sheet, and the answer when it does not exist.
#[test]
fn sheets_by_name() {
    let named = |name: &str| ReadOptions { sheet: Some(name.to_owned()), ..ReadOptions::default() };
    assert_eq!(read(&roster(), &named("SOCIAS Y SÓCIOS")).unwrap().header_line, 3);
    assert_eq!(read(&roster(), &named("portada")), Err(SheetError::Blank));
    let error = read(&roster(), &named("Enero")).unwrap_err();
    assert_eq!(error.code(), "no_such_sheet");
    assert_eq!(error.fields()[1].1, "Portada, Socias y socios");
}

/// Protects ODS: kinds of values, repeats, notes that are no text, white space, and blank rows without end.
#[test]
fn open_document() {
    let bytes = ods(
        r#"<table:table table:name="Leeme"><table:table-row><table:table-cell/></table:table-row></table:table>
        <table:table table:name="Padrón"><table:table-header-rows><table:table-row>
          <table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>DNI</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Apellidos &amp; m&#225;s</text:p></table:table-cell>
          <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>Fecha</text:p></table:table-cell>
        </table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2">
          <table:table-cell office:value-type="float" office:value="1234567"><text:p>1.234.567</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b<text:tab/><text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2016-11-30"><text:p>30/11/16</text:p></table:table-cell>
          <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VERDADERO</text:p></table:table-cell>
          <table:table-cell table:number-columns-repeated="16380"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>"#,
    );
    check(
        &bytes,
        &expect![[r#"
        ods UTF-8 sheet "Padrón" of ["Leeme", "Padrón"]
        1: ["DNI", "Apellidos & más", "Fecha", "Fecha"]
        2: ["1234567", "a   b\tc\nd", "2016-11-30", "true"]
        3: ["1234567", "a   b\tc\nd", "2016-11-30", "true"]
    "#]],
    );
}

fn refusal(bytes: &[u8]) -> SheetError {
    guessed(bytes).unwrap_err()
}

/// Protects memory: a cell in the last corner, and cells repeated without end, are refused before they are made.
#[test]
fn sheets_that_only_look_small() {
    let corner = saved(|book| {
        let page = book.add_worksheet();
        page.write_string(0, 0, "DNI").unwrap();
        page.write_string(1_048_575, 16_383, "x").unwrap();
    });
    assert_eq!(refusal(&corner), SheetError::TooManyColumns { line: 1_048_576, found: 16_384, limit: 1_000 });

    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>"#;
    let wide = ods(&format!("<table:table><table:table-row>{cell}</table:table-row></table:table>"));
    assert_eq!(refusal(&wide), SheetError::TooManyColumns { line: 1, found: 16_384, limit: 1_000 });

    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let row =
        format!(r#"<table:table-row table:number-rows-repeated="99999999999">{cell}</table:table-row>"#);
    let options =
        ReadOptions { limits: Limits { rows_max: 1_000, ..Limits::default() }, ..ReadOptions::default() };
    let long = ods(&format!("<table:table>{row}</table:table>"));
    assert_eq!(read(&long, &options).unwrap_err().code(), "too_many_rows");

    let spaces = r#"<table:table-cell office:value-type="string"><text:p><text:s text:c="4000000000"/></text:p></table:table-cell>"#;
    let spaces =
        ods(&format!("<table:table><table:table-row>{spaces}{spaces}</table:table-row></table:table>"));
    assert!(matches!(refusal(&spaces), SheetError::Blank | SheetError::RecordTooLong { .. }));
}

/// Protects memory: what a cell says is counted before it is repeated, in a paragraph as in an attribute; and a workbook
/// has no thousands of sheets.
#[test]
fn texts_that_are_repeated() {
    let long = "x".repeat(1 << 20);
    let row =
        |cell: &str| ods(&format!("<table:table><table:table-row>{cell}</table:table-row></table:table>"));
    let cell = format!(
        r#"<table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>{long}</text:p></table:table-cell>"#
    );
    assert_eq!(refusal(&row(&cell)).code(), "record_too_long");
    let cell = format!(
        r#"<table:table-cell office:value-type="date" office:date-value="{long}" table:number-columns-repeated="900"/>"#
    );
    assert_eq!(refusal(&row(&cell)).code(), "record_too_long");
    let cell = format!(
        r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
        "x".repeat(900_000)
    );
    let rows = format!(
        r#"<table:table><table:table-row table:number-rows-repeated="1000">{cell}</table:table-row></table:table>"#
    );
    assert_eq!(refusal(&ods(&rows)).code(), "text_too_large");
    assert_eq!(refusal(&ods(&r#"<table:table table:name="a"/>"#.repeat(501))).code(), "too_many_sheets");
}

/// Protects memory: what a workbook may unpack to grows with its size.
#[test]
fn small_files_that_unpack_to_large_ones() {
    let limits = Limits::default();
    assert_eq!(limits.unpacked_of(1_000), 33_682_432);
    assert_eq!(limits.unpacked_of(1 << 30), limits.unpacked_bytes_max);
    let blank = vec![b' '; 40 << 20];
    let bytes = archive(&[("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", &blank)]);
    assert_eq!(refusal(&bytes).code(), "unpacked_too_large");
}

/// Protects workbooks whose roster is not on the first sheet, and says what else there is; hidden rows and columns are
/// left out, and named, unless they are asked for.
#[test]
fn sheets_and_rows_that_are_not_read() {
    let bytes = saved(|book| {
        book.add_worksheet().set_name("Portada").unwrap().write_string(0, 0, "Cooperativa").unwrap();
        let page = book.add_worksheet().set_name("Socios").unwrap();
        for (line, row) in
            (0_u32..).zip([["DNI", "Apellidos", "Sexo"], ["1", "Paz", "F"], ["2", "Luna", "M"]])
        {
            for (column, cell) in (0_u16..).zip(row) {
                page.write_string(line, column, cell).unwrap();
            }
        }
        page.set_row_hidden(1).unwrap();
        page.set_column_hidden(2).unwrap();
    });
    let sheet = guessed(&bytes).unwrap();
    assert_eq!(sheet.sheet_name.as_deref(), Some("Socios"));
    let others: Vec<(&str, usize)> =
        sheet.about.others.iter().map(|other| (other.name.as_str(), other.rows)).collect();
    assert_eq!(others, [("Portada", 1)]);
    assert_eq!((&sheet.about.hidden_rows, &sheet.about.hidden_columns), (&vec![2], &vec!["Sexo".to_owned()]));
    assert_eq!(sheet.rows.iter().map(|row| row.cells.join("|")).collect::<Vec<_>>(), ["2|Luna"]);
    let whole = read(&bytes, &ReadOptions { with_hidden: true, ..ReadOptions::default() }).unwrap();
    assert_eq!(whole.rows.len(), 2);
    assert_eq!(whole.rows[0].cells, ["1", "Paz", "F"]);
}

/// Protects against archives that unpack to far more than they weigh.
#[test]
fn archives_that_unpack_without_end() {
    let zeros = vec![b' '; 3 << 20];
    let bytes = archive(&[("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", &zeros)]);
    assert!(bytes.len() < 100_000);
    let options = ReadOptions {
        limits: Limits { unpacked_bytes_max: 1 << 20, ..Limits::default() },
        ..ReadOptions::default()
    };
    assert_eq!(read(&bytes, &options), Err(SheetError::UnpackedTooLarge { limit: 1 << 20 }));
    let options =
        ReadOptions { limits: Limits { file_bytes_max: 100, ..Limits::default() }, ..ReadOptions::default() };
    assert_eq!(read(&bytes, &options).unwrap_err().code(), "file_too_large");
}

/// Protects against a count that would have room made for more strings than there is memory.
#[test]
fn a_count_that_is_not_true() {
    for count in ["99999999999999999", "1000000000"] {
        let bytes = saved(|book| {
            book.add_worksheet().write_string(0, 0, "DNI").unwrap();
        });
        let mut parts = Vec::new();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            let claim = text.replace("uniqueCount=\"1\"", &format!("uniqueCount=\"{count}\""));
            parts.push((part.name().unwrap().into_owned(), claim.into_bytes()));
        }
        let parts: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        assert_eq!(refusal(&archive(&parts)).code(), "damaged_workbook");
    }
}

/// Protects against workbooks that were cut off on the way: at every tenth of their length, and inside a table.
#[test]
fn damaged_workbooks() {
    let bytes = roster();
    for tenth in 1..10 {
        let cut = &bytes[..bytes.len() * tenth / 10];
        assert_eq!(refusal(cut).code(), "damaged_workbook", "at {tenth}/10");
    }
    let table = ods_content("<a><table:table table:name=\"x\"><table:table-row>");
    assert_eq!(refusal(&table).code(), "damaged_workbook");
    assert_eq!(refusal(&ods_content("<a><table:table><table:table-row></b>")).code(), "damaged_workbook");
    let parts: &[(&str, &[u8])] = &[("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"no xml")];
    assert_eq!(refusal(&archive(parts)).code(), "damaged_workbook");
}

/// Protects against a panic on whatever a bad disk makes of a workbook.
#[test]
fn flipped_bytes_never_panic() {
    let bytes = roster();
    for at in (0..bytes.len()).step_by(11) {
        let mut copy = bytes.clone();
        copy[at] ^= 0x55;
        let _ = guessed(&copy);
    }
}

/// Protects whoever adds up a column: what is written as a workbook is read back as numbers, days and texts, under headings that
/// stay in sight, and money is shown with its currency.
#[test]
fn a_book_is_read_back_with_the_types_of_its_cells() {
    let money = |value| Value::Money { value, decimals: 2, currency: "PEN".to_owned() };
    let row = vec![
        Value::Text("=1+1".to_owned()),
        money(1200.5),
        Value::Integer(58),
        Value::Percent(0.291),
        Value::Date("2021-11-30".parse().unwrap()),
        Value::Empty,
    ];
    let page = Page {
        name: "Premio".to_owned(),
        head: vec!["Premio Fairmined".to_owned()],
        columns: ["Concepto", "Monto", "Socias", "Parte", "Día", "Nada"].map(str::to_owned).to_vec(),
        rows: vec![row, vec![Value::Text("debe".to_owned()), money(-3.0)]],
        notes: Vec::new(),
    };
    let bytes = book(&[page]).unwrap();
    let mut read: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    let range = read.worksheet_range("Premio").unwrap();
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(cell(2, 1), Data::String("Monto".to_owned()));
    assert_eq!(cell(3, 0), Data::String("=1+1".to_owned()));
    assert_eq!(cell(3, 1), Data::Float(1200.5));
    assert_eq!(cell(3, 2), Data::Float(58.0));
    assert_eq!(cell(3, 3), Data::Float(0.291));
    let Data::DateTime(day) = cell(3, 4) else { panic!("{:?}", cell(3, 4)) };
    assert_eq!(day.as_f64().to_string(), "44530", "days since the end of 1899");
    assert_eq!(cell(3, 5), Data::Empty);
    assert_eq!(cell(4, 1), Data::Float(-3.0));
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert!(part("xl/styles.xml").contains("#,##0.00 &quot;PEN&quot;"));
    assert!(part("xl/worksheets/sheet1.xml").contains(r#"ySplit="3" topLeftCell="A4""#));
}
