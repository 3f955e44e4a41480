//! Commands in few words, for stories: everything by number, dates as texts, the rest as it usually is. A test that
//! cares about another field writes the command out.

pub mod certification;

pub use super::committee::*;
pub use super::member::*;

use super::pool;
use super::value::{date, label, named, remark};
use crate::cooperative::{self, Details};
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
