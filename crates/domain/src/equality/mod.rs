//! Equality: policies and plans, indicators with baseline and targets, statements with their sources, gender rules of
//! organs, and the ledger of what was released.
//!
//! Statements may contradict each other and stand side by side; the organisation adopts one of them at most for a subject.
//! Breaking a gender rule is a finding, never a refusal.

mod about;
mod command;
mod consequence;
mod decide;
mod event;
mod evolve;
mod indicator;
mod policy;
mod rejection;
mod state;

pub(crate) use about::{about, precedent};
pub use command::Command;
pub use consequence::consequences;
pub use decide::{DecisionContext, decide};
pub use event::Event;
pub use evolve::evolve;
pub use indicator::{
    Defined, GenderRule, GenderRuleKind, IndicatorDetails, ObservationDetails, ReleaseDetails, ReleasedCell,
    TargetDetails, Value, ValueError,
};
pub use policy::{MeasureDetails, PlanDetails, PolicyDetails, Progress};
pub use rejection::Rejection;
pub use state::{Observation, Plan, State};
