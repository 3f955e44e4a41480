//! OSCAL in JSON (NIST, versions 1.0 to 1.2), both ways: catalogs and profiles, assessment results, and plans of action
//! and milestones.
//!
//! A group is a heading, a control is a requirement. What a scheme has and OSCAL has no field for stands in properties
//! of a namespace of our own, so that what we write reads back the same. Ids are derived from what they name: writing twice
//! gives the same bytes. What a catalog says and a scheme has no place for is counted as not kept.

mod catalog;
mod findings;
mod ids;
mod metadata;
mod own;
mod profile;
mod prose;
mod write;

pub use catalog::read as read_catalog;
pub(crate) use catalog::scheme as catalog;
pub use findings::{Item, Result as AuditResult, Target, read_poam, read_results};
pub use profile::{Over, imported, read as read_profile};
pub use write::{Audited, Open, Plan, Unsaid, write_catalog, write_poam, write_profile, write_results};

/// The version of OSCAL that is written.
pub const VERSION: &str = "1.2.1";

/// The models of OSCAL that hold no requirements themselves.
pub(crate) const MODELS: [&str; 7] = [
    "assessment-plan",
    "assessment-results",
    "component-definition",
    "mapping-collection",
    "plan-of-action-and-milestones",
    "profile",
    "system-security-plan",
];
