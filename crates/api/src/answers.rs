//! A cache of answers. An answer depends on the version of the register, the question, the reader and the day alone, so the same
//! question needs no second computation until the version changes. It must not decide who may see what: the key is made of everything
//! that an answer depends on.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response};
use domain::value::Digest;
use domain::value::id::PersonId;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use reports::words::Words;

/// How many bytes of answers are kept of one register.
const KEPT: u64 = 8 << 20;

/// What an answer takes beside its body and the people whom it names, roughly.
const HEAD: usize = 512;

/// How many answers of a usual length that makes.
const USUAL: usize = 1 << 10;

/// The longest answer that is kept, in bytes: one that is longer is seldom asked for twice, and would push out many.
const LONGEST: usize = 256 << 10;

/// An answer with the people whom it names: each time it is sent, an entry of reading is recorded for them.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    headers: HeaderMap,
    body: Bytes,
    named: Arc<BTreeSet<PersonId>>,
}

impl Answer {
    /// How many bytes it takes.
    fn size(&self) -> usize {
        let named = self.named.len().saturating_mul(size_of::<PersonId>() * 2);
        self.body.len().saturating_add(named).saturating_add(HEAD)
    }

    /// The answer once more, to a reader whose words note whom it names.
    pub(crate) fn told(self, words: &Words) -> Response<Body> {
        self.named.iter().for_each(|person| words.names(*person));
        let mut response = Response::new(Body::from(self.body));
        *response.headers_mut() = self.headers;
        response
    }
}

#[derive(Clone, Debug)]
struct Length;

impl Weighter<Digest, Answer> for Length {
    fn weight(&self, _: &Digest, answer: &Answer) -> u64 {
        u64::try_from(answer.size()).unwrap_or(u64::MAX)
    }
}

/// The answers that are kept of one register, those that are asked for most often.
#[derive(Debug)]
pub(crate) struct Answers(Cache<Digest, Answer, Length>);

impl Answers {
    pub(crate) fn new() -> Self {
        Self(Cache::with_weighter(USUAL, KEPT, Length))
    }

    pub(crate) fn get(&self, key: &Digest) -> Option<Answer> {
        self.0.get(key)
    }

    /// Keeps an answer, unless it is long, or not of the present version any more, as `is_present` says: it could hold data erased since.
    pub(crate) fn keep(
        &self,
        key: Digest,
        (headers, body): (&HeaderMap, &Bytes),
        named: BTreeSet<PersonId>,
        is_present: impl Fn() -> bool,
    ) {
        let answer = Answer { headers: headers.clone(), body: body.clone(), named: Arc::new(named) };
        if LONGEST < answer.size() || !is_present() {
            return;
        }
        self.0.insert(key, answer);
        // The version may have changed, and all of it been removed, between the look and the insertion.
        if !is_present() {
            self.0.remove(&key);
        }
    }

    /// Removes all answers. Those of an earlier version have keys that no request has any more, and may hold data erased since.
    pub(crate) fn clear(&self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use axum::http::header;
    use reports::words::Lang;

    use super::*;

    /// Protects what is written down of reading: an answer that is told again names whom it named; and memory and erased data: one that is
    /// long, names many, or is of a former version is not kept.
    #[test]
    fn what_is_told_again_names_the_same_people() {
        let (answers, words) = (Answers::new(), Words::new(Lang::En).noting());
        let (key, other) = (Digest::of(&[b"one"]), Digest::of(&[b"other"]));
        let named = BTreeSet::from([domain::testing::pool::person(1)]);
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, header::HeaderValue::from_static("\"1-a\""));
        let body = Bytes::from_static(b"{}");
        answers.keep(key, (&headers, &body), named.clone(), || true);
        answers.keep(other, (&headers, &Bytes::from(vec![b' '; LONGEST])), named.clone(), || true);
        let many = (0..10_000).map(domain::testing::pool::person).collect();
        answers.keep(other, (&headers, &body), many, || true);
        answers.keep(other, (&headers, &body), named.clone(), || false);
        let looks = Cell::new(0);
        answers.keep(other, (&headers, &body), named.clone(), || looks.replace(1) == 0);
        assert!(answers.get(&other).is_none());
        let told = answers.get(&key).unwrap().told(&words);
        assert_eq!((told.headers(), words.take_named()), (&headers, named));
        answers.clear();
        assert!(answers.get(&key).is_none());
    }
}
