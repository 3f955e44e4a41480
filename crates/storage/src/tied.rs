//! Whether a statement of one register stays with it. In a cluster the rows of a register lie on one worker, and a statement
//! is led there by the register that it names itself: so every table, in a sub-select too, has to be tied to `?1`, never to
//! the register of another table. It looks at text alone, and must not know what a statement is for.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::register::schema::REGISTER;
use crate::schema::Schema;

/// Every kind of book. A new one is to be added.
static BOOKS: &[&Schema] = &[
    &REGISTER,
    #[cfg(test)]
    &crate::book::plain::SCHEMA,
];

/// The tables of which each row belongs to a register.
static TABLES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| BOOKS.iter().copied().flat_map(tables_of).collect());

fn tables_of(schema: &'static Schema) -> impl Iterator<Item = &'static str> {
    let lines = schema.since(schema.postgres, 0).flat_map(str::lines);
    lines.filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(" (").next())
}

/// Words that may follow a table and are no other name of it.
const AFTER_TABLE: [&str; 20] = [
    "on",
    "where",
    "join",
    "left",
    "cross",
    "inner",
    "group",
    "order",
    "set",
    "values",
    "select",
    "limit",
    "indexed",
    "not",
    "for",
    "union",
    "having",
    "as",
    "except",
    "intersect",
];

#[cfg(test)]
thread_local! {
    static ASKED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Bears a statement in mind.
#[cfg(test)]
pub(crate) fn note(sql: &str) {
    ASKED.with_borrow_mut(|asked| asked.insert(sql.to_owned()));
}

/// Everything that this thread was asked since this was last taken.
#[cfg(test)]
pub(crate) fn noted() -> BTreeSet<String> {
    ASKED.take()
}

/// Stops where a statement does not stay with its register. Each is looked at once in a thread.
pub(crate) fn check(sql: &str) {
    thread_local! {
        static SEEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    }
    if SEEN.with_borrow(|seen| seen.contains(sql)) {
        return;
    }
    assert!(sql.contains("register"), "no register is named: {sql}");
    let found = faults(sql);
    assert!(found.is_empty(), "{found:?} in {sql}");
    SEEN.with_borrow_mut(|seen| seen.insert(sql.to_owned()));
}

/// What is wrong with a statement of one register.
pub(crate) fn faults(sql: &str) -> Vec<String> {
    let mut found = Vec::new();
    look(&parts(&mut tokens(sql).into_iter(), ")"), &mut found);
    found
}

/// A part of a statement. What stands in parentheses, or between `CASE` and `END`, is one part.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A word in small letters, a number or a sign.
    Word(String),
    /// A place for a value.
    Place(usize),
    Group(Vec<Self>),
}

impl Part {
    fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found == word)
    }

    fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    fn word(&self) -> Option<&str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

/// The words, places and signs of a statement; texts become one sign.
fn tokens(sql: &str) -> Vec<Part> {
    let mut found = Vec::new();
    let (mut rest, mut places) = (sql, 0);
    while let Some(first) = rest.chars().next() {
        let length = |fits: fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let end = if first.is_alphanumeric() || first == '_' {
            length(|c| c.is_alphanumeric() || c == '_')
        } else if first == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |end| end + 2)
        } else if first == '?' || first == '$' {
            1 + rest[1..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - 1)
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        match first {
            '?' | '$' => {
                let place = token[1..].parse().unwrap_or(places + 1);
                places = places.max(place);
                found.push(Part::Place(place));
            }
            '\'' => found.push(Part::Word("''".to_owned())),
            _ if first.is_whitespace() => {}
            _ => found.push(Part::Word(token.to_lowercase())),
        }
    }
    found
}

/// Puts together what stands in parentheses, up to the end of the group.
fn parts(tokens: &mut impl Iterator<Item = Part>, end: &str) -> Vec<Part> {
    let mut found = Vec::new();
    while let Some(token) = tokens.next() {
        if token.is(end) {
            break;
        }
        if token.is("(") {
            found.push(Part::Group(parts(tokens, ")")));
        } else if token.is("case") {
            let inner = parts(tokens, "end");
            found.push(Part::Group(std::iter::once(token).chain(inner).collect()));
        } else {
            found.push(token);
        }
    }
    found
}

/// Looks at a group, each of its selects by itself, and at every group within.
fn look(parts: &[Part], found: &mut Vec<String>) {
    if parts.first().is_some_and(|first| first.is("case"))
        && !parts.get(1).is_some_and(|next| next.is("when"))
    {
        found.push("CASE with a value: a cluster computes it in the wrong place".to_owned());
    }
    for select in parts.split(|part| part.is_any(&["union", "except", "intersect"])) {
        look_at_select(select, found);
    }
    for part in parts {
        if let Part::Group(inner) = part {
            look(inner, found);
        }
    }
}

fn look_at_select(parts: &[Part], found: &mut Vec<String>) {
    let tables = tables(parts);
    let mut tied = BTreeSet::new();
    let mut at = 0;
    while let Some(next) = parts[at..].iter().position(|part| part.is("register")) {
        at += next + 1;
        match tie(parts, at - 1) {
            Tie::Other => {}
            Tie::Of(Some(name)) => drop(tied.insert(name.to_owned())),
            Tie::Of(None) if tables.len() == 1 => drop(tied.insert(tables[0].1.clone())),
            Tie::Of(None) => found.push("a register of no table in particular".to_owned()),
            Tie::Wrong => found.push("a register that is not compared with ?1 alone".to_owned()),
        }
    }
    if !tied.is_empty() && parts.iter().any(|part| part.is("or")) {
        found.push("OR beside the register".to_owned());
    }
    for (table, name) in &tables {
        if !tied.contains(name) && !is_put_with_register(parts, table) {
            found.push(format!("{table} {name} is not tied to its register"));
        }
    }
}

/// What a column `register` is compared with.
enum Tie<'a> {
    /// It is not compared.
    Other,
    /// With the register of the statement: that of the table of this name, or of the only one.
    Of(Option<&'a str>),
    Wrong,
}

fn tie(parts: &[Part], at: usize) -> Tie<'_> {
    let qualified = at >= 2 && parts[at - 1].is(".");
    let (name, start) = if qualified { (parts[at - 2].word(), at - 2) } else { (None, at) };
    let before = start.checked_sub(1).and_then(|before| parts.get(before));
    if before.is_some_and(|before| before.is_any(&["=", "<", ">"])) {
        return Tie::Wrong;
    }
    match parts.get(at + 1) {
        Some(next) if next.is("=") => {}
        Some(next) if next.is_any(&["<", ">", "!", "in", "between", "is", "like"]) => return Tie::Wrong,
        Some(_) | None => return Tie::Other,
    }
    let with_register = parts.get(at + 2) == Some(&Part::Place(1));
    let begins = before.is_some_and(|before| before.is_any(&["where", "and", "on"]));
    let operators = ["+", "-", "*", "/", "|", ":", "or", "is"];
    let ends = parts.get(at + 3).is_none_or(|after| !after.is_any(&operators));
    if with_register && begins && ends { Tie::Of(name) } else { Tie::Wrong }
}

/// The tables that a select, or what changes rows, names itself, each with the name that it has there.
fn tables(parts: &[Part]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // Whether a comma leads to a further table.
    let mut listing = false;
    for (at, part) in parts.iter().enumerate() {
        let leads = part.is_any(&["from", "join", "update", "into"]) || (listing && part.is(","));
        listing = part.is("from") || (listing && !part.is_any(&["where", "group", "order", "limit", "set"]));
        let Some(table) = leads.then(|| parts.get(at + 1)?.word()).flatten() else { continue };
        if !TABLES.contains(table) {
            continue;
        }
        let after = if parts.get(at + 2).is_some_and(|part| part.is("as")) { at + 3 } else { at + 2 };
        let alias = parts.get(after).and_then(Part::word);
        let is_name = |word: &&str| {
            word.starts_with(char::is_alphabetic) && (after == at + 3 || !AFTER_TABLE.contains(word))
        };
        found.push((table.to_owned(), alias.filter(is_name).unwrap_or(table).to_owned()));
    }
    found
}

/// Whether rows are put into the table with the register as their first value.
fn is_put_with_register(parts: &[Part], table: &str) -> bool {
    let Some(into) = parts.windows(2).position(|pair| pair[0].is("into") && pair[1].is(table)) else {
        return false;
    };
    let begins = |group: Option<&Part>, with: &Part| matches!(group, Some(Part::Group(inner)) if inner.first() == Some(with));
    let rest = &parts[into + 2..];
    let register = Part::Word("register".to_owned());
    if !begins(rest.first(), &register) {
        return false;
    }
    match rest.get(1) {
        Some(word) if word.is("select") => rest.get(2) == Some(&Part::Place(1)),
        Some(word) if word.is("values") => {
            let mut rows = rest[2..].iter().take_while(|part| part.is(",") || matches!(part, Part::Group(_)));
            begins(rest.get(2), &Part::Place(1))
                && rows.all(|row| row.is(",") || begins(Some(row), &Part::Place(1)))
        }
        Some(_) | None => false,
    }
}

#[cfg(test)]
mod tests;
