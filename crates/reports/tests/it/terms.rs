//! Every code of the domain has words in both languages, and no words are kept for codes that are no more.

use std::{collections::BTreeSet, fs, path::Path};

use ayni_reports::report::Listed;
use ayni_reports::words::{Family, Lang, Words};
use domain::{
    authority::Role,
    certification::{
        self, AuditKind, Conformity, Outcome, Sensitivity, SocialGroup, StepKind, WorkStatus,
        scheme::{AppliesTo, Check, Class, OnFailure, Relationship},
    },
    committee::{self, BasisKind, EndReason, Origin, Post, Rank},
    compliance::Severity,
    cooperative,
    indicator::{Missing, NotComputable},
    member::{ExitReason, Status, WorkArea},
    person::Relation,
    programme::{GroupRole, PartnerRole, Tie, Topic},
    value::{Gender, Scheme, place::Issuer},
};
use strum::{VariantArray, VariantNames};

fn codes<T: VariantArray + Copy + Into<&'static str> + 'static>() -> BTreeSet<String> {
    T::VARIANTS.iter().map(|variant| (*variant).into().to_owned()).collect()
}

fn families() -> Vec<(Family, BTreeSet<String>)> {
    vec![
        (Family::AppliesTo, codes::<AppliesTo>()),
        (Family::Audit, codes::<AuditKind>()),
        (Family::Certification, codes::<certification::Status>()),
        (Family::Class, codes::<Class>()),
        (Family::Conformity, conformities()),
        (Family::OnFailure, codes::<OnFailure>()),
        (Family::Outcome, codes::<Outcome>()),
        (Family::Check, codes::<Check>()),
        (Family::Relationship, codes::<Relationship>()),
        (Family::Sensitivity, codes::<Sensitivity>()),
        (Family::SocialGroup, codes::<SocialGroup>()),
        (Family::Step, StepKind::VARIANTS.iter().map(|code| (*code).to_owned()).collect()),
        (Family::Listed, Listed::ALL.iter().map(|listed| listed.code().to_owned()).collect()),
        (Family::Severity, codes::<Severity>()),
        (Family::WorkStatus, codes::<WorkStatus>()),
        (Family::GroupRole, codes::<GroupRole>()),
        (Family::PartnerRole, codes::<PartnerRole>()),
        (Family::Tie, codes::<Tie>()),
        (Family::Topic, Topic::NAMED.iter().map(|topic| topic.code().to_owned()).collect()),
        (Family::GenderRule, codes::<domain::equality::GenderRuleKind>()),
        (Family::Basis, codes::<BasisKind>()),
        (Family::Cooperative, codes::<cooperative::Kind>()),
        (Family::Entry, codes::<Origin>()),
        (Family::Exit, codes::<ExitReason>()),
        (Family::Gender, codes::<Gender>()),
        (Family::Issuer, codes::<Issuer>()),
        (Family::Kinship, codes::<Relation>()),
        (Family::MandateEnd, codes::<EndReason>()),
        (Family::Member, BTreeSet::from(["member".to_owned()])),
        (Family::Organ, codes::<committee::Kind>()),
        (Family::Post, Post::NAMED.iter().map(|post| post.code().to_owned()).collect()),
        (Family::Rank, codes::<Rank>()),
        (Family::Role, codes::<Role>()),
        (Family::Rule, codes::<domain::rule::RuleId>()),
        (Family::Scheme, codes::<Scheme>()),
        (Family::Status, codes::<Status>()),
        (Family::Work, WorkArea::NAMED.iter().map(|area| area.code().to_owned()).collect()),
    ]
}

/// The codes of what an audit may say: the enumeration holds grades and ranks, so it cannot list itself.
fn conformities() -> BTreeSet<String> {
    let grade = domain::value::ShortText::new("minor").unwrap();
    let all = [
        Conformity::Conforming,
        Conformity::Observation,
        Conformity::NonConforming(grade),
        Conformity::Rank(1),
        Conformity::NotApplicable,
    ];
    all.iter().map(|conformity| conformity.code().to_owned()).collect()
}

/// The codes that have words in a family, in the terms of all areas or in those of its own area.
fn worded(lang: Lang, family: Family) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words").join(lang.code());
    let start = format!("{}-", family.prefix());
    let files = ["terms.ftl", "certification.ftl", "programme.ftl", "equality.ftl", "statute.ftl"];
    let text = files.map(|file| fs::read_to_string(folder.join(file)).unwrap()).concat();
    let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    ids.filter_map(|id| id.strip_prefix(&start)).map(str::to_owned).collect()
}

/// A code that the domain gains shows words, not `⟨…⟩`; one that it loses takes its words with it.
#[test]
fn every_code_has_words_and_no_words_are_left_over() {
    // One that falls back to another language has what it has.
    for lang in Lang::ALL.into_iter().filter(|lang| lang.fallback().is_none()) {
        for (family, codes) in families() {
            assert_eq!(worded(lang, family), codes, "{lang:?} {family:?}");
        }
    }
}

/// "Not computable" always says why.
#[test]
fn every_reason_has_words() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let missing = Missing::VARIANTS.iter().map(|missing| <&str>::from(*missing));
        let reasons = NotComputable::VARIANTS.iter().copied().filter(|code| *code != "input_not_kept");
        for code in reasons.chain(missing) {
            assert!(words.has(&format!("reason-{code}")), "{lang:?} {code}");
        }
    }
}

/// What a cooperative says in its own words stays as it is; offices and kin follow the person in Spanish.
#[test]
fn own_words_stay_and_forms_follow_the_person() {
    let words = Words::new(Lang::Es);
    let own = Post::new("vocal de actas").unwrap();
    assert_eq!(words.post(&own, Some(Gender::Woman)), "vocal de actas");
    assert_eq!(words.post(&Post::President, Some(Gender::Woman)), "presidenta");
    assert_eq!(words.post(&Post::President, None), "presidencia");
    assert_eq!(words.area(&WorkArea::new("lavandería").unwrap()), "lavandería");
    assert_eq!(words.area(&WorkArea::Kitchen), "cocina");
    assert_eq!(words.term_for(Family::Kinship, "child", Some("woman")), "hija");
    assert_eq!(words.term_for(Family::Kinship, "child", Some("man")), "hijo");
}
