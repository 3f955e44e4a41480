//! From what people type to trainings, class sessions, groups and projects.

use domain::find::programme as find;
use domain::find::{Found, NotFound};
use domain::programme::{Facilitator, Partner, Topic};
use domain::value::id::{ClassSessionId, ExpectedResultId, GroupId, ParticipationId, ProjectId, TrainingId};
use reports::words::Family;
use uuid::Uuid;

use super::{Keyword, Resolver, code_of, is_keyword, iso, text, without_prefix};
use crate::problem::{Outcome, Problem};
use crate::record::RecordKind;

/// Minutes from hours: `2`, `1.5`, `1,5` or `1:30`.
pub fn minutes(field: &'static str, value: &str) -> Outcome<u32> {
    let not_understood = || Problem::wrong("hours_wrong", field, value);
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

/// For how many months something is good; `None` where it does not run out.
pub fn months(field: &'static str, value: &str) -> Outcome<Option<u32>> {
    if is_keyword(Keyword::None, value.trim()) {
        return Ok(None);
    }
    let read = value.trim().parse().ok().filter(|months| (1..=1200).contains(months));
    read.map(Some).ok_or_else(|| Problem::wrong("months_wrong", field, value))
}

/// A topic: one of ours by code or word, or another in the organisation's own words.
pub fn topic(field: &'static str, value: &str) -> Outcome<Topic> {
    let codes: Vec<&str> = Topic::NAMED.iter().map(Topic::code).collect();
    let code = code_of(Family::Topic, &codes, value);
    let own: domain::value::ShortName = text(field, &code)?;
    let named = Topic::NAMED.into_iter().find(|topic| topic.code() == own.as_str());
    Ok(named.unwrap_or(Topic::Other(own)))
}

impl Resolver<'_> {
    /// A training, by its title; of the organisation in the field `cooperative`.
    pub fn training(&self, field: &'static str, value: &str, of: Option<&str>) -> Outcome<TrainingId> {
        let found = find::training(self.register, self.cooperative_if("cooperative", of)?, value);
        self.found(RecordKind::Training, field, value, found)
    }

    /// A session of a training, by its day; the only one where none is named.
    pub fn session(
        &self,
        field: &'static str,
        training: TrainingId,
        value: Option<&str>,
    ) -> Outcome<ClassSessionId> {
        let day = value.map(|value| iso(self.today, value));
        let found = find::class_session(self.register, training, day.as_deref());
        let known = self.register.programmes().training(training);
        let title = known.map(|known| known.details.title.to_string()).unwrap_or_default();
        self.found(RecordKind::Session, field, value.unwrap_or(&title), found)
    }

    /// A group, by its name; of the organisation in the field `cooperative`.
    pub fn group(&self, field: &'static str, value: &str, of: Option<&str>) -> Outcome<GroupId> {
        let found = find::group(self.register, self.cooperative_if("cooperative", of)?, value, self.on);
        self.found(RecordKind::Group, field, value, found)
    }

    /// Somebody's spell in a group, by its identifier or by the person.
    pub fn participation(
        &self,
        field: &'static str,
        group: GroupId,
        value: &str,
    ) -> Outcome<ParticipationId> {
        let known = |id: &ParticipationId| self.register.programmes().participation(*id).is_some();
        if let Some(id) = value.parse().ok().filter(known) {
            return Ok(id);
        }
        let found = find::participation(self.register, group, self.person(field, value)?, self.on);
        self.found(RecordKind::Participation, field, value, found)
    }

    /// A project, by one of its names.
    pub fn project(&self, field: &'static str, value: &str) -> Outcome<ProjectId> {
        self.found(RecordKind::Project, field, value, find::project(self.register, value))
    }

    /// A result that a project is to have, by its title.
    pub fn aim(&self, field: &'static str, project: ProjectId, value: &str) -> Outcome<ExpectedResultId> {
        let found: Found<ExpectedResultId> = match self.register.programmes().project(project) {
            Some(project) => find::expected_result(project, value),
            None => Err(NotFound::Nothing),
        };
        self.found(RecordKind::Aim, field, value, found)
    }

    /// A part of a project, by its title or the partner's name.
    pub fn part(&self, field: &'static str, project: ProjectId, value: &str) -> Outcome<Uuid> {
        let found: Found<Uuid> = match self.register.programmes().project(project) {
            Some(project) => find::part(self.register, project, value),
            None => Err(NotFound::Nothing),
        };
        self.found(RecordKind::Part, field, value, found)
    }

    /// Who teaches: a person, an organisation after `org:`, or somebody from outside after `outside:`.
    pub fn facilitator(&self, field: &'static str, value: &str) -> Outcome<Facilitator> {
        if let Some(name) = without_prefix(Keyword::Outside, value) {
            return Ok(Facilitator::Outside(text(field, name)?));
        }
        match without_prefix(Keyword::Organisation, value) {
            Some(name) => self.cooperative(field, name).map(Facilitator::Organisation),
            None => self.person(field, value).map(Facilitator::Person),
        }
    }

    /// An organisation that is a partner: one of the register, or one from outside after `outside:`.
    pub fn partner(&self, field: &'static str, value: &str) -> Outcome<Partner> {
        if let Some(name) = without_prefix(Keyword::Outside, value) {
            return Ok(Partner::Outside(text(field, name)?));
        }
        let name = without_prefix(Keyword::Organisation, value).unwrap_or(value);
        self.cooperative(field, name).map(Partner::Organisation)
    }
}
