//! The members by gender, without names or documents: of the organisation with all that belongs to it, and of each.

use domain::indicator::Counts;
use schemars::JsonSchema;
use serde::Serialize;

use super::Dossier;
use super::index::section;
use crate::{
    answer::{self, Fields, Row, TallyColumns, Worded},
    document::Document,
    layout::Layout,
};

/// The page of members; each row counts an organisation with everything that belongs to it.
pub fn dossier_members(of: &Dossier<'_>, counts: &[Counts]) -> Document {
    let words = of.words();
    let row = |counted: &Counts| MembersRow {
        organisation: counted.cooperative.map(|id| of.records.cooperative(id)).unwrap_or_default().into(),
        members: (&counted.members).into(),
        people: counted.members.total(),
        legal_persons: counted.legal_persons,
    };
    let answer = DossierMembersAnswer { members: counts.iter().map(row).collect() };
    Document {
        title: words.say("dossier-members"),
        subtitle: of.subtitle(),
        provenance: of.provenance.clone(),
        sections: section(words, "members", &answer.members).into_iter().collect(),
        notes: vec![words.say("dossier-note-members")],
        layout: Layout::Paper,
        data: answer::data(&answer),
        ..Document::default()
    }
}

/// The members of each organisation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DossierMembersAnswer {
    /// Each organisation with everything that belongs to it.
    pub members: Vec<MembersRow>,
}

/// The members of an organisation.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct MembersRow {
    /// The organisation.
    pub organisation: Worded,
    /// Its members by gender.
    #[serde(flatten)]
    pub members: TallyColumns,
    /// Its members that are people.
    pub people: u64,
    /// Its members that are legal persons.
    pub legal_persons: u64,
}

impl Row for MembersRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("organisation", &self.organisation)];
        fields.extend(self.members.fields());
        let more: Fields<'_> = vec![("people", &self.people), ("legal_persons", &self.legal_persons)];
        fields.extend(more);
        fields
    }
}
