//! What the book of members proves: numbers, genders, delegates, and who of a central's organs is a member at home.

use std::collections::BTreeSet;

use super::{CheckContext, NotCheckedReason, Verdict, organ};
use crate::committee::{Kind as OrganKind, Post};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::cooperative::Kind;
use crate::member::{Membership, Party, Status};
use crate::rule::RuleId;
use crate::value::id::{CooperativeId, PersonId};

/// The memberships in force on the day, of the organisation with what belongs to it.
fn in_force<'a>(asked: &CheckContext<'a>) -> Vec<&'a Membership> {
    let family = asked.register.cooperatives().family(asked.cooperative.id, asked.on);
    let all = asked.register.members().iter();
    all.filter(|it| family.contains(&it.cooperative) && it.status(asked.on).is_member()).collect()
}

/// Whether every member has a number.
pub(super) fn numbers(asked: &CheckContext<'_>) -> Verdict {
    if !asked.demands(RuleId::MemberRegister) {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let members = in_force(asked);
    if members.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoMembers);
    }
    let without: Vec<_> = members.iter().filter(|it| it.number.is_none()).map(|it| it.id).collect();
    let found = organ::len(&without);
    let gap = || Gap::of(FindingCode::NumberMissing, without).with("found", Figure::Count(found));
    let gaps = if found == 0 { Vec::new() } else { vec![gap()] };
    Verdict::unless(gaps, None, vec![asked.cooperative.id.into()])
}

/// Whether everybody's gender is known.
pub(super) fn genders(asked: &CheckContext<'_>) -> Verdict {
    let people: BTreeSet<PersonId> = in_force(asked).iter().filter_map(|it| it.party.person()).collect();
    if people.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoMembers);
    }
    let unknown =
        |person: &PersonId| asked.register.persons().get(*person).is_none_or(|found| found.gender.is_none());
    let without: Vec<PersonId> = people.into_iter().filter(unknown).collect();
    let found = organ::len(&without);
    let gap = || Gap::of(FindingCode::GenderMissing, without).with("found", Figure::Count(found));
    let gaps = if found == 0 { Vec::new() } else { vec![gap()] };
    Verdict::unless(gaps, None, vec![asked.cooperative.id.into()])
}

/// Whether delegates sit in the assembly of a cooperative that has so many members that they are due.
pub(super) fn delegates(asked: &CheckContext<'_>) -> Verdict {
    if asked.cooperative.kind != Kind::Primary {
        return Verdict::not_applicable(NotCheckedReason::AnotherKind);
    }
    let Some(from) = asked.rule(RuleId::DelegatesFrom).and_then(|rule| rule.demand.number()) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let members = asked.register.members().iter();
    let entitled =
        members.filter(|it| it.cooperative == asked.cooperative.id && it.status(asked.on) == Status::Active);
    let parties: BTreeSet<Party> = entitled.map(|it| it.party).collect();
    let found = organ::len(&parties);
    if found < from {
        return Verdict::not_applicable(NotCheckedReason::FewMembers);
    }
    let committees = asked.register.committees();
    let sits = asked.organs_of(&[OrganKind::Assembly]).flat_map(|organ| asked.holders(organ.id));
    let delegates: Vec<Record> = sits
        .filter(|mandate| committees.seat(mandate.seat).is_some_and(|seat| seat.post == Post::Delegate))
        .map(|mandate| mandate.id.into())
        .collect();
    let gap =
        || Gap::of(FindingCode::DelegatesMissing, [asked.cooperative.id]).with("found", Figure::Count(found));
    let gaps = if delegates.is_empty() { vec![gap()] } else { Vec::new() };
    Verdict::unless(gaps, None, delegates)
}

/// Whether there are as many members on the day as is demanded.
pub(super) fn least(asked: &CheckContext<'_>) -> Verdict {
    let Some(needed) = asked.rule(RuleId::MembersLeast).and_then(|rule| rule.demand.number()) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let parties: BTreeSet<Party> = in_force(asked).iter().map(|it| it.party).collect();
    if parties.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoMembers);
    }
    let found = organ::len(&parties);
    let gap = || {
        Gap::of(FindingCode::TooFewMembers, [asked.cooperative.id])
            .with("found", Figure::Count(found))
            .with("needed", Figure::Count(needed))
    };
    let gaps = if needed <= found { Vec::new() } else { vec![gap()] };
    Verdict::unless(gaps, None, vec![asked.cooperative.id.into()])
}

/// Whether everybody who sits in an organ of a central is a member of one of its cooperatives.
pub(super) fn at_home(asked: &CheckContext<'_>) -> Verdict {
    if asked.cooperative.kind != Kind::Central {
        return Verdict::not_applicable(NotCheckedReason::AnotherKind);
    }
    let kinds = asked.demanded_kinds(RuleId::CentralDelegates);
    if kinds.is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    if !asked.keeps_organs() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    let family = asked.register.cooperatives().family(asked.cooperative.id, asked.on);
    let is_member = |person: PersonId, eligible: &[CooperativeId]| {
        let mut spells = asked.register.members().of(Party::Person(person));
        spells.any(|it| eligible.contains(&it.cooperative) && it.status(asked.on).is_member())
    };
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for mandate in asked.organs_of(&kinds).flat_map(|organ| asked.holders(organ.id)) {
        let own = mandate.represents.map(|home| vec![home]);
        if is_member(mandate.person, own.as_deref().unwrap_or(&family)) {
            records.push(mandate.id.into());
        } else {
            gaps.push(Gap::of(FindingCode::NotMemberAtHome, [mandate.id]));
        }
    }
    Verdict::unless(gaps, None, records)
}
