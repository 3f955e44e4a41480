//! Who ever held a full seat of an organ in one of its terms, by gender.

use domain::{indicator::Measure, value::id::OrganId};

use super::{
    data::{ParticipationAnswer, ParticipationTerm, TermData},
    rows::TermRow,
    section, table,
};
use crate::{
    answer::{self, Day, MeasureColumns, RecordId, Reference},
    document::Document,
    names::Names,
    provenance::Provenance,
    report::figure::{self, NeededRow},
    words::Words,
};

/// The figures of a term: of the distinct persons who held a full seat in it, whenever that was.
#[derive(Clone, Debug)]
pub struct TermFigures<'a> {
    /// Whose term.
    pub organ: OrganId,
    /// What people call it.
    pub label: &'a str,
    /// When it began, ISO 8601 as far as known.
    pub from: String,
    /// When it ended, that day excluded, as far as known.
    pub until: Option<String>,
    /// The figures.
    pub measure: Measure,
}

/// The report on a term of an organ.
pub fn participation_of_term(
    term: &TermFigures<'_>,
    names: &Names,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let organ = names.organ(term.organ, words);
    let period = words.period(&term.from, term.until.as_deref());
    let row = TermRow {
        id: RecordId::of(&term.organ),
        organ: organ.clone().into(),
        term: term.label.to_owned(),
        measure: MeasureColumns::of(&term.measure, 0),
    };
    let kind = names.kind(term.organ).map(|kind| kind.code().to_owned());
    let answer = ParticipationTerm {
        measure: (&term.measure).into(),
        organ: Reference { kind, ..Reference::new(&term.organ, &*organ) },
        term: TermData {
            label: term.label.to_owned(),
            from: Day::of(&term.from),
            until: term.until.as_ref().map(Day::of),
        },
    };
    let mut facts = vec![figure::fact("fact-people", words.integer_of(term.measure.tally.total()), words)];
    facts.extend(figure::facts(&term.measure, words));
    let groups = [NeededRow::new(organ.clone(), Some(term.organ), &term.measure)];
    Document {
        title: words.say("participation-title"),
        subtitle: words.say_with(
            "participation-term",
            &[("organ", (&organ).into()), ("term", term.label.into()), ("period", (&period).into())],
        ),
        provenance: provenance.clone(),
        sections: vec![section("term", table(&[row], words), words), figure::needed_section(&groups, words)],
        notes: figure::notes(
            &["note-base", "note-term", "note-rounding", "page-half_open", "note-legacy"],
            words,
        ),
        data: answer::data(&ParticipationAnswer::Term(Box::new(answer))),
        ..Document::default()
    }
    .headed_by(facts)
}
