//! Organs, their seats and who holds them, as a table whose headings an import understands. Read back it changes nothing;
//! read into a register with the same members it makes the same organs.

use std::collections::{BTreeMap, BTreeSet};

use domain::Register;
use domain::committee::{Kind, Mandate, Organ, Post, Rank, Seat, Term};
use domain::value::id::CooperativeId;
use domain::value::{Name, Period};

use super::words::{ENDED, written_places, written_post};
use crate::roster::export::{Cells, ERASED, gender, handle, person_cells, table};
use crate::roster::keys;
use crate::roster::words::OPEN_END;
use crate::sheet::Sheet;
use crate::sheet::mapping::Field;
use crate::unsaid::Unsaid;

/// The fields of the table, in the order of its columns: who holds what since when, and the keys that only programs need
/// last.
const FIELDS: [Field; 22] = [
    Field::Organ,
    Field::OrganName,
    Field::Post,
    Field::Rank,
    Field::FamilyName,
    Field::GivenNames,
    Field::FullName,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Gender,
    Field::BirthDate,
    Field::MandateFrom,
    Field::MandateUntil,
    Field::MandateEnd,
    Field::Origin,
    Field::Term,
    Field::Represents,
    Field::Places,
    Field::OrganSince,
    Field::Cooperative,
    Field::ExternalKey,
];

/// A table of organs and mandates, and what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The table, with one row a mandate, and one for each seat that nobody of a known name ever held.
    pub sheet: Sheet,
    /// What the register knows of these organs and the table has no place for.
    pub unsaid: Vec<Unsaid>,
}

/// The organs of one organisation, or of all, with every mandate that was ever held.
pub fn export(
    register: &Register,
    cooperative: Option<CooperativeId>,
    headings: &dyn Fn(Field) -> String,
) -> Export {
    let mut scope = Scope { register, handles: BTreeMap::new() };
    let all = register.committees().organs();
    let asked = all.filter(|organ| cooperative.is_none_or(|asked| organ.cooperative == asked));
    let (told, untold): (Vec<&Organ>, Vec<&Organ>) = asked.partition(|organ| is_told(register, organ));
    let mut rows: Vec<(Place, Cells)> = told.iter().flat_map(|organ| scope.organ(organ)).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let rows: Vec<Cells> = rows.into_iter().map(|(_, cells)| cells).collect();
    Export { sheet: table(&FIELDS, &rows, headings), unsaid: unsaid(register, &told, untold.len()) }
}

/// Where a row stands in the table: by organisation, organ and seat, then by days and what the holder is called.
type Place = (String, Kind, Option<String>, Post, Rank, Option<Period>, String);

/// Whether the table names the organ so that nothing else answers to it.
fn is_told(register: &Register, organ: &Organ) -> bool {
    let erased = organ.name.as_ref().is_some_and(Name::is_erased);
    let alike = register.committees().organs().filter(|other| {
        other.cooperative == organ.cooperative
            && other.kind == organ.kind
            && other.name.as_ref().and_then(Name::folded) == organ.name.as_ref().and_then(Name::folded)
    });
    !erased && alike.count() == 1
}

/// Whether the table names the seat so that no other of its organ answers to it.
fn is_told_seat(register: &Register, seat: &Seat) -> bool {
    let erased = matches!(&seat.post, Post::Other(own) if own.is_erased());
    let alike = register
        .committees()
        .seats_of(seat.organ)
        .filter(|other| other.post == seat.post && other.rank == seat.rank);
    !erased && alike.count() == 1
}

fn has_name(register: &Register, mandate: &Mandate) -> bool {
    register.persons().get(mandate.person).is_some_and(|person| person.profile.is_some())
}

/// What the register knows of the organs that are told, and no row says.
fn unsaid(register: &Register, told: &[&Organ], untold: usize) -> Vec<Unsaid> {
    let committees = register.committees();
    let seats = || told.iter().flat_map(|organ| committees.seats_of(organ.id));
    let held: BTreeSet<_> =
        told.iter().flat_map(|organ| committees.mandates_in(organ.id)).filter_map(|held| held.term).collect();
    let organs: BTreeSet<_> = told.iter().map(|organ| organ.id).collect();
    let terms = committees.terms().filter(|term| organs.contains(&term.organ));
    let ended = told.iter().filter(|organ| organ.period.until.is_some()).count();
    let erased = told.iter().flat_map(|organ| committees.mandates_in(organ.id));
    let erased = erased.filter(|mandate| !has_name(register, mandate)).count();
    let based = told.iter().filter(|organ| organ.basis.kind.code() != "not_stated").count();
    Unsaid::list([
        ("persons.erased", erased),
        ("organs.alike", untold),
        ("organs.dissolved", ended),
        ("organs.basis", based),
        ("organs.objective", told.iter().filter(|organ| organ.objective.is_some()).count()),
        ("seats.alike", seats().filter(|seat| !is_told_seat(register, seat)).count()),
        ("seats.changes", seats().filter(|seat| 1 < seat.places.len()).count()),
        ("terms", terms.filter(|term| !held.contains(&term.id)).count()),
    ])
}

struct Scope<'a> {
    register: &'a Register,
    handles: BTreeMap<CooperativeId, String>,
}

impl Scope<'_> {
    /// The rows of an organ.
    fn organ(&mut self, organ: &Organ) -> Vec<(Place, Cells)> {
        let register = self.register;
        let committees = register.committees();
        let mut rows = Vec::new();
        for seat in committees.seats_of(organ.id).filter(|seat| is_told_seat(register, seat)) {
            let shared = self.seat_cells(organ, seat);
            // A row of somebody whose data were erased is set aside when it is read, and the seat must not go with it.
            if committees.mandates_on(seat.id).all(|mandate| !has_name(register, mandate)) {
                rows.push((place(&shared, organ, seat, None), shared.clone()));
            }
            for mandate in committees.mandates_on(seat.id) {
                let mut cells = shared.clone();
                cells.extend(self.mandate_cells(organ, mandate));
                rows.push((place(&cells, organ, seat, Some(mandate.period)), cells));
            }
        }
        rows
    }

    fn handle(&mut self, id: CooperativeId) -> String {
        let register = self.register;
        self.handles.entry(id).or_insert_with(|| handle(register, id)).clone()
    }

    fn seat_cells(&mut self, organ: &Organ, seat: &Seat) -> Cells {
        let post = match &seat.post {
            Post::Other(own) => written_post(own.as_str()),
            named => named.code().to_owned(),
        };
        let fixed = seat.places.iter().map(|(_, places)| *places).collect::<Option<Vec<u32>>>();
        let most = fixed.and_then(|places| places.into_iter().max());
        Cells::from([
            (Field::Cooperative, self.handle(organ.cooperative)),
            (Field::Organ, organ.kind.code().to_owned()),
            (Field::OrganName, organ.name.as_ref().map(Name::to_string).unwrap_or_default()),
            (Field::OrganSince, organ.period.from.to_string()),
            (Field::Post, post),
            (Field::Rank, seat.rank.code().to_owned()),
            (Field::Places, written_places((most, seat.requires_membership))),
        ])
    }

    fn mandate_cells(&mut self, organ: &Organ, mandate: &Mandate) -> Cells {
        let register = self.register;
        let term = mandate.term.and_then(|term| register.committees().term(term));
        let lends_an_end = term.is_some_and(|term| term.period.until.is_some());
        let until = mandate.period.until.map(|until| until.to_string());
        let until = until.or_else(|| lends_an_end.then(|| NO_END.to_owned()));
        let ended = mandate.ended.then(|| mandate.end_reason.map_or(ENDED, |reason| reason.code()));
        let represents = mandate.represents.map(|one| self.handle(one));
        let mut cells = Cells::from([
            (Field::MandateFrom, mandate.period.from.to_string()),
            (Field::MandateUntil, until.unwrap_or_default()),
            (Field::MandateEnd, ended.unwrap_or_default().to_owned()),
            (Field::Origin, mandate.origin.map(|origin| origin.code().to_owned()).unwrap_or_default()),
            (Field::Represents, represents.unwrap_or_default()),
            (Field::Term, term.map(written_term).unwrap_or_default()),
        ]);
        if let Some(person) = register.persons().get(mandate.person) {
            match person.profile.as_ref() {
                Some(profile) => cells.append(&mut person_cells(person, profile)),
                None => {
                    cells.extend([(Field::FullName, ERASED.to_owned()), (Field::Gender, gender(person))]);
                }
            }
        }
        if let (Some(key), Some(home)) =
            (cells.get_mut(&Field::ExternalKey), register.cooperatives().get(organ.cooperative))
        {
            *key = keys::in_list(key, home.short_name());
        }
        cells
    }
}

/// The end of a mandate that is open although its term has an end.
const NO_END: &str = "9999-12-31";

fn place(cells: &Cells, organ: &Organ, seat: &Seat, period: Option<Period>) -> Place {
    let cell = |field| cells.get(&field).cloned().unwrap_or_default();
    let name = organ.name.as_ref().map(Name::to_string);
    let holder = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::ExternalKey].map(cell);
    let holder = holder.join("\u{0}");
    (cell(Field::Cooperative), organ.kind, name, seat.post.clone(), seat.rank, period, holder)
}

/// The label of a term with its days.
fn written_term(term: &Term) -> String {
    let until = term.period.until.map_or_else(|| OPEN_END.to_owned(), |until| until.to_string());
    format!("{} {}/{until}", term.label, term.period.from)
}
