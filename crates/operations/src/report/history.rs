//! `report.history` and `log`: what happened to the register.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use domain::Event;
use domain::authority::{Question, Role, Sensitivity};
use domain::value::id::{BatchId, CooperativeId, OrganId, PersonId};
use domain::value::text::fold;
use reports::answer;
use reports::document::Document;
use reports::provenance::Provenance;
use reports::report;
use reports::report::HistoryAnswer;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};
use storage::LogFilter;
use storage::view::Batch;
use strum::VariantArray as _;

use crate::input::Described;
use crate::operation::LISTED_BY;
use crate::past::Past;
use crate::resolve::{code_of, iso};
use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// What happened to the register
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct History {
    /// What of it
    #[command(flatten)]
    #[serde(flatten)]
    pub of: Entries,
}

/// What happened to the register, one line a fact
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Log {
    /// What of it
    #[command(flatten)]
    #[serde(flatten)]
    pub of: Entries,
}

impl Query for History {
    const NAME: &'static str = "report.history";
    const KIND: Question = Question::History;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        self.of.document(at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<HistoryAnswer>()
    }
}

impl Query for Log {
    const NAME: &'static str = "log";
    const KIND: Question = Question::History;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        self.of.document(at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<HistoryAnswer>()
    }
}

/// A day or an instant, as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Span;

impl Described for Span {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "span", "examples": ["2021", "2021-01-15", "2021-01-15 18:00"] })
    }
}

impl Described for BatchId {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "batch", "minLength": 1, LISTED_BY: "import.batches" })
    }
}

/// A kind of events, or the beginning of one.
#[derive(Clone, Copy, Debug)]
pub struct EventKinds;

impl Described for EventKinds {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "event-kind", "examples": ["member", "member.admitted"] })
    }
}

// What of the history is asked for.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Entries {
    /// Only what concerns this person
    #[arg(long)]
    pub person: Option<Input<PersonId>>,
    /// Only what concerns this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Only what concerns this organ
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// Only events of this kind, such as member or member.admitted
    #[arg(long)]
    pub kind: Option<Input<EventKinds>>,
    /// Only what was recorded on this day or later: 2021, 2021-01, 2021-01-15 or "2021-01-15 18:00"
    #[arg(long)]
    pub since: Option<Input<Span>>,
    /// Only what was recorded on this day or before
    #[arg(long)]
    pub until: Option<Input<Span>>,
    /// Only what was recorded together: the label of the batch, such as the name of a file, or the beginning of its identifier
    #[arg(long)]
    pub batch: Option<Input<BatchId>>,
    /// Only what this office recorded, or an office in this role
    #[arg(long, value_name = "OFFICE")]
    pub author: Option<String>,
    /// From this version on
    #[arg(long, value_name = "VERSION")]
    pub from_version: Option<u64>,
    /// Show only the newest
    #[arg(long)]
    pub last: Option<usize>,
}

impl Entries {
    fn document(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let filter = self.filter(at)?;
        let mut recorded = at.log(&filter)?;
        recorded.sort_by_key(|one| one.version);
        let past = Past::of_entries(at, &recorded, words)?;
        let facts: Vec<&Event> = recorded.iter().map(|one| &one.event).collect();
        let records = past.records(at.register()?, words, &facts);
        // The heading names the last day on which something that is listed may have been recorded: the day that is asked about
        // is one of facts, and the log goes by when they were recorded.
        let (today, zone) = (at.when.today(), at.when.zone);
        let ends = filter.known_at.into_iter().chain(at.when.as_known_at);
        let last = ends.map(|end| zone.day(end)).fold(today, NaiveDate::min);
        let provenance = Provenance { as_of: last.into(), ..at.provenance()? };
        let mut document = report::history(&records, &past.entries(&recorded, zone), &provenance);
        if at.on() != today {
            let day = words.date(&at.on().to_string());
            document.notes.push(words.say_with("note-history-day", &[("day", (&day).into())]));
        }
        Ok(document)
    }

    fn filter(&self, at: &Moment<'_>) -> Outcome<LogFilter> {
        let resolver = at.resolver()?;
        let of = self.cooperative.as_deref();
        let organ = resolver.organ_if("organ", of, self.organ.as_deref())?;
        let roles: Vec<&str> = Role::VARIANTS.iter().map(|role| role.code()).collect();
        let span = |field, text: &Input<Span>| span(at, field, text);
        let since = self.since.as_ref().map(|text| span("since", text)).transpose()?;
        let until = self.until.as_ref().map(|text| span("until", text)).transpose()?;
        Ok(LogFilter {
            person: self.person.read("person", &resolver)?,
            organ,
            cooperative: if organ.is_none() { resolver.cooperative_if("cooperative", of)? } else { None },
            kind: self.kind.as_ref().map(|kind| kinds(kind)).transpose()?,
            since: self.from_version,
            author: self.author.as_deref().map(|text| code_of(Family::Role, &roles, text)),
            from: since.map(|(start, _)| start),
            // What was recorded later was not known then.
            known_at: until.map(|(_, end)| end),
            batch: self.batch.as_ref().map(|text| batch_named(at, text)).transpose()?,
            limit: self.last,
            newest_first: self.last.is_some(),
            ..LogFilter::default()
        })
    }
}

/// The first and the last instant of a day or time.
fn span(at: &Moment<'_>, field: &'static str, text: &str) -> Outcome<(DateTime<Utc>, DateTime<Utc>)> {
    let wrong = || Problem::wrong("instant_wrong", field, text);
    at.when.zone.span_of(&iso(at.when.today(), text)).ok_or_else(wrong)
}

/// A kind of events or the beginning of one, where there are events of it.
fn kinds(text: &str) -> Outcome<String> {
    let begins = |kind: &str| {
        kind.strip_prefix(text).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '_']))
    };
    if !text.is_empty() && Event::kinds().any(|kind| begins(&kind.to_string())) {
        return Ok(text.to_owned());
    }
    let mut areas: Vec<&str> = Event::kinds().map(|kind| kind.area).collect();
    areas.dedup();
    Err(Problem::wrong("kind_unknown", "kind", text).with("areas", areas.join(", ")))
}

/// A batch, by its label or the beginning of its identifier; the newest of those that share a label.
fn batch_named(at: &Moment<'_>, text: &str) -> Outcome<BatchId> {
    let all = at.reader().batches()?;
    let wanted = fold(text);
    let labelled = |one: &&Batch| one.label.as_deref().is_some_and(|label| fold(label) == wanted);
    let begins = |one: &&Batch| one.batch.to_string().starts_with(&text.to_lowercase());
    let mut found: Vec<_> = all.iter().filter(labelled).take(1).collect();
    if found.is_empty() {
        found = all.iter().filter(begins).collect();
    }
    match found.as_slice() {
        [only] => Ok(only.batch),
        _ => Err(Problem::wrong("batch_unknown", "batch", text)),
    }
}
