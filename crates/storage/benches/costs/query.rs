//! Counting and listing beside bare SQL over the same rows: the same aggregates, asked one after another.

use ayni_storage::view::MemberFilter;
use ayni_storage::{LogFilter, PageRequest, Reader, Store};
use domain::testing::{pool, value};

use crate::bare::Bare;
use crate::book;
use crate::desk::{Desk, Engine};
use crate::measure::{Effort, Grid, beside_first, effort, median, plain, ratio, runs, timed};

const PEOPLE: u32 = 100_000;
const RUNS: usize = 11;

/// What the days of a period have to say for it to hold on the day.
const DAY: &str = "from_day <= 738000 AND until_day > 738000";

/// What a line compares.
type Side<'a> = &'a mut dyn FnMut();

fn with(engine: Engine, compare: impl FnOnce(&Reader<'_>, &Bare) -> String) -> String {
    let desk = Desk::new(engine);
    book::fill(&mut desk.create(), book::commands(PEOPLE));
    desk.settle();
    let store = Store::open(&desk.path()).unwrap();
    compare(&store.reader(None).unwrap(), &Bare::at(&desk))
}

fn compared(ours: Side<'_>, raw: Side<'_>) -> String {
    ratio(runs(RUNS), &mut || timed(&mut *ours), &mut || timed(&mut *raw))
}

fn aggregates(bare: &Bare, members: &str) {
    bare.drain(members);
    for (table, of) in [("mandate", "organ, rank, gender"), ("assignment", "area, gender")] {
        bare.drain(&format!("SELECT {of}, count(DISTINCT person) FROM {table} WHERE {DAY} GROUP BY {of}"));
    }
}

/// Participation of everybody.
pub(crate) fn everywhere(engine: Engine) -> String {
    let members =
        format!("SELECT gender, count(DISTINCT person) FROM membership WHERE {DAY} GROUP BY gender");
    with(engine, |reader, bare| {
        let mut ours = || {
            let counts = reader.counts(None, value::day("2021-07-26")).unwrap();
            assert_eq!(counts.members.total(), u64::from(PEOPLE));
        };
        compared(&mut ours, &mut || aggregates(bare, &members))
    })
}

/// Participation in one of three cooperatives.
pub(crate) fn one(engine: Engine) -> String {
    let id = pool::cooperative(3);
    let bytes = id.uuid().as_simple().to_string();
    let (register, cooperative) = match engine {
        Engine::File => ("1".to_owned(), format!("x'{bytes}'")),
        Engine::Server => (register(), format!("'\\x{bytes}'::bytea")),
    };
    let members = format!(
        "SELECT gender, count(*) FROM membership WHERE register = {register} AND cooperative = {cooperative} \
         AND person IS NOT NULL AND from_day IS NOT NULL AND {DAY} GROUP BY gender"
    );
    with(engine, |reader, bare| {
        let mut ours = || {
            let counts = reader.counts(Some(id), value::day("2021-07-26")).unwrap();
            assert!(1_000 < counts.members.total());
        };
        compared(&mut ours, &mut || aggregates(bare, &members))
    })
}

/// The first page of the members in the order of names, and how many there are.
pub(crate) fn page(engine: Engine) -> String {
    let register = if engine == Engine::File { "1".to_owned() } else { register() };
    let sql = format!(
        "SELECT p.name, p.document, m.number, m.from_date FROM membership m JOIN person p \
         ON p.register = m.register AND p.person = m.person WHERE m.register = {register} AND {DAY} \
         ORDER BY p.sort_key LIMIT 50"
    );
    let count = format!("SELECT count(*) FROM membership WHERE register = {register} AND {DAY}");
    let page = PageRequest::first(50).counted();
    with(engine, |reader, bare| {
        let mut ours = || {
            let found = reader.members(&MemberFilter::default(), value::day("2021-07-26"), page).unwrap();
            assert_eq!(found.rows.len(), 50);
        };
        compared(&mut ours, &mut || {
            bare.drain(&count);
            bare.drain(&sql);
        })
    })
}

/// A page of 50 members by the number of people: the first, and one in the middle, with nothing counted.
pub(crate) fn pages(engine: Engine) -> String {
    let sizes: &[u32] = if effort() == Effort::Quick { &[1_000, 5_000] } else { &[1_000, 10_000, 100_000] };
    let (mut first, mut middle) = (Vec::new(), Vec::new());
    for people in sizes {
        let desk = Desk::new(engine);
        book::fill(&mut desk.create(), book::commands(*people));
        desk.settle();
        let store = Store::open(&desk.path()).unwrap();
        let reader = store.reader(None).unwrap();
        let (filter, day) = (MemberFilter::default(), value::day("2021-07-26"));
        let half = PageRequest::first(u64::from(people / 2));
        let half = reader.members(&filter, day, half).unwrap().next.unwrap();
        for (page, times) in
            [(PageRequest::first(50), &mut first), (PageRequest::first(50).after(half), &mut middle)]
        {
            let one = || timed(|| assert_eq!(reader.members(&filter, day, page).unwrap().rows.len(), 50));
            let mut all: Vec<_> = (0..201).map(|_| one()).collect();
            times.push(median(&mut all).as_secs_f64() * 1e6);
        }
    }
    let people: Vec<f64> = sizes.iter().map(|people| f64::from(*people)).collect();
    let grid = Grid::of(&[
        ("people", plain(&people, 0)),
        ("first page, µs", beside_first(&first, 0)),
        ("middle page, µs", beside_first(&middle, 0)),
    ]);
    format!("medians of 201, beside the first size in brackets\n\n{}", grid.text())
}

/// The history of one person by the number of people: all that concerns her, and the newest entry of her organisation.
pub(crate) fn histories(engine: Engine) -> String {
    let sizes: &[u32] = if effort() == Effort::Quick { &[1_000, 5_000] } else { &[1_000, 10_000, 100_000] };
    let (mut person, mut newest) = (Vec::new(), Vec::new());
    for people in sizes {
        let desk = Desk::new(engine);
        book::fill(&mut desk.create(), book::commands(*people));
        desk.settle();
        let store = Store::open(&desk.path()).unwrap();
        // Each has been recorded, admitted and put to work.
        let hers = LogFilter { person: Some(pool::person(people / 40 * 20)), ..LogFilter::default() };
        let of = Some(pool::cooperative(2));
        let last = LogFilter { cooperative: of, newest_first: true, limit: Some(1), ..LogFilter::default() };
        for (filter, count, times) in [(&hers, 3, &mut person), (&last, 1, &mut newest)] {
            let one = || timed(|| assert!(store.log(filter).unwrap().len() >= count));
            let mut all: Vec<_> = (0..201).map(|_| one()).collect();
            times.push(median(&mut all).as_secs_f64() * 1e6);
        }
    }
    let people: Vec<f64> = sizes.iter().map(|people| f64::from(*people)).collect();
    let grid = Grid::of(&[
        ("people", plain(&people, 0)),
        ("of one person, µs", beside_first(&person, 0)),
        ("newest of an organisation, µs", beside_first(&newest, 0)),
    ]);
    format!("medians of 201, beside the first size in brackets\n\n{}", grid.text())
}

/// The first page of the members whose names have a word that begins like this, and how many there are.
pub(crate) fn search(engine: Engine) -> String {
    let (register, instr) = match engine {
        Engine::File => ("1".to_owned(), "instr"),
        Engine::Server => (register(), "strpos"),
    };
    let of = format!(
        "FROM person p JOIN membership m ON m.register = p.register AND m.person = p.person \
         WHERE p.register = {register} AND {DAY} AND {instr}(p.search, ' apellido500') > 0"
    );
    let count = format!("SELECT count(*) {of}");
    let sql = format!("SELECT p.name, p.document, m.number, m.from_date {of} ORDER BY p.sort_key LIMIT 50");
    let page = PageRequest::first(50).counted();
    let filter = MemberFilter { search: Some("Apellido500".to_owned()), ..MemberFilter::default() };
    with(engine, |reader, bare| {
        let mut ours = || {
            let found = reader.members(&filter, value::day("2021-07-26"), page).unwrap();
            assert!(found.total > Some(1));
        };
        compared(&mut ours, &mut || {
            bare.drain(&count);
            bare.drain(&sql);
        })
    })
}

/// How a server knows the register.
fn register() -> String {
    format!("'\\x{}'::bytea", pool::register(1).uuid().as_simple())
}
