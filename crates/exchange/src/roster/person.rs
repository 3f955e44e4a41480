//! What a row changes in a person's record. Blank cells change nothing; a coarser date than the one on record neither,
//! nor a value that was corrected since. What can be true only of somebody else waits for a decision.

use domain::person::Profile;
use domain::person::likeness::{Contradiction, contradictions};
use domain::value::id::PersonId;
use domain::value::text::fold;
use domain::value::{Document, Gender, Label, PartialDate, Scheme};
use domain::{Command, Register};

use super::identify::{By, described, pointed};
use super::line::Line;
use super::read::{self, Given, is_official, of_scheme};
use super::{Mint, Resolution};
use crate::history::{Fate, History};
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
    (person, domain::person::act::Record { person, profile, salt, gender: given.gender }.into())
}

/// A person whom a row speaks of, and how that was found out.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) person: PersonId,
    pub(super) by: By,
    /// What was decided about values that differ.
    pub(super) resolution: Resolution,
}

/// The commands that bring a record in line with a row; none where the row says nothing new.
pub(super) fn correct(
    line: &mut Line<'_>,
    subject: Subject<'_>,
    given: &Given,
    mint: &mut Mint<'_>,
) -> Vec<Command> {
    let person = subject.person;
    let held = match subject.register.persons().active(person) {
        Ok(held) => held,
        Err(rejection) => {
            line.refuse(&rejection.into());
            return Vec::new();
        }
    };
    let former = held.profile.clone().unwrap_or_default();
    let mut laid = Laid { subject, profile: former.clone(), gender: held.gender, cells: Vec::new() };
    laid.overlay(given);
    let unsettled = laid.contradictions(&former, held.gender);
    if subject.resolution == Resolution::Ask && !unsettled.is_empty() {
        let what: Vec<&str> = unsettled.iter().map(|one| one.code()).collect();
        let details = vec![
            ("by", subject.by.code().to_owned()),
            ("name", described(subject.register, person)),
            ("what", what.join("_")),
            ("line", line.row.line.to_string()),
        ];
        line.error(pointed(line, subject.by), "other_person", details);
        return Vec::new();
    }
    let (profile, gender) = laid.settle(line, &former, held.gender, &unsettled);
    let mut commands = Vec::new();
    if profile != former {
        let salt = mint.salt();
        commands.push(domain::person::act::Correct { person, profile, salt, reason: None }.into());
    }
    if gender.is_none() && given.gender.is_none() {
        warn_of_unknown_gender(line);
    }
    if gender != held.gender {
        commands.push(domain::person::act::DeclareGender { person, gender }.into());
    }
    commands
}

fn warn_of_unknown_gender(line: &mut Line<'_>) {
    let said = line.notes.iter().any(|note| note.field == Some(Field::Gender));
    if line.table.has(Field::Gender) && !said {
        line.warn(Field::Gender, "gender_unknown", Vec::new());
    }
}

/// A cell that says something else than the register.
struct Differing {
    field: Field,
    from: Option<String>,
    to: String,
    fate: Fate,
}

/// A record with a row laid over it.
struct Laid<'a> {
    subject: Subject<'a>,
    profile: Profile,
    gender: Option<Gender>,
    cells: Vec<Differing>,
}

impl Laid<'_> {
    /// Lays everything that the row says over the record, but what was corrected since the list said it.
    fn overlay(&mut self, given: &Given) {
        let said = &given.profile;
        self.label(Field::FamilyName, |profile| &mut profile.family_name, said.family_name.as_ref());
        self.label(Field::GivenNames, |profile| &mut profile.given_names, said.given_names.as_ref());
        let called = said.known_as.as_ref().filter(|whole| !is_official(&self.profile, whole));
        self.label(Field::FullName, |profile| &mut profile.known_as, called);
        self.label(Field::Phone, |profile| &mut profile.phone, said.phone.as_ref());
        self.label(Field::Email, |profile| &mut profile.email, said.email.as_ref());
        self.date(Field::BirthDate, |profile| &mut profile.birth, said.birth);
        self.date(Field::DeathDate, |profile| &mut profile.death, said.death);
        for document in said.documents.iter().chain(&given.key) {
            self.document(document);
        }
        if let Some(to) = given.gender.filter(|to| self.gender != Some(*to)) {
            let fate = self.subject.history.gender(self.subject.person, to);
            let from = self.gender.map(|from| from.code().to_owned());
            if self.takes(Field::Gender, from, to.code().to_owned(), fate) {
                self.gender = Some(to);
            }
        }
    }

    fn label(&mut self, field: Field, of: fn(&mut Profile) -> &mut Option<Label>, said: Option<&Label>) {
        let held = of(&mut self.profile).clone();
        let Some(to) = said.filter(|to| !says_the_same(field, held.as_ref(), to)) else { return };
        let read = |profile: &Profile| of(&mut profile.clone()).clone();
        let fate = self.subject.history.person(self.subject.person, read, to);
        if self.takes(field, held.map(|held| held.to_string()), to.to_string(), fate) {
            *of(&mut self.profile) = Some(to.clone());
        }
    }

    fn date(
        &mut self,
        field: Field,
        of: fn(&mut Profile) -> &mut Option<PartialDate>,
        said: Option<PartialDate>,
    ) {
        let held = *of(&mut self.profile);
        let Some(to) = finer(held, said).filter(|to| held != Some(*to)) else { return };
        let read = |profile: &Profile| *of(&mut profile.clone());
        let fate = self.subject.history.person(self.subject.person, read, &to);
        if self.takes(field, held.map(|held| held.to_string()), to.to_string(), fate) {
            *of(&mut self.profile) = Some(to);
        }
    }

    /// A person has one national document, so another number replaces it; of cards, passports and keys there may be
    /// several.
    fn document(&mut self, document: &Document) {
        let (scheme, person) = (document.scheme(), self.subject.person);
        if scheme == Scheme::External && document.number() == person.to_string() {
            return;
        }
        let same = |held: &&mut Document| held.scheme() == scheme && held.number() == document.number();
        if let Some(held) = self.profile.documents.iter_mut().find(same) {
            if document.check().is_some() {
                held.clone_from(document);
            }
            return;
        }
        let former = of_scheme(&self.profile, scheme).filter(|_| scheme == Scheme::Dni).cloned();
        let number = document.number().to_owned();
        let read = |profile: &Profile| {
            let mut held = profile.documents.iter().filter(|held| held.scheme() == scheme);
            held.find(|held| held.number() == number).map(|held| held.number().to_owned())
        };
        let fate = self.subject.history.person(person, read, &number);
        let field = field_of(scheme);
        if !self.takes(field, former.as_ref().map(|former| former.number().to_owned()), number.clone(), fate)
        {
            return;
        }
        if let Some(former) = former {
            self.profile.documents.retain(|held| *held != former);
        }
        self.profile.documents.push(document.clone());
    }

    /// Notes a cell that differs; whether what it says is laid over the record.
    fn takes(&mut self, field: Field, from: Option<String>, to: String, fate: Fate) -> bool {
        let fate = if self.subject.resolution == Resolution::Correct { Fate::Change } else { fate };
        self.cells.push(Differing { field, from, to, fate });
        fate != Fate::Keep
    }

    /// What the row still says that can be true only of somebody else.
    fn contradictions(&self, held: &Profile, gender: Option<Gender>) -> Vec<Contradiction> {
        if self.subject.resolution == Resolution::Correct {
            return Vec::new();
        }
        contradictions((held, gender), (&self.profile, self.gender))
    }

    /// Says what becomes of every cell that differs, and gives the record as it will be. Where the row is hers by
    /// decision, what contradicts her record stays as it is on record.
    fn settle(
        mut self,
        line: &mut Line<'_>,
        held: &Profile,
        gender: Option<Gender>,
        unsettled: &[Contradiction],
    ) -> (Profile, Option<Gender>) {
        let is_hers = self.subject.resolution == Resolution::Keep;
        for cell in std::mem::take(&mut self.cells) {
            let contradicts = unsettled.contains(&match cell.field {
                Field::Gender => Contradiction::Gender,
                Field::BirthDate => Contradiction::Birth,
                _ => Contradiction::Name,
            });
            let name = matches!(cell.field, Field::FamilyName | Field::GivenNames | Field::FullName);
            let contradicts = contradicts && (name || matches!(cell.field, Field::Gender | Field::BirthDate));
            let stays = cell.fate == Fate::Ask || contradicts;
            if is_hers && stays {
                self.restore(cell.field, held, gender);
            }
            match cell.fate {
                Fate::Keep => line.keep(cell.field, cell.from, cell.to),
                Fate::Change | Fate::Ask if is_hers && stays => line.keep(cell.field, cell.from, cell.to),
                Fate::Change => line.change(cell.field, cell.from, cell.to),
                Fate::Ask => line.ask(cell.field, cell.from, cell.to),
            }
        }
        (self.profile, self.gender)
    }

    fn restore(&mut self, field: Field, held: &Profile, gender: Option<Gender>) {
        match field {
            Field::FamilyName => self.profile.family_name.clone_from(&held.family_name),
            Field::GivenNames => self.profile.given_names.clone_from(&held.given_names),
            Field::FullName => self.profile.known_as.clone_from(&held.known_as),
            Field::Phone => self.profile.phone.clone_from(&held.phone),
            Field::Email => self.profile.email.clone_from(&held.email),
            Field::BirthDate => self.profile.birth = held.birth,
            Field::DeathDate => self.profile.death = held.death,
            Field::Gender => self.gender = gender,
            _ => self.profile.documents.clone_from(&held.documents),
        }
    }
}

/// Whether a list says of a name what is on record, perhaps in capitals or without its accents. A name in capitals on
/// record, and one without accents, is better written as the list has it.
fn says_the_same(field: Field, held: Option<&Label>, said: &Label) -> bool {
    let Some(held) = held else { return false };
    let is_name = matches!(field, Field::FamilyName | Field::GivenNames | Field::FullName);
    if held == said || !is_name || fold(held.as_str()) != fold(said.as_str()) {
        return held == said;
    }
    let capitals = |name: &Label| !name.as_str().chars().any(char::is_lowercase);
    let accents = |name: &Label| name.as_str().chars().filter(|character| !character.is_ascii()).count();
    let better = accents(held) < accents(said) || (capitals(held) && !capitals(said));
    !better || (capitals(said) && !capitals(held))
}

/// The column of a scheme of documents.
const fn field_of(scheme: Scheme) -> Field {
    match scheme {
        Scheme::Dni => Field::Dni,
        Scheme::ForeignCard => Field::ForeignCard,
        Scheme::Passport => Field::Passport,
        Scheme::External => Field::ExternalKey,
    }
}

/// The date that a row gives, unless the one on record lies within it and so says more.
pub(super) fn finer(held: Option<PartialDate>, said: Option<PartialDate>) -> Option<PartialDate> {
    match (held, said) {
        (Some(held), Some(said)) if said.first() <= held.first() && held.last() <= said.last() => Some(held),
        (_, Some(said)) => Some(said),
        (held, None) => held,
    }
}
