//! New identifiers, salts and secrets: the only source of randomness in the server.

use data_encoding::BASE64URL_NOPAD;
use domain::value::Salt;
use domain::value::id::Id;
use ring::hmac;
use ring::rand::{SecureRandom as _, SystemRandom};
use uuid::Uuid;

use operations::{Outcome, Problem};

/// A new identifier; those minted later sort later.
pub(crate) fn id<K>() -> Id<K> {
    Id::new(Uuid::now_v7())
}

/// A new identifier, of whatever it will name.
pub(crate) fn uuid() -> Uuid {
    Uuid::now_v7()
}

/// A new salt: 122 random bits.
pub(crate) fn salt() -> Salt {
    Salt(*Uuid::new_v4().as_bytes())
}

/// A new secret of 256 bits, as text that may stand in an address.
///
/// # Errors
///
/// `unforeseen` where the system gives no random bytes.
pub(crate) fn secret() -> Outcome<String> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).map_err(|_| Problem::unforeseen())?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// A new key with which what this server hands out can be told from what others made up.
///
/// # Errors
///
/// `unforeseen` where the system gives no random bytes.
pub(crate) fn key() -> Outcome<hmac::Key> {
    hmac::Key::generate(hmac::HMAC_SHA256, &SystemRandom::new()).map_err(|_| Problem::unforeseen())
}
