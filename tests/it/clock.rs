//! What time it is: the day of the place, and clocks that are wrong.

use crate::desk::{Desk, STORAGE, USAGE};

/// The instant at which it is eight in the evening of the last day of 2021 in Lima, and the next year in London.
const EVENING: &str = "2022-01-01T01:00:00Z";

fn members(desk: &Desk) {
    desk.ok(&[
        "cooperative",
        "enrol",
        "Cooperativa Minera Inventada",
        "--acronym",
        "CMI",
        "--founded",
        "2005",
    ]);
    desk.ok(&["person", "record", "--given-names", "Zoila", "--gender", "woman"]);
    desk.ok(&["member", "admit", "Zoila", "--number", "1", "--on", "2010"]);
}

/// Protects evenings: today, the days of documents and printed times are those of the register's zone, whatever the machine's.
#[test]
fn today_is_the_day_where_the_register_lives() {
    let mut desk = Desk::new();
    desk.later(EVENING);
    desk.ok(&["init", "--time-zone", "america/lima"]).says(&["America/Lima"]);
    members(&desk);
    assert_eq!(desk.json(&["report", "participation"])["as_of"], "2021-12-31");
    assert_eq!(desk.json(&["report", "participation"])["generated_at"], "2021-12-31T20:00:00-05:00");
    desk.ok(&["log", "--last", "1"]).says(&["2021-12-31", "20:00:00", "America/Lima"]);
    let entries = desk.json(&["log", "--last", "1"]);
    assert_eq!(entries["data"]["history"][0]["at"], "2021-12-31T20:00:00-05:00");
    desk.ok(&["cooperative", "set-time-zone", "Europe/London", "--reason", "la sede se mudó"]);
    assert_eq!(desk.json(&["report", "participation"])["as_of"], "2022-01-01");
    desk.refused(USAGE, &["cooperative", "set-time-zone", "Lima"]).says(&["Lima", "America/Lima"]);
}

/// Protects registers that do not say their zone: the machine's is taken, and a new one records it.
#[test]
fn a_register_without_a_zone_follows_the_machine() {
    let mut desk = Desk::new();
    desk.later(EVENING);
    desk.ok(&["init"]).says(&["UTC", "fijar-zona-horaria"]);
    members(&desk);
    let day = |zone: &str| {
        let mut command = desk.command(&["report", "participation", "--format", "json"]);
        crate::desk::ended(&[], {
            command.env("TZ", zone);
            command
        })
        .json()["as_of"]
            .clone()
    };
    assert_eq!(
        [day("UTC"), day("America/Lima"), day("Pacific/Kiritimati")],
        ["2022-01-01", "2021-12-31", "2022-01-01"]
    );
    let another = Desk::new();
    let mut init = another.command(&["init"]);
    init.env("TZ", ":America/La_Paz");
    crate::desk::ended(&["init"], init).says(&["America/La_Paz"]);
    another.ok(&["log"]).says(&["America/La_Paz"]);
}

/// Protects questions about what was known: local days and times mean their ends.
#[test]
fn what_was_known_is_asked_in_local_time() {
    let mut desk = Desk::new();
    desk.later("2021-11-30T10:00:00-05:00");
    desk.ok(&["init", "--time-zone", "America/Lima"]);
    members(&desk);
    desk.later("2021-11-30T22:30:00-05:00");
    desk.ok(&["member", "leave", "1", "--on", "2021-11-01"]);
    let known = |at: &str| {
        desk.json(&["member", "list", "--as-of", "2021-11-30", "--as-known-at", at])["data"]["list"].clone()
    };
    for after in ["2021-11-30", "2021-11-30 22:30", "2021-12-01T03:30:00Z", "2021-11-30 22:30:00-05:00"] {
        assert_eq!(known(after).as_array().map(Vec::len), Some(0), "{after}");
    }
    for before in ["2021-11-30 22:29", "2021-11-29", "2021-12-01T03:29:00Z"] {
        let found = known(before).as_array().map(Vec::len);
        assert_eq!(found, Some(usize::from(before != "2021-11-29")), "{before}");
    }
    desk.refused(USAGE, &["member", "list", "--as-known-at", "un día"]).says(&["un día"]);
}

/// Protects the log from clocks that jumped: nothing is written by one that is far from the last entry, unless somebody says
/// that it is right; what was dated in the future is named.
#[test]
fn a_clock_that_jumped_poisons_nothing() {
    let mut desk = Desk::new().begun();
    members(&desk);
    desk.later("2199-01-01T00:00:00Z");
    let record = ["person", "record", "--given-names", "Eva", "--gender", "woman"];
    desk.refused(STORAGE, &record).says(&["2199", "2022", "--el-reloj-está-bien"]);
    desk.ok(&["verify"]);
    desk.ok(&[&record[..], &["--clock-is-right"]].concat());
    desk.later("2022-01-16T12:00:00Z");
    desk.refused(STORAGE, &["member", "leave", "1", "--on", "2022"]).says(&[
        "2199",
        "2022",
        "ayni restaurar",
    ]);
    desk.ok(&["verify"]).says(&["fecha futura", "2199"]);
    assert_eq!(desk.json(&["verify"])["data"]["future"]["last"], "2199-01-01T00:00:00Z");
}
