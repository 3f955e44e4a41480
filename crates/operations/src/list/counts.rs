//! How many rows lists have. Counting takes longer the more there are, so it is done once for each version and question, and not for
//! each page. It must not hold what was asked, only its digest: a filter may be a name.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use domain::value::Digest;

/// How many counts are kept; where there are more, all are let go of and made anew.
const KEPT: usize = 1_000;

/// The counts that were made of one register.
#[derive(Debug, Default)]
pub struct Counts(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    by_question: BTreeMap<Digest, u64>,
    made: u64,
}

impl Counts {
    /// How often rows were counted.
    pub fn made(&self) -> u64 {
        self.with(|known| known.made)
    }

    /// How many rows answer a question, where they were counted.
    pub(super) fn known(&self, question: &Digest) -> Option<u64> {
        self.with(|known| known.by_question.get(question).copied())
    }

    /// Keeps how many rows were counted.
    pub(super) fn keep(&self, question: Digest, rows: u64) {
        self.with(|known| {
            if KEPT <= known.by_question.len() {
                known.by_question.clear();
            }
            known.by_question.insert(question, rows);
            known.made = known.made.saturating_add(1);
        });
    }

    fn with<T>(&self, what: impl FnOnce(&mut Known) -> T) -> T {
        what(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What distinguishes a question for rows from others of the same register.
pub(super) fn of_question(version: u64, question: &impl Debug) -> Digest {
    Digest::of(&[&version.to_be_bytes(), format!("{question:?}").as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects memory, and readers from counts of another version or question.
    #[test]
    fn counts_are_of_a_version_and_a_question() {
        let counts = Counts::default();
        counts.keep(of_question(1, &"women"), 7);
        assert_eq!(counts.known(&of_question(1, &"women")), Some(7));
        assert_eq!(counts.known(&of_question(2, &"women")), None);
        assert_eq!(counts.known(&of_question(1, &"men")), None);
        for version in 0..3 * KEPT as u64 {
            counts.keep(of_question(version, &"all"), version);
        }
        assert!(counts.with(|known| known.by_question.len()) <= KEPT);
        assert_eq!(counts.made(), 3 * KEPT as u64 + 1);
    }
}
