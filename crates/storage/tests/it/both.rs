//! One story on both engines: what is kept is the same to the last bit.

use std::path::Path;
use std::process::{Command, Stdio};

use ayni_storage::Store;
use domain::testing::pool;

use crate::Desk;
use crate::properties::{follow, long_walk};

const TOLD: &str = "AYNI_TEST_TOLD";

/// Protects the promise that an address is as good as a file: equal chain heads, states, profiles and rows.
#[test]
fn a_story_is_the_same_on_both_engines() {
    let (file, server) = (Desk::of_files(), Desk::new());
    if !server.is_on_server() {
        return;
    }
    // Instants are part of the chain, so both are told at the same one, by processes of their own.
    let mut telling: Vec<_> = [&file, &server]
        .map(|desk| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "both::tells_for_another_test"])
                .env(TOLD, desk.file())
                .env("AYNI_NOW", "2021-11-30T10:00:00Z")
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .into();
    assert!(telling.iter_mut().all(|child| child.wait().unwrap().success()));
    let (mut one, mut other) = (file.open(), server.open());
    assert!(one.version().unwrap() > 300, "{}", one.version().unwrap());
    assert_eq!(one.register().unwrap(), other.register().unwrap());
    let [one, other] = [one, other].map(|store| store.verify(&mut |_, _| {}).unwrap());
    assert_eq!(one.faults, []);
    assert_eq!(one, other);
}

/// The other process of the test above; alone it does nothing.
#[test]
fn tells_for_another_test() {
    let Ok(path) = std::env::var(TOLD) else { return };
    let mut store = Store::create(Path::new(&path), pool::register(1)).unwrap();
    follow(&mut store, &long_walk());
}
