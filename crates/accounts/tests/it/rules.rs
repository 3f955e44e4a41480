//! Each rule of a decision, met once: who may, and what contradicts the book.

mod access;
mod accounts;
mod grants;
mod sessions;

use std::collections::BTreeSet;

use ayni_accounts::Rejection;
use strum::VariantNames as _;

/// Protects completeness: every rejection is met by a test of these rules or of the book as a server uses it.
#[test]
fn every_rejection_is_met() {
    let tests = concat!(
        include_str!("rules/access.rs"),
        include_str!("rules/accounts.rs"),
        include_str!("rules/grants.rs"),
        include_str!("rules/sessions.rs"),
    );
    let met = |code: &&&str| !tests.contains(&format!("\"{code}\""));
    let missing: BTreeSet<_> = Rejection::VARIANTS.iter().filter(met).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
