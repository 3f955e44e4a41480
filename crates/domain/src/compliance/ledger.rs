//! The premium of an organisation: what was received, decided and spent, by currency and year, and the days on which
//! more had been spent than received.
//!
//! A date known to the month or the year is read in favour of the organisation where the order counts: what was received
//! counts from its first possible day, what was spent from its last. In sums by year nothing hangs on that.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::certification::{Decided, Received, Spent, State};
use crate::value::id::{CooperativeId, PremiumId};
use crate::value::money::Currency;
use crate::value::{Name, PartialDate, Tally};

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
    fn of<'a>(decided: u128, spendings: impl Iterator<Item = &'a (PremiumId, &'a Spent)>) -> Self {
        let mut budget = Self { decided, ..Self::default() };
        for (id, entry) in spendings {
            budget.spent = budget.spent.saturating_add(u128::from(entry.amount.minor));
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
        let total = |of: fn(&Year) -> u128| years.iter().map(of).fold(0_u128, u128::saturating_add);
        let people = years.iter().fold(Tally::default(), |sum, year| sum.plus(&year.beneficiaries));
        Purse {
            currency,
            received: total(|year| year.received),
            decided: total(|year| year.decided),
            spent: total(|year| year.spent),
            balance: years.last().map_or(0, |year| year.balance),
            beneficiaries: people,
            decisions: self.decisions(currency),
            shortfalls: self.shortfalls(currency, on),
            years,
        }
    }

    fn years(&self, currency: Currency) -> Vec<Year> {
        let mut years: BTreeMap<i32, Year> = BTreeMap::new();
        for (_, entry) in self.received.iter().filter(|(_, entry)| entry.amount.currency == currency) {
            let year = years.entry(entry.on.first().year()).or_default();
            year.received = year.received.saturating_add(u128::from(entry.amount.minor));
        }
        for (_, entry) in &self.decided {
            let decided = decided_in(entry, currency);
            if 0 < decided {
                let year = years.entry(entry.on.first().year()).or_default();
                year.decided = year.decided.saturating_add(decided);
            }
        }
        for (_, entry) in self.spent.iter().filter(|(_, entry)| entry.amount.currency == currency) {
            let year = years.entry(entry.on.first().year()).or_default();
            year.spent = year.spent.saturating_add(u128::from(entry.amount.minor));
            year.beneficiaries = year.beneficiaries.plus(&entry.beneficiaries);
        }
        let mut balance = 0_i128;
        let running = years.into_iter().map(|(number, mut year)| {
            balance = balance.saturating_add(signed(year.received)).saturating_sub(signed(year.spent));
            year.year = number;
            year.balance = balance;
            year
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
            let whole = Budget::of(decided_in(entry, currency), rests.iter());
            let lines = lines_in(entry, currency).into_iter().map(|(purpose, decided)| {
                let paid_from =
                    |(_, spent): &&(PremiumId, &Spent)| entry.line(spent.paid_from()) == Some(purpose);
                (purpose.clone(), Budget::of(decided, rests.iter().filter(paid_from)))
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
        let mut balance = 0_i128;
        for (day, entry) in self.movements(currency, on) {
            match entry {
                Entry::Received(_, received) => {
                    balance = balance.saturating_add(i128::from(received.amount.minor));
                    if 0 <= balance {
                        found.extend(open.take());
                    }
                }
                Entry::Spent(id, spent) => {
                    balance = balance.saturating_sub(i128::from(spent.amount.minor));
                    if balance < 0 {
                        let begins = || Shortfall { from: day, deepest: 0, spent: Vec::new() };
                        let short = open.get_or_insert_with(begins);
                        short.spent.push(id);
                        short.deepest = short.deepest.max(balance.unsigned_abs());
                    }
                }
            }
        }
        found.extend(open);
        found
    }
}

/// How much of a decision is in a currency, in minor units.
fn decided_in(entry: &Decided, currency: Currency) -> u128 {
    let here = entry.lines.iter().filter(|line| line.amount.currency == currency);
    here.fold(0_u128, |sum, line| sum.saturating_add(u128::from(line.amount.minor)))
}

/// How much a decision sets aside in a currency for each of its purposes, in minor units.
fn lines_in(entry: &Decided, currency: Currency) -> Vec<(&Name, u128)> {
    let mut lines: Vec<(&Name, u128)> = Vec::new();
    for line in entry.lines.iter().filter(|line| line.amount.currency == currency) {
        let purpose = entry.line(&line.purpose).unwrap_or(&line.purpose);
        let amount = u128::from(line.amount.minor);
        match lines.iter_mut().find(|(known, _)| *known == purpose) {
            Some((_, sum)) => *sum = sum.saturating_add(amount),
            None => lines.push((purpose, amount)),
        }
    }
    lines
}

fn signed(amount: u128) -> i128 {
    i128::try_from(amount).unwrap_or(i128::MAX)
}
