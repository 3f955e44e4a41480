//! A register as Popolo, and what Popolo leaves unsaid. Decides nothing and changes nothing.
//!
//! - The id is the key that another system gave, where there is one and it is free, else the identifier in the register.
//! - Cooperatives and organs are organizations, an organ within its cooperative; the assembly that came of an
//!   organization with the same key is told as one with it. Kinds are classifications, seats posts, terms events.
//! - Spells are memberships with the role `member`, and the number as the label `#12`; affiliations have the role
//!   `affiliate`; mandates have a post. What is open although its term has an end has the end `9999-12-31`.
//! - An erased person keeps an id and a gender, so that counts do not change; nothing of her name is left to tell.

mod agents;
mod ids;
mod relations;
mod unsaid;

use domain::Register;
use domain::value::id::CooperativeId;
use serde::Serialize;

use super::document::Document;
use crate::scope::Scope;
use crate::unsaid::Unsaid;
use ids::Ids;

/// A register as Popolo, and what that leaves unsaid.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Export {
    /// The document, to be written with [`super::write`].
    pub document: Document,
    /// What the register knows and Popolo cannot say.
    pub unsaid: Vec<Unsaid>,
}

/// The register, or one cooperative with everything that ever belonged to it, as Popolo.
pub fn export(register: &Register, cooperative: Option<CooperativeId>) -> Export {
    let scope = Scope::new(register, cooperative);
    let ids = Ids::new(&scope);
    let document = Document {
        persons: scope.persons().map(|person| agents::person(person, &ids)).collect(),
        organizations: agents::organizations(&scope, &ids),
        posts: relations::posts(&scope, &ids),
        memberships: relations::memberships(&scope, &ids),
        events: relations::events(&scope, &ids),
        ..Document::default()
    };
    Export { document, unsaid: unsaid::unsaid(&scope) }
}
