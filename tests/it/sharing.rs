//! Two desks and one register: writing at once loses nothing, and reading waits for nobody.

use crate::desk::Desk;

/// Protects two people who type at once: each of their commands is there, once, and the chain holds.
#[test]
fn two_programs_that_write_at_once_lose_nothing() {
    let desk = Desk::with_register();
    std::thread::scope(|scope| {
        for who in ["Ana", "Eva"] {
            let desk = &desk;
            scope.spawn(move || {
                for n in 0..20 {
                    desk.ok(&[
                        "person",
                        "record",
                        "--given-names",
                        who,
                        "--family-name",
                        &format!("Número {n}"),
                    ]);
                }
            });
        }
        let desk = &desk;
        scope.spawn(move || {
            for _ in 0..10 {
                desk.ok(&["person", "list"]);
            }
        });
    });
    assert_eq!(desk.version(), 40);
    for who in ["Ana", "Eva"] {
        let found = desk.json(&["person", "list", "--search", who]);
        assert_eq!(found["data"]["list"].as_array().unwrap().len(), 20, "{who}");
    }
    desk.ok(&["verify"]);
}

/// Protects a copy that is taken while others write: it is whole, and verifies.
#[test]
fn a_copy_is_taken_while_others_write() {
    let desk = Desk::of_files().shown();
    std::thread::scope(|scope| {
        let desk = &desk;
        scope.spawn(move || {
            for n in 0..10 {
                desk.ok(&["person", "record", "--family-name", &format!("Número {n}")]);
            }
        });
        for _ in 0..3 {
            desk.ok(&["backup", "copia.ayni", "--overwrite"]);
        }
    });
    desk.ok(&["verify"]);
    desk.ok(&["--register", "copia.ayni", "verify"]);
}
