//! The records of programmes as people call them: trainings and their sessions, groups, projects and their parts.

mod fields;

use domain::{
    programme::{ClassSessionDetails, Facilitator, Participation, Partner, Partnership, State, Topic},
    value::id::{ClassSessionId, GroupId, Id, ParticipationId, PersonId, ProjectId, TrainingId},
};
use uuid::Uuid;

use super::Records;
use crate::words::{Arg, Family, Words};

/// A length of time from its minutes: `2 h`, `1 h 30 min`, `45 min`.
pub fn length(words: &Words, minutes: u64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let hours = (0 < hours).then(|| format!("{} h", words.integer_of(hours)));
    let rest = (0 < rest || minutes == 0).then(|| format!("{rest} min"));
    [hours, rest].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A topic; one in the organisation's own words stays as it is.
pub fn topic(words: &Words, topic: &Topic) -> String {
    if let Topic::Other(own) = topic { own.to_string() } else { words.term(Family::Topic, topic.code()) }
}

impl Records<'_> {
    /// Looks in the register, and then in what the history says of records that are no longer in it.
    fn programmed<T>(&self, find: impl Fn(&State) -> Option<T>) -> Option<T> {
        self.find(|register| find(register.programmes()))
    }

    fn worded(&self, id: &str, places: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> =
            places.iter().map(|(name, said)| (*name, Arg::from(*said))).collect();
        self.words.say_with(id, &args)
    }

    /// A training: its title.
    pub fn training(&self, training: TrainingId) -> String {
        let title = self.training_title(training);
        if title == training.to_string() { title } else { self.words.quoted(&title) }
    }

    /// A training's title as it stands in tables.
    pub fn training_title(&self, training: TrainingId) -> String {
        let title = |state: &State| state.training(training).map(|found| found.details.title.to_string());
        self.programmed(title).unwrap_or_else(|| training.to_string())
    }

    fn class_session_parts(
        &self,
        class_session: ClassSessionId,
    ) -> Option<(TrainingId, ClassSessionDetails)> {
        self.programmed(|state| {
            state.class_session(class_session).map(|(of, found)| (of, found.details.clone()))
        })
    }

    /// A session: when, of which training.
    pub fn class_session(&self, class_session: ClassSessionId) -> String {
        let Some((training, details)) = self.class_session_parts(class_session) else {
            return class_session.to_string();
        };
        let (training, date) = (self.training(training), self.date(&details.on));
        self.worded("record-class-session", &[("training", &training), ("date", &date)])
    }

    /// A group: its name.
    pub fn group(&self, group: GroupId) -> String {
        let name = self.group_name(group);
        if name == group.to_string() { name } else { self.words.quoted(&name) }
    }

    /// A group's name as it stands in tables.
    pub fn group_name(&self, group: GroupId) -> String {
        let name = |state: &State| state.group(group).map(|found| found.details.name.to_string());
        self.programmed(name).unwrap_or_else(|| group.to_string())
    }

    pub(crate) fn spell(&self, participation: ParticipationId) -> Option<(GroupId, Participation)> {
        self.programmed(|state| {
            state.participation(participation).map(|(group, found)| (group, found.clone()))
        })
    }

    /// A spell in a group: who, in which group, since when.
    pub fn participation(&self, participation: ParticipationId) -> String {
        let Some((group, found)) = self.spell(participation) else { return participation.to_string() };
        let (person, group) = (self.person(found.person), self.group(group));
        let period = self.period(&found.period);
        self.worded("record-participation", &[("person", &person), ("group", &group), ("period", &period)])
    }

    /// A project: its name.
    pub fn project(&self, project: ProjectId) -> String {
        let name = |state: &State| {
            state.project(project).map(|found| self.words.quoted(found.details.name.as_str()))
        };
        self.programmed(name).unwrap_or_else(|| project.to_string())
    }

    /// A partner, budget line, activity or result of a project.
    pub fn project_part(&self, part: Uuid) -> String {
        let named = |state: &State| {
            let project = state.project_of_part(&part)?;
            let partner = project.partners.get(&Id::new(part)).map(|found| self.partner(&found.partner));
            let line = project.budget.get(&Id::new(part)).map(|found| found.title.to_string());
            let activity = project.activities.get(&Id::new(part)).map(|found| found.title.to_string());
            let expected_result =
                project.expected_results.get(&Id::new(part)).map(|(found, _)| found.title.to_string());
            partner.or(line).or(activity).or(expected_result).map(|title| self.words.quoted(&title))
        };
        self.programmed(named).unwrap_or_else(|| part.to_string())
    }

    /// An organisation that is a partner.
    pub fn partner(&self, partner: &Partner) -> String {
        match partner {
            Partner::Organisation(organisation) => self.cooperative(*organisation),
            Partner::Outside(name) => name.to_string(),
        }
    }

    /// A partner with its role.
    pub fn partnership(&self, partnership: &Partnership) -> String {
        let role = self.words.term(Family::PartnerRole, partnership.role.code());
        format!("{} ({role})", self.partner(&partnership.partner))
    }

    /// Who teaches.
    pub fn facilitator(&self, facilitator: &Facilitator) -> String {
        match facilitator {
            Facilitator::Person(person) => self.person(*person),
            Facilitator::Organisation(organisation) => self.cooperative(*organisation),
            Facilitator::Outside(name) => name.to_string(),
        }
    }

    /// Everybody who teaches.
    pub fn facilitators(&self, facilitators: &[Facilitator]) -> String {
        facilitators.iter().map(|one| self.facilitator(one)).collect::<Vec<_>>().join("; ")
    }

    /// How many people, in words.
    pub(crate) fn people(&self, count: usize) -> String {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        self.words.say_with("programme-people", &[("count", Arg::Number(count))])
    }

    fn everybody(&self, people: &[PersonId]) -> String {
        people.iter().map(|person| self.person(*person)).collect::<Vec<_>>().join("; ")
    }
}
