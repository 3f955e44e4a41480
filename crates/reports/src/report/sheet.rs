//! The sheet to hang on the wall: one page of A4, a few large figures, bars and people; as few words as can be.

use chrono::NaiveDate;
use domain::{
    Register,
    committee::Kind,
    equality::Value as Said,
    indicator::{
        Indicator, Measure, OrganMeasure, Participation, counts, participation, programme, year_before,
    },
    value::id::CooperativeId,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use schemars::JsonSchema;
use serde::Serialize;

use super::figure;
use crate::{
    answer::{self, Fields, MeasureColumns, Row, Worded},
    chart::svg::{self, Place},
    document::{Document, Fact, Section},
    names::Names,
    page::Stamp,
    parts::{Part, Parts},
    records::{Records, equality::value},
    table::Table,
    text::clean,
    words::Words,
};

const STYLE: &str = include_str!("sheet.css");
/// How many people are drawn in a row, and how many at the most; more are drawn as one for several.
const IN_A_ROW: u64 = 25;
const DRAWN_MAX: u64 = 200;

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
            .filter(|seat| seat.post == domain::committee::Post::President)
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

/// The sheet: a document for terminals and programs, with a page of its own of one A4.
pub fn sheet(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let poster = Poster::new(register, cooperative, on, words);
    let members = &poster.measured.members;
    let fact = |label: &str, value: String| Fact { label: poster.say(label), value };
    let share = figure::shown(&figure::percent(&members.share), words);
    let mut facts = vec![fact("sheet-members", share)];
    facts.extend(poster.target().map(|target| fact("sheet-goal", target)));
    facts.extend(poster.committee().map(|(head, holder)| Fact { label: head, value: holder }));
    facts.push(fact("sheet-trained", words.integer_of(poster.trained.women)));
    let row = |organ: &OrganMeasure| SheetRow {
        organ: poster.names.organ(organ.count.organ, words).into(),
        measure: MeasureColumns::of(&organ.full, vacant(organ)),
    };
    let answer = SheetAnswer { organs: poster.measured.organs.iter().map(row).collect() };
    Document {
        title: poster.say("sheet-title"),
        stamp: stamp.clone(),
        facts,
        sections: vec![Section {
            id: "organs".to_owned(),
            heading: poster.say("sheet-organs"),
            table: Some(Table::of(&answer.organs, |id| figure::heading(id, words))),
            ..Section::default()
        }],
        notes: vec![poster.say("sheet-source")],
        page: Some(page(&poster, stamp)),
        data: answer::data(&answer),
        ..Document::default()
    }
}

fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.unwrap_or_default().saturating_sub(organ.count.filled)
}

/// The sheet as one page of A4.
fn page(poster: &Poster<'_>, stamp: &Stamp) -> String {
    let words = poster.words;
    let title = format!("{} – {}", poster.say("sheet-title"), stamp.register);
    let markup = html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="referrer" content="no-referrer";
                title { (clean(&title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    header {
                        p.register { (clean(&stamp.register)) }
                        h1 { (poster.say("sheet-title")) }
                        p.day { (words.date(&stamp.as_of)) }
                    }
                    (svg::hidden_patterns("sheet"))
                    (members(poster))
                    (organs(poster))
                    (boxes(poster))
                    footer {
                        (poster.say("sheet-source")) " " (words.say("page-version")) ": " (clean(&stamp.version)) "."
                    }
                }
            }
        }
    };
    markup.into_string() + "\n"
}

/// The share of women among members, large, and everybody as a small figure.
fn members(poster: &Poster<'_>) -> Markup {
    let measure = &poster.measured.members;
    let share = figure::percent(&measure.share).shown(poster.words);
    html! {
        section.members {
            div.big { span.figure { (share) } span.said { (poster.say("sheet-share")) } }
            p.count { (poster.women_of(measure)) }
            (people(poster, measure))
        }
    }
}

/// One figure for each person, women first; one for several where there are too many to draw.
fn people(poster: &Poster<'_>, measure: &Measure) -> Markup {
    let parts = figure::parts(&measure.tally, 0);
    let total = measure.tally.total();
    let each = total.div_ceil(DRAWN_MAX).max(1);
    let mut drawn: Vec<Part> = Vec::new();
    for (part, count) in parts.present() {
        let figures = count.div_ceil(each);
        drawn.extend((0..figures).map(|_| part));
    }
    let rows = u64::try_from(drawn.len()).unwrap_or_default().div_ceil(IN_A_ROW).max(1);
    let height = rows * 26 + 2;
    html! {
        svg.people role="img" aria-label=(parts.said(poster.words)) viewBox=(format!("0 0 {} {height}", IN_A_ROW * 20))
            xmlns=(svg::NAMESPACE) {
            @for (part, n) in drawn.iter().zip(0_u64..) { (person(*part, (n % IN_A_ROW) * 20 + 10, (n / IN_A_ROW) * 26)) }
        }
        p.legend {
            @for (part, count) in parts.present() {
                span { (svg::swatch(part, "sheet")) " " (poster.words.integer_of(count)) " " (part.name(poster.words)) }
            }
            @if 1 < each { span { (poster.words.say_with("sheet-each", &[("each", each.into())])) } }
        }
    }
}

/// A person: women with a skirt and filled, men straight and hatched.
fn person(part: Part, x: u64, y: u64) -> Markup {
    let body = match part {
        Part::Women => format!("M{x} {} l7 14 h-14 z", y + 9),
        Part::Men | Part::Other | Part::Unknown | Part::Vacant => {
            format!("M{} {} h8 v14 h-8 z", x - 4, y + 9)
        }
    };
    html! {
        circle cx=(x) cy=(y + 5) r="3.6" fill=(svg::fill(part, "sheet")) stroke=(svg::edge(part)) {}
        path d=(body) fill=(svg::fill(part, "sheet")) stroke=(svg::edge(part)) {}
    }
}

/// Each organ as a bar with its figures.
fn organs(poster: &Poster<'_>) -> Markup {
    html! {
        section.organs {
            h2 { (poster.say("sheet-organs")) }
            @for organ in &poster.measured.organs {
                @let parts = figure::parts(&organ.full.tally, vacant(organ));
                div.organ {
                    span.name { (poster.names.organ(organ.count.organ, poster.words)) }
                    (bar(&parts, poster.words))
                    span.figure { (poster.women_of(&organ.full)) }
                }
            }
        }
    }
}

fn bar(parts: &Parts, words: &Words) -> Markup {
    html! {
        svg.bar role="img" aria-label=(parts.said(words)) viewBox="0 0 300 22" preserveAspectRatio="none"
            xmlns=(svg::NAMESPACE) {
            (svg::segments(parts, Place { x: 1, y: 1, width: 298, height: 20 }, "sheet"))
            line x1="150" x2="150" y1="0" y2="22" stroke="#1b1b1b" stroke-width="1.5" stroke-dasharray="3 2" {}
        }
    }
}

/// What there is to say in a box: the committee, the target, the trainings.
fn boxes(poster: &Poster<'_>) -> Markup {
    html! {
        section.boxes {
            @if let Some((head, holder)) = poster.committee() {
                div { p.head { (clean(&head)) } p.large { (clean(&holder)) } }
            }
            div {
                p.head { (poster.say("sheet-trained")) }
                p.large { (poster.words.integer_of(poster.trained.women)) }
            }
            @if let Some(target) = poster.target() {
                div { p.head { (poster.say("sheet-goal")) } p.large { (target) } }
            }
        }
    }
}
