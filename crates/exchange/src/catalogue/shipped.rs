//! The catalogues that come with the program, each an OSCAL file of our own writing with its own licence.

/// A catalogue that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The name by which it is asked for, which is the code of the scheme too.
    pub code: &'static str,
    /// The OSCAL catalog.
    pub bytes: &'static [u8],
}

/// All of them.
pub const SHIPPED: [Shipped; 3] = [
    Shipped { code: "pe-coop", bytes: include_bytes!("../../catalogues/pe-coop.json") },
    Shipped { code: "craft-2.1", bytes: include_bytes!("../../catalogues/craft-2.1.json") },
    Shipped { code: "fairmined-2.0", bytes: include_bytes!("../../catalogues/fairmined-2.0.json") },
];

/// The one of this name.
pub fn shipped(code: &str) -> Option<Shipped> {
    SHIPPED.into_iter().find(|one| one.code == code)
}
