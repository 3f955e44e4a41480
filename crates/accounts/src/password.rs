//! Passwords: which are good enough, and their hashes. Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane.
//! It must not keep a password.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::value::text::{Text, fold};
use serde::Serialize;

use crate::random::{self, NoRandomBytes};
use crate::text::Secret;

/// How many characters a password has at least.
pub const LENGTH_MIN: usize = 12;

/// How many characters a password has at most: enough for any sentence, and no work for whoever sends megabytes.
pub const LENGTH_MAX: usize = 200;

/// How many different characters a password has at least.
const DIFFERENT_MIN: usize = 5;

/// How many characters have to be left when the own names are taken out of a password.
const BESIDE_NAMES_MIN: usize = 8;

/// From how many letters on a word of a name is looked for in a password.
const WORD_MIN: usize = 4;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The commonest passwords of twelve characters and more, in Spanish and English, without accents, case and spaces.
const COMMON: &str = include_str!("common_passwords.txt");

/// A password in one form, however a keyboard composes its characters.
type Typed = Text<LENGTH_MAX>;

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, strum::VariantNames, thiserror::Error)]
#[strum(serialize_all = "snake_case")]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PasswordProblem {
    /// It has too few characters.
    #[error("password_too_short")]
    PasswordTooShort {
        /// How many it has to have.
        min: usize,
    },
    /// It has too many characters.
    #[error("password_too_long")]
    PasswordTooLong {
        /// How many it may have.
        max: usize,
    },
    /// It has a control character, such as a line break.
    #[error("password_unusable")]
    PasswordUnusable,
    /// It is one that many people choose, or repeats a few characters.
    #[error("password_common")]
    PasswordCommon,
    /// It is little more than the own name.
    #[error("password_is_name")]
    PasswordIsName,
}

/// Whether a password is good enough for an account with these names.
pub fn check(password: &str, names: &[&str]) -> Result<(), PasswordProblem> {
    let characters = password.trim().chars().count();
    if characters < LENGTH_MIN {
        return Err(PasswordProblem::PasswordTooShort { min: LENGTH_MIN });
    }
    if LENGTH_MAX < characters {
        return Err(PasswordProblem::PasswordTooLong { max: LENGTH_MAX });
    }
    let typed = Typed::new(password).map_err(|_| PasswordProblem::PasswordUnusable)?;
    let plain = fold(typed.as_str()).replace(' ', "");
    let mut different: Vec<char> = typed.as_str().to_lowercase().chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < DIFFERENT_MIN || COMMON.lines().any(|common| common == plain) {
        return Err(PasswordProblem::PasswordCommon);
    }
    let words = names.iter().flat_map(|name| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>());
    let beside = words
        .filter(|word| WORD_MIN <= word.chars().count())
        .fold(plain.clone(), |rest, word| rest.replace(&word, ""));
    if beside != plain && beside.chars().count() < BESIDE_NAMES_MIN {
        return Err(PasswordProblem::PasswordIsName);
    }
    Ok(())
}

/// Why a password could not be hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// The machine gave no random bytes for a salt.
    #[error(transparent)]
    NoRandomBytes(#[from] NoRandomBytes),
    /// The library refused, for want of memory.
    #[error("password_not_hashed")]
    NotHashed,
}

/// The hash of a password in the PHC form, with a salt of its own.
pub fn hash(password: &str) -> Result<Secret, HashError> {
    let typed = Typed::new(password).map_err(|_| HashError::NotHashed)?;
    let salt = random::bytes::<16>()?;
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| HashError::NotHashed)?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon2.hash_password_with_salt(typed.as_str().as_bytes(), &salt);
    let hash = hash.map_err(|_| HashError::NotHashed)?.to_string();
    Secret::new(&hash).map_err(|_| HashError::NotHashed)
}

/// Whether this is the password of a hash. It takes as long whether it is or not.
pub fn verify(password: &str, hash: &Secret) -> bool {
    // What cannot be a password is compared as another text that is none, for as long.
    let typed = Typed::new(password).map_or_else(|_| String::from("\n"), |typed| typed.as_str().to_owned());
    hash.reveal().is_some_and(|hash| Argon2::default().verify_password(typed.as_bytes(), hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects accounts from passwords that are tried first.
    #[test]
    fn weak_passwords_are_refused() {
        use PasswordProblem::*;
        let check = |password: &str| check(password, &["rosa.quispe", "Rosa Quispe Mamani"]);
        assert_eq!(check("elevenchars"), Err(PasswordTooShort { min: LENGTH_MIN }));
        assert_eq!(check("   short   "), Err(PasswordTooShort { min: LENGTH_MIN }));
        assert_eq!(check(&"long text ".repeat(21)), Err(PasswordTooLong { max: LENGTH_MAX }));
        assert_eq!(check("with\na line break"), Err(PasswordUnusable));
        assert_eq!(check("aaaaaaaaaaaaaaaa"), Err(PasswordCommon));
        assert_eq!(check("abcabcabcabcabc"), Err(PasswordCommon));
        assert_eq!(check("Contraseña123"), Err(PasswordCommon));
        assert_eq!(check("password 1234"), Err(PasswordCommon));
        assert_eq!(check("RosaQuispe2024"), Err(PasswordIsName));
        assert_eq!(check("Quíspe-Mamani-1"), Err(PasswordIsName));
        assert_eq!(check("socavón hondo de plata"), Ok(()));
        assert_eq!(check("rosa tiene 3 llamas pardas"), Ok(()));
    }

    /// Protects the list itself: every line is in the form in which passwords are compared, and long enough to matter.
    #[test]
    fn common_passwords_are_listed_as_they_are_compared() {
        for line in COMMON.lines() {
            assert_eq!(fold(line).replace(' ', ""), line);
            assert!(LENGTH_MIN <= line.chars().count(), "{line}");
        }
    }

    /// Protects sign-in: a hash has the recommended parameters and a salt of its own, and only the password fits, however it is composed.
    #[test]
    fn a_hash_fits_its_password_only() {
        let (one, other) = (hash("socavón hondo de plata").unwrap(), hash("socavón hondo de plata").unwrap());
        assert_ne!(one, other);
        assert!(one.reveal().unwrap().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("socavo\u{301}n hondo de plata", &one));
        assert!(!verify("socavon hondo de plata", &one));
        assert!(!verify("", &one) && !verify("\n", &one));
    }
}
