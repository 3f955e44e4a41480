//! Both ways: an export read back changes nothing, and read into an empty register exports as itself; a roster imported
//! twice changes nothing the second time.

use std::collections::BTreeMap;

use ayni_exchange::roster::{self, ERASED, Judged, Mode, Note, Options, Plan, Verdict, code_headings};
use ayni_exchange::sheet::{ReadOptions, Sheet, read, write};
use chrono::NaiveDate;
use domain::testing::{Pool, Story, arbitrary_walk, ask};
use domain::{Register, invariant};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{execute, options, plan, plan_from, show, table};

/// The register that a walk makes, whatever of it is accepted.
fn walked(commands: &[domain::Command]) -> Story {
    let mut story = Story::new();
    for command in commands {
        // What contradicts the register is left out; that is what a walk is for.
        let _ = story.take(command);
    }
    story
}

/// The same register without corrections and merges that change when somebody was born or died: they may say that she belonged before she
/// was born or after she died, which `check` finds and no list can carry.
fn walked_with_lives_kept(commands: &[domain::Command]) -> Story {
    use domain::person::Command::{Correct, Merge};
    let mut story = Story::new();
    for command in commands {
        let mut command = command.clone();
        let life_of = |person| {
            let held = story.register().persons().get(person).and_then(|found| found.profile.as_ref());
            held.map_or((None, None), |held| (held.birth, held.death))
        };
        match &mut command {
            domain::Command::Person(Correct(asked)) => {
                (asked.profile.birth, asked.profile.death) = life_of(asked.person);
            }
            domain::Command::Person(Merge(asked)) if life_of(asked.duplicate) != life_of(asked.survivor) => {
                continue;
            }
            _ => {}
        }
        // As above.
        let _ = story.take(&command);
    }
    story
}

/// Through the bytes of a file.
fn through_a_file(sheet: &Sheet) -> Sheet {
    read(&write::csv(sheet, true).unwrap(), &ReadOptions::default()).unwrap()
}

fn told(mode: Mode) -> Options {
    Options { mode: Some(mode), ..options() }
}

/// Nothing changes; rows of people whose data were erased are set aside.
fn all_same(plan: &Plan) -> Result<(), TestCaseError> {
    let same = |row: &Judged| match row.verdict {
        Verdict::Same => row.commands.is_empty(),
        Verdict::Aside => row.notes.iter().all(|note| note.code == "aside_erased"),
        Verdict::New | Verdict::Changed | Verdict::Error | Verdict::Skipped => false,
    };
    prop_assert!(plan.rows.iter().all(same), "{}", show(plan));
    Ok(())
}

/// The same organisations under all their names, and nobody: a former name of one may be the name of another, and then neither is called
/// by it in a list.
fn organisations_of(story: &Story) -> Story {
    use domain::cooperative::Event::{Annulled, Corrected, Enrolled, Renamed};
    let is_of_names = |event: &&domain::Event| {
        matches!(event, domain::Event::Cooperative(Enrolled(_) | Renamed(_) | Corrected(_) | Annulled(_)))
    };
    Story::new().evolved(story.events().iter().filter(is_of_names).cloned())
}

/// The members of a register as a table.
fn members(register: &Register) -> Sheet {
    roster::export(register, None, options().on, &code_headings).sheet
}

/// The cells of the rows, or of those only in which somebody has a name.
fn texts(sheet: &Sheet, with_erased: bool) -> Vec<&Vec<String>> {
    let named = |cells: &&Vec<String>| with_erased || !cells.iter().any(|cell| cell == ERASED);
    sheet.rows.iter().map(|row| &row.cells).filter(named).collect()
}

/// How many members of each gender a register has on a day, by cooperative and by whether their rights are suspended; those
/// apart whose data were erased.
fn belonging(register: &Register, on: NaiveDate) -> [BTreeMap<String, usize>; 2] {
    let [mut named, mut erased] = [BTreeMap::new(), BTreeMap::new()];
    for spell in register.members().iter().filter(|spell| spell.status(on).is_member()) {
        let person = spell.party.person().and_then(|person| register.persons().get(person));
        let counts = if person.is_some_and(|person| person.erased) { &mut erased } else { &mut named };
        let gender = person.map(|person| person.gender);
        let key = format!("{} {gender:?} {:?}", spell.cooperative, spell.status(on));
        *counts.entry(key).or_default() += 1;
    }
    [named, erased]
}

/// The headings of the rosters below.
const ROSTER_HEADER: &str =
    "N°;Apellidos;Nombres;DNI;Nacimiento;Sexo;Celular;Ingreso;Retiro;Motivo de retiro;Estado;Área\n";

/// A roster of few people and numbers, so that they meet, with cells that are right, odd and wrong.
fn any_roster() -> impl Strategy<Value = String> {
    let row = (
        (
            select(vec!["", "1", "2", "3", "4"]),
            select(vec!["Quispe", "Mamani", "Quispe Mamani", ""]),
            select(vec!["Ana", "Eva", "Luz", ""]),
            select(vec!["", "10117410", "10117410-2", "5209244", "25465832-9", "x"]),
        ),
        (
            select(vec!["F", "M", "", "?"]),
            select(vec!["", "1980-05-03", "3/5/1980", "1980", "31/02/1980"]),
            select(vec!["", "951", "952"]),
            select(vec!["2010-01-01", "2012", "2015-06-01", "", "mañana"]),
        ),
        (
            select(vec!["", "", "2013-01-01", "2020-01-01", "9999-12-31"]),
            select(vec!["", "renuncia", "porque sí"]),
            select(vec!["", "activo", "suspendida desde 2020-02-02", "inhábil", "retirado"]),
            select(vec!["", "mina", "almacén", "joyería"]),
        ),
    );
    vec(row, 1..12).prop_map(|rows| {
        let mut text = ROSTER_HEADER.to_owned();
        for ((a, b, c, d), (f, e, g, h), (i, j, k, l)) in rows {
            text.push_str(&[a, b, c, d, e, f, g, h, i, j, k, l].join(";"));
            text.push('\n');
        }
        text
    })
}

/// Somebody of the roster below: what is said of her is always the same, where it is said at all.
const PEOPLE: [[&str; 6]; 6] = [
    // number, family name, given names, DNI, birth, gender
    ["1", "Quispe", "Ana", "10117410-2", "3/5/1980", "F"],
    ["2", "Mamani", "Eva", "05209244-8", "1981", "F"],
    ["3", "Quispe Mamani", "Luz", "25465832", "1982-02", "M"],
    ["4", "Huanca", "Ana", "", "", "F"],
    ["5", "Quispe", "Ana", "41414141", "1990-01-01", "M"],
    ["6", "Apaza", "Ida", "", "1970-07-07", ""],
];

/// A roster that contradicts itself in nothing: people who are always the same, one row a spell, every row with its day
/// of admission and with her number, but otherwise with cells left out, and some that nobody can read.
fn consistent_roster() -> impl Strategy<Value = String> {
    let spells = select(vec![
        vec![["2010-01-01", "", "", ""]],
        vec![["2010-01", "2013-01-01", "renuncia", "retirada"]],
        vec![["2010", "2013-01-01", "", ""], ["2015-06-01", "9999-12-31", "", "activo"]],
        vec![["2010-01-01", "2012", "porque sí", ""], ["2014", "2016-01-01", "fallecida", ""]],
        vec![["2011-01-01", "", "", "suspendida desde 2020-02-02"]],
        vec![["2011-01-01", "", "", "inhábil"]],
        vec![["mañana", "", "", ""]],
    ]);
    let area = select(vec!["", "mina", "almacén", "joyería"]);
    let person = (spells, area, any::<[bool; 4]>(), select(vec!["", "951 000 111", "952"]));
    let roster = vec(person, PEOPLE.len());
    (roster, any::<[bool; 6]>()).prop_map(|(roster, there)| {
        let mut text = ROSTER_HEADER.to_owned();
        for (((spells, area, told, phone), person), _) in
            roster.into_iter().zip(PEOPLE).zip(there).filter(|(_, there)| *there)
        {
            let [number, family, given, rest @ ..] = person;
            for [admitted, left, reason, status] in spells {
                let mut cells = vec![number, family, given];
                cells.extend(rest.iter().zip(told).map(|(cell, told)| if told { *cell } else { "" }));
                cells.extend([phone, admitted, left, reason, status, area]);
                text.push_str(&cells.join(";"));
                text.push('\n');
            }
        }
        text
    })
}

/// Protects who died: the day goes out and comes back, and an earlier list that has none takes it from nobody.
#[test]
fn a_day_of_death_is_carried() {
    let profile = domain::person::Profile {
        death: Some(domain::testing::value::date("2020-02-03")),
        ..domain::testing::value::named("Ana", "Quispe")
    };
    let story =
        Story::new().given([ask::enrol(1), ask::record_as(1, profile), ask::admit(1, 1, 1, "2010-01-01")]);
    let told = members(story.register());
    let other = Story::new().given([ask::enrol(1)]);
    let other = execute(&other, &plan(&through_a_file(&told), other.register(), &options()));
    let moved = other.register().persons().iter().next().and_then(|person| person.profile.as_ref());
    assert_eq!(moved.and_then(|profile| profile.death), Some(domain::testing::value::date("2020-02-03")));
    let old = table("Apellidos;Nombres;Ingreso;Fecha de fallecimiento\nQuispe;Ana;2010-01-01;\n");
    assert_eq!(plan(&old, other.register(), &options()).commands().count(), 0);
    let finer = table("Apellidos;Nombres;Ingreso;Fecha de defunción\nQuispe;Ana;2010-01-01;2020-02\n");
    assert_eq!(plan(&finer, other.register(), &options()).commands().count(), 0);
}

/// Protects people with several cards and passports: all of them go out and come back; a second national document, which
/// no list says, is said to stay.
#[test]
fn several_documents_are_carried() {
    use domain::testing::value::{document, documented};
    use domain::value::Scheme;
    let cards = [
        document(Scheme::Dni, "45678912"),
        document(Scheme::Passport, "XK771934"),
        document(Scheme::ForeignCard, "884471293"),
        document(Scheme::Passport, "XK771935"),
    ];
    let story = |cards: Vec<domain::value::Document>| {
        let profile = documented("Ana", "Quispe", cards);
        Story::new().given([ask::enrol(1), ask::record_as(1, profile), ask::admit(1, 1, 1, "2010-01-01")])
    };
    let told = roster::export(story(cards.to_vec()).register(), None, options().on, &code_headings);
    assert_eq!(told.unsaid, []);
    let other = Story::new().given([ask::enrol(1)]);
    let other = execute(&other, &plan(&through_a_file(&told.sheet), other.register(), &options()));
    let moved = other.register().persons().iter().next().and_then(|person| person.profile.clone()).unwrap();
    assert!(cards.iter().all(|card| moved.documents.contains(card)), "{:?}", moved.documents);
    let two = vec![document(Scheme::Dni, "45678912"), document(Scheme::Dni, "45678913")];
    let told = roster::export(story(two).register(), None, options().on, &code_headings);
    let unsaid: Vec<_> = told.unsaid.iter().map(|unsaid| (unsaid.what, unsaid.count)).collect();
    assert_eq!(unsaid, [("persons.documents", 1)]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects the promise that a file can be imported twice: the second time the rows that were taken change nothing.
    #[test]
    fn twice(before in consistent_roster(), text in consistent_roster()) {
        let story = Story::new().given([ask::enrol(1)]);
        let story = execute(&story, &plan(&table(&before), story.register(), &options()));
        let sheet = table(&text);
        let first = plan_from(3, &sheet, story.register(), &options());
        let after = execute(&story, &first);
        let again = plan_from(4, &sheet, after.register(), &options());
        for (row, earlier) in again.rows.iter().zip(&first.rows) {
            // What other rows added may settle of whom a row speaks that waited the first time.
            let settled = row.verdict == Verdict::Same && row.commands.is_empty();
            prop_assert!(earlier.verdict == Verdict::Error || settled, "first {}\nagain {}", show(&first), show(&again));
        }
    }

    /// Protects the register: whatever a roster says, what is planned is accepted and leaves a register that holds
    /// together, and a refused row asks for nothing.
    #[test]
    fn any_roster_at_all(before in any_roster(), text in any_roster()) {
        let mut story = Story::new().given([ask::enrol(1)]);
        for text in [before, text] {
            let planned = plan_from(story.events().len() as u128 + 1, &table(&text), story.register(), &options());
            prop_assert!(planned.rows.iter().all(|row| row.verdict != Verdict::Error || row.commands.is_empty()));
            prop_assert!(planned.rows.iter().all(|row| (row.verdict == Verdict::Error) == row.notes.iter().any(Note::is_error)));
            story = execute(&story, &planned);
            prop_assert!(invariant::violations(story.register()).is_empty());
        }
    }

    /// Protects the export: read back it says nothing that the register does not know.
    #[test]
    fn export_changes_nothing(commands in arbitrary_walk(Pool::default(), 60)) {
        let story = walked(&commands);
        let members = members(story.register());
        if !members.rows.is_empty() {
            all_same(&plan(&through_a_file(&members), story.register(), &told(Mode::Members)))?;
        }
        let people = roster::people(story.register(), &code_headings);
        if !people.rows.is_empty() {
            all_same(&plan(&through_a_file(&people), story.register(), &told(Mode::People)))?;
        }
    }

    /// Protects the figures of a register that moves: on any day as many women and men belong there as here, entitled and
    /// suspended; those whose data were erased stand in the list as rows without a name and are said to stay behind.
    #[test]
    fn as_many_belong_elsewhere(
        commands in arbitrary_walk(Pool::default(), 60),
        days in vec(0_i32..8000, 20),
    ) {
        let story = walked_with_lives_kept(&commands);
        let told = roster::export(story.register(), None, options().on, &code_headings);
        let mut other = organisations_of(&story);
        if !told.sheet.rows.is_empty() {
            let planned = plan_from(8, &through_a_file(&told.sheet), other.register(), &self::told(Mode::Members));
            prop_assert!(!planned.has_errors(), "{}\n{:?}", show(&planned), told.sheet.rows);
            other = execute(&other, &planned);
        }
        for day in days {
            let day = NaiveDate::from_num_days_from_ce_opt(730_000 + day).unwrap();
            let ([named, erased], [moved, _]) =
                (belonging(story.register(), day), belonging(other.register(), day));
            prop_assert_eq!(&named, &moved, "{}", day);
            let said = told.unsaid.iter().any(|unsaid| unsaid.what == "persons.erased");
            prop_assert!(erased.is_empty() || said, "{} {:?}", day, told.unsaid);
        }
        let rows = texts(&told.sheet, true).len() - texts(&told.sheet, false).len();
        let erased = |spell: &&domain::member::Membership| {
            let person = spell.party.person().and_then(|person| story.register().persons().get(person));
            spell.admitted.is_some() && person.is_some_and(|person| person.erased)
        };
        prop_assert_eq!(rows, story.register().members().iter().filter(erased).count());
    }

    /// Protects the move to another register: what was exported and imported there is exported there as itself.
    #[test]
    fn export_is_complete(commands in arbitrary_walk(Pool::default(), 60)) {
        let story = walked_with_lives_kept(&commands);
        let members = members(story.register());
        let people = roster::people(story.register(), &code_headings);
        let mut other = organisations_of(&story);
        for (sheet, mode) in [(&members, Mode::Members), (&people, Mode::People)] {
            let planned = plan_from(mode as u128 + 5, sheet, other.register(), &told(mode));
            prop_assert!(!planned.has_errors(), "{}\n{:?}", show(&planned), sheet.rows);
            other = execute(&other, &planned);
        }
        prop_assert!(invariant::violations(other.register()).is_empty());
        let again = self::members(other.register());
        prop_assert_eq!(texts(&again, false), texts(&members, false));
        let again = roster::people(other.register(), &code_headings);
        prop_assert_eq!(&again.rows, &people.rows);
    }
}
