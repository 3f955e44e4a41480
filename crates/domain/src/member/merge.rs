//! What becomes of memberships and work when two records turn out to be of one person: everything goes over to the
//! survivor, and spells that overlap are joined, since nobody belongs to a cooperative twice on one day. No day of
//! membership or work is lost.

use super::{Assignment, Event, ExitReason, Membership, Party, Rejection, State, act};
use crate::value::id::{CooperativeId, MembershipId, PersonId};
use crate::value::{PartialDate, Period, Remark, ShortText};

/// A spell of the survivor while the duplicate's are joined to it.
struct Joined<'a> {
    spell: &'a Membership,
    period: Period,
    number: Option<ShortText>,
    exit: Option<(PartialDate, Option<ExitReason>)>,
    suspensions: Vec<Period>,
}

/// The events that make everything of the duplicate the survivor's.
pub(super) fn merged(
    members: &State,
    duplicate: PersonId,
    survivor: PersonId,
    reason: &Remark,
) -> Result<Vec<Event>, Rejection> {
    let mut joined: Vec<Joined<'_>> = members.of(Party::Person(survivor)).filter_map(Joined::of).collect();
    let (mut moved, mut gone) = (Vec::new(), Vec::new());
    for spell in members.of(Party::Person(duplicate)) {
        let reassigned = Event::Reassigned(act::Reassigned { membership: spell.id, person: survivor });
        let Some(mut incoming) = Joined::of(spell) else {
            moved.push(reassigned);
            continue;
        };
        let touched = |held: &Joined<'_>| {
            held.spell.cooperative == spell.cooperative && held.period.overlaps(&incoming.period)
        };
        let (touching, apart): (Vec<_>, Vec<_>) = joined.into_iter().partition(touched);
        joined = apart;
        let mut touching = touching.into_iter();
        if let Some(mut kept) = touching.next() {
            gone.push(spell.id);
            kept.join(incoming);
            for other in touching {
                gone.push(other.spell.id);
                kept.join(other);
            }
            incoming = kept;
        } else {
            moved.push(reassigned);
        }
        joined.push(incoming);
    }
    let changed: Vec<Joined<'_>> = joined.into_iter().filter(Joined::is_changed).collect();
    for one in &changed {
        one.number_free(members, &gone)
            .then_some(())
            .ok_or(Rejection::MergeOverlaps { duplicate, survivor })?;
    }
    let annulled = gone
        .iter()
        .map(|membership| Event::Annulled(act::Annulled { membership: *membership, reason: reason.clone() }));
    let mut events: Vec<Event> = moved.into_iter().chain(annulled).collect();
    events.extend(changed.iter().flat_map(|one| one.events(reason)));
    events.extend(work(members, duplicate, survivor, reason));
    Ok(events)
}

impl<'a> Joined<'a> {
    fn of(spell: &'a Membership) -> Option<Self> {
        let period = spell.period()?;
        let (number, exit) = (spell.number.clone(), spell.left);
        Some(Self { spell, period, number, exit, suspensions: spell.suspensions.clone() })
    }

    /// Takes over the days, the suspensions, and the number where it has none itself.
    fn join(&mut self, other: Self) {
        if other.period.first_day() < self.period.first_day() {
            self.period.from = other.period.from;
        }
        if self.period.ends_before(&other.period) {
            (self.period.until, self.exit) = (other.period.until, other.exit);
        }
        self.number = self.number.take().or(other.number);
        for suspension in other.suspensions {
            if !self.suspensions.iter().any(|held| held.overlaps(&suspension)) {
                self.suspensions.push(suspension);
            }
        }
    }

    fn is_changed(&self) -> bool {
        let (admitted, left) = (self.spell.admitted, self.spell.left);
        Some(self.period.from) != admitted
            || self.exit != left
            || self.number != self.spell.number
            || self.suspensions != self.spell.suspensions
    }

    /// Whether nobody else has the number on the days of the joined spell.
    fn number_free(&self, members: &State, gone: &[MembershipId]) -> bool {
        let Some(number) = &self.number else { return true };
        let others = members.numbered(self.spell.cooperative, number);
        let mut others = others.filter(|other| other.id != self.spell.id && !gone.contains(&other.id));
        !others.any(|other| other.period().is_some_and(|taken| taken.overlaps(&self.period)))
    }

    fn events(&self, reason: &Remark) -> Vec<Event> {
        let membership = self.spell.id;
        let mut events = Vec::new();
        let same = Some(self.period.from) == self.spell.admitted
            && self.exit == self.spell.left
            && self.number == self.spell.number;
        if !same {
            let (admitted, number) = (self.period.from, self.number.clone());
            let reason = Some(reason.clone());
            events.push(Event::Corrected(act::Corrected {
                admitted,
                left: self.exit,
                membership,
                number,
                reason,
            }));
        }
        for suspension in self.suspensions.iter().filter(|one| !self.spell.suspensions.contains(one)) {
            let until = suspension.until.or(self.period.until);
            events.push(Event::Suspended(act::Suspended {
                membership,
                on: suspension.from,
                reason: None,
                until,
            }));
        }
        events
    }
}

/// Work of the duplicate becomes the survivor's. Of two assignments to one area that overlap, the one whose days the
/// other has too goes; where neither has all days, the earlier ends when the later begins.
fn work(members: &State, duplicate: PersonId, survivor: PersonId, reason: &Remark) -> Vec<Event> {
    let mut events = Vec::new();
    let annulled = |work: &Assignment| {
        Event::WorkAnnulled(act::WorkAnnulled { assignment: work.id, reason: reason.clone() })
    };
    let mut held: Vec<Assignment> = members.work_of(survivor).cloned().collect();
    for own in members.work_of(duplicate) {
        let mut own = own.clone();
        let same_place = |other: &Assignment, own: &Assignment| {
            other.cooperative == own.cooperative
                && other.area == own.area
                && other.period.overlaps(&own.period)
        };
        if held.iter().any(|other| same_place(other, &own) && other.period.covers(&own.period)) {
            events.push(annulled(&own));
            continue;
        }
        let mut kept = Vec::new();
        for mut other in held {
            if same_place(&other, &own)
                && (own.period.covers(&other.period) || !shorten(&mut other, &mut own, &mut events))
            {
                events.push(annulled(&other));
                continue;
            }
            kept.push(other);
        }
        events.push(Event::WorkReassigned(act::WorkReassigned { assignment: own.id, person: survivor }));
        kept.push(own);
        held = kept;
    }
    events
}

/// Ends the earlier of two assignments when the later begins; `false` where the earlier would have no day left.
fn shorten(one: &mut Assignment, other: &mut Assignment, events: &mut Vec<Event>) -> bool {
    let (earlier, later) =
        if one.period.first_day() <= other.period.first_day() { (one, other) } else { (other, one) };
    let on = later.period.from;
    let Some(period) = Period::new(earlier.period.from, Some(on)) else { return false };
    earlier.period = period;
    events.push(Event::WorkEnded(act::WorkEnded { assignment: earlier.id, on }));
    true
}

/// The cooperatives in which both are members on the same days, whose spells a merger would join.
pub fn joined_spells(members: &State, duplicate: PersonId, survivor: PersonId) -> Vec<CooperativeId> {
    let mut found = Vec::new();
    for spell in members.of(Party::Person(duplicate)) {
        let Some(period) = spell.period() else { continue };
        let mut others =
            members.of(Party::Person(survivor)).filter(|other| other.cooperative == spell.cooperative);
        if others.any(|other| other.period().is_some_and(|taken| taken.overlaps(&period)))
            && !found.contains(&spell.cooperative)
        {
            found.push(spell.cooperative);
        }
    }
    found
}
