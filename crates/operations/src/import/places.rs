//! Places in a file, like things together: each place is named, those that differ in one position of a list in one line.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use exchange::roster::all_ranges;

/// What is said alike of several places.
pub(super) struct Group<K> {
    /// What is said.
    pub(super) said: K,
    /// All the places in few words, such as `memberships[3–7, 12].start_date`.
    pub(super) place: String,
    /// For how many things it stands.
    pub(super) count: u64,
}

/// A path without its positions in lists, and they, with for how many things they stand.
type Alike<'p, K> = ((K, Vec<&'p str>), Vec<(Vec<u64>, u64)>);

/// Groups what is said of places (`/controls/3/title`, `memberships[3].role`) by what is said and by their path; in the
/// order of the first of each.
pub(super) fn grouped<'p, K: Clone + Eq + Hash>(
    lines: impl Iterator<Item = (K, &'p str, u64)>,
) -> Vec<Group<K>> {
    let mut alike: Vec<Alike<'p, K>> = Vec::new();
    let mut places: HashMap<(K, Vec<&str>), usize> = HashMap::new();
    for (said, place, count) in lines {
        let (path, positions) = split(place);
        let key = (said, path);
        let known = *places.entry(key.clone()).or_insert(alike.len());
        match alike.get_mut(known) {
            Some((_, known)) => known.push((positions, count)),
            None => alike.push((key, vec![(positions, count)])),
        }
    }
    let groups = alike.into_iter().flat_map(|((said, path), positions)| {
        ranged(positions).into_iter().map(move |(before, range, after, count)| Group {
            said: said.clone(),
            place: written(&path, &before, &range, &after),
            count,
        })
    });
    groups.collect()
}

/// Positions with the one that differs most often as ranges: what stands before it, the ranges, what stands after it, and
/// for how many they stand.
fn ranged(positions: Vec<(Vec<u64>, u64)>) -> Vec<(Vec<u64>, String, Vec<u64>, u64)> {
    let depth = positions.first().map_or(0, |(first, _)| first.len());
    let different =
        |at: &usize| positions.iter().filter_map(|(one, _)| one.get(*at)).collect::<BTreeSet<_>>().len();
    let Some(differing) = (0..depth).max_by_key(different) else {
        let count = positions.iter().map(|(_, count)| count).sum();
        return vec![(Vec::new(), String::new(), Vec::new(), count)];
    };
    let mut rows: BTreeMap<_, (Vec<u64>, u64)> = BTreeMap::new();
    for (mut before, count) in positions {
        let mut after = before.split_off(differing);
        let position = after.remove(0);
        let (all, total) = rows.entry((before, after)).or_default();
        all.push(position);
        *total += count;
    }
    let rows = rows.into_iter().map(|((before, after), (mut all, count))| {
        all.sort_unstable();
        (before, all_ranges(&all), after, count)
    });
    rows.collect()
}

/// A path with its positions.
fn written(path: &[&str], before: &[u64], range: &str, after: &[u64]) -> String {
    let positions = before.iter().map(u64::to_string);
    let positions = positions.chain((!range.is_empty()).then(|| range.to_owned()));
    let mut positions = positions.chain(after.iter().map(u64::to_string));
    let mut written = String::new();
    for (at, step) in path.iter().enumerate() {
        if 0 < at {
            written.extend(positions.next());
        }
        written.push_str(step);
    }
    written
}

/// A path without its positions in lists, and they: digits between `/` and `/`, or between `[` and `]`.
fn split(path: &str) -> (Vec<&str>, Vec<u64>) {
    let (mut steps, mut positions) = (Vec::new(), Vec::new());
    let mut start = 0;
    for (open, _) in path.match_indices(['/', '[']) {
        let rest = path.get(open + 1..).unwrap_or_default();
        let end = rest.find(['/', ']', '[', '.']).unwrap_or(rest.len());
        if let Some(position) = rest.get(..end).and_then(|digits| digits.parse().ok()) {
            steps.extend(path.get(start..=open));
            positions.push(position);
            start = open + 1 + end;
        }
    }
    steps.extend(path.get(start..));
    (steps, positions)
}

#[cfg(test)]
mod tests {
    use super::grouped;

    /// Protects the places: every one is named, those that differ in one position in one line.
    #[test]
    fn every_place_is_named() {
        let check = |places: &[&str], expected: &[(&str, u64)]| {
            let groups = grouped(places.iter().map(|place| ("said", *place, 1)));
            let found: Vec<(&str, u64)> =
                groups.iter().map(|group| (group.place.as_str(), group.count)).collect();
            assert_eq!(found, expected);
        };
        check(&["/catalog/metadata"], &[("/catalog/metadata", 1)]);
        check(&["/c/60"], &[("/c/60", 1)]);
        check(&["/c/4/p/0", "/c/5/p/0", "/c/9/p/0"], &[("/c/4–5, 9/p/0", 3)]);
        check(&["/c/1/p/0", "/c/1/p/1", "/c/3/p/0"], &[("/c/1/p/0–1", 2), ("/c/3/p/0", 1)]);
        check(&["/c/1/t", "/c/1/t"], &[("/c/1/t", 2)]);
        check(
            &["persons[]", "m[0].start", "persons[]", "m[1].start"],
            &[("persons[]", 2), ("m[0–1].start", 2)],
        );
        check(&["m[3].names[1].end", "m[3]"], &[("m[3].names[1].end", 1), ("m[3]", 1)]);
        let odd: Vec<String> = (0..99).map(|n| format!("m[{}]", 2 * n + 1)).collect();
        let groups = grouped(odd.iter().map(|place| ("said", place.as_str(), 1)));
        assert!(groups.len() == 1 && groups[0].place.ends_with("195, 197]"), "no place is left out");
    }
}
