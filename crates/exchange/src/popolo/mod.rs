//! Popolo JSON, both ways, in two layers.
//!
//! The document layer turns bytes into a plain [`Document`] and back; it knows what Popolo can say and nothing of
//! registers. The layer above it says what a document means for a register ([`plan()`]) and what of a register Popolo
//! can say ([`export()`]). Nothing is dropped silently: what a file says and Popolo does not know is listed in
//! [`Reading::not_understood`], what contradicts itself in [`Reading::irregularities`], what a register refuses or
//! cannot keep in [`Plan::findings`], and what Popolo cannot say in [`Export::unsaid`].

mod agent;
mod date;
mod detail;
mod document;
mod error;
mod report;

mod check;
mod read;
mod schema;
mod sift;
mod write;

mod export;
mod finding;
mod plan;
mod words;

pub use crate::json::{Encoding, Place};
pub use agent::{Organization, Person};
pub use date::{first_day, last_day};
pub use detail::{ContactDetail, Identifier, Link, OrganizationReference, OtherName, PersonReference};
pub use document::{Area, Counts, Document, Event, Events, Membership, Post};
pub use error::PopoloError;
pub use export::{Export, export};
pub use finding::{Code, Finding, Severity};
pub use plan::{Options, Plan, Tallies, Verdict, Verdicts, plan};
pub use read::{ENTRIES_MAX, SIZE_MAX_BYTES, read};
pub use report::{Example, Irregularity, IrregularityCode, NotUnderstood, Reading, ValueType};
pub use schema::Collection;
pub use write::write;
