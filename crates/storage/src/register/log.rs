//! The log as somebody asks for it: what concerns a person, an organisation, an organ. Events say what belongs to
//! whom; nothing else is consulted.

use std::collections::BTreeSet;

use domain::member::Party;
use domain::value::id::{ActionId, OrganId};
use domain::value::text::fold;
use domain::{Event, certification, committee, cooperative, equality, member, person, programme};
use uuid::Uuid;

use crate::error::StorageError;
use crate::journal::read::signed;
use crate::register::Store;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read;

impl Store {
    /// The part of the log that the filter lets through.
    pub fn log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        self.with_path(self.read_log(filter))
    }

    fn read_log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        let transaction = self.engine.begin_read()?;
        let known = filter.known_at.map(|instant| self.version_known_at(instant)).transpose()?;
        let last = filter.until.unwrap_or(u64::MAX).min(known.unwrap_or(u64::MAX));
        let first = filter.since.unwrap_or(1);
        let mut concern = Concern::of(filter);
        let limit = filter.limit.unwrap_or(usize::MAX);
        let mut found = Vec::new();
        if concern.ids.is_empty() {
            let range = (signed(first), signed(last));
            read::log(transaction.session(), range, filter.newest_first, &mut |recorded, _| {
                if found.len() < limit && matches(filter, &recorded) {
                    found.push(recorded);
                }
                found.len() < limit
            })?;
            return Ok(found);
        }
        // What belongs to whom is learnt on the way, so the way begins at the beginning.
        if filter.person.is_some() {
            read::log(transaction.session(), (1, signed(last)), true, &mut |recorded, _| {
                concern.learn_mergers(&recorded.event);
                true
            })?;
        }
        read::log(transaction.session(), (1, signed(last)), false, &mut |recorded, body| {
            concern.learn(&recorded.event);
            if first <= recorded.version && concern.mentioned(body) && matches(filter, &recorded) {
                found.push(recorded);
            }
            filter.newest_first || found.len() < limit
        })?;
        if filter.newest_first {
            found.reverse();
            found.truncate(limit);
        }
        Ok(found)
    }
}

/// Whether an event is of the kind, batch, time and author that are asked for.
fn matches(filter: &LogFilter, recorded: &Recorded) -> bool {
    let of_kind = |kind: &String| {
        let rest = recorded.kind.strip_prefix(kind.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '_']))
    };
    let by = |author: &String| {
        recorded.by.role.code() == author || fold(recorded.by.name.as_str()).contains(&fold(author))
    };
    filter.kind.as_ref().is_none_or(of_kind)
        && filter.batch.is_none_or(|batch| recorded.batch == Some(batch))
        && filter.from.is_none_or(|from| from <= recorded.at)
        && filter.author.as_ref().is_none_or(by)
}

/// Whom the question concerns, and everything that belongs to them.
struct Concern {
    ids: BTreeSet<Uuid>,
}

impl Concern {
    fn of(filter: &LogFilter) -> Self {
        let ids = [
            filter.person.map(|id| *id.uuid()),
            filter.cooperative.map(|id| *id.uuid()),
            filter.organ.map(|id| *id.uuid()),
            filter.membership.map(|id| *id.uuid()),
        ];
        Self { ids: ids.into_iter().flatten().collect() }
    }

    /// Whether the stored event names anything of concern.
    fn mentioned(&self, body: &str) -> bool {
        body.split('"')
            .filter(|part| part.len() == 36)
            .any(|part| Uuid::try_parse(part).is_ok_and(|id| self.ids.contains(&id)))
    }

    /// What came to belong to something of concern does so, too.
    fn belongs(&mut self, owners: &[&Uuid], thing: &Uuid) {
        if owners.iter().any(|owner| self.ids.contains(owner)) {
            self.ids.insert(*thing);
        }
    }

    fn learn_mergers(&mut self, event: &Event) {
        if let Event::Person(person::Event::Merged { duplicate, survivor, .. }) = event {
            self.belongs(&[survivor.uuid()], duplicate.uuid());
        }
    }

    fn learn(&mut self, event: &Event) {
        match event {
            Event::Person(_) => {}
            Event::Cooperative(event) => match event {
                cooperative::Event::Affiliated { affiliation, central, cooperative, .. } => {
                    self.belongs(&[central.uuid(), cooperative.uuid()], affiliation.uuid());
                }
                cooperative::Event::UnitOpened { cooperative, unit, .. } => {
                    self.belongs(&[cooperative.uuid()], unit.uuid());
                }
                _ => {}
            },
            Event::Member(event) => self.learn_member(event),
            Event::Committee(event) => self.learn_committee(event),
            Event::Certification(event) => self.learn_certification(event),
            Event::Equality(event) => self.learn_equality(event),
            Event::Programme(event) => self.learn_programme(event),
        }
    }

    fn learn_programme(&mut self, event: &programme::Event) {
        use programme::Event;
        match event {
            Event::TrainingPlanned { details, training } => {
                self.belongs(&[details.cooperative.uuid()], training.uuid());
            }
            Event::ClassSessionHeld { class_session, training, .. } => {
                self.belongs(&[training.uuid()], class_session.uuid());
            }
            Event::GroupFormed { details, group, .. } => {
                self.belongs(&[details.cooperative.uuid()], group.uuid());
            }
            Event::GroupJoined { details, group, participation } => {
                self.belongs(&[details.person.uuid(), group.uuid()], participation.uuid());
            }
            Event::ParticipationReassigned { participation, person } => {
                self.belongs(&[person.uuid()], participation.uuid());
            }
            Event::ProjectOpened { details, project } => {
                self.belongs(&[details.cooperative.uuid()], project.uuid());
            }
            Event::ExpectedResultSet { expected_result, project, .. } => {
                self.belongs(&[project.uuid()], expected_result.uuid());
            }
            _ => {}
        }
    }

    fn learn_equality(&mut self, event: &equality::Event) {
        use equality::Event;
        match event {
            Event::PolicyAdopted { details, policy } => {
                self.owned(details.cooperative.uuid(), details.adopted_by, policy.uuid());
            }
            Event::PlanOpened { details, plan } | Event::PlanCorrected { details, plan, .. } => {
                self.owned(details.cooperative.uuid(), details.organ, plan.uuid());
            }
            Event::MeasureSet { details, measure, plan } => {
                self.owned(plan.uuid(), details.owner, measure.uuid());
            }
            Event::TargetSet { details, target } => {
                self.owned(details.cooperative.uuid(), details.organ, target.uuid());
            }
            Event::ObservationRecorded { details, observation } => {
                if let Some(cooperative) = details.cooperative {
                    self.belongs(&[cooperative.uuid()], observation.uuid());
                }
            }
            _ => {}
        }
    }

    /// Something of an organisation, or of what belongs to it, and of an organ that answers for it.
    fn owned(&mut self, of: &Uuid, organ: Option<OrganId>, thing: &Uuid) {
        self.belongs(&[of], thing);
        if let Some(organ) = organ {
            self.belongs(&[organ.uuid()], thing);
        }
    }

    fn learn_certification(&mut self, event: &certification::Event) {
        use certification::Event;
        match event {
            Event::Opened { certification, holder, .. } => {
                self.belongs(&[holder.uuid()], certification.uuid());
            }
            Event::StepRecorded { certification, step } => {
                self.belongs(&[certification.uuid()], step.id.uuid());
            }
            Event::AuditScheduled { audit, certification, .. } => {
                self.belongs(&[certification.uuid()], audit.uuid());
            }
            Event::FindingRecorded { audit, finding, .. } => self.belongs(&[audit.uuid()], finding.uuid()),
            Event::ActionPlanned { action, details, finding, .. } => {
                self.belongs(&[finding.uuid()], action.uuid());
                self.responsible(action, details);
            }
            Event::ActionRevised { action, details, .. } => self.responsible(action, details),
            Event::ActionReassigned { action, person } => self.belongs(&[person.uuid()], action.uuid()),
            Event::EvidenceLinked { certification, evidence, .. } => {
                self.belongs(&[certification.uuid()], evidence.uuid());
            }
            Event::PremiumReceived { premium, received } => {
                self.belongs(&[received.cooperative.uuid()], premium.uuid());
            }
            Event::PremiumPlanned { planned, premium } => {
                self.belongs(&[planned.cooperative.uuid()], premium.uuid());
            }
            Event::PremiumDecided { decided, premium } => {
                self.belongs(&[decided.cooperative.uuid(), decided.organ.uuid()], premium.uuid());
            }
            Event::PremiumSpent { premium, spent } => {
                self.belongs(&[spent.cooperative.uuid()], premium.uuid());
            }
            _ => {}
        }
    }

    /// A corrective action is also theirs who see to it.
    fn responsible(&mut self, action: &ActionId, details: &certification::ActionDetails) {
        if let Some(organ) = details.organ {
            self.belongs(&[organ.uuid()], action.uuid());
        }
        if let Some(person) = details.person {
            self.belongs(&[person.uuid()], action.uuid());
        }
    }

    fn learn_member(&mut self, event: &member::Event) {
        use member::Event;
        match event {
            Event::Applied { cooperative, membership, party, .. }
            | Event::Admitted { cooperative, membership, party, .. } => {
                let party = match party {
                    Party::Person(person) => person.uuid(),
                    Party::Cooperative(organisation) => organisation.uuid(),
                };
                self.belongs(&[cooperative.uuid(), party], membership.uuid());
            }
            Event::Reassigned { membership, person } => self.belongs(&[person.uuid()], membership.uuid()),
            Event::WorkAssigned { assignment, cooperative, person, .. } => {
                self.belongs(&[cooperative.uuid(), person.uuid()], assignment.uuid());
            }
            Event::WorkReassigned { assignment, person } => {
                self.belongs(&[person.uuid()], assignment.uuid());
            }
            _ => {}
        }
    }

    fn learn_committee(&mut self, event: &committee::Event) {
        use committee::Event;
        match event {
            Event::Established { cooperative, organ, seats, .. } => {
                self.belongs(&[cooperative.uuid()], organ.uuid());
                for spec in seats {
                    self.belongs(&[organ.uuid()], spec.seat.uuid());
                }
            }
            Event::SeatsChanged { organ, seats, .. } => {
                for spec in seats {
                    self.belongs(&[organ.uuid()], spec.seat.uuid());
                }
            }
            Event::Seated { mandate, person, seat, .. } => {
                self.belongs(&[person.uuid(), seat.uuid()], mandate.uuid());
            }
            Event::MandateReassigned { mandate, person } => self.belongs(&[person.uuid()], mandate.uuid()),
            _ => {}
        }
    }
}
