//! What a person of a document is called and known by, as the register keeps it; and what that adds to a profile.
//! Must not look anybody up.

use domain::person::Profile;
use domain::value::{Document, Label, PartialDate, Scheme};

use super::dates::{Written, says_no_more};
use super::desk::{At, Desk};
use crate::popolo::agent::Person;
use crate::popolo::finding::Code;
use crate::popolo::words;
use crate::vocabulary;

const EMAIL: &str = "popolo-email";
const PHONE: &str = "popolo-phone";

/// Reads a person; `None` where her name cannot be kept. The key from her id is not among the documents.
pub(super) fn profile(person: &Person, at: At<'_>, desk: &mut Desk<'_, '_>) -> Option<Profile> {
    let mut usable = true;
    let mut name = |text: Option<&str>, field| -> Option<Label> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        let label = Label::new(text);
        if label.is_err() {
            desk.note(at.field(field), Code::NameUnusable, text.chars().count().to_string());
            usable = false;
        }
        label.ok()
    };
    let given = [&person.given_name, &person.additional_name].into_iter().flatten().map(String::as_str);
    let given = given.collect::<Vec<_>>().join(" ");
    let mut profile = Profile {
        given_names: name(Some(&given), "given_name"),
        family_name: name(person.family_name.as_deref(), "family_name"),
        ..Profile::default()
    };
    let whole = name(person.name.as_deref(), "name");
    let whole = whole.filter(|whole| profile.spoken_name() != whole.as_str());
    profile.known_as = whole;
    if !usable {
        return None;
    }
    profile.birth = date(person.birth_date.as_deref(), at.field("birth_date"), desk);
    profile.death = date(person.death_date.as_deref(), at.field("death_date"), desk);
    if profile.birth.zip(profile.death).is_some_and(|(birth, death)| death.last() < birth.first()) {
        desk.note(at.field("death_date"), Code::DeathContradicted, "");
        profile.death = None;
    }
    profile.documents = documents(person, at, desk);
    profile.email = email(person).and_then(|text| Label::new(text).ok());
    profile.phone = contact(person, PHONE).and_then(|text| Label::new(text).ok());
    Some(profile)
}

/// Her address, which may stand in two places.
fn email(person: &Person) -> Option<&str> {
    person.email.as_deref().or_else(|| contact(person, EMAIL))
}

fn contact<'p>(person: &'p Person, media: &str) -> Option<&'p str> {
    let fits = |medium: &str| vocabulary::has(media, &medium.trim().to_lowercase());
    let mut details = person.contact_details.iter();
    details.find(|detail| detail.medium.as_deref().is_some_and(fits))?.value.as_deref()
}

/// How many of her contact details the register has no place for.
pub(super) fn contacts_left(person: &Person) -> usize {
    let from_details = |kept: Option<&str>| usize::from(kept.is_some_and(|text| Label::new(text).is_ok()));
    let mail = if person.email.is_some() { None } else { contact(person, EMAIL) };
    person.contact_details.len() - from_details(mail) - from_details(contact(person, PHONE))
}

fn date(text: Option<&str>, at: At<'_>, desk: &mut Desk<'_, '_>) -> Option<PartialDate> {
    let written = Written::read(text);
    if written == Written::Unreadable {
        desk.note(at, Code::DateNotKept, "");
    }
    written.known()
}

fn documents(person: &Person, at: At<'_>, desk: &mut Desk<'_, '_>) -> Vec<Document> {
    let mut found: Vec<Document> = Vec::new();
    for identifier in &person.identifiers {
        let scheme = identifier.scheme.as_deref();
        match words::document(scheme, identifier.identifier.as_deref().unwrap_or_default()) {
            Ok(document) => {
                if !found.iter().any(|other| same(other, &document)) {
                    found.push(document);
                }
            }
            Err(error) => {
                desk.note(at.field("identifiers"), Code::IdentifierUnusable, error.to_string());
            }
        }
    }
    found
}

/// Whether two documents are one, whatever their check characters.
pub(super) fn same(one: &Document, other: &Document) -> bool {
    one.scheme() == other.scheme() && one.number() == other.number()
}

/// The key that the register keeps of a Popolo id.
pub(super) fn key(id: &str) -> Option<Document> {
    let key = format!("{}{id}", words::PERSON_KEY);
    // A key that would be trimmed could be another's.
    Document::new(Scheme::External, &key).ok().filter(|document| document.number() == key)
}

/// What is known of her once the file has been heard: it adds and corrects, and takes nothing away.
pub(super) fn overlay(known: &Profile, said: &Profile) -> Profile {
    let mut merged = known.clone();
    let names = said.given_names.is_some() || said.family_name.is_some();
    if names {
        merged.given_names.clone_from(&said.given_names);
        merged.family_name.clone_from(&said.family_name);
        merged.known_as.clone_from(&said.known_as);
    } else if said.known_as.as_ref().is_some_and(|name| name.as_str() != known.spoken_name()) {
        merged.known_as.clone_from(&said.known_as);
    }
    merged.birth = dated(known.birth, said.birth);
    merged.death = dated(known.death, said.death);
    merged.email = said.email.clone().or(merged.email);
    merged.phone = said.phone.clone().or(merged.phone);
    for document in &said.documents {
        if !merged.documents.iter().any(|held| same(held, document)) {
            merged.documents.push(document.clone());
        }
    }
    merged
}

/// A date that says less than the register knows does not replace it.
fn dated(known: Option<PartialDate>, said: Option<PartialDate>) -> Option<PartialDate> {
    match (known, said) {
        (Some(known), Some(said)) if says_no_more(said, known) => Some(known),
        (known, said) => said.or(known),
    }
}
