//! Membership and office against a deliberately naive model: a list of facts, painted onto a calendar day by day.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::member::{self, Status};
use domain::testing::Story;
use domain::testing::value::{day, near_date};
use domain::value::id::{MandateId, MembershipId, PersonId};
use domain::value::{PartialDate, Period};
use domain::{Event, committee};
use proptest::prelude::*;

use super::{commands, config};

/// How one day of a membership looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paint {
    Applied,
    Declined,
    Future,
    Active,
    /// Suspended, and by which fact.
    Suspended(usize),
    Left,
}

/// All facts, in order; every question reads them from the first.
struct Facts<'a>(&'a [Event]);

fn calendar() -> Vec<NaiveDate> {
    (0..4_400).filter_map(|after| day("1999-06-01").checked_add_days(Days::new(after))).collect()
}

/// Whether the dates leave open whether the day belongs to the period, and another spell or mandate may settle it.
fn is_open(period: &Period, day: NaiveDate) -> bool {
    let within =
        |date: PartialDate| date.first() != date.last() && (date.first()..=date.last()).contains(&day);
    within(period.from) || period.until.is_some_and(within)
}

fn inside(from: PartialDate, until: Option<PartialDate>, day: NaiveDate) -> bool {
    from.first() <= day && until.is_none_or(|until| day < until.last())
}

impl Facts<'_> {
    /// The membership's days, painted by one fact after the other; `None` where there is none.
    fn membership(&self, id: MembershipId, calendar: &[NaiveDate]) -> Option<Vec<Paint>> {
        let mut days: Option<Vec<Paint>> = None;
        for (number, fact) in self.0.iter().enumerate() {
            let Event::Member(fact) = fact else { continue };
            match fact {
                member::Event::Applied(member::act::Applied { membership, .. }) if *membership == id => {
                    days = Some(vec![Paint::Applied; calendar.len()]);
                }
                member::Event::Annulled(member::act::Annulled { membership, .. }) if *membership == id => {
                    days = None;
                }
                member::Event::Admitted(member::act::Admitted { membership, on, .. })
                    if *membership == id =>
                {
                    days = Some(calendar.iter().map(|day| era(*on, None, *day)).collect());
                }
                _ => {
                    for (paint, day) in days.iter_mut().flatten().zip(calendar) {
                        repaint(paint, *day, id, number, fact);
                    }
                    if let member::Event::Reinstated(member::act::Reinstated { membership, on }) = fact
                        && *membership == id
                    {
                        let stated = self.suspended_on(id, number, on.last());
                        reinstate(days.as_deref_mut(), calendar, *on, stated);
                    }
                }
            }
        }
        days
    }

    /// The last fact before another one by which the membership is suspended on a day, whether or not it went on then: a year
    /// may begin before the day of admission.
    fn suspended_on(&self, id: MembershipId, before: usize, day: NaiveDate) -> Option<usize> {
        let suspends = |fact: &Event| {
            matches!(
                fact,
                Event::Member(member::Event::Suspended(member::act::Suspended { membership, on, until, .. }))
                    if *membership == id && inside(*on, *until, day)
            )
        };
        self.0.iter().take(before).rposition(suspends)
    }

    /// Who holds the mandate on which day.
    fn mandate(&self, id: MandateId, on: NaiveDate) -> Option<PersonId> {
        let (mut holder, mut holds) = (None, false);
        for fact in self.0 {
            let Event::Committee(fact) = fact else { continue };
            match fact {
                committee::Event::Seated(committee::act::Seated { mandate, person, from, until, .. })
                    if *mandate == id =>
                {
                    holder = Some(*person);
                    holds = inside(*from, *until, on);
                }
                committee::Event::MandateEnded(committee::act::MandateEnded { mandate, on: end, .. })
                    if *mandate == id =>
                {
                    holds = holds && on < end.last();
                }
                committee::Event::MandateCorrected(committee::act::MandateCorrected {
                    mandate,
                    from,
                    until,
                    ..
                }) if *mandate == id => {
                    holds = inside(*from, *until, on);
                }
                committee::Event::MandateAnnulled(committee::act::MandateAnnulled { mandate, .. })
                    if *mandate == id =>
                {
                    holder = None;
                }
                committee::Event::MandateReassigned(committee::act::MandateReassigned {
                    mandate,
                    person,
                }) if *mandate == id => {
                    holder = Some(*person);
                }
                _ => {}
            }
        }
        holder.filter(|_| holds)
    }
}

fn era(from: PartialDate, until: Option<PartialDate>, day: NaiveDate) -> Paint {
    match until {
        _ if day < from.first() => Paint::Future,
        Some(until) if until.last() <= day => Paint::Left,
        _ => Paint::Active,
    }
}

fn repaint(paint: &mut Paint, day: NaiveDate, id: MembershipId, number: usize, fact: &member::Event) {
    match fact {
        member::Event::Declined(member::act::Declined { membership, on, .. })
            if *membership == id && on.last() <= day =>
        {
            *paint = Paint::Declined;
        }
        member::Event::Suspended(member::act::Suspended { membership, on, until, .. })
            if *membership == id && *paint == Paint::Active && inside(*on, *until, day) =>
        {
            *paint = Paint::Suspended(number);
        }
        member::Event::Left(member::act::Left { membership, on, .. })
            if *membership == id && on.last() <= day =>
        {
            *paint = Paint::Left;
        }
        member::Event::Corrected(member::act::Corrected { membership, admitted, left, .. })
            if *membership == id =>
        {
            let now = era(*admitted, left.map(|(on, _)| on), day);
            if !(now == Paint::Active && matches!(paint, Paint::Suspended(_))) {
                *paint = now;
            }
        }
        _ => {}
    }
}

/// The suspension that goes on on the day ends there; another one does not.
fn reinstate(days: Option<&mut [Paint]>, calendar: &[NaiveDate], on: PartialDate, stated: Option<usize>) {
    let Some(days) = days else { return };
    let Some(at) = calendar.iter().position(|day| *day == on.last()) else { return };
    let current = match (days[at], stated) {
        (current @ Paint::Suspended(_), _) => current,
        (_, Some(stated)) => Paint::Suspended(stated),
        (_, None) => return,
    };
    days[at..].iter_mut().filter(|paint| **paint == current).for_each(|paint| *paint = Paint::Active);
}

fn status(paint: Paint) -> Status {
    match paint {
        Paint::Applied => Status::Applied,
        Paint::Declined => Status::Declined,
        Paint::Future => Status::Future,
        Paint::Active => Status::Active,
        Paint::Suspended(_) => Status::Suspended,
        Paint::Left => Status::Left,
    }
}

proptest! {
    #![proptest_config(config())]

    /// Protects every answer as of a day: how a membership stands, and who sits where, is what one gets by reading all
    /// facts from the first and painting a calendar with them.
    #[test]
    fn status_and_seats_are_those_of_the_painted_calendar(
        commands in commands(),
        days in prop::collection::vec(near_date(), 12),
    ) {
        let mut story = Story::new();
        for command in &commands {
            let _refused_or_done = story.take(command);
        }
        let (facts, calendar) = (Facts(story.events()), calendar());
        let days: Vec<NaiveDate> = days.iter().flat_map(|date| [date.first(), date.last()]).collect();
        let mut seen: BTreeSet<MembershipId> = BTreeSet::new();
        for membership in story.register().members().iter() {
            seen.insert(membership.id);
            let painted = facts.membership(membership.id, &calendar);
            prop_assert!(painted.is_some(), "{:?} is not in the facts", membership);
            for (day, paint) in calendar.iter().zip(painted.iter().flatten()).filter(|(day, _)| days.contains(day)) {
                let mut beside = story.register().members().of(membership.party);
                let alone = !beside.any(|other| other.id != membership.id && other.cooperative == membership.cooperative);
                if alone || !membership.period().is_some_and(|period| is_open(&period, *day)) {
                    prop_assert_eq!(membership.status(*day), status(*paint), "{} of {:?}", day, membership);
                }
            }
        }
        for number in 1..=7 {
            let id = domain::testing::pool::membership(number);
            prop_assert_eq!(facts.membership(id, &calendar).is_some(), seen.contains(&id));
        }
        for number in 1..=9 {
            let id = domain::testing::pool::mandate(number);
            let found = story.register().committees().mandate(id);
            let committees = story.register().committees();
            let alone = found.is_none_or(|found| committees.mandates_on(found.seat).count() == 1);
            // Where a seat has no room on a day that the period may or may not include, the mandate is counted from later on: a
            // month of which the organ was established on the second day.
            let has_no_room = |day: &NaiveDate| {
                let seat = found.and_then(|found| committees.seat(found.seat));
                seat.is_some_and(|seat| seat.places_on(*day) == Some(0))
            };
            let settled = |day: &NaiveDate| {
                (!alone || has_no_room(day)) && found.is_some_and(|found| is_open(&found.period, *day))
            };
            for day in days.iter().filter(|day| !settled(day)) {
                let holder = found.filter(|mandate| mandate.counted.contains(*day)).map(|mandate| mandate.person);
                prop_assert_eq!(holder, facts.mandate(id, *day), "{} of {:?}", day, found);
            }
        }
    }
}
