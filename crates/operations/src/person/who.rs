//! Who a person is, and her documents.

use clap::Args;
use domain::person::Profile;
use domain::value::{Document, Label, PartialDate, Scheme};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::document;
use crate::{Field as _, Input, Outcome, Resolver};

// Who a person is.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "its documentation would be taken for that of the operation")]
pub struct Who {
    /// Family names, as on the document
    #[arg(long)]
    pub family_name: Option<Input<Label>>,
    /// Given names, as on the document
    #[arg(long)]
    pub given_names: Option<Input<Label>>,
    /// What she is called, where that is not simply given and family names
    #[arg(long)]
    pub known_as: Option<Input<Label>>,
    /// Date of birth: 1980, 1980-05 or 1980-05-17
    #[arg(long)]
    pub birth: Option<Input<PartialDate>>,
    /// Date of death
    #[arg(long)]
    pub death: Option<Input<PartialDate>>,
    /// Telephone
    #[arg(long)]
    pub phone: Option<Input<Label>>,
    /// Electronic address
    #[arg(long)]
    pub email: Option<Input<Label>>,
    /// Her documents
    #[command(flatten)]
    #[serde(flatten)]
    pub papers: Papers,
}

impl Who {
    /// What was given, put over what is known.
    pub(super) fn over(&self, known: Profile, resolver: &Resolver<'_>) -> Outcome<Profile> {
        let mut documents = known.documents;
        for document in self.papers.read()? {
            documents.retain(|held| held.scheme() != document.scheme());
            documents.push(document);
        }
        Ok(Profile {
            birth: self.birth.read("birth", resolver)?.or(known.birth),
            death: self.death.read("death", resolver)?.or(known.death),
            documents,
            email: self.email.read("email", resolver)?.or(known.email),
            family_name: self.family_name.read("family_name", resolver)?.or(known.family_name),
            given_names: self.given_names.read("given_names", resolver)?.or(known.given_names),
            known_as: self.known_as.read("known_as", resolver)?.or(known.known_as),
            phone: self.phone.read("phone", resolver)?.or(known.phone),
        })
    }
}

// The documents of a person.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "its documentation would be taken for that of the operation")]
pub struct Papers {
    /// National identity document: eight digits, with or without its check character
    #[arg(long)]
    #[schemars(extend("format" = "document"))]
    pub dni: Option<String>,
    /// Card for foreigners
    #[arg(long)]
    #[schemars(extend("format" = "document"))]
    pub foreign_card: Option<String>,
    /// Passport
    #[arg(long)]
    #[schemars(extend("format" = "document"))]
    pub passport: Option<String>,
    /// The key that another system gave to her
    #[arg(long)]
    #[schemars(extend("maxLength" = 200))]
    pub external_key: Option<String>,
}

impl Papers {
    /// The documents that were given.
    pub(super) fn read(&self) -> Outcome<Vec<Document>> {
        let given = [
            ("dni", Scheme::Dni, &self.dni),
            ("foreign_card", Scheme::ForeignCard, &self.foreign_card),
            ("passport", Scheme::Passport, &self.passport),
            ("external_key", Scheme::External, &self.external_key),
        ];
        let given =
            given.into_iter().filter_map(|(field, scheme, value)| Some((field, scheme, value.as_ref()?)));
        given.map(|(field, scheme, value)| document(field, scheme, value)).collect()
    }
}
