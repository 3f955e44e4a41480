//! Codes of a second factor by time: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which is what authenticators on phones
//! speak.

use core::fmt;

use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use domain::value::text::TextError;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ring::hmac;
use subtle::ConstantTimeEq as _;

use crate::random::{self, NoRandomBytes};
use crate::text::Secret;

/// How many seconds a code holds.
pub const STEP_SECONDS: u64 = 30;

/// How many steps before and after the present one are accepted, for clocks that differ.
const DRIFT_STEPS: u64 = 1;

/// How many digits a code has.
const DIGITS: usize = 6;

/// The key that program and authenticator share: 160 random bits. It is not printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Vec<u8>);

impl Key {
    /// A new key.
    pub fn random() -> Result<Self, NoRandomBytes> {
        random::bytes::<20>().map(|bytes| Self(bytes.to_vec()))
    }

    /// Reads a key as it is kept; nothing where it was removed.
    pub fn read(secret: &Secret) -> Option<Self> {
        BASE32_NOPAD.decode(secret.reveal()?.as_bytes()).ok().map(Self)
    }

    /// The key as it is kept.
    pub fn to_secret(&self) -> Result<Secret, TextError> {
        Secret::new(&self.letters())
    }

    /// The key in Base32, for whoever types it into an authenticator.
    pub fn letters(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The address that authenticators read from a QR code. `issuer` is the server, `account` the sign-in name.
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (escaped(issuer), escaped(account));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.letters())
    }

    /// The code of a step.
    pub fn code(&self, step: u64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.0);
        let tag = hmac::sign(&key, &step.to_be_bytes());
        let tag = tag.as_ref();
        // RFC 4226, 5.3: the last four bits say where the number begins.
        let start = usize::from(tag.last().copied().unwrap_or_default() & 0x0f);
        let four = tag.get(start..).and_then(|rest| rest.first_chunk::<4>()).copied().unwrap_or_default();
        let number = u32::from_be_bytes(four) & 0x7fff_ffff;
        format!("{:0width$}", number % 1_000_000, width = DIGITS)
    }

    /// The step after `last_step` that a code is of, among the present one and its neighbours.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>, last_step: u64) -> Option<u64> {
        let code: String = code.chars().filter(|character| !character.is_whitespace()).collect();
        let present = step_at(now);
        let steps = present.saturating_sub(DRIFT_STEPS)..=present.saturating_add(DRIFT_STEPS);
        // All are compared, and each as a whole, so that time tells nothing of the code.
        let fitting = steps.filter(|step| bool::from(self.code(*step).as_bytes().ct_eq(code.as_bytes())));
        fitting.fold(None, |found, step| found.or((last_step < step).then_some(step)))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// How many steps had passed since 1970.
pub fn step_at(now: DateTime<Utc>) -> u64 {
    u64::try_from(now.timestamp()).unwrap_or_default() / STEP_SECONDS
}

/// Bytes of an address that are written as `%XX`: all but letters, digits and these marks.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of the vectors in RFC 6238, appendix B.
    fn key() -> Key {
        Key(b"12345678901234567890".to_vec())
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// Protects agreement with authenticators: the vectors of the RFC, of which the last six digits count here.
    #[test]
    fn codes_are_those_of_the_standard() {
        let vectors = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (seconds, code) in vectors {
            assert_eq!(key().code(step_at(at(seconds))), code, "{seconds}");
        }
    }

    /// Protects against a code seen over a shoulder: a step that was accepted, and any before it, is not accepted again; clocks may
    /// differ by one step.
    #[test]
    fn a_step_is_accepted_once_and_near_its_time() {
        let now = at(1_234_567_890);
        let present = step_at(now);
        for (step, found) in [
            (present - 2, false),
            (present - 1, true),
            (present, true),
            (present + 1, true),
            (present + 2, false),
        ] {
            assert_eq!(key().step_of(&key().code(step), now, 0), found.then_some(step));
            assert_eq!(key().step_of(&key().code(step), now, step), None);
        }
        assert_eq!(key().step_of(" 005 924 ", now, 0), Some(present));
        assert_eq!(key().step_of("00592", now, 0), None);
        assert_eq!(key().step_of("", now, 0), None);
    }

    /// Protects the reading of QR codes: names are escaped, and the key comes back from where it is kept.
    #[test]
    fn an_address_and_a_kept_key_are_read_back() {
        let uri = key().uri("Ayni · Oruro", "rosa q");
        assert_eq!(
            uri,
            "otpauth://totp/Ayni%20%C2%B7%20Oruro:rosa%20q?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ayni%20%C2%B7%20Oruro"
        );
        assert_eq!(Key::read(&key().to_secret().unwrap()), Some(key()));
        assert_eq!(format!("{:?}", key()), "Key(…)");
    }
}
