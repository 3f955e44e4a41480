//! The log of the server: a line of JSON for each request, with its number and route, and never with what people are called.

use std::io;

use tracing::Level;

/// Writes the log to standard error, where nothing else takes it already.
pub fn log_to_stderr() {
    let log =
        tracing_subscriber::fmt().json().flatten_event(true).with_target(false).with_max_level(Level::INFO);
    // Whoever set up a log before has taken that upon himself.
    let _ = log.with_writer(io::stderr).try_init();
}
