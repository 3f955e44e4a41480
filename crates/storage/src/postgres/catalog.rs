//! What the schema consists of: as the migrations make it, and as the catalogue of the server has it. Whatever else hangs on
//! the tables may change what is read or written, without a trace in the rows. It must not look at rows.

use std::collections::BTreeSet;

use super::connection::ServerConnection;
use super::schema::NUMBER;
use crate::error::StorageError;
use crate::schema::{Object, Schema};
use crate::table::SqlValue;

/// Asks for every object with what it is like.
const OBJECTS: &str = include_str!("catalog.sql");

/// What the migrations make.
fn expected(schema: &'static Schema) -> &'static BTreeSet<Object> {
    schema.on_server.get_or_init(|| {
        let mut found = BTreeSet::new();
        for statement in std::iter::once(NUMBER).chain(schema.since(schema.postgres, 0)).flat_map(statements)
        {
            // A test sees to it that each is understood.
            let _ = make(&statement, &mut found);
        }
        found
    })
}

/// The name of the policy by which each register is seen by the members of its role alone.
const POLICY: &str = "own_register";

/// What `isolate.sql` adds to a table.
fn isolation(table: &str) -> [Object; 2] {
    let policy = "* t {0} pg_has_role(to_regrole('ayni_' || encode(register, 'hex')), 'USAGE') check";
    [
        (format!("row security {table}"), "enabled".to_owned()),
        (format!("policy {table}.{POLICY}"), plain(policy)),
    ]
}

/// Objects that are missing, strange or other than the migrations make them, in order.
pub(super) fn differences(
    connection: &ServerConnection,
    schema: &'static Schema,
) -> Result<Vec<String>, StorageError> {
    let expected = expected(schema);
    let mut found = BTreeSet::new();
    let mut answer = connection.query(OBJECTS, &SqlValue::text(schema.name), &[])?;
    while let Some(row) = answer.next()? {
        found.insert((row.try_get(0)?, plain(row.try_get(1)?)));
    }
    drop(answer);
    for (name, _) in expected {
        // Both or neither: without the policy, rows are hidden from everybody.
        if let Some(isolation) = name.strip_prefix("table ").map(isolation)
            && isolation.iter().all(|object| found.contains(object))
        {
            found.retain(|object| !isolation.contains(object));
        }
    }
    let names: BTreeSet<&String> = expected.symmetric_difference(&found).map(|(name, _)| name).collect();
    Ok(names.into_iter().cloned().collect())
}

/// Whether a policy decides which rows of ours this user sees and writes.
pub(super) fn is_row_security_active(
    connection: &ServerConnection,
    schema: &Schema,
) -> Result<bool, StorageError> {
    let sql = "SELECT coalesce(bool_or(pg_catalog.row_security_active(oid)), false) FROM pg_catalog.pg_class \
               WHERE relrowsecurity AND relnamespace = pg_catalog.to_regnamespace(?)";
    let mut answer = connection.query(sql, &SqlValue::text(schema.name), &[])?;
    Ok(answer.next()?.map(|row| row.try_get(0)).transpose()?.unwrap_or(false))
}

/// An expression without what servers of different versions write differently.
fn plain(detail: &str) -> String {
    let casts = ["::text", "::oid", "::name", "(", ")", "\""];
    let bare = casts.into_iter().fold(detail.to_owned(), |text, cast| text.replace(cast, " "));
    bare.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",")
}

/// The statements of a migration, without comments and with single spaces.
fn statements(migration: &str) -> Vec<String> {
    let lines = migration.lines().map(|line| line.split("--").next().unwrap_or_default());
    let text = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    text.split(';').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

/// Does to the expected objects what a statement of a migration does to the schema. `false` where it cannot tell.
fn make(statement: &str, objects: &mut BTreeSet<Object>) -> bool {
    if let Some(created) = statement.strip_prefix("CREATE TABLE ") {
        let created = created.trim_start_matches("IF NOT EXISTS ");
        let Some((table, columns)) = created.split_once(" (") else { return false };
        objects.insert((format!("table {table}"), "p".to_owned()));
        listed(columns.strip_suffix(')').unwrap_or(columns)).iter().all(|line| column(table, line, objects))
    } else if let Some(altered) = statement.strip_prefix("ALTER TABLE ") {
        let Some((table, added)) = altered.split_once(" ADD COLUMN ") else { return false };
        column(table, added, objects)
    } else if let Some(created) = statement.strip_prefix("CREATE INDEX ") {
        let Some((name, on)) = created.split_once(" ON ") else { return false };
        let Some((table, rest)) = on.split_once(' ') else { return false };
        objects.insert((format!("index {name}"), plain(&format!("on {table} USING btree {rest}"))));
        true
    } else {
        statement.starts_with("INSERT ") || statement.starts_with("UPDATE ")
    }
}

/// What stands between the commas of a list, those in parentheses apart.
fn listed(list: &str) -> Vec<String> {
    let mut depth = 0;
    let between = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    };
    list.split(between).map(|part| part.trim().to_owned()).collect()
}

/// Adds a column, or a primary key, as it stands in a list.
fn column(table: &str, line: &str, objects: &mut BTreeSet<Object>) -> bool {
    let mut key = |columns: &str| {
        let detail = plain(&format!("primary unique on {table} USING btree ({columns})"));
        objects.insert((format!("index {table}_pkey"), detail));
    };
    if let Some(columns) = line.strip_prefix("PRIMARY KEY ") {
        key(columns);
        return true;
    }
    let Some((name, kind)) = line.split_once(' ') else { return false };
    let kind = match kind.strip_suffix(" PRIMARY KEY") {
        Some(kind) => {
            key(name);
            format!("{kind} NOT NULL")
        }
        None => kind.to_owned(),
    };
    let detail = match kind.strip_prefix("TEXT COLLATE \"C\"") {
        Some(rest) => format!("text collate C{}", rest.to_lowercase()),
        None => kind.to_lowercase(),
    };
    objects.insert((format!("column {table}.{name}"), detail))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{NUMBER, expected, make, plain, statements};
    use crate::register::schema::REGISTER;

    /// Protects the comparison: every statement of every migration is understood. A new kind of statement is to be added to
    /// `make`.
    #[test]
    fn migrations_are_understood() {
        let mut objects = BTreeSet::new();
        for statement in
            std::iter::once(NUMBER).chain(REGISTER.since(REGISTER.postgres, 0)).flat_map(statements)
        {
            assert!(make(&statement, &mut objects), "{statement}");
        }
        assert_eq!(objects, *expected(&REGISTER));
        for object in [
            ("table person", "p"),
            ("column person.birth", "text collate C"),
            ("column event.version", "bigint not null"),
            ("column command.asked", "bytea"),
            ("index seat_pkey", "primary unique on seat USING btree register, organ, seat"),
            ("index schema_number_pkey", "primary unique on schema_number USING btree only_row"),
        ] {
            assert!(objects.contains(&(object.0.to_owned(), object.1.to_owned())), "{object:?}");
        }
    }

    /// Protects from versions of PostgreSQL: they write the same condition with and without parentheses.
    #[test]
    fn conditions_are_compared_by_what_they_say() {
        let found =
            "on m USING btree (register, \"position\") WHERE ((a IS NOT NULL) AND (kind = 'x'::text))";
        assert_eq!(
            plain(found),
            plain("on m USING btree (register, position) WHERE a IS NOT NULL AND kind = 'x'")
        );
    }
}
