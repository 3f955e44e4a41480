//! What a register on a server has instead of a file: damage by SQL behind the program's back is found and named, a newer
//! schema is refused, and one database holds many registers.

use std::path::Path;

use ayni_storage::{Details, ErrorKind, Fault, Store};
use domain::testing::{ask, pool, value};

use crate::faults::Server;
use crate::postgres::Database;
use crate::verify::names;
use crate::{Desk, execute, files, full, sound};

impl Database {
    /// Does something behind the program's back.
    pub(crate) fn ask(&self, sql: &str) {
        self.answer(sql);
    }

    /// One number.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.answer(sql)[0].as_ref().unwrap().parse().unwrap()
    }
}

/// A database with a register that has something in every table, evidence too; nothing where the tests run on files.
fn furnished() -> Option<(Desk, Store)> {
    let desk = Desk::new();
    desk.database.as_ref()?;
    let mut store = desk.create();
    for (number, content) in (1..).zip([b"uno".to_vec(), vec![7; 300_000]]) {
        let kept = files::keep(&mut store, &content);
        execute(&mut store, 500 + number, [files::record(number, kept)]);
    }
    full(&mut store);
    sound(&store);
    Some((desk, store))
}

fn database(desk: &Desk) -> &Database {
    desk.database.as_ref().unwrap()
}

/// Does to a table what the statement says, asks whether `found` holds of the faults, and puts it back as it was.
fn check(desk: &Desk, store: &Store, table: &str, sql: &str, found: impl FnOnce(&[Fault]) -> bool) {
    let database = database(desk);
    database.ask(sql);
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert!(found(&report.faults), "{sql}: {:?}", report.faults);
    database.ask(&format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM copy.{table}"));
}

/// Notes down what the tables hold.
fn keep(database: &Database) {
    let copies =
        database.tables().into_iter().map(|table| format!("CREATE TABLE copy.{table} AS TABLE {table};"));
    database.ask(&format!("CREATE SCHEMA copy; {}", copies.collect::<String>()));
}

/// Protects against a hand in the database: one changed value in any column of any table is found and named.
#[test]
fn a_changed_cell_is_found_and_named() {
    let Some((desk, store)) = furnished() else { return };
    let database = database(&desk);
    keep(database);
    let mut cells = 0;
    for table in database.tables() {
        let sql = format!(
            "SELECT column_name || ' ' || data_type FROM information_schema.columns \
             WHERE table_schema = 'ayni' AND table_name = '{table}' ORDER BY ordinal_position"
        );
        for column in database.answer(&sql).into_iter().flatten() {
            let (column, kind) = column.split_once(' ').unwrap();
            let rows = database.number(&format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL"));
            assert!(rows > 0, "{table}.{column} is empty everywhere: give it something in `full`");
            let changed = match kind {
                "bigint" => format!("{column} # (1 << 20)"),
                "text" => format!("{column} || 'x'"),
                // What is empty has no bit to turn.
                _ => format!(
                    "CASE WHEN {column} = '' THEN '\\x00' ELSE set_byte({column}, 0, get_byte({column}, 0) # 1) END"
                ),
            };
            if ["setting", "kept_command"].contains(&table.as_str()) && column == "register" {
                // The log does not know which there should be, so nobody misses one.
                continue;
            }
            for row in [0, rows - 1] {
                let one = format!(
                    "SELECT ctid FROM {table} AS t WHERE {column} IS NOT NULL ORDER BY t::text LIMIT 1 OFFSET {row}"
                );
                let sql = format!("UPDATE {table} SET {column} = {changed} WHERE ctid = ({one})");
                check(&desk, &store, &table, &sql, |faults| {
                    let of_file = ["file", "file_piece"].contains(&table.as_str());
                    let of_files = |code| ["file_missing", "file_differs", "file_strange"].contains(&code);
                    faults.iter().any(|fault| {
                        if of_file { of_files(fault.code()) } else { named(fault, &table, column) }
                    })
                });
                cells += 1;
            }
        }
    }
    assert!(cells > 200, "{cells}");
    sound(&store);
}

/// Whether a fault says what was changed. A row that went to another register is missing from its own.
fn named(fault: &Fault, table: &str, column: &str) -> bool {
    names(fault, table, None) || (table == "register" && column == "register" && fault.code() == "unreadable")
}

/// Protects against what is taken away, added, or hung into the schema.
#[test]
fn what_is_added_or_missing_is_found() {
    let Some((desk, store)) = furnished() else { return };
    keep(database(&desk));
    let tables = database(&desk).tables();
    let cases = [
        ("DELETE FROM event WHERE version = 5", "event_missing"),
        ("DELETE FROM event WHERE version = (SELECT max(version) FROM event)", "event_missing"),
        ("UPDATE register SET version = version + 1", "event_missing"),
        ("UPDATE register SET version = version - 1", "head_differs"),
        (
            "DELETE FROM erasable WHERE version = (SELECT min(version) FROM erasable WHERE position = 0)",
            "profile_missing",
        ),
        (
            "INSERT INTO erasable SELECT register, 1, 0, '\\x00', '\\x00', '{}' FROM register",
            "profile_unexpected",
        ),
        ("DELETE FROM command WHERE first_version = 1", "command_differs"),
        ("DELETE FROM batch", "batch_differs"),
        ("DELETE FROM person WHERE state = 'open'", "row_missing"),
        ("INSERT INTO kinship SELECT register, '\\x00', 'child', '\\x01' FROM register", "row_unexpected"),
        ("DELETE FROM file_piece", "file_differs"),
        ("DELETE FROM file", "file_missing"),
    ];
    for (sql, code) in cases {
        let table = sql.split(' ').find(|word| tables.iter().any(|table| table == word)).unwrap();
        check(&desk, &store, table, sql, |faults| faults.iter().any(|fault| fault.code() == code));
    }
    sound(&store);
}

/// What somebody may do to the schema, by what object that shows, and how it is taken back.
const CHANGES: [(&str, &str, &str); 23] = [
    ("CREATE TABLE more (x BIGINT)", "table more", "DROP TABLE more"),
    ("ALTER TABLE person ADD more BIGINT", "column person.more", "ALTER TABLE person DROP more"),
    (
        "ALTER TABLE person RENAME birth TO born",
        "column person.birth",
        "ALTER TABLE person RENAME born TO birth",
    ),
    (
        "ALTER TABLE person ALTER gender TYPE INT",
        "column person.gender",
        "ALTER TABLE person ALTER gender TYPE BIGINT",
    ),
    (
        "ALTER TABLE person ALTER gender DROP NOT NULL",
        "column person.gender",
        "ALTER TABLE person ALTER gender SET NOT NULL",
    ),
    (
        "ALTER TABLE person ALTER gender SET DEFAULT 1",
        "column person.gender",
        "ALTER TABLE person ALTER gender DROP DEFAULT",
    ),
    (
        "ALTER TABLE person ALTER name TYPE TEXT COLLATE \"POSIX\"",
        "column person.name",
        "ALTER TABLE person ALTER name TYPE TEXT COLLATE \"C\"",
    ),
    (
        "CREATE COLLATION public.\"C\" (LOCALE = 'POSIX'); ALTER TABLE person ALTER name TYPE TEXT COLLATE public.\"C\"",
        "column person.name",
        "ALTER TABLE person ALTER name TYPE TEXT COLLATE \"C\"; DROP COLLATION public.\"C\"",
    ),
    (
        "ALTER TABLE membership RENAME TO hidden; CREATE VIEW membership AS SELECT * FROM hidden",
        "view membership",
        "DROP VIEW membership; ALTER TABLE hidden RENAME TO membership",
    ),
    (
        "CREATE FUNCTION public.quiet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; \
         CREATE TRIGGER quiet BEFORE DELETE ON membership FOR EACH ROW EXECUTE FUNCTION public.quiet()",
        "trigger membership.quiet",
        "DROP FUNCTION public.quiet() CASCADE",
    ),
    (
        "CREATE RULE quiet AS ON DELETE TO membership DO INSTEAD NOTHING",
        "rule membership.quiet",
        "DROP RULE quiet ON membership",
    ),
    (
        "DROP INDEX person_order",
        "index person_order",
        "CREATE INDEX person_order ON person (register, sort_key, person)",
    ),
    (
        "DROP INDEX membership_person; CREATE INDEX membership_person ON membership (register, person)",
        "index membership_person",
        "DROP INDEX membership_person; CREATE INDEX membership_person ON membership \
         (register, person, from_day, until_day, gender, cooperative) WHERE person IS NOT NULL",
    ),
    ("CREATE INDEX more ON person (name)", "index more", "DROP INDEX more"),
    (
        "ALTER TABLE membership DROP CONSTRAINT membership_pkey",
        "index membership_pkey",
        "ALTER TABLE membership ADD PRIMARY KEY (register, membership)",
    ),
    (
        "ALTER TABLE person ADD CONSTRAINT more CHECK (gender < 4)",
        "constraint person.more",
        "ALTER TABLE person DROP CONSTRAINT more",
    ),
    (
        "CREATE TABLE public.more (r BYTEA, p BYTEA, FOREIGN KEY (r, p) REFERENCES person ON DELETE CASCADE)",
        "constraint person.more_r_p_fkey",
        "DROP TABLE public.more",
    ),
    (
        "CREATE TABLE public.more () INHERITS (person)",
        "inheritance public.more < person",
        "DROP TABLE public.more",
    ),
    (
        "ALTER TABLE person ENABLE ROW LEVEL SECURITY",
        "row security person",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
    ),
    (
        "CREATE POLICY own_register ON person",
        "policy person.own_register",
        "DROP POLICY own_register ON person",
    ),
    (
        "CREATE FUNCTION lower(BIGINT) RETURNS TEXT RETURN ''",
        "function lower(bigint)",
        "DROP FUNCTION lower(BIGINT)",
    ),
    ("CREATE DOMAIN more AS TEXT", "type more", "DROP DOMAIN more"),
    ("CREATE SEQUENCE more", "sequence more", "DROP SEQUENCE more"),
];

/// Protects against what is hung into the schema: it is named by whoever verifies, and nobody reads a row through it.
#[test]
fn a_schema_that_is_not_ours_is_named_and_refused() {
    let Some((desk, store)) = furnished() else { return };
    let file = desk.file();
    for (change, object, back) in CHANGES {
        database(&desk).ask(change);
        let fault = Fault::SchemaDiffers { object: object.to_owned() };
        for report in [store.verify(&mut |_, _| {}), ayni_storage::verify_file(&file, &mut |_, _| {})] {
            let faults = report.unwrap().faults;
            assert!(faults.contains(&fault), "{change}: {faults:?}");
        }
        for opened in
            [Store::open(&file), Store::open_read_only(&file), Store::create(&file, pool::register(2))]
        {
            match opened {
                Err(error) if error.kind() == ErrorKind::SchemaDiffers => {
                    let Details::Objects(objects) = error.details() else { panic!("{change}: {error:?}") };
                    assert!(objects.iter().any(|found| found == object), "{change}: {objects:?}");
                    assert!(error.path().unwrap().to_str().unwrap().starts_with("postgres:"), "{error:?}");
                }
                other => panic!("{change}: {other:?}"),
            }
        }
        database(&desk).ask(back);
        drop(desk.open());
    }
    sound(&store);
}

/// Protects whoever looks at the registers with other programs: views and tables beside our schema are nobody's fault, nor
/// are rights that later tables are to have.
#[test]
fn what_stands_beside_the_schema_is_left_alone() {
    let Some((desk, store)) = furnished() else { return };
    database(&desk).ask(
        "CREATE VIEW public.people AS SELECT name FROM person; CREATE TABLE public.person (x BIGINT); \
         ALTER DEFAULT PRIVILEGES IN SCHEMA ayni GRANT SELECT ON TABLES TO PUBLIC; ANALYZE",
    );
    drop(desk.open());
    sound(&store);
}

/// Protects databases of the future: an older program says so and names both numbers.
#[test]
fn a_newer_schema_is_refused() {
    let Some((desk, store)) = furnished() else { return };
    drop(store);
    database(&desk).ask("UPDATE schema_number SET number = 99");
    for opened in [
        Store::open(&desk.file()),
        Store::open_read_only(&desk.file()),
        Store::create(&desk.file(), pool::register(2)),
    ] {
        match opened {
            Err(error) if *error.details() == (Details::Schemas { found: 99, known: 5 }) => {
                // Both words for it are understood; the shorter is shown.
                let shown = desk.file().to_str().unwrap().replacen("postgresql:", "postgres:", 1);
                assert_eq!(error.path().and_then(Path::to_str), Some(shown.as_str()));
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(database(&desk).number("SELECT count(*) FROM register"), 1);
}

/// Protects registers in one database from each other: each is found by its name, and without a name none is guessed.
#[test]
fn one_database_holds_many_registers() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    let of = |number: u32| {
        let joint = if database.url.contains('?') { '&' } else { '?' };
        format!("{}{joint}register={}", database.url, pool::register(number))
    };
    assert_eq!(Store::open(&desk.file()).unwrap_err().code(), "not_found");
    execute(&mut desk.create(), 1, [ask::record(1)]);
    assert_eq!(desk.open().id(), pool::register(1));
    assert!(
        matches!(Store::create(&desk.file(), pool::register(1)), Err(error) if error.kind() == ErrorKind::Exists)
    );
    let mut second = Store::create(Path::new(&of(2)), pool::register(7)).unwrap();
    assert_eq!(second.id(), pool::register(2), "the address says which");
    full(&mut second);
    assert_eq!(Store::open(&desk.file()).unwrap_err().code(), "register_unnamed");
    let first = Store::open(Path::new(&of(1))).unwrap();
    assert_eq!(first.version().unwrap(), 1);
    sound(&first);
    sound(&second);
    assert_eq!(Store::open(Path::new(&of(3))).unwrap_err().code(), "not_found");
    let found = ayni_storage::registers_at(&desk.file()).unwrap();
    let opened = found.iter().map(|(register, address)| (*register, Store::open(address).unwrap().id()));
    let both = [1, 2].map(pool::register);
    assert_eq!(opened.collect::<Vec<_>>(), both.map(|register| (Some(register), register)));
    let one = ayni_storage::registers_at(Path::new(&of(2))).unwrap();
    assert_eq!(one, [(Some(pool::register(2)), std::path::PathBuf::from(of(2)))]);
}

/// Protects whoever is overtaken in the last statement: it is known by what that statement does, whatever the tables are
/// called where it is done, and the command is decided again.
#[test]
fn a_head_that_moved_in_between_is_met_again() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    let mut store = desk.create();
    // Another writer, once: a sequence counts what was rolled back, too.
    database.ask(
        "CREATE SEQUENCE public.tries; CREATE FUNCTION public.meddle() RETURNS trigger LANGUAGE plpgsql AS \
         'BEGIN IF nextval(''public.tries'') = 1 THEN UPDATE ayni.register SET version = version + 7; END IF; \
          RETURN NEW; END'; \
         CREATE TRIGGER meddle BEFORE INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION public.meddle()",
    );
    execute(&mut store, 1, [ask::record(1)]);
    assert_eq!(database.number("SELECT last_value FROM public.tries"), 2);
    database.ask("DROP FUNCTION public.meddle() CASCADE");
    assert_eq!(store.version().unwrap(), 1);
    sound(&store);
}

/// Protects registers on a server that goes away meanwhile: nothing is said to be damaged.
#[test]
fn a_server_that_goes_away_is_no_damage() {
    let Some((desk, store)) = furnished() else { return };
    let gone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() \
                AND datname = current_database()";
    let report = store.verify(&mut |_, _| database(&desk).ask(gone));
    assert!(matches!(&report, Err(error) if error.kind() == ErrorKind::Unreachable), "{report:?}");
}

/// Protects secretariats from each other that share a database: with `isolate.sql`, each sees and writes the registers of
/// which she has the role, rosters included, and nothing else.
#[test]
fn whoever_has_the_role_of_a_register_sees_that_one_alone() {
    let Some(server) = Server::new("isolated") else { return };
    let database = Database::on(&server.does("url"));
    let joint = if database.url.contains('?') { '&' } else { '?' };
    let of = |user: &str, number: u32| {
        let url = database.url.replacen("ayni@", &format!("{user}@"), 1);
        format!("{url}{joint}register={}", pool::register(number))
    };
    let open = |user: &str, number: u32| Store::open(Path::new(&of(user, number)));
    for number in [1, 2] {
        full(&mut Store::create(Path::new(&of("ayni", number)), pool::register(number)).unwrap());
    }
    let script = include_str!("../../migrations/postgres/isolate.sql").replace("\\set ON_ERROR_STOP on", "");
    let role = |number: u32| format!("ayni_{}", pool::register(number).uuid().simple());
    // Run again, it does the same.
    database.ask(&format!("{script}; {script}"));
    database.ask(&format!(
        "CREATE ROLE {first}; CREATE ROLE {second}; CREATE ROLE rosa LOGIN IN ROLE {first}; \
         CREATE ROLE juana LOGIN IN ROLE {first}, {second}; CREATE ROLE nadie LOGIN; \
         GRANT USAGE ON SCHEMA ayni TO PUBLIC; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ayni TO PUBLIC",
        first = role(1),
        second = role(2),
    ));

    let mut rosa = open("rosa", 1).unwrap();
    let before = rosa.version().unwrap();
    // So many rows come as a stream where that is possible.
    rosa.execute_batch(&crate::batch(77, crate::roster(100..300)), &mut |_| {}).unwrap();
    assert_eq!(rosa.version().unwrap(), before + 400);
    execute(&mut rosa, 900, [ask::erase(100)]);
    sound(&rosa);
    assert_eq!(open("rosa", 2).unwrap_err().code(), "not_found");
    let alone = database.url.replacen("ayni@", "rosa@", 1);
    assert_eq!(Store::open(Path::new(&alone)).unwrap().id(), pool::register(1));
    assert_eq!(ayni_storage::rollup(Path::new(&alone), value::day("2020-01-01")).unwrap().len(), 1);
    let third = Store::create(Path::new(&of("rosa", 3)), pool::register(3)).unwrap_err();
    assert_eq!(third.code(), "permission");
    let count =
        "SELECT count(*)::text FROM ayni.person WHERE register NOT IN (SELECT register FROM ayni.register)";
    assert_eq!(crate::postgres::ask(&alone, count).unwrap(), [Some("0".to_owned())]);
    let foreign =
        format!("UPDATE ayni.register SET register = decode('{}', 'hex')", pool::register(2).uuid().simple());
    assert!(crate::postgres::ask(&alone, &foreign).is_err(), "a row may not go to another register");

    for number in [1, 2] {
        sound(&open("juana", number).unwrap());
        sound(&open("ayni", number).unwrap());
        assert_eq!(open("nadie", number).unwrap_err().code(), "not_found");
    }
    // A policy of this name that says something else is not ours.
    database.ask("ALTER POLICY own_register ON person USING (true)");
    assert_eq!(open("rosa", 1).unwrap_err().detail(), "policy person.own_register, row security person");
}
