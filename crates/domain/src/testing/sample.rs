//! One sample of each event and each command, every field filled in. Nothing here is a likely story.

pub use super::cooperative::details;
use crate::{Command, Event, Rejection};

/// One sample of each kind of event, in the order of [`Event::kinds`].
pub fn events() -> Vec<Event> {
    let mut all: Vec<Event> = super::person::samples().into_iter().map(Event::from).collect();
    all.extend(super::cooperative::samples().into_iter().map(Event::from));
    all.extend(super::member::samples().into_iter().map(Event::from));
    all.extend(super::committee::samples().into_iter().map(Event::from));
    all.extend(super::certification::samples().into_iter().map(Event::from));
    all.extend(super::programme::samples().into_iter().map(Event::from));
    all.extend(super::equality::samples().into_iter().map(Event::from));
    all.extend(super::statute::samples().into_iter().map(Event::from));
    all
}

/// One sample of each kind of command, in the order of [`Command::kinds`].
pub fn commands() -> Vec<Command> {
    let mut all = super::person::commands();
    all.extend(super::cooperative::commands());
    all.extend(super::member::commands());
    all.extend(super::committee::commands());
    all.extend(super::certification::commands_of_each_kind());
    all.extend(super::programme::command_samples().into_iter().map(Command::from));
    all.extend(super::equality::commands());
    all.extend(super::statute::commands());
    all
}

/// A sample of each rejection of the areas whose commands speak of people and organisations.
pub fn rejections() -> Vec<Rejection> {
    let mut all: Vec<Rejection> = super::person::rejections().into_iter().map(Rejection::from).collect();
    all.extend(super::cooperative::rejections().into_iter().map(Rejection::from));
    all.extend(super::member::rejections().into_iter().map(Rejection::from));
    all.extend(super::committee::rejections().into_iter().map(Rejection::from));
    all
}
