//! Stories told through the `ayni` program, as people use it. They know no crate of the workspace: only the program, its
//! files, its words and its exit codes. The registers made up for them and for benchmarks are tested in `generated`.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests say what they expect, too"
)]

mod desk;
/// The same databases as the tests of the storage have.
#[path = "../../crates/storage/tests/it/postgres.rs"]
mod postgres;

mod access;
mod accounts;
mod attack;
mod catalogues;
mod certification;
mod checkpoints;
mod clock;
mod compliance;
mod crash;
mod damage;
mod demo;
mod dossier;
mod equality;
mod equality_report;
mod erasure;
mod evidence;
mod files;
mod formats;
mod generated;
mod glossary;
/// The blocks of the pages are for a shell.
#[cfg(unix)]
mod guide;
mod history;
mod killed;
mod legislatures;
mod names;
mod outputs;
mod parity;
mod programme;
mod refusals;
mod roll_up;
mod rosters;
mod secretary;
mod server;
mod settings;
mod sharing;
mod spanish;
mod statutes;
mod trials;
mod unlucky;
mod verbs;
