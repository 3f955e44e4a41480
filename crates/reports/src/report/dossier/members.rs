//! The members by gender, without names or documents: of the organisation with all that belongs to it, and of each.

use domain::indicator::Counts;

use super::Dossier;
use super::index::{section, text};
use crate::{
    document::Document,
    table::{Cell, Column},
};

/// The page of members; each row counts an organisation with everything that belongs to it.
pub fn dossier_members(of: &Dossier<'_>, counts: &[Counts]) -> Document {
    let words = of.words();
    let mut columns = vec![text(words, "organisation")];
    let count = |id: &str| Column::integer(id, words.heading(&format!("dossier-col-{id}")));
    columns.extend(["women", "men", "other", "unknown", "people", "legal_persons"].map(count));
    let row = |counted: &Counts| {
        let name = counted.cooperative.map(|id| of.records.cooperative(id)).unwrap_or_default();
        let tally = counted.members;
        let figures =
            [tally.women, tally.men, tally.other, tally.unknown, tally.total(), counted.legal_persons];
        std::iter::once(Cell::text(name)).chain(figures.map(Cell::count)).collect()
    };
    Document {
        title: words.say("dossier-members"),
        subtitle: of.subtitle(),
        stamp: of.stamp.clone(),
        sections: section(words, "members", columns, counts.iter().map(row).collect()).into_iter().collect(),
        notes: vec![words.say("dossier-note-members")],
        ..Document::default()
    }
}
