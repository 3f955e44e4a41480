//! A mapping as it is kept for the next file with the same headings. It must not depend on the order of columns.

use serde::{Deserialize, Serialize};

use super::{Field, Mapping, fold};

/// A mapping by heading, so that it can be stored and applied to the next file of the same make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// Tells files of the same make: the headings without regard to order, case, accents and punctuation.
    pub fingerprint: String,
    /// What each heading means; a heading that was left out on purpose has no field.
    pub pairs: Vec<(String, Option<Field>)>,
}

/// The fingerprint of a header. Two headers with the same headings in another order have the same one.
pub fn fingerprint(header: &[String]) -> String {
    let mut headings: Vec<String> = header
        .iter()
        .filter(|heading| !super::is_error_column(heading))
        .map(|heading| fold(heading))
        .collect();
    headings.sort_unstable();
    // FNV-1a: it only has to tell rosters apart, and must be the same for ever.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in headings.iter().flat_map(|heading| heading.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

impl Remembered {
    /// The mapping for a header, if it is one of the same make.
    pub fn apply(&self, header: &[String]) -> Option<Mapping> {
        if self.fingerprint != fingerprint(header) {
            return None;
        }
        let mut left: Vec<Option<&(String, Option<Field>)>> = self.pairs.iter().map(Some).collect();
        let mut columns = Vec::with_capacity(header.len());
        for heading in header {
            let fits = |pair: &&mut Option<&(String, Option<Field>)>| {
                pair.is_some_and(|(known, _)| fold(known) == fold(heading))
            };
            // Each pair is used once: two columns of the same heading keep their meanings in order.
            let pair = left.iter_mut().find(fits).and_then(Option::take);
            columns.push(pair.and_then(|(_, field)| *field));
        }
        Some(Mapping { headings: header.to_vec(), columns })
    }
}

impl Mapping {
    /// What to keep of the mapping for the next file of the same make.
    pub fn remember(&self) -> Remembered {
        let pairs = self.headings.iter().cloned().zip(self.columns.iter().copied());
        Remembered {
            fingerprint: fingerprint(&self.headings),
            pairs: pairs.filter(|(heading, _)| !super::is_error_column(heading)).collect(),
        }
    }
}
