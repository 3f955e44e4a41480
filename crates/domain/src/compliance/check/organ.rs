//! What organs prove: whether they are there, filled, balanced and represent whom they have to.

use std::collections::{BTreeMap, BTreeSet};

use super::stretch::{counted, covered_since};
use super::{CheckContext, NotCheckedReason, Verdict};
use crate::certification::SocialGroup;
use crate::committee::{Kind as OrganKind, Organ, Post, Rank};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::indicator::{counts, participation};
use crate::rule::{Demand, RuleId};
use crate::value::id::{OrganId, PersonId};
use crate::value::{DayRange, PartialDate, Ratio, Tally};

/// How many there are.
pub(super) fn len<'i, T: 'i>(items: impl IntoIterator<Item = &'i T>) -> u64 {
    items.into_iter().fold(0_u64, |count, _| count.saturating_add(1))
}

/// Whether the offices that the law names are filled in an organ.
pub(super) fn offices(asked: &CheckContext<'_>, rule: RuleId) -> Verdict {
    let kinds = asked.organ_kinds(rule);
    if kinds.is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    if !asked.keeps_organs() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    let (mut gaps, mut records, mut since) = (Vec::new(), Vec::new(), None);
    let bound = asked.bound(rule);
    for (organ, demand) in &bound {
        let posts = demand.offices().unwrap_or_default();
        let held = filled(asked, organ.id);
        since = since.max(posts.iter().filter_map(|post| held.get(post).copied()).max());
        let vacant = posts.iter().filter(|post| !held.contains_key(post));
        gaps.extend(vacant.map(|post| {
            Gap::of(FindingCode::OfficeVacant, [organ.id]).with("post", Figure::Text(post.code().to_owned()))
        }));
        records.push(organ.id.into());
    }
    let is_there = |kind: &OrganKind| bound.iter().any(|(organ, _)| organ.kind == *kind);
    gaps.extend(kinds.into_iter().filter(|kind| !is_there(kind)).map(|kind| missing(asked, kind)));
    Verdict::unless(gaps, since, records)
}

/// Which offices of an organ are filled on the day, each with the day since which it has been without a gap.
fn filled(asked: &CheckContext<'_>, organ: OrganId) -> BTreeMap<Post, PartialDate> {
    let committees = asked.register.committees();
    let mut held: BTreeMap<Post, Vec<(DayRange, PartialDate)>> = BTreeMap::new();
    for mandate in asked.full_mandates(organ) {
        if let Some(seat) = committees.seat(mandate.seat) {
            held.entry(seat.post.clone()).or_default().push(counted(&mandate.counted, &mandate.period));
        }
    }
    held.into_iter().filter_map(|(post, days)| Some((post, covered_since(asked.on, days)?))).collect()
}

/// That there is no organ of a kind.
fn missing(asked: &CheckContext<'_>, kind: OrganKind) -> Gap {
    let record = Record::from(asked.cooperative.id);
    Gap::of(FindingCode::OrganMissing, [record]).with("organ", Figure::Code(kind.code()))
}

/// Whether every organ that a rule demands is there and somebody sits in it.
pub(super) fn there(asked: &CheckContext<'_>, rule: RuleId) -> Verdict {
    let verdicts = asked.demanded_kinds(rule).into_iter().map(|kind| has_holders(asked, kind));
    verdicts.reduce(both).unwrap_or_else(|| Verdict::not_applicable(NotCheckedReason::NoRule))
}

/// Two verdicts on one rule as one: what is missing in either is missing, and it is proven where it is in both. What does not apply
/// says nothing beside the other.
fn both(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Verdict::NotProven { mut gaps }, Verdict::NotProven { gaps: more }) => {
            gaps.extend(more);
            Verdict::NotProven { gaps }
        }
        (Verdict::Proven { since, mut records }, Verdict::Proven { since: later, records: more }) => {
            records.extend(more);
            let since = since.zip(later).map(|(one, other)| one.max(other));
            Verdict::Proven { since, records }
        }
        (missing @ Verdict::NotProven { .. }, _) | (_, missing @ Verdict::NotProven { .. }) => missing,
        (unknown @ Verdict::NotComputable { .. }, _) | (_, unknown @ Verdict::NotComputable { .. }) => {
            unknown
        }
        (proven @ Verdict::Proven { .. }, Verdict::NotApplicable { .. }) => proven,
        (Verdict::NotApplicable { .. }, other) => other,
    }
}

/// Whether there is an organ of the kind and somebody sits in it.
pub(super) fn has_holders(asked: &CheckContext<'_>, kind: OrganKind) -> Verdict {
    if !asked.keeps_organs() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    let organs: Vec<&Organ> = asked.organs_of(&[kind]).collect();
    let held = |organ: &&&Organ| asked.holders(organ.id).next().is_some();
    let filled: Vec<&&Organ> = organs.iter().filter(held).collect();
    if !filled.is_empty() {
        let records = filled.iter().map(|organ| organ.id.into()).collect();
        return Verdict::Proven { since: held_since(asked, kind), records };
    }
    let empty = organs.iter().map(|organ| Gap::of(FindingCode::HoldersMissing, [organ.id]));
    let record = Record::from(asked.cooperative.id);
    let none = Gap::of(FindingCode::OrganMissing, [record]).with("organ", Figure::Code(kind.code()));
    let gaps = if organs.is_empty() { vec![none] } else { empty.collect() };
    Verdict::NotProven { gaps }
}

/// Since when an organ of the kind has had a holder without a day in between. An organ that followed another of its kind continues
/// the stretch of that one.
fn held_since(asked: &CheckContext<'_>, kind: OrganKind) -> Option<PartialDate> {
    let organs = asked.register.committees().organs();
    let ours = organs.filter(|organ| organ.cooperative == asked.cooperative.id && organ.kind == kind);
    let mandates = ours.flat_map(|organ| asked.full_mandates(organ.id));
    covered_since(asked.on, mandates.map(|mandate| counted(&mandate.counted, &mandate.period)))
}

/// Whether every organ is there that is due from so many workers on.
pub(super) fn from_workers_on(asked: &CheckContext<'_>, rule: RuleId) -> Verdict {
    let verdicts = asked.organ_kinds(rule).into_iter().filter_map(|kind| {
        let from = asked.organ_rule(rule, kind)?.demand.number()?;
        Some(due_from(asked, kind, from))
    });
    verdicts.reduce(both).unwrap_or_else(|| Verdict::not_applicable(NotCheckedReason::NoRule))
}

/// Whether an organ of a kind is there, which is due from so many workers on.
fn due_from(asked: &CheckContext<'_>, kind: OrganKind, from: u64) -> Verdict {
    let there = has_holders(asked, kind);
    if there.is_proven() {
        return there;
    }
    match workers(asked) {
        0 => Verdict::not_computable(NotCheckedReason::WorkNotKept),
        workers if from <= workers => there,
        _ => Verdict::not_applicable(NotCheckedReason::FewWorkers),
    }
}

/// How many people work on the day for the organisation itself: the law counts the workers of one employer.
fn workers(asked: &CheckContext<'_>) -> u64 {
    let work = asked.register.members().assignments();
    let here = work.filter(|it| it.cooperative == asked.cooperative.id && it.period.contains(asked.on));
    let people: BTreeSet<PersonId> = here.map(|it| it.person).collect();
    len(&people)
}

/// Whether each committee against harassment has as many women as men.
pub(super) fn parity(asked: &CheckContext<'_>) -> Verdict {
    if asked.organ_kinds(RuleId::HarassmentParity).is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let (mut gaps, mut records, mut unknown) = (Vec::new(), Vec::new(), None);
    for (organ, demand) in asked.bound(RuleId::HarassmentParity) {
        let Some(share) = demand.share() else { continue };
        let tally = asked.sitting(organ.id);
        if tally.total() == 0 {
            unknown = unknown.or(Some(NotCheckedReason::NobodySits));
        } else if 0 < tally.unknown {
            unknown = unknown.or(Some(NotCheckedReason::GenderUnknown));
        } else if balanced(&tally, &share) {
            records.push(organ.id.into());
        } else {
            gaps.push(by_gender(FindingCode::ParityMissing, organ.id, &tally));
        }
    }
    match unknown {
        // What is known of one committee is said, whatever is not known of another.
        Some(why) if gaps.is_empty() => Verdict::not_computable(why),
        None if gaps.is_empty() && records.is_empty() => {
            Verdict::not_applicable(NotCheckedReason::NoSuchOrgan)
        }
        Some(_) | None => Verdict::unless(gaps, None, records),
    }
}

/// Whether the smaller of the two has at least the share among women and men; true of nobody.
pub(in crate::compliance) fn balanced(tally: &Tally, share: &Ratio) -> bool {
    Ratio::new(tally.women.min(tally.men), tally.known()).is_none_or(|smaller| *share <= smaller)
}

fn by_gender(code: FindingCode, organ: OrganId, tally: &Tally) -> Gap {
    Gap::of(code, [organ]).with("women", Figure::Count(tally.women)).with("men", Figure::Count(tally.men))
}

/// The organs that decide on the premium: those of that kind; where there is none, those in which somebody stands for a
/// social group; where there is none either, those that did decide, but for the organs that the law gives every
/// cooperative, which decide on everything.
pub fn premium_committees(asked: &CheckContext<'_>) -> Vec<OrganId> {
    let certifications = asked.register.certifications();
    let decided: BTreeSet<OrganId> = certifications
        .decided()
        .filter(|(_, entry)| entry.cooperative == asked.cooperative.id && entry.on.first() <= asked.on)
        .map(|(_, entry)| entry.organ)
        .collect();
    let of_kind: Vec<OrganId> =
        asked.organs_of(&[OrganKind::PremiumCommittee]).map(|organ| organ.id).collect();
    if !of_kind.is_empty() {
        return of_kind;
    }
    let stands = |organ: &&Organ| {
        let mut mandates = asked.register.committees().mandates_in(organ.id);
        mandates.any(|mandate| certifications.group(mandate.id).is_some())
    };
    let named: BTreeSet<OrganId> = asked.organs().filter(stands).map(|organ| organ.id).collect();
    let found = if named.is_empty() { decided } else { named };
    let there = |id: &OrganId| {
        let organ = asked.register.committees().organ(*id);
        organ.is_some_and(|organ| organ.period.contains(asked.on) && !organ.kind.is_given_by_law())
    };
    found.into_iter().filter(there).collect()
}

/// The social groups that are represented in an organ on the day.
fn represented(asked: &CheckContext<'_>, organ: OrganId) -> BTreeSet<SocialGroup> {
    asked.holders(organ).filter_map(|it| asked.register.certifications().group(it.id)).collect()
}

/// Whether the premium committee represents every social group.
pub(super) fn groups(asked: &CheckContext<'_>) -> Verdict {
    let Some(rule) = asked.rule(RuleId::PremiumGroups) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let Demand::Groups(needed) = &rule.demand else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let committees = premium_committees(asked);
    if committees.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoPremium);
    }
    let mut gaps = Vec::new();
    for organ in &committees {
        let there = represented(asked, *organ);
        let absent = needed.iter().filter(|group| !there.contains(group));
        gaps.extend(absent.map(|group| {
            Gap::of(FindingCode::GroupMissing, [*organ]).with("social_group", Figure::Code(group.code()))
        }));
    }
    Verdict::unless(gaps, None, committees.into_iter().map(Record::from).collect())
}

/// Whether a premium committee is balanced between women and men.
pub(in crate::compliance) fn unbalanced(asked: &CheckContext<'_>) -> Vec<Gap> {
    let Some(least) = asked.rule(RuleId::Balance).and_then(|rule| rule.demand.share()) else {
        return Vec::new();
    };
    let committees = premium_committees(asked).into_iter().map(|organ| (organ, asked.sitting(organ)));
    committees
        .filter(|(_, tally)| !balanced(tally, &least))
        .map(|(organ, tally)| by_gender(FindingCode::CommitteeUnbalanced, organ, &tally))
        .collect()
}

/// Whether the premium committees are balanced between women and men.
pub(super) fn balance(asked: &CheckContext<'_>) -> Verdict {
    if asked.rule(RuleId::Balance).is_none() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let committees = premium_committees(asked);
    if committees.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoPremium);
    }
    Verdict::unless(unbalanced(asked), None, committees.into_iter().map(Record::from).collect())
}

/// Whether each organ has as many places of a rank as is set: those that are fixed, or else those that are held.
pub(super) fn places(asked: &CheckContext<'_>, rule: RuleId, rank: Rank) -> Verdict {
    if asked.organ_kinds(rule).is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let code = if rank == Rank::Full { FindingCode::SeatsDiffer } else { FindingCode::AlternatesDiffer };
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for (organ, demand) in asked.bound(rule) {
        let Some(needed) = demand.number() else { continue };
        let found = places_of(asked, organ, rank);
        if found == needed {
            records.push(organ.id.into());
        } else {
            gaps.push(
                Gap::of(code, [organ.id])
                    .with("found", Figure::Count(found))
                    .with("needed", Figure::Count(needed)),
            );
        }
    }
    if gaps.is_empty() && records.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoSuchOrgan);
    }
    Verdict::unless(gaps, None, records)
}

/// How many places of a rank an organ has on the day: those that are fixed, or else those that are held.
pub(super) fn places_of(asked: &CheckContext<'_>, organ: &Organ, rank: Rank) -> u64 {
    let committees = asked.register.committees();
    let seats = || committees.seats_of(organ.id).filter(|seat| seat.rank == rank);
    let fixed = seats()
        .map(|seat| seat.places_on(asked.on))
        .try_fold(0_u64, |sum, places| places.map(|places| sum.saturating_add(u64::from(places))));
    let held = || {
        let of_rank = |mandate: &&crate::committee::Mandate| {
            mandate.counted.contains(asked.on)
                && committees.seat(mandate.seat).is_some_and(|seat| seat.rank == rank)
        };
        committees.mandates_in(organ.id).filter(of_rank).fold(0_u64, |count, _| count.saturating_add(1))
    };
    fixed.unwrap_or_else(held)
}

/// Whether women sit in the organs in proportion to membership, rounded down.
pub(super) fn proportional(asked: &CheckContext<'_>) -> Verdict {
    let kinds = asked.demanded_kinds(RuleId::ProportionalPresence);
    if kinds.is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    if !asked.keeps_organs() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    let measured = participation(counts(asked.register, Some(asked.cooperative.id), asked.on));
    if measured.members.tally.known() == 0 {
        return Verdict::not_computable(NotCheckedReason::NoMembers);
    }
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for organ in asked.organs_of(&kinds) {
        let found = measured.organs.iter().find(|measure| measure.count.organ == organ.id);
        let Some((measure, (needed, _))) = found.and_then(|it| Some((it, it.proportional.ok()?))) else {
            continue;
        };
        if needed <= measure.full.tally.women {
            records.push(organ.id.into());
        } else {
            gaps.push(
                by_gender(FindingCode::OutOfProportion, organ.id, &measure.full.tally)
                    .with("needed", Figure::Count(needed)),
            );
        }
    }
    if gaps.is_empty() && records.is_empty() {
        return Verdict::not_computable(NotCheckedReason::NoSuchOrgan);
    }
    Verdict::unless(gaps, None, records)
}
