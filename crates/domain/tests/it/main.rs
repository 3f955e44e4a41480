//! Tests of `ayni-domain`, one binary. They look at the crate from outside and know nothing of how it is made.
#![expect(clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]
#![expect(clippy::needless_raw_string_hashes, reason = "this is how snapshots are rewritten")]

extern crate ayni_domain as domain;

mod about;
mod authority;
mod certifications;
mod codec;
mod compliance;
mod consequences;
mod disclosure;
mod equality;
mod erased;
mod finding;
mod forms;
mod indicators;
mod invariants;
mod likeness;
mod programmes;
mod properties;
mod reference;
mod rejections;
mod roll_up;
mod vectors;
