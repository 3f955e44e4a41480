//! The language of what a request is told. It is said, in this order: by the address (`lang`), by an earlier choice of a reader of pages, by
//! `Accept-Language`, and by the account; where nobody says, it is Spanish. On pages the account goes before `Accept-Language`, which
//! browsers send unasked; a program sends it because it wants to.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Uri};
use reports::words::Lang;

use crate::accept::weighed;
use crate::access::valued;

/// The name of the cookie that remembers which language a reader of pages chose.
const CHOSEN: &str = "ayni-lang";

/// The languages that a request asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// By its address.
    address: Option<Lang>,
    /// By the cookie of an earlier choice.
    chosen: Option<Lang>,
    /// By `Accept-Language`.
    accepted: Option<Lang>,
}

impl Wanted {
    /// What the head of a request says.
    pub(crate) fn of(headers: &HeaderMap, uri: &Uri) -> Self {
        let chosen = valued(headers, &[CHOSEN]).and_then(|lang| lang.parse().ok());
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let accepted = by_preference(accepted).into_iter().find_map(|name| name.parse().ok());
        Self { address: in_address(uri), chosen, accepted }
    }

    /// The language of data and problems, for an account with a language of its own or for somebody without one.
    pub(crate) fn for_programs(self, own: Option<Lang>) -> Lang {
        self.address.or(self.accepted).or(own).unwrap_or_default()
    }

    /// The language of a page.
    pub(crate) fn for_pages(self, own: Option<Lang>) -> Lang {
        self.address.or(self.chosen).or(own).or(self.accepted).unwrap_or_default()
    }
}

/// The cookie that remembers the language that an address asks for; nothing where it asks for none that is known.
pub(crate) fn cookie(uri: &Uri) -> Option<String> {
    let lang = in_address(uri)?;
    Some(format!("{CHOSEN}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000", lang.code()))
}

fn in_address(uri: &Uri) -> Option<Lang> {
    let query = uri.query().unwrap_or_default().as_bytes();
    form_urlencoded::parse(query).find(|(name, _)| name == "lang")?.1.parse().ok()
}

/// The languages of `Accept-Language`, the most wanted first; those that are not wanted at all are left out.
fn by_preference(accepted: &str) -> Vec<&str> {
    let mut wanted: Vec<(&str, f32)> = accepted.split(',').map(weighed).collect();
    wanted.retain(|(name, weight)| !name.is_empty() && 0.0 < *weight);
    wanted.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    wanted.into_iter().map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE;
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn wanted(address: &'static str, headers: &[(HeaderName, &'static str)]) -> Wanted {
        let pairs = headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value)));
        Wanted::of(&pairs.collect(), &Uri::from_static(address))
    }

    /// Protects account holders at browsers that speak another language: what they chose counts, then their own language.
    #[test]
    fn an_account_is_spoken_to_in_its_language() {
        let english = (ACCEPT_LANGUAGE, "en");
        let of = |address, headers: &[_]| wanted(address, headers).for_pages(Some(Lang::Es));
        assert_eq!(of("/r/demo", std::slice::from_ref(&english)), Lang::Es);
        assert_eq!(of("/r/demo?lang=en", &[]), Lang::En);
        assert_eq!(of("/r/demo", &[english.clone(), (COOKIE, "ayni-lang=en")]), Lang::En);
        assert_eq!(wanted("/", &[english]).for_pages(None), Lang::En);
    }

    /// Protects account holders whose programs name no language: they are spoken to in that of the account. One that names one means it.
    #[test]
    fn a_program_is_spoken_to_in_the_language_of_its_account() {
        let of = |address, headers: &[_]| wanted(address, headers).for_programs(Some(Lang::En));
        assert_eq!(of("/v1/me", &[]), Lang::En);
        assert_eq!(of("/v1/me", &[(COOKIE, "ayni-lang=es")]), Lang::En);
        assert_eq!(of("/v1/me", &[(ACCEPT_LANGUAGE, "es-PE")]), Lang::Es);
        assert_eq!(of("/v1/me?lang=es", &[(ACCEPT_LANGUAGE, "en")]), Lang::Es);
        assert_eq!(of("/v1/me?lang=xx", &[(ACCEPT_LANGUAGE, "yy")]), Lang::En);
        assert_eq!(wanted("/v1/me", &[]).for_programs(None), Lang::Es);
    }

    /// Protects readers whose browser names several languages.
    #[test]
    fn the_most_wanted_language_that_is_known_is_taken() {
        for (address, accepted, taken) in [
            ("/", "", Lang::Es),
            ("/", "en-GB,en;q=0.9", Lang::En),
            ("/", "en;q=0.3, es-PE;q=0.8", Lang::Es),
            ("/", "xx, yy;q=0.9, en;q=0.1", Lang::En),
            ("/", "es;q=0, en;q=0.1", Lang::En),
            ("/?lang=es", "en", Lang::Es),
            ("/?lang=xx", "en", Lang::En),
        ] {
            let wanted = wanted(address, &[(ACCEPT_LANGUAGE, accepted)]);
            assert_eq!(wanted.for_programs(None), taken, "{address} {accepted}");
        }
    }
}
