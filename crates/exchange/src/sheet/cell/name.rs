//! Whole names in one cell: parted at a comma, at the end of the capitals, or as their column writes them.

use crate::vocabulary;

/// A whole name, parted where the cell parts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullName {
    /// The surname, where something ends it.
    pub family: Option<String>,
    /// The given names, or the whole name where nothing parts it.
    pub given: String,
    /// Whether only the custom of two surnames parts it, so that it is to be said.
    pub by_custom: bool,
}

/// In which order a column of whole names writes them, as its heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NameOrder {
    /// The heading does not say.
    #[default]
    Unknown,
    /// `Apellidos y nombres`.
    FamilyFirst,
    /// `Nombres y apellidos`.
    GivenFirst,
}

impl NameOrder {
    /// What a folded heading says.
    pub fn of_heading(folded: &str) -> Self {
        let at = |id| vocabulary::words(id).iter().filter_map(|word| folded.find(word)).min();
        let (family, given) = (at("heading-order-family"), at("heading-order-given"));
        match (family, given) {
            (Some(family), Some(given)) if family < given => Self::FamilyFirst,
            (Some(_), Some(_)) => Self::GivenFirst,
            _ => Self::Unknown,
        }
    }
}

/// Words that belong to the word after them: `De la Cruz`, `Del Carpio`, `San Román`.
const PARTICLES: &str = "cell-name-particle";

/// How many surnames people have by custom.
const SURNAMES: usize = 2;

/// Parts `Quispe Mamani, María Elena` at its comma and `QUISPE MAMANI María Elena` where the capitals end. Otherwise two
/// surnames and the rest are told apart only where the heading gives their order; a name of two units, or under a
/// heading that says nothing, stays whole.
pub fn full_name(cell: &str, order: NameOrder) -> FullName {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = FullName { family: None, given: tidy(cell), by_custom: false };
    let parted =
        |family: String, given: String, by_custom| FullName { family: Some(family), given, by_custom };
    match cell.split_once(',').map(|(family, given)| (tidy(family), tidy(given))) {
        Some((family, given)) if !family.is_empty() && !given.is_empty() && !given.contains(',') => {
            return parted(family, given, false);
        }
        Some(_) => return whole,
        None => {}
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    if let Some(end) = capitals_end(&words) {
        return parted(words[..end].join(" "), words[end..].join(" "), false);
    }
    let units = units(&words);
    match order {
        // Of two words either may be the surname, since people write them as they are called.
        _ if units.len() < 3 => whole,
        NameOrder::Unknown => whole,
        NameOrder::FamilyFirst => parted(units[..SURNAMES].join(" "), units[SURNAMES..].join(" "), true),
        NameOrder::GivenFirst => {
            let at = units.len() - SURNAMES;
            parted(units[at..].join(" "), units[..at].join(" "), true)
        }
    }
}

/// Between the names of two people in one cell, where no name has such a sign.
const BETWEEN_PEOPLE: [char; 5] = ['/', ';', '&', '+', '\n'];

/// The words between the names of two people, which stand in a few names, too: `Ortega y Gasset`.
const AND: &str = "cell-name-and";

/// How many words two people have at least who are joined by such a word.
const WORDS_OF_TWO_MIN: usize = 5;

/// Whether a cell names several people: certainly, where a sign parts them that no name has, or only likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Several {
    /// By a sign such as a slash.
    Certain,
    /// By a word such as *and* between two whole names.
    Likely,
}

/// Whether several people are named where one is expected, each by at least two words.
pub fn several(cell: &str) -> Option<Several> {
    let words = |text: &str| {
        let has_letters = |word: &&str| word.chars().any(char::is_alphabetic);
        text.split_whitespace().filter(has_letters).count()
    };
    let parts: Vec<usize> = cell.split(BETWEEN_PEOPLE).map(words).collect();
    if 1 < parts.iter().filter(|words| 2 <= **words).count() {
        return Some(Several::Certain);
    }
    let all: Vec<&str> = cell.split_whitespace().collect();
    let is_joined = |at: usize| {
        let (before, after) = (all.iter().take(at).count(), all.iter().skip(at + 1).count());
        2 <= before.min(after) && WORDS_OF_TWO_MIN <= before + after
    };
    let mut joints = (0..all.len())
        .filter(|at| all.get(*at).is_some_and(|word| vocabulary::has(AND, &word.to_lowercase())));
    joints.any(is_joined).then_some(Several::Likely)
}

/// Where surnames in capitals end and given names in small letters begin.
fn capitals_end(words: &[&str]) -> Option<usize> {
    let capital = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        1 < letters.clone().count() && letters.clone().all(char::is_uppercase)
    };
    let end = words.iter().position(|word| !capital(word))?;
    let rest_is_small = words.iter().skip(end).all(|word| !capital(word));
    (0 < end && rest_is_small).then_some(end)
}

/// The words of a name, each particle with the word that it belongs to.
fn units(words: &[&str]) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let lower = word.to_lowercase();
        let particle = vocabulary::has(PARTICLES, lower.trim_end_matches('.'));
        match units.last_mut() {
            Some(last) if open => {
                last.push(' ');
                last.push_str(word);
            }
            _ => units.push((*word).to_owned()),
        }
        open = particle;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects counts of people: two in one cell are told from a name with the same words or signs in it.
    #[test]
    fn several_people_are_told_from_one() {
        for (cell, expected) in [
            ("Quispe Mamani, María", None),
            ("Ortega y Gasset, José", None),
            ("José Ortega y Gasset", None),
            ("Ramón y Cajal, Santiago Felipe", None),
            ("Quispe Mamani, María (DNI 4/5)", None),
            ("Ticona, Ana s/n", None),
            ("CONDORI ÑAUPA Julia y CONDORI ÑAUPA Pedro", Some(Several::Likely)),
            ("Julia Condori y Pedro Condori Apaza", Some(Several::Likely)),
            ("Ramos Luque, Ana / Ramos Luque, Flor", Some(Several::Certain)),
            ("Ana Ramos; Flor Ramos", Some(Several::Certain)),
            ("Ana Ramos & Flor Ramos", Some(Several::Certain)),
        ] {
            assert_eq!(several(cell), expected, "{cell}");
        }
    }
}
