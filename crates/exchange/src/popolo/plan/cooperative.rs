//! Legal persons: which organization of the document is which of the register, and what is new of it.
//! Must not look at memberships.

use std::collections::HashSet;

use domain::cooperative::{Command, Cooperative, Details, Kind};
use domain::value::id::CooperativeId;
use domain::value::{Label, Name, PartialDate, ShortText, text};

use super::dates::{Written, says_no_more};
use super::desk::At;
use super::{Fate, Planner};
use crate::popolo::agent::Organization;
use crate::popolo::detail::OtherName;
use crate::popolo::finding::Code;
use crate::popolo::words;
use crate::vocabulary;

/// What an organization was called from a day on; the first name has no day.
struct Naming {
    from: Option<PartialDate>,
    name: Label,
    acronym: Option<ShortText>,
}

impl Planner<'_, '_> {
    /// Enrols the legal persons, or brings what is known of them up to date.
    pub(super) fn cooperatives(&mut self) {
        let mut claimed = HashSet::new();
        for index in 0..self.bodies.len() {
            let Some(body) = self.bodies.get(index) else { continue };
            let (at, source, strange, repeated) = (body.at(), body.source, body.strange, body.repeated);
            if let Some(code) = strange {
                self.desk.note(at.field("parent_id"), code, source.parent_id.clone().unwrap_or_default());
            }
            if repeated {
                self.desk.note(at.field("id"), Code::IdRepeated, "");
            } else if !body.is_legal_person() {
                continue;
            }
            let outcome = if repeated { None } else { self.cooperative(source, at, &mut claimed) };
            let Some(body) = self.bodies.get_mut(index) else { continue };
            match outcome {
                Some((cooperative, fate)) => {
                    body.cooperative = Some(cooperative);
                    body.becomes(fate);
                }
                None => body.refuse(),
            }
        }
    }

    fn cooperative(
        &mut self,
        source: &Organization,
        at: At<'_>,
        claimed: &mut HashSet<CooperativeId>,
    ) -> Option<(CooperativeId, Fate)> {
        let names = self.names(source, at)?;
        let mut details = self.details(source, at);
        let known = match self.find_cooperative(source, &names, &details, claimed) {
            Ok(known) => known,
            Err(code) => {
                self.desk.note(at.field("id"), code, "");
                return None;
            }
        };
        self.drop_taken_numbers(&mut details, known, at);
        match known {
            None => self.enrol(source, &names, details, at),
            Some(known) => {
                claimed.insert(known);
                Some((known, self.correct(known, source, &names, &details, at)))
            }
        }
    }

    fn enrol(
        &mut self,
        source: &Organization,
        names: &[Naming],
        details: Details,
        at: At<'_>,
    ) -> Option<(CooperativeId, Fate)> {
        let first = names.first()?;
        let kind = words::cooperative_kind(source.classification.as_deref()).unwrap_or(Kind::Other);
        let cooperative = self.desk.id();
        let (name, acronym) = (first.name.clone(), first.acronym.clone());
        // Its id tells it apart from one of its name that another source knows.
        let another = true;
        let command = Command::Enrol(domain::cooperative::act::Enrol {
            cooperative,
            kind,
            name,
            acronym,
            details,
            another,
        });
        if !self.desk.ask(at, command) {
            return None;
        }
        self.rename(cooperative, names, at);
        Some((cooperative, Fate::New))
    }

    /// Gives it the names that the register does not have yet; tells whether there were any.
    fn rename(&mut self, cooperative: CooperativeId, names: &[Naming], at: At<'_>) -> bool {
        let mut renamed = false;
        for naming in names {
            let Some(on) = naming.from else { continue };
            let known = self.desk.register.cooperatives().get(cooperative);
            let begun = |named: &domain::cooperative::Named| named.from == Some(on);
            if known.is_some_and(|known| known.names.iter().any(begun)) {
                continue;
            }
            let (name, acronym) = (naming.name.clone(), naming.acronym.clone());
            renamed |= self.desk.ask(
                at.field("name"),
                Command::Rename(domain::cooperative::act::Rename { cooperative, name, acronym, on }),
            );
        }
        renamed
    }

    fn correct(
        &mut self,
        cooperative: CooperativeId,
        source: &Organization,
        names: &[Naming],
        said: &Details,
        at: At<'_>,
    ) -> Fate {
        let mut changed = self.rename(cooperative, names, at);
        let Some(known) = self.desk.register.cooperatives().get(cooperative) else { return Fate::Same };
        let last = names.last().map(|naming| text::fold(naming.name.as_str()));
        if last.is_some_and(|last| last != text::fold(known.name())) {
            self.desk.note(at.field("name"), Code::NameDiffers, "");
        }
        let Some(known) = self.desk.register.cooperatives().get(cooperative) else { return Fate::Same };
        let kind = words::cooperative_kind(source.classification.as_deref())
            .filter(|kind| *kind != Kind::Other)
            .unwrap_or(known.kind);
        let known = known.clone();
        let (mut kind, mut details) = (kind, overlay(&known, said));
        self.keep_details(&known, &mut kind, &mut details, at);
        if details != known.details || kind != known.kind {
            let command = Command::Correct(domain::cooperative::act::Correct {
                cooperative,
                kind,
                details,
                reason: None,
            });
            changed |= self.desk.ask(at, command);
        }
        if changed { Fate::Changed } else { Fate::Same }
    }

    /// Takes out of new details what was corrected by hand since the file said so.
    fn keep_details(&mut self, known: &Cooperative, kind: &mut Kind, details: &mut Details, at: At<'_>) {
        let (id, history) = (known.id, self.history());
        if *kind != known.kind
            && self.gives_way(at.field("classification"), history.cooperative(id, |(kind, _)| *kind, kind))
        {
            *kind = known.kind;
        }
        macro_rules! keep {
            ($field:ident, $at:literal) => {
                if details.$field != known.details.$field
                    && self.gives_way(
                        at.field($at),
                        history.cooperative(id, |(_, one)| one.$field.clone(), &details.$field),
                    )
                {
                    details.$field.clone_from(&known.details.$field);
                }
            };
        }
        keep!(founded, "founding_date");
        keep!(ruc, "identifiers");
        keep!(registry_entry, "identifiers");
    }

    /// The names it had, the first one first; `None` where it has none that can be kept.
    fn names(&mut self, source: &Organization, at: At<'_>) -> Option<Vec<Naming>> {
        let acronyms: Vec<&OtherName> = source.other_names.iter().filter(|other| is_acronym(other)).collect();
        let acronym = |until: Option<&str>| {
            let fits = |other: &&&OtherName| other.end_date.as_deref() == until;
            acronyms.iter().find(fits).and_then(|other| ShortText::new(other.name.as_deref()?).ok())
        };
        let mut former: Vec<(PartialDate, Label, Option<ShortText>)> = Vec::new();
        for other in source.other_names.iter().filter(|other| is_former(other)) {
            let until = Written::read(other.end_date.as_deref()).known();
            let name = other.name.as_deref().and_then(|name| Label::new(name).ok());
            if let (Some(until), Some(name)) = (until, name) {
                former.push((until, name, acronym(other.end_date.as_deref())));
            }
        }
        former.sort_by_key(|(until, _, _)| until.first());
        let mut names = Vec::new();
        let mut from = None;
        for (until, name, acronym) in former {
            names.push(Naming { from, name, acronym });
            from = Some(until);
        }
        names.push(Naming { from, name: self.last_name(source, at)?, acronym: acronym(None) });
        names.dedup_by(|later, former| later.name == former.name && later.acronym == former.acronym);
        Some(names)
    }

    fn last_name(&mut self, source: &Organization, at: At<'_>) -> Option<Label> {
        let written = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let (text, assumed) = match (written(&source.name), written(&source.id)) {
            (Some(name), _) => (name, false),
            (None, Some(id)) => (id, true),
            (None, None) => {
                self.desk.note(at.field("name"), Code::NameMissing, "");
                return None;
            }
        };
        let name = Label::new(&text);
        match &name {
            Ok(_) if assumed => self.desk.note(at.field("name"), Code::NameAssumed, text),
            Ok(_) => (),
            Err(_) => self.desk.note(at.field("name"), Code::NameUnusable, text.chars().count().to_string()),
        }
        name.ok()
    }

    fn details(&mut self, source: &Organization, at: At<'_>) -> Details {
        let mut details =
            Details { external_key: self.label_key(source.id.as_deref(), at), ..Details::default() };
        let founded = Written::read(source.founding_date.as_deref());
        if founded == Written::Unreadable {
            self.desk.note(at.field("founding_date"), Code::DateNotKept, "");
        }
        details.founded = founded.known();
        for identifier in &source.identifiers {
            let number = identifier.identifier.as_deref().unwrap_or_default();
            match identifier.scheme.as_deref().map(text::fold).as_deref() {
                Some(scheme) if scheme == "pe ruc" || vocabulary::has("popolo-scheme-ruc", scheme) => {
                    match number.parse() {
                        Ok(ruc) => details.ruc = Some(ruc),
                        Err(_) => {
                            self.desk.note(at.field("identifiers"), Code::IdentifierUnusable, words::RUC);
                        }
                    }
                }
                Some(scheme)
                    if scheme == "pe sunarp" || vocabulary::has("popolo-scheme-registry", scheme) =>
                {
                    match ShortText::new(number) {
                        Ok(entry) => details.registry_entry = Some(entry),
                        Err(_) => {
                            self.desk.note(
                                at.field("identifiers"),
                                Code::IdentifierUnusable,
                                words::REGISTRY,
                            );
                        }
                    }
                }
                _ => self.desk.count("organizations[].identifiers", Code::NotKept, "", 1),
            }
        }
        details
    }

    /// The key under which the register keeps the id of an organization or a legislative period.
    pub(super) fn label_key(&mut self, id: Option<&str>, at: At<'_>) -> Option<Name> {
        let id = id?;
        let key = self.key(id);
        let label = Name::new(&key).ok().filter(|label| label.as_str() == key && !id.trim().is_empty());
        if label.is_none() {
            self.desk.note(at.field("id"), Code::IdNotKept, "");
        }
        label
    }

    /// Looks for the organization in the register as it was: by key, by identifier, by number; where its id cannot be a
    /// key, by name.
    fn find_cooperative(
        &self,
        source: &Organization,
        names: &[Naming],
        details: &Details,
        claimed: &HashSet<CooperativeId>,
    ) -> Result<Option<CooperativeId>, Code> {
        let cooperatives = self.original.cooperatives();
        let valid = |id: CooperativeId| cooperatives.valid(id).ok();
        let keyed = details.external_key.as_ref().and_then(|key| cooperatives.by_external_key(key.as_str()));
        if let Some(known) = keyed.and_then(valid) {
            let same = shares_a_name(known, names, source) && !claimed.contains(&known.id);
            return if same { Ok(Some(known.id)) } else { Err(Code::KeyOfAnother) };
        }
        let own = source.id.as_deref().map(|id| self.key(id)).and_then(|id| id.parse().ok());
        let by_ruc = details.ruc.as_ref().and_then(|ruc| cooperatives.by_ruc(ruc.as_str()));
        let entry = details.registry_entry.as_ref();
        let by_entry = entry.and_then(|entry| cooperatives.by_registry_entry(entry.as_str()));
        let numbered = [own, by_ruc, by_entry].into_iter().flatten().filter_map(valid);
        if let Some(known) = numbered.into_iter().find(|known| !claimed.contains(&known.id)) {
            return Ok(Some(known.id));
        }
        if details.external_key.is_some() {
            return Ok(None);
        }
        let same = |known: &&Cooperative| {
            let free = !known.annulled && !claimed.contains(&known.id);
            free && known.details.external_key.is_none() && shares_a_name(known, names, source)
        };
        Ok(cooperatives.iter().find(same).map(|known| known.id))
    }

    /// Leaves out the numbers that another organization has.
    fn drop_taken_numbers(&mut self, said: &mut Details, known: Option<CooperativeId>, at: At<'_>) {
        let cooperatives = self.desk.register.cooperatives();
        let another = |holder: Option<CooperativeId>| holder.is_some() && holder != known;
        let ruc = another(said.ruc.as_ref().and_then(|ruc| cooperatives.by_ruc(ruc.as_str())));
        let entry = said.registry_entry.as_ref();
        let entry = another(entry.and_then(|entry| cooperatives.by_registry_entry(entry.as_str())));
        if ruc {
            said.ruc = None;
            self.desk.note(at.field("identifiers"), Code::IdentifierTaken, words::RUC);
        }
        if entry {
            said.registry_entry = None;
            self.desk.note(at.field("identifiers"), Code::IdentifierTaken, words::REGISTRY);
        }
    }
}

/// What is known of it once the file has been heard: it adds and corrects, and takes nothing away.
fn overlay(known: &Cooperative, said: &Details) -> Details {
    let mut details = known.details.clone();
    let own_id = said.external_key.as_ref().is_some_and(|key| key.as_str() == known.id.to_string());
    if details.external_key.is_none() && !own_id {
        details.external_key.clone_from(&said.external_key);
    }
    details.founded = match (details.founded, said.founded) {
        (Some(known), Some(said)) if says_no_more(said, known) => Some(known),
        (known, said) => said.or(known),
    };
    details.ruc = said.ruc.clone().or(details.ruc);
    details.registry_entry = said.registry_entry.clone().or(details.registry_entry);
    details
}

/// Whether a name, former or not, is common to both. Ids such as `legislature` are given again in every file.
fn shares_a_name(known: &Cooperative, names: &[Naming], source: &Organization) -> bool {
    let others = source.other_names.iter().filter_map(|other| other.name.as_deref());
    let said = names.iter().map(|naming| naming.name.as_str()).chain(others);
    let said: HashSet<String> = said.map(text::fold).collect();
    known.names.iter().any(|named| said.contains(&text::fold(named.name.as_str())))
}

/// Whether the name was given up on a day that is known.
pub(super) fn is_former(other: &OtherName) -> bool {
    let dated = Written::read(other.end_date.as_deref()).known().is_some();
    dated && !is_acronym(other) && other.lang.is_none() && other.name.is_some()
}

/// Whether the name is one for short.
pub(super) fn is_acronym(other: &OtherName) -> bool {
    other.note.as_deref().is_some_and(|note| text::fold(note) == words::ACRONYM) && other.name.is_some()
}
