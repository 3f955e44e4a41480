//! People: natural persons, whether members or not; what they are called, and who is kin to whom.
//!
//! Names, documents, birth dates and contacts form a *profile*, which stands beside the log and can be erased; events
//! hold only a commitment to it. Rules: a document belongs to one person; a merged or erased person takes no more facts.

pub mod act;
mod decide;
mod displaced;
mod evolve;
pub mod likeness;
mod merge;
mod rejection;
mod state;
mod undo;

pub use act::{Command, Event, evolve};
pub use decide::{Decided, decide};
pub(crate) use displaced::displaced;
pub use merge::{Merger, Trait, merger};
pub use rejection::Rejection;
pub use state::{Person, State};
pub(crate) use undo::UndoContext;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::PersonId;
use crate::value::{Commitment, Document, Label, PartialDate, Salt, text};

/// What may be erased of a person: everything that says who she is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// When she was born.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth: Option<PartialDate>,
    /// When she died.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub death: Option<PartialDate>,
    /// Her documents and the keys that other systems gave her; no two of one scheme and number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// An electronic address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Label>,
    /// Family names, as on her document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name: Option<Label>,
    /// Given names, as on her document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_names: Option<Label>,
    /// What she is called, where that is not simply given names and family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_as: Option<Label>,
    /// A telephone number, as people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Label>,
}

impl Profile {
    /// The name as people say it: `Nancy Coaquira`.
    pub fn spoken_name(&self) -> String {
        match (&self.known_as, &self.given_names, &self.family_name) {
            (Some(known), _, _) => known.to_string(),
            (None, Some(given), Some(family)) => format!("{given} {family}"),
            (None, Some(one), None) | (None, None, Some(one)) => one.to_string(),
            (None, None, None) => String::new(),
        }
    }

    /// The name as lists order it: `Coaquira, Nancy`.
    pub fn sorted_name(&self) -> String {
        match (&self.family_name, &self.given_names) {
            (Some(family), Some(given)) => format!("{family}, {given}"),
            (Some(one), None) | (None, Some(one)) => one.to_string(),
            (None, None) => self.spoken_name(),
        }
    }

    /// The words by which she is found: every name she goes by, folded.
    pub fn search_text(&self) -> String {
        let names = [&self.family_name, &self.given_names, &self.known_as];
        let words: Vec<String> = names.into_iter().flatten().map(|name| text::fold(name.as_str())).collect();
        words.join(" ")
    }

    /// Her first document that the State issued, if she showed one.
    pub fn official_document(&self) -> Option<&Document> {
        self.documents.iter().find(|document| document.scheme() != crate::value::Scheme::External)
    }

    /// Whether some name is known.
    pub const fn has_a_name(&self) -> bool {
        self.family_name.is_some() || self.given_names.is_some() || self.known_as.is_some()
    }

    /// Whether the text contains a name of hers or a document number, so that it could not be erased with her: a whole
    /// name, or a word of one with four letters or more.
    pub fn is_named_in(&self, remark: &str) -> bool {
        let folded = text::fold(remark);
        let said: Vec<&str> = folded.split(' ').collect();
        let names = [&self.family_name, &self.given_names, &self.known_as];
        let by_name = names.into_iter().flatten().any(|name| {
            let name = text::fold(name.as_str());
            let words: Vec<&str> = name.split(' ').collect();
            let whole = name.chars().count() > 1 && said.windows(words.len().max(1)).any(|run| run == words);
            whole || words.iter().any(|word| word.chars().count() > 3 && said.contains(word))
        });
        by_name
            || self.documents.iter().any(|document| remark.contains(document.number()))
            || self.is_numbered_in(remark)
    }

    /// Whether the text contains a document, a day of birth or a telephone number of hers, however its digits are set apart.
    fn is_numbered_in(&self, remark: &str) -> bool {
        let squeezed = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
        };
        let said = squeezed(remark);
        let stands = |number: String| number.len() >= DIGITS_TELLING && said.contains(&number);
        let documents = self.documents.iter().map(|document| squeezed(document.number()));
        let phone = self.phone.iter().map(|phone| {
            let digits: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
            digits.get(digits.len().saturating_sub(9)..).unwrap_or_default().to_owned()
        });
        // A year or a month is everybody's.
        let birth = self.birth.filter(|birth| birth.first() == birth.last()).map(|birth| birth.first());
        let birth =
            birth.into_iter().flat_map(|day| ["%Y%m%d", "%d%m%Y"].map(|form| day.format(form).to_string()));
        documents.chain(phone).chain(birth).any(stands)
    }
}

/// How many digits a number has at least that tells somebody from others.
const DIGITS_TELLING: usize = 6;

/// Where a text stands that can be erased: in which event, and which of its texts it is, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextPlace {
    /// Which of the event's texts, in the order in which its body commits to them.
    pub position: u32,
    /// The version of the event.
    pub version: u64,
}

/// One version of a person's profile, on its way to where it is kept: beside the log, with its salt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileVersion {
    /// Whose it is.
    pub person: PersonId,
    /// Which version of hers, counted from one.
    pub number: u32,
    /// What is kept.
    pub profile: Profile,
    /// The profile as it is stored and committed to.
    pub bytes: String,
    /// What keeps the commitment from being guessed.
    pub salt: Salt,
    /// What the event says of it.
    pub commitment: Commitment,
}

/// How a person is kin to another: read `person` is the `relation` of `relative`. Sensitive data by the regulation of
/// Ley 29733 (facts of family life), so it is shown to few and never exported with aggregates.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Relation {
    /// A daughter or son.
    Child,
    /// A mother or father.
    Parent,
    /// A wife or husband.
    Spouse,
    /// A partner in a de-facto union.
    Partner,
    /// A sister or brother.
    Sibling,
    /// A grandchild.
    Grandchild,
    /// A grandparent.
    Grandparent,
    /// Kin of another degree.
    Other,
}

impl Relation {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Who of a person and her relative descends from whom: the elder first; `None` where neither does.
    pub const fn descent(self, person: PersonId, relative: PersonId) -> Option<(PersonId, PersonId)> {
        match self {
            Self::Child | Self::Grandchild => Some((relative, person)),
            Self::Parent | Self::Grandparent => Some((person, relative)),
            Self::Spouse | Self::Partner | Self::Sibling | Self::Other => None,
        }
    }
}
