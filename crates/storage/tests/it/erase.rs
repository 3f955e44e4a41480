//! Erasure: nothing of who somebody was is left in any byte that the store wrote, and the rest still holds.

use std::fs;

use ayni_storage::{LogFilter, PageRequest, view::PersonFilter};
use domain::committee::{self, Basis, BasisKind};
use domain::testing::{ask, pool, value};
use domain::value::Scheme;
use domain::value::erasable::Erasable;

use crate::{Desk, batch, execute, roster, sound, try_execute};

/// What must not be found afterwards, as the texts that were stored.
pub(crate) const WORDS: [&str; 5] = ["Chambilla", "Yesenia", "Yésica", "10117410", "1984-07-19"];

fn check(desk: &Desk, expect: bool) {
    let mut found = Vec::new();
    for (place, bytes) in stored(desk) {
        for word in WORDS {
            for form in [word.to_owned(), word.to_lowercase(), domain::value::text::fold(word)] {
                let hex: String = form
                    .bytes()
                    .flat_map(|byte| [byte >> 4, byte & 15])
                    .filter_map(|digit| char::from_digit(digit.into(), 16))
                    .collect();
                let stands = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
                if stands(&form) || (desk.database.is_some() && stands(&hex)) {
                    found.push(format!("`{form}` is in {place}"));
                }
            }
        }
    }
    assert_eq!(!found.is_empty(), expect, "{found:?}");
}

/// Every byte of every file, or every row of every table, where a blob is written in hexadecimal digits.
fn stored(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    if let Some(database) = &desk.database {
        return database.rows().into_iter().map(|(table, row)| (table, row.into_bytes())).collect();
    }
    let paths = fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().path());
    paths.map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect()
}

pub(crate) fn record(desk: &Desk) -> ayni_storage::Store {
    let mut store = desk.create();
    let mut profile = value::named("Yesenia", "Chambilla");
    profile.known_as = Some(value::label("Yésica Chambilla"));
    profile.birth = Some(value::date("1984-07-19"));
    profile.documents.push(value::document(Scheme::Dni, "10117410-2"));
    let mut later = profile.clone();
    later.known_as = None;
    execute(&mut store, 1, [ask::enrol(1), ask::record_as(1, profile), ask::correct_person(1, later)]);
    execute(&mut store, 5, [ask::record(2), ask::child(1, 2), ask::admit(1, 1, 1, "2016-03-01")]);
    let mut import = batch(1, roster(10..30));
    import.label = Some("padron_chambilla.csv".to_owned());
    import.digest = Some(domain::value::Digest::of(&[b"Chambilla;Yesenia;10117410"]));
    store.execute_batch(&import, &mut |_| {}).unwrap();
    store.set_setting("last", "ficha de Chambilla").unwrap();
    store
}

/// Protects a person's right: no byte of her name, document or birth is in the file, beside it, in a new backup or in a table;
/// the log still verifies and the counts are what they were.
#[test]
fn erasing_leaves_no_byte() {
    let desk = Desk::new();
    let mut store = record(&desk);
    let on = value::day("2020-01-01");
    let counts = store.reader(None).unwrap().counts(None, on).unwrap();
    check(&desk, true);
    if desk.database.is_none() {
        assert!(fs::read(desk.path("register.ayni-wal")).unwrap().windows(9).any(|w| w == b"Chambilla"));
        // A backup whose program was killed before it had a name.
        store.backup(&desk.path("stopped"), false).unwrap();
        fs::rename(desk.path("stopped"), desk.path(&format!(".copy.ayni.{}.part", u32::MAX))).unwrap();
        // A list, and a dossier.
        fs::write(desk.path(&format!(".ayni-{}-x9y8z7.part", u32::MAX)), "Chambilla").unwrap();
        let dossier = desk.path(&format!(".ayni-{}-dossier.part", u32::MAX));
        fs::create_dir(&dossier).unwrap();
        fs::write(dossier.join("members.csv"), "Chambilla").unwrap();
    }
    let outcome = try_execute(&mut store, 40, ask::erase(1)).unwrap();
    assert!(!outcome.purge_pending);
    if desk.database.is_none() {
        store.backup(&desk.path("backup.ayni"), false).unwrap();
    }
    assert!(!desk.path(&format!(".ayni-{}-dossier.part", u32::MAX)).exists());
    check(&desk, false);
    sound(&store);
    assert_eq!(store.reader(None).unwrap().counts(None, on).unwrap(), counts);
    assert!(store.profile_versions(pool::person(1)).unwrap().is_empty());
    let import = store.batch(crate::batch_id(1)).unwrap().unwrap();
    assert_eq!(
        (import.label, import.digest),
        (None, None),
        "by the digest of a roster, its rows are found by trying"
    );
    let printed = format!("{:?}", store.log(&LogFilter::default()).unwrap());
    assert!(WORDS.iter().all(|word| !printed.contains(word)));
    drop(store);
    check(&desk, false);
    let mut store = desk.open();
    let erased = store.register().unwrap().persons().get(pool::person(1)).unwrap().clone();
    assert!(erased.erased && erased.profile.is_none());
    let persons =
        store.reader(None).unwrap().persons(&PersonFilter::default(), PageRequest::default()).unwrap();
    assert!(persons.rows.iter().any(|person| person.erased && person.name.is_none()));
}

/// Protects whoever is named in what others wrote: a reason, an objective, and what concerns her without naming her go with her
/// data, in a copy too; what nothing erases is named with its place.
#[test]
fn texts_about_her_go_as_well() {
    let desk = Desk::new();
    let mut store = record(&desk);
    let objective = Some(value::remark("Lo que propuso Yesenia Chambilla"));
    let establish = |name: Option<&str>| {
        committee::Command::Establish(committee::act::Establish {
            organ: pool::organ(5),
            cooperative: pool::cooperative(1),
            kind: committee::Kind::Commission,
            name: name.map(value::label),
            objective: objective.clone(),
            basis: Basis { kind: BasisKind::Assembly, reference: None },
            from: value::date("2015"),
            seats: vec![ask::places(51, Some(1))],
            external_key: None,
            another: false,
        })
    };
    execute(&mut store, 40, [establish(Some("Comisión Yésica")).into(), ask::annul_membership(1)]);
    execute(&mut store, 42, [ask::child(2, 10), ask::rename(1, "Oro de Chambilla", "2021")]);
    let copy = desk.path("copy.ayni");
    store.copy_to(&copy, &mut |_, _| {}).unwrap();
    let mentions = store.mentions(pool::person(1)).unwrap();
    let texts: Vec<_> = mentions.iter().filter(|mention| mention.place.is_some()).collect();
    let said: Vec<&str> = texts.iter().map(|mention| mention.text.as_str()).collect();
    for expected in ["Lo que propuso Yesenia Chambilla", "Comisión Yésica"] {
        assert!(said.contains(&expected), "{said:?}");
    }
    assert!(texts.iter().any(|mention| mention.kind == "member.annulled"), "{texts:?}");
    let standing: Vec<_> = mentions.iter().filter(|mention| mention.place.is_none()).collect();
    let [name] = standing.as_slice() else { panic!("{standing:?}") };
    assert_eq!((name.kind.as_str(), name.field.as_str()), ("cooperative.renamed", "name"));
    let erase = domain::person::Command::Erase(domain::person::act::Erase {
        person: pool::person(1),
        reason: value::remark("her request"),
        texts: texts.iter().filter_map(|mention| mention.place).collect(),
    });
    execute(&mut store, 50, [erase.into()]);
    sound(&store);
    let organ = store.register().unwrap().committees().organ(pool::organ(5)).unwrap().clone();
    assert!(organ.objective.is_some_and(|objective| objective.is_erased()));
    assert!(organ.name.is_some_and(|name| name.is_erased()));
    let left = store.mentions(pool::person(1)).unwrap();
    assert!(left.iter().all(|mention| mention.kind == "person.erased"), "{left:?}");
    let copied = store.copy_to(&copy, &mut |_, _| {}).unwrap();
    assert!(copied.report.is_sound(), "{:?}", copied.report.faults);
    drop(store);
    for (place, bytes) in stored(&desk) {
        let stands = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(!stands("Lo que propuso") && !stands("Comisión"), "{place}");
    }
}

/// Protects what comes after an erasure: a fact that takes over what was erased, because somebody mends something else of the
/// record, leaves a register that verifies, and is read as it was written.
#[test]
fn what_was_erased_may_be_taken_over() {
    let desk = Desk::new();
    let mut store = record(&desk);
    let establish = committee::Command::Establish(committee::act::Establish {
        organ: pool::organ(5),
        cooperative: pool::cooperative(1),
        kind: committee::Kind::Commission,
        name: Some(value::label("Comisión Chambilla")),
        objective: Some(value::remark("Lo que propuso Chambilla")),
        basis: Basis { kind: BasisKind::Assembly, reference: None },
        from: value::date("2015"),
        seats: vec![ask::places(51, Some(1))],
        external_key: None,
        another: false,
    });
    execute(&mut store, 40, [establish.into()]);
    let texts = store.mentions(pool::person(1)).unwrap().into_iter().filter_map(|mention| mention.place);
    let (texts, reason) = (texts.collect(), value::remark("her request"));
    execute(&mut store, 50, [domain::person::act::Erase { person: pool::person(1), reason, texts }.into()]);
    let organ = store.register().unwrap().committees().organ(pool::organ(5)).unwrap().clone();
    let reference = Some(value::label("Acta 14"));
    let correct = committee::Command::Correct(committee::act::Correct {
        organ: organ.id,
        kind: organ.kind,
        name: organ.name,
        objective: organ.objective,
        basis: Basis { reference, ..organ.basis },
        reason: None,
        another: false,
    });
    execute(&mut store, 60, [correct.into()]);
    sound(&store);
    let corrected = store.register().unwrap().committees().organ(pool::organ(5)).unwrap().clone();
    assert!(corrected.name.as_ref().is_some_and(Erasable::is_erased));
    assert!(corrected.objective.as_ref().is_some_and(Erasable::is_erased));
    drop(store);
    let mut store = desk.open();
    assert_eq!(store.register().unwrap().committees().organ(pool::organ(5)), Some(&corrected));
}

/// Protects duplicates: what was merged into her goes with her.
#[test]
fn duplicates_are_erased_with_their_survivor() {
    let desk = Desk::new();
    let mut store = record(&desk);
    execute(&mut store, 40, [ask::merge(1, 2), ask::erase(2)]);
    check(&desk, false);
    sound(&store);
}

/// Protects erasure from readers that hold on: it is recorded, the leftover is reported, and the next opening clears
/// it away.
#[test]
fn what_somebody_else_holds_is_cleared_later() {
    let desk = Desk::of_files();
    let mut store = record(&desk);
    let other = desk.open();
    let reader = other.reader(None).unwrap();
    assert!(reader.version().unwrap() > 0);
    store.set_patience(std::time::Duration::ZERO).unwrap();
    assert!(try_execute(&mut store, 40, ask::erase(1)).unwrap().purge_pending);
    sound(&store);
    drop(reader);
    drop(other);
    drop(store);
    drop(desk.open());
    check(&desk, false);
    sound(&desk.open());
}
