//! Organisations and organs that are in the register twice, and organs older than their cooperative.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Look, finding, in_future};
use crate::committee::Organ;
use crate::compliance::flaw::{Figure, Flaw, Gap};
use crate::value::text;

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    organisations(look, found);
    let mut alike: BTreeMap<_, Vec<&Organ>> = BTreeMap::new();
    for organ in look.register.committees().organs() {
        let whose = Some(organ.cooperative);
        in_future(look, Flaw::OrganInFuture, Some(organ.period.from), organ.id.into(), whose, found);
        let founded = look.founded(organ.cooperative);
        if let Some(founded) = founded.filter(|founded| organ.period.from.last() < founded.first()) {
            let gap = Gap::of(Flaw::OrganBeforeFounding, [organ.id]).with("founded", Figure::Date(founded));
            found.push(finding(gap, whose, organ.period.first_day()));
        }
        if organ.kind.is_given_by_law() && organ.period.contains(look.on) {
            alike.entry((organ.cooperative, organ.kind)).or_default().push(organ);
        }
    }
    for ((cooperative, _), mut organs) in alike.into_iter().filter(|(_, organs)| 1 < organs.len()) {
        organs.sort_by_key(|organ| (organ.period.first_day(), organ.id));
        let since = organs.get(1).map_or(look.on, |organ| organ.period.first_day());
        let gap = Gap::of(Flaw::OrganTwice, organs.iter().map(|organ| organ.id));
        found.push(finding(gap, Some(cooperative), since));
    }
}

/// Organisations that go by one name.
fn organisations(look: Look<'_>, found: &mut Vec<Finding>) {
    let mut named: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for one in look.register.cooperatives().iter().filter(|one| !one.annulled) {
        in_future(look, Flaw::FoundedInFuture, one.details.founded, one.id.into(), Some(one.id), found);
        let exists = one.dissolved.is_none_or(|dissolved| look.on < dissolved.last());
        if let Some(name) = one.named(look.on).filter(|_| exists) {
            named.entry(text::fold(name.name.as_str())).or_default().push(one);
        }
    }
    for group in named.into_values().filter(|group| 1 < group.len()) {
        let founded = |date: &crate::value::PartialDate| date.first();
        let days: Vec<NaiveDate> =
            group.iter().filter_map(|one| one.details.founded.as_ref()).map(founded).collect();
        let since = days.iter().max().copied().filter(|_| days.len() == group.len()).unwrap_or(look.on);
        found.push(finding(Gap::of(Flaw::OrganisationTwice, group.iter().map(|one| one.id)), None, since));
    }
}
