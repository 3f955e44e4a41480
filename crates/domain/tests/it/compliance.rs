//! What follows from a register for an auditor's visit, told as stories and against slower ways to the same result.

mod calendar;
mod corrections;
mod data;
mod law;
mod planted;
mod premium;
mod readiness;
mod rules;
mod statutes;
mod truth;

use domain::compliance::{Finding, FindingCode, findings};
use domain::rule::RuleSet;
use domain::testing::Story;
use domain::testing::value::day;

/// The findings of a kind on a day.
fn found(story: &Story, code: FindingCode, on: &str) -> Vec<Finding> {
    let all = findings(story.register(), RuleSet::peru(), day(on), day(on));
    all.into_iter().filter(|finding| finding.code == code).collect()
}

/// How many findings of a kind there are on a day.
fn count(story: &Story, code: FindingCode, on: &str) -> usize {
    found(story, code, on).len()
}
