//! From what people type to trainings, sessions, groups, projects, and to lists of people.

use std::path::PathBuf;

use clap::Args;
use domain::find::programme as find;
use domain::find::{Found, NotFound};
use domain::programme::{Facilitator, Partner, Topic};
use domain::value::id::{
    ClassSessionId, ExpectedResultId, GroupId, ParticipationId, PersonId, ProjectId, TrainingId,
};
use domain::value::{PartialDate, Period};
use reports::records::Records;
use reports::words::{Family, Words};
use uuid::Uuid;

use super::{Reading, code_of, date, date_if, iso, text, wrong};
use crate::desk::Desk;
use crate::trouble::Outcome;

/// People, one after the other.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct People {
    /// A person: number, document or name; may stand several times
    #[arg(id = "people", long = "person", value_name = "PERSON")]
    named: Vec<String>,
    /// A file with a person on each line, or - for standard input
    #[arg(id = "people_file", long = "people-file", value_name = "FILE")]
    file: Option<PathBuf>,
    /// Keep who is on the list already
    #[arg(long)]
    add: bool,
}

impl People {
    /// The people, in the order in which they were typed; those of the list before them where they are to be kept.
    pub(crate) fn read(
        &self,
        desk: &mut Desk,
        known: impl FnOnce(&Reading<'_>) -> Vec<PersonId>,
    ) -> Outcome<Vec<PersonId>> {
        let mut typed = self.named.clone();
        if let Some(path) = &self.file {
            let bytes = desk.read(path)?;
            let lines = String::from_utf8_lossy(&bytes);
            let lines = lines.trim_start_matches('\u{feff}').lines().map(str::trim);
            typed.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
        }
        let reading = desk.reading()?;
        let mut people = if self.add { known(&reading) } else { Vec::new() };
        for one in &typed {
            let person = reading.person(one)?;
            // Who is added to a list that has her stays on it once; typed twice, the register says so.
            if !(self.add && people.contains(&person)) {
                people.push(person);
            }
        }
        Ok(people)
    }
}

/// Minutes from hours: `2`, `1.5`, `1,5` or `1:30`.
pub(crate) fn minutes(words: &Words, option: &str, value: &str) -> Outcome<u32> {
    let not_understood = || wrong(words, "hours_wrong", option, value, &[]);
    let text = value.trim();
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes): (u32, u32) = match (hours.parse(), minutes.parse()) {
            (Ok(hours), Ok(minutes)) if minutes < 60 => (hours, minutes),
            _ => return Err(not_understood()),
        };
        return hours.checked_mul(60).and_then(|all| all.checked_add(minutes)).ok_or_else(not_understood);
    }
    let (hours, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let scale = u32::try_from(part.len()).ok().and_then(|digits| 10_u32.checked_pow(digits));
    let whole: Option<u32> = hours.parse::<u32>().ok().and_then(|hours| hours.checked_mul(60));
    let part = part.parse::<u32>().ok().and_then(|part| part.checked_mul(60)).zip(scale);
    match (whole, part) {
        (Some(whole), Some((part, scale))) if part % scale == 0 => {
            whole.checked_add(part / scale).ok_or_else(not_understood)
        }
        _ => Err(not_understood()),
    }
}

/// For how many months something is good; `never` where it does not run out.
pub(crate) fn months(words: &Words, value: &str) -> Outcome<Option<u32>> {
    if ["never", "nunca"].contains(&value.trim()) {
        return Ok(None);
    }
    let read = value.trim().parse().ok().filter(|months| (1..=1200).contains(months));
    read.map(Some).ok_or_else(|| wrong(words, "months_wrong", "--valid-months", value, &[]))
}

/// A topic: one of ours by code or word, or another in the organisation's own words.
pub(crate) fn topic(words: &Words, value: &str) -> Outcome<Topic> {
    let codes: Vec<&str> = Topic::NAMED.iter().map(Topic::code).collect();
    let code = code_of(Family::Topic, &codes, value);
    let own: domain::value::ShortName = text(words, "--topic", &code)?;
    let named = Topic::NAMED.into_iter().find(|topic| topic.code() == own.as_str());
    Ok(named.unwrap_or(Topic::Other(own)))
}

/// The days from one on to another.
pub(crate) fn period(words: &Words, from: &str, until: Option<&String>) -> Outcome<Period> {
    Ok(Period { from: date(words, "--from", from)?, until: date_if(words, "--until", until)? })
}

/// The days that were typed over those that are known; `never` takes an end away.
pub(crate) fn changed_period(
    words: &Words,
    known: Period,
    from: Option<&String>,
    until: Option<&String>,
) -> Outcome<Period> {
    let from = date_if(words, "--from", from)?.unwrap_or(known.from);
    let until: Option<PartialDate> = match until.map(String::as_str) {
        Some("never" | "nunca") => None,
        Some(text) => Some(date(words, "--until", text)?),
        None => known.until,
    };
    Ok(Period { from, until })
}

impl Reading<'_> {
    fn programme_named(&self, name: impl Fn(&Records<'_>) -> String) -> String {
        name(&Records::new(self.register, self.words))
    }

    /// A training, by its title.
    pub(crate) fn training(&self, value: &str, of: Option<&String>) -> Outcome<TrainingId> {
        let found = find::training(self.register, self.cooperative_if(of)?, value);
        self.found("training", value, found, |id| {
            format!("{} ({id})", self.programme_named(|records| records.training(id)))
        })
    }

    /// A session of a training, by its day; the only one where none is named.
    pub(crate) fn session(&self, training: TrainingId, value: Option<&String>) -> Outcome<ClassSessionId> {
        let day = value.map(|value| iso(value));
        let found = find::class_session(self.register, training, day.as_deref());
        let shown = value
            .map_or_else(|| self.programme_named(|records| records.training_title(training)), Clone::clone);
        self.found("session", &shown, found, |id| self.programme_named(|records| records.class_session(id)))
    }

    /// A group, by its name.
    pub(crate) fn group(&self, value: &str, of: Option<&String>) -> Outcome<GroupId> {
        let found = find::group(self.register, self.cooperative_if(of)?, value, self.on);
        self.found("group", value, found, |id| {
            format!("{} ({id})", self.programme_named(|records| records.group(id)))
        })
    }

    /// Somebody's spell in a group, by its identifier or by the person.
    pub(crate) fn participation(&self, group: GroupId, value: &str) -> Outcome<ParticipationId> {
        let known = |id: &ParticipationId| self.register.programmes().participation(*id).is_some();
        if let Some(id) = value.parse().ok().filter(known) {
            return Ok(id);
        }
        let found = find::participation(self.register, group, self.person(value)?, self.on);
        self.found("participation", value, found, |id| {
            format!("{} ({id})", self.programme_named(|records| records.participation(id)))
        })
    }

    /// A project, by one of its names.
    pub(crate) fn project(&self, value: &str) -> Outcome<ProjectId> {
        self.found("project", value, find::project(self.register, value), |id| {
            format!("{} ({id})", self.programme_named(|records| records.project(id)))
        })
    }

    /// A result that a project is to have, by its title.
    pub(crate) fn aim(&self, project: ProjectId, value: &str) -> Outcome<ExpectedResultId> {
        let found: Found<ExpectedResultId> = match self.register.programmes().project(project) {
            Some(project) => find::expected_result(project, value),
            None => Err(NotFound::Nothing),
        };
        self.found("aim", value, found, |id| {
            format!("{} ({id})", self.programme_named(|records| records.project_part(*id.uuid())))
        })
    }

    /// A part of a project, by its title or the partner's name.
    pub(crate) fn part(&self, project: ProjectId, value: &str) -> Outcome<Uuid> {
        let found: Found<Uuid> = match self.register.programmes().project(project) {
            Some(project) => find::part(self.register, project, value),
            None => Err(NotFound::Nothing),
        };
        self.found("part", value, found, |id| {
            format!("{} ({id})", self.programme_named(|records| records.project_part(id)))
        })
    }

    /// Who teaches: a person, an organisation after `org:`, or somebody from outside after `outside:`.
    pub(crate) fn facilitator(&self, value: &str) -> Outcome<Facilitator> {
        if let Some(name) = outside(value) {
            return Ok(Facilitator::Outside(text(self.words, "--facilitator", name)?));
        }
        match value.strip_prefix("org:") {
            Some(name) => self.cooperative(name).map(Facilitator::Organisation),
            None => self.person(value).map(Facilitator::Person),
        }
    }

    /// An organisation that is a partner: one of the register, or one from outside after `outside:`.
    pub(crate) fn partner(&self, value: &str) -> Outcome<Partner> {
        match outside(value) {
            Some(name) => Ok(Partner::Outside(text(self.words, "ORGANISATION", name)?)),
            None => self.cooperative(value.strip_prefix("org:").unwrap_or(value)).map(Partner::Organisation),
        }
    }
}

fn outside(value: &str) -> Option<&str> {
    ["outside:", "externa:", "externo:"].iter().find_map(|prefix| value.strip_prefix(prefix))
}
