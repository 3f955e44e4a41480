//! Rosters of members, lists of people and tables of mandates, row by row: each is judged against the register as the accepted rows before it
//! would leave it.

mod draft;

use std::collections::{BTreeMap, BTreeSet};

use domain::find::{self, NotFound};
use domain::member::Party;
use domain::value::Label;
use domain::value::Salt;
use domain::value::id::{CooperativeId, MandateId, MembershipId, PersonId};
use domain::value::text;
use domain::{Command, Context, Register};
use uuid::Uuid;

use draft::{speaks_of_nobody, speaks_of_organisation};

use super::identify::{self, By, Known, LISTED_MAX, Sight, pointed};
use super::keys::Keys;
use super::line::Line;
use super::mandates::{self, Said, Wanted};
use super::names::{Called, Names};
use super::note::{Note, Severity};
use super::order::{Prepared, prepare};
use super::plan::{Judged, Plan, Verdict};
use super::read::Given;
use super::scratch::Scratch;
use super::spell::Spell;
use super::table::{Table, ranges};
use super::{Decision, Mint, Mode, Options, Resolution};
use crate::history::History;
use crate::sheet::Row;
use crate::sheet::mapping::Field;

/// An import of people while its rows are judged.
struct Import<'a> {
    table: &'a Table<'a>,
    options: &'a Options,
    history: &'a History,
    scratch: Scratch<'a>,
    names: Names,
    keys: Keys,
    /// The organisation that rows belong to which name none.
    only: Option<CooperativeId>,
    /// What cells led to which organisation.
    organisations: BTreeMap<String, Result<CooperativeId, &'static str>>,
    /// Of whom earlier rows spoke, on which line, and what they said.
    people: BTreeMap<PersonId, (u64, Given)>,
    /// Of which memberships earlier rows spoke, and on which line.
    spells: BTreeMap<MembershipId, u64>,
    /// Of which members of which cooperative earlier rows spoke, on which line, and whether with a day of admission.
    members: BTreeMap<(Party, CooperativeId), (u64, bool)>,
    /// Of which mandates earlier rows spoke, and on which line.
    mandates: BTreeMap<MandateId, u64>,
    /// What all rows together say of organs and seats.
    wanted: Wanted,
    /// Everybody of the register whose key or document stands in some row; found when it is asked for first.
    identified: Option<BTreeSet<PersonId>>,
}

/// Nothing was recorded before.
static NO_HISTORY: History = History::new();

/// What a row asks for.
#[derive(Default)]
struct Outcome {
    commands: Vec<Command>,
    person: Option<PersonId>,
    membership: Option<MembershipId>,
    mandate: Option<MandateId>,
    /// Who is a member of what, and whether the row says since when.
    member: Option<((Party, CooperativeId), bool)>,
    cooperative: Option<CooperativeId>,
    duplicates: Vec<PersonId>,
    given: Given,
    is_new: bool,
}

/// Judges every row of a list of people.
pub(super) fn plan(
    table: &Table<'_>,
    register: &Register,
    options: &Options,
    context: &Context,
    mint: &mut Mint<'_>,
) -> Plan {
    let history = options.history.as_ref().unwrap_or(&NO_HISTORY);
    let prepared = prepare(table, options);
    let mut import = Import {
        table,
        options,
        history,
        scratch: Scratch::new(register, context),
        names: Names::of(register, history),
        keys: Keys::of(register, options.source.as_ref(), table.has(Field::ExternalKey)),
        only: options.cooperative.or_else(|| find::home(register).ok()),
        organisations: BTreeMap::new(),
        people: BTreeMap::new(),
        spells: BTreeMap::new(),
        members: BTreeMap::new(),
        mandates: BTreeMap::new(),
        wanted: Wanted::of(register),
        identified: None,
    };
    import.note_offices();
    let mut rows = Vec::with_capacity(table.sheet.rows.len());
    for index in prepared.order.iter().copied() {
        let Some(row) = table.sheet.rows.get(index) else { continue };
        let judged = match table.aside(index) {
            Some(note) => Judged::aside(row.line, index, note),
            None => import.judge(index, row, &prepared, &rows, mint),
        };
        rows.push(judged);
    }
    let mut notes = table.notes();
    let homeless = import.only.is_none() && !table.has(Field::Cooperative);
    if table.mode != Mode::People && homeless {
        notes.push(Note::new(Severity::Error, "cooperative_missing", Vec::new()));
    }
    notes.extend(may_have_been_erased(register, &rows));
    Plan::in_order(table, notes, rows)
}

/// That somebody may come back whose data were erased: the register keeps nothing by which it could know her, so it can only say
/// which rows record people for the first time.
fn may_have_been_erased(register: &Register, rows: &[Judged]) -> Option<Note> {
    let erased = register.persons().iter().filter(|person| person.erased).count();
    let records = |command: &Command| matches!(command, Command::Person(domain::person::Command::Record(_)));
    let new = rows.iter().filter(|row| row.commands.iter().any(records));
    let mut lines: Vec<u64> = new.map(|row| row.line).collect();
    lines.sort_unstable();
    let details = vec![("count", erased.to_string()), ("rows", ranges(&lines))];
    (0 < erased && !lines.is_empty()).then(|| Note::new(Severity::Warning, "erased_may_return", details))
}

impl Outcome {
    /// Takes over what became of an office.
    fn take(&mut self, answer: Option<mandates::Answer>) {
        let Some(answer) = answer else { return };
        self.mandate = answer.mandate;
        self.is_new |= answer.is_new;
        self.commands.extend(answer.commands);
    }
}

impl<'a> Import<'a> {
    fn judge(
        &mut self,
        index: usize,
        row: &'a Row,
        prepared: &Prepared,
        earlier: &[Judged],
        mint: &mut Mint<'_>,
    ) -> Judged {
        let decision = self.options.decisions.get(&row.line).copied();
        let mut judged = Judged {
            line: row.line,
            row: index,
            verdict: Verdict::Skipped,
            commands: Vec::new(),
            notes: Vec::new(),
            person: None,
            cooperative: None,
            duplicates: Vec::new(),
            decided: decision.is_some(),
        };
        if decision == Some(Decision::Skip) {
            return judged;
        }
        let mut line = Line::new(self.table, row);
        let outcome = self.outcome(&mut line, index, prepared, decision, mint);
        if !line.failed()
            && let Err(rejection) = self.scratch.apply(&outcome.commands, earlier)
        {
            line.refuse(&rejection);
        }
        judged.verdict = if line.failed() {
            Verdict::Error
        } else if outcome.is_new {
            Verdict::New
        } else if outcome.commands.is_empty() {
            Verdict::Same
        } else {
            Verdict::Changed
        };
        judged.cooperative = outcome.cooperative;
        judged.duplicates.clone_from(&outcome.duplicates);
        let known = |person: &PersonId| self.scratch.now().persons().get(*person).is_some();
        judged.person = outcome.person.filter(known);
        if judged.verdict != Verdict::Error {
            judged.commands.clone_from(&outcome.commands);
            self.remember(row.line, outcome);
        }
        judged.notes = line.notes;
        judged
    }

    /// What later rows must know of an accepted one.
    fn remember(&mut self, line: u64, outcome: Outcome) {
        if let Some(membership) = outcome.membership {
            self.spells.insert(membership, line);
        }
        if let Some(mandate) = outcome.mandate {
            self.mandates.insert(mandate, line);
        }
        if let Some((member, dated)) = outcome.member {
            self.members.entry(member).or_insert((line, dated));
        }
        let Some(person) = outcome.person else { return };
        if let Some(found) = self.scratch.now().persons().get(person)
            && let Some(profile) = &found.profile
        {
            // Under the name by which she was found, and the one that she has now.
            self.names.spoken_of(person, &outcome.given.profile);
            self.names.spoken_of(person, profile);
            if !outcome.commands.is_empty() {
                self.names.add(person, profile);
                self.keys.add(person, found);
            }
        }
        self.people.entry(person).or_insert((line, outcome.given));
    }

    fn sight(&self) -> Sight<'_> {
        let (register, today) = (self.scratch.now(), self.options.on);
        let (history, names, keys, spoken) = (self.history, &self.names, &self.keys, &self.people);
        Sight { register, history, names, keys, spoken, today }
    }

    fn outcome(
        &mut self,
        line: &mut Line<'_>,
        index: usize,
        prepared: &Prepared,
        decision: Option<Decision>,
        mint: &mut Mint<'_>,
    ) -> Outcome {
        let members = self.table.mode == Mode::Members;
        let cooperative = self.home(line);
        let said = self.said(line, cooperative);
        if let Some(spell) = said.membership().filter(|_| speaks_of_organisation(line)) {
            return self.organisation(line, spell, mint);
        }
        if let Some(office) = said.office.as_ref().filter(|_| speaks_of_nobody(line)) {
            return self.vacancy(line, office, cooperative, mint);
        }
        for field in [Field::LegalName, Field::Ruc] {
            if members && line.text(field).is_some() {
                line.warn(field, "value_not_kept", Vec::new());
            }
        }
        let mut given = prepared.given(index, line);
        if let Some(other) = prepared.contested.get(&index).filter(|_| decision.is_none()) {
            let details = vec![("line", other.to_string()), ("own", line.row.line.to_string())];
            line.error(pointed(line, By::Document), "document_of_two_rows", details);
            return Outcome { cooperative, given, ..Outcome::default() };
        }
        let called = self.names.called(&given.profile);
        let (known, duplicates) = self.who(line, &given, &called, &said, (decision, prepared));
        let Ok(known) = known else {
            return Outcome { cooperative, duplicates, given, ..Outcome::default() };
        };
        self.settle_documents(line, &mut given, known, cooperative);
        if let Some((person, by)) = known {
            self.repeated(line, person, by, &given);
        }
        let resolution = decision.map_or(Resolution::Ask, Decision::resolution);
        let outcome = self.draft(line, (known, resolution), &given, &said, mint);
        Outcome { cooperative, duplicates, given, ..outcome }
    }

    /// The key as it is on record, or as it is to be kept; and without the documents of others, where the row was decided.
    fn settle_documents(
        &self,
        line: &mut Line<'_>,
        given: &mut Given,
        known: Option<Known>,
        home: Option<CooperativeId>,
    ) {
        let register = self.scratch.now();
        if let Some(key) = &given.key {
            let own = self.keys.holder(register, given, home);
            let own = own.filter(|(person, _)| Some(*person) == known.map(|(person, _)| person));
            given.key = Some(own.map_or_else(|| self.keys.kept(register, key, home), |(_, held)| held));
        }
        let decided = known.is_none_or(|(_, by)| by == By::Decision);
        let is_another = |document: &domain::value::Document| {
            let holder = register.persons().by_document(document.scheme(), document.number());
            holder.is_some() && holder != known.map(|(person, _)| person)
        };
        if !decided {
            return;
        }
        for document in given.profile.documents.iter().filter(|document| is_another(document)) {
            let details = vec![("scheme", document.scheme().code().to_owned())];
            line.warn(pointed(line, By::Document), "document_left_out", details);
        }
        given.profile.documents.retain(|document| !is_another(document));
        if given.key.as_ref().is_some_and(is_another) {
            line.warn(Field::ExternalKey, "document_left_out", vec![("scheme", "external".to_owned())]);
            given.key = None;
        }
    }

    /// Of whom the row speaks, and who else it may be.
    fn who(
        &mut self,
        line: &mut Line<'_>,
        given: &Given,
        called: &Called,
        said: &Said,
        (decision, prepared): (Option<Decision>, &Prepared),
    ) -> (Result<Option<Known>, ()>, Vec<PersonId>) {
        match decision {
            Some(Decision::TreatAs(person) | Decision::CorrectAs(person)) => {
                return (self.decided(line, person), Vec::new());
            }
            Some(Decision::New | Decision::Skip) => return (Ok(None), Vec::new()),
            Some(Decision::Same | Decision::Correct) | None => {}
        }
        match self.sight().person(line, given, called, said.spell.as_ref()) {
            Ok(None) => {}
            found => return (found, Vec::new()),
        }
        let mut duplicates = self.sight().may_be(given, called);
        duplicates.retain(|person| !self.has_other_number(*person, said.spell.as_ref()));
        if duplicates.is_empty() {
            return (Ok(None), duplicates);
        }
        if let (Some(_), [one]) = (decision, duplicates.as_slice()) {
            return (Ok(Some((*one, By::Decision))), Vec::new());
        }
        // A row that says nothing but what is known of somebody of that name, of whom no other row speaks, is taken for
        // hers: recording her twice would be the greater harm, and reading a file twice must change nothing.
        self.identify_all(prepared);
        let unspoken = self.sight().unspoken(given, called);
        let free = |person: &&PersonId| !self.people.contains_key(person);
        let mut repeated = unspoken.iter().filter(free);
        let repeated = repeated.find(|person| self.says_nothing_new(line, **person, given, said)).copied();
        if let Some(person) = repeated {
            return (Ok(Some((person, By::NameAndBirth))), Vec::new());
        }
        self.ask_who(line, &duplicates);
        duplicates.truncate(LISTED_MAX);
        (Err(()), duplicates)
    }

    fn decided(&self, line: &mut Line<'_>, person: PersonId) -> Result<Option<Known>, ()> {
        let persons = self.scratch.now().persons();
        let person = persons.survivor(person);
        if persons.get(person).is_none() {
            let details = vec![("person", person.to_string())];
            line.of_row(Severity::Error, "decided_person_unknown", details);
            return Err(());
        }
        Ok(Some((person, By::Decision)))
    }

    /// Whether the book says that two rows of this table speak of two members: they have two numbers on the same days.
    fn has_other_number(&self, person: PersonId, spell: Option<&Spell>) -> bool {
        let Some(spell) = spell.filter(|_| self.people.contains_key(&person)) else { return false };
        let (Some(number), Some(cooperative)) = (&spell.number, spell.cooperative) else { return false };
        let mut held = self.scratch.now().members().of(Party::Person(person));
        held.any(|other| {
            let apart = spell.period().zip(other.period()).is_some_and(|(one, other)| !one.overlaps(&other));
            let two = other.number.as_ref().is_some_and(|held| held != number);
            other.cooperative == cooperative && two && !apart
        })
    }

    /// Takes everybody whose key or document stands in some row out of those of whom no row speaks: no row without them
    /// is taken for theirs.
    fn identify_all(&mut self, prepared: &Prepared) {
        if self.identified.is_some() {
            return;
        }
        let mut identified = BTreeSet::new();
        for (index, row) in self.table.sheet.rows.iter().enumerate() {
            let mut line = Line { table: self.table, row, notes: Vec::new() };
            let given = prepared.given(index, &mut line);
            let cooperative = self.home(&mut line);
            if let Ok(Some((person, _))) = self.sight().by_identifier(&mut line, &given, cooperative) {
                identified.insert(person);
            }
        }
        for person in &identified {
            if let Some(profile) =
                self.scratch.now().persons().get(*person).and_then(|found| found.profile.as_ref())
            {
                self.names.spoken_of(*person, profile);
            }
        }
        self.identified = Some(identified);
    }

    fn ask_who(&self, line: &mut Line<'_>, duplicates: &[PersonId]) {
        let register = self.scratch.now();
        let listed = duplicates.iter().take(LISTED_MAX);
        let mut names: Vec<String> = listed.map(|person| identify::described(register, *person)).collect();
        if LISTED_MAX < duplicates.len() {
            names.push("…".to_owned());
        }
        let lines = duplicates.iter().filter_map(|person| self.people.get(person));
        let lines: Vec<String> = lines.map(|(line, _)| line.to_string()).collect();
        let field = pointed(line, By::Decision);
        let own = line.row.line.to_string();
        let details = vec![("names", names.join("; ")), ("lines", lines.join(", ")), ("line", own)];
        line.error(field, "maybe_same_person", details);
    }

    fn says_nothing_new(&self, line: &Line<'_>, person: PersonId, given: &Given, said: &Said) -> bool {
        let mut trial = Line { table: line.table, row: line.row, notes: Vec::new() };
        let mut mint = Mint { id: &mut || Uuid::nil(), salt: &mut || Salt([0; 16]) };
        let known = Some((person, By::NameAndBirth));
        let outcome = self.draft(&mut trial, (known, Resolution::Ask), given, said, &mut mint);
        outcome.commands.is_empty() && !trial.failed()
    }

    /// Says so where an earlier row spoke of the same person: in a list of people that is one row too many, in a roster
    /// she may have several spells, but not say different things of herself.
    fn repeated(&self, line: &mut Line<'_>, person: PersonId, by: By, given: &Given) {
        let Some((earlier, before)) = self.people.get(&person) else { return };
        if self.table.mode == Mode::People {
            let details = vec![("line", earlier.to_string()), ("by", by.code().to_owned())];
            line.error(pointed(line, by), "same_person_as_line", details);
            return;
        }
        let differs = |one: &Option<Label>, other: &Option<Label>| {
            one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
        };
        // A name in capitals is the same name.
        let is_another = |one: &Option<Label>, other: &Option<Label>| {
            let both = one.as_ref().zip(other.as_ref());
            both.is_some_and(|(one, other)| text::fold(one.as_str()) != text::fold(other.as_str()))
        };
        let (one, other) = (&before.profile, &given.profile);
        let birth = one.birth.zip(other.birth).is_some_and(|(one, other)| one != other);
        let death = one.death.zip(other.death).is_some_and(|(one, other)| one != other);
        let gender = before.gender.zip(given.gender).is_some_and(|(one, other)| one != other);
        let dni = before.dni().zip(given.dni()).is_some_and(|(one, other)| one.number() != other.number());
        let said = [
            (Field::FamilyName, is_another(&one.family_name, &other.family_name)),
            (Field::GivenNames, is_another(&one.given_names, &other.given_names)),
            (Field::FullName, is_another(&one.known_as, &other.known_as)),
            (Field::Dni, dni),
            (Field::Gender, gender),
            (Field::BirthDate, birth),
            (Field::DeathDate, death),
            (Field::Phone, differs(&one.phone, &other.phone)),
            (Field::Email, differs(&one.email, &other.email)),
        ];
        for (field, _) in said.into_iter().filter(|(_, differs)| *differs) {
            line.error(field, "contradicts_line", vec![("line", earlier.to_string())]);
        }
    }

    /// The cooperative whose member the row speaks of.
    fn cooperative(&mut self, line: &mut Line<'_>) -> Option<CooperativeId> {
        let Some(text) = line.text(Field::Cooperative) else {
            if self.only.is_none() {
                line.error(Field::Cooperative, "cooperative_missing", Vec::new());
            }
            return self.only;
        };
        match self.find(&text) {
            Ok(cooperative) => Some(cooperative),
            Err(code) => {
                line.error(Field::Cooperative, code, Vec::new());
                None
            }
        }
    }

    fn find(&mut self, text: &str) -> Result<CooperativeId, &'static str> {
        if let Some(found) = self.organisations.get(text) {
            return *found;
        }
        let found = find::cooperative(self.scratch.now(), text).map_err(|not| match not {
            NotFound::Nothing => "cooperative_unknown",
            NotFound::Several(_) => "cooperative_ambiguous",
        });
        self.organisations.insert(text.to_owned(), found);
        found
    }
}
