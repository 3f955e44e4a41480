//! The words that files have for offices, and how many places an office takes. Must not know any format.

use chrono::NaiveDate;
use domain::committee::Post;
use domain::value::hand_over::{Claim, Places, settle};
use domain::value::{Period, text};

use crate::vocabulary;

/// Beside each office the id of its usual words.
const POSTS: [(Post, &str); 7] = [
    (Post::President, "cell-post-president"),
    (Post::VicePresident, "cell-post-vice-president"),
    (Post::Secretary, "cell-post-secretary"),
    (Post::Treasurer, "cell-post-treasurer"),
    (Post::Member, "cell-post-member"),
    (Post::Delegate, "cell-post-delegate"),
    (Post::Manager, "cell-post-manager"),
];

/// An office by its code or its usual words; `None` where it is in other words.
pub(crate) fn named_post(words: &str) -> Option<Post> {
    let folded = text::fold(words);
    POSTS.into_iter().find(|(_, known)| vocabulary::has(known, &folded)).map(|(post, _)| post)
}

/// Whether a word says that the office stands in for another.
pub(crate) fn is_alternate(word: &str) -> bool {
    vocabulary::has("cell-rank-alternate", word)
}

/// One place, on every day.
struct OnePlace;

impl Places for OnePlace {
    fn on(&self, _: NaiveDate) -> Option<u32> {
        Some(1)
    }

    fn changes(&self) -> Vec<NaiveDate> {
        Vec::new()
    }
}

/// Whether two of those who hold an office surely hold it on the same day.
pub(crate) fn is_shared(held: &[Period]) -> bool {
    let claims = held.iter().enumerate().map(|(holder, period)| Claim { holder, period: *period });
    settle(&claims.collect::<Vec<_>>(), &OnePlace).is_err()
}
