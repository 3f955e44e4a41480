//! Figures across registers whose answer is known.

use domain::cooperative::Kind;
use domain::indicator::roll_up::{Book, By, Committee, First, Organisation, RollUp, roll_up};
use domain::testing::{pool, value};
use domain::value::Tally;
use domain::value::place::{Issuer, Ubigeo};

fn organisation(id: u32, women: u64, men: u64) -> Organisation {
    Organisation {
        id: pool::cooperative(id),
        kind: Kind::Primary,
        name: format!("Cooperativa {id}"),
        ruc: None,
        subdivision: Some("PE-PUN".to_owned()),
        ubigeo: None,
        exists: true,
        centrals: Vec::new(),
        members: Tally { women, men, ..Tally::default() },
        committees: Vec::new(),
    }
}

fn book(register: u32, organisations: Vec<Organisation>) -> Book {
    Book { register: pool::register(register), version: 1, organisations }
}

fn since(id: u32, since: &str) -> Organisation {
    let committees = vec![Committee { since: value::date(since), goes_on: true }];
    Organisation { committees, ..organisation(id, 5, 5) }
}

/// Registers 1, 2, … whose committees began then; which was first, and each one's place.
fn check_first(dates: &[&str], first: &First, places: &[(u64, u64)]) {
    let books = (1..).zip(dates).map(|(n, date)| book(n, vec![since(n, date)])).collect();
    let rolled = roll_up(books, By::Register);
    assert_eq!(rolled.first, *first, "{dates:?}");
    let place = |n: u32| rolled.began.iter().find(|one| one.register == pool::register(n)).unwrap().place;
    assert_eq!((1..).take(dates.len()).map(place).collect::<Vec<_>>(), places, "{dates:?}");
}

/// Protects who is called first: only who surely was.
#[test]
fn which_register_was_first() {
    let [one, two] = [1, 2].map(pool::register);
    check_first(&[], &First::Nobody, &[]);
    check_first(&["2018-03-08", "2017-11-25"], &First::One(two), &[(2, 2), (1, 1)]);
    check_first(
        &["2017-11-25", "2017-11-25", "2018"],
        &First::Tie(vec![one, two]),
        &[(1, 1), (1, 1), (3, 3)],
    );
    check_first(&["2017", "2017-11-25"], &First::Undecided(vec![one, two]), &[(1, 2), (1, 2)]);
    check_first(&["2017", "2018-01-01"], &First::One(one), &[(1, 1), (2, 2)]);
    check_first(&["2017-11-25", "2017-11"], &First::Undecided(vec![two, one]), &[(1, 2), (1, 2)]);
}

fn rows(rolled: &RollUp) -> Vec<(String, &str, u64)> {
    rolled.rows.iter().map(|row| (row.group.code(), row.name.as_str(), row.figures.members.total())).collect()
}

/// Protects the day that is asked about: what is not founded yet, or dissolved, is not among the rows and not counted; the
/// register itself is.
#[test]
fn what_does_not_exist_on_the_day_takes_no_row() {
    let gone = |id| Organisation { exists: false, ..organisation(id, 0, 0) };
    let books = || vec![book(1, vec![organisation(1, 3, 4), gone(2)]), book(2, vec![gone(3)])];
    let rolled = roll_up(books(), By::Cooperative);
    assert_eq!(rows(&rolled), [(pool::cooperative(1).to_string(), "Cooperativa 1", 7)]);
    assert_eq!((rolled.total.organisations, rolled.total.cooperatives, rolled.total.registers), (1, 1, 2));
    let rolled = roll_up(books(), By::Register);
    let named: Vec<(&str, u64)> =
        rolled.rows.iter().map(|row| (row.name.as_str(), row.figures.organisations)).collect();
    assert_eq!(named, [("Cooperativa 1", 1), ("Cooperativa 3", 0)]);
    let contradictory = Organisation { exists: false, ..organisation(4, 1, 0) };
    let rolled = roll_up(vec![book(1, vec![contradictory])], By::Country);
    assert_eq!((rolled.total.members.total(), rolled.total.organisations), (1, 0), "people are not dropped");
    assert_eq!(rolled.rows.len(), 1);
}

/// Protects whoever changed the central: it counts once, in the later one, even on a day that both claim.
#[test]
fn a_cooperative_that_changed_its_central_counts_once() {
    let central = |id, name: &str| Organisation {
        kind: Kind::Central,
        name: name.to_owned(),
        ..organisation(id, 0, 0)
    };
    let centrals = vec![
        (pool::cooperative(8), value::day("2010-01-01")),
        (pool::cooperative(9), value::day("2020-06-30")),
    ];
    let changed = Organisation { centrals, ..organisation(1, 7, 13) };
    let rolled =
        roll_up(vec![book(1, vec![changed, central(8, "Antigua"), central(9, "Nueva")])], By::Central);
    let codes = [8, 9].map(|id| pool::cooperative(id).to_string());
    assert_eq!(rows(&rolled), [(codes[0].clone(), "Antigua", 0), (codes[1].clone(), "Nueva", 20)]);
    assert_eq!((rolled.total.cooperatives, rolled.total.centrals), (1, 2));
}

/// Protects organisations that stand in their own register and in that of their central: they count once, and whoever
/// may count twice is pointed out.
#[test]
fn an_organisation_in_two_registers_counts_once() {
    let ruc = Some("20100000001".to_owned());
    let own = Organisation { ruc: ruc.clone(), ..organisation(1, 10, 10) };
    let listed = Organisation { ruc, subdivision: None, ..organisation(2, 1, 0) };
    let rolled = roll_up(vec![book(1, vec![own]), book(2, vec![listed])], By::Region);
    assert_eq!(rows(&rolled), [("PE-PUN".to_owned(), "", 21)]);
    assert_eq!((rolled.total.cooperatives, rolled.total.registers), (1, 2));
    assert_eq!(rolled.shared.len(), 1);
    assert_eq!(rolled.shared[0].registers, [pool::register(1), pool::register(2)]);
}

/// Protects figures by region: one region is one row, whichever code a place is known by.
#[test]
fn a_region_is_one_row_by_whatever_code() {
    let at = |id, subdivision: Option<&str>, ubigeo: Option<(Issuer, &str)>| Organisation {
        subdivision: subdivision.map(str::to_owned),
        ubigeo: ubigeo.map(|(issuer, code)| Ubigeo::new(issuer, code).unwrap()),
        ..organisation(id, 1, 0)
    };
    let places = vec![
        at(1, Some("PE-PUN"), None),
        at(2, None, Some((Issuer::Inei, "211002"))),
        at(3, None, Some((Issuer::Reniec, "201104"))),
        at(4, None, Some((Issuer::Inei, "20"))),
        at(5, None, Some((Issuer::Sunat, "210602"))),
        at(6, None, None),
    ];
    let rolled = roll_up(vec![book(1, places)], By::Region);
    let rows: Vec<_> = rolled.rows.iter().map(|row| (row.group.code(), row.figures.organisations)).collect();
    let expected = [("PE-PIU", 1), ("PE-PUN", 3), ("sunat 21", 1), ("none", 1)];
    assert_eq!(rows, expected.map(|(code, count)| (code.to_owned(), count)));
}

/// Protects from a copy beside the register: the later version counts.
#[test]
fn a_register_that_is_met_twice_counts_once() {
    let earlier = book(1, vec![organisation(1, 5, 5)]);
    let later = Book { version: 2, ..book(1, vec![organisation(1, 6, 6)]) };
    for books in [vec![earlier.clone(), later.clone()], vec![later, earlier]] {
        let rolled = roll_up(books, By::Country);
        assert_eq!(rows(&rolled), [("PE".to_owned(), "", 12)]);
        assert_eq!(rolled.repeated, [pool::register(1)]);
    }
}
