//! Stories told through the `ayni` program.
