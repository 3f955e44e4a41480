//! The statute of a mining cooperative, made up: it is adopted from a file in Spanish, tightens the law and fills in what the law leaves
//! open, is amended and superseded; and what loosens the law is refused, line by line, with both sources.

use crate::desk::{Desk, INPUT, REJECTED};

/// What the statute of 2015 says, as its secretary wrote it down.
const STATUTE: &str = "\
# Estatuto de la Cooperativa Minera Halcón Ltda. (inventado)
reglas:
  - regla: titulares
    órganos: [consejo de administración]
    valor: 3
    artículo: art. 41
    texto: El Consejo de Administración se compone de tres miembros titulares y un suplente.
  - regla: suplentes
    órganos: [consejo de administración]
    valor: 1
    artículo: art. 41
  - regla: titulares
    órganos: [consejo de vigilancia]
    valor: 3
    artículo: art. 50
  - regla: titulares
    órganos: [comité de educación, comité electoral]
    valor: 3
    artículo: art. 58
  - regla: duración del mandato
    órganos: [consejo de administración, consejo de vigilancia]
    valor: 3 años
    artículo: art. 43
  - regla: duración del mandato
    órganos: [comité de educación, comité electoral]
    valor: 24 meses
    artículo: art. 58
  - regla: renovación
    órganos: [consejo de administración]
    valor: 50 %
    artículo: art. 43
  - regla: periodo de renovación
    órganos: [consejo de administración]
    valor: 12 meses
    artículo: art. 43
  - regla: sin reelección
    órganos: [comité de educación]
    valor: no
    artículo: art. 59
  - regla: cargos del consejo de administración
    órganos: [consejo de administración]
    valor: [presidente, vicepresidente, secretario, tesorero]
    artículo: art. 42
  - regla: consanguinidad
    órganos: [consejo de administración, consejo de vigilancia]
    valor: 4
    artículo: art. 46
  - regla: afinidad
    órganos: [consejo de administración, consejo de vigilancia]
    valor: 2
    artículo: art. 46
  - regla: edad mínima
    órganos: [consejo de administración]
    valor: 25 años
    artículo: art. 44
  - regla: antigüedad
    órganos: [consejo de administración]
    valor: 2 años
    artículo: art. 44
  - regla: número mínimo de socios
    valor: 20
    artículo: art. 9
  - regla: delegados
    valor: 500
    artículo: art. 28
  - regla: quórum en primera convocatoria
    órganos: [asamblea]
    valor: 2/3
    artículo: art. 30
  - regla: quórum en segunda convocatoria
    órganos: [asamblea]
    valor: 1/3
    artículo: art. 30
  - regla: quórum calificado
    órganos: [asamblea]
    valor: 3/4
    artículo: art. 31
  - regla: anticipación de la convocatoria
    órganos: [asamblea]
    valor: 10 días
    artículo: art. 29
  - regla: frecuencia de las sesiones
    órganos: [consejo de administración]
    valor: 1 mes
    artículo: art. 47
";

/// A cooperative whose board of three is renewed by one a year, with a mother and her daughter in it.
fn halcon() -> Desk {
    let desk = Desk::with_register();
    let story: &[&[&str]] = &[
        &["cooperative", "enrol", "Cooperativa Minera Halcón Ltda.", "--kind", "primary"],
        &[
            "person",
            "record",
            "--given-names",
            "Rosa",
            "--family-name",
            "Quispe Mamani",
            "--dni",
            "10117410",
            "--birth",
            "1970-05-01",
            "--gender",
            "woman",
        ],
        &[
            "person",
            "record",
            "--given-names",
            "Ana",
            "--family-name",
            "Quispe Condori",
            "--dni",
            "10812543",
            "--birth",
            "1998-07-01",
            "--gender",
            "woman",
        ],
        &["person", "state-kinship", "10812543", "child", "10117410"],
        &["member", "admit", "10117410", "--on", "2005"],
        &["member", "admit", "10812543", "--on", "2018-06-01"],
        &[
            "committee",
            "establish",
            "board_of_directors",
            "--from",
            "2010",
            "--seat",
            "president:1",
            "--seat",
            "vice_president:1",
            "--seat",
            "secretary:1",
        ],
        &[
            "committee",
            "seat",
            "10117410",
            "--organ",
            "board_of_directors",
            "--post",
            "president",
            "--from",
            "2016-03-01",
        ],
        &[
            "committee",
            "seat",
            "10812543",
            "--organ",
            "board_of_directors",
            "--post",
            "secretary",
            "--from",
            "2019-03-01",
        ],
    ];
    for args in story {
        desk.ok(args);
    }
    desk.write("estatuto.yaml", STATUTE);
    desk
}

/// The findings of a kind on a day, each as its source.
fn sources(desk: &Desk, flaw: &str, on: &str) -> Vec<String> {
    let all = desk.json(&["check", "--as-of", on]);
    let rows = ["severity-error", "severity-warning", "severity-info"].into_iter();
    let rows = rows.flat_map(|section| all["data"][section].as_array().cloned().unwrap_or_default());
    rows.filter(|row| row["flaw"] == flaw).map(|row| row["source"].as_str().unwrap().to_owned()).collect()
}

/// A rule as `statute show` has it on a day.
fn shown(desk: &Desk, rule: &str, organ: &str, on: &str) -> serde_json::Value {
    let all = desk.json(&["statute", "show", "--as-of", on]);
    let rows = all["data"]["list"].as_array().unwrap();
    let is = |row: &&serde_json::Value| row["rule"] == rule && row["organ"].as_str().unwrap_or("") == organ;
    rows.iter().find(is).cloned().unwrap_or_default()
}

/// Protects the whole way of a statute: before it the law alone is checked, after it both, with both sources; the day that is asked
/// about chooses the text, an amendment changes one rule, a reform all of them.
#[test]
fn a_statute_is_adopted_amended_and_superseded() {
    let desk = halcon();
    let on = "2021-06-01";
    for flaw in
        ["kin_sit_together", "term_exceeded", "seated_too_young", "seated_too_soon", "too_few_members"]
    {
        assert_eq!(sources(&desk, flaw, on), [""; 0], "{flaw} before");
    }
    let renewed = ["LGC art. 33(4) (D.S. 074-90-TR)"];
    assert_eq!(sources(&desk, "renewed_too_few", on), renewed);
    let source = "Estatuto de 2015, asiento A00012";
    desk.ok(&["estatuto", "adoptar", "estatuto.yaml", "--desde", "2015-03-01", "--fuente", source]);
    let after = |flaw: &str| sources(&desk, flaw, on);
    assert_eq!(after("kin_sit_together"), [format!("{source} art. 46")]);
    assert_eq!(after("term_exceeded"), [format!("{source} art. 43")]);
    assert_eq!(after("seated_too_young"), [format!("{source} art. 44")]);
    assert_eq!(after("seated_too_soon"), [format!("{source} art. 44")]);
    assert_eq!(after("too_few_members"), [format!("{source} art. 9")]);
    assert_eq!(after("renewed_too_few"), [format!("{source} art. 43; {}", renewed[0])]);
    assert_eq!(sources(&desk, "kin_sit_together", "2019-02-28"), [""; 0]);
    assert_eq!(sources(&desk, "seats_differ", on), [""; 0]);

    let waits = shown(&desk, "notice_days", "assembly", on);
    assert_eq!((&waits["by"], &waits["check"]), (&"statute".into(), &"by_meetings".into()));
    desk.ok(&["statute", "show", "--as-of", on]).says(&["aún no se revisa: no se registran sesiones"]);

    desk.write("modificación.yaml", "reglas:\n  - {regla: titulares, órganos: [consejo de administración], valor: 5, artículo: art. 41}\n");
    desk.ok(&[
        "statute",
        "adopt",
        "modificación.yaml",
        "--from",
        "2020-01-01",
        "--source",
        "Modificación de 2020",
        "--amends",
    ]);
    assert_eq!(sources(&desk, "seats_differ", "2019-12-31"), [""; 0]);
    assert_eq!(sources(&desk, "seats_differ", on), ["Modificación de 2020 art. 41"]);
    assert_eq!(after("kin_sit_together"), [format!("{source} art. 46")]);

    desk.write(
        "reforma.yaml",
        "rules:\n  - {rule: seats, organs: [board of directors], value: 3, article: art. 12}\n",
    );
    desk.ok(&["statute", "adopt", "reforma.yaml", "--from", "2021-01-01", "--source", "Estatuto de 2021"]);
    assert_eq!(sources(&desk, "seats_differ", "2020-12-31"), ["Modificación de 2020 art. 41"]);
    assert_eq!(sources(&desk, "seats_differ", on), [""; 0]);
    assert_eq!(after("kin_sit_together"), [""; 0]);
    assert_eq!(after("renewed_too_few"), renewed);
    let listed = desk.json(&["statute", "list", "--as-of", on]);
    let text = listed.to_string();
    assert!(text.contains("superseded") && text.contains("in_force") && text.contains(source), "{text}");
    desk.ok(&["verify"]);
}

/// Protects the log: what a statute says is read from it without the file, and the file is kept beside the register.
#[test]
fn the_log_has_the_rules_themselves() {
    let desk = halcon();
    desk.ok(&["statute", "adopt", "estatuto.yaml", "--from", "2015-03-01", "--source", "Estatuto de 2015"]);
    std::fs::remove_file(desk.path("estatuto.yaml")).unwrap();
    desk.ok(&["log", "--last", "1"]).says(&["con 21 reglas"]);
    let kin = shown(&desk, "blood_kinship", "board_of_directors", "2020-01-01");
    assert_eq!((&kin["article"], &kin["by"]), (&"art. 46".into(), &"statute".into()));
    let listed = desk.json(&["statute", "list"]);
    assert_eq!(listed["data"]["list"][0]["file"].as_str().map(str::len), Some(64));
    desk.ok(&["verify"]);
    desk.write("estatuto.yaml", STATUTE);
    let before = desk.version();
    desk.refused(
        REJECTED,
        &["statute", "adopt", "estatuto.yaml", "--from", "2015-03-01", "--source", "Otra vez"],
    )
    .says(&["Otro estatuto de la organización comienza ese día"]);
    desk.ok(&["statute", "correct", "Estatuto de 2015", "--from", "2016-03-01", "--reason", "asiento"]);
    desk.ok(&["statute", "annul", "2016-03-01", "--reason", "no se inscribió"]);
    assert_eq!(desk.version(), before + 2);
}

/// Protects whoever writes the file: everything that is wrong with it is told at once, each line with its number and what to do, also
/// what is looser than the law, with both sources; and nothing is recorded.
#[test]
fn every_wrong_line_is_told_at_once() {
    let desk = halcon();
    desk.write(
        "malo.yaml",
        "reglas:\n  \
         - regla: asientos de oro\n    valor: 5\n    artículo: art. 1\n  \
         - regla: titulares\n    valor: cinco\n    artículo: art. 2\n  \
         - regla: renovación\n    órganos: [consejo de administración]\n    valor: 1/4\n    artículo: art. 43\n  \
         - regla: número mínimo de socios\n    órganos: [asamblea]\n    valor: 20\n    articulo: art. 9\n  \
         - regla: antigüedad\n    órganos: [consejo de piedra]\n    valor: 2 años\n  \
         - regla: delegados\n    valor: 2000\n    artículo: art. 28\n    nota: x\n  \
         - regla: tipo de organización en la denominación\n    valor: [cooperativa, minera]\n    artículo: art. 1\n  \
         - regla: renovación\n    órganos: [comité de educación, comité electoral]\n    valor: 1/5\n    artículo: art. 60\n  \
         - regla: renovación\n    órganos: [comité electoral, comité de educación]\n    valor: 1/2\n    artículo: art. 61\n",
    );
    let before = desk.version();
    let output = desk
        .refused(INPUT, &["statute", "adopt", "malo.yaml", "--from", "2020", "--source", "Estatuto de 2020"]);
    output.says(&[
        "Línea 2: no hay ninguna regla «asientos de oro»",
        "Línea 5: «miembros titulares» se fija órgano por órgano",
        "«cinco» no es un valor de «miembros titulares»",
        "Línea 8: LGC art. 33(4) (D.S. 074-90-TR) exige para «proporción que se renueva» (consejo de administración): al menos 1/3. Estatuto de 2020, art. 43, dice: al menos 1/4",
        "Línea 23: LGC art. 11(3) (D.S. 074-90-TR) fija «tipo de organización en la denominación»",
        "pero ningún estatuto puede cambiar esta regla",
        "Línea 26: LGC art. 33(4) (D.S. 074-90-TR) exige para «proporción que se renueva» (comité de educación, comité electoral): al menos 1/3.",
        "Línea 30: «proporción que se renueva» ya está en la línea 26",
        "Línea 12: «número mínimo de socios» se refiere a la organización",
        "Línea 16: a la entrada le falta «artículo». Añádalo.",
        "«nota» no es un nombre del archivo de un estatuto",
    ]);
    for line in ["Línea 26:", "Línea 30:"] {
        assert_eq!(output.all().matches(line).count(), 1, "{line}");
    }
    assert_eq!(desk.version(), before);
    for (name, content, said) in [
        ("vacío.yaml", "", "no tiene la lista «reglas»"),
        ("roto.yaml", "reglas:\n  - regla: [titulares\n", "no es YAML"),
        ("binario.yaml", "\u{0}\u{1}", "no es un texto"),
        ("nada.yaml", "reglas: []\n", "no dice nada de ninguna regla"),
        (
            "parecido.yaml",
            "reglas:\n  - regla: mayoría en segunda convocatoria\n    valor: 1/2\n    artículo: art. 1\n",
            "Use una como estas: quórum en segunda convocatoria, quórum calificado en segunda convocatoria, mayoría de edad, \
             quórum en primera convocatoria, quórum calificado en primera convocatoria, anticipación de la convocatoria.",
        ),
    ] {
        desk.write(name, content);
        let output = desk.ayni(&["statute", "adopt", name, "--from", "2020", "--source", "E"]);
        assert!(output.code == INPUT || output.code == REJECTED, "{output:?}");
        output.says(&[said]);
    }
    assert_eq!(desk.version(), before);
}
