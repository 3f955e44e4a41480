//! Tests of the server as programs and browsers meet it: over connections of this machine. They must not look inside.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

extern crate ayni_api as api;

mod access;
mod account_pages;
mod accounts;
mod attacked;
mod browser;
mod changes;
mod client;
mod feed;
mod hostile;
mod limits;
mod lists;
mod load;
mod managing;
mod matrix;
mod openapi;
mod pages;
mod questions;
mod reading;
mod remote;
mod review;
mod roles;
mod schedule;
mod second_person;
mod serving;
mod upkeep;
