//! Whatever follows from a register can be said: every code of it has words in both languages, and no words are kept for
//! codes that are no more.

use std::{collections::BTreeSet, fs, path::Path};

use ayni_reports::report::DutyKind;
use ayni_reports::words::{Lang, Words};
use domain::{
    calendar::DueKind,
    compliance::{
        ActionState, Due, EvidenceState, FindingCode, FindingState, Missing, NotCheckedReason, Severity,
    },
};
use strum::VariantArray;

fn codes<T: VariantArray + Copy + Into<&'static str> + 'static>(prefix: &str) -> Vec<String> {
    T::VARIANTS.iter().map(|variant| format!("{prefix}-{}", (*variant).into())).collect()
}

fn all() -> Vec<String> {
    let mut all = codes::<FindingCode>("flaw");
    all.extend(codes::<NotCheckedReason>("why"));
    all.extend(codes::<DueKind>("due"));
    all.extend(
        DutyKind::ALL.iter().flat_map(|kind| ["due", "duty"].map(|of| format!("{of}-{}", kind.code()))),
    );
    all.extend(codes::<Due>("due_when"));
    all.extend(codes::<Missing>("missing"));
    all.extend(codes::<EvidenceState>("evidence-state"));
    all.extend(codes::<FindingState>("finding-state"));
    all.extend(codes::<ActionState>("action-state"));
    all.extend(codes::<Severity>("fact-compliance-severity"));
    all.extend(codes::<Severity>("section-compliance-severity"));
    all.extend(codes::<FindingState>("fact-compliance-findings"));
    let verdicts = ["proven", "not_proven", "not_applicable", "not_computable"];
    all.extend(verdicts.map(|code| format!("verdict-proof-{code}")));
    all
}

/// Nobody meets a bare code among findings, proofs or due dates.
#[test]
fn every_code_has_words() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in all() {
            assert!(words.has(&id), "{lang:?} has no words for {id}");
        }
    }
}

/// Words of flaws and reasons that nothing says any more are gone.
#[test]
fn no_words_are_left_over() {
    let known: BTreeSet<String> = all().into_iter().collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/es/compliance.ftl");
    let text = fs::read_to_string(path).unwrap();
    let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    let ours = ids.filter(|id| id.starts_with("flaw-") || id.starts_with("why-") || id.starts_with("due"));
    let left: Vec<&str> = ours.filter(|id| !known.contains(*id)).collect();
    assert_eq!(left, [""; 0]);
}
