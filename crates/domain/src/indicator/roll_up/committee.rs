//! Which registers had a gender equality committee by a day, in which order, and which was first, as far as dates known
//! to the year or the month can tell.

use chrono::NaiveDate;

use super::{Book, Organisation, len, name_of};
use crate::value::PartialDate;
use crate::value::id::RegisterId;

/// A register and its first gender equality committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Began {
    /// The register.
    pub register: RegisterId,
    /// Whose book it is.
    pub name: String,
    /// The organisation whose committee it was.
    pub organisation: String,
    /// Since when, as far as that is known.
    pub since: PartialDate,
    /// Whether the register has a committee on the day that is asked about.
    pub goes_on: bool,
    /// The first and the last place that it may have among the registers, from one on. Registers of one day share
    /// theirs.
    pub place: (u64, u64),
    /// The first and the last day on which it may have begun.
    days: (NaiveDate, NaiveDate),
}

/// Which register was first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// None has had a committee.
    Nobody,
    /// This one, surely.
    One(RegisterId),
    /// These, on the same day.
    Tie(Vec<RegisterId>),
    /// One of these: their dates are not known well enough to tell.
    Undecided(Vec<RegisterId>),
}

impl First {
    /// The first of registers with their places.
    pub(super) fn of(began: &[Began]) -> Self {
        let candidates: Vec<&Began> = began.iter().filter(|one| one.place.0 == 1).collect();
        let registers = candidates.iter().map(|one| one.register).collect();
        match candidates.as_slice() {
            [] => Self::Nobody,
            [one] => Self::One(one.register),
            several if several.iter().all(|one| one.days.0 == one.days.1) => Self::Tie(registers),
            _ => Self::Undecided(registers),
        }
    }
}

/// Every register that has had a committee, the earliest first.
pub(super) fn began(books: &[Book]) -> Vec<Began> {
    let mut began: Vec<Began> = books.iter().filter_map(of_book).collect();
    began.sort_by_key(|one| (one.days, one.register));
    let lows: Vec<NaiveDate> = sorted(began.iter().map(|one| one.days.0));
    let highs: Vec<NaiveDate> = sorted(began.iter().map(|one| one.days.1));
    for one in &mut began {
        let (low, high) = one.days;
        // Whoever surely began before comes before; whoever may have begun before may come before.
        let before = len(highs.iter().take_while(|other| **other < low));
        let perhaps = len(lows.iter().take_while(|other| **other < high));
        // It may have begun before its own last day, too, and is not before itself.
        let itself = u64::from(low < high);
        one.place = (before.saturating_add(1), perhaps.saturating_sub(itself).saturating_add(1));
    }
    began
}

fn sorted(days: impl Iterator<Item = NaiveDate>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = days.collect();
    days.sort_unstable();
    days
}

fn of_book(book: &Book) -> Option<Began> {
    let all = || book.organisations.iter().flat_map(|one| one.committees.iter().map(move |it| (one, it)));
    let key = |(one, since): &(&Organisation, PartialDate)| (since.first(), since.last(), one.id);
    let (organisation, since) = all().map(|(one, it)| (one, it.since)).min_by_key(key)?;
    let last = all().map(|(_, it)| it.since.last()).min()?;
    Some(Began {
        register: book.register,
        name: name_of(book),
        organisation: organisation.name.clone(),
        since,
        goes_on: all().any(|(one, it)| one.exists && it.goes_on),
        place: (1, 1),
        days: (since.first(), last),
    })
}
