//! What a newer program wrote: a kind of event, a field, a role that this one does not know. It is said to be that, at once,
//! and never taken for damage or passed over.

use std::time::{Duration, Instant};

use ayni_storage::{Details, ErrorKind, LogFilter, StorageError, Store};
use domain::testing::ask;

use crate::{Desk, batch, execute, roster};

/// How many people there are: far more events than a server sends at once, before what is unknown and after it.
const MANY: u32 = 5_001;

fn large() -> Desk {
    let desk = Desk::new();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1)]);
    store.execute_batch(&batch(1, roster(1..MANY)), &mut |_| {}).unwrap();
    desk
}

/// The answer, which must not be long in coming.
fn at_once<T>(asked: impl FnOnce() -> T) -> T {
    let since = Instant::now();
    let answer = asked();
    let took = since.elapsed();
    assert!(took < Duration::from_secs(5), "{took:?}");
    answer
}

fn unknown(error: &StorageError, version: u64, kind: &str) {
    let unknown = Details::Event { version, kind: kind.to_owned() };
    assert_eq!((error.kind(), error.details()), (ErrorKind::UnknownEvent, &unknown));
}

/// Protects an older program before a newer one's book: it says which event it does not know, wherever in a long log that is.
#[test]
fn an_unknown_kind_is_named_at_once() {
    let desk = large();
    let body = desk.body("'{\"weather\":{\"rained\":{}}}'");
    desk.ask(&format!("UPDATE event SET kind = 'weather.rained', body = {body} WHERE version = 5000"));
    at_once(|| {
        let mut store = desk.open();
        unknown(&store.register().map(drop).unwrap_err(), 5_000, "weather.rained");
        unknown(&store.log(&LogFilter::default()).unwrap_err(), 5_000, "weather.rained");
        let version = store.version().unwrap();
        assert!(version > 5_000, "the store goes on to answer");
        unknown(&store.register_at(version).unwrap_err(), 5_000, "weather.rained");
        assert!(store.register_at(4_999).is_ok(), "what came before is known");
    });
}

/// Protects the meaning of an entry: a field that this program does not know is not passed over.
#[test]
fn an_unknown_field_is_named() {
    let desk = large();
    let body = desk.body_text();
    let body =
        desk.body(&format!("replace({body}, '\"membership\":', '\"scope\":\"votes\",\"membership\":')"));
    desk.ask(&format!("UPDATE event SET body = {body} WHERE version = 501"));
    let mut store = desk.open();
    let error = at_once(|| store.register().map(drop).unwrap_err());
    unknown(&error, 501, "member.admitted: scope");
}

/// Protects lists from the roles of tomorrow: only who asks who did it hears of them.
#[test]
fn an_unknown_role_is_named() {
    let desk = large();
    desk.ask("UPDATE event SET role = 'astronaut' WHERE version = 500");
    let mut store: Store = desk.open();
    assert!(store.register().is_ok());
    let error = at_once(|| store.log(&LogFilter::default()).unwrap_err());
    unknown(&error, 500, "person.recorded: astronaut");
}
