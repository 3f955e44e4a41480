//! Tests of `ayni-accounts`, one binary: decisions, what is stored, and the book as a server uses it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]

mod desk;
mod factor;
mod golden;
mod properties;
mod queries;
mod rules;
mod sample;
mod sign_in;
mod stored;
mod throttled;
