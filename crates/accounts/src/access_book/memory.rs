//! State that is held in memory only: the last use of each session, and failed sign-ins by address and by unknown name. A restart clears
//! it; failed sign-ins of existing accounts are in the log.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::value::Digest;

use crate::address::AddressKey;
use crate::throttle::{ADDRESS_FREE_FAILURES, FREE_FAILURES, Failures};

/// How many names or addresses are remembered at most. Where more come, those that failed longest ago are forgotten.
const REMEMBERED_MAX: usize = 10_000;

#[derive(Debug, Default)]
pub(super) struct Memory {
    /// When each open session was used last.
    pub(super) used_at: BTreeMap<Digest, DateTime<Utc>>,
    names: BTreeMap<String, Failures>,
    addresses: BTreeMap<AddressKey, Failures>,
    /// Failed sign-ins under unknown names that no log entry counts yet.
    unreported: u32,
}

impl Memory {
    /// Counts an attempt as failed before it is checked, so that parallel attempts are throttled too. The key is the name, joined with
    /// the address if the account has signed in from it before. The error is the instant before which no attempt may be made.
    pub(super) fn begin(
        &mut self,
        key: &str,
        address: Option<AddressKey>,
        now: DateTime<Utc>,
    ) -> Result<(), DateTime<Utc>> {
        let by_name = self.names.get(key).and_then(|failures| failures.wait_until(now, FREE_FAILURES));
        let by_address = address.and_then(|address| self.addresses.get(&address));
        let by_address = by_address.and_then(|failures| failures.wait_until(now, ADDRESS_FREE_FAILURES));
        if let Some(until) = by_name.max(by_address) {
            return Err(until);
        }
        count(&mut self.names, key.to_owned(), now);
        if let Some(address) = address {
            count(&mut self.addresses, address, now);
        }
        Ok(())
    }

    /// The attempt was none: it does not count.
    pub(super) fn take_back(&mut self, key: &str, address: Option<AddressKey>) {
        self.names.get_mut(key).map(Failures::take_back);
        address.and_then(|address| self.addresses.get_mut(&address)).map(Failures::take_back);
    }

    /// Somebody proved who she is: failures under the key do not count any more.
    pub(super) fn succeed(&mut self, key: &str, address: Option<AddressKey>) {
        self.take_back(key, address);
        self.names.remove(key);
    }

    /// Counts a failure under a name that is nobody's, and says how many are to be written down, if the time has come.
    pub(super) fn unknown(&mut self, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<u32> {
        self.unreported = self.unreported.saturating_add(1);
        let is_due = last.is_none_or(|last| TimeDelta::minutes(1) <= now.signed_duration_since(last));
        is_due.then(|| std::mem::take(&mut self.unreported))
    }
}

/// Counts a failure, and lets go of what failed longest ago where too much is remembered.
fn count<K: Ord + Clone>(failures: &mut BTreeMap<K, Failures>, key: K, now: DateTime<Utc>) {
    failures.entry(key).or_default().add(1, now);
    if REMEMBERED_MAX < failures.len() {
        failures.retain(|_, failures| !failures.are_forgotten(now));
    }
    if REMEMBERED_MAX < failures.len() {
        let oldest = failures.iter().min_by_key(|(_, failures)| failures.last_at).map(|(key, _)| key.clone());
        oldest.map(|oldest| failures.remove(&oldest));
    }
}
