//! The log of the server: a line of JSON for each request, with its number and route, and never with what people are called.

use std::io;

use strum::VariantArray as _;
use tracing::Level;

/// What is logged; each level with those before it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum LogLevel {
    /// What failed and has to be looked after, such as a copy that could not be made.
    Error,
    /// What may have to be.
    Warn,
    /// Each request, and upkeep that was done.
    #[default]
    Info,
    /// Why connections ended, too.
    Debug,
}

impl LogLevel {
    /// The codes of all levels.
    pub fn codes() -> Vec<&'static str> {
        Self::VARIANTS.iter().map(Into::into).collect()
    }

    const fn level(self) -> Level {
        match self {
            Self::Error => Level::ERROR,
            Self::Warn => Level::WARN,
            Self::Info => Level::INFO,
            Self::Debug => Level::DEBUG,
        }
    }
}

/// Writes the log to standard error, where nothing else takes it already.
pub fn log_to_stderr(level: LogLevel) {
    let log = tracing_subscriber::fmt().json().flatten_event(true).with_target(false);
    // Whoever set up a log before has taken that upon himself.
    let _ = log.with_max_level(level.level()).with_writer(io::stderr).try_init();
}
