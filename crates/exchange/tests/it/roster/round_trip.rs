//! Both ways: an export read back changes nothing, and read into an empty register exports as itself; a roster imported
//! twice changes nothing the second time.

use ayni_exchange::roster::{self, Mode, Options, Plan, Verdict, code_headings};
use ayni_exchange::sheet::{ReadOptions, Sheet, read, write};
use domain::invariant;
use domain::testing::{Pool, Story, arbitrary_walk, ask};
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

/// Through the bytes of a file.
fn through_a_file(sheet: &Sheet) -> Sheet {
    read(&write::csv(sheet, true).unwrap(), &ReadOptions::default()).unwrap()
}

fn told(mode: Mode) -> Options {
    Options { mode: Some(mode), ..options() }
}

fn all_same(plan: &Plan) -> Result<(), TestCaseError> {
    let same = plan.rows.iter().all(|row| row.verdict == Verdict::Same && row.commands.is_empty());
    prop_assert!(same, "{}", show(plan));
    Ok(())
}

/// The same organisations, and nobody.
fn organisations_of(story: &Story) -> Story {
    let enrolled = story.register().cooperatives().iter().filter(|organisation| !organisation.annulled);
    let commands = enrolled.map(|organisation| {
        let named = organisation.names.last().unwrap().clone();
        domain::cooperative::Command::Enrol {
            cooperative: organisation.id,
            kind: organisation.kind,
            name: named.name,
            acronym: named.acronym,
            details: organisation.details.clone(),
        }
        .into()
    });
    Story::new().given(commands.collect::<Vec<_>>())
}

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
        let mut text =
            "N°;Apellidos;Nombres;DNI;Sexo;Nacimiento;Celular;Ingreso;Retiro;Motivo de retiro;Estado;Área\n"
                .to_owned();
        for ((a, b, c, d), (e, f, g, h), (i, j, k, l)) in rows {
            text.push_str(&[a, b, c, d, e, f, g, h, i, j, k, l].join(";"));
            text.push('\n');
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects the promise that a file can be imported twice: the second time nothing changes, and the first leaves a
    /// register that holds together.
    #[test]
    fn twice(text in any_roster(), other in any_roster()) {
        let before = {
            let story = Story::new().given([ask::enrol(1)]);
            execute(&story, &plan(&table(&other), story.register(), &options()))
        };
        let sheet = table(&text);
        let first = plan_from(3, &sheet, before.register(), &options());
        let after = execute(&before, &first);
        prop_assert!(invariant::violations(after.register()).is_empty());
        // The rows that were refused are given back, so they are not in the file that is read again.
        let accepted = first.rows.iter().filter(|row| row.verdict != Verdict::Error);
        let rows = accepted.filter_map(|row| sheet.rows.get(row.row)).cloned().collect();
        let accepted = Sheet { rows, ..sheet.clone() };
        let again = plan_from(4, &accepted, after.register(), &options());
        let same = again.rows.iter().all(|row| row.verdict == Verdict::Same && row.commands.is_empty());
        prop_assert!(same, "first {}\nagain {}", show(&first), show(&again));
    }

    /// Protects the export: read back it says nothing that the register does not know.
    #[test]
    fn export_changes_nothing(commands in arbitrary_walk(Pool::default(), 60)) {
        let story = walked(&commands);
        let members = roster::sheet(story.register(), None, options().on, &code_headings);
        if !members.rows.is_empty() {
            all_same(&plan(&through_a_file(&members), story.register(), &told(Mode::Members)))?;
        }
        let people = roster::people(story.register(), &code_headings);
        if !people.rows.is_empty() {
            all_same(&plan(&through_a_file(&people), story.register(), &told(Mode::People)))?;
        }
    }

    /// Protects the move to another register: what was exported and imported there is exported there as itself.
    #[test]
    fn export_is_complete(commands in arbitrary_walk(Pool::default(), 60)) {
        let story = walked(&commands);
        let members = roster::sheet(story.register(), None, options().on, &code_headings);
        let people = roster::people(story.register(), &code_headings);
        let mut other = organisations_of(&story);
        for (sheet, mode) in [(&members, Mode::Members), (&people, Mode::People)] {
            let planned = plan_from(mode as u128 + 5, sheet, other.register(), &told(mode));
            prop_assert!(!planned.has_errors(), "{}", show(&planned));
            other = execute(&other, &planned);
        }
        prop_assert!(invariant::violations(other.register()).is_empty());
        let again = roster::sheet(other.register(), None, options().on, &code_headings);
        prop_assert_eq!(&again.rows, &members.rows);
        let again = roster::people(other.register(), &code_headings);
        prop_assert_eq!(&again.rows, &people.rows);
    }
}
