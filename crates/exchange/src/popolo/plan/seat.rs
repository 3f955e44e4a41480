//! Seats: what the posts of a document and the roles of its memberships make of an organ. Must not seat anybody.

use std::collections::{BTreeMap, HashMap};

use domain::committee::{Command, Post, Rank, Seat, SeatSpec, act};
use domain::value::id::{OrganId, SeatId};
use domain::value::{PartialDate, Period};

use super::dates::Written;
use super::desk::At;
use super::place::Place;
use super::{Fate, Planner};
use crate::offices::is_shared;
use crate::popolo::document::{Membership, Post as Source};
use crate::popolo::finding::Code;
use crate::popolo::schema::Collection;
use crate::popolo::words;

/// An office of an organization that memberships without a post share.
pub(super) type Office = (usize, Post, Rank);

/// A seat that an organ is to have.
pub(super) struct Wanted {
    pub(super) post: Post,
    pub(super) rank: Rank,
    /// The position of the post; nothing for the seat of a role.
    pub(super) source: Option<usize>,
    /// Since when, where that is later than the organ itself.
    pub(super) start: Option<PartialDate>,
    /// The days on which somebody holds it.
    pub(super) held: Vec<Period>,
}

impl Wanted {
    /// One place where nobody surely shares it; otherwise the number is not fixed.
    fn places(&self) -> Option<u32> {
        (self.source.is_some() && !is_shared(&self.held)).then_some(1)
    }

    fn spec(&self, seat: SeatId) -> SeatSpec {
        let (places, post, rank) = (self.places(), self.post.clone(), self.rank);
        SeatSpec { places, post, rank, requires_membership: false, seat }
    }
}

/// The office and rank that a post says: by its role where that is one of ours, else by its label.
fn office_of(source: &Source) -> (Post, Rank) {
    let (label, role) = (source.label.as_deref(), source.role.as_deref());
    let alone = label.and_then(words::rank_alone);
    let all = [label, role].into_iter().flatten().chain(source.other_label.iter().map(String::as_str));
    let spoken =
        if all.map(words::rank).any(|rank| rank == Rank::Alternate) { Rank::Alternate } else { Rank::Full };
    let label = label.filter(|_| alone.is_none());
    let post = role.and_then(words::named_post).or_else(|| label.and_then(words::post));
    let post = post.or_else(|| role.and_then(words::post)).unwrap_or(Post::Member);
    (post, alone.unwrap_or(spoken))
}

/// The office and rank that the role of a membership says.
fn office_of_role(source: &Membership) -> (Post, Rank) {
    let role = source.role.as_deref().unwrap_or_default();
    (words::post(role).unwrap_or(Post::Member), words::rank(role))
}

impl<'a> Planner<'a, '_> {
    pub(super) fn post_at(&self, post: usize) -> At<'a> {
        let id = self.document.posts.get(post).and_then(|post| post.id.as_deref());
        At { collection: Collection::Posts, index: post, id, field: "" }
    }

    /// The post of a membership, if it is one of the organization.
    fn post_of(&self, place: &Place<'_>) -> Option<usize> {
        let post = *self.post_by_id.get(place.source.post_id.as_deref()?)?;
        let organization = self.document.posts.get(post)?.organization_id.as_deref()?;
        (self.body_by_id.get(organization) == Some(&place.body)).then_some(post)
    }

    /// The seat on which a membership sits.
    pub(super) fn seat_of(&self, place: &Place<'_>) -> Option<SeatId> {
        if let Some(post) = self.post_of(place) {
            return self.post_seats.get(&post).copied();
        }
        let (post, rank) = office_of_role(place.source);
        self.role_seats.get(&(place.body, post, rank)).copied()
    }

    /// The seats that an organization needs: its posts, then the roles in it that none of these covers.
    pub(super) fn wanted(&self, body: usize) -> Vec<Wanted> {
        let mut wanted: Vec<Wanted> = Vec::new();
        let mut of_post: HashMap<usize, usize> = HashMap::new();
        let mut of_office: HashMap<(Post, Rank), usize> = HashMap::new();
        for index in self.posts_of.get(&body).into_iter().flatten().copied() {
            let Some(source) = self.document.posts.get(index) else { continue };
            if source.id.as_deref().is_none_or(|id| self.post_by_id.get(id) == Some(&index)) {
                let (post, rank) = office_of(source);
                let start = Written::read(source.start_date.as_deref()).known();
                of_post.insert(index, wanted.len());
                of_office.entry((post.clone(), rank)).or_insert(wanted.len());
                wanted.push(Wanted { post, rank, source: Some(index), start, held: Vec::new() });
            }
        }
        let offices = self.offices_of.get(&body).into_iter().flatten();
        for place in offices.filter_map(|index| self.places.get(*index)) {
            let (post, rank) = office_of_role(place.source);
            let known = match self.post_of(place) {
                Some(post) => of_post.get(&post),
                None => of_office.get(&(post.clone(), rank)),
            };
            if let Some(seat) = known.and_then(|known| wanted.get_mut(*known)) {
                seat.held.push(place.period);
            } else {
                of_office.entry((post.clone(), rank)).or_insert(wanted.len());
                wanted.push(Wanted { post, rank, source: None, start: None, held: vec![place.period] });
            }
        }
        wanted
    }

    /// Takes away the beginnings of posts that somebody held before, and those that the organ does not outdate.
    pub(super) fn settle_starts(&mut self, wanted: &mut [Wanted], from: PartialDate) {
        for seat in wanted.iter_mut() {
            let Some(start) = seat.start else { continue };
            let contradicted = seat.held.iter().any(|held| held.latest_start() < start.first());
            if let Some(post) = seat.source.filter(|_| contradicted) {
                let at = self.post_at(post).field("start_date");
                self.desk.note(at, Code::PostDatesContradicted, start.to_string());
            }
            if contradicted || start == from || start.last() <= from.first() {
                seat.start = None;
            }
        }
    }

    /// The seats with which an organ begins: those that do not begin later, or else the first.
    pub(super) fn first_seats(&mut self, wanted: &mut Vec<Wanted>) -> Vec<(usize, SeatSpec)> {
        if wanted.is_empty() {
            let (post, rank) = (Post::Member, Rank::Full);
            wanted.push(Wanted { post, rank, source: None, start: None, held: Vec::new() });
        }
        if let Some(first) = wanted.first_mut().filter(|first| first.start.is_some()) {
            // An organ needs a seat from its first day on.
            let (start, source) = (first.start.take(), first.source);
            if wanted.iter().skip(1).any(|seat| seat.start.is_none()) {
                if let Some(first) = wanted.first_mut() {
                    first.start = start;
                }
            } else if let (Some(post), Some(start)) = (source, start) {
                let at = self.post_at(post).field("start_date");
                self.desk.note(at, Code::PostDatesContradicted, start.to_string());
            }
        }
        let first = wanted.iter().enumerate().filter(|(_, seat)| seat.start.is_none());
        first.map(|(index, seat)| (index, seat.spec(self.desk.id()))).collect()
    }

    /// Gives every wanted seat its place in an organ: one that was made with it, one that is there already, or a new one.
    pub(super) fn assign_seats(
        &mut self,
        body: usize,
        organ: OrganId,
        wanted: &[Wanted],
        made: &[(usize, SeatSpec)],
    ) {
        let mut seats: BTreeMap<usize, SeatId> =
            made.iter().map(|(index, spec)| (*index, spec.seat)).collect();
        for (index, seat) in &seats {
            self.take_seat(wanted.get(*index), *seat, Fate::New);
        }
        // The surest way of finding a seat again comes first, so that nothing else takes that seat.
        for find in [Self::own_seat, Self::seat_since, Self::free_seat] {
            for (index, seat) in wanted.iter().enumerate() {
                let known = if seats.contains_key(&index) { None } else { find(self, organ, seat) };
                if let Some(known) = known {
                    seats.insert(index, known);
                    self.take_seat(Some(seat), known, Fate::Same);
                }
            }
        }
        for (index, seat) in wanted.iter().enumerate() {
            if !seats.contains_key(&index)
                && let Some(new) = self.add_seat(body, organ, seat)
            {
                seats.insert(index, new);
                self.take_seat(Some(seat), new, Fate::New);
            }
        }
        for (index, seat) in seats {
            if let Some(wanted) = wanted.get(index) {
                self.role_seats.entry((body, wanted.post.clone(), wanted.rank)).or_insert(seat);
            }
        }
    }

    fn take_seat(&mut self, wanted: Option<&Wanted>, seat: SeatId, fate: Fate) {
        self.seats_in_use.insert(seat);
        let post = wanted.and_then(|wanted| wanted.source);
        if let Some(post) = post {
            self.post_seats.insert(post, seat);
        }
        self.post_becomes(post, fate);
    }

    pub(super) fn post_becomes(&mut self, post: Option<usize>, fate: Fate) {
        if let Some(post) = post {
            let slot = self.post_fates.entry(post).or_insert(fate);
            *slot = fate.max(*slot);
        }
    }

    /// The seat whose identifier the post has.
    fn own_seat(&self, organ: OrganId, wanted: &Wanted) -> Option<SeatId> {
        let id = self.document.posts.get(wanted.source?)?.id.as_deref()?.parse().ok()?;
        let known = self.desk.register.committees().seat(id)?;
        (known.organ == organ && !self.seats_in_use.contains(&id)).then_some(id)
    }

    /// A seat of that office since that day.
    fn seat_since(&self, organ: OrganId, wanted: &Wanted) -> Option<SeatId> {
        let begun = self.desk.register.committees().organ(organ)?.period.from;
        let from = wanted.start.unwrap_or(begun);
        self.free_seats(organ, wanted)
            .find(|seat| seat.places.first().is_some_and(|(day, _)| *day == from))
            .map(|seat| seat.id)
    }

    /// A seat of that office.
    fn free_seat(&self, organ: OrganId, wanted: &Wanted) -> Option<SeatId> {
        self.free_seats(organ, wanted).next().map(|seat| seat.id)
    }

    /// The seats of that office that nothing in the document took yet.
    fn free_seats(&self, organ: OrganId, wanted: &Wanted) -> impl Iterator<Item = &Seat> {
        let seats = self.desk.register.committees().seats_of(organ);
        let (post, rank) = (wanted.post.clone(), wanted.rank);
        seats.filter(move |seat| {
            seat.post == post && seat.rank == rank && !self.seats_in_use.contains(&seat.id)
        })
    }

    fn add_seat(&mut self, body: usize, organ: OrganId, wanted: &Wanted) -> Option<SeatId> {
        let begun = self.desk.register.committees().organ(organ)?.period.from;
        let from = wanted.start.unwrap_or(begun);
        let at = match wanted.source {
            Some(post) => self.post_at(post),
            None => self.bodies.get(body)?.at(),
        };
        let seat = self.desk.id();
        let command = Command::ChangeSeats(act::ChangeSeats { organ, from, seats: vec![wanted.spec(seat)] });
        let added = self.desk.ask(at, command);
        if !added {
            self.post_becomes(wanted.source, Fate::Refused);
        }
        added.then_some(seat)
    }

    /// A second seat of the same office, on which somebody may sit who holds the first one already.
    pub(super) fn second_seat(
        &mut self,
        seat: SeatId,
        free: impl Fn(&domain::committee::State, SeatId) -> bool,
        at: At<'_>,
    ) -> Option<SeatId> {
        let committees = self.desk.register.committees();
        let found = committees.seat(seat)?.clone();
        let like = |other: &&domain::committee::Seat| {
            other.post == found.post && other.rank == found.rank && !self.seats_in_use.contains(&other.id)
        };
        let other = committees.seats_of(found.organ).filter(like).find(|other| free(committees, other.id));
        if let Some(other) = other {
            return Some(other.id);
        }
        let from = committees.organ(found.organ)?.period.from;
        let (post, rank) = (found.post, found.rank);
        let spec = SeatSpec {
            places: None,
            post,
            rank,
            requires_membership: found.requires_membership,
            seat: self.desk.id(),
        };
        let new = spec.seat;
        let command = Command::ChangeSeats(act::ChangeSeats { organ: found.organ, from, seats: vec![spec] });
        self.desk.ask(at, command).then_some(new)
    }
}
