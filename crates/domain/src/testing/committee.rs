//! Organs and mandates in tests: commands in few words, one sample of each event and of each command, and the commands of random
//! walks.

use proptest::collection::vec;
use proptest::option::{of as maybe, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::ids::Ids;
use super::value::{date, day, label, near_date, remark};
use super::walk::{Few, each, reason, until};
use super::{Pool, pool};
use crate::Command;
use crate::committee::{
    self, Basis, BasisKind, EndReason, Event, Kind, Origin, Post, Rank, Rejection, SeatSpec, act,
};

/// A full seat of an ordinary member that requires membership.
pub fn places(seat: u32, places: Option<u32>) -> SeatSpec {
    let (post, rank, requires_membership) = (Post::Member, Rank::Full, true);
    SeatSpec { places, post, rank, requires_membership, seat: pool::seat(seat) }
}

/// A full seat that anybody can hold.
pub fn open_places(seat: u32, count: Option<u32>) -> SeatSpec {
    SeatSpec { requires_membership: false, ..places(seat, count) }
}

/// What most organs rest on.
pub fn basis() -> Basis {
    Basis { kind: BasisKind::Statute, reference: None }
}

/// Establish a board of directors.
pub fn establish(
    organ: u32,
    cooperative: u32,
    from: &str,
    seats: impl IntoIterator<Item = SeatSpec>,
) -> Command {
    establish_kind(organ, cooperative, Kind::BoardOfDirectors, from, seats)
}

/// Establish an organ of a kind.
pub fn establish_kind(
    organ: u32,
    cooperative: u32,
    kind: Kind,
    from: &str,
    seats: impl IntoIterator<Item = SeatSpec>,
) -> Command {
    act::Establish {
        organ: pool::organ(organ),
        cooperative: pool::cooperative(cooperative),
        kind,
        name: None,
        objective: None,
        basis: basis(),
        from: date(from),
        seats: seats.into_iter().collect(),
        external_key: None,
        another: false,
    }
    .into()
}

/// Correct an organ's kind.
pub fn correct_organ(organ: u32, kind: Kind) -> Command {
    correct_objective(organ, kind, None)
}

/// Correct an organ's kind and objective.
pub fn correct_objective(organ: u32, kind: Kind, objective: Option<&str>) -> Command {
    let (organ, basis, objective) = (pool::organ(organ), basis(), objective.map(remark));
    let (name, reason, another) = (None, None, false);
    act::Correct { organ, kind, name, objective, basis, reason, another }.into()
}

/// Define a term.
pub fn term(term: u32, organ: u32, name: &str, from: &str, until: Option<&str>) -> Command {
    let (term, organ, label) = (pool::term(term), pool::organ(organ), label(name));
    let (from, until) = (date(from), until.map(date));
    act::DefineTerm { term, organ, label, from, until, external_key: None }.into()
}

/// Change an organ's seats.
pub fn change_seats(organ: u32, from: &str, seats: impl IntoIterator<Item = SeatSpec>) -> Command {
    let (organ, seats) = (pool::organ(organ), seats.into_iter().collect());
    act::ChangeSeats { organ, from: date(from), seats }.into()
}

/// Seat a person.
pub fn seat(mandate: u32, seat: u32, person: u32, from: &str, until: Option<&str>) -> Command {
    seat_for(mandate, seat, person, None, from, until)
}

/// Seat a person on behalf of a cooperative.
pub fn seat_for(
    mandate: u32,
    seat: u32,
    person: u32,
    represents: Option<u32>,
    from: &str,
    until: Option<&str>,
) -> Command {
    act::Seat {
        mandate: pool::mandate(mandate),
        seat: pool::seat(seat),
        person: pool::person(person),
        from: date(from),
        until: until.map(date),
        represents: represents.map(pool::cooperative),
        origin: None,
        term: None,
    }
    .into()
}

/// End a mandate by resignation.
pub fn end(mandate: u32, on: &str) -> Command {
    let (mandate, on) = (pool::mandate(mandate), date(on));
    act::EndMandate { mandate, on, reason: Some(EndReason::Resignation) }.into()
}

/// Replace a holder.
pub fn replace(mandate: u32, on: &str, successor: u32, person: u32) -> Command {
    act::ReplaceMandate {
        mandate: pool::mandate(mandate),
        on: date(on),
        reason: EndReason::Replaced,
        successor: pool::mandate(successor),
        person: pool::person(person),
        until: None,
        represents: None,
        origin: None,
    }
    .into()
}

/// Correct the days of a mandate.
pub fn correct_mandate(mandate: u32, from: &str, until: Option<&str>) -> Command {
    act::CorrectMandate {
        mandate: pool::mandate(mandate),
        from: date(from),
        until: until.map(date),
        represents: None,
        origin: None,
        term: None,
        reason: None,
    }
    .into()
}

/// Annul a mandate.
pub fn annul_mandate(mandate: u32) -> Command {
    act::AnnulMandate { mandate: pool::mandate(mandate), reason: remark("error") }.into()
}

/// Dissolve an organ.
pub fn dissolve_organ(organ: u32, on: &str) -> Command {
    act::Dissolve { organ: pool::organ(organ), on: date(on) }.into()
}

/// Annul an organ.
pub fn annul_organ(organ: u32) -> Command {
    act::Annul { organ: pool::organ(organ), reason: remark("error") }.into()
}

/// One sample of each kind of event.
pub(super) fn samples() -> Vec<Event> {
    let (organ, term, mandate, person) = (pool::organ(1), pool::term(1), pool::mandate(1), pool::person(1));
    let (basis, kind) = (
        Basis { kind: BasisKind::Law, reference: Some(label("LGC art. 32(1)")) },
        Kind::GenderEqualityCommittee,
    );
    let (from, on, reason) = (date("2021-11"), date("2022-11-30"), remark("typed wrongly"));
    let (key, name) = (Some(label("organ/4")), Some(label("Comité de igualdad de género")));
    let (until, origin, some_reason) = (Some(date("2023")), Some(Origin::Election), Some(reason.clone()));
    let (represents, some_term, some_basis) = (Some(pool::cooperative(2)), Some(term), basis.clone());
    let (cooperative, external_key) = (pool::cooperative(1), key.clone());
    let seats = seats();
    vec![
        Event::Established(act::Established {
            basis,
            cooperative,
            external_key,
            from,
            kind,
            name: name.clone(),
            objective: None,
            organ,
            seats: seats.clone(),
        }),
        Event::Corrected(act::Corrected {
            basis: some_basis,
            kind,
            name,
            objective: None,
            organ,
            reason: some_reason.clone(),
        }),
        Event::TermDefined(act::TermDefined {
            external_key: key,
            from,
            label: label("2021–2023"),
            organ,
            term,
            until,
        }),
        Event::SeatsChanged(act::SeatsChanged { from, organ, seats }),
        Event::Seated(act::Seated {
            from,
            mandate,
            origin,
            person,
            represents,
            seat: pool::seat(1),
            term: some_term,
            until,
        }),
        Event::MandateEnded(act::MandateEnded { mandate, on, reason: Some(EndReason::TermExpired) }),
        Event::MandateCorrected(act::MandateCorrected {
            from,
            mandate,
            origin,
            reason: some_reason,
            represents,
            term: some_term,
            until,
        }),
        Event::MandateAnnulled(act::MandateAnnulled { mandate, reason: reason.clone() }),
        Event::MandateReassigned(act::MandateReassigned { mandate, person }),
        Event::Dissolved(act::Dissolved { on, organ }),
        Event::Annulled(act::Annulled { organ, reason }),
    ]
}

fn seats() -> Vec<SeatSpec> {
    let full = |number, post, places| SeatSpec {
        places,
        post,
        rank: Rank::Full,
        requires_membership: true,
        seat: pool::seat(number),
    };
    let alternate =
        SeatSpec { rank: Rank::Alternate, requires_membership: false, ..full(3, Post::Member, Some(2)) };
    vec![full(1, Post::President, Some(1)), full(2, Post::Other(label("vocal de actas")), None), alternate]
}

/// One sample of each kind of command.
pub(super) fn commands() -> Vec<Command> {
    vec![
        establish(1, 1, "2010", [places(1, Some(3))]),
        correct_organ(1, Kind::SupervisoryBoard),
        term(1, 1, "2021–2023", "2021", Some("2023")),
        change_seats(1, "2015", [places(1, Some(5))]),
        seat(1, 1, 1, "2016-03-01", Some("2018-03-01")),
        end(1, "2017-01-01"),
        replace(1, "2017-01-01", 2, 2),
        correct_mandate(1, "2016-04-01", None),
        annul_mandate(1),
        dissolve_organ(1, "2020"),
        annul_organ(1),
    ]
}

/// A sample of each rejection, some twice where its sentence has two forms.
pub(super) fn rejections() -> Vec<Rejection> {
    let (organ, term, seat, mandate) = (pool::organ(1), pool::term(1), pool::seat(1), pool::mandate(1));
    let (person, cooperative) = (pool::person(1), pool::cooperative(1));
    let (from, until, on) = (date("2016-03"), date("2021-11-30"), day("2021-11-30"));
    vec![
        Rejection::OrganUnknown { organ: pool::organ(99) },
        Rejection::OrganExists { organ },
        Rejection::OrganKeyTaken { holder: organ },
        Rejection::OrganDissolved { organ, until },
        Rejection::OrganGivenOnce { organ, from },
        Rejection::OrganUnchanged { organ },
        Rejection::OrganInUse { organ },
        Rejection::TermUnknown { term: pool::term(99) },
        Rejection::TermExists { term },
        Rejection::TermElsewhere { term, organ },
        Rejection::SeatUnknown { seat: pool::seat(99) },
        Rejection::SeatExists { seat },
        Rejection::SeatElsewhere { seat, organ },
        Rejection::SeatChangedThatDay { seat, from },
        Rejection::SeatDiffers { seat },
        Rejection::SeatsMissing { organ },
        Rejection::SeatsInUse { seat, on, places: 1 },
        Rejection::MandateUnknown { mandate: pool::mandate(99) },
        Rejection::MandateExists { mandate },
        Rejection::EndsBeforeStart { from, until },
        Rejection::OutsideOrgan { organ, from, until: None },
        Rejection::OutsideOrgan { organ, from, until: Some(until) },
        Rejection::SeatTaken { seat, on, holder: mandate },
        Rejection::NoSuchPlace { seat, on },
        Rejection::AlreadySeated { mandate, from },
        Rejection::NotEntitled { person, seat, on },
        Rejection::MandateEnded { mandate, until },
        Rejection::MandateUnchanged { mandate },
        Rejection::MembershipNeeded { mandate },
        Rejection::CooperativeHasOrgans { cooperative },
    ]
}

/// A command of a random walk.
pub(super) fn arbitrary(ids: &Ids) -> Few<committee::Command> {
    let organs = organ_commands(ids);
    let mandates = mandate_commands(ids);
    Union::new_weighted(organs.into_iter().chain(mandates).collect()).boxed()
}

fn organ_commands(ids: &Ids) -> Vec<(u32, Few<committee::Command>)> {
    let organ = move || ids.one(ids.pool.organs, pool::organ);
    let cooperative = move || ids.one(ids.pool.cooperatives, pool::cooperative);
    let kind = || each(Kind::VARIANTS);
    let name = || weighted(0.2, Just(label("Comité de mujeres")));
    let objective = || weighted(0.2, Just(remark("Que las mujeres participen")));
    let basis = || each(BasisKind::VARIANTS).prop_map(|kind| committee::Basis { kind, reference: None });
    let key = || weighted(0.2, select(vec!["o/1", "o/2"]).prop_map(label));
    let seats = move || vec(seat_spec(ids.pool), 0..4);
    let circumstances = (kind(), name(), objective(), basis(), key());
    let new = ids.unmade(ids.pool.organs, pool::organ);
    let establish = (new, cooperative(), circumstances, near_date(), seats(), any::<bool>()).prop_map(
        |(organ, cooperative, (kind, name, objective, basis, external_key), from, seats, another)| {
            committee::Command::Establish(act::Establish {
                organ,
                cooperative,
                kind,
                name,
                objective,
                basis,
                from,
                seats,
                external_key,
                another,
            })
        },
    );
    let correct = (organ(), kind(), name(), objective(), basis(), maybe(reason()), any::<bool>()).prop_map(
        |(organ, kind, name, objective, basis, reason, another)| {
            committee::Command::Correct(act::Correct { organ, kind, name, objective, basis, reason, another })
        },
    );
    let term = ids.unmade(ids.pool.terms, pool::term);
    let called = select(vec!["2001–2003", "2004–2006", "2007–"]).prop_map(label);
    let define = (term, organ(), called, near_date(), until(), key()).prop_map(
        |(term, organ, label, from, until, external_key)| {
            committee::Command::DefineTerm(act::DefineTerm { term, organ, label, from, until, external_key })
        },
    );
    let change = (organ(), near_date(), seats()).prop_map(|(organ, from, seats)| {
        committee::Command::ChangeSeats(act::ChangeSeats { organ, from, seats })
    });
    let dissolve = (organ(), near_date())
        .prop_map(|(organ, on)| committee::Command::Dissolve(act::Dissolve { organ, on }));
    let annul = (organ(), reason())
        .prop_map(|(organ, reason)| committee::Command::Annul(act::Annul { organ, reason }));
    vec![
        (5, establish.boxed()),
        (1, correct.boxed()),
        (2, define.boxed()),
        (5, change.boxed()),
        (1, dissolve.boxed()),
        (1, annul.boxed()),
    ]
}

/// The seat of that number as it usually is, so that changes of it mostly fit.
pub(super) fn usual_seat(number: u32) -> SeatSpec {
    let (post, rank, requires_membership, places) = match number.checked_rem(7) {
        Some(1) => (Post::President, Rank::Full, true, Some(1)),
        Some(2) => (Post::Member, Rank::Full, true, Some(2)),
        Some(3) => (Post::Member, Rank::Alternate, false, Some(1)),
        Some(4) => (Post::Delegate, Rank::Full, true, None),
        Some(6) => (Post::Member, Rank::Full, false, None),
        Some(_) | None => (Post::Other(label("vocal de actas")), Rank::Full, false, Some(2)),
    };
    SeatSpec { places, post, rank, requires_membership, seat: pool::seat(number) }
}

fn seat_spec(pool: Pool) -> Few<SeatSpec> {
    let places = prop_oneof![3 => Just(None), 2 => (0_u32..4).prop_map(|places| Some(Some(places))), 1 => Just(Some(None))];
    (1..=pool.seats.max(1), places, weighted(0.1, any::<bool>()))
        .prop_map(|(number, places, required)| {
            let usual = usual_seat(number);
            SeatSpec {
                places: places.unwrap_or(usual.places),
                requires_membership: required.unwrap_or(usual.requires_membership),
                ..usual
            }
        })
        .boxed()
}

fn mandate_commands(ids: &Ids) -> Vec<(u32, Few<committee::Command>)> {
    let mandate = move || ids.one(ids.pool.mandates, pool::mandate);
    let seat = move || ids.one(ids.pool.seats, pool::seat);
    let person = move || ids.one(ids.pool.persons, pool::person);
    let represents = move || weighted(0.25, ids.one(ids.pool.cooperatives, pool::cooperative));
    let origin = || maybe(each(Origin::VARIANTS));
    let term = move || weighted(0.2, ids.one(ids.pool.terms, pool::term));
    let why = || each(EndReason::VARIANTS);
    let days = || (near_date(), until());
    let new = move || ids.unmade(ids.pool.mandates, pool::mandate);
    let sit = (new(), seat(), person(), days(), represents(), origin(), term()).prop_map(
        |(mandate, seat, person, (from, until), represents, origin, term)| {
            committee::Command::Seat(act::Seat {
                mandate,
                seat,
                person,
                from,
                until,
                represents,
                origin,
                term,
            })
        },
    );
    let end = (mandate(), near_date(), maybe(why())).prop_map(|(mandate, on, reason)| {
        committee::Command::EndMandate(act::EndMandate { mandate, on, reason })
    });
    let replace = (mandate(), near_date(), why(), new(), person(), until(), represents(), origin()).prop_map(
        |(mandate, on, reason, successor, person, until, represents, origin)| {
            committee::Command::ReplaceMandate(act::ReplaceMandate {
                mandate,
                on,
                reason,
                successor,
                person,
                until,
                represents,
                origin,
            })
        },
    );
    let correct = (mandate(), days(), represents(), origin(), term(), maybe(reason())).prop_map(
        |(mandate, (from, until), represents, origin, term, reason)| {
            committee::Command::CorrectMandate(act::CorrectMandate {
                mandate,
                from,
                until,
                represents,
                origin,
                term,
                reason,
            })
        },
    );
    let annul = (mandate(), reason()).prop_map(|(mandate, reason)| {
        committee::Command::AnnulMandate(act::AnnulMandate { mandate, reason })
    });
    vec![(16, sit.boxed()), (3, end.boxed()), (5, replace.boxed()), (4, correct.boxed()), (1, annul.boxed())]
}
