//! Figures across registers: whatever the registers hold, the rows sum up to the whole, and nothing few is told.

use chrono::NaiveDate;
use domain::cooperative::Kind;
use domain::indicator::disclosure::{Class, Leaf, Policy, Table, gives_away, publish_wide};
use domain::indicator::roll_up::{Book, By, Committee, Organisation, roll_up};
use domain::testing::{pool, value};
use domain::value::Tally;
use domain::value::place::{Issuer, Ubigeo};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use strum::VariantArray as _;

fn organisation(id: u32) -> impl Strategy<Value = Organisation> {
    let kind = prop_oneof![3 => Just(Kind::Primary), 1 => Just(Kind::Central), 1 => Just(Kind::Federation)];
    let ruc =
        prop_oneof![Just(None), Just(Some("20100000001".to_owned())), Just(Some("20100000002".to_owned()))];
    let subdivision = prop_oneof![Just(None), Just(Some("PE-PUN".to_owned())), Just(Some("BO-L".to_owned()))];
    let ubigeo = prop_oneof![Just(None), Just(Ubigeo::new(Issuer::Reniec, "201104").ok())];
    let centrals = vec((1..6_u32, value::any_day()), 0..3);
    let committees = vec((value::near_date(), any::<bool>()), 0..2);
    let counts = value::any_tally();
    (kind, ruc, subdivision, ubigeo, centrals, committees, counts, any::<bool>()).prop_map(
        move |(kind, ruc, subdivision, ubigeo, centrals, committees, members, exists)| Organisation {
            id: pool::cooperative(id),
            kind,
            name: format!("Cooperativa {id}"),
            ruc,
            subdivision,
            ubigeo,
            exists,
            centrals: centrals
                .into_iter()
                .map(|(id, since): (u32, NaiveDate)| (pool::cooperative(id), since))
                .collect(),
            members,
            committees: committees.into_iter().map(|(since, goes_on)| Committee { since, goes_on }).collect(),
        },
    )
}

/// Registers, some of them met twice.
fn books() -> impl Strategy<Value = Vec<Book>> {
    let organisations = (1..6_u32).map(organisation).collect::<Vec<_>>();
    let book =
        (1..5_u32, 0..3_u64, organisations, 0..6_usize).prop_map(|(register, version, all, some)| Book {
            register: pool::register(register),
            version,
            organisations: all.into_iter().take(some).collect(),
        });
    vec(book, 0..5)
}

fn sum(tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies.fold(Tally::default(), |sum, tally| sum.plus(&tally))
}

/// Tables of up to so many rows, most counts of them few.
fn table() -> impl Strategy<Value = Table> {
    let count = prop_oneof![3 => 0..4_u64, 2 => 0..9_u64, 1 => 0..300_u64];
    vec([count.clone(), count.clone(), count.clone(), count], 1..6).prop_map(|rows| {
        let rows: Vec<(String, [u64; 4])> = (1..).map(|n: u32| format!("row {n}")).zip(rows).collect();
        let leaves = rows.iter().flat_map(|(row, counts)| {
            ["women", "men", "other", "unknown"].into_iter().zip(counts).map(|(column, count)| Leaf {
                group: None,
                row: Some(row),
                column,
                count: *count,
            })
        });
        Table::new(Class::Membership, "members", None, leaves)
    })
}

proptest! {
    #![proptest_config(super::config())]

    /// Nobody is lost and nobody counts twice, however registers are grouped and whatever central somebody left.
    #[test]
    fn rows_sum_up_to_the_whole(books in books()) {
        let mut latest: std::collections::BTreeMap<_, &Book> = std::collections::BTreeMap::new();
        for book in &books {
            let known = latest.entry(book.register).or_insert(book);
            if known.version < book.version {
                *known = book;
            }
        }
        let members = sum(latest.values().flat_map(|book| book.organisations.iter().map(|one| one.members)));
        for by in By::VARIANTS {
            let rolled = roll_up(books.clone(), *by);
            prop_assert_eq!(rolled.total.members, members);
            prop_assert_eq!(sum(rolled.rows.iter().map(|row| row.figures.members)), members);
            prop_assert_eq!(rolled.total.registers, u64::try_from(latest.len()).unwrap());
            prop_assert!(rolled.total.with_committee <= rolled.total.organisations);
            if *by != By::Register {
                let organisations: u64 = rolled.rows.iter().map(|row| row.figures.organisations).sum();
                prop_assert_eq!(organisations, rolled.total.organisations, "{:?}", by);
                let cooperatives: u64 = rolled.rows.iter().map(|row| row.figures.cooperatives).sum();
                prop_assert_eq!(cooperatives, rolled.total.cooperatives, "{:?}", by);
            }
        }
    }

    /// A place among the registers is the place in every order that their dates allow.
    #[test]
    fn places_are_those_of_every_order(books in books()) {
        let began = roll_up(books, By::Register).began;
        for one in &began {
            prop_assert!(1 <= one.place.0 && one.place.0 <= one.place.1);
            prop_assert!(one.place.1 <= u64::try_from(began.len()).unwrap());
        }
        prop_assert!(began.is_empty() || began.iter().any(|one| one.place.0 == 1));
    }

    /// What is shown of a wide table tells of nobody who is few, by the bounds that the exact programme finds.
    #[test]
    fn a_wide_table_gives_nothing_away(table in table()) {
        let policy = Policy::default();
        let published = publish_wide(&table, &policy);
        prop_assert_eq!(gives_away(&published.ledger(), &policy, &[]), None, "{:?}", published);
        for (position, figure) in published.cells() {
            prop_assert!(figure.is_none_or(|figure| table.cells().get(position) == Some(&figure)));
        }
        prop_assert_eq!(published.cells().len(), table.cells().len());
    }
}
