//! The records of a register in words, from their identifiers: for histories, extracts and refusals.
//!
//! Names nobody who was erased, and shows the identifier of what nobody knows.

mod certification;
pub mod equality;
mod fields;
mod past;
pub mod programme;
pub(crate) mod statute;

use std::collections::BTreeMap;

use domain::{
    Event, Register,
    committee::{Kind, Post, Rank},
    member::{Party, WorkArea},
    person::{Person, Profile},
    value::{
        Document, Gender, Name, PartialDate, ShortText,
        id::{
            AffiliationId, AssignmentId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId,
            TermId, UnitId,
        },
    },
};

use self::past::Past;
use crate::words::{Arg, Family, Words};

/// A register and the words to name its records.
#[derive(Clone, Debug)]
pub struct Records<'a> {
    /// The register.
    pub register: &'a Register,
    /// The words.
    pub words: &'a Words,
    /// What the history says of records that are gone; nothing where no history is worded.
    past: Option<Past>,
    /// Names of people of whom the register no longer holds one, because their records were errors.
    names: BTreeMap<PersonId, Profile>,
    /// Whether what is said leaves the house.
    leaves: bool,
}

impl<'a> Records<'a> {
    /// The records of a register.
    pub fn new(register: &'a Register, words: &'a Words) -> Self {
        Self { register, words, past: None, names: BTreeMap::new(), leaves: false }
    }

    /// The same, for documents that leave the house: sensitive evidence has no title in them.
    #[must_use]
    pub fn leaving(mut self) -> Self {
        self.leaves = true;
        self
    }

    /// The same, knowing also what the history says of records that are no longer in the register.
    #[must_use]
    pub fn remembering<'e>(mut self, history: impl IntoIterator<Item = &'e Event>) -> Self {
        let past = self.past.get_or_insert_with(|| Past::of(self.register));
        for event in history {
            past.learn(event);
        }
        self
    }

    /// The same, knowing also the names of people whose records turned out to be errors.
    #[must_use]
    pub fn naming(mut self, people: impl IntoIterator<Item = (PersonId, Profile)>) -> Self {
        self.names.extend(people);
        self
    }

    /// What is found in the register, or else in what the history says of records that turned out to be errors.
    fn find<T>(&self, find: impl Fn(&Register) -> Option<T>) -> Option<T> {
        find(self.register).or_else(|| find(self.past.as_ref()?.register()))
    }

    /// A person, as people call her.
    pub fn person(&self, person: PersonId) -> String {
        self.named(person, Profile::spoken_name)
    }

    /// A person, as lists order her.
    pub fn person_sorted(&self, person: PersonId) -> String {
        self.named(person, Profile::sorted_name)
    }

    /// Whether a name of the person is known.
    pub fn has_name(&self, person: PersonId) -> bool {
        self.register.persons().get(person).is_some_and(|found| found.profile.is_some())
    }

    fn named(&self, person: PersonId, name: impl Fn(&Profile) -> String) -> String {
        let name = |profile: &Profile| {
            self.words.names(person);
            name(profile)
        };
        match self.register.persons().get(person) {
            Some(Person { profile: Some(profile), .. }) => name(profile),
            Some(Person { erased: true, .. }) => self.words.say("person-erased"),
            Some(_) | None => self.names.get(&person).map_or_else(|| person.to_string(), name),
        }
    }

    /// The gender that a person declared.
    pub fn gender(&self, person: PersonId) -> Option<Gender> {
        self.register.persons().get(person).and_then(|found| found.gender)
    }

    /// A document with its scheme.
    pub fn document(&self, document: &Document) -> String {
        format!("{} {document}", self.words.term(Family::Scheme, document.scheme().code()))
    }

    /// An organisation, for short.
    pub fn cooperative(&self, cooperative: CooperativeId) -> String {
        let found = self.register.cooperatives().get(cooperative);
        found.map_or_else(|| cooperative.to_string(), |found| found.short_name().to_owned())
    }

    /// Who can be a member.
    pub fn party(&self, party: Party) -> String {
        match party {
            Party::Person(person) => self.person(person),
            Party::Cooperative(cooperative) => self.cooperative(cooperative),
        }
    }

    /// Who can be a member, as lists order her.
    pub fn party_sorted(&self, party: Party) -> String {
        match party {
            Party::Person(person) => self.person_sorted(person),
            Party::Cooperative(cooperative) => self.cooperative(cooperative),
        }
    }

    /// An organ: its own name or the word for its kind, and whose organ it is.
    pub fn organ(&self, organ: OrganId) -> String {
        let found = self.find(|register| {
            let found = register.committees().organ(organ);
            found.map(|found| (found.kind, found.name.clone(), found.cooperative))
        });
        let Some((kind, own, cooperative)) = found else { return organ.to_string() };
        let name =
            own.as_ref().map_or_else(|| self.words.term(Family::Organ, Kind::code(kind)), Name::to_string);
        format!("{name} ({})", self.cooperative(cooperative))
    }

    fn seat_parts(&self, seat: SeatId) -> Option<(OrganId, Post, Rank)> {
        self.find(|register| {
            let found = register.committees().seat(seat);
            found.map(|found| (found.organ, found.post.clone(), found.rank))
        })
    }

    /// A seat: its post, and of which organ.
    pub fn seat(&self, seat: SeatId) -> String {
        self.office(seat, None)
    }

    /// The post of a seat in the form for a person, and whether it is an alternate's.
    pub fn post(&self, seat: SeatId, gender: Option<Gender>) -> String {
        let Some((_, post, rank)) = self.seat_parts(seat) else { return seat.to_string() };
        let post = self.words.post(&post, gender);
        match rank {
            Rank::Full => post,
            Rank::Alternate => format!("{post} ({})", self.words.term(Family::Rank, rank.code())),
        }
    }

    /// The post of a seat in the form for a person, with its organ.
    pub fn office(&self, seat: SeatId, gender: Option<Gender>) -> String {
        match self.seat_parts(seat) {
            Some((organ, ..)) => format!("{}, {}", self.post(seat, gender), self.organ(organ)),
            None => seat.to_string(),
        }
    }

    /// Who holds a mandate, and on which seat.
    pub fn holder(&self, mandate: MandateId) -> Option<(PersonId, SeatId)> {
        self.find(|register| register.committees().mandate(mandate).map(|found| (found.person, found.seat)))
    }

    /// A mandate: who, with which post, in which organ.
    pub fn mandate(&self, mandate: MandateId) -> String {
        let Some((person, seat)) = self.holder(mandate) else { return mandate.to_string() };
        let organ = self.seat_parts(seat).map_or_else(|| seat.to_string(), |(organ, ..)| self.organ(organ));
        let (person, post) = (self.person(person), self.post(seat, self.gender(person)));
        format!("{person}, {post}, {organ}")
    }

    /// Who belongs by a membership, to what, under which number.
    pub fn belonging(&self, membership: MembershipId) -> Option<(Party, CooperativeId, Option<ShortText>)> {
        self.find(|register| {
            let found = register.members().get(membership);
            found.map(|found| (found.party, found.cooperative, found.number.clone()))
        })
    }

    /// A membership: whose, where, with which number.
    pub fn membership(&self, membership: MembershipId) -> String {
        let Some((party, cooperative, number)) = self.belonging(membership) else {
            return membership.to_string();
        };
        let (party, cooperative) = (self.party(party), self.cooperative(cooperative));
        let number = number.map_or_else(|| "none".to_owned(), |number| number.to_string());
        let args: [(&str, Arg<'_>); 3] = [
            ("party", (&party).into()),
            ("cooperative", (&cooperative).into()),
            ("number", (&number).into()),
        ];
        self.words.say_with("record-membership", &args)
    }

    /// Who works by an assignment, where and for whom.
    pub fn working(&self, assignment: AssignmentId) -> Option<(PersonId, WorkArea, CooperativeId)> {
        self.find(|register| {
            let found = register.members().assignment(assignment);
            found.map(|found| (found.person, found.area.clone(), found.cooperative))
        })
    }

    /// An assignment to work: whose, where, for whom.
    pub fn assignment(&self, assignment: AssignmentId) -> String {
        let Some((person, area, cooperative)) = self.working(assignment) else {
            return assignment.to_string();
        };
        format!("{}, {}, {}", self.person(person), self.words.area(&area), self.cooperative(cooperative))
    }

    fn affiliated(&self, affiliation: AffiliationId) -> Option<(CooperativeId, CooperativeId)> {
        self.find(|register| {
            let found = register.cooperatives().affiliation(affiliation);
            found.map(|found| (found.cooperative, found.central))
        })
    }

    /// An affiliation: who belongs to whom.
    pub fn affiliation(&self, affiliation: AffiliationId) -> String {
        let Some((cooperative, central)) = self.affiliated(affiliation) else {
            return affiliation.to_string();
        };
        let (cooperative, central) = (self.cooperative(cooperative), self.cooperative(central));
        let args: [(&str, Arg<'_>); 2] =
            [("cooperative", (&cooperative).into()), ("central", (&central).into())];
        self.words.say_with("record-affiliation", &args)
    }

    /// A mining unit: its name, and whose it is.
    pub fn unit(&self, unit: UnitId) -> String {
        let found = self.find(|register| {
            register.cooperatives().unit(unit).map(|found| (found.name.clone(), found.cooperative))
        });
        match found {
            Some((name, cooperative)) => format!("{name} ({})", self.cooperative(cooperative)),
            None => unit.to_string(),
        }
    }

    /// A term: its label, and of which organ.
    pub fn term(&self, term: TermId) -> String {
        let found = self.find(|register| {
            register.committees().term(term).map(|found| (found.label.clone(), found.organ))
        });
        found.map_or_else(|| term.to_string(), |(label, organ)| format!("{label}, {}", self.organ(organ)))
    }

    /// A date in prose.
    pub fn date(&self, date: &PartialDate) -> String {
        self.words.date(&date.to_string())
    }
}
