//! What a request accepts, by `Accept` of RFC 9110, section 12.5.1: the one place in which media types are chosen between. It must not
//! know what is offered.

use std::cmp::Reverse;

use axum::http::{HeaderMap, header};
use operations::Problem;

/// The media types that a request accepts.
#[derive(Debug)]
pub(crate) struct Accepted<'h> {
    /// Ranges such as `text/*` with how much each is wanted, in the order of the request; none where it accepts anything.
    ranges: Vec<(&'h str, f32)>,
}

impl<'h> Accepted<'h> {
    /// What the headers `Accept` say. One that is no text says nothing.
    pub(crate) fn of(headers: &'h HeaderMap) -> Self {
        let values = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
        let ranges = values.flat_map(|value| value.split(',')).map(weighed);
        Self { ranges: ranges.filter(|(range, _)| !range.is_empty()).collect() }
    }

    /// Of what is offered, each under its media type, the one that is wanted most; `None` where none is accepted. Of two that are wanted
    /// alike, the one that is named more closely, then the one that is named earlier, then the one that is offered earlier. Without
    /// `Accept` it is the first that is offered.
    pub(crate) fn choose<T>(&self, offered: impl IntoIterator<Item = (&'static str, T)>) -> Option<T> {
        let mut best: Option<(Wish, T)> = None;
        for (media_type, one) in offered {
            let Some(wish) = self.wish(media_type) else { continue };
            if best.as_ref().is_none_or(|(known, _)| known.is_below(&wish)) {
                best = Some((wish, one));
            }
        }
        best.map(|(_, one)| one)
    }

    /// How much a media type is wanted: as the range says that names it most closely. `None` where it is not accepted.
    fn wish(&self, media_type: &str) -> Option<Wish> {
        if self.ranges.is_empty() {
            return Some(Wish { weight: 1.0, closeness: 0, at: Reverse(0) });
        }
        let name = media_type.split(';').next().unwrap_or_default().trim();
        let wishes = self.ranges.iter().enumerate().filter_map(|(at, (range, weight))| {
            Some(Wish { weight: *weight, closeness: closeness(range, name)?, at: Reverse(at) })
        });
        wishes.max_by_key(|wish| (wish.closeness, wish.at)).filter(|wish| 0.0 < wish.weight)
    }

    /// Refuses a request that accepts none of these media types.
    pub(crate) fn refused(&self, known: impl IntoIterator<Item = &'static str>) -> Problem {
        let ranges: Vec<&str> = self.ranges.iter().map(|(range, _)| *range).collect();
        let known: Vec<&str> =
            known.into_iter().map(|one| one.split(';').next().unwrap_or_default()).collect();
        Problem::wrong("format_unknown", "Accept", &ranges.join(", ")).with("known", known.join(", "))
    }
}

/// How much something is wanted.
#[derive(Clone, Copy, Debug)]
struct Wish {
    weight: f32,
    /// How closely it is named.
    closeness: u8,
    /// At which place it is named.
    at: Reverse<usize>,
}

impl Wish {
    fn is_below(&self, other: &Self) -> bool {
        let weight = self.weight.total_cmp(&other.weight);
        weight.then((self.closeness, self.at).cmp(&(other.closeness, other.at))).is_lt()
    }
}

/// How closely a range names a media type; `None` where it does not hold it.
fn closeness(range: &str, media_type: &str) -> Option<u8> {
    if range == "*/*" {
        return Some(0);
    }
    if range.eq_ignore_ascii_case(media_type) {
        return Some(2);
    }
    let family = range.strip_suffix("/*")?;
    media_type.split_once('/').filter(|(own, _)| own.eq_ignore_ascii_case(family)).map(|_| 1)
}

/// A name with how much it is wanted, from 0 to 1: `es;q=0.5`. A weight that is none counts as left out.
pub(crate) fn weighed(one: &str) -> (&str, f32) {
    let mut parts = one.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let weight = weight.and_then(|weight| weight.parse().ok()).filter(|weight: &f32| weight.is_finite());
    (name, weight.map_or(1.0, |weight| weight.clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    /// Checks what of JSON, a table, a page and text, offered in this order, is chosen.
    fn check(accepted: &[&'static str], chosen: Option<&str>) {
        let of = |value: &&'static str| (header::ACCEPT, HeaderValue::from_static(value));
        let mut headers = HeaderMap::new();
        for (name, value) in accepted.iter().map(of) {
            headers.append(name, value);
        }
        let offered =
            ["application/json", "text/csv; charset=utf-8", "text/html; charset=utf-8", "text/plain"];
        let found = Accepted::of(&headers).choose(offered.map(|one| (one, one)));
        assert_eq!(found.map(|one| one.split(';').next().unwrap()), chosen, "{accepted:?}");
    }

    /// Protects clients of every kind: each is answered in what it wants most of what there is, and none in what it does not accept.
    #[test]
    fn what_is_wanted_most_is_chosen() {
        let (json, csv, html, plain) = ("application/json", "text/csv", "text/html", "text/plain");
        for anything in [&[][..], &[""], &["*/*"], &["*/*;q=0.1"], &["image/png, */*;q=0.1"]] {
            check(anything, Some(json));
        }
        check(&["text/html"], Some(html));
        check(&["TEXT/HTML"], Some(html));
        check(&["text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"], Some(html));
        check(&["text/html;q=0.4, text/csv;q=0.5"], Some(csv));
        check(&["text/plain;Q=0.4", "text/csv ; q=0.3"], Some(plain));
        check(&["text/*"], Some(csv));
        check(&["application/*;q=0.2, text/*;q=0.1"], Some(json));
        // Alike: what is named more closely, then what is named earlier.
        check(&["*/*, text/html"], Some(html));
        check(&["text/plain, text/csv"], Some(plain));
        // The closest range decides about each.
        check(&["application/json;q=0, */*"], Some(csv));
        check(&["text/csv;q=0.1, text/*;q=0.9, */*;q=0.5"], Some(html));
        for nothing in
            [&["image/png"][..], &["application/json;q=0"], &["*/*;q=0"], &["text/*;q=0.0"], &["json"]]
        {
            check(nothing, None);
        }
        // A weight that is none, or more than all.
        check(&["text/csv;q=x, text/html;q=0.9"], Some(csv));
        check(&["text/csv;q=NaN, text/html;q=7"], Some(csv));
        check(&["text/csv;level=1;q=0.1, text/html;q=0.2"], Some(html));
    }
}
