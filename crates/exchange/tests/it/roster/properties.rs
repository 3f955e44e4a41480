//! A dirty table and its cleaned twin give the same register, and so do its rows in another order: people with a known
//! truth, written as rosters are found.

use std::fmt::Write;

use ayni_exchange::roster::Verdict;
use ayni_exchange::sheet::{ReadOptions, Sheet, read, write};
use domain::Register;
use proptest::prelude::*;

use super::{execute, one_cooperative, options, plan, show};
use crate::sheet::encodings::encoded;

/// Somebody as she is.
#[derive(Clone, Debug)]
struct Truth {
    family: (&'static str, &'static str),
    given: &'static str,
    dni: u32,
    woman: bool,
    born: (u16, u8, u8),
    admitted: (u16, u8, u8),
}

const SURNAMES: [&str; 9] =
    ["Quispe", "Mamani", "Núñez", "Ñaupa", "De la Cruz", "Huanca", "Peña", "Ccori", "Álvarez"];
const GIVEN: [&str; 7] = ["Ana", "María Elena", "José", "Begoña", "Raúl", "Inés", "Luz"];

fn truth() -> impl Strategy<Value = Truth> {
    let name = || prop::sample::select(&SURNAMES[..]);
    let day = |years: std::ops::Range<u16>| (years, 1_u8..13, 1_u8..29);
    (
        name(),
        name(),
        prop::sample::select(&GIVEN[..]),
        1_000_000_u32..79_999_999,
        any::<bool>(),
        day(1950..1999),
        day(2006..2021),
    )
        .prop_map(|(first, second, given, dni, woman, born, admitted)| Truth {
            family: (first, second),
            given,
            dni,
            woman,
            born,
            admitted,
        })
}

/// How a clerk and her programs wrote the list.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
struct Dirt {
    encoding: &'static str,
    separator: char,
    workbook: bool,
    dates: u8,
    letters: usize,
    names: u8,
    headings: usize,
    documents: u8,
    blanks: &'static str,
    titles: bool,
    footers: bool,
    page: usize,
    numbers: bool,
    order: usize,
    reversed: bool,
    spaces: &'static str,
}

/// What women and men are called in the column.
const LETTERS: [(&str, &str); 7] = [
    ("F", "M"),
    ("M", "H"),
    ("M", "V"),
    ("Fem.", "Mas."),
    ("mujer", "varón"),
    ("f", "m"),
    ("FEMENINO", "MASCULINO"),
];

/// Headings of number, surnames, given names, document, gender, birth, admission, and a column that is always empty.
const HEADINGS: [[&str; 8]; 3] = [
    [
        "N°",
        "Apellidos",
        "Nombres",
        "DNI",
        "Sexo",
        "Fecha de nacimiento",
        "Fecha de ingreso",
        "Fecha de retiro",
    ],
    [
        "Nro.",
        "APELLIDOS (PATERNO Y MATERNO)",
        "NOMBRES COMPLETOS",
        "D.N.I. N°",
        "Género",
        "F. Nacimiento",
        "Fecha de Ingreso a la coop.",
        "Retiro",
    ],
    [
        "N° de socio",
        "Apellidos del socio",
        "Nombres del socio",
        "Documento de identidad",
        "Sexo (F/M)",
        "Fec. Nac. (dd/mm/aaaa)",
        "Fec. de Ingreso",
        "Fecha de baja",
    ],
];

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

fn dirt() -> impl Strategy<Value = Dirt> {
    let file = (
        prop::sample::select(vec!["UTF-8", "windows-1252", "CP850", "Mac Roman", "UTF-16LE", "UTF-16BE"]),
        prop::sample::select(vec![';', ',', '\t', '|']),
        any::<bool>(),
        0_u8..7,
        0..LETTERS.len(),
        0_u8..4,
        0..HEADINGS.len(),
        0_u8..5,
    );
    let around = (
        prop::sample::select(vec!["", "-", "s/n", "--", "s/f", "N/A"]),
        any::<bool>(),
        any::<bool>(),
        0_usize..4,
        any::<bool>(),
        0_usize..7,
        any::<bool>(),
        prop::sample::select(vec!["", " ", "\u{a0}"]),
    );
    (file, around).prop_map(
        |(
            (encoding, separator, workbook, dates, letters, names, headings, documents),
            (blanks, titles, footers, page, numbers, order, reversed, spaces),
        )| Dirt {
            encoding,
            separator,
            workbook,
            dates,
            letters,
            names,
            headings,
            documents,
            blanks,
            titles,
            footers,
            page,
            numbers,
            order,
            reversed,
            spaces,
        },
    )
}

fn written_date((year, month, day): (u16, u8, u8), style: u8) -> String {
    match style {
        0 => format!("{year:04}-{month:02}-{day:02}"),
        1 => format!("{day:02}/{month:02}/{year:04}"),
        2 => format!("{day}-{month}-{year}"),
        3 => format!("{month:02}/{day:02}/{year:04}"),
        4 => format!("{day} de {} de {year}", MONTHS[usize::from(month) - 1]),
        5 => format!("{day:02}-{}-{year}", MONTHS[usize::from(month) - 1].get(..3).unwrap().to_uppercase()),
        _ => {
            let date = chrono::NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).unwrap();
            let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            date.signed_duration_since(first).num_days().to_string()
        }
    }
}

fn written_document(dni: u32, style: u8) -> String {
    let text = format!("{dni:08}");
    match style {
        0 => text,
        1 => dni.to_string(),
        2 => format!("{}.{}.{}", &text[..2], &text[2..5], &text[5..]),
        3 => format!("DNI {text}"),
        _ => format!("{dni}.0"),
    }
}

/// The cells of a person, in the order of the headings.
fn cells(number: usize, person: &Truth, dirt: &Dirt) -> Vec<String> {
    let (first, second) = person.family;
    let (women, men) = LETTERS[dirt.letters];
    let padded = |text: String| format!("{0}{text}{0}", dirt.spaces);
    vec![
        if dirt.numbers { format!("{number}.0") } else { number.to_string() },
        padded(format!("{first}{}{second}", if dirt.spaces.is_empty() { " " } else { "  " })),
        padded(person.given.to_owned()),
        written_document(person.dni, dirt.documents),
        if person.woman { women } else { men }.to_owned(),
        written_date(person.born, dirt.dates),
        padded(written_date(person.admitted, dirt.dates)),
        dirt.blanks.to_owned(),
    ]
}

/// Headings and rows with surnames and given names in one, two or three columns.
fn named(cells: Vec<String>, style: u8, is_header: bool) -> Vec<String> {
    let mut cells = cells;
    match style {
        // One column, with a comma.
        1 => {
            let given = cells.remove(2);
            let family = std::mem::take(&mut cells[1]);
            cells[1] = if is_header {
                "Apellidos y Nombres".to_owned()
            } else {
                format!("{}, {}", family.trim(), given.trim())
            };
        }
        // One column, without.
        2 => {
            let given = cells.remove(2);
            let family = std::mem::take(&mut cells[1]);
            cells[1] = if is_header {
                "APELLIDOS Y NOMBRES".to_owned()
            } else {
                format!("{} {}", family.trim(), given.trim())
            };
        }
        // Two columns of surnames.
        3 => {
            let family = cells.remove(1);
            let (first, second) = if is_header {
                ("Apellido paterno".to_owned(), "Ap. Materno".to_owned())
            } else {
                let family = family.trim().to_owned();
                let cut = SURNAMES.iter().find(|surname| family.starts_with(**surname)).unwrap().len();
                let (first, second) = family.split_at(cut);
                (first.to_owned(), second.trim().to_owned())
            };
            cells.insert(1, second);
            cells.insert(1, first);
        }
        _ => {}
    }
    cells
}

/// The rows of the file, titles, header and footers included.
fn rows(people: &[Truth], dirt: &Dirt) -> Vec<Vec<String>> {
    let own = |text: &str| vec![text.to_owned()];
    let turned = |mut cells: Vec<String>| {
        let middle = dirt.order % cells.len();
        cells.rotate_left(middle);
        cells
    };
    let header = HEADINGS[dirt.headings].iter().map(|heading| (*heading).to_owned()).collect();
    let header = turned(named(header, dirt.names, true));
    let mut listed: Vec<Vec<String>> = people
        .iter()
        .enumerate()
        .map(|(at, person)| turned(named(cells(at + 1, person, dirt), dirt.names, false)))
        .collect();
    if dirt.reversed {
        listed.reverse();
    }
    let mut rows = Vec::new();
    if dirt.titles {
        rows.extend([own("COOPERATIVA MINERA"), Vec::new(), own("PADRÓN DE SOCIAS Y SOCIOS 2021")]);
    }
    rows.push(header.clone());
    for (at, row) in listed.into_iter().enumerate() {
        if 0 < dirt.page && 0 < at && at % (dirt.page + 2) == 0 {
            rows.push(own("Página 2"));
            rows.push(header.clone());
        }
        rows.push(row);
    }
    if dirt.footers {
        rows.extend([
            own(&format!("TOTAL: {}", people.len())),
            vec!["MUJERES".to_owned(), people.iter().filter(|person| person.woman).count().to_string()],
            own("Elaborado por: la secretaría"),
        ]);
    }
    rows
}

/// The file, as its program saved it.
fn file(rows: &[Vec<String>], dirt: &Dirt) -> Vec<u8> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        for column in 0..width {
            let cell = row.get(column).map_or("", String::as_str);
            let quoted = cell.contains([dirt.separator, '"', '\n']);
            let sign = if column == 0 { "" } else { &dirt.separator.to_string() };
            if quoted { write!(text, "{sign}\"{cell}\"") } else { write!(text, "{sign}{cell}") }.unwrap();
        }
        text.push_str("\r\n");
    }
    let spaced = matches!(dirt.encoding, "CP850" | "Mac Roman");
    encoded(&if spaced { text.replace('\u{a0}', " ") } else { text }, dirt.encoding)
}

/// The same as a workbook, numbers as numbers where a spreadsheet would have made them so.
fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (line, row) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            let digits =
                !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()) && !cell.starts_with('0');
            match cell.parse::<f64>() {
                Ok(number) if digits => page.write_number(line, column, number).unwrap(),
                _ => page.write_string(line, column, cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// The clean twin: what is meant, in the plainest way.
fn clean(people: &[Truth]) -> Sheet {
    let dirt = Dirt {
        encoding: "UTF-8",
        separator: ';',
        workbook: false,
        dates: 0,
        letters: 4,
        names: 0,
        headings: 0,
        documents: 0,
        blanks: "",
        titles: false,
        footers: false,
        page: 0,
        numbers: false,
        order: 0,
        reversed: false,
        spaces: "",
    };
    read(&file(&rows(people, &dirt), &dirt), &ReadOptions::default()).unwrap()
}

/// What a register knows of people and memberships, whatever their identifiers and order.
fn facts(register: &Register) -> Vec<String> {
    let mut facts: Vec<String> = register
        .members()
        .iter()
        .map(|spell| {
            let person = spell.party.person().and_then(|person| register.persons().get(person)).unwrap();
            let profile = person.profile.as_ref().unwrap();
            let documents: Vec<String> =
                profile.documents.iter().map(|document| document.number().to_owned()).collect();
            format!(
                "{:?} {:?} {:?} {:?} {documents:?} {:?} {:?} {:?} {:?}",
                profile.family_name,
                profile.given_names,
                profile.known_as,
                profile.birth,
                person.gender,
                spell.number,
                spell.admitted,
                spell.left
            )
        })
        .collect();
    facts.sort();
    facts
}

/// The facts that a table makes in a register with one cooperative; everything in it must be taken in.
fn imported(sheet: &Sheet) -> Vec<String> {
    let story = one_cooperative();
    let planned = plan(sheet, story.register(), &options());
    assert!(!planned.has_errors(), "{}\n{sheet:?}", show(&planned));
    assert!(
        planned.rows.iter().all(|row| matches!(row.verdict, Verdict::New | Verdict::Aside)),
        "{}",
        show(&planned)
    );
    facts(execute(&story, &planned).register())
}

/// People whom nothing makes alike: neither the document nor the name.
fn people() -> impl Strategy<Value = Vec<Truth>> {
    prop::collection::vec(truth(), 3..9).prop_map(|mut people| {
        people.sort_by_key(|person| person.dni);
        people.dedup_by_key(|person| person.dni);
        let mut names = std::collections::BTreeSet::new();
        people.retain(|person| names.insert((person.family, person.given)));
        // Both letters must stand there, a day beyond twelve, and letters that tell an encoding.
        for (at, person) in people.iter_mut().enumerate() {
            person.woman = at % 2 == 0;
            person.born.2 = 13 + u8::try_from(at % 12).unwrap();
            person.admitted.2 = 14 + u8::try_from(at % 12).unwrap();
        }
        people[0].family = ("Ñaupa", "Peña");
        people
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects the register from everything that a list may look like.
    #[test]
    fn dirty_twins(people in people(), dirt in dirt()) {
        prop_assume!(2 < people.len());
        let rows = rows(&people, &dirt);
        let bytes = if dirt.workbook { workbook(&rows) } else { file(&rows, &dirt) };
        let sheet = read(&bytes, &ReadOptions::default()).unwrap();
        prop_assert_eq!(imported(&sheet), imported(&clean(&people)));
        // And through the hands of this program, as rows that were refused come back.
        let all: Vec<(usize, String)> = (0..sheet.rows.len()).map(|row| (row, String::new())).collect();
        let back = write(&ayni_exchange::sheet::rejected(&sheet, &all)).unwrap();
        let again = read(&back.bytes, &ReadOptions::default()).unwrap();
        prop_assert_eq!(imported(&again), imported(&sheet));
    }

    /// Protects the register from the order in which rows happen to stand.
    #[test]
    fn order_of_rows(people in people(), places in prop::collection::vec(any::<u16>(), 9)) {
        let sheet = clean(&people);
        let mut shuffled = sheet.clone();
        let mut keyed: Vec<_> = shuffled.rows.drain(..).zip(places).collect();
        keyed.sort_by_key(|(_, place)| *place);
        shuffled.rows = keyed.into_iter().map(|(row, _)| row).collect();
        prop_assert_eq!(imported(&shuffled), imported(&sheet));
    }
}
