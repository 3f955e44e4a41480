//! Decisions about productive groups and who belongs to them.

use super::DecisionContext;
use crate::programme::{Event, Group, GroupDetails, GroupRole, Participation, Rejection, State};
use crate::value::id::{GroupId, ParticipationId, PersonId};
use crate::value::{PartialDate, Period, Remark};

type Decided = Result<Vec<Event>, crate::Rejection>;

pub(super) fn form(
    known: DecisionContext<'_>,
    group: GroupId,
    details: &GroupDetails,
    from: PartialDate,
) -> Decided {
    if known.programmes.group(group).is_some() {
        return Err(Rejection::GroupExists { group }.into());
    }
    group_fits(known, group, details, &Period::since(from))?;
    Ok(vec![Event::GroupFormed { details: details.clone(), from, group }])
}

pub(super) fn correct(
    known: DecisionContext<'_>,
    group: GroupId,
    details: &GroupDetails,
    from: PartialDate,
    reason: Option<&Remark>,
) -> Decided {
    let found = known.programmes.known_group(group)?;
    if found.details == *details && found.period.from == from {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    let period = period(from, found.period.until)?;
    group_fits(known, group, details, &period)?;
    let mut spells = known.programmes.participations_in(group);
    if spells.any(|(_, spell)| !period.may_cover(&spell.period)) {
        return Err(Rejection::OutsideGroup { group, from }.into());
    }
    Ok(vec![Event::GroupCorrected { details: details.clone(), from, group, reason: reason.cloned() }])
}

/// A group's end is the end of every spell in it that would outlive it.
pub(super) fn dissolve(known: DecisionContext<'_>, group: GroupId, on: PartialDate) -> Decided {
    let found = known.programmes.known_group(group)?;
    if let Some(dissolved) = found.period.until {
        return Err(Rejection::GroupOver { group, dissolved }.into());
    }
    period(found.period.from, Some(on))?;
    let mut events = vec![Event::GroupDissolved { group, on }];
    for (participation, spell) in known.programmes.participations_in(group) {
        if spell.period.goes_on_after(on) {
            period(spell.period.from, Some(on))?;
            events.push(Event::GroupLeft { on, participation });
        }
    }
    Ok(events)
}

pub(super) fn annul(known: DecisionContext<'_>, group: GroupId, reason: &Remark) -> Decided {
    let found = known.programmes.known_group(group)?;
    let mut activities = known.programmes.projects().flat_map(|project| project.activities.values());
    if !found.participations.is_empty() || activities.any(|activity| activity.group == Some(group)) {
        return Err(Rejection::GroupInUse { group }.into());
    }
    Ok(vec![Event::GroupAnnulled { group, reason: reason.clone() }])
}

pub(super) fn join(
    known: DecisionContext<'_>,
    participation: ParticipationId,
    group: GroupId,
    details: &Participation,
) -> Decided {
    if known.programmes.participation(participation).is_some() {
        return Err(Rejection::ParticipationExists { participation }.into());
    }
    let found = known.programmes.known_group(group)?;
    known.persons.active(details.person)?;
    period(details.period.from, details.period.until)?;
    known.persons.alive_at_start(details.person, &details.period)?;
    within(found, &details.period)?;
    beside_others(known.programmes, group, participation, details)?;
    Ok(vec![Event::GroupJoined { details: details.clone(), group, participation }])
}

pub(super) fn quit(known: DecisionContext<'_>, participation: ParticipationId, on: PartialDate) -> Decided {
    let (_, found) = known.programmes.known_participation(participation)?;
    if let Some(until) = found.period.until.filter(|until| until.last() <= on.last()) {
        return Err(Rejection::AlreadyQuit { participation, until }.into());
    }
    period(found.period.from, Some(on))?;
    Ok(vec![Event::GroupLeft { on, participation }])
}

pub(super) fn correct_participation(
    known: DecisionContext<'_>,
    participation: ParticipationId,
    (days, role): (&Period, GroupRole),
    reason: Option<&Remark>,
) -> Decided {
    let (group, found) = known.programmes.known_participation(participation)?;
    let details = Participation { period: *days, person: found.person, role };
    if details == *found {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    period(days.from, days.until)?;
    if found.period.from != days.from {
        known.persons.alive_at_start(found.person, days)?;
    }
    within(known.programmes.known_group(group)?, days)?;
    beside_others(known.programmes, group, participation, &details)?;
    Ok(vec![Event::ParticipationCorrected { participation, period: *days, reason: reason.cloned(), role }])
}

pub(super) fn annul_participation(
    known: DecisionContext<'_>,
    participation: ParticipationId,
    reason: &Remark,
) -> Decided {
    known.programmes.known_participation(participation)?;
    Ok(vec![Event::ParticipationAnnulled { participation, reason: reason.clone() }])
}

/// Whether what the details speak of is in the register, and no other group has the name on some of the days.
fn group_fits(
    known: DecisionContext<'_>,
    group: GroupId,
    details: &GroupDetails,
    period: &Period,
) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(details.cooperative)?;
    if let Some(legal_person) = details.legal_person {
        known.cooperatives.valid(legal_person)?;
    }
    let same = |other: &&Group| {
        other.id != group
            && other.details.cooperative == details.cooperative
            && other.period.surely_overlaps(period)
            && other.details.name.is_like(&details.name)
    };
    match known.programmes.groups().find(same) {
        Some(other) => Err(Rejection::GroupNameTaken { group: other.id }.into()),
        None => Ok(()),
    }
}

fn period(from: PartialDate, until: Option<PartialDate>) -> Result<Period, Rejection> {
    let wrong = |until: PartialDate| Rejection::EndsBeforeStart { from, until };
    Period::new(from, until).ok_or_else(|| wrong(until.unwrap_or(from)))
}

/// Whether the days are the group's days.
fn within(group: &Group, period: &Period) -> Result<(), Rejection> {
    let (id, from) = (group.id, group.period.from);
    if period.latest_start() < from.first() {
        return Err(Rejection::OutsideGroup { group: id, from });
    }
    match group.period.until {
        Some(dissolved) if !group.period.may_cover(period) => {
            Err(Rejection::GroupOver { group: id, dissolved })
        }
        Some(_) | None => Ok(()),
    }
}

/// Whether the person is in the group on none of these days.
pub(in crate::programme) fn not_in_group(
    programmes: &State,
    group: GroupId,
    person: PersonId,
    period: &Period,
) -> Result<(), Rejection> {
    let mut hers = programmes.participations_in(group).filter(|(_, spell)| spell.person == person);
    match hers.find(|(_, spell)| spell.period.repeats(period)) {
        Some((participation, spell)) => {
            Err(Rejection::AlreadyInGroup { participation, from: spell.period.from })
        }
        None => Ok(()),
    }
}

/// Whether no other spell in the group stands in the way: hers on the same days, or, where she leads, another leader's.
fn beside_others(
    programmes: &State,
    group: GroupId,
    this: ParticipationId,
    details: &Participation,
) -> Result<(), Rejection> {
    let others = programmes.participations_in(group).filter(|(id, _)| *id != this);
    for (participation, spell) in others {
        if spell.person == details.person && spell.period.repeats(&details.period) {
            return Err(Rejection::AlreadyInGroup { participation, from: spell.period.from });
        }
        let both_lead = spell.role == GroupRole::Leader && details.role == GroupRole::Leader;
        if both_lead && spell.period.surely_overlaps(&details.period) {
            return Err(Rejection::GroupHasLeader { participation });
        }
    }
    Ok(())
}
