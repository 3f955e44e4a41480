//! New identifiers and salts: the only source of randomness in the program.

use domain::value::Salt;
use domain::value::id::Id;
use uuid::Uuid;

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
