//! Formats of others in which the register is handed out: the calendar of what falls due.

use std::collections::BTreeMap;

use crate::desk::{Desk, USAGE};

/// A cooperative with a council of which one mandate ends, and a certificate.
fn told() -> Desk {
    let desk = Desk::with_register();
    for args in [
        &["cooperative", "enrol", "Cooperativa Minera Halcón Ltda.", "--kind", "primary"][..],
        &[
            "person",
            "record",
            "--given-names",
            "Rosa",
            "--family-name",
            "Quispe",
            "--dni",
            "41234567",
            "--gender",
            "woman",
        ],
        &[
            "committee",
            "establish",
            "board",
            "--from",
            "2018",
            "--seat",
            "president:open",
            "--seat",
            "member:2",
        ],
        &[
            "committee",
            "seat",
            "41234567",
            "--organ",
            "board",
            "--post",
            "president",
            "--from",
            "2020-03-01",
            "--until",
            "2022-03-01",
        ],
        &["import", "scheme", "pe-coop"],
        &["certification", "open", "pe-coop", "--on", "2018-01-01"],
        &["certification", "apply", "pe-coop", "--on", "2018-06-01"],
        &["certification", "grant", "pe-coop", "--on", "2019-03-01", "--until", "2022-03-15"],
    ] {
        desk.ok(args);
    }
    desk
}

/// The days of the events by their identifiers.
fn days(file: &str) -> BTreeMap<String, String> {
    let value = |event: &str, name: &str| {
        let line = event.split("\r\n").find_map(|line| line.strip_prefix(name)).unwrap();
        line.rsplit(':').next().unwrap().to_owned()
    };
    let events = file.split("BEGIN:VEVENT").skip(1);
    events.map(|event| (value(event, "UID"), value(event, "DTSTART"))).collect()
}

/// Protects whoever keeps the dates in a calendar: the file has what `ayni calendar` shows and no document, a later file moves
/// the same events, and its words are of the language that was asked for.
#[test]
fn what_falls_due_goes_into_a_calendar() {
    let mut desk = told();
    desk.ok(&["export", "calendar", "due.ics"]);
    let first = String::from_utf8(desk.read("due.ics")).unwrap();
    let unfolded = first.replace("\r\n ", "");
    assert!(
        unfolded.contains("SUMMARY;LANGUAGE=es:Termina un mandato: Rosa Quispe\\, presidenta"),
        "{unfolded}"
    );
    assert!(unfolded.contains("DTSTAMP:20220115T120000Z"), "{unfolded}");
    assert!(!first.contains("41234567"), "{first}");
    let shown = desk.json(&["calendar"]);
    assert_eq!(days(&first).len(), shown["data"]["calendar"].as_array().unwrap().len());
    let days_of_first: Vec<_> = days(&first).into_values().collect();
    assert!(days_of_first.contains(&"20220301".to_owned()), "{days_of_first:?}");
    desk.later("2022-01-16T12:00:00Z");
    desk.ok(&["export", "calendar", "-", "--until", "2022-12-31"]);
    let second = desk.ok(&["exportar", "calendario", "--lang", "en"]).stdout;
    assert!(
        second.replace("\r\n ", "").contains("SUMMARY;LANGUAGE=en:A mandate ends: Rosa Quispe"),
        "{second}"
    );
    assert_eq!(days(&first), days(&second));
    desk.refused(USAGE, &["export", "calendar", "due.pdf"]).says(&[".ics"]);
    desk.refused(USAGE, &["export", "calendar", "--format", "csv"]).says(&[".ics"]);
}
