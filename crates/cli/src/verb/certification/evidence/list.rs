//! Lists of evidence as of the day.

use std::collections::BTreeMap;

use domain::Register;
use domain::certification::{Evidence, Source};
use domain::compliance::EvidenceState;
use domain::value::Digest;
use domain::value::id::{CertificationId, EvidenceId};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Family, Words};

use super::super::table;
use crate::desk::Desk;
use crate::problem::Outcome;
use operations::Problem;

const LISTED: [&str; 9] =
    ["title", "state", "since", "until", "sensitivity", "where", "kept", "requirements_of_evidence", "id"];

/// Whether the files that evidence speaks of are kept, as far as a look at the folder tells; `ayni verify` reads them.
fn sizes(desk: &mut Desk) -> Outcome<BTreeMap<Digest, u64>> {
    let sizes = desk.store()?.file_sizes();
    sizes.map_err(Problem::from)
}

/// All evidence, or that of a certification.
pub(super) fn all(desk: &mut Desk, certification: Option<&String>, cooperative: Option<&String>) -> Outcome {
    let certification =
        certification.map(|one| desk.reading()?.certification(one, cooperative)).transpose()?;
    let kept = sizes(desk)?;
    let reading = desk.reading()?;
    let state = reading.register.certifications();
    let shown = |evidence: &&Evidence| {
        certification.is_none_or(|certification| {
            uses(reading.register, evidence.id).any(|(id, _)| id == certification)
        })
    };
    let records = Records::new(reading.register, reading.words);
    let mut found: Vec<&Evidence> = state.all_evidence().filter(shown).collect();
    found.sort_by_key(|evidence| (domain::value::text::fold(evidence.details.title.as_str()), evidence.id));
    let row = |evidence: &&Evidence| {
        let details = &evidence.details;
        let standing = EvidenceState::on(state, evidence, reading.on).code();
        let used: Vec<String> = uses(reading.register, evidence.id).map(|(_, code)| code).collect();
        vec![
            table::text(Some(&details.title)),
            Cell::code(standing, reading.words.say(&format!("evidence_state-{standing}"))),
            table::date(Some(details.effective.from)),
            table::date(details.effective.until),
            table::term(reading.words, Family::Sensitivity, Some(details.sensitivity.code())),
            table::text(Some(records.evidence_source(&details.source))),
            keeping(reading.words, &details.source, &kept),
            table::text((!used.is_empty()).then(|| used.join(", "))),
            table::text(Some(evidence.id)),
        ]
    };
    let rows = found.iter().map(row).collect();
    table::print(desk, "evidence", &LISTED, rows, None)
}

/// In which certifications and for which requirements evidence is used.
fn uses(register: &Register, evidence: EvidenceId) -> impl Iterator<Item = (CertificationId, String)> {
    register.certifications().certifications().flat_map(move |certification| {
        let used = certification.evidence.iter().filter(move |(_, all)| all.contains(&evidence));
        used.map(|(code, _)| (certification.id, code.to_string()))
    })
}

/// Whether the file is kept; nothing for evidence that is no file.
fn keeping(words: &Words, source: &Source, kept: &BTreeMap<Digest, u64>) -> Cell {
    let Source::File { digest, size, .. } = source else { return Cell::Empty };
    let code = match kept.get(digest) {
        Some(found) if found == size => "kept",
        Some(_) => "differs",
        None => "missing",
    };
    Cell::code(code, words.say(&format!("evidence_file-{code}")))
}

/// One piece of evidence: what it is, where, and what it is used for.
pub(super) fn one(desk: &mut Desk, title: &str) -> Outcome {
    let (kept, stamp) = (sizes(desk)?, desk.stamp()?);
    let reading = desk.reading()?;
    let (words, state) = (reading.words, reading.register.certifications());
    let id = reading.evidence(title)?;
    let evidence = state.evidence(id).ok_or_else(Problem::unforeseen)?;
    let (details, records) = (&evidence.details, Records::new(reading.register, words));
    let standing = EvidenceState::on(state, evidence, reading.on).code();
    let digest = match &details.source {
        Source::File { digest, .. } => Some(digest.to_string()),
        Source::Record { .. } | Source::Paper(_) | Source::Address(_) => None,
    };
    let keeping = match keeping(words, &details.source, &kept) {
        Cell::Code { shown, .. } => Some(shown),
        _ => None,
    };
    let facts = table::facts(
        words,
        [
            ("state", Some(words.say(&format!("evidence_state-{standing}")))),
            ("effective_period", Some(words.period_of(&details.effective))),
            ("sensitivity", Some(words.term(Family::Sensitivity, details.sensitivity.code()))),
            ("where", Some(records.evidence_source(&details.source))),
            ("kept", keeping),
            ("digest", digest),
            ("supersedes", details.supersedes.map(|former| records.evidence(former))),
            ("superseded_by", evidence.superseded_by.map(|newer| records.evidence(newer))),
            ("id", Some(id.to_string())),
        ],
    );
    let row = |(certification, code): (CertificationId, String)| {
        vec![table::text(Some(records.certification(certification))), table::text(Some(code))]
    };
    let rows = uses(reading.register, id).map(row).collect();
    let section = table::section(words, "evidence-uses", &["certification", "requirement"], rows);
    let sections = section.into_iter().collect();
    let title = details.title.to_string();
    desk.print(&Document { title, stamp, facts, sections, ..Document::default() })
}
