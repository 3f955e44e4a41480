//! People in tests: commands in few words, one sample of each event and of each command, and the commands of random walks.

use proptest::collection::vec;
use proptest::option::{of as maybe, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::ids::Ids;
use super::pool;
use super::value::{any_gender, date, document, label, named, remark};
use super::walk::{FAMILY_NAMES, Few, each, reason};
use crate::person::{Command, Event, Profile, Rejection, Relation, TextPlace, act};
use crate::value::{Commitment, Digest, Document, Gender, Label, Remark, Salt, Scheme};

const GIVEN_NAMES: [&str; 5] = ["Ñustakusi", "Zoë-Marién", "Ольгуша", "小梅花子", "O’Neillina"];

/// Record a woman whose family name is made from her number.
pub fn record(person: u32) -> crate::Command {
    record_as(person, named("Rosa", &format!("Apellido{person}")))
}

/// Record a woman with that profile.
pub fn record_as(person: u32, profile: Profile) -> crate::Command {
    let (gender, salt) = (Some(Gender::Woman), pool::salt(person));
    act::Record { person: pool::person(person), profile, salt, gender }.into()
}

/// Replace a profile.
pub fn correct_person(person: u32, profile: Profile) -> crate::Command {
    let salt = pool::salt(person);
    act::Correct { person: pool::person(person), profile, salt, reason: None }.into()
}

/// Add a document.
pub fn add_document(person: u32, document: Document) -> crate::Command {
    act::AddDocument { person: pool::person(person), document, salt: pool::salt(person) }.into()
}

/// Replace a document.
pub fn correct_document(person: u32, wrong: Document, right: Document) -> crate::Command {
    let (person, salt) = (pool::person(person), pool::salt(person));
    act::CorrectDocument { person, wrong, right, salt, reason: None }.into()
}

/// Declare a gender.
pub fn declare(person: u32, gender: Option<Gender>) -> crate::Command {
    act::DeclareGender { person: pool::person(person), gender }.into()
}

/// State that a person is the child of another.
pub fn child(person: u32, parent: u32) -> crate::Command {
    let (person, relative) = (pool::person(person), pool::person(parent));
    act::StateKinship { person, relation: Relation::Child, relative }.into()
}

/// Take back that a person is the child of another.
pub fn not_child(person: u32, parent: u32) -> crate::Command {
    let (person, relative, reason) = (pool::person(person), pool::person(parent), remark("error"));
    act::WithdrawKinship { person, relation: Relation::Child, relative, reason }.into()
}

/// Merge the first into the second.
pub fn merge(duplicate: u32, survivor: u32) -> crate::Command {
    let salt = pool::salt(duplicate);
    let (duplicate, survivor) = (pool::person(duplicate), pool::person(survivor));
    act::Merge { duplicate, survivor, salt, reason: remark("same document") }.into()
}

/// Erase a person.
pub fn erase(person: u32) -> crate::Command {
    let (person, reason) = (pool::person(person), remark("her request"));
    act::Erase { person, reason, texts: Vec::new() }.into()
}

/// Annul a person's record.
pub fn annul_person(person: u32) -> crate::Command {
    act::Annul { person: pool::person(person), reason: remark("typed twice") }.into()
}

/// One sample of each kind of event.
pub(super) fn samples() -> Vec<Event> {
    let commitment = Commitment(Digest::of(&[b"sample"]));
    let (person, reason) = (pool::person(1), remark("as on the document"));
    let (relative, gender, some_reason) = (pool::person(2), Some(Gender::Woman), Some(reason.clone()));
    let (relation, scheme) = (Relation::Child, Scheme::Dni);
    vec![
        Event::Recorded(act::Recorded { commitment, gender, person, profile: 1 }),
        Event::Corrected(act::Corrected { commitment, person, profile: 2, reason: some_reason.clone() }),
        Event::DocumentAdded(act::DocumentAdded { commitment, person, profile: 3, scheme }),
        Event::DocumentCorrected(act::DocumentCorrected {
            commitment,
            person,
            profile: 4,
            reason: some_reason,
            scheme,
        }),
        Event::GenderDeclared(act::GenderDeclared { gender, person }),
        Event::KinshipStated(act::KinshipStated { person, relation, relative }),
        Event::KinshipWithdrawn(act::KinshipWithdrawn { person, reason: reason.clone(), relation, relative }),
        Event::Merged(act::Merged { duplicate: pool::person(3), reason: reason.clone(), survivor: person }),
        Event::Erased(act::Erased {
            person,
            reason: reason.clone(),
            texts: vec![TextPlace { version: 7, position: 1 }],
        }),
        Event::Annulled(act::Annulled { person, reason }),
    ]
}

/// One sample of each kind of command.
pub(super) fn commands() -> Vec<crate::Command> {
    let number = document(Scheme::Dni, "10117410-2");
    vec![
        record(1),
        correct_person(1, named("Rosa", "Mamani")),
        add_document(1, number.clone()),
        correct_document(1, number.clone(), number),
        declare(1, Some(Gender::Man)),
        child(1, 2),
        not_child(1, 2),
        merge(2, 1),
        erase(1),
        annul_person(1),
    ]
}

/// A sample of each rejection, some twice where its sentence has two forms.
pub(super) fn rejections() -> Vec<Rejection> {
    let (person, other, holder, scheme) = (pool::person(1), pool::person(2), pool::person(2), Scheme::Dni);
    let (from, until) = (date("2016-03"), date("2021-11-30"));
    vec![
        Rejection::PersonUnknown { person: pool::person(99) },
        Rejection::PersonExists { person },
        Rejection::PersonAnnulled { person },
        Rejection::PersonMerged { person, survivor: other },
        Rejection::PersonErased { person },
        Rejection::NameMissing,
        Rejection::DeathBeforeBirth,
        Rejection::DocumentRepeated { scheme },
        Rejection::DocumentTaken { scheme, holder },
        Rejection::DocumentUnknown { person, scheme },
        Rejection::KinToSelf { person },
        Rejection::KinCircle { person, relative: other },
        Rejection::ElderBornLater { elder: person, younger: other, born: from },
        Rejection::KinshipKnown { person, relative: other },
        Rejection::KinshipUnknown { person, relative: other },
        Rejection::MergedIntoSelf { person },
        Rejection::ReasonNamesPerson { person },
        Rejection::PersonUnchanged { person },
        Rejection::PersonInUse { person },
        Rejection::NotYetBorn { person, birth: until, from },
        Rejection::AlreadyDead { person, death: from, from: until },
    ]
}

/// A command of a random walk.
pub(super) fn arbitrary(ids: &Ids) -> Few<Command> {
    let person = move || ids.one(ids.pool.persons, pool::person);
    let subject = move || (1..=ids.pool.persons).prop_map(|number| (number, pool::person(number)));
    let relation = || each(Relation::VARIANTS);
    let described = move || subject().prop_flat_map(|(number, person)| (Just(person), profile(number)));
    let record = (described(), salt(), any_gender()).prop_map(|((person, profile), salt, gender)| {
        Command::Record(act::Record { person, profile, salt, gender })
    });
    let correct = (subject(), salt()).prop_flat_map(|((number, person), salt)| {
        (profile(number), maybe(told(number))).prop_map(move |(profile, reason)| {
            Command::Correct(act::Correct { person, profile, salt, reason })
        })
    });
    let add = (person(), papers(), salt()).prop_map(|(person, document, salt)| {
        Command::AddDocument(act::AddDocument { person, document, salt })
    });
    let mend = (person(), papers(), papers(), salt(), maybe(reason())).prop_map(
        |(person, wrong, right, salt, reason)| {
            Command::CorrectDocument(act::CorrectDocument { person, wrong, right, salt, reason })
        },
    );
    let declare = (person(), any_gender())
        .prop_map(|(person, gender)| Command::DeclareGender(act::DeclareGender { person, gender }));
    let state = (person(), relation(), person()).prop_map(|(person, relation, relative)| {
        Command::StateKinship(act::StateKinship { person, relation, relative })
    });
    let stated =
        ids.known(|register| register.persons().kinships().collect(), (person(), relation(), person()));
    let withdraw = (stated, reason()).prop_map(|((person, relation, relative), reason)| {
        Command::WithdrawKinship(act::WithdrawKinship { person, relation, relative, reason })
    });
    let merge = (person(), person(), salt(), reason()).prop_map(|(duplicate, survivor, salt, reason)| {
        Command::Merge(act::Merge { duplicate, survivor, salt, reason })
    });
    let erase = subject().prop_flat_map(|(number, person)| {
        told(number).prop_map(move |reason| Command::Erase(act::Erase { person, reason, texts: Vec::new() }))
    });
    let annul = subject().prop_flat_map(|(number, person)| {
        told(number).prop_map(move |reason| Command::Annul(act::Annul { person, reason }))
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

/// Record somebody of a walk.
pub(super) fn recorded(person: u32) -> crate::Command {
    record_as(person, Profile { family_name: family_name(person), ..Profile::default() })
}

fn family_name(person: u32) -> Option<Label> {
    let at = usize::try_from(person).unwrap_or_default().checked_rem(FAMILY_NAMES.len());
    at.and_then(|at| FAMILY_NAMES.get(at)).map(|name| label(name))
}
