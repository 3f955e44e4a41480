//! Whole-product stories and conformance tests live in `it`.
