//! Stories: given what happened, when somebody asks, then this happens or is rejected. A story keeps what a store
//! would keep, in memory, and checks nothing that it was not asked to check.

use chrono::{DateTime, Utc};

use super::value::code;
use crate::authority::Role;
use crate::person::ProfileVersion;
use crate::{Actor, Command, Context, Decision, Event, Register, Rejection, certification, decide, evolve};

/// A register with the log and the profiles from which it can be made again.
#[derive(Clone, Debug)]
pub struct Story {
    register: Register,
    events: Vec<Event>,
    profiles: Vec<ProfileVersion>,
    role: Role,
}

/// How somebody in a role asks, always at the same instant.
pub fn context(role: Role) -> Context {
    Context { at: DateTime::<Utc>::UNIX_EPOCH, by: Actor { name: code(role.code()), role } }
}

/// How a command is asked in a role; the owner has corrective actions closed by the supervisory board, for whoever
/// planned one may not close it.
pub fn context_for(role: Role, command: &Command) -> Context {
    let closes = matches!(command, Command::Certification(certification::Command::CloseAction { .. }));
    context(if closes && role == Role::Owner { Role::Supervisory } else { role })
}

impl Default for Story {
    fn default() -> Self {
        Self::new()
    }
}

impl Story {
    /// An empty register, kept by its owner.
    pub fn new() -> Self {
        let (register, events, profiles) = (Register::default(), Vec::new(), Vec::new());
        Self { register, events, profiles, role: Role::Owner }
    }

    /// Who asks from now on.
    #[must_use]
    pub fn by(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// What happened before.
    ///
    /// # Panics
    /// Where one of the commands is rejected.
    #[must_use]
    #[track_caller]
    pub fn given(mut self, commands: impl IntoIterator<Item = Command>) -> Self {
        for command in commands {
            let decided = self.take(&command);
            assert!(decided.is_ok(), "{} is rejected: {decided:?}", command.kind());
        }
        self
    }

    /// What an older log holds, whatever would be refused of it today.
    #[must_use]
    pub fn evolved<E: Into<Event>>(mut self, events: impl IntoIterator<Item = E>) -> Self {
        for event in events {
            let event = event.into();
            evolve(&mut self.register, &event);
            self.events.push(event);
        }
        self
    }

    /// Somebody asks.
    pub fn when(self, command: impl Into<Command>) -> Outcome {
        let mut story = self;
        let (before, command) = (story.register.clone(), command.into());
        let decided = story.take(&command);
        Outcome { story, before, decided }
    }

    /// Decides a command, and lets happen what it makes happen.
    pub fn take(&mut self, command: &Command) -> Result<Decision, Rejection> {
        let decision = decide(&self.register, command, &context_for(self.role, command))?;
        for event in &decision.events {
            evolve(&mut self.register, event);
        }
        for version in &decision.profiles {
            self.register.attach(version);
        }
        self.events.extend(decision.events.iter().cloned());
        self.profiles.extend(decision.profiles.iter().cloned());
        Ok(decision)
    }

    /// The register.
    pub const fn register(&self) -> &Register {
        &self.register
    }

    /// Everything that happened, in order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Every profile that was ever written, in order.
    pub fn profiles(&self) -> &[ProfileVersion] {
        &self.profiles
    }
}

/// What came of asking.
#[derive(Clone, Debug)]
pub struct Outcome {
    story: Story,
    before: Register,
    decided: Result<Decision, Rejection>,
}

impl Outcome {
    /// Exactly these events happened.
    ///
    /// # Panics
    /// Where others did, or none.
    #[track_caller]
    pub fn then(self, expected: &[Event]) -> Story {
        let found = self.decided.as_ref().map(|decision| decision.events.as_slice());
        assert_eq!(found, Ok(expected));
        self.story
    }

    /// Events of exactly these kinds happened, such as `member.left`.
    ///
    /// # Panics
    /// Where others did, or none.
    #[track_caller]
    pub fn then_kinds(self, expected: &[&str]) -> Story {
        let kinds =
            |decision: &Decision| decision.events.iter().map(|event| event.kind().to_string()).collect();
        let found: Result<Vec<String>, _> = self.decided.as_ref().map(kinds);
        assert_eq!(found, Ok(expected.iter().map(|kind| (*kind).to_owned()).collect()));
        self.story
    }

    /// The command was rejected with this code, and nothing changed.
    ///
    /// # Panics
    /// Where it was not, or something did.
    #[track_caller]
    pub fn rejected(self, code: &str) -> Story {
        let found = self.decided.as_ref().map_err(Rejection::code);
        assert_eq!(found.map(|decision| &decision.events), Err(code));
        assert!(self.before == self.story.register, "a refusal changed the register");
        self.story
    }

    /// What was decided.
    pub const fn decided(&self) -> &Result<Decision, Rejection> {
        &self.decided
    }
}
