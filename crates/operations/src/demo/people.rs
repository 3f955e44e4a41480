//! People who do not exist: names put together from common ones, documents from a range that nobody has.

use domain::person::Profile;
use domain::value::{Document, Gender, Label, PartialDate, Scheme};

const WOMEN: [&str; 20] = [
    "Rosa",
    "Julia",
    "Carmen",
    "Elena",
    "Martha",
    "Lucía",
    "Yolanda",
    "Flora",
    "Silvia",
    "Norma",
    "Gladys",
    "Irma",
    "Felícitas",
    "Maribel",
    "Ruth",
    "Delia",
    "Sonia",
    "Vilma",
    "Edith",
    "Nélida",
];
const MEN: [&str; 20] = [
    "Juan", "Pedro", "Luis", "Víctor", "Hugo", "Raúl", "Edgar", "Wilfredo", "Percy", "Rubén", "Efraín",
    "Óscar", "Félix", "Néstor", "Alberto", "Julio", "Santos", "Mario", "Javier", "Ronald",
];
const FIRST: [&str; 23] = [
    "Mamani", "Quispe", "Condori", "Huanca", "Apaza", "Choque", "Ticona", "Calsina", "Pari", "Yana", "Ccama",
    "Lipa", "Coila", "Turpo", "Machaca", "Zapana", "Vilca", "Luque", "Ñaupa", "Chambi", "Sucasaca", "Larico",
    "Paredes",
];
const SECOND: [&str; 19] = [
    "Flores",
    "Ramos",
    "Cutipa",
    "Huamán",
    "Aguilar",
    "Benavente",
    "Cáceres",
    "Díaz",
    "Escobar",
    "Fuentes",
    "Gutiérrez",
    "Mendoza",
    "Núñez",
    "Ochoa",
    "Pinto",
    "Rivera",
    "Salas",
    "Torres",
    "Velarde",
];

/// The `n`th made-up person of a gender; no two of one gender have the same name, nor any two the same document.
pub(super) fn made_up(n: usize, gender: Gender) -> Option<Profile> {
    let given = if gender == Gender::Woman { WOMEN } else { MEN };
    let given = given.iter().cycle().nth(n)?;
    let first = FIRST.iter().cycle().nth(n.checked_mul(7)?)?;
    let second = SECOND.iter().cycle().nth(n.checked_mul(5)?)?;
    let offset = if gender == Gender::Woman { 0 } else { 5_000 };
    let born = 1955 + (n * 37) % 45;
    let birth: PartialDate = format!("{born}-{:02}-{:02}", n % 12 + 1, n % 28 + 1).parse().ok()?;
    Some(Profile {
        birth: Some(birth),
        documents: vec![dni(99_000_000 + offset + n)?],
        family_name: Some(Label::new(&format!("{first} {second}")).ok()?),
        given_names: Some(Label::new(given).ok()?),
        ..Profile::default()
    })
}

/// A person whom the sources name: nothing but the name is known of her.
pub(super) fn named(given: &str, family: &str) -> Option<Profile> {
    Some(Profile {
        family_name: Some(Label::new(family).ok()?),
        given_names: Some(Label::new(given).ok()?),
        ..Profile::default()
    })
}

/// A document number with the check character that fits it.
fn dni(number: usize) -> Option<Document> {
    ('0'..='9').find_map(|check| Document::new(Scheme::Dni, &format!("{number}-{check}")).ok())
}
