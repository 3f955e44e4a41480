//! Trainings and their sessions, groups, projects and their parts, as people call them.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Found, NotFound, answers, first, only};
use crate::programme::{ClassSession, Group, Partner, Project, Training};
use crate::register::Register;
use crate::value::id::{
    ClassSessionId, CooperativeId, ExpectedResultId, GroupId, ParticipationId, PersonId, ProjectId,
    TrainingId,
};
use crate::value::{PartialDate, text};

/// What answers to a name exactly, or else what has words that begin like those of it.
fn by_name<Id: PartialEq + Copy>(named: &[(Id, String)], wanted: &str) -> Found<Id> {
    let wanted = text::fold(wanted);
    if wanted.is_empty() {
        return Err(NotFound::Nothing);
    }
    let exact = named.iter().filter(|(_, name)| *name == wanted).map(|(id, _)| *id);
    let near = named.iter().filter(|(_, name)| answers(name, &wanted)).map(|(id, _)| *id);
    first([only(exact), only(near)])
}

/// A training by identifier or title, of one organisation or of any.
pub fn training(register: &Register, of: Option<CooperativeId>, wanted: &str) -> Found<TrainingId> {
    let wanted = wanted.trim();
    let trainings = || register.programmes().trainings();
    let inside = |training: &&Training| of.is_none_or(|of| training.details.cooperative == of);
    let named: Vec<(TrainingId, String)> = trainings()
        .filter(inside)
        .filter_map(|training| Some((training.id, training.details.title.folded()?)))
        .collect();
    let by_id = trainings().filter(|training| training.id.to_string() == wanted).map(|training| training.id);
    first([only(by_id), by_name(&named, wanted)])
}

/// A session of a training by identifier or day; the only one where none is named.
pub fn class_session(
    register: &Register,
    training: TrainingId,
    wanted: Option<&str>,
) -> Found<ClassSessionId> {
    let class_sessions = || register.programmes().class_sessions_of(training);
    let id = |class_session: &ClassSession| class_session.id;
    let Some(wanted) = wanted.map(str::trim) else { return only(class_sessions().map(id)) };
    let by_id = class_sessions().filter(|class_session| class_session.id.to_string() == wanted);
    let day: Option<PartialDate> = wanted.parse().ok();
    let on = class_sessions().filter(|class_session| day == Some(class_session.details.on));
    let within = class_sessions().filter(|class_session| {
        day.is_some_and(|day| {
            day.first() <= class_session.details.on.first() && class_session.details.on.last() <= day.last()
        })
    });
    first([only(by_id.map(id)), only(on.map(id)), only(within.map(id))])
}

/// A group by identifier or name, of one organisation or of any; one that exists on the day before one that does not.
pub fn group(register: &Register, of: Option<CooperativeId>, wanted: &str, on: NaiveDate) -> Found<GroupId> {
    let wanted = wanted.trim();
    let groups = || register.programmes().groups();
    let inside = |group: &&Group| of.is_none_or(|of| group.details.cooperative == of);
    let named = |today: bool| -> Vec<(GroupId, String)> {
        let fits = groups().filter(inside).filter(|group| !today || group.period.contains(on));
        fits.filter_map(|group| Some((group.id, group.details.name.folded()?))).collect()
    };
    let by_id = groups().filter(|group| group.id.to_string() == wanted).map(|group| group.id);
    first([only(by_id), by_name(&named(true), wanted), by_name(&named(false), wanted)])
}

/// The spell of a person in a group: the one that goes on on the day, or else the only one.
pub fn participation(
    register: &Register,
    group: GroupId,
    person: PersonId,
    on: NaiveDate,
) -> Found<ParticipationId> {
    let hers = || register.programmes().participations_in(group).filter(|(_, spell)| spell.person == person);
    let today = hers().filter(|(_, spell)| spell.period.contains(on)).map(|(id, _)| id);
    first([only(today), only(hers().map(|(id, _)| id))])
}

/// A project by identifier or by one of its names.
pub fn project(register: &Register, wanted: &str) -> Found<ProjectId> {
    let wanted = wanted.trim();
    let projects = || register.programmes().projects();
    let names = |project: &Project| -> Vec<(ProjectId, String)> {
        let details = &project.details;
        let all = core::iter::once(&details.name).chain(&details.also_called);
        all.filter_map(|name| Some((project.id, name.folded()?))).collect()
    };
    let called: Vec<(ProjectId, String)> = projects().flat_map(names).collect();
    let by_id = projects().filter(|project| project.id.to_string() == wanted).map(|project| project.id);
    first([only(by_id), by_name(&called, wanted)])
}

/// A result that a project is to have, by identifier or title.
pub fn expected_result(project: &Project, wanted: &str) -> Found<ExpectedResultId> {
    let wanted = wanted.trim();
    let named: Vec<(ExpectedResultId, String)> = project
        .expected_results
        .iter()
        .filter_map(|(id, (expected_result, _))| Some((*id, expected_result.title.folded()?)))
        .collect();
    let by_id = project.expected_results.keys().copied().filter(|id| id.to_string() == wanted);
    first([only(by_id), by_name(&named, wanted)])
}

/// A partner, budget line, activity or result of a project, by identifier, title or the partner's name.
pub fn part(register: &Register, project: &Project, wanted: &str) -> Found<Uuid> {
    let wanted = wanted.trim();
    if let Some(id) = Uuid::try_parse(wanted).ok().filter(|id| project.has_part(id)) {
        return Ok(id);
    }
    let partner = |partner: &Partner| match partner {
        Partner::Organisation(organisation) => {
            let found = register.cooperatives().get(*organisation);
            found.map_or_else(String::new, |found| found.name().to_owned())
        }
        Partner::Outside(name) => name.to_string(),
    };
    let partners = project.partners.iter().map(|(id, found)| (*id.uuid(), partner(&found.partner)));
    let lines = project.budget.iter().map(|(id, line)| (*id.uuid(), line.title.to_string()));
    let activities = project.activities.iter().map(|(id, found)| (*id.uuid(), found.title.to_string()));
    let expected_results = project
        .expected_results
        .iter()
        .map(|(id, (expected_result, _))| (*id.uuid(), expected_result.title.to_string()));
    let all = partners.chain(lines).chain(activities).chain(expected_results);
    let named: Vec<(Uuid, String)> = all.map(|(id, name)| (id, text::fold(&name))).collect();
    by_name(&named, wanted)
}
