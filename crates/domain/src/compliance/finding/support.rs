//! What supports the rest: evidence that is linked, policies and their review, and who belongs to productive groups.

use chrono::NaiveDate;

use super::{Finding, since};
use crate::compliance::evidence::EvidenceState;
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::indicator::programme::tie;
use crate::indicator::rule::{self, Verdict};
use crate::member::Party;
use crate::programme::{Participation, Tie};
use crate::register::Register;
use crate::rule::Source;
use crate::value::id::CooperativeId;

pub(super) fn find(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    evidence(register, on, found);
    policies(register, on, found);
    groups(register, on, found);
    rules(register, on, found);
}

/// Organs that do not keep the gender rule that they have.
fn rules(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    for organ in register.committees().organs() {
        let Some(standing) = rule::standing(register, organ.id, on) else { continue };
        let Verdict::Broken { gender, needed } = standing.verdict else { continue };
        let gap = Gap::of(FindingCode::GenderRuleBroken, [organ.id])
            .with("gender", Figure::Code(gender.code()))
            .with("needed", Figure::Count(needed));
        let law = standing.rule.source.as_ref().map(ToString::to_string);
        let source = law.map(|law| Source { law, article: String::new(), text: String::new() });
        found.push(Finding::of(gap, organ.cooperative, standing.since, source));
    }
}

/// Evidence that requirements rest on and that is out of date or has a newer version.
fn evidence(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    let state = register.certifications();
    for certification in state.certifications() {
        let title = state.scheme(certification.scheme).map(|scheme| scheme.header.title.to_string());
        for (requirement, linked) in certification.evidence.iter() {
            for evidence in linked.iter().filter_map(|id| state.evidence(*id)) {
                let end = evidence.details.effective.end_day();
                let newer = evidence.superseded_by.filter(|newer| !linked.contains(newer));
                let replaced = newer.and_then(|newer| state.evidence(newer));
                let replaced = replaced.map(|newer| newer.details.effective.first_day());
                let (code, since) = match EvidenceState::on(state, evidence, on) {
                    EvidenceState::OutOfDate => (FindingCode::EvidenceOutOfDate, end),
                    EvidenceState::Superseded if newer.is_some() => {
                        (FindingCode::EvidenceSuperseded, replaced)
                    }
                    EvidenceState::Superseded | EvidenceState::InEffect | EvidenceState::NotYet => continue,
                };
                let records = [Record::from(evidence.id), certification.id.into()];
                let records = records.into_iter().chain(newer.map(Record::from));
                let law = title.clone().unwrap_or_default();
                let source = Source { law, article: requirement.to_string(), text: String::new() };
                let finding = Finding::of(Gap::of(code, records), certification.holder, since, Some(source));
                found.push(finding.about(requirement));
            }
        }
    }
}

/// Policies in force that were to be looked at again.
fn policies(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    for (id, policy) in register.equality().policies().filter(|(_, policy)| policy.period.contains(on)) {
        let late = policy.review.filter(|review| review.last() < on);
        found.extend(late.map(|review| {
            let gap = Gap::of(FindingCode::PolicyReviewDue, [id]).with("review", Figure::Date(review));
            Finding::of(gap, policy.cooperative, review.last().succ_opt(), None)
        }));
    }
}

/// People of productive groups whom nothing in the register ties to the cooperative on the day.
fn groups(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    for group in register.programmes().groups().filter(|group| group.period.contains(on)) {
        let there = register.programmes().participations_in(group.id);
        let cooperative = group.details.cooperative;
        for (id, spell) in there.filter(|(_, spell)| spell.period.contains(on)) {
            if tie(register, cooperative, spell.person, on) == Tie::None {
                let records = [Record::from(id), spell.person.into(), group.id.into()];
                let gap = Gap::of(FindingCode::GroupMemberWithoutTie, records);
                found.push(Finding::of(gap, cooperative, untied(register, cooperative, spell, on), None));
            }
        }
    }
}

/// Since when nothing has tied somebody of a group to the cooperative: what did may have ended since she joined.
fn untied(
    register: &Register,
    cooperative: CooperativeId,
    spell: &Participation,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let kin = register.persons().kinships().filter_map(|(who, _, whom)| match spell.person {
        person if person == who => Some(whom),
        person if person == whom => Some(who),
        _ => None,
    });
    let hers = kin.chain([spell.person]).flat_map(|person| register.members().of(Party::Person(person)));
    let work = register.members().work_of(spell.person).flat_map(|work| since::ends(&work.period));
    let days = hers.flat_map(since::of_spell).chain(work).chain([spell.period.first_day()]);
    let days = days.chain(since::of_affiliations(register, cooperative));
    since::unbroken(days, on, |day| {
        spell.period.contains(day) && tie(register, cooperative, spell.person, day) == Tie::None
    })
}
