//! What is said of rows, like things together: sixty-four times the same is one line with its rows.

use exchange::roster::{Judged, Note, Severity, ranges};
use reports::words::{Arg, Words};

/// How many different values of like cells are named in one line.
const VALUES_MAX: usize = 8;

/// One line of a receipt.
pub(super) struct Group {
    pub(super) severity: Severity,
    /// The rows, in their order, each once.
    pub(super) lines: Vec<u64>,
    /// What is said of the first of them.
    said: String,
    key: (Severity, String, String),
    /// What the cells say, where they are told together though they differ.
    values: Vec<String>,
}

impl Group {
    /// The rows in few words.
    pub(super) fn rows(&self) -> String {
        ranges(&self.lines)
    }

    /// What is said, with the other values that it is said of.
    pub(super) fn text(&self, words: &Words) -> String {
        let others: Vec<String> =
            self.values.iter().skip(1).take(VALUES_MAX).map(|value| format!("«{value}»")).collect();
        if others.is_empty() {
            return self.said.clone();
        }
        let more = if VALUES_MAX + 1 < self.values.len() { ", …" } else { "" };
        let values = format!("{}{more}", others.join(", "));
        words.say_with("import-also", &[("said", Arg::from(&self.said)), ("values", Arg::from(&values))])
    }
}

/// Everything that is said of rows, what keeps rows from being imported first.
pub(super) fn of<'a>(rows: impl Iterator<Item = &'a Judged>, say: impl Fn(&Note) -> String) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for row in rows {
        for note in &row.notes {
            let said = say(note);
            // Faults of writing are one thing whatever the cell says; of people each is another.
            let what = if note.is_about_writing() { note.code.to_owned() } else { said.clone() };
            let key = (note.severity, note.heading.clone(), what);
            let place = *places.entry(key.clone()).or_insert(groups.len());
            if place == groups.len() {
                let (lines, values) = (Vec::new(), Vec::new());
                groups.push(Group { severity: note.severity, lines, said, key, values });
            }
            let Some(group) = groups.get_mut(place) else { continue };
            if group.lines.last() != Some(&row.line) {
                group.lines.push(row.line);
            }
            if note.is_about_writing()
                && group.values.len() <= VALUES_MAX + 1
                && !group.values.contains(&note.value)
            {
                group.values.push(note.value.clone());
            }
        }
    }
    groups
        .sort_by(|one, other| other.key.0.cmp(&one.key.0).then(one.lines.first().cmp(&other.lines.first())));
    groups
}
