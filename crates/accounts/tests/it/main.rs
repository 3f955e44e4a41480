//! Tests of `ayni-accounts`, one binary: decisions, what is stored, and the book as a server uses it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]

mod desk;
mod factor;
mod golden;
mod log_model;
#[path = "../../../storage/tests/it/postgres.rs"]
#[expect(dead_code, reason = "the tests of registers look at more of a database")]
mod postgres;
mod properties;
mod queries;
mod rules;
mod sample;
mod sign_in;
mod stored;
mod throttled;
