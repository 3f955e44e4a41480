//! The register of the story, as commands: a central of mining cooperatives and its gender equality committee.

mod certification;
mod equality;
mod people;
mod programme;
mod story;

pub use self::story::commands;
