//! The premium of an organisation: what was received, decided and spent, by currency and year, and the days on which
//! more had been spent than received.
//!
//! A date known to the month or the year is read in favour of the organisation where the order counts: what was received
//! counts from its first possible day, what was spent from its last. In sums by year nothing hangs on that.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::certification::{Decided, Received, Spent, State};
use crate::value::id::{CooperativeId, PremiumId};
use crate::value::{Balance, Currency, Money, Name, PartialDate, Sums, Tally};

/// One movement of a purse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry<'a> {
    /// Premium that was received.
    Received(PremiumId, &'a Received),
    /// Premium that was spent.
    Spent(PremiumId, &'a Spent),
}

/// A stretch of days on which more had been spent than received.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shortfall {
    /// The first of the days.
    pub from: NaiveDate,
    /// How many minor units were missing at the worst.
    pub deepest: u128,
    /// What was spent on these days, the first one first.
    pub spent: Vec<PremiumId>,
}

/// A year of a purse, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Year {
    /// Which year.
    pub year: i32,
    /// Received in it.
    pub received: u128,
    /// Decided in it.
    pub decided: u128,
    /// Spent in it.
    pub spent: u128,
    /// What was left at its end, former years included; below zero where more was spent than received.
    pub balance: i128,
    /// Who had something of what was spent in it.
    pub beneficiaries: Tally,
}

/// A decision and what was spent on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Which decision.
    pub id: PremiumId,
    /// All of it.
    pub whole: Budget,
    /// Each of its purposes, lines of one purpose added up, with what was spent for it.
    pub lines: Vec<(Name, Budget)>,
}

/// Money that was set aside and what was spent of it, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Budget {
    /// How much was decided.
    pub decided: u128,
    /// How much was spent of it.
    pub spent: u128,
    /// What was spent of it, in the order of days.
    pub spendings: Vec<PremiumId>,
    /// Since when more is spent than was decided.
    pub exceeded: Option<NaiveDate>,
}

impl Budget {
    /// What is left of an amount after spendings, told in the order of their days.
    fn of<'a>(
        currency: Currency,
        decided: u128,
        spendings: impl Iterator<Item = &'a (PremiumId, &'a Spent)>,
    ) -> Self {
        let mut budget = Self { decided, ..Self::default() };
        let mut spent = Sums::default();
        for (id, entry) in spendings {
            spent.add(entry.amount);
            budget.spent = spent.minor(currency);
            budget.spendings.push(*id);
            if decided < budget.spent {
                budget.exceeded.get_or_insert(entry.on.first());
            }
        }
        budget
    }
}

/// The premium in one currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Purse {
    /// Which currency.
    pub currency: Currency,
    /// Received up to the day.
    pub received: u128,
    /// Decided up to the day.
    pub decided: u128,
    /// Spent up to the day.
    pub spent: u128,
    /// What is left on the day.
    pub balance: i128,
    /// Who had something of what was spent; people who did so several times are told several times.
    pub beneficiaries: Tally,
    /// Each year in which something happened.
    pub years: Vec<Year>,
    /// Each decision.
    pub decisions: Vec<Decision>,
    /// When more had been spent than received.
    pub shortfalls: Vec<Shortfall>,
}

/// The premium of an organisation up to a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ledger {
    /// Whose.
    pub cooperative: CooperativeId,
    /// Up to which day.
    pub on: NaiveDate,
    /// One purse for each currency.
    pub purses: Vec<Purse>,
}

/// The premium of an organisation up to a day.
pub fn ledger(state: &State, cooperative: CooperativeId, on: NaiveDate) -> Ledger {
    let begun = |date: &PartialDate| date.first() <= on;
    let ours = Ours {
        received: state.received().filter(|(_, e)| e.cooperative == cooperative && begun(&e.on)).collect(),
        decided: state.decided().filter(|(_, e)| e.cooperative == cooperative && begun(&e.on)).collect(),
        spent: state.spent().filter(|(_, e)| e.cooperative == cooperative && begun(&e.on)).collect(),
    };
    let purses = ours.currencies().into_iter().map(|currency| ours.purse(currency, on));
    Ledger { cooperative, on, purses: purses.collect() }
}

/// What moved in a year, in every currency.
#[derive(Default)]
struct Movements {
    received: Vec<Money>,
    decided: Vec<Money>,
    spent: Vec<Money>,
    beneficiaries: Tally,
}

/// What amounts come to in a currency, in its minor units.
fn sum(amounts: impl IntoIterator<Item = Money>, currency: Currency) -> u128 {
    amounts.into_iter().collect::<Sums>().minor(currency)
}

/// A balance with an amount of its currency that came in; 2⁶³ of them would fit.
fn credited(balance: Balance, amount: Money) -> Balance {
    balance.credit(amount).unwrap_or(balance)
}

/// A balance with an amount of its currency that went out.
fn debited(balance: Balance, amount: Money) -> Balance {
    balance.debit(amount).unwrap_or(balance)
}

/// What is written down of one organisation.
struct Ours<'a> {
    received: Vec<(PremiumId, &'a Received)>,
    decided: Vec<(PremiumId, &'a Decided)>,
    spent: Vec<(PremiumId, &'a Spent)>,
}

impl Ours<'_> {
    fn currencies(&self) -> BTreeSet<Currency> {
        let received = self.received.iter().map(|(_, entry)| entry.amount.currency);
        let decided =
            self.decided.iter().flat_map(|(_, entry)| &entry.lines).map(|line| line.amount.currency);
        let spent = self.spent.iter().map(|(_, entry)| entry.amount.currency);
        received.chain(decided).chain(spent).collect()
    }

    fn purse(&self, currency: Currency, on: NaiveDate) -> Purse {
        let years = self.years(currency);
        let people = years.iter().fold(Tally::default(), |sum, year| sum.plus(&year.beneficiaries));
        Purse {
            currency,
            received: sum(self.received.iter().map(|(_, entry)| entry.amount), currency),
            decided: sum(self.decided.iter().flat_map(|(_, entry)| amounts(entry)), currency),
            spent: sum(self.spent.iter().map(|(_, entry)| entry.amount), currency),
            balance: years.last().map_or(0, |year| year.balance),
            beneficiaries: people,
            decisions: self.decisions(currency),
            shortfalls: self.shortfalls(currency, on),
            years,
        }
    }

    fn years(&self, currency: Currency) -> Vec<Year> {
        let is_here = |amount: &Money| amount.currency == currency;
        let mut years: BTreeMap<i32, Movements> = BTreeMap::new();
        for (_, entry) in self.received.iter().filter(|(_, entry)| is_here(&entry.amount)) {
            years.entry(entry.on.first().year()).or_default().received.push(entry.amount);
        }
        for (_, entry) in &self.decided {
            let decided: Vec<Money> = amounts(entry).filter(is_here).collect();
            if 0 < sum(decided.iter().copied(), currency) {
                years.entry(entry.on.first().year()).or_default().decided.extend(decided);
            }
        }
        for (_, entry) in self.spent.iter().filter(|(_, entry)| is_here(&entry.amount)) {
            let year = years.entry(entry.on.first().year()).or_default();
            year.spent.push(entry.amount);
            year.beneficiaries = year.beneficiaries.plus(&entry.beneficiaries);
        }
        let mut balance = Balance::zero(currency);
        let running = years.into_iter().map(|(year, moved)| {
            balance = moved.received.iter().copied().fold(balance, credited);
            balance = moved.spent.iter().copied().fold(balance, debited);
            Year {
                year,
                received: sum(moved.received, currency),
                decided: sum(moved.decided, currency),
                spent: sum(moved.spent, currency),
                balance: balance.minor,
                beneficiaries: moved.beneficiaries,
            }
        });
        running.collect()
    }

    fn decisions(&self, currency: Currency) -> Vec<Decision> {
        let mut spent: BTreeMap<PremiumId, Vec<(PremiumId, &Spent)>> = BTreeMap::new();
        for (id, entry) in self.spent.iter().filter(|(_, entry)| entry.amount.currency == currency) {
            if let Some(decision) = entry.decision {
                spent.entry(decision).or_default().push((*id, entry));
            }
        }
        let decision = |(id, entry): &(PremiumId, &Decided)| {
            let mut rests = spent.get(id).cloned().unwrap_or_default();
            rests.sort_by_key(|(id, entry)| (entry.on, *id));
            let whole = Budget::of(currency, sum(amounts(entry), currency), rests.iter());
            let lines = lines_in(entry, currency).into_iter().map(|(purpose, decided)| {
                let paid_from =
                    |(_, spent): &&(PremiumId, &Spent)| entry.line(spent.paid_from()) == Some(purpose);
                let decided = decided.minor(currency);
                (purpose.clone(), Budget::of(currency, decided, rests.iter().filter(paid_from)))
            });
            let lines = lines.collect();
            (0 < whole.decided || 0 < whole.spent).then_some(Decision { id: *id, whole, lines })
        };
        let mut decided = self.decided.clone();
        decided.sort_by_key(|(id, entry)| (entry.on, *id));
        decided.iter().filter_map(decision).collect()
    }

    /// The movements in the order of their days; on one day what was received comes first.
    fn movements(&self, currency: Currency, on: NaiveDate) -> Vec<(NaiveDate, Entry<'_>)> {
        let received = self.received.iter().map(|(id, e)| (e.on.first(), Entry::Received(*id, e)));
        let spent = self.spent.iter().map(|(id, e)| (e.on.last(), Entry::Spent(*id, e)));
        let ours = |(day, entry): &(NaiveDate, Entry<'_>)| {
            let amount = match entry {
                Entry::Received(_, received) => received.amount,
                Entry::Spent(_, spent) => spent.amount,
            };
            *day <= on && amount.currency == currency
        };
        let mut movements: Vec<_> = received.chain(spent).filter(ours).collect();
        movements.sort_by_key(|(day, entry)| match entry {
            Entry::Received(id, _) => (*day, false, *id),
            Entry::Spent(id, _) => (*day, true, *id),
        });
        movements
    }

    fn shortfalls(&self, currency: Currency, on: NaiveDate) -> Vec<Shortfall> {
        let (mut found, mut open) = (Vec::new(), None::<Shortfall>);
        let mut balance = Balance::zero(currency);
        for (day, entry) in self.movements(currency, on) {
            match entry {
                Entry::Received(_, received) => {
                    balance = credited(balance, received.amount);
                    if !balance.is_overdrawn() {
                        found.extend(open.take());
                    }
                }
                Entry::Spent(id, spent) => {
                    balance = debited(balance, spent.amount);
                    if balance.is_overdrawn() {
                        let begins = || Shortfall { from: day, deepest: 0, spent: Vec::new() };
                        let short = open.get_or_insert_with(begins);
                        short.spent.push(id);
                        short.deepest = short.deepest.max(balance.minor.unsigned_abs());
                    }
                }
            }
        }
        found.extend(open);
        found
    }
}

/// What a decision sets aside, line by line.
fn amounts(entry: &Decided) -> impl Iterator<Item = Money> {
    entry.lines.iter().map(|line| line.amount)
}

/// How much a decision sets aside in a currency for each of its purposes.
fn lines_in(entry: &Decided, currency: Currency) -> Vec<(&Name, Sums)> {
    let mut lines: Vec<(&Name, Sums)> = Vec::new();
    for line in entry.lines.iter().filter(|line| line.amount.currency == currency) {
        let purpose = entry.line(&line.purpose).unwrap_or(&line.purpose);
        match lines.iter_mut().find(|(known, _)| *known == purpose) {
            Some((_, sums)) => sums.add(line.amount),
            None => lines.push((purpose, Sums::from_iter([line.amount]))),
        }
    }
    lines
}
