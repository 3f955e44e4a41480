//! Which words of tables mean organs, offices and how they are come by: beside each code the id of the words in [`vocabulary`], and
//! how they are looked up; it must not judge.

use domain::committee::{EndReason, Kind, Origin, Post, Rank};

use crate::offices::{is_alternate, named_post};
use crate::roster::words::listed;
use crate::sheet::mapping::fold;
use crate::vocabulary;

const KINDS: &[(Kind, &str)] = &[
    (Kind::Assembly, "cell-organ-kind-assembly"),
    (Kind::BoardOfDirectors, "cell-organ-kind-board-of-directors"),
    (Kind::SupervisoryBoard, "cell-organ-kind-supervisory-board"),
    (Kind::EducationCommittee, "cell-organ-kind-education-committee"),
    (Kind::ElectoralCommittee, "cell-organ-kind-electoral-committee"),
    (Kind::GenderEqualityCommittee, "cell-organ-kind-gender-equality-committee"),
    (Kind::HarassmentCommittee, "cell-organ-kind-harassment-committee"),
    (Kind::SafetyCommittee, "cell-organ-kind-safety-committee"),
    (Kind::PremiumCommittee, "cell-organ-kind-premium-committee"),
    (Kind::Management, "cell-organ-kind-management"),
    (Kind::Commission, "cell-organ-kind-commission"),
    (Kind::Other, "cell-organ-kind-other"),
];

/// The kind of an organ that a text names.
pub(super) fn kind(text: &str) -> Option<Kind> {
    listed(KINDS, &fold(text))
}

/// The name of an office without a holder.
const POSTS: &[(Post, &str)] = &[
    (Post::President, "cell-post-unheld-president"),
    (Post::VicePresident, "cell-post-unheld-vice-president"),
    (Post::Secretary, "cell-post-unheld-secretary"),
    (Post::Treasurer, "cell-post-unheld-treasurer"),
    (Post::Member, "cell-post-unheld-member"),
    (Post::Delegate, "cell-post-unheld-delegate"),
    (Post::Manager, "cell-post-unheld-manager"),
];

/// A post as a cell has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SaidPost {
    /// One that has a code; nothing where it is in the cooperative's own words, or only a number.
    pub(super) named: Option<Post>,
    /// What remains of the cell without rank and number.
    pub(super) own: String,
    /// The rank, where a word of the cell says it.
    pub(super) rank: Option<Rank>,
    /// Whether a number told it from others of the same post.
    pub(super) is_numbered: bool,
}

/// A post in the cooperative's own words as [`post`] reads it back: in quotation marks where it would be read as another.
pub(super) fn written_post(own: &str) -> String {
    let said = post(own);
    let same = said.named.is_none() && said.rank.is_none() && !said.is_numbered && said.own == own;
    if same { own.to_owned() } else { format!("\"{own}\"") }
}

/// What a cell says of a post: `Vocal 2`, `1er. vocal suplente`, `Presidenta`; words in quotation marks are the
/// cooperative's own.
pub(super) fn post(text: &str) -> SaidPost {
    let quoted = text.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if let Some(own) = quoted {
        return SaidPost { named: None, own: own.to_owned(), rank: None, is_numbered: false };
    }
    let code = Post::NAMED.into_iter().find(|post| post.code() == text.trim());
    let (mut rank, mut is_numbered) = (None, false);
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let folded = fold(word);
        if let Some(said) = self::rank(&folded) {
            rank = Some(said);
        } else if is_number(&folded) {
            is_numbered = true;
        } else {
            kept.push(word);
        }
    }
    let own = kept.join(" ");
    let named = code.or_else(|| named_post(&own)).or_else(|| listed(POSTS, &fold(&own)));
    SaidPost { named, own, rank, is_numbered }
}

fn is_number(word: &str) -> bool {
    let roman = ["i", "ii", "iii", "iv", "v"];
    !word.is_empty()
        && (word.bytes().all(|byte| byte.is_ascii_digit())
            || roman.contains(&word)
            || vocabulary::has("cell-ordinal", word))
}

/// The rank that a text says.
pub(super) fn rank(text: &str) -> Option<Rank> {
    let word = fold(text);
    if vocabulary::has("cell-rank-full", &word) {
        Some(Rank::Full)
    } else {
        (vocabulary::has("cell-rank-alternates", &word) || is_alternate(&word)).then_some(Rank::Alternate)
    }
}

const ORIGINS: &[(Origin, &str)] =
    &[(Origin::Election, "cell-origin-election"), (Origin::Appointment, "cell-origin-appointment")];

/// How somebody came by a mandate.
pub(super) fn origin(text: &str) -> Option<Origin> {
    listed(ORIGINS, &fold(text))
}

const ENDS: &[(Option<EndReason>, &str)] = &[
    (None, "cell-end-unsaid"),
    (Some(EndReason::TermExpired), "cell-end-term-expired"),
    (Some(EndReason::Resignation), "cell-end-resignation"),
    (Some(EndReason::Removal), "cell-end-removal"),
    (Some(EndReason::Death), "cell-end-death"),
    (Some(EndReason::MembershipEnded), "cell-end-membership-ended"),
    (Some(EndReason::Replaced), "cell-end-replaced"),
    (Some(EndReason::OrganDissolved), "cell-end-organ-dissolved"),
    (Some(EndReason::Other), "cell-end-other"),
];

/// That a mandate ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended {
    /// Why, where that is said.
    pub(super) reason: Option<EndReason>,
}

/// Whether a text says that a mandate ended, and why.
pub(super) fn end(text: &str) -> Option<Ended> {
    listed(ENDS, &fold(text)).map(|reason| Ended { reason })
}

/// That a mandate ended, where no reason is known.
pub(super) const ENDED: &str = "ended";

/// What stands for a number of places that is not fixed; a lone asterisk is a cell that says nothing.
const NOT_FIXED: &str = "any";

/// The places of a seat: how many, if they are fixed, and whether only members can hold it.
pub(super) type Places = (Option<u32>, bool);

/// Reads the places of a seat, as `ayni committee establish --seat` has them: `3`, `3:open`, `*:open`, and `any`.
pub(super) fn places(text: &str) -> Option<Places> {
    let (number, open) = text.split_once(':').map_or((text, None), |(number, open)| (number, Some(open)));
    let membership = match open.map(fold).as_deref() {
        None => true,
        Some(open) if vocabulary::has("cell-places-open", open) => false,
        Some(_) => return None,
    };
    let number = number.trim();
    if number == "*" || vocabulary::has("cell-places-not-fixed", number) {
        return Some((None, membership));
    }
    Some((Some(number.parse().ok()?), membership))
}

/// Writes the places of a seat.
pub(super) fn written_places((number, membership): Places) -> String {
    let number = number.map_or_else(|| NOT_FIXED.to_owned(), |number| number.to_string());
    if membership { number } else { format!("{number}:open") }
}

/// The years of a label of a term: `2021-2023`, `2021 – 2023`, `Gestión 2021/2023`, or one year alone.
pub(super) fn years(label: &str) -> Option<(i32, Option<i32>)> {
    let folded = fold(label);
    let years: Vec<i32> = folded
        .split(' ')
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1900..2200).contains(year))
        .collect();
    match years.as_slice() {
        [from] => Some((*from, None)),
        [from, until] if from < until => Some((*from, Some(*until))),
        _ => None,
    }
}
