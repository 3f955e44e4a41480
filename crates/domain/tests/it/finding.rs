//! Whom people mean by a number, a document, a key or a name.

use domain::find::{self, NotFound};
use domain::testing::value::{date, day, document, documented, named};
use domain::testing::{Story, ask, pool};
use domain::value::Scheme;

/// Two cooperatives of a central; number 1 is one member's in each, and passed on in the first.
fn central() -> Story {
    Story::new().given([
        ask::enrol(1),
        ask::enrol(2),
        ask::enrol_central(3),
        ask::affiliate(1, 1, 3, "2006"),
        ask::record_as(1, named("Ana", "Quispe")),
        ask::record_as(2, named("Rosa", "Poma")),
        ask::record_as(3, named("Eva", "Quispe")),
        ask::record_as(4, documented("Luz", "Soto", vec![document(Scheme::External, "1")])),
        ask::admit_as(1, 1, 1, "1", "2010"),
        ask::leave(1, "2015-03-01"),
        ask::admit_as(2, 2, 2, "1", "2010"),
        ask::admit_as(3, 3, 1, "1", "2015-03-01"),
    ])
}

/// Protects the books of a central's cooperatives: a number means that cooperative's, and its holder on the day.
#[test]
fn a_number_is_one_of_a_book_on_a_day() {
    let story = central();
    let find = |of: Option<u32>, on: &str| {
        find::person_in(story.register(), of.map(pool::cooperative), "1", day(on))
    };
    assert_eq!(find(Some(1), "2012-01-01"), Ok(pool::person(1)));
    assert_eq!(find(Some(1), "2015-03-01"), Ok(pool::person(3)));
    assert_eq!(find(Some(2), "2012-01-01"), Ok(pool::person(2)));
    assert_eq!(find(None, "2020-01-01"), Err(NotFound::Several(vec![pool::person(3), pool::person(2)])));
    let marks = find::marks(story.register(), pool::person(3));
    assert_eq!(marks.len(), 1, "what tells her from others: {marks:?}");
    assert!(marks[0].ends_with(" 1"), "{marks:?}");
}

/// Protects members from keys of other systems: a number of the book comes first.
#[test]
fn a_key_is_no_number() {
    let story = central();
    let found = find::person_in(story.register(), Some(pool::cooperative(2)), "1", day("2020-01-01"));
    assert_eq!(found, Ok(pool::person(2)));
}

/// Protects acts in a central: of people of one name, the member of the cooperative is meant.
#[test]
fn a_name_is_one_in_a_cooperative() {
    let story = central().given([ask::record_as(5, named("Ana", "Quispe"))]);
    let register = story.register();
    let (of, on) = (Some(pool::cooperative(1)), day("2012-01-01"));
    assert_eq!(find::person_in(register, of, "ana quispe", on), Ok(pool::person(1)));
    assert!(matches!(find::person(register, "ana quispe", on), Err(NotFound::Several(_))));
}

/// Protects against recording somebody twice: who is alike is found, and who is told apart by document or birth is not.
#[test]
fn who_is_alike() {
    let mut born = named("Ana María", "Quispe Paz");
    born.birth = Some(date("1980-05-03"));
    let story = Story::new().given([
        ask::record_as(1, born.clone()),
        ask::record_as(2, documented("Eva", "Poma", vec![document(Scheme::Dni, "10117410")])),
    ]);
    let alike = |profile| find::alike(story.register(), &profile);
    assert_eq!(alike(named("ana maria", "quispe paz")), [pool::person(1)]);
    let mut near = named("Ana", "Quispe");
    assert_eq!(alike(near.clone()), []);
    near.birth = born.birth;
    assert_eq!(alike(near.clone()), [pool::person(1)], "born on the same day");
    let mut other = born;
    other.birth = Some(date("1990-01-01"));
    assert_eq!(alike(other), []);
    assert_eq!(alike(named("Eva", "Poma")), [pool::person(2)]);
    assert_eq!(alike(documented("Eva", "Poma", vec![document(Scheme::Dni, "25465832")])), []);
}

/// Protects admissions where a central stands beside its only cooperative: the central has no members and is not meant.
#[test]
fn a_central_without_members_is_no_home() {
    let one = Story::new().given([ask::enrol(1), ask::enrol_central(2)]);
    assert_eq!(find::home(one.register()), Ok(pool::cooperative(1)));
    let two = one.given([ask::enrol(3)]);
    assert!(matches!(find::home(two.register()), Err(NotFound::Several(_))));
    assert_eq!(find::home(Story::new().register()), Err(NotFound::Nothing));
}
