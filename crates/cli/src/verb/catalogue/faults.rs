//! What of a catalogue was left out or cut, like things together, each with every place where it stands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use exchange::catalogue::Fault;
use exchange::roster::all_ranges;
use reports::document::Section;
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use serde_json::{Map, Value, json};

use super::fields;

/// Like faults in like places.
struct Group {
    remedy: &'static str,
    said: String,
    /// The places, written with the positions in lists that differ as ranges.
    place: String,
    count: u64,
}

/// What became of faults, what is said of them, and their path without its positions in lists.
type Kind<'f> = (&'static str, String, Vec<&'f str>);

/// The section that lists them; none where nothing was left out.
pub(super) fn section(words: &Words, faults: &[Fault]) -> Option<Section> {
    if faults.is_empty() {
        return None;
    }
    let rows = groups(words, faults).into_iter().map(|group| {
        vec![
            Cell::text(group.place),
            Cell::count(group.count),
            Cell::code(
                group.remedy,
                words.say(&format!("catalogue-remedy-{}", group.remedy.replace('_', "-"))),
            ),
            Cell::text(group.said),
        ]
    });
    let columns = vec![
        Column::text("path", words.heading("col-path")),
        Column::integer("count", words.heading("col-count")),
        Column::text("remedy", words.heading("catalogue-remedy")),
        Column::text("note", words.heading("col-note")),
    ];
    let table = Table { rows: rows.collect(), columns, ..Table::default() };
    let heading = words.heading("catalogue-faults");
    Some(Section { id: "catalogue-faults".to_owned(), heading, table: Some(table), ..Section::default() })
}

/// The same for a program, one by one.
pub(super) fn json(faults: &[Fault]) -> Value {
    let fault = |fault: &Fault| {
        let details =
            fault.error.fields().into_iter().map(|(name, value)| (name.to_owned(), Value::from(value)));
        let mut details: Map<String, Value> = details.collect();
        let (path, id) = (details.remove("pointer"), details.remove("id"));
        json!({
            "code": fault.error.code(),
            "details": details,
            "id": id,
            "path": path,
            "remedy": fault.remedy.code(),
        })
    };
    faults.iter().map(fault).collect()
}

fn groups(words: &Words, faults: &[Fault]) -> Vec<Group> {
    // Every list of positions, by what is said and the path without them; in the order of the first of each.
    let mut alike: Vec<(Kind<'_>, Vec<Vec<u64>>)> = Vec::new();
    let mut places: HashMap<Kind<'_>, usize> = HashMap::new();
    for fault in faults {
        let (path, positions) = split(fault.error.pointer().unwrap_or_default());
        let key = (fault.remedy.code(), said(words, fault), path);
        let place = *places.entry(key.clone()).or_insert(alike.len());
        match alike.get_mut(place) {
            Some((_, known)) => known.push(positions),
            None => alike.push((key, vec![positions])),
        }
    }
    let groups = alike.into_iter().flat_map(|((remedy, said, path), positions)| {
        ranged(positions).into_iter().map(move |(before, range, after, count)| {
            let place = written(&path, &before, &range, &after);
            Group { remedy, said: said.clone(), place, count }
        })
    });
    groups.collect()
}

/// Positions with the one that differs most often as ranges: what stands before it, the ranges, what stands after it, and
/// for how many they stand.
fn ranged(positions: Vec<Vec<u64>>) -> Vec<(Vec<u64>, String, Vec<u64>, u64)> {
    let depth = positions.first().map_or(0, Vec::len);
    let different =
        |at: &usize| positions.iter().filter_map(|one| one.get(*at)).collect::<BTreeSet<_>>().len();
    let Some(differing) = (0..depth).max_by_key(different) else {
        return vec![(
            Vec::new(),
            String::new(),
            Vec::new(),
            u64::try_from(positions.len()).unwrap_or(u64::MAX),
        )];
    };
    let mut rows: BTreeMap<_, Vec<u64>> = BTreeMap::new();
    for mut before in positions {
        let mut after = before.split_off(differing);
        let position = after.remove(0);
        rows.entry((before, after)).or_default().push(position);
    }
    let rows = rows.into_iter().map(|((before, after), mut all)| {
        all.sort_unstable();
        let count = u64::try_from(all.len()).unwrap_or(u64::MAX);
        (before, all_ranges(&all), after, count)
    });
    rows.collect()
}

/// A path with its positions.
fn written(path: &[&str], before: &[u64], range: &str, after: &[u64]) -> String {
    let positions = before.iter().map(u64::to_string);
    let positions = positions.chain((!range.is_empty()).then(|| range.to_owned()));
    let positions = positions.chain(after.iter().map(u64::to_string));
    let mut written = String::new();
    let mut positions = positions.fuse();
    for (at, step) in path.iter().enumerate() {
        if 0 < at {
            written.extend(positions.next());
        }
        written.push_str(step);
    }
    written.extend(positions);
    written
}

/// What is wrong, without the place.
fn said(words: &Words, fault: &Fault) -> String {
    let fields = fields(words, &fault.error);
    let args: Vec<(&str, Arg<'_>)> = fields.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    words.say_with(&format!("fault-{}", fault.error.code().replace('_', "-")), &args)
}

/// A pointer without its positions in lists, and they.
fn split(pointer: &str) -> (Vec<&str>, Vec<u64>) {
    let (mut path, mut positions) = (Vec::new(), Vec::new());
    let (mut start, mut at) = (0, 0);
    for step in pointer.split_inclusive('/') {
        let end = at + step.len();
        if let Ok(position) = step.trim_end_matches('/').parse() {
            path.extend(pointer.get(start..at));
            positions.push(position);
            start = at + step.trim_end_matches('/').len();
        }
        at = end;
    }
    path.extend(pointer.get(start..));
    (path, positions)
}

#[cfg(test)]
mod tests {
    use super::{ranged, split, written};

    fn places(pointers: &[&str]) -> Vec<(String, u64)> {
        let split: Vec<_> = pointers.iter().map(|pointer| split(pointer)).collect();
        let path = split[0].0.clone();
        let rows = ranged(split.into_iter().map(|(_, positions)| positions).collect());
        rows.into_iter()
            .map(|(before, range, after, count)| (written(&path, &before, &range, &after), count))
            .collect()
    }

    /// Protects the places: every one is named, those that differ in one position in one line.
    #[test]
    fn every_place_is_named() {
        let check = |pointers: &[&str], expected: &[(&str, u64)]| {
            let expected: Vec<(String, u64)> =
                expected.iter().map(|(place, count)| ((*place).to_owned(), *count)).collect();
            assert_eq!(places(pointers), expected);
        };
        check(&["/catalog/metadata"], &[("/catalog/metadata", 1)]);
        check(&["/c/60"], &[("/c/60", 1)]);
        check(&["/c/4/p/0", "/c/5/p/0", "/c/9/p/0"], &[("/c/4–5, 9/p/0", 3)]);
        check(&["/c/1/p/0", "/c/1/p/1", "/c/3/p/0"], &[("/c/1/p/0–1", 2), ("/c/3/p/0", 1)]);
        check(&["/c/1/t", "/c/1/t"], &[("/c/1/t", 2)]);
    }
}
