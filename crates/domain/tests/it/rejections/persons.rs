//! Rejections of commands about people.

use domain::person::Profile;
use domain::testing::ask;
use domain::testing::value::{date, document, documented, label, named};
use domain::value::{Document, Scheme};

use super::{Case, case, check};

fn dni() -> Document {
    document(Scheme::Dni, "10117410-2")
}

/// Two people born then.
fn born_in(births: [&str; 2]) -> Vec<domain::Command> {
    let born = |birth: &str| Profile { birth: Some(date(birth)), ..named("Rosa", "Quispe") };
    (1..).zip(births).map(|(number, birth)| ask::record_as(number, born(birth))).collect()
}

/// The third is the second's child, and the second the first's.
fn in_a_line() -> Vec<domain::Command> {
    vec![ask::record(1), ask::record(2), ask::record(3), ask::child(3, 2), ask::child(2, 1)]
}

fn with_dni() -> Profile {
    documented("Rosa", "Quispe", vec![dni()])
}

/// Protects people's records: a document is one person's, and nothing is written to a record that is closed.
#[test]
fn persons() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let (one, two) = (ask::record(1), ask::record(2));
    let born_late =
        Profile { birth: Some(date("1980")), death: Some(date("1979-12")), ..named("Rosa", "Quispe") };
    let nameless = Profile { phone: Some(label("951")), ..Profile::default() };
    let mut named_reason = ask::erase(1);
    if let domain::Command::Person(domain::person::Command::Erase(domain::person::act::Erase {
        reason,
        ..
    })) = &mut named_reason
    {
        *reason = domain::testing::value::remark("solicitud de APELLIDO1, por escrito");
    }
    let twice = documented("Rosa", "Quispe", vec![dni(), document(Scheme::Dni, "10117410")]);
    vec![
        case("person_unknown", [], ask::declare(1, None)),
        case("person_exists", [one.clone()], one.clone()),
        case("person_annulled", [one.clone(), ask::annul_person(1)], ask::declare(1, None)),
        case("person_merged", [one.clone(), two.clone(), ask::merge(1, 2)], ask::declare(1, None)),
        case("person_erased", [one.clone(), ask::erase(1)], ask::erase(1)),
        case("name_missing", [], ask::record_as(1, nameless)),
        case("death_before_birth", [], ask::record_as(1, born_late)),
        case("document_repeated", [], ask::record_as(1, twice)),
        case("document_taken", [ask::record_as(1, with_dni()), two.clone()], ask::add_document(2, dni())),
        case("document_unknown", [one.clone()], ask::correct_document(1, dni(), dni())),
        case("kin_to_self", [one.clone()], ask::child(1, 1)),
        case("kin_circle", [one.clone(), two.clone(), ask::child(1, 2)], ask::child(2, 1)),
        case("kin_circle", in_a_line(), ask::child(1, 3)),
        case("kin_circle", in_a_line(), ask::merge(3, 1)),
        case("elder_born_later", born_in(["1980", "1981"]), ask::child(1, 2)),
        case("elder_born_later", born_in(["1980-05-03", "1980-05-03"]), ask::child(1, 2)),
        case("kinship_known", [one.clone(), two.clone(), ask::child(1, 2)], ask::child(1, 2)),
        case("kinship_unknown", [one.clone(), two.clone(), ask::child(2, 1)], ask::not_child(1, 2)),
        case("merged_into_self", [one.clone()], ask::merge(1, 1)),
        case("reason_names_person", [one.clone()], named_reason),
        case("person_unchanged", [ask::record_as(1, with_dni())], ask::correct_person(1, with_dni())),
        case("person_unchanged", [ask::record_as(1, with_dni())], ask::add_document(1, dni())),
        case("person_unchanged", [ask::record_as(1, with_dni())], ask::correct_document(1, dni(), dni())),
        case("person_in_use", [one.clone(), two.clone(), ask::child(1, 2)], ask::annul_person(2)),
        case("person_in_use", [one.clone(), two.clone(), ask::merge(2, 1)], ask::annul_person(1)),
        case(
            "person_in_use",
            [one.clone(), ask::enrol(1), ask::admit(1, 1, 1, "2016")],
            ask::annul_person(1),
        ),
        case(
            "person_in_use",
            [one.clone(), ask::enrol(1), ask::work(1, 1, 1, "mining", "2016")],
            ask::annul_person(1),
        ),
        case(
            "person_in_use",
            [
                one,
                ask::enrol(1),
                ask::establish(1, 1, "2010", [ask::open_places(1, None)]),
                ask::seat(1, 1, 1, "2016", None),
            ],
            ask::annul_person(1),
        ),
    ]
}
