//! Which words of a roster mean what the register has codes for: beside each code the id of the words in [`vocabulary`], and how
//! they are looked up; it must not judge.

use domain::cooperative::Kind;
use domain::member::{ExitReason, WorkArea};
use domain::value::Scheme;
use domain::value::place::Issuer;
use domain::value::text::TextError;

use crate::sheet::mapping::fold;
use crate::vocabulary;

/// The first entry among whose words the text is.
pub(super) fn listed<T: Clone>(list: &[(T, &str)], folded: &str) -> Option<T> {
    let found = list.iter().find(|(_, words)| vocabulary::has(words, folded));
    found.map(|(code, _)| code.clone())
}

const EXIT_REASONS: &[(ExitReason, &str)] = &[
    (ExitReason::Resignation, "cell-exit-reason-resignation"),
    (ExitReason::Exclusion, "cell-exit-reason-exclusion"),
    (ExitReason::Death, "cell-exit-reason-death"),
    (ExitReason::Transfer, "cell-exit-reason-transfer"),
    (ExitReason::Dissolution, "cell-exit-reason-dissolution"),
];

/// Why a membership ended.
pub(super) fn exit_reason(text: &str) -> Option<ExitReason> {
    listed(EXIT_REASONS, &fold(text))
}

/// What a status says, apart from its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Active,
    Suspended,
    Left,
    Future,
    Applied,
}

const STATUSES: &[(Word, &str)] = &[
    (Word::Active, "cell-status-active"),
    (Word::Suspended, "cell-status-suspended"),
    (Word::Left, "cell-status-left"),
    (Word::Future, "cell-status-future"),
    (Word::Applied, "cell-status-applied"),
];

/// What a status says: its word, and the text of the days that follow it, such as `suspended 2021-03-01/2021-09-01` or
/// `suspendida desde 01/03/2021 hasta 01/09/2021`.
pub(super) fn status(text: &str) -> Option<(Word, Vec<String>)> {
    let text = text.trim();
    if let Some(word) = listed(STATUSES, &fold(text)) {
        return Some((word, Vec::new()));
    }
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (word, days) = text.split_at(at);
    Some((listed(STATUSES, &without_since(word))?, interval(days)))
}

/// What stands between stretches of days in a cell that lists several.
pub(super) const STRETCHES: &str = "; ";

/// What stands for the end of a stretch that has none, as ISO 8601-2 writes it.
pub(super) const OPEN_END: &str = "..";

/// The suspensions in a cell, each as the text of its days: `2012-03-01/2012-09-01; 2020-01-01/..`, or
/// `del 01/03/2012 al 01/09/2012; desde 2020`; `None` where something else stands there.
pub(super) fn suspensions(text: &str) -> Option<Vec<Vec<String>>> {
    let stretches = text.split(STRETCHES.trim()).map(str::trim).filter(|stretch| !stretch.is_empty());
    let days = |stretch: &str| {
        let (word, days) = stretch.split_at(stretch.find(|c: char| c.is_ascii_digit())?);
        let word = without_since(word);
        (word.is_empty() || listed(STATUSES, &word) == Some(Word::Suspended)).then(|| interval(days))
    };
    stretches.map(days).collect()
}

/// The areas of work in a cell, each with the text of its days where it has some: `cocina 2010/2012; mina`. Only a stretch
/// of ISO dates is one, for areas have numbers, too.
pub(super) fn works(text: &str) -> Vec<(&str, Option<Vec<String>>)> {
    let parts = text.split(STRETCHES.trim()).map(str::trim).filter(|part| !part.is_empty());
    let dated = |part| match str::rsplit_once(part, ' ') {
        Some((area, days)) if days.contains('/') => match interval(days) {
            days if days.len() == 2 => (area.trim(), Some(days)),
            _ => (part, None),
        },
        _ => (part, None),
    };
    parts.map(dated).collect()
}

/// A word, folded, without the one that says that a day follows.
fn without_since(word: &str) -> String {
    let folded = fold(word);
    for since in vocabulary::words("cell-since") {
        match folded.strip_suffix(since) {
            Some("") => return String::new(),
            Some(bare) if bare.ends_with(' ') => return bare.trim_end().to_owned(),
            _ => {}
        }
    }
    folded
}

/// The two ends of a stretch of days: ISO with a slash, or parted by a word.
pub(super) fn interval(days: &str) -> Vec<String> {
    let lower = days.to_lowercase();
    for until in vocabulary::words("cell-until").iter().map(|until| format!(" {until} ")) {
        if let (Some((from, _)), Some(at)) = (lower.split_once(&until), lower.find(&until)) {
            let end = lower.get(at + until.len()..).unwrap_or_default();
            return vec![from.trim().to_owned(), end.trim().to_owned()];
        }
    }
    // `2021-03-01/2021-09-01` is a stretch, `01/03/2021` is a day.
    match days.split_once('/') {
        Some((from, until)) if is_iso(from) && (is_iso(until) || is_open(until)) => {
            vec![from.trim().to_owned(), until.trim().to_owned()]
        }
        _ => vec![days.trim().to_owned()],
    }
}

/// Whether the text has the shape of a date in ISO 8601, whether or not there is such a day.
fn is_iso(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let long = |(at, part): (usize, &&str)| part.len() == if at == 0 { 4 } else { 2 };
    parts.len() <= 3 && parts.iter().all(digits) && parts.iter().enumerate().all(long)
}

/// Whether the cell of a name says that the data of the person were erased. No name stands in brackets.
pub(super) fn is_erased(name: &str) -> bool {
    name.starts_with('(') && name.ends_with(')') && vocabulary::has("cell-erased", &fold(name))
}

/// Whether the cell of a name says that nobody holds the seat.
pub(super) fn is_vacant(name: &str) -> bool {
    vocabulary::has("cell-vacant", &fold(name))
}

/// Whether a stretch ends so that it has no end.
pub(super) fn is_open(until: &str) -> bool {
    matches!(until.trim(), "" | OPEN_END)
}

const AREAS: &[(WorkArea, &str)] = &[
    (WorkArea::Warehouse, "cell-work-area-warehouse"),
    (WorkArea::Kitchen, "cell-work-area-kitchen"),
    (WorkArea::Accounting, "cell-work-area-accounting"),
    (WorkArea::Nursing, "cell-work-area-nursing"),
    (WorkArea::Mining, "cell-work-area-mining"),
    (WorkArea::Processing, "cell-work-area-processing"),
    (WorkArea::OreSelection, "cell-work-area-ore-selection"),
    (WorkArea::Administration, "cell-work-area-administration"),
    (WorkArea::Security, "cell-work-area-security"),
    (WorkArea::Transport, "cell-work-area-transport"),
    (WorkArea::Cleaning, "cell-work-area-cleaning"),
];

/// The area of work: one that has a code, or another in the words of the roster.
pub(super) fn area(text: &str) -> Result<WorkArea, TextError> {
    listed(AREAS, &fold(text)).map_or_else(|| WorkArea::new(text), Ok)
}

/// Whether a roster writes both areas alike.
pub(crate) fn same_area(one: &WorkArea, other: &WorkArea) -> bool {
    one == other || area(one.code()).is_ok_and(|one| area(other.code()).is_ok_and(|other| one == other))
}

const KINDS: &[(Kind, &str)] = &[
    (Kind::Primary, "cell-cooperative-kind-primary"),
    (Kind::Central, "cell-cooperative-kind-central"),
    (Kind::Federation, "cell-cooperative-kind-federation"),
    (Kind::CivilAssociation, "cell-cooperative-kind-civil-association"),
    (Kind::Company, "cell-cooperative-kind-company"),
    (Kind::Other, "cell-cooperative-kind-other"),
];

/// What kind of legal person an organisation is.
pub(super) fn kind(text: &str) -> Option<Kind> {
    listed(KINDS, &fold(text))
}

const DOCUMENT_TYPES: &[(Scheme, &str)] = &[
    (Scheme::Dni, "cell-document-dni"),
    (Scheme::ForeignCard, "cell-document-foreign-card"),
    (Scheme::Passport, "cell-document-passport"),
];

/// What kind of document a roster says it is.
pub(super) fn document_type(text: &str) -> Option<Scheme> {
    listed(DOCUMENT_TYPES, &fold(text))
}

/// What kind of document a number looks like, its decoration taken off.
pub(super) fn document_form(number: &str) -> Option<Scheme> {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    // A word is no number.
    let numbered = number.bytes().any(|byte| byte.is_ascii_digit());
    match number.len() {
        7 | 8 if digits => Some(Scheme::Dni),
        9..=12 if digits => Some(Scheme::ForeignCard),
        4..=20 if numbered && number.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !digits => {
            Some(Scheme::Passport)
        }
        _ => None,
    }
}

/// Who issued a place code that says so, such as `INEI 211002`, and the code.
pub(super) fn place_code(text: &str) -> Option<(Issuer, String)> {
    let folded = fold(text);
    let (issuer, code) = folded.split_once(' ')?;
    issuer.parse().ok().map(|issuer| (issuer, code.to_owned()))
}
