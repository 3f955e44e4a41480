//! A cache of answers. An answer depends on the version of the register, the question, the reader and the day alone, so the same
//! question needs no second computation until the version changes. It must not decide who may see what: the key is made of everything
//! that an answer depends on.

use std::collections::BTreeSet;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response};
use domain::value::Digest;
use domain::value::id::PersonId;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use reports::words::Words;

/// How many bytes of answers are kept of one register.
const KEPT: u64 = 8 << 20;

/// How many answers of a usual length that makes.
const USUAL: usize = 1 << 10;

/// The longest answer that is kept, in bytes: one that is longer is seldom asked for twice, and would push out many.
const LONGEST: usize = 256 << 10;

/// An answer with the people whom it names: each time it is sent, an entry of reading is recorded for them.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    headers: HeaderMap,
    body: Bytes,
    named: BTreeSet<PersonId>,
}

impl Answer {
    /// The answer once more, to a reader whose words note whom it names.
    pub(crate) fn told(self, words: &Words) -> Response<Body> {
        self.named.into_iter().for_each(|person| words.names(person));
        let mut response = Response::new(Body::from(self.body));
        *response.headers_mut() = self.headers;
        response
    }
}

#[derive(Clone, Debug)]
struct Length;

impl Weighter<Digest, Answer> for Length {
    fn weight(&self, _: &Digest, answer: &Answer) -> u64 {
        u64::try_from(answer.body.len()).unwrap_or(u64::MAX).max(1)
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

    /// Keeps an answer, unless it is long.
    pub(crate) fn keep(&self, key: Digest, headers: &HeaderMap, body: &Bytes, named: BTreeSet<PersonId>) {
        if body.len() <= LONGEST {
            self.0.insert(key, Answer { headers: headers.clone(), body: body.clone(), named });
        }
    }

    /// Removes all answers. Those of an earlier version have keys that no request has any more, and may hold data erased since.
    pub(crate) fn clear(&self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use axum::http::header;
    use reports::words::Lang;

    use super::*;

    /// Protects what is written down of reading: an answer that is told again names whom it named, and a long one is made anew.
    #[test]
    fn what_is_told_again_names_the_same_people() {
        let (answers, words) = (Answers::new(), Words::new(Lang::En).noting());
        let (key, other) = (Digest::of(&[b"one"]), Digest::of(&[b"other"]));
        let named = BTreeSet::from([domain::testing::pool::person(1)]);
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, header::HeaderValue::from_static("\"1-a\""));
        answers.keep(key, &headers, &Bytes::from_static(b"{}"), named.clone());
        answers.keep(other, &headers, &Bytes::from(vec![b' '; LONGEST + 1]), named.clone());
        assert!(answers.get(&other).is_none());
        let told = answers.get(&key).unwrap().told(&words);
        assert_eq!((told.headers(), words.take_named()), (&headers, named));
        answers.clear();
        assert!(answers.get(&key).is_none());
    }
}
