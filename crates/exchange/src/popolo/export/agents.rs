//! People, cooperatives and organs as Popolo's persons and organizations.

use domain::committee::Organ;
use domain::cooperative::{Cooperative, Named};
use domain::person::{Person as Known, Profile};
use domain::value::{Gender, Label, Name, Remark};

use super::ids::{Ids, popolo_id};
use crate::popolo::agent::{Organization, Person};
use crate::popolo::detail::{ContactDetail, Identifier, OtherName};
use crate::popolo::words;
use crate::scope::Scope;

pub(super) fn person(known: &Known, ids: &Ids) -> Person {
    let id = ids.person(known.id);
    let gender = known.gender.map(|gender| match gender {
        Gender::Woman => "female",
        Gender::Man => "male",
        Gender::Other => "other",
    });
    let gender = gender.map(str::to_owned);
    let Some(profile) = &known.profile else { return Person { id, gender, ..Person::default() } };
    let text = |label: &Option<Label>| label.as_ref().map(Label::to_string);
    Person {
        identifiers: identifiers(profile, id.as_deref()),
        id,
        gender,
        name: Some(profile.spoken_name()).filter(|name| !name.is_empty()),
        family_name: text(&profile.family_name),
        given_name: text(&profile.given_names),
        birth_date: profile.birth.map(|date| date.to_string()),
        death_date: profile.death.map(|date| date.to_string()),
        email: text(&profile.email).filter(|email| is_email(email)),
        contact_details: contacts(profile),
        ..Person::default()
    }
}

/// Her documents and keys, without the one that is her id.
fn identifiers(profile: &Profile, id: Option<&str>) -> Vec<Identifier> {
    let others =
        profile.documents.iter().filter(|document| popolo_id(document).is_none_or(|key| Some(key) != id));
    let identifier = |document| {
        let (scheme, identifier) = words::identifier(document);
        Identifier { identifier: Some(identifier), scheme }
    };
    others.map(identifier).collect()
}

/// What the official schema takes for an address.
fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
        && !text.contains(char::is_whitespace)
}

fn contacts(profile: &Profile) -> Vec<ContactDetail> {
    let email = profile.email.as_ref().filter(|email| !is_email(email.as_str()));
    let details = [("email", email), ("voice", profile.phone.as_ref())];
    let detail = |(medium, value): (&str, Option<&Label>)| {
        let value = Some(value?.to_string());
        Some(ContactDetail { medium: Some(medium.to_owned()), value, ..ContactDetail::default() })
    };
    details.into_iter().filter_map(detail).collect()
}

/// Cooperatives, then organs, each in the order of the register.
pub(super) fn organizations(scope: &Scope<'_>, ids: &Ids) -> Vec<Organization> {
    let cooperatives = scope.cooperatives().map(|known| cooperative(known, ids));
    let organs = scope.organs().filter(|organ| !scope.merged.contains(&organ.id));
    cooperatives.chain(organs.map(|known| organ(known, ids))).collect()
}

fn cooperative(known: &Cooperative, ids: &Ids) -> Organization {
    let identifier = |scheme: &str, number: Option<String>| {
        number.map(|number| Identifier { identifier: Some(number), scheme: Some(scheme.to_owned()) })
    };
    let ruc = identifier(words::RUC, known.details.ruc.as_ref().map(ToString::to_string));
    let entry = identifier(words::REGISTRY, known.details.registry_entry.as_ref().map(ToString::to_string));
    Organization {
        id: ids.cooperative(known.id),
        name: Some(known.name().to_owned()),
        other_names: other_names(&known.names),
        identifiers: [ruc, entry].into_iter().flatten().collect(),
        classification: Some(known.kind.code().to_owned()),
        founding_date: known.details.founded.map(|date| date.to_string()),
        dissolution_date: known.dissolved.map(|date| date.to_string()),
        ..Organization::default()
    }
}

/// Former names with the day on which each was given up, and names for short.
fn other_names(names: &[Named]) -> Vec<OtherName> {
    let mut others = Vec::new();
    // Renamings may have been written down in any order, so that one of them changes nothing any more.
    let mut names: Vec<&Named> = names.iter().collect();
    names.dedup_by(|later, former| later.name == former.name && later.acronym == former.acronym);
    for (position, named) in names.iter().enumerate() {
        let next = names.get(position + 1);
        let dates = OtherName {
            start_date: named.from.map(|date| date.to_string()),
            end_date: next.and_then(|next| next.from).map(|date| date.to_string()),
            ..OtherName::default()
        };
        if next.is_some() {
            others.push(OtherName { name: Some(named.name.to_string()), ..dates.clone() });
        }
        if let Some(acronym) = &named.acronym {
            let note = Some(words::ACRONYM.to_owned());
            others.push(OtherName { name: Some(acronym.to_string()), note, ..dates });
        }
    }
    others
}

/// An organ. What was erased of it is left out, so that whoever reads the file takes nothing for a new name.
fn organ(known: &Organ, ids: &Ids) -> Organization {
    let name = known.name.as_ref().filter(|name| !name.is_erased());
    let objective = known.objective.as_ref().filter(|objective| !objective.is_erased());
    Organization {
        id: ids.organ(known.id),
        name: Some(name.map_or_else(|| words::kind_name(known.kind), Name::to_string)),
        classification: Some(known.kind.code().to_owned()),
        parent_id: ids.cooperative(known.cooperative),
        description: objective.map(Remark::to_string),
        founding_date: Some(known.period.from.to_string()),
        dissolution_date: known.period.until.map(|date| date.to_string()),
        ..Organization::default()
    }
}
