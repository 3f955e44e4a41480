//! The dossier: many parts in one folder or one ZIP, with a manifest of hashes that `sha256sum -c` accepts.
//!
//! The same parts give the same bytes: they stand in the order of their names, under times that never change. A dossier
//! is written under another name and gets its own once it is complete. Nothing here knows what a part is about.

mod manifest;
mod name;
mod pack;
mod sink;

pub use manifest::MANIFEST;
pub use name::safe;
pub use pack::{Content, DossierError, Form, Packed, Part, pack, stream};
