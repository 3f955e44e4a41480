//! Documents for eyes, and the history.

mod dossier;
mod equality;
mod roll_up;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Subcommand};
use domain::authority::Role;
use domain::compliance::{Severity, by_severity, findings};
use domain::rule::Pack;
use reports::report;
use reports::words::Family;
use storage::LogFilter;
use strum::VariantArray as _;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;
use operations::past::Past;

/// What can be printed.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// The equality report: the cooperative in its own figures, each with its source
    Equality(equality::Equality),
    /// The dossier for an auditor: every requirement, the evidence that may leave, extracts, and hashes of it all
    Dossier(Box<dossier::Packing>),
    /// Figures of many registers together: people, women and men, gender equality committees
    RollUp(roll_up::RollUp),
    /// What happened to the register
    History(Log),
}

/// What of the history is asked for.
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// Only what concerns this person
    #[arg(long)]
    person: Option<String>,
    /// Only what concerns this organisation
    #[arg(long)]
    cooperative: Option<String>,
    /// Only what concerns this organ
    #[arg(long)]
    organ: Option<String>,
    /// Only events of this kind, such as member or member.admitted; person, cooperative, member, committee, certification, programme and equality are the areas
    #[arg(long)]
    kind: Option<String>,
    /// Only what was recorded on this day or later: 2021, 2021-01, 2021-01-15 or "2021-01-15 18:00"
    #[arg(long)]
    since: Option<String>,
    /// Only what was recorded on this day or before
    #[arg(long)]
    until: Option<String>,
    /// Only what was recorded together: the label of the batch, such as the name of a file, or the beginning of its identifier
    #[arg(long)]
    batch: Option<String>,
    /// Only what this office recorded, or an office in this role
    #[arg(long, value_name = "OFFICE")]
    author: Option<String>,
    /// From this version on
    #[arg(long, value_name = "VERSION")]
    from_version: Option<u64>,
    /// Show only the newest
    #[arg(long)]
    last: Option<usize>,
}

impl Verb {
    /// Prints what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Equality(equality) => equality.run(desk),
            Self::Dossier(packing) => packing.run(desk),
            Self::RollUp(asked) => asked.run(desk),
            Self::History(log) => log.run(desk),
        }
    }
}

impl Log {
    /// Prints the history.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let mut filter = LogFilter {
            person: self.person.map(|one| reading.person(&one)).transpose()?,
            organ: self.organ.map(|one| reading.organ(self.cooperative.as_ref(), &one)).transpose()?,
            kind: self.kind,
            since: self.from_version,
            author: self.author.map(|text| read::code_of(Family::Role, &roles(), &text)),
            limit: self.last,
            newest_first: self.last.is_some(),
            ..LogFilter::default()
        };
        if filter.organ.is_none() {
            filter.cooperative = self.cooperative.map(|one| reading.cooperative(&one)).transpose()?;
        }
        if let Some(kind) = filter.kind.as_ref().filter(|kind| !is_kind(kind)) {
            let areas = areas().join(", ");
            return Err(read::wrong(
                desk.words(),
                "kind_unknown",
                "--kind",
                kind,
                &[("areas", (&areas).into())],
            ));
        }
        filter.from =
            self.since.map(|text| span(desk, "--since", &text)).transpose()?.map(|(start, _)| start);
        filter.batch = self.batch.map(|text| desk.batch_named(&text)).transpose()?;
        filter.known_at =
            self.until.map(|text| span(desk, "--until", &text)).transpose()?.map(|(_, end)| end);
        let mut recorded = desk.history(&filter)?;
        recorded.sort_by_key(|one| one.version);
        let stamp = desk.stamp()?;
        let (moment, words) = desk.moment()?;
        let past = Past::of_entries(&moment, &recorded, words)?;
        drop(moment);
        let register = desk.register()?.clone();
        let facts: Vec<_> = recorded.iter().map(|one| &one.event).collect();
        let records = past.records(&register, desk.words(), &facts);
        let document = report::history(&records, &past.entries(&recorded, desk.zone()), &stamp);
        desk.print(&document)
    }
}

fn is_kind(text: &str) -> bool {
    let begins = |kind: String| {
        kind.strip_prefix(text).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '_']))
    };
    !text.is_empty() && domain::Event::kinds().any(|kind| begins(kind.to_string()))
}

/// The areas of which there are facts, in their order.
fn areas() -> Vec<&'static str> {
    let mut areas: Vec<&str> = domain::Event::kinds().map(|kind| kind.area).collect();
    areas.dedup();
    areas
}

fn roles() -> Vec<&'static str> {
    Role::VARIANTS.iter().map(|role| role.code()).collect()
}

/// The first and the last instant of a day or time that was typed.
fn span(desk: &Desk, option: &str, text: &str) -> Outcome<(DateTime<Utc>, DateTime<Utc>)> {
    let wrong = || read::wrong(desk.words(), "instant_wrong", option, text, &[]);
    desk.zone().span_of(&read::iso(text)).ok_or_else(wrong)
}

/// Up to how many events a register is folded for a glance at it; a larger one is asked for its rows only.
const FOLDED_AT_ONCE: u64 = 20_000;

/// The mandates that end soon, from the rows.
fn ending(seen: &storage::view::Overview, words: &reports::words::Words) -> Vec<report::Due> {
    let due = seen.ending.iter().filter_map(|mandate| {
        let name = mandate.name.clone().unwrap_or_else(|| words.say("person-erased"));
        let organ = mandate
            .organ_name
            .clone()
            .unwrap_or_else(|| words.term(reports::words::Family::Organ, mandate.organ_kind.code()));
        let what = format!("{name}, {}, {organ}", words.post(&mandate.post, mandate.gender));
        Some(report::Due { on: mandate.until?.last(), kind: report::DueKind::MandateEnds, what })
    });
    due.collect()
}

/// `ayni` without words: what the register holds, and what falls due.
pub(crate) fn overview(desk: &mut Desk) -> Outcome {
    let (on, stamp) = (desk.on(), desk.stamp()?);
    let until = on.checked_add_days(operations::calendar::AHEAD).unwrap_or(on);
    let small = stamp.version.parse::<u64>().is_ok_and(|version| version <= FOLDED_AT_ONCE);
    let data = if small { folded(desk, on, until)? } else { counted(desk, on, until)? };
    desk.print(&report::overview(&data, &stamp, desk.words()))
}

/// An overview from the register itself, with what follows from it. The rows need not be asked, too.
fn folded(desk: &mut Desk, on: NaiveDate, until: NaiveDate) -> Outcome<report::OverviewData> {
    let today = desk.today();
    let reading = desk.reading()?;
    let records = reports::records::Records::new(reading.register, reading.words);
    let due = domain::calendar::calendar(reading.register, on, until);
    let found = findings(reading.register, &Pack::peru(), on, today);
    let counts = by_severity(&found);
    let seen = report::overview_data(reading.register, on, 0, reading.words);
    Ok(report::OverviewData {
        findings: Some(Severity::ALL.map(|severity| counts.get(&severity).copied().unwrap_or_default())),
        due: due.iter().map(|due| report::Due::of(&records, due)).collect(),
        until,
        ..seen
    })
}

/// An overview of a large register, from its rows.
fn counted(desk: &mut Desk, on: NaiveDate, until: NaiveDate) -> Outcome<report::OverviewData> {
    let seen = desk.ask(|reader| reader.overview(on))?;
    Ok(report::OverviewData {
        people: seen.persons,
        members: domain::indicator::participation::measure(seen.counts.members),
        legal_persons: seen.counts.legal_persons,
        cooperatives: seen.cooperatives,
        organs: u64::try_from(seen.counts.organs.len()).unwrap_or(u64::MAX),
        places_held: seen.counts.organs.iter().map(|organ| organ.filled).sum(),
        certificates: Vec::new(),
        findings: None,
        due: ending(&seen, desk.words()),
        until,
    })
}
