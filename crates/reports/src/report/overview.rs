//! What a register holds, in a few lines, and what falls due in it soon.

use chrono::{Days, NaiveDate};
use domain::{
    Register, calendar,
    certification::Standing,
    indicator::{Measure, counts, participation::measure},
    value::Period,
};

use super::figure;
use crate::{
    document::{Document, Fact, Section},
    page::Stamp,
    records::Records,
    table::{Cell, Column, Table},
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
pub fn overview(data: &OverviewData, stamp: &Stamp, words: &Words) -> Document {
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
    Document {
        title: words.say("overview-title"),
        stamp: stamp.clone(),
        facts,
        sections: certificates_section(data, words).into_iter().chain([due_section(data, words)]).collect(),
        data: figures(data),
        ..Document::default()
    }
}

fn findings_fact(data: &OverviewData, words: &Words) -> Option<Fact> {
    let [error, warning, info] = data.findings?;
    let args = [("error", error.into()), ("warning", warning.into()), ("info", info.into())];
    Some(figure::fact("fact-overview-findings", words.say_with("overview-findings", &args), words))
}

fn certificates_section(data: &OverviewData, words: &Words) -> Option<Section> {
    if data.certificates.is_empty() {
        return None;
    }
    let columns = vec![
        Column::text("what", words.say("col-what")),
        Column::text("status", words.say("col-status")),
        Column::date("until", words.say("col-compliance-valid_until")),
        Column::integer("days_left", words.say("col-compliance-days_left")),
    ];
    let row = |(name, standing): &(String, Standing)| {
        let status = standing.status.code();
        vec![
            Cell::text(name),
            Cell::code(status, words.term(Family::Certification, status)),
            standing.until.map_or(Cell::Empty, |until| Cell::date(&until)),
            standing.remaining_days.map_or(Cell::Empty, Cell::Integer),
        ]
    };
    let table = Table { columns, rows: data.certificates.iter().map(row).collect(), ..Table::default() };
    Some(Section {
        id: "certificates".to_owned(),
        heading: words.say("section-certificates"),
        table: Some(table),
        ..Section::default()
    })
}

fn due_section(data: &OverviewData, words: &Words) -> Section {
    let until = words.date(&data.until.to_string());
    let args = [("until", (&until).into())];
    let columns = vec![
        Column::date("on", words.say("col-on")),
        Column::text("kind", words.say("col-due")),
        Column::text("what", words.say("col-what")),
    ];
    let row = |due: &Due| {
        let kind = words.say(&format!("due-{}", due.kind.code()));
        vec![Cell::date(&due.on), Cell::code(due.kind.code(), kind), Cell::text(&due.what)]
    };
    let nothing = data.due.is_empty();
    let table = Table { columns, rows: data.due.iter().map(row).collect(), ..Table::default() };
    Section {
        id: "due".to_owned(),
        heading: words.say_with("section-due", &args),
        paragraphs: if nothing { vec![words.say("due-nothing")] } else { Vec::new() },
        table: (!nothing).then_some(table),
        chart: None,
    }
}

fn figures(data: &OverviewData) -> serde_json::Value {
    let certificate = |(name, standing): &(String, Standing)| {
        serde_json::json!({
            "name": name,
            "status": standing.status.code(),
            "until": standing.until.map(|until| until.to_string()),
            "remaining_days": standing.remaining_days,
        })
    };
    let due = |due: &Due| serde_json::json!({ "on": due.on.to_string(), "kind": due.kind.code(), "what": due.what });
    serde_json::json!({
        "people": data.people,
        "members": figure::measure_data(&data.members),
        "legal_persons": data.legal_persons,
        "cooperatives": data.cooperatives,
        "organs": data.organs,
        "places_held": data.places_held,
        "certificates": data.certificates.iter().map(certificate).collect::<Vec<_>>(),
        "findings": data.findings.map(|[error, warning, info]| {
            serde_json::json!({ "error": error, "warning": warning, "info": info })
        }),
        "due": data.due.iter().map(due).collect::<Vec<_>>(),
        "due_until": data.until.to_string(),
    })
}
