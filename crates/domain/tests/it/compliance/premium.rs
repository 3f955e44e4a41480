//! The premium: nothing is spent that was not received and decided without a finding.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::Command;
use domain::certification::{self, Decided, Received, Spent};
use domain::committee::Kind;
use domain::compliance::{FindingCode, Severity, findings, ledger};
use domain::rule::{RuleId, RuleSet};
use domain::testing::ask::certification as ask_for;
use domain::testing::statute::{adopt_statute, line, share, text_of};
use domain::testing::value::{day, label, remark};
use domain::testing::{Story, ask, pool};
use domain::value::{Money, PartialDate, Tally, Weight};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, proptest};

use super::{count, found};

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn received(premium: u32, amount: Money, on: PartialDate, rate: Option<Money>) -> Command {
    let received = Received {
        amount,
        buyer: None,
        cooperative: pool::cooperative(1),
        fine: Weight(1_000_000),
        level: None,
        on,
        rate,
        scheme: pool::scheme(1),
    };
    certification::Command::ReceivePremium { premium: pool::premium(premium), received }.into()
}

fn decided(premium: u32, amount: Money, on: PartialDate) -> Command {
    let decided = Decided {
        cooperative: pool::cooperative(1),
        lines: vec![certification::Line { amount, purpose: label("botiquín") }],
        on,
        organ: pool::organ(1),
        plan: None,
        resolution: remark("Acta 1, acuerdo 1"),
    };
    certification::Command::DecidePremium { premium: pool::premium(premium), decided }.into()
}

fn spent(premium: u32, amount: Money, on: PartialDate, decision: Option<u32>) -> Command {
    let spent = Spent {
        amount,
        beneficiaries: Tally { women: 2, men: 1, ..Tally::default() },
        cooperative: pool::cooperative(1),
        decision: decision.map(pool::premium),
        evidence: Vec::new(),
        line: None,
        on,
        purpose: label("botiquín"),
    };
    certification::Command::SpendPremium { premium: pool::premium(premium), spent }.into()
}

/// A cooperative with a board of five women and a scheme.
fn ground() -> Story {
    let seats = [ask::open_places(1, Some(5))];
    let people = (1..=5).map(ask::record);
    let mandates = (1..=5).map(|number| ask::seat(number, 1, number, "2016", None));
    Story::new()
        .given([ask::enrol(1), ask::establish(1, 1, "2016", seats), ask_for::adopt(1)])
        .given(people)
        .given(mandates)
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// Protects whoever received the premium: money spent before it came in is found, from the day on which it was short, with
/// what was missing at the worst, and also after the balance was mended.
#[test]
fn what_was_spent_before_it_was_received_is_found() {
    let story = ground().given([
        received(1, money("4000.00 USD"), date("2018-05-01"), Some(money("4000.00 USD"))),
        decided(2, money("9000.00 USD"), date("2018-01-01")),
        spent(3, money("1500.00 USD"), date("2018-04-01"), Some(2)),
        spent(4, money("500.00 USD"), date("2018-04-02"), Some(2)),
    ]);
    let short = found(&story, FindingCode::SpentNotReceived, "2020-01-01");
    assert_eq!(short.len(), 1);
    assert_eq!(short[0].on, Some(day("2018-04-01")));
    let records: Vec<_> = short[0].records.iter().map(|record| record.id).collect();
    assert_eq!(records, [*pool::premium(3).uuid(), *pool::premium(4).uuid()]);
    assert_eq!(short[0].figures, [("missing", domain::compliance::Figure::Money(money("2000.00 USD")))]);
    assert_eq!(count(&story, FindingCode::SpentNotReceived, "2018-03-31"), 0);
    let ledger = ledger(story.register().certifications(), pool::cooperative(1), day("2020-01-01"));
    assert_eq!((ledger.purses.len(), ledger.purses[0].balance), (1, 200_000));
}

/// Protects the accounts: currencies are never added up, nor do they cover for each other.
#[test]
fn each_currency_has_a_purse_of_its_own() {
    let story = ground().given([
        received(1, money("4000.00 USD"), date("2018"), None),
        decided(2, money("100.00 PEN"), date("2018")),
        spent(3, money("100.00 PEN"), date("2018-06-01"), Some(2)),
    ]);
    assert_eq!(count(&story, FindingCode::SpentNotReceived, "2019-01-01"), 1);
    assert_eq!(count(&story, FindingCode::SpentBeyondDecision, "2019-01-01"), 0);
}

/// Protects decisions: spending without one, beyond one or before one is found, and so is spending that nothing shows.
#[test]
fn spending_rests_on_a_decision_and_is_shown() {
    let story = ground().given([
        received(1, money("4000.00 USD"), date("2018-01-01"), None),
        decided(2, money("100.00 USD"), date("2018-06-01")),
        spent(3, money("60.00 USD"), date("2018-07-01"), Some(2)),
        spent(4, money("60.00 USD"), date("2018-08-01"), Some(2)),
        spent(5, money("1.00 USD"), date("2018-05-01"), Some(2)),
        spent(6, money("1.00 USD"), date("2018-09-01"), None),
    ]);
    assert_eq!(count(&story, FindingCode::SpentBeyondDecision, "2018-07-31"), 0);
    assert_eq!(count(&story, FindingCode::SpentBeyondDecision, "2018-08-01"), 1);
    assert_eq!(count(&story, FindingCode::SpentBeforeDecision, "2019-01-01"), 1);
    assert_eq!(count(&story, FindingCode::SpentUndecided, "2019-01-01"), 1);
    assert_eq!(count(&story, FindingCode::SpentWithoutEvidence, "2019-01-01"), 4);
}

/// Protects each purpose: what is spent on a line beyond what was decided for it is found from the day on which it is,
/// although the decision as a whole is not used up; a line may be named where what was paid is called otherwise.
#[test]
fn a_line_of_a_decision_is_a_limit() {
    let lines = [("Botiquín", "100.00 USD"), ("Guardería", "500.00 USD")];
    let decision = Decided {
        cooperative: pool::cooperative(1),
        lines: lines
            .map(|(purpose, amount)| certification::Line { amount: money(amount), purpose: label(purpose) })
            .into(),
        on: date("2018-01-01"),
        organ: pool::organ(1),
        plan: None,
        resolution: remark("Acta 2, acuerdo 1"),
    };
    let decision = certification::Command::DecidePremium { premium: pool::premium(2), decided: decision };
    let named = |premium, amount, on, line: &str| match spent(premium, money(amount), date(on), Some(2)) {
        domain::Command::Certification(certification::Command::SpendPremium { premium, mut spent }) => {
            spent.purpose = label("gasas y vendas");
            spent.line = Some(label(line));
            Command::from(certification::Command::SpendPremium { premium, spent })
        }
        other => other,
    };
    let story = ground()
        .given([received(1, money("4000.00 USD"), date("2018-01-01"), None), decision.into()])
        .given([
            spent(3, money("60.00 USD"), date("2018-07-01"), Some(2)),
            named(4, "60.00 USD", "2018-08-01", "BOTIQUIN"),
            named(5, "10.00 USD", "2018-09-01", "botiquín"),
            named(6, "500.00 USD", "2018-09-01", "guarderia"),
        ]);
    let beyond = found(&story, FindingCode::SpentBeyondLine, "2019-01-01");
    assert_eq!(beyond.len(), 1, "500 of 500 is not too much");
    assert_eq!(beyond[0].on, Some(day("2018-08-01")));
    let figure = |amount| domain::compliance::Figure::Money(money(amount));
    let line = domain::compliance::Figure::Text("Botiquín".to_owned());
    let said = [("decided", figure("100.00 USD")), ("spent", figure("130.00 USD")), ("line", line)];
    assert_eq!(beyond[0].figures, said);
    assert_eq!(count(&story, FindingCode::SpentBeyondLine, "2018-07-31"), 0);
    let beyond = found(&story, FindingCode::SpentBeyondDecision, "2019-01-01");
    assert_eq!(beyond.first().and_then(|one| one.on), Some(day("2018-09-01")));
}

/// Protects the assembly: an organ that decides on everything is no premium committee because it decided on a premium.
#[test]
fn an_organ_given_by_law_is_no_premium_committee() {
    let of_the_board = ground().given([decided(2, money("1.00 USD"), date("2018"))]);
    assert_eq!(count(&of_the_board, FindingCode::GroupMissing, "2019-01-01"), 0);
    let of_a_commission = of_the_board.given([ask::correct_organ(1, Kind::Commission)]);
    assert_eq!(count(&of_a_commission, FindingCode::GroupMissing, "2019-01-01"), 5);
}

/// Protects the reading of sums: an amount that is not weight times rate is told, never changed. The vectors of the model's
/// appendix B: a kilogram at 4,000 is 4,000; a quarter at 6,000 is 1,500.
#[test]
fn amounts_are_compared_with_the_rate() {
    let quarter = Weight(250_000).priced(&money("6000.00 USD"));
    assert_eq!(quarter, Some(money("1500.00 USD")));
    let story = ground().given([
        received(1, money("4000.00 USD"), date("2018"), Some(money("4000.00 USD"))),
        received(2, money("4000.01 USD"), date("2018"), Some(money("4000.00 USD"))),
        received(3, money("9.00 USD"), date("2018"), None),
    ]);
    let differs = found(&story, FindingCode::AmountDiffers, "2019-01-01");
    assert_eq!(differs.len(), 1);
    assert_eq!(differs[0].records[0].id, *pool::premium(2).uuid());
}

/// Protects whom the committee stands for: all five groups, and women and men alike.
#[test]
fn a_premium_committee_represents_every_group() {
    let groups = <certification::SocialGroup as strum::VariantArray>::VARIANTS;
    let story = ground()
        .given([ask::correct_organ(1, Kind::PremiumCommittee), decided(2, money("1.00 USD"), date("2018"))])
        .given((1..=4).map(|number| ask_for::state_group(number, Some(groups[number as usize - 1]))));
    let absent = found(&story, FindingCode::GroupMissing, "2019-01-01");
    assert_eq!(absent.len(), 1);
    assert_eq!(absent[0].figures, [("social_group", domain::compliance::Figure::Code(groups[4].code()))]);
    assert_eq!(count(&story, FindingCode::CommitteeUnbalanced, "2019-01-01"), 1);
    let story = story.given([
        ask_for::state_group(5, Some(groups[4])),
        ask::declare(1, Some(domain::value::Gender::Man)),
        ask::declare(2, Some(domain::value::Gender::Man)),
    ]);
    assert_eq!(count(&story, FindingCode::GroupMissing, "2019-01-01"), 0);
    assert_eq!(count(&story, FindingCode::CommitteeUnbalanced, "2019-01-01"), 0);
}

/// Protects the reader of a finding about the committee: a statute that makes the rule stricter is named with what it tightens, and a
/// breach weighs no more than the rule.
#[test]
fn a_finding_about_the_committee_names_both_sources() {
    let half = line(RuleId::Balance, &[], share(1, 2), "art. 70");
    let story = ground().given([
        ask::correct_organ(1, Kind::PremiumCommittee),
        decided(2, money("1.00 USD"), date("2018")),
        ask::declare(1, Some(domain::value::Gender::Man)),
        ask::declare(2, Some(domain::value::Gender::Man)),
    ]);
    assert_eq!(count(&story, FindingCode::CommitteeUnbalanced, "2019-01-01"), 0);
    let story = story.given([adopt_statute(1, text_of(1, "2018-06-01", vec![half]))]);
    let told = found(&story, FindingCode::CommitteeUnbalanced, "2019-01-01");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].on, Some(day("2018-06-01")));
    assert_eq!(told[0].source.as_ref().unwrap().to_string(), "Estatuto art. 70");
    assert_eq!(told[0].beside.as_ref().unwrap().to_string(), "Council of Europe Rec(2003)3");
    let law = include_str!("../../../src/rule/peru.json").lines().map(|text| {
        let is_of_the_committee =
            ["\"premium_groups\"", "\"balance\""].iter().any(|rule| text.contains(rule));
        if is_of_the_committee { text.replace("\"error\"", "\"info\"") } else { text.to_owned() }
    });
    let light = RuleSet::read(&law.collect::<Vec<_>>().join("\n")).unwrap();
    for code in [FindingCode::CommitteeUnbalanced, FindingCode::GroupMissing] {
        let all = findings(story.register(), &light, day("2019-01-01"), day("2019-01-01"));
        let told: Vec<Severity> = all.iter().filter(|it| it.code == code).map(|it| it.severity).collect();
        assert!(!told.is_empty() && told.iter().all(|severity| *severity == Severity::Info), "{code:?}");
    }
}

/// One movement: received or spent, how many cents, in which of two currencies, on which day of two months.
type Movement = (bool, u64, bool, u64);

fn movements() -> impl Strategy<Value = Vec<Movement>> {
    vec((any::<bool>(), 1_u64..500, any::<bool>(), 0_u64..60), 0..14)
}

proptest! {
    #![proptest_config(crate::properties::config())]

    /// Protects the premium itself: on every day on which, added up plainly, more had been spent than received in a
    /// currency, and on no other, a finding says so.
    #[test]
    fn nothing_is_spent_that_was_not_received_without_a_finding(movements in movements()) {
        let first = day("2018-01-01");
        let on = |after: u64| first.checked_add_days(Days::new(after)).unwrap();
        let currency = |usd: bool| if usd { "USD" } else { "PEN" };
        let mut story = ground().given([decided(999, money("900.00 USD"), date("2018"))]);
        for (number, (receives, minor, usd, after)) in (1..).zip(&movements) {
            let amount = Money { currency: currency(*usd).parse().unwrap(), minor: *minor };
            let day = PartialDate::day(on(*after));
            let command = if *receives { received(number, amount, day, None) } else { spent(number, amount, day, None) };
            story.take(&command).unwrap();
        }
        let short = |until: NaiveDate, usd: bool| {
            let sum = |receives: bool| -> u64 {
                let all = movements.iter().filter(|it| it.0 == receives && it.2 == usd && on(it.3) <= until);
                all.map(|it| it.1).sum()
            };
            sum(true) < sum(false)
        };
        let plainly: BTreeSet<(u64, bool)> = (0..61)
            .flat_map(|after| [(after, true), (after, false)])
            .filter(|(after, usd)| short(on(*after), *usd))
            .collect();
        let last = on(60);
        let ledger = ledger(story.register().certifications(), pool::cooperative(1), last);
        let shortfalls = ledger.purses.iter().flat_map(|purse| purse.shortfalls.iter().map(move |it| (purse, it)));
        let told = shortfalls.clone().count();
        assert_eq!(found(&story, FindingCode::SpentNotReceived, &last.to_string()).len(), told);
        // Each shortfall begins on a day on which money is missing, and where money is missing one has begun.
        for (purse, short) in shortfalls.clone() {
            let after = u64::try_from((short.from - first).num_days()).unwrap();
            assert!(plainly.contains(&(after, purse.currency.as_str() == "USD")));
        }
        for (after, usd) in &plainly {
            let begun = shortfalls.clone().any(|(purse, short)| {
                short.from <= on(*after) && purse.currency.as_str() == currency(*usd)
            });
            assert!(begun, "{after} {usd}");
        }
        assert_eq!(plainly.is_empty(), told == 0);
    }
}
