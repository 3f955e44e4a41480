//! From what people type to statutes.

use domain::find;
use domain::value::id::StatuteId;

use super::Resolver;
use crate::problem::Outcome;
use crate::record::RecordKind;

impl Resolver<'_> {
    /// A statute, as people name it: by its source, its first day or its identifier.
    pub fn statute(&self, field: &'static str, value: &str) -> Outcome<StatuteId> {
        let found = self.dated(value, |wanted| find::statute::statute(self.register, wanted));
        self.found(RecordKind::Statute, field, value, found)
    }
}
