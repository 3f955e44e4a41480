//! A member's rights are suspended; she is a member all the same.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{DecisionContext, period};
use crate::member::evolve::{change, with_spell};
use crate::member::undo::gone_with_its_spell;
use crate::member::{Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MembershipId;
use crate::value::{PartialDate, Period, Remark};

/// Suspend a member's rights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suspend {
    /// Whose.
    pub membership: MembershipId,
    /// The first day of the suspension.
    pub on: PartialDate,
    /// The first day after it, where it is known.
    pub until: Option<PartialDate>,
    /// Why.
    pub reason: Option<Remark>,
}

/// A member was suspended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Suspended {
    pub membership: MembershipId,
    pub on: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Act for Suspend {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (membership, on) = (self.membership, self.on);
        let (found, spell) = known.members.spell(membership)?;
        let suspension = period(on, self.until)?;
        // An open suspension of a closed spell ends with it.
        let within = Period { until: suspension.until.or(spell.until), ..suspension };
        if !spell.may_cover(&within) || !within.holds_a_day() {
            return Err(Rejection::OutsideMembership { membership, from: spell.from }.into());
        }
        if let Some(other) = found.suspensions.iter().find(|other| other.repeats(&within)) {
            return Err(Rejection::AlreadySuspended { membership, from: other.from }.into());
        }
        Ok(vec![Suspended { membership, on, reason: self.reason.clone(), until: within.until }.into()])
    }
}

impl Effect for Suspended {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let suspension = Period { from: self.on, until: self.until };
        with_spell(state, self.membership, |state| {
            change(state, self.membership, |found| {
                found.suspensions.push(suspension);
                found.suspensions.sort_by_key(Period::first_day);
            });
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_spell(at, self.membership)
    }
}

#[cfg(test)]
mod tests {
    use crate::member::Status;
    use crate::testing::value::{date, day, remark};
    use crate::testing::{Story, ask, pool};
    use crate::undo::{Moments, plan};
    use crate::value::{PartialDate, Salt};

    fn member() -> Story {
        Story::new().given([ask::record(1), ask::enrol(1), ask::admit(1, 1, 1, "2016-03-01")])
    }

    /// Protects the count of who may vote: rights are suspended from the first day on, and whole again on the day after the last.
    #[test]
    fn rights_are_suspended_on_the_days_of_the_suspension() {
        let story = member().given([ask::suspend(1, "2018-01-01", Some("2018-03-01"))]);
        let status = |on| story.register().members().get(pool::membership(1)).unwrap().status(day(on));
        let days = ["2017-12-31", "2018-01-01", "2018-02-28", "2018-03-01"];
        assert_eq!(days.map(status), [Status::Active, Status::Suspended, Status::Suspended, Status::Active]);
    }

    /// Protects spells that are over: a suspension without an end does not outlive the membership.
    #[test]
    fn an_open_suspension_ends_with_the_membership() {
        let story = member().given([ask::leave(1, "2019"), ask::suspend(1, "2018", None)]);
        let found = story.register().members().get(pool::membership(1)).unwrap();
        let ends: Vec<Option<PartialDate>> = found.suspensions.iter().map(|one| one.until).collect();
        assert_eq!(ends, [Some(date("2019"))]);
    }

    /// Protects imports that are taken back: a suspension goes with a membership that the batch began, and cannot be taken back alone.
    #[test]
    fn it_is_undone_with_its_membership_alone() {
        let (before, began) = (Story::new(), member());
        let after = member().given([ask::suspend(1, "2018", None)]);
        let undo = |before: &Story| {
            let moments =
                Moments { before: before.register(), after: after.register(), now: after.register() };
            let facts = after.events().get(before.events().len()..).unwrap();
            plan(moments, facts, &remark("typed twice"), &mut || Salt([7; 16]))
        };
        assert_eq!(undo(&began).unwrap_err().to_string(), "not_undoable");
        let kinds: Vec<&str> = undo(&before).unwrap().iter().map(|command| command.kind().name).collect();
        assert_eq!(kinds, ["annul", "annul", "annul"]);
    }
}
