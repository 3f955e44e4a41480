//! Random walks: commands of every kind about a few things, with dates in any order, so that they often meet. A walk
//! does not know which of them will be rejected; that is what it is for.

use proptest::collection::vec;
use proptest::option::{of as maybe, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::value::{any_gender, code, date, document, label, near_date, remark, ruc, zone};
use super::{Pool, ask, pool};
use crate::Command;
use crate::cooperative::{self, Details, Kind};
use crate::person::{self, Profile, Relation};
use crate::value::{Document, Label, PartialDate, Remark, Salt, Scheme};

/// The family names of the walk; they occur nowhere else, so that a test can look for them where they must not be.
pub const FAMILY_NAMES: [&str; 6] =
    ["Quispeñawi", "Mamanikuna", "Огнёвалова", "حدادیانپور", "Τσαμπάσηδου", "Yupankichay"];
const GIVEN_NAMES: [&str; 5] = ["Ñustakusi", "Zoë-Marién", "Ольгуша", "小梅花子", "O’Neillina"];
const REMARKS: [&str; 3] = ["acta 14/2019, folio 3", "vérifié — 確認", "error al transcribir"];

/// A strategy of few values.
pub(super) type Few<T> = BoxedStrategy<T>;

pub(super) fn one_of<T: core::fmt::Debug + 'static>(count: u32, make: fn(u32) -> T) -> Few<T> {
    (1..=count.max(1)).prop_map(make).boxed()
}

pub(super) fn reason() -> Few<Remark> {
    select(REMARKS.to_vec()).prop_map(remark).boxed()
}

pub(super) fn until() -> Few<Option<PartialDate>> {
    weighted(0.4, near_date()).boxed()
}

pub(super) fn each<T: Copy + core::fmt::Debug + 'static>(all: &[T]) -> Few<T> {
    select(all.to_vec()).boxed()
}

/// A random command about the things of the pool.
pub fn arbitrary_command(pool: Pool) -> impl Strategy<Value = Command> {
    prop_oneof![
        5 => person_command(pool).prop_map(Command::Person),
        4 => cooperative_command(pool).prop_map(Command::Cooperative),
        8 => super::member::arbitrary(pool).prop_map(Command::Member),
        9 => super::committee::arbitrary(pool).prop_map(Command::Committee),
        9 => super::certification::commands(pool).prop_map(Command::Certification),
        7 => super::programme::commands(pool).prop_map(Command::Programme),
        5 => super::equality::arbitrary(pool).prop_map(Command::Equality),
        3 => super::statute::arbitrary(pool).prop_map(Command::Statute),
    ]
}

/// Up to so many random commands, most often after a [`foundation`].
pub fn arbitrary_walk(pool: Pool, length: usize) -> impl Strategy<Value = Vec<Command>> {
    let founded = prop_oneof![1 => Just(false), 3 => Just(true)];
    (founded, vec(arbitrary_command(pool), 1..=length)).prop_map(move |(founded, commands)| {
        let mut walk = if founded { foundation(pool) } else { Vec::new() };
        walk.extend(commands);
        walk.truncate(length);
        walk
    })
}

/// Commands that are all accepted: everybody recorded and admitted somewhere, a central with cooperatives, an organ with
/// somebody in it.
pub fn foundation(pool: Pool) -> Vec<Command> {
    let mut commands: Vec<Command> = (1..=pool.persons).map(recorded).collect();
    commands.push(ask::enrol_central(1));
    commands.extend((2..=pool.cooperatives).map(ask::enrol));
    let others = 2..=pool.cooperatives.min(pool.affiliations.saturating_add(1));
    commands.extend(others.map(|one| ask::affiliate(one.saturating_sub(1), one, 1, "2000")));
    let members = 1..=pool.persons.min(pool.memberships);
    let home = |person: u32| if person.is_multiple_of(2) { 1 } else { pool.cooperatives };
    commands.extend(members.map(|person| ask::admit(person, person, home(person), "2001-02-15")));
    commands.push(ask::establish(
        1,
        1,
        "2001-01-01",
        (1..=pool.seats.min(5)).map(super::committee::usual_seat),
    ));
    if 1 < pool.persons && 1 < pool.seats {
        commands.push(ask::seat(1, 2, 2, "2002-01-15", None));
    }
    commands.extend(super::certification::foundation(pool));
    commands.extend(super::equality::foundation(pool));
    commands.extend(super::statute::foundation(pool));
    commands
}

fn recorded(person: u32) -> Command {
    ask::record_as(person, Profile { family_name: family_name(person), ..Profile::default() })
}

fn family_name(person: u32) -> Option<Label> {
    let at = usize::try_from(person).unwrap_or_default().checked_rem(FAMILY_NAMES.len());
    at.and_then(|at| FAMILY_NAMES.get(at)).map(|name| label(name))
}

fn person_command(pool: Pool) -> Few<person::Command> {
    use person::Command;
    let person = move || one_of(pool.persons, pool::person);
    let subject = move || (1..=pool.persons).prop_map(|number| (number, pool::person(number)));
    let relation = || each(Relation::VARIANTS);
    let described = move || subject().prop_flat_map(|(number, person)| (Just(person), profile(number)));
    let record = (described(), salt(), any_gender())
        .prop_map(|((person, profile), salt, gender)| Command::Record { person, profile, salt, gender });
    let correct = (subject(), salt()).prop_flat_map(|((number, person), salt)| {
        (profile(number), maybe(told(number))).prop_map(move |(profile, reason)| Command::Correct {
            person,
            profile,
            salt,
            reason,
        })
    });
    let add = (person(), papers(), salt()).prop_map(|(person, document, salt)| Command::AddDocument {
        person,
        document,
        salt,
    });
    let mend = (person(), papers(), papers(), salt(), maybe(reason())).prop_map(
        |(person, wrong, right, salt, reason)| Command::CorrectDocument {
            person,
            wrong,
            right,
            salt,
            reason,
        },
    );
    let declare =
        (person(), any_gender()).prop_map(|(person, gender)| Command::DeclareGender { person, gender });
    let state = (person(), relation(), person())
        .prop_map(|(person, relation, relative)| Command::StateKinship { person, relation, relative });
    let withdraw =
        (person(), relation(), person(), reason()).prop_map(|(person, relation, relative, reason)| {
            Command::WithdrawKinship { person, relation, relative, reason }
        });
    let merge = (person(), person(), salt(), reason())
        .prop_map(|(duplicate, survivor, salt, reason)| Command::Merge { duplicate, survivor, salt, reason });
    let erase = subject().prop_flat_map(|(number, person)| {
        told(number).prop_map(move |reason| Command::Erase { person, reason, texts: Vec::new() })
    });
    let annul = subject().prop_flat_map(|(number, person)| {
        told(number).prop_map(move |reason| Command::Annul { person, reason })
    });
    Union::new_weighted(vec![
        (8, record.boxed()),
        (4, correct.boxed()),
        (4, add.boxed()),
        (3, mend.boxed()),
        (3, declare.boxed()),
        (3, state.boxed()),
        (1, withdraw.boxed()),
        (3, merge.boxed()),
        (1, erase.boxed()),
        (1, annul.boxed()),
    ])
    .boxed()
}

/// A reason that now and then names the person, which must be refused.
fn told(person: u32) -> Few<Remark> {
    let name = family_name(person).map(|name| name.to_string()).unwrap_or_default();
    prop_oneof![5 => reason(), 1 => Just(remark(&format!("lo pidió {name} misma")))].boxed()
}

fn salt() -> Few<Salt> {
    any::<[u8; 16]>().prop_map(Salt).boxed()
}

/// A document of few, so that two people often show the same.
fn papers() -> Few<Document> {
    let dni = ["10117410-2", "10117410", "05209244-8", "25465832"].map(|text| document(Scheme::Dni, text));
    let others = [
        document(Scheme::Passport, "XK771934"),
        document(Scheme::ForeignCard, "884471293"),
        document(Scheme::External, "padron/7712"),
    ];
    let mut all = dni.to_vec();
    all.extend(others);
    select(all).boxed()
}

fn profile(person: u32) -> Few<Profile> {
    let given = maybe(select(GIVEN_NAMES.to_vec()).prop_map(label));
    let known_as = weighted(0.2, Just(label("Mama Killariy")));
    // Some were born or died in the years in which walks admit and seat people.
    let birth = maybe(select(vec!["1961-07-19", "1983-11", "1974", "2003-06-23"]).prop_map(date));
    let death = weighted(0.3, select(vec!["2002-05-17", "2004-11-29", "2019-02-27"]).prop_map(date));
    let documents = vec(papers(), 0..3);
    let email = maybe(Just(label(&format!("killariy{person}@ejemplo.pe"))));
    let phone = maybe(Just(label(&format!("+51 951 7{person}3 318"))));
    (given, known_as, birth, death, documents, email, phone)
        .prop_map(move |(given_names, known_as, birth, death, documents, email, phone)| {
            let family_name = family_name(person);
            Profile { birth, death, documents, email, family_name, given_names, known_as, phone }
        })
        .boxed()
}

fn cooperative_command(pool: Pool) -> Few<cooperative::Command> {
    use cooperative::Command;
    let cooperative = move || one_of(pool.cooperatives, pool::cooperative);
    let affiliation = move || one_of(pool.affiliations, pool::affiliation);
    let unit = move || one_of(pool.units, pool::unit);
    let kind = || prop_oneof![2 => Just(Kind::Central), 3 => Just(Kind::Primary), 1 => each(Kind::VARIANTS)];
    let name = || select(vec!["Oro Andino", "Señor de Ananea", "Ñawi Qori", "Estrella"]).prop_map(label);
    let acronym = || maybe(Just(code("OA")));
    let enrol = (cooperative(), kind(), name(), acronym(), details(), any::<bool>()).prop_map(
        |(cooperative, kind, name, acronym, details, another)| Command::Enrol {
            cooperative,
            kind,
            name,
            acronym,
            details,
            another,
        },
    );
    let correct = (cooperative(), kind(), details(), maybe(reason())).prop_map(
        |(cooperative, kind, details, reason)| Command::Correct { cooperative, kind, details, reason },
    );
    let rename = (cooperative(), name(), acronym(), near_date())
        .prop_map(|(cooperative, name, acronym, on)| Command::Rename { cooperative, name, acronym, on });
    let affiliate = (affiliation(), cooperative(), cooperative(), near_date()).prop_map(
        |(affiliation, cooperative, central, from)| Command::Affiliate {
            affiliation,
            cooperative,
            central,
            from,
        },
    );
    let leave =
        (affiliation(), near_date()).prop_map(|(affiliation, on)| Command::LeaveCentral { affiliation, on });
    let unaffiliate = (affiliation(), reason())
        .prop_map(|(affiliation, reason)| Command::AnnulAffiliation { affiliation, reason });
    let open = (unit(), cooperative(), name(), acronym(), near_date()).prop_map(
        |(unit, cooperative, name, code, from)| {
            let name = name.into();
            Command::OpenUnit { unit, cooperative, name, code, from }
        },
    );
    let close = (unit(), near_date()).prop_map(|(unit, on)| Command::CloseUnit { unit, on });
    let unopen = (unit(), reason()).prop_map(|(unit, reason)| Command::AnnulUnit { unit, reason });
    let zone = (select(vec!["America/Lima", "America/La_Paz"]).prop_map(zone), maybe(reason()))
        .prop_map(|(zone, reason)| Command::SetTimeZone { zone, reason });
    let dissolve =
        (cooperative(), near_date()).prop_map(|(cooperative, on)| Command::Dissolve { cooperative, on });
    let annul =
        (cooperative(), reason()).prop_map(|(cooperative, reason)| Command::Annul { cooperative, reason });
    Union::new_weighted(vec![
        (6, enrol.boxed()),
        (3, correct.boxed()),
        (1, rename.boxed()),
        (5, affiliate.boxed()),
        (2, leave.boxed()),
        (1, unaffiliate.boxed()),
        (2, open.boxed()),
        (1, close.boxed()),
        (1, unopen.boxed()),
        (1, zone.boxed()),
        (1, dissolve.boxed()),
        (1, annul.boxed()),
    ])
    .boxed()
}

fn details() -> Few<Details> {
    let numbers = maybe(select(vec!["20512333797", "20100255325"]).prop_map(ruc));
    let entry = weighted(0.2, select(vec!["11023344", "11023345"]).prop_map(code));
    let key = weighted(0.2, select(vec!["org/1", "org/2"]).prop_map(label));
    (numbers, entry, key, maybe(near_date()))
        .prop_map(|(ruc, registry_entry, external_key, founded)| Details {
            external_key,
            founded,
            registry_entry,
            ruc,
            ..Details::default()
        })
        .boxed()
}
