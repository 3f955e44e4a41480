//! Tests of `ayni-domain`, one binary.
