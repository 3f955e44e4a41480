//! Registers that nobody kept, in the shapes of real ones: a central and its cooperatives, rosters with spells that are
//! over, elections, corrections, a record that was written twice, a person who asked to be forgotten. The same seed
//! makes the same commands with the same identifiers. Nothing here knows what keeps a register, nor reads a clock.
//!
//! A [`Book`] is an iterator of [`Chapter`]s: the organisations, a roster for each cooperative as the secretariat found
//! it, and then what happened in each year.

mod chance;
mod house;
mod human;
mod organ;
mod words;
mod year;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::authority::Role;
use domain::value::Salt;
use domain::value::id::{BatchId, CommandId, CooperativeId, Id, RegisterId};
use domain::{Actor, Command};
use uuid::Builder;

use chance::Chance;
use house::Cooperative;
use human::Human;
use organ::Organ;
use year::Deed;

/// The last year that a book tells of.
pub const LAST_YEAR: i32 = 2025;

/// How much a book tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How many people ever were members.
    pub members: u32,
    /// How many years were kept as they went by, up to [`LAST_YEAR`]; what came before is in the rosters.
    pub years: u32,
}

impl Size {
    /// The first year that is told as it went by.
    pub fn first_year(self) -> i32 {
        LAST_YEAR + 1 - i32::try_from(self.years).unwrap_or(1).clamp(1, 100)
    }
}

/// What is recorded together: the organisations, a roster, or the facts of a year.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The identifier of the batch.
    pub batch: BatchId,
    /// What people recognise it by.
    pub label: String,
    /// The year it tells of; `None` for what came before.
    pub year: Option<i32>,
    /// The commands in their order.
    pub commands: Vec<(CommandId, Command)>,
}

/// What is peculiar to one register. Shares are per mille.
#[derive(Clone, Copy, Debug)]
struct Temper {
    /// The share of women among those admitted before the first year.
    women: u32,
    /// By how much that share changes each year.
    drift: i32,
    /// The share of people whose gender nobody wrote down.
    undeclared: u32,
    /// How often a woman who could be elected is, beside a man.
    women_elected: u32,
    /// For how many years most organs are elected: two or three.
    term_years: u32,
}

/// A register on its way: what was told so far, and what is still to come.
#[derive(Debug)]
pub struct Book {
    id: RegisterId,
    /// Counted from one; registers of one seed share no documents.
    number: u32,
    size: Size,
    chance: Chance,
    temper: Temper,
    /// The day on which the secretariat writes.
    today: NaiveDate,
    /// How many identifiers were minted.
    minted: u64,
    /// How many documents were given out.
    documents: u32,
    central: CooperativeId,
    cooperatives: Vec<Cooperative>,
    humans: Vec<Human>,
    /// Whose gender is not known.
    undeclared: Vec<usize>,
    organs: Vec<Organ>,
    /// By day, and in the order in which it was planned.
    agenda: BTreeMap<(NaiveDate, u64), Deed>,
    planned: u64,
    commands: Vec<(CommandId, Command)>,
    told: usize,
}

impl Book {
    /// The book of one register of a seed, counted from one.
    pub fn new(seed: u64, number: u32, size: Size) -> Self {
        let mut chance = Chance::new(seed, number);
        let temper = Temper {
            women: chance.of(100..=280),
            drift: chance.year(-6..=24),
            undeclared: chance.of(20..=50),
            women_elected: chance.of(400..=1000),
            term_years: chance.of(2..=3),
        };
        let mut book = Self {
            id: Id::new(uuid::Uuid::nil()),
            number,
            size,
            chance,
            temper,
            today: NaiveDate::default(),
            minted: 0,
            documents: 0,
            central: Id::new(uuid::Uuid::nil()),
            cooperatives: Vec::new(),
            humans: Vec::new(),
            undeclared: Vec::new(),
            organs: Vec::new(),
            agenda: BTreeMap::new(),
            planned: 0,
            commands: Vec::new(),
            told: 0,
        };
        book.today = first_day(book.first_year());
        book.id = book.mint();
        book.found();
        book
    }

    /// The register's identifier.
    pub const fn id(&self) -> RegisterId {
        self.id
    }

    /// Who writes: an owner, for the secretary may not erase.
    pub fn actor() -> Actor {
        Actor { name: words::code("Secretaría"), role: Role::Owner }
    }

    fn first_year(&self) -> i32 {
        self.size.first_year()
    }

    /// How many members the rosters hold; the others are admitted later, about one in twenty each year.
    fn in_rosters(&self) -> u32 {
        let grown = 1000 + 45 * u64::from(self.size.years);
        u32::try_from(u64::from(self.size.members) * 1000 / grown).unwrap_or(self.size.members)
    }

    /// A new identifier; those minted later sort later.
    fn mint<K>(&mut self) -> Id<K> {
        self.minted += 1;
        let midnight = self.today.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        let millis = u64::try_from(midnight).unwrap_or_default() + self.minted % 86_400_000;
        Id::new(Builder::from_unix_timestamp_millis(millis, &self.chance.bytes()).into_uuid())
    }

    fn salt(&mut self) -> Salt {
        Salt(self.chance.bytes())
    }

    /// Asks for something.
    fn ask(&mut self, command: impl Into<Command>) {
        let id = self.mint();
        self.commands.push((id, command.into()));
    }

    fn chapter(&mut self, label: String, year: Option<i32>) -> Chapter {
        Chapter { batch: self.mint(), label, year, commands: std::mem::take(&mut self.commands) }
    }
}

impl Iterator for Book {
    type Item = Chapter;

    fn next(&mut self) -> Option<Chapter> {
        let told = self.told;
        self.told += 1;
        let rosters = self.cooperatives.len();
        if told == 0 {
            self.enrol();
            return Some(self.chapter("Organizaciones".to_owned(), None));
        }
        if told <= rosters {
            let label = self.roster(told - 1);
            return Some(self.chapter(label, None));
        }
        if told == rosters + 1 {
            self.delegates();
            return Some(self.chapter("Delegados de la central".to_owned(), None));
        }
        let year = self.first_year() + i32::try_from(told - rosters - 2).ok()?;
        if LAST_YEAR < year {
            return None;
        }
        self.year(year);
        Some(self.chapter(format!("Año {year}"), Some(year)))
    }
}

/// The first day of a year.
fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}
