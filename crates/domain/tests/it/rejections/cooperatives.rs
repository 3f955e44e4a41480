//! Rejections of commands about organisations.

use domain::Command;
use domain::cooperative::{self, Details, Kind};
use domain::member::Party;
use domain::testing::value::{code, label, ruc};
use domain::testing::{ask, pool, sample};

use super::{Case, case, check};

fn with_ruc() -> Details {
    Details { ruc: Some(ruc("20512333797")), ..Details::default() }
}

fn with_entry() -> Details {
    Details { registry_entry: Some(code("12623829")), ..Details::default() }
}

fn with_key() -> Details {
    Details { external_key: Some(label("org/1")), ..Details::default() }
}

/// A primary cooperative of that name and acronym.
fn called(cooperative: u32, name: &str, acronym: Option<&str>, details: Details) -> Command {
    cooperative::Command::Enrol(cooperative::act::Enrol {
        cooperative: pool::cooperative(cooperative),
        kind: Kind::Primary,
        name: label(name),
        acronym: acronym.map(code),
        details,
        another: false,
    })
    .into()
}

/// Protects organisations' records: numbers are one organisation's, and affiliations make no circle.
#[test]
fn cooperatives() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let kept = |details| ask::enrol_as(1, Kind::Primary, details);
    let taken = |details| ask::enrol_as(2, Kind::Primary, details);
    let central = || [ask::enrol(1), ask::enrol_central(2)];
    let joined = || [ask::enrol(1), ask::enrol_central(2), ask::affiliate(1, 1, 2, "2006")];
    let open = || [ask::enrol(1), ask::open_unit(1, 1, "2006")];
    let legal = ask::admit_party(1, Party::Cooperative(pool::cooperative(1)), 2, None, "2010");
    vec![
        case("cooperative_unknown", [], ask::rename(1, "Oro", "2010")),
        case("cooperative_exists", [ask::enrol(1)], ask::enrol(1)),
        case(
            "cooperative_annulled",
            [ask::enrol(1), ask::annul_cooperative(1)],
            ask::rename(1, "Oro", "2010"),
        ),
        case("cooperative_dissolved", [ask::enrol(1), ask::dissolve(1, "2010")], ask::dissolve(1, "2012")),
        case(
            "cooperative_dissolved",
            [ask::enrol(1), ask::dissolve(1, "2010")],
            ask::open_unit(1, 1, "2011"),
        ),
        case("ruc_taken", [kept(with_ruc())], taken(with_ruc())),
        case("registry_entry_taken", [kept(with_entry())], taken(with_entry())),
        case("external_key_taken", [kept(with_key())], taken(with_key())),
        case("name_taken", [ask::enrol(1), ask::rename(1, "Cooperativa 2", "2010")], ask::enrol(2)),
        case(
            "name_taken",
            [called(1, "Oro Ñandú", None, Details::default())],
            called(2, "ORO  nandu", None, with_ruc()),
        ),
        case(
            "acronym_taken",
            [called(1, "Oro", Some("CÓ A"), with_ruc())],
            called(2, "Plata", Some("co-a"), with_entry()),
        ),
        case(
            "cooperative_unchanged",
            [kept(sample::details())],
            ask::correct_cooperative(1, Kind::Primary, sample::details()),
        ),
        case("time_zone_unchanged", [ask::set_time_zone("America/Lima")], ask::set_time_zone("America/Lima")),
        case("cooperative_unchanged", [ask::enrol(1)], ask::rename(1, "Cooperativa 1", "2010")),
        case(
            "renamed_that_day",
            [ask::enrol(1), ask::rename(1, "Oro", "2010")],
            ask::rename(1, "Plata", "2010-01"),
        ),
        case("affiliation_unknown", [], ask::leave_central(1, "2010")),
        case("affiliation_exists", joined(), ask::affiliate(1, 1, 2, "2008")),
        case(
            "affiliation_ended",
            joined().into_iter().chain([ask::leave_central(1, "2010")]),
            ask::leave_central(1, "2011"),
        ),
        case("not_a_central", [ask::enrol(1), ask::enrol(2)], ask::affiliate(1, 1, 2, "2006")),
        case("not_a_central", joined(), ask::correct_cooperative(2, Kind::Primary, Details::default())),
        case("already_affiliated", joined(), ask::affiliate(2, 1, 2, "2001")),
        case(
            "affiliation_circle",
            [ask::enrol_central(1), ask::enrol_central(2), ask::affiliate(1, 1, 2, "2006")],
            ask::affiliate(2, 2, 1, "2008"),
        ),
        case("affiliation_circle", central(), ask::affiliate(1, 2, 2, "2006")),
        case("unit_unknown", [], ask::close_unit(1, "2010")),
        case("unit_exists", open(), ask::open_unit(1, 1, "2007")),
        case(
            "unit_closed",
            open().into_iter().chain([ask::close_unit(1, "2010")]),
            ask::close_unit(1, "2011"),
        ),
        case("ends_before_start", open(), ask::close_unit(1, "2005")),
        case("ends_before_start", joined(), ask::leave_central(1, "2006-01-01")),
        case("ends_before_start", joined(), ask::dissolve(2, "2004")),
        case("cooperative_in_use", joined(), ask::annul_cooperative(2)),
        case("cooperative_in_use", open(), ask::annul_cooperative(1)),
        case("cooperative_in_use", central().into_iter().chain([legal]), ask::annul_cooperative(1)),
        case(
            "cooperative_in_use",
            [ask::record(1), ask::enrol(1), ask::work(1, 1, 1, "kitchen", "2016")],
            ask::annul_cooperative(1),
        ),
    ]
}

/// Protects cooperatives of one name: what a RUC tells apart is another, and so is what somebody says is.
#[test]
fn organisations_of_one_name_are_told_apart() {
    let other = Details { ruc: Some(ruc("20100255325")), ..Details::default() };
    let mut said = called(3, "Oro", Some("O"), Details::default());
    if let Command::Cooperative(cooperative::Command::Enrol(cooperative::act::Enrol { another, .. })) =
        &mut said
    {
        *another = true;
    }
    let _three = domain::testing::Story::new().given([
        called(1, "Oro", Some("O"), with_ruc()),
        called(2, "Oro", Some("O"), other),
        said,
    ]);
}
