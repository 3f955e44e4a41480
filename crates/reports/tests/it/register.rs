//! A small invented register: a central with a cooperative, their people, organs and work. All names are made up.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Actor, Command, Event, Register, Subject,
    authority::Role,
    committee::{self, Basis, BasisKind, EndReason, Kind, Origin, Post, Rank, SeatSpec},
    cooperative::{self, Details},
    evolve,
    indicator::{Participation, counts, participation},
    member::{self, ExitReason, Party, WorkArea},
    person::{self, Profile},
    testing::{
        Story, ask, pool,
        value::{code, date, document, label, named, remark, ruc},
    },
    value::{Gender, PartialDate, Scheme, id::PersonId},
};

use ayni_reports::{provenance::Provenance, report::HistoryEntry};

pub(crate) fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

pub(crate) fn provenance() -> Provenance {
    Provenance {
        register: "Central Inventada del Altiplano".to_owned(),
        as_of: day("2021-11-30").into(),
        generated_at: Some("2022-02-01T09:30:00Z".parse().unwrap()),
        version: Some(57),
        head: Some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".parse().unwrap()),
        program: "ayni 9.9.9".to_owned(),
        ..Provenance::default()
    }
}

fn record(person: u32, given: &str, family: &str, gender: Option<Gender>, dni: Option<&str>) -> Command {
    let documents = dni.map(|number| document(Scheme::Dni, number)).into_iter().collect();
    let profile = Profile { documents, birth: Some(date("1984-05")), ..named(given, family) };
    person::act::Record { person: pool::person(person), profile, salt: pool::salt(person), gender }.into()
}

fn enrol(cooperative: u32, kind: cooperative::Kind, name: &str, acronym: &str, details: Details) -> Command {
    let cooperative = pool::cooperative(cooperative);
    cooperative::Command::Enrol(cooperative::act::Enrol {
        cooperative,
        kind,
        name: label(name),
        acronym: Some(code(acronym)),
        details,
        another: false,
    })
    .into()
}

fn spec(seat: u32, post: Post, rank: Rank, places: Option<u32>) -> SeatSpec {
    SeatSpec { places, post, rank, requires_membership: true, seat: pool::seat(seat) }
}

fn establish(
    organ: u32,
    of: u32,
    kind: Kind,
    name: Option<&str>,
    from: &str,
    seats: Vec<SeatSpec>,
) -> Command {
    let basis = Basis { kind: BasisKind::Statute, reference: Some(label("art. 32")) };
    let objective = Some(remark("Cerrar brechas entre mujeres y hombres"));
    committee::act::Establish {
        organ: pool::organ(organ),
        cooperative: pool::cooperative(of),
        kind,
        name: name.map(label),
        objective: objective.filter(|_| kind == Kind::GenderEqualityCommittee),
        basis,
        from: date(from),
        seats,
        external_key: None,
        another: false,
    }
    .into()
}

fn elect(mandate: u32, seat: u32, person: u32, from: &str, until: Option<&str>) -> Command {
    committee::act::Seat {
        mandate: pool::mandate(mandate),
        seat: pool::seat(seat),
        person: pool::person(person),
        from: date(from),
        until: until.map(date),
        represents: person.is_multiple_of(2).then(|| pool::cooperative(1)),
        origin: Some(Origin::Election),
        term: None,
    }
    .into()
}

fn work(assignment: u32, person: u32, area: WorkArea, until: Option<PartialDate>) -> Command {
    member::act::AssignWork {
        assignment: pool::assignment(assignment),
        person: pool::person(person),
        cooperative: pool::cooperative(1),
        area,
        from: date("2018"),
        until,
    }
    .into()
}

fn people() -> Vec<Command> {
    let (woman, man) = (Some(Gender::Woman), Some(Gender::Man));
    vec![
        record(1, "Ñusta", "Quispe «Inventada»", woman, Some("10117410-2")),
        record(2, "Illari", "Ñaupa Inventada", woman, None),
        record(3, "Rosa", "Álvarez Inventada", woman, None),
        record(4, "Amaru", "Mamani Inventado", man, Some("12345678")),
        record(5, "Inti", "Condori Inventado", man, None),
        record(6, "Wayra", "Huanca Inventado", man, None),
        record(7, "Sami", "Zela <b>Inventado</b>", man, None),
        record(8, "Killa", "Apaza Inventada", Some(Gender::Other), None),
        record(9, "Rumi", "Ticona Inventado", None, None),
        record(10, "Olvidada", "Porpedido", woman, Some("87654321")),
        record(11, "Amaru", "Mamani Repetido", man, None),
        person::Command::Merge(person::act::Merge {
            duplicate: pool::person(11),
            survivor: pool::person(4),
            salt: pool::salt(4),
            reason: remark("mismo documento"),
        })
        .into(),
        ask::child(2, 1),
    ]
}

fn organisations() -> Vec<Command> {
    let details =
        Details { ruc: Some(ruc("20512333797")), founded: Some(date("2005")), ..Details::default() };
    vec![
        enrol(1, cooperative::Kind::Central, "Central Inventada del Altiplano", "CEINAL", details),
        enrol(2, cooperative::Kind::Primary, "Cooperativa Minera Oro Inventado", "ORIN", Details::default()),
        ask::affiliate(1, 2, 1, "2010-03"),
        ask::open_unit(1, 2, "2011"),
    ]
}

fn membership() -> Vec<Command> {
    let admit = |number: u32, person, cooperative| {
        ask::admit_as(
            number,
            person,
            cooperative,
            &format!("{number:03}"),
            &format!("201{}-03-01", number % 7),
        )
    };
    let mut all = vec![ask::apply(1, 1, 1, "2011")];
    all.extend((1..=9).map(|number| admit(number, number, if number == 3 { 2 } else { 1 })));
    all.extend([
        admit(10, 10, 1),
        ask::admit_party(11, Party::Cooperative(pool::cooperative(2)), 1, Some("J-1"), "2015"),
        member::act::Suspend {
            membership: pool::membership(6),
            on: date("2021-06-01"),
            until: Some(date("2022-01-15")),
            reason: Some(remark("falta de aportes")),
        }
        .into(),
        member::act::Leave {
            membership: pool::membership(7),
            on: date("2020-05"),
            reason: Some(ExitReason::Resignation),
        }
        .into(),
        ask::admit_as(12, 3, 1, "112", "2019-01-01"),
        ask::annul_membership(12),
        work(1, 2, WorkArea::Kitchen, None),
        work(2, 5, WorkArea::Mining, None),
        work(3, 9, WorkArea::Other(code("lavandería")), Some(date("2022-01-31"))),
    ]);
    all
}

fn organs() -> Vec<Command> {
    let board = vec![
        spec(1, Post::President, Rank::Full, Some(1)),
        spec(2, Post::VicePresident, Rank::Full, Some(1)),
        spec(3, Post::Member, Rank::Full, Some(3)),
        spec(4, Post::Member, Rank::Alternate, Some(1)),
    ];
    let committee = vec![
        spec(5, Post::President, Rank::Full, Some(1)),
        spec(6, Post::Secretary, Rank::Full, Some(1)),
        spec(7, Post::Other(label("vocal de formación")), Rank::Full, Some(1)),
    ];
    let commission = vec![spec(8, Post::Member, Rank::Full, None)];
    vec![
        establish(1, 1, Kind::BoardOfDirectors, None, "2016", board),
        establish(2, 1, Kind::GenderEqualityCommittee, None, "2021-11", committee),
        establish(3, 2, Kind::Commission, Some("Comisión de obras"), "2019", commission),
        ask::term(1, 1, "2020–2022", "2020-01-01", Some("2022-01-01")),
        elect(1, 1, 4, "2016-03-01", Some("2020-01-01")),
        elect(2, 1, 2, "2020-01-01", Some("2022-01-01")),
        elect(3, 2, 5, "2020-01-01", Some("2022-06")),
        elect(4, 3, 6, "2020-01-01", None),
        elect(5, 3, 9, "2020-01-01", None),
        elect(6, 4, 8, "2021-02-01", None),
        elect(7, 5, 1, "2021-11-30", None),
        elect(8, 6, 4, "2021-11-30", None),
        elect(9, 1, 5, "2022-01-01", None),
        elect(10, 7, 10, "2021-11-30", None),
        elect(11, 6, 9, "2021-11-29", Some("2021-11-30")),
        ask::annul_mandate(11),
        committee::act::EndMandate {
            mandate: pool::mandate(4),
            on: date("2021-05-04"),
            reason: Some(EndReason::Resignation),
        }
        .into(),
        person::Command::Erase(person::act::Erase {
            person: pool::person(10),
            reason: remark("a su pedido"),
            texts: Vec::new(),
        })
        .into(),
    ]
}

/// What happened, from the first record on.
pub(crate) fn story() -> Story {
    Story::new().given(people()).given(organisations()).given(membership()).given(organs())
}

/// The register that came of it.
pub(crate) fn sample() -> Register {
    story().register().clone()
}

/// Its figures on a day, of the central with all that belongs to it.
pub(crate) fn figures(register: &Register, on: &str) -> Participation {
    participation(counts(register, Some(pool::cooperative(1)), day(on)))
}

/// Who kept it.
pub(crate) fn secretary() -> Actor {
    Actor { name: code("secretaría"), role: Role::Secretary }
}

/// Its history.
pub(crate) fn entries<'a>(events: &'a [Event], by: &'a Actor) -> Vec<HistoryEntry<'a>> {
    let at: DateTime<Utc> = "2021-12-01T15:04:05.678Z".parse().unwrap();
    let entry =
        |(version, event)| HistoryEntry { version, at: at.into(), by, event, batch: None, changes: &[] };
    (1..).zip(events).map(entry).collect()
}

/// Its history, as far as it concerns a person under whatever record.
pub(crate) fn entries_of<'a>(story: &'a Story, person: PersonId, by: &'a Actor) -> Vec<HistoryEntry<'a>> {
    let persons = story.register().persons();
    let survivor = persons.survivor(person);
    let mut hers = persons.duplicates_of(survivor);
    hers.push(survivor);
    let mut before = Register::default();
    let mut concerns = |event: &Event| {
        let concerned = before.concerned(event);
        evolve(&mut before, event);
        hers.iter().any(|record| concerned.contains(&Subject::from(*record)))
    };
    entries(story.events(), by).into_iter().filter(|entry| concerns(entry.event)).collect()
}
