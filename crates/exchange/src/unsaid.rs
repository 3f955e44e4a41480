//! What a register knows and a format has no place for, counted, so that an export says what it leaves out.

use serde::Serialize;

/// Something that the register knows and the format cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Unsaid {
    /// What it is; stable, such as `seats.places`.
    pub what: &'static str,
    /// How many records have it.
    pub count: usize,
}

impl Unsaid {
    /// What there is of it, in its order; what nothing has is not listed.
    pub(crate) fn list(counted: impl IntoIterator<Item = (&'static str, usize)>) -> Vec<Self> {
        let listed = counted.into_iter().filter(|(_, count)| 0 < *count);
        listed.map(|(what, count)| Self { what, count }).collect()
    }
}
