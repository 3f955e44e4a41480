//! What every engine promises: what is accepted lasts, what is rejected leaves no trace, times run forward.

use ayni_storage::{ExecuteError, ExpectedVersion, LogFilter};
use domain::Command;
use domain::authority::Role;
use domain::testing::{ask, pool};

use crate::{Desk, batch, execute, full, owner, request, roster, sound, try_execute};

/// Protects the register itself: what was recorded is there when the file is opened again, and is the same.
#[test]
fn what_is_accepted_lasts() {
    let desk = Desk::new();
    let mut store = desk.create();
    full(&mut store);
    let (live, version) = (store.register().unwrap().clone(), store.version().unwrap());
    drop(store);
    let mut store = desk.open();
    assert_eq!(store.version().unwrap(), version);
    assert_eq!(*store.register().unwrap(), live);
    assert_eq!(store.register_at(version).unwrap(), live);
    assert_eq!(store.id(), pool::register(1));
    sound(&store);
}

/// Protects against half-done work: a rejected command, or a batch with one, changes nothing at all.
#[test]
fn what_is_rejected_leaves_no_trace() {
    let desk = Desk::new();
    let mut store = desk.create();
    full(&mut store);
    let (live, version) = (store.register().unwrap().clone(), store.version().unwrap());
    let rejected = try_execute(&mut store, 5000, ask::record(1));
    assert!(matches!(&rejected, Err(error) if error.code() == "person_exists"), "{rejected:?}");
    let mut commands = roster(60..70);
    commands.push((pool::command(5001), ask::record(1)));
    match store.execute_batch(&batch(7, commands), &mut |_| {}) {
        Err(ExecuteError::Rejected { index: 20, rejection }) => assert_eq!(rejection.code(), "person_exists"),
        other => panic!("{other:?}"),
    }
    assert_eq!((store.version().unwrap(), store.register().unwrap()), (version, &live));
    assert!(store.batch(crate::batch_id(7)).unwrap().is_none());
    sound(&store);
    execute(&mut store, 5002, [ask::record(60)]);
}

/// Protects authority: who may not, is told so by code.
#[test]
fn authority_is_asked() {
    let mut store = crate::fresh();
    let mut request = request(1, ask::record(1));
    request.by.role = Role::Auditor;
    assert!(matches!(store.execute(&request), Err(error) if error.code() == "forbidden"));
}

/// Protects writers from each other: a stale version is refused, and both versions are named.
#[test]
fn a_conflict_names_both_versions() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::record(1)]);
    let mut stale = request(2, ask::record(2));
    stale.expected = ExpectedVersion::Version(0);
    match store.execute(&stale) {
        Err(ExecuteError::Conflict { expected: 0, found: 1 }) => {}
        other => panic!("{other:?}"),
    }
    stale.expected = ExpectedVersion::Version(1);
    assert_eq!(store.execute(&stale).unwrap().version, 2);
}

/// Protects the dry run: every command is judged as if those before it had been done, and nothing is.
#[test]
fn a_preview_judges_everything_and_writes_nothing() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    let commands = [ask::record(1), ask::record(1), ask::admit(1, 1, 1, "2016")];
    let judged: Vec<_> = store
        .preview(&owner(), &commands)
        .unwrap()
        .into_iter()
        .map(|judged| judged.map(|events| events.len()).map_err(|rejection| rejection.code()))
        .collect();
    assert_eq!(judged, [Ok(1), Err("person_exists"), Ok(1)]);
    assert_eq!(store.version().unwrap(), 1);
    assert!(store.register().unwrap().persons().get(pool::person(1)).is_none());
}

/// Protects "as known at": what was recorded later is not known, also not to lists and counts.
#[test]
fn the_past_is_known_as_it_was() {
    let desk = Desk::new();
    let mut store = desk.create();
    full(&mut store);
    let on = domain::testing::value::day("2016-01-01");
    for event in store.log(&LogFilter::default()).unwrap() {
        let known = store.register_known_at(event.at).unwrap();
        let reader = store.reader(Some(event.at)).unwrap();
        assert!(event.version <= reader.version().unwrap());
        assert_eq!(known, store.register_at(reader.version().unwrap()).unwrap());
        assert_eq!(reader.counts(None, on).unwrap(), domain::indicator::counts(&known, None, on));
    }
    let before = store.created_at().unwrap() - chrono::Duration::days(1);
    let reader = store.reader(Some(before)).unwrap();
    assert_eq!((reader.version().unwrap(), reader.batches().unwrap().len()), (0, 0));
}

/// Protects the history of one thing: what happened to what belongs to it is part of it.
#[test]
fn the_log_follows_what_belongs_to_whom() {
    let mut store = crate::fresh();
    full(&mut store);
    let kinds = |filter: LogFilter| -> Vec<String> {
        store.log(&filter).unwrap().into_iter().map(|recorded| recorded.kind).collect()
    };
    let of_person = LogFilter { person: Some(pool::person(1)), ..LogFilter::default() };
    assert_eq!(
        kinds(of_person),
        ["person.recorded", "person.kinship_stated", "member.admitted", "member.left"]
    );
    let of_organ = LogFilter { organ: Some(pool::organ(1)), ..LogFilter::default() };
    let about_organ = ["established", "term_defined", "seated", "seated", "mandate_ended"];
    assert_eq!(kinds(of_organ), about_organ.map(|name| format!("committee.{name}")));
    let newest =
        LogFilter { kind: Some("person".into()), newest_first: true, limit: Some(1), ..LogFilter::default() };
    assert_eq!(kinds(newest), ["person.recorded"]);
    let of_batch = store.events_of_batch(crate::batch_id(2)).unwrap();
    assert_eq!(of_batch.len(), 1);
    assert_eq!(of_batch[0].kind, "member.annulled");
}

/// Protects the history of profiles: every version is there, oldest first.
#[test]
fn profiles_keep_their_versions() {
    let mut store = crate::fresh();
    let renamed = domain::testing::value::named("Rosa", "Quispe");
    execute(&mut store, 1, [ask::record(1), ask::correct_person(1, renamed)]);
    let names: Vec<_> =
        store.profile_versions(pool::person(1)).unwrap().iter().map(|v| v.profile.sorted_name()).collect();
    assert_eq!(names, ["Apellido1, Rosa", "Quispe, Rosa"]);
}

/// Protects memory beside the log: what front ends want to find again is found again.
#[test]
fn what_is_remembered_is_recalled() {
    let desk = Desk::new();
    let mut store = desk.create();
    store.set_setting("mapping/a", "1").unwrap();
    store.set_setting("mapping/a", "2").unwrap();
    drop(store);
    assert_eq!(desk.open().setting("mapping/a").unwrap().as_deref(), Some("2"));
    assert_eq!(desk.open().setting("mapping/b").unwrap(), None);
}

/// Protects a full disk: the error says so, nothing is lost, and there is work again once there is room.
#[test]
fn a_full_disk_is_a_clear_error() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1)]);
    store.set_size_max(700_000).unwrap();
    let many = batch(1, roster(1..2000));
    let full = store.execute_batch(&many, &mut |_| {});
    assert!(matches!(&full, Err(error) if error.code() == "disk_full"), "{full:?}");
    assert_eq!(store.version().unwrap(), 1);
    sound(&store);
    let mut filled = 0;
    let one_by_one = (1..20_000).try_for_each(|person| {
        try_execute(&mut store, 10 + person, ask::record(person)).map(|_| filled += 1)
    });
    assert!(matches!(&one_by_one, Err(error) if error.code() == "disk_full"), "{one_by_one:?}");
    assert_eq!(store.version().unwrap(), 1 + filled);
    sound(&store);
    store.set_size_max(100_000_000).unwrap();
    let next = u32::try_from(filled).unwrap() + 1;
    try_execute(&mut store, 10 + next, ask::record(next)).unwrap();
    sound(&store);
}

/// Protects an empty request: a batch without commands is no event and no entry.
#[test]
fn an_empty_batch_is_nothing() {
    let mut store = crate::fresh();
    let none: [(_, Command); 0] = [];
    let outcome = store.execute_batch(&batch(1, none), &mut |_| {}).unwrap();
    assert_eq!((outcome.version_before, outcome.version, outcome.events.len()), (0, 0, 0));
    sound(&store);
}
