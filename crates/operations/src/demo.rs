//! The register of the story: a central of mining cooperatives and its gender equality committee, as commands and as what is asked
//! of operations.

mod asked;
mod certification;
mod equality;
mod people;
mod programme;
mod story;

use chrono::NaiveDate;

pub use self::asked::requests;
pub use self::story::commands;

/// The day on which the story is told: the month in which the gender equality committee was created ends with it.
pub fn told_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 11, 30).unwrap_or_default()
}
