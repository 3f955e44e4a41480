//! Texts that are the same for everybody, as they are and packed. What holds anything of a register or an account is never packed: its
//! compressed length would reveal what stands in it to an attacker who can add text to it and sees how long the answer becomes.

use std::io::Write as _;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, header};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::accept::weighed;

/// The coding in which such a text is packed.
const GZIP: &str = "gzip";

/// A text that is the same for everybody.
#[derive(Debug)]
pub(crate) struct Packed {
    plain: Bytes,
    /// The same packed, where that is shorter.
    packed: Option<Bytes>,
}

impl Packed {
    /// Packs a text.
    pub(crate) fn new(text: impl Into<Bytes>) -> Self {
        let plain = text.into();
        let packed = packed(&plain).filter(|packed| packed.len() < plain.len()).map(Bytes::from);
        Self { plain, packed }
    }

    /// Answers with it, compressed where the request accepts gzip; `kept` is the value of `Cache-Control`.
    pub(crate) fn answer(
        &self,
        asked: &HeaderMap,
        media_type: &'static str,
        kept: &'static str,
    ) -> Response<Body> {
        let packed = self.packed.as_ref().filter(|_| accepts_gzip(asked));
        let mut response = Response::new(Body::from(packed.unwrap_or(&self.plain).clone()));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.extend(packed.map(|_| (header::CONTENT_ENCODING, HeaderValue::from_static(GZIP))));
        response
    }
}

fn packed(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}

/// Whether a request accepts what is packed by gzip, by `Accept-Encoding` of RFC 9110, section 12.5.3. Without the header it does not
/// have to.
fn accepts_gzip(headers: &HeaderMap) -> bool {
    let values = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let codings: Vec<(&str, f32)> = values.flat_map(|value| value.split(',')).map(weighed).collect();
    let weight = |name: &str| {
        codings.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, weight)| *weight)
    };
    weight(GZIP).or_else(|| weight("x-gzip")).or_else(|| weight("*")).is_some_and(|weight| 0.0 < weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects clients that unpack nothing: what is packed is sent to those alone who accept it.
    #[test]
    fn what_is_packed_is_accepted() {
        let check = |said: &[&'static str], accepted: bool| {
            let mut headers = HeaderMap::new();
            for value in said {
                headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            }
            assert_eq!(accepts_gzip(&headers), accepted, "{said:?}");
        };
        for yes in [&["gzip"][..], &["gzip, deflate, br, zstd"], &["br", "GZIP;q=0.1"], &["*"], &["x-gzip"]] {
            check(yes, true);
        }
        for no in [&[][..], &[""], &["identity"], &["gzip;q=0"], &["gzip;q=0, *"], &["*;q=0"], &["br"]] {
            check(no, false);
        }
    }

    /// Protects short texts from becoming longer.
    #[test]
    fn what_does_not_become_shorter_stays() {
        assert!(Packed::new("a").packed.is_none());
        assert!(Packed::new("a".repeat(1_000)).packed.is_some_and(|packed| packed.len() < 100));
    }
}
