//! Words for the access book of a server, which no crate below the front ends knows together.

use accounts::Rejection;
use accounts::event::kinds;
use accounts::password::PasswordProblem;
use accounts::state::EndReason;
use reports::words::{Lang, Words};
use strum::VariantNames as _;

/// Protects whoever is refused or reads the entries: everything that the access book says has words in each language.
#[test]
fn everything_that_an_access_book_says_has_words() {
    let ids = |prefix: &str, codes: &[&str]| -> Vec<String> {
        codes.iter().map(|code| format!("{prefix}-{}", code.replace(['.', '_'], "-"))).collect()
    };
    let found: Vec<String> = kinds().collect();
    let kinds: Vec<&str> = found.iter().map(String::as_str).collect();
    let all = [
        ids("access-rejection", Rejection::VARIANTS),
        ids("access-rejection", PasswordProblem::VARIANTS),
        ids("access-rejection", &["sign_in_refused", "code_required"]),
        ids("access-entry", &kinds),
        ids("access-end", EndReason::VARIANTS),
        ids("access-by", &["operator", "server"]),
    ]
    .concat();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in &all {
            assert!(words.has(id), "{id}");
            let next = id.starts_with("access-rejection").then(|| words.say_attribute(id, "next", &[]));
            assert!(next.is_none_or(|next| !next.is_empty() && !next.contains('⟨')), "{id}");
        }
    }
}
