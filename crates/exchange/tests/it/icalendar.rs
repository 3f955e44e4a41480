//! Due dates as iCalendar files: read again by a parser of its own, which knows RFC 5545 and nothing of the writer.

use std::collections::BTreeMap;

use ayni_exchange::icalendar::{Calendar, Event, uid, write};
use chrono::{DateTime, NaiveDate};
use domain::calendar::{Due, DueKind};
use domain::compliance::{Record, RecordKind};
use expect_test::expect;
use uuid::Uuid;

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar {
        name: "Vencimientos: Halcón".to_owned(),
        language: "es".to_owned(),
        made: DateTime::from_timestamp(1_642_248_000, 0).unwrap(),
        version: 17,
        events,
    }
}

fn event(number: u128, summary: &str, description: &str) -> Event {
    Event {
        uid: Uuid::from_u128(number),
        on: NaiveDate::from_ymd_opt(2022, 3, 1).unwrap(),
        summary: summary.to_owned(),
        description: description.to_owned(),
        categories: vec!["Plazo, de un requisito".to_owned(), "Agenda".to_owned()],
    }
}

/// The content lines, unfolded (RFC 5545, 3.1), each as name with parameters and value.
fn lines(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    let mut lines: Vec<String> = Vec::new();
    for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a lone line break: {line:?}");
        match line.strip_prefix([' ', '\t']) {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let split = |line: String| line.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned()));
    lines.into_iter().map(|line| split(line).unwrap()).collect()
}

/// The texts of a value (RFC 5545, 3.3.11), separated by commas.
fn texts(value: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let text = texts.last_mut().unwrap();
        match character {
            '\\' => match characters.next().unwrap() {
                'n' | 'N' => text.push('\n'),
                escaped @ ('\\' | ';' | ',') => text.push(escaped),
                other => panic!("\\{other} is no escape"),
            },
            ',' => texts.push(String::new()),
            ';' => panic!("a semicolon stands alone in {value}"),
            character => text.push(character),
        }
    }
    texts
}

/// The properties of each event, by name without parameters.
fn events(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut events = Vec::new();
    let mut open: Option<BTreeMap<String, String>> = None;
    for (name, value) in lines(file) {
        match (name.as_str(), value.as_str()) {
            ("BEGIN", "VEVENT") => assert!(open.replace(BTreeMap::new()).is_none()),
            ("END", "VEVENT") => events.push(open.take().unwrap()),
            (name, _) => {
                if let Some(event) = &mut open {
                    let name = name.split(';').next().unwrap().to_owned();
                    assert!(event.insert(name, value).is_none(), "twice in {file}");
                }
            }
        }
    }
    events
}

/// Protects what calendar programs read: every property that RFC 5545 requires, and days without a time.
#[test]
fn a_file_is_as_the_standard_has_it() {
    let file = write(&calendar(vec![event(1, "Termina el certificado: Fairmined", "Halcón\nRequisito 1.1")]));
    expect![[r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Ayni//Register//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:Vencimientos: Halcón
        X-WR-CALNAME:Vencimientos: Halcón
        BEGIN:VEVENT
        UID:00000000-0000-0000-0000-000000000001
        DTSTAMP:20220115T120000Z
        SEQUENCE:17
        DTSTART;VALUE=DATE:20220301
        SUMMARY;LANGUAGE=es:Termina el certificado: Fairmined
        DESCRIPTION;LANGUAGE=es:Halcón\nRequisito 1.1
        CATEGORIES;LANGUAGE=es:Plazo\, de un requisito,Agenda
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
    "]]
    .assert_eq(&file.replace("\r\n", "\n"));
}

/// Protects a deadline that was moved from standing twice in a calendar, and two that fall on one record from being one.
#[test]
fn an_event_is_known_by_its_record_and_not_by_its_day() {
    let due = |on: &str, kind, record, requirement: Option<&str>| Due {
        on: on.parse().unwrap(),
        kind,
        record: Record { kind: RecordKind::Certification, id: Uuid::from_u128(record) },
        cooperative: None,
        requirement: requirement.map(|code| code.parse().unwrap()),
    };
    let deadline = DueKind::RequirementDeadline;
    let first = uid(&due("2022-03-01", deadline, 1, Some("1.1")));
    assert_eq!(first, uid(&due("2022-06-01", deadline, 1, Some("1.1"))));
    let others = [
        due("2022-03-01", deadline, 1, Some("1.2")),
        due("2022-03-01", deadline, 2, Some("1.1")),
        due("2022-03-01", DueKind::CertificateEnds, 1, None),
    ];
    assert!(others.iter().all(|other| uid(other) != first));
    // Files that people have imported hold this one.
    expect!["9828c209-0698-5f07-8b74-a549edda771f"].assert_eq(&first.to_string());
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// What a text is after a value of RFC 5545 has held it: one kind of line break, and no other control characters.
    fn held(text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let visible = |c: char| if c.is_control() && !matches!(c, '\n' | '\t') { ' ' } else { c };
        text.chars().map(visible).collect()
    }

    proptest! {
        /// Protects every word: whatever stands in the register survives escaping and folding, and no line is too long.
        #[test]
        fn every_text_survives(texts_of in prop::collection::vec(("(\\PC|[\\\\,;:\r\n\t\"]){0,200}", any::<String>()), 0..4)) {
            let made = texts_of.iter().zip(0..).map(|((summary, description), at)| event(at, summary, description));
            let made: Vec<Event> = made.collect();
            let file = write(&calendar(made.clone()));
            let read = events(&file);
            prop_assert_eq!(read.len(), made.len());
            for (read, made) in read.iter().zip(&made) {
                prop_assert_eq!(texts(&read["SUMMARY"]), vec![held(&made.summary)]);
                let description = read.get("DESCRIPTION").map_or_else(|| vec![String::new()], |value| texts(value));
                prop_assert_eq!(description, vec![held(&made.description)]);
                prop_assert_eq!(&texts(&read["CATEGORIES"]), &made.categories);
                prop_assert_eq!(&read["UID"], &made.uid.to_string());
            }
        }
    }
}
