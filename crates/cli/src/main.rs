//! The `ayni` program.
fn main() {}
