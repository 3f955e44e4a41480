//! The premium: nothing is spent that was not received and decided, what was spent is shown, and whoever decides stands for
//! all. Recorded all the same where it happened.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Finding, since};
use crate::certification::{Received, Spent};
use crate::compliance::check::{CheckContext, check_rule, unbalanced};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::ledger::{Budget, Ledger, Purse, ledger};
use crate::register::Register;
use crate::rule::{RuleId, RuleSet, Source};
use crate::value::id::{CooperativeId, PremiumId, SchemeId};
use crate::value::{Money, Name};

pub(super) fn find(register: &Register, rule_set: &RuleSet, on: NaiveDate, found: &mut Vec<Finding>) {
    let state = register.certifications();
    let received = state.received().map(|(_, entry)| entry.cooperative);
    let spent = state.spent().map(|(_, entry)| entry.cooperative);
    let decided = state.decided().map(|(_, entry)| entry.cooperative);
    let everybody: BTreeSet<CooperativeId> = received.chain(spent).chain(decided).collect();
    for cooperative in everybody {
        let ledger = ledger(state, cooperative, on);
        for purse in &ledger.purses {
            not_received(&ledger, purse, found);
            beyond_decision(&ledger, purse, found);
        }
        committee(register, rule_set, cooperative, on, found);
    }
    for (id, entry) in state.spent().filter(|(_, entry)| entry.on.first() <= on) {
        spending(register, id, entry, found);
    }
    for (id, entry) in state.received().filter(|(_, entry)| entry.on.first() <= on) {
        found.extend(amount(register, id, entry));
    }
}

fn money(purse: &Purse, minor: u128) -> Figure {
    Figure::Money(Money { currency: purse.currency, minor: u64::try_from(minor).unwrap_or(u64::MAX) })
}

/// More was spent than had been received, on some day.
fn not_received(ledger: &Ledger, purse: &Purse, found: &mut Vec<Finding>) {
    for short in &purse.shortfalls {
        let gap = Gap::of(FindingCode::SpentNotReceived, short.spent.iter().copied())
            .with("missing", money(purse, short.deepest));
        found.push(Finding::of(gap, ledger.cooperative, short.from, None));
    }
}

/// More was spent on a decision, or on one of its lines, than was decided in that currency.
fn beyond_decision(ledger: &Ledger, purse: &Purse, found: &mut Vec<Finding>) {
    let mut say = |code: FindingCode, decision: PremiumId, budget: &Budget, line: Option<&Name>| {
        if budget.exceeded.is_none() {
            return;
        }
        let records = core::iter::once(decision).chain(budget.spendings.iter().copied());
        let mut gap = Gap::of(code, records)
            .with("decided", money(purse, budget.decided))
            .with("spent", money(purse, budget.spent));
        if let Some(line) = line {
            gap = gap.with("line", Figure::Text(line.to_string()));
        }
        found.push(Finding::of(gap, ledger.cooperative, budget.exceeded, None));
    };
    for decision in &purse.decisions {
        say(FindingCode::SpentBeyondDecision, decision.id, &decision.whole, None);
        // What is the whole of a decision is said of the decision.
        for (line, budget) in decision.lines.iter().filter(|_| 1 < decision.lines.len()) {
            say(FindingCode::SpentBeyondLine, decision.id, budget, Some(line));
        }
    }
}

fn spending(register: &Register, id: PremiumId, entry: &Spent, found: &mut Vec<Finding>) {
    let day = entry.on.first();
    let mut say = |gap: Gap| {
        let gap = gap.with("amount", Figure::Money(entry.amount));
        found.push(Finding::of(gap, entry.cooperative, day, None));
    };
    let mut decided = register.certifications().decided();
    match entry.decision.map(|decision| (decision, decided.find(|(other, _)| *other == decision))) {
        None | Some((_, None)) => say(Gap::of(FindingCode::SpentUndecided, [id])),
        Some((decision, Some((_, made)))) if entry.on.last() < made.on.first() => {
            let gap = Gap::of(FindingCode::SpentBeforeDecision, [id, decision]);
            say(gap.with("decided_on", Figure::Date(made.on)));
        }
        Some((_, Some(_))) => {}
    }
    if entry.evidence.is_empty() {
        say(Gap::of(FindingCode::SpentWithoutEvidence, [id]));
    }
}

/// What was received is not the weight times the rate.
fn amount(register: &Register, id: PremiumId, entry: &Received) -> Option<Finding> {
    let expected = entry.fine.priced(entry.rate.as_ref()?)?;
    if expected == entry.amount {
        return None;
    }
    let gap = Gap::of(FindingCode::AmountDiffers, [id])
        .with("amount", Figure::Money(entry.amount))
        .with("expected", Figure::Money(expected))
        .with("grams", Figure::Text(entry.fine.to_string()));
    let source = scheme(register, entry.scheme);
    Some(Finding::of(gap, entry.cooperative, entry.on.first(), source))
}

fn scheme(register: &Register, scheme: SchemeId) -> Option<Source> {
    register.certifications().scheme(scheme).map(|scheme| Source::named(scheme.header.title.as_str()))
}

/// Whoever decides stands for every group, and women and men sit there alike.
fn committee(
    register: &Register,
    rule_set: &RuleSet,
    cooperative: CooperativeId,
    on: NaiveDate,
    found: &mut Vec<Finding>,
) {
    let Some(asked) = CheckContext::of(register, rule_set, cooperative, on) else { return };
    let groups = check_rule(RuleId::PremiumGroups, &asked);
    let absent = groups.gaps().iter().cloned();
    let decided = register.certifications().decided().map(|(_, entry)| entry.on.first());
    let days: Vec<NaiveDate> = since::of_organs(register, cooperative).into_iter().chain(decided).collect();
    let since = |id: RuleId, gaps: &dyn Fn(&CheckContext<'_>) -> Vec<Gap>, gap: &Gap| {
        let days = days.iter().copied().chain(since::of_texts(&asked, id));
        since::unbroken(days, on, |day| {
            gaps(&asked.at(day)).iter().any(|other| other.is_about_the_same_as(gap))
        })
    };
    let groups_absent = |asked: &CheckContext<'_>| check_rule(RuleId::PremiumGroups, asked).gaps().to_vec();
    found.extend(absent.map(|gap| {
        let since = since(RuleId::PremiumGroups, &groups_absent, &gap);
        Finding::of_rule(gap, cooperative, since, asked.rule(RuleId::PremiumGroups))
    }));
    let uneven = unbalanced(&asked).into_iter();
    found.extend(uneven.map(|gap| {
        let since = since(RuleId::Balance, &|asked| unbalanced(asked), &gap);
        Finding::of_rule(gap, cooperative, since, asked.rule(RuleId::Balance))
    }));
}
