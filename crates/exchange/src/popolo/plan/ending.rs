//! What ends once everything is in its place: posts, organs and organizations. Must not cut short what the file says
//! goes on.

use domain::committee::{self, SeatSpec};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId, SeatId};
use domain::{Command, Event, cooperative, member};

use super::dates::Written;
use super::desk::At;
use super::{Fate, Planner};
use crate::popolo::finding::Code;

impl Planner<'_, '_> {
    /// Abolishes posts, then dissolves organs, then organizations.
    pub(super) fn endings(&mut self) {
        for post in 0..self.document.posts.len() {
            let at = self.post_at(post).field("end_date");
            let end = self.document.posts.get(post).and_then(|post| post.end_date.as_deref());
            let Some(seat) = self.post_seats.get(&post).copied() else { continue };
            if let Some(end) = self.end(end, at) {
                // A change of seats begins with the first day of its date; an end means the last.
                self.abolish(post, seat, PartialDate::day(end.last()), at);
            }
        }
        for legal in [false, true] {
            for body in 0..self.bodies.len() {
                let Some(found) = self.bodies.get(body).filter(|found| found.is_legal_person() == legal)
                else {
                    continue;
                };
                let at = found.at().field("dissolution_date");
                let (cooperative, organ) = (found.cooperative, found.organ);
                let Some(on) = self.end(found.source.dissolution_date.as_deref(), at) else { continue };
                let ended = match (legal, cooperative, organ) {
                    (true, Some(cooperative), _) => self.dissolve_cooperative(cooperative, on, at),
                    (false, _, Some(organ)) => self.dissolve_organ(organ, on, at),
                    _ => false,
                };
                if let Some(found) =
                    self.bodies.get_mut(body).filter(|found| ended && found.fate == Fate::Same)
                {
                    found.becomes(Fate::Changed);
                }
            }
        }
    }

    fn end(&mut self, text: Option<&str>, at: At<'_>) -> Option<PartialDate> {
        let written = Written::read(text);
        if written == Written::Unreadable {
            self.desk.note(at, Code::DateNotKept, "");
        }
        written.known()
    }

    fn abolish(&mut self, post: usize, seat: SeatId, on: PartialDate, at: At<'_>) {
        let committees = self.desk.register.committees();
        let Some(found) = committees.seat(seat) else { return };
        if found.places.last() == Some(&(on, Some(0))) {
            return;
        }
        let goes_on =
            |mandate: &committee::Mandate| mandate.period.earliest_end().is_none_or(|end| on.last() < end);
        if committees.mandates_on(seat).any(goes_on) {
            self.desk.note(at, Code::PostDatesContradicted, on.to_string());
            return;
        }
        let (post_name, rank) = (found.post.clone(), found.rank);
        let requires_membership = found.requires_membership;
        let spec = SeatSpec { places: Some(0), post: post_name, rank, requires_membership, seat };
        let organ = found.organ;
        let known = self.post_fates.get(&post) == Some(&Fate::Same);
        let asked = self.desk.ask(
            at,
            committee::Command::ChangeSeats(committee::act::ChangeSeats {
                organ,
                from: on,
                seats: vec![spec],
            }),
        );
        if asked && known {
            self.post_becomes(Some(post), Fate::Changed);
        }
    }

    fn dissolve_organ(&mut self, organ: OrganId, on: PartialDate, at: At<'_>) -> bool {
        let known = self.desk.register.committees().organ(organ);
        if known.is_some_and(|known| known.period.until == Some(on)) {
            return false;
        }
        self.dissolve(committee::act::Dissolve { organ, on }.into(), on, at)
    }

    fn dissolve_cooperative(&mut self, cooperative: CooperativeId, on: PartialDate, at: At<'_>) -> bool {
        let known = self.desk.register.cooperatives().get(cooperative);
        if known.is_some_and(|known| known.dissolved == Some(on)) {
            return false;
        }
        self.dissolve(cooperative::act::Dissolve { cooperative, on }.into(), on, at)
    }

    fn dissolve(&mut self, command: Command, on: PartialDate, at: At<'_>) -> bool {
        let cuts = self.desk.consider(&command).is_ok_and(|decision| decision.events.iter().any(cuts_short));
        if cuts {
            self.desk.note(at, Code::DissolutionContradicted, on.to_string());
            return false;
        }
        self.desk.ask(at, command)
    }
}

/// Whether somebody would lose a place by it.
fn cuts_short(event: &Event) -> bool {
    match event {
        Event::Committee(committee::Event::MandateEnded(_))
        | Event::Cooperative(cooperative::Event::CentralLeft(_))
        | Event::Member(member::Event::Left(_) | member::Event::WorkEnded(_)) => true,
        Event::Person(_)
        | Event::Committee(_)
        | Event::Cooperative(_)
        | Event::Member(_)
        | Event::Certification(_)
        | Event::Programme(_)
        | Event::Equality(_)
        | Event::Statute(_) => false,
    }
}
