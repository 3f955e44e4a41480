//! The sheet to hang on the wall: a few large figures, bars and people; as few words as can be.

use chrono::NaiveDate;
use domain::{
    Register,
    committee::{Kind, Post, Rank},
    equality::Value as Said,
    indicator::{
        Indicator, Measure, OrganMeasure, Participation, counts, participation, programme, year_before,
    },
    value::id::CooperativeId,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::figure;
use crate::{
    answer::{self, Fields, MeasureColumns, Row, Worded},
    chart::{self, Bar, Frame},
    document::{Document, Fact, Section},
    layout::Layout,
    names::Names,
    provenance::Provenance,
    records::{Records, equality::value},
    table::Table,
    words::Words,
};

/// What the sheet says.
struct Poster<'a> {
    measured: Participation,
    names: Names,
    records: Records<'a>,
    trained: domain::value::Tally,
    words: &'a Words,
    on: NaiveDate,
}

impl<'a> Poster<'a> {
    fn new(
        register: &'a Register,
        cooperative: Option<CooperativeId>,
        on: NaiveDate,
        words: &'a Words,
    ) -> Self {
        let scope = programme::Scope {
            cooperative,
            from: Some(year_before(on)),
            to: on,
            ..programme::Scope::default()
        };
        Self {
            measured: participation(counts(register, cooperative, on)),
            names: Names::of(register, on),
            records: Records::new(register, words),
            trained: programme::reach(register, &scope).people,
            words,
            on,
        }
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// The gender equality committee, since when, and who presides over it.
    fn committee(&self) -> Option<(String, String)> {
        let committees = self.records.register.committees();
        let organs = self.measured.counts.organs.iter().filter_map(|count| committees.organ(count.organ));
        let organ = organs.into_iter().find(|organ| organ.kind == Kind::GenderEqualityCommittee)?;
        let seats = committees.seats_of(organ.id);
        let mut presiding = seats
            .filter(|seat| seat.post == Post::President && seat.rank == Rank::Full)
            .flat_map(|seat| committees.mandates_on(seat.id))
            .filter(|mandate| mandate.counted.contains(self.on));
        let holder = presiding.next().map(|mandate| {
            let gender = self.records.gender(mandate.person);
            format!("{}, {}", self.records.person(mandate.person), self.records.post(mandate.seat, gender))
        });
        let since = self.words.period_of(&organ.period);
        let head = format!("{}, {since}", self.names.organ(organ.id, self.words));
        Some((head, holder.unwrap_or_else(|| self.say("place-vacant"))))
    }

    /// The next target of the members' share, in words.
    fn target(&self) -> Option<String> {
        let equality = self.records.register.equality();
        let targets = equality.targets().map(|(_, target)| target);
        let share = Indicator::G1.id();
        let coming = targets.filter(|target| {
            let of_members = target.indicator == share && target.organ.is_none();
            of_members && !target.is_baseline && self.on <= target.by.last()
        });
        let next = coming.min_by_key(|target| target.by)?;
        let Said::Ratio(_) = &next.value else { return None };
        let said = value(self.words, &next.value, None);
        let by = self.words.date(&next.by.to_string());
        Some(self.words.say_with("sheet-target", &[("value", (&said).into()), ("by", (&by).into())]))
    }

    fn women_of(&self, measure: &Measure) -> String {
        let (women, known) = (measure.tally.women, measure.tally.known());
        if measure.tally.total() == 0 {
            return self.say("sheet-nobody");
        }
        self.words.say_with("sheet-women_of", &[("women", women.into()), ("all", known.into())])
    }
}

/// The balance of each organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SheetAnswer {
    /// Each organ.
    pub organs: Vec<SheetRow>,
}

/// The balance of an organ.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SheetRow {
    /// The organ.
    pub organ: Worded,
    /// Who holds a full seat.
    #[serde(flatten)]
    pub measure: MeasureColumns,
}

impl Row for SheetRow {
    fn fields(&self) -> Fields<'_> {
        let mut fields: Fields<'_> = vec![("organ", &self.organ)];
        fields.extend(self.measure.fields());
        fields
    }
}

/// The sheet: a poster, and for terminals and programs the same figures.
pub fn sheet(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let poster = Poster::new(register, cooperative, on, words);
    let row = |organ: &OrganMeasure| SheetRow {
        organ: poster.names.organ(organ.count.organ, words).into(),
        measure: MeasureColumns::of(&organ.full, vacant(organ)),
    };
    let answer = SheetAnswer { organs: poster.measured.organs.iter().map(row).collect() };
    let table = Table::of(&answer.organs, |id| figure::heading(id, words));
    Document {
        title: poster.say("sheet-title"),
        provenance: provenance.clone(),
        sections: vec![
            Section::default().facts(poster.facts()).chart(poster.people()),
            Section::new("organs", poster.say("sheet-organs")).chart(poster.bars()).table(table),
        ],
        notes: vec![poster.say("sheet-source")],
        layout: Layout::Poster,
        data: answer::data(&answer),
        ..Document::default()
    }
}

fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.unwrap_or_default().saturating_sub(organ.count.filled)
}

impl Poster<'_> {
    /// The share of women among members first: it is what the sheet is hung up for.
    fn facts(&self) -> Vec<Fact> {
        let members = &self.measured.members;
        let share = figure::shown(&figure::percent(&members.share), self.words);
        let fact = |label: &str, value: String| Fact { label: self.say(label), value };
        let mut facts = vec![fact("sheet-members", share)];
        facts.extend(self.committee().map(|(label, value)| Fact { label, value }));
        facts.push(fact("sheet-trained", self.words.integer_of(self.trained.women)));
        facts.extend(self.target().map(|target| fact("sheet-goal", target)));
        facts
    }

    /// Everybody, one by one.
    fn people(&self) -> maud::Markup {
        let parts = figure::parts(&self.measured.members.tally, 0);
        let frame = Frame {
            id: "sheet-people".to_owned(),
            title: self.say("sheet-members"),
            description: parts.said(self.words),
        };
        chart::people(&frame, &parts, self.words)
    }

    /// Each organ as a bar, with how many of those who hold a place are women.
    fn bars(&self) -> maud::Markup {
        let bar = |organ: &OrganMeasure| Bar {
            label: self.names.organ(organ.count.organ, self.words),
            parts: figure::parts(&organ.full.tally, vacant(organ)),
            figure: self.women_of(&organ.full),
        };
        let bars: Vec<Bar> = self.measured.organs.iter().map(bar).collect();
        let said = |bar: &Bar| format!("{}: {}", bar.label, bar.figure);
        let frame = Frame {
            id: "sheet-organs".to_owned(),
            title: self.say("sheet-organs"),
            description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
        };
        chart::bars(&frame, &bars, self.words)
    }
}
