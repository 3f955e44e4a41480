//! Programmes: trainings, productive groups and projects.
//!
//! Rules: nobody is twice in one group on a day; whoever came to several sessions is one person trained; a session belongs
//! to one training; an activity names only what the register knows. Whether somebody of a group is a member, kin of one or
//! neither is derived from the register on the day that is asked about, and neither is a finding, not a refusal.

mod about;
mod command;
mod consequence;
mod decide;
mod event;
mod evolve;
mod group;
mod project;
mod rejection;
mod state;
mod training;

pub(crate) use about::{about, displaced, precedent};
pub use command::Command;
pub use consequence::consequences;
pub use decide::{DecisionContext, decide};
pub use event::Event;
pub use evolve::evolve;
pub use group::{GroupDetails, GroupRole, Participation, Tie};
pub use project::{
    Activity, ActualResult, BudgetLine, ExpectedResult, Partner, PartnerRole, Partnership, ProjectDetails,
};
pub use rejection::Rejection;
pub use state::{Group, Project, State, Training};
pub use training::{Attendance, ClassSession, ClassSessionDetails, Facilitator, Topic, TrainingDetails};
