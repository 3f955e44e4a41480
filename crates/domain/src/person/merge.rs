//! What the survivor of a merger takes over from the duplicate: everything that she lacks. What both have, and not alike,
//! stays as the survivor has it, and is listed so that whoever merges can say so. It must not decide who is who.

use strum::IntoStaticStr;

use super::Profile;
use crate::value::{Document, Gender, Label, PartialDate, Scheme};

/// A field of a person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Trait {
    /// The family names.
    FamilyName,
    /// The given names.
    GivenNames,
    /// What she is called.
    KnownAs,
    /// The day of birth.
    Birth,
    /// The day of death.
    Death,
    /// The telephone number.
    Phone,
    /// The electronic address.
    Email,
    /// The national document, of which a person has one.
    Dni,
    /// The declared gender.
    Gender,
}

impl Trait {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What a merger makes of two records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// The survivor's profile with everything that she lacked.
    pub profile: Profile,
    /// The survivor's gender, or the duplicate's where she had none.
    pub gender: Option<Gender>,
    /// The fields in which the duplicate says something else, which is not taken over.
    pub dropped: Vec<Trait>,
}

/// Lays the duplicate's record under the survivor's.
pub fn merger(survivor: (&Profile, Option<Gender>), duplicate: (&Profile, Option<Gender>)) -> Merger {
    let ((survivor, gender), (duplicate, other_gender)) = (survivor, duplicate);
    let mut dropped = Vec::new();
    let mut label = |which: Trait, kept: &Option<Label>, other: &Option<Label>| {
        if kept.is_some() && other.is_some() && kept != other {
            dropped.push(which);
        }
        kept.clone().or_else(|| other.clone())
    };
    let mut profile = Profile {
        birth: None,
        death: None,
        documents: survivor.documents.clone(),
        family_name: label(Trait::FamilyName, &survivor.family_name, &duplicate.family_name),
        given_names: label(Trait::GivenNames, &survivor.given_names, &duplicate.given_names),
        known_as: label(Trait::KnownAs, &survivor.known_as, &duplicate.known_as),
        phone: label(Trait::Phone, &survivor.phone, &duplicate.phone),
        email: label(Trait::Email, &survivor.email, &duplicate.email),
    };
    let mut date = |which: Trait, kept: Option<PartialDate>, other: Option<PartialDate>| {
        let (date, contradicts) = finer(kept, other);
        if contradicts {
            dropped.push(which);
        }
        date
    };
    profile.birth = date(Trait::Birth, survivor.birth, duplicate.birth);
    profile.death = date(Trait::Death, survivor.death, duplicate.death);
    if profile.birth.zip(profile.death).is_some_and(|(birth, death)| death.last() < birth.first()) {
        // The two records contradict each other; the survivor's own dates stand.
        (profile.birth, profile.death) = (survivor.birth, survivor.death);
        dropped.push(if survivor.birth.is_some() { Trait::Death } else { Trait::Birth });
    }
    for document in &duplicate.documents {
        if !add(&mut profile.documents, document) {
            dropped.push(Trait::Dni);
        }
    }
    if gender.is_some() && other_gender.is_some() && gender != other_gender {
        dropped.push(Trait::Gender);
    }
    Merger { profile, gender: gender.or(other_gender), dropped }
}

/// The date that says more, if both can be true; the first, and that they contradict each other, if they cannot.
fn finer(kept: Option<PartialDate>, other: Option<PartialDate>) -> (Option<PartialDate>, bool) {
    match (kept, other) {
        (Some(kept), Some(other)) if kept.first() <= other.first() && other.last() <= kept.last() => {
            (Some(other), false)
        }
        (Some(kept), Some(other)) => {
            (Some(kept), !(other.first() <= kept.first() && kept.last() <= other.last()))
        }
        (kept, other) => (kept.or(other), false),
    }
}

/// Adds a document that is not there yet; `false` for a second national document.
fn add(held: &mut Vec<Document>, document: &Document) -> bool {
    let same =
        |other: &&mut Document| other.scheme() == document.scheme() && other.number() == document.number();
    if let Some(known) = held.iter_mut().find(same) {
        if known.check().is_none() {
            known.clone_from(document);
        }
        return true;
    }
    let second = document.scheme() == Scheme::Dni && held.iter().any(|other| other.scheme() == Scheme::Dni);
    if !second {
        held.push(document.clone());
    }
    !second
}
