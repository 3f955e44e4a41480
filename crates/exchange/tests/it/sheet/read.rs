//! What CSV and JSON are read as.

use ayni_exchange::sheet::{ReadOptions, read};
use expect_test::{Expect, expect};

use super::{guessed, show};

fn check(bytes: &[u8], expect: &Expect) {
    expect.assert_eq(&show(&guessed(bytes).unwrap()));
}

fn check_with(bytes: &[u8], options: &ReadOptions, expect: &Expect) {
    expect.assert_eq(&show(&read(bytes, options).unwrap()));
}

/// Protects the plainest case.
#[test]
fn commas_and_utf8() {
    check(
        "DNI,Nombres\n01234567,María\n".as_bytes(),
        &expect![[r#"
        csv UTF-8 ','
        1: ["DNI", "Nombres"]
        2: ["01234567", "María"]
    "#]],
    );
}

/// Protects rosters saved by Excel in Spanish: semicolons, a byte order mark, commas inside names and amounts.
#[test]
fn semicolons_with_commas_inside() {
    let text = "\u{feff}N°;Apellidos y nombres;Aporte\r\n1;Quispe, María;12,50\r\n2;Mamani, Rosa;13,50\r\n";
    check(
        text.as_bytes(),
        &expect![[r#"
        csv UTF-8 ';'
        1: ["N°", "Apellidos y nombres", "Aporte"]
        2: ["1", "Quispe, María", "12,50"]
        3: ["2", "Mamani, Rosa", "13,50"]
    "#]],
    );
    let text = "Mes;Aporte\nenero;12,5,1\nfebrero;13,5,2\nmarzo;14,5,3\n";
    check(
        text.as_bytes(),
        &expect![[r#"
        csv UTF-8 ';'
        1: ["Mes", "Aporte"]
        2: ["enero", "12,5,1"]
        3: ["febrero", "13,5,2"]
        4: ["marzo", "14,5,3"]
    "#]],
    );
}

/// Protects tabs, bars and the line by which a file may tell its own separator.
#[test]
fn other_separators() {
    check(
        b"dni\tsexo\n1\tf\n",
        &expect![[r#"
        csv UTF-8 '\t'
        1: ["dni", "sexo"]
        2: ["1", "f"]
    "#]],
    );
    check(
        b"dni|sexo\n1|f\n",
        &expect![[r#"
        csv UTF-8 '|'
        1: ["dni", "sexo"]
        2: ["1", "f"]
    "#]],
    );
    check(
        b"sep=,\r\ndni,sexo\r\n1,f\r\n",
        &expect![[r#"
        csv UTF-8 ','
        1: ["dni", "sexo"]
        2: ["1", "f"]
    "#]],
    );
    check(
        b"dni\n1\n",
        &expect![[r#"
        csv UTF-8 ';'
        1: ["dni"]
        2: ["1"]
    "#]],
    );
}

/// Protects files of old programs, and "Unicode text" of Excel.
#[test]
fn encodings() {
    let latin = "Apellidos;Género\nNuñez Peña;F\nMuñoz Díaz;M\n".chars().map(|c| c as u8).collect::<Vec<_>>();
    check(
        &latin,
        &expect![[r#"
        csv windows-1252 ';'
        1: ["Apellidos", "Género"]
        2: ["Nuñez Peña", "F"]
        3: ["Muñoz Díaz", "M"]
    "#]],
    );
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend("Apellidos\tSexo\r\nNuñez\tF\r\n".encode_utf16().flat_map(u16::to_le_bytes));
    check(
        &utf16,
        &expect![[r#"
        csv UTF-16LE '\t'
        1: ["Apellidos", "Sexo"]
        2: ["Nuñez", "F"]
    "#]],
    );
}

/// Protects the numbers that a spreadsheet shows beside the rows, whatever the line ends, inside and outside of quotes.
#[test]
fn rows_are_those_of_a_spreadsheet() {
    let expect = expect![[r#"
        csv UTF-8 ','
        2: ["dni", "nota"]
        4: ["1", "dos@líneas"]
        6: ["2", "di \"ayni\""]
    "#]];
    for end in ["\n", "\r", "\r\n"] {
        let text = "@dni,nota@@1,\"dos@líneas\"@@2,\"di \"\"ayni\"\"\"@@".replace('@', end);
        let shown = show(&guessed(text.as_bytes()).unwrap());
        expect.assert_eq(&shown.replace(&end.escape_debug().to_string(), "@"));
    }
}

/// Protects the header under the titles that every printed roster has.
#[test]
fn titles_above_the_header() {
    let text = "PADRÓN DE SOCIOS 2021;;;\n;;;\nCooperativa, al 30 de noviembre;;;\nN°;Apellidos;Nombres;Sexo\n1;A;B;F\n";
    check(
        text.as_bytes(),
        &expect![[r#"
        csv UTF-8 ';'
        4: ["N°", "Apellidos", "Nombres", "Sexo"]
        5: ["1", "A", "B", "F"]
    "#]],
    );
    check(
        b"REPORT\n\nfoo,bar,baz\n1,2,3\n4,5,6\n",
        &expect![[r#"
        csv UTF-8 ','
        3: ["foo", "bar", "baz"]
        4: ["1", "2", "3"]
        5: ["4", "5", "6"]
    "#]],
    );
}

/// Protects rows of another shape: they are kept, and say what is wrong with them.
#[test]
fn rows_of_another_shape() {
    check(
        b"a,b,c,,\n1,2\n1,2,3,,\n1,2,3,4\n\"1\"x,2,3\n",
        &expect![[r#"
        csv UTF-8 ','
        1: ["a", "b", "c", ""]
        2: ["1", "2", "", ""] TooFew { expected: 4, found: 2 }
        3: ["1", "2", "3", ""]
        4: ["1", "2", "3", "4"]
        5: ["1x", "2", "3", ""] StrayQuote { column: 1 }
    "#]],
    );
    check(
        b"a,b\n1,2,3\n1,2,,\n",
        &expect![[r#"
        csv UTF-8 ','
        1: ["a", "b"]
        2: ["1", "2", "3"] TooMany { expected: 2, found: 3 }
        3: ["1", "2"]
    "#]],
    );
}

/// Protects what a person says over what is guessed.
#[test]
fn options_go_before_guesses() {
    let options = ReadOptions {
        header_row: Some(2),
        separator: Some(','),
        encoding: Some("latin1".to_owned()),
        ..ReadOptions::default()
    };
    check_with(
        b"dni;sexo\nx,\xf1\n1,2\n",
        &options,
        &expect![[r#"
        csv windows-1252 ','
        2: ["x", "ñ"]
        3: ["1", "2"]
    "#]],
    );
}

/// Protects JSON of data portals: order of columns and rows, plain values as text, absent keys.
#[test]
fn json() {
    let text = "[\n {\"numero\": \"49/ZA\", \"socios\": 12, \"alta\": 2.0},\n {\"numero\": null, \"web\": true, \"x\": 1.5}\n]";
    check(
        text.as_bytes(),
        &expect![[r#"
        json UTF-8
        0: ["numero", "socios", "alta", "web", "x"]
        2: ["49/ZA", "12", "2", "", ""]
        3: ["", "", "", "true", "1.5"]
    "#]],
    );
    check(
        br#"{"total": 2, "tags": ["a"], "meta": {"a": [1]}, "rows": [{"a": "1"}, {"b": "2"}]}"#,
        &expect![[r#"
        json UTF-8 sheet "rows" of ["rows"]
        0: ["a", "b"]
        1: ["1", ""]
        2: ["", "2"]
    "#]],
    );
    let options = ReadOptions { sheet: Some("Y".to_owned()), ..ReadOptions::default() };
    check_with(
        br#"{"x": [{"a": "1"}], "y": [{"b": "2"}]}"#,
        &options,
        &expect![[r#"
        json UTF-8 sheet "y" of ["x", "y"]
        0: ["b"]
        1: ["2"]
    "#]],
    );
}

/// Protects headings that start with a bracket from being taken for JSON.
#[test]
fn brackets_are_not_always_json() {
    check(
        b"[id],name\n1,2\n",
        &expect![[r#"
        csv UTF-8 ','
        1: ["[id]", "name"]
        2: ["1", "2"]
    "#]],
    );
}
