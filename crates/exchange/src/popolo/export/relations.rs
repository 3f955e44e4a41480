//! Seats, terms, spells, affiliations and mandates as Popolo's posts, events and memberships.

use domain::committee::{Mandate, Post as Office, Rank, Seat};
use domain::cooperative::Kind;
use domain::member::{Membership as Spell, Party};
use domain::value::PartialDate;

use super::ids::Ids;
use crate::popolo::detail::OrganizationReference;
use crate::popolo::document::{Event, Membership, Post};
use crate::popolo::words;
use crate::scope::Scope;

pub(super) fn posts(scope: &Scope<'_>, ids: &Ids) -> Vec<Post> {
    let committees = scope.register.committees();
    let seats = scope.organs().flat_map(|organ| committees.seats_of(organ.id).map(move |seat| (organ, seat)));
    let post = |(organ, seat): (&domain::committee::Organ, &Seat)| {
        let (start, end) = days(seat);
        // A post begins with its organ unless it surely is younger; the founding date of what is told as one is not that of
        // the organ.
        let founded = organ.period.from.first();
        let is_younger = |start: &PartialDate| start.first() != founded && founded < start.last();
        let told = start.filter(|start| scope.merged.contains(&organ.id) || is_younger(start));
        Post {
            id: Some(seat.id.to_string()),
            role: Some(seat.post.code().to_owned()),
            label: label(seat).map(str::to_owned),
            organization_id: ids.organ(organ.id),
            start_date: told.map(|date| date.to_string()),
            end_date: end.map(|date| date.to_string()),
            ..Post::default()
        }
    };
    seats.map(post).collect()
}

/// What the words of the office leave open: whether it stands in for another.
fn label(seat: &Seat) -> Option<&'static str> {
    let spoken = match &seat.post {
        Office::Other(words) => words::rank(words.as_str()),
        _ => Rank::Full,
    };
    match seat.rank {
        rank if rank == spoken => None,
        Rank::Alternate => Some(words::ALTERNATE),
        Rank::Full => Some(words::FULL),
    }
}

/// Since when and until when the seat has a place.
fn days(seat: &Seat) -> (Option<PartialDate>, Option<PartialDate>) {
    let start = seat.places.first().map(|(from, _)| *from);
    let end = seat.places.last().filter(|(_, places)| *places == Some(0));
    // It ends with the first day of a partial date, and an end that is written means the last.
    let end = end.map(|(from, _)| PartialDate::day(from.first()));
    (start, end.filter(|_| 1 < seat.places.len()))
}

pub(super) fn events(scope: &Scope<'_>, ids: &Ids) -> Vec<Event> {
    let terms = scope.register.committees().terms();
    let event = |term: &domain::committee::Term| {
        Some(Event {
            id: Some(ids.term(term.id)?),
            name: Some(term.label.to_string()).filter(|_| !term.label.is_erased()),
            classification: Some(words::TERM.to_owned()),
            organization_id: ids.organ(term.organ),
            start_date: Some(term.period.from.to_string()),
            end_date: term.period.until.map(|date| date.to_string()),
            ..Event::default()
        })
    };
    terms.filter_map(event).collect()
}

/// Spells, then affiliations, then mandates, each in the order of the register.
pub(super) fn memberships(scope: &Scope<'_>, ids: &Ids) -> Vec<Membership> {
    let spells = scope.spells().map(|found| spell(scope, found, ids));
    let affiliations = scope.register.cooperatives().affiliations();
    let inside = affiliations.filter(|one| scope.is_inside(one.cooperative) && scope.is_inside(one.central));
    let affiliations = inside.map(|one| Membership {
        id: Some(one.id.to_string()),
        role: Some(words::AFFILIATE.to_owned()),
        member: ids.cooperative(one.cooperative).map(|id| OrganizationReference { id }),
        organization_id: ids.cooperative(one.central),
        start_date: Some(one.period.from.to_string()),
        end_date: one.period.until.map(|date| date.to_string()),
        ..Membership::default()
    });
    let mandates = scope.mandates().map(|found| mandate(scope, found, ids));
    spells.chain(affiliations).chain(mandates).collect()
}

fn spell(scope: &Scope<'_>, found: &Spell, ids: &Ids) -> Membership {
    let kind = scope.register.cooperatives().get(found.cooperative).map(|one| one.kind);
    let (person_id, member) = match found.party {
        Party::Person(person) => (ids.person(person), None),
        Party::Cooperative(member) => (None, ids.cooperative(member).map(|id| OrganizationReference { id })),
    };
    let number = found.number.as_ref().map(|number| format!("#{number}"));
    let in_central = member.is_some() && matches!(kind, Some(Kind::Central | Kind::Federation));
    Membership {
        id: Some(found.id.to_string()),
        role: Some(words::MEMBER.to_owned()),
        label: number.or_else(|| in_central.then(|| words::LEGAL_PERSON.to_owned())),
        person_id,
        member,
        organization_id: ids.cooperative(found.cooperative),
        start_date: found.admitted.map(|date| date.to_string()),
        end_date: found.left.map(|(date, _)| date.to_string()),
        ..Membership::default()
    }
}

fn mandate(scope: &Scope<'_>, found: &Mandate, ids: &Ids) -> Membership {
    let committees = scope.register.committees();
    let lends_an_end =
        found.term.and_then(|term| committees.term(term)).is_some_and(|term| term.period.until.is_some());
    let end = found.period.until.map(|date| date.to_string());
    Membership {
        id: Some(found.id.to_string()),
        role: committees.seat(found.seat).map(|seat| seat.post.code().to_owned()),
        person_id: ids.person(found.person),
        organization_id: ids.organ(found.organ),
        post_id: Some(found.seat.to_string()),
        on_behalf_of_id: found.represents.and_then(|one| ids.cooperative(one)),
        legislative_period_id: found.term.and_then(|term| ids.term(term)),
        start_date: Some(found.period.from.to_string()),
        end_date: end.or_else(|| lends_an_end.then(|| words::OPEN_END.to_owned())),
        ..Membership::default()
    }
}
