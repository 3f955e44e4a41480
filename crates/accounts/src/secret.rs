//! Secrets that are shown once: cookies, tokens of programs, recovery codes. Of each only a digest is kept; all are random enough that
//! nobody finds them from it.

use core::fmt;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use domain::value::Digest;

use crate::random::{self, NoRandomBytes};

/// How tokens of programs begin, so that scanners of files and logs recognise one.
pub const TOKEN_PREFIX: &str = "ayni_";

/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 10;

/// Into how long groups a recovery code is written.
const GROUP: usize = 4;

/// A secret to be shown once. It is not printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Shown(String);

impl Shown {
    pub(crate) const fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shown(…)")
    }
}

/// A new secret for the cookie of a session: 256 random bits.
pub fn new_cookie() -> Result<Shown, NoRandomBytes> {
    Ok(Shown(HEXLOWER.encode(&random::bytes::<32>()?)))
}

/// A new token of a program: a prefix and 256 random bits.
pub fn new_token() -> Result<Shown, NoRandomBytes> {
    Ok(Shown(format!("{TOKEN_PREFIX}{}", HEXLOWER.encode(&random::bytes::<32>()?))))
}

/// The digest by which a cookie or token is known.
pub fn digest(secret: &str) -> Digest {
    Digest::of(&[secret.as_bytes()])
}

/// New recovery codes: 80 random bits each, in groups of four letters.
pub fn new_recovery_codes() -> Result<Vec<Shown>, NoRandomBytes> {
    (0..RECOVERY_CODES)
        .map(|_| {
            let letters = BASE32_NOPAD.encode(&random::bytes::<10>()?);
            let groups: Vec<&str> =
                (0..letters.len()).step_by(GROUP).filter_map(|at| letters.get(at..at + GROUP)).collect();
            Ok(Shown(groups.join("-")))
        })
        .collect()
}

/// The digest of a recovery code, however its letters are typed.
pub fn recovery_digest(code: &str) -> Digest {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    Digest::of(&[b"recovery ", letters.to_ascii_uppercase().as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects secrets from logs, and tokens from being overlooked by scanners.
    #[test]
    fn secrets_are_random_and_not_printed() {
        let (one, other) = (new_token().unwrap(), new_token().unwrap());
        assert_ne!(one, other);
        assert!(one.reveal().starts_with(TOKEN_PREFIX) && one.reveal().len() == TOKEN_PREFIX.len() + 64);
        assert_eq!(format!("{one:?}"), "Shown(…)");
        assert_eq!(new_cookie().unwrap().reveal().len(), 64);
    }

    /// Protects whoever copies a code from paper: spaces, hyphens and case do not matter.
    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        let codes = new_recovery_codes().unwrap();
        assert_eq!(codes.len(), RECOVERY_CODES);
        let code = codes[0].reveal();
        assert_eq!(code.len(), 19, "{code}");
        let typed = code.replace('-', " ").to_lowercase();
        assert_eq!(recovery_digest(&typed), recovery_digest(code));
        assert_ne!(recovery_digest(codes[1].reveal()), recovery_digest(code));
    }
}
