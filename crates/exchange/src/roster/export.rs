//! Members, and people who are none, as a table whose headings an import understands. Read back it changes nothing; read
//! into an empty register it makes the same table again.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Register;
use domain::find;
use domain::member::{Assignment, Membership, Party, Status};
use domain::person::{Person, Profile};
use domain::value::id::CooperativeId;
use domain::value::{Period, Scheme};

use super::keys;
use super::member::party;
use super::read::{is_official, of_scheme};
use crate::sheet::mapping::Field;
use crate::sheet::{Format, Row, Sheet};

/// The fields of a person, in the order of the columns.
const PERSON: [Field; 11] = [
    Field::ExternalKey,
    Field::FamilyName,
    Field::GivenNames,
    Field::FullName,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Gender,
    Field::BirthDate,
    Field::Phone,
    Field::Email,
];

/// The fields of a membership, in the order of the columns after those of the person.
const SPELL: [Field; 9] = [
    Field::LegalName,
    Field::Ruc,
    Field::Cooperative,
    Field::RegisterNumber,
    Field::Admitted,
    Field::Left,
    Field::ExitReason,
    Field::Status,
    Field::WorkArea,
];

/// What stands in the cells of a row.
type Cells = BTreeMap<Field, String>;

/// The codes of the fields as headings; an import understands them all.
pub fn code_headings(field: Field) -> String {
    field.code().to_owned()
}

/// The members of one organisation, or of all, as of a day: one row a spell, former and future ones included.
///
/// People whose data were erased are left out, for nothing can be written of them. Of several documents of one kind the
/// first stands there, of several areas of work one, of suspensions the one on that day.
pub fn sheet(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    headings: &dyn Fn(Field) -> String,
) -> Sheet {
    let asked = |spell: &&Membership| cooperative.is_none_or(|asked| spell.cooperative == asked);
    let mut spells: Vec<_> = register
        .members()
        .iter()
        .filter(asked)
        .filter_map(|spell| Some((order(register, spell)?, spell)))
        .collect();
    spells.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut handles = BTreeMap::new();
    // As people read a book: the number first, and the keys that only programs need last.
    let mut fields: Vec<Field> = PERSON.into_iter().chain(SPELL).collect();
    fields.sort_by_key(|field| match field {
        Field::RegisterNumber => 0,
        Field::Phone | Field::Email => 2,
        Field::Cooperative | Field::LegalName | Field::Ruc => 3,
        Field::ExternalKey => 4,
        _ => 1,
    });
    let rows: Vec<Cells> =
        spells.into_iter().filter_map(|(_, spell)| row(register, spell, on, &mut handles)).collect();
    table(&fields, &rows, headings)
}

/// Everybody who belongs to nothing, as a table.
pub fn people(register: &Register, headings: &dyn Fn(Field) -> String) -> Sheet {
    let stands = |person: &&Person| person.merged_into.is_none() && !person.annulled && !person.erased;
    let belongs = |person: &Person| {
        register.members().of(Party::Person(person.id)).any(|spell| spell.admitted.is_some())
    };
    let alone = register.persons().iter().filter(stands).filter(|person| !belongs(person));
    let mut rows: Vec<(String, Cells)> = alone
        .filter_map(|person| {
            let profile = person.profile.as_ref()?;
            let cells = person_cells(person, profile);
            Some((format!("{}\u{0}{}", profile.sorted_name(), cells[&Field::ExternalKey]), cells))
        })
        .collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let rows: Vec<Cells> = rows.into_iter().map(|(_, cells)| cells).collect();
    table(&PERSON, &rows, headings)
}

/// Where a spell stands in the table: by organisation and beginning, then by what tells members apart in any register.
fn order(register: &Register, spell: &Membership) -> Option<(String, NaiveDate, String, String)> {
    let cooperative = register.cooperatives().get(spell.cooperative)?.name().to_owned();
    let key = match spell.party {
        Party::Person(person) => key(register.persons().get(person)?),
        Party::Cooperative(_) => String::new(),
    };
    Some((cooperative, spell.period()?.first_day(), party(register, spell.party), key))
}

/// The key by which other systems know her, or else the one by which we do.
fn key(person: &Person) -> String {
    let key = person.profile.as_ref().and_then(|profile| of_scheme(profile, Scheme::External));
    key.map_or_else(|| person.id.to_string(), ToString::to_string)
}

fn row(
    register: &Register,
    spell: &Membership,
    on: NaiveDate,
    handles: &mut BTreeMap<CooperativeId, String>,
) -> Option<Cells> {
    let mut handle = |id: CooperativeId| handles.entry(id).or_insert_with(|| handle(register, id)).clone();
    let mut cells = match spell.party {
        Party::Person(person) => {
            let person = register.persons().get(person)?;
            person_cells(person, person.profile.as_ref()?)
        }
        Party::Cooperative(organisation) => {
            let ruc = &register.cooperatives().get(organisation)?.details.ruc;
            let ruc = ruc.as_ref().map(ToString::to_string).unwrap_or_default();
            Cells::from([(Field::LegalName, handle(organisation)), (Field::Ruc, ruc)])
        }
    };
    let period = spell.period()?;
    if let (Some(key), Some(home)) =
        (cells.get_mut(&Field::ExternalKey), register.cooperatives().get(spell.cooperative))
    {
        // Among the members of a cooperative, its keys stand as it gave them.
        *key = keys::in_list(key, home.short_name());
    }
    cells.insert(Field::Cooperative, handle(spell.cooperative));
    cells.insert(Field::RegisterNumber, spell.number.as_ref().map(ToString::to_string).unwrap_or_default());
    cells.insert(Field::Admitted, period.from.to_string());
    if let Some((left, reason)) = spell.left {
        cells.insert(Field::Left, left.to_string());
        cells.insert(Field::ExitReason, reason.map_or_else(String::new, |reason| reason.code().to_owned()));
    }
    cells.insert(Field::Status, status(spell, on));
    cells.insert(Field::WorkArea, work(register, spell, &period, on));
    Some(cells)
}

fn person_cells(person: &Person, profile: &Profile) -> Cells {
    let text =
        |label: &Option<domain::value::Label>| label.as_ref().map(ToString::to_string).unwrap_or_default();
    let document = |scheme| of_scheme(profile, scheme).map(ToString::to_string).unwrap_or_default();
    let known = profile.known_as.clone().filter(|whole| !is_official(profile, whole));
    Cells::from([
        (Field::ExternalKey, key(person)),
        (Field::FamilyName, text(&profile.family_name)),
        (Field::GivenNames, text(&profile.given_names)),
        (Field::FullName, text(&known)),
        (Field::Dni, document(Scheme::Dni)),
        (Field::ForeignCard, document(Scheme::ForeignCard)),
        (Field::Passport, document(Scheme::Passport)),
        (Field::Gender, person.gender.map(|gender| gender.code().to_owned()).unwrap_or_default()),
        (Field::BirthDate, profile.birth.map(|birth| birth.to_string()).unwrap_or_default()),
        (Field::Phone, text(&profile.phone)),
        (Field::Email, text(&profile.email)),
    ])
}

/// What an organisation is called so that nobody else answers to it.
fn handle(register: &Register, organisation: CooperativeId) -> String {
    let Some(found) = register.cooperatives().get(organisation) else { return organisation.to_string() };
    let ruc = found.details.ruc.as_ref().map(ToString::to_string);
    let names = [Some(found.name().to_owned()), Some(found.short_name().to_owned()), ruc];
    let unique = |name: &String| find::cooperative(register, name) == Ok(organisation);
    names.into_iter().flatten().find(unique).unwrap_or_else(|| organisation.to_string())
}

/// How the membership stands, with the days of a suspension.
fn status(spell: &Membership, on: NaiveDate) -> String {
    let status = spell.status(on);
    let suspension = spell.suspensions.iter().find(|suspension| suspension.contains(on));
    match (status, suspension) {
        (Status::Suspended, Some(Period { from, until: None })) => format!("{} {from}", status.code()),
        (Status::Suspended, Some(Period { from, until: Some(until) })) => {
            format!("{} {from}/{until}", status.code())
        }
        _ => status.code().to_owned(),
    }
}

/// One area in which the member works: on the day, or else in the latest work of the spell.
fn work(register: &Register, spell: &Membership, period: &Period, on: NaiveDate) -> String {
    let Some(person) = spell.party.person() else { return String::new() };
    let works = register.members().work_of(person);
    let here = works.filter(|work| work.cooperative == spell.cooperative && work.period.overlaps(period));
    let rank = |work: &&Assignment| (work.period.contains(on), work.period.first_day(), work.id);
    here.max_by_key(rank).map(|work| work.area.code().to_owned()).unwrap_or_default()
}

/// The table of the rows.
fn table(fields: &[Field], rows: &[Cells], headings: &dyn Fn(Field) -> String) -> Sheet {
    let cells =
        |row: &Cells| fields.iter().map(|field| row.get(field).cloned().unwrap_or_default()).collect();
    let rows = rows.iter().zip(2_u64..).map(|(row, line)| Row { line, cells: cells(row), problem: None });
    Sheet {
        format: Format::Csv,
        encoding: "UTF-8",
        about: crate::sheet::About::default(),
        separator: Some(';'),
        sheet_name: None,
        sheet_names: Vec::new(),
        header: fields.iter().map(|field| headings(*field)).collect(),
        header_line: 1,
        rows: rows.collect(),
    }
}
