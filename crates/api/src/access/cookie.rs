//! The cookie that carries the secret of a session. Over TLS browsers keep it for this host alone, by its name; where a proxy has the
//! certificate, some requests come over TLS and others do not, and each has the cookie of its own kind.

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::TimeDelta;

/// How long a browser keeps its cookie; whether the session still stands is decided by the server.
const KEPT: TimeDelta = TimeDelta::hours(12);

/// Its name over TLS. Browsers accept a name with `__Host-` from this host alone and only over TLS.
pub(crate) const SECRET: &str = "__Host-ayni";
/// Its name without TLS, at the machine itself.
pub(crate) const PLAIN: &str = "ayni";

const fn name(is_secret: bool) -> &'static str {
    if is_secret { SECRET } else { PLAIN }
}

/// The cookie as it is set; an empty secret takes it away.
pub(crate) fn cookie(secret: &str, is_secret: bool) -> String {
    let secure = if is_secret { "; Secure" } else { "" };
    let age = if secret.is_empty() { 0 } else { KEPT.num_seconds() };
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}", name(is_secret))
}

/// Takes the cookie of the other kind out of a request: over TLS, another host of the same domain could have set it.
pub(crate) fn own_cookies(headers: &mut HeaderMap, is_secret: bool) {
    let other = name(!is_secret);
    let is_other = |pair: &&str| pair.trim().split_once('=').is_some_and(|(name, _)| name == other);
    let lines: Vec<String> = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .map(|line| line.split(';').filter(|pair| !is_other(pair)).collect::<Vec<_>>().join(";"))
        .collect();
    headers.remove(header::COOKIE);
    for line in lines.iter().filter_map(|line| HeaderValue::from_str(line).ok()) {
        headers.append(header::COOKIE, line);
    }
}

/// The secret that a request bears in its cookie.
pub(super) fn secret(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| [SECRET, PLAIN].contains(name)).map(|(_, secret)| secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects sessions over TLS from a cookie that another host of the domain set, and those without from one that nobody sees.
    #[test]
    fn a_request_has_the_cookie_of_its_kind() {
        let of = |is_secret| {
            let mut headers = HeaderMap::new();
            headers.append(header::COOKIE, HeaderValue::from_static("ayni=plain; ayni-lang=en"));
            headers.append(header::COOKIE, HeaderValue::from_static("__Host-ayni=hidden"));
            own_cookies(&mut headers, is_secret);
            let kept = headers
                .get_all(header::COOKIE)
                .iter()
                .any(|line| line.to_str().unwrap().contains("ayni-lang=en"));
            (secret(&headers).map(str::to_owned), kept)
        };
        assert_eq!(of(true), (Some("hidden".to_owned()), true));
        assert_eq!(of(false), (Some("plain".to_owned()), true));
        assert!(cookie("x", true).starts_with("__Host-ayni=x;") && cookie("x", true).ends_with("; Secure"));
        assert!(!cookie("x", false).contains("Secure"));
    }
}
