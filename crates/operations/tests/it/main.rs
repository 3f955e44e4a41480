//! Laws over every operation, and the resolution of what people call things.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod answers;
mod authority;
mod authority_page;
mod book;
mod certification;
mod equality;
mod fields;
mod import;
mod programme;
mod reference;
mod upkeep;
