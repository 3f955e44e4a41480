//! A replica beside the server: whoever only reads asks it first, whoever writes never does, and without it the server
//! itself is asked.

use std::path::Path;

use ayni_storage::Store;
use domain::testing::{ask, pool};

use crate::execute;
use crate::faults::Server;
use crate::postgres::{self, Database};

/// The host of an address.
fn host(url: &str) -> &str {
    url.split_once('@').unwrap().1.split_once('/').unwrap().0
}

/// Waits until the replica has all that the server has.
fn catch_up(database: &Database, replica: &str) {
    let there = postgres::ask(&database.url, "SELECT pg_current_wal_lsn()").unwrap().remove(0).unwrap();
    let sql = format!("SELECT pg_last_wal_replay_lsn() >= '{there}'");
    while postgres::ask(replica, &sql).unwrap() != [Some("t".to_owned())] {
        std::thread::yield_now();
    }
}

/// Protects reading at a replica: what is read there is of the moment that it has reached, what is written goes to the
/// server, a register of which it has not heard is found, and when it is gone nobody notices.
#[test]
fn whoever_only_reads_asks_the_replica_first() {
    let Some(server) = Server::new("followed") else { return };
    let database = Database::on(&server.does("url"));
    let (follower, replica) = server.replica();
    let address = |register: u32| {
        database.with(&format!("replica={}&register={}", host(&replica), pool::register(register)))
    };
    let version = |path: &Path| Store::open_read_only(path).unwrap().version().unwrap();
    let (first, second) = (address(1), address(2));
    let mut writer = Store::create(&first, pool::register(1)).unwrap();
    execute(&mut writer, 1, [ask::record(1)]);
    catch_up(&database, &replica);
    postgres::ask(&replica, "SELECT pg_wal_replay_pause()").unwrap();
    execute(&mut writer, 2, [ask::record(2)]);
    assert_eq!((version(&first), writer.version().unwrap()), (1, 2));
    drop(writer);
    assert_eq!(Store::open(&first).unwrap().version().unwrap(), 2);
    drop(Store::create(&second, pool::register(2)).unwrap());
    assert_eq!(version(&second), 0);
    let mut reader = Store::open_read_only(&first).unwrap();
    assert_eq!(reader.version().unwrap(), 1);
    drop(follower);
    assert_eq!(version(&first), 2);
    // One that is open finds out with the first question, and asks elsewhere from then on.
    assert_eq!(reader.register().unwrap_err().code(), "unreachable");
    assert!(reader.register().unwrap().persons().get(pool::person(2)).is_some());
}
