//! Memberships and work in tests: commands in few words, one sample of each event and of each command, and the commands of random
//! walks.

use proptest::option::of as maybe;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::ids::Ids;
use super::pool;
use super::value::{code, date, near_date, remark, right};
use super::walk::{Few, each, reason, until};
use crate::Command;
use crate::member::{self, Event, ExitReason, Party, Rejection, WorkArea, act};
use crate::value::ShortText;

fn party(person: u32) -> Party {
    Party::Person(pool::person(person))
}

/// Ask to be admitted.
pub fn apply(membership: u32, person: u32, cooperative: u32, on: &str) -> Command {
    let (membership, cooperative) = (pool::membership(membership), pool::cooperative(cooperative));
    act::Apply { membership, party: party(person), cooperative, on: date(on) }.into()
}

/// Decline a request.
pub fn decline(membership: u32, on: &str) -> Command {
    let (membership, on) = (pool::membership(membership), date(on));
    act::Decline { membership, on, reason: None }.into()
}

/// Admit a person without a number.
pub fn admit(membership: u32, person: u32, cooperative: u32, on: &str) -> Command {
    admit_party(membership, party(person), cooperative, None, on)
}

/// Admit a person with a number.
pub fn admit_as(membership: u32, person: u32, cooperative: u32, number: &str, on: &str) -> Command {
    admit_party(membership, party(person), cooperative, Some(number), on)
}

/// Admit a person or an organisation.
pub fn admit_party(
    membership: u32,
    party: Party,
    cooperative: u32,
    number: Option<&str>,
    on: &str,
) -> Command {
    let (membership, cooperative) = (pool::membership(membership), pool::cooperative(cooperative));
    act::Admit { membership, party, cooperative, number: number.map(code), on: date(on), left: None }.into()
}

/// Suspend a member.
pub fn suspend(membership: u32, on: &str, until: Option<&str>) -> Command {
    let (membership, on, until) = (pool::membership(membership), date(on), until.map(date));
    act::Suspend { membership, on, until, reason: None }.into()
}

/// Give a member her rights back.
pub fn reinstate(membership: u32, on: &str) -> Command {
    act::Reinstate { membership: pool::membership(membership), on: date(on) }.into()
}

/// A member resigns.
pub fn leave(membership: u32, on: &str) -> Command {
    let (membership, on) = (pool::membership(membership), date(on));
    act::Leave { membership, on, reason: Some(ExitReason::Resignation) }.into()
}

/// Correct the days of a spell, which then has no number.
pub fn correct_membership(membership: u32, admitted: &str, left: Option<&str>) -> Command {
    let (membership, admitted) = (pool::membership(membership), date(admitted));
    let left = left.map(|on| (date(on), Some(ExitReason::Resignation)));
    act::Correct { membership, number: None, admitted, left, reason: None }.into()
}

/// Annul a membership.
pub fn annul_membership(membership: u32) -> Command {
    act::Annul { membership: pool::membership(membership), reason: remark("error") }.into()
}

/// Assign a person to an area of work.
pub fn work(assignment: u32, person: u32, cooperative: u32, area: &str, from: &str) -> Command {
    let (assignment, area) = (pool::assignment(assignment), right(WorkArea::new(area)));
    let (person, cooperative, from) = (pool::person(person), pool::cooperative(cooperative), date(from));
    act::AssignWork { assignment, person, cooperative, area, from, until: None }.into()
}

/// End an assignment.
pub fn end_work(assignment: u32, on: &str) -> Command {
    act::EndWork { assignment: pool::assignment(assignment), on: date(on) }.into()
}

/// Annul an assignment.
pub fn annul_work(assignment: u32) -> Command {
    act::AnnulWork { assignment: pool::assignment(assignment), reason: remark("error") }.into()
}

/// One sample of each kind of event.
pub(super) fn samples() -> Vec<Event> {
    let (cooperative, membership, assignment) =
        (pool::cooperative(1), pool::membership(1), pool::assignment(1));
    let (person, party, legal) =
        (pool::person(1), Party::Person(pool::person(1)), Party::Cooperative(pool::cooperative(2)));
    let (from, on, reason) = (date("2016-03"), date("2021-11-30"), remark("typed wrongly"));
    let (number, until, area) = (Some(code("017")), Some(date("2022")), WorkArea::Other(code("lavandería")));
    let (left, some_reason) = (Some((on, Some(ExitReason::Transfer))), Some(reason.clone()));
    vec![
        Event::Applied(act::Applied { cooperative, membership, on: from, party: legal }),
        Event::Declined(act::Declined { membership, on, reason: some_reason.clone() }),
        Event::Admitted(act::Admitted { cooperative, membership, number: number.clone(), on: from, party }),
        Event::Suspended(act::Suspended { membership, on, reason: some_reason.clone(), until }),
        Event::Reinstated(act::Reinstated { membership, on }),
        Event::Left(act::Left { membership, on, reason: Some(ExitReason::Resignation) }),
        Event::Corrected(act::Corrected { admitted: from, left, membership, number, reason: some_reason }),
        Event::Annulled(act::Annulled { membership, reason: reason.clone() }),
        Event::Reassigned(act::Reassigned { membership, person }),
        Event::WorkAssigned(act::WorkAssigned { area, assignment, cooperative, from, person, until }),
        Event::WorkEnded(act::WorkEnded { assignment, on }),
        Event::WorkAnnulled(act::WorkAnnulled { assignment, reason }),
        Event::WorkReassigned(act::WorkReassigned { assignment, person }),
    ]
}

/// One sample of each kind of command.
pub(super) fn commands() -> Vec<Command> {
    vec![
        apply(1, 1, 1, "2015"),
        decline(1, "2016"),
        admit_as(1, 1, 1, "017", "2016-03-01"),
        suspend(1, "2018-01-01", Some("2018-03-01")),
        reinstate(1, "2018-02-01"),
        leave(1, "2020-05-01"),
        correct_membership(1, "2016-02-01", None),
        annul_membership(1),
        work(1, 1, 1, "kitchen", "2017-01-01"),
        end_work(1, "2018-01-01"),
        annul_work(1),
    ]
}

/// A sample of each rejection, some twice where its sentence has two forms.
pub(super) fn rejections() -> Vec<Rejection> {
    let (person, other, cooperative) = (pool::person(1), pool::person(2), pool::cooperative(1));
    let (membership, assignment) = (pool::membership(1), pool::assignment(1));
    let (from, until) = (date("2016-03"), date("2021-11-30"));
    vec![
        Rejection::MembershipUnknown { membership: pool::membership(99) },
        Rejection::MembershipExists { membership },
        Rejection::ApplicationDeclined { membership },
        Rejection::NotAdmitted { membership },
        Rejection::AlreadyAdmitted { membership },
        Rejection::ApplicationDiffers { membership },
        Rejection::MemberOfSelf { cooperative },
        Rejection::AlreadyMember { membership, from },
        Rejection::AlreadyApplied { membership },
        Rejection::NumberTaken { number: "017".to_owned(), membership },
        Rejection::BeforeApplication { applied: from },
        Rejection::EndsBeforeStart { from, until },
        Rejection::AlreadyLeft { membership, left: until },
        Rejection::OutsideMembership { membership, from },
        Rejection::AlreadySuspended { membership, from },
        Rejection::NotSuspended { membership },
        Rejection::MembershipUnchanged { membership },
        Rejection::AssignmentUnknown { assignment: pool::assignment(99) },
        Rejection::AssignmentExists { assignment },
        Rejection::AlreadyAssigned { assignment, from },
        Rejection::AssignmentEnded { assignment, until },
        Rejection::NumberIsDocument { holder: other },
        Rejection::MergeOverlaps { duplicate: person, survivor: other },
    ]
}

/// A command of a random walk.
pub(super) fn arbitrary(ids: &Ids) -> Few<member::Command> {
    let new_membership = move || ids.unmade(ids.pool.memberships, pool::membership);
    let membership = move || ids.one(ids.pool.memberships, pool::membership);
    let new_assignment = move || ids.unmade(ids.pool.assignments, pool::assignment);
    let assignment = move || ids.one(ids.pool.assignments, pool::assignment);
    let cooperative = move || ids.one(ids.pool.cooperatives, pool::cooperative);
    let person = move || ids.one(ids.pool.persons, pool::person);
    let party = move || {
        let legal = cooperative().prop_map(Party::Cooperative);
        prop_oneof![9 => person().prop_map(Party::Person), 1 => legal]
    };
    let exit = || maybe(each(ExitReason::VARIANTS));
    let apply = (new_membership(), party(), cooperative(), near_date()).prop_map(
        |(membership, party, cooperative, on)| {
            member::Command::Apply(act::Apply { membership, party, cooperative, on })
        },
    );
    let decline = (membership(), near_date(), maybe(reason())).prop_map(|(membership, on, reason)| {
        member::Command::Decline(act::Decline { membership, on, reason })
    });
    let past = prop_oneof![3 => Just(None), 1 => (near_date(), exit()).prop_map(Some)];
    let admit = (
        prop_oneof![4 => new_membership(), 1 => membership()],
        party(),
        cooperative(),
        number(),
        near_date(),
        past,
    )
        .prop_map(|(membership, party, cooperative, number, on, left)| {
            member::Command::Admit(act::Admit { membership, party, cooperative, number, on, left })
        });
    let suspend =
        (membership(), near_date(), until(), maybe(reason())).prop_map(|(membership, on, until, reason)| {
            member::Command::Suspend(act::Suspend { membership, on, until, reason })
        });
    let reinstate = (membership(), near_date())
        .prop_map(|(membership, on)| member::Command::Reinstate(act::Reinstate { membership, on }));
    let leave = (membership(), near_date(), exit())
        .prop_map(|(membership, on, reason)| member::Command::Leave(act::Leave { membership, on, reason }));
    let correct = (membership(), number(), near_date(), maybe((near_date(), exit())), maybe(reason()))
        .prop_map(|(membership, number, admitted, left, reason)| {
            member::Command::Correct(act::Correct { membership, number, admitted, left, reason })
        });
    let annul = (membership(), reason())
        .prop_map(|(membership, reason)| member::Command::Annul(act::Annul { membership, reason }));
    let area = || prop_oneof![Just(WorkArea::Kitchen), Just(WorkArea::Other(code("lavandería")))];
    let assign = (new_assignment(), person(), cooperative(), area(), near_date(), until()).prop_map(
        |(assignment, person, cooperative, area, from, until)| {
            member::Command::AssignWork(act::AssignWork {
                assignment,
                person,
                cooperative,
                area,
                from,
                until,
            })
        },
    );
    let end = (assignment(), near_date())
        .prop_map(|(assignment, on)| member::Command::EndWork(act::EndWork { assignment, on }));
    let unassign = (assignment(), reason())
        .prop_map(|(assignment, reason)| member::Command::AnnulWork(act::AnnulWork { assignment, reason }));
    Union::new_weighted(vec![
        (3, apply.boxed()),
        (1, decline.boxed()),
        (10, admit.boxed()),
        (6, suspend.boxed()),
        (5, reinstate.boxed()),
        (4, leave.boxed()),
        (5, correct.boxed()),
        (1, annul.boxed()),
        (4, assign.boxed()),
        (2, end.boxed()),
        (1, unassign.boxed()),
    ])
    .boxed()
}

fn number() -> Few<Option<ShortText>> {
    maybe(select(vec!["1", "017", "23-A"]).prop_map(code)).boxed()
}
