//! The rules of membership and office once more, counted out day by day on everything there is, without any of the
//! domain's own arithmetic of periods. Slow and plain on purpose.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::committee::{self, Mandate, Seat};
use domain::member::{self, Party};
use domain::value::id::{CooperativeId, PersonId, SeatId};
use domain::value::{PartialDate, Period};
use domain::{Command, Register, Rejection};

fn on(period: &Period, day: NaiveDate) -> bool {
    within(period.from, period.until, day)
}

fn within(from: PartialDate, until: Option<PartialDate>, day: NaiveDate) -> bool {
    from.first() <= day && until.is_none_or(|until| day < until.last())
}

/// Whether the day belongs to the period however its dates are read; a period that may be a single day has no such day.
fn surely(period: &Period, day: NaiveDate) -> bool {
    period.from.last() <= day && period.until.is_none_or(|until| day < until.first())
}

fn is_exact(period: &Period) -> bool {
    let exact = |date: PartialDate| date.first() == date.last();
    exact(period.from) && period.until.is_none_or(exact)
}

/// Whether the days that are counted are days that the dates may mean.
fn is_reading(counted: &Period, stated: &Period) -> bool {
    let may_mean = |day: PartialDate, date: PartialDate| {
        day.first() == day.last() && (date.first()..=date.last()).contains(&day.first())
    };
    may_mean(counted.from, stated.from)
        && counted.until.is_none() == stated.until.is_none()
        && counted.until.iter().zip(&stated.until).all(|(day, until)| may_mean(*day, *until))
        && counted.until.is_none_or(|until| counted.from.first() < until.first())
}

/// Every day on which anything changes: between two of them all days are alike.
fn days(register: &Register) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    let mut period = |period: &Period| {
        days.extend([period.from.first(), period.from.last()]);
        days.extend(period.until.iter().flat_map(|until| [until.first(), until.last()]));
    };
    register.members().iter().filter_map(|found| found.counted).for_each(|found| period(&found));
    register.committees().mandates().for_each(|mandate| period(&mandate.counted));
    register.members().iter().filter_map(member::Membership::period).for_each(|found| period(&found));
    register.members().iter().flat_map(|m| &m.suspensions).for_each(&mut period);
    register.members().assignments().for_each(|work| period(&work.period));
    register.committees().organs().for_each(|organ| period(&organ.period));
    register.committees().mandates().for_each(|mandate| period(&mandate.period));
    register.cooperatives().affiliations().for_each(|affiliation| period(&affiliation.period));
    register.cooperatives().units().for_each(|unit| period(&unit.period));
    let organs = register.committees().organs().flat_map(|organ| register.committees().seats_of(organ.id));
    days.extend(organs.flat_map(|seat| seat.places.iter().map(|(from, _)| from.first())));
    days.extend(register.cooperatives().iter().filter_map(|c| c.dissolved).map(|on| on.last()));
    days
}

/// The people who are members of anything on a day.
pub(super) fn members_on(register: &Register, day: NaiveDate) -> BTreeSet<PersonId> {
    let spells = register.members().iter().filter(|m| m.counted.is_some_and(|period| on(&period, day)));
    spells.filter_map(|m| m.party.person()).collect()
}

/// The people who are members of something on a day without being suspended there.
pub(super) fn entitled_on(register: &Register, day: NaiveDate) -> BTreeSet<PersonId> {
    let suspended = |m: &member::Membership| m.suspensions.iter().any(|suspension| on(suspension, day));
    let spells = register.members().iter().filter(|m| m.counted.is_some_and(|period| on(&period, day)));
    spells.filter(|m| !suspended(m)).filter_map(|m| m.party.person()).collect()
}

fn places(seat: &Seat, day: NaiveDate) -> Option<u32> {
    let begun = seat.places.iter().filter(|(from, _)| from.first() <= day);
    begun.max_by_key(|(from, _)| from.first()).map_or(Some(0), |(_, places)| *places)
}

fn held(register: &Register, seat: SeatId, day: NaiveDate) -> Vec<&Mandate> {
    register.committees().mandates().filter(|m| m.seat == seat && on(&m.counted, day)).collect()
}

/// The cooperative and all that ever were below it.
fn family(register: &Register, cooperative: CooperativeId) -> BTreeSet<CooperativeId> {
    let mut family = BTreeSet::from([cooperative]);
    loop {
        let below = register.cooperatives().affiliations().filter(|a| family.contains(&a.central));
        let more: BTreeSet<_> = below.map(|a| a.cooperative).chain(family.iter().copied()).collect();
        if more == family {
            return family;
        }
        family = more;
    }
}

fn is_member(register: &Register, person: PersonId, homes: &BTreeSet<CooperativeId>, day: NaiveDate) -> bool {
    let spells = register
        .members()
        .iter()
        .filter(|m| m.party == Party::Person(person) && homes.contains(&m.cooperative));
    spells.filter_map(member::Membership::period).any(|period| on(&period, day))
}

fn homes(
    register: &Register,
    organ: CooperativeId,
    represents: Option<CooperativeId>,
) -> BTreeSet<CooperativeId> {
    represents.map_or_else(|| family(register, organ), |one| BTreeSet::from([one]))
}

/// Everything that is wrong on some day.
pub(super) fn faults(register: &Register) -> Vec<String> {
    let mut faults = Vec::new();
    for day in days(register) {
        mandates(register, day, &mut faults);
        memberships(register, day, &mut faults);
        dissolved(register, day, &mut faults);
    }
    faults
}

fn mandates(register: &Register, day: NaiveDate, faults: &mut Vec<String>) {
    let committees = register.committees();
    let misread = committees.mandates().filter(|m| !is_reading(&m.counted, &m.period));
    faults.extend(misread.map(|m| format!("{} is counted on {:?}", m.id, m.counted)));
    for organ in committees.organs() {
        for seat in committees.seats_of(organ.id) {
            let held = held(register, seat.id, day);
            if places(seat, day).is_some_and(|places| (places as usize) < held.len()) {
                faults.push(format!("{day}: {} on seat {} of {:?}", held.len(), seat.id, places(seat, day)));
            }
            let distinct: BTreeSet<_> = held.iter().map(|m| (m.person, m.represents)).collect();
            if distinct.len() < held.len() {
                faults.push(format!("{day}: somebody sits twice on {}", seat.id));
            }
            for mandate in committees.mandates_on(seat.id).filter(|m| surely(&m.period, day)) {
                if !on(&organ.period, day) {
                    faults.push(format!("{day}: {} without its organ", mandate.id));
                }
                let homes = homes(register, organ.cooperative, mandate.represents);
                if seat.requires_membership && !is_member(register, mandate.person, &homes, day) {
                    faults.push(format!("{day}: {} without membership", mandate.id));
                }
            }
        }
    }
    let seated = committees.organs().flat_map(|organ| committees.mandates_in(organ.id)).count();
    if seated != committees.mandates().count() {
        faults.push("a mandate is on no seat".to_owned());
    }
}

fn memberships(register: &Register, day: NaiveDate, faults: &mut Vec<String>) {
    let members = register.members();
    let current: Vec<_> =
        members.iter().filter(|m| m.counted.is_some_and(|period| on(&period, day))).collect();
    let distinct: BTreeSet<_> = current.iter().map(|m| (m.party, m.cooperative)).collect();
    if distinct.len() < current.len() {
        faults.push(format!("{day}: somebody is a member twice"));
    }
    let sure = members.iter().filter(|m| m.period().is_some_and(|period| surely(&period, day)));
    let numbers: Vec<_> = sure.filter_map(|m| Some((m.cooperative, m.number.as_ref()?))).collect();
    if numbers.iter().collect::<BTreeSet<_>>().len() < numbers.len() {
        faults.push(format!("{day}: a number is two members'"));
    }
    for membership in members.iter() {
        let stated = membership.period();
        if membership.counted.zip(stated).is_some_and(|(counted, stated)| !is_reading(&counted, &stated)) {
            faults.push(format!("{} is counted on {:?}", membership.id, membership.counted));
        }
        let suspensions = membership.suspensions.iter().filter(|suspension| surely(suspension, day)).count();
        let belongs = membership.period().is_some_and(|period| on(&period, day));
        if 1 < suspensions || (0 < suspensions && !belongs) {
            faults.push(format!("{day}: {} suspended {suspensions} times", membership.id));
        }
    }
    let work: Vec<_> = members.assignments().filter(|work| surely(&work.period, day)).collect();
    let distinct: BTreeSet<_> = work.iter().map(|work| (work.person, work.cooperative, &work.area)).collect();
    if distinct.len() < work.len() {
        faults.push(format!("{day}: somebody works twice in one area"));
    }
}

/// What goes on in an organisation, or for it, on a day on which it no longer exists.
fn dissolved(register: &Register, day: NaiveDate, faults: &mut Vec<String>) {
    let gone = |id: CooperativeId| {
        let found = register.cooperatives().get(id);
        found.is_none_or(|found| found.annulled || found.dissolved.is_some_and(|on| on.last() <= day))
    };
    let cooperatives = register.cooperatives();
    let affiliations = cooperatives.affiliations().filter(|a| on(&a.period, day));
    let units = cooperatives.units().filter(|unit| on(&unit.period, day));
    let members = register.members().iter();
    let spells: Vec<_> = members.filter(|m| m.period().is_some_and(|period| on(&period, day))).collect();
    let legal = spells.iter().filter_map(|m| match m.party {
        Party::Person(_) => None,
        Party::Cooperative(member) => Some(member),
    });
    let work = register.members().assignments().filter(|work| on(&work.period, day));
    // An organ that ended in 2006 may have ended by the day on which its cooperative did.
    let surely_on = |period: &Period| on(period, day) && period.until.is_none_or(|until| day < until.first());
    let organs = register.committees().organs().filter(|organ| surely_on(&organ.period));
    let mandates = register.committees().mandates().filter(|m| surely_on(&m.period));
    let all = affiliations
        .flat_map(|a| [a.cooperative, a.central])
        .chain(units.map(|unit| unit.cooperative))
        .chain(spells.iter().map(|m| m.cooperative))
        .chain(legal)
        .chain(work.map(|work| work.cooperative))
        .chain(organs.map(|organ| organ.cooperative))
        .chain(mandates.filter_map(|m| m.represents));
    faults.extend(
        all.filter(|id| gone(*id)).map(|id| format!("{day}: {id} is gone, and something goes on in it")),
    );
}

/// What a rejection says that is not so.
pub(super) fn untrue(register: &Register, command: &Command, rejection: &Rejection) -> Option<&'static str> {
    match (command, rejection) {
        (
            Command::Member(member::Command::Admit(member::act::Admit {
                party, cooperative, on: from, ..
            })),
            Rejection::Member(member::Rejection::AlreadyMember { membership, .. }),
        ) => {
            let other = register.members().get(*membership)?;
            let shared = days(register).into_iter().chain([from.first()]);
            let mut shared = shared.filter(|day| other.period().is_some_and(|p| on(&p, *day)));
            let same = other.party == *party && other.cooperative == *cooperative;
            (!same || !shared.any(|day| from.first() <= day)).then_some("no such membership then")
        }
        (
            Command::Committee(committee::Command::Seat(committee::act::Seat {
                seat,
                from,
                until,
                represents,
                person,
                ..
            })),
            Rejection::Committee(rejection),
        ) => {
            let sitting = Period { from: *from, until: *until };
            untrue_of_seat(register, *seat, *person, *represents, &sitting, rejection)
        }
        _ => None,
    }
}

fn untrue_of_seat(
    register: &Register,
    seat: SeatId,
    person: PersonId,
    represents: Option<CooperativeId>,
    sitting: &Period,
    rejection: &committee::Rejection,
) -> Option<&'static str> {
    let found = register.committees().seat(seat);
    match rejection {
        committee::Rejection::SeatTaken { on: day, holder, .. } => {
            let held = held(register, seat, *day);
            let known = |mandate: &Mandate| is_exact(&mandate.period);
            if !is_exact(sitting) || !register.committees().mandates_on(seat).all(known) {
                // Whether another reading leaves room is what the property of hand-overs looks at.
                return None;
            }
            let full = places(found?, *day).is_some_and(|places| places as usize <= held.len() && 0 < places);
            let holds = held.iter().any(|mandate| mandate.id == *holder);
            (!full || !holds || !on(sitting, *day)).then_some("there is a place")
        }
        committee::Rejection::NoSuchPlace { on: day, .. } => {
            (places(found?, *day) != Some(0) || !on(sitting, *day)).then_some("there are places")
        }
        committee::Rejection::NotEntitled { on: day, .. } => {
            let organ = register.committees().organ(found?.organ)?;
            let homes = homes(register, organ.cooperative, represents);
            (is_member(register, person, &homes, *day) || !on(sitting, *day))
                .then_some("she is a member then")
        }
        committee::Rejection::AlreadySeated { mandate, .. } => {
            let other = register.committees().mandate(*mandate)?;
            let mut days = days(register).into_iter().chain([sitting.from.first()]);
            let shared = days.any(|day| on(&other.period, day) && on(sitting, day));
            let same = other.person == person && other.seat == seat && other.represents == represents;
            (!shared || !same).then_some("she does not sit there then")
        }
        _ => None,
    }
}
