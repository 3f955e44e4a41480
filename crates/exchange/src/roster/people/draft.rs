//! What a row asks for once it is told of whom it speaks: of her record, her membership, her office, or of an organisation
//! that is a member. It must not look for people.

use domain::member::Party;
use domain::value::id::CooperativeId;
use domain::value::text;

use super::{Import, Outcome};
use crate::mint::Mint;
use crate::roster::identify::{By, Known, pointed};
use crate::roster::line::Line;
use crate::roster::mandates::{self, Said};
use crate::roster::member::{self, Asked};
use crate::roster::person::{self, Subject};
use crate::roster::read::Given;
use crate::roster::spell::Spell;
use crate::roster::words::is_vacant;
use crate::roster::{Decision, Mode, Resolution};
use crate::sheet::mapping::Field;

impl Import<'_> {
    /// The commands of a row whose person is told.
    pub(super) fn draft(
        &self,
        line: &mut Line<'_>,
        (known, resolution): (Option<Known>, Resolution),
        given: &Given,
        said: &Said,
        mint: &mut Mint<'_>,
    ) -> Outcome {
        let (register, history) = (self.scratch.now(), self.history);
        let mut outcome = Outcome { is_new: known.is_none(), ..Outcome::default() };
        let (person, commands) = if let Some((person, by)) = known {
            let subject = Subject { register, history, person, by, resolution };
            (person, person::correct(line, subject, given, mint))
        } else {
            let (person, command) = person::record(line, given, mint);
            (person, vec![command])
        };
        outcome.person = Some(person);
        outcome.commands = commands;
        let by = known.map(|(_, by)| by);
        if let Some(spell) = said.membership() {
            self.membership(line, (Party::Person(person), by, resolution), spell, mint, &mut outcome);
        }
        if let Some(office) = &said.office {
            let (wanted, seen) = (&self.wanted, &self.mandates);
            let asked = mandates::Asked { register, history, wanted, seen, person, by, resolution, office };
            outcome.take(mandates::commands(line, &asked, mint));
        }
        outcome
    }

    /// A row of a table of mandates that names nobody.
    pub(super) fn vacancy(
        &self,
        line: &mut Line<'_>,
        office: &mandates::Office,
        cooperative: Option<CooperativeId>,
        mint: &mut Mint<'_>,
    ) -> Outcome {
        let mut outcome = Outcome { cooperative, ..Outcome::default() };
        outcome.take(mandates::vacancy(line, self.scratch.now(), &self.wanted, office, mint));
        outcome
    }

    /// What the row says beside the person.
    pub(super) fn said(&self, line: &mut Line<'_>, cooperative: Option<CooperativeId>) -> Said {
        match self.table.mode {
            Mode::Members => Said { spell: Some(Spell::read(line, cooperative)), office: None },
            Mode::Mandates => Said {
                spell: Some(Spell::numbered(line, cooperative)),
                office: Some(mandates::Office::read(line, cooperative)),
            },
            Mode::People | Mode::Cooperatives => Said::default(),
        }
    }

    /// Takes note of what all rows together say of organs and seats.
    pub(super) fn note_offices(&mut self) {
        if self.table.mode != Mode::Mandates {
            return;
        }
        for (index, row) in self.table.sheet.rows.iter().enumerate() {
            if self.table.aside(index).is_some()
                || self.options.decisions.get(&row.line) == Some(&Decision::Skip)
            {
                continue;
            }
            let mut line = Line { table: self.table, row, notes: Vec::new() };
            let cooperative = self.home(&mut line);
            let office = mandates::Office::read(&mut line, cooperative);
            // A seat that a refused row names is there when the row comes back mended.
            self.wanted.note(&office);
        }
    }

    /// The cooperative of which the row speaks, where rows speak of one.
    pub(super) fn home(&mut self, line: &mut Line<'_>) -> Option<CooperativeId> {
        if self.table.mode == Mode::People { None } else { self.cooperative(line) }
    }

    pub(super) fn membership(
        &self,
        line: &mut Line<'_>,
        (party, by, resolution): (Party, Option<By>, Resolution),
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
        let history = self.history;
        let asked = Asked { register, history, options, seen, party, by, resolution, cooperative, spell };
        if let Some(answer) = member::commands(line, &asked, mint) {
            outcome.membership = Some(answer.membership);
            outcome.is_new |= answer.is_new;
            outcome.commands.extend(answer.commands);
        }
    }

    /// A row of a roster that speaks of an organisation that is a member: it must be in the register already.
    pub(super) fn organisation(
        &mut self,
        line: &mut Line<'_>,
        spell: &Spell,
        mint: &mut Mint<'_>,
    ) -> Outcome {
        let mut outcome = Outcome { cooperative: spell.cooperative, ..Outcome::default() };
        let field = if line.text(Field::Ruc).is_some() { Field::Ruc } else { Field::LegalName };
        let text = line.text(field).unwrap_or_default();
        match self.find(&text) {
            Ok(organisation) => {
                let party = Party::Cooperative(organisation);
                let who = (party, Some(By::Document), Resolution::Ask);
                self.membership(line, who, spell, mint, &mut outcome);
            }
            Err(_) if field == Field::Ruc && line.text(Field::LegalName).is_some() => {
                let name = line.text(Field::LegalName).unwrap_or_default();
                match self.find(&name) {
                    Ok(organisation) => {
                        let party = Party::Cooperative(organisation);
                        let who = (party, Some(By::Document), Resolution::Ask);
                        self.membership(line, who, spell, mint, &mut outcome);
                    }
                    Err(code) => line.error(Field::LegalName, of_member(code), Vec::new()),
                }
            }
            Err(code) => line.error(field, of_member(code), Vec::new()),
        }
        outcome
    }
}

/// The same trouble with an organisation that is the member, not the one that has it.
fn of_member(code: &'static str) -> &'static str {
    if code == "cooperative_ambiguous" { "organisation_ambiguous" } else { "organisation_unknown" }
}

/// Whether the row names an organisation and nobody.
pub(super) fn speaks_of_organisation(line: &Line<'_>) -> bool {
    let named = |field| line.text(field).is_some_and(|text| !text::fold(&text).is_empty());
    let person = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::Dni].into_iter().any(named);
    !person && [Field::LegalName, Field::Ruc].into_iter().any(named)
}

/// Whether the row names nobody, so that it can only speak of a seat.
pub(super) fn speaks_of_nobody(line: &Line<'_>) -> bool {
    let person = [
        Field::FamilyName,
        Field::GivenNames,
        Field::FullName,
        Field::Dni,
        Field::ForeignCard,
        Field::Passport,
        Field::Document,
        Field::ExternalKey,
        Field::RegisterNumber,
    ];
    person.into_iter().all(|field| line.text(field).is_none_or(|text| is_vacant(&text)))
}
