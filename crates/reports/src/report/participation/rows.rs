//! The rows of the tables of participation.

use chrono::NaiveDate;
use domain::indicator::{Measure, NotComputable, OrganMeasure};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    answer::{
        Coded, Computed, Datum, Day, Fields, HiddenCode, MeasureColumns, Quotient, RecordId, Row, Worded,
    },
    names::Names,
    table::{Cell, Kind},
    words::Words,
};

/// A group of people.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct GroupRow {
    pub(super) group: Coded,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for GroupRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("group", &self.group)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// An area of work.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct AreaRow {
    pub(super) area: Coded,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for AreaRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("area", &self.area)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// An organ with its seats.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct OrganStart {
    id: RecordId,
    kind: Option<HiddenCode>,
    organ: Worded,
}

impl OrganStart {
    pub(super) fn of(organ: &OrganMeasure, names: &Names, words: &Words) -> Self {
        let id = organ.count.organ;
        let kind = names.kind(id).map(|kind| HiddenCode::of(kind.code()));
        Self { id: RecordId::of(&id), kind, organ: names.organ(id, words).into() }
    }

    fn fields(&self) -> Fields<'_> {
        vec![("id", &self.id), ("kind", &self.kind), ("organ", &self.organ)]
    }
}

/// The balance of an organ.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct OrganRow {
    #[serde(flatten)]
    pub(super) organ: OrganStart,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for OrganRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields = self.organ.fields();
        fields.extend(self.measure.fields());
        fields
    }
}

/// The seats of an organ.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct SeatRow {
    #[serde(flatten)]
    organ: OrganStart,
    filled: u64,
    places: Computed<u64>,
    alternates: u64,
    representation_ratio: Computed<Quotient>,
    women: u64,
    proportional: Computed<Extent>,
}

impl SeatRow {
    pub(super) fn of(organ: &OrganMeasure, names: &Names, words: &Words) -> Self {
        let count = &organ.count;
        Self {
            organ: OrganStart::of(organ, names, words),
            filled: count.filled,
            places: Computed::of(&count.places.ok_or(NotComputable::PlacesNotFixed), |places| *places),
            alternates: count.alternates.total(),
            representation_ratio: Computed::of(&organ.representation, Quotient::of),
            women: count.full.women,
            proportional: Computed::of(&organ.proportional, |(from, to)| {
                Extent(Coded::new(
                    if from == to { from.to_string() } else { format!("{from}-{to}") },
                    range_of((*from, *to), words),
                ))
            }),
        }
    }
}

impl Row for SeatRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields = self.organ.fields();
        let own: Fields<'_> = vec![
            ("filled", &self.filled),
            ("places", &self.places),
            ("alternates", &self.alternates),
            ("representation_ratio", &self.representation_ratio),
            ("women", &self.women),
            ("proportional", &self.proportional),
        ];
        fields.extend(own);
        fields
    }
}

/// From one count to another, where counts stand.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Extent(Coded);

impl Datum for Extent {
    fn kind(&self) -> Kind {
        Kind::Integer
    }

    fn cell(&self) -> Cell {
        self.0.cell()
    }
}

/// `2–3`, or `2` where the proportion is exact.
fn range_of((from, to): (u64, u64), words: &Words) -> String {
    if from == to {
        return words.integer_of(from);
    }
    format!("{}–{}", words.integer_of(from), words.integer_of(to))
}

/// A body of people on a day.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DayRow {
    /// The day.
    pub on: Day,
    /// Who is in it.
    #[serde(flatten)]
    pub measure: MeasureColumns,
}

impl DayRow {
    pub(in crate::report) fn of(on: NaiveDate, measure: &Measure) -> Self {
        Self { on: Day::of(&on), measure: MeasureColumns::of(measure, 0) }
    }
}

impl Row for DayRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("on", &self.on)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// An organ on a day.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct OrganDayRow {
    pub(super) on: Day,
    pub(super) organ_id: RecordId,
    pub(super) organ: Worded,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for OrganDayRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> =
            vec![("on", &self.on), ("organ_id", &self.organ_id), ("organ", &self.organ)];
        // Many rows with a chart beside them need no drawing each, and a terminal has no room for it.
        fields.extend(self.measure.undrawn());
        fields
    }
}

/// An area of work on a day.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct AreaDayRow {
    pub(super) on: Day,
    pub(super) area_id: HiddenCode,
    pub(super) area: Worded,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for AreaDayRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("on", &self.on), ("area_id", &self.area_id), ("area", &self.area)];
        fields.extend(self.measure.undrawn());
        fields
    }
}

/// Those who held a seat of an organ in a term.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct TermRow {
    pub(super) id: RecordId,
    pub(super) organ: Worded,
    pub(super) term: String,
    #[serde(flatten)]
    pub(super) measure: MeasureColumns,
}

impl Row for TermRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("id", &self.id), ("organ", &self.organ), ("term", &self.term)];
        fields.extend(self.measure.fields());
        fields
    }
}
