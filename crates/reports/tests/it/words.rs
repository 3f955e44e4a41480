//! Words: both languages say the same things, and say them well.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use ayni_reports::words::{Arg, Family, Lang, Words};
use expect_test::{Expect, expect};

/// Variables that only choose a grammatical form; a language that has no such forms leaves them out.
const GRAMMATICAL: [&str; 3] = ["gender", "precision", "until_precision"];

/// Every message of a locale as written on disk: its id and the variables in it, with those of messages it refers to.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words").join(lang.code());
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        assert!(
            fluent_bundle::FluentResource::try_new(text.clone()).is_ok(),
            "a line is not Fluent:\n{text}"
        );
        let mut id = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, rest)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_alphabetic()))
            {
                assert!(texts.insert(name.to_owned(), rest.to_owned()).is_none(), "{name} is said twice");
                id = Some(name.to_owned());
            } else if let Some(id) = &id {
                texts.get_mut(id).unwrap().push_str(line);
            }
        }
    }
    // Help and names stand among the words of an area; those of English stand with the arguments. What others write in tables is
    // another in each language.
    texts.retain(|id, _| {
        !["help", "noun-", "option-", "value-", "verb-", "written-"].iter().any(|own| id.starts_with(own))
    });
    let variables = |text: &str| -> BTreeSet<String> {
        let name =
            |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        text.split('$').skip(1).map(name).filter(|name| !GRAMMATICAL.contains(&name.as_str())).collect()
    };
    let with_references = |text: &String| {
        let inside = text.split("{ ").skip(1).filter_map(|rest| texts.get(rest.split(' ').next()?));
        inside.chain([text]).flat_map(|text| variables(text)).collect()
    };
    texts.iter().map(|(id, text)| (id.clone(), with_references(text))).collect()
}

/// Nobody meets a word in one language that is missing, or says something else, in the other; and what is written
/// down is also what the program carries.
#[test]
fn every_message_stands_in_every_language_with_the_same_variables() {
    let first = messages(Lang::default());
    // A language that falls back to another may leave messages out, but none says what no other one knows.
    for lang in Lang::ALL {
        let other = messages(lang);
        let complete = lang.fallback().is_none();
        let lacking: Vec<_> = first
            .iter()
            .filter(|(id, said)| other.get(*id).map_or(complete, |other| other != *said))
            .collect();
        let beside: Vec<_> = other.keys().filter(|id| !first.contains_key(*id)).collect();
        assert_eq!(
            (lacking, beside),
            (Vec::new(), Vec::new()),
            "{lang:?} lacks the first of these messages, or says them with other variables; it alone has the second"
        );
    }
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (id, variables) in messages(lang) {
            assert!(words.has(&id), "{id} is in no file that is built in");
            let args: Vec<(&str, Arg<'_>)> =
                variables.iter().map(|name| (name.as_str(), Arg::Number(1))).collect();
            let mut said = words.say_with(&id, &args);
            if id.starts_with("rejection-") {
                said += &words.say_attribute(&id, "next", &args);
            }
            assert!(!said.is_empty() && !said.contains(['⟨', '$', '\u{2068}']), "{id}: {said}");
        }
    }
}

/// A missing word is seen and stops nothing.
#[test]
fn a_missing_word_shows_its_id() {
    assert_eq!(Words::new(Lang::Es).say("no-such-word"), "⟨no-such-word⟩");
    assert_eq!(Words::new(Lang::En).term(Family::Post, "astronaut"), "⟨post-astronaut⟩");
}

/// Offices follow their holder in Spanish, and name the office where nobody in particular is meant.
#[test]
fn spanish_offices_are_gendered() {
    let words = Words::new(Lang::Es);
    let forms = |code| {
        let form = |gender| words.term_for(Family::Post, code, gender);
        format!("{} {} {} {}\n", form(Some("woman")), form(Some("man")), form(Some("other")), form(None))
    };
    let said: String =
        ["president", "vice_president", "secretary", "treasurer", "member", "delegate", "manager"]
            .map(forms)
            .concat();
    expect![[r#"
        presidenta presidente presidencia presidencia
        vicepresidenta vicepresidente vicepresidencia vicepresidencia
        secretaria secretario secretaría secretaría
        tesorera tesorero tesorería tesorería
        vocal vocal vocal vocal
        delegada delegado delegada o delegado delegada o delegado
        gerenta gerente gerencia gerencia
    "#]]
    .assert_eq(&said);
}

fn check_prose(lang: Lang, expect: &Expect) {
    let words = Words::new(lang);
    let dates =
        ["2021-11-30", "2021-11", "2021", "1999-09-01", "2021-13-01", "pronto"].map(|iso| words.date(iso));
    let periods = [
        words.period("2021-11-30", None),
        words.period("2016", None),
        words.period("2016-03", Some("2018-03-01")),
        words.period("2016-03-04", Some("2018")),
    ];
    let numbers = [
        words.integer(0),
        words.integer(1234),
        words.integer(12_345),
        words.integer(-1_234_567),
        words.decimal("1234567.50"),
        words.percent("29.1"),
        words.say_with("count-women", &[("count", Arg::Number(1))]),
        words.say_with("count-women", &[("count", Arg::Number(12_345))]),
    ];
    let all = format!("{}\n{}\n{}\n", dates.join(" | "), periods.join(" | "), numbers.join(" | "));
    expect.assert_eq(&all.replace('\u{a0}', "~"));
}

/// Dates and numbers read as they are written in Peru.
#[test]
fn spanish_dates_and_numbers() {
    check_prose(
        Lang::Es,
        &expect![[r#"
        30 de noviembre de 2021 | noviembre de 2021 | 2021 | 1 de setiembre de 1999 | 2021-13-01 | pronto
        desde el 30 de noviembre de 2021 | desde 2016 | desde marzo de 2016 hasta el 1 de marzo de 2018 | desde el 4 de marzo de 2016 hasta 2018
        0 | 1234 | 12~345 | −1~234~567 | 1~234~567.50 | 29.1 % | 1 mujer | 12~345 mujeres
    "#]],
    );
}

/// Dates and numbers read as they are written in English.
#[test]
fn english_dates_and_numbers() {
    check_prose(
        Lang::En,
        &expect![[r#"
        30 November 2021 | November 2021 | 2021 | 1 September 1999 | 2021-13-01 | pronto
        since 30 November 2021 | since 2016 | from March 2016 until 1 March 2018 | from 4 March 2016 until 2018
        0 | 1,234 | 12,345 | −1,234,567 | 1,234,567.50 | 29.1 % | 1 woman | 12,345 women
    "#]],
    );
}

/// Locales of machines and people's own names for a language are understood; nothing known means Spanish.
#[test]
fn languages_are_recognised() {
    for (name, lang) in [
        ("es", Lang::Es),
        ("es_PE.UTF-8", Lang::Es),
        ("en-GB", Lang::En),
        ("EN", Lang::En),
        ("en@euro", Lang::En),
    ] {
        assert_eq!(name.parse(), Ok(lang), "{name}");
    }
    for name in ["", "C", "POSIX", "de_DE", "english"] {
        assert_eq!(name.parse::<Lang>().unwrap_err().to_string(), "unknown_language");
    }
    assert_eq!(Lang::first_known(["C", "en_US", "es"]), Lang::En);
    assert_eq!(Lang::first_known(["C"]), Lang::Es);
}

/// A day after a preposition has its article in Spanish: `DAY($from)` puts it there, and leaves months and years without.
#[test]
fn days_after_prepositions_have_articles() {
    let words = Words::new(Lang::Es);
    let said = |date| {
        words.say_with(
            "rejection-already-member",
            &[("from", Arg::Text(date)), ("membership", Arg::Text("Ana"))],
        )
    };
    assert!(said("16 de marzo de 2013").contains("desde el 16 de marzo de 2013"));
    assert!(said("marzo de 2013").contains("desde marzo de 2013") && said("2013").contains("desde 2013"));
    let dates = ["from", "until", "since", "date", "day", "on", "by", "planned", "deadline", "due"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/es");
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        // A branch by precision says what is known of the date, and has its own article.
        for line in text.lines().filter(|line| {
            !line.trim_start().starts_with("*[other] desde")
                && !line.trim_start().starts_with("*[other] hasta")
        }) {
            for preposition in ["desde", "hasta", "para"] {
                // An option that is called so is followed by a day as it is typed.
                let line = line.replace(&format!("--{preposition}"), "");
                let bare = dates.iter().any(|date| line.contains(&format!("{preposition} {{ ${date} }}")));
                assert!(!bare, "{}: {line}", file.display());
            }
        }
    }
}
