//! An instant, and which day it then is at each register. Roles last from a day to a day, and a day is that of the register at which the
//! role is: in the evening of Peru it is the next one in UTC.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Days as Count, NaiveDate, Utc};
use domain::value::id::RegisterId;

use crate::state::Grant;

/// When something is asked. A command that is about an account concerns every register at which the account has a role, so one day is not
/// enough to judge by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    now: DateTime<Utc>,
    known: Arc<BTreeMap<RegisterId, NaiveDate>>,
}

impl Days {
    /// At an instant, with the day at each of these registers.
    pub fn new(now: DateTime<Utc>, known: impl IntoIterator<Item = (RegisterId, NaiveDate)>) -> Self {
        Self { now, known: Arc::new(known.into_iter().collect()) }
    }

    /// For what is judged by no role: a sign-in, the end of a session, what an account does to itself.
    pub fn of_no_register(now: DateTime<Utc>) -> Self {
        Self::new(now, [])
    }

    /// The instant.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The day at a register; at one of which nothing is known, the day of UTC.
    pub fn at(&self, register: RegisterId) -> NaiveDate {
        self.known.get(&register).copied().unwrap_or_else(|| self.now.date_naive())
    }

    /// Whether a role holds now.
    pub fn holds(&self, grant: &Grant) -> bool {
        grant.holds_on(self.at(grant.register))
    }

    /// Whether a role holds now or may at a later time. At a register of which nothing is known it counts until its last day is over
    /// everywhere: no zone is more than a day behind UTC.
    pub fn may_hold(&self, grant: &Grant) -> bool {
        let utc = self.now.date_naive();
        let earliest = utc.checked_sub_days(Count::new(1)).unwrap_or(utc);
        grant.holds_from(self.known.get(&grant.register).copied().unwrap_or(earliest))
    }
}
