//! What a request says beside its fields: who asks, in which language, as of when, in which format.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use accounts::state::Scope;
use axum::BoxError;
use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::http::header;
use axum::http::request::Parts;
use chrono::NaiveDate;
use domain::value::id::PersonId;
use futures_util::{StreamExt as _, stream};
use http_body_util::LengthLimitError;
use operations::problem::Kind;
use operations::{Moment, Outcome, Problem, When};
use percent_encoding::percent_decode;
use reports::report::{Duty, DutyKind};
use reports::words::{Lang, Words};
use serde_json::Value;
use storage::clock::start;
use tokio::time::error::Elapsed;
use tokio::time::{Instant, timeout_at};

use crate::access::{Caller, Principal};
use crate::config::Limits;
use crate::forwarded::Client;
use crate::json;
use crate::language::Wanted;
use crate::manage::For;
use crate::places::Place;
use crate::served::{AskedWhen, Served};
use crate::service::Service;

/// A request to a register, by somebody who is known.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) service: Arc<Service>,
    pub(crate) register: Arc<Served>,
    pub(crate) principal: Principal,
    pub(crate) lang: Lang,
    pub(crate) when: AskedWhen,
    /// What else stands in the query.
    pub(crate) pairs: Vec<(String, String)>,
    /// The words of the language, which note whom they name.
    words: Words,
    /// The people of whom it was written down that they were shown.
    pub(crate) shown: Mutex<BTreeSet<PersonId>>,
}

impl Asked {
    /// Reads what a request says of itself.
    ///
    /// # Errors
    ///
    /// `sign_in_needed`, `register_unknown`, and `field_repeated` where `as_of` and the like stand twice.
    pub(crate) async fn of(service: &Arc<Service>, register: &str, parts: &Parts) -> Outcome<Self> {
        let caller = service.caller(&parts.headers).await?;
        Self::by(&caller, service, register, parts)
    }

    /// The same for a caller who is known.
    ///
    /// # Errors
    ///
    /// `register_unknown`, and `field_repeated` where `as_of` and the like stand twice.
    pub(crate) fn by(
        caller: &Caller,
        service: &Arc<Service>,
        register: &str,
        parts: &Parts,
    ) -> Outcome<Self> {
        let (register, principal) = service.register_of(caller, register)?;
        let register = Arc::clone(register);
        let mut pairs = pairs(parts);
        take(&mut pairs, "lang")?;
        let lang = Wanted::of(&parts.headers, &parts.uri).for_programs(principal.language());
        let when =
            AskedWhen { as_of: take(&mut pairs, "as_of")?, as_known_at: take(&mut pairs, "as_known_at")? };
        let (service, words) = (Arc::clone(service), service.words(lang).noting());
        Ok(Self { service, register, principal, lang, when, pairs, words, shown: Mutex::default() })
    }

    /// Answers in another language.
    pub(crate) fn speak(&mut self, lang: Lang) {
        self.words = self.service.words(lang).noting();
        self.lang = lang;
    }

    /// When and as of when she asks.
    ///
    /// # Errors
    ///
    /// Problems of `as_of` and `as_known_at`.
    pub(crate) fn when(&self) -> Outcome<When> {
        self.register.when(&self.when, &self.principal.asker())
    }

    /// Asks something of one moment of the register, which is handed what falls due there and the access book knows.
    ///
    /// # Errors
    ///
    /// What the store says, and what is asked.
    pub(crate) fn read<T>(&self, when: When, asking: impl FnOnce(&Moment<'_>) -> Outcome<T>) -> Outcome<T> {
        let hand = |moment: &mut Moment<'_>| {
            moment.also_due(self.duties());
            Ok(())
        };
        self.register.read_with(when, self.principal.asker(), hand, asking)
    }

    /// Whether the caller may ask this of the access book: the server keeps accounts, and she has a role for it in all of the
    /// register.
    pub(crate) fn may_manage(&self, whom: For) -> bool {
        let Caller::Account(by) = &self.principal.caller else { return false };
        let day = self.register.zone().day(self.service.now());
        let mut held = by.grants_for(self.register.id, day);
        whom.roles()
            .is_none_or(|roles| held.any(|grant| roles.contains(&grant.role) && grant.scope == Scope::Whole))
    }

    /// The day from which the roles at the register are to be reviewed, for those who review them.
    pub(crate) fn review_due(&self) -> Option<NaiveDate> {
        let book = self.service.access.book().filter(|_| self.may_manage(For::Overseers))?;
        let zone = self.register.zone();
        book.snapshot().state().review_due(self.register.id, |at| zone.day(at))
    }

    /// What falls due at the register and the access book knows, which keeps no knowledge of before.
    pub(crate) fn duties(&self) -> Vec<Duty> {
        let due = self.review_due().filter(|_| self.when.as_known_at.is_none());
        let duty = |on| Duty { on, kind: DutyKind::RoleReview, register: self.register.id };
        due.map(duty).into_iter().collect()
    }

    /// Refuses what else stands in the query.
    ///
    /// # Errors
    ///
    /// `field_unknown`, with what is known.
    pub(crate) fn has_only(&self, known: &'static str) -> Outcome {
        let unknown = |(name, _): &(String, String)| Problem::wrong("field_unknown", name.clone(), name);
        self.pairs.first().map_or(Ok(()), |pair| Err(unknown(pair).with("known", known)))
    }

    /// Refuses a day or an instant where what is asked is about none.
    ///
    /// # Errors
    ///
    /// `field_unknown`.
    pub(crate) fn of_no_day(&self) -> Outcome {
        let AskedWhen { as_of, as_known_at } = &self.when;
        let named = [("as_of", as_of), ("as_known_at", as_known_at)].into_iter().find(|(_, it)| it.is_some());
        named.map_or(Ok(()), |(name, _)| {
            Err(Problem::wrong("field_unknown", name, name).with("known", "format, lang, width"))
        })
    }

    pub(crate) fn words(&self) -> &Words {
        &self.words
    }
}

/// The pairs of the query.
pub(crate) fn pairs(parts: &Parts) -> Vec<(String, String)> {
    let query = parts.uri.query().unwrap_or_default().as_bytes();
    form_urlencoded::parse(query)
        .map(|(name, value)| (Cow::into_owned(name), Cow::into_owned(value)))
        .collect()
}

/// Refuses pairs of a query or a form in which a text is not UTF-8: which letters are meant would be a guess.
///
/// # Errors
///
/// `encoding_wrong` at the name of the pair.
pub(crate) fn in_utf8(encoded: &[u8]) -> Outcome {
    for pair in encoded.split(|byte| *byte == b'&') {
        if percent_decode(pair).decode_utf8().is_err() {
            let name = pair.split(|byte| *byte == b'=').next().unwrap_or_default();
            let name = percent_decode(name).decode_utf8_lossy().into_owned();
            return Err(encoding_wrong(name));
        }
    }
    Ok(())
}

/// That what stands in a field is no text in UTF-8.
pub(crate) fn encoding_wrong(field: String) -> Problem {
    Problem::new(Kind::Usage, "encoding_wrong").at(field)
}

/// A body that ends with an error where it does not arrive in time.
pub(crate) fn in_time(body: Body, time: Duration) -> Body {
    if body.is_end_stream() {
        return body;
    }
    let until = Instant::from_std(start()) + time;
    let pieces = stream::unfold(body.into_data_stream(), move |mut rest| async move {
        let piece = match timeout_at(until, rest.next()).await {
            Ok(piece) => piece?.map_err(BoxError::from),
            Err(elapsed) => Err(elapsed.into()),
        };
        Some((piece, rest))
    });
    Body::from_stream(pieces)
}

/// What is wrong with a body that cannot be read.
pub(crate) fn unread(error: &(dyn Error + 'static)) -> Problem {
    let mut cause = Some(error);
    while let Some(one) = cause {
        if one.is::<Elapsed>() {
            return Problem::new(Kind::Usage, "request_slow");
        }
        cause = one.source();
    }
    Problem::wrong("body_wrong", "", &error.to_string())
}

/// Reads a body as a whole.
///
/// # Errors
///
/// `request_large`, `request_slow`, and `body_wrong` where it ends early.
pub(crate) async fn whole(body: Body, most: usize) -> Outcome<Bytes> {
    to_bytes(body, most).await.map_err(|error| {
        let is_length = error.source().is_some_and(<dyn Error>::is::<LengthLimitError>);
        if is_length { too_large(most) } else { unread(&error) }
    })
}

/// Takes what stands under a name, which may stand there once.
pub(crate) fn take(pairs: &mut Vec<(String, String)>, name: &'static str) -> Outcome<Option<String>> {
    let found = pairs.extract_if(.., |(known, _)| known == name).map(|(_, value)| value);
    let found: Vec<String> = found.collect();
    match <[String; 1]>::try_from(found) {
        Ok([value]) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(several) if several.is_empty() => Ok(None),
        Err(several) => Err(Problem::wrong("field_repeated", name, &several.join(", "))),
    }
}

/// A header as text; one that is no text counts as none.
pub(crate) fn header_text(parts: &Parts, name: header::HeaderName) -> Option<&str> {
    parts
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// Whether the reader has the answer with this entity tag already, as `If-None-Match` says.
pub(crate) fn has_already(parts: &Parts, tag: &str) -> bool {
    let known = header_text(parts, header::IF_NONE_MATCH).unwrap_or_default();
    known.split(',').any(|one| matches!(one.trim(), "*") || one.trim().trim_start_matches("W/") == tag)
}

/// Works where waiting for a disk or a database keeps nobody else waiting.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    // The work goes on where the client does not wait for it, and so does its place.
    let place = Place::of_request();
    let placed = move || {
        let done = work();
        drop(place);
        done
    };
    tokio::task::spawn_blocking(placed).await.unwrap_or_else(|_| Err(Problem::unforeseen()))
}

/// Whether a request comes over TLS, to the server or to a proxy that is trusted.
pub(crate) fn is_secret(parts: &Parts) -> bool {
    parts.extensions.get::<Client>().is_some_and(|client| client.is_secret)
}

/// Waits for the body of somebody who is not known, and not for long: she holds one of the places of all.
///
/// # Errors
///
/// `request_slow`.
pub(crate) async fn of_stranger<T>(limits: Limits, body: impl Future<Output = T>) -> Outcome<T> {
    let body = tokio::time::timeout(limits.stranger_time, body).await;
    body.map_err(|_| Problem::new(Kind::Usage, "request_slow"))
}

/// What was sent as JSON.
///
/// # Errors
///
/// `media_type_wrong`, `request_large`, `field_repeated`, `body_wrong`.
pub(crate) async fn sent(parts: &Parts, body: Body, most: usize) -> Outcome<Value> {
    let media_type = header_text(parts, header::CONTENT_TYPE).unwrap_or_default();
    if !media_type.split(';').next().is_some_and(|one| one.trim().eq_ignore_ascii_case("application/json")) {
        let wrong = Problem::wrong("media_type_wrong", "Content-Type", media_type);
        return Err(wrong.with("type", "application/json"));
    }
    uncompressed(parts)?;
    let bytes = whole(body, most).await?;
    json::read(&bytes).map(with_integers)
}

/// Refuses a compressed body: how much it unpacks to is known only when it is unpacked.
///
/// # Errors
///
/// `media_type_wrong` at `Content-Encoding`.
pub(crate) fn uncompressed(parts: &Parts) -> Outcome {
    let encoding = header_text(parts, header::CONTENT_ENCODING).unwrap_or("identity");
    if encoding.eq_ignore_ascii_case("identity") {
        return Ok(());
    }
    Err(Problem::wrong("media_type_wrong", "Content-Encoding", encoding).with("type", "identity"))
}

/// The same with every number that is whole as an integer: to JSON Schema `2.0` is one.
fn with_integers(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(with_integers).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, with_integers(value))).collect()
        }
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            // Written without a fraction, it reads as an integer where it is one.
            Some(whole) if whole.fract() == 0.0 => {
                format!("{whole:.0}").parse().map_or(Value::Number(number), Value::Number)
            }
            _ => Value::Number(number),
        },
        other => other,
    }
}

fn too_large(most: usize) -> Problem {
    Problem::new(Kind::Usage, "request_large").with("most", most)
}
