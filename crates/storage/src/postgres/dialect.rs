//! Statements in the words of PostgreSQL. They are written as SQLite takes them; the few words that differ are put in their
//! place here.

use std::fmt::Write as _;

/// What SQLite calls something, and what PostgreSQL calls it. Which index to go by it finds out itself.
const WORDS: [(&str, &str); 9] = [
    (" INDEXED BY membership_day", ""),
    (" INDEXED BY membership_person", ""),
    (" INDEXED BY membership_organisation", ""),
    (" INDEXED BY mandate_organ", ""),
    (" INDEXED BY assignment_area", ""),
    (" NOT INDEXED", ""),
    (" CROSS JOIN ", " JOIN "),
    ("instr(", "strpos("),
    ("group_concat(", "string_agg("),
];

/// The statement for PostgreSQL, where `?` and `?2` are `$1` and `$2`, and how many places for values it has.
pub(super) fn translated(sql: &str) -> (String, usize) {
    let mut text = sql.to_owned();
    for (theirs, ours) in WORDS {
        text = text.replace(theirs, ours);
    }
    let mut parts = text.split('?');
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut places = 0;
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        let position = number.parse().unwrap_or(places + 1);
        places = places.max(position);
        // Writing to a text cannot fail.
        let _ = write!(out, "${position}{rest}");
    }
    (out, places)
}

#[cfg(test)]
mod tests {
    use super::translated;

    /// Protects the places of values: numbered ones keep their number, others get the next.
    #[test]
    fn places_are_numbered() {
        assert_eq!(translated("a = ? AND b = ?"), ("a = $1 AND b = $2".to_owned(), 2));
        assert_eq!(translated("a = ?12 AND b = ?1"), ("a = $12 AND b = $1".to_owned(), 12));
        let hinted = translated("x INDEXED BY mandate_organ WHERE instr(a, ?2)");
        assert_eq!(hinted, ("x WHERE strpos(a, $2)".to_owned(), 2));
    }
}
