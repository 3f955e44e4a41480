//! Disclosure control on tables whose answer is known.

use domain::equality::ReleasedCell;
use domain::indicator::disclosure::{
    Class, Hint, Leaf, Policy, Published, TOTAL, Table, Threshold, gives_away, publish,
};
use domain::testing::value::label;
use domain::value::Ratio;

fn by_sex(class: Class, women: u64, men: u64) -> Table {
    by_sex_of(class, None, women, men)
}

fn by_sex_of(class: Class, population: Option<&str>, women: u64, men: u64) -> Table {
    let leaf = |column, count| Leaf { group: None, row: None, column, count };
    Table::new(class, "members", population, [leaf("women", women), leaf("men", men)])
}

fn figures(published: &Published) -> String {
    let shown = |figure: &Option<u64>| figure.map_or_else(|| "·".to_owned(), |figure| figure.to_string());
    let cells = published.cells().iter();
    cells
        .map(|(at, figure)| format!("{}/{}={}", at.row, at.column, shown(figure)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(table: &Table, earlier: &[&[ReleasedCell]], expected: &str) -> Published {
    let published = publish(table, &Policy::default(), earlier);
    assert_eq!(figures(&published), expected);
    published
}

/// Protects the vector of DOMAIN appendix B: three women among twenty-three, and the men would give them away.
#[test]
fn three_women_of_twenty_three() {
    check(&by_sex(Class::Membership, 3, 20), &[], "total/men=· total/total=23 total/women=·");
}

/// Protects figures that need no protection: large ones, and noughts.
#[test]
fn many_and_nobody_are_shown() {
    check(&by_sex(Class::Membership, 58, 141), &[], "total/men=141 total/total=199 total/women=58");
    check(&by_sex(Class::Membership, 0, 23), &[], "total/men=23 total/total=23 total/women=0");
}

/// Protects what the law makes public: offices are shown however few they are.
#[test]
fn offices_are_public() {
    check(&by_sex(Class::Governance, 1, 2), &[], "total/men=2 total/total=3 total/women=1");
}

/// Protects those who complained: of violence only a total leaves the house, and only a large one.
#[test]
fn violence_has_no_categories() {
    check(&by_sex(Class::Violence, 12, 30), &[], "total/men=· total/total=42 total/women=·");
    check(&by_sex(Class::Violence, 4, 5), &[], "total/men=· total/total=· total/women=·");
}

/// Protects groups: the subtotal of a group of few is hidden, and another group with it.
#[test]
fn groups_of_rows() {
    let leaf = |group, row, column, count| Leaf { group: Some(group), row: Some(row), column, count };
    let leaves = [
        leaf("norte", "a", "women", 6),
        leaf("norte", "a", "men", 9),
        leaf("norte", "b", "women", 2),
        leaf("norte", "b", "men", 8),
        leaf("sur", "c", "women", 7),
        leaf("sur", "c", "men", 11),
    ];
    let published = publish(&Table::new(Class::Membership, "members", None, leaves), &Policy::default(), &[]);
    assert_eq!(published.figure("norte/b", "women"), None);
    assert_eq!((published.figure("norte/a", "women"), published.figure("norte/b", "men")), (None, None));
    assert_eq!(published.figure(TOTAL, TOTAL), Some(43));
    assert_eq!(gives_away(&published.ledger(), &Policy::default(), &[]), None);
}

/// Protects from two releases: two women who joined between them are not shown as a difference.
#[test]
fn a_difference_of_few_between_two_days() {
    let first =
        check(&by_sex(Class::Membership, 58, 141), &[], "total/men=141 total/total=199 total/women=58");
    let first = first.ledger();
    check(&by_sex(Class::Membership, 60, 141), &[&first], "total/men=141 total/total=· total/women=·");
    check(&by_sex(Class::Membership, 70, 160), &[&first], "total/men=160 total/total=230 total/women=70");
}

/// Protects those who are left out of a population: everybody less almost everybody are few.
#[test]
fn a_difference_of_few_between_two_populations() {
    let whole = publish(&by_sex(Class::Membership, 58, 141), &Policy::default(), &[]).ledger();
    check(
        &by_sex_of(Class::Membership, Some("without Ichu"), 55, 120),
        &[&whole],
        "total/men=· total/total=175 total/women=·",
    );
}

/// Protects the ledger: a release made by hand is refused for each way in which it gives somebody away.
#[test]
fn what_a_release_gives_away() {
    let cell = |row: &str, column: &str, figure| ReleasedCell {
        column: label(column),
        figure,
        row: label(row),
        table: label("membership.members"),
    };
    let policy = Policy::default();
    let hint = |cells: &[ReleasedCell], earlier: &[&[ReleasedCell]]| {
        gives_away(cells, &policy, earlier).map(|away| (away.column, away.hint))
    };
    let shown = [cell(TOTAL, "women", Some(3)), cell(TOTAL, "men", Some(20)), cell(TOTAL, TOTAL, Some(23))];
    assert_eq!(hint(&shown, &[]), Some(("women".to_owned(), Hint::Shown)));
    let one = [cell(TOTAL, "women", None), cell(TOTAL, "men", Some(20)), cell(TOTAL, TOTAL, Some(23))];
    assert_eq!(hint(&one, &[]), Some(("women".to_owned(), Hint::Sums)));
    let both = [cell(TOTAL, "women", None), cell(TOTAL, "men", None), cell(TOTAL, TOTAL, Some(23))];
    assert_eq!(hint(&both, &[]), None);
    assert_eq!(hint(&both, &[&[cell(TOTAL, "men", Some(20))]]), Some(("women".to_owned(), Hint::Sums)));
    let later = [cell(TOTAL, TOTAL, Some(25))];
    assert_eq!(hint(&later, &[&both]), Some((TOTAL.to_owned(), Hint::Difference)));
    let few = [cell(TOTAL, "women", None), cell(TOTAL, "men", None), cell(TOTAL, TOTAL, Some(0))];
    assert_eq!(hint(&few, &[]).map(|(_, hint)| hint), Some(Hint::Sums));
}

/// Protects what an earlier release gave away already: it is said, and nothing more can be hidden.
#[test]
fn what_cannot_be_protected_any_more_is_said() {
    let before = [
        ReleasedCell {
            column: label("men"),
            figure: Some(20),
            row: label(TOTAL),
            table: label("membership.members"),
        },
        ReleasedCell {
            column: label(TOTAL),
            figure: Some(23),
            row: label(TOTAL),
            table: label("membership.members"),
        },
    ];
    let published = publish(&by_sex(Class::Membership, 3, 20), &Policy::default(), &[&before]);
    assert_eq!(published.given_away.len(), 1, "{published:?}");
    let lax = Policy { membership: Threshold { least: Some(2), categories: true }, ..Policy::default() };
    let before = publish(&by_sex(Class::Membership, 3, 20), &lax, &[]).ledger();
    let published = publish(&by_sex(Class::Membership, 3, 20), &Policy::default(), &[&before]);
    assert!(!published.given_away.is_empty(), "{published:?}");
}

/// Protects percentages: those of fewer people than the policy says are not shown, but those of offices are.
#[test]
fn percentages_rest_on_enough_people() {
    let policy = Policy::default();
    let ratio = |denominator| Ratio::new(5, denominator).unwrap();
    assert!(policy.shows_percent(Class::Membership, &ratio(10)));
    assert!(!policy.shows_percent(Class::Membership, &ratio(9)));
    assert!(policy.shows_percent(Class::Governance, &ratio(9)));
    let open = Policy { membership: Threshold { least: None, categories: true }, ..policy };
    assert!(open.shows_percent(Class::Membership, &ratio(9)));
}
