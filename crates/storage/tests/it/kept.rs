//! Commands that are kept word for word, where a register says so.

use ayni_storage::{KeptCommand, Store};
use domain::testing::{ask, pool, value};
use domain::value::id::CommandId;
use domain::{Command, person};

use crate::{Desk, batch, execute, roster, sound, try_execute};

fn ids(store: &Store) -> Vec<CommandId> {
    store.kept_commands().unwrap().into_iter().map(|kept| kept.command).collect()
}

fn says(kept: &KeptCommand, words: &str) -> bool {
    std::str::from_utf8(&kept.body).unwrap().contains(words)
}

/// Protects whoever does not want it: nothing is kept before somebody says so, nor after somebody says no; in between, every command that
/// is recorded is kept once, whole.
#[test]
fn commands_are_kept_while_the_register_says_so() {
    let desk = Desk::new();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1)]);
    assert_eq!(store.kept_commands().unwrap(), []);
    store.keep_commands(true).unwrap();
    drop(store);
    let mut store = desk.open();
    execute(&mut store, 2, [ask::record_as(1, value::named("Yesenia", "Chambilla"))]);
    execute(&mut store, 2, [ask::record(1)]);
    try_execute(&mut store, 3, ask::record(1)).unwrap_err();
    store.execute_batch(&batch(1, roster(50..52)), &mut |_| {}).unwrap();
    let large = (1_000..).map(pool::command).zip((300..600).map(ask::record));
    store.execute_batch(&batch(2, large), &mut |_| {}).unwrap();
    store.keep_commands(false).unwrap();
    execute(&mut store, 4, [ask::record(3)]);
    let kept = store.kept_commands().unwrap();
    assert_eq!(kept.len(), 1 + 4 + 300);
    assert_eq!((kept[0].command, kept[0].kind.as_str()), (pool::command(2), "person.record"));
    assert!(says(&kept[0], "Chambilla") && !says(&kept[0], "salt"), "{kept:?}");
    let asked = store.log(&ayni_storage::LogFilter::default()).unwrap()[1].asked.at.unwrap();
    assert_eq!(kept[0].asked_at, asked.timestamp_micros());
    sound(&store);
}

/// Protects whoever is erased: what is kept and names her, by words or by her identifier, goes, and so does that of which a text goes. What is
/// about others stays, here and in a copy that was made before.
#[test]
fn what_is_about_somebody_erased_goes() {
    let desk = Desk::new();
    let mut store = desk.create();
    store.keep_commands(true).unwrap();
    let reason = value::remark("told by Chambilla");
    let told = Command::from(person::Command::Annul(person::act::Annul { person: pool::person(4), reason }));
    execute(
        &mut store,
        1,
        [ask::record_as(1, value::named("Yesenia", "Chambilla")), ask::record(2), ask::record(4), told],
    );
    execute(&mut store, 10, [ask::enrol(1), ask::admit(1, 1, 1, "2016"), ask::admit(2, 2, 1, "2016")]);
    let copy = desk.path("copy.ayni");
    store.copy_to(&copy, &mut |_, _| {}).unwrap();
    let everything = ids(&Store::open(&copy).unwrap());
    assert_eq!(everything, ids(&store));
    let texts =
        store.mentions(pool::person(1)).unwrap().into_iter().filter_map(|mention| mention.place).collect();
    let reason = value::remark("her request");
    execute(&mut store, 20, [person::act::Erase { person: pool::person(1), reason, texts }.into()]);
    let left = [2, 3, 10, 12, 20].map(pool::command);
    assert_eq!(ids(&store), left);
    sound(&store);
    store.copy_to(&copy, &mut |_, _| {}).unwrap();
    assert_eq!(store.kept_commands().unwrap(), Store::open(&copy).unwrap().kept_commands().unwrap());
    drop(store);
    let bytes = std::fs::read(&copy).unwrap();
    assert!(!bytes.windows(9).any(|window| window == b"Chambilla"));
}

/// Protects whoever reads them later: each kind of command can be kept, says which it is, and holds no salt.
#[test]
fn every_kind_of_command_can_be_kept() {
    for command in domain::testing::sample::commands() {
        let body = serde_json::to_value(&command).unwrap();
        let kind = command.kind();
        let inner = body.get(kind.area).unwrap();
        assert!(inner.get(kind.name).is_some() || inner == kind.name, "{kind}: {body}");
        assert!(!body.to_string().contains("\"salt\""), "{body}");
    }
}
