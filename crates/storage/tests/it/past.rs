//! The past as it was, from what is kept at hand of it; and never what was erased since.

use domain::committee::{self, Basis, BasisKind};
use domain::person;
use domain::testing::{ask, pool, value};

use crate::{Desk, batch, execute, request, roster};

/// Protects the past from what is kept of it: whichever moments are asked for in whatever order, they are what a program finds that
/// folds everything.
#[test]
fn what_is_kept_of_the_past_is_the_past() {
    let desk = Desk::new();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1)]);
    store.execute_batch(&batch(1, roster(1..6_001)), &mut |_| {}).unwrap();
    for version in [12_001, 3, 5_000, 5_001, 10_000, 9_999, 12_000, 0, 4_999, 10_002] {
        let snapshot = store.snapshot_at(version).unwrap();
        let anew = desk.open().snapshot_at(version).unwrap();
        assert_eq!((snapshot.version(), snapshot.head()), (version, anew.head()));
        assert_eq!(snapshot.recorded_at(), anew.recorded_at());
        assert!(snapshot.register() == anew.register(), "{version}");
    }
    assert_eq!(store.snapshot_at(99_999).unwrap().version(), 12_001);
}

/// Protects whoever was erased from programs that had read the register before: neither the present nor any moment of the past
/// still has her data or a text about her.
#[test]
fn what_was_erased_elsewhere_is_gone_here() {
    let desk = Desk::new();
    let mut mine = desk.create();
    let water = committee::Command::Establish(committee::act::Establish {
        organ: pool::organ(1),
        cooperative: pool::cooperative(1),
        kind: committee::Kind::Commission,
        name: None,
        objective: Some(value::remark("Nancy pidió otra cosa")),
        basis: Basis { kind: BasisKind::Assembly, reference: None },
        from: value::date("2015"),
        seats: vec![ask::places(11, Some(1))],
        external_key: None,
        another: false,
    });
    execute(&mut mine, 1, [ask::enrol(1), ask::record(1), water.into()]);
    execute(&mut mine, 10, (10..60).map(ask::record));
    let early = |store: &ayni_storage::Store| store.register_at(3).unwrap();
    assert!(format!("{:?}", early(&mine)).contains("Nancy pidió"));
    assert!(mine.register().unwrap().persons().get(pool::person(1)).unwrap().profile.is_some());
    let mut other = desk.open();
    let texts = vec![person::TextPlace { version: 3, position: 1 }];
    let erase = person::Command::Erase(person::act::Erase {
        person: pool::person(1),
        reason: value::remark("pedido 4"),
        texts,
    });
    other.execute(&request(90, erase.into())).unwrap();
    for register in [mine.register().unwrap().clone(), early(&mine), mine.register_at(20).unwrap()] {
        let all = format!("{register:?}");
        assert!(!all.contains("Nancy pidió"), "{all}");
        assert!(register.persons().get(pool::person(1)).unwrap().profile.is_none());
    }
}

/// Protects whoever was erased in a register that was put back in place of one that went on otherwise, however long both are.
#[test]
fn what_is_kept_goes_with_the_register_it_is_of() {
    let desk = Desk::of_files();
    let mut mine = desk.create();
    execute(&mut mine, 1, [ask::enrol(1)]);
    mine.execute_batch(&batch(1, roster(1..2_600)), &mut |_| {}).unwrap();
    let backup = desk.path("backup.ayni");
    mine.backup(&backup, false).unwrap();
    let mut fork = ayni_storage::Store::open(&backup).unwrap();
    execute(&mut mine, 50_000, [ask::record(9_000)]);
    execute(&mut fork, 60_000, [ask::erase(1)]);
    assert_eq!(mine.version().unwrap(), fork.version().unwrap());
    let known = |store: &ayni_storage::Store| {
        let register = store.register_at(5_001).unwrap();
        register.persons().get(pool::person(1)).unwrap().profile.is_some()
    };
    assert!(known(&mine));
    drop(fork);
    ayni_storage::restore(&backup, &desk.file(), true).unwrap();
    assert!(!known(&mine));
}
