//! Erasure on a server: what lies in the files of its tables and indexes afterwards, and that it is told truly.

use std::path::Path;

use ayni_storage::Store;
use domain::testing::{ask, pool};
use domain::value::text::fold;

use crate::erase::{WORDS, record};
use crate::postgres::Database;
use crate::{Desk, sound, try_execute};

/// The tables and indexes in whose files her data stand.
fn remains(database: &Database) -> Vec<String> {
    let forms = WORDS.iter().flat_map(|word| [(*word).to_owned(), word.to_lowercase(), fold(word)]);
    let stands: Vec<String> =
        forms.map(|form| format!("position(convert_to('{form}', 'UTF8') IN bytes) > 0")).collect();
    let sql = format!(
        "CHECKPOINT; SELECT relname FROM (SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) AS bytes \
         FROM pg_class WHERE relnamespace = 'ayni'::regnamespace AND relkind IN ('r', 'i') UNION ALL \
         SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class WHERE relkind = 't' \
         AND oid IN (SELECT reltoastrelid FROM pg_class WHERE relnamespace = 'ayni'::regnamespace)) AS files \
         WHERE {} ORDER BY 1",
        stands.join(" OR ")
    );
    database.answer(&sql).into_iter().flatten().collect()
}

/// Opens the register as the owner until it is clean: transactions of other tests on the same server may be older.
fn open_until_clean(desk: &Desk, database: &Database) {
    let opened = |_: &u32| {
        drop(desk.open());
        database.number("SELECT purge_pending FROM register") == 0
    };
    assert!((0..1_000).find(opened).is_some());
}

/// Protects a person's right where the tables are the program's own: their files are written anew, and nothing of her is in them.
#[test]
fn the_owner_leaves_no_byte_in_tables_and_indexes() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    let mut store = record(&desk);
    assert!(remains(database).contains(&"erasable".to_owned()));
    assert!(!try_execute(&mut store, 40, ask::erase(1)).unwrap().purge_pending);
    assert_eq!(remains(database), Vec::<String>::new());
    assert_eq!(database.number("SELECT purge_pending FROM register"), 0);
    sound(&store);
}

/// Protects the truth of what is said: while somebody may still see what was erased, it is not called gone; afterwards the next
/// opening takes it away.
#[test]
fn what_somebody_still_sees_is_not_called_gone() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    let mut store = record(&desk);
    let other = desk.open();
    let reader = other.reader(None).unwrap();
    assert!(reader.version().unwrap() > 0);
    assert!(try_execute(&mut store, 40, ask::erase(1)).unwrap().purge_pending);
    assert_eq!(database.number("SELECT purge_pending FROM register"), 1);
    assert_ne!(remains(database), Vec::<String>::new());
    drop(desk.open());
    assert_eq!(database.number("SELECT purge_pending FROM register"), 1);
    drop(reader);
    open_until_clean(&desk, database);
    assert_eq!(remains(database), Vec::<String>::new());
    sound(&store);
}

/// Protects the truth of what is said to a role that may read and write and no more: the server passes over its `VACUUM`, so the
/// bytes stay until the owner opens the register.
#[test]
fn a_role_that_owns_nothing_hears_that_bytes_are_left() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    drop(record(&desk));
    let clerk = format!("clerk_{}", std::process::id());
    database.answer(&format!(
        "CREATE ROLE {clerk} LOGIN; GRANT USAGE ON SCHEMA ayni TO {clerk}; \
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ayni TO {clerk}"
    ));
    let as_clerk = database.url.replacen("ayni@", &format!("{clerk}@"), 1);
    let mut store = Store::open(Path::new(&as_clerk)).unwrap();
    assert!(try_execute(&mut store, 40, ask::erase(1)).unwrap().purge_pending);
    sound(&store);
    assert!(store.profile_versions(pool::person(1)).unwrap().is_empty());
    drop(Store::open(Path::new(&as_clerk)).unwrap());
    assert_eq!(database.number("SELECT purge_pending FROM register"), 1);
    assert_ne!(remains(database), Vec::<String>::new());
    open_until_clean(&desk, database);
    assert_eq!(remains(database), Vec::<String>::new());
    drop(store);
    database.answer(&format!("DROP OWNED BY {clerk}; DROP ROLE {clerk}"));
}
