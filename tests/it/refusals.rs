//! Bad input: every refusal names the place and what to do, in both languages, ends with the exit code of its kind, and
//! stores nothing (`Desk::refused` compares the file byte by byte).

use serde_json::{Value, json};

use crate::desk::{Desk, FILE, INPUT, NOT_FOUND, REJECTED, STORAGE, USAGE, ended};
use crate::secretary::{cooperative, cooperative_at};

/// Asserts a refusal in one language by what it says, and in JSON by its exit code, a stable code, and a next step.
#[track_caller]
fn check(desk: &Desk, code: i32, args: &[&str], says: &[&str]) {
    desk.refused(code, args).says(says);
    let mut typed = args.to_vec();
    typed.extend(["--format", "json"]);
    let said = desk.refused(code, &typed);
    let object: Value =
        serde_json::from_str(said.stderr.get(said.stderr.find('{').unwrap()..).unwrap()).unwrap();
    assert_eq!(object["exit"], json!(code), "{said:#?}");
    for field in ["code", "kind", "message", "next"] {
        assert!(!object[field].as_str().unwrap().is_empty(), "{field} is empty: {said:#?}");
    }
    let mut typed = args.to_vec();
    typed.extend(["--lang", "en"]);
    let english = desk.refused(code, &typed);
    assert_ne!(english.stderr, said.stderr);
}

/// Protects dates: what is no date, or no day of the calendar, is shown with the option and with how it is written.
#[test]
fn wrong_dates() {
    let desk = cooperative();
    let leave = |on: &'static str| ["member", "leave", "1", "--on", on];
    check(&desk, USAGE, &leave("2021-13-01"), &["--el", "2021-13-01", "2021-11-30"]);
    check(&desk, USAGE, &leave("2021-02-30"), &["--el", "2021-02-30"]);
    check(&desk, USAGE, &leave("31/02/2021"), &["--el", "31/02/2021", "30/11/2021"]);
    check(&desk, USAGE, &leave("pronto"), &["--el", "pronto"]);
    check(&desk, USAGE, &["member", "list", "--as-of", "un día"], &["--al", "un día"]);
    check(&desk, USAGE, &["member", "list", "--as-known-at", "nunca"], &["--como-se-sabía", "nunca"]);
    check(&desk, REJECTED, &leave("2015-12-31"), &["2016"]);
}

/// Protects names: who is unknown, or not told from another, is named, with how to find out.
#[test]
fn unknown_people_and_things() {
    let desk = cooperative();
    check(
        &desk,
        NOT_FOUND,
        &["member", "leave", "Nadie", "--on", "2021"],
        &["Nadie", "ayni persona listar --buscar"],
    );
    check(&desk, NOT_FOUND, &["committee", "show", "comité de nada"], &["comité de nada"]);
    check(&desk, NOT_FOUND, &["cooperative", "show", "Ninguna"], &["Ninguna"]);
    desk.ok(&["cooperative", "enrol", "Cooperativa Suri"]);
    check(&desk, NOT_FOUND, &["member", "admit", "Ana Choque", "--on", "2021"], &["--cooperativa"]);
    desk.ok(&["person", "record", "--family-name", "Ticona", "--given-names", "Julia"]);
    check(
        &desk,
        NOT_FOUND,
        &["member", "leave", "Julia", "--on", "2021"],
        &["Julia Ticona Ccama (DNI 45678912"],
    );
    check(
        &desk,
        USAGE,
        &["committee", "establish", "junta", "--cooperative", "Vizcacha", "--from", "2020", "--seat", "x"],
        &["junta"],
    );
    check(
        &desk,
        USAGE,
        &["member", "leave", "1", "--on", "2021", "--reason", "porque sí"],
        &["porque sí", "renuncia"],
    );
    check(&desk, USAGE, &["log", "--kind", "otra"], &["otra", "member.admitted"]);
    check(&desk, USAGE, &["member", "list", "--gender", "x"], &["x", "mujer"]);
    check(&desk, USAGE, &["member", "leave", "1", "--on", "2021", "--role", "jefa"], &["jefa", "secretaría"]);
}

/// Protects the timeline: a taken seat, an overlapping spell, a number twice, an end before its beginning.
#[test]
fn what_contradicts_the_register() {
    let desk = cooperative();
    let seat = [
        "committee",
        "seat",
        "3",
        "--organ",
        "board_of_directors",
        "--post",
        "president",
        "--from",
        "2020-01-01",
    ];
    check(&desk, REJECTED, &seat, &["Julia Ticona Ccama"]);
    let admit = |number: &'static str, who: &'static str| {
        ["member", "admit", who, "--cooperative", "Vizcacha", "--number", number, "--on", "2019"]
    };
    check(&desk, REJECTED, &admit("9", "1"), &["2016"]);
    check(&desk, REJECTED, &admit("1", "Ana Choque"), &["Julia Ticona Ccama"]);
    let outside = ["committee", "seat", "Ana Choque", "--organ", "board_of_directors", "--from", "2020"];
    check(&desk, REJECTED, &outside, &["Ana Choque"]);
    let backwards = ["member", "suspend", "1", "--on", "2021-01-01", "--until", "2020-01-01"];
    check(&desk, REJECTED, &backwards, &["1 de enero de 2020"]);
    let twice = ["person", "record", "--family-name", "Otra", "--dni", "45678912"];
    check(&desk, REJECTED, &twice, &["DNI", "Julia Ticona Ccama"]);
    check(&desk, REJECTED, &["person", "record"], &["nombre"]);
    check(&desk, REJECTED, &["person", "annul", "1", "--reason", "x"], &["Julia Ticona Ccama"]);
    let erase = ["person", "erase", "1", "--reason", "solicitud"];
    check(&desk, USAGE, &erase, &["--sí"]);
}

/// Protects fields: what is too long, holds control characters, or is no such document.
#[test]
fn fields_that_do_not_fit() {
    let desk = cooperative();
    let long = "ñ".repeat(10_000);
    check(&desk, USAGE, &["person", "record", "--family-name", &long], &["--apellidos", "10 000", "200"]);
    check(&desk, USAGE, &["cooperative", "enrol", &long], &["NOMBRE", "10 000"]);
    check(&desk, USAGE, &["person", "erase", "1", "--yes", "--reason", &long], &["--motivo", "10 000"]);
    check(&desk, USAGE, &["person", "record", "--family-name", "a\u{7}b"], &["--apellidos"]);
    check(&desk, USAGE, &["person", "record", "--family-name", "  "], &["--apellidos"]);
    check(&desk, USAGE, &["person", "record", "--family-name", "X", "--dni", "1234"], &["--dni", "1234"]);
    check(&desk, USAGE, &["cooperative", "enrol", "X", "--ruc", "20123456789"], &["--ruc", "20123456789"]);
    check(&desk, USAGE, &["cooperative", "enrol", "X", "--ubigeo", "211002"], &["--ubigeo", "211002"]);
    check(
        &desk,
        USAGE,
        &["person", "record", "--family-name", "X", "--command-id", "7"],
        &["--id-de-orden", "7"],
    );
}

/// Protects passwords: wherever an address is wrong, or stands where a file should, its password is not printed.
#[test]
fn passwords_are_not_printed() {
    let desk = cooperative();
    for address in [
        "postgres://ana:s3cret@h/b?register=x",
        "postgres://ana@h/b?password=s3cret&register=x",
        "POSTGRES://ana:s3cret@h/b?register=x",
        "postgre://ana:s3cret@h/b",
        "postgres:ana:s3cret@h",
        "host=h dbname=b password=s3cret",
    ] {
        let typed: [&[&str]; 6] = [
            &["--register", address, "verify"],
            &["--register", address, "member", "list"],
            &["copy", address, "copia.ayni"],
            &["report", "roll-up", address, &desk.register()],
            &["export", "roster", address],
            &["report", "participation", "--output", address],
        ];
        for args in typed {
            let said = desk.ayni(args);
            // Where there is no `://`, a file to be written may well be called so.
            let file = !address.contains("://") && ["roster", "participation"].contains(&args[1]);
            assert!(file || !said.all().contains("s3cret"), "{said:#?}");
            assert!(file || said.code != 0, "{said:#?}");
        }
    }
    let mut help = desk.command(&["--help"]);
    help.env("AYNI_REGISTER", "postgres://ana:s3cret@h/b");
    let said = ended(&["--help"], help);
    assert!(said.code == 0 && !said.all().contains("s3cret"), "{said:#?}");
}

/// Protects the command line itself: what it does not understand ends with the code of usage.
#[test]
fn what_is_not_understood() {
    let desk = cooperative();
    for args in [&["frobnicate"][..], &["member", "admit"], &["log", "--last", "x"], &["--forma", "json"]] {
        desk.refused(USAGE, args);
        let mut typed = args.to_vec();
        typed.extend(["--lang", "en"]);
        desk.refused(USAGE, &typed);
    }
    desk.refused(USAGE, &["--lang", "qu", "log"]).says(&["qu", "es, en"]);
}

/// Protects those who read no English: whatever the command line does not understand is said in the reader's language,
/// with what to type next, and names nothing that was not typed.
#[test]
fn what_is_not_understood_is_said_in_the_readers_language() {
    let desk = cooperative();
    let said: [(&[&str], &[&str]); 14] = [
        (&["xyz"], &["«xyz» no es una orden de ayni.", "ayni ayuda"]),
        (&["socioo"], &["¿Quiso decir ayni socia?"]),
        (
            &["socia", "admitirr"],
            &["«admitirr» no es una orden de ayni socia.", "ayni socia admitir", "ayni ayuda socia"],
        ),
        (
            &["member", "admit"],
            &["Falta decir --el, SOCIA.", "ayni socia admitir [OPCIONES] --el <FECHA> <SOCIA>"],
        ),
        (&["member", "list", "--bogus"], &["ayni socia listar no tiene la opción --bogus."]),
        (&["member", "list", "--limit"], &["Falta el valor de --límite"]),
        (&["member", "list", "--limit", "x"], &["«x» no sirve para --límite", "número entero"]),
        (&["member", "list", "--limit", "-1"], &["«-1» es un número negativo"]),
        (&["--format", "jsn", "log"], &["«jsn»", "¿Quiso decir «json»?", "table, json, csv, html"]),
        (&["member", "list", "a"], &["«a» está de más."]),
        (&["log", "--last", "1", "--last", "2"], &["--últimos", "dos veces"]),
        (&["ayuda", "socia", "admitirr"], &["«admitirr» no es una orden de ayni socia."]),
        (&["member"], &["Uso: ayni socia [OPCIONES] <ORDEN>", "admitir"]),
        (&["check", "--severity", "grave"], &["«grave»", "error, aviso, nota"]),
    ];
    for (args, texts) in said {
        let said = desk.refused(USAGE, args);
        said.says(texts);
        let english =
            ["error:", "tip:", "Usage", "Options", "For more", "--lang <", "--by <", "possible values"];
        assert!(english.iter().all(|word| !said.all().contains(word)), "{said:#?}");
        let mut typed = args.to_vec();
        typed.extend(["--lang", "en"]);
        let said = desk.refused(USAGE, &typed);
        assert!(!said.all().contains("ayuda") || args.contains(&"ayuda"), "{said:#?}");
    }
    let said = desk.refused(USAGE, &["--formato", "json", "xyz"]);
    let said: serde_json::Value = serde_json::from_str(&said.stderr).unwrap();
    assert_eq!((&said["code"], &said["exit"]), (&"verb_unknown".into(), &2.into()), "{said}");
}

/// Protects what people type: roles by their names in Spanish, and no role that there is none of, not even for reading;
/// percentages and money as people write them; folders that are no files.
#[test]
fn values_are_read_as_people_write_them() {
    let desk = cooperative();
    desk.ok(&["--role", "comité de igualdad de género", "member", "list"]);
    desk.refused(USAGE, &["--role", "jefa", "member", "list"])
        .says(&["«jefa»", "comité electoral (electoral)"]);
    desk.ok(&["plan", "open", "Plan", "--from", "2021", "--until", "2024", "--cooperative", "Vizcacha"]);
    desk.refused(USAGE, &["plan", "progress", "M", "-40", "--on", "2021"]).says(&["-40", "negativo"]);
    desk.refused(USAGE, &["plan", "progress", "M", "40.5 %", "--on", "2021"]).says(&["40.5 %", "PORCENTAJE"]);
    desk.refused(crate::desk::NOT_FOUND, &["plan", "progress", "M", "40 %", "--on", "2021"]);
    std::fs::create_dir(desk.path("carpeta.csv")).unwrap();
    desk.refused(FILE, &["import", "roster", "carpeta.csv"]).says(&["es una carpeta"]);
}

/// Protects people from a manual in two languages: the help of every verb is Spanish whole, and fits a screen.
#[test]
fn help_is_spanish_whole() {
    let desk = Desk::new();
    for args in [
        &["ayuda", "member", "admit"][..],
        &["socia", "admitir", "--help"],
        &["member", "ayuda", "admit"],
        &["member", "admit", "-h"],
        &["help", "socia", "admitir"],
        &["member", "admit", "--ayuda"],
    ] {
        let said = desk.ok(args);
        said.says(&["Uso: ayni socia admitir [OPCIONES] --el <FECHA> <SOCIA>", "ayni ayuda opciones."]);
        let english = [
            "Usage",
            "Options",
            "OPTIONS",
            "COMMAND",
            "Print help",
            "default:",
            "possible values",
            "aliases",
            "<ON>",
        ];
        assert!(english.iter().all(|word| !said.all().contains(word)), "{said:#?}");
        assert!(said.stdout.lines().count() <= 24, "{said:#?}");
    }
    desk.ok(&["ayuda"]).says(&["Órdenes:", "cooperativa, persona, socia, órgano"]);
    desk.ok(&["ayuda", "opciones"]).says(&["Opciones de todas las órdenes:", "--simular"]);
    desk.refused(USAGE, &["ayuda", "listar", "socias"]).says(&["¿Quiso decir ayni socia listar?"]);
    desk.ok(&["help", "member", "--lang", "en"]).says(&["Verbs:", "Usage: ayni member [OPTIONS] <VERB>"]);
}

/// Protects what people type: verbs and options are understood by their Spanish names, accents or none.
#[test]
fn spanish_names_do_what_the_english_ones_do() {
    let desk = cooperative();
    desk.ok(&["persona", "registrar", "--nombres", "Ana", "--género", "mujer"]);
    desk.ok(&["socia", "admitir", "Ana", "--desde", "2019", "--cooperativa", "Vizcacha"]);
    let spanish = desk.ok(&["padron", "listar", "--genero", "mujer", "--formato", "csv"]);
    let english = desk.ok(&["member", "list", "--gender", "woman", "--format", "csv"]);
    assert_eq!(spanish.stdout, english.stdout);
    assert!(english.stdout.contains("Ana"), "{english:#?}");
}

/// Protects against the wrong file: a roster that is none is told for what it is, and where it breaks off.
#[test]
fn files_to_import_that_are_none() {
    let desk = cooperative_at(Desk::of_files());
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01";
    desk.write("foto.csv", png);
    desk.write("vacia.csv", "");
    desk.write("cortado.json", r#"{"persons": [{"id": "p1", "name": "Rosa"}, {"id": "p2", "na"#);
    desk.write("otro.json", "[1, 2, 3]");
    desk.write("texto.csv", "esto no es una tabla\n");
    std::fs::create_dir(desk.path("carpeta.csv")).unwrap();
    for verb in ["roster", "cooperatives"] {
        check(&desk, INPUT, &["import", verb, "foto.csv"], &["foto.csv"]);
        check(&desk, INPUT, &["import", verb, "vacia.csv"], &["vacia.csv"]);
        check(&desk, INPUT, &["import", verb, "register.ayni"], &["register.ayni"]);
        check(&desk, INPUT, &["import", verb, "texto.csv"], &["texto.csv"]);
        check(&desk, FILE, &["import", verb, "carpeta.csv"], &["carpeta.csv"]);
        check(&desk, FILE, &["import", verb, "falta.csv"], &["falta.csv"]);
    }
    check(&desk, INPUT, &["import", "popolo", "cortado.json"], &["cortado.json", "1", "columna"]);
    check(&desk, INPUT, &["import", "popolo", "otro.json"], &["otro.json"]);
    check(&desk, INPUT, &["import", "popolo", "foto.csv"], &["foto.csv"]);
    check(&desk, FILE, &["import", "popolo", "falta.json"], &["falta.json"]);
    check(&desk, FILE, &["export", "roster", "no/hay/carpeta.csv"], &["no/hay/carpeta.csv"]);
    check(&desk, FILE, &["report", "roster", "--output", "carpeta.csv"], &["carpeta.csv"]);
}

/// Protects rows: wrong cells and long ones are named by row and column, and one of them stores nothing.
#[test]
fn rows_with_wrong_cells() {
    let desk = cooperative();
    let long = "x".repeat(10_000);
    let roster = format!(
        "Apellidos;Nombres;DNI;Fecha de ingreso\nNina;Rita;41414141;2019\nNina;{long};;2019\nChoque;Eva;123;2019\n\
         Poma;Iris;;2019-02-30\nVilca;Olga;;2019;de más\n"
    );
    desk.write("socias.csv", roster);
    let args = ["import", "roster", "socias.csv", "--cooperative", "Vizcacha"];
    let said = desk.refused(INPUT, &args);
    said.says(&["Nombres:", "caben 200", "DNI:", "Fecha de ingreso:", "2019-02-30"]);
    let mut typed = args.to_vec();
    typed.extend(["--format", "json"]);
    let rows = desk.refused(INPUT, &typed).json()["data"]["rows"].clone();
    let wrong: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["verdict"] == "error")
        .map(|row| (row["line"].as_u64().unwrap(), row["notes"][0]["heading"].as_str().unwrap_or_default()))
        .collect();
    assert!(
        [(3, "Nombres"), (4, "DNI"), (5, "Fecha de ingreso")].iter().all(|row| wrong.contains(row)),
        "{wrong:?}"
    );
    assert!(!desk.path("socias.rejected.csv").exists(), "nothing was imported, so the table is still whole");
}

/// Protects the memory of the old laptop, and patience: a line of 100 MB is refused as what it is.
#[test]
fn a_line_of_a_hundred_megabytes() {
    let desk = cooperative();
    let mut line = b"Apellidos;Nombres\nNina;".to_vec();
    line.resize(100_000_000, b'x');
    desk.write("larga.csv", line);
    desk.refused(INPUT, &["import", "roster", "larga.csv", "--cooperative", "Vizcacha"]).says(&["larga.csv"]);
    let mut line = br#"{"persons": [{"id": "p1", "name": ""#.to_vec();
    line.resize(100_000_000, b'x');
    desk.write("larga.json", line);
    desk.refused(INPUT, &["import", "popolo", "larga.json"]).says(&["larga.json"]);
}

/// Protects against a wrong register: what is missing, a folder, or no register of ours is told for what it is.
#[test]
fn registers_that_are_none() {
    let desk = cooperative_at(Desk::of_files());
    desk.write("vacio.ayni", "");
    desk.write("texto.ayni", "no soy un registro\n".repeat(500));
    let other = rusqlite::Connection::open(desk.path("otra.ayni")).unwrap();
    other.execute_batch("CREATE TABLE member (name TEXT); INSERT INTO member VALUES ('x')").unwrap();
    drop(other);
    std::fs::create_dir(desk.path("carpeta.ayni")).unwrap();
    for name in ["vacio.ayni", "texto.ayni", "otra.ayni", "carpeta.ayni", "falta.ayni"] {
        let before = std::fs::read(desk.path(name)).ok();
        for verb in
            [&["member", "list"][..], &["verify"], &["person", "record", "--family-name", "X"], &["rebuild"]]
        {
            let mut args = vec!["--register", name];
            args.extend(verb);
            check(&desk, STORAGE, &args, &[name]);
        }
        check(&desk, STORAGE, &["--register", "nuevo.ayni", "restore", name], &[name]);
        assert!(!desk.path("nuevo.ayni").exists());
        assert_eq!(before, std::fs::read(desk.path(name)).ok(), "{name} was changed");
    }
    check(&desk, STORAGE, &["init"], &["register.ayni"]);
}

/// Protects against programs of different ages: a file of a newer one is refused and left alone.
#[test]
fn a_register_of_a_newer_program() {
    let desk = cooperative_at(Desk::of_files());
    desk.ok(&["backup", "nuevo.ayni"]);
    let newer = rusqlite::Connection::open(desk.path("nuevo.ayni")).unwrap();
    newer.pragma_update(None, "user_version", 9999).unwrap();
    drop(newer);
    let before = desk.read("nuevo.ayni");
    for verb in ["verify", "rebuild", "log"] {
        check(&desk, STORAGE, &["--register", "nuevo.ayni", verb], &["nuevo.ayni"]);
    }
    assert_eq!(before, desk.read("nuevo.ayni"));
}
