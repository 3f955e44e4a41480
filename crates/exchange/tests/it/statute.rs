//! The file of a statute: what is read, where everything stands, and what is wrong with a file, all of it at once.

use ayni_exchange::statute::{Entry, Fault, StatuteError, ValueError, Wrong, demand, read};
use domain::rule::{Demand, Form};
use domain::testing::statute::share;
use proptest::prelude::*;

fn faults(text: &str) -> Vec<(u64, Wrong)> {
    let reading = read(text.as_bytes()).unwrap();
    reading.faults.into_iter().map(|Fault { line, what }| (line, what)).collect()
}

/// Protects what people write: names in both languages and with or without accents, lists in both forms, numbers and texts.
#[test]
fn an_entry_is_read_with_its_line() {
    let text = "# inventado\nreglas:\n  - regla: titulares\n    ÓRGANOS: [consejo de administración, comité]\n    valor: 5\n    \
                artículo: art. 41\n    texto: >\n      El consejo\n      tiene cinco.\n  - rule: notice\n    organs:\n      - assembly\n    \
                value: 010\n    article: 29\n";
    let reading = read(text.as_bytes()).unwrap();
    assert_eq!(reading.faults, []);
    let entry =
        |line, rule: &str, organs: &[&str], value: &str, value_line, article: &str, text: Option<&str>| {
            Entry {
                line,
                rule: rule.to_owned(),
                organs: organs.iter().map(|organ| (*organ).to_owned()).collect(),
                value: vec![value.to_owned()],
                value_line,
                article: article.to_owned(),
                text: text.map(str::to_owned),
            }
        };
    let organs = ["consejo de administración", "comité"];
    let words = Some("El consejo tiene cinco.");
    assert_eq!(
        reading.entries,
        [
            entry(3, "titulares", &organs, "5", 5, "art. 41", words),
            entry(10, "notice", &["assembly"], "010", 13, "29", None),
        ]
    );
}

/// Protects the citation: what is written without quotation marks is read as it is written, also where YAML takes it for a number or a
/// truth value, in lists, behind an anchor and after letters of several bytes.
#[test]
fn what_is_unquoted_is_read_as_it_is_written() {
    for written in [
        "41.10", "12.0", "0x10", "0o17", "1e3", "1e999", ".inf", ".NaN", "010", "1_000", "+5", "-3", "True",
        "FALSE", "41",
    ] {
        let text = format!(
            "# ñandú\nrules:\n  - rule: &a {written}\n    value: [{written}, ü, {written}]\n    article: {written}  # nota\n    text: *a\n"
        );
        let reading = read(text.as_bytes()).unwrap();
        assert_eq!(reading.faults, [], "{written}");
        let [entry] = &reading.entries[..] else { panic!("{written}: {reading:?}") };
        assert_eq!(entry.rule, written);
        assert_eq!(entry.value, [written, "ü", written]);
        assert_eq!(entry.article, written);
        assert_eq!(entry.text.as_deref(), Some(written));
    }
    let empty = read("rules:\n  - rule: a\n    value: 1\n    article: ~\n".as_bytes()).unwrap();
    assert_eq!(empty.faults, [Fault { line: 2, what: Wrong::Missing("article") }]);
}

/// Protects whoever mends a file: every fault has its line, and one hides no other.
#[test]
fn every_fault_is_told() {
    let text = "rules:\n  - rule: a\n    value: 1\n  - rule: b\n    value: {x: 1}\n    article: c\n    colour: red\n  - nothing\n  \
                - article: [1, 2]\n    value: 1\n    rule: ''\nnotes: x\n";
    assert_eq!(
        faults(text),
        [
            (2, Wrong::Missing("article")),
            (5, Wrong::NotText("value")),
            (7, Wrong::UnknownKey("colour".to_owned())),
            (8, Wrong::NotAnEntry),
            (9, Wrong::NotText("article")),
            (9, Wrong::Missing("rule")),
            (12, Wrong::UnknownKey("notes".to_owned())),
        ]
    );
}

/// Protects against files that are something else: each is refused for its own reason.
#[test]
fn a_file_that_is_none_is_refused() {
    let refused = |content: &[u8]| read(content).unwrap_err();
    assert_eq!(refused(b""), StatuteError::NoRules);
    assert_eq!(refused(b"- a\n"), StatuteError::NoRules);
    assert_eq!(refused(b"rules: 5\n"), StatuteError::NoRules);
    assert_eq!(refused(b"\xff\xfe"), StatuteError::NotText);
    assert_eq!(refused(b"%PDF-1.7"), StatuteError::NotText);
    assert!(matches!(refused(b"rules:\n  - a: [\n"), StatuteError::Yaml { line: 1.., .. }));
    assert!(matches!(refused(&vec![b' '; 5 * 1024 * 1024]), StatuteError::TooLarge { .. }));
}

/// Protects values: each form is read as people write it in either language, and nothing else is.
#[test]
fn values_are_read_by_their_form() {
    for (form, text, expected) in [
        (Form::LeastShare, "1/3", share(1, 3)),
        (Form::LeastShare, " 2 / 3 ", share(2, 3)),
        (Form::LeastShare, "50 %", share(50, 100)),
        (Form::LeastShare, "33,5%", share(335, 1000)),
        (Form::Exactly, "5", Demand::Exactly(5)),
        (Form::MostMonths, "3 años", Demand::MostMonths(36)),
        (Form::MostMonths, "1 year", Demand::MostMonths(12)),
        (Form::LeastMonths, "24 MESES", Demand::LeastMonths(24)),
        (Form::EveryMonths, "1 mes", Demand::EveryMonths(1)),
        (Form::LeastDays, "10 días", Demand::LeastDays(10)),
        (Form::LeastYears, "25", Demand::LeastYears(25)),
        (Form::Degree, "4.º grado", Demand::Degree(4)),
        (Form::Degree, "2", Demand::Degree(2)),
        (Form::Holds, "Sí", Demand::Holds(true)),
        (Form::Holds, "no", Demand::Holds(false)),
    ] {
        assert_eq!(demand(form, text), Ok(expected), "{text}");
    }
    for (form, text, expected) in [
        (Form::LeastShare, "3/2", ValueError::Share),
        (Form::LeastShare, "1/0", ValueError::Share),
        (Form::LeastShare, "0.5", ValueError::Shape),
        (Form::LeastShare, "half", ValueError::Shape),
        (Form::Exactly, "cinco", ValueError::Shape),
        (Form::Exactly, "5 años", ValueError::Shape),
        (Form::Exactly, "-5", ValueError::Shape),
        (Form::Exactly, "99999999999", ValueError::Range),
        (Form::MostMonths, "3 días", ValueError::Shape),
        (Form::LeastDays, "3 meses", ValueError::Shape),
        (Form::Holds, "quizás", ValueError::Shape),
        (Form::Offices, "presidente", ValueError::Names),
    ] {
        assert_eq!(demand(form, text), Err(expected), "{text}");
    }
}

proptest! {
    /// Protects the citation, whatever numbers an article is made of.
    #[test]
    fn an_article_is_read_as_it_is_written(article in "[0-9+.][0-9.eExXoObB_+-]{0,7}") {
        let text = format!("rules:\n  - rule: a\n    value: 1\n    article: {article}\n");
        let reading = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&reading.entries[0].article, &article);
    }

    /// Protects the program: whatever a file holds, reading it ends with entries and faults or a reason.
    #[test]
    fn no_file_stops_the_reader(text in "(rules:\n)?([ -~áéñ\n\t]{0,120})", form in prop::sample::select(<Form as strum::VariantArray>::VARIANTS)) {
        let _read_or_refused = read(text.as_bytes());
        let _read_or_refused = demand(form, &text);
    }
}
