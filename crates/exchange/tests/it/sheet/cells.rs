//! What single cells are understood as.

use ayni_exchange::sheet::cell::{
    GenderCode, GenderColumn, date, document, full_name, restore_leading_zeros,
};

/// Checks a date: the text it is read as, or the code of the refusal.
fn check_date(cell: &str, expected: &str) {
    let found = date(cell).map_or_else(|error| error.code().to_owned(), |date| date.text);
    assert_eq!(found, expected, "{cell:?}");
}

/// Protects every way of writing a date that rosters use.
#[test]
fn dates() {
    for (cell, expected) in [
        ("2016-11-30", "2016-11-30"),
        (" 2016-11-30 ", "2016-11-30"),
        ("2016/11/30", "2016-11-30"),
        ("2016.11.30", "2016-11-30"),
        ("20161130", "2016-11-30"),
        ("2016-11-30T00:00:00", "2016-11-30"),
        ("2016-11-30T08:30:00.000Z", "2016-11-30"),
        ("2016-11-30 08:30", "2016-11-30"),
        ("30/11/2016", "2016-11-30"),
        ("30/11/2016 00:00:00", "2016-11-30"),
        ("3/4/2016", "2016-04-03"),
        ("30-11-2016", "2016-11-30"),
        ("30.11.2016", "2016-11-30"),
        ("30 11 2016", "2016-11-30"),
        ("11/2016", "2016-11"),
        ("2016-11", "2016-11"),
        ("1/2016", "2016-01"),
        ("2016", "2016"),
        ("noviembre de 2016", "2016-11"),
        ("Noviembre del 2016", "2016-11"),
        ("nov 2016", "2016-11"),
        ("nov-2016", "2016-11"),
        ("NOV. 2016", "2016-11"),
        ("30 de noviembre de 2016", "2016-11-30"),
        ("30-nov-2016", "2016-11-30"),
        ("30/nov/2016", "2016-11-30"),
        ("1º de enero de 2020", "2020-01-01"),
        ("1st January 2020", "2020-01-01"),
        ("November 2016", "2016-11"),
        ("November 30, 2016", "2016-11-30"),
        ("30 November 2016", "2016-11-30"),
        ("setiembre 2016", "2016-09"),
        ("29/02/2016", "2016-02-29"),
        ("9999-12-31", "9999-12-31"),
    ] {
        check_date(cell, expected);
    }
    assert!(date("31/12/9999").unwrap().open);
    assert!(!date("2016-12-31").unwrap().open);
}

/// Protects against dates that do not exist, and against deciding what cannot be known.
#[test]
fn dates_that_are_refused() {
    for (cell, expected) in [
        ("31/02/2016", "no_such_day"),
        ("29/02/2015", "no_such_day"),
        ("2016-13-01", "no_such_day"),
        ("13/2016", "no_such_day"),
        ("2016-13", "no_such_day"),
        ("0000", "no_such_day"),
        ("32 de enero de 2016", "no_such_day"),
        ("31/13/2016", "no_such_day"),
        ("00/01/2016", "no_such_day"),
        ("11/30/2016", "ambiguous_date_order"),
        ("1-13-2016", "ambiguous_date_order"),
        ("30/11/16", "two_digit_year"),
        ("1-2-03", "two_digit_year"),
        ("nov 16", "two_digit_year"),
        ("16", "two_digit_year"),
        ("30 nov 16", "two_digit_year"),
        ("", "not_a_date"),
        ("ayer", "not_a_date"),
        ("42704", "not_a_date"),
        ("12/2", "not_a_date"),
        ("1/2-2016", "not_a_date"),
        ("1/2/2016/", "not_a_date"),
        ("-1-2-2016", "not_a_date"),
        ("30 de brumario de 2016", "not_a_date"),
        ("30/11/20161", "not_a_date"),
        ("99999999", "no_such_day"),
        ("1º", "not_a_date"),
        ("ñ/ñ/ñ", "not_a_date"),
    ] {
        check_date(cell, expected);
    }
}

/// Checks how a column of genders is read: a letter for each cell, `!` for a refusal.
fn check_genders(values: &[&str], expected: &str) {
    let column = GenderColumn::judge(values.iter().copied());
    let letters: String = values
        .iter()
        .map(|value| match column.cell(value) {
            Ok(Some(GenderCode::Woman)) => 'W',
            Ok(Some(GenderCode::Man)) => 'M',
            Ok(Some(GenderCode::Other)) => 'O',
            Ok(None) => '-',
            Err(error) => {
                assert_eq!(error.code(), "not_a_gender");
                '!'
            }
        })
        .collect();
    assert_eq!(letters, expected, "{values:?}");
}

/// Protects the meaning of `m`, which its neighbours decide.
#[test]
fn genders() {
    check_genders(&["F", "m", "f", ""], "WMW-");
    check_genders(&["H", "M", "m"], "MWW");
    check_genders(&["M", "m"], "--");
    check_genders(&["F", "H", "M"], "WMM");
    check_genders(&["1", "2", "0", "9"], "MW--");
    check_genders(&["femenino", "Mujer", "WOMAN", "w", "femme", "female"], "WWWWWW");
    check_genders(&["masculino", "Varón", "hombre", "man", "homme", "male"], "MMMMMM");
    check_genders(&["otro", "X", "No binario", "diverse", "other"], "OOOOO");
    check_genders(&["no declara", "reservado", "Unknown", "None", "-", " "], "------");
    check_genders(&["3", "señora", "F/M"], "!!!");
    assert!(GenderColumn::judge(["M"]).is_undecided());
    assert!(!GenderColumn::judge(["H", ""]).is_undecided());
}

/// Protects document numbers from decoration, and from losing or gaining a digit.
#[test]
fn documents() {
    for (cell, number, check) in [
        ("10117410", "10117410", None),
        (" 10 117 410 ", "10117410", None),
        ("10.117.410", "10117410", None),
        ("10-117-410", "10117410", None),
        ("10117410-2", "10117410", Some('2')),
        ("10117410 – k", "10117410", Some('K')),
        ("10.117.410-2", "10117410", Some('2')),
        ("1234567.0", "1234567.0", None),
        ("ce-001-234", "CE001234", None),
        ("", "", None),
    ] {
        let found = document(cell);
        assert_eq!((found.number.as_str(), found.check), (number, check), "{cell:?}");
    }
    assert_eq!(restore_leading_zeros("1234567"), ("01234567".to_owned(), true));
    assert_eq!(restore_leading_zeros("12345678"), ("12345678".to_owned(), false));
    assert_eq!(restore_leading_zeros("123456"), ("123456".to_owned(), false));
    assert_eq!(restore_leading_zeros("ABCDEFG"), ("ABCDEFG".to_owned(), false));
}

/// Protects names without a mark from being cut by guess.
#[test]
fn names() {
    let parts = |cell: &str| {
        let name = full_name(cell);
        (name.family.unwrap_or_default(), name.given)
    };
    let pair = |family: &str, given: &str| (family.to_owned(), given.to_owned());
    assert_eq!(parts(" Quispe  Mamani , María  Elena"), pair("Quispe Mamani", "María Elena"));
    assert_eq!(parts("María Quispe"), pair("", "María Quispe"));
    assert_eq!(parts("Quispe,"), pair("", "Quispe,"));
    assert_eq!(parts("a, b, c"), pair("", "a, b, c"));
}
