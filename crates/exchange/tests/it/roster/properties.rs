//! A dirty table and its cleaned twin give the same register, and so do its rows in another order: people with a known
//! truth, written as rosters are found.

use std::fmt::Write;

use ayni_exchange::roster::{Judged, Note, Options, Verdict, understood};
use ayni_exchange::sheet::cell::GenderCode;
use ayni_exchange::sheet::mapping::guess;
use ayni_exchange::sheet::{ReadOptions, Sheet, read, rejected, write};
use domain::Register;
use proptest::prelude::*;

use super::{execute, one_cooperative, options, plan, plan_from, show};
use crate::sheet::encodings::encoded;

/// Somebody as she is.
#[derive(Clone, Debug)]
pub(super) struct Truth {
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
    doubled: bool,
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
        (prop::sample::select(vec!["", " ", "\u{a0}"]), any::<bool>()),
    );
    (file, around).prop_map(
        |(
            (encoding, separator, workbook, dates, letters, names, headings, documents),
            (blanks, titles, footers, page, numbers, order, reversed, (spaces, doubled)),
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
            doubled,
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

/// What is wrong with the row of somebody.
#[derive(Clone, Copy, Debug)]
enum Fault {
    None,
    Document,
    Gender,
    Birth,
    Admitted,
}

impl Fault {
    /// The place of the cell among those of a person.
    const fn place(self) -> Option<usize> {
        match self {
            Self::None => None,
            Self::Document => Some(3),
            Self::Gender => Some(4),
            Self::Birth => Some(5),
            Self::Admitted => Some(6),
        }
    }

    /// What stands in the cell: something that no other cell of the table holds, and that shows nothing.
    fn written(self, person: usize) -> String {
        let sign = char::from(b'a' + u8::try_from(person).unwrap());
        match self {
            Self::None => String::new(),
            Self::Document => format!("ilegible {sign}"),
            Self::Gender => format!("q{sign}"),
            Self::Birth | Self::Admitted => format!("mañana {sign}"),
        }
    }
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
    rows_with(people, dirt, &[])
}

/// The same, some cells written so that nobody can read them.
fn rows_with(people: &[Truth], dirt: &Dirt, faults: &[Fault]) -> Vec<Vec<String>> {
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
        .map(|(at, person)| {
            let mut cells = cells(at + 1, person, dirt);
            let fault = faults.get(at).copied().unwrap_or(Fault::None);
            if let Some(place) = fault.place() {
                cells[place] = fault.written(at);
            }
            turned(named(cells, dirt.names, false))
        })
        .collect();
    if dirt.doubled {
        listed.push(listed[0].clone());
    }
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
pub(super) fn clean(people: &[Truth]) -> Sheet {
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
        doubled: false,
    };
    read(&file(&rows(people, &dirt), &dirt), &ReadOptions::default()).unwrap()
}

/// What a register knows of people and memberships, whatever their identifiers and order.
pub(super) fn facts(register: &Register) -> Vec<String> {
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

/// The facts that a table makes in a register with one cooperative; everything in it must be taken in, but a row that stands
/// there twice is refused once.
fn imported(sheet: &Sheet) -> Vec<String> {
    let story = one_cooperative();
    let planned = plan(sheet, story.register(), &options());
    assert!(!planned.notes.iter().any(Note::is_error), "{}\n{sheet:?}", show(&planned));
    let twice = |note: &Note| !note.is_error() || note.code == "same_person_as_line";
    let taken = |row: &Judged| match row.verdict {
        Verdict::New | Verdict::Aside => true,
        Verdict::Error => row.notes.iter().all(twice),
        Verdict::Changed | Verdict::Same | Verdict::Skipped => false,
    };
    assert!(planned.rows.iter().all(taken), "{}\n{sheet:?}", show(&planned));
    assert!(planned.totals.error <= 1, "{}", show(&planned));
    facts(execute(&story, &planned).register())
}

/// People whom nothing makes alike: neither the document nor the name.
pub(super) fn people() -> impl Strategy<Value = Vec<Truth>> {
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
        let back = write(&rejected(&sheet, &all, "error")).unwrap();
        let again = read(&back.bytes, &ReadOptions::default()).unwrap();
        prop_assert_eq!(imported(&again), imported(&sheet));
    }

    /// Protects whoever mends what was refused: importing a list, mending the rows that came back and importing those gives
    /// what importing the mended list gives, however dates, genders and documents are written in it.
    #[test]
    fn mended_rows(
        people in people(),
        dirt in dirt(),
        faults in prop::collection::vec(
            prop::sample::select(&[Fault::None, Fault::Document, Fault::Gender, Fault::Birth, Fault::Admitted][..]),
            9,
        ),
    ) {
        prop_assume!(3 < people.len());
        let (mut people, mut faults, dirt) = (people, faults, Dirt { doubled: false, ..dirt });
        // The first two show what the letters and dates of the columns mean; the others would not alone.
        faults[..2].fill(Fault::None);
        for (at, person) in people.iter_mut().enumerate().skip(2) {
            person.born.2 = 1 + u8::try_from(at).unwrap();
            person.admitted.2 = 2 + u8::try_from(at).unwrap();
        }
        let sheet_of = |rows: &[Vec<String>]| {
            let bytes = if dirt.workbook { workbook(rows) } else { file(rows, &dirt) };
            read(&bytes, &ReadOptions::default()).unwrap()
        };
        let whole = imported(&sheet_of(&rows(&people, &dirt)));
        let sheet = sheet_of(&rows_with(&people, &dirt, &faults));
        let story = one_cooperative();
        let first = plan(&sheet, story.register(), &options());
        let wrong = first.rows.iter().filter(|row| row.verdict == Verdict::Error).count();
        let broken = faults.iter().take(people.len()).filter(|fault| fault.place().is_some()).count();
        prop_assert_eq!(wrong, broken, "{}", show(&first));
        let mut story = execute(&story, &first);
        let word = |gender: GenderCode| match gender {
            GenderCode::Woman => "mujer".to_owned(),
            GenderCode::Man => "masculino".to_owned(),
            GenderCode::Other => "otro".to_owned(),
        };
        let understood = understood(&sheet, &guess(&sheet.header), &first, &options(), &word);
        let reasons: Vec<(usize, String)> = (0..wrong).map(|row| (row, "hay que corregir".to_owned())).collect();
        let back = write(&rejected(&understood, &reasons, "Qué corregir")).unwrap();
        let mut back = read(&back.bytes, &ReadOptions::default()).unwrap();
        for (at, person) in people.iter().enumerate() {
            let Some(place) = faults[at].place() else { continue };
            let right = cells(at + 1, person, &dirt)[place].clone();
            let wrong = faults[at].written(at);
            let mended = back.rows.iter_mut().flat_map(|row| &mut row.cells).filter(|cell| **cell == wrong);
            prop_assert_eq!(mended.map(|cell| cell.clone_from(&right)).count(), 1, "{:?}", faults);
        }
        if 0 < wrong {
            let told = Options { gender: first.letters.clone(), habits: first.habits.clone(), ..options() };
            let second = plan_from(2, &back, story.register(), &told);
            prop_assert!(!second.has_errors(), "{}\n{:?}", show(&second), back);
            story = execute(&story, &second);
        }
        prop_assert_eq!(facts(story.register()), whole);
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
