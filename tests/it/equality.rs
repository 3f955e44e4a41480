//! Policies, plans, statements with their sources, gender rules and releases, told in verbs as people type them.

use crate::desk::{Desk, INPUT, NOT_FOUND, REJECTED, USAGE, published};

/// A central with a gender equality committee.
fn central() -> Desk {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Central Minera de Puno", "--kind", "central", "--acronym", "CECOMIP"]);
    let seats = ["--seat", "president", "--seat", "member:4"];
    let committee = ["committee", "establish", "gender_equality_committee", "--from", "2021-11-30"];
    desk.ok(&[committee.as_slice(), &seats].concat());
    desk
}

/// Protects the organisation's word where sources differ: 199 and 200 members, first and third in Peru stand side by side,
/// each with its source and address; one is adopted, and adopting another takes its place.
#[test]
fn sources_that_differ_stand_side_by_side() {
    let desk = central();
    let record = |subject: &str, value: &str, source: &str, address: &str, from: &str| {
        desk.ok(&[
            "observation",
            "record",
            subject,
            value,
            "--source",
            source,
            "--address",
            address,
            "--from",
            from,
        ]);
    };
    record("Socias y socios", "199", "ARM, noticia", "https://example.org/noticia", "2021-11");
    record("Socias y socios", "200", "ARM, perfil", "https://example.org/perfil", "2019");
    record("Certificación", "primera del Perú", "ARM, noticia", "https://example.org/noticia", "2016");
    record("Certificación", "tercera del Perú", "ARM, historia", "https://example.org/historia", "2016");
    desk.ok(&["observation", "adopt", "socias 199", "--on", "2021-12-01"]).says(&["hizo suya", "199"]);
    desk.ok(&["observation", "list"]).says(&[
        "Las fuentes dicen cosas distintas",
        "La organización tiene por correcta esta, el 1 de diciembre de 2021: 199",
        "La organización todavía no hizo suya ninguna.",
        "primera del Perú",
        "tercera del Perú",
        "https://example.org/historia",
    ]);
    desk.refused(NOT_FOUND, &["observation", "adopt", "perú", "--on", "2022"]).says(&["primera", "tercera"]);
    desk.ok(&["observation", "adopt", "socias perfil", "--on", "2022-01-01"]);
    let shown = desk.json(&["report", "observations", "socias"]);
    let rows = shown["data"]["subject-1"].as_array().unwrap();
    let adopted = rows.iter().filter(|row| row["adopted"] == true).collect::<Vec<_>>();
    assert_eq!((rows.len(), adopted.len()), (2, 1));
    assert_eq!(adopted[0]["value"], "200");
}

/// Protects the timeline of a policy: a version ends when the next one begins, and a repealed one holds no more.
#[test]
fn a_policy_has_versions() {
    let desk = central();
    let adopt = |version: &str, from: &str, more: &[&str]| {
        let base = ["policy", "adopt", "Política de igualdad", "--version", version, "--from", from];
        desk.ok(&[&base, more].concat())
    };
    adopt("1", "2021-11-30", &["--organ", "gender_equality_committee", "--resolution", "acta 14, folio 3"])
        .says(&["adoptó la política «Política de igualdad» (versión 1)"]);
    adopt("2", "2023-03-01", &["--supersedes", "1", "--review", "2025"]).says(&["en lugar de"]);
    let standing = |on: &str| -> Vec<String> {
        let listed = desk.json(&["policy", "list", "--as-of", on]);
        let rows = listed["data"]["list"].as_array().unwrap().clone();
        rows.iter().map(|row| row["standing"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(standing("2023-02-28"), ["in_force", "future"]);
    assert_eq!(standing("2023-03-01"), ["superseded", "in_force"]);
    desk.refused(REJECTED, &["policy", "repeal", "1", "--on", "2022"]).says(&["ya dejó de regir"]);
    desk.ok(&["policy", "repeal", "2", "--on", "2024-01-01"]);
    assert_eq!(standing("2024-01-01"), ["superseded", "repealed"]);
    desk.refused(REJECTED, &["policy", "annul", "1", "--reason", "error"]).says(&["se apoya en ella"]);
    desk.ok(&["policy", "show", "2", "--as-of", "2024-02"]).says(&["derogada", "En lugar de"]);
}

/// Protects the follow-up of a plan: progress is that of the day, what is late is said, and corrections stay possible.
#[test]
fn a_plan_is_followed_up() {
    let desk = central();
    desk.ok(&["plan", "open", "Plan de igualdad", "--from", "2022", "--until", "2024"]);
    let measure = |title: &str, until: &str, budget: &str| {
        desk.ok(&[
            "plan",
            "measure",
            "igualdad",
            title,
            "--objective",
            "Más mujeres en los órganos",
            "--from",
            "2022-01-01",
            "--until",
            until,
            "--owner",
            "gender_equality_committee",
            "--budget",
            budget,
        ]);
    };
    measure("Talleres", "2022-06-30", "1500.00 PEN");
    measure("Convocatoria", "2022-12-31", "500.50 PEN");
    desk.ok(&["plan", "progress", "Talleres", "60", "--on", "2022-05-31", "--note", "lista archivada"]);
    desk.ok(&["plan", "progress", "Convocatoria", "20", "--on", "2022-03"]);
    desk.ok(&["report", "plan", "igualdad", "--as-of", "2022-07-01"]).says(&[
        "40.0 %",
        "atrasada",
        "en marcha",
        "██████░░░░",
        "2000.50",
        "lista archivada",
    ]);
    desk.ok(&["plan", "progress", "Talleres", "100", "--on", "2022-07-15"]);
    let listed = desk.json(&["plan", "list", "--as-of", "2022-07-15"]);
    let row = &listed["data"]["list"][0];
    assert_eq!((row["overdue"].as_u64(), row["measures"].as_u64()), (Some(0), Some(2)));
    desk.refused(USAGE, &["plan", "progress", "Talleres", "101", "--on", "2022-08"]);
    desk.refused(REJECTED, &["plan", "annul", "igualdad", "--reason", "error"]).says(&["tiene medidas"]);
    desk.ok(&["plan", "correct", "igualdad", "--until", "2025", "--reason", "plazo ampliado"]);
    desk.ok(&["plan", "annul-measure", "Convocatoria", "--reason", "repetida"]);
    desk.ok(&["log", "--kind", "equality"]).says(&["Se anuló una medida registrada"]);
}

/// Protects indicators: a definition is found by its code, a value keeps its exact form, and a target is set once for a
/// day.
#[test]
fn an_indicator_has_a_baseline_and_targets() {
    let desk = central();
    let define = ["indicator", "define", "M1", "Mujeres entre quienes votan", "--unit", "%"];
    desk.ok(&[define.as_slice(), &["--framework", "GRI 405-1"]].concat());
    desk.ok(&["indicator", "baseline", "m1", "58/199", "--on", "2021-11-30"]);
    desk.ok(&["indicator", "target", "M1", "40%", "--due", "2025"]);
    desk.refused(REJECTED, &["indicator", "target", "M1", "45%", "--due", "2025"]).says(&["Ya hay una meta"]);
    desk.refused(USAGE, &["indicator", "target", "M1", "45/0", "--due", "2026"]).says(&["58/199"]);
    desk.ok(&["indicator", "show", "M1"]).says(&["29.1 % (58/199)", "40.0 %", "punto de partida"]);
    desk.refused(REJECTED, &["indicator", "annul", "M1", "--reason", "error"]);
    desk.refused(REJECTED, &["indicator", "target", "M1", "150%", "--due", "2026"]).says(&["pasar de 100 %"]);
    desk.refused(REJECTED, &["indicator", "target", "M1", "30%", "--due", "2020"])
        .says(&["punto de partida"]);
    desk.ok(&["indicator", "annul-target", "M1", "--due", "2025", "--reason", "error"]);
}

/// Protects the codes of the built-in indicators: nobody else's take them, they are listed with their formulas, and their
/// targets are set without defining anything.
#[test]
fn built_in_indicators_keep_their_codes() {
    let desk = central();
    let define = ["indicator", "define", "g 12", "Madres solteras socias", "--unit", "%"];
    desk.refused(REJECTED, &define).says(&["G12 Mujeres que presiden", "Elija otro código"]);
    let listed = desk.json(&["indicator", "list"]);
    let rows = listed["data"]["list"].as_array().unwrap();
    let built_in: Vec<_> = rows.iter().filter(|row| row["origin"] == "built_in").collect();
    assert_eq!(built_in.len(), 21);
    assert!(built_in.iter().all(|row| row["title"].is_string() && row["formula"].is_string()), "{rows:#?}");
    desk.ok(&["indicator", "list"]).says(&["G12", "del programa"]);
    desk.ok(&["indicator", "target", "G1", "40", "--due", "2025"]);
    desk.ok(&["indicator", "show", "g1"]).says(&["Mujeres entre socias y socios", "del programa", "40.0 %"]);
    desk.refused(REJECTED, &["indicator", "annul", "G1", "--reason", "error"]);
}

/// Protects gender rules: each organ has one from a day on, a rule that was an error goes, and an organ with one stays.
#[test]
fn an_organ_has_a_gender_rule() {
    let desk = central();
    let organ = "gender_equality_committee";
    desk.ok(&["rule", "set", organ, "paridad", "--from", "2021-11-30", "--source", "estatuto, art. 44"])
        .says(&["paridad"]);
    desk.refused(REJECTED, &["rule", "set", organ, "none", "--from", "2021-11-30"]);
    desk.refused(REJECTED, &["rule", "set", organ, "parity", "--least", "60", "--from", "2023"]);
    desk.ok(&["rule", "set", organ, "proportional", "--from", "2023"]);
    desk.ok(&["rule", "list"]).says(&["paridad", "en proporción", "estatuto, art."]);
    desk.refused(REJECTED, &["committee", "annul", organ, "--reason", "error"]).says(&["regla de género"]);
    desk.ok(&["rule", "annul", organ, "--from", "2023", "--reason", "error"]);
}

/// Protects small groups: what one release hides no other may show, nor let be worked out.
#[test]
fn two_releases_give_nothing_away() {
    let desk = central();
    let typed = |title: &'static str, cells: &[&'static str]| {
        let mut typed = vec!["release", "record", title, "--audience", "donante", "--on", "2022-01-10"];
        typed.extend(["--as-of", "2021-11-30"]);
        typed.extend(cells.iter().flat_map(|cell| ["--cell", *cell]));
        typed
    };
    let first = ["socios/mujeres/cocina", "socios/mujeres/planta", "socios/mujeres/total=58"];
    desk.ok(&typed("Informe", &first));
    desk.refused(REJECTED, &typed("Anexo", &["socios/mujeres/cocina=3"]))
        .says(&["cifra reservada", "cocina"]);
    desk.refused(USAGE, &typed("Otro", &["socios/mujeres"]));
    desk.ok(&["release", "list"]).says(&["Informe", "donante"]);
}

/// Protects external benchmarks: the published table is looked at first, read whole, and reading it again writes nothing; a
/// table with a wrong cell is not written at all.
#[test]
fn benchmarks_of_others_are_imported() {
    let desk = central();
    desk.write("wrong.csv", "topic,period,source,total\nMinería,pronto,MINEM,5\nMinería,2021,MINEM,7\n");
    desk.refused(INPUT, &["import", "observations", "wrong.csv"]).says(&["pronto", "de qué fechas habla"]);
    let Some(file) = published("benchmarks/facts.csv") else { return };
    let file = file.to_str().unwrap();
    desk.ok(&["import", "observations", file, "--dry-run"]);
    desk.ok(&["observation", "list"]);
    let before = desk.version();
    desk.ok(&["import", "observations", file]);
    let after = desk.version();
    assert!(before + 24 < after, "every row tells a figure");
    desk.ok(&["import", "observations", file]);
    assert_eq!(desk.version(), after);
    desk.ok(&["observation", "list", "parliament"]).says(&["data.ipu.org", "40.0 %"]);
}
