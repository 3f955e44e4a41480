//! The words that files have for offices, and how many places an office takes. Must not know any format.

use chrono::NaiveDate;
use domain::committee::Post;
use domain::value::hand_over::{Claim, Places, settle};
use domain::value::{Period, text};

const POSTS: [(Post, &[&str]); 7] = [
    (
        Post::President,
        &[
            "president",
            "presidente",
            "presidenta",
            "chair",
            "chairperson",
            "chairman",
            "chairwoman",
            "chairs",
        ],
    ),
    (
        Post::VicePresident,
        &[
            "vice president",
            "vicepresident",
            "vicepresidente",
            "vicepresidenta",
            "vice presidente",
            "vice presidenta",
            "vice chair",
            "deputy chair",
        ],
    ),
    (Post::Secretary, &["secretary", "secretario", "secretaria"]),
    (Post::Treasurer, &["treasurer", "tesorero", "tesorera"]),
    (Post::Member, &["member", "miembro", "vocal", "members"]),
    (Post::Delegate, &["delegate", "delegado", "delegada"]),
    (Post::Manager, &["manager", "gerente", "gerenta"]),
];

/// An office by its code or its usual words; `None` where it is in other words.
pub(crate) fn named_post(words: &str) -> Option<Post> {
    let folded = text::fold(words);
    POSTS.into_iter().find(|(_, known)| known.contains(&folded.as_str())).map(|(post, _)| post)
}

/// Whether a word says that the office stands in for another.
pub(crate) fn is_alternate(word: &str) -> bool {
    matches!(word, "alternate" | "suplente" | "substitute")
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
