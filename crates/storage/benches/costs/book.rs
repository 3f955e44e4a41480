//! What is written: people and what they do, by number, so that the same number is always the same person.

use ayni_storage::{Asked, Batch, BatchKind, ExpectedVersion, Request, Store};
use domain::authority::Role;
use domain::committee::Kind;
use domain::testing::{ask, pool, value};
use domain::value::id::{BatchId, CommandId};
use domain::value::{Gender, Scheme};
use domain::{Actor, Command, person};

/// How many organs there are, of nine places each.
const ORGANS: u32 = 40;

/// How many commands go into a batch.
const HANDFUL: usize = 20_000;

/// Who is the first of those that are recorded one by one.
pub(crate) const LATER: u32 = 100_000_000;

pub(crate) fn owner() -> Actor {
    Actor { name: value::code("secretary"), role: Role::Owner }
}

/// One person recorded.
pub(crate) fn record(person: u32) -> Command {
    let mut profile = value::documented(
        "Rosa María",
        &format!("Apellido{person}"),
        vec![value::document(Scheme::Dni, &format!("{:08}", person % 100_000_000))],
    );
    profile.birth = Some(value::date("1980-02-03"));
    let gender = match person % 7 {
        0 => None,
        1..=4 => Some(Gender::Man),
        _ => Some(Gender::Woman),
    };
    person::act::Record { person: pool::person(person), profile, salt: pool::salt(person), gender }.into()
}

/// The same, as it is asked on its own.
pub(crate) fn request(person: u32) -> Request {
    let id = pool::command(LATER + person);
    Request {
        id,
        expected: ExpectedVersion::Any,
        by: owner(),
        asked: None,
        from: Asked::default(),
        command: record(person),
    }
}

/// Two commands for each person: recorded, and admitted to organisation 1.
pub(crate) fn roster(people: std::ops::Range<u32>) -> Vec<(CommandId, Command)> {
    let of = |person| {
        let admit = ask::admit_as(person, person, 1, &person.to_string(), "2016-03-01");
        [(pool::command(1_000_000 + person), record(person)), (pool::command(2_000_000 + person), admit)]
    };
    people.flat_map(of).collect()
}

pub(crate) fn batch(number: u128, commands: Vec<(CommandId, Command)>) -> Batch {
    let id = BatchId::new(uuid::Uuid::from_u128(number));
    let (kind, label, digest, undoes) = (BatchKind::Import, None, None, None);
    Batch {
        id,
        kind,
        label,
        digest,
        asked: None,
        by: owner(),
        from: Asked::default(),
        expected: ExpectedVersion::Any,
        commands,
        undoes,
    }
}

/// Of commissions a cooperative may have many.
fn commission(organ: u32) -> Command {
    ask::establish_kind(organ, 1, Kind::Commission, "2013", [ask::places(organ, Some(9))])
}

/// A central with three cooperatives and so many people, forty organs with all places taken, and work of every
/// twentieth; and then the last year, which is the same for each size: 500 suspensions and 500 assignments to work.
pub(crate) fn commands(people: u32) -> impl Iterator<Item = Command> {
    let cooperatives = (2..=4).flat_map(|cooperative| {
        [ask::enrol(cooperative), ask::affiliate(cooperative, cooperative, 1, "2010")]
    });
    let organs = (1..=ORGANS).flat_map(move |organ| {
        let seats = (0..9).map(move |place| {
            let number = organ * 9 + place;
            ask::seat(number, organ, 1 + number % people, "2014", None)
        });
        std::iter::once(commission(organ)).chain(seats)
    });
    let year = (0..500).flat_map(move |nth| {
        let person = 1 + nth * (people / 500).max(1) % people;
        let work = ask::work(LATER + nth, person, 2 + person % 3, "plant", "2025-03-01");
        [ask::suspend(person, "2025-02-01", Some("2025-05-01")), work]
    });
    let organs = if 500 <= people { Some(organs.chain(year)) } else { None };
    std::iter::once(ask::enrol_central(1))
        .chain(cooperatives)
        .chain((1..=people).flat_map(told))
        .chain(organs.into_iter().flatten())
}

fn told(person: u32) -> Vec<Command> {
    let mut commands = vec![record(person), ask::admit(person, person, 2 + person % 3, "2012")];
    if person.is_multiple_of(20) {
        commands.push(ask::work(person, person, 2 + person % 3, "mining", "2015"));
    }
    commands
}

/// Records everything in batches, and says how many events that made.
pub(crate) fn fill(store: &mut Store, commands: impl Iterator<Item = Command>) -> u64 {
    let mut commands = (1..).map(pool::command).zip(commands).peekable();
    for number in 1.. {
        if commands.peek().is_none() {
            break;
        }
        let handful = commands.by_ref().take(HANDFUL).collect();
        store.execute_batch(&batch(number, handful), &mut |_| {}).unwrap();
    }
    store.version().unwrap()
}
