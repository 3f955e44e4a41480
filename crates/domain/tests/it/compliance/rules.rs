//! Law as data: the file that is compiled in, what a rule demands, and what of it a statute may change.

use std::cmp::Ordering;

use domain::committee::Kind as Organ;
use domain::compliance::{CheckContext, check_rule};
use domain::cooperative::Kind;
use domain::rule::{Demand, Form, RuleId, RuleSet, RuleSetError, StatutePolicy, least_of};
use domain::testing::statute::{any_demand, share};
use domain::testing::value::day;
use domain::testing::{Story, ask, pool};
use domain::value::{Ratio, text};
use proptest::prelude::{Strategy, proptest};
use proptest::sample::select;
use strum::VariantArray as _;

const LAW: &str = include_str!("../../../src/rule/peru.json");

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

/// Protects the reader of a finding: the file is read, every rule stands in it, demands what its form says, cites its source, and
/// holds once at the most for each kind of organisation on each day.
#[test]
fn every_rule_cites_its_source() {
    let rule_set = RuleSet::read(LAW).unwrap();
    assert_eq!(&rule_set, RuleSet::peru());
    for id in RuleId::VARIANTS {
        let rules: Vec<_> = rule_set.rules().iter().filter(|rule| rule.id == *id).collect();
        assert!(!rules.is_empty(), "{} is in no law", id.code());
        for (at, rule) in rules.iter().enumerate() {
            assert!(!rule.source.law.is_empty(), "{} cites nothing", id.code());
            assert!(rule.until.is_none_or(|until| rule.from < until), "{} never holds", id.code());
            let again = |other: &&domain::rule::Rule| {
                other.holds_on(rule.from)
                    && Kind::VARIANTS.iter().any(|kind| rule.binds(*kind) && other.binds(*kind))
            };
            assert!(!rules.iter().skip(at + 1).any(again), "{} holds twice", id.code());
        }
    }
    let name = rule_set.law(RuleId::NameSaysKind, Kind::Central, None, day("2020-01-01")).unwrap();
    let Some(Demand::Words(words)) = &name.demand else { panic!("there is no rule for names") };
    assert!(words.iter().all(|word| text::fold(word.as_str()) == word.as_str()), "names are compared folded");
}

/// Protects the codes: the form of a demand is called as the log calls it.
#[test]
fn a_form_is_called_as_in_the_log() {
    let codes = Form::VARIANTS.iter().map(|form| form.code());
    assert!(codes.eq(<Demand as strum::VariantNames>::VARIANTS.iter().copied()));
}

/// Protects whoever edits the law: a file that is not one is refused with its reason, and an unknown name is never passed over.
#[test]
fn a_file_that_is_no_pack_is_refused() {
    let refused = |text: &str| RuleSet::read(text).unwrap_err();
    assert!(matches!(refused("{"), RuleSetError::Form(_)));
    assert!(matches!(refused(&LAW.replacen("\"severity\"", "\"gravity\"", 1)), RuleSetError::Form(_)));
    assert!(matches!(refused(&LAW.replacen("registry_entry", "registry_entries", 1)), RuleSetError::Form(_)));
    let elsewhere = refused(&LAW.replacen("\"law\": \"lgc\"", "\"law\": \"lgx\"", 1));
    assert_eq!(elsewhere.to_string(), "registry_entry names the law lgx, which the file does not have");
    let other = refused(&LAW.replacen("{\"holds\": true}", "{\"least\": 1}", 1));
    assert_eq!(other, RuleSetError::AnotherForm { rule: RuleId::RegistryEntry });
    let with = |rule: &str, from: &str, to: &str| {
        let mut lines: Vec<String> = LAW.lines().map(str::to_owned).collect();
        let named = format!("\"rule\": \"{rule}\"");
        let line = lines.iter_mut().find(|line| line.contains(&named)).unwrap();
        assert!(line.contains(from), "{rule}");
        *line = line.replacen(from, to, 1);
        refused(&lines.join("\n"))
    };
    let organs = "\"organs\": [\"board_of_directors\"], ";
    assert_eq!(
        with("registry_entry", "\"law\"", &format!("{organs}\"law\"")),
        RuleSetError::OrgansNeedless { rule: RuleId::RegistryEntry }
    );
    assert_eq!(
        with("members_least", "\"law\"", &format!("{organs}\"law\"")),
        RuleSetError::OrgansNeedless { rule: RuleId::MembersLeast }
    );
    assert_eq!(with("board_offices", organs, ""), RuleSetError::OrgansMissing { rule: RuleId::BoardOffices });
    for leeway in ["\"tighten\"", "\"fixed\""] {
        assert_eq!(with("seats", "\"free\"", leeway), RuleSetError::DemandMissing { rule: RuleId::Seats });
    }
}

/// Protects organs that a second line of a rule is about: they are bound as those of the first, each by its own line.
#[test]
fn every_line_of_a_rule_binds() {
    let first = "{\"rule\": \"harassment_parity\"";
    let of_safety = "{\"rule\": \"harassment_parity\", \"demand\": {\"least_share\": {\"denominator\": 3, \"numerator\": 1}}, \
        \"organs\": [\"safety_committee\"], \"law\": \"safety\", \"article\": \"art. 1\", \"statute\": \"tighten\", \"severity\": \"error\"},";
    let rule_set = RuleSet::read(&LAW.replacen(first, &format!("{of_safety}\n{first}"), 1)).unwrap();
    let on = day("2021-01-01");
    assert_eq!(
        rule_set.organs(RuleId::HarassmentParity, Kind::Primary, on),
        [Organ::SafetyCommittee, Organ::HarassmentCommittee]
    );
    let demanded = |organ| {
        rule_set.law(RuleId::HarassmentParity, Kind::Primary, Some(organ), on).unwrap().demand.clone()
    };
    assert_eq!(demanded(Organ::SafetyCommittee), Some(share(1, 3)));
    assert_eq!(demanded(Organ::HarassmentCommittee), Some(share(1, 2)));
    let story = Story::new().given([
        ask::enrol(1),
        ask::establish_kind(1, 1, Organ::HarassmentCommittee, "2020", [ask::open_places(1, Some(2))]),
        ask::record(1),
        ask::record(2),
        ask::seat(1, 1, 1, "2020", None),
        ask::seat(2, 1, 2, "2020", None),
    ]);
    let asked = CheckContext::of(story.register(), &rule_set, pool::cooperative(1), on).unwrap();
    assert_eq!(check_rule(RuleId::HarassmentParity, &asked).gaps().len(), 1);
}

/// Protects the citation: the date of the act says which text of the law is cited; the substance is the same.
#[test]
fn the_date_of_the_act_chooses_the_text_of_the_law() {
    let cited = |on: &str| {
        let law = RuleSet::peru().law(RuleId::RenewalShare, Kind::Primary, None, day(on));
        law.map(|law| law.source.to_string())
    };
    assert_eq!(cited("1990-12-31"), None);
    assert_eq!(cited("2026-01-24").as_deref(), Some("LGC art. 33(4) (D.S. 074-90-TR)"));
    assert_eq!(cited("2026-01-25").as_deref(), Some("LGC art. 33(4) (D.S. 001-2026-PRODUCE)"));
    let harassment =
        |on: &str| RuleSet::peru().law(RuleId::HarassmentParity, Kind::Primary, None, day(on)).is_some();
    assert!(!harassment("2019-07-22") && harassment("2019-07-23"));
}

/// Protects the words of the law on quorums of shareholders, which cooperatives follow: the vectors of the model's appendix B.
#[test]
fn quorums_are_counted_as_in_the_vectors() {
    let on = day("2024-01-01");
    let organ = Some(domain::committee::Kind::Assembly);
    let least = |rule: RuleId, entitled: u64| {
        let law = RuleSet::peru().law(rule, Kind::Primary, organ, on).unwrap();
        least_of(entitled, &law.demand.as_ref().unwrap().share().unwrap())
    };
    let vectors = [(9, 5, 6, 6), (10, 5, 7, 6), (23, 12, 16, 14), (41, 21, 28, 25), (199, 100, 133, 120)];
    for (entitled, simple, first, second) in vectors {
        assert_eq!(least(RuleId::QuorumFirstCall, entitled), simple, "{entitled}");
        assert_eq!(least(RuleId::QuorumSecondCall, entitled), 0, "{entitled}");
        assert_eq!(least(RuleId::QualifiedFirstCall, entitled), first, "{entitled}");
        assert_eq!(least(RuleId::QualifiedSecondCall, entitled), second, "{entitled}");
    }
}

/// Protects the comparison: what is stricter differs from form to form.
#[test]
fn stricter_is_told_by_form() {
    let order = |one: Demand, other: Demand| one.strictness(&other);
    let (greater, less) = (Some(Ordering::Greater), Some(Ordering::Less));
    assert_eq!(order(share(1, 2), share(1, 3)), greater);
    assert_eq!(order(Demand::From(200), Demand::From(1001)), greater);
    assert_eq!(order(Demand::Most(2), Demand::Most(1)), less);
    assert_eq!(order(Demand::MostMonths(24), Demand::MostMonths(36)), greater);
    assert_eq!(order(Demand::EveryMonths(24), Demand::EveryMonths(12)), less);
    assert_eq!(order(Demand::LeastDays(10), Demand::LeastDays(3)), greater);
    assert_eq!(order(Demand::Degree(4), Demand::Degree(2)), greater);
    assert_eq!(order(Demand::Exactly(5), Demand::Exactly(7)), None);
    assert_eq!(order(Demand::Least(5), Demand::Most(5)), None);
}

proptest! {
    #![proptest_config(crate::properties::config())]

    /// Protects the law: what a rule allows a statute is as strict as itself, where it does not leave it to the statute.
    #[test]
    fn a_rule_allows_nothing_looser(
        (id, demand) in select(RuleId::VARIANTS).prop_flat_map(|id| (proptest::prelude::Just(id), any_demand(id.form()))),
        kind in select(Kind::VARIANTS),
    ) {
        let law = RuleSet::peru().law(id, kind, None, day("2024-01-01"));
        if let Some(law) = law.filter(|law| law.allows(&demand) && law.statute_policy != StatutePolicy::Free) {
            let own = law.demand.as_ref().unwrap();
            assert!(matches!(demand.strictness(own), Some(Ordering::Greater | Ordering::Equal)));
        }
    }
}
