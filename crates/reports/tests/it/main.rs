//! Tests of `ayni-reports`, one binary.
#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]
#![expect(clippy::needless_raw_string_hashes, reason = "this is how snapshots are rewritten")]

mod certification;
mod chart;
mod cli_words;
mod compliance;
mod document;
mod equality;
mod history;
mod programme;
mod refusal;
mod register;
mod report;
mod sample;
mod statute;
mod table;
mod terms;
mod words;
