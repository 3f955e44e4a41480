//! What mandates prove: yearly renewal, no re-election for the next period, and nobody a director twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{CheckContext, NotCheckedReason, Verdict, organ};
use crate::committee::{Kind as OrganKind, Mandate, Organ, Rank};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::cooperative::Kind;
use crate::rule::{Demand, RuleId, least_of};
use crate::statute::InForce;
use crate::value::id::{CooperativeId, PersonId};

/// Whether as much of each board and committee was renewed in the time before the day as is to be.
pub(super) fn renewal(asked: &CheckContext<'_>) -> Verdict {
    if asked.organ_kinds(RuleId::RenewalShare).is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    if !asked.keeps_organs() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for (organ, demand) in asked.bound(RuleId::RenewalShare) {
        let every = asked.organ_rule(RuleId::RenewalInterval, organ.kind).and_then(|it| it.demand.span());
        let Some((share, months)) = demand.share().zip(every) else { continue };
        let since = asked.months_ago(months);
        let places = organ::places_of(asked, organ, Rank::Full);
        if since < organ.period.first_day() || places == 0 {
            continue;
        }
        let needed = least_of(places, &share);
        let renewed: BTreeSet<PersonId> = begun(asked, organ)
            .filter(|mandate| since < mandate.counted.first_day())
            .map(|mandate| mandate.person)
            .collect();
        let found = organ::len(&renewed);
        if needed <= found {
            records.push(organ.id.into());
        } else {
            gaps.push(
                Gap::of(FindingCode::RenewedTooFew, [organ.id])
                    .with("found", Figure::Count(found))
                    .with("needed", Figure::Count(needed))
                    .with("months", Figure::Count(u64::from(months))),
            );
        }
    }
    if gaps.is_empty() && records.is_empty() {
        return Verdict::not_computable(NotCheckedReason::TooYoung);
    }
    Verdict::unless(gaps, None, records)
}

/// The mandates on full seats of an organ that had begun by the day.
fn begun<'a>(asked: &CheckContext<'a>, organ: &Organ) -> impl Iterator<Item = &'a Mandate> + use<'a> {
    let (committees, on) = (asked.register.committees(), asked.on);
    let full = move |mandate: &&Mandate| {
        mandate.counted.first_day() <= on
            && committees.seat(mandate.seat).is_some_and(|seat| seat.rank == Rank::Full)
    };
    committees.mandates_in(organ.id).filter(full)
}

/// Whether somebody who sits in a board or committee was elected right after a period of her own, where that was forbidden on the
/// first day of her mandate.
pub(super) fn reelection(asked: &CheckContext<'_>) -> Verdict {
    let rule = RuleId::NoReelection;
    let forbids = |in_force: Option<InForce>| in_force.is_some_and(|it| it.demand == Demand::Holds(true));
    let kinds = asked.demanded_kinds(rule);
    let mut is_demanded = !kinds.is_empty();
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for organ in asked.organs() {
        let mut by_person: BTreeMap<PersonId, Vec<&Mandate>> = BTreeMap::new();
        for mandate in begun(asked, organ) {
            by_person.entry(mandate.person).or_default().push(mandate);
        }
        let before = gaps.len();
        let mut is_bound = kinds.contains(&organ.kind);
        for mandates in by_person.values() {
            let sits = |now: &&&Mandate| now.counted.contains(asked.on);
            let bound = |now: &&&Mandate| forbids(asked.election_rule(rule, organ.kind, now));
            for now in mandates.iter().filter(sits).filter(bound) {
                is_bound = true;
                let former = mandates.iter().find(|former| follows(asked, former, now));
                gaps.extend(former.map(|former| Gap::of(FindingCode::ReelectedAtOnce, [now.id, former.id])));
            }
        }
        is_demanded |= is_bound;
        if is_bound && gaps.len() == before {
            records.push(organ.id.into());
        }
    }
    if !is_demanded {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    if gaps.is_empty() && records.is_empty() {
        let why = if asked.keeps_organs() {
            NotCheckedReason::NoSuchOrgan
        } else {
            NotCheckedReason::OrgansNotKept
        };
        return Verdict::not_computable(why);
    }
    Verdict::unless(gaps, None, records)
}

/// Whether a mandate begins where a former period of the same person ended. Another office within one term is no
/// re-election, nor is a term after one that was served only in part, for a vacancy (RIRPJ art. 44(h)).
fn follows(asked: &CheckContext<'_>, former: &Mandate, now: &Mandate) -> bool {
    let Some(end) = former.period.end_day().filter(|_| former.id != now.id) else { return false };
    let next_day = end.succ_opt().unwrap_or(end);
    let begins = now.period.from;
    let touches =
        begins.first() <= next_day && end <= begins.last() && former.period.first_day() < begins.first();
    let same_term = now.term.is_some() && now.term == former.term;
    touches && !same_term && !was_vacancy(asked, former)
}

/// Whether a mandate covered only a later part of its term.
fn was_vacancy(asked: &CheckContext<'_>, mandate: &Mandate) -> bool {
    let term = mandate.term.and_then(|term| asked.register.committees().term(term));
    term.is_some_and(|term| term.period.from.last() < mandate.counted.first_day())
}

/// Whether a director of this cooperative is one of another, too.
pub(super) fn double_office(asked: &CheckContext<'_>) -> Verdict {
    let Some(rule) = asked.rule(RuleId::DirectorOfOne) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let Some(most) = rule.demand.number() else { return Verdict::not_applicable(NotCheckedReason::NoRule) };
    let family = asked.register.cooperatives().family(asked.cooperative.id, asked.on);
    let is_primary = |id: &CooperativeId| {
        asked.register.cooperatives().get(*id).is_some_and(|one| one.kind == Kind::Primary)
    };
    let ours: Vec<CooperativeId> = family.into_iter().filter(is_primary).collect();
    let directors = directors(asked);
    let (mut gaps, mut records) = (Vec::new(), Vec::new());
    for offices in directors.values().filter(|offices| offices.keys().any(|one| ours.contains(one))) {
        let mandates: Vec<Record> = offices.values().map(|mandate| mandate.id.into()).collect();
        if organ::len(&mandates) <= most {
            records.extend(mandates);
        } else {
            gaps.push(Gap::of(FindingCode::DirectorTwice, mandates));
        }
    }
    if gaps.is_empty() && records.is_empty() {
        return Verdict::not_computable(NotCheckedReason::OrgansNotKept);
    }
    Verdict::unless(gaps, None, records)
}

/// Who is a director of which primary cooperatives on the day, by one mandate each.
fn directors<'a>(asked: &CheckContext<'a>) -> BTreeMap<PersonId, BTreeMap<CooperativeId, &'a Mandate>> {
    let mut found: BTreeMap<PersonId, BTreeMap<CooperativeId, &Mandate>> = BTreeMap::new();
    let boards =
        asked.register.committees().organs().filter(|organ| organ.kind == OrganKind::BoardOfDirectors);
    for organ in boards.filter(|organ| organ.period.contains(asked.on)) {
        let of = asked.register.cooperatives().get(organ.cooperative);
        if of.is_none_or(|one| one.kind != Kind::Primary) {
            continue;
        }
        for mandate in asked.holders(organ.id) {
            found.entry(mandate.person).or_default().entry(organ.cooperative).or_insert(mandate);
        }
    }
    found
}
