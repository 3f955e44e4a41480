//! How long somebody has to wait who failed to sign in too often.

use chrono::{DateTime, TimeDelta, Utc};

/// From this many failures on the next attempt has to wait.
pub const FREE_FAILURES: u32 = 5;

/// From this many failures on the next attempt from the same address has to wait; many people may share one.
pub const ADDRESS_FREE_FAILURES: u32 = 20;

/// The first wait, in seconds; each further failure doubles it.
const FIRST_WAIT_SECONDS: i64 = 2;

/// The longest wait, in seconds: whoever knows the password gets in after that.
const LONGEST_WAIT_SECONDS: i64 = 900;

/// After so many hours without a failure, those before are not counted any more.
const FORGOTTEN_AFTER_HOURS: i64 = 24;

/// Failed attempts, one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When the last one was.
    pub last_at: Option<DateTime<Utc>>,
}

impl Failures {
    /// Counts so many more.
    pub fn add(&mut self, count: u32, at: DateTime<Utc>) {
        if self.are_forgotten(at) {
            self.count = 0;
        }
        self.count = self.count.saturating_add(count);
        self.last_at = Some(at);
    }

    /// Takes one back that turned out to be none.
    pub const fn take_back(&mut self) {
        self.count = self.count.saturating_sub(1);
    }

    /// Whether the last one is so long ago that none counts any more.
    pub fn are_forgotten(&self, now: DateTime<Utc>) -> bool {
        let forgotten = TimeDelta::hours(FORGOTTEN_AFTER_HOURS);
        self.last_at.is_none_or(|last| forgotten <= now.signed_duration_since(last))
    }

    /// Until when the next attempt has to wait, where so many failures are free; `None` where it may be made now.
    pub fn wait_until(&self, now: DateTime<Utc>, free: u32) -> Option<DateTime<Utc>> {
        let beyond = self.count.checked_sub(free)?;
        if self.are_forgotten(now) {
            return None;
        }
        let doubled = FIRST_WAIT_SECONDS.checked_shl(beyond.min(32)).unwrap_or(LONGEST_WAIT_SECONDS);
        let until = self.last_at? + TimeDelta::seconds(doubled.min(LONGEST_WAIT_SECONDS));
        (now < until).then_some(until)
    }
}
