//! People: who of the document is whom in the register, and what is new of them. Must not look at memberships.

use std::collections::{BTreeMap, HashSet};

use domain::person::likeness::{Contradiction, contradictions, same_name};
use domain::person::{Command, Person as Known, Profile};
use domain::value::id::PersonId;
use domain::value::{Document, Gender, PartialDate, Scheme, text};

use super::desk::At;
use super::profile::{key, overlay, profile, same};
use super::{Fate, Planner};
use crate::popolo::agent::Person;
use crate::popolo::finding::Code;
use crate::popolo::schema::Collection;
use crate::sheet::cell::{GenderCode, GenderColumn};

/// What looking for a person in the register gave.
enum Found {
    /// Nobody.
    Nobody,
    /// The person, and whether it was by her own identifier in this register.
    Her(PersonId, bool),
    /// Somebody else has the key.
    Another,
}

impl<'a> Planner<'a, '_> {
    /// Records everybody, or brings what is known of them up to date.
    pub(super) fn persons(&mut self) {
        let document = self.document;
        let genders = self.genders();
        let mut claimed = HashSet::new();
        for (index, person) in document.persons.iter().enumerate() {
            let id = person.id.as_deref();
            let at = At { collection: Collection::Persons, index, id, field: "" };
            if id.is_some_and(|id| self.people.contains_key(id)) {
                self.desk.note(at.field("id"), Code::IdRepeated, "");
                self.verdicts.persons.add(Fate::Refused);
                continue;
            }
            let gender = person.gender.as_deref().and_then(|word| genders.get(word).copied().flatten());
            let outcome = self.person(person, at, gender, &mut claimed);
            self.verdicts.persons.add(outcome.map_or(Fate::Refused, |(_, fate)| fate));
            if let Some(id) = id {
                self.people.insert(id, outcome.map(|(person, _)| person));
            }
        }
    }

    /// Leaves out a birth that one of her memberships begins before, and a death that all of them begin after, however
    /// they are read: whoever lists the memberships of a body knows them better than the lives of its members.
    fn keep_lives_possible(&mut self, person: &Person, said: &mut Profile, at: At<'_>) {
        let Some(begun) = person.id.as_deref().and_then(|id| self.begun.get(id)) else { return };
        let unborn = said.birth.filter(|birth| begun.iter().any(|from| from.last() < birth.first()));
        let is_over = |death: &PartialDate| begun.iter().all(|from| death.last() < from.first());
        let dead = said.death.filter(|death| !begun.is_empty() && is_over(death));
        if let Some(birth) = unborn {
            self.desk.note(at.field("birth_date"), Code::BornAfterMembership, birth.to_string());
            said.birth = None;
        }
        if let Some(death) = dead {
            self.desk.note(at.field("death_date"), Code::DeadBeforeMembership, death.to_string());
            said.death = None;
        }
    }

    /// What each word of the file says, judged over all of them together.
    fn genders(&mut self) -> BTreeMap<&'a str, Option<Gender>> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.document.persons.iter().filter_map(|person| person.gender.as_deref()) {
            *counts.entry(word).or_default() += 1;
        }
        let column = GenderColumn::judge(counts.keys().copied());
        let mut meant = BTreeMap::new();
        for (word, count) in counts {
            let cell = column.cell(word);
            let undecided = column.is_undecided() && text::fold(word) == "m";
            if cell.is_err() || undecided {
                let shown: String = word.chars().take(40).collect();
                self.desk.count("persons[].gender", Code::GenderUnknown, &shown, count);
            }
            let gender = cell.ok().flatten().map(|code| match code {
                GenderCode::Woman => Gender::Woman,
                GenderCode::Man => Gender::Man,
                GenderCode::Other => Gender::Other,
            });
            meant.insert(word, gender);
        }
        meant
    }

    /// One person; `None` where she is refused.
    fn person(
        &mut self,
        person: &Person,
        at: At<'_>,
        gender: Option<Gender>,
        claimed: &mut HashSet<PersonId>,
    ) -> Option<(PersonId, Fate)> {
        let mut said = profile(person, at, &mut self.desk)?;
        self.keep_lives_possible(person, &mut said, at);
        self.scope_identifiers(&mut said);
        let popolo_id = person.id.as_deref().map(|id| self.key(id));
        let keyed = popolo_id.as_deref().and_then(key);
        if popolo_id.is_some() && keyed.is_none() {
            self.desk.note(at.field("id"), Code::IdNotKept, "");
        }
        let found = self.find_person(&said, gender, popolo_id.as_deref(), claimed);
        let (known, own) = match found {
            Found::Nobody => {
                if self.history().was_annulled_person(said.documents.iter().chain(&keyed)) {
                    self.desk.note(at, Code::CorrectionKept, "");
                    return None;
                }
                (None, false)
            }
            Found::Her(known, own) => (Some(known), own),
            Found::Another => {
                let keyed = keyed
                    .as_ref()
                    .and_then(|key| self.original.persons().by_document(key.scheme(), key.number()));
                let field = if keyed.is_some() { "id" } else { "identifiers" };
                self.desk.note(at.field(field), Code::KeyOfAnother, "");
                return None;
            }
        };
        if !own {
            said.documents.extend(keyed);
        }
        if !said.has_a_name() && !own {
            self.desk.note(at.field("name"), Code::NameMissing, "");
            return None;
        }
        self.drop_taken(&mut said, known, at);
        let Some(known) = known else { return self.record(said, gender, at) };
        // Two people of the file who were merged in the register: what the first says of her stands.
        let first = claimed.insert(known);
        if first { self.update(known, &said, gender, at) } else { Some((known, Fate::Same)) }
    }

    /// Identifiers of schemes that nobody else knows mean something only in their source, as ids do.
    fn scope_identifiers(&self, said: &mut Profile) {
        let Some(source) = &self.options.source else { return };
        for document in said.documents.iter_mut().filter(|document| document.scheme() == Scheme::External) {
            let scoped = format!("{source}:{}", document.number());
            if let Ok(scoped) = Document::new(Scheme::External, &scoped) {
                *document = scoped;
            }
        }
    }

    fn record(&mut self, said: Profile, gender: Option<Gender>, at: At<'_>) -> Option<(PersonId, Fate)> {
        let (person, salt) = (self.desk.id(), self.desk.salt());
        let command = Command::Record(domain::person::act::Record { person, profile: said, salt, gender });
        self.desk.ask(at, command).then_some((person, Fate::New))
    }

    fn update(
        &mut self,
        person: PersonId,
        said: &Profile,
        gender: Option<Gender>,
        at: At<'_>,
    ) -> Option<(PersonId, Fate)> {
        let mut fate = Fate::Same;
        let known = self.desk.register.persons().get(person)?;
        // Of an erased person nothing is written down again; her facts may still be in the file.
        if known.erased {
            return Some((person, fate));
        }
        let now = known.gender;
        let held = known.profile.clone().unwrap_or_default();
        let contradicted = now.is_some() && gender.is_some() && now != gender;
        let mut profile = overlay(&held, said);
        self.keep_corrections(person, &held, &mut profile, at);
        if profile != held {
            let salt = self.desk.salt();
            if !self.desk.ask(
                at,
                Command::Correct(domain::person::act::Correct { person, profile, salt, reason: None }),
            ) {
                return None;
            }
            fate = Fate::Changed;
        }
        // No list changes the gender of somebody who is known: that is for her to declare.
        if contradicted {
            self.desk.note(at.field("gender"), Code::GenderContradicted, "");
        } else if let Some(said) = gender
            && gender != now
            && !self.gives_way(at.field("gender"), self.history().gender(person, said))
        {
            let declared = self.desk.ask(
                at.field("gender"),
                Command::DeclareGender(domain::person::act::DeclareGender { person, gender }),
            );
            fate = if declared { Fate::Changed } else { fate };
        }
        Some((person, fate))
    }

    /// Takes out of a new profile what was corrected by hand since the file said so.
    fn keep_corrections(&mut self, person: PersonId, held: &Profile, profile: &mut Profile, at: At<'_>) {
        let history = self.history();
        let names = |profile: &Profile| {
            Some((profile.given_names.clone(), profile.family_name.clone(), profile.known_as.clone()))
        };
        if let Some(said) = names(profile).filter(|said| names(held).as_ref() != Some(said))
            && self.gives_way(at.field("name"), history.person(person, names, &said))
        {
            profile.given_names.clone_from(&held.given_names);
            profile.family_name.clone_from(&held.family_name);
            profile.known_as.clone_from(&held.known_as);
        }
        macro_rules! keep {
            ($field:ident, $at:literal) => {
                if profile.$field != held.$field
                    && let Some(said) = profile.$field.clone()
                    && self.gives_way(at.field($at), history.person(person, |one| one.$field.clone(), &said))
                {
                    profile.$field.clone_from(&held.$field);
                }
            };
        }
        keep!(birth, "birth_date");
        keep!(death, "death_date");
        keep!(email, "email");
        keep!(phone, "contact_details");
        let taken_out: Vec<Document> = profile
            .documents
            .iter()
            .filter(|document| !held.documents.iter().any(|other| same(other, document)))
            .filter(|document| history.had(document) == Some(person))
            .cloned()
            .collect();
        for document in taken_out {
            self.desk.note(at.field("identifiers"), Code::CorrectionKept, document.scheme().code());
            profile.documents.retain(|other| !same(other, &document));
        }
    }

    /// Leaves out the documents that somebody else holds.
    fn drop_taken(&mut self, said: &mut Profile, known: Option<PersonId>, at: At<'_>) {
        let persons = self.desk.register.persons();
        let holder = |document: &domain::value::Document| {
            persons.by_document(document.scheme(), document.number()).filter(|holder| Some(*holder) != known)
        };
        let taken: Vec<_> =
            said.documents.iter().filter(|document| holder(document).is_some()).cloned().collect();
        for document in taken {
            said.documents.retain(|held| !same(held, &document));
            self.desk.note(at.field("identifiers"), Code::IdentifierTaken, document.scheme().code());
        }
    }

    /// Looks for a person in the register as it was: by key, by identifier, by documents; without an id, by everything
    /// that is said of her.
    fn find_person(
        &self,
        said: &Profile,
        gender: Option<Gender>,
        id: Option<&str>,
        claimed: &HashSet<PersonId>,
    ) -> Found {
        let (persons, history) = (self.original.persons(), self.history());
        let keyed = id.and_then(key);
        // A document that was taken from her by hand was hers when the file was written.
        let holder = |document: &Document| {
            let former = || history.had(document).filter(|her| persons.active(*her).is_ok());
            persons.by_document(document.scheme(), document.number()).or_else(former)
        };
        if let Some(her) = keyed.as_ref().and_then(holder) {
            let known = persons.get(her).and_then(|known| known.profile.as_ref());
            let could_be = |known: &Profile| is_plausible(known, said) && !is_another(known, said);
            // What she was called before a correction was said of her as well.
            let plausible = known.is_none_or(could_be) || history.versions(her).any(could_be);
            return if plausible { Found::Her(her, false) } else { Found::Another };
        }
        let own = id.and_then(|id| id.parse().ok()).and_then(|id: PersonId| persons.get(id));
        if let Some(her) = own.filter(|her| !her.annulled).map(|her| persons.survivor(her.id)) {
            return Found::Her(her, true);
        }
        for document in &said.documents {
            let Some(her) = holder(document).filter(|her| !claimed.contains(her)) else { continue };
            let another = persons
                .get(her)
                .and_then(|her| her.profile.as_ref())
                .is_some_and(|her| is_another(her, said));
            match (another, document.scheme()) {
                (false, _) => return Found::Her(her, false),
                // An identifier of a scheme that nobody else knows may be given twice; a document of the State is not.
                (true, Scheme::External) => {}
                (true, Scheme::Dni | Scheme::ForeignCard | Scheme::Passport) => return Found::Another,
            }
        }
        if keyed.is_some() {
            return Found::Nobody;
        }
        let same = |known: &&Known| {
            let stands = known.merged_into.is_none() && !known.annulled && !claimed.contains(&known.id);
            stands
                && known.gender == gender
                && known.profile.as_ref().is_some_and(|known| is_all(known, said))
        };
        persons.iter().find(same).map_or(Found::Nobody, |her| Found::Her(her.id, false))
    }
}

/// Whether a profile is all that is said, but for documents that are somebody else's.
fn is_all(known: &Profile, said: &Profile) -> bool {
    let bare = |profile: &Profile| Profile { documents: Vec::new(), ..profile.clone() };
    let held = |document| said.documents.iter().any(|other| same(document, other));
    bare(known) == bare(said) && known.documents.iter().all(held)
}

/// Whether two profiles are clearly two people's: their names differ clearly, or their births do where the names are not
/// the same.
fn is_another(known: &Profile, said: &Profile) -> bool {
    let found = contradictions((known, None), (said, None));
    found.contains(&Contradiction::Name) || (!found.is_empty() && !same_name(known, said))
}

/// Whether two profiles may be one person's: a word of the name, the birth or a document in common. Ids such as `p1`
/// are given again in every file.
fn is_plausible(known: &Profile, said: &Profile) -> bool {
    let (known_words, said_words) = (known.search_text(), said.search_text());
    let shared = said_words.split(' ').any(|word| known_words.split(' ').any(|other| other == word));
    let papers = said.documents.iter().filter(|document| document.scheme() != Scheme::External);
    let mut same_papers = papers.filter(|document| known.documents.iter().any(|held| same(held, document)));
    shared || (known.birth.is_some() && known.birth == said.birth) || same_papers.next().is_some()
}
