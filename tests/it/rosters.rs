//! Importing rosters and lists of organisations: every row judged, the refused ones given back, nothing twice, and undone
//! while nothing depends on it. The real files are those that others published; none of their content stands here.

use serde_json::{Value, json};

use crate::desk::{Desk, INPUT, REJECTED, USAGE, published};

const ROSTER: &str = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de ingreso;Fecha de nacimiento\n\
    1;Quispe Mamani;Rosa;45678912;F;12/03/2016;17/05/1980\n\
    2;Condori Apaza;Pedro;1234567;H;2016-11;\n\
    3;Mamani Ticona;Julia;;F;2018;1990\n\
    4;Ticona Ccama;Luis;40112233;H;31/02/2019;\n";

fn desk() -> Desk {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Minera Halcón", "--acronym", "Halcón"]);
    desk.write("socias.csv", ROSTER);
    desk
}

fn totals(said: &Value) -> [u64; 4] {
    ["new", "changed", "same", "error"].map(|one| said["data"]["totals"][one].as_u64().unwrap())
}

/// What an import said in JSON, whatever its exit code.
fn import(desk: &Desk, args: &[&str], code: i32) -> Value {
    let mut typed = vec!["import"];
    typed.extend(args);
    typed.extend(["--format", "json"]);
    let said = desk.ayni(&typed);
    assert_eq!(said.code, code, "{said:#?}");
    said.json()
}

/// Protects the whole road of a roster: look, import what is valid, mend the rest, import it, and never twice.
#[test]
fn a_roster_is_looked_at_imported_mended_and_imported_again() {
    let desk = desk();
    desk.refused(INPUT, &["import", "roster", "socias.csv", "--dry-run"])
        .says(&["31/02/2019", "Fecha de ingreso"]);
    assert!(!desk.path("socias.rejected.csv").exists());
    desk.refused(INPUT, &["import", "roster", "socias.csv"]).says(&["--filas-válidas"]);
    let some = import(&desk, &["roster", "socias.csv", "--valid-rows"], 0);
    assert_eq!(totals(&some), [3, 0, 0, 1]);
    let rejected = String::from_utf8(desk.read("socias.rejected.csv")).unwrap();
    assert!(rejected.contains("Ticona Ccama") && rejected.contains("31/02/2019"), "{rejected}");
    assert!(!rejected.contains("Condori"), "{rejected}");
    desk.write("socias.rejected.csv", rejected.replace(";31/02/2019;", ";28/02/2019;"));
    assert_eq!(totals(&import(&desk, &["roster", "socias.rejected.csv"], 0)), [1, 0, 0, 0]);
    desk.write("socias.csv", ROSTER.replace("31/02", "28/02"));
    let version = desk.version();
    assert_eq!(totals(&import(&desk, &["roster", "socias.csv"], 0)), [0, 0, 4, 0]);
    assert_eq!(version, desk.version(), "the same file twice changes nothing");
    desk.ok(&["member", "list"]).says(&["01234567", "2016-11", "2018"]);
}

/// Protects retries of an import: under its identifier, which is that of the batch, it is done once, and another file under that
/// identifier is refused by name.
#[test]
fn an_import_is_done_once_under_its_identifier() {
    const ID: &str = "01900000-0000-7000-8000-000000000001";
    let desk = desk();
    let typed = ["roster", "socias.csv", "--valid-rows", "--command-id", ID];
    assert_eq!(import(&desk, &typed, 0)["data"]["batch"], ID);
    let version = desk.version();
    assert_eq!(import(&desk, &typed, 0)["replayed"], true);
    desk.write("socias.csv", ROSTER.replace("Rosa", "Rita"));
    let command = ["import", "roster", "socias.csv", "--valid-rows", "--command-id", ID];
    desk.refused(REJECTED, &command).says(&["otra orden"]);
    assert_eq!(desk.version(), version);
}

/// Protects the gender of those whose row was mended: what the whole file said of its letters holds for the rest of it.
#[test]
fn a_mended_row_keeps_what_the_whole_file_said() {
    let desk = desk();
    desk.write("socias.csv", ROSTER.replace(";H;", ";M;"));
    import(&desk, &["roster", "socias.csv", "--valid-rows"], 0);
    let rejected = String::from_utf8(desk.read("socias.rejected.csv")).unwrap();
    desk.write("socias.rejected.csv", rejected.replace(";31/02/2019;", ";28/02/2019;"));
    import(&desk, &["roster", "socias.rejected.csv"], 0);
    let list = desk.json(&["member", "list", "--search", "Ticona Ccama"]);
    assert_eq!(list["data"]["list"][0]["gender"], "man");
}

/// Protects whoever mends: what the whole file told of letters and dates stands in the rows that come back, a mended date is
/// read as the column wrote its dates, and rows are named as they stand there.
#[test]
fn rows_that_come_back_say_what_was_understood() {
    let desk = desk();
    desk.write(
        "lista.csv",
        "N°;Apellidos;Nombres;DNI;Sexo;Ingreso\n\
         1;Ticona;Julio;45678912;M;31/2016/02\n\
         2;Quispe;Rosa;40112235;F;03/04/2020\n\
         3;Quispe;Ana;40112239;F;03/25/2020\n\
         4;Mamani;Eva;40112236;F;05/26/2020\n\
         5;Choque;Luz;40112236;M;05/06/2020\n\
         3;Quispe;Ana;40112239;M;03/26/2020\n\
         6;Huanca;Sol;40112241;F;11/30/2019\n",
    );
    import(&desk, &["roster", "lista.csv", "--valid-rows"], 0);
    let back = String::from_utf8(desk.read("lista.rejected.csv")).unwrap();
    let lines: Vec<&str> = back.lines().collect();
    assert!(lines[0].ends_with(";Qué corregir"), "{back}");
    assert!(lines[1].starts_with("1;Ticona;Julio;45678912;masculino;31/2016/02;"), "{back}");
    let luz = lines.iter().position(|line| line.contains("Luz")).unwrap();
    let eva = lines.iter().position(|line| line.contains("Eva")).unwrap();
    assert!(lines[luz].starts_with("5;Choque;Luz;40112236;masculino;2020-05-06;"), "{back}");
    assert!(lines[luz].contains(&format!("La fila {} da", eva + 1)), "{back}");
    let mended = format!("{}\n{}\n", lines[0], lines[1].replace("31/2016/02", "03/04/2016"));
    desk.write("lista.rejected.csv", mended);
    assert_eq!(totals(&import(&desk, &["roster", "lista.rejected.csv"], 0)), [1, 0, 0, 0]);
    let list = desk.json(&["member", "list", "--search", "Ticona"]);
    assert_eq!(
        (&list["data"]["list"][0]["gender"], &list["data"]["list"][0]["admitted"]),
        (&json!("man"), &json!("2016-03-04"))
    );
}

/// Protects whoever mends rows of a table that was asked about: a part of it would be read by itself, and mean something
/// else, so that nothing comes back before the question is answered; then what was answered comes back with the rows.
#[test]
fn nothing_comes_back_of_a_table_that_is_asked_about() {
    let desk = desk();
    let rows = [
        "1;Ticona;Julio;45678912;M;31/02/2016",
        "2;Quispe;Roso;40112234;H;10/11/20",
        "3;Quispe;Rosa;40112235;F;2020",
    ];
    desk.write("mixta.csv", format!("N°;Apellidos;Nombres;DNI;Sexo;Ingreso\n{}\n", rows.join("\n")));
    let asked = desk.refused(INPUT, &["import", "roster", "mixta.csv", "--valid-rows"]);
    asked.says(&["--letras-del-género"]);
    assert!(!desk.path("mixta.rejected.csv").exists());

    let args = ["roster", "mixta.csv", "--valid-rows", "--gender-letters", "M=hombre"];
    assert_eq!(totals(&import(&desk, &args, 0)), [1, 0, 0, 2]);
    let back = String::from_utf8(desk.read("mixta.rejected.csv")).unwrap();
    desk.write(
        "mixta.rejected.csv",
        back.replace("31/02/2016", "28/02/2016").replace("10/11/20;", "10/11/2020;"),
    );
    assert_eq!(totals(&import(&desk, &["roster", "mixta.rejected.csv"], 0)), [2, 0, 0, 0]);
    for name in ["Ticona", "Roso"] {
        let list = desk.json(&["member", "list", "--search", name]);
        assert_eq!(list["data"]["list"][0]["gender"], "man", "{name}");
    }
}

/// Protects against a wrong file: its batch is taken back as a whole, and only while nothing depends on it.
#[test]
fn an_import_is_undone_while_nothing_depends_on_it() {
    let desk = desk();
    let done = import(&desk, &["roster", "socias.csv", "--valid-rows"], 0);
    let batch = done["data"]["batch"].as_str().unwrap();
    desk.ok(&["import", "undo", batch, "--reason", "no era el padrón", "--dry-run"])
        .says(&["no se escribió nada"]);
    desk.ok(&["committee", "establish", "electoral_committee", "--from", "2019", "--seat", "member:3"]);
    desk.ok(&["committee", "seat", "1", "--organ", "electoral_committee", "--from", "2019-05-01"]);
    desk.refused(REJECTED, &["import", "undo", batch, "--reason", "no era el padrón"]);
    desk.ok(&["committee", "annul-mandate", "1", "--reason", "fue un error"]);
    desk.ok(&["import", "undo", batch, "--reason", "no era el padrón"]);
    assert_eq!(desk.json(&["member", "list", "--status", "all"])["data"]["list"], json!([]));
    desk.refused(REJECTED, &["import", "undo", batch, "--reason", "otra vez"]);
    desk.refused(USAGE, &["import", "undo", "01890000-0000-7000-8000-000000000001", "--reason", "x"]);
    desk.ok(&["import", "batches"]).says(&["socias.csv"]);
    desk.ok(&["verify"]);
    assert_eq!(
        totals(&import(&desk, &["roster", "socias.csv", "--valid-rows"], 0))[3],
        1,
        "it can be imported anew"
    );
}

/// Protects the old spreadsheets of the office: latin-1, tabs, English headings, one column for the name, told columns.
#[test]
fn rosters_come_in_many_forms() {
    let latin1: Vec<u8> = "Apellidos y nombres\tSexo\tIngreso\nNúñez Peña, Begoña\tMujer\t2015\n"
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let forms: [(&str, Vec<u8>, &[&str], &str); 3] = [
        ("latin1.csv", latin1, &[], "Núñez Peña, Begoña"),
        (
            "english.csv",
            b"First name,Last name,Gender,Joined\nRita,Nina,female,2019-07\n".to_vec(),
            &[],
            "Nina, Rita",
        ),
        (
            "told.csv",
            b"x,y,z\nRita,Nina,2019-07\n".to_vec(),
            &["--map", "x=given_names", "--map", "y=family_name", "--map", "z=admitted"],
            "Nina, Rita",
        ),
    ];
    for (name, bytes, told, expected) in forms {
        let desk = desk();
        desk.write(name, bytes);
        let mut args = vec!["roster", name];
        args.extend(told);
        assert_eq!(totals(&import(&desk, &args, 0)), [1, 0, 0, 0], "{name}");
        desk.ok(&["member", "list"]).says(&[expected]);
    }
}

/// Protects what leaves the house: an exported roster, as CSV or XLSX, says the same when it is read again.
#[test]
fn an_exported_roster_says_the_same_again() {
    let desk = Desk::with_demo();
    let spells = desk.json(&["member", "list", "--status", "all"])["data"]["list"].as_array().unwrap().len();
    for name in ["socias.csv", "socias.xlsx"] {
        desk.ok(&["export", "roster", name]);
        let said = import(&desk, &["roster", name], 0);
        assert_eq!(
            totals(&said),
            [0, 0, u64::try_from(spells).unwrap(), 0],
            "{name}: {}",
            said["data"]["rows"]
        );
    }
    let piped = desk.ok(&["export", "roster", "-"]);
    assert_eq!(piped.stdout.as_bytes(), desk.read("socias.csv"));
}

/// Protects what a register hands on: past suspensions and changes of work move to another one, in the words of a
/// spreadsheet too; whoever was erased has a row without a name; and what stays behind is said.
#[test]
fn an_exported_roster_carries_what_it_can_and_says_the_rest() {
    let desk = desk();
    let list = "N°|Apellidos|Nombres|DNI|Sexo|Ingreso|Suspensiones|Área\n\
        1|Quispe|Rosa|45678912|mujer|2016-03-12|2017-01-01/2017-06-01; 2020-01-01/2020-02-01|cocina 2016/2018; mina 2018/..\n\
        2|Ticona|Eva|45678913|mujer|2016-03-12|2019-01-01/2019-02-01|\n";
    desk.write("lista.csv", list);
    desk.ok(&["import", "roster", "lista.csv"]);
    desk.ok(&["person", "erase", "Eva", "--reason", "a su pedido", "--yes"]);
    for name in ["salida.csv", "salida.xlsx"] {
        desk.ok(&["export", "roster", name]).says(&["personas con datos borrados", "1 dato queda fuera"]);
        let other = self::desk();
        other.write(name, desk.read(name));
        let said = import(&other, &["roster", name], 0);
        assert_eq!(totals(&said), [1, 0, 0, 0], "{name}");
        assert_eq!(said["data"]["rows"][0]["notes"][0]["code"], "aside_erased");
        let rosa = other.json(&["member", "show", "45678912"]);
        let text = rosa.to_string();
        for day in ["2017-06-01", "2020-02-01", "\"2018\""] {
            assert!(text.contains(day), "{day} in {text}");
        }
    }
    let written = String::from_utf8(desk.read("salida.csv")).unwrap();
    let erased = written.lines().find(|line| line.contains("(erased)")).unwrap();
    assert!(erased.contains("woman") && erased.contains("2019-01-01/2019-02-01"), "{erased}");
    assert!(!written.contains("45678913") && !written.contains("Ticona"), "{written}");
}

/// Protects the import of people on a roster that others published: all 161, with a word on each row that is irregular.
#[test]
fn a_published_roster_of_people_is_imported() {
    let Some(file) = published("rosters/admidio-demo/personas.csv") else { return };
    let file = file.to_str().unwrap();
    let desk = Desk::with_register();
    let said = import(&desk, &["roster", file], 0);
    assert_eq!(totals(&said), [161, 0, 0, 0]);
    for row in said["data"]["rows"].as_array().unwrap() {
        assert!(!row["notes"].as_array().unwrap().is_empty(), "a row without a word: {row}");
    }
    assert_eq!(desk.json(&["person", "list"])["data"]["list"].as_array().unwrap().len(), 161);
    let again = import(&desk, &["roster", file], 0);
    assert_eq!(totals(&again), [0, 0, 161, 0]);
    desk.ok(&["verify"]);
}

/// Protects the import of a public register of 2,248 cooperatives: all but those that say one registry entry twice, each
/// named with its row; and what was imported says the same again.
#[test]
fn a_published_register_of_cooperatives_is_imported() {
    let Some(file) = published("coops/spain-castilla-y-leon/registro.json") else { return };
    let file = file.to_str().unwrap();
    let desk = Desk::with_register();
    desk.refused(INPUT, &["import", "cooperatives", file]);
    let said = import(&desk, &["cooperatives", file, "--valid-rows", "--rejected", "rechazadas.csv"], 0);
    assert_eq!(totals(&said), [2246, 0, 0, 2]);
    for row in said["data"]["rows"].as_array().unwrap() {
        let notes = row["notes"].as_array().unwrap();
        assert!(!notes.is_empty(), "a row without a word: {row}");
        if row["verdict"] == "error" {
            println!("refused: line {} {}", row["line"], notes[0]["code"]);
            assert_eq!(notes[0]["code"], "same_entry_as_line");
        }
    }
    assert!(!desk.read("rechazadas.csv").is_empty());
    let again = import(&desk, &["cooperatives", file, "--valid-rows"], 0);
    assert_eq!(totals(&again), [0, 0, 2246, 2]);
    desk.ok(&["verify"]);
}
