//! Certification: schemes as data, the life cycle of a certificate, audits with findings and corrective actions,
//! evidence, and the premium.
//!
//! Whatever a scheme fixes — cycle, classes, grades, deadlines, thresholds — is a parameter of the scheme: none stands in
//! code. Rules: a certificate is in force only within its life cycle, on every day; a finding points at a requirement of
//! the scheme that was audited; a corrective action is closed by somebody other than its author and is reopened only by
//! saying so. Money that was spent without having been received or decided is recorded, and is a finding.

mod about;
mod audit;
mod bundle;
mod command;
mod consequence;
mod correction;
mod decide;
mod event;
mod evidence;
mod evolve;
mod lifecycle;
mod premium;
mod rejection;
pub mod scheme;
mod standing;
mod state;

pub(crate) use about::{about, precedent};
pub use audit::{ActionDetails, AuditDetails, AuditKind, Closure, Conformity, FindingDetails, Held};
pub use bundle::bundle;
pub use command::Command;
pub use consequence::consequences;
pub use decide::{DecisionContext, decide};
pub use event::Event;
pub use evidence::{EvidenceDetails, Sensitivity, Source};
pub use evolve::evolve;
pub use lifecycle::{Answer, Carried, Outcome, Scope, Standing, Status, Step, StepKind, WorkStatus};
pub use premium::{Decided, Line, Planned, Received, SocialGroup, Spent};
pub use rejection::Rejection;
pub use state::{Action, Audit, Certification, Evidence, Finding, State};
