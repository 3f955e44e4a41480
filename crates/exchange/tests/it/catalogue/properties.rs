//! Random schemes, written and read again.

use ayni_exchange::catalogue::{Options, read};
use ayni_exchange::oscal::{Over, read_profile, write_catalog, write_profile};
use domain::certification::scheme::{
    AppliesTo, Check, Class, Grade, Header, OnFailure, Profile, Requirement, RequirementCode, Scale, Scheme,
};
use domain::value::text::Text;
use domain::value::{Digest, LongText, PartialDate, Period, Ratio};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use strum::VariantArray;

use super::schemas::breaches;
use super::{only, today};

/// A text that a field can hold, with whatever people write: accents, marks, quotes, braces of OSCAL.
fn text<const MAX: usize>() -> impl Strategy<Value = Text<MAX>> {
    let any = "[ -~áéíóúñÑü«»–—€中\u{301}]{1,40}|\\{\\{ insert: param, x \\}\\}|[*_#`]+";
    any.prop_filter_map("a text", |text| Text::new(&text.chars().take(MAX).collect::<String>()).ok())
}

fn prose() -> impl Strategy<Value = LongText> {
    "[ -~áéíóúñ\n\t]{1,80}".prop_filter_map("a text", |text| LongText::new(&text).ok())
}

fn one_of<T: VariantArray + Copy + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    option::of(select(T::VARIANTS))
}

fn date() -> impl Strategy<Value = PartialDate> {
    const DATES: [&str; 5] = ["2014", "2014-04", "2014-04-05", "2020-12-31", "1999"];
    select(&DATES[..]).prop_map(|date| date.parse().expect("a date"))
}

fn scale() -> impl Strategy<Value = Scale> {
    let mean = option::of((any::<u64>(), 1..u64::MAX).prop_map(|(n, d)| Ratio::new(n, d).expect("a ratio")));
    prop_oneof![
        Just(Scale::Conformity),
        (any::<u8>(), mean, any::<u8>()).prop_map(|(max, mean, pass)| Scale::Rank { max, mean, pass }),
    ]
}

fn header() -> impl Strategy<Value = Header> {
    let grade = (any::<bool>(), text(), option::of(any::<u32>()));
    let grade = grade.prop_map(|(blocks, code, days)| Grade { blocks, code, days });
    let names = (text(), text(), text(), text(), option::of(text()), option::of(text()), option::of(text()));
    let numbers = (option::of(any::<u32>()), option::of(any::<u32>()), option::of(any::<[u8; 32]>()));
    let rest = (vec(grade, 0..4), vec(text(), 0..3), scale(), option::of((date(), option::of(date()))));
    (names, numbers, rest).prop_map(|(names, numbers, rest)| {
        let (code, owner, title, version, language, licence, source) = names;
        let (cycle_months, suspension_months, document) = numbers;
        let (grades, levels, scale, valid) = rest;
        Header {
            code,
            cycle_months,
            document: document.map(Digest),
            grades,
            language,
            levels,
            licence,
            owner,
            scale,
            source,
            suspension_months,
            title,
            valid: valid.map(|(from, until)| Period { from, until }),
            version,
        }
    })
}

/// A requirement without its code; it belongs to one of those before it, or to none.
fn requirement() -> impl Strategy<Value = (Requirement, Option<Index>)> {
    let enums = (one_of::<AppliesTo>(), one_of::<Class>(), one_of::<OnFailure>(), one_of::<Check>());
    let texts = (text::<30>(), text(), option::of(prose()), option::of(text()));
    let topic = prop_oneof![4 => text(), 1 => Just(Text::new("withdrawn").expect("a topic"))];
    let rest =
        (prop::bool::weighted(0.6), vec(topic, 0..3), option::of(any::<u8>()), option::of(any::<Index>()));
    (enums, texts, rest).prop_map(|(enums, texts, rest)| {
        let (applies_to, class, on_failure, proof) = enums;
        let (code, title, text, reference) = texts;
        let (assessable, topics, year_due, parent) = rest;
        let code = RequirementCode::new(code.as_str()).expect("a code");
        let requirement = Requirement {
            applies_to,
            assessable,
            class,
            code,
            on_failure,
            parent: None,
            proof,
            reference,
            text,
            title,
            topics,
            year_due,
        };
        (requirement, parent)
    })
}

/// A scheme whose codes stand once and whose parents stand before their children, in any order otherwise.
fn scheme() -> impl Strategy<Value = Scheme> {
    let profile = (text(), text(), any::<prop::sample::Selector>(), any::<u8>());
    (header(), vec(requirement(), 1..12), vec(profile, 0..3)).prop_map(|(header, parts, profiles)| {
        let mut requirements: Vec<Requirement> = Vec::new();
        for (number, (mut one, parent)) in parts.into_iter().enumerate() {
            if requirements.iter().any(|other| other.code == one.code) {
                one.code = RequirementCode::new(&format!("{} {number}", one.code)).expect("a code");
            }
            one.parent =
                parent.filter(|_| !requirements.is_empty()).map(|of| of.get(&requirements).code.clone());
            requirements.push(one);
        }
        if let Some(first) = requirements.first_mut() {
            first.assessable = true;
        }
        let profiles = profiles.into_iter().map(|(code, title, selector, count)| {
            let codes: Vec<_> = requirements.iter().map(|one| one.code.clone()).collect();
            let selects = (0..count % 5).map(|_| selector.select(&codes).clone()).collect();
            Profile { code, selects, title }
        });
        let profiles = profiles.collect();
        Scheme { header, profiles, requirements }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    /// Protects every scheme on its way through OSCAL: what is written reads the same, writes the same again, and is as
    /// the official schema asks.
    #[test]
    fn a_scheme_reads_as_it_was_written(scheme in scheme()) {
        let text = write_catalog(&scheme, today());
        let again = read(text.as_bytes(), &Options::default());
        let again = again.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(only(&again), &scheme);
        prop_assert_eq!(write_catalog(only(&again), today()), text.clone());
        let breaches = breaches(&text).unwrap_or_default();
        prop_assert!(breaches.is_empty(), "{:#?}", breaches);
    }

    /// Protects profiles: what is written selects the same requirements of the scheme, in the scheme's order.
    #[test]
    fn a_profile_selects_what_was_written(scheme in scheme(), chosen in subsequence((0..12).collect::<Vec<usize>>(), 1..6)) {
        let chosen = chosen.into_iter().filter_map(|at| scheme.requirements.get(at));
        let selects: Vec<RequirementCode> = chosen.map(|one| one.code.clone()).collect();
        prop_assume!(!selects.is_empty());
        let profile = Profile { code: Text::new("first").expect("a code"), selects, title: Text::new("Primero").expect("a title") };
        let text = write_profile(&scheme, &profile, today());
        let (again, unkept) = read_profile(text.as_bytes(), "", &Over { scheme: &scheme, file: "other.json", is_same: &|_| None }).expect("a profile");
        prop_assert_eq!(again, profile);
        prop_assert!(unkept.kinds.is_empty() || unkept.kinds.len() == 1, "{:?}", unkept);
        let breaches = breaches(&text).unwrap_or_default();
        prop_assert!(breaches.is_empty(), "{:#?}", breaches);
    }
}

/// Protects a chain of any depth that is read at all: nesting in the file ends where readers of JSON give up.
#[test]
fn a_deep_chain_reads_as_it_was_written() {
    let shipped = ayni_exchange::catalogue::shipped("craft-2.1").expect("a shipped catalogue");
    let craft = only(&read(shipped.bytes, &Options::default()).expect("a catalogue")).clone();
    let code = |level: usize| RequirementCode::new(&format!("level-{level}")).expect("a code");
    for (depth, headings) in [(1, true), (49, true), (50, false), (51, true), (63, false), (64, true)] {
        let link = |level: usize| Requirement {
            assessable: !headings || level + 1 == depth,
            code: code(level),
            parent: level.checked_sub(1).map(code),
            ..craft.requirements[1].clone()
        };
        let scheme = Scheme { requirements: (0..depth).map(link).collect(), ..craft.clone() };
        let again = read(write_catalog(&scheme, today()).as_bytes(), &Options::default());
        assert_eq!(only(&again.expect("a catalogue")), &scheme, "{depth}");
    }
}
