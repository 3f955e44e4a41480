//! Identifiers of what an access book keeps. They are minted by whoever asks; nothing that decides mints one.

use domain::value::id::{Id, Kind};

/// The kinds, as types without values.
pub mod kind {
    /// An account.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Account {}
    /// A grant of a role.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Grant {}
    /// A token of a program.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Token {}
    /// A request that a second account has to confirm.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Confirmation {}
}

/// Identifies an account.
pub type AccountId = Id<kind::Account>;
/// Identifies a grant of a role.
pub type GrantId = Id<kind::Grant>;
/// Identifies a token of a program.
pub type TokenId = Id<kind::Token>;
/// Identifies a request that a second account has to confirm.
pub type ConfirmationId = Id<kind::Confirmation>;

impl Kind for kind::Account {
    const CODE: &'static str = "account";
}

impl Kind for kind::Grant {
    const CODE: &'static str = "grant";
}

impl Kind for kind::Token {
    const CODE: &'static str = "token";
}

impl Kind for kind::Confirmation {
    const CODE: &'static str = "confirmation";
}
