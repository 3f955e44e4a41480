//! Lists of organisations, such as official registers, row by row. An organisation is found by its key in another system,
//! then its RUC, then its registry entry; its name alone decides nothing.

use std::collections::BTreeMap;

use domain::cooperative::{Command as Cooperative, Details, Kind};
use domain::value::id::CooperativeId;
use domain::value::place::Ubigeo;
use domain::value::{Label, Place, Ruc, ShortText, text};
use domain::{Command, Context, Register};

use super::line::Line;
use super::note::Severity;
use super::person::finer;
use super::plan::{Judged, Plan, Verdict};
use super::read::identifier_code;
use super::scratch::Scratch;
use super::table::Table;
use super::{Decision, Mint, Options, words};
use crate::sheet::Row;
use crate::sheet::mapping::Field;

/// What a row says of an organisation.
struct Given {
    name: Option<Label>,
    acronym: Option<ShortText>,
    kind: Option<Kind>,
    details: Details,
}

/// An import of organisations while its rows are judged.
struct Import<'a> {
    table: &'a Table<'a>,
    options: &'a Options,
    scratch: Scratch<'a>,
    /// Organisations by folded name.
    names: BTreeMap<String, Vec<CooperativeId>>,
    /// Of which earlier rows spoke, and on which line.
    seen: BTreeMap<CooperativeId, u64>,
}

/// What becomes of a row.
struct Draft {
    verdict: Verdict,
    organisation: Option<CooperativeId>,
    command: Option<Command>,
}

impl Draft {
    /// Nothing: notes say why.
    const ERROR: Self = Self { verdict: Verdict::Error, organisation: None, command: None };
}

/// By what an organisation was found: the field, and the code of the error where an earlier row was found by it too.
type Found = (CooperativeId, Field, &'static str);

/// Judges every row of a list of organisations.
pub(super) fn plan(
    table: &Table<'_>,
    register: &Register,
    options: &Options,
    context: &Context,
    mint: &mut Mint<'_>,
) -> Plan {
    let mut names: BTreeMap<String, Vec<CooperativeId>> = BTreeMap::new();
    for organisation in register.cooperatives().iter().filter(|organisation| !organisation.annulled) {
        for named in &organisation.names {
            names.entry(text::fold(named.name.as_str())).or_default().push(organisation.id);
        }
    }
    let scratch = Scratch::new(register, context);
    let mut import = Import { table, options, scratch, names, seen: BTreeMap::new() };
    let mut rows = Vec::with_capacity(table.sheet.rows.len());
    for (index, row) in table.sheet.rows.iter().enumerate() {
        let judged = match table.aside(index) {
            Some(note) => Judged::aside(row.line, index, note),
            None => import.judge(index, row, &rows, mint),
        };
        rows.push(judged);
    }
    Plan::new(table, table.notes(), rows)
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
        let given = read(&mut line, self.options.on);
        let draft = self.draft(&mut line, &given, mint);
        let commands: Vec<Command> = draft.command.into_iter().collect();
        if !line.failed()
            && let Err(rejection) = self.scratch.apply(&commands, earlier)
        {
            line.refuse(&rejection);
        }
        judged.verdict = if line.failed() { Verdict::Error } else { draft.verdict };
        judged.cooperative =
            draft.organisation.filter(|id| self.scratch.now().cooperatives().get(*id).is_some());
        if judged.verdict != Verdict::Error
            && let (Some(organisation), Some(name)) = (judged.cooperative, &given.name)
        {
            judged.commands = commands;
            self.seen.insert(organisation, row.line);
            let called = self.names.entry(text::fold(name.as_str())).or_default();
            if !called.contains(&organisation) {
                called.push(organisation);
            }
        }
        judged.notes = line.notes;
        judged
    }

    /// What becomes of a row.
    fn draft(&self, line: &mut Line<'_>, given: &Given, mint: &mut Mint<'_>) -> Draft {
        let Ok(found) = self.by_key(line, given) else { return Draft::ERROR };
        if let Some((organisation, field, code)) = found {
            if let Some(earlier) = self.seen.get(&organisation) {
                line.error(field, code, vec![("line", earlier.to_string())]);
                return Draft { organisation: Some(organisation), ..Draft::ERROR };
            }
            return self.correct(line, organisation, given);
        }
        let Some(name) = given.name.clone() else { return Draft::ERROR };
        let called = self.names.get(&text::fold(name.as_str())).map_or(&[][..], Vec::as_slice);
        if let Some(other) = called.first() {
            let repeated = called.iter().find(|other| self.says_nothing_new(line, **other, given));
            self.warn_of_same_name(line, *repeated.unwrap_or(other));
            if repeated.is_some() {
                return Draft { verdict: Verdict::Same, organisation: repeated.copied(), command: None };
            }
        }
        if line.table.has(Field::RegistryEntry) && line.text(Field::RegistryEntry).is_none() {
            line.warn(Field::RegistryEntry, "registry_entry_missing", Vec::new());
        }
        let cooperative: CooperativeId = mint.id();
        let kind = given.kind.unwrap_or(Kind::Primary);
        let (acronym, details) = (given.acronym.clone(), given.details.clone());
        // Official lists hold several of one name; each was just said to be like the other.
        let another = true;
        let command = Cooperative::Enrol(domain::cooperative::act::Enrol {
            cooperative,
            kind,
            name,
            acronym,
            details,
            another,
        });
        Draft { verdict: Verdict::New, organisation: Some(cooperative), command: Some(command.into()) }
    }

    fn says_nothing_new(&self, line: &Line<'_>, organisation: CooperativeId, given: &Given) -> bool {
        if self.seen.contains_key(&organisation) {
            return false;
        }
        let mut trial = Line { table: line.table, row: line.row, notes: Vec::new() };
        let draft = self.correct(&mut trial, organisation, given);
        draft.command.is_none() && trial.notes.is_empty()
    }

    fn warn_of_same_name(&self, line: &mut Line<'_>, other: CooperativeId) {
        let name = self.scratch.now().cooperatives().get(other).map_or("", |other| other.name());
        let earlier = self.seen.get(&other).map(u64::to_string).unwrap_or_default();
        let details = vec![("name", name.to_owned()), ("line", earlier)];
        line.warn(Field::LegalName, "same_name_as", details);
    }

    /// The organisation that one of the row's numbers belongs to.
    fn by_key(&self, line: &mut Line<'_>, given: &Given) -> Result<Option<Found>, ()> {
        let known = self.scratch.now().cooperatives();
        let Details { external_key, ruc, registry_entry, .. } = &given.details;
        let key = external_key.as_ref().and_then(|key| {
            let own = || key.as_str().parse().ok().filter(|id| known.get(*id).is_some_and(|o| !o.annulled));
            known.by_external_key(key.as_str()).or_else(own)
        });
        let ruc = ruc.as_ref().and_then(|ruc| known.by_ruc(ruc.as_str()));
        let entry = registry_entry.as_ref().and_then(|entry| known.by_registry_entry(entry.as_str()));
        let ways = [
            (key, Field::ExternalKey, "same_key_as_line"),
            (ruc, Field::Ruc, "same_ruc_as_line"),
            (entry, Field::RegistryEntry, "same_entry_as_line"),
        ];
        let found: Vec<Found> =
            ways.into_iter().filter_map(|(found, field, code)| Some((found?, field, code))).collect();
        let Some(first) = found.first() else { return Ok(None) };
        if let Some((second, field, _)) = found.iter().find(|(other, _, _)| *other != first.0) {
            let name = |id| known.get(id).map_or("", |found| found.name()).to_owned();
            let details = vec![("first", name(first.0)), ("second", name(*second))];
            line.error(*field, "keys_of_two_organisations", details);
            return Err(());
        }
        Ok(Some(*first))
    }

    /// The correction that brings a record in line with the row.
    fn correct(&self, line: &mut Line<'_>, organisation: CooperativeId, given: &Given) -> Draft {
        let Some(held) = self.scratch.now().cooperatives().get(organisation) else {
            return Draft::ERROR;
        };
        if let Some(name) =
            given.name.as_ref().filter(|name| held.names.iter().all(|held| held.name != **name))
        {
            let details = vec![("from", held.name().to_owned()), ("to", name.to_string())];
            line.warn(Field::LegalName, "name_differs", details);
        }
        let acronyms = || held.names.iter().filter_map(|held| held.acronym.as_ref());
        if given.acronym.as_ref().is_some_and(|said| acronyms().all(|held| held != said)) {
            let from = acronyms().next_back().map(ShortText::to_string).unwrap_or_default();
            let to = given.acronym.as_ref().map(ShortText::to_string).unwrap_or_default();
            line.warn(Field::Acronym, "name_differs", vec![("from", from), ("to", to)]);
        }
        let details = overlay(&held.details, &given.details, organisation);
        let kind = given.kind.unwrap_or(held.kind);
        if details == held.details && kind == held.kind {
            return Draft { verdict: Verdict::Same, organisation: Some(organisation), command: None };
        }
        let command = Cooperative::Correct(domain::cooperative::act::Correct {
            cooperative: organisation,
            kind,
            details,
            reason: None,
        });
        let (organisation, command) = (Some(organisation), Some(command.into()));
        Draft { verdict: Verdict::Changed, organisation, command }
    }
}

/// The details on record with everything that the row says laid over them.
fn overlay(held: &Details, said: &Details, own: CooperativeId) -> Details {
    let key = said.external_key.clone().filter(|key| key.as_str() != own.to_string());
    Details {
        external_key: key.or_else(|| held.external_key.clone()),
        founded: finer(held.founded, said.founded),
        place: Place {
            name: said.place.name.clone().or_else(|| held.place.name.clone()),
            subdivision: held.place.subdivision.clone(),
            ubigeo: said.place.ubigeo.clone().or_else(|| held.place.ubigeo.clone()),
        },
        registry_entry: said.registry_entry.clone().or_else(|| held.registry_entry.clone()),
        ruc: said.ruc.clone().or_else(|| held.ruc.clone()),
        sector: said.sector.clone().or_else(|| held.sector.clone()),
    }
}

fn read(line: &mut Line<'_>, today: chrono::NaiveDate) -> Given {
    let name = line.short(Field::LegalName);
    if line.text(Field::LegalName).is_none() {
        line.of_row(Severity::Error, "legal_name_missing", Vec::new());
    }
    let founded = line.date(Field::Founded);
    if founded.is_some_and(|founded| today < founded.first()) {
        line.warn(Field::Founded, "date_in_future", Vec::new());
    }
    let details = Details {
        external_key: line.short(Field::ExternalKey).map(Label::into),
        founded,
        place: Place {
            name: line.short(Field::Place).map(Label::into),
            subdivision: None,
            ubigeo: ubigeo(line),
        },
        registry_entry: line.short(Field::RegistryEntry),
        ruc: ruc(line),
        sector: sector(line).map(Label::into),
    };
    let kind = line.text(Field::Kind).and_then(|text| words::kind(&text));
    Given { name, acronym: line.short(Field::Acronym), kind, details }
}

/// What it works in: the class by which its registry orders it, where that is no kind of legal person, and its category.
fn sector(line: &mut Line<'_>) -> Option<Label> {
    let class = line.text(Field::Kind).filter(|text| words::kind(text).is_none());
    let sector = line.text(Field::Sector);
    match (class, sector) {
        (Some(class), Some(sector)) if text::fold(&class) != text::fold(&sector) => {
            line.short_of(Field::Sector, &format!("{class}, {sector}"))
        }
        (Some(class), _) => line.short_of(Field::Kind, &class),
        (None, Some(sector)) => line.short_of(Field::Sector, &sector),
        (None, None) => None,
    }
}

fn ruc(line: &mut Line<'_>) -> Option<Ruc> {
    let text: String = line.text(Field::Ruc)?.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
    text.parse().map_err(|error| line.error(Field::Ruc, identifier_code(error), Vec::new())).ok()
}

/// A place code is kept only with the body that issued it, since the bodies number the same districts differently.
fn ubigeo(line: &mut Line<'_>) -> Option<Ubigeo> {
    let text = line.text(Field::Ubigeo)?;
    let Some((issuer, code)) = words::place_code(&text) else {
        line.warn(
            Field::Ubigeo,
            "ubigeo_without_issuer",
            vec![("choices", "INEI, RENIEC, SUNAT".to_owned())],
        );
        return None;
    };
    let read = Ubigeo::new(issuer, &code);
    read.map_err(|_| line.error(Field::Ubigeo, "ubigeo_shape", Vec::new())).ok()
}
