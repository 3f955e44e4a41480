//! Law as data: who may say what, since when, with which source.

use std::cmp::Ordering;

use domain::rule::{Demand, Leeway, Override, Pack, RuleId, Source, least_of};
use domain::testing::pool;
use domain::testing::value::{any_day, day};
use domain::value::{Ratio, text};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use strum::VariantArray as _;

/// Protects the yearly thirds: the vectors of the model's appendix B, rounded up.
#[test]
fn thirds_are_rounded_up() {
    let third = Ratio::new(1, 3).unwrap();
    let vectors = [(3, 1), (4, 2), (5, 2), (6, 2), (7, 3), (8, 3), (9, 3), (10, 4), (11, 4), (12, 4)];
    for (places, least) in vectors {
        assert_eq!(least_of(places, &third), least, "{places} places");
    }
    assert_eq!((least_of(0, &third), least_of(u64::MAX, &third)), (0, u64::MAX.div_ceil(3)));
}

/// Protects the reader of a finding: every rule stands in the pack, cites its source, and never twice on one day.
#[test]
fn every_rule_cites_its_source() {
    let pack = Pack::peru();
    for id in RuleId::VARIANTS {
        let rules: Vec<_> = pack.rules().iter().filter(|rule| rule.id == *id).collect();
        assert!(!rules.is_empty(), "{} is in no law", id.code());
        for (at, rule) in rules.iter().enumerate() {
            assert!(!rule.source.law.is_empty(), "{} cites nothing", id.code());
            assert!(rule.until.is_none_or(|until| rule.from < until), "{} never holds", id.code());
            let twice = rules.iter().skip(at + 1).any(|other| other.holds_on(rule.from));
            assert!(!twice, "{} holds twice on {}", id.code(), rule.from);
        }
    }
    let Some(Demand::Name(names)) =
        pack.law(RuleId::NameSaysKind, day("2020-01-01")).map(|r| r.demand.clone())
    else {
        panic!("there is no rule for names");
    };
    for word in names.iter().flat_map(|(_, words)| words) {
        assert_eq!(text::fold(word), *word, "names are compared folded");
    }
}

/// Protects the citation: the date of the act says which text of the law is cited; the substance is the same.
#[test]
fn the_date_of_the_act_chooses_the_text_of_the_law() {
    let pack = Pack::peru();
    let cited = |on: &str| pack.rule(pool::cooperative(1), RuleId::RenewalShare, day(on)).map(|it| it.source);
    let said = |on: &str| cited(on).map(|source| source.to_string());
    assert_eq!(said("1990-12-31"), None);
    assert_eq!(said("2026-01-24").as_deref(), Some("LGC art. 33(4) (D.S. 074-90-TR)"));
    assert_eq!(said("2026-01-25").as_deref(), Some("LGC art. 33(4) (D.S. 001-2026-PRODUCE)"));
    let harassment = |on: &str| pack.law(RuleId::HarassmentParity, day(on)).is_some();
    assert!(!harassment("2019-07-22") && harassment("2019-07-23"));
}

fn half() -> Demand {
    Demand::LeastShare(Ratio::new(1, 2).unwrap())
}

/// Protects the statute's room: it may renew half each year, not a quarter; it may allow re-election, because the law
/// leaves that to it; and it speaks for its own organisation only.
#[test]
fn a_statute_tightens_or_fills_in() {
    let law = Pack::peru();
    let since = day("2020-01-01");
    let source = || Source::named("Estatuto, art. 40");
    let quarter = Demand::LeastShare(Ratio::new(1, 4).unwrap());
    assert!(Override::new(&law, RuleId::RenewalShare, quarter, source(), since).is_err());
    assert!(Override::new(&law, RuleId::RenewalShare, Demand::Least(9), source(), since).is_err());
    let stricter = Override::new(&law, RuleId::RenewalShare, half(), source(), since).unwrap();
    let free = Override::new(&law, RuleId::NoReelection, Demand::Holds(false), source(), since).unwrap();
    let pack = law.with(pool::cooperative(1), stricter).with(pool::cooperative(1), free);
    let asked =
        |cooperative, rule, on: &str| pack.rule(pool::cooperative(cooperative), rule, day(on)).unwrap();
    assert_eq!(asked(1, RuleId::RenewalShare, "2021-01-01").demand, half());
    assert_eq!(asked(1, RuleId::RenewalShare, "2021-01-01").source.to_string(), "Estatuto, art. 40");
    assert_ne!(asked(1, RuleId::RenewalShare, "2019-12-31").demand, half());
    assert_ne!(asked(2, RuleId::RenewalShare, "2021-01-01").demand, half());
    assert_eq!(asked(1, RuleId::NoReelection, "2021-01-01").demand, Demand::Holds(false));
}

fn any_demand() -> BoxedStrategy<Demand> {
    let share = (0_u64..20, 1_u64..20).prop_filter_map("no share", |(n, d)| Ratio::new(n, d));
    prop_oneof![
        any::<bool>().prop_map(Demand::Holds),
        share.prop_map(Demand::LeastShare),
        (0_u64..2_000).prop_map(Demand::Least),
        (0_u64..5).prop_map(Demand::Most),
        (0_u64..2_000).prop_map(Demand::From),
        (0_u32..40).prop_map(Demand::EveryMonths),
        Just(Demand::Offices(vec![domain::committee::Post::President])),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(crate::properties::config())]

    /// Protects members from their own statute: whatever it says and whenever it is asked, what is in force is as strict
    /// as the law of that day, except where the law itself leaves it free.
    #[test]
    fn a_statute_never_loosens_the_law(
        id in select(RuleId::VARIANTS), demand in any_demand(), from in any_day(), on in any_day(),
    ) {
        let law = Pack::peru();
        let Ok(says) = Override::new(&law, id, demand, Source::named("Estatuto"), from) else { return Ok(()) };
        let pack = Pack::peru().with(pool::cooperative(1), says);
        let found = pack.rule(pool::cooperative(1), id, on);
        match law.law(id, on) {
            None => assert_eq!(found, None),
            Some(rule) => {
                let strictness = found.unwrap().demand.strictness(&rule.demand);
                let is_free = rule.leeway == Leeway::Free && strictness.is_some();
                assert!(is_free || matches!(strictness, Some(Ordering::Greater | Ordering::Equal)));
            }
        }
    }
}
