//! What a row changes in a person's record. Blank cells change nothing; a coarser date than the one on record neither.

use domain::person::{Command as Person, Profile};
use domain::value::id::PersonId;
use domain::value::{Document, Label, PartialDate, Scheme};
use domain::{Command, Register};

use super::Mint;
use super::line::Line;
use super::read::{self, Given, is_official};
use crate::sheet::mapping::Field;

/// The command that records somebody for the first time.
pub(super) fn record(line: &mut Line<'_>, given: &Given, mint: &mut Mint<'_>) -> (PersonId, Command) {
    read::check_names(line, &given.profile);
    let mut profile = given.profile.clone();
    profile.documents.extend(given.key.clone());
    if given.gender.is_none() {
        warn_of_unknown_gender(line);
    }
    let person: PersonId = mint.id();
    let salt = mint.salt();
    (person, Person::Record { person, profile, salt, gender: given.gender }.into())
}

/// The commands that bring a record in line with a row; none where the row says nothing new.
pub(super) fn correct(
    line: &mut Line<'_>,
    register: &Register,
    person: PersonId,
    given: &Given,
    mint: &mut Mint<'_>,
) -> Vec<Command> {
    let held = match register.persons().open(person) {
        Ok(held) => held,
        Err(rejection) => {
            line.refuse(&rejection.into());
            return Vec::new();
        }
    };
    let mut commands = Vec::new();
    let former = held.profile.clone().unwrap_or_default();
    let profile = overlay(line, &former, given, person);
    if profile != former {
        let salt = mint.salt();
        commands.push(Person::Correct { person, profile, salt, reason: None }.into());
    }
    match (held.gender, given.gender) {
        (None, None) => warn_of_unknown_gender(line),
        (from, Some(to)) if from != Some(to) => {
            if let Some(from) = from {
                let details = vec![("from", from.code().to_owned()), ("to", to.code().to_owned())];
                line.warn(Field::Gender, "gender_changed", details);
            }
            commands.push(Person::DeclareGender { person, gender: Some(to) }.into());
        }
        _ => {}
    }
    commands
}

fn warn_of_unknown_gender(line: &mut Line<'_>) {
    let said = line.notes.iter().any(|note| note.field == Some(Field::Gender));
    if line.table.has(Field::Gender) && !said {
        line.warn(Field::Gender, "gender_unknown", Vec::new());
    }
}

/// The profile on record with everything that the row says laid over it.
fn overlay(line: &mut Line<'_>, held: &Profile, given: &Given, person: PersonId) -> Profile {
    let mut profile = held.clone();
    let said = &given.profile;
    let lay = |known: &mut Option<Label>, said: &Option<Label>| {
        if said.is_some() {
            known.clone_from(said);
        }
    };
    lay(&mut profile.family_name, &said.family_name);
    lay(&mut profile.given_names, &said.given_names);
    lay(&mut profile.phone, &said.phone);
    lay(&mut profile.email, &said.email);
    let called = said.known_as.clone().filter(|whole| !is_official(&profile, whole));
    lay(&mut profile.known_as, &called);
    profile.birth = finer(held.birth, said.birth);
    for document in said.documents.iter().chain(&given.key) {
        lay_document(line, &mut profile, document, person);
    }
    profile
}

/// The date that a row gives, unless the one on record lies within it and so says more.
pub(super) fn finer(held: Option<PartialDate>, said: Option<PartialDate>) -> Option<PartialDate> {
    match (held, said) {
        (Some(held), Some(said)) if said.first() <= held.first() && held.last() <= said.last() => Some(held),
        (_, Some(said)) => Some(said),
        (held, None) => held,
    }
}

/// A person has one national document, so another number replaces it; of cards, passports and keys there may be several.
fn lay_document(line: &mut Line<'_>, profile: &mut Profile, document: &Document, person: PersonId) {
    let scheme = document.scheme();
    if scheme == Scheme::External && document.number() == person.to_string() {
        return;
    }
    let same = |held: &&mut Document| held.scheme() == scheme && held.number() == document.number();
    if let Some(held) = profile.documents.iter_mut().find(same) {
        if document.check().is_some() {
            held.clone_from(document);
        }
        return;
    }
    let former = profile.documents.iter_mut().find(|held| held.scheme() == scheme && scheme == Scheme::Dni);
    match former {
        Some(held) => {
            held.clone_from(document);
            let field = if line.text(Field::Dni).is_some() { Field::Dni } else { Field::Document };
            line.warn(field, "document_changed", vec![("scheme", scheme.code().to_owned())]);
        }
        None => profile.documents.push(document.clone()),
    }
}
