//! Rosters of members and lists of people, row by row: each is judged against the register as the accepted rows before it
//! would leave it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use domain::find::{self, NotFound};
use domain::member::Party;
use domain::value::id::{CooperativeId, MembershipId, PersonId};
use domain::value::text;
use domain::value::{Label, Salt};
use domain::{Command, Context, Register};
use uuid::Uuid;

use super::identify::{self, By, CANDIDATES_MAX, Known, pointed};
use super::line::Line;
use super::member::{self, Asked};
use super::names::Names;
use super::note::Severity;
use super::plan::{Judged, Plan, Verdict};
use super::read::{self, Given};
use super::scratch::Scratch;
use super::spell::Spell;
use super::table::Table;
use super::{Decision, Mint, Mode, Options, person};
use crate::sheet::Row;
use crate::sheet::mapping::Field;

/// An import of people while its rows are judged.
struct Import<'a> {
    table: &'a Table<'a>,
    options: &'a Options,
    scratch: Scratch<'a>,
    names: Names,
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
    /// Everybody of the register whose key or document stands in some row.
    identified: OnceCell<BTreeSet<PersonId>>,
}

/// What a row asks for.
#[derive(Default)]
struct Outcome {
    commands: Vec<Command>,
    person: Option<PersonId>,
    membership: Option<MembershipId>,
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
    let mut import = Import {
        table,
        options,
        scratch: Scratch::new(register, context),
        names: Names::of(register),
        only: options.cooperative.or_else(|| only_organisation(register)),
        organisations: BTreeMap::new(),
        people: BTreeMap::new(),
        spells: BTreeMap::new(),
        members: BTreeMap::new(),
        identified: OnceCell::new(),
    };
    let mut rows = Vec::with_capacity(table.sheet.rows.len());
    for (index, row) in table.sheet.rows.iter().enumerate() {
        let judged = match table.aside(index) {
            Some(note) => Judged::aside(row.line, index, note),
            None => import.judge(index, row, &rows, mint),
        };
        rows.push(judged);
    }
    let mut notes = table.notes();
    let homeless = import.only.is_none() && !table.has(Field::Cooperative);
    if table.mode == Mode::Members && homeless {
        notes.push(super::Note::new(Severity::Error, "cooperative_missing", Vec::new()));
    }
    Plan::new(table, notes, rows)
}

fn only_organisation(register: &Register) -> Option<CooperativeId> {
    let mut valid = register.cooperatives().iter().filter(|organisation| !organisation.annulled);
    let first = valid.next()?;
    if valid.next().is_some() { None } else { Some(first.id) }
}

impl<'a> Import<'a> {
    fn judge(&mut self, index: usize, row: &'a Row, earlier: &[Judged], mint: &mut Mint<'_>) -> Judged {
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
        let outcome = self.outcome(&mut line, decision, mint);
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
        if let Some((member, dated)) = outcome.member {
            self.members.entry(member).or_insert((line, dated));
        }
        let Some(person) = outcome.person else { return };
        let found = self.scratch.now().persons().get(person);
        if let Some(profile) = found.and_then(|found| found.profile.as_ref()) {
            // Under the name by which she was found, and the one that she has now.
            self.names.spoken_of(person, &outcome.given.profile);
            self.names.spoken_of(person, profile);
            if !outcome.commands.is_empty() {
                self.names.add(person, profile);
            }
        }
        self.people.entry(person).or_insert((line, outcome.given));
    }

    fn outcome(&mut self, line: &mut Line<'_>, decision: Option<Decision>, mint: &mut Mint<'_>) -> Outcome {
        let members = self.table.mode == Mode::Members;
        let cooperative = if members { self.cooperative(line) } else { None };
        let spell = members.then(|| Spell::read(line, cooperative));
        if let Some(spell) = spell.as_ref().filter(|_| speaks_of_organisation(line)) {
            return self.organisation(line, spell, mint);
        }
        for field in [Field::LegalName, Field::Ruc] {
            if members && line.text(field).is_some() {
                line.warn(field, "value_not_kept", Vec::new());
            }
        }
        let given = read::person(line, self.options.on);
        let (known, duplicates) = self.who(line, &given, spell.as_ref(), decision);
        let Ok(known) = known else {
            return Outcome { cooperative, duplicates, given, ..Outcome::default() };
        };
        if let Some((person, by)) = known {
            self.repeated(line, person, by, &given);
        }
        let outcome = self.draft(line, known, &given, spell.as_ref(), mint);
        Outcome { cooperative, duplicates, given, ..outcome }
    }

    /// Of whom the row speaks, and who else it may be.
    fn who(
        &mut self,
        line: &mut Line<'_>,
        given: &Given,
        spell: Option<&Spell>,
        decision: Option<Decision>,
    ) -> (Result<Option<Known>, ()>, Vec<PersonId>) {
        let register = self.scratch.now();
        match decision {
            Some(Decision::TreatAs(person)) => {
                let person = register.persons().survivor(person);
                if register.persons().get(person).is_none() {
                    let details = vec![("person", person.to_string())];
                    line.of_row(Severity::Error, "decided_person_unknown", details);
                    return (Err(()), Vec::new());
                }
                return (Ok(Some((person, By::Decision))), Vec::new());
            }
            Some(Decision::New | Decision::Skip) => return (Ok(None), Vec::new()),
            None => {}
        }
        match identify::person(line, register, &self.names, given, spell, self.options.on) {
            Ok(None) => {}
            found => return (found, Vec::new()),
        }
        let may_be = |person: &PersonId| identify::may_be(register, *person, given);
        let duplicates: Vec<PersonId> =
            self.names.called(&given.profile).filter(may_be).take(CANDIDATES_MAX).collect();
        if duplicates.is_empty() {
            return (Ok(None), duplicates);
        }
        // A row that says nothing but what is known of somebody of that name, of whom no other row speaks, is taken for
        // hers: recording her twice would be the greater harm, and reading a file twice must change nothing.
        let others = self.identified();
        let free = |person: &PersonId| !others.contains(person) && !self.people.contains_key(person);
        let unspoken = self.names.unspoken(&given.profile).filter(free);
        let mut repeated = unspoken.filter(may_be).take(CANDIDATES_MAX);
        let repeated = repeated.find(|person| self.says_nothing_new(line, *person, given, spell));
        let several = identify::by_name_and_birth(register, &self.names, given);
        if repeated.is_none() && 1 < several.len() {
            let names = several.iter().map(|person| identify::called(register, *person));
            let details = vec![("names", names.collect::<Vec<_>>().join("; "))];
            line.error(Field::BirthDate, "several_people", details);
            return (Err(()), duplicates);
        }
        self.warn_of_duplicates(line, &duplicates);
        (Ok(repeated.map(|person| (person, By::NameAndBirth))), duplicates)
    }

    /// Everybody whose key or document stands in some row: no row without them is taken for hers.
    fn identified(&self) -> &BTreeSet<PersonId> {
        self.identified.get_or_init(|| {
            let of = |row| {
                let mut line = Line { table: self.table, row, notes: Vec::new() };
                let given = read::person(&mut line, self.options.on);
                identify::by_identifier(&mut line, self.scratch.now(), &given).ok().flatten()
            };
            self.table.sheet.rows.iter().filter_map(of).map(|(person, _)| person).collect()
        })
    }

    fn warn_of_duplicates(&self, line: &mut Line<'_>, duplicates: &[PersonId]) {
        let register = self.scratch.now();
        let names: Vec<String> =
            duplicates.iter().map(|person| identify::called(register, *person)).collect();
        let lines = duplicates.iter().filter_map(|person| self.people.get(person));
        let lines: Vec<String> = lines.map(|(line, _)| line.to_string()).collect();
        let field = pointed(line, By::Decision);
        let details = vec![("names", names.join("; ")), ("lines", lines.join(", "))];
        line.warn(field, "maybe_same_person", details);
    }

    fn says_nothing_new(
        &self,
        line: &Line<'_>,
        person: PersonId,
        given: &Given,
        spell: Option<&Spell>,
    ) -> bool {
        let mut trial = Line { table: line.table, row: line.row, notes: Vec::new() };
        let mut mint = Mint { id: &mut || Uuid::nil(), salt: &mut || Salt([0; 16]) };
        let known = Some((person, By::NameAndBirth));
        let outcome = self.draft(&mut trial, known, given, spell, &mut mint);
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
        let (one, other) = (&before.profile, &given.profile);
        let birth = one.birth.zip(other.birth).is_some_and(|(one, other)| one != other);
        let gender = before.gender.zip(given.gender).is_some_and(|(one, other)| one != other);
        let dni = before.dni().zip(given.dni()).is_some_and(|(one, other)| one.number() != other.number());
        let said = [
            (Field::FamilyName, differs(&one.family_name, &other.family_name)),
            (Field::GivenNames, differs(&one.given_names, &other.given_names)),
            (Field::FullName, differs(&one.known_as, &other.known_as)),
            (Field::Dni, dni),
            (Field::Gender, gender),
            (Field::BirthDate, birth),
            (Field::Phone, differs(&one.phone, &other.phone)),
            (Field::Email, differs(&one.email, &other.email)),
        ];
        for (field, _) in said.into_iter().filter(|(_, differs)| *differs) {
            line.error(field, "contradicts_line", vec![("line", earlier.to_string())]);
        }
    }

    /// The commands of a row whose person is told.
    fn draft(
        &self,
        line: &mut Line<'_>,
        known: Option<Known>,
        given: &Given,
        spell: Option<&Spell>,
        mint: &mut Mint<'_>,
    ) -> Outcome {
        let register = self.scratch.now();
        let mut outcome = Outcome { is_new: known.is_none(), ..Outcome::default() };
        let (person, commands) = if let Some((person, _)) = known {
            (person, person::correct(line, register, person, given, mint))
        } else {
            let (person, command) = person::record(line, given, mint);
            (person, vec![command])
        };
        outcome.person = Some(person);
        outcome.commands = commands;
        if let Some(spell) = spell {
            let by = known.map(|(_, by)| by);
            self.membership(line, Party::Person(person), by, spell, mint, &mut outcome);
        }
        outcome
    }

    fn membership(
        &self,
        line: &mut Line<'_>,
        party: Party,
        by: Option<By>,
        spell: &Spell,
        mint: &mut Mint<'_>,
        outcome: &mut Outcome,
    ) {
        let Some(cooperative) = spell.cooperative else { return };
        let (member, dated) = ((party, cooperative), spell.admitted.is_some());
        outcome.member = Some((member, dated));
        // A member may have several rows if each says since when; otherwise none can be told from the others.
        if let Some((earlier, other_dated)) = self.members.get(&member)
            && !(dated && *other_dated)
        {
            let by = by.unwrap_or(By::Decision);
            let details = vec![("line", earlier.to_string()), ("by", by.code().to_owned())];
            line.error(pointed(line, by), "same_person_as_line", details);
            return;
        }
        let (register, options, seen) = (self.scratch.now(), self.options, &self.spells);
        let asked = Asked { register, options, seen, party, by, cooperative, spell };
        if let Some(answer) = member::commands(line, &asked, mint) {
            outcome.membership = Some(answer.membership);
            outcome.is_new |= answer.is_new;
            outcome.commands.extend(answer.commands);
        }
    }

    /// A row of a roster that speaks of an organisation that is a member: it must be in the register already.
    fn organisation(&mut self, line: &mut Line<'_>, spell: &Spell, mint: &mut Mint<'_>) -> Outcome {
        let mut outcome = Outcome { cooperative: spell.cooperative, ..Outcome::default() };
        let field = if line.text(Field::Ruc).is_some() { Field::Ruc } else { Field::LegalName };
        let text = line.text(field).unwrap_or_default();
        match self.find(&text) {
            Ok(organisation) => {
                let party = Party::Cooperative(organisation);
                self.membership(line, party, Some(By::Document), spell, mint, &mut outcome);
            }
            Err(_) if field == Field::Ruc && line.text(Field::LegalName).is_some() => {
                let name = line.text(Field::LegalName).unwrap_or_default();
                match self.find(&name) {
                    Ok(organisation) => {
                        let party = Party::Cooperative(organisation);
                        self.membership(line, party, Some(By::Document), spell, mint, &mut outcome);
                    }
                    Err(code) => line.error(Field::LegalName, of_member(code), Vec::new()),
                }
            }
            Err(code) => line.error(field, of_member(code), Vec::new()),
        }
        outcome
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

/// The same trouble with an organisation that is the member, not the one that has it.
fn of_member(code: &'static str) -> &'static str {
    if code == "cooperative_ambiguous" { "organisation_ambiguous" } else { "organisation_unknown" }
}

/// Whether the row names an organisation and nobody.
fn speaks_of_organisation(line: &Line<'_>) -> bool {
    let named = |field| line.text(field).is_some_and(|text| !text::fold(&text).is_empty());
    let person = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::Dni].into_iter().any(named);
    !person && [Field::LegalName, Field::Ruc].into_iter().any(named)
}
