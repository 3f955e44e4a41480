//! Organs and who sits in them: elections every two or three years, seats that stay empty, people who step down.

use chrono::{Datelike, Months, NaiveDate};
use domain::committee::{Basis, BasisKind, Command, EndReason, Kind, Origin, Post, Rank, SeatSpec, act};
use domain::value::PartialDate;
use domain::value::id::{MandateId, OrganId, SeatId};

use super::Book;
use super::words::label;
use super::year::Deed;

/// What the generator remembers of an organ.
#[derive(Clone, Debug)]
pub(super) struct Organ {
    pub(super) id: OrganId,
    /// Whose organ; `None` for the central's own, whose seats are held on behalf of the cooperatives.
    pub(super) cooperative: Option<usize>,
    kind: Kind,
    /// For how many years it is elected.
    pub(super) years: u32,
    /// Each with its places, and how often in a thousand one stays empty.
    seats: Vec<(SeatId, u32, u32)>,
    pub(super) held: Vec<Held>,
    pub(super) dissolved: bool,
}

/// A mandate that was not seen to end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    mandate: MandateId,
    pub(super) who: usize,
    from: NaiveDate,
    until: NaiveDate,
    represents: Option<usize>,
    origin: Option<Origin>,
    term: domain::value::id::TermId,
}

/// The posts of an organ: how many places, and whether they are full seats. A small cooperative has fewer.
fn posts(kind: Kind, members: usize) -> Vec<(Post, u32, Rank)> {
    use Post::{Member, President, Secretary, Treasurer, VicePresident};
    use Rank::{Alternate, Full};
    let mut posts = vec![(President, 1, Full)];
    let large = 60 <= members;
    match kind {
        Kind::BoardOfDirectors => {
            posts.extend([(VicePresident, 1, Full), (Secretary, 1, Full)]);
            posts.extend(large.then_some((Treasurer, 1, Full)));
            posts.push((Member, if large { 3 } else { 2 }, Full));
            posts.extend(large.then_some((Member, 2, Alternate)));
        }
        Kind::GenderEqualityCommittee => posts.extend([(Secretary, 1, Full), (Member, 3, Full)]),
        Kind::SupervisoryBoard => {
            posts.extend([(VicePresident, 1, Full), (Secretary, 1, Full)]);
            posts.extend(large.then_some((Member, 1, Alternate)));
        }
        _ => {
            posts.extend([(Secretary, 1, Full), (Member, 1, Full)]);
            posts.extend(large.then_some((Member, 1, Alternate)));
        }
    }
    posts
}

fn basis(kind: Kind) -> Basis {
    let (kind, reference) = match kind {
        Kind::EducationCommittee | Kind::ElectoralCommittee => (BasisKind::Law, Some("LGC art. 32(1)")),
        Kind::BoardOfDirectors => (BasisKind::Law, Some("LGC art. 30")),
        Kind::SupervisoryBoard => (BasisKind::Law, Some("LGC art. 31")),
        _ => (BasisKind::Assembly, None),
    };
    Basis { kind, reference: reference.map(label) }
}

impl Book {
    /// Establishes an organ. Nobody sits in it yet.
    pub(super) fn establish(&mut self, cooperative: Option<usize>, kind: Kind, from: PartialDate) -> usize {
        let (home, members) = match cooperative {
            Some(place) => (self.cooperatives[place].id, self.cooperatives[place].members.len()),
            None => (self.central, self.in_force()),
        };
        let organ = self.mint();
        let mut seats = Vec::new();
        for (post, places, rank) in posts(kind, members) {
            let seat = self.mint();
            seats.push(SeatSpec { places: Some(places), post, rank, requires_membership: true, seat });
        }
        let empty = |spec: &SeatSpec| if spec.post == Post::President { 10 } else { 70 };
        let places =
            seats.iter().map(|spec| (spec.seat, spec.places.unwrap_or_default(), empty(spec))).collect();
        let usual = self.temper.term_years;
        let years = if self.chance.permille(750) { usual } else { 5 - usual };
        let (name, objective, external_key) = (None, None, None);
        let basis = basis(kind);
        self.ask(Command::Establish(act::Establish {
            organ,
            cooperative: home,
            kind,
            name,
            objective,
            basis,
            from,
            seats,
            external_key,
            another: false,
        }));
        self.organs.push(Organ {
            id: organ,
            cooperative,
            kind,
            years,
            seats: places,
            held: Vec::new(),
            dissolved: false,
        });
        self.organs.len() - 1
    }

    /// Elects an organ as a whole, and puts the next election on the agenda. Some seats stay empty.
    pub(super) fn elect(&mut self, place: usize, day: NaiveDate) {
        if self.organs[place].dissolved {
            return;
        }
        let until = day + Months::new(12 * self.organs[place].years);
        let late = if self.chance.permille(300) { 45 } else { 0 };
        let next = self.chance.after(until, 0..=late);
        self.plan(next, Deed::Elect(place));
        let (organ, term) = (self.organs[place].id, self.mint());
        self.ask(Command::DefineTerm(act::DefineTerm {
            term,
            organ,
            label: label(&format!("{}–{}", day.year(), until.year())),
            from: PartialDate::day(day),
            until: Some(PartialDate::day(until)),
            external_key: None,
        }));
        self.organs[place].held.retain(|held| day < held.until);
        for (seat, places, empty) in self.organs[place].seats.clone() {
            for _ in 0..places {
                if self.chance.permille(empty) {
                    continue;
                }
                let Some((who, represents)) = self.candidate(place, day) else { continue };
                let origin = (!self.chance.permille(50)).then_some(Origin::Election);
                let mandate = self.mint();
                self.seat(place, Held { mandate, who, from: day, until, represents, origin, term });
                self.ask(Command::Seat(act::Seat {
                    mandate,
                    seat,
                    person: self.humans[who].id,
                    from: PartialDate::day(day),
                    until: Some(PartialDate::day(until)),
                    represents: represents.map(|home| self.cooperatives[home].id),
                    origin,
                    term: Some(term),
                }));
            }
        }
    }

    fn seat(&mut self, place: usize, held: Held) {
        self.humans[held.who].relied_on = true;
        if self.organs[place].cooperative.is_some() {
            self.humans[held.who].seated = Some((held.from, held.until));
        }
        self.organs[place].held.push(held);
    }

    /// A member with all her rights who holds no other office at home, and on whose behalf she would sit.
    fn candidate(&mut self, place: usize, day: NaiveDate) -> Option<(usize, Option<usize>)> {
        let (kind, home) = (self.organs[place].kind, self.organs[place].cooperative);
        for _ in 0..40 {
            let cooperative = match home {
                Some(cooperative) => cooperative,
                None => self.affiliate()?,
            };
            let members = &self.cooperatives[cooperative].members;
            if members.is_empty() {
                return None;
            }
            let who = members[self.chance.place(members.len())];
            let human = &self.humans[who];
            let since = human.spell.map_or(NaiveDate::MAX, |spell| spell.admitted.first());
            let busy = home.is_some() && human.seated.is_some_and(|(_, until)| day < until);
            let here = self.organs[place].held.iter().any(|held| held.who == who);
            let suspended = human.suspended_until.is_some_and(|until| day < until);
            if day <= since || busy || here || suspended {
                continue;
            }
            let welcome = match (kind, human.is_woman()) {
                (Kind::GenderEqualityCommittee | Kind::EducationCommittee, true) => 1000,
                (Kind::GenderEqualityCommittee, false) => 120,
                (Kind::EducationCommittee, false) => 600,
                (_, true) => self.temper.women_elected,
                (_, false) => 1000,
            };
            if self.chance.permille(welcome) {
                return Some((who, home.is_none().then_some(cooperative)));
            }
        }
        None
    }

    /// Somebody steps down; the seat stays empty, or somebody takes it for the rest of the term.
    pub(super) fn step_down(&mut self, day: NaiveDate) {
        let weights: Vec<usize> = self.organs.iter().map(|organ| organ.held.len()).collect();
        let Some(place) = self.chance.weighed(weights.into_iter()) else { return };
        let index = self.chance.place(self.organs[place].held.len());
        let held = self.organs[place].held[index];
        if day <= held.from || held.until <= day {
            return;
        }
        let successor = if self.chance.permille(600) { self.candidate(place, day) } else { None };
        self.organs[place].held.swap_remove(index);
        self.free(held.who, day);
        let Some((who, represents)) = successor else {
            let (mandate, on) = (held.mandate, PartialDate::day(day));
            self.ask(Command::EndMandate(act::EndMandate {
                mandate,
                on,
                reason: Some(EndReason::Resignation),
            }));
            return;
        };
        let mandate = self.mint();
        let origin = Some(Origin::Appointment);
        self.seat(place, Held { mandate, who, from: day, represents, origin, ..held });
        self.ask(Command::ReplaceMandate(act::ReplaceMandate {
            mandate: held.mandate,
            on: PartialDate::day(day),
            reason: EndReason::Resignation,
            successor: mandate,
            person: self.humans[who].id,
            until: None,
            represents: represents.map(|home| self.cooperatives[home].id),
            origin,
        }));
    }

    /// Somebody's office at home is over.
    fn free(&mut self, who: usize, day: NaiveDate) {
        if let Some((from, until)) = self.humans[who].seated {
            self.humans[who].seated = Some((from, until.min(day)));
        }
    }

    /// Forgets the mandates that end with a membership; the register ends them by itself.
    pub(super) fn unseat(&mut self, who: usize, day: NaiveDate) {
        self.free(who, day);
        for organ in &mut self.organs {
            organ.held.retain(|held| held.who != who);
        }
    }

    /// Whether somebody took office on that day, so that she cannot leave on it.
    pub(super) fn was_seated(&self, who: usize, day: NaiveDate) -> bool {
        self.organs.iter().any(|organ| organ.held.iter().any(|held| held.who == who && day <= held.from))
    }

    /// Writes down how somebody came by her mandate where nobody had done so.
    pub(super) fn correct_mandate(&mut self) {
        let unknown = |held: &&mut Held| held.origin.is_none();
        let Some(held) = self.organs.iter_mut().flat_map(|organ| &mut organ.held).find(unknown) else {
            return;
        };
        held.origin = Some(Origin::Election);
        let Held { mandate, from, until, represents, origin, term, .. } = *held;
        let command = Command::CorrectMandate(act::CorrectMandate {
            mandate,
            from: PartialDate::day(from),
            until: Some(PartialDate::day(until)),
            represents: represents.map(|home| self.cooperatives[home].id),
            origin,
            term: Some(term),
            reason: None,
        });
        self.ask(command);
    }

    /// Ends what is held in the central's organs on behalf of a cooperative that leaves it.
    pub(super) fn recall(&mut self, cooperative: usize, day: NaiveDate) {
        let mut ended = Vec::new();
        for organ in self.organs.iter_mut().filter(|organ| organ.cooperative.is_none()) {
            organ.held.retain(|held| {
                let goes = held.represents == Some(cooperative) && held.from < day && day < held.until;
                ended.extend(goes.then_some(held.mandate));
                !goes
            });
        }
        for mandate in ended {
            self.ask(Command::EndMandate(act::EndMandate {
                mandate,
                on: PartialDate::day(day),
                reason: None,
            }));
        }
    }

    /// Dissolves an organ.
    pub(super) fn dissolve(&mut self, place: usize, day: NaiveDate) {
        let organ = &mut self.organs[place];
        if organ.held.iter().any(|held| day <= held.from) || organ.dissolved {
            return;
        }
        organ.dissolved = true;
        let (id, held) = (organ.id, std::mem::take(&mut organ.held));
        for held in held {
            self.free(held.who, day);
        }
        self.ask(Command::Dissolve(act::Dissolve { organ: id, on: PartialDate::day(day) }));
    }
}
