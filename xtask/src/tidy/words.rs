//! Words of the field: `crates/storage` says *transaction*, *snapshot*, *connection*, *pool*, *chunk*, *retry*, and `crates/domain` *decision
//! context*, *lifecycle*, *descendants*, where they once had words of their own. It must not judge what comments say beyond that.

use super::Fault;
use super::tree::Tree;

const FOLDER: &str = "crates/storage/src/";

/// A word that is not used there, and the one that is.
const WORDS: [(&str, &str); 33] = [
    ("Moment", "Transaction"),
    ("Known", "Snapshot"),
    ("Lent", "PooledConnection"),
    ("Shelf", "Pool"),
    ("Reach", "ConnectOptions"),
    ("Appending", "EventWriter"),
    ("Piece", "WriteOp"),
    ("Entries", "LogChunk"),
    ("Stamp", "EventMetadata"),
    ("Touched", "DirtySet"),
    ("handful", "chunk_size"),
    ("HANDFUL", "CHUNK"),
    ("ARMFUL", "FETCH_SIZE"),
    ("STRETCH", "CHUNK_EVENTS"),
    ("leave_open", "into_raw"),
    ("resume", "open_transaction"),
    ("patiently", "retry_with_backoff"),
    ("passes()", "is_transient()"),
    ("remember", "set_setting"),
    ("remembered", "setting"),
    ("recall", "setting"),
    ("residue", "purge_pending"),
    ("scrub", "purge"),
    ("keep_file", "put_blob"),
    ("Kept", "StoredBlob"),
    ("KeptFile", "BlobReader"),
    ("forget_unreferenced", "collect_garbage"),
    ("Forgotten", "GcReport"),
    ("pour", "hash_copy"),
    ("Judged", "PreviewOutcome"),
    ("strangers", "foreign_rows"),
    ("Cell::", "SqlValue::"),
    ("Found::", "SqlValueRef::"),
];

const DOMAIN: &str = "crates/domain/src/";

/// The same of the domain. `Known`, `Why` and `Asked` are words there, too: of dates, of comments, and of who may ask.
const DOMAIN_WORDS: [(&str, &str); 47] = [
    ("Known<", "DecisionContext"),
    ("Known {", "DecisionContext"),
    ("Rejection as Any", "crate::Rejection"),
    ("Event as Any", "crate::Event"),
    ("Command as Any", "crate::Command"),
    ("fn backwards", "ends_before_start"),
    ("Life", "LifecycleState"),
    ("Span", "ActiveInterval"),
    ("terms: Terms", "SchemeDurations"),
    ("required_homes", "required_cooperatives"),
    ("persons.open(", "persons.active("),
    ("cooperatives.bounded(", "cooperatives.until_dissolved("),
    ("cooperatives.existing(", "cooperatives.not_dissolved_before_end("),
    ("fn below(", "descendants"),
    ("Aim", "ExpectedResult"),
    ("Achieve", "RecordActualResult"),
    ("Attend", "RecordAttendance"),
    // What is checked, of whom, and what came of it.
    ("Asked<", "CheckContext"),
    ("Asked::of(", "CheckContext::of("),
    ("fn prove(", "run_check"),
    ("Proof", "Check"),
    ("Flaw", "FindingCode"),
    ("flaw", "code"),
    ("Why::", "NotCheckedReason::"),
    ("enum Why", "NotCheckedReason"),
    ("why: Why", "NotCheckedReason"),
    // Rules of law and of statutes.
    ("Pack", "RuleSet"),
    ("PackError", "RuleSetError"),
    ("pack", "rule_set"),
    ("Leeway", "StatutePolicy"),
    ("leeway", "statute_policy"),
    ("Override", "StatuteRule"),
    ("Loosens", "LooserThanLaw"),
    ("Loosened", "LooserThanLaw"),
    // Conditions of decisions: each is called by what it asks for.
    ("fn alone(", "no_duplicate"),
    ("fn taken(", "step_fits"),
    ("fn without(", "fits_without"),
    ("fn fits(", "sitting_fits"),
    ("fn listed(", "each_listed_once"),
    ("fn unnamed(", "with_names"),
    ("fn lasts(", "length_in_range"),
    ("fn came(", "attendees_of"),
    ("family_ever", "affiliates_ever"),
    ("homes.contains(", "eligible.contains("),
    // Texts by how long they are.
    (": Code", "ShortText"),
    ("type Code", "ShortText"),
    ("Prose", "LongText"),
];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = old_words(tree, FOLDER, &WORDS);
    faults.extend(old_words(tree, DOMAIN, &DOMAIN_WORDS));
    faults
}

fn old_words(tree: &Tree, folder: &str, words: &[(&str, &str)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(folder, ".rs") {
        for (number, line) in (1..).zip(text.lines()) {
            let found = words.iter().filter(|(word, _)| has_word(line, word));
            faults.extend(found.map(|(word, instead)| {
                Fault::new(path, number, format!("`{word}` is not a word here; say `{instead}`"))
            }));
        }
    }
    faults
}

/// Whether a line has this word, not as a part of a longer one. The cells of the standard library are no values of SQL.
fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + word.len()..]);
        let ends_itself = !word.ends_with(|c: char| c.is_alphanumeric());
        let is_longer = is_part(before.chars().next_back()) || !ends_itself && is_part(after.chars().next());
        !is_longer && (word != "Cell::" || !after.starts_with("new("))
    })
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    /// Protects the words: an old one is named with the one to use, parts of other words are none.
    #[test]
    fn an_old_word_is_found() {
        let text =
            "struct Moment;\nlet appending = Momentary;\nerror.passes();\nCell::new(1);\nCell::Null;\n";
        assert_eq!(
            printed(super::check, &[("crates/storage/src/a.rs", text), ("crates/cli/src/b.rs", text)]),
            [
                "crates/storage/src/a.rs:1: `Moment` is not a word here; say `Transaction`",
                "crates/storage/src/a.rs:3: `passes()` is not a word here; say `is_transient()`",
                "crates/storage/src/a.rs:5: `Cell::` is not a word here; say `SqlValue::`",
            ]
        );
    }

    /// Protects the words of the domain, which are others.
    #[test]
    fn an_old_word_of_the_domain_is_found() {
        let text =
            "use crate::rejection::Rejection as Any;\nfn f(known: Known<'_>) {}\n/// Known to the day.\n";
        assert_eq!(
            printed(super::check, &[("crates/domain/src/a.rs", text)]),
            [
                "crates/domain/src/a.rs:1: `Rejection as Any` is not a word here; say `crate::Rejection`",
                "crates/domain/src/a.rs:2: `Known<` is not a word here; say `DecisionContext`",
            ]
        );
    }
}
