//! Names as people have them, in any script: kept to the letter, found without regard to accents, case and word order, and
//! the same again after every way out and in.

use crate::desk::Desk;

/// Family and given names, and words that find them.
const NAMES: [(&str, &str, &str); 9] = [
    ("Ch'uqi Ñawpa", "Qoyllur T'ika", "qoyllur nawpa"),
    ("Núñez Peña", "Begoña", "nunez begona"),
    ("العربي", "نور", "نور"),
    ("李", "小龙", "李"),
    ("Мельник", "Оксана", "оксана"),
    ("Παπαδοπούλου", "Ελένη", "ελενη"),
    ("ガルシア", "はな", "はな"),
    ("Combinada", "Ame\u{301}lie", "amelie"),
    ("Alegre 🙂", "O'Brien-\"la\"; ,", "alegre"),
];

/// Protects every name: recorded, found, printed in each format, exported and imported without losing a letter.
#[test]
fn names_of_any_script_are_kept_and_found() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    for (at, (family, given, search)) in NAMES.iter().enumerate() {
        desk.ok(&["person", "record", "--family-name", family, "--given-names", given]);
        let found = desk.json(&["person", "list", "--search", search]);
        let found = found["data"]["list"].as_array().unwrap();
        assert_eq!(found.len(), 1, "{search}: {found:?}");
        desk.ok(&[
            "member",
            "admit",
            found[0]["id"].as_str().unwrap(),
            "--number",
            &at.to_string(),
            "--on",
            "2019",
        ]);
        for format in ["table", "json", "csv", "html"] {
            desk.ok(&["person", "show", &at.to_string(), "--format", format]);
        }
    }
    desk.ok(&["verify"]);
    let list = |desk: &Desk| {
        let list = desk.json(&["member", "list"]);
        let mut names: Vec<_> = list["data"]["list"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    for (file, verb) in [("salida.csv", "roster"), ("salida.xlsx", "roster"), ("salida.json", "popolo")] {
        desk.ok(&["export", verb, file]);
        let other = Desk::with_register();
        if verb == "roster" {
            other.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
        }
        other.ok(&["import", verb, desk.path(file).to_str().unwrap()]);
        assert_eq!(list(&desk), list(&other), "{file}");
    }
}

/// Protects the page that is printed: nothing that a name holds is taken for markup.
#[test]
fn a_name_is_no_markup() {
    let desk = Desk::with_register();
    desk.ok(&["person", "record", "--family-name", "<script>alert(1)</script>", "--given-names", "=1+1"]);
    let page = desk.ok(&["person", "list", "--format", "html"]).stdout;
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("&lt;script&gt;"), "{page}");
}
