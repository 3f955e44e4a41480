//! What a command makes happen, or why it contradicts the register: dispatch to its area, then the answers of the
//! later areas.

use std::collections::BTreeSet;

use crate::command::Command;
use crate::context::Context;
use crate::event::Event;
use crate::person::ProfileVersion;
use crate::register::Register;
use crate::rejection::Rejection;
use crate::rule::RuleSet;
use crate::{authority, certification, committee, cooperative, equality, member, person, programme, statute};

/// What is to happen: facts for the log, and profiles that go beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// The facts, in their order; the first is what was asked for, the others follow from it.
    pub events: Vec<Event>,
    /// The profiles that the facts commit to.
    pub profiles: Vec<ProfileVersion>,
}

/// Decides a command. Pure: the same register, command and context give the same decision.
pub fn decide(register: &Register, command: &Command, context: &Context) -> Result<Decision, Rejection> {
    authority::allow(context.by.role, command)?;
    let Register {
        persons,
        cooperatives,
        members,
        committees,
        certifications,
        programmes,
        equality,
        statutes,
    } = register;
    let (facts, profiles) = match command {
        Command::Person(command) => {
            let (events, profiles) = person::decide(persons, command)?;
            (sum(Event::Person, events), profiles)
        }
        Command::Cooperative(command) => {
            (sum(Event::Cooperative, cooperative::decide(cooperatives, command)?), Vec::new())
        }
        Command::Member(command) => {
            (sum(Event::Member, member::decide(persons, cooperatives, members, command)?), Vec::new())
        }
        Command::Committee(command) => (
            sum(Event::Committee, committee::decide(persons, cooperatives, members, committees, command)?),
            Vec::new(),
        ),
        Command::Certification(command) => {
            let known = certification::DecisionContext { persons, cooperatives, committees, certifications };
            (sum(Event::Certification, certification::decide(known, &context.by.name, command)?), Vec::new())
        }
        Command::Programme(command) => {
            let known = programme::DecisionContext { persons, cooperatives, programmes };
            (sum(Event::Programme, programme::decide(known, command)?), Vec::new())
        }
        Command::Equality(command) => {
            let known = equality::DecisionContext { cooperatives, committees, certifications, equality };
            (sum(Event::Equality, equality::decide(known, command)?), Vec::new())
        }
        Command::Statute(command) => {
            let known = statute::DecisionContext { cooperatives, statutes, law: RuleSet::peru() };
            (sum(Event::Statute, statute::decide(known, command)?), Vec::new())
        }
    };
    let events = answered(register, facts)?;
    Ok(Decision { events, profiles })
}

fn sum<E>(area: fn(E) -> Event, events: Vec<E>) -> Vec<Event> {
    events.into_iter().map(area).collect()
}

const fn is_merger(fact: &Event) -> bool {
    matches!(fact, Event::Person(person::Event::Merged(_)))
}

/// The facts with the answers of the later areas, each answering all that came before it.
fn answered(register: &Register, mut facts: Vec<Event>) -> Result<Vec<Event>, Rejection> {
    let Register {
        cooperatives, members, committees, certifications, programmes, equality, statutes, ..
    } = register;
    let mut answers = Vec::new();
    for fact in &facts {
        answers.extend(sum(Event::Member, member::consequences(members, fact)?));
    }
    facts.append(&mut answers);
    let merger = facts.iter().any(is_merger);
    // A merger joins spells and takes no day of membership away, so no mandate can end by it.
    for fact in facts.iter().filter(|fact| !(merger && matches!(fact, Event::Member(_)))) {
        answers
            .extend(sum(Event::Committee, committee::consequences(cooperatives, members, committees, fact)?));
    }
    facts.append(&mut answers);
    for fact in &facts {
        answers.extend(sum(
            Event::Certification,
            certification::consequences(cooperatives, certifications, fact)?,
        ));
    }
    facts.append(&mut answers);
    for fact in &facts {
        answers.extend(sum(Event::Programme, programme::consequences(programmes, fact)?));
    }
    facts.append(&mut answers);
    for fact in &facts {
        answers
            .extend(sum(Event::Equality, equality::consequences(cooperatives, committees, equality, fact)?));
    }
    facts.append(&mut answers);
    for fact in &facts {
        answers.extend(sum(Event::Statute, statute::consequences(statutes, fact)?));
    }
    facts.append(&mut answers);
    let mut ended = BTreeSet::new();
    facts.retain(|fact| match fact {
        // An organ's dissolution and a member's exit may both end one mandate; the first reason stands.
        Event::Committee(committee::Event::MandateEnded(committee::act::MandateEnded {
            mandate, ..
        })) => ended.insert(*mandate),
        Event::Person(_)
        | Event::Cooperative(_)
        | Event::Member(_)
        | Event::Committee(_)
        | Event::Certification(_)
        | Event::Programme(_)
        | Event::Equality(_)
        | Event::Statute(_) => true,
    });
    Ok(facts)
}
