//! Commands in few words, for stories: everything by number, dates as texts, the rest as it usually is. A test that
//! cares about another field writes the command out.

pub mod certification;

use super::pool;
use super::value::{code, date, label, named, remark, right};
use crate::committee::{self, Basis, BasisKind, EndReason, Post, Rank, SeatSpec};
use crate::cooperative::{self, Details};
use crate::member::{self, ExitReason, Party, WorkArea};
use crate::person::{self, Profile, Relation};
use crate::value::{Document, Gender};
use crate::{Command, cooperative::Kind};

/// Record a woman whose family name is made from her number.
pub fn record(person: u32) -> Command {
    record_as(person, named("Rosa", &format!("Apellido{person}")))
}

/// Record a woman with that profile.
pub fn record_as(person: u32, profile: Profile) -> Command {
    let (gender, salt) = (Some(Gender::Woman), pool::salt(person));
    person::Command::Record { person: pool::person(person), profile, salt, gender }.into()
}

/// Replace a profile.
pub fn correct_person(person: u32, profile: Profile) -> Command {
    let salt = pool::salt(person);
    person::Command::Correct { person: pool::person(person), profile, salt, reason: None }.into()
}

/// Add a document.
pub fn add_document(person: u32, document: Document) -> Command {
    person::Command::AddDocument { person: pool::person(person), document, salt: pool::salt(person) }.into()
}

/// Replace a document.
pub fn correct_document(person: u32, wrong: Document, right: Document) -> Command {
    let (person, salt) = (pool::person(person), pool::salt(person));
    person::Command::CorrectDocument { person, wrong, right, salt, reason: None }.into()
}

/// Declare a gender.
pub fn declare(person: u32, gender: Option<Gender>) -> Command {
    person::Command::DeclareGender { person: pool::person(person), gender }.into()
}

/// State that a person is the child of another.
pub fn child(person: u32, parent: u32) -> Command {
    let (person, relative) = (pool::person(person), pool::person(parent));
    person::Command::StateKinship { person, relation: Relation::Child, relative }.into()
}

/// Take back that a person is the child of another.
pub fn not_child(person: u32, parent: u32) -> Command {
    let (person, relative, reason) = (pool::person(person), pool::person(parent), remark("error"));
    person::Command::WithdrawKinship { person, relation: Relation::Child, relative, reason }.into()
}

/// Merge the first into the second.
pub fn merge(duplicate: u32, survivor: u32) -> Command {
    let salt = pool::salt(duplicate);
    let (duplicate, survivor) = (pool::person(duplicate), pool::person(survivor));
    person::Command::Merge { duplicate, survivor, salt, reason: remark("same document") }.into()
}

/// Erase a person.
pub fn erase(person: u32) -> Command {
    person::Command::Erase { person: pool::person(person), reason: remark("her request"), texts: Vec::new() }
        .into()
}

/// Annul a person's record.
pub fn annul_person(person: u32) -> Command {
    person::Command::Annul { person: pool::person(person), reason: remark("typed twice") }.into()
}

/// Enrol a primary cooperative.
pub fn enrol(cooperative: u32) -> Command {
    enrol_as(cooperative, Kind::Primary, Details::default())
}

/// Enrol a central.
pub fn enrol_central(cooperative: u32) -> Command {
    enrol_as(cooperative, Kind::Central, Details::default())
}

/// Enrol an organisation.
pub fn enrol_as(cooperative: u32, kind: Kind, details: Details) -> Command {
    let (name, cooperative) = (label(&format!("Cooperativa {cooperative}")), pool::cooperative(cooperative));
    cooperative::Command::Enrol { cooperative, kind, name, acronym: None, details, another: false }.into()
}

/// Correct an organisation's kind and details.
pub fn correct_cooperative(cooperative: u32, kind: Kind, details: Details) -> Command {
    let cooperative = pool::cooperative(cooperative);
    cooperative::Command::Correct { cooperative, kind, details, reason: None }.into()
}

/// Rename an organisation.
pub fn rename(cooperative: u32, name: &str, on: &str) -> Command {
    let (cooperative, name, on) = (pool::cooperative(cooperative), label(name), date(on));
    cooperative::Command::Rename { cooperative, name, acronym: None, on }.into()
}

/// Affiliate an organisation to a central.
pub fn affiliate(affiliation: u32, cooperative: u32, central: u32, from: &str) -> Command {
    let affiliation = pool::affiliation(affiliation);
    let (cooperative, central) = (pool::cooperative(cooperative), pool::cooperative(central));
    cooperative::Command::Affiliate { affiliation, cooperative, central, from: date(from) }.into()
}

/// End an affiliation.
pub fn leave_central(affiliation: u32, on: &str) -> Command {
    let (affiliation, on) = (pool::affiliation(affiliation), date(on));
    cooperative::Command::LeaveCentral { affiliation, on }.into()
}

/// Annul an affiliation.
pub fn annul_affiliation(affiliation: u32) -> Command {
    let affiliation = pool::affiliation(affiliation);
    cooperative::Command::AnnulAffiliation { affiliation, reason: remark("error") }.into()
}

/// Open a mining unit.
pub fn open_unit(unit: u32, cooperative: u32, from: &str) -> Command {
    let (name, code) = (label(&format!("Unidad {unit}")), None);
    let (unit, cooperative, from) = (pool::unit(unit), pool::cooperative(cooperative), date(from));
    cooperative::Command::OpenUnit { unit, cooperative, name, code, from }.into()
}

/// Close a mining unit.
pub fn close_unit(unit: u32, on: &str) -> Command {
    cooperative::Command::CloseUnit { unit: pool::unit(unit), on: date(on) }.into()
}

/// Keeps the register in a time zone.
pub fn set_time_zone(zone: &str) -> Command {
    cooperative::Command::SetTimeZone { zone: super::value::zone(zone), reason: Some(remark("error")) }.into()
}

/// Annul a mining unit.
pub fn annul_unit(unit: u32) -> Command {
    cooperative::Command::AnnulUnit { unit: pool::unit(unit), reason: remark("error") }.into()
}

/// Dissolve an organisation.
pub fn dissolve(cooperative: u32, on: &str) -> Command {
    cooperative::Command::Dissolve { cooperative: pool::cooperative(cooperative), on: date(on) }.into()
}

/// Annul an organisation.
pub fn annul_cooperative(cooperative: u32) -> Command {
    let cooperative = pool::cooperative(cooperative);
    cooperative::Command::Annul { cooperative, reason: remark("error") }.into()
}

fn party(person: u32) -> Party {
    Party::Person(pool::person(person))
}

/// Ask to be admitted.
pub fn apply(membership: u32, person: u32, cooperative: u32, on: &str) -> Command {
    let (membership, cooperative) = (pool::membership(membership), pool::cooperative(cooperative));
    member::Command::Apply { membership, party: party(person), cooperative, on: date(on) }.into()
}

/// Decline a request.
pub fn decline(membership: u32, on: &str) -> Command {
    let (membership, on) = (pool::membership(membership), date(on));
    member::Command::Decline { membership, on, reason: None }.into()
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
    member::Command::Admit {
        membership,
        party,
        cooperative,
        number: number.map(code),
        on: date(on),
        left: None,
    }
    .into()
}

/// Suspend a member.
pub fn suspend(membership: u32, on: &str, until: Option<&str>) -> Command {
    let (membership, on, until) = (pool::membership(membership), date(on), until.map(date));
    member::Command::Suspend { membership, on, until, reason: None }.into()
}

/// Give a member her rights back.
pub fn reinstate(membership: u32, on: &str) -> Command {
    member::Command::Reinstate { membership: pool::membership(membership), on: date(on) }.into()
}

/// A member resigns.
pub fn leave(membership: u32, on: &str) -> Command {
    let (membership, on) = (pool::membership(membership), date(on));
    member::Command::Leave { membership, on, reason: Some(ExitReason::Resignation) }.into()
}

/// Correct the days of a spell, which then has no number.
pub fn correct_membership(membership: u32, admitted: &str, left: Option<&str>) -> Command {
    let (membership, admitted) = (pool::membership(membership), date(admitted));
    let left = left.map(|on| (date(on), Some(ExitReason::Resignation)));
    member::Command::Correct { membership, number: None, admitted, left, reason: None }.into()
}

/// Annul a membership.
pub fn annul_membership(membership: u32) -> Command {
    member::Command::Annul { membership: pool::membership(membership), reason: remark("error") }.into()
}

/// Assign a person to an area of work.
pub fn work(assignment: u32, person: u32, cooperative: u32, area: &str, from: &str) -> Command {
    let (assignment, area) = (pool::assignment(assignment), right(WorkArea::new(area)));
    let (person, cooperative, from) = (pool::person(person), pool::cooperative(cooperative), date(from));
    member::Command::AssignWork { assignment, person, cooperative, area, from, until: None }.into()
}

/// End an assignment.
pub fn end_work(assignment: u32, on: &str) -> Command {
    member::Command::EndWork { assignment: pool::assignment(assignment), on: date(on) }.into()
}

/// Annul an assignment.
pub fn annul_work(assignment: u32) -> Command {
    member::Command::AnnulWork { assignment: pool::assignment(assignment), reason: remark("error") }.into()
}

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
    establish_kind(organ, cooperative, committee::Kind::BoardOfDirectors, from, seats)
}

/// Establish an organ of a kind.
pub fn establish_kind(
    organ: u32,
    cooperative: u32,
    kind: committee::Kind,
    from: &str,
    seats: impl IntoIterator<Item = SeatSpec>,
) -> Command {
    committee::Command::Establish {
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
pub fn correct_organ(organ: u32, kind: committee::Kind) -> Command {
    correct_objective(organ, kind, None)
}

/// Correct an organ's kind and objective.
pub fn correct_objective(organ: u32, kind: committee::Kind, objective: Option<&str>) -> Command {
    let (organ, basis, objective) = (pool::organ(organ), basis(), objective.map(remark));
    let (name, reason, another) = (None, None, false);
    committee::Command::Correct { organ, kind, name, objective, basis, reason, another }.into()
}

/// Define a term.
pub fn term(term: u32, organ: u32, name: &str, from: &str, until: Option<&str>) -> Command {
    let (term, organ, label) = (pool::term(term), pool::organ(organ), label(name));
    let (from, until) = (date(from), until.map(date));
    committee::Command::DefineTerm { term, organ, label, from, until, external_key: None }.into()
}

/// Change an organ's seats.
pub fn change_seats(organ: u32, from: &str, seats: impl IntoIterator<Item = SeatSpec>) -> Command {
    let (organ, seats) = (pool::organ(organ), seats.into_iter().collect());
    committee::Command::ChangeSeats { organ, from: date(from), seats }.into()
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
    committee::Command::Seat {
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
    committee::Command::EndMandate { mandate, on, reason: Some(EndReason::Resignation) }.into()
}

/// Replace a holder.
pub fn replace(mandate: u32, on: &str, successor: u32, person: u32) -> Command {
    committee::Command::ReplaceMandate {
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
    committee::Command::CorrectMandate {
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
    committee::Command::AnnulMandate { mandate: pool::mandate(mandate), reason: remark("error") }.into()
}

/// Dissolve an organ.
pub fn dissolve_organ(organ: u32, on: &str) -> Command {
    committee::Command::Dissolve { organ: pool::organ(organ), on: date(on) }.into()
}

/// Annul an organ.
pub fn annul_organ(organ: u32) -> Command {
    committee::Command::Annul { organ: pool::organ(organ), reason: remark("error") }.into()
}
