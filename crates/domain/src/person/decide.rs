//! Which commands about people contradict the register, and what the others make happen.

use super::state::ancestors;
use super::{Command, Event, Profile, ProfileVersion, Rejection, Relation, State, TextPlace};
use crate::value::id::PersonId;
use crate::value::{Commitment, Document, Gender, Remark, Salt};

/// What is to happen, and the profiles that go beside the log.
pub type Decided = (Vec<Event>, Vec<ProfileVersion>);

/// Decides a command about a person.
pub fn decide(persons: &State, command: &Command) -> Result<Decided, Rejection> {
    match command {
        Command::Record { person, profile, salt, gender } => {
            record(persons, *person, profile, *salt, *gender)
        }
        Command::Correct { person, profile, salt, reason } => {
            let former = persons.active(*person)?;
            if former.profile.as_ref() == Some(profile) {
                return Err(Rejection::PersonUnchanged { person: *person });
            }
            let version = next_version(persons, *person, profile.clone(), *salt)?;
            let event = Event::Corrected {
                commitment: version.commitment,
                person: *person,
                profile: version.number,
                reason: reason.clone(),
            };
            Ok((vec![event], vec![version]))
        }
        Command::AddDocument { person, document, salt } => add_document(persons, *person, document, *salt),
        Command::CorrectDocument { person, wrong, right, salt, reason } => {
            correct_document(persons, *person, (wrong, right), *salt, reason.as_ref())
        }
        Command::DeclareGender { person, gender } => {
            if persons.active(*person)?.gender == *gender {
                return Err(Rejection::PersonUnchanged { person: *person });
            }
            Ok(one(Event::GenderDeclared { gender: *gender, person: *person }))
        }
        Command::StateKinship { person, relation, relative } => {
            two_open(persons, *person, *relative)?;
            if persons.kinships.contains(&(*person, *relation, *relative)) {
                return Err(Rejection::KinshipKnown { person: *person, relative: *relative });
            }
            may_descend(persons, *person, *relation, *relative)?;
            Ok(one(Event::KinshipStated { person: *person, relation: *relation, relative: *relative }))
        }
        Command::WithdrawKinship { person, relation, relative, reason } => {
            if !persons.kinships.contains(&(*person, *relation, *relative)) {
                return Err(Rejection::KinshipUnknown { person: *person, relative: *relative });
            }
            let (person, relation, relative) = (*person, *relation, *relative);
            Ok(one(Event::KinshipWithdrawn { person, reason: reason.clone(), relation, relative }))
        }
        Command::Merge { duplicate, survivor, salt, reason } => {
            merge(persons, (*duplicate, *survivor), *salt, reason)
        }
        Command::Erase { person, reason, texts } => erase(persons, *person, reason, texts),
        Command::Annul { person, reason } => {
            persons.active(*person)?;
            let in_use = persons.kinships().any(|(who, _, whom)| who == *person || whom == *person)
                || !persons.duplicates_of(*person).is_empty();
            if in_use {
                return Err(Rejection::PersonInUse { person: *person });
            }
            Ok(one(Event::Annulled { person: *person, reason: reason.clone() }))
        }
    }
}

/// One fact and no profile.
fn one(event: Event) -> Decided {
    (vec![event], Vec::new())
}

fn record(
    persons: &State,
    person: PersonId,
    profile: &Profile,
    salt: Salt,
    gender: Option<Gender>,
) -> Result<Decided, Rejection> {
    if persons.get(person).is_some() {
        return Err(Rejection::PersonExists { person });
    }
    let version = version(persons, person, 1, profile.clone(), salt)?;
    let event = Event::Recorded { commitment: version.commitment, gender, person, profile: 1 };
    Ok((vec![event], vec![version]))
}

fn add_document(
    persons: &State,
    person: PersonId,
    document: &Document,
    salt: Salt,
) -> Result<Decided, Rejection> {
    let mut profile = persons.active(person)?.profile.clone().unwrap_or_default();
    if profile.documents.contains(document) {
        return Err(Rejection::PersonUnchanged { person });
    }
    profile.documents.push(document.clone());
    let version = next_version(persons, person, profile, salt)?;
    let event = Event::DocumentAdded {
        commitment: version.commitment,
        person,
        profile: version.number,
        scheme: document.scheme(),
    };
    Ok((vec![event], vec![version]))
}

fn correct_document(
    persons: &State,
    person: PersonId,
    (wrong, right): (&Document, &Document),
    salt: Salt,
    reason: Option<&Remark>,
) -> Result<Decided, Rejection> {
    let mut profile = persons.active(person)?.profile.clone().unwrap_or_default();
    let same = |held: &&mut Document| held.scheme() == wrong.scheme() && held.number() == wrong.number();
    let scheme = wrong.scheme();
    let held =
        profile.documents.iter_mut().find(same).ok_or(Rejection::DocumentUnknown { person, scheme })?;
    if held == right {
        return Err(Rejection::PersonUnchanged { person });
    }
    *held = right.clone();
    let version = next_version(persons, person, profile, salt)?;
    let event = Event::DocumentCorrected {
        commitment: version.commitment,
        person,
        profile: version.number,
        reason: reason.cloned(),
        scheme: right.scheme(),
    };
    Ok((vec![event], vec![version]))
}

/// The merger, and what the survivor takes over by it: what her profile lacked, and a gender where she had declared none.
fn merge(
    persons: &State,
    (duplicate, survivor): (PersonId, PersonId),
    salt: Salt,
    reason: &Remark,
) -> Result<Decided, Rejection> {
    if duplicate == survivor {
        return Err(Rejection::MergedIntoSelf { person: duplicate });
    }
    let gone = persons.active(duplicate)?;
    let kept = persons.active(survivor)?;
    let one = |person| if person == duplicate { survivor } else { person };
    let descents = persons.descents().into_iter().map(|(elder, younger)| (one(elder), one(younger)));
    if ancestors(descents.filter(|(elder, younger)| elder != younger), survivor).contains(&survivor) {
        return Err(Rejection::KinCircle { person: duplicate, relative: survivor });
    }
    let mut events = vec![Event::Merged { duplicate, reason: reason.clone(), survivor }];
    let mut profiles = Vec::new();
    let (of_gone, of_kept) =
        (gone.profile.clone().unwrap_or_default(), kept.profile.clone().unwrap_or_default());
    let merger = super::merger((&of_kept, kept.gender), (&of_gone, gone.gender));
    if merger.profile != of_kept {
        let number = kept.profile_number.saturating_add(1);
        // Both profiles were checked when they were recorded, and no document of theirs is anybody else's.
        let version = committed(survivor, number, merger.profile, salt);
        let (commitment, profile) = (version.commitment, version.number);
        events.push(Event::Corrected { commitment, person: survivor, profile, reason: Some(reason.clone()) });
        profiles.push(version);
    }
    if merger.gender != kept.gender {
        events.push(Event::GenderDeclared { gender: merger.gender, person: survivor });
    }
    Ok((events, profiles))
}

/// Erases the person and every record that was merged into hers; a record that was annulled can be erased too.
fn erase(
    persons: &State,
    person: PersonId,
    reason: &Remark,
    texts: &[TextPlace],
) -> Result<Decided, Rejection> {
    let annulled = persons.get(person).is_some_and(|found| found.annulled && !found.erased);
    if !annulled {
        persons.active(person)?;
    }
    let mut all = persons.duplicates_of(person);
    all.push(person);
    for record in &all {
        persons.not_named_in(*record, reason)?;
    }
    // The texts go with her own record, which comes last.
    let erased = |record| {
        let texts = if record == person { texts.to_vec() } else { Vec::new() };
        Event::Erased { person: record, reason: reason.clone(), texts }
    };
    Ok((all.into_iter().map(erased).collect(), Vec::new()))
}

fn two_open(persons: &State, person: PersonId, relative: PersonId) -> Result<(), Rejection> {
    if person == relative {
        return Err(Rejection::KinToSelf { person });
    }
    persons.active(person)?;
    persons.active(relative)?;
    Ok(())
}

/// Refuses kin that cannot be: somebody who would descend from herself, or from somebody born no earlier.
fn may_descend(
    persons: &State,
    person: PersonId,
    relation: Relation,
    relative: PersonId,
) -> Result<(), Rejection> {
    let Some((elder, younger)) = relation.descent(person, relative) else { return Ok(()) };
    if persons.ancestors_of(elder).contains(&younger) {
        return Err(Rejection::KinCircle { person, relative });
    }
    let birth = |person| persons.get(person).and_then(|found| found.profile.as_ref()?.birth);
    match birth(elder).zip(birth(younger)) {
        Some((born, birth)) if birth.last() <= born.first() => {
            Err(Rejection::ElderBornLater { elder, younger, born })
        }
        Some(_) | None => Ok(()),
    }
}

fn next_version(
    persons: &State,
    person: PersonId,
    profile: Profile,
    salt: Salt,
) -> Result<ProfileVersion, Rejection> {
    let number = persons.active(person)?.profile_number.saturating_add(1);
    version(persons, person, number, profile, salt)
}

fn version(
    persons: &State,
    person: PersonId,
    number: u32,
    profile: Profile,
    salt: Salt,
) -> Result<ProfileVersion, Rejection> {
    check(persons, person, &profile)?;
    Ok(committed(person, number, profile, salt))
}

/// A version of a profile with the commitment to it.
fn committed(person: PersonId, number: u32, profile: Profile, salt: Salt) -> ProfileVersion {
    let bytes = serde_json::to_string(&profile).unwrap_or_default();
    let commitment = Commitment::to(&salt, bytes.as_bytes());
    ProfileVersion { person, number, profile, bytes, salt, commitment }
}

fn check(persons: &State, person: PersonId, profile: &Profile) -> Result<(), Rejection> {
    if !profile.has_a_name() {
        return Err(Rejection::NameMissing);
    }
    if profile.birth.zip(profile.death).is_some_and(|(birth, death)| death.last() < birth.first()) {
        return Err(Rejection::DeathBeforeBirth);
    }
    for (position, document) in profile.documents.iter().enumerate() {
        let scheme = document.scheme();
        let same = |other: &Document| other.scheme() == scheme && other.number() == document.number();
        if profile.documents.iter().take(position).any(same) {
            return Err(Rejection::DocumentRepeated { scheme });
        }
        match persons.by_document(scheme, document.number()) {
            Some(holder) if holder != person => return Err(Rejection::DocumentTaken { scheme, holder }),
            Some(_) | None => {}
        }
    }
    Ok(())
}
