//! Lists: filters, order, pages.

use ayni_storage::view::{Member, MemberFilter, PersonFilter};
use ayni_storage::{PageRequest, Store};
use domain::member::Status;
use domain::testing::{ask, pool, value};
use domain::value::Gender;

use crate::execute;

/// Four members of a cooperative that belongs to a central from 2010 on, and one applicant.
fn register() -> Store {
    let mut store = crate::fresh();
    let people =
        [("Álvaro", "Ñaupari"), ("Nancy", "Coaquira"), ("Inés", "Núñez"), ("Ana", "Zea"), ("Eva", "Alva")];
    execute(&mut store, 1, [ask::enrol_central(1), ask::enrol(2), ask::affiliate(1, 2, 1, "2010")]);
    for (number, (given, family)) in (1..).zip(people) {
        execute(&mut store, 10 + number, [ask::record_as(number, value::named(given, family))]);
    }
    execute(
        &mut store,
        30,
        [
            ask::declare(1, Some(Gender::Man)),
            ask::declare(4, None),
            ask::admit_as(1, 1, 2, "0007", "2012"),
            ask::admit(2, 2, 2, "2012"),
            ask::admit(3, 3, 1, "2012"),
            ask::admit(4, 4, 2, "2012"),
            ask::apply(5, 5, 2, "2015"),
            ask::suspend(3, "2015-01-01", None),
            ask::leave(4, "2014-05-01"),
            ask::establish(1, 2, "2012-01-01", [ask::open_places(1, None)]),
            ask::seat(1, 1, 2, "2013-01-01", Some("2016-01-01")),
        ],
    );
    store
}

fn names(rows: &[Member]) -> Vec<&str> {
    rows.iter().map(|row| row.sorted_name.as_deref().unwrap_or("")).collect()
}

fn check(filter: &MemberFilter, expect: &[&str]) {
    let store = register();
    let reader = store.reader(None).unwrap();
    let page = reader.members(filter, value::day("2015-07-01"), PageRequest::default()).unwrap();
    assert_eq!(names(&page.rows), expect, "{filter:?}");
    assert_eq!(page.total, Some(expect.len() as u64));
}

/// Protects the list that people look at most: each filter, alone and together, and Spanish order.
#[test]
fn members_are_filtered_and_in_order() {
    let all = MemberFilter::default();
    check(&all, &["Alva, Eva", "Coaquira, Nancy", "Núñez, Inés", "Ñaupari, Álvaro", "Zea, Ana"]);
    let statuses = vec![Status::Active, Status::Suspended];
    let members = MemberFilter { statuses, ..MemberFilter::default() };
    check(&members, &["Coaquira, Nancy", "Núñez, Inés", "Ñaupari, Álvaro"]);
    let central = MemberFilter { cooperative: Some(pool::cooperative(1)), ..members.clone() };
    check(&central, &["Coaquira, Nancy", "Núñez, Inés", "Ñaupari, Álvaro"]);
    let primary = MemberFilter { cooperative: Some(pool::cooperative(2)), ..members.clone() };
    check(&primary, &["Coaquira, Nancy", "Ñaupari, Álvaro"]);
    let men = MemberFilter { gender: Some(Some(Gender::Man)), ..MemberFilter::default() };
    check(&men, &["Ñaupari, Álvaro"]);
    let unknown = MemberFilter { gender: Some(None), ..MemberFilter::default() };
    check(&unknown, &["Zea, Ana"]);
    let organ = MemberFilter { organ: Some(pool::organ(1)), ..MemberFilter::default() };
    check(&organ, &["Coaquira, Nancy"]);
    for (words, expect) in [
        ("nunez ines", &["Núñez, Inés"][..]),
        ("INÉS NUÑ", &["Núñez, Inés"]),
        ("alva", &["Alva, Eva", "Ñaupari, Álvaro"]),
        ("0007", &["Ñaupari, Álvaro"]),
        ("quira", &[]),
        ("%", &["Alva, Eva", "Coaquira, Nancy", "Núñez, Inés", "Ñaupari, Álvaro", "Zea, Ana"]),
    ] {
        check(&MemberFilter { search: Some(words.into()), ..MemberFilter::default() }, expect);
    }
}

/// Protects paging: the parts together are the whole, whatever their size, and each says how much there is.
#[test]
fn pages_make_the_whole() {
    let store = register();
    let reader = store.reader(None).unwrap();
    let day = value::day("2015-07-01");
    let whole = reader.members(&MemberFilter::default(), day, PageRequest::default()).unwrap();
    assert_eq!((whole.rows.len(), whole.total, whole.next), (5, Some(5), None));
    for limit in 1..=6 {
        let (mut found, mut request) = (Vec::new(), PageRequest::first(limit).counted());
        loop {
            let part = reader.members(&MemberFilter::default(), day, request).unwrap();
            assert_eq!(part.total, Some(5));
            found.extend(part.rows);
            let Some(next) = part.next else { break };
            assert_eq!(found.len() as u64 % limit, 0);
            request = request.after(next.to_string().parse().unwrap());
        }
        assert_eq!(found, whole.rows, "{limit}");
    }
    let zea = PersonFilter { search: Some("zea".into()), gender: None };
    let people = reader.persons(&zea, PageRequest::first(2)).unwrap();
    assert_eq!((people.total, people.rows[0].name.as_deref()), (Some(1), Some("Ana Zea")));
    let none = reader.members(&MemberFilter::default(), day, PageRequest::first(0)).unwrap();
    assert_eq!((none.rows.len(), none.total, none.next), (0, None, None));
}

/// Protects the overview: what it counts, and the mandates that are about to end.
#[test]
fn an_overview_says_what_ends_soon() {
    let store = register();
    let reader = store.reader(None).unwrap();
    let overview = reader.overview(value::day("2015-10-15")).unwrap();
    assert_eq!(
        (overview.persons, overview.cooperatives, overview.memberships, overview.organs),
        (5, 2, 4, 1)
    );
    let ending: Vec<_> = overview.ending.iter().map(|mandate| mandate.name.as_deref()).collect();
    assert_eq!(ending, [Some("Nancy Coaquira")]);
    assert!(reader.overview(value::day("2015-09-01")).unwrap().ending.is_empty());
}
