//! Who and what people mean: by identifier, number, document, code or name, without regard to accents, case or the
//! order of words. A name that several things answer to is never guessed.

pub mod certification;
pub mod equality;
pub mod programme;
pub mod statute;

use chrono::NaiveDate;

use crate::committee::{Mandate, Organ, Post, Seat};
use crate::member::{Membership, Party, WorkArea};
use crate::person::{Person, Profile, likeness};
use crate::register::Register;
use crate::value::id::{
    AffiliationId, AssignmentId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId, TermId,
    UnitId,
};
use crate::value::{Name, PartialDate, Scheme, ShortText, text};

/// Why a name did not lead to one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound<Id> {
    /// Nothing answers to it.
    Nothing,
    /// Several things do.
    Several(Vec<Id>),
}

/// One thing, or why not.
pub type Found<Id> = Result<Id, NotFound<Id>>;

fn only<Id: PartialEq>(candidates: impl IntoIterator<Item = Id>) -> Found<Id> {
    let mut distinct: Vec<Id> = Vec::new();
    for candidate in candidates {
        if !distinct.contains(&candidate) {
            distinct.push(candidate);
        }
    }
    match distinct.pop() {
        None => Err(NotFound::Nothing),
        Some(one) if distinct.is_empty() => Ok(one),
        Some(last) => {
            distinct.push(last);
            Err(NotFound::Several(distinct))
        }
    }
}

/// The first way of looking that leads anywhere.
fn first<Id>(ways: impl IntoIterator<Item = Found<Id>>) -> Found<Id> {
    ways.into_iter().find(|found| !matches!(found, Err(NotFound::Nothing))).unwrap_or(Err(NotFound::Nothing))
}

/// Whether every word of what is looked for begins a word of the text.
fn answers(folded: &str, wanted: &str) -> bool {
    wanted.split(' ').all(|word| folded.split(' ').any(|other| other.starts_with(word)))
}

/// Whether a date is what was typed, or lies within it: `2021-05-03` is in `2021` and in `2021-05`.
fn dated(date: PartialDate, typed: &str) -> bool {
    let date = date.to_string();
    date.strip_prefix(typed)
        .is_some_and(|rest| rest.is_empty() || (!typed.is_empty() && rest.starts_with('-')))
}

/// A person by identifier, document, number in a book of members, key of another system, or name. A number that passed
/// from one member to another means the one who has it on the day.
pub fn person(register: &Register, wanted: &str, on: NaiveDate) -> Found<PersonId> {
    person_in(register, None, wanted, on)
}

/// The same among the members of one cooperative: a number is one of its book before it is anything else, and of people of
/// one name those who belong to it or did are meant.
pub fn person_in(
    register: &Register,
    of: Option<CooperativeId>,
    wanted: &str,
    on: NaiveDate,
) -> Found<PersonId> {
    let wanted = wanted.trim();
    if let Ok(id) = wanted.parse::<PersonId>() {
        return register
            .persons()
            .get(id)
            .map_or(Err(NotFound::Nothing), |_| Ok(register.persons().survivor(id)));
    }
    let number = wanted.split_once('-').map_or(wanted, |(number, _)| number);
    let by_document =
        only([Scheme::Dni, Scheme::ForeignCard, Scheme::Passport].into_iter().filter_map(|scheme| {
            let number = if scheme == Scheme::Dni { number } else { wanted };
            register.persons().by_document(scheme, number)
        }));
    let by_key = only(register.persons().by_document(Scheme::External, wanted));
    let by_name = person_by_name(register, wanted).or_else(|not| among(register, of, not));
    let all: Vec<CooperativeId> = register.cooperatives().iter().map(|cooperative| cooperative.id).collect();
    let anywhere = || person_by_number(register, &all, wanted, on);
    let Some(of) = of else { return first([by_document, anywhere(), by_key, by_name]) };
    let here = person_by_number(register, &[of], wanted, on);
    // In the organs of a central sit members of its affiliates, by the numbers of their books.
    let takes_affiliates =
        register.cooperatives().get(of).is_some_and(|cooperative| cooperative.kind.takes_affiliates());
    let elsewhere = if takes_affiliates { anywhere() } else { Err(NotFound::Nothing) };
    first([here, by_document, elsewhere, by_key, by_name])
}

/// Whether somebody with this profile answers to what is looked for: by a document, or by her name.
pub fn is_meant(profile: &Profile, wanted: &str) -> bool {
    let (wanted, folded) = (wanted.trim(), text::fold(wanted));
    let number = wanted.split_once('-').map_or(wanted, |(number, _)| number);
    let by_document = profile.documents.iter().any(|document| {
        document.number() == wanted || document.scheme() == Scheme::Dni && document.number() == number
    });
    by_document || !folded.is_empty() && answers(&profile.search_text(), &folded)
}

/// Of several people, the one who belongs to the cooperative or did.
fn among(register: &Register, of: Option<CooperativeId>, not: NotFound<PersonId>) -> Found<PersonId> {
    let (Some(of), NotFound::Several(several)) = (of, &not) else { return Err(not) };
    let belongs = |person: &&PersonId| {
        register.members().of(Party::Person(**person)).any(|spell| spell.cooperative == of)
    };
    match only(several.iter().filter(belongs).copied()) {
        Err(NotFound::Nothing) => Err(not),
        found => found,
    }
}

/// Who has the number on the day; where nobody has it then, whoever had it at any time.
fn person_by_number(
    register: &Register,
    of: &[CooperativeId],
    wanted: &str,
    on: NaiveDate,
) -> Found<PersonId> {
    let Ok(number) = ShortText::new(wanted.trim_start_matches('#')) else { return Err(NotFound::Nothing) };
    let spells = || of.iter().flat_map(|cooperative| register.members().numbered(*cooperative, &number));
    let then = spells().filter(|spell| spell.period().is_some_and(|period| period.contains(on)));
    let person = |spell: &Membership| spell.party.person();
    first([only(then.filter_map(person)), only(spells().filter_map(person))])
}

fn person_by_name(register: &Register, wanted: &str) -> Found<PersonId> {
    let wanted = text::fold(wanted);
    if wanted.is_empty() {
        return Err(NotFound::Nothing);
    }
    let stands = |person: &&Person| person.merged_into.is_none() && !person.annulled;
    let named: Vec<(PersonId, String)> = register
        .persons()
        .iter()
        .filter(stands)
        .filter_map(|person| Some((person.id, person.profile.as_ref()?.search_text())))
        .filter(|(_, name)| answers(name, &wanted))
        .collect();
    let exact = named.iter().filter(|(_, name)| same_words(name, &wanted)).map(|(id, _)| *id);
    first([only(exact), only(named.iter().map(|(id, _)| *id))])
}

fn same_words(name: &str, wanted: &str) -> bool {
    let mut these: Vec<&str> = name.split(' ').collect();
    let mut asked: Vec<&str> = wanted.split(' ').collect();
    these.sort_unstable();
    these.dedup();
    asked.sort_unstable();
    asked.dedup();
    these == asked
}

/// An organisation by identifier, RUC, registry entry, external key, acronym or name.
pub fn cooperative(register: &Register, wanted: &str) -> Found<CooperativeId> {
    let wanted = wanted.trim();
    let cooperatives = register.cooperatives();
    if let Ok(id) = wanted.parse::<CooperativeId>() {
        return cooperatives.get(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let keys = [
        cooperatives.by_ruc(wanted),
        cooperatives.by_registry_entry(wanted),
        cooperatives.by_external_key(wanted),
    ];
    let folded = text::fold(wanted);
    let valid = || cooperatives.iter().filter(|cooperative| !cooperative.annulled);
    let names = |cooperative: &crate::cooperative::Cooperative| -> Vec<String> {
        let of = |named: &crate::cooperative::Named| {
            let acronym = named.acronym.as_ref().map(|acronym| text::fold(acronym.as_str()));
            [Some(text::fold(named.name.as_str())), acronym]
        };
        cooperative.names.iter().flat_map(of).flatten().collect()
    };
    let exact =
        valid().filter(|cooperative| names(cooperative).contains(&folded)).map(|cooperative| cooperative.id);
    let near = valid()
        .filter(|cooperative| !folded.is_empty() && names(cooperative).iter().any(|n| answers(n, &folded)));
    first([only(keys.into_iter().flatten()), only(exact), only(near.map(|cooperative| cooperative.id))])
}

/// The organisation that is meant where none is named: the only one there is, or the only one that has members of its own
/// beside centrals and federations that have none.
pub fn home(register: &Register) -> Found<CooperativeId> {
    let valid = || register.cooperatives().iter().filter(|cooperative| !cooperative.annulled);
    let has_members = |id: CooperativeId| {
        register.members().iter().any(|spell| spell.cooperative == id && spell.party.person().is_some())
    };
    let homes =
        valid().filter(|cooperative| !cooperative.kind.takes_affiliates() || has_members(cooperative.id));
    let all = only(valid().map(|cooperative| cooperative.id));
    match (all, only(homes.map(|cooperative| cooperative.id))) {
        (Err(NotFound::Several(_)), Ok(home)) => Ok(home),
        (all, _) => all,
    }
}

/// An organ by identifier, external key, kind or name, of one organisation or of any.
pub fn organ(register: &Register, of: Option<CooperativeId>, wanted: &str, on: NaiveDate) -> Found<OrganId> {
    let wanted = wanted.trim();
    let committees = register.committees();
    if let Ok(id) = wanted.parse::<OrganId>() {
        return committees.organ(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let organs = || committees.organs().filter(|organ| of.is_none_or(|of| organ.cooperative == of));
    let key = |organ: &&Organ| organ.external_key.as_ref().is_some_and(|key| key.is_exactly(wanted));
    let kind = |organ: &&Organ| organ.kind.code() == wanted;
    let name = |organ: &Organ| organ.name.as_ref().and_then(Name::folded);
    let exact = |organ: &&Organ| name(organ).is_some_and(|name| name == folded);
    let near = |organ: &&Organ| !folded.is_empty() && name(organ).is_some_and(|name| answers(&name, &folded));
    let today = |organ: &&Organ| organ.period.contains(on);
    let id = |organ: &Organ| organ.id;
    first([
        only(organs().filter(key).map(id)),
        only(organs().filter(kind).filter(today).map(id)),
        only(organs().filter(kind).map(id)),
        only(organs().filter(exact).map(id)),
        only(organs().filter(near).map(id)),
    ])
}

/// A seat of an organ by identifier, or by post and rank.
pub fn seat(register: &Register, organ: OrganId, post: &Post, rank: crate::committee::Rank) -> Found<SeatId> {
    let fits = |seat: &&Seat| seat.post == *post && seat.rank == rank;
    only(register.committees().seats_of(organ).filter(fits).map(|seat| seat.id))
}

/// The mandate of a person in an organ: the one that goes on on the day, or else the only one.
pub fn mandate(
    register: &Register,
    person: PersonId,
    organ: Option<OrganId>,
    on: NaiveDate,
) -> Found<MandateId> {
    let all =
        || register.committees().mandates_of(person).filter(|m| organ.is_none_or(|organ| m.organ == organ));
    let id = |mandate: &Mandate| mandate.id;
    first([only(all().filter(|m| m.counted.contains(on)).map(id)), only(all().map(id))])
}

/// The membership of a party: the one in force on the day, or else the latest.
pub fn membership(
    register: &Register,
    party: Party,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
) -> Found<MembershipId> {
    let all = || register.members().of(party).filter(|m| cooperative.is_none_or(|c| m.cooperative == c));
    let id = |membership: &Membership| membership.id;
    let in_force = all().filter(|m| m.status(on).is_member()).map(id);
    let open = all().filter(|m| m.admitted.is_none() && m.declined.is_none()).map(id);
    first([only(in_force), only(open), only(all().map(id))])
}

/// The affiliation of an organisation to a central: the one in force on the day, or else the only one.
pub fn affiliation(
    register: &Register,
    cooperative: CooperativeId,
    central: CooperativeId,
    on: NaiveDate,
) -> Found<AffiliationId> {
    let spells = || register.cooperatives().affiliations();
    let all = || spells().filter(|a| a.cooperative == cooperative && a.central == central);
    first([only(all().filter(|a| a.period.contains(on)).map(|a| a.id)), only(all().map(|a| a.id))])
}

/// A mining unit by identifier, concession code or name.
pub fn unit(register: &Register, wanted: &str) -> Found<UnitId> {
    let wanted = wanted.trim();
    let units = || register.cooperatives().units();
    let folded = text::fold(wanted);
    let by_id = units().filter(|unit| unit.id.to_string() == wanted);
    let by_code = units().filter(|unit| unit.code.as_ref().is_some_and(|code| code.as_str() == wanted));
    let by_name = units()
        .filter(|unit| !folded.is_empty() && unit.name.folded().is_some_and(|name| answers(&name, &folded)));
    first([only(by_id.map(|u| u.id)), only(by_code.map(|u| u.id)), only(by_name.map(|u| u.id))])
}

/// The work of a person in an area: what goes on on the day, or else the only one.
pub fn assignment(
    register: &Register,
    person: PersonId,
    area: &WorkArea,
    on: NaiveDate,
) -> Found<AssignmentId> {
    let all = || register.members().work_of(person).filter(|work| work.area == *area);
    first([only(all().filter(|w| w.period.contains(on)).map(|w| w.id)), only(all().map(|w| w.id))])
}

/// A term of an organ by identifier, external key or label.
pub fn term(register: &Register, organ: OrganId, wanted: &str) -> Found<TermId> {
    let wanted = wanted.trim();
    let folded = text::fold(wanted);
    let terms = || register.committees().terms().filter(|term| term.organ == organ);
    let by_id = terms().filter(|term| term.id.to_string() == wanted);
    let by_key = terms().filter(|term| term.external_key.as_ref().is_some_and(|key| key.is_exactly(wanted)));
    let by_label = terms().filter(|term| term.label.folded().as_deref() == Some(&folded));
    first([only(by_id.map(|t| t.id)), only(by_key.map(|t| t.id)), only(by_label.map(|t| t.id))])
}

/// Everybody who may be the person of that profile, by what is on record: of her name, or of a name near hers and born on
/// her day; unless a national document or the birth says otherwise.
pub fn alike(register: &Register, profile: &Profile) -> Vec<PersonId> {
    let stands = |person: &&Person| person.merged_into.is_none() && !person.annulled && !person.erased;
    let is_alike = |held: &Profile| {
        let apart = likeness::other_dni(held, profile) || likeness::other_birth(held, profile);
        let born = held.birth.is_some() && held.birth == profile.birth;
        let near = born && !likeness::names_differ_clearly(held, profile);
        !apart && (likeness::same_name(held, profile) || near)
    };
    let persons = register.persons();
    // Two profiles can be alike only if they have a name or the birth in common.
    let candidates =
        persons.candidates_for(profile).into_iter().filter_map(|id| persons.get(id)).filter(stands);
    candidates
        .filter(|person| person.profile.as_ref().is_some_and(is_alike))
        .map(|person| person.id)
        .collect()
}

/// What tells a person from others of her name, without words of any language: her first official document, her birth, and
/// the numbers that she has in the books of cooperatives.
pub fn marks(register: &Register, person: PersonId) -> Vec<String> {
    let Some(found) = register.persons().get(person) else { return Vec::new() };
    let profile = found.profile.as_ref();
    let document = profile.and_then(|profile| profile.official_document()).map(|document| {
        let scheme = match document.scheme() {
            Scheme::Dni => "DNI",
            Scheme::ForeignCard => "CE",
            Scheme::Passport => "PAS",
            Scheme::External => "",
        };
        format!("{scheme} {}", document.number())
    });
    let birth = profile.and_then(|profile| profile.birth).map(|birth| birth.to_string());
    let numbers = register.members().of(Party::Person(person)).filter_map(|spell| {
        let cooperative = register.cooperatives().get(spell.cooperative)?.short_name();
        let number = spell.number.as_ref();
        Some(number.map_or_else(|| cooperative.to_owned(), |number| format!("{cooperative} {number}")))
    });
    let mut marks: Vec<String> = document.into_iter().chain(birth).collect();
    for number in numbers {
        if !marks.contains(&number) {
            marks.push(number);
        }
    }
    marks
}
