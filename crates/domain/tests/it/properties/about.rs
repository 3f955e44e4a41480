//! Whom events concern: nothing changes for anybody without an event that concerns her, and none concerns her for nothing.

use std::collections::BTreeSet;

use domain::committee::Mandate;
use domain::member::{Membership, Party};
use domain::programme::Facilitator;
use domain::testing::{Story, context_for};
use domain::value::Digest;
use domain::value::id::{CooperativeId, PersonId};
use domain::{Event, Register, Subject, decide, evolve};
use proptest::prelude::*;
use uuid::Uuid;

use super::{commands, config};

/// All that a register says of a person, but the profile, which stands beside the log, and days that are counted, which follow from
/// what is stated.
fn of_person(register: &Register, person: PersonId) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let record = register.persons().get(person).map(|found| {
        let mut found = found.clone();
        found.profile = None;
        format!("{found:?}")
    });
    said.extend(record);
    let kin = register.persons().kinships().filter(|(who, _, whom)| *who == person || *whom == person);
    said.extend(kin.map(|kin| format!("{kin:?}")));
    let spells = register.members().of(Party::Person(person)).map(Membership::as_stated);
    said.extend(spells.map(|spell| format!("{spell:?}")));
    said.extend(register.members().work_of(person).map(|work| format!("{work:?}")));
    for mandate in register.committees().mandates_of(person) {
        let group = register.certifications().group(mandate.id);
        said.push(format!("{:?} {group:?}", Mandate::as_stated(mandate)));
    }
    let actions = register.certifications().actions();
    let hers = actions.filter(|action| action.details.person == Some(person));
    said.extend(hers.map(|action| format!("{action:?}")));
    for training in register.programmes().trainings() {
        let teaches = training.details.facilitators.contains(&Facilitator::Person(person));
        let enrolled = training.enrolled.contains(&person);
        let completed = training.completed.get(&person);
        if teaches || enrolled || completed.is_some() {
            said.push(format!("{} {teaches} {enrolled} {completed:?}", training.id));
        }
        for held in register.programmes().class_sessions_of(training.id) {
            if held.attendance.as_ref().is_some_and(|list| list.people.contains(&person)) {
                said.push(format!("{} {}", training.id, held.id));
            }
        }
    }
    said.extend(register.programmes().participations_of(person).map(|spell| format!("{spell:?}")));
    said.sort();
    said
}

/// All that a register says of an organisation itself: its record, and its records that name it.
fn of_cooperative(register: &Register, cooperative: CooperativeId) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    said.extend(register.cooperatives().get(cooperative).map(|found| format!("{found:?}")));
    let spells = register.members().iter().filter(|found| found.cooperative == cooperative);
    said.extend(spells.map(|found| format!("{:?}", found.as_stated())));
    for organ in register.committees().organs().filter(|organ| organ.cooperative == cooperative) {
        said.push(format!("{organ:?} {:?}", register.equality().rules(organ.id)));
        let mandates = register.committees().mandates_in(organ.id).map(Mandate::as_stated);
        said.extend(mandates.map(|mandate| format!("{mandate:?}")));
        said.extend(register.committees().seats_of(organ.id).map(|seat| format!("{seat:?}")));
    }
    let certifications = register.certifications();
    for held in certifications.certifications().filter(|found| found.holder == cooperative) {
        said.push(format!("{held:?}"));
        for audit in certifications.audits_of(held.id) {
            said.push(format!("{audit:?}"));
            for finding in certifications.findings_of(audit.id) {
                said.push(format!("{finding:?}"));
                said.extend(certifications.actions_of(finding.id).map(|action| format!("{action:?}")));
            }
        }
    }
    let trainings = register.programmes().trainings();
    said.extend(trainings.filter(|found| found.details.cooperative == cooperative).map(|found| {
        format!("{found:?} {:?}", register.programmes().class_sessions_of(found.id).collect::<Vec<_>>())
    }));
    let plans = register.equality().plans().filter(|plan| plan.details.cooperative == cooperative);
    said.extend(plans.map(|plan| format!("{plan:?}")));
    said.sort();
    said
}

/// Every identifier that an event holds.
fn identifiers(event: &Event) -> BTreeSet<Uuid> {
    let body = serde_json::to_string(event).unwrap();
    body.split('"').filter(|part| part.len() == 36).filter_map(|part| Uuid::try_parse(part).ok()).collect()
}

fn files(register: &Register) -> BTreeSet<Digest> {
    register.files().map(|(_, file)| file.digest).collect()
}

/// What holds for one event.
fn check(before: &Register, after: &Register, event: &Event) -> Result<(), TestCaseError> {
    let concerned = before.concerned(event);
    let people = before.persons().iter().chain(after.persons().iter()).map(|found| found.id);
    let named = identifiers(event);
    for person in people.collect::<BTreeSet<PersonId>>() {
        let is_concerned = concerned.contains(&Subject::from(person));
        let had = of_person(before, person);
        let changed = had != of_person(after, person);
        prop_assert!(is_concerned || !changed, "{:?} changes {} silently", event, person);
        let is_named = named.contains(person.uuid());
        let of_hers = named.iter().any(|id| had.iter().any(|said| said.contains(&id.to_string())));
        prop_assert!(!is_concerned || is_named || of_hers, "{:?} does not concern {}", event, person);
    }
    let organisations = before.cooperatives().iter().chain(after.cooperatives().iter());
    for cooperative in organisations.map(|found| found.id).collect::<BTreeSet<CooperativeId>>() {
        let changed = of_cooperative(before, cooperative) != of_cooperative(after, cooperative);
        let is_concerned = concerned.contains(&Subject::from(cooperative));
        prop_assert!(is_concerned || !changed, "{:?} changes {} silently", event, cooperative);
    }
    let told: BTreeSet<Digest> = event.about().files.iter().map(|file| file.digest).collect();
    let new: Vec<Digest> = files(after).difference(&files(before)).copied().collect();
    prop_assert!(new.iter().all(|digest| told.contains(digest)), "{:?} refers silently", event);
    prop_assert!(told.is_subset(&files(after)), "a file of {:?} is referred to by nothing", event);
    prop_assert!(concerned.windows(2).all(|two| two[0] < two[1]), "in order, each once");
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// Protects histories: whatever an event changes for a person or an organisation, it concerns her or it; and it concerns no
    /// person whom it neither names nor anything of hers. A file that is referred to is one that an event named.
    #[test]
    fn nothing_changes_for_anybody_without_an_event_that_concerns_her(commands in commands()) {
        let mut story = Story::new();
        for command in &commands {
            let mut register = story.register().clone();
            let decided = decide(&register, command, &context_for(domain::authority::Role::Owner, command));
            for event in decided.iter().flat_map(|decision| &decision.events) {
                let before = register.clone();
                evolve(&mut register, event);
                check(&before, &register, event)?;
            }
            drop(story.take(command));
        }
    }
}
