//! How somebody of a productive group is tied to the cooperative on a day.

use chrono::NaiveDate;

use crate::member::Party;
use crate::programme::Tie;
use crate::register::Register;
use crate::value::id::{CooperativeId, PersonId};

/// The closest tie of a person to an organisation with what belongs to it, on a day: a member, kin of one, a worker, or
/// nothing that the register knows of.
pub fn tie(register: &Register, cooperative: CooperativeId, person: PersonId, on: NaiveDate) -> Tie {
    let family = register.cooperatives().family(cooperative, on);
    let is_member = |person: PersonId| {
        let mut spells = register.members().of(Party::Person(person));
        spells.any(|it| family.contains(&it.cooperative) && it.status(on).is_member())
    };
    let kin = || {
        let mut kinships = register.persons().kinships();
        kinships.any(|(who, _, whom)| who == person && is_member(whom) || whom == person && is_member(who))
    };
    let works = || {
        let mut work = register.members().work_of(person);
        work.any(|it| family.contains(&it.cooperative) && it.period.contains(on))
    };
    if is_member(person) {
        Tie::Member
    } else if kin() {
        Tie::Kin
    } else if works() {
        Tie::Worker
    } else {
        Tie::None
    }
}
