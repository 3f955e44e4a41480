//! Tests of the server as programs and browsers meet it: over connections of this machine. They must not look inside.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;
mod pages;
