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
    let other = name(!is_secret).as_bytes();
    let without = |line: &HeaderValue| {
        let kept = line.as_bytes().split(|byte| *byte == b';').filter(|pair| parted(pair).0 != other);
        HeaderValue::from_bytes(&kept.collect::<Vec<_>>().join(&b';')).ok()
    };
    let lines: Vec<HeaderValue> = headers.get_all(header::COOKIE).iter().filter_map(without).collect();
    headers.remove(header::COOKIE);
    for line in lines {
        headers.append(header::COOKIE, line);
    }
}

/// The secret that a request bears in its cookie.
pub(super) fn secret(headers: &HeaderMap) -> Option<&str> {
    valued(headers, &[SECRET, PLAIN])
}

/// The value of the first cookie with one of these names. A browser sends the cookies of every program of a host, in one line, and those of
/// another program need not be text: only the pair that is asked for has to be.
pub(crate) fn valued<'h>(headers: &'h HeaderMap, names: &[&str]) -> Option<&'h str> {
    let lines = headers.get_all(header::COOKIE).iter();
    let mut pairs = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b';')).map(parted);
    let is_named = |name: &[u8]| names.iter().any(|one| one.as_bytes() == name);
    let (_, value) = pairs.find(|(name, _)| is_named(name))?;
    str::from_utf8(value).ok()
}

/// The name and the value of a pair.
fn parted(pair: &[u8]) -> (&[u8], &[u8]) {
    let pair = pair.trim_ascii();
    let at = pair.iter().position(|byte| *byte == b'=');
    at.and_then(|at| Some((pair.get(..at)?, pair.get(at.saturating_add(1)..)?))).unwrap_or((pair, b""))
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

    /// Protects whoever uses another program of the same host: what that keeps in its cookies signs nobody out here.
    #[test]
    fn a_cookie_of_another_program_may_be_anything() {
        for other in ["x=ñ", "x=\u{9}tab", "=", "", "no pair", "ñ=1"] {
            for line in [
                format!("{other}; ayni=plain; y=1"),
                format!("ayni=plain;{other}"),
                format!(" {other} ;ayni=plain"),
            ] {
                let mut headers = HeaderMap::new();
                headers.append(header::COOKIE, HeaderValue::from_bytes(line.as_bytes()).unwrap());
                own_cookies(&mut headers, false);
                assert_eq!(secret(&headers), Some("plain"), "{line}");
                assert_eq!(headers[header::COOKIE], line.as_bytes(), "nothing else is changed");
                own_cookies(&mut headers, true);
                assert_eq!(secret(&headers), None, "{line}");
                let others = headers[header::COOKIE].as_bytes();
                assert!(
                    others.windows(other.len().max(1)).any(|some| some == other.as_bytes())
                        || other.is_empty()
                );
            }
        }
    }
}
