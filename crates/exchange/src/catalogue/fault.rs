//! What of a file cannot be used, and what became of it: one value or one node never keeps the others from being read.

use domain::value::LongText;
use domain::value::text::TextError;
use strum::{IntoStaticStr, VariantArray};

use super::{CatalogueError, Entry, REQUIREMENTS_MAX, Unkept, shortened, unfit};

/// The most unusable values that are listed; a file with more is refused.
pub const FAULTS_MAX: usize = REQUIREMENTS_MAX;

/// What became of something that cannot be used as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Remedy {
    /// The value is left out; what it belongs to is read without it.
    LeftOut,
    /// The whole node is left out; what stands below it belongs to the node above.
    NodeLeftOut,
    /// The text is cut to what a scheme keeps.
    Cut,
    /// The node has no usable title: its code stands for one.
    TitledByCode,
}

impl Remedy {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A value that cannot be used as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong with it, and where it stands.
    pub error: CatalogueError,
    /// What became of it.
    pub remedy: Remedy,
}

impl Unkept {
    /// Notes what is wrong with a value, and what became of it.
    pub(crate) fn fault(&mut self, error: CatalogueError, remedy: Remedy) {
        // One more than the limit is kept, by which the excess is told.
        if self.faults.len() <= FAULTS_MAX {
            self.faults.push(Fault { error, remedy });
        }
    }

    /// What was read, or nothing where it cannot be used: it is left out and noted.
    pub(crate) fn usable<T>(&mut self, read: Result<T, CatalogueError>) -> Option<T> {
        self.usable_or(read, Remedy::LeftOut)
    }

    /// What was read, or nothing where it cannot be used, which has this consequence.
    pub(crate) fn usable_or<T>(&mut self, read: Result<T, CatalogueError>, remedy: Remedy) -> Option<T> {
        read.map_err(|error| self.fault(error, remedy)).ok()
    }

    /// The words of a node: cut where they are longer than a scheme keeps.
    pub(crate) fn words(&mut self, entry: &Entry<'_>, key: &str, text: &str) -> Option<LongText> {
        if text.trim().is_empty() {
            return None;
        }
        match LongText::new(text) {
            Err(reason @ TextError::TextTooLong { .. }) => {
                let cut = self.usable(
                    LongText::new(&shortened(text, LongText::MAX))
                        .map_err(|reason| unfit(entry, key, reason)),
                )?;
                self.fault(unfit(entry, key, reason), Remedy::Cut);
                Some(cut)
            }
            read => self.usable(read.map_err(|reason| unfit(entry, key, reason))),
        }
    }

    /// Refuses a file of which more is unusable than anybody reads.
    pub(crate) fn within_limit(&self) -> Result<(), CatalogueError> {
        if FAULTS_MAX < self.faults.len() {
            return Err(CatalogueError::TooManyFaults { limit: FAULTS_MAX });
        }
        Ok(())
    }
}
