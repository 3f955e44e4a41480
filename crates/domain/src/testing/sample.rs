//! One sample of each event and each command, every field filled in. Nothing here is a likely story.

use super::value::{code, date, label, remark, ruc, zone};
use super::{ask, pool};
use crate::cooperative::{self, Details};
use crate::person::{self, Relation, TextPlace};
use crate::value::place::{Issuer, Subdivision, Ubigeo};
use crate::value::{Commitment, Digest, Document, Gender, Label, Place, Scheme};
use crate::{Command, Event};

/// One sample of each kind of event, in the order of [`Event::kinds`].
pub fn events() -> Vec<Event> {
    let mut all: Vec<Event> = persons().into_iter().map(Event::from).collect();
    all.extend(cooperatives().into_iter().map(Event::from));
    all.extend(super::member::samples().into_iter().map(Event::from));
    all.extend(super::committee::samples().into_iter().map(Event::from));
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
    ]);
    all.extend(super::member::commands());
    all.extend(super::committee::commands());
    all.extend(super::certification::commands_of_each_kind());
    all.extend(super::programme::command_samples().into_iter().map(Command::from));
    all.extend(super::equality::commands());
    all.extend(super::statute::commands());
    all
}
