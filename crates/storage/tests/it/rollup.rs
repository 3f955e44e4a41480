//! Rows of many registers: what they say is what each register says of itself.

use ayni_storage::{Store, rollup};
use domain::committee::{self, Kind};
use domain::indicator::counts;
use domain::indicator::roll_up::{Book, By, First, roll_up};
use domain::testing::{ask, pool, value};
use domain::value::{Gender, Tally};

use crate::{Desk, execute};

/// A central with two cooperatives: Ana belongs to both, Eva changed from one to the other, and a committee began.
fn fill(store: &mut Store) {
    let mut establish = ask::establish(1, 2, "2016", [ask::open_places(1, None)]);
    if let domain::Command::Committee(committee::Command::Establish(committee::act::Establish {
        kind, ..
    })) = &mut establish
    {
        *kind = Kind::GenderEqualityCommittee;
    }
    let people =
        (1..=3).map(|person| ask::record_as(person, value::named("Ana", &format!("Quispe {person}"))));
    let mut commands = vec![
        ask::enrol_central(1),
        ask::enrol(2),
        ask::enrol(3),
        ask::affiliate(1, 2, 1, "2010"),
        ask::affiliate(2, 3, 1, "2010-05-01"),
    ];
    commands.extend(people);
    commands.extend([
        ask::declare(3, Some(Gender::Man)),
        ask::admit(1, 1, 3, "2012-01-01"),
        ask::admit(2, 1, 2, "2013-01-01"),
        ask::admit(3, 2, 2, "2012"),
        ask::leave(3, "2015-03-01"),
        ask::admit(4, 2, 3, "2015-03-01"),
        ask::admit(5, 3, 2, "2019"),
        establish,
    ]);
    execute(store, 1, commands);
}

fn read(desk: &Desk, day: &str) -> Vec<Book> {
    rollup(&desk.file(), value::day(day)).unwrap()
}

/// Protects the figures: nobody counts twice in a register, and together they are what the register itself counts.
#[test]
fn rows_say_what_the_register_says() {
    let desk = Desk::new();
    let mut store = desk.create();
    fill(&mut store);
    for day in ["2011-01-01", "2012-06-01", "2014-01-01", "2015-02-28", "2015-03-01", "2021-01-01"] {
        let books = read(&desk, day);
        let expected = counts(store.register().unwrap(), None, value::day(day)).members;
        for by in [By::Register, By::Cooperative, By::Central] {
            let rolled = roll_up(books.clone(), by);
            assert_eq!((rolled.total.members, rolled.total.cooperatives), (expected, 2), "{day} {by:?}");
        }
    }
    let books = read(&desk, "2021-01-01");
    let members: Vec<u64> = books[0].organisations.iter().map(|one| one.members.total()).collect();
    assert_eq!(members, [0, 1, 2], "Ana counts where she was admitted first");
    assert_eq!(books[0].organisations[1].members, Tally { men: 1, ..Tally::default() });
    assert_eq!(books[0].version, store.version().unwrap());
}

/// Protects the day: a committee is not there before it began, and its date stays as it is known.
#[test]
fn committees_are_those_of_the_day() {
    let desk = Desk::new();
    fill(&mut desk.create());
    assert_eq!(roll_up(read(&desk, "2015-12-31"), By::Register).first, First::Nobody);
    let rolled = roll_up(read(&desk, "2016-01-01"), By::Register);
    assert_eq!(rolled.first, First::One(pool::register(1)));
    assert_eq!((rolled.began[0].since, rolled.total.with_committee), (value::date("2016"), 1));
}

/// Protects whoever reads: a file is not touched, and what is none is said so.
#[test]
fn files_are_only_read() {
    let desk = Desk::of_files();
    fill(&mut desk.create());
    let before = std::fs::read(desk.file()).unwrap();
    read(&desk, "2021-01-01");
    assert_eq!(std::fs::read(desk.file()).unwrap(), before);
    let strange = desk.path("strange.ayni");
    std::fs::write(&strange, "nothing").unwrap();
    let error = rollup(&strange, value::day("2021-01-01")).unwrap_err();
    assert_eq!((error.code(), error.path()), ("not_ours", Some(strange.as_path())));
}

/// Protects databases of many registers: each is read by itself, all at once or the one that is named.
#[test]
fn registers_of_a_database_are_read_together() {
    let desk = Desk::new();
    let Some(database) = &desk.database else { return };
    for number in 1..=3 {
        let mut store = Store::create(database.url.as_ref(), pool::register(number)).unwrap();
        if number < 3 {
            fill(&mut store);
        }
    }
    let books = read(&desk, "2021-01-01");
    assert_eq!(books.iter().map(|book| book.organisations.len()).collect::<Vec<_>>(), [3, 3, 0]);
    let rolled = roll_up(books, By::Register);
    assert_eq!((rolled.total.registers, rolled.total.members.women), (3, 4));
    // Both began in 2016, and nobody wrote down on which day.
    assert_eq!(rolled.first, First::Undecided(vec![pool::register(1), pool::register(2)]));
    let joint = if database.url.contains('?') { '&' } else { '?' };
    let one = format!("{}{joint}register={}", database.url, pool::register(2));
    let books = rollup(one.as_ref(), value::day("2021-01-01")).unwrap();
    assert_eq!(books.iter().map(|book| book.register).collect::<Vec<_>>(), [pool::register(2)]);
}
