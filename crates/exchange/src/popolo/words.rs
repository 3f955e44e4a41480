//! The words that Popolo files use for offices, kinds and identifiers, and the codes that we write ourselves.
//! Must hold no state and decide nothing about a register.

use domain::committee::{self, Post, Rank};
use domain::cooperative;
use domain::value::{Document, Scheme, identifier::IdentifierError, text};

use crate::offices::is_alternate;
pub(super) use crate::offices::named_post;
use crate::vocabulary;

/// What stands before a Popolo id where the register keeps it among a person's keys.
pub(super) const PERSON_KEY: &str = "popolo:";
/// The scheme of a RUC, as the registry of registration agencies names it.
pub(super) const RUC: &str = "PE-RUC";
/// The scheme of an entry in the registry of legal persons.
pub(super) const REGISTRY: &str = "PE-SUNARP";
/// The classification of an event that is a term.
pub(super) const TERM: &str = "legislative period";
/// The role of somebody who simply belongs.
pub(super) const MEMBER: &str = "member";
/// The role of a cooperative in its central.
pub(super) const AFFILIATE: &str = "affiliate";
/// The label of a legal person's membership in a central, which is no affiliation.
pub(super) const LEGAL_PERSON: &str = "legal person";
/// The label of a seat that stands in for a full one.
pub(super) const ALTERNATE: &str = "alternate";
/// The label of a full seat whose words sound like one that stands in.
pub(super) const FULL: &str = "full";
/// The note of a name for short.
pub(super) const ACRONYM: &str = "acronym";
/// The end of what is open although its legislative period has an end.
pub(super) const OPEN_END: &str = "9999-12-31";

/// Whether a role says no more than that somebody belongs.
pub(super) fn is_plain_member(role: Option<&str>) -> bool {
    let says_no_more = |role: &str| role.is_empty() || vocabulary::has("popolo-plain-member", role);
    role.is_none_or(|role| says_no_more(&text::fold(role)))
}

/// An office in whatever words; nothing where there are none that a register can hold.
pub(super) fn post(words: &str) -> Option<Post> {
    named_post(words).or_else(|| Post::new(words).ok())
}

/// Whether the words say that the office stands in for another.
pub(super) fn rank(words: &str) -> Rank {
    let folded = text::fold(words);
    if folded.split(' ').any(is_alternate) { Rank::Alternate } else { Rank::Full }
}

/// The rank that a label means that says nothing else.
pub(super) fn rank_alone(label: &str) -> Option<Rank> {
    match text::fold(label).as_str() {
        word if vocabulary::has("popolo-rank-full", word) => Some(Rank::Full),
        word if is_alternate(word) => Some(Rank::Alternate),
        _ => None,
    }
}

/// The kind of a legal person, from our own codes.
pub(super) fn cooperative_kind(classification: Option<&str>) -> Option<cooperative::Kind> {
    classification?.trim().parse().ok()
}

/// The kind of an organ, from our own codes.
pub(super) fn organ_kind(classification: Option<&str>) -> Option<committee::Kind> {
    classification?.trim().parse().ok()
}

/// What an organ is called where only its kind says it.
pub(super) fn kind_name(kind: committee::Kind) -> String {
    kind.code().replace('_', " ")
}

/// Reads an identifier of a person: a document of a scheme that we know, or a key of another system.
pub(super) fn document(scheme: Option<&str>, identifier: &str) -> Result<Document, IdentifierError> {
    let scheme = scheme.map(str::trim).filter(|scheme| !scheme.is_empty());
    let known = match scheme.map(text::fold).as_deref() {
        Some(scheme) if scheme == "pe dni" || vocabulary::has("popolo-scheme-dni", scheme) => Scheme::Dni,
        Some(scheme) if vocabulary::has("popolo-scheme-foreign-card", scheme) => Scheme::ForeignCard,
        Some(scheme) if vocabulary::has("popolo-scheme-passport", scheme) => Scheme::Passport,
        Some(_) => {
            let identifier = identifier.trim();
            if identifier.is_empty() {
                return Err(IdentifierError::ExternalShape);
            }
            return Document::new(Scheme::External, &format!("{}:{identifier}", scheme.unwrap_or_default()));
        }
        None => Scheme::External,
    };
    Document::new(known, identifier)
}

/// The scheme and the number of a document, as [`document`] reads them back.
pub(super) fn identifier(document: &Document) -> (Option<String>, String) {
    match document.scheme() {
        Scheme::Dni => (Some("PE-DNI".to_owned()), document.to_string()),
        Scheme::ForeignCard => (Some("PE-CE".to_owned()), document.to_string()),
        Scheme::Passport => (Some("passport".to_owned()), document.to_string()),
        Scheme::External => match document.number().split_once(':') {
            Some((scheme, rest)) if comes_back(scheme, rest) => (Some(scheme.to_owned()), rest.to_owned()),
            _ => (None, document.number().to_owned()),
        },
    }
}

/// Whether the two parts are put together again as they were.
fn comes_back(scheme: &str, rest: &str) -> bool {
    let whole = format!("{scheme}:{rest}");
    document(Some(scheme), rest)
        .is_ok_and(|found| found.scheme() == Scheme::External && found.number() == whole)
}
