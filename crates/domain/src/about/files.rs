//! The files that a register refers to.

use super::{ReferredFile, Subject};
use crate::Register;

impl Register {
    /// The files that are referred to, each with the record that does. A file that nothing refers to may be taken away, so an area
    /// that refers to files is asked here.
    pub fn files(&self) -> impl Iterator<Item = (Subject, ReferredFile<'_>)> {
        let Self {
            persons: _,
            cooperatives: _,
            members: _,
            committees: _,
            certifications,
            programmes: _,
            equality: _,
            statutes,
        } = self;
        certifications.files().chain(statutes.files())
    }
}
