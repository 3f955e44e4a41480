//! Values against vectors: one line, one case; the files in `vectors/` can be read without the program. A line that
//! begins with `#` is a remark; fields are separated by `;`, because dates and shares hold commas in some places.

use std::fmt::Display;

use domain::indicator::participation::measure;
use domain::indicator::{Counts, OrganCount, participation};
use domain::testing::pool;
use domain::testing::value::{date, day};
use domain::value::place::{Issuer, Subdivision, Ubigeo};
use domain::value::text::{Text, TextError, fold};
use domain::value::{Document, Gender, PartialDate, Ratio, Ruc, Scheme, Tally};

/// Runs `of` on the fields of each line but the last, which is what it must answer.
pub(crate) fn check(file: &str, of: impl Fn(&[&str]) -> String) {
    let path = format!("{}/tests/it/vectors/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let mut cases = 0;
    for (number, line) in
        (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
    {
        let fields: Vec<&str> = line.split(';').collect();
        let (expected, given) = fields.split_last().unwrap();
        assert_eq!(of(given), *expected, "{file}.csv, line {number}");
        cases += 1;
    }
    assert!(0 < cases, "{file}.csv holds no case");
}

fn answer<T: Display, E: Display>(result: Result<T, E>) -> String {
    result.map_or_else(|why| why.to_string(), |value| value.to_string())
}

pub(crate) fn count(text: &str) -> u64 {
    text.parse().unwrap()
}

/// Protects tax numbers: the official check digit, and nothing but eleven digits with a known beginning.
#[test]
fn ruc() {
    check("ruc", |given| answer(given[0].parse::<Ruc>()));
}

/// Protects identity documents: leading zeros are kept, and a check character is checked when it is given.
#[test]
fn documents() {
    check("documents", |given| {
        let scheme: Scheme = given[0].parse().unwrap();
        answer(Document::new(scheme, given[1]))
    });
}

/// Protects what people know of dates, and the days by which they are counted.
#[test]
fn dates() {
    check("dates", |given| {
        let read = given[0].parse::<PartialDate>();
        answer(read.map(|date| format!("{date} {} {}", date.first(), date.last())))
    });
}

/// Protects the order in which lists stand: by the first day, and the less precise first.
#[test]
fn sorted_dates() {
    check("sorted_dates", |given| {
        let mut dates: Vec<PartialDate> = given[0].split(' ').map(|date| date.parse().unwrap()).collect();
        dates.sort();
        dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    });
}

/// Protects exchange with records of sex: ISO/IEC 5218 in and out, with nothing guessed.
#[test]
fn genders_in_and_out() {
    let code = |gender: Option<Gender>| gender.map_or("unknown", Gender::code);
    check("iso_5218_in", |given| match Gender::from_iso_5218(given[0].parse().unwrap()) {
        Ok(gender) => code(gender).to_owned(),
        Err(other) => format!("no code: {other}"),
    });
    check("iso_5218_out", |given| Gender::to_iso_5218(given[0].parse().ok()).to_string());
}

/// Protects the figures that the organisation prints: shares, parity, balance and women needed.
#[test]
fn participation_figures() {
    check("participation", |given| {
        let tally = Tally {
            women: count(given[0]),
            men: count(given[1]),
            other: count(given[2]),
            unknown: count(given[3]),
        };
        let measured = measure(tally);
        let share = measured
            .share
            .map_or_else(|why| why.code().to_owned(), |ratio| format!("{ratio} {}", ratio.percent(1)));
        let parity = measured.parity_index.map_or_else(|why| why.code().to_owned(), |ratio| ratio.decimal(3));
        let balanced = measured.balanced.map_or_else(|why| why.code().to_owned(), |yes| yes.to_string());
        let needed =
            measured.needed.iter().map(|n| format!("{}:{}/{}", n.percent, n.by_adding, n.by_replacing));
        let needed: Vec<String> = needed.collect();
        format!("{share} | {parity} | {balanced} | {}", needed.join(" "))
    });
}

/// Protects proportional seats and representation: the floor and the ceiling, exactly.
#[test]
fn proportional_seats() {
    check("proportional", |given| {
        let members = Tally { women: count(given[0]), men: count(given[1]), ..Tally::default() };
        let full = Tally { women: count(given[3]), men: count(given[4]), ..Tally::default() };
        let organ = OrganCount {
            organ: pool::organ(1),
            base: members,
            full,
            alternates: Tally::default(),
            filled: full.total(),
            places: given[2].parse().ok(),
            presidents: Tally::default(),
            has_presidency: false,
        };
        let (organs, work) = (vec![organ], Vec::new());
        let on = day("2021-11-30");
        let counts =
            Counts { on, cooperative: None, members, entitled: members, legal_persons: 0, organs, work };
        let found = participation(counts).organs.remove(0);
        let seats =
            found.proportional.map_or_else(|why| why.code().to_owned(), |(down, up)| format!("{down}-{up}"));
        let ratio = found.representation.map_or_else(|why| why.code().to_owned(), |ratio| ratio.decimal(3));
        format!("{seats} {ratio}")
    });
}

/// Protects the days of an organisation: a founding known to the year counts
/// from its first day, a dissolution from its last.
#[test]
fn days_of_an_organisation() {
    check("existence", |given| {
        let known = |text: &str| (!text.is_empty()).then(|| date(text));
        domain::cooperative::exists(known(given[0]), known(given[1]), day(given[2])).to_string()
    });
}

/// Protects printing: half goes up, and small shares keep their zeros.
#[test]
fn ratios() {
    check("ratios", |given| match Ratio::new(count(given[0]), count(given[1])) {
        Some(ratio) => format!("{} {}", ratio.decimal(3), ratio.percent(1)),
        None => "none".to_owned(),
    });
}

/// Protects place codes: the issuing body travels with the digits, because bodies differ.
#[test]
fn places() {
    check("places", |given| match given[0] {
        "iso" => answer(Subdivision::new(given[1]).map(|code| code.as_str().to_owned())),
        issuer => {
            let issuer: Issuer = issuer.parse().unwrap();
            answer(Ubigeo::new(issuer, given[1]).map(|ubigeo| ubigeo.code().to_owned()))
        }
    });
}

/// Protects figures by region: the same place is in the same region, whoever issued its code.
#[test]
fn regions() {
    check("regions", |given| {
        let ubigeo = Ubigeo::new(given[0].parse().unwrap(), given[1]).unwrap();
        ubigeo.region().map_or_else(|| "none".to_owned(), |region| region.as_str().to_owned())
    });
}

/// Protects search: what people type finds what is written, without regard to accents, case and signs.
#[test]
fn folding() {
    check("folding", |given| fold(given[0]));
}

/// Protects fields from what no field can hold, and says where it is.
#[test]
fn texts() {
    let read = |text: &str| Text::<5>::new(text).map(|text| text.to_string());
    assert_eq!(read("  oro  "), Ok("oro".to_owned()));
    assert_eq!(read("An\u{303}o"), Ok("Año".to_owned()), "composed");
    assert_eq!(read("ñandú"), Ok("ñandú".to_owned()), "characters are counted, not bytes");
    assert_eq!(read("金の鉱山だ"), Ok("金の鉱山だ".to_owned()));
    assert_eq!(read(""), Err(TextError::TextEmpty));
    assert_eq!(read(" \u{3000}\t"), Err(TextError::TextEmpty));
    assert_eq!(read("abcdef"), Err(TextError::TextTooLong { found: 6, max: 5 }));
    assert_eq!(read("ab\u{7}c"), Err(TextError::TextControl { at: 3 }));
    assert_eq!(read("a\nb"), Err(TextError::TextControl { at: 2 }));
    let long = "ñ".repeat(10_000);
    assert_eq!(read(&long), Err(TextError::TextTooLong { found: 10_000, max: 5 }));
    let json = serde_json::to_value(TextError::TextTooLong { found: 6, max: 5 }).unwrap();
    assert_eq!(json, serde_json::json!({ "code": "text_too_long", "found": 6, "max": 5 }));
}
