//! Which differences between two records are variants of one person, and which are clearly another's.

use domain::person::Profile;
use domain::person::likeness::{
    births_differ_clearly, contradictions, names_differ_clearly, official_names_differ,
};
use domain::testing::value::{date, label, named};
use domain::value::Gender;

fn differ(one: (&str, &str), other: (&str, &str)) -> bool {
    let profile = |(family, given): (&str, &str)| named(given, family);
    let (one, other) = (profile(one), profile(other));
    assert_eq!(names_differ_clearly(&one, &other), names_differ_clearly(&other, &one), "both ways");
    names_differ_clearly(&one, &other)
}

/// Protects people from questions about ordinary variants of their names.
#[test]
fn variants_are_one_person() {
    for (one, other) in [
        (("Ticona Ccama", "Julia Elena"), ("Ticona", "Julia")),
        (("Paz Luna", "Ana"), ("Paz Luna de Ríos", "Ana")),
        (("Huanca Lima", "Rosa"), ("Huanca de Mamani", "Rosa")),
        (("Núñez", "José"), ("NUNEZ", "Jose")),
        (("Quispe Mamani", "Ana"), ("Ana", "Quispe Mamani")),
        (("Ticona Ccama", "Julia"), ("Ticona Cama", "Julia Elena")),
        (("Quispe Flores", "Ana María"), ("Quispe", "Ana M.")),
        (("Zevallos Paz", "Martina"), ("Zevalols Paz", "Martina")),
    ] {
        assert!(!differ(one, other), "{one:?} {other:?}");
    }
}

/// Protects people from getting somebody else's name by a wrong digit in a document.
#[test]
fn other_names_are_other_people() {
    for (one, other) in [
        (("Ticona Ccama", "Julia Elena"), ("Zevallos Huanca", "Martina")),
        (("Mamani Quispe", "Eva"), ("Mamani Quispe", "Luz")),
        (("Mamani Quispe", "Mario"), ("Mamani Quispe", "María")),
        (("Quispe", "Ana"), ("Quispe", "Eva")),
        (("Huanca Lima", "Rosa Elena"), ("Zevallos Paz", "Rosa Elena")),
        (("Huanca", "Rosa María Elena"), ("Paz", "Rosa María Elena")),
    ] {
        assert!(differ(one, other), "{one:?} {other:?}");
    }
}

/// Protects people who are called the same from being taken for one: what their documents call them counts.
#[test]
fn official_names_tell_people_of_one_calling_name_apart() {
    let called = |family: Option<&str>, given: Option<&str>| Profile {
        family_name: family.map(label),
        given_names: given.map(label),
        known_as: Some(label("Mama Killariy")),
        ..Profile::default()
    };
    let quispe = called(Some("Quispe Mamani"), Some("Ana"));
    for other in
        [called(Some("Apaza"), Some("Ana")), called(Some("Quispe"), Some("Eva")), called(Some("Apaza"), None)]
    {
        assert!(
            official_names_differ(&quispe, &other) && official_names_differ(&other, &quispe),
            "{other:?}"
        );
    }
    for other in [
        called(None, None),
        called(None, Some("Ana")),
        called(Some("Quispe"), None),
        called(Some("Quispe de Apaza"), Some("Ana María")),
        called(Some("Ana"), Some("Quispe")),
    ] {
        assert!(
            !official_names_differ(&quispe, &other) && !official_names_differ(&other, &quispe),
            "{other:?}"
        );
    }
}

/// Protects births: slips of the pen are near, other days are not, and a coarser date contradicts nothing within it.
#[test]
fn births() {
    let differ = |one: &str, other: &str| births_differ_clearly(date(one), date(other));
    for (one, other) in [
        ("1985-03-12", "1958-03-12"),
        ("1985-03-12", "1985-12-03"),
        ("1985-03-12", "1985-03-21"),
        ("1985-03-12", "1985"),
        ("1985", "1986"),
        ("1985-03", "1985-04-02"),
    ] {
        assert!(!differ(one, other) && !differ(other, one), "{one} {other}");
    }
    for (one, other) in [("1960-01-02", "1981-07-08"), ("1960", "1981"), ("1985-03-12", "1985-04-15")] {
        assert!(differ(one, other) && differ(other, one), "{one} {other}");
    }
}

/// Protects blanks: what one record does not say contradicts nothing.
#[test]
fn blanks_contradict_nothing() {
    let ana = named("Ana", "Quispe");
    let blank = Profile::default();
    assert_eq!(contradictions((&ana, Some(Gender::Woman)), (&blank, None)), []);
    let found = contradictions((&ana, Some(Gender::Woman)), (&named("Juan", "Poma"), Some(Gender::Man)));
    let codes: Vec<&str> = found.into_iter().map(domain::person::likeness::Contradiction::code).collect();
    assert_eq!(codes, ["name", "gender"]);
}
