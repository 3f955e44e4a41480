//! The fields of facts about programmes in words. Every field is read by its type.

use domain::{
    programme::{
        Activity, ActualResult, Attendance, BudgetLine, ClassSessionDetails, Event, ExpectedResult,
        GroupDetails, GroupRole, Participation, Partnership, ProjectDetails, TrainingDetails,
    },
    value::{Gender, Money, Name, PartialDate, Period, Tally, id::PersonId},
};

use super::{length, topic};
use crate::{
    records::{
        Records,
        fields::{Field, Fields},
    },
    words::Family,
};

fn joined(labels: &[Name]) -> String {
    labels.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Records<'_> {
    /// Every field of a fact about programmes in words.
    pub(crate) fn programme_fields(&self, event: &Event) -> Vec<Field> {
        let mut fields = Fields::default();
        match event {
            Event::TrainingPlanned { details, .. } => self.training_fields(details, &mut fields),
            Event::TrainingCorrected { details, reason, .. } => {
                self.training_fields(details, &mut fields);
                fields.some("reason", reason.as_ref());
            }
            Event::TrainingAnnulled { reason, training } => {
                fields.put("training", self.training(*training)).put("reason", reason.as_str());
            }
            Event::ClassSessionHeld { details, training, .. } => {
                fields.put("training", self.training(*training));
                self.class_session_fields(details, &mut fields);
            }
            Event::ClassSessionCorrected { details, reason, class_session } => {
                fields.put("class_session", self.class_session(*class_session));
                self.class_session_fields(details, &mut fields);
                fields.some("reason", reason.as_ref());
            }
            Event::ClassSessionAnnulled { reason, class_session } => {
                fields
                    .put("class_session", self.class_session(*class_session))
                    .put("reason", reason.as_str());
            }
            Event::AttendanceRecorded { attendance: Attendance { people, unnamed }, class_session } => {
                fields
                    .put("class_session", self.class_session(*class_session))
                    .some("people", Some(self.everybody(people)));
                fields.some("unnamed", Some(self.tally(unnamed)));
            }
            Event::EnrolmentRecorded { people, training } => {
                fields.put("training", self.training(*training)).some("people", Some(self.everybody(people)));
            }
            Event::CompletionRecorded { on, people, training } => {
                fields.put("training", self.training(*training)).put("on", self.date(on));
                fields.some("people", Some(self.everybody(people)));
            }
            Event::TraineeReassigned { duplicate, survivor } => {
                fields.put("duplicate", self.person(*duplicate)).put("survivor", self.person(*survivor));
            }
            Event::GroupFormed { .. }
            | Event::GroupCorrected { .. }
            | Event::GroupDissolved { .. }
            | Event::GroupAnnulled { .. }
            | Event::GroupJoined { .. }
            | Event::GroupLeft { .. }
            | Event::ParticipationCorrected { .. }
            | Event::ParticipationAnnulled { .. }
            | Event::ParticipationReassigned { .. }
            | Event::ProjectOpened { .. }
            | Event::ProjectCorrected { .. }
            | Event::ProjectAnnulled { .. }
            | Event::PartnerAdded { .. }
            | Event::BudgetLineAdded { .. }
            | Event::ActivityAdded { .. }
            | Event::ExpectedResultSet { .. }
            | Event::ActualResultRecorded { .. }
            | Event::ProjectPartAnnulled { .. } => self.group_and_project_fields(event, &mut fields),
        }
        fields.0
    }

    fn group_and_project_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::GroupFormed { details, from, .. } => self.group_fields(details, *from, fields),
            Event::GroupCorrected { details, from, reason, .. } => {
                self.group_fields(details, *from, fields);
                fields.some("reason", reason.as_ref());
            }
            Event::GroupDissolved { group, on } => {
                fields.put("group", self.group(*group)).put("on", self.date(on));
            }
            Event::GroupAnnulled { group, reason } => {
                fields.put("group", self.group(*group)).put("reason", reason.as_str());
            }
            Event::GroupJoined { details, group, .. } => {
                fields.put("group", self.group(*group));
                self.participation_fields(details, fields);
            }
            Event::GroupLeft { on, participation } => {
                fields.put("participation", self.participation(*participation)).put("on", self.date(on));
            }
            Event::ParticipationCorrected { participation, period, reason, role } => {
                let hers = |(_, found): (_, Participation)| self.group_role(*role, found.person);
                let unknown = || self.words.term(Family::GroupRole, role.code());
                fields.put("participation", self.participation(*participation));
                fields.put("role", self.spell(*participation).map_or_else(unknown, hers));
                self.maybe_days(Some(period), fields);
                fields.some("reason", reason.as_ref());
            }
            Event::ParticipationAnnulled { participation, reason } => {
                fields.put("participation", self.participation(*participation));
                fields.put("reason", reason.as_str());
            }
            Event::ParticipationReassigned { participation, person } => {
                fields.put("participation", self.participation(*participation));
                fields.put("person", self.person(*person));
            }
            Event::ProjectOpened { details, .. } => self.project_fields(details, fields),
            Event::ProjectCorrected { details, reason, .. } => {
                self.project_fields(details, fields);
                fields.some("reason", reason.as_ref());
            }
            Event::ProjectAnnulled { project, reason } => {
                fields.put("project", self.project(*project)).put("reason", reason.as_str());
            }
            Event::PartnerAdded { .. }
            | Event::BudgetLineAdded { .. }
            | Event::ActivityAdded { .. }
            | Event::ExpectedResultSet { .. }
            | Event::ActualResultRecorded { .. }
            | Event::ProjectPartAnnulled { .. } => self.part_fields(event, fields),
            Event::TrainingPlanned { .. }
            | Event::TrainingCorrected { .. }
            | Event::TrainingAnnulled { .. }
            | Event::ClassSessionHeld { .. }
            | Event::ClassSessionCorrected { .. }
            | Event::ClassSessionAnnulled { .. }
            | Event::AttendanceRecorded { .. }
            | Event::EnrolmentRecorded { .. }
            | Event::CompletionRecorded { .. }
            | Event::TraineeReassigned { .. } => {}
        }
    }

    fn part_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::PartnerAdded { details, project, .. } => {
                fields.put("project", self.project(*project));
                self.partner_fields(details, fields);
            }
            Event::BudgetLineAdded { details: BudgetLine { amount, period, title }, project, .. } => {
                fields.put("project", self.project(*project)).put("title", title.as_str());
                fields.put("amount", self.money(amount));
                self.maybe_days(period.as_ref(), fields);
            }
            Event::ActivityAdded {
                details: Activity { group, period, title, training }, project, ..
            } => {
                fields.put("project", self.project(*project)).put("title", title.as_str());
                self.maybe_days(Some(period), fields);
                fields.some("training", training.map(|training| self.training(training)));
                fields.some("group", group.map(|group| self.group(group)));
            }
            Event::ExpectedResultSet {
                details: ExpectedResult { baseline, deadline, target, title },
                project,
                ..
            } => {
                fields.put("project", self.project(*project)).put("title", title.as_str());
                fields.some("baseline", baseline.map(|tally| self.tally_or_none(&tally)));
                fields
                    .put("target", self.tally_or_none(target))
                    .some("deadline", deadline.map(|deadline| self.date(&deadline)));
            }
            Event::ActualResultRecorded {
                actual_result: ActualResult { actual, on, source },
                expected_result,
            } => {
                fields.put("part", self.project_part(*expected_result.uuid())).put("on", self.date(on));
                fields.put("actual", self.tally_or_none(actual)).some("source", source.as_ref());
            }
            Event::ProjectPartAnnulled { part, project, reason } => {
                fields.put("project", self.project(*project)).put("part", self.project_part(*part));
                fields.put("reason", reason.as_str());
            }
            Event::TrainingPlanned { .. }
            | Event::TrainingCorrected { .. }
            | Event::TrainingAnnulled { .. }
            | Event::ClassSessionHeld { .. }
            | Event::ClassSessionCorrected { .. }
            | Event::ClassSessionAnnulled { .. }
            | Event::AttendanceRecorded { .. }
            | Event::EnrolmentRecorded { .. }
            | Event::CompletionRecorded { .. }
            | Event::TraineeReassigned { .. }
            | Event::GroupFormed { .. }
            | Event::GroupCorrected { .. }
            | Event::GroupDissolved { .. }
            | Event::GroupAnnulled { .. }
            | Event::GroupJoined { .. }
            | Event::GroupLeft { .. }
            | Event::ParticipationCorrected { .. }
            | Event::ParticipationAnnulled { .. }
            | Event::ParticipationReassigned { .. }
            | Event::ProjectOpened { .. }
            | Event::ProjectCorrected { .. }
            | Event::ProjectAnnulled { .. } => {}
        }
    }

    fn training_fields(&self, details: &TrainingDetails, fields: &mut Fields) {
        let TrainingDetails {
            cooperative,
            cost,
            education_fund,
            facilitators,
            project,
            title,
            topic: about,
            valid_months,
        } = details;
        fields.put("title", title.as_str()).put("topic", topic(self.words, about));
        fields.put("cooperative", self.cooperative(*cooperative));
        fields.some("facilitators", Some(self.facilitators(facilitators)));
        fields.some("project", project.map(|project| self.project(project)));
        fields.some("cost", cost.map(|cost| self.money(&cost)));
        fields.put("education_fund", self.words.say(if *education_fund { "yes" } else { "no" }));
        fields.some("valid_months", *valid_months);
    }

    fn class_session_fields(&self, details: &ClassSessionDetails, fields: &mut Fields) {
        let ClassSessionDetails { minutes, on, place } = details;
        fields.put("on", self.date(on)).put("length", length(self.words, u64::from(*minutes)));
        fields.some("place", place.as_ref());
    }

    fn group_fields(&self, details: &GroupDetails, from: PartialDate, fields: &mut Fields) {
        let GroupDetails { cooperative, legal_person, name, products } = details;
        fields.put("name", name.as_str()).put("cooperative", self.cooperative(*cooperative));
        fields.some("legal_person", legal_person.map(|one| self.cooperative(one)));
        fields.put("from", self.date(&from)).some("products", Some(joined(products)));
    }

    fn participation_fields(&self, details: &Participation, fields: &mut Fields) {
        let Participation { period, person, role } = details;
        fields.put("person", self.person(*person)).put("role", self.group_role(*role, *person));
        self.maybe_days(Some(period), fields);
    }

    fn project_fields(&self, details: &ProjectDetails, fields: &mut Fields) {
        let ProjectDetails { also_called, cooperative, name, period, phase_of, source } = details;
        fields.put("name", name.as_str()).some("also_called", Some(joined(also_called)));
        fields.put("cooperative", self.cooperative(*cooperative));
        self.maybe_days(Some(period), fields);
        fields.some("phase_of", phase_of.map(|project| self.project(project)));
        fields.some("source", source.as_ref());
    }

    fn partner_fields(&self, details: &Partnership, fields: &mut Fields) {
        let Partnership { amount, partner, period, role, source } = details;
        fields.put("partner", self.partner(partner));
        fields.put("role", self.words.term(Family::PartnerRole, role.code()));
        fields.some("amount", amount.map(|amount: Money| self.money(&amount)));
        self.maybe_days(period.as_ref(), fields);
        fields.some("source", source.as_ref());
    }

    fn maybe_days(&self, period: Option<&Period>, fields: &mut Fields) {
        fields.some("from", period.map(|period| self.date(&period.from)));
        fields.some("until", period.and_then(|period| period.until).map(|until| self.date(&until)));
    }

    /// People by gender, or that there are none.
    pub(crate) fn tally_or_none(&self, tally: &Tally) -> String {
        if tally.total() == 0 { self.words.integer_of(0) } else { self.tally(tally) }
    }

    /// What somebody is in a group, in her form.
    pub fn group_role(&self, role: GroupRole, person: PersonId) -> String {
        let gender = self.gender(person).map(Gender::code);
        self.words.term_for(Family::GroupRole, role.code(), gender)
    }

    /// What the sentence of a fact about programmes needs beyond its fields, and whose gender shapes it.
    pub(crate) fn programme_phrases(&self, event: &Event) -> (Vec<Field>, Option<Gender>) {
        let mut phrases = Fields::default();
        let on = |date: &PartialDate| self.words.on_date(&date.to_string());
        let mut whose = None;
        match event {
            Event::TrainingPlanned { training, .. } | Event::TrainingCorrected { training, .. } => {
                phrases.put("training", self.training(*training));
            }
            Event::ClassSessionHeld { details, .. } => {
                phrases.put("day", on(&details.on));
            }
            Event::AttendanceRecorded { attendance: Attendance { people, unnamed }, .. } => {
                phrases.put("count", self.people(people.len()));
                let others = usize::try_from(unnamed.total()).unwrap_or(usize::MAX);
                phrases.put("others", if others == 0 { "none".to_owned() } else { self.people(others) });
            }
            Event::EnrolmentRecorded { people, .. } => {
                phrases.put("count", self.people(people.len()));
            }
            Event::CompletionRecorded { on: day, people, .. } => {
                phrases.put("count", self.people(people.len())).put("day", on(day));
            }
            Event::GroupFormed { from, group, .. } | Event::GroupCorrected { from, group, .. } => {
                phrases.put("group", self.group(*group));
                phrases.put("period", self.words.period(&from.to_string(), None));
            }
            Event::GroupDissolved { on: day, .. } => {
                phrases.put("day", on(day));
            }
            Event::GroupJoined { details, .. } => {
                whose = self.gender(details.person);
                phrases.put("period", self.period(&details.period));
            }
            Event::ParticipationCorrected { period, .. } => {
                phrases.put("period", self.period(period));
            }
            Event::GroupLeft { on: day, participation } => {
                let spell = self.spell(*participation);
                let unknown = || self.words.say("record-unknown");
                let person = spell.as_ref().map_or_else(unknown, |(_, found)| self.person(found.person));
                whose = spell.as_ref().and_then(|(_, found)| self.gender(found.person));
                phrases.put("person", person).put("day", on(day));
                phrases.put("group", spell.map_or_else(unknown, |(group, _)| self.group(group)));
            }
            Event::ProjectOpened { details, project } | Event::ProjectCorrected { details, project, .. } => {
                phrases.put("project", self.project(*project)).put("period", self.period(&details.period));
            }
            Event::PartnerAdded { details, .. } => {
                phrases.put("partnership", self.partnership(details));
            }
            Event::ActivityAdded { details, .. } => {
                phrases.put("period", self.period(&details.period));
            }
            Event::ActualResultRecorded { actual_result, .. } => {
                phrases.put("day", on(&actual_result.on));
            }
            Event::TrainingAnnulled { .. }
            | Event::ClassSessionCorrected { .. }
            | Event::ClassSessionAnnulled { .. }
            | Event::GroupAnnulled { .. }
            | Event::ParticipationAnnulled { .. }
            | Event::ProjectAnnulled { .. }
            | Event::BudgetLineAdded { .. }
            | Event::ExpectedResultSet { .. }
            | Event::ProjectPartAnnulled { .. }
            | Event::ParticipationReassigned { .. }
            | Event::TraineeReassigned { .. } => {}
        }
        (phrases.0, whose)
    }
}
