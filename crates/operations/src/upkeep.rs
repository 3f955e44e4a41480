//! Keeping a register: verify, back up, copy, restore, rebuild. What is done to its files is the storage's.

mod backup;
mod copy;
mod rebuild;
mod restore;
mod verify;

pub use self::backup::Backup;
pub use self::copy::Copy;
pub use self::rebuild::Rebuild;
pub use self::restore::Restore;
pub use self::verify::{Verified, Verify};
