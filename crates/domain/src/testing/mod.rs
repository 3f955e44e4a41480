//! What the tests of every crate need: identifiers by number, commands in few words, one sample of everything,
//! strategies, stories and random walks. The product must not use any of it.
//!
//! ```
//! use ayni_domain::testing::{Story, ask};
//!
//! Story::new()
//!     .given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2016-03-01")])
//!     .when(ask::admit(2, 1, 1, "2017"))
//!     .rejected("already_member");
//! ```

pub mod ask;
pub mod certification;
mod committee;
mod cooperative;
pub mod equality;
mod ids;
mod member;
mod person;
pub mod pool;
pub mod programme;
pub mod sample;
pub mod statute;
pub mod story;
pub mod value;
pub mod walk;

pub use pool::Pool;
pub use story::{Outcome, Story, context, context_for};
pub use walk::{arbitrary_command, arbitrary_walk, foundation};
