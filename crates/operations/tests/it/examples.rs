//! What the demonstration asks for beside the fields that are always needed, or in place of an example of their kind: by
//! operation, field and value.

mod committee;
mod cooperative;
mod member;
mod person;

/// Operations with their fields and values.
pub(crate) type Examples = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// Fields that say nothing without another one: by operation, field and the other one.
pub(crate) const NEEDS: &[(&str, &str, &str)] = &[("report.participation", "term", "organ")];

/// By noun.
pub(crate) const ALL: &[Examples] =
    &[member::EXAMPLES, committee::EXAMPLES, cooperative::EXAMPLES, person::EXAMPLES];
