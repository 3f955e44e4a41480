//! Questions whose answer may be handed over to others, which is recorded: without the field that says so they ask, with it
//! they change the register and answer.

use std::fmt::Debug;

use reports::words::Words;
use serde_json::{Map, Value};

use super::{AnyMutation, Filled, Query, fields};
use crate::authority;
use crate::moment::Moment;
use crate::problem::Outcome;
use crate::proposal::Proposal;
use crate::upload::{Attachment, Upload};
use exchange::mint::Mint;

/// A question whose answer may be handed over to others.
pub trait Release: Query {
    /// The kinds of the commands that it sends where it is handed over.
    const KINDS: &'static [&'static str];

    /// Whether the answer is to be handed over.
    fn is_release(&self) -> bool;

    /// What is recorded of the answer, and the answer.
    fn release(&self, at: &Moment<'_>, words: &Words, mint: &mut Mint<'_>) -> Outcome<Proposal>;
}

/// A question whose answer is to be handed over.
#[derive(Debug)]
struct Released<R>(R);

impl<R: Release> AnyMutation for Released<R> {
    fn name(&self) -> &'static str {
        R::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(&self.0)
    }

    fn propose(&self, at: &Moment<'_>, words: &Words, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        authority::may_release(&self.0, at)?;
        let proposal = self.0.release(at, words, mint).map_err(|problem| at.asker().shown(problem))?;
        authority::may_give(&at.deciding()?, &proposal.commands)?;
        Ok(proposal)
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        Vec::new()
    }

    fn attachment(&mut self) -> Option<&mut Attachment> {
        None
    }

    fn neighbours(&mut self) -> Vec<(&mut Upload, Vec<String>)> {
        Vec::new()
    }
}

/// What was filled in is a question, or a change where the answer is to be handed over.
pub(super) fn filled<R: Release>(asked: R) -> Filled {
    if asked.is_release() {
        Filled::Mutation(Box::new(Released(asked)))
    } else {
        Filled::Query(Box::new(asked))
    }
}
