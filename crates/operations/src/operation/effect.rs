//! What kinds of operations there are, as a front end has to tell them apart.

use domain::authority::{Asked, Question, Sensitivity};
use schemars::Schema;

use super::Media;
use crate::authority::Scoped;

/// What an operation does.
#[derive(Clone, Copy, Debug)]
pub enum Effect {
    /// It changes the register.
    Mutation {
        /// The kinds of the commands that it may send.
        kinds: &'static [&'static str],
        /// What it asks for beside them.
        asked: Option<Asked>,
        /// The schema of what programs are told of it; nothing for a receipt of facts.
        answer: fn() -> Option<Schema>,
    },
    /// It asks.
    Query {
        /// What its answer is made of.
        kind: Question,
        /// What somebody has to be shown of others at the least.
        class: Sensitivity,
        /// The fields that narrow the answer down by something more sensitive than that.
        filters: &'static [(&'static str, Sensitivity)],
        /// The field that names whom it is about.
        person: Option<&'static str>,
        /// How it is answered to somebody who may ask of some organisations only.
        scoped: Scoped,
        /// The schema of its answer.
        answer: fn() -> Schema,
    },
    /// It asks, or changes the register where its answer is to be handed over.
    Release {
        /// What its answer is made of.
        kind: Question,
        /// How sensitive what it shows is.
        class: Sensitivity,
        /// The kinds of the commands that it may send.
        kinds: &'static [&'static str],
        /// The schema of its answer.
        answer: fn() -> Schema,
    },
    /// It writes a file for others.
    Export {
        /// What it hands out.
        kind: Question,
        /// How sensitive what it hands out is.
        class: Sensitivity,
        /// Whether it is for whoever runs the machine.
        local: bool,
        /// The formats in which it can be written, the usual one first.
        media: &'static [Media],
    },
    /// It keeps the register.
    Maintenance {
        /// What it asks for.
        kind: Asked,
        /// How sensitive what it shows or hands out is.
        class: Sensitivity,
        /// Whether it is for whoever runs the machine.
        local: bool,
        /// The schema of what comes of it.
        answer: fn() -> Schema,
    },
}

impl Effect {
    /// How sensitive what it shows or hands out is. What a change shows is what it did.
    pub const fn class(&self) -> Sensitivity {
        match self {
            Self::Mutation { .. } => Sensitivity::Internal,
            Self::Query { class, .. }
            | Self::Release { class, .. }
            | Self::Export { class, .. }
            | Self::Maintenance { class, .. } => *class,
        }
    }

    /// Whether it is for whoever runs the machine, so that a server does not offer it.
    pub const fn is_local(&self) -> bool {
        match self {
            Self::Export { local, .. } | Self::Maintenance { local, .. } => *local,
            Self::Mutation { .. } | Self::Query { .. } | Self::Release { .. } => false,
        }
    }
}
