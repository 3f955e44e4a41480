//! Whole-product stories and conformance tests live in `it`; here is what they and the benchmarks share: registers that
//! nobody kept, in the shapes of real ones, and the writing of them into stores.

pub mod generate;
mod keep;

pub use keep::{batch, write};
