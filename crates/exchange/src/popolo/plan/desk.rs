//! The scratch register on which commands are tried, and the lists of what stood and what is to be told.
//! Must not know what an entry of a document means.

use std::collections::BTreeMap;

use domain::value::Salt;
use domain::value::id::Id;
use domain::{Command, Context, Decision, Register, Rejection, decide, evolve};

use crate::mint::Mint;
use crate::popolo::finding::{Code, Finding};
use crate::popolo::schema::Collection;

/// Where something is said: an entry, and a field of it or nothing for the whole entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) collection: Collection,
    pub(super) index: usize,
    pub(super) id: Option<&'a str>,
    pub(super) field: &'static str,
}

impl At<'_> {
    pub(super) fn field(self, field: &'static str) -> Self {
        Self { field, ..self }
    }

    pub(super) fn path(&self) -> String {
        let Self { collection, index, field, .. } = self;
        let dot = if field.is_empty() { "" } else { "." };
        format!("{}[{index}]{dot}{field}", collection.key())
    }
}

/// A copy of the register on which everything is tried.
pub(super) struct Desk<'a, 'm> {
    pub(super) register: Register,
    commands: Vec<Command>,
    findings: Vec<Finding>,
    /// Findings that many entries have in common: by path, code and value, how many.
    common: BTreeMap<(String, Code, String), usize>,
    context: &'a Context,
    mint: &'a mut Mint<'m>,
}

impl<'a, 'm> Desk<'a, 'm> {
    pub(super) fn new(register: &Register, context: &'a Context, mint: &'a mut Mint<'m>) -> Self {
        let register = register.clone();
        Self { register, commands: Vec::new(), findings: Vec::new(), common: BTreeMap::new(), context, mint }
    }

    pub(super) fn id<K>(&mut self) -> Id<K> {
        self.mint.id()
    }

    pub(super) fn salt(&mut self) -> Salt {
        self.mint.salt()
    }

    /// What would follow from a command.
    pub(super) fn consider(&self, command: &Command) -> Result<Decision, Rejection> {
        decide(&self.register, command, self.context)
    }

    /// Carries a command out on the scratch register, or says why it cannot stand.
    pub(super) fn attempt(&mut self, command: impl Into<Command>) -> Result<(), Rejection> {
        let command = command.into();
        let decision = self.consider(&command)?;
        for event in &decision.events {
            evolve(&mut self.register, event);
        }
        for version in &decision.profiles {
            self.register.attach(version);
        }
        self.commands.push(command);
        Ok(())
    }

    /// Carries a command out, or notes the rejection at its place; tells whether it stands.
    pub(super) fn ask(&mut self, at: At<'_>, command: impl Into<Command>) -> bool {
        self.attempt(command).map_err(|rejection| self.reject(at, rejection)).is_ok()
    }

    pub(super) fn reject(&mut self, at: At<'_>, rejection: Rejection) {
        let value = rejection.code().to_owned();
        self.push(at, Code::Rejected, value, Some(rejection));
    }

    pub(super) fn note(&mut self, at: At<'_>, code: Code, value: impl Into<String>) {
        self.push(at, code, value.into(), None);
    }

    /// Notes something that many entries have in common.
    pub(super) fn count(&mut self, path: &str, code: Code, value: &str, count: usize) {
        if 0 < count {
            *self.common.entry((path.to_owned(), code, value.to_owned())).or_default() += count;
        }
    }

    fn push(&mut self, at: At<'_>, code: Code, value: String, rejection: Option<Rejection>) {
        let id = at.id.map(str::to_owned);
        self.findings.push(Finding { path: at.path(), id, code, value, count: 1, rejection });
    }

    pub(super) fn finish(mut self) -> (Vec<Command>, Vec<Finding>) {
        let common = self.common.into_iter().map(|((path, code, value), count)| Finding {
            path,
            id: None,
            code,
            value,
            count,
            rejection: None,
        });
        self.findings.extend(common);
        (self.commands, self.findings)
    }
}
