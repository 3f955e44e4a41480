//! What holds for whatever happens: random walks over a register, and arithmetic against slower ways to the same result.
//! `PROPTEST_CASES` says how many cases of each there are; `AYNI_SOAK=1` alone asks for many.

mod about;
mod bodies;
mod brute;
mod certificates;
mod disclosure;
mod duties;
mod equality;
mod hand_over;
mod machine;
mod model;
mod numbers;
mod periods;
mod reach;
mod roll_up;
mod statutes;
mod undo;
mod walks;

use domain::Command;
use domain::testing::{Pool, arbitrary_walk};
use proptest::prelude::{ProptestConfig, Strategy};

/// Cases of each property in a soak that does not say how many.
const SOAK: u32 = 20_000;

pub(crate) fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let soak = std::env::var_os("AYNI_SOAK").is_some() && !asked;
    ProptestConfig { cases: if soak { SOAK } else { usual.cases }, max_shrink_iters: 30_000, ..usual }
}

/// Up to a hundred commands about a few things.
fn commands() -> impl Strategy<Value = Vec<Command>> {
    arbitrary_walk(Pool::default(), 100)
}
