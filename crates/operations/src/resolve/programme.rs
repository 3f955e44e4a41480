//! From what people type to trainings, class sessions, groups and projects.

use domain::find::programme as find;
use domain::find::{Found, NotFound};
use domain::programme::{Facilitator, Partner, Topic};
use domain::value::id::{ClassSessionId, ExpectedResultId, GroupId, ParticipationId, ProjectId, TrainingId};
use domain::value::text::fold;
use reports::words::{Family, Words};
use schemars::{Schema, json_schema};
use uuid::Uuid;

use super::{Keyword, Resolver, all_words, code_of, iso, text, without_prefix};
use crate::input::{Described, Readable, record};
use crate::problem::{Outcome, Problem};
use crate::record::RecordKind;

/// How long something lasts, in minutes; people write hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minutes(pub u32);

impl Described for Minutes {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "hours", "examples": ["1.5", "1:30", "2"] })
    }
}

impl Readable for Minutes {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        minutes(text).map(Self).ok_or_else(|| Problem::wrong("hours_wrong", field, text))
    }
}

/// A number without the unit behind it, where that is one of the words of a message, parted by `|`; anything else as it is.
fn without_unit<'a>(id: &str, text: &'a str) -> &'a str {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
    let unit = fold(unit);
    let is_unit = |words: &Words| words.say(id).split('|').any(|name| fold(name) == unit);
    if !number.is_empty() && all_words().any(is_unit) { number.trim() } else { text }
}

/// Minutes from hours: `2`, `1.5`, `1,5`, `1:30`, or with their unit, `2 h` and `2 horas`.
fn minutes(text: &str) -> Option<u32> {
    let text = without_unit("unit-hours", text);
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes = minutes.parse::<u32>().ok().filter(|minutes| *minutes < 60)?;
        return hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes);
    }
    let (hours, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let scale = 10_u32.checked_pow(u32::try_from(part.len()).ok()?)?;
    let whole = hours.parse::<u32>().ok()?.checked_mul(60)?;
    let part = part.parse::<u32>().ok()?.checked_mul(60)?;
    if part % scale == 0 { whole.checked_add(part / scale) } else { None }
}

/// For how many months something is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months(pub u32);

impl Described for Months {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "months", "examples": ["24"] })
    }
}

impl Readable for Months {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let read =
            without_unit("unit-months", text).parse().ok().filter(|months| (1..=1200).contains(months));
        read.map(Self).ok_or_else(|| Problem::wrong("months_wrong", field, text))
    }
}

impl Described for Topic {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "examples": ["equality", "safety"] })
    }
}

/// One of ours by code or word, or another in the organisation's own words.
impl Readable for Topic {
    fn read(field: &'static str, value: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let codes: Vec<&str> = Self::NAMED.iter().map(Self::code).collect();
        let code = code_of(Family::Topic, &codes, value);
        let own: domain::value::ShortName = text(field, &code)?;
        let named = Self::NAMED.into_iter().find(|topic| topic.code() == own.as_str());
        Ok(named.unwrap_or(Self::Other(own)))
    }
}

impl Described for Facilitator {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "x-record": ["person", "cooperative"] })
    }
}

impl Readable for Facilitator {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        resolver.facilitator(field, text)
    }
}

impl Described for Partner {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "x-record": "cooperative" })
    }
}

impl Readable for Partner {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        resolver.partner(field, text)
    }
}

/// A part of a project: a partner, a line of its budget, an activity or a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectPart(pub Uuid);

impl Described for ProjectPart {
    fn schema() -> Schema {
        record(RecordKind::Part)
    }
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
    pub fn part(&self, field: &'static str, project: ProjectId, value: &str) -> Outcome<ProjectPart> {
        let found: Found<Uuid> = match self.register.programmes().project(project) {
            Some(project) => find::part(self.register, project, value),
            None => Err(NotFound::Nothing),
        };
        self.found(RecordKind::Part, field, value, found).map(ProjectPart)
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

#[cfg(test)]
mod tests {
    use super::minutes;

    /// Protects the hours of trainings: they are understood as people write them, and none is rounded.
    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2", Some(120)),
            ("1.5", Some(90)),
            ("1,5", Some(90)),
            ("1:30", Some(90)),
            (" 0.25 ", Some(15)),
            ("1:60", None),
            ("0.001", None),
            ("-1", None),
            ("2 h", Some(120)),
            ("2h", Some(120)),
            ("1,5 horas", Some(90)),
            ("1:30 h", Some(90)),
            ("2 hours", Some(120)),
            ("2 días", None),
            ("h", None),
            ("dos", None),
            ("99999999", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
