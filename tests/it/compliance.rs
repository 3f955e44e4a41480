//! An auditor's visit is prepared and followed up: readiness, certificate, audit, premium, findings and the agenda.

use crate::desk::{Desk, NOT_FOUND, USAGE};

/// What happened, as it is typed.
const STORY: &[&[&str]] = &[
    &["cooperative", "enrol", "Cooperativa Minera Halcón Ltda.", "--kind", "primary", "--ruc", "20512333797"],
    &["committee", "establish", "premium_committee", "--from", "2018", "--seat", "member:5"],
    &[
        "scheme",
        "adopt",
        "--code",
        "prueba-1",
        "--title",
        "Esquema de prueba",
        "--owner",
        "Casa de pruebas",
        "--version",
        "1",
        "--requirement",
        "1.1|Padrón al día|entry",
        "--requirement",
        "1.2|Oro trazado|core",
        "--requirement",
        "2.1|Plan de igualdad|progress|3",
        "--grade",
        "minor:90",
        "--cycle-months",
        "36",
    ],
    &["certification", "open", "prueba-1", "--on", "2018-01-01"],
    &["certification", "apply", "prueba-1", "--on", "2018-06-01"],
    &["certification", "grant", "prueba-1", "--on", "2019-03-01", "--until", "2022-03-01"],
    &[
        "certification",
        "answer",
        "prueba-1",
        "1.1",
        "--outcome",
        "met",
        "--work",
        "done",
        "--on",
        "2021-01-01",
    ],
    &[
        "certification",
        "answer",
        "prueba-1",
        "1.2",
        "--outcome",
        "partly_met",
        "--work",
        "under_way",
        "--deadline",
        "2022-02-01",
        "--on",
        "2021-01-01",
    ],
    &[
        "audit",
        "schedule",
        "prueba-1",
        "--kind",
        "surveillance",
        "--body",
        "Certificadora",
        "--on",
        "2021-10",
    ],
    &["audit", "hold", "2021", "--from", "2021-10-04", "--until", "2021-10-05", "--women", "4", "--men", "5"],
    &["finding", "record", "1.2", "--audit", "2021", "--grade", "minor", "--note", "Faltan guías"],
    &["finding", "record", "1.1", "--audit", "2021", "--conforming"],
    &[
        "action",
        "plan",
        "1.2",
        "--what",
        "Numerar las guías",
        "--root-cause",
        "Nadie las numeraba",
        "--deadline",
        "2021-12-15",
    ],
    &["premium", "receive", "prueba-1", "--fine", "1000", "--amount", "4000.00 USD", "--on", "2020-05-01"],
    &[
        "premium",
        "decide",
        "Acta 3, acuerdo 2",
        "--organ",
        "premium_committee",
        "--on",
        "2020-06-01",
        "--line",
        "botiquín=1000.00 USD",
    ],
    &[
        "premium",
        "spend",
        "botiquín",
        "--amount",
        "900.00 USD",
        "--on",
        "2020-07-01",
        "--decision",
        "Acta 3, acuerdo 2",
        "--women",
        "3",
        "--men",
        "1",
    ],
    &["premium", "spend", "radio", "--amount", "3500.00 USD", "--on", "2021-02-01", "--men", "2"],
];

/// A cooperative that was certified in 2019, audited in 2020, and spent premium with and without a decision.
fn told() -> Desk {
    let desk = Desk::with_register();
    for args in STORY {
        desk.ok(args);
    }
    desk
}

/// Protects the secretary before the visit: what is due and what is missing to each, apart from what is met.
#[test]
fn readiness_says_what_is_missing() {
    let desk = told();
    let all = desk.json(&["report", "readiness"]);
    let rows = all["data"]["requirements"].as_array().unwrap();
    let row = |code: &str| rows.iter().find(|row| row["requirement"] == code).unwrap();
    assert_eq!((&row("1.1")["missing"], &row("1.1")["outcome"]), (&"evidence".into(), &"met".into()));
    assert_eq!(row("1.2")["missing"], "conformity evidence correction");
    assert_eq!((&row("1.2")["deadline"], &row("1.2")["work"]), (&"2022-02-01".into(), &"under_way".into()));
    assert_eq!(
        (&row("2.1")["due_when"], &row("2.1")["missing"]),
        (&"later".into(), &serde_json::Value::Null)
    );
    let missing = desk.json(&["report", "readiness", "--only", "missing"]);
    assert_eq!(missing["data"]["requirements"].as_array().unwrap().len(), 2);
    let later = desk.json(&["report", "readiness", "--as-of", "2022-03-01"]);
    assert_eq!(later["data"]["requirements"][2]["due_when"], "now");
    desk.ok(&["report", "readiness"]).says(&["0 de 2", "evidencia", "cumplirlo"]);
    desk.refused(USAGE, &["report", "readiness", "--profile", "entrada"]);
    let empty = Desk::with_register();
    empty.refused(NOT_FOUND, &["report", "readiness"]);
}

/// Protects the days that are left, and the way from step to step.
#[test]
fn a_certification_stands_as_its_steps_say() {
    let desk = told();
    desk.ok(&["report", "certification"]).says(&[
        "certificada; quedan 45 días",
        "Casa de pruebas",
        "Auditorías",
    ]);
    let page = desk.ok(&["report", "certification", "--format", "html"]);
    assert!(page.stdout.contains("certificate-timeline"), "the chart is missing");
    desk.ok(&["report", "certification", "--as-of", "2022-03-01"]).says(&["vencid"]);
}

/// Protects the follow-up of an audit: from what was found through its cause to what is done until when.
#[test]
fn an_audit_is_followed_up() {
    let desk = told();
    desk.ok(&["report", "audit", "2021"]).says(&["4 mujeres", "Acciones correctivas"]);
    let told = desk.ok(&["report", "audit", "2021", "--format", "csv"]);
    told.says(&["Faltan guías", "Nadie las numeraba", "Numerar las guías", "overdue"]);
    let found = desk.json(&["report", "audit", "2021", "--as-of", "2021-12-01"]);
    assert_eq!(found["data"]["actions"][0]["state"], "open");
    assert_eq!(found["data"]["found"][1]["deadline"], "2022-01-03");
}

/// Protects the premium: by year received, decided, spent and left, also below zero; and who had something of it.
#[test]
fn the_premium_adds_up() {
    let desk = told();
    let said = desk.json(&["report", "premium"]);
    let years = said["data"]["premium-years"].as_array().unwrap();
    assert_eq!((&years[0]["balance"], &years[1]["balance"]), (&"3100.00 USD".into(), &"-400.00 USD".into()));
    assert_eq!((&years[0]["women"], &years[1]["men"]), (&3.into(), &2.into()));
    desk.ok(&["report", "premium"]).says(&["sin acuerdo", "sin evidencia", "Acta 3, acuerdo 2"]);
}

/// Protects whoever looks for what is wrong: each finding with its source and record, in the order of its weight; the exit
/// code tells of them only where that was asked for.
#[test]
fn findings_have_a_source_and_a_record() {
    let desk = told();
    let said = desk.json(&["check"]);
    let (grave, to_see) = (&said["data"]["severity-error"], &said["data"]["severity-warning"]);
    let flaws = |rows: &serde_json::Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["flaw"].as_str().unwrap().to_owned()).collect()
    };
    for flaw in ["spent_not_received", "finding_overdue", "action_overdue", "office_vacant", "organ_missing"]
    {
        let expected = flaw != "office_vacant";
        assert_eq!(flaws(grave).contains(&flaw.to_owned()), expected, "{flaw}: {grave:#}");
    }
    for flaw in ["spent_undecided", "spent_without_evidence", "group_missing", "certificate_ending"] {
        assert!(flaws(to_see).contains(&flaw.to_owned()), "{flaw}: {to_see:#}");
    }
    for row in grave.as_array().unwrap().iter().chain(to_see.as_array().unwrap()) {
        assert!(row["source"].is_string() && row["record"].is_string(), "{row:#}");
    }
    assert_eq!(desk.ayni(&["check", "--strict"]).code, 10);
    assert_eq!(desk.ayni(&["check", "--strict", "--as-of", "2017-01-01"]).code, 0);
    let grave = desk.ok(&["check", "--severity", "error", "--format", "csv"]);
    grave.says(&["LGC art. 32(1) (D.S. 074-90-TR)", "register"]);
}

/// Protects the agenda, and the glance at a register: what falls due, the days left, how much there is to look at.
#[test]
fn what_falls_due_is_told_in_time() {
    let desk = told();
    let due = desk.json(&["calendar", "--until", "2022-04"]);
    let kinds: Vec<&str> =
        due["data"]["calendar"].as_array().unwrap().iter().map(|row| row["due"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["requirement_deadline", "certificate_ends"]);
    desk.ok(&[]).says(&["termina el certificado", "certificada", "graves"]);
    desk.ok(&["calendar", "--until", "2022-01-20"]).says(&["Nada vence en estos días"]);
}

/// Protects every paper of the visit: each renders in each format and language, and no word is missing.
#[test]
fn every_paper_of_the_visit_renders() {
    let reports: [&[&str]; 6] = [
        &["report", "readiness"],
        &["report", "certification"],
        &["report", "audit", "2021"],
        &["report", "premium"],
        &["check"],
        &["calendar", "--until", "2023"],
    ];
    for lang in ["es", "en"] {
        let desk = told().speaks(lang);
        for report in reports {
            for format in ["table", "json", "csv", "html"] {
                let mut args = report.to_vec();
                args.extend(["--format", format]);
                let said = desk.ok(&args);
                assert!(!said.stdout.trim().is_empty() && !said.stdout.contains("{$"), "{said:#?}");
            }
        }
    }
}
