//! Cells that are too long, of any script, or hold what no cell should; and the row's own shape.

use ayni_exchange::roster::Verdict;
use expect_test::expect;

use super::{check, one_cooperative, options, plan, table};

/// Protects the shape of rows: too short is read, too long and a stray quote are not.
#[test]
fn shape() {
    check(
        "Apellidos,Nombres,DNI\nQuispe\nMamani,Eva,10117410,sobra\n\"Huanca\"x,Luz,05209244\n",
        &expect![[r#"
            people
              warning nobody_member
            2: new [person.record]
              warning too_few_fields expected="3" found="1"
              warning one_name_only @0 "Apellidos"="Quispe"
            3: error []
              error too_many_fields expected="3" found="4"
            4: error []
              error stray_quote column="1"
        "#]],
    );
}

/// Protects against cells that no field takes: the place and the sizes are said, in whatever column.
#[test]
fn long_cells() {
    let text = format!(
        "Apellidos,Nombres,N°,Fecha de ingreso,Cosa\n{},Ana,1,2016,\nMamani,Eva,{},2016,\nHuanca,Luz,3,2016,{}\n{},Ida,4,2016,\n",
        "ñ".repeat(201),
        "9".repeat(41),
        "z".repeat(10_001),
        "z".repeat(10_001),
    );
    check(
        &text,
        &expect![[r#"
            members
            2: error []
              error text_too_long @0 "Apellidos"="ñññññññññññññññññññññññññññññññññññññññññññññññññññññññññññ…" found="201" max="200"
            3: error []
              error text_too_long @2 "N°"="99999999999999999999999999999999999999999" found="41" max="40"
            4: error []
              error cell_too_large @4 "Cosa"="zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…" found="10001" max="10000"
            5: error []
              error cell_too_large @0 "Apellidos"="zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…" found="10001" max="10000"
        "#]],
    );
}

/// Protects control characters and names in any script.
#[test]
fn characters() {
    let after = check(
        "Apellidos,Nombres\nQuis\u{7}pe,Ana\n\"Mama\nni\",Eva\nΤσαμπάσηδου,Огнёва\nحداد,小梅\nO’Neill-Ñusta,Zoë\n",
        &expect![[r#"
            people
              warning nobody_member
            2: error []
              error cell_unusable @0 "Apellidos"="Quis[U+0007]pe" character="U+0007"
            3: new [person.record]
            4: new [person.record]
            5: new [person.record]
            6: new [person.record]
        "#]],
    );
    assert_eq!(after.register().persons().iter().count(), 4);
}

/// Protects large rosters: time grows with the rows, not with their square. No clock is read: with a
/// fault in every second one they would not end in the time of this test if it did.
#[test]
fn many_rows() {
    use std::fmt::Write;
    let mut text = "N°,Apellidos,Nombres,DNI,Sexo,Fecha de nacimiento,Fecha de ingreso\n".to_owned();
    for row in 0..4_000 {
        let wrong = if row % 2 == 0 { "" } else { "x" };
        writeln!(
            text,
            "{row},Quispe{},Ana{},{:08},F,1980-01-{:02},2016{wrong}",
            row % 700,
            row % 30,
            40_000_000 + row,
            row % 28 + 1
        )
        .unwrap();
    }
    let planned = plan(&table(&text), one_cooperative().register(), &options());
    assert_eq!((planned.totals.new, planned.totals.error), (2_000, 2_000));
    assert!(planned.rows.iter().all(|row| (row.verdict == Verdict::New) == (row.commands.len() == 2)));
}

/// Protects against a file of nothing but one name: its rows are not all compared with each other.
#[test]
fn one_name() {
    use std::fmt::Write;
    let text = format!("Apellidos,Nombres\n{}", "Quispe,Ana\n".repeat(3_000));
    let planned = plan(&table(&text), one_cooperative().register(), &options());
    assert_eq!((planned.totals.new, planned.totals.error), (1, 2_999), "who may be known waits");
    let mut rows = String::from("Apellidos,Nombres,DNI\n");
    for row in 0..3_000 {
        writeln!(rows, "Quispe,Ana,{}", 40_000_000 + row).unwrap();
    }
    let planned = plan(&table(&rows), one_cooperative().register(), &options());
    assert_eq!((planned.totals.new, planned.totals.error), (3_000, 0), "documents tell people apart");
    assert!(planned.rows.iter().all(|row| row.notes.is_empty()));
}
