//! The organisations of a register as linked data: the Organization Ontology of W3C (ORG), in JSON-LD with a context of
//! its own, so that no reader has to fetch one. Decides nothing, and knows no words: concepts are labelled by the caller.
//!
//! Who holds or held an office is public and told by name; who belongs to a cooperative is not, and no membership of a
//! person is told. Days stay as coarse as they are known: an interval begins and ends in a day, a month or a year.

mod node;
mod unsaid;
mod vocabulary;

use chrono::NaiveDate;
use domain::Register;
use domain::value::id::CooperativeId;
use serde_json::{Value, json};

use crate::scope::Scope;
use crate::unsaid::Unsaid;
use node::Graph;

/// What a concept is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concept {
    /// A kind of organisation.
    Cooperative,
    /// A kind of organ.
    Organ,
    /// A post.
    Post,
    /// Full or alternate.
    Rank,
    /// What an organisation is to another that it belongs to.
    Belonging,
}

impl Concept {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cooperative => "cooperative",
            Self::Organ => "organ",
            Self::Post => "post",
            Self::Rank => "rank",
            Self::Belonging => "belonging",
        }
    }
}

/// What a concept is called in each language that it has a name in: the tag of the language, and the name.
pub type Labels<'a> = &'a dyn Fn(Concept, &str) -> Vec<(&'static str, String)>;

/// A document, and what it leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// The document, to be written with [`write()`].
    pub document: Value,
    /// What the register knows and the document does not say.
    pub unsaid: Vec<Unsaid>,
}

/// The register, or one cooperative with everything that ever belonged to it; posts are said to be held by those who hold
/// them on the day.
pub fn export(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    labels: Labels<'_>,
) -> Export {
    let scope = Scope::new(register, cooperative);
    let graph = Graph::of(&scope, on, labels);
    let document = json!({ "@context": vocabulary::context(), "@graph": graph.into_nodes() });
    Export { document, unsaid: unsaid::unsaid(&scope) }
}

/// Writes a document as indented JSON with a final line break, keys in alphabetical order.
pub fn write(document: &Value) -> String {
    format!("{document:#}\n")
}
