//! Members, and people who are none, as a table whose headings an import understands. Read back it changes nothing; read
//! into an empty register it makes the same table again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::Register;
use domain::find;
use domain::member::{Assignment, Membership, Party};
use domain::person::{Person, Profile};
use domain::value::id::{CooperativeId, PersonId};
use domain::value::{Document, Scheme};

use super::keys;
use super::member::{party, written};
use super::read::{is_official, of_scheme};
use super::words::{self, STRETCHES};
use crate::sheet::mapping::Field;
use crate::sheet::{Format, Row, Sheet};
use crate::unsaid::Unsaid;

/// The fields of a person, in the order of the columns.
const PERSON: [Field; 12] = [
    Field::ExternalKey,
    Field::FamilyName,
    Field::GivenNames,
    Field::FullName,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Gender,
    Field::BirthDate,
    Field::DeathDate,
    Field::Phone,
    Field::Email,
];

/// The fields of a member, in the order of the columns: as people read a book, the number first, and the keys that only
/// programs need last.
const MEMBER: [Field; 22] = [
    Field::RegisterNumber,
    Field::FamilyName,
    Field::GivenNames,
    Field::FullName,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Gender,
    Field::BirthDate,
    Field::DeathDate,
    Field::Admitted,
    Field::Left,
    Field::ExitReason,
    Field::Status,
    Field::Suspensions,
    Field::WorkArea,
    Field::Phone,
    Field::Email,
    Field::LegalName,
    Field::Ruc,
    Field::Cooperative,
    Field::ExternalKey,
];

/// What stands in the place of a name in the row of a person whose data were erased; an import sets such rows aside.
pub const ERASED: &str = "(erased)";

/// What stands in the cells of a row.
pub(super) type Cells = BTreeMap<Field, String>;

/// The codes of the fields as headings; an import understands them all.
pub fn code_headings(field: Field) -> String {
    field.code().to_owned()
}

/// A roster, and what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The table, with one row a spell.
    pub sheet: Sheet,
    /// What the register knows of these members and the table has no place for.
    pub unsaid: Vec<Unsaid>,
}

/// The members of one organisation, or of all, as of a day: one row a spell, former and future ones included.
///
/// A person whose data were erased has a row with her gender and the days of her spell, and nothing else, so that whoever
/// counts the rows counts her.
pub fn export(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    headings: &dyn Fn(Field) -> String,
) -> Export {
    let asked = |spell: &&Membership| cooperative.is_none_or(|asked| spell.cooperative == asked);
    let mut spells: Vec<_> = register
        .members()
        .iter()
        .filter(asked)
        .filter_map(|spell| Some((order(register, spell)?, spell)))
        .collect();
    spells.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut handles = BTreeMap::new();
    let rows: Vec<Cells> =
        spells.into_iter().filter_map(|(_, spell)| row(register, spell, on, &mut handles)).collect();
    Export { sheet: table(&MEMBER, &rows, headings), unsaid: unsaid(register, cooperative) }
}

/// What the register knows of the members of one organisation, or of all, and no row says.
fn unsaid(register: &Register, cooperative: Option<CooperativeId>) -> Vec<Unsaid> {
    let asked = |one: CooperativeId| cooperative.is_none_or(|asked| one == asked);
    let members = register.members();
    let spells = || members.iter().filter(|spell| asked(spell.cooperative));
    let admitted = || spells().filter(|spell| spell.admitted.is_some());
    let people: BTreeSet<PersonId> = admitted().filter_map(|spell| spell.party.person()).collect();
    let persons = || people.iter().filter_map(|person| register.persons().get(*person));
    let profiles = || persons().filter_map(|person| person.profile.as_ref());
    let further = |profile: &Profile| {
        let told = [Scheme::ForeignCard, Scheme::Passport].map(|scheme| of(profile, scheme).count());
        let single = [Scheme::Dni, Scheme::External].map(|scheme| of(profile, scheme).take(1).count());
        profile.documents.len() - told.iter().chain(&single).sum::<usize>()
    };
    let kin = register.persons().kinships();
    let kin = kin.filter(|(person, _, relative)| people.contains(person) || people.contains(relative));
    let dated = |spell: &&Membership| spell.applied.is_some();
    let told: BTreeSet<_> = admitted().flat_map(|spell| works(register, spell)).map(|work| work.id).collect();
    let works = members.assignments().filter(|work| asked(work.cooperative));
    Unsaid::list([
        ("persons.erased", persons().filter(|person| person.erased).count()),
        ("persons.documents", profiles().map(further).sum()),
        ("persons.kinship", kin.count()),
        ("memberships.requests", spells().filter(|spell| spell.admitted.is_none()).count()),
        ("memberships.applied", admitted().filter(dated).count()),
        ("work", works.filter(|work| !told.contains(&work.id)).count()),
    ])
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
fn order(register: &Register, spell: &Membership) -> Option<(String, NaiveDate, String, String, String)> {
    let cooperative = register.cooperatives().get(spell.cooperative)?.name().to_owned();
    let key = match spell.party {
        Party::Person(person) => key(register.persons().get(person)?),
        Party::Cooperative(_) => String::new(),
    };
    let tie = spell.cooperative.to_string();
    Some((cooperative, spell.period()?.first_day(), party(register, spell.party), key, tie))
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
    let mut cells = spell_cells(spell, on)?;
    cells.insert(Field::Cooperative, handle(spell.cooperative));
    match spell.party {
        Party::Person(person) => {
            let person = register.persons().get(person)?;
            let Some(profile) = person.profile.as_ref() else {
                cells.extend([(Field::FullName, ERASED.to_owned()), (Field::Gender, gender(person))]);
                return person.erased.then_some(cells);
            };
            cells.append(&mut person_cells(person, profile));
        }
        Party::Cooperative(organisation) => {
            let ruc = &register.cooperatives().get(organisation)?.details.ruc;
            let ruc = ruc.as_ref().map(ToString::to_string).unwrap_or_default();
            cells.extend([(Field::LegalName, handle(organisation)), (Field::Ruc, ruc)]);
        }
    }
    if let (Some(key), Some(home)) =
        (cells.get_mut(&Field::ExternalKey), register.cooperatives().get(spell.cooperative))
    {
        // Among the members of a cooperative, its keys stand as it gave them.
        *key = keys::in_list(key, home.short_name());
    }
    cells.insert(Field::RegisterNumber, spell.number.as_ref().map(ToString::to_string).unwrap_or_default());
    let works = works(register, spell).into_iter().map(|work| work_cell(spell, work));
    cells.insert(Field::WorkArea, works.collect::<Vec<_>>().join(STRETCHES));
    Some(cells)
}

/// The days of a spell, how it ended and how it stands.
fn spell_cells(spell: &Membership, on: NaiveDate) -> Option<Cells> {
    let mut cells = Cells::from([(Field::Admitted, spell.admitted?.to_string())]);
    if let Some((left, reason)) = spell.left {
        cells.insert(Field::Left, left.to_string());
        cells.insert(Field::ExitReason, reason.map_or_else(String::new, |reason| reason.code().to_owned()));
    }
    cells.insert(Field::Status, spell.status(on).code().to_owned());
    let suspensions: Vec<String> = spell.suspensions.iter().map(written).collect();
    cells.insert(Field::Suspensions, suspensions.join(STRETCHES));
    Some(cells)
}

pub(super) fn gender(person: &Person) -> String {
    person.gender.map(|gender| gender.code().to_owned()).unwrap_or_default()
}

/// Every document of a scheme.
fn of(profile: &Profile, scheme: Scheme) -> impl Iterator<Item = &Document> {
    profile.documents.iter().filter(move |document| document.scheme() == scheme)
}

pub(super) fn person_cells(person: &Person, profile: &Profile) -> Cells {
    let text =
        |label: &Option<domain::value::Label>| label.as_ref().map(ToString::to_string).unwrap_or_default();
    let document = |scheme| of_scheme(profile, scheme).map(ToString::to_string).unwrap_or_default();
    let all = |scheme| of(profile, scheme).map(ToString::to_string).collect::<Vec<_>>().join(STRETCHES);
    let known = profile.known_as.clone().filter(|whole| !is_official(profile, whole));
    Cells::from([
        (Field::ExternalKey, key(person)),
        (Field::FamilyName, text(&profile.family_name)),
        (Field::GivenNames, text(&profile.given_names)),
        (Field::FullName, text(&known)),
        (Field::Dni, document(Scheme::Dni)),
        (Field::ForeignCard, all(Scheme::ForeignCard)),
        (Field::Passport, all(Scheme::Passport)),
        (Field::Gender, gender(person)),
        (Field::BirthDate, profile.birth.map(|birth| birth.to_string()).unwrap_or_default()),
        (Field::DeathDate, profile.death.map(|death| death.to_string()).unwrap_or_default()),
        (Field::Phone, text(&profile.phone)),
        (Field::Email, text(&profile.email)),
    ])
}

/// What an organisation is called so that nobody else answers to it.
pub(super) fn handle(register: &Register, organisation: CooperativeId) -> String {
    let Some(found) = register.cooperatives().get(organisation) else { return organisation.to_string() };
    let ruc = found.details.ruc.as_ref().map(ToString::to_string);
    let names = [Some(found.name().to_owned()), Some(found.short_name().to_owned()), ruc];
    let unique = |name: &String| find::cooperative(register, name) == Ok(organisation);
    names.into_iter().flatten().find(unique).unwrap_or_else(|| organisation.to_string())
}

/// The work that stands in the row of a spell: that which began in it, or else before it and went on into it. Work outside
/// of membership, and an area whose name a cell cannot hold beside others, stand in none.
fn works<'a>(register: &'a Register, spell: &Membership) -> Vec<&'a Assignment> {
    let Some(person) = spell.party.person() else { return Vec::new() };
    let erased = register.persons().get(person).is_none_or(|person| person.profile.is_none());
    let spells = |work: &Assignment| {
        let of = register.members().of(spell.party).filter(|other| other.cooperative == work.cooperative);
        let met = |other: &&Membership| other.period().is_some_and(|period| period.overlaps(&work.period));
        of.filter(met).min_by_key(|other| (other.admitted.map(|from| from.first()), other.id)).map(|it| it.id)
    };
    let works = register.members().work_of(person).filter(|work| work.cooperative == spell.cooperative);
    let here = works.filter(|work| !erased && spells(work) == Some(spell.id));
    let mut here: Vec<&Assignment> = here.filter(|work| is_told(spell, work)).collect();
    here.sort_by_key(|work| (work.period.first_day(), work.id));
    here
}

/// An area of work, with its days where they are not those of the spell.
fn work_cell(spell: &Membership, work: &Assignment) -> String {
    let area = work.area.code();
    let whole = spell.period() == Some(work.period);
    if whole { area.to_owned() } else { format!("{area} {}", written(&work.period)) }
}

/// The cell of the work with other names for its areas.
pub fn renamed_areas(cell: &str, name: impl Fn(&str) -> String) -> String {
    let parts = cell.split(STRETCHES).map(|part| match part.rsplit_once(' ') {
        Some((area, days)) if days.contains('/') => format!("{} {days}", name(area)),
        Some(_) | None => name(part),
    });
    parts.collect::<Vec<_>>().join(STRETCHES)
}

/// Whether the cell of the work is read as just this work.
fn is_told(spell: &Membership, work: &Assignment) -> bool {
    let cell = work_cell(spell, work);
    matches!(words::works(&cell).as_slice(), [(area, days)]
        if *area == work.area.code() && days.is_some() == (cell != work.area.code()))
}

/// The table of the rows.
pub(super) fn table(fields: &[Field], rows: &[Cells], headings: &dyn Fn(Field) -> String) -> Sheet {
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
