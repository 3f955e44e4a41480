//! One sample of each event and each command, every field filled in. Nothing here is a likely story.

use super::value::{code, date, label, remark, ruc, zone};
use super::{ask, pool};
use crate::committee::{self, Basis, BasisKind, EndReason, Origin, Post, Rank, SeatSpec};
use crate::cooperative::{self, Details};
use crate::member::{self, ExitReason, Party, WorkArea};
use crate::person::{self, Relation, TextPlace};
use crate::value::place::{Issuer, Subdivision, Ubigeo};
use crate::value::{Commitment, Digest, Document, Gender, Label, Place, Scheme};
use crate::{Command, Event};

/// One sample of each kind of event, in the order of [`Event::kinds`].
pub fn events() -> Vec<Event> {
    let mut all: Vec<Event> = persons().into_iter().map(Event::from).collect();
    all.extend(cooperatives().into_iter().map(Event::from));
    all.extend(members().into_iter().map(Event::from));
    all.extend(committees().into_iter().map(Event::from));
    all.extend(super::certification::samples().into_iter().map(Event::from));
    all.extend(super::programme::samples().into_iter().map(Event::from));
    all.extend(super::equality::samples().into_iter().map(Event::from));
    all.extend(super::statute::samples().into_iter().map(Event::from));
    all
}

fn commitment() -> Commitment {
    Commitment(Digest::of(&[b"sample"]))
}

fn persons() -> Vec<person::Event> {
    use person::Event;
    let (commitment, person, reason) = (commitment(), pool::person(1), remark("as on the document"));
    let (relative, gender, some_reason) = (pool::person(2), Some(Gender::Woman), Some(reason.clone()));
    let (relation, scheme) = (Relation::Child, Scheme::Dni);
    vec![
        Event::Recorded { commitment, gender, person, profile: 1 },
        Event::Corrected { commitment, person, profile: 2, reason: some_reason.clone() },
        Event::DocumentAdded { commitment, person, profile: 3, scheme },
        Event::DocumentCorrected { commitment, person, profile: 4, reason: some_reason, scheme },
        Event::GenderDeclared { gender, person },
        Event::KinshipStated { person, relation, relative },
        Event::KinshipWithdrawn { person, reason: reason.clone(), relation, relative },
        Event::Merged { duplicate: pool::person(3), reason: reason.clone(), survivor: person },
        Event::Erased { person, reason: reason.clone(), texts: vec![TextPlace { version: 7, position: 1 }] },
        Event::Annulled { person, reason },
    ]
}

/// The details of an organisation, all of them known.
pub fn details() -> Details {
    Details {
        external_key: Some(label("org/17")),
        founded: Some(date("2005-09-04")),
        place: Place {
            name: Some(label("Ananea, San Antonio de Putina, Puno")),
            subdivision: Subdivision::new("PE-PUN").ok(),
            ubigeo: Ubigeo::new(Issuer::Inei, "211002").ok(),
        },
        registry_entry: Some(code("12623829")),
        ruc: Some(ruc("20512333797")),
        sector: Some(label("minería aurífera")),
    }
}

fn cooperatives() -> Vec<cooperative::Event> {
    use cooperative::{Event, Kind};
    let (cooperative, affiliation, unit) = (pool::cooperative(1), pool::affiliation(1), pool::unit(1));
    let (name, acronym, reason) =
        (label::<Label>("Señor de Ananea Ltda."), Some(code("SA")), remark("typed wrongly"));
    let (from, on, kind, central) = (date("2006"), date("2021-11-30"), Kind::Primary, pool::cooperative(2));
    let some_reason = Some(reason.clone());
    vec![
        Event::Enrolled {
            acronym: acronym.clone(),
            cooperative,
            details: details(),
            kind,
            name: name.clone(),
        },
        Event::Corrected { cooperative, details: details(), kind, reason: some_reason },
        Event::Renamed { acronym: acronym.clone(), cooperative, name: name.clone(), on },
        Event::Affiliated { affiliation, central, cooperative, from },
        Event::CentralLeft { affiliation, on },
        Event::AffiliationAnnulled { affiliation, reason: reason.clone() },
        Event::UnitOpened { code: acronym, cooperative, from, name: name.into(), unit },
        Event::UnitClosed { on, unit },
        Event::UnitAnnulled { reason: reason.clone(), unit },
        Event::Dissolved { cooperative, on },
        Event::TimeZoneSet { reason: Some(reason.clone()), zone: zone("America/Lima") },
        Event::Annulled { cooperative, reason },
    ]
}

fn members() -> Vec<member::Event> {
    use member::Event;
    let (cooperative, membership, assignment) =
        (pool::cooperative(1), pool::membership(1), pool::assignment(1));
    let (person, party, legal) =
        (pool::person(1), Party::Person(pool::person(1)), Party::Cooperative(pool::cooperative(2)));
    let (from, on, reason) = (date("2016-03"), date("2021-11-30"), remark("typed wrongly"));
    let (number, until, area) = (Some(code("017")), Some(date("2022")), WorkArea::Other(code("lavandería")));
    let (left, some_reason) = (Some((on, Some(ExitReason::Transfer))), Some(reason.clone()));
    vec![
        Event::Applied { cooperative, membership, on: from, party: legal },
        Event::Declined { membership, on, reason: some_reason.clone() },
        Event::Admitted { cooperative, membership, number: number.clone(), on: from, party },
        Event::Suspended { membership, on, reason: some_reason.clone(), until },
        Event::Reinstated { membership, on },
        Event::Left { membership, on, reason: Some(ExitReason::Resignation) },
        Event::Corrected { admitted: from, left, membership, number, reason: some_reason },
        Event::Annulled { membership, reason: reason.clone() },
        Event::Reassigned { membership, person },
        Event::WorkAssigned { area, assignment, cooperative, from, person, until },
        Event::WorkEnded { assignment, on },
        Event::WorkAnnulled { assignment, reason },
        Event::WorkReassigned { assignment, person },
    ]
}

fn committees() -> Vec<committee::Event> {
    use committee::{Event, Kind};
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
        Event::Established {
            basis,
            cooperative,
            external_key,
            from,
            kind,
            name: name.clone(),
            objective: None,
            organ,
            seats: seats.clone(),
        },
        Event::Corrected {
            basis: some_basis,
            kind,
            name,
            objective: None,
            organ,
            reason: some_reason.clone(),
        },
        Event::TermDefined { external_key: key, from, label: label("2021–2023"), organ, term, until },
        Event::SeatsChanged { from, organ, seats },
        Event::Seated {
            from,
            mandate,
            origin,
            person,
            represents,
            seat: pool::seat(1),
            term: some_term,
            until,
        },
        Event::MandateEnded { mandate, on, reason: Some(EndReason::TermExpired) },
        Event::MandateCorrected {
            from,
            mandate,
            origin,
            reason: some_reason,
            represents,
            term: some_term,
            until,
        },
        Event::MandateAnnulled { mandate, reason: reason.clone() },
        Event::MandateReassigned { mandate, person },
        Event::Dissolved { on, organ },
        Event::Annulled { organ, reason },
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

/// One sample of each kind of command, in the order of [`Command::kinds`].
pub fn commands() -> Vec<Command> {
    let number = Document::new(Scheme::Dni, "10117410-2").ok();
    let mut all = vec![ask::record(1), ask::correct_person(1, super::value::named("Rosa", "Mamani"))];
    all.extend(number.clone().map(|document| ask::add_document(1, document)));
    all.extend(number.map(|document| ask::correct_document(1, document.clone(), document)));
    all.extend([
        ask::declare(1, Some(Gender::Man)),
        ask::child(1, 2),
        ask::not_child(1, 2),
        ask::merge(2, 1),
        ask::erase(1),
        ask::annul_person(1),
        ask::enrol(1),
        ask::correct_cooperative(1, cooperative::Kind::Primary, details()),
        ask::rename(1, "Oro del Sur", "2019"),
        ask::affiliate(1, 1, 2, "2006"),
        ask::leave_central(1, "2020"),
        ask::annul_affiliation(1),
        ask::open_unit(1, 1, "2010"),
        ask::close_unit(1, "2020"),
        ask::annul_unit(1),
        ask::dissolve(1, "2022"),
        ask::set_time_zone("America/Lima"),
        ask::annul_cooperative(1),
        ask::apply(1, 1, 1, "2015"),
        ask::decline(1, "2016"),
        ask::admit_as(1, 1, 1, "017", "2016-03-01"),
        ask::suspend(1, "2018-01-01", Some("2018-03-01")),
        ask::reinstate(1, "2018-02-01"),
        ask::leave(1, "2020-05-01"),
        ask::correct_membership(1, "2016-02-01", None),
        ask::annul_membership(1),
        ask::work(1, 1, 1, "kitchen", "2017-01-01"),
        ask::end_work(1, "2018-01-01"),
        ask::annul_work(1),
        ask::establish(1, 1, "2010", [ask::places(1, Some(3))]),
        ask::correct_organ(1, committee::Kind::SupervisoryBoard),
        ask::term(1, 1, "2021–2023", "2021", Some("2023")),
        ask::change_seats(1, "2015", [ask::places(1, Some(5))]),
        ask::seat(1, 1, 1, "2016-03-01", Some("2018-03-01")),
        ask::end(1, "2017-01-01"),
        ask::replace(1, "2017-01-01", 2, 2),
        ask::correct_mandate(1, "2016-04-01", None),
        ask::annul_mandate(1),
        ask::dissolve_organ(1, "2020"),
        ask::annul_organ(1),
    ]);
    all.extend(super::certification::commands_of_each_kind());
    all.extend(super::programme::command_samples().into_iter().map(Command::from));
    all.extend(super::equality::commands());
    all.extend(super::statute::commands());
    all
}
