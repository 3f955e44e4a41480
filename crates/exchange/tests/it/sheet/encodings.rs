//! Encodings: told where they can be, decided by the letters of Spanish where they cannot, and marked where one file has two.

use ayni_exchange::sheet::{ReadOptions, RowProblem, SheetError, read};

use super::guessed;

const TEXT: &str = "N.\u{ba};Apellidos;Nombres\r\n1;Ticona \u{d1}aupa;Julia\r\n2;N\u{fa}\u{f1}ez \u{d1}ato;Jos\u{e9} \u{c1}ngel\r\n";

/// The letters of Spanish in code page 850 and in Mac Roman.
const BYTES: &[(char, u8, u8)] = &[
    ('\u{e1}', 0xa0, 0x87),
    ('\u{e9}', 0x82, 0x8e),
    ('\u{ed}', 0xa1, 0x92),
    ('\u{f3}', 0xa2, 0x97),
    ('\u{fa}', 0xa3, 0x9c),
    ('\u{fc}', 0x81, 0x9f),
    ('\u{f1}', 0xa4, 0x96),
    ('\u{c1}', 0xb5, 0xe7),
    ('\u{c9}', 0x90, 0x83),
    ('\u{cd}', 0xd6, 0xea),
    ('\u{d3}', 0xe0, 0xee),
    ('\u{da}', 0xe9, 0xf2),
    ('\u{d1}', 0xa5, 0x84),
    ('\u{ba}', 0xa7, 0xbc),
    ('\u{b0}', 0xf8, 0xa1),
];

fn letter(c: char, mac: bool) -> u8 {
    let found = BYTES.iter().find(|(known, _, _)| *known == c);
    found.map_or(u8::try_from(c).unwrap(), |(_, dos, roman)| if mac { *roman } else { *dos })
}

/// A text in the encoding of that name.
pub(crate) fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "UTF-8" => text.as_bytes().to_vec(),
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "windows-1252" => text.chars().map(|c| u8::try_from(c).unwrap()).collect(),
        "CP850" => text.chars().map(|c| letter(c, false)).collect(),
        "Mac Roman" => text.chars().map(|c| letter(c, true)).collect(),
        other => panic!("{other}"),
    }
}

/// Protects files of every make that Spanish offices have, with no mark to tell.
#[test]
fn encodings_without_a_mark() {
    let plain = guessed(TEXT.as_bytes()).unwrap();
    for encoding in ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "CP850", "Mac Roman"] {
        let sheet = guessed(&encoded(TEXT, encoding)).unwrap();
        assert_eq!(sheet.encoding, encoding);
        assert_eq!((&sheet.header, &sheet.rows), (&plain.header, &plain.rows), "{encoding}");
        let by_letters = !encoding.starts_with("UTF");
        assert_eq!(sheet.about.letters.is_some(), by_letters, "{encoding}");
    }
    let marked = [&[0xfe, 0xff][..], &encoded(TEXT, "UTF-16BE")].concat();
    assert_eq!(guessed(&marked).unwrap().rows, plain.rows);
}

/// Protects short evidence: one letter is enough where it can only be one, and none is invented where it could be two.
#[test]
fn one_letter_of_evidence() {
    let one = |bytes: &[u8]| guessed(&[b"Apellidos;Nombres\n", bytes].concat());
    assert_eq!(one(b"Nu\xf1ez;Ana\n").unwrap().encoding, "windows-1252");
    assert_eq!(one(b"Nu\xa4ez;Ana\n").unwrap().encoding, "CP850");
    assert_eq!(one(b"Nu\x96ez;Ana\n").unwrap().encoding, "Mac Roman");
    assert_eq!(one(b"\xd1A\xd1EZ;ANA\n").unwrap().encoding, "windows-1252");
    assert_eq!(one(b"\xa5A\xa5EZ;ANA\n").unwrap().encoding, "CP850");
    assert_eq!(one(b"O\x92Neill;Ana\n").unwrap().encoding, "windows-1252");
    assert_eq!(one(b"Quispe;\xff\xfe\x01\n"), Err(SheetError::EncodingUndecided { line: 2 }));
}

/// Protects what somebody says over what is guessed.
#[test]
fn encodings_that_are_told() {
    for (label, encoding) in [
        ("cp850", "CP850"),
        ("IBM850", "CP850"),
        ("mac", "Mac Roman"),
        ("ansi", "windows-1252"),
        ("latin1", "windows-1252"),
    ] {
        let options = ReadOptions { encoding: Some(label.to_owned()), ..ReadOptions::default() };
        let sheet = read(&encoded(TEXT, encoding), &options).unwrap();
        assert_eq!(
            (sheet.encoding, sheet.rows[0].cells[1].as_str()),
            (encoding, "Ticona \u{d1}aupa"),
            "{label}"
        );
    }
}

/// Protects names from being taken as they are where their letters were damaged before: the row and its cell are named.
#[test]
fn damaged_letters_are_marked() {
    let second = |text: &[u8]| guessed(text).unwrap().rows[0].problem;
    let twice: Vec<u8> = "Apellidos;Nombres\nN\u{c3}\u{ba}\u{c3}\u{b1}ez;Ana\n".into();
    assert_eq!(second(&twice), Some(RowProblem::WronglyDecoded { column: 1 }));
    assert_eq!(
        second("Apellidos;Nombres\nPaz;In\u{251c}\u{ae}s\n".as_bytes()),
        Some(RowProblem::WronglyDecoded { column: 2 })
    );
    assert_eq!(
        second("Apellidos;Nombres\nNu\u{fffd}ez;Ana\n".as_bytes()),
        Some(RowProblem::LostCharacters { column: 1 })
    );
    let mixed = guessed(b"Apellidos;Nombres\nNu\xc3\xb1ez;Ana\nMu\xf1oz;Eva\n").unwrap();
    assert_eq!(mixed.rows[0].problem, None);
    assert_eq!(mixed.rows[1].problem, Some(RowProblem::OtherEncoding { column: 1 }));
    assert_eq!(mixed.rows[1].cells[0], "Mu\u{f1}oz");
    let heading = guessed("N.\u{c2}\u{ba};Apellidos;Nombres\n1;Paz;Ana\n".as_bytes()).unwrap();
    assert_eq!(heading.about.garbled_heading, Some(("wrongly_decoded", "N.\u{c2}\u{ba}".to_owned())));
    // Portuguese and old spellings are none of this.
    assert_eq!(second("Apellidos;Nombres\nJO\u{c3}O;\u{c2}ngela\n".as_bytes()), None);
}
