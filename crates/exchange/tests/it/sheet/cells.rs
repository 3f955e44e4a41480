//! What single cells are understood as.

use ayni_exchange::sheet::cell::{
    Contradicted, DateColumn, DateEvidence, DateOrder, Epoch, GenderCode, GenderColumn, GenderLetters,
    NameOrder, clean, date, document, full_name, is_error_value, is_placeholder, is_scientific, joined_check,
    restore_leading_zeros, unusable, visible, written_number,
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
        ("30112016", "2016-11-30"),
        ("30-XI-2016", "2016-11-30"),
        ("Lunes, 30 de Noviembre del 2016", "2016-11-30"),
        ("1ro de enero de 2020", "2020-01-01"),
        ("primero de enero del año 2020", "2020-01-01"),
        ("15-SET-2016", "2016-09-15"),
        ("15 sept. 2016", "2016-09-15"),
        ("15 de novbre. de 2016", "2016-11-15"),
        ("12/marzo/2016", "2016-03-12"),
        ("30/11/2016 12:00:00 a.m.", "2016-11-30"),
        ("30/11/2016 8:30 p. m.", "2016-11-30"),
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
    check_genders(&["F", "H", "M"], "WM-");
    check_genders(&["M", "V", "V"], "WMM");
    check_genders(&["M", "F", "Hombre"], "MWM");
    check_genders(&["Fem.", "Mas.", "Masc", "FEM"], "WMMW");
    check_genders(&["F.", "M."], "WM");
    check_genders(&["1", "2", "0", "9"], "----");
    check_genders(&["femenino", "Mujer", "WOMAN", "w", "femme", "female"], "WWWWWW");
    check_genders(&["masculino", "Varón", "hombre", "man", "homme", "male"], "MMMMMM");
    check_genders(&["otro", "X", "No binario", "diverse", "other"], "OOOOO");
    check_genders(&["no declara", "reservado", "Unknown", "None", "-", " "], "------");
    check_genders(&["3", "señora", "F/M"], "!!!");
    assert!(GenderColumn::judge(["M"]).is_undecided());
    assert!(!GenderColumn::judge(["H", ""]).is_undecided());
    assert!(GenderColumn::judge(["M", "H", "F"]).is_contradicted());
    assert!(GenderColumn::judge(["M", "V", "Femenino"]).is_contradicted());
    assert!(GenderColumn::judge(["1", "2"]).has_untold_numbers());
    assert_eq!(GenderColumn::judge(["M", "f", "M"]).evidence(), "M 2, F 1");
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
        ("1234567.0", "1234567", None),
        ("45678912,00", "45678912", None),
        ("1234567.5", "1234567.5", None),
        ("DNI 46650450", "46650450", None),
        ("D.N.I. N° 46650450", "46650450", None),
        ("'45678913", "45678913", None),
        ("45,678,913", "45678913", None),
        ("123456781", "123456781", None),
        ("1234567-8", "1234567", Some('8')),
        ("ce-001-234", "CE001234", None),
        ("", "", None),
    ] {
        let found = document(cell);
        assert_eq!((found.number.as_str(), found.check), (number, check), "{cell:?}");
    }
    assert_eq!(restore_leading_zeros("1234567"), ("01234567".to_owned(), true));
    assert_eq!(restore_leading_zeros("12345678"), ("12345678".to_owned(), false));
    assert_eq!(restore_leading_zeros("123456"), ("00123456".to_owned(), true));
    assert_eq!(restore_leading_zeros("12345"), ("12345".to_owned(), false));
    assert_eq!(restore_leading_zeros("ABCDEFG"), ("ABCDEFG".to_owned(), false));
}

/// Protects names without a mark from being cut by guess.
#[test]
fn names() {
    let parts = |cell: &str| {
        let name = full_name(cell, NameOrder::Unknown);
        (name.family.unwrap_or_default(), name.given)
    };
    let pair = |family: &str, given: &str| (family.to_owned(), given.to_owned());
    assert_eq!(parts(" Quispe  Mamani , María  Elena"), pair("Quispe Mamani", "María Elena"));
    assert_eq!(parts("María Quispe"), pair("", "María Quispe"));
    assert_eq!(parts("Quispe,"), pair("", "Quispe,"));
    assert_eq!(parts("a, b, c"), pair("", "a, b, c"));
    assert_eq!(parts("QUISPE MAMANI María Elena"), pair("QUISPE MAMANI", "María Elena"));
    assert_eq!(parts("QUISPE MAMANI MARIA"), pair("", "QUISPE MAMANI MARIA"));
}

/// Protects names without a comma: the heading tells the order, two surnames are the custom, and particles part nothing.
#[test]
fn names_by_their_heading() {
    let parts = |cell: &str, heading: &str| {
        let name = full_name(cell, NameOrder::of_heading(heading));
        assert!(name.by_custom, "{cell}");
        (name.family.unwrap(), name.given)
    };
    let pair = |family: &str, given: &str| (family.to_owned(), given.to_owned());
    let first = "apellidos y nombres";
    assert_eq!(parts("Quispe Mamani Juana", first), pair("Quispe Mamani", "Juana"));
    assert_eq!(parts("Quispe Mamani Juana Rosa", first), pair("Quispe Mamani", "Juana Rosa"));
    assert_eq!(parts("De la Cruz Quispe Ana", first), pair("De la Cruz Quispe", "Ana"));
    assert_eq!(parts("QUISPE DEL CARPIO ROSA", first), pair("QUISPE DEL CARPIO", "ROSA"));
    let last = "nombres y apellidos";
    assert_eq!(parts("Juana Quispe Mamani", last), pair("Quispe Mamani", "Juana"));
    assert_eq!(parts("Juana Rosa Quispe de la Cruz", last), pair("Quispe de la Cruz", "Juana Rosa"));
    assert_eq!(NameOrder::of_heading("nombre completo"), NameOrder::Unknown);
    assert_eq!(full_name("Nancy Coaquira", NameOrder::FamilyFirst).family, None);
}

/// Protects the order of day and month, which all cells of a column decide together.
#[test]
fn order_of_dates() {
    let order = |cells: &[&str]| DateEvidence::of(cells.iter().copied()).order();
    assert_eq!(order(&["03/04/2016", "5/5/2016", "2016-12-31"]), Ok(None));
    assert_eq!(order(&["03/04/2016", "25/04/2016"]), Ok(Some(DateOrder::DayFirst)));
    assert_eq!(order(&["03/04/2016", "04/25/2016", "12-31-16"]), Ok(Some(DateOrder::MonthFirst)));
    assert_eq!(order(&["04/25/2016"]), Ok(Some(DateOrder::MonthFirst)));
    assert_eq!(order(&["03/04/2016", "04/25/2016"]), Err(Contradicted));
    assert_eq!(order(&["25/04/2016", "04/25/2016"]), Err(Contradicted));
    // One slip in a column of many does not speak for the column.
    assert_eq!(
        order(&["25/04/2016", "26/4/2016", "27.4.2016", "28-4-2016", "29/4/2016", "04/25/2016"]),
        Ok(Some(DateOrder::DayFirst))
    );
    let american = DateColumn { order: DateOrder::MonthFirst, serials: None };
    assert_eq!(american.read("04/03/2016").unwrap().text, "2016-04-03");
    assert_eq!(american.read("3 abr 2016").unwrap().text, "2016-04-03");
    assert_eq!(american.read("2016-04-03").unwrap().text, "2016-04-03");
    assert_eq!(american.read("25/04/2016").unwrap_err().code(), "ambiguous_date_order");
}

/// Protects serial numbers: the day that Excel shows for them, in workbooks of both kinds.
#[test]
fn serial_numbers() {
    let read = |cell: &str, epoch| {
        let column = DateColumn { serials: Some(epoch), ..DateColumn::default() };
        let date = column.read(cell).unwrap();
        assert!(date.from_serial);
        date.text
    };
    assert_eq!(read("40070", Epoch::Of1900), "2009-09-14");
    assert_eq!(read("42704.354", Epoch::Of1900), "2016-11-30");
    assert_eq!(read("38608", Epoch::Of1904), "2009-09-14");
    let column = DateColumn { serials: Some(Epoch::Of1900), ..DateColumn::default() };
    assert_eq!(column.read("2016").unwrap().text, "2016");
    assert_eq!(column.read("99999").unwrap_err().code(), "not_a_date");
}

/// Protects what was told or remembered of letters, also by earlier versions.
#[test]
fn letters_that_are_told() {
    let letters = GenderLetters::parse(" m = mujer; H=Hombre ").unwrap();
    assert_eq!(letters.code(), "h=man,m=woman");
    assert_eq!(GenderLetters::parse(&letters.code()), Some(letters.clone()));
    assert_eq!(GenderLetters::parse("masculine").unwrap().code(), "m=man");
    assert_eq!(GenderLetters::parse("mujer").unwrap().code(), "m=woman");
    for wrong in ["", "M", "M=x1", "=mujer"] {
        assert_eq!(GenderLetters::parse(wrong), None, "{wrong}");
    }
    let column = GenderColumn::judge(["M", "H", "F"]);
    assert!(column.contradicts(&letters) == column.decided().is_some());
    let told = column.told(&letters);
    assert!(!told.is_contradicted());
    assert_eq!(told.cell("M").unwrap(), Some(GenderCode::Woman));
    let numbers = GenderColumn::judge(["1", "2"]).told(&GenderLetters::parse("1=hombre,2=mujer").unwrap());
    assert!(!numbers.has_untold_numbers());
    assert_eq!(numbers.cell("1").unwrap(), Some(GenderCode::Man));
}

/// Protects texts from what nobody can see in them, and shows it where it must be spoken of.
#[test]
fn invisible_characters() {
    assert_eq!(clean(" Quispe\u{a0}\u{200b}Mamani\r\n de\u{ad}l\tRío\u{feff} "), "Quispe Mamani del Río");
    assert_eq!(visible("a\u{200b}b\u{202e}\n"), "a[U+200B]b[U+202E][U+000A]");
    assert_eq!(visible("ñandú 1"), "ñandú 1");
    assert_eq!(unusable("a\u{7}b"), Some('\u{7}'));
    assert_eq!(unusable("a\tb\u{a0}"), None);
}

/// Protects cells that say nothing from being taken for names and numbers, and names from being taken for nothing.
#[test]
fn placeholders_and_errors() {
    for nothing in [
        "-", "--", "—", "s/n", "S/D", "n/a", "N.A.", "NULL", "ninguno", "xxx", "?", "...", "sin dato",
        "no tiene",
    ] {
        assert!(is_placeholder(nothing), "{nothing}");
    }
    for something in ["Na", "NA", "No", "Sn", "X", "Xu", "Nina", "Ñ", "0", "#3", "Paz", "Sin"] {
        assert!(!is_placeholder(something), "{something}");
    }
    for error in [
        "#REF!",
        "#¡REF!",
        "#N/A",
        "#N/D",
        "#VALUE!",
        "#¡VALOR!",
        "#DIV/0!",
        "#¡DIV/0!",
        "#NAME?",
        "#¿NOMBRE?",
        "Err:502",
        "####",
    ] {
        assert!(is_error_value(error), "{error}");
    }
    for text in ["#3", "#", "Ref", "Error", "# 12"] {
        assert!(!is_error_value(text), "{text}");
    }
}

/// Protects numbers that name something from what spreadsheets make of them.
#[test]
fn numbers_that_are_names() {
    assert_eq!(written_number("12.0"), "12");
    assert_eq!(written_number("12.5"), "12.5");
    assert_eq!(written_number("1.000"), "1.000");
    assert!(is_scientific("4.57E+07") && is_scientific("4,57E7") && is_scientific("5E+10"));
    assert!(!is_scientific("12E3") && !is_scientific("E7") && !is_scientific("45678912"));
    assert_eq!(joined_check("123456781"), Some(("12345678", '1')));
    assert_eq!(joined_check("40112233H"), Some(("40112233", 'H')));
    assert_eq!(joined_check("12345678"), None);
    assert_eq!(joined_check("A23456781"), None);
}
