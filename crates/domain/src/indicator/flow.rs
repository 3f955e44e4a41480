//! What happened over a time: trainings (G15, G16), the premium (G17), turnover (G18).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::outcome::{Input, Outcome, Part, Value};
use super::participation::NotComputable;
use super::programme::{Scope, reach};
use super::{Indicator, set};
use crate::member::Membership;
use crate::register::Register;
use crate::value::id::{CooperativeId, PersonId};
use crate::value::{Gender, Money, PartialDate, Ratio, Sums, Tally};

/// How many of a tally are on one side.
type Side = fn(&Tally) -> u64;

/// From a day up to a day, both included.
pub type Window = (NaiveDate, NaiveDate);

fn gender(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

fn within(date: PartialDate, (since, on): Window) -> bool {
    since <= date.first() && date.first() <= on
}

/// Whether something is of the organisation or of what belongs to it on the day.
fn scope(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
) -> impl Fn(CooperativeId) -> bool {
    let family = cooperative.map(|one| register.cooperatives().family(one, on));
    move |one| family.as_ref().is_none_or(|family| family.contains(&one))
}

/// Distinct people who are members of something in scope on a day.
pub fn members_on(
    register: &Register,
    inside: &impl Fn(CooperativeId) -> bool,
    on: NaiveDate,
) -> BTreeSet<PersonId> {
    let members = register.members().iter();
    let belonging = members.filter(|one| inside(one.cooperative) && one.status(on).is_member());
    belonging.filter_map(|one| one.party.person()).collect()
}

/// The people who came to a session in a time and are members of something in scope at its end.
fn trained(
    register: &Register,
    inside: &impl Fn(CooperativeId) -> bool,
    window: Window,
) -> BTreeSet<PersonId> {
    let programmes = register.programmes();
    let trainings = programmes.trainings().filter(|training| inside(training.details.cooperative));
    let sessions = trainings.flat_map(|training| programmes.class_sessions_of(training.id));
    let sessions = sessions.filter(|class_session| within(class_session.details.on, window));
    let came =
        sessions.filter_map(|class_session| class_session.attendance.as_ref()).flat_map(|list| &list.people);
    let belonging = members_on(register, inside, window.1);
    came.copied().filter(|person| belonging.contains(person)).collect()
}

/// G15 and G16, each of women and of men.
pub(super) fn trainings(
    register: &Register,
    cooperative: Option<CooperativeId>,
    window: Window,
) -> Vec<Outcome> {
    let inside = scope(register, cooperative, window.1);
    let of = |people: BTreeSet<PersonId>| -> Tally {
        people.into_iter().map(|person| gender(register, person)).collect()
    };
    let (members, trained) =
        (of(members_on(register, &inside, window.1)), of(trained(register, &inside, window)));
    let scope = Scope { cooperative, from: Some(window.0), to: window.1, ..Scope::default() };
    let reach = reach(register, &scope);
    let share = |part: u64, whole: u64| match reach.trainings {
        0 => Err(NotComputable::NoTrainings),
        _ => Ratio::new(part, whole).map(Value::Share).ok_or(NotComputable::NobodyCounted),
    };
    let mut found = Vec::new();
    let sides: [(Part, Side); 2] = [(Part::Women, |tally| tally.women), (Part::Men, |tally| tally.men)];
    for (part, side) in sides {
        let outcome = Outcome::new(Indicator::G15, window.1, share(side(&trained), side(&members)))
            .of("trained members", trained)
            .with(Input::People("members", members))
            .with(Input::People("trained people", reach.people))
            .with(Input::Minutes("person minutes", reach.minutes.plus(&reach.unnamed_minutes)));
        found.push(outcome.part(part.clone()).since(window.0));
        let done = share(side(&reach.enrolled_completed), side(&reach.enrolled));
        let outcome = Outcome::new(Indicator::G16, window.1, done)
            .of("completed", reach.enrolled_completed)
            .with(Input::People("enrolled", reach.enrolled));
        found.push(outcome.part(part).since(window.0));
    }
    found
}

/// Who had something of the premium that was spent in a time; whoever had something of two expenses counts twice.
pub fn beneficiaries(
    register: &Register,
    cooperative: Option<CooperativeId>,
    window: Window,
) -> Option<Tally> {
    let inside = scope(register, cooperative, window.1);
    let spent = register.certifications().spent().map(|(_, spent)| spent);
    let spent = spent.filter(|spent| inside(spent.cooperative) && within(spent.on, window));
    spent.fold(None, |sum: Option<Tally>, spent| Some(sum.unwrap_or_default().plus(&spent.beneficiaries)))
}

/// What was spent of the premium in a time, by currency.
pub fn premium_spent(register: &Register, cooperative: Option<CooperativeId>, window: Window) -> Vec<Money> {
    let inside = scope(register, cooperative, window.1);
    let spent = register.certifications().spent().map(|(_, spent)| spent);
    let spent = spent.filter(|spent| inside(spent.cooperative) && within(spent.on, window));
    spent.map(|spent| spent.amount).collect::<Sums>().capped()
}

/// G17.
pub(super) fn premium(register: &Register, cooperative: Option<CooperativeId>, window: Window) -> Outcome {
    let found = beneficiaries(register, cooperative, window);
    let value = found.map_or(Err(NotComputable::NoPremiumSpent), set::share_of_women);
    Outcome::new(Indicator::G17, window.1, value)
        .of("beneficiaries", found.unwrap_or_default())
        .since(window.0)
}

/// Who came to belong and who ceased to in a time: people, not spells; whoever goes from one cooperative of the scope to
/// another on one day does neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Who came.
    pub admissions: Tally,
    /// Who went.
    pub exits: Tally,
}

/// Who came and who went.
pub fn movement(register: &Register, cooperative: Option<CooperativeId>, (since, on): Window) -> Movement {
    let inside = scope(register, cooperative, on);
    let mut found = Movement::default();
    let days = |of: fn(&Membership) -> Option<NaiveDate>| -> BTreeSet<(NaiveDate, PersonId)> {
        let spells = register.members().iter().filter(|one| inside(one.cooperative));
        let dated = spells.filter_map(|one| Some((of(one)?, one.party.person()?)));
        dated.filter(|(day, _)| since <= *day && *day <= on).collect()
    };
    let belongs = |person: PersonId, day: NaiveDate| {
        let mut spells = register.members().of(crate::member::Party::Person(person));
        spells.any(|one| inside(one.cooperative) && one.status(day).is_member())
    };
    for (day, person) in days(|one| one.counted.map(|period| period.first_day())) {
        if !day.pred_opt().is_some_and(|before| belongs(person, before)) {
            found.admissions.add(gender(register, person));
        }
    }
    for (day, person) in days(|one| one.counted.and_then(|period| period.end_day())) {
        if !belongs(person, day) {
            found.exits.add(gender(register, person));
        }
    }
    found
}

/// G18, of women and of men: exits by the mean of the members before the first day and on the last.
pub(super) fn turnover(
    register: &Register,
    cooperative: Option<CooperativeId>,
    window: Window,
) -> [Outcome; 2] {
    let inside = scope(register, cooperative, window.1);
    let tally = |day| -> Tally {
        members_on(register, &inside, day).into_iter().map(|one| gender(register, one)).collect()
    };
    let (begin, end) = (tally(window.0.pred_opt().unwrap_or(window.0)), tally(window.1));
    let exits = movement(register, cooperative, window).exits;
    let of = |part, side: fn(&Tally) -> u64| {
        let twice = side(&begin).saturating_add(side(&end));
        let ratio = Ratio::new(side(&exits).saturating_mul(2), twice).ok_or(NotComputable::NobodyCounted);
        Outcome::new(Indicator::G18, window.1, ratio.map(Value::Share))
            .of("exits", exits)
            .with(Input::People("members at the beginning", begin))
            .with(Input::People("members at the end", end))
            .part(part)
            .since(window.0)
    };
    [of(Part::Women, |tally| tally.women), of(Part::Men, |tally| tally.men)]
}
