//! Second factors: a key is handed out, shown to be in an authenticator, and asked for from then on.

use chrono::{DateTime, Utc};
use domain::value::Digest;

use super::{AccessBook, AccessError, Principal};
use crate::command::Command;
use crate::days::Days;
use crate::rejection::Rejection;
use crate::secret::{self, Shown};
use crate::totp::Key;

/// The key of a second factor, to be shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorKey {
    /// The key in Base32, to be typed into an authenticator by hand.
    pub letters: Shown,
    /// The address that an authenticator reads from a QR code.
    pub uri: Shown,
}

impl AccessBook {
    /// Hands out a key. It is asked for only once it is confirmed; `issuer` is what the authenticator calls this server.
    pub fn enrol_factor(
        &self,
        by: &Principal,
        issuer: &str,
        now: DateTime<Utc>,
    ) -> Result<FactorKey, AccessError> {
        let (key, account) = (Key::random()?, by.account);
        let command = Command::EnrolFactor { account, key: key.to_secret()? };
        self.execute(by.actor(), command, &Days::of_no_register(now))?;
        let snapshot = self.snapshot();
        let found = snapshot.state().account(account).ok_or(Rejection::AccountUnknown { account })?;
        let uri = key.uri(issuer, found.sign_in_name.as_str());
        Ok(FactorKey { letters: Shown::new(key.letters()), uri: Shown::new(uri) })
    }

    /// Takes a code that an authenticator made with the key, and gives the recovery codes. Every session of the account ends, but the
    /// one that asks.
    ///
    /// # Errors
    ///
    /// `Refused` where the code does not match the key. Failed attempts are not throttled, because the caller already has a session.
    pub fn confirm_factor(
        &self,
        by: &Principal,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<Shown>, AccessError> {
        let (snapshot, account, keep) = (self.snapshot(), by.account, by.session());
        let found = snapshot.state().account(account).ok_or(Rejection::AccountUnknown { account })?;
        let factor = found.factor.as_ref().ok_or(Rejection::FactorUnknown { account })?;
        let step = Key::read(&factor.key).and_then(|key| key.step_of(code, now, factor.last_step));
        let step = step.ok_or(AccessError::Refused)?;
        let (codes, recovery) = recovery()?;
        let command = Command::ConfirmFactor { account, step, recovery, keep };
        self.execute(by.actor(), command, &Days::of_no_register(now))?;
        Ok(codes)
    }

    /// Replaces the recovery codes, and gives the new ones.
    pub fn replace_recovery(&self, by: &Principal, now: DateTime<Utc>) -> Result<Vec<Shown>, AccessError> {
        let (account, (codes, recovery)) = (by.account, recovery()?);
        let command = Command::ReplaceRecovery { account, recovery };
        self.execute(by.actor(), command, &Days::of_no_register(now))?;
        Ok(codes)
    }
}

/// New recovery codes with their digests.
fn recovery() -> Result<(Vec<Shown>, Vec<Digest>), AccessError> {
    let codes = secret::new_recovery_codes()?;
    let digests = codes.iter().map(|code| secret::recovery_digest(code.reveal())).collect();
    Ok((codes, digests))
}
