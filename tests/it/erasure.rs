//! The right to be forgotten: after an erasure nothing in any file says who she was, the chain still verifies, and the
//! counts are what they were.

use crate::desk::Desk;

/// Texts that stand nowhere but in her record.
const HERS: [&str; 6] = ["Zyxwvut", "Qqrosaline", "48151623", "zyx@example.org", "987654321", "1979-03-07"];

fn desk() -> Desk {
    let desk = Desk::of_files().begun();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    let padron = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n1;Zyxwvut;Qqrosaline;48151623;F;2016\n\
        2;Condori;Pedro;40112233;M;2016\n3;Poma;Iris;40112244;F;2017\n";
    desk.write("padron.csv", padron);
    desk.ok(&["import", "roster", "padron.csv"]);
    std::fs::remove_file(desk.path("padron.csv")).unwrap();
    desk.ok(&[
        "person",
        "correct",
        "1",
        "--birth",
        "1979-03-07",
        "--email",
        "zyx@example.org",
        "--phone",
        "987654321",
        "--reason",
        "mal escrito",
    ]);
    desk.ok(&["person", "add-document", "1", "--passport", "ZZ48151623"]);
    desk.ok(&["committee", "establish", "electoral_committee", "--from", "2018", "--seat", "president"]);
    desk.ok(&[
        "committee",
        "seat",
        "1",
        "--organ",
        "electoral_committee",
        "--post",
        "president",
        "--from",
        "2018",
    ]);
    desk
}

/// Where any of her texts stands, in any file of the folder, as UTF-8 or UTF-16, in any case.
fn traces(desk: &Desk) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(desk.folder()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap().to_ascii_lowercase();
        for text in HERS {
            let text = text.to_ascii_lowercase();
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let stands = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
            if stands(text.as_bytes()) || stands(&wide) {
                found.push(format!("{text} in {}", path.display()));
            }
        }
    }
    found
}

/// Protects her: neither the register, nor what stands beside it, nor a report, an export or a fresh copy knows her name.
#[test]
fn an_erased_person_is_nowhere() {
    let desk = desk();
    assert!(!traces(&desk).is_empty(), "the search finds her before");
    let report =
        |desk: &Desk| desk.json(&["report", "participation", "--as-of", "2021-01-01"])["data"].clone();
    let before = report(&desk);
    desk.ok(&["person", "erase", "1", "--reason", "solicitud de la titular", "--yes"]);
    assert_eq!(traces(&desk), [""; 0]);
    assert_eq!(report(&desk), before);
    desk.ok(&["verify"]);

    for (verb, file) in [("roster", "p.csv"), ("roster", "p.xlsx"), ("popolo", "p.json")] {
        desk.ok(&["export", verb, file]);
    }
    for (report, file) in [("roster", "r.html"), ("history", "h.html"), ("participation", "q.json")] {
        desk.ok(&["report", report, "-o", file]);
    }
    desk.ok(&["backup", "copia.ayni"]);
    assert_eq!(traces(&desk), [""; 0]);
    for args in [&["member", "list"][..], &["person", "list"], &["log"], &["person", "show", "1"]] {
        let said = desk.ok(args).all().to_lowercase();
        assert!(HERS.iter().all(|text| !said.contains(&text.to_lowercase())), "{said}");
    }
    desk.ok(&["member", "list"]).says(&["datos borrados"]);
    desk.ok(&["--register", "copia.ayni", "verify"]);
    desk.ok(&["rebuild"]);
    desk.ok(&["verify"]);
    assert_eq!(traces(&desk), [""; 0]);
}

/// Protects against old knowledge: not even the register as it was known before says who she was.
#[test]
fn the_past_does_not_know_her_either() {
    let mut desk = desk();
    desk.later("2022-06-01T09:00:00Z");
    desk.ok(&["person", "erase", "1", "--reason", "solicitud", "--yes"]);
    let said = desk.ok(&["member", "list", "--as-known-at", "2022-02-01"]).all();
    assert!(!said.contains("Zyxwvut"), "{said}");
    let said = desk.ok(&["log", "--as-known-at", "2022-02-01", "--format", "json"]).all();
    assert!(!said.contains("Zyxwvut"), "{said}");
}

/// Protects her outside the register: whoever erases her is told from which files she was read and that copies still hold her, and
/// an old list without documents does not bring her back unseen.
#[test]
fn whoever_erases_is_told_of_copies() {
    let desk = desk();
    let erase = ["person", "erase", "1", "--reason", "solicitud de la titular", "--yes"];
    let tried = desk.ok(&[&erase[..], &["--dry-run"]].concat()).all();
    assert!(!tried.contains("ya no guarda sus datos"), "{tried}");
    desk.ok(&erase).says(&["padron.csv", "ya no guarda sus datos", "respaldos", "papeles"]);
    desk.write("viejo.csv", "Apellidos;Nombres\nZyxwvut;Qqrosaline\n");
    desk.ok(&["import", "roster", "viejo.csv", "--mode", "people", "--dry-run"])
        .says(&["se borraron los datos de una persona", "registran a personas por primera vez: 2"]);
}
