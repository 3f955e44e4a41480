//! One story on both engines: what is kept is the same to the last bit.

use std::path::Path;

use ayni_storage::Store;
use ayni_storage::clock::Clock;
use domain::testing::pool;

use crate::Desk;
use crate::properties::{follow, long_walk};

/// Protects the promise that an address is as good as a file: equal chain heads, states, profiles and rows.
#[test]
fn a_story_is_the_same_on_both_engines() {
    let (file, server) = (Desk::of_files(), Desk::new());
    if !server.is_on_server() {
        return;
    }
    // Instants are part of the chain, so both are told at the same one.
    for desk in [&file, &server] {
        let clock = Clock::at("2021-11-30T10:00:00Z".parse().unwrap());
        let mut store = Store::create_at(Path::new(&desk.file()), pool::register(1), clock).unwrap();
        store.set_salt_seed(domain::value::Digest::of(&[b"both"]));
        follow(&mut store, &long_walk());
    }
    let (mut one, mut other) = (file.open(), server.open());
    assert!(one.version().unwrap() > 300, "{}", one.version().unwrap());
    assert_eq!(one.register().unwrap(), other.register().unwrap());
    let [one, other] = [one, other].map(|store| store.verify(&mut |_, _| {}).unwrap());
    assert_eq!(one.faults, []);
    assert_eq!(one, other);
}
