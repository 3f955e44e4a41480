//! Figures across registers: how many people, women and men, organisations and gender equality committees, by register,
//! organisation, central, region or country.
//!
//! Registers share nothing, so people are told apart within a register only; within it each counts once. Organisations
//! are known again by their RUC. Knows nothing of where the rows come from.

mod committee;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

pub use self::committee::{Began, First};
use super::disclosure::{Class, Leaf, Table};
use super::tables::{SIDES, sides, subject};
use crate::cooperative::Kind;
use crate::value::id::{CooperativeId, RegisterId};
use crate::value::place::Ubigeo;
use crate::value::{PartialDate, Ratio, Tally};

/// What the rows of one register say on a day. Nothing of it is about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The register.
    pub register: RegisterId,
    /// The version of its last event.
    pub version: u64,
    /// Every organisation of the register, those too that do not exist on the day.
    pub organisations: Vec<Organisation>,
}

/// An organisation as a register has it on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The organisation.
    pub id: CooperativeId,
    /// What kind of legal person it is.
    pub kind: Kind,
    /// What it is called on the day.
    pub name: String,
    /// Its tax number, by which it is known again in other registers.
    pub ruc: Option<String>,
    /// The subdivision of its country by ISO 3166-2.
    pub subdivision: Option<String>,
    /// The code of its place in Peru.
    pub ubigeo: Option<Ubigeo>,
    /// Whether it exists on the day: it is founded, and not dissolved.
    pub exists: bool,
    /// To which organisations it belongs on the day, each with the first day of that.
    pub centrals: Vec<(CooperativeId, NaiveDate)>,
    /// Its members. Whoever belongs to several organisations of the register counts where she was admitted first.
    pub members: Tally,
    /// The gender equality committees that it had by the day.
    pub committees: Vec<Committee>,
}

/// A gender equality committee that began by the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committee {
    /// Since when, as far as that is known.
    pub since: PartialDate,
    /// Whether there still is one on the day.
    pub goes_on: bool,
}

/// What figures are grouped by.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum By {
    /// By register.
    Register,
    /// By organisation, whichever registers it stands in.
    Cooperative,
    /// By the central, or else the federation, that an organisation belongs to.
    Central,
    /// By the subdivision of the country, or else the department of the UBIGEO.
    Region,
    /// By country.
    Country,
}

impl By {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// An organisation, known again across registers by its RUC where it has one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Same {
    /// By its RUC.
    Ruc(String),
    /// By its identifier.
    Own(CooperativeId),
}

/// What a row of figures is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A register.
    Register(RegisterId),
    /// An organisation, or a central with its affiliates.
    Organisation(Same),
    /// A region or a country, by its code.
    Place(String),
    /// What belongs to no central, or of which nobody wrote down where it is.
    None,
}

impl Group {
    /// The stable code, its own within a grouping.
    pub fn code(&self) -> String {
        match self {
            Self::Register(register) => register.to_string(),
            Self::Organisation(Same::Ruc(ruc)) => format!("ruc {ruc}"),
            Self::Organisation(Same::Own(id)) => id.to_string(),
            Self::Place(code) => code.clone(),
            Self::None => "none".to_owned(),
        }
    }
}

/// The figures of a group, or of everything.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Figures {
    /// In how many registers it stands.
    pub registers: u64,
    /// How many primary cooperatives there are on the day.
    pub cooperatives: u64,
    /// How many centrals and federations there are on the day.
    pub centrals: u64,
    /// How many organisations of any kind there are on the day.
    pub organisations: u64,
    /// How many of them have a gender equality committee on the day.
    pub with_committee: u64,
    /// The members.
    pub members: Tally,
}

impl Figures {
    /// Organisations with a gender equality committee of all organisations; `None` where there are none.
    pub const fn share_with_committee(&self) -> Option<Ratio> {
        Ratio::new(self.with_committee, self.organisations)
    }
}

/// A row of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub group: Group,
    /// What that is called; empty where its code says everything.
    pub name: String,
    /// The figures.
    pub figures: Figures,
}

/// An organisation whose members stand in several registers, so that people may be counted in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is called.
    pub name: String,
    /// Its tax number.
    pub ruc: String,
    /// The registers.
    pub registers: Vec<RegisterId>,
}

/// Figures across registers on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// What the rows are grouped by.
    pub by: By,
    /// The rows, in the order of their names and codes.
    pub rows: Vec<Row>,
    /// Everything together; members are the sum of the rows.
    pub total: Figures,
    /// The registers that had a gender equality committee by the day, the earliest first.
    pub began: Vec<Began>,
    /// Which was first.
    pub first: First,
    /// Organisations with members in several registers.
    pub shared: Vec<Shared>,
    /// Registers that were met several times, and are counted once, as the latest version has them.
    pub repeated: Vec<RegisterId>,
}

impl RollUp {
    /// The members as a table, before disclosure control.
    pub fn members(&self) -> Table {
        let codes: Vec<(String, Tally)> =
            self.rows.iter().map(|row| (row.group.code(), row.figures.members)).collect();
        let leaves = codes.iter().flat_map(|(code, tally)| {
            SIDES.into_iter().zip(sides(tally)).map(|(column, count)| Leaf {
                group: None,
                row: Some(code),
                column,
                count,
            })
        });
        Table::new(Class::Membership, subject::MEMBERS, Some(self.by.code()), leaves)
    }
}

/// Puts registers together.
pub fn roll_up(books: Vec<Book>, by: By) -> RollUp {
    let (books, repeated) = distinct(books);
    let homes = homes(&books);
    let mut rows: BTreeMap<Group, Gathered> = BTreeMap::new();
    let mut total = Gathered::default();
    let mut standing: BTreeMap<&str, BTreeSet<RegisterId>> = BTreeMap::new();
    for (book, one) in each(&books) {
        let same = same(one);
        // What does not exist on the day takes no row, unless people are members of it all the same.
        let Some(home) = homes.get(&same).filter(|home| home.exists || 0 < one.members.total()) else {
            continue;
        };
        let (group, name) = match by {
            By::Register => (Group::Register(book.register), String::new()),
            By::Cooperative => (Group::Organisation(same.clone()), home.name.clone()),
            By::Central => match &home.central {
                Some((central, name)) => (Group::Organisation(central.clone()), name.clone()),
                None => (Group::None, String::new()),
            },
            By::Region => (place(home.region.clone()), String::new()),
            By::Country => (place(home.country.clone()), String::new()),
        };
        total.take(book.register, &same, one);
        let row = rows.entry(group).or_default();
        row.take(book.register, &same, one);
        row.name = name;
        if let Some(ruc) = one.ruc.as_deref().filter(|_| 0 < one.members.total()) {
            standing.entry(ruc).or_default().insert(book.register);
        }
    }
    // A register without organisations on the day has nothing but itself.
    for book in &books {
        total.registers.insert(book.register);
        if by == By::Register {
            let row = rows.entry(Group::Register(book.register)).or_default();
            row.registers.insert(book.register);
            row.name = name_of(book);
        }
    }
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(group, row)| Row { group, figures: row.figures(&homes), name: row.name })
        .collect();
    rows.sort_by(|a, b| {
        (a.group == Group::None, &a.name, &a.group).cmp(&(b.group == Group::None, &b.name, &b.group))
    });
    let began = committee::began(&books);
    let shared = standing.into_iter().filter(|(_, registers)| registers.iter().nth(1).is_some());
    let shared = shared.map(|(ruc, registers)| Shared {
        name: homes.get(&Same::Ruc(ruc.to_owned())).map(|home| home.name.clone()).unwrap_or_default(),
        ruc: ruc.to_owned(),
        registers: registers.into_iter().collect(),
    });
    let shared = shared.collect();
    RollUp { by, rows, total: total.figures(&homes), first: First::of(&began), began, shared, repeated }
}

/// Each register once, as its latest version has it, in order; and those that were met several times.
fn distinct(books: Vec<Book>) -> (Vec<Book>, Vec<RegisterId>) {
    let mut latest: BTreeMap<RegisterId, Book> = BTreeMap::new();
    let mut repeated = BTreeSet::new();
    for book in books {
        match latest.get(&book.register) {
            None => drop(latest.insert(book.register, book)),
            Some(other) => {
                repeated.insert(book.register);
                if other.version < book.version {
                    latest.insert(book.register, book);
                }
            }
        }
    }
    (latest.into_values().collect(), repeated.into_iter().collect())
}

fn each(books: &[Book]) -> impl Iterator<Item = (&Book, &Organisation)> {
    books.iter().flat_map(|book| book.organisations.iter().map(move |one| (book, one)))
}

fn same(one: &Organisation) -> Same {
    one.ruc.clone().map_or(Same::Own(one.id), Same::Ruc)
}

fn place(code: Option<String>) -> Group {
    code.map_or(Group::None, Group::Place)
}

/// What an organisation is and where it belongs, whichever registers it stands in.
struct Home {
    kind: Kind,
    name: String,
    exists: bool,
    with_committee: bool,
    region: Option<String>,
    country: Option<String>,
    central: Option<(Same, String)>,
}

/// Every organisation once. Where registers differ, the one in which it has most members says what it is; what that
/// one does not know, another may.
fn homes(books: &[Book]) -> BTreeMap<Same, Home> {
    let mut entries: Vec<(&Book, &Organisation)> = each(books).collect();
    entries.sort_by_key(|(book, one)| (core::cmp::Reverse(one.members.total()), book.register, one.id));
    let mut homes: BTreeMap<Same, Home> = BTreeMap::new();
    for (book, one) in entries {
        let with_committee = one.exists && one.committees.iter().any(|committee| committee.goes_on);
        let (region, country, central) = (region(one), country(one), central(book, one));
        if let Some(home) = homes.get_mut(&same(one)) {
            home.exists |= one.exists;
            home.with_committee |= with_committee;
            home.region = home.region.take().or(region);
            home.country = home.country.take().or(country);
            home.central = home.central.take().or(central);
        } else {
            let (kind, name, exists) = (one.kind, one.name.clone(), one.exists);
            let home = Home { kind, name, exists, with_committee, region, country, central };
            homes.insert(same(one), home);
        }
    }
    homes
}

/// The subdivision, or else that of the UBIGEO, or else its department with the body that issued it, for bodies differ.
fn region(one: &Organisation) -> Option<String> {
    one.subdivision.clone().or_else(|| {
        let ubigeo = one.ubigeo.as_ref()?;
        let region = ubigeo.region().map(|region| region.as_str().to_owned());
        region.or_else(|| Some(format!("{} {}", <&str>::from(ubigeo.issuer()), ubigeo.code().get(..2)?)))
    })
}

/// The country of the subdivision; Peru for whatever has a UBIGEO.
fn country(one: &Organisation) -> Option<String> {
    let subdivision = one.subdivision.as_deref().and_then(|code| code.split_once('-'));
    subdivision
        .map(|(country, _)| country.to_owned())
        .or_else(|| one.ubigeo.as_ref().map(|_| "PE".to_owned()))
}

/// The central that an organisation belongs to: itself for one that takes affiliates; a central before a federation; of
/// several, on the day on which one gives way to the other, the later.
fn central(book: &Book, one: &Organisation) -> Option<(Same, String)> {
    let named = |one: &Organisation| (same(one), one.name.clone());
    if matches!(one.kind, Kind::Central | Kind::Federation) {
        return Some(named(one));
    }
    let known = |id: CooperativeId| book.organisations.iter().find(|other| other.id == id);
    let belongs = one.centrals.iter().filter_map(|(id, since)| Some((known(*id)?, since)));
    let central = belongs.max_by_key(|(central, since)| (central.kind == Kind::Central, *since, central.id));
    central.map(|(central, _)| named(central))
}

/// What the organisation whose book it is is called: its central, or else the organisation with most members.
fn name_of(book: &Book) -> String {
    let key = |one: &&Organisation| {
        (one.exists, one.kind == Kind::Central, one.members.total(), core::cmp::Reverse(one.id))
    };
    book.organisations.iter().max_by_key(key).map(|one| one.name.clone()).unwrap_or_default()
}

/// What belongs to a row.
#[derive(Default)]
struct Gathered {
    name: String,
    registers: BTreeSet<RegisterId>,
    organisations: BTreeSet<Same>,
    members: Tally,
}

impl Gathered {
    fn take(&mut self, register: RegisterId, same: &Same, one: &Organisation) {
        self.registers.insert(register);
        self.organisations.insert(same.clone());
        self.members = self.members.plus(&one.members);
    }

    fn figures(&self, homes: &BTreeMap<Same, Home>) -> Figures {
        let existing =
            || self.organisations.iter().filter_map(|same| homes.get(same)).filter(|home| home.exists);
        Figures {
            registers: len(self.registers.iter()),
            cooperatives: len(existing().filter(|home| home.kind == Kind::Primary)),
            centrals: len(existing().filter(|home| matches!(home.kind, Kind::Central | Kind::Federation))),
            organisations: len(existing()),
            with_committee: len(existing().filter(|home| home.with_committee)),
            members: self.members,
        }
    }
}

fn len(items: impl Iterator) -> u64 {
    items.fold(0_u64, |count, _| count.saturating_add(1))
}
