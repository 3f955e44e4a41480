//! What a server does on a schedule, from its settings.

use api::schedule::Schedule;
use chrono::TimeDelta;
use operations::Problem;

use super::Serve;
use crate::desk::Desk;
use crate::keys;
use crate::problem::Outcome;

/// The letters after a number that make a period, and how many minutes each stands for.
const UNITS: [(char, i64); 4] = [('m', 1), ('h', 60), ('d', 24 * 60), ('w', 7 * 24 * 60)];

/// The longest period, in minutes: some ten years.
const LONGEST_MINUTES: i64 = 3_653 * 24 * 60;

impl Serve {
    /// The schedule; nothing where nothing is to be done.
    ///
    /// # Errors
    ///
    /// `period_wrong`, and `field_missing` where something that is done needs a folder or a key.
    pub(super) fn schedule(&self, desk: &Desk) -> Outcome<Option<Schedule>> {
        let every =
            |option, text: &Option<String>| text.as_deref().map(|text| period(option, text)).transpose();
        let backup_every = every("backup_every", &self.backup_every)?;
        let verify_every = every("verify_every", &self.verify_every)?;
        let checkpoint_every = every("checkpoint_every", &self.checkpoint_every)?;
        if [backup_every, verify_every, checkpoint_every].iter().all(Option::is_none) {
            return Ok(None);
        }
        let folder = self.upkeep_folder.clone().ok_or_else(|| Problem::missing("upkeep_folder"))?;
        if self.keep_backups == 0 {
            let wrong = Problem::wrong("field_type", "keep_backups", "0");
            return Err(wrong.with("type", "integer"));
        }
        let signer = match (&checkpoint_every, &self.checkpoint_key) {
            (None, _) => None,
            (Some(_), None) => return Err(Problem::missing("checkpoint_key")),
            // A trial makes no key.
            (Some(_), Some(key)) if desk.common.dry_run && !key.exists() => None,
            (Some(_), Some(key)) => Some(keys::shared(desk.words(), key)?),
        };
        let copies = self.keep_backups;
        Ok(Some(Schedule { folder, backup_every, copies, verify_every, checkpoint_every, signer }))
    }
}

/// A period such as `12h`.
fn period(option: &'static str, text: &str) -> Outcome<TimeDelta> {
    let read = || {
        let text = text.trim();
        let (letter, minutes) = UNITS.into_iter().find(|(letter, _)| text.ends_with(*letter))?;
        let number: i64 = text.strip_suffix(letter)?.trim_end().parse().ok()?;
        let whole = number.checked_mul(minutes)?;
        (0 < whole && whole <= LONGEST_MINUTES).then(|| TimeDelta::minutes(whole))
    };
    read().ok_or_else(|| Problem::wrong("period_wrong", option, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the schedule: a period is a number and a letter, and nothing else, nor one that never comes.
    #[test]
    fn a_period_is_a_number_and_a_letter() {
        for (text, minutes) in [("30m", 30), ("12h", 720), ("1d", 1_440), (" 2 w ", 20_160)] {
            assert_eq!(period("backup_every", text).unwrap(), TimeDelta::minutes(minutes), "{text}");
        }
        for text in ["", "d", "0h", "-1d", "1", "1y", "1.5h", "1h30m", "99999999999999999w", "9999w"] {
            assert_eq!(period("backup_every", text).unwrap_err().code, "period_wrong", "{text}");
        }
    }
}
