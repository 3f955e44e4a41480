//! The server of Ayni: the registers of a file or of a database on the network, as JSON for programs and as pages for people.
//!
//! A front end like the command line: it carries requests to `operations` and answers back. It holds no rule, and describes
//! no operation a second time: routes, the OpenAPI document and forms are loops over [`endpoint::all`].

mod accept;
mod access;
mod answers;
mod ask;
mod change;
mod config;
mod connection;
pub mod endpoint;
mod feed;
pub mod forwarded;
mod guard;
mod hand_out;
mod health;
mod json;
mod language;
mod listing;
mod log;
pub mod manage;
mod metrics;
mod mint;
mod offered;
pub mod openapi;
mod packed;
mod pages;
mod places;
mod problem;
mod reading;
pub mod remote;
mod request;
mod router;
pub mod schedule;
mod second_person;
mod served;
mod server;
mod service;
mod stall;
mod upkeep;
mod upload;

pub use access::refusal;
pub use config::{Config, Limits, Tls};
pub use log::{LogLevel, log_to_stderr};
pub use server::{Running, check, start};
