//! What holds of every file and of every line of words.

use serde_json::json;

use super::{Dice, keep, limited, rounds};
use crate::crash::roster;
use crate::desk::{Desk, root};

/// How often the register is begun anew, so that it stays small.
const FRESH_EACH: u32 = 200;

/// Files that are whole, each with the verb that reads it.
fn whole_files(desk: &Desk) -> Vec<(&'static [&'static str], &'static str, Vec<u8>)> {
    desk.ok(&["export", "roster", "whole.xlsx"]);
    desk.ok(&["export", "popolo", "whole.json"]);
    desk.ok(&["export", "oscal-catalog", "fairmined-2.0", "catalogue.json"]);
    let popolo = desk.read("whole.json");
    let people = json!([{ "family_name": "Quispe", "given_names": "Ana", "dni": "12345678", "gender": "F" },
        { "full_name": "Mamani Ticona, Rosa", "admitted": "2019-03" }]);
    let organisations = "Nombre;RUC;Tipo;Fundación\nCooperativa Uno;20123456786;cooperative;2005\n";
    let observations = "topic,period,group,women,men,total,published_pct,source\nmembership,2021,,58,141,199,29.1,Artículo\n";
    let scheme: &[&str] = &["import", "scheme", "--code", "ajeno", "--owner", "Alguien"];
    vec![
        (&["import", "roster"], "a.csv", roster(40).into_bytes()),
        (&["import", "roster"], "b.json", people.to_string().into_bytes()),
        (&["import", "roster"], "c.xlsx", desk.read("whole.xlsx")),
        (&["import", "roster"], "d.ods", spreadsheet()),
        (&["import", "cooperatives"], "e.csv", organisations.into()),
        (&["import", "observations"], "f.csv", observations.into()),
        (&["import", "popolo"], "g.json", popolo),
        (scheme, "h.json", desk.read("catalogue.json")),
        (scheme, "i.yaml", CISO.into()),
        (scheme, "j.json", UNTP.into()),
        (&["import", "mapping"], "k.yaml", MAPPING.into()),
        (scheme, "l.json", std::fs::read(root().join("crates/exchange/catalogues/pe-coop.json")).unwrap()),
    ]
}

const CISO: &str = "urn: urn:ajeno:library:uno\nlocale: es\nref_id: uno\nname: Uno\nversion: 1\nobjects:\n  framework:\n    \
    urn: urn:ajeno:framework:uno\n    ref_id: uno\n    name: Uno\n    requirement_nodes:\n    - urn: urn:ajeno:req:1\n      \
    assessable: true\n      depth: 1\n      ref_id: '1'\n      name: Agua\n      description: Hay agua.\n";

const MAPPING: &str = "urn: urn:ajeno:library:m\nlocale: es\nref_id: m\nname: M\nversion: 1\nobjects:\n  \
    requirement_mapping_set:\n    urn: urn:ajeno:mapping:m\n    source_framework_urn: urn:ajeno:framework:uno\n    \
    target_framework_urn: urn:ajeno:framework:dos\n    requirement_mappings:\n    - source_requirement_urn: urn:ajeno:req:1\n      \
    target_requirement_urn: urn:ajeno:req:2\n      relationship: equal\n";

const UNTP: &str = r#"{"@context":["https://vocabulary.uncefact.org/untp/"],"type":["ConformityScheme"],
    "id":"https://ejemplo.pe/esquema","name":"Esquema","criterion":[{"type":["ConformityCriterion"],
    "id":"https://ejemplo.pe/esquema/1","name":"Agua","description":"Hay agua."}]}"#;

/// A spreadsheet as `OpenDocument` has it, in one flat file: the program is to say that it wants it packed, or to read it.
fn spreadsheet() -> Vec<u8> {
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().copied().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows = row(&["Apellidos", "Nombres", "DNI"]) + &row(&["Quispe", "Ana", "12345678"]);
    format!(
        r#"<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
        <table:table table:name="Hoja">{rows}</table:table></office:spreadsheet></office:body></office:document>"#
    )
    .into_bytes()
}

/// Changes a file as accidents and hands do: bits, pieces that are lost, repeated, brought from elsewhere, cut off, replaced.
fn mutated(dice: &mut Dice, whole: &[u8], other: &[u8]) -> Vec<u8> {
    const VALUES: [&str; 8] =
        ["-1", "99999999999999999999", "2021-02-30", "#REF!", "=1+1", "\u{202e}\u{1b}[31m", "\0", "null"];
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(6) {
        if bytes.is_empty() {
            break;
        }
        let start = dice.below(bytes.len());
        let end = bytes.len().min(start + 1 + dice.below(60));
        let piece = bytes[start..end].to_vec();
        let new: Vec<u8> = match dice.below(7) {
            0 => piece.iter().map(|byte| byte ^ (1 << (start % 8))).collect(),
            1 => Vec::new(),
            2 => piece.repeat(1 + dice.below(200)),
            3 => {
                bytes.truncate(start);
                continue;
            }
            4 => {
                let from = dice.below(other.len());
                other[from..other.len().min(from + 200)].to_vec()
            }
            5 => dice.one(&VALUES).as_bytes().to_vec(),
            _ => piece.iter().map(|_| u8::try_from(dice.below(256)).unwrap()).collect(),
        };
        bytes.splice(start..end, new);
    }
    bytes
}

/// Protects everybody from files: however one is damaged or made, it is read or refused, within memory and time, and the
/// register verifies afterwards.
#[test]
fn a_mutated_file_is_read_or_refused() {
    let mut dice = Dice::thrown("files");
    let desk = Desk::of_files().shown();
    let files = whole_files(&desk);
    let fresh = desk.read("register.ayni");
    for round in 0..rounds(72, 10_000) {
        let (verb, name, whole) = dice.one(&files);
        let other = &dice.one(&files).2;
        desk.write(name, mutated(&mut dice, whole, other));
        let mut args: Vec<String> = verb.iter().chain([name]).map(|word| (*word).to_owned()).collect();
        if dice.below(2) == 0 {
            args.push("--dry-run".to_owned());
        }
        if let Err(why) = limited(&desk, &args) {
            panic!("round {round}: ayni {}: {why}\nkept: {}", args.join(" "), keep(&desk, name).display());
        }
        if (round + 1).is_multiple_of(FRESH_EACH) {
            desk.ok(&["verify"]);
            desk.write("register.ayni", &fresh);
        }
    }
    desk.ok(&["verify"]);
}

/// Every verb with its options, as the program lists them.
fn verbs(desk: &Desk) -> Vec<(Vec<String>, Vec<String>)> {
    let page = desk.ok(&["__reference"]).stdout;
    let mut verbs: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for line in page.lines() {
        if let Some(name) = line.trim_start_matches('#').strip_prefix(" `ayni ") {
            let name = name.split('`').next().unwrap();
            verbs.push((name.split(' ').map(str::to_owned).collect(), Vec::new()));
        } else if let Some((_, options)) = verbs.last_mut() {
            let named = line.split(['`', ' ', '|', '=']).filter(|word| word.starts_with("--"));
            options.extend(named.map(str::to_owned));
        }
    }
    // A server answers until it is told to stop; its own tests ask it.
    verbs.retain(|(verb, _)| *verb != ["serve"]);
    assert!(verbs.len() > 150, "{}", verbs.len());
    verbs
}

/// Protects everybody from words: whatever stands behind whichever verb, it is done or refused, within memory and time, and
/// the register verifies afterwards.
#[test]
fn any_words_are_understood_or_refused() {
    const VALUES: [&str; 30] = [
        "",
        "-1",
        "0",
        "1",
        "44",
        "99999999999999999999",
        "2021-11-30",
        "2021",
        "ayer",
        "0001-01-01",
        "9999-12-31",
        "CECOMIP",
        "Nancy",
        "Ñ",
        "\u{202e}\u{1b}[31m",
        "=1+1",
        "board_of_directors",
        "woman",
        "--",
        "register.ayni",
        "-",
        "/dev/null",
        "/",
        "member:1",
        "100 %",
        "PEN 5",
        "fairmined-2.0",
        "00000000-0000-4000-8000-000000000001",
        "all",
        ":memory:",
    ];
    let mut dice = Dice::thrown("words");
    let desk = Desk::of_files().shown();
    let verbs = verbs(&desk);
    let fresh = desk.read("register.ayni");
    for round in 0..rounds(72, 5_000) {
        let (verb, options) = dice.one(&verbs);
        let mut args = verb.clone();
        for _ in 0..dice.below(6) {
            if !options.is_empty() && dice.below(3) > 0 {
                args.push(dice.one(options).clone());
            }
            if dice.below(5) > 0 {
                args.push((*dice.one(&VALUES)).to_owned());
            }
        }
        if let Err(why) = limited(&desk, &args) {
            panic!("round {round}: ayni {args:?}: {why}");
        }
        if (round + 1).is_multiple_of(FRESH_EACH) {
            desk.ok(&["verify"]);
            desk.write("register.ayni", &fresh);
        }
    }
    desk.ok(&["verify"]);
}
