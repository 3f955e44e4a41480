//! The participation report as data. Names stand beside identifiers for who reads along.

use domain::indicator::{OrganMeasure, Participation, participation::measure};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    answer::{
        Computed, Day, MeasureData, Percentage, Quotient, Range, RecordId, Reference, TallyData, Worded,
    },
    names::Names,
    words::Words,
};

/// How far women and men share in membership, office and work.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ParticipationAnswer {
    /// On one day or several.
    Days(ParticipationDays),
    /// In a term of an organ.
    Term(Box<ParticipationTerm>),
}

/// Figures on one day or several.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParticipationDays {
    /// Each day, in order.
    pub dates: Vec<ParticipationDay>,
}

/// Figures on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParticipationDay {
    /// The day.
    pub on: Day,
    /// Of which organisation with what belongs to it; nothing for the whole register.
    pub cooperative: Option<Reference>,
    /// The members.
    pub members: MeasureData,
    /// The members who may vote and be elected.
    pub entitled: MeasureData,
    /// Members that are legal persons.
    pub legal_persons: u64,
    /// Each organ that exists on the day.
    pub organs: Vec<OrganData>,
    /// Those who preside over an organ.
    pub presidencies: PresidenciesData,
    /// Those who work, by area.
    pub work: Vec<WorkData>,
}

/// An organ on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrganData {
    /// Which one.
    pub id: RecordId,
    /// The code of its kind.
    pub kind: Option<String>,
    /// What it is called.
    pub name: Worded,
    /// Those who hold a full seat.
    pub members: MeasureData,
    /// Those who hold a seat of an alternate.
    pub alternates: TallyData,
    /// Those who can be elected.
    pub base: TallyData,
    /// How many full places are held.
    pub filled: u64,
    /// How many full places there are; nothing where that is not fixed.
    pub places: Option<u64>,
    /// Places that are held, of all.
    pub coverage: Computed<Percentage>,
    /// The share of women in the organ, divided by that among those who can be elected.
    pub representation: Computed<Quotient>,
    /// How many women would be in proportion.
    pub proportional: Computed<Range>,
    /// Whether it has a seat of a president.
    pub has_presidency: bool,
    /// Those who preside over it.
    pub presidents: TallyData,
}

/// Those who preside over an organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PresidenciesData {
    /// Who they are.
    #[serde(flatten)]
    pub measure: MeasureData,
    /// Presidencies that are held, of all.
    pub held: Computed<Percentage>,
}

/// Those who work in an area.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WorkData {
    /// Who they are.
    #[serde(flatten)]
    pub measure: MeasureData,
    /// The code of the area.
    pub area: String,
    /// The area in words.
    pub name: Worded,
}

/// Those who ever held a full seat of an organ in a term.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParticipationTerm {
    /// Who they are.
    #[serde(flatten)]
    pub measure: MeasureData,
    /// The organ.
    pub organ: Reference,
    /// The term.
    pub term: TermData,
}

/// A term of an organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermData {
    /// What people call it.
    pub label: String,
    /// When it began.
    pub from: Day,
    /// The first day on which it was over.
    pub until: Option<Day>,
}

/// One date.
pub(super) fn of(one: &Participation, names: &Names, words: &Words) -> ParticipationDay {
    let counts = &one.counts;
    let work = one.work.iter().map(|(count, measure)| WorkData {
        measure: measure.into(),
        area: count.area.code().to_owned(),
        name: words.area(&count.area).into(),
    });
    ParticipationDay {
        on: Day::of(&counts.on),
        cooperative: counts.cooperative.map(|one| Reference::new(&one, names.cooperative(one))),
        members: (&one.members).into(),
        entitled: (&measure(counts.entitled)).into(),
        legal_persons: counts.legal_persons,
        organs: one.organs.iter().map(|it| organ(it, names, words)).collect(),
        presidencies: PresidenciesData {
            measure: (&one.presidencies).into(),
            held: Computed::of(&one.presidencies_coverage, Percentage::of),
        },
        work: work.collect(),
    }
}

fn organ(organ: &OrganMeasure, names: &Names, words: &Words) -> OrganData {
    let count = &organ.count;
    OrganData {
        id: RecordId::of(&count.organ),
        kind: names.kind(count.organ).map(|kind| kind.code().to_owned()),
        name: names.organ(count.organ, words).into(),
        members: (&organ.full).into(),
        alternates: (&count.alternates).into(),
        base: (&count.base).into(),
        filled: count.filled,
        places: count.places,
        coverage: Computed::of(&organ.coverage, Percentage::of),
        representation: Computed::of(&organ.representation, Quotient::of),
        proportional: Computed::of(&organ.proportional, |(from, to)| Range { from: *from, to: *to }),
        has_presidency: count.has_presidency,
        presidents: (&count.presidents).into(),
    }
}
