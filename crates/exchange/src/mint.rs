//! What an import needs of whoever asks for it: new identifiers and salts. It must not make any itself, so that the
//! same input and the same mint give the same plan.

use domain::value::Salt;
use domain::value::id::Id;
use uuid::Uuid;

/// Where new identifiers and salts come from.
pub struct Mint<'a> {
    /// Gives a new UUID; later ones sort later.
    pub id: &'a mut dyn FnMut() -> Uuid,
    /// Gives a new salt.
    pub salt: &'a mut dyn FnMut() -> Salt,
}

impl Mint<'_> {
    /// A new identifier.
    pub fn id<K>(&mut self) -> Id<K> {
        Id::new((self.id)())
    }

    /// A new salt.
    pub fn salt(&mut self) -> Salt {
        (self.salt)()
    }
}

impl core::fmt::Debug for Mint<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Mint")
    }
}
