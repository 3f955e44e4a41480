//! What the demonstration asks for beside the fields that are always needed, or in place of an example of their kind: by
//! operation, field and value.

mod committee;
mod cooperative;
mod group;
mod indicator;
mod member;
mod observation;
mod person;
mod plan;
mod policy;
mod project;
mod training;

/// Operations with their fields and values.
pub(crate) type Examples = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// Fields that say nothing without another one: by operation, field and the other one.
pub(crate) const NEEDS: &[(&str, &str, &str)] = &[("report.participation", "term", "organ")];

/// By noun.
pub(crate) const ALL: &[Examples] = &[
    person::EXAMPLES,
    cooperative::EXAMPLES,
    member::EXAMPLES,
    committee::EXAMPLES,
    policy::EXAMPLES,
    plan::EXAMPLES,
    indicator::EXAMPLES,
    observation::EXAMPLES,
    training::EXAMPLES,
    group::EXAMPLES,
    project::EXAMPLES,
];
