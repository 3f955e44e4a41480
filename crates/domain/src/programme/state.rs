//! What the register knows of programmes, and the ways to look it up.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Activity, ActualResult, BudgetLine, ClassSession, ExpectedResult, Facilitator, GroupDetails,
    Participation, Partnership, ProjectDetails, Rejection, TrainingDetails,
};
use crate::map::Records;
use crate::value::id::{
    ActivityId, BudgetLineId, ClassSessionId, ExpectedResultId, GroupId, ParticipationId, PartnershipId,
    PersonId, ProjectId, TrainingId,
};
use crate::value::{PartialDate, Period};

/// A training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// Its identifier.
    pub id: TrainingId,
    /// What it is.
    pub details: TrainingDetails,
    /// Its sessions, in the order of their days.
    pub class_sessions: Vec<ClassSessionId>,
    /// Who is enrolled.
    pub enrolled: BTreeSet<PersonId>,
    /// Who completed it, and when.
    pub completed: BTreeMap<PersonId, PartialDate>,
}

/// A productive group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identifier.
    pub id: GroupId,
    /// What it is.
    pub details: GroupDetails,
    /// On which days it exists.
    pub period: Period,
    /// The spells of its people, in the order of their days.
    pub participations: Vec<ParticipationId>,
}

/// A project or a phase of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its identifier.
    pub id: ProjectId,
    /// What it is.
    pub details: ProjectDetails,
    /// Its partners.
    pub partners: BTreeMap<PartnershipId, Partnership>,
    /// The lines of its budget.
    pub budget: BTreeMap<BudgetLineId, BudgetLine>,
    /// What it does.
    pub activities: BTreeMap<ActivityId, Activity>,
    /// What it is to reach, and how that stood on which days.
    pub expected_results: BTreeMap<ExpectedResultId, (ExpectedResult, Vec<ActualResult>)>,
}

impl Project {
    /// A project of which nothing else is known yet.
    pub(super) fn new(id: ProjectId, details: ProjectDetails) -> Self {
        let (partners, budget) = (BTreeMap::new(), BTreeMap::new());
        let (activities, expected_results) = (BTreeMap::new(), BTreeMap::new());
        Self { id, details, partners, budget, activities, expected_results }
    }

    /// Whether one of its parts has that identifier.
    pub fn has_part(&self, part: &uuid::Uuid) -> bool {
        self.partners.keys().any(|id| id.uuid() == part)
            || self.budget.keys().any(|id| id.uuid() == part)
            || self.activities.keys().any(|id| id.uuid() == part)
            || self.expected_results.keys().any(|id| id.uuid() == part)
    }
}

impl Training {
    /// Whether somebody is named in it as a trainee or as who teaches; who came to a session stands with the session.
    pub fn names(&self, person: PersonId) -> bool {
        self.enrolled.contains(&person)
            || self.completed.contains_key(&person)
            || self.details.facilitators.contains(&Facilitator::Person(person))
    }
}

/// Everything about programmes. What was annulled as an error is no longer among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) trainings: Records<TrainingId, Training>,
    pub(super) class_sessions: Records<ClassSessionId, (TrainingId, ClassSession)>,
    pub(super) groups: Records<GroupId, Group>,
    pub(super) participations: Records<ParticipationId, (GroupId, Participation)>,
    pub(super) projects: Records<ProjectId, Project>,
}

impl State {
    /// A training.
    pub fn training(&self, training: TrainingId) -> Option<&Training> {
        self.trainings.get(&training)
    }

    /// All trainings, in the order of their identifiers.
    pub fn trainings(&self) -> impl Iterator<Item = &Training> {
        self.trainings.values()
    }

    /// A session, and the training that it belongs to.
    pub fn class_session(&self, class_session: ClassSessionId) -> Option<(TrainingId, &ClassSession)> {
        self.class_sessions.get(&class_session).map(|(training, class_session)| (*training, class_session))
    }

    /// The sessions of a training, in the order of their days.
    pub fn class_sessions_of(&self, training: TrainingId) -> impl Iterator<Item = &ClassSession> {
        let ids =
            self.trainings.get(&training).map(|found| found.class_sessions.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.class_sessions.get(id)).map(|(_, class_session)| class_session)
    }

    /// A group.
    pub fn group(&self, group: GroupId) -> Option<&Group> {
        self.groups.get(&group)
    }

    /// All groups, in the order of their identifiers.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }

    /// A spell in a group, and the group.
    pub fn participation(&self, participation: ParticipationId) -> Option<(GroupId, &Participation)> {
        self.participations.get(&participation).map(|(group, found)| (*group, found))
    }

    /// The spells of a group's people, in the order of their days.
    pub fn participations_in(
        &self,
        group: GroupId,
    ) -> impl Iterator<Item = (ParticipationId, &Participation)> {
        let ids = self.groups.get(&group).map(|found| found.participations.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.participations.get(id).map(|(_, found)| (*id, found)))
    }

    /// The spells of a person in groups, in the order of their identifiers, each with its group.
    pub fn participations_of(
        &self,
        person: PersonId,
    ) -> impl Iterator<Item = (ParticipationId, GroupId, &Participation)> {
        let hers = move |spell: &&Participation| spell.person == person;
        self.participations.iter().filter_map(move |(id, (group, spell))| {
            Some(spell).filter(hers).map(|spell| (*id, *group, spell))
        })
    }

    /// Who came to some session of a training, once each; people without a name are not among them.
    pub fn attendees(&self, training: TrainingId) -> BTreeSet<PersonId> {
        let lists =
            self.class_sessions_of(training).filter_map(|class_session| class_session.attendance.as_ref());
        lists.flat_map(|list| list.people.iter().copied()).collect()
    }

    /// Whether a person taught, was enrolled, came or completed anywhere, or is or was in a group.
    pub fn names(&self, person: PersonId) -> bool {
        self.names_trainee(person) || self.participations_of(person).next().is_some()
    }

    /// Whether a person taught, was enrolled, came or completed anywhere.
    pub fn names_trainee(&self, person: PersonId) -> bool {
        let mut lists =
            self.class_sessions.values().filter_map(|(_, class_session)| class_session.attendance.as_ref());
        self.trainings.values().any(|training| training.names(person))
            || lists.any(|list| list.people.contains(&person))
    }

    /// The project that one of these parts belongs to.
    pub fn project_of_part(&self, part: &uuid::Uuid) -> Option<&Project> {
        self.projects.values().find(|project| project.has_part(part))
    }

    /// A project.
    pub fn project(&self, project: ProjectId) -> Option<&Project> {
        self.projects.get(&project)
    }

    /// All projects, in the order of their identifiers.
    pub fn projects(&self) -> impl Iterator<Item = &Project> {
        self.projects.values()
    }

    /// The training, if it is in the register.
    pub fn known_training(&self, training: TrainingId) -> Result<&Training, Rejection> {
        self.trainings.get(&training).ok_or(Rejection::TrainingUnknown { training })
    }

    /// The session with its training, if it is in the register.
    pub fn known_class_session(
        &self,
        class_session: ClassSessionId,
    ) -> Result<(TrainingId, &ClassSession), Rejection> {
        self.class_session(class_session).ok_or(Rejection::ClassSessionUnknown { class_session })
    }

    /// The group, if it is in the register.
    pub fn known_group(&self, group: GroupId) -> Result<&Group, Rejection> {
        self.groups.get(&group).ok_or(Rejection::GroupUnknown { group })
    }

    /// The spell with its group, if it is in the register.
    pub fn known_participation(
        &self,
        participation: ParticipationId,
    ) -> Result<(GroupId, &Participation), Rejection> {
        self.participation(participation).ok_or(Rejection::ParticipationUnknown { participation })
    }

    /// The project, if it is in the register.
    pub fn known_project(&self, project: ProjectId) -> Result<&Project, Rejection> {
        self.projects.get(&project).ok_or(Rejection::ProjectUnknown { project })
    }
}
