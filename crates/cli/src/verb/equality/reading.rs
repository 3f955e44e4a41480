//! From what people type to values of equality.

use domain::equality::Value;
use domain::value::Money;
use operations::resolve;
use reports::words::Words;

use crate::problem::Outcome;
use crate::read;

/// A value: a share, a percentage, a count, or words.
pub(super) fn value(_: &Words, text: &str) -> Outcome<Value> {
    resolve::value("value", text)
}

/// An amount of money, if one was given.
pub(super) fn budget(words: &Words, text: Option<&String>) -> Outcome<Option<Money>> {
    text.map(|text| read::money(words, "--budget", text)).transpose()
}
