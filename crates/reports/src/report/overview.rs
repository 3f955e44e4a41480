//! What a register holds, in a few lines, and what falls due in it soon.

use chrono::{Days, NaiveDate};
use domain::{
    Register, calendar,
    certification::Standing,
    indicator::{Measure, counts, participation::measure},
    value::Period,
};

use schemars::JsonSchema;
use serde::Serialize;

use super::figure;
use crate::{
    answer::{self, Coded, Day, Fields, MeasureData, Row, Worded},
    document::{Document, Fact, Section},
    provenance::Provenance,
    records::Records,
    table::Table,
    words::{Family, Words},
};

/// What is counted for an overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewData {
    /// People of whom there is a record.
    pub people: u64,
    /// Members on the day.
    pub members: Measure,
    /// Legal persons that are members on the day.
    pub legal_persons: u64,
    /// Organisations that exist on the day.
    pub cooperatives: u64,
    /// Organs that exist on the day.
    pub organs: u64,
    /// Full places that are held on the day, once for each seat.
    pub places_held: u64,
    /// Each certification with its standing.
    pub certificates: Vec<(String, Standing)>,
    /// How many findings there are, grave, to be seen to and to know; `None` where they were not looked for.
    pub findings: Option<[u64; 3]>,
    /// What falls due, in the order of days.
    pub due: Vec<Due>,
    /// Up to which day that was looked for.
    pub until: NaiveDate,
}

/// Something that ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The first day on which it is over.
    pub on: NaiveDate,
    /// What kind of thing.
    pub kind: DueKind,
    /// What it is, in words.
    pub what: String,
}

/// What kinds of things fall due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// A mandate ends.
    MandateEnds,
    /// A term of an organ ends.
    TermEnds,
    /// A suspension ends.
    SuspensionEnds,
    /// An assignment to work ends.
    WorkEnds,
    /// Anything else of the calendar.
    Calendar(calendar::DueKind),
}

impl DueKind {
    /// Every kind that is not the calendar's.
    pub const ALL: [Self; 4] = [Self::MandateEnds, Self::TermEnds, Self::SuspensionEnds, Self::WorkEnds];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::MandateEnds => "mandate_ends",
            Self::TermEnds => "term_ends",
            Self::SuspensionEnds => "suspension_ends",
            Self::WorkEnds => "work_ends",
            Self::Calendar(kind) => kind.code(),
        }
    }
}

impl Due {
    /// Something that falls due by the calendar.
    pub fn of(records: &Records<'_>, due: &calendar::Due) -> Self {
        let name = super::compliance::linked(records, &due.record);
        let about = due.requirement.as_ref().filter(|code| !name.contains(code.as_str()));
        let what = about.map_or_else(|| name.clone(), |code| format!("{code} ({name})"));
        Self { on: due.on, kind: DueKind::Calendar(due.kind), what }
    }
}

/// Each certification that began by the day, with its standing.
pub fn certificates(records: &Records<'_>, on: NaiveDate) -> Vec<(String, Standing)> {
    let state = records.register.certifications();
    let begun = state.certifications().filter(|one| one.opened.first() <= on);
    begun.map(|one| (records.certification(one.id), one.standing(state, on))).collect()
}

/// Takes from a register what an overview needs: as it stands on a day, with what ends within so many days after it.
pub fn overview_data(register: &Register, on: NaiveDate, days: u64, words: &Words) -> OverviewData {
    let until = on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let counts = counts(register, None, on);
    let cooperatives = register.cooperatives().iter();
    let people = register.persons().iter().filter(|it| !it.annulled && it.merged_into.is_none());
    OverviewData {
        people: len(people),
        members: measure(counts.members),
        legal_persons: counts.legal_persons,
        cooperatives: len(cooperatives.filter(|it| !it.annulled && it.exists(on))),
        organs: len(counts.organs.iter()),
        places_held: counts.organs.iter().map(|organ| organ.filled).sum(),
        certificates: certificates(&Records::new(register, words), on),
        findings: None,
        due: due(&Records::new(register, words), on, until),
        until,
    }
}

fn len(items: impl Iterator) -> u64 {
    u64::try_from(items.count()).unwrap_or(u64::MAX)
}

/// What goes on on the day and ends after it, but not after the last one.
fn due(records: &Records<'_>, on: NaiveDate, until: NaiveDate) -> Vec<Due> {
    let ends = |period: &Period| period.end_day().filter(|end| period.contains(on) && *end <= until);
    let (committees, members) = (records.register.committees(), records.register.members());
    let mandates = committees.mandates().filter_map(|mandate| {
        let what = || records.mandate(mandate.id);
        ends(&mandate.period).map(|on| Due { on, kind: DueKind::MandateEnds, what: what() })
    });
    let terms = committees.terms().filter_map(|term| {
        ends(&term.period).map(|on| Due { on, kind: DueKind::TermEnds, what: records.term(term.id) })
    });
    let suspensions = members.iter().flat_map(|membership| {
        let end = membership.suspensions.iter().filter_map(ends);
        end.map(|on| Due { on, kind: DueKind::SuspensionEnds, what: records.membership(membership.id) })
    });
    let work = members.assignments().filter_map(|assignment| {
        let what = || records.assignment(assignment.id);
        ends(&assignment.period).map(|on| Due { on, kind: DueKind::WorkEnds, what: what() })
    });
    let mut due: Vec<Due> = mandates.chain(terms).chain(suspensions).chain(work).collect();
    due.sort();
    due
}

/// The overview as a document.
pub fn overview(data: &OverviewData, provenance: &Provenance, words: &Words) -> Document {
    let count = |id: &str, count: u64| figure::fact(id, words.integer_of(count), words);
    let tally = &data.members.tally;
    let women = [("count", tally.women.into())];
    let men = [("count", tally.men.into())];
    let others = match tally.other.saturating_add(tally.unknown) {
        0 => "none".to_owned(),
        count => words.integer_of(count),
    };
    let members = words.say_with(
        "overview-members",
        &[
            ("total", tally.total().into()),
            ("women", (&words.say_with("count-women", &women)).into()),
            ("men", (&words.say_with("count-men", &men)).into()),
            ("others", (&others).into()),
        ],
    );
    let mut facts = vec![
        count("fact-people", data.people),
        figure::fact("fact-members", members, words),
        figure::fact("fact-share", figure::shown(&figure::percent(&data.members.share), words), words),
        count("fact-cooperatives", data.cooperatives),
        count("fact-organs", data.organs),
        count("fact-places_held", data.places_held),
    ];
    facts.extend(findings_fact(data, words));
    if 0 < data.legal_persons {
        facts.insert(2, count("fact-legal_persons", data.legal_persons));
    }
    let answer = figures(data, words);
    Document {
        title: words.say("overview-title"),
        provenance: provenance.clone(),
        sections: certificates_section(&answer, words)
            .into_iter()
            .chain([due_section(data, &answer, words)])
            .collect(),
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(facts)
}

fn findings_fact(data: &OverviewData, words: &Words) -> Option<Fact> {
    let [error, warning, info] = data.findings?;
    let args = [("error", error.into()), ("warning", warning.into()), ("info", info.into())];
    Some(figure::fact("fact-overview-findings", words.say_with("overview-findings", &args), words))
}

fn certificates_section(answer: &OverviewAnswer, words: &Words) -> Option<Section> {
    if answer.certificates.is_empty() {
        return None;
    }
    let heading = |id: &str| match id {
        "name" => words.say("col-what"),
        "until" => words.say("col-compliance-valid_until"),
        "remaining_days" => words.say("col-compliance-days_left"),
        id => words.say(&format!("col-{id}")),
    };
    Some(
        Section::new("certificates", words.say("section-certificates"))
            .table(Table::of(&answer.certificates, heading)),
    )
}

fn due_section(data: &OverviewData, answer: &OverviewAnswer, words: &Words) -> Section {
    let until = words.date(&data.until.to_string());
    let args = [("until", (&until).into())];
    let heading = |id: &str| match id {
        "kind" => words.say("col-due"),
        id => words.say(&format!("col-{id}")),
    };
    let nothing = answer.due.is_empty();
    Section::new("due", words.say_with("section-due", &args))
        .lead(nothing.then(|| words.say("due-nothing")))
        .table((!nothing).then(|| Table::of(&answer.due, heading)))
}

/// What a register holds, and what falls due.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OverviewAnswer {
    /// People of whom there is a record.
    pub people: u64,
    /// The members.
    pub members: MeasureData,
    /// Members that are legal persons.
    pub legal_persons: u64,
    /// Organisations that exist on the day.
    pub cooperatives: u64,
    /// Organs that exist on the day.
    pub organs: u64,
    /// Full places that are held.
    pub places_held: u64,
    /// Each certification with its standing.
    pub certificates: Vec<CertificateRow>,
    /// How many findings there are; nothing where they were not looked for.
    pub findings: Option<SeverityCounts>,
    /// What falls due, in the order of days.
    pub due: Vec<DueRow>,
    /// Up to which day that was looked for.
    pub due_until: Day,
}

/// A certification with its standing.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct CertificateRow {
    /// What it is called.
    pub name: Worded,
    /// How it stands on the day.
    pub status: Coded,
    /// Until when it is valid.
    pub until: Option<Day>,
    /// How many days are left.
    pub remaining_days: Option<i64>,
}

impl Row for CertificateRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("name", &self.name),
            ("status", &self.status),
            ("until", &self.until),
            ("remaining_days", &self.remaining_days),
        ]
    }
}

/// How many findings there are of each weight.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeverityCounts {
    /// Grave ones.
    pub error: u64,
    /// Those to be seen to.
    pub warning: u64,
    /// Those to know.
    pub info: u64,
}

/// Something that falls due.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DueRow {
    /// The day.
    pub on: Day,
    /// What kind of thing it is.
    pub kind: Coded,
    /// What it is.
    pub what: Worded,
}

impl Row for DueRow {
    fn fields(&self) -> Fields<'_> {
        vec![("on", &self.on), ("kind", &self.kind), ("what", &self.what)]
    }
}

fn figures(data: &OverviewData, words: &Words) -> OverviewAnswer {
    let certificate = |(name, standing): &(String, Standing)| CertificateRow {
        name: name.clone().into(),
        status: Coded::new(standing.status.code(), words.term(Family::Certification, standing.status.code())),
        until: standing.until.map(Day::from),
        remaining_days: standing.remaining_days,
    };
    let due = |due: &Due| DueRow {
        on: Day::of(&due.on),
        kind: Coded::new(due.kind.code(), words.say(&format!("due-{}", due.kind.code()))),
        what: due.what.clone().into(),
    };
    OverviewAnswer {
        people: data.people,
        members: (&data.members).into(),
        legal_persons: data.legal_persons,
        cooperatives: data.cooperatives,
        organs: data.organs,
        places_held: data.places_held,
        certificates: data.certificates.iter().map(certificate).collect(),
        findings: data.findings.map(|[error, warning, info]| SeverityCounts { error, warning, info }),
        due: data.due.iter().map(due).collect(),
        due_until: Day::of(&data.until),
    }
}
