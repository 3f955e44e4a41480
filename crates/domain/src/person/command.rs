//! What may be asked of people's records. Identifiers and salts are minted by whoever asks.

use super::{Profile, Relation, TextPlace};
use crate::value::id::PersonId;
use crate::value::{Document, Gender, Remark, Salt};

/// A command about a person.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Record a person for the first time.
    Record {
        /// Her new identifier.
        person: PersonId,
        /// Who she is.
        profile: Profile,
        /// What keeps the commitment from being guessed.
        #[serde(skip)]
        salt: Salt,
        /// As she declares it; `None` where she was not asked or did not answer.
        gender: Option<Gender>,
    },
    /// Replace what is known of her name, birth, documents and contacts.
    Correct {
        /// Whose record.
        person: PersonId,
        /// All that is true of her now.
        profile: Profile,
        /// What keeps the commitment from being guessed.
        #[serde(skip)]
        salt: Salt,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Add a document that she showed.
    AddDocument {
        /// Whose document.
        person: PersonId,
        /// The document.
        document: Document,
        /// What keeps the commitment from being guessed.
        #[serde(skip)]
        salt: Salt,
    },
    /// Replace a document that was written down wrongly.
    CorrectDocument {
        /// Whose document.
        person: PersonId,
        /// The document as it stands in the register.
        wrong: Document,
        /// The document as it is.
        right: Document,
        /// What keeps the commitment from being guessed.
        #[serde(skip)]
        salt: Salt,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Write down the gender that she declares; `None` takes a declaration back.
    DeclareGender {
        /// Who declares.
        person: PersonId,
        /// What she declares.
        gender: Option<Gender>,
    },
    /// State that a person is the relation of another.
    StateKinship {
        /// Who is kin.
        person: PersonId,
        /// In which way.
        relation: Relation,
        /// To whom.
        relative: PersonId,
    },
    /// Take back a kinship that was stated wrongly.
    WithdrawKinship {
        /// Who is kin.
        person: PersonId,
        /// In which way.
        relation: Relation,
        /// To whom.
        relative: PersonId,
        /// What was wrong.
        reason: Remark,
    },
    /// Say that two records are of one person: everything of the duplicate becomes the survivor's. Where both say
    /// something of one field, what the survivor's record says stands.
    Merge {
        /// The record that goes.
        duplicate: PersonId,
        /// The record that stays.
        survivor: PersonId,
        /// What keeps the commitment to the survivor's profile from being guessed.
        #[serde(skip)]
        salt: Salt,
        /// How it was found out.
        reason: Remark,
    },
    /// Erase everything that says who she is; her facts stay, without a name.
    Erase {
        /// Whose data.
        person: PersonId,
        /// The request or legal ground.
        reason: Remark,
        /// What people wrote about her or that names her, and goes as well.
        texts: Vec<TextPlace>,
    },
    /// Say that the record was made in error and nobody of the kind exists; only while nothing depends on it.
    Annul {
        /// Which record.
        person: PersonId,
        /// What was wrong.
        reason: Remark,
    },
}

impl Command {
    /// The stable name of what is asked: `record`, `add_document`, …
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
