//! Random walks: commands of every kind about a few things, with dates in any order, so that they often meet. A walk
//! does not know which of them will be rejected; that is what it is for.

use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Strategy, prop_oneof};
use proptest::sample::select;

use super::ids::Ids;
use super::value::{near_date, remark};
use super::{Pool, ask};
use crate::Command;
use crate::value::{PartialDate, Remark};

/// The family names of the walk; they occur nowhere else, so that a test can look for them where they must not be.
pub const FAMILY_NAMES: [&str; 6] =
    ["Quispeñawi", "Mamanikuna", "Огнёвалова", "حدادیانپور", "Τσαμπάσηδου", "Yupankichay"];
const REMARKS: [&str; 3] = ["acta 14/2019, folio 3", "vérifié — 確認", "error al transcribir"];

/// A strategy of few values.
pub(super) type Few<T> = BoxedStrategy<T>;

pub(super) fn reason() -> Few<Remark> {
    select(REMARKS.to_vec()).prop_map(remark).boxed()
}

pub(super) fn until() -> Few<Option<PartialDate>> {
    weighted(0.4, near_date()).boxed()
}

pub(super) fn each<T: Copy + core::fmt::Debug + 'static>(all: &[T]) -> Few<T> {
    select(all.to_vec()).boxed()
}

/// A random command about the things of the pool, as if nothing had been made of them yet.
pub fn arbitrary_command(pool: Pool) -> impl Strategy<Value = Command> {
    any_command(&Ids::of(pool))
}

/// Up to so many random commands, most often after a [`foundation`]. Each mostly refers to what those before it have made.
pub fn arbitrary_walk(pool: Pool, length: usize) -> impl Strategy<Value = Vec<Command>> {
    let ids = Ids::of(pool);
    let beginnings = vec![(1, Vec::new()), (3, foundation(pool))];
    ids.walks(beginnings, any_command(&ids), length)
}

fn any_command(ids: &Ids) -> Few<Command> {
    prop_oneof![
        5 => super::person::arbitrary(ids).prop_map(Command::Person),
        4 => super::cooperative::arbitrary(ids).prop_map(Command::Cooperative),
        8 => super::member::arbitrary(ids).prop_map(Command::Member),
        9 => super::committee::arbitrary(ids).prop_map(Command::Committee),
        9 => super::certification::arbitrary(ids).prop_map(Command::Certification),
        7 => super::programme::arbitrary(ids).prop_map(Command::Programme),
        5 => super::equality::arbitrary(ids).prop_map(Command::Equality),
        3 => super::statute::arbitrary(ids).prop_map(Command::Statute),
    ]
    .boxed()
}

/// Commands that are all accepted: everybody recorded and admitted somewhere, a central with cooperatives, an organ with
/// somebody in it.
pub fn foundation(pool: Pool) -> Vec<Command> {
    let mut commands: Vec<Command> = (1..=pool.persons).map(super::person::recorded).collect();
    commands.push(ask::enrol_central(1));
    commands.extend((2..=pool.cooperatives).map(ask::enrol));
    let others = 2..=pool.cooperatives.min(pool.affiliations.saturating_add(1));
    commands.extend(others.map(|one| ask::affiliate(one.saturating_sub(1), one, 1, "2000")));
    let members = 1..=pool.persons.min(pool.memberships);
    let home = |person: u32| if person.is_multiple_of(2) { 1 } else { pool.cooperatives };
    commands.extend(members.map(|person| ask::admit(person, person, home(person), "2001-02-15")));
    commands.push(ask::establish(
        1,
        1,
        "2001-01-01",
        (1..=pool.seats.min(5)).map(super::committee::usual_seat),
    ));
    if 1 < pool.persons && 1 < pool.seats {
        commands.push(ask::seat(1, 2, 2, "2002-01-15", None));
    }
    commands.extend(super::certification::foundation(pool));
    commands.extend(super::equality::foundation(pool));
    commands.extend(super::statute::foundation(pool));
    commands
}
