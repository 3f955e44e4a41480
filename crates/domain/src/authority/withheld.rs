//! What of people a reader is shown: a register without what she may not see, so that nothing that is made of it can show more.

use std::collections::BTreeSet;

use super::Sensitivity;
use crate::person::Profile;
use crate::register::Register;
use crate::value::id::PersonId;

/// The register as somebody sees it who is shown no more than a class; her own data she sees whole. Genders stay, because
/// counts are made of them. Names of those who hold or held an office are public.
pub fn register_seen(register: &Register, sees: Sensitivity, own: Option<PersonId>) -> Register {
    if sees == Sensitivity::Sensitive {
        return register.clone();
    }
    let mandates = register.committees().mandates();
    let named: BTreeSet<PersonId> = mandates.map(|mandate| mandate.person).collect();
    let mut shown = register.clone();
    let own = own.map(|own| register.persons().survivor(own));
    shown.persons.show_only(own, |person, profile| profile_seen(profile, sees, named.contains(&person)));
    shown
}

/// A profile as somebody sees it who is shown no more than a class; nothing where even the name is withheld.
pub fn profile_seen(profile: &Profile, sees: Sensitivity, holds_office: bool) -> Option<Profile> {
    let Profile { family_name, given_names, known_as, .. } = profile.clone();
    match sees {
        Sensitivity::Sensitive => Some(profile.clone()),
        Sensitivity::Public | Sensitivity::Internal if !holds_office => None,
        Sensitivity::Public | Sensitivity::Internal | Sensitivity::Personal => {
            Some(Profile { family_name, given_names, known_as, ..Profile::default() })
        }
    }
}
