//! Exact arithmetic against schoolbook arithmetic: long division on digits, and trying one fewer.

use std::cmp::Ordering;

use domain::indicator::participation::measure;
use domain::indicator::{Counts, OrganCount, participation};
use domain::testing::pool;
use domain::testing::value::{any_tally, day};
use domain::value::money::SumError;
use domain::value::{Balance, Currency, Money, Ratio, Sums, Tally};
use proptest::prelude::*;

use super::config;

/// `numerator ÷ denominator` with so many decimals, rounded half up, by long division.
fn long_division(numerator: u64, denominator: u64, decimals: u32) -> String {
    let (mut rest, denominator) = (u128::from(numerator), u128::from(denominator));
    let mut digits: Vec<u8> = (rest / denominator).to_string().bytes().map(|digit| digit - b'0').collect();
    let whole = digits.len();
    rest %= denominator;
    for _ in 0..decimals {
        rest *= 10;
        digits.push(u8::try_from(rest / denominator).unwrap());
        rest %= denominator;
    }
    let mut carry = denominator <= 2 * rest;
    for digit in digits.iter_mut().rev() {
        if carry {
            *digit = (*digit + 1) % 10;
            carry = *digit == 0;
        }
    }
    let mut text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    if 0 < decimals {
        text.insert(whole, '.');
    }
    if carry { format!("1{text}") } else { text }
}

/// Compares by whole parts, then by the inverses of what is left: no product is ever taken.
fn euclid(one: (u64, u64), other: (u64, u64)) -> Ordering {
    let whole = (one.0 / one.1).cmp(&(other.0 / other.1));
    if whole != Ordering::Equal {
        return whole;
    }
    match (one.0 % one.1, other.0 % other.1) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Less,
        (_, 0) => Ordering::Greater,
        (left, right) => euclid((other.1, right), (one.1, left)),
    }
}

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![0_u64..50, 0_u64..100_000, any::<u64>()]
}

proptest! {
    #![proptest_config(config())]

    /// Protects every printed share: it is the long division, rounded half up, with leading zeros and all.
    #[test]
    fn printed_ratios_are_long_divisions(upper in number(), lower in number(), decimals in 0_u32..9) {
        prop_assume!(lower != 0);
        let ratio = Ratio::new(upper, lower).unwrap();
        prop_assert_eq!(ratio.decimal(decimals), long_division(upper, lower, decimals));
        if let Some(hundredfold) = upper.checked_mul(100) {
            prop_assert_eq!(ratio.percent(decimals), long_division(hundredfold, lower, decimals));
        }
    }

    /// Protects every threshold: ratios compare exactly, also where products leave 64 bits.
    #[test]
    fn ratios_compare_exactly(a in number(), b in number(), c in number(), d in number()) {
        prop_assume!(b != 0 && d != 0);
        let (one, other) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
        prop_assert_eq!(one.cmp(&other), euclid((a, b), (c, d)));
        prop_assert_eq!(one == other, one.cmp(&other) == Ordering::Equal);
        prop_assert_eq!(one.cmp(&other), other.cmp(&one).reverse());
    }

    /// Protects quotients of shares: dividing and multiplying again gives the same share.
    #[test]
    fn quotients_are_exact(a in 0_u64..100_000, b in 1_u64..100_000, c in 1_u64..100_000, d in 1_u64..100_000) {
        let (one, other) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
        let quotient = one.divided_by(&other).unwrap();
        let inverse = Ratio::new(d, c).unwrap();
        prop_assert_eq!(quotient.divided_by(&inverse), Some(one));
        prop_assert_eq!(one.divided_by(&Ratio::new(0, b).unwrap()), None);
    }

    /// Protects "women needed": so many are enough, and one fewer is not.
    #[test]
    fn women_needed_are_the_fewest(tally in any_tally()) {
        let (women, known) = (u128::from(tally.women), u128::from(tally.women + tally.men));
        let measured = measure(tally);
        prop_assert_eq!(measured.needed.len(), if known == 0 { 0 } else { 3 });
        for needed in measured.needed {
            let percent = u128::from(needed.percent);
            let by_adding = |more: u128| percent * (known + more) <= 100 * (women + more);
            let by_replacing = |more: u128| percent * known <= 100 * (women + more);
            for (more, enough) in [(needed.by_adding, &by_adding as &dyn Fn(u128) -> bool), (needed.by_replacing, &by_replacing)] {
                prop_assert!(enough(u128::from(more)));
                prop_assert!(more == 0 || !enough(u128::from(more - 1)));
            }
            prop_assert_eq!(needed.reached, by_adding(0));
            prop_assert!(needed.by_replacing <= tally.men);
            prop_assert_eq!(needed.legacy, needed.percent == 30);
        }
    }

    /// Protects balance and parity: the smaller of the two is at least two fifths, and nothing is computed from nobody.
    #[test]
    fn balance_and_parity_follow_the_definition(tally in any_tally()) {
        let measured = measure(tally);
        let (women, men) = (tally.women, tally.men);
        prop_assert_eq!(measured.share.is_ok(), women + men != 0);
        prop_assert_eq!(measured.parity_index.is_ok(), men != 0);
        if women + men != 0 {
            prop_assert_eq!(measured.balanced, Ok(2 * (women + men) <= 5 * women.min(men)));
        }
        prop_assert_eq!(measured.coverage.is_ok(), tally.total() != 0);
    }

    /// Protects proportional seats: the floor and the ceiling of places times the share of women among members.
    #[test]
    fn proportional_seats_are_floor_and_ceiling(members in any_tally(), places in prop::option::of(0_u64..500)) {
        let organ = OrganCount {
            organ: pool::organ(1),
            base: members,
            full: Tally::default(),
            alternates: Tally::default(),
            filled: 0,
            places,
            presidents: Tally::default(),
            has_presidency: false,
        };
        let counts = Counts {
            on: day("2021-11-30"),
            cooperative: None,
            members,
            entitled: members,
            legal_persons: 0,
            organs: vec![organ],
            work: Vec::new(),
        };
        let found = participation(counts).organs.remove(0).proportional;
        let known = members.women + members.men;
        match places.filter(|_| known != 0) {
            None => prop_assert!(found.is_err()),
            Some(places) => {
                let (down, up) = found.unwrap();
                prop_assert!(down * known <= places * members.women && places * members.women <= up * known);
                prop_assert!(up - down <= 1 && (up == down) == ((places * members.women).is_multiple_of(known)));
                prop_assert!(up <= places);
            }
        }
    }

    /// Protects every sum of money: what is added up is told exactly in one currency, never in two, and what leaves the range is an
    /// error, not another number.
    #[test]
    fn money_adds_up(amounts in prop::collection::vec(money(), 0..12), first in money()) {
        let units = |currency: Currency| -> u128 {
            amounts.iter().filter(|one| one.currency == currency).map(|one| u128::from(one.minor)).sum()
        };
        let sums: Sums = amounts.iter().copied().collect();
        let fits = amounts.iter().all(|one| u64::try_from(units(one.currency)).is_ok());
        prop_assert_eq!(sums.checked().is_some(), fits);
        for sum in sums.capped() {
            prop_assert_eq!(u128::from(sum.minor), units(sum.currency).min(u64::MAX.into()));
        }
        let mut total = Ok(first);
        let mut balance = Balance::zero(first.currency);
        let mut plain = 0_i128;
        for (at, amount) in amounts.iter().enumerate() {
            let same = amount.currency == first.currency;
            let moved = if at % 2 == 0 { balance.credit(*amount) } else { balance.debit(*amount) };
            prop_assert_eq!(moved.is_ok(), same);
            if same {
                plain += if at % 2 == 0 { i128::from(amount.minor) } else { -i128::from(amount.minor) };
            } else {
                prop_assert_eq!(moved, Err(SumError::CurrenciesDiffer));
            }
            balance = moved.unwrap_or(balance);
            total = total.and_then(|total: Money| total.checked_add(*amount));
        }
        prop_assert_eq!((balance.minor, balance.is_overdrawn()), (plain, plain < 0));
        match total {
            Ok(total) => prop_assert_eq!(u128::from(total.minor), u128::from(first.minor) + units(first.currency)),
            Err(SumError::CurrenciesDiffer) => {
                prop_assert!(amounts.iter().any(|one| one.currency != first.currency));
            }
            Err(SumError::SumRange) => prop_assert!(u128::from(u64::MAX) < u128::from(first.minor) + units(first.currency)),
        }
        for amount in &amounts {
            if let Ok(sum) = first.checked_add(*amount) {
                prop_assert_eq!(sum.checked_sub(*amount), Ok(first));
            }
            let less = first.checked_sub(*amount).is_ok();
            prop_assert_eq!(less, amount.currency == first.currency && amount.minor <= first.minor);
        }
    }

    /// Protects what people read of an account: a balance is printed as the amount is, with its sign.
    #[test]
    fn a_balance_is_printed_with_its_sign(amount in money()) {
        let nothing = Balance::zero(amount.currency);
        prop_assert_eq!(nothing.credit(amount).unwrap().to_string(), amount.to_string());
        let owed = nothing.debit(amount).unwrap();
        let sign = if amount.minor == 0 { "" } else { "-" };
        prop_assert_eq!(owed.to_string(), format!("{sign}{amount}"));
        prop_assert_eq!(owed.credit(amount), Ok(nothing));
    }
}

fn money() -> impl Strategy<Value = Money> {
    let currency = prop::sample::select(vec!["USD", "PEN", "CLP", "KWD"]);
    let minor = prop_oneof![3 => 0_u64..10_000, 1 => any::<u64>()];
    (currency, minor).prop_map(|(currency, minor)| Money { currency: currency.parse().unwrap(), minor })
}
