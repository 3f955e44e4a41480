//! Organisations and organs that are in the register twice, and organs older than their cooperative.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Finding, Look, finding, in_future};
use crate::committee::Organ;
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::cooperative::{Cooperative, Kind};
use crate::value::id::CooperativeId;
use crate::value::text;

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    organisations(look, found);
    let mut alike: BTreeMap<_, Vec<&Organ>> = BTreeMap::new();
    for organ in look.register.committees().organs() {
        let whose = Some(organ.cooperative);
        in_future(look, FindingCode::OrganInFuture, Some(organ.period.from), organ.id.into(), whose, found);
        let founded = look.founded(organ.cooperative);
        if let Some(founded) = founded.filter(|founded| organ.period.from.last() < founded.first()) {
            let gap =
                Gap::of(FindingCode::OrganBeforeFounding, [organ.id]).with("founded", Figure::Date(founded));
            found.push(finding(gap, whose, organ.period.first_day()));
        }
        if organ.kind.is_given_by_law() && organ.period.contains(look.on) {
            alike.entry((organ.cooperative, organ.kind)).or_default().push(organ);
        }
    }
    for ((cooperative, _), mut organs) in alike.into_iter().filter(|(_, organs)| 1 < organs.len()) {
        organs.sort_by_key(|organ| (organ.period.first_day(), organ.id));
        let since = organs.get(1).map(|organ| organ.period.first_day());
        let gap = Gap::of(FindingCode::OrganTwice, organs.iter().map(|organ| organ.id));
        found.push(finding(gap, Some(cooperative), since));
    }
}

/// An organisation, and since when it goes by a name, where that is known.
type Called<'a> = (&'a Cooperative, Option<NaiveDate>);

/// Organisations of one kind that go by one name or one acronym, and that no number tells apart.
fn organisations(look: Look<'_>, found: &mut Vec<Finding>) {
    let mut alike: BTreeMap<(Kind, bool, String), Vec<Called<'_>>> = BTreeMap::new();
    for one in look.register.cooperatives().iter().filter(|one| !one.annulled) {
        in_future(
            look,
            FindingCode::FoundedInFuture,
            one.details.founded,
            one.id.into(),
            Some(one.id),
            found,
        );
        let exists = one.dissolved.is_none_or(|dissolved| look.on < dissolved.last());
        let Some(named) = one.named(look.on).filter(|_| exists) else { continue };
        let since = named.from.or(one.details.founded).map(|from| from.first());
        let acronym = named.acronym.as_ref().map(|acronym| (true, text::fold(acronym.as_str())));
        for (is_acronym, called) in [(false, text::fold(named.name.as_str()))].into_iter().chain(acronym) {
            alike.entry((one.kind, is_acronym, called)).or_default().push((one, since));
        }
    }
    let mut said: BTreeSet<BTreeSet<CooperativeId>> = BTreeSet::new();
    for group in alike.into_values() {
        let doubtful = |(one, _): &&Called<'_>| {
            let others = group.iter().filter(|(other, _)| other.id != one.id);
            others.into_iter().any(|(other, _)| !one.details.is_told_apart_from(&other.details))
        };
        let twins: Vec<_> = group.iter().filter(doubtful).collect();
        if twins.len() < 2 || !said.insert(twins.iter().map(|(one, _)| one.id).collect()) {
            continue;
        }
        // Since the second of them has gone by it, where that is known of all.
        let days: Option<Vec<NaiveDate>> = twins.iter().map(|(_, since)| *since).collect();
        let since = days.and_then(|mut days| {
            days.sort_unstable();
            days.get(1).copied()
        });
        found.push(finding(
            Gap::of(FindingCode::OrganisationTwice, twins.iter().map(|(one, _)| one.id)),
            None,
            since,
        ));
    }
}
