//! What the demonstration asks for beside the fields that are always needed, or in place of an example of their kind: by
//! operation, field and value.

mod action;
mod audit;
mod certification;
mod committee;
mod cooperative;
mod evidence;
mod export;
mod finding;
mod group;
mod import;
mod indicator;
mod member;
mod observation;
mod person;
mod plan;
mod policy;
mod premium;
mod project;
mod report;
mod scheme;
mod statute;
mod training;

/// Operations with their fields and values.
pub(super) type Examples = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// Fields that say nothing without another one: by operation, field and the other one.
pub(super) const NEEDS: &[(&str, &str, &str)] = &[
    ("report.participation", "term", "organ"),
    ("report.equality", "least", "public"),
    ("evidence.record", "name", "file"),
    ("evidence.record", "of", "organ"),
];

/// By noun.
pub(super) const ALL: &[Examples] = &[
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
    scheme::EXAMPLES,
    statute::EXAMPLES,
    certification::EXAMPLES,
    audit::EXAMPLES,
    finding::EXAMPLES,
    action::EXAMPLES,
    premium::EXAMPLES,
    report::EXAMPLES,
    evidence::EXAMPLES,
    export::EXAMPLES,
    import::EXAMPLES,
];
