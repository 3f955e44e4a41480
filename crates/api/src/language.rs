//! The language of an answer: as the address asks, then as the reader's browser does, then Spanish. A reader of pages may have chosen one
//! before, and an account has one.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use reports::words::Lang;

use crate::access::valued;

/// The language that a request asks for.
pub(crate) fn of(asked: Option<&str>, headers: &HeaderMap) -> Lang {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Lang::first_known(asked.into_iter().chain(by_preference(accepted)))
}

/// The name of the cookie that remembers which language a reader of pages chose.
const CHOSEN: &str = "ayni-lang";

/// The language of a page for a reader who is not signed in: that of the address, else the one chosen before, else that of the browser.
pub(crate) fn of_pages(parts: &Parts) -> Lang {
    of_page(&parts.headers, &parts.uri)
}

/// The same by the head of a request.
pub(crate) fn of_page(headers: &HeaderMap, uri: &Uri) -> Lang {
    of_reader(headers, uri, None)
}

/// The language of a page for an account holder, whose own language goes before that of her browser.
pub(crate) fn of_reader(headers: &HeaderMap, uri: &Uri, own: Option<&str>) -> Lang {
    let asked = asked(uri);
    let named = asked.as_deref().into_iter().chain(valued(headers, &[CHOSEN])).chain(own);
    named.into_iter().find_map(|name| name.parse().ok()).unwrap_or_else(|| of(None, headers))
}

/// The cookie that remembers the language that an address asks for; nothing where it asks for none that is known.
pub(crate) fn cookie(parts: &Parts) -> Option<String> {
    let lang: Lang = asked(&parts.uri)?.parse().ok()?;
    Some(format!("{CHOSEN}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000", lang.code()))
}

fn asked(uri: &Uri) -> Option<String> {
    let query = uri.query().unwrap_or_default().as_bytes();
    let found = form_urlencoded::parse(query).find(|(name, _)| name == "lang");
    found.map(|(_, value)| value.into_owned())
}

/// The languages of `Accept-Language`, the most wanted first; those that are not wanted at all are left out.
fn by_preference(accepted: &str) -> Vec<&str> {
    let mut wanted: Vec<(&str, f32)> = accepted.split(',').map(|one| weighed(one.trim())).collect();
    wanted.retain(|(name, weight)| !name.is_empty() && 0.0 < *weight);
    wanted.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    wanted.into_iter().map(|(name, _)| name).collect()
}

/// A name with how much it is wanted: `es;q=0.5`.
pub(crate) fn weighed(one: &str) -> (&str, f32) {
    let mut parts = one.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse().ok());
    (name, weight.unwrap_or(1.0))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::http::header::COOKIE;

    use super::*;

    /// Protects account holders at browsers that speak another language: what they chose counts, then their own language.
    #[test]
    fn an_account_is_spoken_to_in_its_language() {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, "en".parse().unwrap());
        let of =
            |headers: &HeaderMap, path: &'static str| of_reader(headers, &Uri::from_static(path), Some("es"));
        assert_eq!(of(&headers, "/r/demo"), Lang::Es);
        assert_eq!(of(&headers, "/r/demo?lang=en"), Lang::En);
        headers.insert(COOKIE, HeaderValue::from_bytes("x=ñ; ayni-lang=en".as_bytes()).unwrap());
        assert_eq!(of(&headers, "/r/demo"), Lang::En);
    }

    /// Protects readers whose browser names several languages.
    #[test]
    fn the_most_wanted_language_that_is_known_is_taken() {
        for (asked, accepted, taken) in [
            (None, "", Lang::Es),
            (None, "en-GB,en;q=0.9", Lang::En),
            (None, "en;q=0.3, es-PE;q=0.8", Lang::Es),
            (None, "xx, yy;q=0.9, en;q=0.1", Lang::En),
            (None, "es;q=0, en;q=0.1", Lang::En),
            (Some("es"), "en", Lang::Es),
            (Some("xx"), "en", Lang::En),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, accepted.parse().unwrap());
            assert_eq!(of(asked, &headers), taken, "{asked:?} {accepted}");
        }
    }
}
