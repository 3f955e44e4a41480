//! Mere belonging: spells of people and legal persons, and affiliations of cooperatives to centrals. Must not touch
//! offices.

use std::collections::{BTreeMap, HashSet};

use domain::cooperative::{self, Affiliation};
use domain::member::{Command, ExitReason, Membership as Known, Party};
use domain::value::id::{AffiliationId, CooperativeId, MembershipId};
use domain::value::{PartialDate, Period, ShortText};
use domain::{Rejection, member};

use super::dates::Written;
use super::place::{Place, Sort};
use super::{Fate, Planner};
use crate::popolo::finding::Code;

/// One stay of a party in a cooperative, from one membership or from several that overlap.
struct Stay {
    party: Party,
    cooperative: CooperativeId,
    period: Period,
    /// The positions of the memberships, the first one first.
    places: Vec<usize>,
}

/// The number in the book of members that a label says: `#12`.
pub(super) fn number(label: Option<&str>) -> Option<ShortText> {
    ShortText::new(label?.strip_prefix('#')?).ok()
}

impl Planner<'_, '_> {
    /// Lets cooperatives join and leave centrals, in the order of days.
    pub(super) fn affiliations(&mut self) {
        let joins = |place: &Place<'_>| match place.sort {
            Sort::Affiliation(cooperative) => Some(Party::Cooperative(cooperative)),
            Sort::Nothing | Sort::Spell(_) | Sort::Mandate(_) => None,
        };
        let mut claimed = HashSet::new();
        for stay in self.stays(joins) {
            let fate = self.affiliation(&stay, &mut claimed);
            self.settle(&stay, fate);
        }
    }

    /// Admits members and lets them leave, in the order of days, so that a number is free when it is given again.
    pub(super) fn spells(&mut self) {
        let belongs = |place: &Place<'_>| match place.sort {
            Sort::Spell(party) => Some(party),
            Sort::Nothing | Sort::Affiliation(_) | Sort::Mandate(_) => None,
        };
        let mut claimed = HashSet::new();
        for stay in self.stays(belongs) {
            let fate = self.spell(&stay, &mut claimed);
            self.settle(&stay, fate);
        }
    }

    /// The stays in the order of their first days; those of one party in one cooperative that overlap, however their
    /// dates are read, are joined.
    fn stays(&mut self, party: impl Fn(&Place<'_>) -> Option<Party>) -> Vec<Stay> {
        let mut order: Vec<(usize, Party)> = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            order.extend(party(place).map(|party| (index, party)));
        }
        order.sort_by_key(|(index, _)| self.places.get(*index).map(|place| place.period.first_day()));
        let mut stays: Vec<Stay> = Vec::new();
        let mut latest: BTreeMap<(Party, CooperativeId), usize> = BTreeMap::new();
        for (index, party) in order {
            let Some(place) = self.places.get(index) else { continue };
            let (at, period) = (place.at(), place.period);
            let Some(cooperative) = self.home(place.body) else { continue };
            let former = latest.get(&(party, cooperative)).and_then(|former| stays.get_mut(*former));
            if let Some(former) = former.filter(|former| former.period.surely_overlaps(&period)) {
                let end = period.until.zip(former.period.until);
                former.period.until = end.map(|(a, b)| if a.last() < b.last() { b } else { a });
                former.places.push(index);
                self.desk.note(at, Code::PeriodOverlaps, period.from.to_string());
            } else {
                latest.insert((party, cooperative), stays.len());
                stays.push(Stay { party, cooperative, period, places: vec![index] });
            }
        }
        stays
    }

    fn settle(&mut self, stay: &Stay, fate: Fate) {
        for place in &stay.places {
            if let Some(place) = self.places.get_mut(*place) {
                place.fate = fate;
            }
        }
    }

    fn affiliation(&mut self, stay: &Stay, claimed: &mut HashSet<AffiliationId>) -> Fate {
        let Party::Cooperative(cooperative) = stay.party else { return Fate::Refused };
        let Some(place) = stay.places.first().and_then(|place| self.places.get(*place)) else {
            return Fate::Refused;
        };
        let (at, central, period) = (place.at(), stay.cooperative, stay.period);
        let original = self.original.cooperatives();
        let here = || {
            let free = |known: &&Affiliation| !claimed.contains(&known.id);
            let both = |known: &&Affiliation| known.cooperative == cooperative && known.central == central;
            original.affiliations().filter(both).filter(free)
        };
        let exact = here().find(|known| known.period == period);
        let known = exact.or_else(|| here().find(|known| known.period.from == period.from));
        if let Some(known) = known {
            let (affiliation, left) = (known.id, known.period.until);
            claimed.insert(affiliation);
            return match (left, period.until) {
                (None, Some(on)) => {
                    let command = cooperative::Command::LeaveCentral(cooperative::act::LeaveCentral {
                        affiliation,
                        on,
                    });
                    if self.desk.ask(at.field("end_date"), command) { Fate::Changed } else { Fate::Refused }
                }
                (left, until) => {
                    if left != until {
                        self.note_other_end(at, until);
                    }
                    Fate::Same
                }
            };
        }
        let affiliation = self.desk.id();
        let from = period.from;
        let command = cooperative::Command::Affiliate(cooperative::act::Affiliate {
            affiliation,
            cooperative,
            central,
            from,
        });
        if !self.desk.ask(at, command) {
            return Fate::Refused;
        }
        if let Some(on) = period.until {
            self.desk.ask(
                at.field("end_date"),
                cooperative::Command::LeaveCentral(cooperative::act::LeaveCentral { affiliation, on }),
            );
        }
        Fate::New
    }

    fn spell(&mut self, stay: &Stay, claimed: &mut HashSet<MembershipId>) -> Fate {
        let Some(place) = stay.places.first().and_then(|place| self.places.get(*place)) else {
            return Fate::Refused;
        };
        let (source, period) = (place.source, stay.period);
        let number = number(source.label.as_deref());
        let own = source.id.as_deref().map(|id| self.key(id)).and_then(|id| id.parse::<MembershipId>().ok());
        let original = self.original.members();
        let here = || {
            let free = |known: &&Known| !claimed.contains(&known.id) && known.admitted.is_some();
            original.of(stay.party).filter(|known| known.cooperative == stay.cooperative).filter(free)
        };
        let known = here().find(|known| Some(known.id) == own);
        let known = known.or_else(|| here().find(|known| known.period() == Some(period)));
        let known = known.or_else(|| here().find(|known| known.admitted == Some(period.from)));
        let history = self.history();
        let known = known.or_else(|| here().find(|known| history.began(known.id, period.from)));
        let Some(known) = known else {
            if history.was_annulled(stay.party, stay.cooperative, Some(period.from)) {
                self.desk.note(place.at(), Code::CorrectionKept, "");
                return Fate::Same;
            }
            return self.admit(stay, number);
        };
        claimed.insert(known.id);
        self.correct_spell(stay, known, number)
    }

    /// A new spell, with its end where it has one; without a number that another member has.
    fn admit(&mut self, stay: &Stay, number: Option<ShortText>) -> Fate {
        let Some(place) = stay.places.first().and_then(|place| self.places.get(*place)) else {
            return Fate::Refused;
        };
        let at = place.at();
        let membership = self.desk.id();
        let Stay { party, cooperative, period, .. } = *stay;
        let left = period.until.map(|on| (on, self.exit_reason(stay, on)));
        let command = |number| {
            Command::Admit(member::act::Admit {
                membership,
                party,
                cooperative,
                number,
                on: period.from,
                left,
            })
        };
        let mut admitted = self.desk.attempt(command(number));
        if matches!(admitted, Err(Rejection::Member(member::Rejection::NumberTaken { .. }))) {
            self.desk.note(at.field("label"), Code::IdentifierTaken, "");
            admitted = self.desk.attempt(command(None));
        }
        if let Err(rejection) = admitted {
            self.desk.reject(at, rejection);
            return Fate::Refused;
        }
        Fate::New
    }

    /// Brings the end and the number of a known spell up to date.
    fn correct_spell(&mut self, stay: &Stay, known: &Known, number: Option<ShortText>) -> Fate {
        let Some(place) = stay.places.first().and_then(|place| self.places.get(*place)) else {
            return Fate::Refused;
        };
        let at = place.at();
        let membership = known.id;
        let history = self.history();
        let mut number = number.or_else(|| known.number.clone());
        if number != known.number
            && let Some(said) = &number
            && self
                .gives_way(at.field("label"), history.spell(membership, |facts| facts.number.clone(), said))
        {
            number.clone_from(&known.number);
        }
        let mut from = stay.period.from;
        if let Some(admitted) = known.admitted.filter(|admitted| *admitted != from)
            && self
                .gives_way(at.field("start_date"), history.spell(membership, |facts| facts.admitted, &from))
        {
            from = admitted;
        }
        let mut until = stay.period.until;
        let left = known.left.map(|(on, _)| on);
        if let Some(said) = until.filter(|said| left != Some(*said))
            && self.gives_way(
                at.field("end_date"),
                history.spell(membership, |facts| facts.left.map(|(on, _)| on), &said),
            )
        {
            until = left;
        }
        let command = match (known.left, until) {
            (None, Some(on)) if known.admitted == Some(from) && known.number == number => {
                Command::Leave(member::act::Leave { membership, on, reason: self.exit_reason(stay, on) })
            }
            (left, until) => {
                if left.is_some() && until.is_none() {
                    // An older file does not bring back somebody who has left since.
                    self.note_other_end(at, until);
                }
                let left = match (left, until) {
                    (Some((_, reason)), Some(on)) => Some((on, reason)),
                    (None, Some(on)) => Some((on, self.exit_reason(stay, on))),
                    (left, None) => left,
                };
                if known.admitted == Some(from) && known.left == left && known.number == number {
                    return Fate::Same;
                }
                Command::Correct(member::act::Correct {
                    membership,
                    number,
                    admitted: from,
                    left,
                    reason: None,
                })
            }
        };
        if self.desk.ask(at, command) { Fate::Changed } else { Fate::Refused }
    }

    /// Says that the register knows another end, and keeps it.
    pub(super) fn note_other_end(&mut self, at: super::desk::At<'_>, until: Option<PartialDate>) {
        let said = until.map_or_else(|| "open".to_owned(), |until| until.to_string());
        self.desk.note(at.field("end_date"), Code::NotKept, said);
    }

    /// Why a spell ended, as far as the file says it: the member died that day, or the organization was dissolved.
    fn exit_reason(&mut self, stay: &Stay, on: PartialDate) -> Option<ExitReason> {
        let person = stay.party.person().and_then(|person| self.desk.register.persons().get(person));
        let death = person.and_then(|person| person.profile.as_ref()).and_then(|profile| profile.death);
        if death == Some(on) && on.first() == on.last() {
            return Some(ExitReason::Death);
        }
        let body = stay.places.last().and_then(|place| self.places.get(*place)).map(|place| place.body);
        let body = body.and_then(|body| self.bodies.get(body));
        let dissolved = body.and_then(|body| Written::read(body.source.dissolution_date.as_deref()).known());
        if dissolved == Some(on) {
            return Some(ExitReason::Dissolution);
        }
        self.desk.count("memberships[].end_date", Code::ExitReasonNotStated, "", 1);
        None
    }
}
