//! Lists that come again: what was corrected by hand since stays, and no list touches the people of another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use ayni_exchange::history::{History, Origin};
use ayni_exchange::roster::Options;
use domain::member::{Party, act};
use domain::person::Profile;
use domain::testing::{Story, ask, pool, value};
use domain::value::id::PersonId;
use domain::value::{Gender, Salt};
use domain::{Command, Event, Register};
use proptest::prelude::*;

use super::properties::{clean, facts, people};
use super::{execute, one_cooperative, options, plan, plan_from, show, table};

/// What somebody corrects by hand.
#[derive(Clone, Copy, Debug)]
enum Correction {
    FamilyName,
    GivenNames,
    Birth,
    Phone,
    Document,
    Gender,
    Number,
    Admission,
    Exit,
    Annulled,
}

const CORRECTIONS: [Correction; 10] = [
    Correction::FamilyName,
    Correction::GivenNames,
    Correction::Birth,
    Correction::Phone,
    Correction::Document,
    Correction::Gender,
    Correction::Number,
    Correction::Admission,
    Correction::Exit,
    Correction::Annulled,
];

/// The command that corrects the person of the spell at a place, if there still is one.
fn correction(register: &Register, place: usize, correction: Correction) -> Option<Command> {
    let spell = register.members().iter().nth(place)?;
    let person = register.persons().get(spell.party.person()?)?;
    let held = person.profile.clone()?;
    let sign = char::from(b'a' + u8::try_from(place).unwrap());
    let profile = match correction {
        Correction::FamilyName => {
            Profile { family_name: Some(value::label(&format!("Corregida {sign}"))), ..held }
        }
        Correction::GivenNames => {
            Profile { given_names: Some(value::label(&format!("Nueva {sign}"))), ..held }
        }
        Correction::Birth => Profile { birth: Some(value::date("1949-09-09")), ..held },
        Correction::Phone => Profile { phone: Some(value::label("951 000 111")), ..held },
        Correction::Document => {
            let number = format!("9000000{place}");
            let documents = vec![value::document(domain::value::Scheme::Dni, &number)];
            Profile { documents, ..held }
        }
        Correction::Gender => {
            let gender = if person.gender == Some(Gender::Woman) { Gender::Man } else { Gender::Woman };
            return Some(
                domain::person::act::DeclareGender { person: person.id, gender: Some(gender) }.into(),
            );
        }
        Correction::Number | Correction::Admission => {
            let by_number = matches!(correction, Correction::Number);
            let number =
                if by_number { Some(value::code(&format!("9{place}"))) } else { spell.number.clone() };
            let admitted = if by_number { spell.admitted? } else { value::date("2005-05-05") };
            let (membership, left) = (spell.id, spell.left);
            return Some(act::Correct { membership, number, admitted, left, reason: None }.into());
        }
        Correction::Exit => {
            let (membership, on) = (spell.id, value::date("2021-06-30"));
            return Some(act::Leave { membership, on, reason: None }.into());
        }
        Correction::Annulled => {
            let reason = value::remark("no era socia");
            return Some(act::Annul { membership: spell.id, reason }.into());
        }
    };
    Some(
        domain::person::act::Correct { person: person.id, profile, salt: Salt([7; 16]), reason: None }.into(),
    )
}

/// What the log says was recorded by the list, and after it by hand.
fn history(listed: usize, story: &Story) -> History {
    let mut history = History::new();
    for (at, event) in story.events().iter().enumerate() {
        history.learn(event, if at < listed { Origin::ThisSource } else { Origin::Hand });
    }
    let mut versions: BTreeMap<PersonId, Vec<(u32, Profile)>> = BTreeMap::new();
    for version in story.profiles() {
        versions.entry(version.person).or_default().push((version.number, version.profile.clone()));
    }
    history.with_profiles(story.register(), &mut |person| versions.get(&person).cloned().unwrap_or_default());
    history
}

/// A roster of few names and numbers, with keys of its own.
fn keyed_roster() -> impl Strategy<Value = String> {
    let names = prop::sample::select(&["Quispe", "Mamani", "Núñez"][..]);
    let given = prop::sample::select(&["Ana", "Eva", "Luz"][..]);
    let gender = prop::sample::select(&["mujer", "hombre", ""][..]);
    let birth = prop::sample::select(&["", "1980", "1980-05-05", "1981-06-06"][..]);
    let row = (1_u32..6, 1_u32..6, names, given, gender, birth);
    prop::collection::vec(row, 1..7).prop_map(|rows| {
        let mut text = "Id;N° de socio;Apellidos;Nombres;Género;Nacimiento;Ingreso\n".to_owned();
        for (key, number, family, given, gender, birth) in rows {
            writeln!(text, "{key};{number};{family};{given};{gender};{birth};2015-01-01").unwrap();
        }
        text
    })
}

/// What is on record of people and their spells.
fn records(register: &Register, people: &BTreeSet<PersonId>) -> Vec<String> {
    let of = |person: &PersonId| {
        let spells: Vec<_> = register.members().of(Party::Person(*person)).collect();
        format!("{:?} {spells:?}", register.persons().get(*person))
    };
    people.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects what was corrected by hand: the old list, imported again, changes nothing of it and asks for nothing.
    #[test]
    fn an_old_list_takes_nothing_back(
        people in people(),
        corrected in prop::collection::vec((0_usize..6, prop::sample::select(&CORRECTIONS[..])), 1..8),
    ) {
        let sheet = clean(&people);
        let story = one_cooperative();
        let mut story = execute(&story, &plan(&sheet, story.register(), &options()));
        let listed = story.events().len();
        for (place, what) in corrected {
            // What cannot be corrected any more is left out: an annulled spell, an exit that is there.
            let command = correction(story.register(), place, what);
            let _ = command.map(|command| story.take(&command));
        }
        let told = Options { history: Some(history(listed, &story)), ..options() };
        let again = plan_from(9, &sheet, story.register(), &told);
        let asked: Vec<_> = again.commands().collect();
        prop_assert!(asked.is_empty(), "{:#?}\n{}", asked, show(&again));
    }

    /// Protects the people of one list from another: keys and numbers of two sources are of two people, and what one list
    /// recorded the other leaves as it is, unless name and birth say that it is the same person.
    #[test]
    fn two_sources_never_meet(one in keyed_roster(), other in keyed_roster(), together in any::<bool>()) {
        let story = one_cooperative().given([ask::enrol_as(2, domain::cooperative::Kind::Primary, domain::cooperative::Details::default())]);
        let source = |name: &str, cooperative| Options {
            source: Some(name.to_owned()),
            cooperative: Some(pool::cooperative(cooperative)),
            ..options()
        };
        let first = plan_from(1, &table(&one), story.register(), &source("uno", 1));
        let story = execute(&story, &first);
        let known: BTreeSet<PersonId> = story.register().persons().iter().map(|person| person.id).collect();
        let before = records(story.register(), &known);
        let told = if together { source("dos", 2) } else { Options { source: None, ..source("", 2) } };
        let second = plan_from(2, &table(&other), story.register(), &told);
        let after = execute(&story, &second);
        for (person, (before, after)) in known.iter().zip(before.iter().zip(&records(after.register(), &known))) {
            let born = story.register().persons().get(*person).and_then(|person| person.profile.as_ref()?.birth);
            let dated = born.is_some_and(|born| born.first() == born.last());
            prop_assert!(before == after || dated, "{}\n{}\n{}", before, after, show(&second));
        }
    }
}

/// Protects work that was annulled by hand: no list assigns it again.
#[test]
fn annulled_work_stays_annulled() {
    let sheet = table(
        "N°;Apellidos;Nombres;DNI;Ingreso;Área\n1;Quispe;Ana;45678912;2015-01-01;\"mina; cocina 2016-01-01/..\"\n",
    );
    let story = one_cooperative();
    let mut story = execute(&story, &plan(&sheet, story.register(), &options()));
    let listed = story.events().len();
    let works = story.register().members().assignments().map(|work| work.id).collect::<Vec<_>>();
    assert_eq!(works.len(), 2);
    for assignment in works {
        let reason = value::remark("no trabaja");
        story.take(&act::AnnulWork { assignment, reason }.into()).unwrap();
    }
    let told = Options { history: Some(history(listed, &story)), ..options() };
    let again = plan_from(5, &sheet, story.register(), &told);
    assert_eq!(again.commands().count(), 0, "{}", show(&again));
    assert_eq!(again.rows[0].notes.iter().filter(|note| note.code == "work_annulled").count(), 2);
    assert_eq!(plan_from(6, &sheet, story.register(), &options()).commands().count(), 2);
}

/// Protects the test above from saying nothing: a list without a history does take a correction back.
#[test]
fn without_a_history_a_list_is_taken_at_its_word() {
    let sheet = table("N°;Apellidos;Nombres;DNI;Ingreso\n1;Quispe;Ana;45678912;2015-01-01\n");
    let story = one_cooperative();
    let mut story = execute(&story, &plan(&sheet, story.register(), &options()));
    let listed = story.events().len();
    let command = correction(story.register(), 0, Correction::Phone).unwrap();
    story.take(&command).unwrap();
    let command = correction(story.register(), 0, Correction::Admission).unwrap();
    story.take(&command).unwrap();
    assert!(matches!(story.events().last(), Some(Event::Member(_))));
    assert_eq!(plan_from(3, &sheet, story.register(), &options()).commands().count(), 1);
    let told = Options { history: Some(history(listed, &story)), ..options() };
    assert_eq!(plan_from(4, &sheet, story.register(), &told).commands().count(), 0);
    assert_eq!(facts(story.register()).len(), 1);
}
