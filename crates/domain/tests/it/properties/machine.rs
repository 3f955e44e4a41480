//! Membership and office against a reference model that decides by itself: a period is a set of days, kept as the bits of
//! a number, and what may be is said with set operations. Model and domain must agree on every acceptance, every
//! refusal and every day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::testing::value::day;
use domain::testing::{Story, ask, pool};
use domain::{Command, invariant};
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

use super::config;

/// The days on which things begin and end; the bits above them stand for ever after.
const DAYS: u32 = 24;

/// The days of a period, one bit each.
fn bits(from: u32, until: Option<u32>) -> u64 {
    let since = u64::MAX << from;
    until.map_or(since, |until| if until <= from { 0 } else { since & !(u64::MAX << until) })
}

fn on(day_number: u32) -> NaiveDate {
    day("2001-03-01").checked_add_days(Days::new(day_number.into())).unwrap()
}

fn text(day_number: u32) -> String {
    on(day_number).to_string()
}

/// What is asked: things by number, days by number.
#[derive(Clone, Copy, Debug)]
enum Act {
    Admit { id: u32, person: u32, from: u32 },
    Leave { id: u32, on: u32 },
    Correct { id: u32, from: u32, left: Option<u32> },
    AnnulMembership { id: u32 },
    Seat { id: u32, seat: u32, person: u32, from: u32, until: Option<u32> },
    End { id: u32, on: u32 },
    Replace { id: u32, on: u32, successor: u32, person: u32 },
    AnnulMandate { id: u32 },
    ChangePlaces { seat: u32, from: u32, places: u32 },
}

impl Act {
    fn command(self) -> Command {
        let end = |until: Option<u32>| until.map(text);
        let places =
            |seat, places| if seat == 1 { ask::places(1, places) } else { ask::open_places(seat, places) };
        match self {
            Self::Admit { id, person, from } => ask::admit(id, person, 1, &text(from)),
            Self::Leave { id, on } => ask::leave(id, &text(on)),
            Self::Correct { id, from, left } => {
                ask::correct_membership(id, &text(from), end(left).as_deref())
            }
            Self::AnnulMembership { id } => ask::annul_membership(id),
            Self::Seat { id, seat, person, from, until } => {
                ask::seat(id, seat, person, &text(from), end(until).as_deref())
            }
            Self::End { id, on } => ask::end(id, &text(on)),
            Self::Replace { id, on, successor, person } => ask::replace(id, &text(on), successor, person),
            Self::AnnulMandate { id } => ask::annul_mandate(id),
            Self::ChangePlaces { seat, from, places: count } => {
                ask::change_seats(1, &text(from), [places(seat, Some(count))])
            }
        }
    }
}

#[derive(Clone, Debug)]
struct Spell {
    person: u32,
    from: u32,
    left: Option<u32>,
}

#[derive(Clone, Debug)]
struct Sitting {
    person: u32,
    seat: u32,
    days: u64,
    ended: bool,
}

/// The model: the first seat requires membership, the second does not; both begin with one place.
#[derive(Clone, Debug, Default)]
struct Model {
    spells: BTreeMap<u32, Spell>,
    sittings: BTreeMap<u32, Sitting>,
    places: BTreeMap<(u32, u32), u32>,
    agreed: bool,
}

impl Model {
    fn covered(&self, person: u32) -> u64 {
        let spells = self.spells.values().filter(|spell| spell.person == person);
        spells.fold(0, |days, spell| days | bits(spell.from, spell.left))
    }

    fn is_free(&self, id: u32, spell: &Spell) -> bool {
        let mut others =
            self.spells.iter().filter(|(other, held)| **other != id && held.person == spell.person);
        others.all(|(_, held)| bits(held.from, held.left) & bits(spell.from, spell.left) == 0)
    }

    /// Whether on no day more people sit than there are places.
    fn has_room(&self, seat: u32) -> bool {
        (0..=DAYS).all(|bit| {
            let changes = self.places.range((seat, 0)..=(seat, bit));
            let places = changes.last().map_or(1, |(_, places)| *places);
            let held = self.sittings.values().filter(|s| s.seat == seat && s.days >> bit & 1 == 1).count();
            held <= places as usize
        })
    }

    fn sits_alone(&self, seat: u32, person: u32, days: u64) -> bool {
        self.sittings.values().filter(|s| s.seat == seat && s.person == person).all(|s| s.days & days == 0)
    }

    fn seated(mut self, id: u32, sitting: Sitting) -> Option<Self> {
        let (seat, days) = (sitting.seat, sitting.days);
        let entitled = seat != 1 || days & !self.covered(sitting.person) == 0;
        let new = self.sittings.insert(id, sitting).is_none();
        (new && days != 0 && entitled && self.has_room(seat)).then_some(self)
    }

    /// The model with the spell as it is to be, and with what then ends; `None` where that cannot be.
    fn with_spell(mut self, id: u32, spell: Option<Spell>, ends: bool) -> Option<Self> {
        let person = self.spells.get(&id).map(|spell| spell.person)?;
        match spell {
            Some(spell) => self.spells.insert(id, spell),
            None => self.spells.remove(&id),
        };
        let covered = self.covered(person);
        for sitting in self.sittings.values_mut().filter(|s| s.seat == 1 && s.person == person) {
            let bare = sitting.days & !covered;
            if bare != 0 {
                let kept = bits(0, Some(bare.trailing_zeros())) & sitting.days;
                if kept == 0 || !ends {
                    return None;
                }
                (sitting.days, sitting.ended) = (kept, true);
            }
        }
        Some(self)
    }

    /// The model after the act, or `None` where it contradicts the model.
    fn after(mut self, act: Act) -> Option<Self> {
        match act {
            Act::Admit { id, person, from } => {
                let spell = Spell { person, from, left: None };
                let free = self.is_free(id, &spell);
                let new = self.spells.insert(id, spell).is_none();
                (new && free).then_some(self)
            }
            Act::Leave { id, on } => {
                let spell = self.spells.get(&id).cloned()?;
                let left = Spell { left: Some(on), ..spell.clone() };
                let may = spell.left.is_none() && spell.from < on;
                may.then(|| self.with_spell(id, Some(left), true)).flatten()
            }
            Act::Correct { id, from, left } => {
                let spell = self.spells.get(&id).cloned()?;
                let right = Spell { from, left, ..spell.clone() };
                let same = spell.from == from && spell.left == left;
                let may = !same && bits(from, left) != 0 && self.is_free(id, &right);
                may.then(|| self.with_spell(id, Some(right), true)).flatten()
            }
            Act::AnnulMembership { id } => self.with_spell(id, None, false),
            Act::Seat { id, seat, person, from, until } => {
                let alone = self.sits_alone(seat, person, bits(from, until));
                self.seated(id, Sitting { person, seat, days: bits(from, until), ended: false })
                    .filter(|_| alone)
            }
            Act::Replace { id, on, successor, person } => {
                let former = self.sittings.get(&id).cloned()?;
                let end = (former.days >> 63 == 0).then(|| 64 - former.days.leading_zeros());
                let days = bits(on, end);
                // She cannot take over from herself.
                let alone = self.sits_alone(former.seat, person, days);
                let ended = self.after(Act::End { id, on })?;
                let sitting = Sitting { person, seat: former.seat, days, ended: false };
                ended.seated(successor, sitting).filter(|_| alone)
            }
            Act::End { id, on } => {
                let sitting = self.sittings.get_mut(&id)?;
                let first = sitting.days.trailing_zeros();
                // Not after the day on which it would have ended by itself.
                let in_time = sitting.days >> 63 == 1 || on <= 64 - sitting.days.leading_zeros();
                let may = !sitting.ended && first < on && in_time;
                (sitting.days, sitting.ended) = (sitting.days & bits(0, Some(on)), true);
                may.then_some(self)
            }
            Act::AnnulMandate { id } => self.sittings.remove(&id).map(|_| self),
            Act::ChangePlaces { seat, from, places } => {
                let new = self.places.insert((seat, from), places).is_none();
                (new && self.has_room(seat)).then_some(self)
            }
        }
    }
}

struct Reference;

impl ReferenceStateMachine for Reference {
    type State = Model;
    type Transition = Act;

    fn init_state() -> BoxedStrategy<Model> {
        Just(Model::default()).boxed()
    }

    fn transitions(_: &Model) -> BoxedStrategy<Act> {
        let (id, person, seat, from) = (1_u32..6, 1_u32..4, 1_u32..3, 0_u32..DAYS);
        let until = || prop::option::of(0_u32..DAYS);
        prop_oneof![
            4 => (id.clone(), person.clone(), from.clone()).prop_map(|(id, person, from)| Act::Admit { id, person, from }),
            2 => (id.clone(), from.clone()).prop_map(|(id, on)| Act::Leave { id, on }),
            3 => (id.clone(), from.clone(), until()).prop_map(|(id, from, left)| Act::Correct { id, from, left }),
            1 => id.clone().prop_map(|id| Act::AnnulMembership { id }),
            6 => (id.clone(), seat.clone(), person, from.clone(), until())
                .prop_map(|(id, seat, person, from, until)| Act::Seat { id, seat, person, from, until }),
            2 => (id.clone(), from.clone()).prop_map(|(id, on)| Act::End { id, on }),
            3 => (id.clone(), from.clone(), id.clone(), 1_u32..4)
                .prop_map(|(id, on, successor, person)| Act::Replace { id, on, successor, person }),
            1 => id.prop_map(|id| Act::AnnulMandate { id }),
            2 => (seat, from, 0_u32..4).prop_map(|(seat, from, places)| Act::ChangePlaces { seat, from, places }),
        ]
        .boxed()
    }

    fn apply(model: Model, act: &Act) -> Model {
        match model.clone().after(*act) {
            Some(after) => Model { agreed: true, ..after },
            None => Model { agreed: false, ..model },
        }
    }
}

struct Register(Story);

impl StateMachineTest for Register {
    type SystemUnderTest = Self;
    type Reference = Reference;

    fn init_test(_: &Model) -> Self {
        let seats = [ask::places(1, Some(1)), ask::open_places(2, Some(1))];
        let ground = [ask::record(1), ask::record(2), ask::record(3), ask::enrol(1)];
        Self(Story::new().given(ground).given([ask::establish(1, 1, "2000-01-01", seats)]))
    }

    fn apply(mut register: Self, model: &Model, act: Act) -> Self {
        let decided = register.0.take(&act.command());
        assert_eq!(decided.is_ok(), model.agreed, "{act:?}: {decided:?}");
        register
    }

    fn check_invariants(register: &Self, model: &Model) {
        let register = register.0.register();
        assert_eq!(invariant::violations(register), []);
        for number in 1..6 {
            let spell = register.members().get(pool::membership(number));
            let sitting = register.committees().mandate(pool::mandate(number));
            let spell_days = model.spells.get(&number).map_or(0, |spell| bits(spell.from, spell.left));
            let sitting_days = model.sittings.get(&number).map_or(0, |sitting| sitting.days);
            for bit in 0..=DAYS {
                let is_member = spell.is_some_and(|spell| spell.status(on(bit)).is_member());
                assert_eq!(is_member, spell_days >> bit & 1 == 1, "membership {number} on {}", on(bit));
                let sits = sitting.is_some_and(|sitting| sitting.counted.contains(on(bit)));
                assert_eq!(sits, sitting_days >> bit & 1 == 1, "mandate {number} on {}", on(bit));
            }
        }
    }
}

prop_state_machine! {
    #![proptest_config(config())]

    /// Protects against refusing what is possible as much as against accepting what is not.
    #[test]
    fn model_and_domain_agree_on_everything(sequential 1..100 => Register);
}
